"""The strings that the matcher is measured with: cited by style, without identifiers, some of them misprinted."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from refs.training.citations import cited, misprinted, strings
from standin import read_records

pytest.importorskip("citeproc", reason="citeproc-py is not installed (pip install 'refs[cite]')")

WORKS = {record["DOI"]: record for record in read_records(Path(__file__).parent / "fixtures/crossref/works.json")}


@pytest.mark.parametrize(("style", "titled"), [("apa", True), ("nature", False)])
def test_a_record_is_cited_without_its_doi(style: str, titled: bool) -> None:
    """What has to be found again is not given away; some styles leave the title out."""
    raw = cited(WORKS["10.5555/tides"], style, Random(1))
    assert "10.5555" not in raw
    assert "Moreau" in raw
    assert ("Tidal mixing" in raw) is titled


def test_misprints_depend_on_the_seed_alone() -> None:
    """The same seed gives the same misprints, and there are some."""
    raw = "Moreau, C., & Sato, K. (2020). Tidal mixing in narrow straits. Journal of Shelf Seas, 8(2), 133–151. " * 3
    assert misprinted(raw, Random(3)) == misprinted(raw, Random(3)) != raw


def test_some_works_are_left_out() -> None:
    """Each line names its record, and those that are to be left out of the pool have no right answer."""
    lines = list(strings(list(WORKS.values())[:12], 2))
    assert {line["of"] for line in lines} == set(list(WORKS)[:12])
    assert {line["doi"] is None for line in lines} == {True, False}
    assert all(line["doi"] in {None, str(line["of"]).lower()} for line in lines)
