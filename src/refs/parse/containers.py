"""
What belongs to the name of a container and its label leaves out, or takes in: `2009 | European Conference on Circuit Theory and Design`.
"""

from __future__ import annotations

from itertools import chain
from typing import Final

from refs.parse.draft import Draft
from refs.patterns import lazy


def settle_name(draft: Draft) -> None:
    """
    Give a container the years, numbers and brackets of its name, and take off what is none of it.
    """
    _take_beginning(draft)
    _take_small(draft)
    _take_year(draft)
    _find_volume(draft)
    _close_bracket(draft)
    _give_volume(draft)
    _take_house(draft)
    _take_event(draft)
    if draft.spans["container-title"][0][0] == 0:  # 1 Journal of Palaeogeography, 2023, 12, 25
        draft.item["container-title"] = _NUMBER_FIRST.sub("", draft.item["container-title"])


def _take_beginning(draft: Draft) -> None:
    """Give a conference the year and number that its name begins with, and a journal its acronym: `2018 7th | International Conference on …`, `AMBIO: | A Journal of …`"""
    start, end = draft.spans["container-title"][0]
    if draft.text[start - 2 : start - 1] not in _BEFORE_NAMES:
        return
    name, near = draft.item["container-title"], max(0, start - _NEAR)
    pattern = _ACRONYM_BEFORE if _OPENING.match(name) else _ORDER_BEFORE if GATHERING.search(name) else None
    before = pattern.search(draft.text, near, start) if pattern else None
    if (
        before
        and before[1]
        and (before[1][0] not in "12" or len(before[1]) < _YEARLY or _again(draft, *before.span(1)))
    ):
        draft.item["container-title"] = f"{before[1].strip()} {name}"
        draft.spans["container-title"] = [(before.start(1), end)]


def _take_small(draft: Draft) -> None:
    """Give a journal the small word that its name begins with: `. wt | Werkstattstechnik online`, `. et – | Energiewirtschaftliche Tagesfragen`."""
    start, end = draft.spans["container-title"][0]
    before = _SMALL_BEFORE.search(draft.text, max(0, start - _NEAR), start)
    if (
        before
        and before[2] not in _LEADING
        and not any(a < start and before.start() < b for a, b in chain(*draft.spans.values()))
    ):
        draft.item["container-title"] = before[1] + draft.item["container-title"]
        draft.spans["container-title"] = [(before.start(1), end)]


def _take_year(draft: Draft) -> None:
    """Give a conference the year that its name ends with: `Geobaikal 2012; 2012`."""
    start, end = draft.spans["container-title"][0]
    name = draft.item["container-title"]
    behind = _YEAR_BEHIND.match(draft.text, end)
    if (
        behind
        and not _YEAR.match(name)
        and (GATHERING.search(name) or name.isupper() or "page" not in draft.item)
        and _again(draft, *behind.span(1))
        and draft.item.get("volume") != behind[1]  # PTEP 2020 (2020) 083C01
    ):
        draft.item["container-title"] = f"{name} {behind[1]}"
        draft.spans["container-title"] = [(start, behind.end(1))]


def _find_volume(draft: Draft) -> None:
    """Let a year behind a journal be its volume where the date stands beside it: `ISRN Cardiology 2011, 2011, 1–3`, `Annual Meeting 2004.1, 259 (2004)`."""
    start, end = draft.spans["container-title"][0]
    match = _YEAR_VOLUME.match(draft.text, end)
    if not match or not match[1].endswith(draft.item.get("volume", "")):
        return
    if match[2] or "." in match[1] or match[1] in draft.text[:start]:
        draft.tell("volume", match[1], match.span(1))


def _again(draft: Draft, start: int, end: int) -> bool:
    """Say whether the reference has a year beside the one that stands here."""
    return _YEAR.search(draft.text, end) is not None or _YEAR.search(draft.text[:start]) is not None


def _close_bracket(draft: Draft) -> None:
    """Give a container the end of the bracket in which its name ends: `Symposium on Circuits and Systems (Cat. | No.01TH8577)`, `physica status solidi | (b)`."""
    start, end = draft.spans["container-title"][0]
    name = draft.item["container-title"]
    opened = name.count("(") > name.count(")")
    match = (_CATALOGUE if opened else _SECTION).match(draft.text, end)
    if not match:
        return
    draft.item["container-title"] = f"{name.rstrip('.')}.{match[1]}" if opened else name + match[0]
    draft.spans["container-title"] = [(start, match.end())]
    if opened and "issue" in draft.item and draft.item["issue"] in match[0]:
        draft.drop("issue")


def _give_volume(draft: Draft) -> None:
    """Take the volume off an abbreviated journal that a label made it a part of: `Phys. Rep. 12C, 75`."""
    match = _VOLUME_LAST.fullmatch(draft.item["container-title"]) if "volume" not in draft.item else None
    if match and "page" in draft.item:
        draft.divide("container-title", match[1], "volume", match[2])


_VOLUME_LAST: Final = lazy(r"(.*\.)\s(\d{1,3}[A-D]?)")


def _take_house(draft: Draft) -> None:
    """Let the second sentence of a container be its publisher, where a year stands behind: `J Am Chem Soc. American Chemical Society; 1935;57:1640`."""
    end = draft.spans["container-title"][0][1]
    name, stop, house = draft.item["container-title"].partition(". ")
    if stop and len(house) > _SHORT and "publisher" not in draft.item and _YEAR_LAST.match(draft.text, end):
        draft.divide("container-title", name, "publisher", house)


def _take_event(draft: Draft) -> None:
    """Let the meeting at which a paper was read be no part of the container: `IEEE INFOCOM 2009. Presented at the 2009 Proceedings IEEE INFOCOM`."""
    name, presented, event = draft.item["container-title"].partition(". Presented at the ")
    if presented:
        draft.divide("container-title", name, "event-title", event)
        if "publisher" not in draft.item:
            draft.exchange("publisher-place", "event-place")


_BEFORE_NAMES: Final = frozenset("0123456789dht:")
"""What a year, an ordinal or an acronym with its colon end with: `2018`, `7th`, `AMBIO:`."""
_NEAR: Final = 16
"""How far before a name what belongs to it begins at most."""
_YEARLY: Final = 5
"""The length of a year with the space behind it."""
_SHORT: Final = 4
"""The length up to which a word is rather an abbreviation than a publisher."""
GATHERING: Final = lazy(
    r"\b(?:Conference|Symposium|Workshops?|(?<!Library\sof\s)Congress|Colloquium|Proceedings|Procedings|INFOCOM|Globecom|Meeting"
    r"|Encyclop[a]?edia\sof|Dataset|Anais\sd\w+|Actas\sd\w+|Simposio|Simpósio|Congreso|Congresso|Tagung|Electronic\sJournal"
    r"|SSRN\sJournal|Technical\sPaper\sSeries|Informationsdienst|Journal\sof)(?!\w)|^Advances\sin\s|^Computers\sin\s"
)
"""The words of what papers and entries stand in."""
_DATE: Final = r"\((?:(?:1[5-9]|20)\d\d|n\.d\.)\)"
_PAGES: Final = r"(?:[A-Z]{0,2}\d[\w.]*|[ivxl]+)(?:\s?[-–]\s?\w[\w.]*)?"
# 9 (2002) 103   22, viii (1991)   6, (2019)   1999, 19, 1072–1082   2014, 905–917   861 (2014)   (n.d.) 67   , 29, 10–12
LOCATED: Final = lazy(
    rf"\s\d{{1,4}}\s{_DATE}(?:\s{_PAGES})?(?=[.,;]|\s|$)|\s\d{{1,4}},\s(?:{_PAGES}\s)?{_DATE}|\s{_DATE}\s{_PAGES}\.?(?:\s|$)"
    rf"|,?\s(?:19|20)\d\d,\s(?:\d{{1,4}},\s)?{_PAGES}\.?(?:\s|$)|,?\s{_PAGES}\s{_DATE}(?=[.;\s]|$)"
    rf"|,\s\d{{1,4}},\s\d+[-–]\d+\.?(?:\s|$)"
)
"""What stands behind a journal, or a book of which some pages are meant, as physicists and chemists have it."""
_ORDER_BEFORE: Final = lazy(r"(?<![\w(–-])((?:(?:19|20)\d\d\s)?(?:\d{1,3}(?:st|nd|rd|th)\s)?)$")
_ACRONYM_BEFORE: Final = lazy(r"(?<=[.,”]\s)([A-Z]{3,8}:\s)$")
_LEADING: Final = frozenset(
    "in dans en em im la le les el los las il lo gli der die das den de del du des the an at on to of and nr no num vol van von"
    " ed eds edn red hg hrsg ibid apud inn iss pp art ser rev repr abs abr diss issn doi url bd jg ss str coll dir res".split()
)
"""Small words before a container that are none of its name."""
_SMALL_BEFORE: Final = lazy(r"(?:(?<=[.?!]\s)|(?<=[Ii]n:\s))(([a-z]{2,4})\s(?:[–-]\s)?)$")
_OPENING: Final = lazy(r"(?:A|An|The)\s(?:[A-Z]\w+\s)?Journal\s")
_YEAR_BEHIND: Final = lazy(r"\s((?:19|20)\d\d)(?=\s(?:19|20)\d\d|\.?$|;\s(?:19|20)\d\d|\s\([A-Z(12]|,\spp?\.)")
# 2011, 2011, 1–3   2003, 2157–2176   2004.1, 259   2006:pdb.rec9287
_YEAR_VOLUME: Final = lazy(r"\s((?:19|20)\d\d(?:\.\d)?)(?:,\s((?:19|20)\d\d)(?=,\s)|(?:,\s|:\s?)(?=\w*\d))")
_YEAR: Final = lazy(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_CATALOGUE: Final = lazy(r"\.?(\sNo\.\s?\w+\))")
_SECTION: Final = lazy(r"\s\((?:[a-c]|(?:1[6-9]|20)\d\d-)\)")
_YEAR_LAST: Final = lazy(r";\s(?:19|20)\d\d[;.]")
_NUMBER_FIRST: Final = lazy(r"^\d{1,3}\s(?=[A-Z][a-z]+\s)(?!Biotech)")
