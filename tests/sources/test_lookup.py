"""References are looked up: by DOI and checked, or by search and matched, with four outcomes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from refs.match import Level, Reference
from refs.sources import Crossref, Finding, Outcome, Query, look_up
from sources.conftest import Serve
from sources.doubles import Memory, settings
from standin import StandIn

CITED: dict[str, str] = json.loads(
    (Path(__file__).parents[1] / "fixtures" / "crossref" / "cited.json").read_text(encoding="utf-8")
)
FERRY = "Moreau, C., & Sato, K. (2020). Tidal mixing in narrow straits. Journal of Shelf Seas, 8(2), 133–151."


def found(standin: StandIn, *strings: str, memory: Memory | None = None, **more: bool) -> list[Finding]:
    """The findings in the order of the strings."""
    queries = [Query(number, Reference(raw=string)) for number, string in enumerate(strings)]
    source = Crossref(settings(standin), memory or Memory())
    return sorted(look_up(queries, source, **more), key=lambda finding: int(str(finding.key)))


def test_the_dois_of_a_list_are_found(serve: Serve) -> None:
    """Each of ten references that bring their DOI gets the work that it means, at the cost of one request."""
    standin = serve()
    findings = found(standin, *(f"{string}{doi}" for doi, string in CITED.items()))
    assert {finding.outcome for finding in findings} == {Outcome.FOUND}
    assert [finding.work.item["DOI"] for finding in findings if finding.work] == [doi.lower() for doi in CITED]
    assert len(standin.asked) == 1


def test_the_works_of_a_list_are_found_without_dois(serve: Serve) -> None:
    """The same without the DOIs, by search."""
    findings = found(serve(), *CITED.values())
    assert [finding.work.item["DOI"] for finding in findings if finding.work] == [doi.lower() for doi in CITED]
    assert {finding.outcome for finding in findings} == {Outcome.FOUND}


def test_swapped_dois_differ(serve: Serve) -> None:
    """With its neighbour's DOI, no reference is found; the other work is told."""
    dois = list(CITED)
    strings = [CITED[doi] + other for doi, other in zip(dois, [*dois[1:], dois[0]], strict=True)]
    for finding in found(serve(), *strings):
        assert finding.outcome is Outcome.DIFFERS
        assert "belongs to another work: " in finding.reasons[0]
        assert finding.work is not None


@pytest.mark.parametrize(
    ("string", "outcome", "level"),
    [
        pytest.param(FERRY, Outcome.FOUND, Level.STRONG, id="certain"),
        pytest.param(
            "Dalgaard, S., & Müller, J. (2014). Ferry timetables and island populations. Island Studies Quarterly.",
            Outcome.DIFFERS,
            Level.MEDIUM,
            id="two records of one work: to be decided",
        ),
        pytest.param(
            "Nilsen, Q. (1888). Zymurgy of remote valleys. Brewer’s Almanac 9, 4.",
            Outcome.NOT_FOUND,
            None,
            id="unknown",
        ),
    ],
)
def test_a_search_has_three_outcomes(string: str, outcome: Outcome, level: Level | None, serve: Serve) -> None:
    """Found, to be decided, not found."""
    (finding,) = found(serve(), string)
    assert finding.outcome is outcome
    assert (finding.work is None) is (outcome is Outcome.NOT_FOUND)
    assert level is None or (finding.recommendation is not None and finding.recommendation.level is level)


def test_candidates_stand_in_the_order_of_the_recommendation(serve: Serve) -> None:
    """The first candidate is the one that is recommended."""
    (finding,) = found(serve(), FERRY)
    assert finding.recommendation is not None
    assert [work.item for work in finding.candidates] == [match.candidate for match in finding.recommendation.matches]


def test_an_unknown_doi_is_searched_for_but_never_replaced_unasked(serve: Serve) -> None:
    """The work that the string means is offered, though the DOI that was given is not its DOI."""
    (finding,) = found(serve(), f"{FERRY} doi:10.5555/tidse")
    assert finding.outcome is Outcome.DIFFERS
    assert finding.work is not None
    assert finding.work.item["DOI"] == "10.5555/tides"
    assert finding.reasons[0] == "10.5555/tidse is not known"


def test_without_search_nothing_is_searched_for(serve: Serve) -> None:
    """References without a DOI stay unchecked, and cost nothing."""
    standin = serve()
    (finding,) = found(standin, FERRY, search=False)
    assert finding.outcome is Outcome.UNCHECKED
    assert standin.asked == []


def test_equal_references_cost_one_request(serve: Serve) -> None:
    """Two queries with one string get one answer each."""
    standin = serve()
    findings = found(standin, FERRY, FERRY)
    assert [finding.outcome for finding in findings] == [Outcome.FOUND] * 2
    assert len(standin.asked) == 1


def test_a_second_look_up_is_free(serve: Serve, memory: Memory) -> None:
    """What was looked up once is answered by the cache."""
    standin = serve()
    found(standin, FERRY, memory=memory)
    asked = len(standin.asked)
    (finding,) = found(standin, FERRY, memory=memory)
    assert finding.cached
    assert len(standin.asked) == asked
