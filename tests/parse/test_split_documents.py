"""
Documents as people have them, and the reference strings that come out.

Each file in `tests/fixtures/documents` holds triples: a title, the text, its reference strings one to a line, each ended by a line with a full stop.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from refs.parse import parse
from refs.parse.split import split

FOLDER = Path(__file__).parents[1] / "fixtures" / "documents"


def documents() -> list[object]:
    found = []
    for path in sorted(FOLDER.glob("*.txt")):
        parts = path.read_text(encoding="utf-8").split("\n.\n")[:-1]
        for title, text, strings in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
            found.append(pytest.param(text, strings.split("\n"), id=f"{path.stem}: {title}"))
    return found


@pytest.mark.parametrize(("text", "strings"), documents())
def test_a_document_gives_its_reference_strings(text: str, strings: list[str]) -> None:
    """Every reference of the document comes out whole, and nothing else does."""
    assert [one.text for one in split(text).strings] == strings


REPEATED = """References
Goffman, E. (1959). The presentation of self in everyday life. New York: Doubleday.
———. (1974). Frame analysis. New York: Harper.
Habermas, Jürgen (1962): Strukturwandel der Öffentlichkeit. Neuwied: Luchterhand.
Ders. (1992): Faktizität und Geltung. Frankfurt a. M.: Suhrkamp.
"""


def test_a_repeated_author_is_the_one_before() -> None:
    """Dashes and `Ders.` stand for the author of the reference before, which is less certain than a name, and say where they stand."""
    goffman, frame, habermas, geltung = parse(REPEATED)
    assert frame.item["author"] == goffman.item["author"] == [{"family": "Goffman", "given": "E."}]
    assert geltung.item["author"] == habermas.item["author"]
    assert frame.confidence["author"] < 0.95 < goffman.confidence["author"]
    assert frame.reference.text[slice(*frame.spans["author"][0])] == "———"


def test_a_dash_with_nobody_before_it_names_nobody() -> None:
    """Nothing is made up for the first reference of a list."""
    (only,) = parse("———. (1974). Frame analysis. New York: Harper.", "none")
    assert "author" not in only.item
