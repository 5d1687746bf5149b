"""
Joins: what stands between the two halves of a line that was broken, a space or nothing, and whether a hyphen at the break was the word's own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from refs.parse.splitting.letters import CJK, HYPHENS, LOWER
from refs.patterns import lazy

_URL_TAIL = lazy(r"(?:https?:|www\.|ftp:|\b10\.\d{4,9}/)\S*$", re.IGNORECASE)
_URL_GOES_ON = lazy(r"\S*(?:[/_=%&?#~]|\.(?:html?|pdf|php|aspx?|xml|txt|org|com|net|gov|edu)\b)|[.\d]\S*\d\S*")
_URL_OPEN_END = lazy(r"[/_=%&?#~.\-]$")
_SOFT = lazy("[\u00ad\u00ac]$")
_BROKEN_WORD = lazy(rf"(?:[\w)]|(?<=\d)[-–])[{HYPHENS}–]$")
_WORD_BEFORE = lazy(r"([^\W\d_]+)$")
_WORD_AFTER = lazy(r"[^\W\d_]+")
_COMPOUND = lazy(r"[^\W\d_]+-[^\W\d_]+")
_CJK_END, _CJK_START = lazy(f"[{CJK}、。，：；）」』]$"), lazy(f"[{CJK}（「『]")
_SMALL = lazy(f"[{LOWER}]")

_PREFIXES = frozenset(
    "self non cross quasi semi all half high low long short well peer evidence decision large small first second third one two three four five cost time "
    "real case problem user community population double single open full part wide gluten drug health broad narrow early late".split()
)
"""First parts whose compounds keep their hyphen: `self-` + `efficacy`, `long-` + `term`."""
_SELDOM = frozenset({"so-called", "ex-ante", "ex-post"})
"""The compounds of first parts that begin far more words: `So-` + `cial`, `ex-` + `periment`."""
_LINKS = frozenset("of the to in and by for on at a an up de du la le et und".split())
"""What stands amid a compound: `state-of-the-` + `art`, but `Co-produc-` + `tion`."""
_ENDING = lazy(
    "(?:ing|ings|er|ers|ed|ity|ities|ness|age|ages|ish|ly|al|ary|ist|ists|ism|ise[ds]?|ize[ds]?|i[sz]ation"
    r"|i[sz]ing|itudinal|ic\w+|ocat\w+|ial\w*|nar|nars|nary|en|s)(?!\w)"
)
"""What is the end of a word and no word: `real-` + `ity`, `part-` + `icipation`, `semi-` + `nar`."""


class Joiner:
    """
    Joins pieces of a document into one line, with what the whole document shows about its hyphens.

    Args:
        text: the document; compounds that it writes with a hyphen inside a line (`co-creation`) keep theirs at a line end too.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._compounds: frozenset[str] | None = None

    def join(self, pieces: Sequence[str]) -> str:
        """
        Join the pieces, which follow each other over line breaks, into one line.
        """
        joined = pieces[0].strip() if pieces else ""
        parts = [joined]
        for piece in pieces[1:]:
            following = piece.strip()
            kept, glue = self._seam(parts[-1], following)
            parts[-1] = kept
            parts.append(glue)
            parts.append(following)
        return " ".join("".join(parts).split())

    def _seam(self, left: str, right: str) -> tuple[str, str]:
        """The left piece, perhaps without its hyphen, and what stands between the two."""
        if not left or not right:
            return left, " "
        if _SOFT.search(left):
            return left[:-1], ""
        if _URL_TAIL.search(left):
            return left, "" if self._url_goes_on(left, right) else " "
        if _BROKEN_WORD.search(left):
            return (left[:-1], "") if self._hyphen_of_the_line(left, right) else (left, "")
        return left, "" if (left[-1] == "/" and left[-2:-1] != " ") or (
            _CJK_END.search(left) and _CJK_START.match(right)
        ) else " "

    def _url_goes_on(self, left: str, right: str) -> bool:
        if left[-1] == "." and _SMALL.match(right) is None and not right[0].isdigit():
            return False
        return _URL_OPEN_END.search(left) is not None or _URL_GOES_ON.match(right) is not None

    def _hyphen_of_the_line(self, left: str, right: str) -> bool:
        """Whether the hyphen only marks the break: `analy-` + `sis`, but not `1995-` + `2010`, `Addison-` + `Wesley`, `self-` + `efficacy`."""
        before, after = _WORD_BEFORE.search(left[:-1]), _WORD_AFTER.match(right)
        if before is None or after is None or _SMALL.match(right) is None or left[-1] == "–":
            return False
        first, second = before[1].casefold(), after[0].casefold()
        compound = f"{first}-{second}"
        if (first in _PREFIXES and not _ENDING.match(second)) or compound in _SELDOM:
            return re.search(rf"(?i)(?<!\w){re.escape(first + second)}(?!\w)", self._text) is not None
        if len(first) == 1 or (first in _LINKS and re.search(r"\w-$", left[: before.start()])):
            return False
        return compound not in self._known_compounds()

    def _known_compounds(self) -> frozenset[str]:
        if self._compounds is None:
            self._compounds = frozenset(found.casefold() for found in _COMPOUND.findall(self._text))
        return self._compounds
