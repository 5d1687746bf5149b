"""
What stands in something and has no title of its own, as in the lists of physicists and chemists: `[1] R. Maier, Knowledge and Process Management 9 (2002) 103.`
"""

from __future__ import annotations

from typing import Final

from refs import names
from refs.parse import titles
from refs.parse.containers import GATHERING, LOCATED, settle_name
from refs.parse.draft import Draft
from refs.patterns import lazy

_OF_BOOKS: Final = frozenset(
    "edition ISBN genre collection-title translator event-title number publisher publisher-place editor".split()
)
"""What only a work that stands for itself has."""


def settle_contained(draft: Draft) -> None:
    """
    Let what the text says is a container be one, not a title.
    """
    if "title" in draft.item and "container-title" not in draft.item and _is_container(draft):
        draft.exchange("title", "container-title")
        draft.item["container-title"] = titles.container(_NUMBERED_IN.sub("", draft.item["container-title"]))
        _settle_last(draft)
    elif draft.item.keys() >= {"title", "container-title"}:
        _join_parts(draft)
    elif "title" in draft.item:
        _divide_sentences(draft)
    if "container-title" in draft.item:
        settle_name(draft)


def _is_container(draft: Draft) -> bool:
    """Say whether a title is that of the container: behind `in`, before a volume or page, or by its own words."""
    start, end = draft.spans["title"][0]
    if draft.text[start - 1 : start] in _QUOTES:
        return False
    if _IN_BEFORE.search(draft.text, max(0, start - 12), start) or _NUMBERED_IN.match(draft.item["title"]):
        draft.within = True
        return True
    if not draft.item.keys().isdisjoint(_OF_BOOKS):
        return False
    while draft.text[end - 1] in " (":
        end -= 1  # Cardiac Cell and Gene Transfer (n.d.) 97
    if LOCATED.match(draft.text, end) and not _SENTENCES.search(draft.item["title"]):
        return "volume" in draft.item or "author" in draft.item
    return "author" in draft.item and _names_gathering(draft.item["title"])


def _names_gathering(name: str) -> bool:
    """Say whether a name is that of what papers and entries stand in, and in title case: `Offshore Technology Conference`."""
    words = name.split()
    titled = all(word[0].isupper() for word in words if len(word) > _SMALL and word[0].isalpha())
    return titled and len(words) < _LONGEST and GATHERING.search(name) is not None


def _settle_last(draft: Draft) -> None:
    """Let a number behind the year be the page, not the volume: `Transfusion Medicine and Hemostasis (2019) 861.`"""
    if "volume" in draft.item and "page" not in draft.item:
        start, end = draft.spans["volume"][0]
        if draft.text[start - 2 : start] == ") " and not draft.text[end:].strip("."):
            draft.exchange("volume", "page")


def _join_parts(draft: Draft) -> None:
    """Let a container whose name has commas be one: `Oral Surgery, Oral Medicine, | and Endodontology 110 (2010) 755`."""
    (start, between), (behind, end) = draft.spans["title"][0], draft.spans["container-title"][0]
    if draft.text[between:behind] != ", ":
        return
    opens = _SERIAL.match(draft.item["title"]) or _JOINED.match(draft.text, behind)
    if opens and LOCATED.match(draft.text, end):
        draft.drop("title")
        draft.item["container-title"] = draft.text[start:end]
        draft.spans["container-title"] = [(start, end)]


def _divide_sentences(draft: Draft) -> None:
    """Let the last sentence of a title be the container where it is named like one: `… ozone to acetylene. Kinetics and Catalysis. https://doi.org/…`"""
    if not draft.item.keys().isdisjoint(_OF_BOOKS) or not _SENTENCES.search(draft.item["title"]):
        return
    match = _LAST_SENTENCE.fullmatch(draft.item["title"])
    if not match:
        return
    end = draft.spans["title"][0][1]
    head, tail = match.groups()
    small = [word for word in head.split() if len(word) > _SMALL and word.islower()]
    named = (len(small) > 1 or head[-1] in "?!") and _TITLE_CASE.fullmatch(tail) and not names.names_organisation(tail)
    paged = _PAGED.match(draft.text, end) is not None  # Interviews. How to Recruit Great Software Engineers, 107–138.
    behind = _COUNTED.match(draft.text, end) is not None and "volume" in draft.item
    if paged or behind or (named and (_ONLINE.match(draft.text, end) or "DOI" in draft.item)):
        draft.within |= paged
        draft.divide("title", head, "container-title", tail)
        draft.spans["title"], draft.spans["container-title"] = (
            [(draft.spans["title"][0][0], end - len(tail) - 1)],
            [(end - len(tail), end)],
        )


_SMALL: Final = 4
"""The length up to which a word is written small in title case: `with`."""
_LONGEST: Final = 16
"""How many words fewer than that the name of a conference has."""
_QUOTES: Final = frozenset("“\"'‘«„”’")
# 1 in New and Future Developments …   , in Mader's Reptile and Amphibian Medicine
_NUMBERED_IN: Final = lazy(r"^(?:\d{1,3}\s)?in:?\s(?=[A-ZÀ-Þ])")
# 1 A. Wypych, in Databook of Plasticizers, Elsevier   [1] S. R, T.S. Sharmila, in: 2016 IEEE Region 10 Conference
_IN_BEFORE: Final = lazy(r"(?:^\W*\d{0,3}\W*|[,.]\s)[Ii]n:?\s(?:(?:19|20)\d\d\s)?$")
_LAST_SENTENCE: Final = lazy(r"(.*[^\W\d_]{3}\)?(?=\.\s)|.*[?!](?=\s))\.?\s([A-ZÀ-Þ][^.?!]{3,})")
_TITLE_CASE: Final = lazy(r"[A-ZÀ-Þ][\w’'-]+,?(?:\s(?:[a-z&]{1,4}\s){0,3}[A-ZÀ-Þ][\w’'():-]*,?){1,9}")
# Kvalita života. Kontakt. 14(2), 152–161   Generative adversarial nets. Advances in neural information processing systems, 27.
_COUNTED: Final = lazy(r",?\s\d{1,4}(?:\(|[.,;:]|$)|\.\s\d{1,3}\(\d{1,3}(?:[-–/]\d{1,3})?\),\s\d+[-–]")
_PAGED: Final = lazy(r",\s\d+[-–]\d+\.?$")
_ONLINE: Final = lazy(r"\.\sPublished\sonline")
_SENTENCES: Final = lazy(r"[.?!]\s")
_SERIAL: Final = lazy(
    r"(?:The\s)?(?:[A-Z]\w+\s){0,2}(?:Journal|Transactions|Annals|Archives|Bulletin|Zeitschrift|Revue|Revista)\s"
    r"(?:of|für|de|on|for)\s(?:[A-Z]\w+)(?:\s(?:of|and|the|[A-Z]\w+))*$"
)
_JOINED: Final = lazy(r"(?:and|&)\s")
