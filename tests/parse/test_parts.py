"""Documents that are too long to be split as a whole."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterable
from textwrap import fill

import pytest

from refs.parse import parts
from refs.parse.parts import reference_strings
from refs.parse.split import ReferenceString, split

REFERENCES = [
    f"{'Smith Müller Øberg Kim Rossi'.split()[number % 5]}, J. ({1950 + number % 70}). Question {number} of the many "
    f"that are asked in vain. Journal of Things and Matters, {number}(2), 1–9."
    for number in range(200)
]
PROSE = "In this chapter nothing is said of any of them, and so it goes on. " * 40


def found(strings: Iterable[ReferenceString]) -> list[tuple[object, ...]]:
    """What was found, but how sure it is: the habits of a document are not quite those of its parts."""
    return [(one.text, one.spans, one.line) for one in strings]


def numbered() -> list[str]:
    return [f"[{number}] {text}" for number, text in enumerate(REFERENCES, 1)]


@pytest.fixture(autouse=True)
def _short_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """About 35 references are a long document."""
    monkeypatch.setattr(parts, "PART", 4000)
    monkeypatch.setattr(parts, "HELD", 5)


@pytest.mark.parametrize(
    "document",
    [
        pytest.param("\n".join(REFERENCES), id="a line each"),
        pytest.param("\r\n".join(numbered()), id="numbered, other line ends"),
        pytest.param("\n".join(fill(one, 60) for one in numbered()), id="numbered and wrapped"),
        pytest.param("\n".join(fill(one, 60, subsequent_indent="   ") for one in REFERENCES), id="hanging"),
        pytest.param("\n\n".join(REFERENCES), id="with blank lines"),
        pytest.param("\n".join(f"{one} Google Scholar" for one in REFERENCES), id="with captions"),
        pytest.param(" ".join(numbered()), id="one paragraph"),
        pytest.param(f"{PROSE}\n\nReferences\n" + "\n".join(REFERENCES) + f"\n\nAppendix\n{PROSE}", id="amid prose"),
    ],
)
def test_parts_give_what_the_whole_gives(document: str) -> None:
    """Strings, places and lines are those of the document split as a whole."""
    assert found(reference_strings(document.splitlines(keepends=True))) == found(split(document).strings)


def test_columns_are_not_parted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where references stand side by side, the first of a part may follow its last."""
    monkeypatch.setattr(parts, "PART", 12_000)
    half = len(REFERENCES) // 2
    left, right = ([fill(one, 56).split("\n") for one in some] for some in (REFERENCES[:half], REFERENCES[half:]))
    columns = [[line for one in side for line in one] for side in (left, right)]
    document = "\n".join(f"{one:60}{other}" for one, other in zip(*columns, strict=False))
    assert found(reference_strings(document.splitlines(keepends=True))) == found(split(document).strings)


def test_a_long_document_takes_no_more_memory_than_a_part() -> None:
    """Twice as many lines cost no more at their peak."""
    peaks = []
    for times in (10, 20):
        tracemalloc.start()
        count = sum(1 for _ in reference_strings(f"{one}\n" for _ in range(times) for one in REFERENCES))
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
        assert count == times * len(REFERENCES)
    assert peaks[1] < 1.2 * peaks[0]
