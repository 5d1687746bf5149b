"""
Assembly: the labelled tokens of one reference string become a CSL item.

Each label has one reader in `_READERS`; what the readers find goes into a `Draft` together with the tokens it was read
from, so that every variable knows where it stands in the string and how sure it is. Whatever the labels are, an item
comes back: `{"type": "document"}` at the least.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final

from refs import identifiers
from refs.parse import credits as credit
from refs.parse import dates, locators, places, titles
from refs.parse.draft import BY_FORM, VOLUME_BETWEEN, Assembled, Draft
from refs.parse.evidence import mended
from refs.parse.label import Token
from refs.parse.runs import Run, confidence, runs_of
from refs.patterns import lazy

__all__ = ["Assembled", "assemble"]


_CORPORATE: Final = 0.93
"""How sure an organisation is the author: in one list in two it is rather the editor or the publisher."""

_LONGEST: Final = 10_000
"""The length from which a text is no reference, whatever it is, and not worth a second look at its labels."""


def assemble(tokens: Sequence[Token], text: str) -> Assembled:
    """
    Make a CSL item of the labelled tokens of one reference string.

    Args:
        tokens: its tokens in order, with offsets into `text`.
        text: the reference string.
    """
    draft = Draft(text)
    found = identifiers.find_all(text)
    runs = runs_of(mended(tokens, text, found) if len(text) < _LONGEST else tokens, text)
    by_label: dict[str, list[Run]] = {}
    for run in runs:
        by_label.setdefault(run.label, []).append(run)
    for label, read in _READERS.items():
        if label in by_label:
            read(draft, by_label[label])
    _identify(draft, found, tokens)
    return draft.done()


def _identify(draft: Draft, found: Sequence[identifiers.Identifier], tokens: Sequence[Token]) -> None:
    """Set the identifiers that their form alone tells, labelled or not."""
    starts = [token.start for token in tokens] if found else []
    for hit in found:
        first, last = max(bisect_right(starts, hit.start) - 1, 0), bisect_left(starts, hit.end)
        inside = [token for token in tokens[first:last] if token.end > hit.start]
        if hit.kind == "arXiv":
            _put_arxiv(draft, hit.value, inside)
        elif inside and hit.kind not in draft.item:
            draft.put(hit.kind, hit.value, inside)
            draft.confidence[hit.kind] = BY_FORM


def _put_arxiv(draft: Draft, value: str, tokens: Sequence[Token]) -> None:
    draft.put("archive", "arXiv", tokens)
    draft.put("archive_location", value, tokens)


def _words(label_runs: Sequence[Run]) -> list[Token]:
    return [token for run in label_runs for token in run.tokens]


def _credits(draft: Draft, runs: Sequence[Run]) -> None:
    for run in runs:
        edits = run.label == "editor" or _behind_in(draft, run)
        if edits and draft.item.get("author") and credit.SAME_AUTHOR.match(run.text):
            draft.put("editor", list(draft.item["author"]), run.tokens)
            continue
        if credit.SAME_AUTHOR.fullmatch(_IN_BRACKETS.sub("", run.text)):
            continue  # Ders.: Einleitung, in: …   whose author stands in the reference before
        known = list(draft.item.get(run.label, []))
        for each in credit.read_credits(run, draft.text[run.end : run.end + 30]):
            if each.variable == run.label and any(credit.same_person(each.name, name) for name in known):
                continue  # Кузнецов Д. А. Методы / Д. А. Кузнецов, Е. П. Орлова
            draft.extend(each.variable, each.name, each.tokens, _CORPORATE if "literal" in each.name else 1.0)
        draft.within |= run.label == "editor" and _behind_in(draft, run)


_IN_BRACKETS: Final = lazy(r"[\[(][^\])]*[\])]?")


def _behind_in(draft: Draft, run: Run) -> bool:
    return _IN_BEFORE.search(draft.text[max(0, run.start - 20) : run.start]) is not None


_IN_BEFORE = lazy(
    r"(?:^|\W)(?:[Ii]n|[Dd]ans|[EeIi]n|[Ee]m|[Вв]|[Tt]eoksessa|[IiWw](?=:))[^\w.]{0,3}(?:(?:[Dd]ers|[Dd]ies|[Ii]dem|[Ee]adem|[Ii]d)\.?,?\s)?$"
)


def _best(runs: Sequence[Run]) -> Run:
    """Return the first run that is of some length and sure, else the longest and surest of several."""
    return max(runs, key=lambda run: min(len(run.text), 12) * confidence(run.tokens)) if len(runs) > 1 else runs[0]


def _title(draft: Draft, runs: Sequence[Run]) -> None:
    best = _whole(draft, runs)
    if (
        "editor" in draft.item
        and best is runs[0]
        and _behind_in(draft, best)
        and _AUTHOR_BEFORE.search(draft.text, 0, best.start)
    ):
        _container(draft, runs)  # P. W. Anderson, in Magnetism, edited by …
        return
    if (
        "editor" in draft.item
        and _IN_HEADING.match(_closed(draft, best))
        and draft.text[best.end : best.end + 1] == ";"
    ):
        _container(draft, runs)  # Smith, A. B. In Comprehensive Organic Synthesis; Trost, B. M., Ed.
        draft.within = True
        return
    draft.put("title", titles.title(_closed(draft, best)), best.tokens)
    for run in runs:
        if run.start > best.end and (_behind_in(draft, run) or _behind_editor(draft, run)):
            _container(draft, [run])


def _behind_editor(draft: Draft, run: Run) -> bool:
    """Say whether a text stands right behind an editor: `Knudsen, T. (red.), Regering og embedsmænd`."""
    ends = [end for _, end in draft.spans.get("editor", ()) if end <= run.start]
    between = draft.text[ends[-1] : run.start] if ends else "."
    return draft.within and len(between) < _LONGEST_ROLE and ". " not in between.replace(".)", ")").replace("., ", ", ")


_IN_HEADING: Final = lazy(r"In\s[A-ZÀ-Þ]")
_LONGEST_ROLE: Final = 14
"""How many characters stand between an editor and the container at most: ` (redaktion), `."""
# P. W. Anderson, in Magnetism
_AUTHOR_BEFORE: Final = lazy(r"(?:[^\W\d_]|\s(?:19|20)\d\d),\sin\s$|(?:[^\W\d_]|\set\sal)\.\sin\s$")


def _whole(draft: Draft, runs: Sequence[Run]) -> Run:
    """Return the title among its runs, with that of the volume: `The Art of Computer Programming, Vol. 1: Fundamental Algorithms`."""
    for run, behind in pairwise(runs):
        if VOLUME_BETWEEN.fullmatch(draft.text, run.end, behind.start):
            return Run("title", [*run.tokens, *behind.tokens], draft.text[run.start : behind.end])
    return _best(runs)


def _closed(draft: Draft, run: Run) -> str:
    """Take what belongs to a title and its label leaves out: the quote that opens it, the mark that ends a question."""
    start, end, text = run.start, run.end, draft.text
    if first := _FIRST_WORD.search(text, max(0, start - 12), start):
        start = first.start(1)
    if last := _LAST_WORD.match(text, end):
        end = last.end()
    while end < len(text) and end - run.end < 4 and text[end] in _CLOSING:
        end += 1
    while start and (text[start - 1] in _OPENING or (text[start - 1] == "'" and text[start - 2 : start - 1].isspace())):
        start -= 1
    return text[start:end]


# The state we are in.   La conjecture de Weil. I,
_LAST_WORD: Final = lazy(r"\s(?:in|on|of|at|by|up|out|off|to|for)(?=[.?!]\s)|\.\s[IVX]{1,4}(?=,\s)")
# In Memoriam: …   No Longer Servants But Friends: …   where `In` and `No.` are mostly something else
_FIRST_WORD: Final = lazy(r"(?:^|[.,:;)”\"]\s)((?:In|No|On|A|An|The) )$")
_CLOSING: Final = frozenset("?!.\"”“»«›‹’'’)]")
_OPENING: Final = frozenset('"“„”»«‘‚([')


def _container(draft: Draft, runs: Sequence[Run]) -> None:
    series = [run for run in runs if _names_series(draft, run)]
    if series and (len(series) < len(runs) or not _SERIES.match(series[0].text)):
        draft.put("collection-title", titles.plain(series[0].text), series[0].tokens)
        runs = [run for run in runs if run not in series]
    if not runs:
        return
    said = (run for run in runs if _SAID_IN.search(draft.text, max(0, run.start - _LONGEST_PLACE), run.start))
    best = next(said, None) or _best(runs)
    for run in runs:
        house = _PLACE_BEFORE.search(draft.text, max(0, run.start - _LONGEST_PLACE), run.start)
        if run is not best and house and places.is_place(house[1]):
            draft.put(
                "publisher", titles.plain(run.text), run.tokens
            )  # en Obras completas, tomo IV, Madrid, Revista de Occidente
    title = titles.container(_with_stop(draft, best, "?!." if best.text.count("«") == best.text.count("»") else "»"))
    title = title.rpartition("// ")[2]
    name, comma, place = title.rpartition(", ")
    if comma and places.is_place(place) and _VOLUME_BEHIND.match(draft.text, best.end):
        draft.put("publisher-place", place, best.tokens)
        title = name
    draft.put("container-title", title, best.tokens)
    draft.within |= _behind_in(draft, best) or best.text[:3].lower() in {"in ", "in:"}


_SAID_IN: Final = lazy(r"[,.;:”\"»’)?!]\s(?:[Ii]n|[Ee]n|[Dd]ans|[Ee]m)\W{1,3}$")
_PLACE_BEFORE: Final = lazy(r",\s([A-ZÀ-Þ][^,]+),\s$")
_LONGEST_PLACE: Final = 30
# Cadernos de Pesquisa, São Paulo, v. 29, n. 107
_VOLUME_BEHIND: Final = lazy(r",\s(?:v|vol|n|ano|t)\.\s?\d")


def _names_series(draft: Draft, run: Run) -> bool:
    before = draft.text[max(0, run.start - 16) : run.start]
    return bool(_SERIES.match(run.text) or _SERIES_BEFORE.search(before))


_SERIES: Final = lazy(r"LNCS|LNAI|LNBIP|CCIS|(?:GTM|LNM|LNP)\b|Lecture Notes in ")
# coll. « Bibliothèque des Histoires »   (Reihe Campus   Serie Manuales
_SERIES_BEFORE: Final = lazy(
    r"(?<!\w)(?:coll\.|collection|colección|coleção|collana|col\.|[Rr]eihe|[Ss]erie|[Ss]érie|skriftserie)\W{0,4}$"
)


def _with_stop(draft: Draft, run: Run, stops: str = ".") -> str:
    """Give an abbreviation its full stop back: `Phys. Rev` was cut off from its last one; and a question its mark."""
    behind = draft.text[run.end : run.end + 1]
    if behind == ")" and run.text.count("(") > run.text.count(")"):
        return run.text + behind  # Advances in Neural Information Processing Systems (NIPS’14)
    return run.text + behind if behind and behind in stops else run.text


# Scikit-learn: Machine Learning in Python, JMLR 12, pp. 2825-2830
_NAMED_VOLUME: Final = lazy(r"([A-Z]{3,6})\s(\d{1,4})")
# Journals whose volume is the year, so that the number behind their name is the issue: `JHEP 09 (2015) 050`
_MONTHLY = lazy(r"JHEP|JCAP|J\.?\s?High Energy Phys|J\.?\s?Cosmol", re.IGNORECASE)
_MONTH = lazy(r"0?[1-9]|1[0-2]")


def _collection(draft: Draft, runs: Sequence[Run]) -> None:
    for run in runs:
        title = titles.container(_with_stop(draft, run))
        numbered = _NUMBERED_SERIES.fullmatch(title.rstrip("."))
        if numbered and "collection-title" not in draft.item:
            draft.put("volume" if numbered["marked"] else "collection-number", numbered["number"], run.tokens)
        draft.put("collection-title", numbered["title"] if numbered else title, run.tokens)


# rowohlts enzyklopädie 55675   Studien zur historischen Sozialwissenschaft, Bd. 11
_NUMBERED_SERIES: Final = lazy(
    r"(?P<title>.*?[^\W\d_]),?\s(?:(?P<marked>(?:vol|bd|band|t)\.?\s)|(?:no|number|№)\.?\s)?(?P<number>\d{1,5}[a-z]?)",
    re.IGNORECASE,
)


def _volume(draft: Draft, runs: Sequence[Run]) -> None:
    for run in runs:
        read = locators.read_volume(run.text)
        if locators.is_page(run.text):
            _put_page(draft, locators.read_pages(run.text), run)
            continue
        named = _NAMED_VOLUME.fullmatch(read.volume)
        if named and "container-title" not in draft.item:
            draft.put("container-title", named[1], run.tokens)
            draft.put("volume", named[2], run.tokens)
            continue
        monthly = _MONTHLY.match(draft.item.get("container-title", "")) and _MONTH.fullmatch(read.volume)
        draft.put("issue" if monthly else "volume", read.volume, run.tokens)
        draft.put("issue", read.issue, run.tokens)
        draft.put("page", read.page, run.tokens, 0.9)
        draft.put("number-of-volumes", read.count, run.tokens)


def _volumes(draft: Draft, runs: Sequence[Run]) -> None:
    for run in runs:
        draft.put("number-of-volumes", locators.read_volume(run.text).count, run.tokens)


def _issue(draft: Draft, runs: Sequence[Run]) -> None:
    for run in runs:
        draft.put("issue", locators.read_issue(run.text), run.tokens)


def _pages(draft: Draft, runs: Sequence[Run]) -> None:
    for run in runs:
        if plain := locators.plain_pages(run.text):
            draft.put("page", plain, run.tokens)
            continue
        total = locators.total_pages(run.text)
        inner = locators.read_division(run.text)
        if both := _CHAPTER_PAGES.fullmatch(run.text):
            draft.put("chapter-number", both[1], run.tokens)
            _put_page(draft, locators.read_pages(both[2]), run)
            continue
        if total and (not draft.item.get("container-title") or run.text.strip(" .").endswith(("pp", "pages"))):
            draft.put("number-of-pages", total, run.tokens)
        elif inner:
            draft.put(*inner, run.tokens)
        elif locators.goes_on(run.text) and draft.spans.get("volume", [(0, -1)])[-1][1] == run.start:
            draft.item["volume"] = locators.read_pages(draft.item["volume"] + run.text)  # Vol. 4–5, cut at the dash
        else:
            _put_page(draft, locators.read_pages(run.text), run)


# cap. 1, p. 9-51
_CHAPTER_PAGES: Final = lazy(r"(?:[Cc]h?ap|[Kk]ap)\.\s(\d{1,3}|[IVXLC]+),\s((?:pp?|[Ss])\.\s?\d.*)")


def _put_page(draft: Draft, page: str, run: Run) -> None:
    if any(map(str.isdigit, page)) or locators.is_roman(page):
        draft.put("page", page, run.tokens)


def _date(draft: Draft, runs: Sequence[Run]) -> None:
    if len(runs) > 1:
        runs = [run for run in runs if not _ONLINE_FIRST.search(draft.text[max(0, run.start - 24) : run.start])] or runs
    tokens = _words(runs)
    read = dates.read(" ".join(run.text for run in runs) if len(runs) > 1 else _with_brackets(draft, runs[0]))
    draft.put("issued", read.issued, tokens)
    draft.put("original-date", read.original, tokens)
    draft.put("status", read.status, tokens)


def _original(draft: Draft, runs: Sequence[Run]) -> None:
    for run in runs:
        draft.put("original-date", dates.read_one(run.text), run.tokens)


# Epub 2016 May 20, which is never the date of the issue
_ONLINE_FIRST: Final = lazy(r"(?i)(?<!\w)(?:e-?pub|(?:published|first)\s+online)(?:\s+(?:on|first))?\W*$")


def _with_brackets(draft: Draft, run: Run) -> str:
    before = draft.text[max(0, run.start - 1) : run.start]
    return (before if before in {"(", "["} else "") + draft.text[run.start : run.end + 1]


def _accessed(draft: Draft, runs: Sequence[Run]) -> None:
    for run in runs:
        draft.put("accessed", dates.read_one(run.text), run.tokens)


def _number(draft: Draft, runs: Sequence[Run]) -> None:
    for run in runs:
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
        abbreviated = len(run.tokens[-1].text) < _LONG_WORD
        draft.put("edition", locators.read_edition(_with_stop(draft, run) if abbreviated else run.text), run.tokens)


_LONG_WORD: Final = 7
"""The length from which a word is no abbreviation: `5. Aufl.`, but `5. Aufl. mit neuem Nachwort`."""


def _plainly(variable: str) -> Callable[[Draft, Sequence[Run]], None]:
    def read(draft: Draft, runs: Sequence[Run]) -> None:
        for run in runs:
            draft.put(variable, titles.plain(_with_stop(draft, run)), run.tokens)

    return read


def _place(draft: Draft, runs: Sequence[Run]) -> None:
    """Take a known place before one that only stands where places stand: `PISA, OECD Publishing, Paris`."""
    _plainly("publisher-place")(draft, sorted(runs, key=lambda run: not places.is_place(titles.plain(run.text))))


def _genre(draft: Draft, runs: Sequence[Run]) -> None:
    for run in runs:
        if credit.is_role(run.text):
            continue  # (Producers)
        medium = run.text.strip(" .").lower() in {"print", "web"}  # MLA, seventh edition
        _plainly("medium" if medium else "genre")(draft, [run])


def _identifier(kind: str) -> Callable[[Draft, Sequence[Run]], None]:
    def read(draft: Draft, runs: Sequence[Run]) -> None:
        for run in runs:
            value = identifiers.normalise(kind, run.text)
            if value and kind == "arXiv":
                _put_arxiv(draft, value, run.tokens)
            elif value:
                draft.put(kind, value, run.tokens)

    return read


# What a note says of the reference and not of the work: `Retrieved from`, `[hep-th]` behind an arXiv number
_NO_NOTE = lazy(
    r"\W*(?:(?:retrieved|available|online|verfügbar|unter|disponible|tillgänglig|accessed|cited|from|at|abstract|url|in|via|"
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


_READERS: Final[dict[str, Callable[[Draft, Sequence[Run]], None]]] = {
    "author": _credits,
    "editor": _credits,
    "translator": _credits,
    "director": _credits,
    "title": _title,
    "container": _container,
    "collection": _collection,
    "volume": _volume,
    "issue": _issue,
    "pages": _pages,
    "number": _number,
    "date": _date,
    "accessed": _accessed,
    "publisher": _plainly("publisher"),
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
    "seriesnumber": _plainly("collection-number"),
    "eventplace": _plainly("event-place"),
    "medium": _plainly("medium"),
    "volumes": _volumes,
    "volumetitle": _plainly("volume-title"),
    "archive": _plainly("archive"),
    "shelfmark": _plainly("archive_location"),
    "container-author": _credits,
}
