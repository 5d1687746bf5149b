"""
Doubts: what a reference may mean other than a candidate that agrees with it, because works of that kind are many.

Each is put to a person, whatever the distance.
"""

from __future__ import annotations

from refs.match.authors import AHEAD
from refs.match.findings import ANOTHER, LOOSE_UNTITLED, YEAR_OFF, Findings
from refs.match.kinds import another_kind, kinds, part_of_book, published, says_preprint
from refs.match.numbers import length, ranges
from refs.match.reading import WRONG_DIGIT
from refs.match.reference import names

_MANY = 3
"""Authors who are hardly the same ones of another work."""

RARE = 12
"""Letters of family names that are hardly those of others: Chamekh and Talens, and not Qin and Zhang."""

_TITLE = 7
"""Letters that nothing explains of a reference without title and page, and that are a title: `Front Cover`."""

_KIND = 5
"""Letters that nothing explains and that can say what a reference is: `reply`."""

_LEAST = {"issued": YEAR_OFF, "volume": WRONG_DIGIT, "page": WRONG_DIGIT}
"""How much a number has to contradict to be another one."""

_EDITORS = frozenset(("ed", "eds", "editor", "editors", "hrsg"))


def doubt(found: Findings, *, titled: bool, container: float) -> tuple[float, str] | None:
    """
    Return how much speaks for another work and what, or None.

    Args:
        found: the comparison, with everything looked for.
        titled: whether the candidate's title stands in the reference.
        container: how much of its container title is missing, negative where it has none.
    """
    said = str(found.reference.item.get("title") or found.reference.text)
    whole = found.reading.unexplained_letters() < _KIND
    if (titled or found.reworded) and (kind := another_kind(found.candidate, said, found.reading.flat, whole=whole)):
        return 1.0, kind
    reason = _part_or_referee(found) or (_titled(found, container) if titled else _untitled(found))
    return (0.5, reason) if reason else _preprint(found)


def _preprint(found: Findings) -> tuple[float, str] | None:
    if says_preprint(found.reference.text) and published(found.candidate):
        return 0.6, "the reference is a preprint"
    if found.candidate.get("type") == "article" and "page" in found.reference.item:
        return 0.6, "the candidate is a preprint"
    return None


def _part_or_referee(found: Findings) -> str:
    if (_whole(found) and (part_of_book(found.reference.text) or _pages_of(found))) or _behind_in(found):
        return "the reference is to a part of the book"
    if found.candidate.get("type") == "review" and not names(found.candidate):
        return "another referee may have written it"
    return ""


def _whole(found: Findings) -> bool:
    """Whether the candidate is in nothing but itself: a book, proceedings."""
    title = found.candidate.get("title")
    return found.candidate.get("container-title", title) == title and not found.candidate.keys() & {"volume", "page"}


def _pages_of(found: Findings) -> bool:
    """`Optical Properties of Coastal Waters 183–220`; the pages of a whole book begin with the first."""
    left = found.reading.unexplained_numbers()
    return any(first in left and first != "1" for first, _ in ranges(found.reference.text))


def _behind_in(found: Findings) -> bool:
    """`“Index.” 2023. In Thermoacoustic Combustion Instability Control.` for the book."""
    before = found.reading.words_in(found.title_at - 1, found.title_at, 0)
    return found.title_letters > 0 and "page" not in found.candidate and before == ["in"]


def _titled(found: Findings, container: float) -> str:
    if not found.long_title and (_numbers_differ(found) or _another_issue(found)):
        return "more than one of its numbers differs"
    if _part_ahead(found):
        return "the reference may be to a part of it"
    if container > 0.5 and _numbered(found) and not found.numbers_found:
        return "the reference names no journal, and may be to another version"
    return ""


def _numbers_differ(found: Findings) -> bool:
    return sum(found.against(name) >= least for name, least in _LEAST.items()) > 1


def _another_issue(found: Findings) -> bool:
    """Whether the issue is another one, and no page says that it does not matter: columns have the same title."""
    numbered = str(found.candidate.get("issue", "")).isdigit()  # not the `is1` that a scan made `i1`
    return numbered and found.against("issue") == 1.0 and not found.paged and "numbers" in found.penalties


def _part_ahead(found: Findings) -> bool:
    """Whether much that nothing explains stands before the title of a whole book: a chapter, its author."""
    edited = not _EDITORS.isdisjoint(found.reading.words_in(0, found.title_at, 0))
    least = ANOTHER if names(found.candidate) or edited else AHEAD
    return _whole(found) and found.reading.unexplained_letters(before=found.title_at) >= least


def _numbered(found: Findings) -> bool:
    """Whether the candidate appeared in a volume or on pages."""
    return found.candidate.get("type") == "article-journal" and bool({"volume", "page"} & found.candidate.keys())


def _untitled(found: Findings) -> str:
    """What else a reference without a title may mean: most of what one has written in a journal in a year."""
    if not found.agreeing & {"author", "page"} and found.candidate.get("type") != "periodical":
        return f"the reference may be to the whole {'book' if found.in_book else 'volume'}"
    if found.in_book and found.against("page") >= 0.5:
        return "the reference may be to another chapter"
    if _short_review(found):
        return "the reviewer may have written of another book on the same page"
    if found.against("page") >= WRONG_DIGIT and found.author_missing:
        return "the authors may have written it with others on another page"
    if _numbers_differ(found):
        return "more than one of its numbers differs"
    if _another_title(found):
        return "the title is another one"
    placed = found.in_volume or "page" in found.agreeing
    if not placed and (others := _by_others(found)):
        return others
    if found.against("page") and kinds(str(found.candidate.get("title", ""))):
        return "the candidate is a notice or a review of something"
    return ""


def _short_review(found: Findings) -> bool:
    """Whether the candidate is one person's review of a page or two: `Chatman, S. Film Quarterly 1988, 41, 58–59.`"""
    signed = len(names(found.candidate)) == 1 and "review" in kinds(str(found.candidate.get("title", "")))
    return signed and length(str(found.candidate.get("page", ""))) in {1, 2}


def _another_title(found: Findings) -> bool:
    """Whether so much is left that it is a title; an entry of a dictionary has a short one: `KAS-RR`, not `KAS-R`."""
    entry = found.in_book and not names(found.candidate)
    return found.left > LOOSE_UNTITLED if entry else found.left > _TITLE and not found.paged


def _by_others(found: Findings) -> str:
    """Whether an author is missing, or the year or volume is another one, and few authors make up for that."""
    if found.against("author") and found.authors.letters < RARE:
        return "the authors may have written it with others"
    # A misprint is likelier than the year before or after.
    differs = found.against("issued")
    if found.against("volume") >= WRONG_DIGIT and found.authors.found < _MANY:
        return "the authors may have written it in another volume"
    if differs >= YEAR_OFF and found.authors.found < (_MANY if differs < WRONG_DIGIT else 2):
        return "the authors may have written it in another year"
    return ""
