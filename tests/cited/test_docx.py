"""
Citations in Word documents, in files made here the way each reference manager writes its fields.
"""

from __future__ import annotations

import base64
import json
import zipfile
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import pytest

from refs.cited import cited, docx
from refs.errors import InputError

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def field(instruction: str, *, runs: int = 1) -> str:
    """
    Make a complex field whose instruction is cut into runs, as Word does with long ones.
    """
    size = -(-len(instruction) // runs)
    pieces = [instruction[start : start + size] for start in range(0, len(instruction), size)]
    middle = "".join(f"<w:r><w:instrText>{escape(piece)}</w:instrText></w:r>" for piece in pieces)
    return f'<w:r><w:fldChar w:fldCharType="begin"/></w:r>{middle}<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def document(folder: Path, *paragraphs: str, notes: tuple[str, ...] = ()) -> Path:
    """
    Write a .docx with these paragraphs, and a part for footnotes if there are any.
    """
    parts = {"word/document.xml": paragraphs, **({"word/footnotes.xml": notes} if notes else {})}
    path = folder / "paper.docx"
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            body = "".join(f"<w:p>{paragraph}</w:p>" for paragraph in content)
            archive.writestr(name, f"<?xml version='1.0'?><w:document {W}><w:body>{body}</w:body></w:document>")
    return path


def csl(*items: dict[str, Any], before: str = "ADDIN ZOTERO_ITEM CSL_CITATION ", after: str = "") -> str:
    """
    Make the instruction of a Zotero or Mendeley citation.
    """
    return before + json.dumps({"citationID": "x", "citationItems": list(items)}) + after


@pytest.mark.parametrize(
    ("item", "key"),
    [
        pytest.param(
            {"id": 7, "itemData": {"id": 7, "citation-key": "doe2020"}}, "doe2020", id="Zotero's citation key"
        ),
        pytest.param({"id": 7, "itemData": {"citationKey": "doe2020", "DOI": "10.1/x"}}, "doe2020", id="citationKey"),
        pytest.param({"id": "ITEM-1", "itemData": {"id": "ITEM-1", "DOI": "10.1/x"}}, "10.1/x", id="no key but a DOI"),
        pytest.param({"id": "doe2020", "itemData": {"title": "T"}}, "doe2020", id="nothing but an id"),
        pytest.param({"id": 7}, "7", id="an id that is a number"),
    ],
)
def test_which_value_is_the_key(item: dict[str, Any], key: str, tmp_path: Path) -> None:
    """The reference manager's citation key comes first, then the DOI, then the id."""
    assert cited([document(tmp_path, field(csl(item)))]).keys == [key]


def test_paragraphs_are_the_lines(tmp_path: Path) -> None:
    """Citations carry the number of their paragraph; those of the notes follow those of the text."""
    one, two, three = ({"itemData": {"citation-key": key}} for key in ("a", "b", "c"))
    path = document(tmp_path, "", field(csl(one, two, after=" \\* MERGEFORMAT"), runs=9), notes=(field(csl(three)),))
    assert [(citation.key, citation.line) for citation in cited([path]).citations] == [("a", 2), ("b", 2), ("c", 1)]


def test_simple_fields_and_mendeley(tmp_path: Path) -> None:
    """Mendeley's fields, simple fields and its newer content controls are read."""
    work = {"itemData": {"citation-key": "a"}}
    simple = f"<w:fldSimple w:instr={quoteattr(csl(work, before='ADDIN CSL_CITATION '))}/>"
    tag = "MENDELEY_CITATION_v3_" + base64.b64encode(csl({"itemData": {"DOI": "10.1/b"}}, before="").encode()).decode()
    control = f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/></w:sdtPr></w:sdt>'
    assert cited([document(tmp_path, simple, control)]).keys == ["a", "10.1/b"]


def test_endnote_and_word(tmp_path: Path) -> None:
    """EndNote's label, and the tags of Word's own citations with those merged into one."""
    endnote = (
        "ADDIN EN.CITE <EndNote><Cite><Author>Doe</Author><RecNum>7</RecNum><record><label>doe2020</label></record></Cite>"
        "<Cite><RecNum>8</RecNum></Cite></EndNote>"
    )
    word = " CITATION Roe99 \\l 1033 \\p 3 \\m Poe01 "
    assert cited([document(tmp_path, field(endnote), field(word))]).keys == ["doe2020", "8", "Roe99", "Poe01"]


@pytest.mark.parametrize(
    "instruction",
    [" PAGE ", ' HYPERLINK "x" ', "ADDIN ZOTERO_ITEM CSL_CITATION {broken", 'ADDIN CSL_CITATION {"citationItems": 3}',
     "ADDIN EN.CITE <EndNote><Cite></EndNote>", 'ADDIN ZOTERO_BIBL {"uncited":[]} CSL_BIBLIOGRAPHY'],
)  # fmt: skip
def test_other_and_broken_fields_cite_nothing(instruction: str, tmp_path: Path) -> None:
    """A field that is no citation, or a damaged one, is passed over and its neighbours are read."""
    good = field(csl({"itemData": {"citation-key": "a"}}))
    assert cited([document(tmp_path, field(instruction), good)]).keys == ["a"]


def test_an_archive_without_a_document_is_refused(tmp_path: Path) -> None:
    """A zip file that holds no Word document is an input error."""
    path = tmp_path / "paper.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("other.xml", "<x/>")
    with pytest.raises(InputError, match=r"word/document\.xml is missing"):
        cited([path])


@pytest.mark.parametrize("content", ["<w:document", "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"])
def test_damaged_or_dangerous_parts_are_refused(content: str, tmp_path: Path) -> None:
    """A part that is not well-formed or brings entities along is an input error."""
    path = tmp_path / "paper.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", content)
    with pytest.raises(InputError, match=r"paper\.docx: word/document\.xml"):
        cited([path])


def test_parts_that_unpack_to_too_much_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The size that a part announces is looked at before it is unpacked."""
    monkeypatch.setattr(docx, "LIMIT", 10)
    with pytest.raises(InputError, match="larger than"):
        cited([document(tmp_path, "")])
