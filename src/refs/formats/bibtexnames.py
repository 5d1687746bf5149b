"""
BibTeX name lists to CSL names and back.

The rules are BibTeX's own (Patashnik, *BibTeXing*, section 4; biblatex manual, section on name formats): names are
parted by `and` outside braces; `First von Last`, `von Last, First` and `von Last, Jr, First`; the *von* part is what
begins with a small letter; whatever stands in braces is one word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

from refs.latex import accents_resolved, to_latex, to_unicode
from refs.patterns import lazy

Name = dict[str, Any]

OTHERS: Final = {"literal": "others"}
"""What pandoc writes into CSL for `and others`."""

SUFFIX: Final = lazy(r"(?:[js]n?r|esq|m\.?d|ph\.?d|2nd|3rd|4th|i{2,3}|iv)\.?", re.IGNORECASE)
"""What stands behind a name and is no given name: `Jr.`, `III`."""

_AND = lazy(r"\s+and\s+", re.IGNORECASE)
_PIECE = lazy(r"\\.|[{}]|\s+and(?=\s)|,|[\s~]+|[^\\{},\s~]+", re.DOTALL | re.IGNORECASE)
_MARKED = lazy(r"[\\{}$~=`]|[^\S ]|--|''|,.*,|,(?! )|^,")
"""What keeps a name from being read at a glance, as `Smith, John A.` and `John A. Smith` are."""

_EXTENDED = lazy(
    r"\s*(family|given|prefix|suffix|useprefix|given-i|family-i|prefix-i|suffix-i|id|sortingnamekeytemplatename|nosort\w*|hash)\s*=\s*",
    re.IGNORECASE,
)


def read(value: str) -> list[Name]:
    """
    Return the names of a BibTeX name list, in order; `and others` is nobody's, and only the entry's own text keeps it.
    """
    value = accents_resolved(value)
    texts = _AND.split(value) if "{" not in value else _split(value)
    return [name.copy() for text in texts if (name := _read_one(text.strip()))]


def _split(value: str) -> Iterator[str]:
    """Yield the texts between the `and`s that stand outside braces."""
    depth, start = 0, 0
    for found in _PIECE.finditer(value):
        text = found[0]
        if text == "{":
            depth += 1
        elif text == "}":
            depth -= 1
        elif depth == 0 and text[0].isspace() and text.strip():
            yield value[start : found.start()]
            start = found.end()
    yield value[start:]


@lru_cache(maxsize=8192)
def _read_one(text: str) -> Name:
    if not _MARKED.search(text):
        family, comma, given = text.partition(", ")
        words = (given if comma else family).split()
        if comma and words and " " not in family:
            return {"family": family, "given": " ".join(words)}
        if not comma and len(words) > 1 and all(word[0].isupper() for word in words):
            return {"family": words[-1], "given": " ".join(words[:-1])}
    if text.lower() == "others":
        return {}
    if whole := _braced(text):
        return {"literal": _decoded(whole)}
    if "=" in text and _EXTENDED.match(text):
        return _extended(text)
    parts = _words(text)
    parts = [part for number, part in enumerate(parts) if part or number in {0, len(parts) - 1}]
    if len(parts) == 1:
        return _first_von_last(parts[0])
    von, last = _von_last(parts[0])
    first, suffix = parts[-1], [word for part in parts[1:-1] for word in part]
    # `Müller, Hans, Jr.` is a common slip for `Müller, Jr., Hans`
    if suffix and SUFFIX.fullmatch(" ".join(first)) and not SUFFIX.fullmatch(" ".join(suffix)):
        first, suffix = suffix, first
    return _name(von, last, first, suffix)


def _braced(text: str) -> str:
    """Return what stands in the braces that hold the whole text, or an empty text."""
    if not text.startswith("{") or not text.endswith("}") or text.startswith("{\\"):
        return ""
    depth = 0
    for found in re.finditer(r"\\.|[{}]", text):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if depth == 0:
            return text[1:-1] if found.end() == len(text) else ""
    return ""


def _words(text: str) -> list[list[str]]:
    """Return the words of the comma-separated parts of a name; a group in braces belongs to one word."""
    parts: list[list[str]] = [[]]
    word, depth = "", 0
    for found in _PIECE.finditer(text):
        piece = found[0]
        depth += {"{": 1, "}": -1}.get(piece, 0)
        if depth > 0 or (piece != "," and piece.strip(" \t\r\n~") and not piece[0].isspace()):
            word += piece
            continue
        if word:
            parts[-1].append(word)
            word = ""
        if piece == ",":
            parts.append([])
        elif piece.strip(" \t\r\n~"):
            parts[-1].append(piece.strip())
    if word:
        parts[-1].append(word)
    return parts


def _first_von_last(words: list[str]) -> Name:
    if not words:
        return {}
    lower = [place for place, word in enumerate(words[:-1]) if _is_lower(word)]
    if not lower:
        return _name([], words[-1:], words[:-1], [])
    return _name(words[lower[0] : lower[-1] + 1], words[lower[-1] + 1 :], words[: lower[0]], [])


def _von_last(words: list[str]) -> tuple[list[str], list[str]]:
    lower = [place for place, word in enumerate(words[:-1]) if _is_lower(word)]
    cut = lower[-1] + 1 if lower else 0
    return words[:cut], words[cut:]


def _is_lower(word: str) -> bool:
    r"""
    Say whether a word begins with a small letter, outside braces or in an accented letter: `{\\'e}tude`, but not
    `{de}`.
    """
    if word.startswith("{\\"):
        word = to_unicode(word)
    elif word.startswith("{"):
        return False
    elif word.startswith("\\"):
        word = to_unicode(word)
    letter = next((c for c in word if c.isalpha()), "")
    return letter.islower()


def _name(von: list[str], last: list[str], first: list[str], suffix: list[str]) -> Name:
    name: Name = {}
    for part, words in (("family", last), ("given", first), ("non-dropping-particle", von), ("suffix", suffix)):
        if words and (text := _decoded(" ".join(words))):
            name[part] = text
    if "family" not in name and "given" in name:
        return {"literal": name["given"]}
    return name


def _decoded(text: str) -> str:
    if text.isalnum():
        return text
    return re.sub(r"\s+", " ", to_unicode(text).replace("\u00a0", " ")).strip()


def _extended(text: str) -> Name:
    """Read biblatex's extended form: `family=Gogh, given=Vincent, prefix=van, useprefix=true`."""
    said: dict[str, str] = {}
    for part in _commas(text):
        key, _, value = part.partition("=")
        said[key.strip().lower()] = _decoded(value.strip().strip('"'))
    particle = "dropping-particle" if said.get("useprefix", "").lower() == "false" else "non-dropping-particle"
    name = {
        "family": said.get("family"),
        "given": said.get("given"),
        particle: said.get("prefix"),
        "suffix": said.get("suffix"),
    }
    return {part: value for part, value in name.items() if value}


def _commas(text: str) -> Iterator[str]:
    depth, start = 0, 0
    for found in re.finditer(r"\\.|[{},]", text):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if depth == 0 and found[0] == ",":
            yield text[start : found.start()]
            start = found.end()
    yield text[start:]


def write(names: list[Name], *, ascii: bool = False) -> str:  # noqa: A002
    """
    Return a BibTeX name list that `read` and BibTeX take as these names.
    """
    return " and ".join([text for name in names if (text := _written(name, ascii=ascii))])


def _written(name: Name, *, ascii: bool) -> str:  # noqa: A002
    family, given = str(name.get("family") or ""), str(name.get("given") or "")
    if family and given and len(name) == 2:
        return f"{_usual(family, ascii=ascii)}, {_part(given, ascii=ascii)}"
    literal = str(name.get("literal") or "")
    if literal:
        return "others" if name == OTHERS else "{" + to_latex(literal, ascii=ascii) + "}"
    particle = " ".join(str(name[part]) for part in ("dropping-particle", "non-dropping-particle") if name.get(part))
    suffix = str(name.get("suffix") or "")
    if not family:
        return "{" + to_latex(given, ascii=ascii) + "}" if given else ""
    alone = not (given or suffix or particle)
    last = _guarded(family, ascii=ascii, alone=alone)
    von = to_latex(particle, ascii=ascii)
    if alone:
        return last
    parts = [f"{von} {last}" if von else last]
    if suffix:
        parts.append(_part(suffix, ascii=ascii))
    return ", ".join([*parts, _part(given, ascii=ascii)])


def _usual(family: str, *, ascii: bool) -> str:  # noqa: A002
    """Return a family name that a given name follows; most are a word of letters, and stay as they are."""
    if family.isalpha() and (not ascii or family.isascii()) and family.casefold() not in _WORDS:
        return family
    return _guarded(family, ascii=ascii, alone=False)


@lru_cache(maxsize=8192)
def _guarded(family: str, *, ascii: bool, alone: bool) -> str:  # noqa: A002
    """Return a family name, in braces where BibTeX would part it: `{de la Cruz}`, `{Tõ nurist}`, `{Barnes, Jr.}`."""
    text = to_latex(family, ascii=ascii)
    words = family.split()
    small = len(words) > 1 and any(word[0].islower() for word in words)
    parted = small or any(not word[0].isalpha() for word in words[:-1]) or (alone and len(words) > 1)
    return f"{{{text}}}" if parted or _risky(family) else text


@lru_cache(maxsize=8192)
def _part(text: str, *, ascii: bool) -> str:  # noqa: A002
    latex = to_latex(text, ascii=ascii)
    return f"{{{latex}}}" if _risky(text) else latex


_WORDS = frozenset({"and", "others"})
_RISKY = lazy(r"(?:^|\s)and(?:\s|$)|^others$|[,=]", re.IGNORECASE)


def _risky(text: str) -> bool:
    return _RISKY.search(text) is not None
