"""The project's own references as a corpus."""

from __future__ import annotations

import json
from pathlib import Path

from refs.parse.label import LABELS
from refs.training.own import read_own
from refs.training.settle import gold_tokens

TEXT = "Outka, P. (2011). Posthuman/Postnatural. In S. LeMenager (Ed.), Environmental Criticism (pp. 31–48). Routledge."


def triple(tmp_path: Path, title: str) -> Path:
    item = {
        "type": "chapter",
        "title": title,
        "author": [{"family": "Outka", "given": "P."}],
        "issued": {"date-parts": [[2011]]},
        "container-title": "Environmental Criticism",
        "editor": [{"family": "LeMenager", "given": "S."}],
        "publisher": "Routledge",
        "page": "31-48",
    }
    (tmp_path / "some.txt").write_text(f"A chapter\n.\n{TEXT}\n.\n{json.dumps(item)}\n.\n", encoding="utf-8")
    return tmp_path


def test_what_is_read_as_it_should_be_is_labelled(tmp_path: Path) -> None:
    """A reference whose item is the expected one comes with the labels that it was made from, and with damaged copies."""
    clean, *copies = read_own(triple(tmp_path, "Posthuman/Postnatural"))
    labels = {token.text: token.label for token in gold_tokens(clean)}
    assert clean.text == TEXT
    assert (labels["Outka"], labels["LeMenager"], labels["Routledge"], labels["48"]) == (
        "author",
        "editor",
        "publisher",
        "pages",
    )
    assert labels["Postnatural"] == "title"
    assert len(copies) > 1
    assert all({token.label for token in gold_tokens(copy)} <= set(LABELS) for copy in copies)


def test_what_is_misread_teaches_nothing(tmp_path: Path) -> None:
    """A reference that does not come out right is left out."""
    assert list(read_own(triple(tmp_path, "Another title"))) == []


def test_most_of_them_teach() -> None:
    """The triples of the tests are found, and most are read right."""
    folder = Path(__file__).with_name("fixtures") / "references"
    assert len({one.text for one in read_own(folder) if one.file}) > 500
