"""
What stands in something and has no title of its own, as in the lists of physicists and chemists: `[1] R. Maier, Knowledge and Process Management 9 (2002) 103.`

And the years and first words that are part of the container's name: `2009 European Conference on Circuit Theory and
Design`.
"""

from __future__ import annotations

from typing import Final

from refs.parse.draft import Draft
from refs.patterns import lazy

_OF_BOOKS: Final = frozenset({"edition", "ISBN", "genre", "collection-title", "translator", "event-title", "number"})
"""What only a work that stands for itself has."""


def settle_contained(draft: Draft) -> None:
    """
    Let what the text says is a container be one, not a title.
    """
    if "title" in draft.item and "container-title" not in draft.item and _is_container(draft):
        draft.exchange("title", "container-title")
        _settle_last(draft)
    elif draft.item.keys() >= {"title", "container-title"}:
        _join_parts(draft)
    if "container-title" in draft.item:
        _take_years(draft)


def _is_container(draft: Draft) -> bool:
    """Say whether a title is that of the container: behind `in`, before a volume or page, or by its own words."""
    start, end = draft.spans["title"][0]
    if draft.text[start - 1 : start] in _QUOTES or not draft.item.keys().isdisjoint(_OF_BOOKS):
        return False
    if _IN_BEFORE.search(draft.text, max(0, start - 12), start):
        draft.within = True
        return True
    if not draft.item.keys().isdisjoint({"publisher", "publisher-place", "editor"}):
        return False
    if _LOCATED.match(draft.text, end) and not _SENTENCES.search(draft.item["title"]):
        return "volume" in draft.item or "author" in draft.item
    return "author" in draft.item and _names_gathering(draft.item["title"])


def _names_gathering(name: str) -> bool:
    """Say whether a name is that of what papers and entries stand in, and in title case: `Offshore Technology Conference`."""
    words = name.split()
    titled = all(word[0].isupper() for word in words if len(word) > _SMALL and word[0].isalpha())
    return titled and len(words) < _LONGEST and _GATHERING.search(name) is not None


def _settle_last(draft: Draft) -> None:
    """Let a number behind the year be the page, not the volume: `Transfusion Medicine and Hemostasis (2019) 861.`"""
    if "volume" in draft.item and "page" not in draft.item:
        start, end = draft.spans["volume"][0]
        if draft.text[start - 2 : start] == ") " and not draft.text[end:].strip("."):
            draft.exchange("volume", "page")


def _join_parts(draft: Draft) -> None:
    """Let a container whose name has commas be one: `Oral Surgery, Oral Medicine, | and Endodontology 110 (2010) 755`."""
    (start, between), (behind, end) = draft.spans["title"][0], draft.spans["container-title"][0]
    opens = _SERIAL.match(draft.item["title"]) or _JOINED.match(draft.text, behind)
    if opens and draft.text[between:behind] == ", " and _LOCATED.match(draft.text, end):
        for table in draft.tables():
            del table["title"]
        draft.item["container-title"] = draft.text[start:end]
        draft.spans["container-title"] = [(start, end)]


def _take_years(draft: Draft) -> None:
    """Give the name of a conference the year that begins or ends it: `2009 European Conference on …`, `Geobaikal 2012; 2012`."""
    start, end = draft.spans["container-title"][0]
    name = draft.item["container-title"]
    before, behind = _YEAR_BEFORE.search(draft.text, 0, start), _YEAR_BEHIND.match(draft.text, end)
    gathers = _GATHERING.search(name) is not None
    if before and gathers and _again(draft, *before.span(1)):
        draft.item["container-title"] = f"{before[1]} {name}"
        draft.spans["container-title"] = [(before.start(1), end)]
    elif (
        behind
        and (gathers or name.isupper() or "page" not in draft.item)
        and _again(draft, *behind.span(1))
        and draft.item.get("volume") != behind[1]  # PTEP 2020 (2020) 083C01
    ):
        draft.item["container-title"] = f"{name} {behind[1]}"
        draft.spans["container-title"] = [(start, behind.end(1))]


def _again(draft: Draft, start: int, end: int) -> bool:
    """Say whether the reference has a date beside the year that stands here."""
    return _YEAR.search(draft.text, end) is not None or _YEAR.search(draft.text[:start]) is not None


_SMALL: Final = 4
"""The length up to which a word is written small in title case: `with`."""
_LONGEST: Final = 16
"""How many words fewer than that the name of a conference has."""
_QUOTES: Final = frozenset("“\"'‘«„”’")
# 1 A. Wypych, in Databook of Plasticizers, Elsevier   [1] S. R, T.S. Sharmila, in: 2016 IEEE Region 10 Conference
_IN_BEFORE: Final = lazy(r"(?:^\W*\d{0,3}\W*|[,.]\s)[Ii]n:?\s(?:(?:19|20)\d\d\s)?$")
# 9 (2002) 103   22, viii (1991)   6, (2019)   1999, 19, 1072–1082   2014, 905–917   861 (2014)   (n.d.) 67   , 29, 10–12
_DATE: Final = r"\((?:(?:1[5-9]|20)\d\d|n\.d\.)\)"
_PAGES: Final = r"(?:[A-Z]{0,2}\d[\w.]*|[ivxl]+)(?:\s?[-–]\s?\w[\w.]*)?"
_LOCATED: Final = lazy(
    rf"\s\d{{1,4}}\s{_DATE}(?:\s{_PAGES})?(?=[.,;]|\s|$)|\s\d{{1,4}},\s(?:{_PAGES}\s)?{_DATE}|\s{_DATE}\s{_PAGES}\.?(?:\s|$)"
    rf"|,?\s(?:19|20)\d\d,\s(?:\d{{1,4}},\s)?{_PAGES}\.?(?:\s|$)|,?\s{_PAGES}\s{_DATE}(?=[.;\s]|$)"
    rf"|,\s\d{{1,4}},\s\d+[-–]\d+\.?(?:\s|$)"
)
_SENTENCES: Final = lazy(r"[.?!]\s")
_GATHERING: Final = lazy(
    r"\b(?:Conference|Symposium|Workshops?|Congress|Colloquium|Proceedings|Procedings|INFOCOM|Globecom|Meeting"
    r"|Encyclop[a]?edia\sof|Dataset|Anais\sd|Actas\sd|Simposio|Simpósio|Congreso|Congresso|Tagung|Electronic\sJournal|SSRN\sJournal"
    r"|(?:^|[A-Z]\w+\s)Journal\sof\s[A-Z])(?!\w)"
)
_SERIAL: Final = lazy(
    r"(?:The\s)?(?:[A-Z]\w+\s){0,2}(?:Journal|Transactions|Annals|Archives|Bulletin|Zeitschrift|Revue|Revista)\s"
    r"(?:of|für|de|on|for)\s(?:[A-Z]\w+)(?:\s(?:of|and|the|[A-Z]\w+))*$"
)
_JOINED: Final = lazy(r"(?:and|&)\s")
_YEAR_BEFORE: Final = lazy(r"(?<![\w(–-])((?:19|20)\d\d)\s$")
_YEAR_BEHIND: Final = lazy(r"\s((?:19|20)\d\d)(?=\s(?:19|20)\d\d|\.?$|;\s(?:19|20)\d\d|\s\([A-Z(12]|,\spp?\.)")
_YEAR: Final = lazy(r"(?<!\d)(?:19|20)\d\d(?!\d)")
