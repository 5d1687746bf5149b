"""
What a source answers: works with their updates, and four outcomes that are never confused.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from refs.model import Item


class Outcome(StrEnum):
    """
    The four verdicts on a reference.

    In one audit of 5,043 references 63 % of those called invented were real works with wrong data, so "differs" is not
    "not found", and an outage is neither.
    """

    FOUND = "found"
    DIFFERS = "found but differs"
    NOT_FOUND = "not found"
    UNCHECKED = "could not check"


class Severity(StrEnum):
    """How much an update matters to someone who cites the work."""

    SERIOUS = "serious"
    WARN = "warn"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Update:
    """
    A notice about a work: a retraction, a correction, … (Crossref `updated-by` and `update-to`).

    Args:
        doi: the notice's DOI; on a notice, the DOI of the work that it is about.
        type: Crossref's update type with underscores, e.g. "expression_of_concern".
        severity: what it means for a citing author.
        source: who says so, "publisher", "retraction-watch" or "title"; several are joined by ", ".
        date: ISO date of the notice, or "" where none is given.
    """

    doi: str
    type: str
    severity: Severity
    source: str = ""
    date: str = ""

    def as_json(self) -> dict[str, str]:
        """
        Return the update as a JSON object, with the DOI under CSL's name.
        """
        return {
            "DOI": self.doi,
            "type": self.type,
            "severity": str(self.severity),
            "source": self.source,
            "date": self.date,
        }


@dataclass(frozen=True, slots=True)
class Work:
    """
    A work as one source describes it.

    Args:
        item: the CSL item, without `id`.
        source: who describes it: "crossref", "datacite", "medra", "jalc", …
        retrieved: when the source said so.
        updates: retractions, corrections and other notices about this work.
        notice_of: filled where the record is itself a notice about other works.
        aliases: other DOIs that lead to this work, e.g. the one that was asked for.
        score: the search score, comparable only within one answer.
    """

    item: Item
    source: str
    retrieved: datetime
    updates: tuple[Update, ...] = ()
    notice_of: tuple[Update, ...] = ()
    aliases: tuple[str, ...] = ()
    score: float | None = None

    @property
    def retracted(self) -> bool:
        """Whether a serious update (retraction, withdrawal, removal) exists."""
        return any(update.severity is Severity.SERIOUS for update in self.updates)


@dataclass(frozen=True, slots=True)
class Answer:
    """
    What a source says to one question.

    Args:
        asked: the DOI or the reference string that was asked for, as it was given.
        outcome: FOUND, NOT_FOUND or UNCHECKED (DIFFERS is for the caller, who knows the reference).
        works: the work of a DOI, or the candidates of a search, best first.
        reason: why there is no work, without a full stop.
        cached: whether the answer cost no request.
    """

    asked: str
    outcome: Outcome
    works: tuple[Work, ...] = ()
    reason: str = ""
    cached: bool = False
