"""
Assembly: the labelled tokens of one reference string become a CSL item.

Each label has one reader in `_READERS`; what the readers find goes into a `Draft` together with the tokens it was read
from, so that every variable knows where it stands in the string and how sure it is. Whatever the labels are, an item
comes back: `{"type": "document"}` at the least.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from refs import identifiers
from refs.parse import credits as credit
from refs.parse import places, titles
from refs.parse.books import VOLUME_BEFORE, VOLUME_BETWEEN
from refs.parse.draft import BY_FORM, Assembled, Draft
from refs.parse.evidence import mended
from refs.parse.label import Token
from refs.parse.readers import PLAIN, Reader, put_arxiv, with_stop
from refs.parse.runs import Run, confidence, runs_of
from refs.parse.settle import finished
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
    _identify(draft, [hit for hit in found if hit.kind != "ISBN" or not _of_another(draft, hit, tokens)], tokens)
    return finished(draft)


def _identify(draft: Draft, found: Sequence[identifiers.Identifier], tokens: Sequence[Token]) -> None:
    """Set the identifiers that their form alone tells, labelled or not."""
    starts = [token.start for token in tokens] if found else []
    for hit in found:
        first, last = max(bisect_right(starts, hit.start) - 1, 0), bisect_left(starts, hit.end)
        inside = [token for token in tokens[first:last] if token.end > hit.start]
        if hit.kind == "arXiv":
            put_arxiv(draft, hit.value, inside)
        elif inside and hit.kind not in draft.item:
            draft.put(hit.kind, hit.value, inside)
            draft.confidence[hit.kind] = BY_FORM


def _of_another(draft: Draft, hit: identifiers.Identifier, tokens: Sequence[Token]) -> bool:
    """Say whether the number of a book stands in the title of an article, which reviews it: `286 pp. ISBN 9783030237547. AAPS J 76`."""
    inside = {token.label for token in tokens if hit.start <= token.start < hit.end and token.text.isalnum()}
    return inside == {"title"} and draft.item.keys() >= {"container-title", "volume"}


def _credits(draft: Draft, runs: Sequence[Run]) -> None:
    for run in runs:
        again = draft.item.get("author") and credit.SAME_AUTHOR.match(run.text)
        if again and (run.label == "editor" or _behind_in(draft, run)):
            draft.put("editor", list(draft.item["author"]), run.tokens)
            continue
        if credit.SAME_AUTHOR.fullmatch(_IN_BRACKETS.sub("", run.text)):
            continue  # Ders.: Einleitung, in: …   whose author stands in the reference before
        known = list(draft.item.get(run.label, []))
        for each in credit.read_credits(run, draft.text[run.end : run.end + 30]):
            if known and each.variable == run.label and any(credit.same_person(each.name, name) for name in known):
                continue  # Кузнецов Д. А. Методы / Д. А. Кузнецов, Е. П. Орлова
            draft.extend(each.variable, each.name, each.tokens, _CORPORATE if "literal" in each.name else 1.0)
        listed = any(
            end + len(", en ") >= run.start > end for _, end in draft.spans.get("editor", ())
        )  # Lord, C., en Dijkstra, K.
        draft.within |= run.label == "editor" and not listed and _behind_in(draft, run)


_IN_BRACKETS: Final = lazy(r"[\[(][^\])]*[\])]?")


def _behind_in(draft: Draft, run: Run) -> bool:
    return _IN_BEFORE.search(draft.text[max(0, run.start - 20) : run.start]) is not None


_IN_BEFORE = lazy(
    r"(?:^|\W)(?:[Ii]n|[Dd]ans|[EeIi]n|[Ee]m|[Вв]|[Tt]eoksessa|[IiWw](?=:)|[Ii](?=\s(?:hans|hennes|sin)\s))[^\w.]{0,3}"
    r"(?:(?:[Dd]ers|[Dd]ies|[Ii]dem|[Ee]adem|[Ii]d|_{2,9})[.:]{0,2},?\s|(?:his|her|their|hans|hennes|sin|seinen?|ihren?)\s)?$"
)


def _best(runs: Sequence[Run]) -> Run:
    """Return the first run that is of some length and sure, else the longest and surest of several."""
    return (
        max(runs, key=lambda run: min(len(run.text), 12) * round(confidence(run.tokens), 1))
        if len(runs) > 1
        else runs[0]
    )


def _title(draft: Draft, runs: Sequence[Run]) -> None:
    # I: Knudsen, T. (red.), | Regering og embedsmænd.   which is longer than the title before it
    inside = [run for run in runs[1:] if _behind_in(draft, run) or _behind_editor(draft, run)]
    best = _whole(draft, [run for run in runs if run not in inside])
    if (
        "editor" in draft.item
        and best is runs[0]
        and _behind_in(draft, best)
        and _AUTHOR_BEFORE.search(draft.text, 0, best.start)
    ):
        _container(draft, runs)  # P. W. Anderson, in Magnetism, edited by …
        return
    if "editor" in draft.item and _IN_SMALL.match(best.text):
        _container(
            draft, [best]
        )  # H. Georgi, | in Particles and Fields—1974, edited by C. E. Carlson, AIP Conf. Proc. No. 23
        return
    if (
        draft.text[best.end : best.end + 1] == ";"
        and ("editor" in draft.item or _PART_BEHIND.search(draft.text, best.end))
        and _IN_HEADING.match(_closed(draft, best))
    ):
        _container(draft, runs)  # Smith, A. B. In Comprehensive Organic Synthesis; Trost, B. M., Ed.
        draft.within = True
        return
    draft.put("title", titles.title(_closed(draft, best)), best.tokens)
    if "editor" in draft.item and 0 <= draft.spans["editor"][0][0] - best.end < _LONGEST_ROLE:
        _divide(draft, best)
    _volume_title(draft, runs, best)
    for run in inside:
        _container(draft, [run])


def _divide(draft: Draft, run: Run) -> None:
    """Part a title from what it stands in, before the editors: `Summary for policymakers. In Climate Change 2007: Impacts, eds M. L. Parry`."""
    match = _IN_AMID.search(run.text)
    if match:
        cut = next((at for at, token in enumerate(run.tokens) if token.start >= run.start + match.end()), 0)
        draft.drop("title")
        draft.put("title", titles.title(run.text[: match.start() + 1]), run.tokens[:cut])
        draft.put("container-title", titles.container(run.text[match.end() :]), run.tokens[cut:])
        draft.within = True


_IN_AMID: Final = lazy(r"[.?!]\s[Ii]n:?\s(?=[A-ZÀ-Þ])")


def _volume_title(draft: Draft, runs: Sequence[Run], whole: Run) -> None:
    """Set the title of the volume that is behind its number, away from the whole's: `…, trad. it. di C. Vivanti, vol. I, Le strutture del quotidiano`."""
    for run in runs:
        named = run.start > whole.end and not run.text[0].isdigit()  # but t. XXVI, 1ère partie
        if named and VOLUME_BEFORE.search(draft.text, whole.end - 1, run.start):
            draft.put("volume-title", titles.title(run.text), run.tokens)


def _behind_editor(draft: Draft, run: Run) -> bool:
    """Say whether a text stands right behind an editor: `Knudsen, T. (red.), Regering og embedsmænd`."""
    ends = [end for _, end in draft.spans.get("editor", ()) if end <= run.start]
    between = draft.text[ends[-1] : run.start] if ends else "."
    return draft.within and len(between) < _LONGEST_ROLE and ". " not in between.replace(".)", ")").replace("., ", ", ")


# ; Pergamon: New York, 1962; Vol. 2, Chapter 4, pp 120–145
_PART_BEHIND: Final = lazy(r";\s.*\s(?:pp?\.?|Chapter)\s\d")
_IN_SMALL: Final = lazy(r"in:?\s[A-ZÀ-Þ]")
_IN_HEADING: Final = lazy(r"In\s[A-ZÀ-Þ]")
_LONGEST_ROLE: Final = 14
"""How many characters stand between an editor and the container at most: ` (redaktion), `."""
# P. W. Anderson, in Magnetism
_AUTHOR_BEFORE: Final = lazy(r"(?:[^\W\d_]|\s(?:19|20)\d\d),\sin\s$|(?:[^\W\d_]|\set\sal)\.\sin\s$")


def _whole(draft: Draft, runs: Sequence[Run]) -> Run:
    """Return the title among its runs, with that of the volume: `The Art of Computer Programming, Vol. 1: Fundamental Algorithms`."""
    for at, (run, behind) in enumerate(pairwise(runs)):
        if VOLUME_BETWEEN.fullmatch(draft.text, run.end, behind.start):
            whole = [run, behind]
            for part in runs[at + 2 :]:  # Les Lieux de mémoire, t. III : Les France, vol. 1, Conflits et partages
                if not VOLUME_BETWEEN.fullmatch(draft.text, whole[-1].end, part.start):
                    break
                whole.append(part)
            return Run(
                "title", [token for part in whole for token in part.tokens], draft.text[run.start : whole[-1].end]
            )
    return _best(runs)


def _closed(draft: Draft, run: Run) -> str:
    """Take what belongs to a title and its label leaves out: the quote that opens it, the mark that ends a question."""
    start, end, text = run.start, run.end, draft.text
    if first := _FIRST_WORD.search(text, max(0, start - 12), start):
        start = first.start(1)
    if last := _LAST_WORD.match(text, end):
        end = last.end()
    if text.startswith(" »", end) and text.count("«", start, end) > text.count("»", start, end):
        end += 2  # Le village des « cannibales »
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
        elif run.start > best.end and "editor" in draft.item and _NUMBER_BEHIND.match(draft.text, run.end):
            draft.put("collection-title", titles.container(with_stop(draft, run)), run.tokens)
    title = titles.container(with_stop(draft, best, "?!." if best.text.count("«") == best.text.count("»") else "»"))
    title = title.rpartition("// ")[2]
    *before, last = title.split(" ")
    if last in _SHORTENED and _SHORTENED.isdisjoint(before):  # but J Cogn Neurosci. 24:975
        title += "." if _STOP_VOLUME.match(draft.text, best.end - (best.text[-1] == ".")) else ""
    name, comma, place = title.rpartition(", ")
    if comma and places.is_place(place) and _VOLUME_BEHIND.match(draft.text, best.end):
        draft.put("publisher-place", place, best.tokens)
        title = name
    if draft.within and "container-title" in draft.item and "editor" in draft.item:
        draft.put("collection-title", title, best.tokens)
    draft.put("container-title", title, best.tokens)
    _volume_title(draft, runs, best)
    draft.within |= _behind_in(draft, best) or best.text[:3].lower() in {"in ", "in:"}
    draft.within |= _SERIES_BETWEEN.search(draft.text, max(0, best.start - _LONGEST_SERIES), best.start) is not None


# in ASP Conf. Ser. Vol. 44, Peculiar versus Normal Phenomena
_SERIES_BETWEEN: Final = lazy(r"(?:[,.)]|\d[a-z]?\)?)\s[Ii]n:?\s[A-Z][^()]{1,50}?,?\s(?:Vol\.\s)?\d{1,4},\s$")
_LONGEST_SERIES: Final = 80
# Genome Biol. 17, 75   Nucleic Acids Res., 25, 3389   but Genome Biol. 2014;15:550, where a full stop ends each part
_STOP_VOLUME: Final = lazy(r"\.,?\s(?:vol\.\s)?(?!(?:1[89]|20)\d\d)\d{1,4}[,:\s(]")
_SHORTENED: Final = frozenset(
    "Acad Anal Appl Astron Biochem Biol Biophys Biotechnol Bot Bull Cardiol Chem Clin Commun Comput Dev Ecol Econ Eng Entomol Environ Evol Genet Geol Geophys "
    "Immunol Instrum Int J Lett Manag Mater Math Mech Med Microbiol Mol Neurol Neurosci Nutr Oncol Org Pharmacol Phys Physiol Proc Psychiatr Psychol Radiol Res "
    "Rev Sci Soc Softw Spectrosc Stat Surg Syst Technol Theor Toxicol Virol Zool".split()
)
"""Words that are abbreviations and nothing else, at the end of a journal's name."""
# , ed. A. Heck (Dordrecht: Kluwer), Astrophys. Space Sci. Library, 285, 109
_NUMBER_BEHIND: Final = lazy(r",?\s(?:Vol\.\s)?\d{1,4}[,.]")
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


_READERS: Final[dict[str, Reader]] = {
    "author": _credits,
    "editor": _credits,
    "translator": _credits,
    "director": _credits,
    "title": _title,
    "container": _container,
    **PLAIN,
    "container-author": _credits,
}
