"""
`refs check`.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from refs.check import Finding, Severity
from refs.cli import console, options
from refs.config import Config
from refs.library import checking, collection

Least = Annotated[Severity, typer.Option("--severity", help="The least severity that counts.")]


@options.command
def check(
    config: Config, query: options.Query = None, severity: Least = Severity.NOTE, json: options.Json = False
) -> int:
    """
    Tell what to look at before a paper is submitted: gaps, suspicious values, retractions, duplicates.

    Nothing is changed. The exit code is 1 if anything is found.
    """
    with collection.open_library(config) as library:
        if query and next(collection.select(library, query), None) is None:
            console.say("no items match")
            return 1
        found = list(checking.findings(library, query or [], severity))
    if json:
        console.document([asdict(finding) for finding in found])
    elif found:
        console.table(("KEY", "SEVERITY", "CHECK", "VARIABLE", "FINDING"), (_cells(finding) for finding in found))
    console.say(_summary(found) if found else "nothing to be said against it")
    return 1 if found else 0


def _cells(finding: Finding) -> tuple[str, ...]:
    told = [finding.message, f"({finding.where})" if finding.where else "", f"→ {finding.fix}" if finding.fix else ""]
    return finding.key, str(finding.severity), finding.code, finding.variable, " ".join(filter(None, told))


def _summary(found: list[Finding]) -> str:
    counts = {severity: sum(finding.severity is severity for finding in found) for severity in Severity}
    items = len({finding.key for finding in found})
    told = ", ".join(f"{count} {severity}{'s' if count > 1 else ''}" for severity, count in counts.items() if count)
    return f"{told} in {items} {'item' if items == 1 else 'items'}"
