"""
Sources of metadata: two verbs, `fetch` by DOI and `search` by reference string, over a cache, within the limits.

A new source is one file with a class that satisfies `Source`, and one line in `SOURCES`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from refs.sources.answers import Answer, Outcome, Severity, Update, Work
from refs.sources.cache import Cache, NoCache, Response
from refs.sources.crossref import Crossref
from refs.sources.doi import Doi
from refs.sources.lookup import Finding, Query, look_up
from refs.sources.settings import Clock, Settings
from refs.sources.source import Source

SOURCES: Mapping[str, Callable[[Settings, Cache], Source]] = {"crossref": Crossref, "doi": Doi}
"""Every source by name."""

__all__ = [
    "SOURCES",
    "Answer",
    "Cache",
    "Clock",
    "Crossref",
    "Doi",
    "Finding",
    "NoCache",
    "Outcome",
    "Query",
    "Response",
    "Settings",
    "Severity",
    "Source",
    "Update",
    "Work",
    "look_up",
]
