"""
Enrichment: items are completed and checked from the sources, and nothing that is not certain is put on any of them.

The sources are asked first, each answer going into the cache at once; what they found is applied in one batch at the
end, also where the asking was cut short. So a run that was killed asks nothing twice, and undo takes a run back whole.
"""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from refs.config import MAILTO, VERIFIED, Config
from refs.errors import SourceError
from refs.library import collection, duplicates, incoming
from refs.library.collection import Library
from refs.match import Reference
from refs.merge import Record
from refs.model import Item
from refs.sources import SOURCES, Finding, Outcome, Query, Response, Settings, Work, look_up
from refs.store import Row, Store


@dataclass(frozen=True, slots=True)
class Asking:
    """
    How the sources are to be asked.

    Args:
        offline: to answer from the cache alone.
        search: whether to search for items without a DOI.
        refresh: to ask anew also for what is known.
    """

    offline: bool = False
    search: bool = True
    refresh: bool = False


@dataclass(slots=True)
class Enriched:
    """
    What an enrichment did.

    Args:
        findings: by citation key, what became of the item: an outcome and its reasons.
        misled: the citation keys of items whose DOI belongs to another work.
        failure: why the asking was cut short; what was answered before is applied.
        skipped: how many items needed nothing.
        left: how many were not asked about, because the asking was cut short.
    """

    findings: dict[str, tuple[Outcome, tuple[str, ...]]] = field(default_factory=dict)
    misled: list[str] = field(default_factory=list)
    failure: SourceError | KeyboardInterrupt | None = None
    skipped: int = 0
    left: int = 0

    @property
    def counts(self) -> dict[str, int]:
        """How many items had each outcome."""
        outcomes = [outcome for outcome, _ in self.findings.values()]
        return {str(outcome): outcomes.count(outcome) for outcome in Outcome if outcome in outcomes}


def enrich(
    library: Library, words: Sequence[str], asking: Asking, command: str, progress: Callable[[int, int], None]
) -> Enriched:
    """
    Complete the items that a QUERY means.

    Args:
        library: an open library.
        words: the QUERY.
        asking: how to ask.
        command: what was typed, for the history.
        progress: called with how many items are looked up, and of how many.
    """
    rows = list(collection.select(library, words))
    wanting = [row for row in rows if asking.refresh or _wants(library, row)]
    done = Enriched(skipped=len(rows) - len(wanting))
    findings: list[Finding] = []
    try:
        for finding in _look_up(library, wanting, asking):
            findings.append(finding)
            progress(len(findings), len(wanting))
    except (SourceError, KeyboardInterrupt) as failure:
        done.failure = failure
        done.left = len(wanting) - len(findings)
    counts: dict[str, int] = {}
    with collection.batch(library, command, counts):
        for finding in findings:
            _apply(library, finding)
            row = collection.by_number(library, int(str(finding.key)))
            done.findings[row["key"]] = finding.outcome, finding.reasons
            if finding.verification and not finding.verification.agrees:
                done.misled.append(row["key"])
        counts.update(done.counts)
    return done


def _wants(library: Library, row: Row) -> bool:
    """Whether no source has described the item yet, and nobody has been asked about it."""
    sources = set(library.store.values("SELECT source FROM records WHERE item = ?", (row["id"],)))
    return not sources & set(VERIFIED) and not (row["match"] or {}).get("settled")


def _look_up(library: Library, rows: Sequence[Row], asking: Asking) -> Iterator[Finding]:
    source = SOURCES["crossref"](settings(library.config, asking), StoredResponses(library.store))
    queries = [Query(row["id"], _reference(library, row)) for row in rows]
    return look_up(queries, source, search=asking.search)


def _reference(library: Library, row: Row) -> Reference:
    """What is known of an item without the sources that are about to be asked, and its reference string."""
    raw = library.store.values(
        "SELECT raw FROM records WHERE item = ? AND raw IS NOT NULL ORDER BY id LIMIT 1", (row["id"],)
    )
    return Reference(row["item"], raw[0] if raw else "")


def settings(config: Config, asking: Asking) -> Settings:
    """
    Return how the sources are to be asked, by configuration and options.
    """
    return Settings(
        crossref_url=config.crossref_url,
        doi_url=config.doi_url,
        mailto=_address(config.mailto or ""),
        rate=config.crossref_rate,
        offline=config.offline or asking.offline,
        refresh=asking.refresh,
    )


def _address(mailto: str) -> str:
    """The address that a person has given, or for `git` the one that git signs commits with, where it knows one."""
    if mailto != "git":
        return mailto
    try:
        told = subprocess.run(["git", "config", "user.email"], capture_output=True, text=True, check=False)  # noqa: S607
    except OSError:
        return ""
    address = told.stdout.strip()
    return address if MAILTO.fullmatch(address) else ""


class StoredResponses:
    """
    The cache of the sources in the store; it satisfies `refs.sources.Cache`.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, key: str) -> Response | None:
        """Return the answer for a key, however old, or None."""
        row = self._store.get_response(key)
        if row is None:
            return None
        return Response(row["status"], row["body"], row["headers"], datetime.fromisoformat(row["retrieved"]))

    def put(self, key: str, response: Response) -> None:
        """Keep an answer at once."""
        self._store.put_response(key, response.status, dict(response.headers), response.body, _iso(response.retrieved))


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")


def _apply(library: Library, finding: Finding) -> None:
    number = int(str(finding.key))
    if finding.outcome is Outcome.UNCHECKED:
        return
    if finding.outcome is Outcome.FOUND and finding.work:
        _describe(library, number, finding.work)
    elif finding.outcome is Outcome.DIFFERS and finding.work:
        _ask(library, number, finding)
    new = match(finding)
    if collection.by_number(library, number)["match"] != new:
        library.store.update("items", number, match=new)


def _describe(library: Library, number: int, work: Work) -> None:
    """Put a source's word on an item in the place of what that source said before."""
    new = record(work)
    if collection.holder(library, incoming.digest(new)) == number:
        return
    library.store.delete("records", "item = ? AND source = ?", number, work.source)
    collection.add_record(library, number, new)
    row = collection.by_number(library, number)
    for same in duplicates.same_as(library, row, number):
        if not duplicates.decided(library, same.row["id"], number):
            duplicates.ask(library, same.row["id"], number, same.reasons)


def record(work: Work) -> Record:
    """
    Return a source's word on an item as a record.
    """
    updates = tuple(update.as_json() for update in work.updates)
    return Record(work.source, work.item, updates=updates, retrieved=_iso(work.retrieved))


def _ask(library: Library, number: int, finding: Finding) -> None:
    """Put a record that may be the item's up for review, once."""
    work = finding.work
    if work is None or library.store.row(
        "SELECT 1 FROM reviews WHERE item = ? AND candidate ->> 'DOI' IS ?", (number, work.item.get("DOI"))
    ):
        return
    candidate = {"DOI": work.item.get("DOI"), "source": work.source, "variables": work.item, "score": score(finding)}
    candidate["updates"] = [update.as_json() for update in work.updates]
    library.store.insert("reviews", item=number, candidate=candidate, reasons=list(finding.reasons))


def score(finding: Finding) -> float:
    """
    Return how alike a reference and what was found for it are, from 0 to 1.
    """
    if finding.recommendation:
        return round(finding.recommendation.score, 3)
    return round(1 - float(finding.verification.distance), 3) if finding.verification else 0.0


def match(finding: Finding) -> dict[str, Any]:
    """
    Return what `refs list --json` shows of a finding: source, recommendation, score and reasons.

    For what differs, `candidate` is the work that was found; nothing of it is on the item.
    """
    level = str(finding.recommendation.level) if finding.recommendation else _BY_DOI[finding.outcome]
    shown: Item | None = finding.work.item if finding.work and finding.outcome is Outcome.DIFFERS else None
    return {
        "source": finding.work.source if finding.work else "crossref",
        "recommendation": level,
        "score": score(finding),
        "reasons": list(finding.reasons),
        "outcome": str(finding.outcome),
        **({"candidate": shown} if shown else {}),
    }


_BY_DOI = {Outcome.FOUND: "strong", Outcome.DIFFERS: "none", Outcome.NOT_FOUND: "none", Outcome.UNCHECKED: "none"}
