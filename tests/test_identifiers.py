"""Identifiers: found in text, brought into their normal form, checked."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refs.identifiers import KINDS, Identifier, find_all, identify, normalise, url_of, valid_isbn, valid_issn


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("50, 399–426.10.1007/s11077-016-9273-x Search", [("DOI", "10.1007/s11077-016-9273-x")], id="glued to pages"),
        pytest.param("doi: 10. 5194/npg-21-379-2014.(a) 2012", [("DOI", "10.5194/npg-21-379-2014")], id="broken by a space"),
        pytest.param("(https://doi.org/10.1007/978-1-4612-2256-9)", [("DOI", "10.1007/978-1-4612-2256-9")], id="URL in brackets"),
        pytest.param("http://dx.doi.org/10.1002%2Fanie.201.", [("DOI", "10.1002/anie.201")], id="percent-encoded"),
        pytest.param("DOI 10.1000/182.", [("DOI", "10.1000/182")], id="trailing full stop"),
        pytest.param("10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O.", [("DOI", "10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O")], id="SICI"),
        pytest.param("(10.1016/S0140-6736(20)30183-5)", [("DOI", "10.1016/S0140-6736(20)30183-5")], id="balanced brackets"),
        pytest.param("10.1016/ j.cell.2009.01.001 and", [("DOI", "10.1016/j.cell.2009.01.001")], id="space behind the slash"),
        pytest.param("10.1007/s11077–016–9273–x", [("DOI", "10.1007/s11077-016-9273-x")], id="en dashes"),
        pytest.param("10.1186/s40246-018-0142-x.PMID:29482659", [("DOI", "10.1186/s40246-018-0142-x"), ("PMID", "29482659")], id="PMID glued on"),
        pytest.param("PMID: 29482659 PMCID: PMC5828433", [("PMID", "29482659"), ("PMCID", "PMC5828433")], id="PubMed"),
        pytest.param("arXiv :1410.4540(2014 ).", [("arXiv", "1410.4540")], id="arXiv"),
        pytest.param("(arxiv:cond-mat/9911024)", [("arXiv", "cond-mat/9911024")], id="old arXiv"),
        pytest.param("517, 565 (1999), astro-ph/9812133.", [("arXiv", "astro-ph/9812133")], id="old arXiv alone"),
        pytest.param("http://arxiv.org/abs/hep-th/9711200v3", [("arXiv", "hep-th/9711200v3")], id="arXiv URL"),
        pytest.param("ISBN 978-0-203-73643-2, ISBN-10: 0-306-40615-2", [("ISBN", "9780203736432"), ("ISBN", "0306406152")], id="ISBN"),
        pytest.param("ISBN 978-0-203-73643-3", [], id="wrong check digit"),
        pytest.param("ISSN 0378-5955.", [("ISSN", "0378-5955")], id="ISSN"),
        pytest.param("see https://x.org/2011–6–38.pdf [accessed", [("URL", "https://x.org/2011–6–38.pdf")], id="URL keeps its dashes"),
        pytest.param("(www.oecd.org/x_(y)).", [("URL", "www.oecd.org/x_(y)")], id="URL with brackets"),
        pytest.param("https://link.aps.org/doi/10.1103/PhysRevD.7.2333.", [("URL", "https://link.aps.org/doi/10.1103/PhysRevD.7.2333")], id="publisher's page"),
        pytest.param("Vol. 10.1234, no 5", [], id="no DOI without a slash"),
        pytest.param("between 1978 and 1410.4540 others", [], id="no arXiv number without its name"),
    ],
)  # fmt: skip
def test_find_all(text: str, found: list[tuple[str, str]]) -> None:
    """Identifiers are found whole and without what is glued to them."""
    assert [(hit.kind, hit.value) for hit in find_all(text)] == found


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        pytest.param("10.1000/182", "DOI", "10.1000/182", id="bare DOI"),
        pytest.param("https://doi.org/10.1000/182", "DOI", "10.1000/182", id="DOI as URL"),
        pytest.param("https://www.tandfonline.com/doi/full/10.1080/14719037.2018.1508608", "DOI", "10.1080/14719037.2018.1508608", id="publisher's page"),
        pytest.param("https://onlinelibrary.wiley.com/doi/10.1002/anie.2012/full", "DOI", "10.1002/anie.2012", id="publisher's page with a view"),
        pytest.param("1410.4540", "arXiv", "1410.4540", id="bare arXiv"),
        pytest.param("978-0-203-73643-2", "ISBN", "9780203736432", id="bare ISBN"),
        pytest.param("PMID: 29482659", "PMID", "29482659", id="PMID"),
        pytest.param("https://example.org/a", "URL", "https://example.org/a", id="URL"),
    ],
)  # fmt: skip
def test_identify(text: str, kind: str, value: str) -> None:
    """What people give on a command line is read as one identifier."""
    found = identify(text)
    assert found is not None
    assert (found.kind, found.value) == (kind, value)


@pytest.mark.parametrize("text", ["", "hello", "10.1000", "see 10.1000/182 there", "2018", "x" * 5000])
def test_identify_refuses_the_rest(text: str) -> None:
    """A text that is more or less than one identifier is none."""
    assert identify(text) is None


@pytest.mark.parametrize("between", [", ", "; ", " ", "; doi: ", ", https://doi.org/"])
def test_a_doi_ends_before_the_next(between: str) -> None:
    """Two DOIs that stand behind each other are two, though a space may break one."""
    text = f"10.1234/abc{between}10.1234/def"
    assert [one.value for one in find_all(text)] == ["10.1234/abc", "10.1234/def"]
    assert normalise("DOI", text) == "10.1234/abc"


def test_normalise_gives_none_for_what_is_invalid() -> None:
    """A value that is not of its kind has no normal form."""
    assert normalise("DOI", "not a doi") is None
    assert normalise("ISSN", "ISSN 0378-5954") is None


def test_url_of_resolves() -> None:
    """An identifier has an address."""
    assert url_of(Identifier("DOI", "10.1000/182", 0, 11)) == "https://doi.org/10.1000/182"


@given(st.integers(0, 999_999_999))
def test_isbn_check_digits(number: int) -> None:
    """Of the eleven check digits that an ISBN-10 could have, exactly one is right."""
    assert sum(valid_isbn(f"{number:09d}{digit}") for digit in "0123456789X") == 1


@given(st.integers(0, 9_999_999))
def test_issn_check_digits(number: int) -> None:
    """Of the eleven check digits that an ISSN could have, exactly one is right."""
    assert sum(valid_issn(f"{number:07d}{digit}") for digit in "0123456789X") == 1


@given(
    st.text(max_size=60),
    st.sampled_from(["10.1000/abc-1", "PMID: 12345", "PMC12345", "https://a.org/b", "arXiv:1706.03762"]),
    st.text(max_size=60),
)
def test_spans_lie_in_the_text_and_do_not_overlap(before: str, core: str, behind: str) -> None:
    """Every hit has a span of its own within the text, in order, and is of a known kind."""
    text = f"{before} {core} {behind}"
    hits = find_all(text)
    assert all(0 <= hit.start < hit.end <= len(text) and hit.kind in KINDS for hit in hits)
    assert all(first.end <= second.start for first, second in pairwise(hits))
