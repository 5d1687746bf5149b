"""
References → findings: fetched and checked where there is a DOI, searched and matched where there is none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass

from refs.match import Level, Recommendation, Reference, Verification, recommend, verify
from refs.match.reference import family, names
from refs.model import year
from refs.sources.answers import Answer, Outcome, Work
from refs.sources.source import Source
from refs.text import plain


@dataclass(frozen=True, slots=True)
class Query:
    """
    One reference to look up.

    Args:
        key: what the caller knows it by, e.g. its citation key.
        reference: its variables, its string, or both.
    """

    key: Hashable
    reference: Reference


@dataclass(frozen=True, slots=True)
class Finding:
    """
    What became of a query.

    Args:
        key: that of the query.
        outcome: FOUND (accept the work), DIFFERS (the DOI belongs to another work, or the best match is not certain:
            show both), NOT_FOUND, UNCHECKED (an outage, or offline).
        work: the work that was found, also where it differs.
        verification: where a DOI was given, how it compares.
        recommendation: where a search was made, how the candidates rank.
        candidates: the works of the search in the order of the recommendation.
        reasons: why the outcome is what it is.
        cached: whether it cost no request.
    """

    key: Hashable
    outcome: Outcome
    work: Work | None = None
    verification: Verification | None = None
    recommendation: Recommendation | None = None
    candidates: tuple[Work, ...] = ()
    reasons: tuple[str, ...] = ()
    cached: bool = False


def look_up(queries: Iterable[Query], source: Source, *, search: bool = True) -> Iterator[Finding]:
    """
    Look references up, those with a DOI first.

    Args:
        queries: the references; those with one DOI, or one string, cost one request together.
        source: where to ask.
        search: whether to search for those without a DOI, and for those whose DOI is unknown.

    Yields:
        One finding for each query, as the answers come.

    Raises:
        SourceError: the source cannot be reached; what it answered has been yielded.
    """
    by_doi: dict[str, list[Query]] = defaultdict(list)
    by_string: dict[str, list[Query]] = defaultdict(list)
    for query in queries:
        if query.reference.doi:
            by_doi[query.reference.doi].append(query)
        else:
            by_string[query.reference.text].append(query)
    for answer in source.fetch(by_doi):
        for query in by_doi[answer.asked]:
            if answer.outcome is Outcome.NOT_FOUND and search and query.reference.says_anything:
                by_string[_without_doi(query.reference).text].append(query)
            else:
                yield _fetched(query, answer)
    if search:
        for answer in source.search(by_string):
            yield from (_searched(query, answer) for query in by_string[answer.asked])
    else:
        for query in (query for same in by_string.values() for query in same):
            yield Finding(query.key, Outcome.UNCHECKED, reasons=("no DOI, and no search was wanted",))


def _fetched(query: Query, answer: Answer) -> Finding:
    if not answer.works:
        return Finding(query.key, answer.outcome, reasons=(answer.reason,), cached=answer.cached)
    work = answer.works[0]
    found = verify(query.reference, work.item)
    outcome = Outcome.FOUND if found.agrees else Outcome.DIFFERS
    reasons = found.reasons if found.agrees else (_another(answer.asked, work), *found.reasons)
    return Finding(query.key, outcome, work, verification=found, reasons=reasons, cached=answer.cached)


def _another(doi: str, work: Work) -> str:
    """`the DOI 10.5555/moss belongs to another work: Abel 2022, Mosses on walls`."""
    who = " ".join(filter(None, (*map(family, names(work.item)[:1]), str(year(work.item) or ""))))
    return f"the DOI {doi} belongs to another work: {', '.join(filter(None, (who, plain(str(work.item.get('title', ''))))))}"


def _searched(query: Query, answer: Answer) -> Finding:
    if not answer.works:
        return Finding(query.key, answer.outcome, reasons=(answer.reason,), cached=answer.cached)
    found = recommend(_without_doi(query.reference), [work.item for work in answer.works])
    ranked = tuple(answer.works[match.index] for match in found.matches)
    outcome = _OUTCOMES[found.level]
    # What speaks against a work that is not shown tells nobody anything.
    reasons = found.reasons if outcome is not Outcome.NOT_FOUND else ("nothing that the search found is like it",)
    if query.reference.doi:
        reasons = (f"{query.reference.doi} is not known", *reasons)
    if query.reference.doi and outcome is Outcome.FOUND:
        # Another DOI than the one that was given: a person has to say which is right.
        outcome = Outcome.DIFFERS
    return Finding(
        query.key,
        outcome,
        ranked[0] if outcome is not Outcome.NOT_FOUND else None,
        recommendation=found,
        candidates=ranked,
        reasons=reasons,
        cached=answer.cached,
    )


_OUTCOMES = {
    Level.STRONG: Outcome.FOUND,
    Level.MEDIUM: Outcome.DIFFERS,
    Level.LOW: Outcome.NOT_FOUND,
    Level.NONE: Outcome.NOT_FOUND,
}


def _without_doi(reference: Reference) -> Reference:
    item = {name: value for name, value in reference.item.items() if name != "DOI"}
    return Reference(item, reference.bare)
