"""`refs convert` and `refs parse` turn one format into another, without a library."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conftest import Refs
from refs import files

BIB = r"""@string{j = "Journal of the American Chemical Society"}
@article{a, author = {M{\"u}ller, Hans}, title = {One {T}itle}, journal = j, year = 2001, abstract = {Long}}
@article{b, title = {Unclosed, year = 2002}
@book{a, author = {Doe, Jane}, title = {Two}, year = 2003}
"""


def test_bad_entries_are_told_and_the_rest_is_written(refs: Refs, tmp_path: Path) -> None:
    """What cannot be read is named with its line and leaves with 3; a key that is given twice is told, not changed in silence."""
    (tmp_path / "in.bib").write_text(BIB, encoding="utf-8")
    ran = refs("convert", "in.bib")
    assert (ran.code, ran.out.count("\n@article{a,"), ran.out.count("\n@book{aa,")) == (3, 1, 1)
    assert "in.bib:3: @article{b}: a brace or quote is not closed" in ran.err
    assert "in.bib:4: the key a is taken; it is written as aa" in ran.err


def test_a_file_in_another_encoding_is_read(refs: Refs, tmp_path: Path) -> None:
    """A file that is not UTF-8 is read as Windows-1252, and this is said."""
    (tmp_path / "in.bib").write_bytes("@book{k, title = {Stra\xdfe}}\r\n".encode("latin-1"))
    ran = refs("convert", "in.bib")
    assert (ran.code, ran.out) == (0, "@book{k,\n  title = {Straße}\n}\n")
    assert "not UTF-8" in ran.err


@pytest.mark.parametrize("command", ["parse", "split"])
def test_a_long_list_in_another_encoding_is_read_line_by_line(command: str, refs: Refs, tmp_path: Path) -> None:
    """What is not UTF-8 is told with its line, wherever it stands, and the other lines stay as they are."""
    line = "Müller, J. (1999). Über Dinge. Berlin: Springer.\n"
    (tmp_path / "list.txt").write_bytes((line * 2000).encode() + line.encode("latin-1"))
    ran = refs(command, "--split", "lines", "list.txt")
    assert (ran.code, ran.out.count("Über Dinge")) == (0, 2001)
    assert ran.err == "list.txt:2001: is not UTF-8; what is not was read as Windows-1252\n"


def test_the_list_at_the_end_of_a_long_document_is_found(refs: Refs, tmp_path: Path) -> None:
    """A document that is read part by part gives the references of its list, with their places, and nothing else."""
    prose = "In this chapter nothing is said of any of them, and so it goes on. " * 40
    lists = "\n".join(f"Müller, J. ({1950 + n}). Über {n} Dinge im Allgemeinen. Berlin: Springer." for n in range(60))
    document = f"{prose}\n\n" * (files.LONG // len(prose) + 1) + f"References\n\n{lists}\n"
    (tmp_path / "book.txt").write_text(document, encoding="utf-8")
    assert refs("split", "book.txt").out == f"{lists}\n"
    refs("init")
    refs("import", "book.txt", "--quiet")
    last = json.loads(refs("list", "--json", "year:2009").out)
    assert [one["reference-strings"] for one in last] == [[lists.splitlines()[-1]]]


OPTIONS = {
    "fields": (("--fields", "title,year"), "@article{a,\n  title = {One {T}itle},\n  year = 2001\n}\n"),
    "drop": (
        ("--drop", "abstract", "--drop", "author", "--drop", "journal"),
        "@article{a,\n  title = {One {T}itle},\n  year = 2001\n}\n",
    ),
    "keys": (("--fields", "title", "--keys", "{family}-{year}"), "@article{muller-2001,\n  title = {One {T}itle}\n}\n"),
}


@pytest.mark.parametrize(("options", "out"), OPTIONS.values(), ids=OPTIONS)
def test_options_choose_what_is_written(options: tuple[str, ...], out: str, refs: Refs) -> None:
    """Fields are chosen and keys are made as `refs export` does it."""
    ran = refs("convert", *options, stdin=BIB.split("@article{b")[0])
    assert (ran.code, ran.out[ran.out.index("@article") :]) == (0, out)


def test_letters_and_journals_as_wanted(refs: Refs) -> None:
    """ASCII is ASCII, and journals are abbreviated by ISO 4 where the list of words is installed."""
    pytest.importorskip("pyiso4", reason="pyiso4 is not installed")
    ran = refs("convert", "--ascii", "--abbreviate-journals", stdin=BIB.split("@article{b")[0].replace(r"{\"u}", "ü"))
    assert r"author = {M{\"u}ller, Hans}" in ran.out
    assert "journal = {J. Am. Chem. Soc.}" in ran.out


def test_a_format_that_has_no_ascii(refs: Refs) -> None:
    """Nothing is written that is not what was asked for."""
    ran = refs("convert", "--ascii", "-f", "ris", stdin=BIB)
    assert (ran.code, ran.out, ran.err.splitlines()[0]) == (2, "", "refs: --ascii: ris cannot be written in ASCII")


@pytest.mark.parametrize(
    "arguments", [("parse", "none.txt"), ("convert", "none.bib"), ("convert", "in.bib", "--from", "ris")], ids=" ".join
)
def test_nothing_read_leaves_the_output(arguments: tuple[str, ...], refs: Refs, tmp_path: Path) -> None:
    """An input that cannot be read, or holds no entry of its format, costs no output that is there."""
    (tmp_path / "in.bib").write_text("@book{a, title = {A}}\n", encoding="utf-8")
    (tmp_path / "good.json").write_text("[1]", encoding="utf-8")
    ran = refs(*arguments, "-o", "good.json")
    assert (ran.code, ran.out, len(ran.err.splitlines())) == (3, "", 1)
    assert (tmp_path / "good.json").read_text(encoding="utf-8") == "[1]"


def test_an_unknown_suffix_is_no_format(refs: Refs, tmp_path: Path) -> None:
    """Which format is meant has to be said; then any name will do."""
    ran = refs("convert", "-o", "x.unknown", stdin="@book{a, title = {A}}")
    assert (ran.code, (tmp_path / "x.unknown").exists()) == (2, False)
    assert ran.err.startswith("refs: x.unknown: which format?")
    assert refs("convert", "-o", "x.unknown", "-f", "ris", stdin="@book{a, title = {A}}").code == 0
    assert (tmp_path / "x.unknown").read_text(encoding="utf-8").startswith("TY  - BOOK")


AGAIN = [
    "Ebd., S. 12.",
    "Ebenda.",
    "Ibid.",
    "Ib., p. 3.",
    "Ibíd., pp. 12–13.",
    "Idem p. 3",
    "Там же. С. 115.",
    "Tamże, s. 15.",
]


def test_what_only_repeats_the_work_before_is_told(refs: Refs) -> None:
    """In every language alike: no item is made of it, it is told with its line, and who comes next is not named after it."""
    work, next_ = (
        "Luhmann, Niklas: Soziale Systeme. Frankfurt: Suhrkamp 1984.",
        "Ders.: Die Wissenschaft. Frankfurt: Suhrkamp 1990.",
    )
    ran = refs("parse", stdin="\n".join([work, *AGAIN, next_]))
    assert (ran.code, [one["author"][0]["family"] for one in json.loads(ran.out)]) == (3, ["Luhmann", "Luhmann"])
    told = [f"-:{line}: " for line in range(2, 2 + len(AGAIN))]
    assert [one for one in told if one in ran.err] == told


def test_a_field_that_nobody_has(refs: Refs) -> None:
    """Is a slip, told with the nearest name; another program's own field is none where an entry has it."""
    entry = "@book{a, title = {A}, groups = {mine}}"
    ran = refs("convert", "--fields", "titel", stdin=entry)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines()[0] == "refs: no field is called titel"
    assert "title" in ran.err.splitlines()[1]
    assert refs("convert", "--drop", "groups", stdin=entry).out == "@book{a,\n  title = {A}\n}\n"
    assert refs("convert", "--drop", "nothing", stdin=entry).code == 2


def test_a_key_that_bibtex_does_not_take(refs: Refs) -> None:
    """Is written otherwise, which is told; no other entry's key becomes the same."""
    ran = refs("convert", "-f", "bibtex", stdin='[{"id": "k 2", "title": "A"}, {"id": "k_2", "title": "B"}]')
    assert [line for line in ran.out.splitlines() if "{k" in line] == ["@misc{k_2,", "@misc{k_2_,"]
    assert ran.err == ("the key 'k 2' is written as k_2 in BibTeX\nthe key 'k_2' is written as k_2_ in BibTeX\n")


@pytest.mark.parametrize("command", ["parse", "split"])
@pytest.mark.parametrize(
    "page",
    [
        '<svg class="a" viewBox="0 0 12 6"><circle cx="0" cy="0" r="7" fill="#ff5f57"/></svg>',
        "<!-- saved -->\n<!DOCTYPE html>\n<html><li>Smith, J. (2000). A book. London: Sage.</li></html>",
        '<?xml version="1.0"?>\n<list><ref>Smith, J. (2000). A book. London: Sage.</ref></list>',
    ],
    ids=["svg", "html", "xml"],
)
def test_markup_is_told(command: str, page: str, refs: Refs, tmp_path: Path) -> None:
    """A file in HTML or XML is named in one line, and none of its tags becomes an item."""
    (tmp_path / "page").write_text(page, encoding="utf-8")
    ran = refs(command, "page")
    assert (ran.code, "book" in ran.out, len(ran.err.splitlines())) == (3, False, 1)
    assert "page: HTML or XML" in ran.err


def test_tags_in_a_list_are_no_markup(refs: Refs) -> None:
    """A list may have tags of its own."""
    ran = refs(
        "split", stdin="<i>Smith, J.</i> (2000). A book. London: Sage.\nDoe, A. (2001). <b>Two</b>. London: Sage."
    )
    assert (ran.code, len(ran.out.splitlines())) == (0, 2)
