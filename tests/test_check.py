"""What the checks find in an item, and what they leave alone."""

from __future__ import annotations

import pytest

from refs.check import CHECKS, COLLECTION, Severity, Subject, check

ARTICLE = {
    "type": "article-journal",
    "title": "Policy paradigms, social learning and the state (revisited)",
    "author": [{"family": "Hall", "given": "Peter A."}, {"literal": "WHO Study Group 7"}],
    "issued": {"date-parts": [[1993]]},
    "container-title": "Comparative Politics",
    "volume": "25",
    "page": "275-96",
    "DOI": "10.2307/422246",
    "ISSN": "0010-4159",
}


def codes(*items: dict, **known: object) -> set[tuple[str, str]]:
    subjects = [Subject(f"key{number}", item, year=2026, **known) for number, item in enumerate(items)]  # type: ignore[arg-type]
    return {(finding.code, finding.variable) for finding in check(subjects)}


def test_a_good_item_has_no_findings() -> None:
    """With a shortened last page, an institution with a number, and brackets in pairs."""
    assert codes(ARTICLE) == set()


CASES = [
    pytest.param({"container-title": ""}, ("missing", "container-title"), id="article in nothing"),
    pytest.param({"title": ""}, ("missing", "title"), id="no title"),
    pytest.param({"page": "296-275"}, ("pages", "page"), id="pages turned round"),
    pytest.param({"page": "27-29600"}, ("pages", "page"), id="a digit too many"),
    pytest.param({"issued": {"date-parts": [[2031]]}}, ("year", "issued"), id="to come"),
    pytest.param({"issued": {"date-parts": [[199]]}}, ("year", "issued"), id="a digit lost"),
    pytest.param({"title": "POLICY PARADIGMS AND SOCIAL LEARNING"}, ("capitals", "title"), id="capitals"),
    pytest.param({"DOI": "https://doi.org/10.1/x"}, ("doi", "DOI"), id="no DOI"),
    pytest.param({"DOI": "10.2307/422246."}, ("doi", "DOI"), id="full stop behind a DOI"),
    pytest.param({"ISSN": "0010-4158"}, ("check-digit", "ISSN"), id="ISSN"),
    pytest.param({"ISBN": "978-0-674-17557-1"}, ("check-digit", "ISBN"), id="ISBN"),
    pytest.param({"title": "LÃ¤rande i praktiken"}, ("text", "title"), id="misread"),
    pytest.param({"title": "The {Quiet} Society"}, ("text", "title"), id="braces"),
    pytest.param({"title": "Learning &amp; doing"}, ("text", "title"), id="entity"),
    pytest.param({"title": "Learning <br/>and doing"}, ("text", "title"), id="tag"),
    pytest.param({"title": "Learning (and doing"}, ("brackets", "title"), id="bracket"),
    pytest.param({"author": [{"family": "Hall", "given": "et al."}]}, ("names", "author"), id="et al."),
    pytest.param({"author": [{"family": "Hall2", "given": "P."}]}, ("names", "author"), id="digit"),
    pytest.param({"author": [{"family": "Hall and Taylor"}]}, ("names", "author"), id="two people"),
    pytest.param({"author": [{"family": "Hall"}, {"family": "Hall"}]}, ("names", "author"), id="twice"),
    pytest.param({"URL": "see homepage"}, ("url", "URL"), id="no address"),
]


@pytest.mark.parametrize(("change", "found"), CASES)
def test_what_is_wrong_is_found(change: dict, found: tuple[str, str]) -> None:
    """One thing wrong with a good item gives that finding and no other."""
    assert codes(ARTICLE | change) == {found}


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"title": "DNA <i>in vivo</i>: H<sub>2</sub>O & more"}, id="rich text"),
        pytest.param({"title": "When p < 0.05 and n > 3"}, id="less than"),
        pytest.param({"author": [{"family": "Þórðarson", "given": "Ægir"}, {"family": "Ñáñez"}]}, id="letters"),
        pytest.param({"author": [{"family": "Anderson"}, {"family": "Andersand", "given": "B."}]}, id="and in a name"),
        pytest.param({"page": "e1234"}, id="article number"),
        pytest.param({"ISSN": "0010-4159, 2151-6227"}, id="two ISSNs"),
        pytest.param({"status": "in press", "issued": None, "volume": None, "page": None, "DOI": None}, id="in press"),
        pytest.param({"title": "IKEA"}, id="one word in capitals"),
    ],
)
def test_what_is_right_is_left_alone(change: dict) -> None:
    """What looks odd and is not."""
    assert codes(ARTICLE | change) == set()


@pytest.mark.parametrize(
    ("known", "code"),
    [
        ({"uncertain": ["title"]}, "uncertain"),
        ({"notices": ["retraction"]}, "retracted"),
        ({"undecided": ["may be …"]}, "review"),
        ({"likely": ["other"]}, "duplicate"),
    ],
)
def test_what_the_library_knows_is_told(known: dict, code: str) -> None:
    """Beside what stands in the item."""
    assert {found for found, _ in codes(ARTICLE, **known)} == {code}


def test_one_doi_twice() -> None:
    """In whatever letters, the later item is told of the earlier."""
    other = ARTICLE | {"DOI": "10.2307/422246".upper()}
    (finding,) = check([Subject("a", ARTICLE), Subject("b", other)])
    assert (finding.code, finding.key, finding.fix) == ("same-doi", "b", "refs merge a b")


def test_a_journal_in_two_forms() -> None:
    """Abbreviated in one item and in full in the other; two journals of nearly one name are two."""
    short = ARTICLE | {"container-title": "Comp. Polit.", "DOI": ""}
    assert codes(ARTICLE, short) == {("journal-forms", "container-title")}
    assert codes(ARTICLE, ARTICLE | {"container-title": "Comparative Political Studies", "DOI": ""}) == set()


def test_every_check_has_a_case() -> None:
    """A new check comes with something that it finds."""
    told = {case.values[1][0] for case in CASES} | {"uncertain", "retracted", "review", "duplicate"}  # type: ignore[index]
    assert told == CHECKS.keys()
    assert COLLECTION.keys() == {"same-doi", "journal-forms"}
    assert {check.severity for check in CHECKS.values()} == set(Severity)
