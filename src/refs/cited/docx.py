"""
Citations in Word documents, as Zotero, Mendeley, EndNote and Word itself leave them in fields.

What stands for the citation key, in this order: the key that the reference manager calls so (`citation-key`,
`citationKey`; EndNote's *Label*; the tag of Word's own citations), else the item's DOI, else its `id`. Zotero's and
Mendeley's own ids (`1234`, `ITEM-1`) say nothing outside the program that made them, so a DOI is preferred to them.

The line of a citation is its paragraph's number in the part it stands in: the text, the footnotes or the endnotes.
"""

from __future__ import annotations

import base64
import binascii
import io
import json
import re
import zipfile
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET

from refs.cited.document import Mention, Piece, Scope
from refs.errors import InputError

PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
LIMIT = 200 * 1024 * 1024
"""The most bytes that a part of a document may unpack to."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_JSON = re.compile(r"ADDIN\s+(?:ZOTERO_ITEM\s+)?CSL_CITATION\s+(?P<json>\{.*\})", re.DOTALL)
_ENDNOTE = re.compile(r"(?P<xml><EndNote>.*</EndNote>)", re.DOTALL)
_WORD = re.compile(r'\s*CITATION\s+"?(?P<key>[^\s"\\]+)"?(?P<more>.*)', re.DOTALL)
_MORE = re.compile(r'\\m\s+"?(?P<key>[^\s"\\]+)')
_MENDELEY_TAG = re.compile(r"MENDELEY_CITATION_v\d+_(?P<base64>[\w+/=]+)")


def read(data: bytes, _scope: Scope) -> Iterator[Piece]:
    """
    Yield the citations of a `.docx`.

    Raises:
        InputError: it is no Word document, or damaged.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = [_part(archive, name) for name in PARTS if name in archive.namelist()]
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError) as error:
        raise InputError(f"not a Word document ({error})") from error
    if not parts:
        raise InputError("not a Word document (word/document.xml is missing)")
    for part in parts:
        yield from _mentions(part)


def _part(archive: zipfile.ZipFile, name: str) -> ET.Element:
    if archive.getinfo(name).file_size > LIMIT:
        raise InputError(f"{name} is larger than {LIMIT // 1024**2} MiB")
    data = archive.read(name)
    if b"<!DOCTYPE" in data[:1024] or b"<!ENTITY" in data:
        raise InputError(f"{name} has a document type, which Word never writes")
    try:
        return ET.fromstring(data)  # noqa: S314
    except ET.ParseError as error:
        raise InputError(f"{name} is damaged ({error})") from error


def _mentions(part: ET.Element) -> Iterator[Mention]:
    for paragraph, instruction in _fields(part):
        for key in _keys(instruction):
            yield Mention(key, paragraph)


def _fields(part: ET.Element) -> Iterator[tuple[int, str]]:
    """
    Yield the instruction of every field with its paragraph, nested fields joined to the one they stand in.
    """
    paragraph, depth, text, started = 0, 0, "", 0
    for element in part.iter():
        if element.tag == f"{_W}p":
            paragraph += 1
        elif element.tag == f"{_W}fldSimple":
            yield paragraph, element.get(f"{_W}instr", "")
        elif element.tag == f"{_W}tag":
            yield paragraph, element.get(f"{_W}val", "")
        elif element.tag == f"{_W}instrText":
            text += element.text or ""
        elif element.tag == f"{_W}fldChar" and element.get(f"{_W}fldCharType") == "begin":
            started, depth = started if depth else paragraph, depth + 1
        elif element.tag == f"{_W}fldChar" and element.get(f"{_W}fldCharType") == "end":
            depth = max(depth - 1, 0)
            if not depth:
                yield started, text
                text = ""


def _keys(instruction: str) -> Iterator[str]:
    if match := _JSON.search(instruction):
        yield from _csl_keys(match["json"])
    elif match := _MENDELEY_TAG.search(instruction):
        yield from _csl_keys(_decoded(match["base64"]))
    elif match := _ENDNOTE.search(instruction):
        yield from _endnote_keys(match["xml"])
    elif match := _WORD.match(instruction):
        yield match["key"]
        yield from (more["key"] for more in _MORE.finditer(match["more"]))


def _decoded(text: str) -> str:
    try:
        return base64.b64decode(text).decode()
    except (binascii.Error, UnicodeDecodeError):
        return ""


def _csl_keys(text: str) -> Iterator[str]:
    try:
        citation, _ = json.JSONDecoder().raw_decode(text)
    except ValueError:
        return
    items = citation.get("citationItems") if isinstance(citation, dict) else None
    for item in items if isinstance(items, list) else []:
        if isinstance(item, dict) and (key := _csl_key(item)):
            yield key


def _csl_key(item: dict[str, Any]) -> str | None:
    work = item.get("itemData")
    work = work if isinstance(work, dict) else {}
    names = ("citation-key", "citationKey", "DOI", "id")
    found = [source.get(name) for name in names for source in (work, item)]
    return next((str(value).strip() for value in found if value), None)


def _endnote_keys(text: str) -> Iterator[str]:
    try:
        root = ET.fromstring(text)  # noqa: S314
    except ET.ParseError:
        return
    for cite in root.iter("Cite"):
        texts = ("".join(element.itertext()) for path in _ENDNOTE_KEYS for element in cite.iterfind(path))
        if key := next((value.strip() for value in texts if value.strip()), None):
            yield key


_ENDNOTE_KEYS = (".//record/label", ".//record/electronic-resource-num", "RecNum")
