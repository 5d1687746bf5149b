"""
doi.org: the metadata of DOIs that are not Crossref's (DataCite, mEDRA, JaLC …), by content negotiation.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any
from urllib.parse import quote, urljoin, urlsplit

from refs.sources.answers import Answer, Outcome, Work
from refs.sources.cache import Cache, Response, Shelf
from refs.sources.flow import Fault, Flow, Task
from refs.sources.http import Wire, parsed
from refs.sources.limits import RESOLVER, Limits
from refs.sources.records import negotiated
from refs.sources.settings import Clock, Settings

_ACCEPT = "application/vnd.citationstyles.csl+json"
_HOPS = 5
_UNUSED = frozenset({"reference", "link", "license", "assertion", "funder"})

AGENCIES = {
    "10.48550": "datacite",  # arXiv
    "10.5281": "datacite",  # Zenodo
    "10.6084": "datacite",  # figshare
}
"""Prefixes that are known to be another agency's, so that Crossref need not be asked."""


class Doi:
    """
    The resolver as a source: it fetches by DOI and cannot search.

    Args:
        settings: the resolver's address, ages, attempts.
        cache: keeps the answers.
        clock: tells the time.
        wire: connections to share, or None for one's own.
    """

    name = "doi"

    def __init__(self, settings: Settings, cache: Cache, clock: Clock | None = None, wire: Wire | None = None) -> None:
        self.settings = settings
        self.clock = clock or Clock()
        self.shelf = Shelf(cache, settings, self.clock)
        self.wire = wire or Wire(settings)

    def fetch(self, dois: Iterable[str]) -> Iterator[Answer]:
        """
        Fetch works by DOI, one request each.
        """
        limits = Limits(self.settings, self.clock)
        flow = Flow("doi.org", self.settings, self.clock, limits, self.wire.close)
        for doi in dict.fromkeys(dois):
            if (known := self.known(doi)) is not None:
                yield known
            else:
                flow.tasks.append(self.task(doi, agency_of(doi)))
        yield from flow.run()

    def search(self, references: Iterable[str]) -> Iterator[Answer]:
        """
        Say of every reference that it could not be looked for.
        """
        for reference in references:
            yield Answer(reference, Outcome.UNCHECKED, reason="doi.org cannot be searched")

    def known(self, doi: str) -> Answer | None:
        """
        Return what the cache has about a DOI; offline, always an answer.
        """
        response = self.shelf.get(_key(doi))
        if response is not None:
            return self._answer(doi, response, cached=True)
        if self.settings.offline:
            return Answer(doi, Outcome.UNCHECKED, reason="offline, and not in the cache")
        return None

    def task(self, doi: str, agency: str, take: Callable[[Answer], Answer] = lambda answer: answer) -> Task:
        """
        Make the request for one DOI.

        Args:
            doi: the DOI.
            agency: who registered it, kept as the source of the work.
            take: a last word on the answer.
        """

        def keep(response: Response) -> Iterator[Answer]:
            slim = _slim(response, agency)
            if slim.status in {200, 404, 410}:
                self.shelf.put(_key(doi), slim)
            yield take(self._answer(doi, slim, cached=False))

        def give_up(reason: str) -> Iterator[Answer]:
            yield take(Answer(doi, Outcome.UNCHECKED, reason=f"doi.org: {reason}"))

        return Task(RESOLVER, lambda: self._ask(doi), keep, give_up)

    def _ask(self, doi: str) -> Response:
        """One request with its redirects, which lead to the agency that registered the DOI."""
        url = f"{self.settings.doi_url.rstrip('/')}/{quote(doi, safe='/')}"
        for _ in range(_HOPS):
            response = self.wire.fetch(url, _ACCEPT, self.clock.now())
            if response.status not in {301, 302, 303, 307, 308}:
                return self._checked(response)
            url = _hop(url, response.headers.get("location", ""))
        raise Fault("too many redirects")

    def _checked(self, response: Response) -> Response:
        if response.status == 200 and not isinstance(parsed(response), dict):
            raise Fault("the answer is not a work")
        return response

    def _answer(self, doi: str, response: Response, *, cached: bool) -> Answer:
        if response.status == 200:
            record = json.loads(response.body)
            item = negotiated(record) | {"DOI": doi.lower()}
            work = Work(item, str(record.get("agency") or "doi"), response.retrieved)
            return Answer(doi, Outcome.FOUND, (work,), cached=cached)
        if response.status in {404, 410}:
            return Answer(doi, Outcome.NOT_FOUND, reason="no agency knows this DOI", cached=cached)
        # 406: the agency has no such format; the DOI itself may be quite in order.
        return Answer(doi, Outcome.UNCHECKED, reason=f"doi.org: HTTP status {response.status}", cached=cached)


def agency_of(doi: str) -> str:
    """
    Return the agency of a DOI by its prefix where that is well known, else "".
    """
    return AGENCIES.get(doi.partition("/")[0], "")


def _key(doi: str) -> str:
    return f"doi:{doi.lower()}"


def _hop(url: str, location: str) -> str:
    target = urljoin(url, location)
    if not location or urlsplit(target).scheme not in {"http", "https"}:
        raise Fault("a redirect leads nowhere")
    return target


def _slim(response: Response, agency: str) -> Response:
    """The response with what is used of the record, and the agency."""
    if response.status != 200:
        return Response(response.status, "", retrieved=response.retrieved)
    record: dict[str, Any] = {name: value for name, value in parsed(response).items() if name not in _UNUSED}
    body = json.dumps(record | {"agency": agency}, ensure_ascii=False)
    return Response(200, body, retrieved=response.retrieved)
