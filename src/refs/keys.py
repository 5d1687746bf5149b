"""
Citation keys: made once from a pattern, told apart by a stored letter, and never moved afterwards.
"""

from __future__ import annotations

from collections.abc import Callable

from refs import model
from refs.errors import UsageError
from refs.model import Item
from refs.patterns import lazy
from refs.text import fold

# Words that say nothing about a work, in the languages whose titles most often begin with them.
_EMPTY_WORDS = frozenset(
    """
    a an the of on in for and to from with at by as is
    der die das ein eine einer eines dem den des und von zu zur zum im am
    le la les l un une des du de et d au aux
    el los las una unos y
    il lo gli i e di
    o os as um uma
    en ett och av om i det den de på till
    """.split()
)
_FIELD = lazy(r"\{(\w+)(?::(\d+))?\}")
# What BibTeX, BibLaTeX, RIS and pandoc all take in a key.
_UNSAFE = lazy(r"[^\w:.+/-]|[\s{}(),=#%\\\"'~]")
_WORD = lazy(r"\w+")


def make(item: Item, pattern: str) -> str:
    """
    Return the citation key that a pattern gives for an item, before any letter is added.

    Args:
        item: the item.
        pattern: text with `{family}` (of the first author or editor), `{families:N}`, `{year}`, `{title:N}` (N title
            words that say something, 1 by default), `{container}` and `{type}`.

    Raises:
        UsageError: the pattern names something else.
    """
    key = _FIELD.sub(lambda found: _part(item, found[1], int(found[2] or 1)), pattern)
    return _UNSAFE.sub("", key) or "item"


def _part(item: Item, name: str, number: int) -> str:
    if name not in _PARTS:
        raise UsageError(f"key pattern: unknown part {{{name}}}", hint="known: " + ", ".join(sorted(_PARTS)))
    return _PARTS[name](item, number)


def ascii_letters(text: str) -> str:
    """
    Return the text's letters and digits in lower-case ASCII where its script allows, else as they are.
    """
    folded = "".join(_WORD.findall(fold(text)))
    plain = folded.encode("ascii", "ignore").decode()
    return plain if len(plain) * 2 >= len(folded) else folded


def _families(item: Item, number: int) -> str:
    names = item.get("author") or item.get("editor") or item.get("container-author") or []
    return "".join(ascii_letters(_family(name)) for name in names[:number])


def _family(name: dict[str, str]) -> str:
    if family := name.get("family"):
        return family
    words = _WORD.findall(name.get("literal", ""))
    return words[0] if words else ""


def _year(item: Item, _: int) -> str:
    year = model.year(item)
    return str(year) if year else ascii_letters(str(item.get("status", "")))[:12]


def _title(item: Item, number: int) -> str:
    words = [ascii_letters(word) for word in _WORD.findall(str(item.get("title", "")))]
    telling = [word for word in words if word not in _EMPTY_WORDS]
    return "".join((telling or words)[:number])


def _first(item: Item, _: int) -> str:
    return _families(item, 1) or _title(item, 1)


_PARTS: dict[str, Callable[[Item, int], str]] = {
    "family": _first,
    "families": _families,
    "year": _year,
    "title": _title,
    "container": lambda item, _: ascii_letters(str(item.get("container-title", ""))),
    "type": lambda item, _: ascii_letters(str(item.get("type", ""))),
}


def usable(key: str) -> bool:
    """
    Tell whether a key that a person gives can stand in every format, and in a text: it begins with a letter or digit.
    """
    return bool(key) and (key[0].isalnum() or key[0] == "_") and not _UNSAFE.search(key)


def distinct(key: str, taken: Callable[[str], bool]) -> str:
    """
    Return the key, or the key with the first letter (a … z) that makes it new, or with letters behind those in use.

    Args:
        key: as the pattern gives it.
        taken: whether a key is in use, as a key or as an alias.
    """
    if not taken(key):
        return key
    few = (candidate for number in range(1, _LETTERS + 1) if not taken(candidate := key + _letters(number)))
    return next(few, "") or key + _letters(_behind(lambda number: taken(key + _letters(number))))


_LETTERS = 26


def _behind(taken: Callable[[int], bool]) -> int:
    """Find where a run of taken numbers ends, by doubling and halving: 100,000 works may have no author and no year."""
    low, high = _LETTERS, 2 * _LETTERS
    while taken(high):
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if taken(middle) else (low, middle)
    return high


def _letters(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters
