"""
The project's own labelled references, through the labeller that is shipped and the assembly: what passes may not be lost.

Each file in `tests/fixtures/references` holds triples: a title, the reference string, the item as CSL-JSON, each ended
by a line with a full stop. `passing.txt` names those that pass wholly. After a change that makes more of them pass,
`RECORD_PASSING=1 pytest tests/parse/test_assemble_references.py` writes it anew.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from refs.model import TYPES, VARIABLES, ordered
from refs.parse.assemble import assemble
from refs.parse.bundles import first_work
from refs.parse.label import Labeller

FOLDER = Path(__file__).parents[1] / "fixtures" / "references"
PASSING = FOLDER / "passing.txt"


class Triple(NamedTuple):
    title: str
    text: str
    expected: dict[str, Any]


def triples(file: Path) -> list[Triple]:
    parts = file.read_text(encoding="utf-8").split("\n.\n")
    return [
        Triple(title.strip(), text, json.loads(item)) for title, text, item in zip(*[iter(parts[:-1])] * 3, strict=True)
    ]


TRIPLES = [triple for file in sorted(FOLDER.glob("*.txt")) if file != PASSING for triple in triples(file)]


@pytest.fixture(scope="module")
def items() -> dict[str, dict[str, Any]]:
    texts = [first_work(triple.text) for triple in TRIPLES]
    labelled = Labeller.load().label(texts)
    return {one.title: assemble(tokens, text).item for one, text, tokens in zip(TRIPLES, texts, labelled, strict=True)}


def recorded() -> set[str]:
    return set(PASSING.read_text(encoding="utf-8").splitlines())


def test_there_are_enough_of_them() -> None:
    """The ratchet stands on at least 150 references, each with a title of its own."""
    assert len(TRIPLES) >= 150
    assert len({triple.title for triple in TRIPLES}) == len(TRIPLES)


def test_expected_items_are_csl() -> None:
    """An expected item has a CSL type and nothing but CSL variables, in writing order."""
    for triple in TRIPLES:
        assert triple.expected["type"] in TYPES, triple.title
        assert set(triple.expected) <= VARIABLES | {"type"}, triple.title
        assert list(triple.expected) == list(ordered(triple.expected)), triple.title


def test_nothing_that_passed_is_lost_and_nothing_new_is_unrecorded(items: dict[str, dict[str, Any]]) -> None:
    """The references that come out right in every variable are just those that the pass-list names."""
    passing = {triple.title for triple in TRIPLES if items[triple.title] == triple.expected}
    if os.environ.get("RECORD_PASSING"):
        PASSING.write_text("".join(f"{title}\n" for title in sorted(passing)), encoding="utf-8")
    assert {"lost": recorded() - passing, "not recorded": passing - recorded()} == {
        "lost": set(),
        "not recorded": set(),
    }


def test_most_variables_are_right(items: dict[str, dict[str, Any]]) -> None:
    """Of all the variables of all the references, at least nine in ten are exactly as expected."""
    wanted = [(triple.title, name, value) for triple in TRIPLES for name, value in triple.expected.items()]
    right = sum(items[title].get(name) == value for title, name, value in wanted)
    assert right / len(wanted) >= 0.9
