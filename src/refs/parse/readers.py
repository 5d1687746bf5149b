"""
What each label's text says: the readers of all but names, titles and containers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from refs import identifiers
from refs.parse import credits as credit
from refs.parse import dates, locators, places, titles, types
from refs.parse.containers import GATHERING
from refs.parse.draft import Draft
from refs.parse.label import Token
from refs.parse.runs import Run
from refs.patterns import lazy

Reader = Callable[[Draft, Sequence[Run]], None]
"""Puts into a draft what the runs of one label say."""


def _words(label_runs: Sequence[Run]) -> list[Token]:
    return [token for run in label_runs for token in run.tokens]


def put_arxiv(draft: Draft, value: str, tokens: Sequence[Token]) -> None:
    """
    Set an arXiv number and that it is one.
    """
    draft.put("archive", "arXiv", tokens)
    draft.put("archive_location", value, tokens)


def with_stop(draft: Draft, run: Run, stops: str = ".") -> str:
    """
    Give an abbreviation its full stop back: `Phys. Rev` was cut off from its last one; and a question its mark.
    """
    behind = draft.text[run.end : run.end + 1]
    if behind == ")" and run.text.count("(") > run.text.count(")"):
        return run.text + behind  # Advances in Neural Information Processing Systems (NIPS’14)
    return run.text + behind if behind and behind in stops else run.text


# Scikit-learn: Machine Learning in Python, JMLR 12, pp. 2825-2830
_NAMED_VOLUME: Final = lazy(r"([A-Z]{3,6})\s(\d{1,4})")
# Journals whose volume is the year, so that the number behind their name is the issue: `JHEP 09 (2015) 050`
_MONTHLY = lazy(r"JHEP(?!\s\w)|JCAP(?!\s\w)|J\.?\s?High Energy Phys|J\.?\s?Cosmol", re.IGNORECASE)
_MONTH = lazy(r"0?[1-9]|1[0-2]")


def _collection(draft: Draft, runs: Sequence[Run]) -> None:
    for run in runs:
        title = titles.container(with_stop(draft, run))
        numbered = _NUMBERED_SERIES.fullmatch(title.rstrip("."))
        if numbered and "collection-title" not in draft.item:
            draft.put("volume" if numbered["marked"] else "collection-number", numbered["number"], run.tokens)
        draft.put("collection-title", numbered["title"] if numbered else title, run.tokens)


# rowohlts enzyklopädie 55675   Studien zur historischen Sozialwissenschaft, Bd. 11
_NUMBERED_SERIES: Final = lazy(
    r"(?P<title>.*?[^\W\d_]),?\s(?:(?P<marked>(?:vol|bd|band|t)\.?\s)|(?:no|number|№)\.?\s)?(?P<number>\d{1,5}[a-z]?)",
    re.IGNORECASE,
)


def _series_number(draft: Draft, runs: Sequence[Run]) -> None:
    for run in runs:
        draft.put(locators.number_in_series(draft.text, run.start, run.end), titles.plain(run.text), run.tokens)


def _volume(draft: Draft, runs: Sequence[Run]) -> None:
    for run in runs:
        if locators.is_word(run.text):
            continue  # vol. | 41, whose number is that of a series
        read = locators.read_volume(run.text)
        if locators.is_page(run.text):
            _put_page(draft, locators.read_pages(run.text), run)
            continue
        named = _NAMED_VOLUME.fullmatch(read.volume)
        if named and "container-title" not in draft.item:
            draft.put("container-title", named[1], run.tokens)
            draft.put("volume", named[2], run.tokens)
            continue
        if _NUMBERED.match(run.text) and types.is_newspaper(draft.item.get("container-title", "")):
            draft.put(
                "issue", locators.read_issue(run.text), run.tokens
            )  # Allgemeine Zeitung, Nr. 140 vom 19. Mai 1832
            continue
        monthly = _MONTHLY.match(draft.item.get("container-title", "")) and _MONTH.fullmatch(read.volume)
        draft.put("issue" if monthly else "volume", read.volume, run.tokens)
        draft.put("issue", read.issue, run.tokens)
        draft.put("page", read.page, run.tokens, 0.9)
        draft.put("number-of-volumes", read.count, run.tokens)


_NUMBERED: Final = lazy(r"(?:Nr|[Nn]o|[Nn]r|n°|№)\.?\s\d")


def _volumes(draft: Draft, runs: Sequence[Run]) -> None:
    for run in runs:
        draft.put("number-of-volumes", locators.read_volume(run.text).count, run.tokens)


def _issue(draft: Draft, runs: Sequence[Run]) -> None:
    for run in runs:
        if _ARTICLE.match(run.text):
            _put_page(draft, locators.read_pages(run.text), run)
            continue
        draft.put("issue", locators.read_issue(run.text), run.tokens)


# vol. 5, no. 2, Apr. 2013, Art. no. 2600111
_ARTICLE: Final = lazy(r"[Aa]rt(?:icle)?\b\.?\s?(?:[Nn]o|[Ii][Dd]|[Nn]umber)\b")


def _pages(draft: Draft, runs: Sequence[Run]) -> None:
    if len(runs) > 1:  # Epistolario, vol. III (1809-1811), …, p. 245
        runs = [run for run in runs if not (_YEARS.fullmatch(run.text) and draft.text[run.start - 1] == "(")]
    for run in runs:
        if plain := locators.plain_pages(run.text):
            draft.put("page", plain, run.tokens)
            continue
        if count := locators.read_volume(run.text).count:
            draft.put("number-of-volumes", count, run.tokens)  # Itatiaia, 1981. 2 v.
            continue
        if (ends := _VOLUME_ENDS.match(run.text)) and draft.spans.get("volume", [(0, -1)])[-1][1] == run.start:
            draft.item["volume"] = locators.read_pages(draft.item["volume"] + ends[1])
            _put_page(draft, locators.read_pages(run.text[ends.end() :]), run)
            continue
        total = locators.total_pages(run.text)
        inner = locators.read_division(run.text)
        if (both := _DIVISION_PAGES.fullmatch(run.text)) and (division := locators.read_division(both[1])):
            draft.put(*division, run.tokens)
            _put_page(draft, locators.read_pages(both[2]), run)
            continue
        if both := _NUMBER_PAGES.fullmatch(run.text):
            draft.put("number-of-pages", both[2], run.tokens)
            _put_page(draft, locators.read_pages(both[1]), run)
            continue
        if total and (not draft.item.get("container-title") or run.text.strip(" .").endswith(("pp", "pages"))):
            draft.put("number-of-pages", total, run.tokens)
        elif inner:
            draft.put(*inner, run.tokens)
        elif locators.goes_on(run.text) and draft.spans.get("volume", [(0, -1)])[-1][1] == run.start:
            draft.item["volume"] = locators.read_pages(draft.item["volume"] + run.text)  # Vol. 4–5, cut at the dash
        else:
            _put_page(draft, locators.read_pages(run.text), run)


# 200 | –201, 1–9, where the label of the pages begins amid two volumes
_VOLUME_ENDS: Final = lazy(r"([-–—]\s?\d{1,4}),\s(?=\d)")
# cap. 1, p. 9-51   Sec. 42, p. 150   Chapter 4; pp 120–145
_DIVISION_PAGES: Final = lazy(r"([^\W\d_]+\.?\s(?:\d{1,3}|[IVXLC]+))[,;]\s((?:pp?|[Ss])\b\.?\s?\d.*)")


_YEARS: Final = lazy(r"(?:1[5-9]|20)\d\d\s?[-–]\s?(?:1[5-9]|20)\d\d")
# Article ID 3029545, 18 pages   4547, 145 pp
_NUMBER_PAGES: Final = lazy(r"(?:[Aa]rticle\s(?:ID\s|[Nn]o\.\s)?)?([A-Za-z]?\d{3,8}),\s(\d{1,3})\s?(?:pages|pp)\W*")


def _put_page(draft: Draft, page: str, run: Run) -> None:
    if any(map(str.isdigit, page)) or locators.is_roman(page):
        draft.put("page", page, run.tokens)


def _date(draft: Draft, runs: Sequence[Run]) -> None:
    if len(runs) > 1:
        runs = _behind_meeting(draft, runs)
        runs = [run for run in runs if not _ONLINE_FIRST.search(draft.text[max(0, run.start - 24) : run.start])] or runs
    tokens = _words(runs)
    read = dates.read(" ".join(run.text for run in runs) if len(runs) > 1 else _with_brackets(draft, runs[0]))
    draft.put("issued", read.issued or read.original, tokens)  # Phys. Rev. 45 [1993] 461
    draft.put("original-date", read.original if read.issued else None, tokens)
    draft.put("status", read.status, tokens)


def _behind_meeting(draft: Draft, runs: Sequence[Run]) -> Sequence[Run]:
    """Leave out what brackets say of a meeting, if anything else is: `Congress of Mathematicians (Berkeley, Calif., 1986), Amer. Math. Soc., Providence, RI, 1987`."""
    if "container-title" not in draft.item or not GATHERING.search(draft.item["container-title"]):
        return runs
    bracket = _BRACKET.match(draft.text, draft.spans["container-title"][0][1])
    return [run for run in runs if not (bracket and run.start < bracket.end() and run.end > bracket.start())] or runs


_BRACKET: Final = lazy(r"\s\([^()]*\),")


def _original(draft: Draft, runs: Sequence[Run]) -> None:
    for run in runs:
        only = draft.item.keys().isdisjoint({"issued", "status"})  # Phys. Rev. 45 [1993] 461
        draft.put("issued" if only else "original-date", dates.read_one(run.text), run.tokens)


# Epub 2016 May 20, which is never the date of the issue
_ONLINE_FIRST: Final = lazy(r"(?i)(?<!\w)(?:e-?pub|(?:published|first)\s+online)(?:\s+(?:on|first))?\W*$")


def _with_brackets(draft: Draft, run: Run) -> str:
    before = draft.text[max(0, run.start - 1) : run.start]
    return (before if before in {"(", "["} else "") + draft.text[run.start : run.end + 1]


def _accessed(draft: Draft, runs: Sequence[Run]) -> None:
    for run in runs:
        draft.put("accessed", dates.read_one(run.text), run.tokens)


def _number(draft: Draft, runs: Sequence[Run]) -> None:
    numbered = [run for run in runs if any(map(str.isdigit, run.text))]  # Deutscher Bundestag, Drucksache | 51/7984
    for run in numbered or runs:
        before = draft.text[max(0, run.start - 24) : run.start]
        if draft.item.get("volume") and "page" not in draft.item and not _REPORT_BEFORE.search(before):
            _put_page(draft, locators.read_pages(run.text), run)
        else:
            draft.put("number", locators.read_number(titles.plain(_numbered(draft, run))), run.tokens)


# AHRQ Publication No. 14-E005-EF, of a report in volumes
_REPORT_BEFORE: Final = lazy(r"(?:Publication|Pub|Catalogue|Cat|Document|Report)\.?\s(?:[Nn]os?\.?:?\s?)?$")


def _numbered(draft: Draft, run: Run) -> str:
    """Return a number with what belongs to it and its label leaves out: `Meld. St. 19 (2014–2015)`, `EPA-822-B00-001`."""
    start = run.start
    while start and run.text[0] in "-/" and draft.text[start - 1].isalnum():
        start -= 1
    return draft.text[start : run.end] + (")" if run.text.count("(") > run.text.count(")") else "")


def _edition(draft: Draft, runs: Sequence[Run]) -> None:
    for run in runs:
        if version := locators.read_version(run.text):
            draft.put("version", version, run.tokens)
            continue
        last = run.tokens[-1].text
        abbreviated = len(last) < _LONG_WORD and last.lower() not in _WHOLE_WORDS
        draft.put("edition", locators.read_edition(with_stop(draft, run) if abbreviated else run.text), run.tokens)


_WHOLE_WORDS: Final = frozenset("laitos painos druk baskı basım kiadás vydání oplag udgave utgave utgåva".split())
"""Short words for an edition that are no abbreviations: `5., uud. laitos`."""
_LONG_WORD: Final = 7
"""The length from which a word is no abbreviation: `5. Aufl.`, but `5. Aufl. mit neuem Nachwort`."""


def _plainly(variable: str) -> Callable[[Draft, Sequence[Run]], None]:
    def read(draft: Draft, runs: Sequence[Run]) -> None:
        for run in runs:
            draft.put(variable, titles.plain(with_stop(draft, run)), run.tokens)

    return read


def _publisher(draft: Draft, runs: Sequence[Run]) -> None:
    """Take the series behind a house off it, as ISO 690 has them: `Paris : ESF éditeur. Pratiques et enjeux pédagogiques. ISBN …`"""
    both = (
        _HOUSE_SERIES.fullmatch(runs[0].text)
        if len(runs) == 1 and _ISBN_BEHIND.match(draft.text, runs[0].end)
        else None
    )
    if both and "collection-title" not in draft.item:
        draft.put("publisher", titles.plain(both[1]), runs[0].tokens)
        draft.put("collection-title", titles.plain(both[2]), runs[0].tokens)
        return
    last = runs[-1]
    if (
        len(runs) > 1
        and _ISBN_BEHIND.match(draft.text, last.end)
        and _YEAR_BETWEEN.search(draft.text, runs[0].end, last.start)
    ):
        draft.put(
            "collection-title", titles.plain(last.text), last.tokens
        )  # Praha: Grada, 2007, 322 s. Pedagogika. ISBN …
        runs = runs[:-1]
    _plainly("publisher")(draft, runs)


_YEAR_BETWEEN: Final = lazy(r"(?:19|20)\d\d")
_HOUSE_SERIES: Final = lazy(r"(.*[^\W\d_]{4,})\.\s([^\W\d_][^.,:]{7,})")
_ISBN_BEHIND: Final = lazy(r"\W{1,3}ISBN")


def _place(draft: Draft, runs: Sequence[Run]) -> None:
    """Take a known place before one that only stands where places stand: `PISA, OECD Publishing, Paris`."""
    runs = [_last_place(run) for run in _behind_meeting(draft, runs)]
    _plainly("publisher-place")(draft, sorted(runs, key=lambda run: not places.is_place(titles.plain(run.text))))


def _last_place(run: Run) -> Run:
    """Leave the place of a meeting before the one of its publisher: `1995 Aug 21–23, Fukui, Japan. Tokyo: Crop Science Society`."""
    met, _, house = run.text.rpartition(". ")
    stop = next((at for at, token in enumerate(run.tokens) if token.start == run.start + len(met)), 0)
    if not stop or not places.is_region(met.rpartition(", ")[2]) or not places.is_place(house):
        return run
    return Run(run.label, run.tokens[stop + 1 :], house)


def _genre(draft: Draft, runs: Sequence[Run]) -> None:
    for run in runs:
        if credit.is_role(run.text):
            continue  # (Producers)
        medium = run.text.strip(" .").lower() in {"print", "web"}  # MLA, seventh edition
        if _SERVER.fullmatch(run.text):
            draft.put("container-title", titles.plain(run.text), run.tokens)
            continue
        numbered = _NUMBERED_GENRE.fullmatch(run.text) if "number" not in draft.item else None
        if numbered:
            draft.put("number", locators.read_number(numbered[2]), run.tokens)
            draft.put("genre", numbered[1], run.tokens)
            continue
        _plainly("medium" if medium else "genre")(draft, [run])


# When money talks. PsyArXiv. https://doi.org/10.17605/OSF.IO/9P7CB
_SERVER: Final = lazy(
    r"(?:bioRxiv|medRxiv|PsyArXiv|SocArXiv|ChemRxiv|EarthArXiv|Research Square|OSF Preprints|SSRN|Preprints\.org)\.?"
)
# NBER Working Paper 18665   Technical Report No. TR-9
_NUMBERED_GENRE: Final = lazy(
    r"(.*(?:[Pp]aper|[Rr]eport|Rep\.|[Mm]emorandum|[Bb]ulletin|[Nn]ote))[\s,]{1,2}((?:[Nn]os?\.?\s)?[A-Z]{0,6}[-/]?\d[\w/.-]*)"
)


def _identifier(kind: str) -> Callable[[Draft, Sequence[Run]], None]:
    def read(draft: Draft, runs: Sequence[Run]) -> None:
        for run in runs:
            value = identifiers.normalise(kind, run.text)
            if value and kind == "arXiv":
                put_arxiv(draft, value, run.tokens)
            elif value:
                draft.put(kind, value, run.tokens)

    return read


# What a note says of the reference and not of the work: `Retrieved from`, `[hep-th]` behind an arXiv number
_NO_NOTE = lazy(
    r"\W*(?:(?:retrieved|available|online|verfügbar|unter|disponible|tillgänglig|accessed|cited|from|at|abstract"
    "|url|in|via|"
    r"på|en|sur|режим|доступа|[a-z]+-(?:th|ph|ex|lat|qc)|[a-z-]+\.[A-Z]{2})(?!\w)\W*)+",
    re.IGNORECASE,
)


def _note(draft: Draft, runs: Sequence[Run]) -> None:
    kept = []
    for run in runs:
        status = dates.read_status(run.text)
        if status and len(run.tokens) < 6:
            draft.put("status", status, run.tokens)
        elif not _NO_NOTE.fullmatch(run.text):
            kept.append(run)
    if kept:
        draft.put("note", ". ".join(titles.plain(run.text) for run in kept), _words(kept))


PLAIN: Final[dict[str, Reader]] = {
    "collection": _collection,
    "volume": _volume,
    "issue": _issue,
    "pages": _pages,
    "number": _number,
    "date": _date,
    "accessed": _accessed,
    "publisher": _publisher,
    "place": _place,
    "edition": _edition,
    "genre": _genre,
    "event": _plainly("event-title"),
    "doi": _identifier("DOI"),
    "url": _identifier("URL"),
    "isbn": _identifier("ISBN"),
    "pmid": _identifier("PMID"),
    "pmcid": _identifier("PMCID"),
    "arxiv": _identifier("arXiv"),
    "note": _note,
    # what only rules tell
    "original": _original,
    "seriesnumber": _series_number,
    "eventplace": _plainly("event-place"),
    "medium": _plainly("medium"),
    "volumes": _volumes,
    "volumetitle": _plainly("volume-title"),
    "archive": _plainly("archive"),
    "archiveplace": _plainly("archive-place"),
    "shelfmark": _plainly("archive_location"),
}
"""The readers by label, in the order in which they are asked."""
