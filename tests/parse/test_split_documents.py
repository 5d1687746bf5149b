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


@pytest.mark.parametrize(("text", "strings"), [one for one in documents() if "side by side" in str(one.id)])
def test_what_is_found_in_columns_is_told_by_its_place_in_the_document(text: str, strings: list[str]) -> None:
    """Spans and lines are those of the document as it is, and nothing of it is lost."""
    found = split(text)
    for one, string in zip(found.strings, strings, strict=True):
        pieces = [text[start:end] for start, end in one.spans]
        assert "".join("".join(pieces).replace("-", "").split()) == "".join(string.replace("-", "").split())
        assert pieces[0] in text.split("\n")[one.line - 1]
    spans = [*(span for one in found.strings for span in one.spans), *((one.start, one.end) for one in found.dropped)]
    assert sum(len("".join(text[start:end].split())) for start, end in spans) == len("".join(text.split()))


def test_a_table_is_not_read_as_columns() -> None:
    """Where the cells of a table end anywhere, a line of it stays one reference."""
    rows = [
        f"{author:<42}{rest}"
        for author, rest in (
            (
                "Shannon, C. E. (1948).",
                "A mathematical theory of communication. Bell System Technical Journal, 27, 379.",
            ),
            ("Watson, J. D., & Crick, F. H. C. (1953).", "Molecular structure of nucleic acids. Nature, 171, 737."),
            (
                "Codd, E. F. (1970).",
                "A relational model of data for large shared data banks. Communications of the ACM, 13, 377.",
            ),
            (
                "Rivest, R. L., & Shamir, A. (1978).",
                "A method for obtaining digital signatures. Communications of the ACM, 21, 120.",
            ),
            ("Ng, A. (2011).", "Sparse autoencoder. Lecture Notes of the Course, 72, 1–19."),
            ("Kahneman, D., & Tversky, A. (1979).", "Prospect theory: an analysis of decision. Econometrica, 47, 263."),
            ("Miller, G. A. (1956).", "The magical number seven, plus or minus two. Psychological Review, 63, 81."),
            ("Lamport, L. (1978).", "Time, clocks, and the ordering of events. Communications of the ACM, 21, 558."),
            ("Hoare, C. A. R. (1969).", "An axiomatic basis for programming. Communications of the ACM, 12, 576."),
        )
    ]
    assert [one.text for one in split("\n".join(rows)).strings] == [" ".join(row.split()) for row in rows]


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
