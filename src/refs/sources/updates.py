"""
Retractions, corrections and other notices in Crossref's records.

On the affected work stands `updated-by`, on the notice `update-to`. The trap: an `update-to` may name its own record
(a publisher deposits "RETRACTED: …" again under the same DOI), which makes the work retracted and not a notice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from refs.sources.answers import Severity, Update

_SEVERITIES = {
    "retraction": Severity.SERIOUS,
    "withdrawal": Severity.SERIOUS,
    "removal": Severity.SERIOUS,
    "partial_retraction": Severity.SERIOUS,
    "expression_of_concern": Severity.WARN,
}
"""The update types that are more than a note; correction, erratum, addendum, new_version … are notes."""

_TITLE = re.compile(r"^\W*(RETRACTED|WITHDRAWN)\b")


def updates(record: Mapping[str, Any]) -> tuple[Update, ...]:
    """
    Return the notices about this work, the most serious first, each once though two sources may report it.

    A title that begins `RETRACTED` or `WITHDRAWN` without any such notice is a warning only.
    """
    own = _doi(record)
    found = [*_read(record, "updated-by"), *(u for u in _read(record, "update-to") if u.doi == own and _serious(u))]
    if not any(map(_serious, found)) and (word := _TITLE.match(_title(record))):
        kind = "retraction" if word[1] == "RETRACTED" else "withdrawal"
        found.append(Update(own, kind, Severity.WARN, "title"))
    return tuple(sorted(_distinct(found), key=lambda update: list(Severity).index(update.severity)))


def notices(record: Mapping[str, Any]) -> tuple[Update, ...]:
    """
    Return the works that this record is a notice about; empty for an ordinary work.
    """
    own = _doi(record)
    return tuple(_distinct(update for update in _read(record, "update-to") if update.doi != own))


def _serious(update: Update) -> bool:
    return update.severity is Severity.SERIOUS


def _read(record: Mapping[str, Any], name: str) -> Iterator[Update]:
    for entry in record.get(name) or ():
        kind = re.sub(r"[\s-]+", "_", str(entry.get("type") or "").strip().lower())
        severity = _SEVERITIES.get(kind, Severity.NOTE)
        yield Update(_doi(entry), kind, severity, str(entry.get("source") or ""), _date(entry.get("updated") or {}))


def _distinct(updates: Iterable[Update]) -> list[Update]:
    """Each notice of one type once, with all that report it and the earliest date."""
    merged: dict[tuple[str, str], Update] = {}
    for update in updates:
        before = merged.get((update.doi, update.type))
        merged[update.doi, update.type] = _joined(before, update) if before else update
    return list(merged.values())


def _joined(one: Update, other: Update) -> Update:
    sources = dict.fromkeys(filter(None, [*one.source.split(", "), *other.source.split(", ")]))
    dates = sorted(filter(None, (one.date, other.date)))
    return Update(one.doi, one.type, one.severity, ", ".join(sources), dates[0] if dates else "")


def _doi(entry: Mapping[str, Any]) -> str:
    return str(entry.get("DOI") or "").lower()


def _title(record: Mapping[str, Any]) -> str:
    titles = record.get("title") or [""]
    return str(titles if isinstance(titles, str) else titles[0])


def _date(updated: Mapping[str, Any]) -> str:
    parts = (updated.get("date-parts") or [[]])[0]
    if all(isinstance(part, int) for part in parts) and parts:
        return "-".join(f"{part:02d}" for part in parts)
    return str(updated.get("date-time") or "")[:10]
