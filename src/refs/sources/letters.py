"""
Titles and names written in capitals throughout, as many depositors send them, in ordinary letters.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from refs.model import Name
from refs.sources.markup import text_of

_SMALL = frozenset("a an and as at by for from in into of on or over the to via with".split())
_ACRONYMS = frozenset(
    "AIDS ATP BMI CNS CT CO2 DNA ECG EEG EU FDA GDP HIV IBM ICU IEEE IQ IT LED MRI NASA NATO NMR PCR PET PTSD RNA UK "
    "UNESCO US USA USSR UV WHO XML 2D 3D".split()
)
_ROMAN = re.compile(r"[IVXLC]+")
_WORD = re.compile(r"<[^>]*>|[^\W_]+(?:['’][^\W_]+)*")
_ORGANISATION = re.compile(
    r"\b(?:academy|agency|alliance|association|authority|board|bureau|cent(?:er|re)|collaborat\w+|college|commission|"
    r"committee|consortium|council|department|federation|forum|foundation|group|institut\w*|investigators|laborator\w+|"
    r"league|ministry|network|office|organi[sz]ation|panel|program(?:me)?|project|school|society|survey|task force|"
    r"team|trust|union|universit\w+|world)\b",
    re.IGNORECASE,
)
_END = re.compile(r"(?<=[^\W\d_]{4})\.?\s*(?:<sup>[\d*,]+</sup>)?\.?$|(?<=[^\W\d_]{4})\.$")
"""A full stop and the mark of a footnote after a title: `A Route to 1,4-Oxathienes<sup>1</sup>`."""
_INITIALS = re.compile(r"((?:\w\.[\s-]*)+)\s*(\S.*)")
_ONLY_INITIALS = re.compile(r"[^\W\d_]|(?:[^\W\d_]\. ?)+|-")
_A_NAME = re.compile(r"[^\W\d_]{4,}")
"""Initials in the place of the family name, and a name in that of the given one: `A.J.` and `Oswald`."""
_SUFFIX = re.compile(r",?\s+(Jr\.?|Sr\.?|II|III|IV)$")
_NOBODY = frozenset({"-", "NA", "&NA", "&NA;", "N/A", "ANONYMOUS", "ANON", "NO AUTHOR", "NULL", "NONE"})
_PARTICLES = frozenset("al bin da dal de del della den der des di do dos du el la le ten ter van von zu zur".split())


def mended_title(markup: str) -> str:
    """
    Return a title as text, in title case where it was written in capitals throughout.

    Title case, not sentence case: nothing tells which words of `LIFE IN SWEDEN` are names.
    """
    title = _END.sub("", text_of(markup))
    if not in_capitals(re.sub(r"<[^>]*>", "", title)):
        return title
    return _WORD.sub(lambda word: _title_word(word[0], first=_begins(title, word.start())), title)


def mended_container(markup: str) -> str:
    """
    Return a container title as text, in title case where it is a phrase in capitals: `JOURNAL OF BOTANY`.

    Without a small word it may be made of acronyms, as `IEEE INFOCOM` is, and stays.
    """
    title = text_of(markup)
    phrase = in_capitals(title) and not _SMALL.isdisjoint(title.lower().split())
    return mended_title(markup) if phrase else title


def in_capitals(text: str) -> bool:
    """
    Return whether a text has capitals alone and is too long to be an acronym: `MRI` and `CHARMM27` are not meant.
    """
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= 8 and " " in text.strip() and text == text.upper() and text != text.lower()


def _begins(title: str, position: int) -> bool:
    return title[:position].rstrip(" \"'“‘([")[-1:] in {"", ":", ".", "?", "!", "—"}


def _title_word(word: str, *, first: bool) -> str:
    if word.startswith("<") or word in _ACRONYMS or any(c.isdigit() for c in word):
        return word
    if word.lower() in _SMALL and not first:
        return word.lower()
    return word if _ROMAN.fullmatch(word) and word not in {"C", "L"} else _capitalised(word)


def mended_name(person: Mapping[str, Any]) -> Name:
    """
    Make a CSL name of Crossref's, {} where it names nobody.

    Organisations (`name`) become literals; a given name inside `family` (`G. S. Soreghan`, `Deborah Stevenson`), a
    suffix inside either and initials that changed places go where they belong; names in capitals are written in
    ordinary letters.
    """
    literal = text_of(str(person.get("name") or person.get("literal") or ""))
    if literal:
        return {} if literal.upper() in _NOBODY else {"literal": literal}
    family, given, suffix = _parts(person)
    if family.upper() in _NOBODY:
        return {}
    if not family:
        return {"literal": given} if given else {}
    if not given:
        return _undivided(family)
    if _ONLY_INITIALS.fullmatch(family) and _A_NAME.search(given):
        family, given = given.rstrip("."), family
    name = {"family": _name_case(family), "given": _given_case(given), "suffix": suffix}
    kept = {part: str(person[part]) for part in ("non-dropping-particle", "dropping-particle") if person.get(part)}
    return {part: value for part, value in {**name, **kept}.items() if value}


def _parts(person: Mapping[str, Any]) -> tuple[str, str, str]:
    """Family, given and suffix: `Waiss, Jr.` and `W W, III` have a suffix in them, `Agenbroad, Larry D.` is all of it."""
    family, given = (text_of(str(person.get(part) or "")).strip(" ,;") for part in ("family", "given"))
    suffix = text_of(str(person.get("suffix") or ""))
    for part in (family, given):
        if not suffix and (found := _SUFFIX.search(part)):
            suffix = found[1]
    family, given = _SUFFIX.sub("", family), _SUFFIX.sub("", given)
    if not given and family.count(", ") == 1:
        family, given = family.split(", ")
    return family, given.removeprefix(f"{family}, "), suffix


def _undivided(family: str) -> Name:
    """A family name that came without a given name: a person, or an organisation in the wrong place."""
    words = family.split()
    if _ORGANISATION.search(family) or len(words) > 4:
        return {"literal": family}
    if len(words) > 1 and (initials := _INITIALS.fullmatch(family)):
        return {"family": _name_case(initials[2]), "given": initials[1].strip()}
    if len(words) == 2 and words[0].casefold() not in _PARTICLES:
        return {"family": _name_case(words[1]), "given": _given_case(words[0])}
    return {"family": _name_case(family)}


def _name_case(name: str) -> str:
    """`SCHWENTKER` → `Schwentker`, `O'NEIL` → `O'Neil`, `MCDONALD` → `McDonald`; mixed case stays."""
    if name != name.upper() or sum(c.isalpha() for c in name) < 2:
        return name
    return re.sub(r"[^\W\d_]+", lambda part: _surname(part[0], name), name)


def _surname(part: str, name: str) -> str:
    if part != name and part.casefold() in _PARTICLES:
        return part.lower()
    lower = part.lower()
    return f"Mc{lower[2:].capitalize()}" if lower.startswith("mc") and len(lower) > 4 else lower.capitalize()


def _given_case(given: str) -> str:
    """Given names in capitals; `JF` and `A.-K.` are initials and stay."""
    return re.sub(r"[^\W\d_]{4,}", lambda part: _capitalised(part[0]) if part[0].isupper() else part[0], given)


def _capitalised(word: str) -> str:
    return word[:1] + word[1:].lower()
