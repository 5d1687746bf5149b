"""The resolver: redirects, agencies, what is kept of an answer, and answers that are none."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime

import pytest

from refs.sources import Answer, Outcome, Response, Settings
from refs.sources.doi import Doi
from refs.sources.http import Wire
from sources.doubles import Memory, Time

SETTINGS = Settings(doi_url="https://doi.example/", attempts=2)
WORK = Response(200, json.dumps({"type": "dataset", "title": "Pond data", "reference": [{"key": "1"}]}))
POND = "10.5281/Zenodo.7"
ASKED = "https://doi.example/10.5281/Zenodo.7"


class Resolver(Wire):
    """Connections to a resolver that knows some addresses, and remembers what it was asked for."""

    def __init__(self, pages: dict[str, Response]) -> None:
        super().__init__(SETTINGS)
        self.pages = pages
        self.asked: list[tuple[str, str]] = []

    def fetch(self, url: str, accept: str, now: datetime) -> Response:
        self.asked.append((url, accept))
        page = self.pages[url]
        return Response(page.status, page.body, page.headers, now)


def to(location: str, status: int = 302) -> Response:
    return Response(status, "", {"location": location})


def fetched(pages: dict[str, Response], doi: str = POND, memory: Memory | None = None) -> tuple[Answer, Resolver]:
    wire, time = Resolver(pages), Time()
    (answer,) = Doi(SETTINGS, memory or Memory(), time.clock, wire).fetch([doi, doi])
    return answer, wire


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed(status: int) -> None:
    """Whatever their kind, also to an address without a host; CSL-JSON is asked for on the way."""
    pages = {ASKED: to("https://agency.example/a", status), "https://agency.example/a": to("/b", status)}
    answer, wire = fetched(pages | {"https://agency.example/b": WORK})
    assert answer.outcome is Outcome.FOUND
    assert answer.works[0].item == {"type": "dataset", "title": "Pond data", "DOI": "10.5281/zenodo.7"}
    assert answer.works[0].source == "datacite"
    assert {accept for _, accept in wire.asked} == {"application/vnd.citationstyles.csl+json"}
    assert len(wire.asked) == 3


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        pytest.param(to(ASKED), "too many redirects", id="in a circle"),
        pytest.param(to(""), "a redirect leads nowhere", id="without an address"),
        pytest.param(to("ftp://agency.example/a"), "a redirect leads nowhere", id="to another protocol"),
        pytest.param(Response(200, "[]"), "the answer is not a work", id="JSON that is no work"),
        pytest.param(Response(406, ""), "HTTP status 406", id="no such format"),
    ],
)
def test_what_is_no_answer_leaves_a_doi_unchecked(page: Response, reason: str) -> None:
    """It is not said to be unknown, nothing is kept of it, and the reason is told."""
    memory = Memory()
    answer, _ = fetched({ASKED: page}, memory=memory)
    assert (answer.outcome, answer.reason) == (Outcome.UNCHECKED, f"doi.org: {reason}")
    assert memory.kept == {}


@pytest.mark.parametrize("page", [WORK, Response(404, ""), Response(410, "")], ids=["found", "missing", "gone"])
def test_what_was_answered_is_kept(page: Response) -> None:
    """Works without what nobody uses of them, and that there is none; the second run asks nothing, offline or not."""
    memory = Memory()
    first, _ = fetched({ASKED: page}, memory=memory)
    assert not first.cached
    again, wire = fetched({}, POND.lower(), memory)
    assert (again.outcome, again.works, again.cached) == (first.outcome, first.works, True)
    assert first.outcome is (Outcome.FOUND if page.status == 200 else Outcome.NOT_FOUND)
    assert wire.asked == []
    assert not any("reference" in kept.body for kept in memory.kept.values())


def test_offline_nothing_is_asked() -> None:
    """What is not kept could not be checked."""
    wire = Resolver({ASKED: WORK})
    (answer,) = Doi(replace(SETTINGS, offline=True), Memory(), Time().clock, wire).fetch([POND])
    assert (answer.outcome, answer.reason, wire.asked) == (Outcome.UNCHECKED, "offline, and not in the cache", [])


def test_odd_signs_are_encoded() -> None:
    """A question mark is no query; a DOI whose agency nobody knows has the resolver as its source."""
    answer, _ = fetched({"https://doi.example/10.1400/a%3Fb%23c": WORK}, "10.1400/a?b#c")
    assert answer.works[0].source == "doi"


def test_references_cannot_be_searched_for() -> None:
    """Each is answered all the same."""
    answers = list(Doi(SETTINGS, Memory()).search(["one", "two"]))
    assert [(answer.asked, answer.outcome) for answer in answers] == [
        ("one", Outcome.UNCHECKED),
        ("two", Outcome.UNCHECKED),
    ]
