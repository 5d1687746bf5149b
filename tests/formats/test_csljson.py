"""CSL-JSON: any shape in, the schema's shape out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings

from refs import formats
from refs.errors import Rejected
from refs.formats import Entry, Options

from .collection import entries
from .strategies import ITEM

SCHEMA = json.loads((Path(__file__).parents[1] / "fixtures/formats/csl-data.json").read_text(encoding="utf-8"))


def read(text: str) -> list[Entry | Rejected]:
    return list(formats.read(text, "csljson"))


def item(**variables: object) -> dict:
    (entry,) = read(json.dumps([{"id": "k", "type": "book", "title": "T"} | variables]))
    assert isinstance(entry, Entry)
    return entry.item


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('[{"id": 1, "type": "book", "title": "A"}, {"id": 2, "type": "book", "title": "B"}]', id="array"),
        pytest.param(
            '{"id": "1", "type": "book", "title": "A"}\n{"id": "2", "type": "book", "title": "B"}\n', id="lines"
        ),
        pytest.param(
            '{"items": [{"id": "1", "type": "book", "title": "A"}, {"id": "2", "type": "book", "title": "B"}]}',
            id="items",
        ),
        pytest.param(
            '\ufeff[\n {"id": "1", "type": "book", "title": "A"},\n {"id": "2", "title": "B"},\n]',
            id="mark and trailing comma",
        ),
    ],
)
def test_reads_every_shape(text: str) -> None:
    """An array, lines of objects and an object with items all give the items, keys as text."""
    assert [(entry.key, entry.item["title"]) for entry in read(text) if isinstance(entry, Entry)] == [
        ("1", "A"),
        ("2", "B"),
    ]


def test_one_object_is_an_item() -> None:
    """A file may hold one object and no array."""
    assert [entry.item for entry in read('{"type": "book", "title": "A"}') if isinstance(entry, Entry)] == [
        {"type": "book", "title": "A"}
    ]


def test_a_broken_element_loses_no_neighbour() -> None:
    """What is no JSON, and what is no item, is reported with its line; the others are read."""
    text = '[\n  {"id": "a", "title": "A"},\n  {"id": "b", "title": "B" "x"},\n  {"id": "c"},\n  {"id": "d", "title": "D"}\n]\n'
    found = read(text)
    assert [entry.key for entry in found if isinstance(entry, Entry)] == ["a", "d"]
    assert [(entry.line, entry.text) for entry in found if isinstance(entry, Rejected)] == [
        (3, '{"id": "b", "title": "B" "x"}'), (4, '{"id": "c"}'),
    ]  # fmt: skip


def test_members_that_are_no_objects_are_told() -> None:
    """Each with its line, whatever stands in a text's quotes."""
    found = read('["a {\\"b\\": 1}, c",\n{"id": "a", "title": "A"}, 7,\n null, [ ], {"id": "d", "title": "D"}\n]\n')
    assert [entry.key for entry in found if isinstance(entry, Entry)] == ["a", "d"]
    assert [(entry.line, entry.text, entry.reason) for entry in found if isinstance(entry, Rejected)] == [
        (1, '"a {\\"b\\": 1}, c"', "not a CSL item"), (2, "7", "not a CSL item"),
        (3, "null", "not a CSL item"), (3, "[ ]", "not a CSL item"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("given", "date"),
    [
        pytest.param({"date-parts": [["2001", "5"]]}, {"date-parts": [[2001, 5]]}, id="numbers as text"),
        pytest.param({"date-parts": [[2001, None, None]]}, {"date-parts": [[2001]]}, id="empty parts"),
        pytest.param("2001-05", {"date-parts": [[2001, 5]]}, id="edtf text"),
        pytest.param(2001, {"date-parts": [[2001]]}, id="year"),
        pytest.param({"raw": "2001-05-07"}, {"date-parts": [[2001, 5, 7]]}, id="raw that parses"),
        pytest.param({"raw": "last May"}, {"raw": "last May"}, id="raw"),
        pytest.param({"literal": "n.d."}, {"literal": "n.d."}, id="literal"),
        pytest.param({"date-parts": [[2001]], "season": "2"}, {"date-parts": [[2001]], "season": 2}, id="season"),
        pytest.param(
            {"date-parts": [[2001]], "season": "Autumn"}, {"date-parts": [[2001]], "season": 3}, id="season in words"
        ),
        pytest.param(
            {"date-parts": [[2001]], "season": 21}, {"date-parts": [[2001]], "season": 1}, id="season of edtf"
        ),
        pytest.param({"raw": "12 May 2001"}, {"date-parts": [[2001, 5, 12]]}, id="raw in words"),
        pytest.param({"date-parts": [[2001]], "circa": 1}, {"date-parts": [[2001]], "circa": True}, id="circa"),
        pytest.param({"date-parts": [2001, 5]}, {"date-parts": [[2001, 5]]}, id="not nested"),
    ],
)
def test_reads_dates(given: object, date: dict) -> None:
    """Dates come in many shapes and leave in one."""
    assert item(issued=given)["issued"] == date


def test_reads_other_names_for_variables_and_types() -> None:
    """What other programs call `shortTitle` or `journal-article` is CSL's `title-short` and `article-journal`."""
    found = item(
        type="journal-article",
        shortTitle="S",
        journalAbbreviation="J",
        event="E",
        volume=3,
        ISSN=["1", "2"],
        author={"name": "X"},
    )
    assert found == {
        "type": "article-journal", "title": "T", "title-short": "S", "container-title-short": "J", "event-title": "E", "volume": "3",
        "ISSN": "1; 2", "author": [{"literal": "X"}],
    }  # fmt: skip


def test_reads_variables_at_the_top_of_a_note() -> None:
    """Zotero writes what it has no field for as lines of the note; what is a sentence, or said already, stays there."""
    found = item(PMCID="PMC1", note="PMID: 123\nOriginal Date: 1850\nPMCID: PMC9\nSee: the end\nPMID: 4")
    assert (found["PMID"], found["original-date"]) == ("123", {"date-parts": [[1850]]})
    assert (found["PMCID"], found["note"]) == ("PMC1", "PMCID: PMC9\nSee: the end\nPMID: 4")
    assert item(note="Note: PMID: 123 is wrong")["note"] == "Note: PMID: 123 is wrong"
    assert "note" not in item(note="DOI: 10.1000/x")


@pytest.mark.parametrize("name", [name for name, form in formats.FORMATS.items() if form.writes])
@pytest.mark.parametrize("season", ["Trimester", 9, 0, "21", [1]])
def test_odd_seasons_are_written(season: object, name: str) -> None:
    """A season that is none of the four keeps nobody from writing the year."""
    entry = Entry("k", {"type": "book", "title": "T", "issued": {"date-parts": [[2001]], "season": season}})
    assert "2001" in "".join(formats.write([entry], name))


def test_unknown_keys_come_back_in_custom() -> None:
    """Keys outside the schema are kept, where the schema has room for them."""
    (entry,) = read('[{"id": "k", "type": "book", "title": "T", "_stars": 5}]')
    (out,) = json.loads("".join(formats.write([entry], "csljson")))
    assert out == {"id": "k", "type": "book", "title": "T", "custom": {"_stars": 5}}


def test_output_is_valid() -> None:
    """Every item of the collection is valid against the input schema, with variables that the schema spells otherwise."""
    jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is not installed")
    more = Entry(
        "more", {"type": "book", "title": "T", "part-number": "2", "license": "CC0", "supplement-number": "3", "odd": 1}
    )
    out = json.loads("".join(formats.write([*entries(), more], "csljson")))
    assert [error.message for error in jsonschema.Draft7Validator(SCHEMA).iter_errors(out)] == []
    assert len(out) == 321


def test_variables_outside_the_schema_come_back() -> None:
    """A licence or part number survives the way through the file."""
    before = {"type": "book", "title": "T", "part-number": "2", "license": "CC0"}
    (entry,) = read("".join(formats.write([Entry("k", before)], "csljson")))
    assert isinstance(entry, Entry)
    assert entry.item == before


def test_ascii() -> None:
    """On request letters outside ASCII are escaped."""
    out = "".join(formats.write([Entry("k", {"type": "book", "title": "Ü"})], "csljson", Options(ascii=True)))
    assert out.isascii()
    assert json.loads(out)[0]["title"] == "Ü"


@given(item=ITEM)
@settings(max_examples=60, deadline=None)
def test_item_to_csljson_to_item_is_the_identity(item: dict) -> None:
    """Nothing is lost."""
    (entry,) = read("".join(formats.write([Entry("k", item)], "csljson")))
    assert isinstance(entry, Entry)
    assert entry.item == item


@pytest.mark.parametrize(
    ("written", "title"),
    [
        pytest.param(r"a \ud800 b", "a \ufffd b", id="first half"),
        pytest.param(r"a \uDC00b", "a \ufffdb", id="second half"),
        pytest.param(r"a \ud83d\ude00 b", "a \U0001f600 b", id="pair"),
        pytest.param(r"a \\ud800 b", r"a \ud800 b", id="escaped backslash"),
        pytest.param(r"a\u001b[31m\u0000b\u007F \u0009", "a [31m b  \t", id="control"),
        pytest.param(r"a \\u001b b", r"a \u001b b", id="control behind an escaped backslash"),
    ],
)
def test_what_is_no_character_is_replaced(written: str, title: str) -> None:
    """Half a character cannot be stored or shown, and its mark stands for it; a control character is read as a space, as in any file."""
    (entry,) = read(f'[{{"id": "k", "type": "book", "title": "{written}"}}]')
    assert isinstance(entry, Entry)
    assert entry.item["title"] == title


def test_a_number_without_end_is_refused() -> None:
    """Python reads none of more than some thousand digits; the objects beside it are read."""
    rejected, entry = read('[{"title": "A", "volume": ' + "9" * 10_000 + '},\n{"id": "k", "title": "B"}]')
    assert isinstance(rejected, Rejected)
    assert rejected.reason == "not valid JSON: a number has too many digits"
    assert isinstance(entry, Entry)
    assert entry.item["title"] == "B"


@pytest.mark.parametrize("size", [1, 2, 7, 64])
@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            '[{"id": 1, "title": "A"},\n [ ] 12, "x",\n {"id": 2, "title": "\\ud83d\\ude00 \\ud800"}]', id="array"
        ),
        pytest.param(
            '\ufeff\n [\n  {"id": 1, "title": "A\\\\"},\n\n  {"id": 2, "tit\n  {"id": 3, "title": "C"}\n]', id="broken"
        ),
        pytest.param('{"items": [{"id": 1, "title": "A"}, 3, {"id": 2, "title": "B"}]}', id="items"),
        pytest.param(
            '{"id": 1, "title": "A"}{"id": 2,\n"title": "B"} {"id": 3, "title": {"a": [\n {"id"', id="one line"
        ),
    ],
)
def test_blocks_give_what_the_whole_gives(text: str, size: int) -> None:
    """Wherever a text is cut into blocks, the same entries are read, and the same things are told of what is none."""
    blocks = (text[at : at + size] for at in range(0, len(text), size))
    assert list(formats.read(blocks, "csljson")) == read(text)
