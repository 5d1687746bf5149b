"""What every format of the registry owes."""

from __future__ import annotations

import json
from itertools import islice

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from refs import formats
from refs.errors import Rejected, UsageError
from refs.formats import FORMATS, Entry, Options

from .collection import entries
from .strategies import ITEM

WRITERS = [name for name, form in FORMATS.items() if form.writes]
READERS = [name for name, form in FORMATS.items() if form.reads]
BOTH = [name for name in WRITERS if name in READERS]


def written(items: list[Entry], name: str, options: Options | None = None) -> str:
    return "".join(formats.write(items, name, options))


def reread(text: str, name: str) -> list[Entry]:
    found = list(formats.read(text, name))
    assert not [entry for entry in found if isinstance(entry, Rejected)]
    return [entry for entry in found if isinstance(entry, Entry)]


def test_registry_names_its_formats() -> None:
    """A format stands in the registry under its own name, with a suffix and a description."""
    for name, form in FORMATS.items():
        assert form.name == name
        assert all(suffix.startswith(".") for suffix in form.suffixes)
        assert form.description
        assert form.reads or form.writes


@pytest.mark.parametrize("name", BOTH)
def test_collection_is_found_again(name: str) -> None:
    """Every entry of a varied collection comes back with its key, type and number of authors."""
    collection = entries()
    back = reread(written(collection, name), name)
    assert [(entry.key, entry.item["type"]) for entry in back] == [
        (entry.key, entry.item["type"]) for entry in collection
    ]
    assert [len(entry.item["author"]) for entry in back] == [len(entry.item["author"]) for entry in collection]


@pytest.mark.parametrize("name", BOTH)
def test_second_round_changes_nothing(name: str) -> None:
    """What is read and written again is the same, byte for byte."""
    first = written(reread(written(entries(), name), name), name)
    assert written(reread(first, name), name) == first


@pytest.mark.parametrize("name", BOTH)
@given(item=ITEM)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_format_to_item_to_format_is_stable(name: str, item: dict) -> None:
    """Once an item has gone through a format, it goes through it again unchanged, without help from what was read."""
    once = reread(written([Entry("key", item)], name), name)[0].item
    again = reread(written([Entry("key", once)], name), name)[0].item
    assert again == once


@pytest.mark.parametrize("name", BOTH)
def test_own_output_is_detected(name: str) -> None:
    """A format knows its own output, whatever the file is called."""
    found = formats.detect(written(entries(60), name))
    assert found == name or {found, name} == {"bibtex", "biblatex"}


@pytest.mark.parametrize("name", WRITERS)
def test_equal_entries_give_equal_bytes(name: str) -> None:
    """Two runs give the same text."""
    assert written(entries(), name) == written(entries(), name)


@pytest.mark.parametrize("name", WRITERS)
def test_writing_streams(name: str) -> None:
    """Pieces come out while entries still go in."""
    taken: list[int] = []

    def source():
        for number, entry in enumerate(entries(50)):
            taken.append(number)
            yield entry

    pieces = list(islice(formats.write(source(), name), 3))
    assert pieces
    assert len(taken) < 10


@pytest.mark.parametrize("name", WRITERS)
def test_nothing_is_still_a_file(name: str) -> None:
    """No entries give a text that reads as no entries."""
    text = written([], name)
    assert name not in READERS or list(formats.read(text, name)) == []


@pytest.mark.parametrize("name", BOTH)
def test_what_is_kept_is_json(name: str) -> None:
    """What an entry keeps for the way back can be stored as JSON and is the same afterwards."""
    text = written(entries(90), name)
    back = reread(text, name)
    stored = [
        Entry(entry.key, json.loads(json.dumps(entry.item)), json.loads(json.dumps(entry.native))) for entry in back
    ]
    assert written(stored, name) == written(back, name)


@pytest.mark.parametrize("name", WRITERS)
def test_fields_and_drop_choose_variables(name: str) -> None:
    """`fields` writes only what it names, `drop` all but that."""
    entry = Entry("key", {"type": "book", "title": "Alpha", "publisher": "Beta", "note": "Gamma"})
    only = written([entry], name, Options(fields=frozenset({"title"})))
    assert "Alpha" in only
    assert "Beta" not in only
    assert "Gamma" not in only
    without = written([entry], name, Options(drop=frozenset({"publisher"})))
    assert "Alpha" in without
    assert "Gamma" in without
    assert "Beta" not in without


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "\ufeff",
        "no such thing",
        "{",
        "[",
        "@",
        "@article{",
        "- ",
        "TY  - ",
        "%0 ",
        "a:\n  b",
        "<xml><records><record>",
    ],
)
def test_odd_input_never_raises(name: str, text: str) -> None:
    """Reading gives entries and rejections, never an exception."""
    for entry in formats.read(text, name):
        assert isinstance(entry, Entry | Rejected)


@pytest.mark.parametrize("name", READERS)
@given(text=st.text(st.sampled_from("@{}\",=#%\\ \n-[]:abAT1YERIDP<>/&*!|'"), max_size=120))
@settings(max_examples=40, deadline=None)
def test_noise_never_raises(name: str, text: str) -> None:
    """Random marks of every format's own give entries and rejections, never an exception."""
    for entry in formats.read(text, name):
        assert isinstance(entry, Entry | Rejected)


@pytest.mark.parametrize("name", BOTH)
@given(cut=st.integers(0, 6000))
@settings(max_examples=25, deadline=None)
def test_truncated_files_keep_what_is_whole(name: str, cut: int) -> None:
    """A file cut anywhere still gives the entries before the cut."""
    whole = reread(written(entries(12), name), name)
    text = written(whole, name)[:cut]
    found = [entry for entry in formats.read(text, name) if isinstance(entry, Entry)]
    assert [entry.key for entry in found[:-1]] == [entry.key for entry in whole[: max(len(found) - 1, 0)]]


def test_rejections_carry_the_file() -> None:
    """What is rejected says where it stands."""
    found = [
        entry
        for entry in formats.read("\n@article{a,\n title = {x\n\n", "bibtex", "my.bib")
        if isinstance(entry, Rejected)
    ]
    assert [str(entry) for entry in found] == ["my.bib:2: @article{a}: a brace or quote is not closed"]


def test_unknown_format_is_a_usage_error() -> None:
    """An unknown name, and a format that cannot be written, are told as such."""
    with pytest.raises(UsageError, match="unknown format"):
        list(formats.read("", "nope"))
    with pytest.raises(UsageError, match="not a format that can be written"):
        formats.write([], "nbib")


def test_journals_are_abbreviated() -> None:
    """On request a journal has its own short title, or ISO 4's; the item itself keeps the long one."""
    pytest.importorskip("pyiso4", reason="pyiso4 is not installed")
    item = {"type": "article-journal", "title": "T", "container-title": "Journal of the American Chemical Society"}
    other = {"type": "article-journal", "title": "T", "container-title": "Long Name", "container-title-short": "LN"}
    book = {"type": "chapter", "title": "T", "container-title": "Journal of the American Chemical Society"}
    text = written([Entry("a", item), Entry("b", other), Entry("c", book)], "bibtex", Options(abbreviate_journals=True))
    assert "journal = {J. Am. Chem. Soc.}" in text
    assert "journal = {LN}" in text
    assert "booktitle = {Journal of the American Chemical Society}" in text
    assert item["container-title"] == "Journal of the American Chemical Society"
