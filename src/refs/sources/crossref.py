"""
Crossref, by way of habanero; the only importer of habanero.

What habanero (2.9) lacks is added here and in `flow`:

- It hides the headers of a successful answer, and opens a connection for each request. Its request modules call a
  module-level `httpx2.get`; a `Wire` takes the place of that module, keeps connections, and remembers the response.
  Should a later habanero ask in another way, the limits of the table still hold, and only the headers are lost.
- It follows no redirects, and aliased DOIs answer with one: the target is read off and asked for.
- It does not encode DOIs: `#` and `?` would cut them, so they are quoted first.
- It stops at the first failure of several DOIs, and raises four kinds of errors: it is given one DOI at a time, and
  `_failed` makes responses and faults of them.
- It has no limits, no retries and no cache.
"""

from __future__ import annotations

import importlib
import json
import re
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property
from typing import Any
from urllib.parse import quote, unquote, urlencode, urlsplit

from refs.sources.answers import Answer, Outcome
from refs.sources.cache import Cache, Response, Shelf
from refs.sources.doi import Doi, agency_of
from refs.sources.flow import Fault, Flow, Task
from refs.sources.http import Wire, agent, kept, parsed
from refs.sources.limits import AGENCY, LIST, SINGLE, Limits
from refs.sources.records import work
from refs.sources.settings import Clock, Settings

BATCH = 50
LONGEST_URL = 4000
ROWS = 5
"""DOIs in a list request at most, bytes of its encoded URL at most, and rows of a search."""

SELECT = (
    "DOI,type,title,subtitle,author,editor,translator,issued,published,published-print,published-online,posted,"
    "approved,container-title,short-container-title,volume,issue,page,article-number,publisher,publisher-location,"
    "standards-body,event,degree,ISBN,ISSN,abstract,update-to,updated-by,score"
).split(",")
"""What is asked for: a full record averages 13 KB, most of which is its reference list."""

_USED = frozenset(SELECT) | {"subtype", "language", "edition-number", "institution"}
"""What is kept of a record; the last ones lists cannot be asked for."""

_LONGEST_QUERY = 600
_HOPS = 5
_WORTH_A_LIST = 3


class Crossref:
    """
    Crossref as a source.

    Args:
        settings: address, pool, rate, ages, attempts.
        cache: keeps the answers.
        clock: tells the time.
    """

    name = "crossref"

    def __init__(self, settings: Settings, cache: Cache, clock: Clock | None = None) -> None:
        self.settings = settings
        self.clock = clock or Clock()
        self.shelf = Shelf(cache, settings, self.clock)
        self.limits = Limits(settings, self.clock)
        self._wire = Wire(settings)
        self.doi = Doi(settings, cache, self.clock, self._wire)

    def fetch(self, dois: Iterable[str]) -> Iterator[Answer]:
        """
        Fetch works by DOI: what the cache has first, then lists of DOIs, then one by one what the lists left out.

        Yields:
            One answer for each different DOI, in the order in which they come.

        Raises:
            SourceError: Crossref or doi.org cannot be reached; what was answered has been yielded.
        """
        flow = self._flow()
        listed: list[str] = []
        for doi in _distinct(dois):
            step = self._step(flow, doi, doi)
            if isinstance(step, Answer):
                yield step
            elif step.route == SINGLE and self._listable(doi):
                listed.append(doi)
            else:
                flow.tasks.append(step)
        if len(listed) < _WORTH_A_LIST:
            flow.tasks.extend(self._single(flow, doi, doi, 0) for doi in listed)
        else:
            flow.tasks.extendleft(reversed([self._list(flow, batch) for batch in self._batches(listed)]))
        yield from flow.run()

    def search(self, references: Iterable[str]) -> Iterator[Answer]:
        """
        Search for reference strings, `ROWS` candidates each.

        Yields:
            One answer for each different string, in the order in which they come; found means that there are
            candidates, not that one of them is right.

        Raises:
            SourceError: Crossref cannot be reached; what was answered has been yielded.
        """
        flow = self._flow()
        for reference in dict.fromkeys(references):
            query = query_of(reference)
            response = self.shelf.get(_search_key(query)) if query else Response(200, "[]")
            if response is not None:
                yield self._candidates(reference, response, cached=True)
            elif self.settings.offline:
                yield _offline(reference)
            else:
                flow.tasks.append(self._search(reference, query))
        yield from flow.run()

    def _flow(self) -> Flow:
        return Flow("Crossref", self.settings, self.clock, self.limits, self._wire.close)

    def _step(self, flow: Flow, doi: str, asked: str, hops: int = 0) -> Answer | Task:
        """
        The answer for a DOI as far as it is known, or else the next request towards it.

        A DOI is asked for at Crossref; where that answers with an alias, under its prime DOI; where it has no such
        work, the agency is asked for, and doi.org if it is another one. Every stage is kept, so that a run that was
        killed goes on where it was.
        """
        if agency := agency_of(doi):
            return self.doi.known(doi) or self.doi.task(doi, agency)
        response = self.shelf.get(_key(doi))
        if response is None:
            return _offline(asked) if self.settings.offline else self._single(flow, doi, asked, hops)
        if response.status == 200:
            return self._found(asked, response, cached=True)
        if response.status != 301:
            return self._elsewhere(flow, asked)
        if hops == _HOPS:
            return _unchecked(asked, "the alias leads in a circle")
        return self._step(flow, response.body, asked, hops + 1)

    def _elsewhere(self, flow: Flow, doi: str) -> Answer | Task:
        """The same for a DOI that is not Crossref's."""
        agency = self.shelf.get(_agency_key(doi))
        if agency is None:
            return _offline(doi) if self.settings.offline else self._agency(flow, doi)
        if agency.status != 200:
            return Answer(doi, Outcome.NOT_FOUND, reason="no agency knows this DOI", cached=True)
        return self.doi.known(doi) or self.doi.task(doi, agency.body)

    def _listable(self, doi: str) -> bool:
        """A comma would break the list, and what a list left out before is asked for alone."""
        return "," not in doi and self.shelf.get(_unlisted_key(doi)) is None

    def _batches(self, dois: Sequence[str]) -> Iterator[list[str]]:
        """At most `BATCH` DOIs each, and no URL longer than `LONGEST_URL`."""
        batch: list[str] = []
        for doi in dois:
            if batch and (len(batch) == BATCH or self._url_length([*batch, doi]) > LONGEST_URL):
                yield batch
                batch = []
            batch.append(doi)
        if batch:
            yield batch

    def _url_length(self, dois: Sequence[str]) -> int:
        filters = ",".join(f"doi:{doi}" for doi in dois)
        query = urlencode({"filter": filters, "rows": len(dois), "select": ",".join(SELECT)})
        return len(f"{self.settings.crossref_url}/works?{query}")

    # Requests.

    def _list(self, flow: Flow, batch: Sequence[str]) -> Task:
        def take(response: Response) -> Iterator[Answer]:
            records = {str(record.get("DOI", "")).lower(): record for record in _items(response)}
            for doi in batch:
                record = records.get(doi.lower())
                if record is None:
                    self.shelf.put(_unlisted_key(doi), Response(404, "", retrieved=response.retrieved))
                    flow.tasks.append(self._single(flow, doi, doi, 0))
                else:
                    yield self._keep(doi, record, response)

        def give_up(reason: str) -> Iterator[Answer]:
            return (_unchecked(doi, reason) for doi in batch)

        filters = {"doi": [doi.lower() for doi in batch]}
        return Task(LIST, lambda: self._call("works", filter=filters, limit=len(batch), select=SELECT), take, give_up)

    def _single(self, flow: Flow, doi: str, asked: str, hops: int) -> Task:
        def take(response: Response) -> Iterator[Answer]:
            if response.status == 200:
                yield self._keep(asked, _message(response), response)
            elif (target := _alias(response)) or response.status in {404, 410}:
                self.shelf.put(_key(doi), Response(301 if target else 404, target, retrieved=response.retrieved))
                yield from self._go_on(flow, self._step(flow, doi, asked, hops))
            else:
                yield _unchecked(asked, f"HTTP status {response.status}")

        def ask() -> Response:
            return self._call("works", ids=[quoted(doi)])

        return Task(SINGLE, ask, take, lambda reason: [_unchecked(asked, reason)])

    def _agency(self, flow: Flow, doi: str) -> Task:
        def take(response: Response) -> Iterator[Answer]:
            if response.status not in {200, 404, 410}:
                yield _unchecked(doi, f"HTTP status {response.status}")
                return
            agency = str((_message(response).get("agency") or {}).get("id") or "") if response.status == 200 else ""
            status = 404 if agency in {"", "crossref"} else 200
            self.shelf.put(_agency_key(doi), Response(status, agency, retrieved=response.retrieved))
            yield from self._go_on(flow, self._elsewhere(flow, doi))

        def ask() -> Response:
            return self._call("registration_agency", ids=[quoted(doi)])

        return Task(AGENCY, ask, take, lambda reason: [_unchecked(doi, reason)])

    def _go_on(self, flow: Flow, step: Answer | Task) -> Iterator[Answer]:
        """The next request of the same DOI comes before those of others, or there is an answer already."""
        if isinstance(step, Task):
            flow.tasks.appendleft(step)
        else:
            yield replace(step, cached=False)

    def _search(self, reference: str, query: str) -> Task:
        def take(response: Response) -> Iterator[Answer]:
            body = json.dumps([_slim(record) for record in _items(response)], ensure_ascii=False)
            kept_response = Response(200, body, retrieved=response.retrieved)
            if response.status == 200:
                self.shelf.put(_search_key(query), kept_response)
                yield self._candidates(reference, kept_response, cached=False)
            else:
                yield _unchecked(reference, f"HTTP status {response.status}")

        def ask() -> Response:
            return self._call("works", query_bibliographic=query, limit=ROWS, select=SELECT)

        return Task(LIST, ask, take, lambda reason: [_unchecked(reference, reason)])

    # Answers.

    def _keep(self, asked: str, record: dict[str, Any], response: Response) -> Answer:
        body = json.dumps(_slim(record), ensure_ascii=False)
        slim = Response(200, body, retrieved=response.retrieved)
        self.shelf.put(_key(str(record.get("DOI") or asked)), slim)
        return self._found(asked, slim, cached=False)

    def _found(self, asked: str, response: Response, *, cached: bool) -> Answer:
        found = work(json.loads(response.body), response.retrieved)
        if found.item.get("DOI") != asked.lower():
            found = replace(found, aliases=(asked.lower(),))
        return Answer(asked, Outcome.FOUND, (found,), cached=cached)

    def _candidates(self, reference: str, response: Response, *, cached: bool) -> Answer:
        works = tuple(work(record, response.retrieved) for record in json.loads(response.body))
        if not works:
            return Answer(reference, Outcome.NOT_FOUND, reason="the search found nothing", cached=cached)
        return Answer(reference, Outcome.FOUND, works, cached=cached)

    # habanero.

    @cached_property
    def _client(self) -> Any:
        import habanero

        settings = self.settings
        return habanero.Crossref(
            base_url=settings.crossref_url.rstrip("/"),
            mailto=settings.mailto or None,
            ua_string=agent(settings),
            timeout=settings.timeout,
        )

    def _call(self, method: str, **more: Any) -> Response:
        """
        One call of habanero's as a response: whatever it returns or raises, the response under it is what counts.

        Raises:
            Fault: there was no response, or one that is not Crossref's JSON.
        """
        call = getattr(self._client, method)
        with _tapped(self._wire):
            try:
                found = call(**more)
            except Exception as error:  # noqa: BLE001
                return self._failed(error)
        last = self._wire.last
        headers = kept(last.headers) if last is not None else {}
        return Response(200, last.text if last is not None else json.dumps(found), headers, self.clock.now())

    def _failed(self, error: Exception) -> Response:
        if fault := self._wire.fault(error):
            raise fault from error
        last = self._wire.last or getattr(error, "response", None)
        if last is None or last.is_success:
            raise Fault("the answer is not what Crossref sends") from error
        return Response(last.status_code, last.text, kept(last.headers), self.clock.now())


class _Tap(threading.local):
    """Stands where habanero's request modules look for `httpx2`; the wire of the call in this thread is used."""

    wire: Wire | None = None

    def __getattr__(self, name: str) -> Any:
        return getattr(self.wire if self.wire is not None else importlib.import_module("httpx2"), name)


_TAP = _Tap()


@contextmanager
def _tapped(wire: Wire) -> Iterator[None]:
    """Let habanero use a wire for the calls of this thread."""
    for name in ("habanero.request", "habanero.request_class"):
        module = importlib.import_module(name)
        module.httpx2 = _TAP  # type: ignore[attr-defined]
    _TAP.wire = wire
    try:
        yield
    finally:
        _TAP.wire = None


def quoted(doi: str) -> str:
    """
    Return a DOI as it has to stand in a path: everything but the first slash is encoded.
    """
    prefix, _, suffix = doi.partition("/")
    return f"{quote(prefix, safe='')}/{quote(suffix, safe='')}"


def query_of(reference: str) -> str:
    """
    Return what is searched for: the reference string without identifiers and addresses, not longer than sensible.
    """
    return " ".join(_NOISE.sub(" ", reference).split())[:_LONGEST_QUERY]


_NOISE = re.compile(r"https?://\S+|\bdoi:?\s*\S+|\b10\.\d{4,9}/\S+|^\s*\[\d+\]", re.IGNORECASE)


def _distinct(dois: Iterable[str]) -> Iterator[str]:
    """DOIs compare without regard to case; the first writing of each is kept."""
    seen: set[str] = set()
    for doi in dois:
        if doi.lower() not in seen:
            seen.add(doi.lower())
            yield doi


def _message(response: Response) -> dict[str, Any]:
    message: dict[str, Any] = parsed(response)["message"]
    return message


def _items(response: Response) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = _message(response)["items"] if response.status == 200 else []
    return items


def _alias(response: Response) -> str:
    """The DOI that a redirect leads to, "" where the response is none."""
    if response.status not in {301, 302, 303, 307, 308}:
        return ""
    _, _, path = urlsplit(response.headers.get("location", "")).path.partition("/works/")
    return unquote(path).lower()


def _slim(record: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in record.items() if name in _USED}


def _key(doi: str) -> str:
    return f"crossref:work:{doi.lower()}"


def _unlisted_key(doi: str) -> str:
    return f"crossref:unlisted:{doi.lower()}"


def _agency_key(doi: str) -> str:
    return f"crossref:agency:{doi.lower()}"


def _search_key(query: str) -> str:
    return f"crossref:search:{query}"


def _offline(asked: str) -> Answer:
    return Answer(asked, Outcome.UNCHECKED, reason="offline, and not in the cache")


def _unchecked(asked: str, reason: str) -> Answer:
    return Answer(asked, Outcome.UNCHECKED, reason=f"Crossref: {reason}")
