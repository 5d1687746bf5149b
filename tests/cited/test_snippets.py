"""
The citations of small pieces of every kind of document, told in fixtures of title, input and expected keys with lines.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from refs.cited import Cited, cited

FIXTURES = Path(__file__).parents[1] / "fixtures" / "cited"
SUFFIXES = {
    "auxiliary": ".aux",
    "latex": ".tex",
    "markdown": ".md",
    "org": ".org",
    "quarto": ".qmd",
    "rst": ".rst",
    "typst": ".typ",
}


def snippets(name: str) -> list[tuple[str, str, str]]:
    """
    Read a fixture file: title, a line with a dot, input, dot, what is expected, dot; and so on.
    """
    parts = (FIXTURES / f"{name}.txt").read_text(encoding="utf-8").split("\n.\n")[:-1]
    return list(zip(parts[::3], parts[1::3], parts[2::3], strict=True))


def told(found: Cited) -> str:
    """
    Put what was found the way the fixtures do: `key:line` for citations, `*` for everything, `!path:line` for warnings.
    """
    keys = [f"{citation.key}:{citation.line}" for citation in found.citations]
    missing = [f"!{warning.text}:{warning.line}" for warning in found.warnings]
    return " ".join([*keys, *missing, *(["*"] if found.everything else [])])


CASES = [
    pytest.param(SUFFIXES[name], source, expected, id=f"{name}: {title.strip()}")
    for name in SUFFIXES
    for title, source, expected in snippets(name)
]


@pytest.mark.parametrize(("suffix", "source", "expected"), CASES)
def test_snippet(suffix: str, source: str, expected: str, tmp_path: Path) -> None:
    """A piece of a document cites what its fixture says, on these lines."""
    document = tmp_path / f"document{suffix}"
    document.write_text(source, encoding="utf-8")
    assert told(cited([document])) == expected.strip()


def test_every_kind_of_document_has_enough_snippets() -> None:
    """At least sixty snippets stand over all the kinds, so that a broken reader of fixtures cannot pass unseen."""
    assert len(CASES) >= 120
    assert {len(snippets(name)) >= 5 for name in SUFFIXES} == {True}
