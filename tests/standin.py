"""
A server that answers as Crossref's REST API and doi.org do, over records in files.

It counts what it is asked, enforces the limits of the pool that a client is in, and fails on request. To try things:

    python tests/standin.py --records tests/fixtures/crossref/works.json

prints the address to put into REFS_CROSSREF_URL and REFS_DOI_URL (the resolver answers below /doi).
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import sqlite3
import threading
import time
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Self
from urllib.parse import parse_qs, unquote, urlsplit

Record = dict[str, Any]

POOLS = {"public": {"single": 5, "list": 1, "at-once": 1}, "polite": {"single": 10, "list": 3, "at-once": 3}}
FAULTS = ("429", "429-retry", "503", "html", "cut", "stall", "half")
_TAG = re.compile(r"<[^>]*>")


def read_records(path: Path) -> list[Record]:
    """
    Read records from a JSON array, or from JSON lines, gzipped or not.
    """
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    text = data.decode("utf-8")
    return (
        json.loads(text) if text.lstrip().startswith("[") else [json.loads(line) for line in text.splitlines() if line]
    )


class Index:
    """
    The records by DOI, and a full-text index with BM25 scores over what `query.bibliographic` searches.
    """

    def __init__(self, records: Iterable[Record]) -> None:
        self.records = {record["DOI"].lower(): record for record in records}
        self._lock = threading.Lock()
        self._rows = list(self.records.values())
        self._db = sqlite3.connect(":memory:", check_same_thread=False)
        self._db.execute("create virtual table work using fts5(text, tokenize='unicode61 remove_diacritics 2')")
        self._db.executemany("insert into work(rowid, text) values (?, ?)", enumerate(map(_bibliographic, self._rows)))

    def search(self, query: str, rows: int) -> list[tuple[Record, float]]:
        words = list(dict.fromkeys(re.findall(r"\w+", query.lower())))
        if not words:
            return []
        match = " OR ".join(f'"{word}"' for word in words)
        with self._lock:
            found = self._db.execute(
                "select rowid, -bm25(work) from work where work match ? order by 2 desc limit ?", (match, rows)
            ).fetchall()
        return [(self._rows[row], score) for row, score in found]


def _bibliographic(record: Record) -> str:
    parts: list[str] = []
    for name in ("title", "subtitle", "container-title", "short-container-title", "ISSN"):
        parts += record.get(name) or []
    for person in (record.get("author") or []) + (record.get("editor") or []):
        parts += [person.get("given", ""), person.get("family", ""), person.get("name", "")]
    parts += [str(record.get(name) or "") for name in ("volume", "issue", "page", "article-number", "publisher")]
    for name in ("issued", "published-print", "published-online"):
        parts.append(str(((record.get(name) or {}).get("date-parts") or [[""]])[0][0] or ""))
    return _TAG.sub("", " ".join(parts))


@dataclass
class Behaviour:
    """
    How the stand-in answers.

    Args:
        aliases: DOI → prime DOI, answered with 301.
        agencies: DOI → (agency, CSL-JSON) for DOIs that are not Crossref's.
        fault_rate: the share of requests that fail, each with one of `faults`.
        faults: kinds of failure; a request is failed at most `in_a_row` times in a row.
        seed: of the failures, which depend on the request and on how often it was made, not on the order.
        enforce: whether requests over the limits get 429.
        pools: the limits.
        ticks: the clock that the limits are counted by.
        blocked: whether everything is 403.
        stall: seconds that a stalled request takes.
    """

    aliases: Mapping[str, str] = field(default_factory=dict)
    agencies: Mapping[str, tuple[str, Record]] = field(default_factory=dict)
    fault_rate: float = 0.0
    faults: tuple[str, ...] = FAULTS
    in_a_row: int = 4
    seed: int = 1
    enforce: bool = True
    pools: Mapping[str, Mapping[str, float]] = field(default_factory=lambda: POOLS)
    ticks: Callable[[], float] = time.monotonic
    blocked: bool = False
    stall: float = 1.0


class StandIn:
    """
    The running server; a context manager.

    `asked` lists every request path in order, `answered` those that were answered in full, `over` those that came over
    a limit, `counts` the requests by route, `pools` the pool of each request.
    """

    def __init__(self, records: Iterable[Record], behaviour: Behaviour | None = None, port: int = 0) -> None:
        self.index = Index(records)
        self.behaviour = behaviour or Behaviour()
        self.asked: list[str] = []
        self.answered: list[str] = []
        self.over: list[str] = []
        self.counts: Counter[str] = Counter()
        self.pools: list[str] = []
        self._times: dict[str, deque[float]] = defaultdict(deque)
        self._tries: Counter[str] = Counter()
        self._busy = 0
        self.closed = False
        self._lock = threading.Lock()
        self._server = ThreadingHTTPServer(("127.0.0.1", port), _handler(self))
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def doi_url(self) -> str:
        return f"{self.url}/doi"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.closed = True
        self._server.shutdown()
        self._server.server_close()

    def begin(self, path: str, route: str, pool: str) -> bool:
        """Count a request, and return whether it is within the limits of its pool."""
        limits = self.behaviour.pools[pool]
        with self._lock:
            self.asked.append(path)
            self.pools.append(pool)
            self.counts[route] += 1
            self._busy += 1
            return route == "resolver" or self._within(path, route, limits)

    def _within(self, path: str, route: str, limits: Mapping[str, float]) -> bool:
        lane = "list" if route == "list" else "single"
        now, times = self.behaviour.ticks(), self._times[lane]
        while times and times[0] <= now - 1:
            times.popleft()
        times.append(now)
        fine = len(times) <= limits[lane] and self._busy <= limits["at-once"]
        if not fine:
            self.over.append(path)
        return fine

    def end(self) -> None:
        with self._lock:
            self._busy -= 1

    def fault(self, path: str) -> str:
        """How this request fails, or ""."""
        with self._lock:
            self._tries[path] += 1
            chance = random.Random(f"{self.behaviour.seed} {path} {self._tries[path]}")
        if self._tries[path] > self.behaviour.in_a_row or chance.random() >= self.behaviour.fault_rate:
            return ""
        return chance.choice(self.behaviour.faults)


def _handler(standin: StandIn) -> type[BaseHTTPRequestHandler]:
    """The request handler of one stand-in."""

    class Handler(_Handler):
        server_state = standin

    return Handler


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_state: StandIn
    # Headers and body in one piece: with two, delayed acknowledgement costs 40 ms a request.
    wbufsize = -1
    disable_nagle_algorithm = True

    def log_message(self, *_: object) -> None:
        """Nothing goes to stderr."""

    def do_GET(self) -> None:
        state, path = self.server_state, self.path
        if state.closed:
            self._fail("cut")
            return
        url = urlsplit(path)
        query = {name: values[-1] for name, values in parse_qs(url.query).items()}
        within = state.begin(path, _route(url.path), self._pool())
        try:
            if state.behaviour.blocked:
                self._send(403, "text/plain", "Forbidden")
            elif not within and state.behaviour.enforce:
                self._send(429, "text/html", "<html>Too many requests</html>", **{"Retry-After": "1"})
            elif fault := state.fault(path):
                self._fail(fault)
            else:
                self._answer(url.path, query)
                state.answered.append(path)
        finally:
            state.end()

    def _pool(self) -> str:
        return "polite" if "mailto:" in self.headers.get("User-Agent", "") else "public"

    def _answer(self, path: str, query: Mapping[str, str]) -> None:
        if path.startswith("/doi/"):
            self._resolve(unquote(path.removeprefix("/doi/")).lower())
        elif path.rstrip("/") == "/works":
            self._list(query)
        elif path.startswith("/works/") and path.endswith("/agency"):
            self._agency(unquote(path.removeprefix("/works/").removesuffix("/agency")).lower())
        elif path.startswith("/works/"):
            self._single(unquote(path.removeprefix("/works/")).lower())
        else:
            self._missing()

    def _single(self, doi: str) -> None:
        state = self.server_state
        if doi in state.behaviour.aliases:
            target = state.behaviour.aliases[doi]
            self._send(301, "text/plain", "", Location=f"/works/{target.replace('/', '%2F', 1)}")
        elif record := state.index.records.get(doi):
            self._json({"status": "ok", "message-type": "work", "message": record})
        else:
            self._missing()

    def _list(self, query: Mapping[str, str]) -> None:
        rows, select = int(query.get("rows", "20")), query.get("select", "")
        if rows > 1000 or (bad := set(filter(None, select.split(","))) - SELECTABLE):
            name = "rows" if rows > 1000 else min(bad)
            message = [{"type": "parameter-not-allowed", "value": name, "message": f"{name} is not allowed"}]
            self._json({"status": "failed", "message-type": "validation-failure", "message": message}, 400)
            return
        if "filter" in query:
            dois = [part.removeprefix("doi:").lower() for part in query["filter"].split(",")]
            records = self.server_state.index.records
            found = [(records[doi], 0.0) for doi in dict.fromkeys(dois) if doi in records]
        else:
            found = self.server_state.index.search(query.get("query.bibliographic", ""), rows)
        items = [_selected(record | {"score": score}, select) for record, score in found[:rows]]
        message = {"total-results": len(found), "items": items, "items-per-page": rows, "facets": {}}
        self._json({"status": "ok", "message-type": "work-list", "message": message})

    def _agency(self, doi: str) -> None:
        state = self.server_state
        agency = state.behaviour.agencies[doi][0] if doi in state.behaviour.agencies else "crossref"
        if agency == "crossref" and doi not in state.index.records:
            self._missing()
        else:
            message = {"DOI": doi, "agency": {"id": agency, "label": agency.title()}}
            self._json({"status": "ok", "message-type": "work-agency", "message": message})

    def _resolve(self, doi: str) -> None:
        agencies = self.server_state.behaviour.agencies
        if doi.startswith("data/"):
            self._json(agencies[doi.removeprefix("data/")][1], kind="application/vnd.citationstyles.csl+json")
        elif doi in agencies:
            self._send(302, "text/html", "", Location=f"/doi/data/{doi}")
        else:
            self._send(404, "text/html", "<html>DOI not found</html>")

    def _missing(self) -> None:
        self._send(404, "application/json", "Resource not found.")

    def _json(self, value: Any, status: int = 200, kind: str = "application/json") -> None:
        self._send(status, kind, json.dumps(value))

    def _send(self, status: int, kind: str, body: str, **headers: str) -> None:
        data = body.encode("utf-8")
        self.send_response(status)
        pool = self._pool()
        limits = self.server_state.behaviour.pools[pool]
        lane = "list" if _route(urlsplit(self.path).path) == "list" else "single"
        own = {"Content-Type": kind, "Content-Length": str(len(data)), "x-api-pool": pool}
        if status != 429:
            own |= {"x-rate-limit-limit": str(limits[lane]), "x-rate-limit-interval": "1s"}
            own |= {"x-concurrency-limit": str(limits["at-once"])}
        for name, value in {**own, **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)
        self.wfile.flush()

    def _fail(self, fault: str) -> None:
        if fault == "429":
            self._send(429, "text/html", "")
        elif fault == "429-retry":
            self._send(429, "text/html", "<html>slow down</html>", **{"Retry-After": "0"})
        elif fault == "503":
            self._send(503, "text/html", "<html>Service unavailable</html>")
        elif fault == "html":
            self._send(200, "text/html", "<html>log in to this network</html>")
        elif fault == "half":
            self._send(200, "application/json", '{"status": "ok", "message": {"items": [{"DOI"')
        else:
            if fault == "stall":
                time.sleep(self.server_state.behaviour.stall)
            self.close_connection = True
            self.connection.close()


def _route(path: str) -> str:
    if path.startswith("/doi/"):
        return "resolver"
    if path.rstrip("/") == "/works":
        return "list"
    return "agency" if path.endswith("/agency") else "single"


def _selected(record: Record, select: str) -> Record:
    names = set(select.split(",")) if select else set(record)
    return {name: value for name, value in record.items() if name in names}


SELECTABLE = frozenset(
    "abstract URL member posted score created degree update-policy short-title license ISSN container-title issued "
    "update-to issue prefix approved indexed article-number clinical-trial-number accepted author group-title DOI "
    "is-referenced-by-count updated-by event chair standards-body original-title funder translator published archive "
    "published-print alternative-id subject subtitle published-online publisher-location content-domain reference title "
    "link type publisher volume references-count ISBN issn-type assertion deposited page content-created "
    "short-container-title relation editor resource".split()
)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--records", type=Path, action="append", required=True, help="JSON array or JSON lines, .gz or not"
    )
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--faults", type=float, default=0.0, metavar="SHARE", help="share of requests that fail")
    parser.add_argument("--no-limits", action="store_true", help="count requests over the limits, but answer them")
    return parser.parse_args()


def main() -> Iterator[str]:
    arguments = _arguments()
    records = [record for path in arguments.records for record in read_records(path)]
    behaviour = Behaviour(fault_rate=arguments.faults, enforce=not arguments.no_limits)
    with StandIn(records, behaviour, arguments.port) as standin:
        yield f"REFS_CROSSREF_URL={standin.url}\nREFS_DOI_URL={standin.doi_url}"
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            yield f"asked {len(standin.asked)}, over the limits {len(standin.over)}, {dict(standin.counts)}"


if __name__ == "__main__":
    for line in main():
        print(line, flush=True)
