"""Crossref as a source: batches, aliases, other agencies, odd DOIs, the cache and its ages."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from refs.sources import SOURCES, Answer, Crossref, NoCache, Outcome
from refs.sources.crossref import query_of, quoted
from sources.conftest import Serve
from sources.doubles import WORKS, Memory, Time, many, settings
from standin import Record

ZENODO: Record = {"type": "dataset", "title": "Pond data", "author": [{"literal": "Pond Team"}], "copyright": "x"}
MEDRA: Record = {"type": "journal-article", "title": ["Stagni"], "container-title": ["Acque"]}


def by_doi(answers: list[Answer]) -> dict[str, Answer]:
    return {answer.asked: answer for answer in answers}


def test_a_thousand_dois_cost_twenty_lists_and_one_request_for_each_left_over(serve: Serve, memory: Memory) -> None:
    """Fifty DOIs go into a list request; what the lists leave out is asked for alone."""
    aliases = {f"10.5555/alias.{n}": f"10.5555/many.{n}" for n in range(1, 6)}
    standin = serve(many(995), aliases=aliases)
    dois = [record["DOI"] for record in many(995)] + list(aliases)
    answers = list(Crossref(settings(standin), memory).fetch(dois))
    assert {answer.outcome for answer in answers} == {Outcome.FOUND}
    assert {answer.asked for answer in answers} == set(dois)
    assert standin.counts["list"] == 20
    assert standin.counts["single"] == len(aliases)


def test_lists_are_short_enough(serve: Serve, memory: Memory) -> None:
    """No list names more than 50 DOIs, and no URL is longer than 4,000 bytes."""
    records = [record | {"DOI": f"10.5555/{'(long)' * 12}{n}"} for n, record in enumerate(many(120))]
    standin = serve(records)
    answers = list(Crossref(settings(standin), memory).fetch([record["DOI"] for record in records]))
    assert len(answers) == 120
    lists = [path for path in standin.asked if path.startswith("/works?")]
    assert len(lists) > 3
    assert max(len(standin.url + path) for path in lists) <= 4000
    assert max(parse_qs(urlsplit(path).query)["filter"][0].count("doi:") for path in lists) <= 50


def test_only_what_is_needed_is_asked_for(serve: Serve, memory: Memory) -> None:
    """Requests select variables, and the cache keeps no reference lists."""
    standin = serve([record | {"reference": [{"key": "1"}]} for record in WORKS])
    list(Crossref(settings(standin), memory).fetch(["10.5555/ferry", "10.5555/lichen", "10.5555/jacs"]))
    assert "select=DOI" in standin.asked[0]
    assert "reference" not in "".join(response.body for response in memory.kept.values())


def test_an_alias_is_followed_and_both_dois_are_kept(serve: Serve, memory: Memory) -> None:
    """A DOI that answers 301 gives the work of its prime DOI, and is kept as an alias of it."""
    standin = serve(aliases={"10.5555/old": "10.5555/ferry"})
    (answer,) = Crossref(settings(standin), memory).fetch(["10.5555/OLD"])
    assert answer.works[0].item["DOI"] == "10.5555/ferry"
    assert answer.works[0].aliases == ("10.5555/old",)
    (again,) = Crossref(settings(standin), memory).fetch(["10.5555/old"])
    assert (again.cached, again.works) == (True, answer.works)


def test_aliases_in_a_circle_end(serve: Serve, memory: Memory) -> None:
    """Aliases that lead to each other are given up, and not said to be missing."""
    standin = serve(aliases={"10.5555/a": "10.5555/b", "10.5555/b": "10.5555/a"})
    (answer,) = Crossref(settings(standin), memory).fetch(["10.5555/a"])
    assert answer.outcome is Outcome.UNCHECKED


@pytest.mark.parametrize("doi", [record["DOI"] for record in WORKS if set(record["DOI"]) & set("#?<;,(")])
def test_odd_dois_are_found(doi: str, serve: Serve, memory: Memory) -> None:
    """Signs that mean something in a URL are encoded."""
    (answer,) = Crossref(settings(serve()), memory).fetch([doi])
    assert answer.works[0].item["DOI"] == doi.lower()


def test_dois_with_commas_stay_out_of_lists(serve: Serve, memory: Memory) -> None:
    """A comma would break the list, so that DOI is asked for alone."""
    standin = serve()
    dois = ["10.5555/with,comma", "10.5555/ferry", "10.5555/jacs", "10.5555/lichen"]
    answers = list(Crossref(settings(standin), memory).fetch(dois))
    assert {answer.outcome for answer in answers} == {Outcome.FOUND}
    assert (standin.counts["list"], standin.counts["single"]) == (1, 1)


def test_other_agencies_answer_through_the_resolver(serve: Serve, memory: Memory) -> None:
    """DataCite's and mEDRA's DOIs come from doi.org, with the agency as their source."""
    standin = serve(agencies={"10.5281/zenodo.7": ("datacite", ZENODO), "10.1400/9": ("medra", MEDRA)})
    answers = by_doi(list(Crossref(settings(standin), memory).fetch(["10.5281/zenodo.7", "10.1400/9"])))
    assert answers["10.5281/zenodo.7"].works[0].source == "datacite"
    assert answers["10.5281/zenodo.7"].works[0].item == {
        "type": "dataset",
        "title": "Pond data",
        "author": [{"literal": "Pond Team"}],
        "DOI": "10.5281/zenodo.7",
    }
    assert answers["10.1400/9"].works[0].source == "medra"
    assert answers["10.1400/9"].works[0].item["title"] == "Stagni"


def test_an_unknown_doi_is_not_found(serve: Serve, memory: Memory) -> None:
    """A DOI that no agency knows is not found, and says why."""
    (answer,) = Crossref(settings(serve()), memory).fetch(["10.5555/nowhere"])
    assert (answer.outcome, answer.reason) == (Outcome.NOT_FOUND, "no agency knows this DOI")


def test_a_doi_is_asked_for_once_whatever_its_case(serve: Serve, memory: Memory) -> None:
    """DOIs compare without regard to case."""
    standin = serve()
    answers = list(Crossref(settings(standin), memory).fetch(["10.5555/FERRY", "10.5555/ferry"]))
    assert [answer.asked for answer in answers] == ["10.5555/FERRY"]
    assert len(standin.asked) == 1


def test_a_second_run_makes_no_request(serve: Serve, memory: Memory) -> None:
    """Found, aliased, missing, other agencies and searches: everything that was answered is kept."""
    standin = serve(aliases={"10.5555/old": "10.5555/ferry"}, agencies={"10.1400/9": ("medra", MEDRA)})
    dois = ["10.5555/jacs", "10.5555/lichen", "10.5555/old", "10.1400/9", "10.5555/nowhere", "10.5555/with,comma"]
    first = list(Crossref(settings(standin), memory).fetch(dois))
    list(Crossref(settings(standin), memory).search(["Ferry timetables", "qqqq"]))
    asked = len(standin.asked)
    again = list(Crossref(settings(standin), memory).fetch(dois))
    list(Crossref(settings(standin), memory).search(["Ferry timetables", "qqqq"]))
    assert len(standin.asked) == asked
    assert {a.asked: (a.outcome, a.works) for a in again} == {a.asked: (a.outcome, a.works) for a in first}
    assert all(answer.cached for answer in again)


def test_offline_never_asks_and_gives_what_was_kept(serve: Serve, memory: Memory, time: Time) -> None:
    """Offline, the cache answers whatever its age; the rest could not be checked."""
    standin = serve()
    online = list(Crossref(settings(standin), memory, time.clock).fetch(["10.5555/ferry", "10.5555/nowhere"]))
    asked = len(standin.asked)
    time.ticks += timedelta(days=4000).total_seconds()
    offline = Crossref(settings(standin, offline=True), memory, time.clock)
    answers = by_doi(list(offline.fetch(["10.5555/ferry", "10.5555/nowhere", "10.5555/jacs", "10.5281/zenodo.7"])))
    searched = list(offline.search(["Ferry timetables and island populations"]))
    assert len(standin.asked) == asked
    assert [(answers[a.asked].outcome, answers[a.asked].works) for a in online] == [
        (a.outcome, a.works) for a in online
    ]
    assert answers["10.5555/jacs"].outcome is answers["10.5281/zenodo.7"].outcome is Outcome.UNCHECKED
    assert searched[0].outcome is Outcome.UNCHECKED


@pytest.mark.parametrize(
    ("doi", "days", "asks"),
    [
        pytest.param("10.5555/ferry", 89, False, id="a work is good for three months"),
        pytest.param("10.5555/ferry", 91, True, id="and then asked for again"),
        pytest.param("10.5555/nowhere", 6, False, id="a missing one is missing for a week"),
        pytest.param("10.5555/nowhere", 8, True, id="and then asked for again, too"),
    ],
)
def test_answers_grow_old(doi: str, days: int, asks: bool, serve: Serve, memory: Memory, time: Time) -> None:
    """Answers have dates; after some time they are asked for again."""
    standin = serve()
    list(Crossref(settings(standin), memory, time.clock).fetch([doi]))
    asked = len(standin.asked)
    time.ticks += timedelta(days=days).total_seconds()
    list(Crossref(settings(standin), memory, time.clock).fetch([doi]))
    assert (len(standin.asked) > asked) is asks


def test_refresh_asks_again_but_once(serve: Serve, memory: Memory) -> None:
    """With refresh, what the cache has is asked for again, and only once in a run."""
    standin = serve()
    list(Crossref(settings(standin), memory).fetch(["10.5555/ferry"]))
    fresh = Crossref(settings(standin, refresh=True), memory)
    for _ in range(2):
        list(fresh.fetch(["10.5555/ferry"]))
    assert len(standin.asked) == 2


def test_a_search_gives_five_candidates_with_scores(serve: Serve, memory: Memory) -> None:
    """The string is searched for in bibliographic data, the best candidate first."""
    standin = serve(many(40))
    (answer,) = Crossref(settings(standin), memory).search(["Observation word7a of word7b in ponds. doi:10.1/x"])
    assert len(answer.works) == 5
    assert answer.works[0].item["DOI"] == "10.5555/many.7"
    assert answer.works[0].score is not None
    query = parse_qs(urlsplit(standin.asked[0]).query)
    assert query["query.bibliographic"] == ["Observation word7a of word7b in ponds."]
    assert query["rows"] == ["5"]


def test_the_pool_is_entered_by_an_address(serve: Serve) -> None:
    """The agent string carries the address, and who we are."""
    standin = serve(
        pools={"public": {"single": 0, "list": 0, "at-once": 0}, "polite": {"single": 9, "list": 9, "at-once": 9}}
    )
    (answer,) = Crossref(settings(standin, mailto="a@example.org"), NoCache()).fetch(["10.5555/ferry"])
    assert answer.outcome is Outcome.FOUND


@pytest.mark.parametrize("name", SOURCES)
def test_every_source_answers_each_question(name: str, serve: Serve, memory: Memory) -> None:
    """Every source has both verbs, and says something to each DOI and each string."""
    source = SOURCES[name](settings(serve()), memory)
    assert source.name == name
    assert [answer.asked for answer in source.fetch(["10.5555/nowhere"])] == ["10.5555/nowhere"]
    assert [answer.asked for answer in source.search(["Ferry timetables"])] == ["Ferry timetables"]


def test_quoting_leaves_the_first_slash() -> None:
    """The suffix is encoded whole, slashes too."""
    assert quoted("10.1000/a/b?c#d<e>") == "10.1000/a%2Fb%3Fc%23d%3Ce%3E"


@pytest.mark.parametrize(
    ("reference", "query"),
    [
        ("[3] A. Reed, Ponds 3 (2001). https://doi.org/10.1/x", "A. Reed, Ponds 3 (2001)."),
        ("A. Reed, Ponds. doi: 10.1000/xyz", "A. Reed, Ponds."),
    ],
)
def test_queries_leave_identifiers_out(reference: str, query: str) -> None:
    """Numbers of a list, identifiers and addresses are not searched for."""
    assert query_of(reference) == query
