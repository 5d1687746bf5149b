"""Changing items: set, edit, tag, note, rename, merge, remove, and taking it back."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from conftest import Refs, runner, stored

ITEMS = [
    {
        "id": "berg2019",
        "type": "book",
        "title": "Policy i teori och praktik",
        "author": [{"family": "Berg", "given": "M."}],
        "issued": {"date-parts": [[2019]]},
    },
    {
        "id": "hall1993",
        "type": "article-journal",
        "title": "Policy paradigms",
        "author": [{"family": "Hall", "given": "P."}],
    },
]


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a library of two items."""
    folder = tmp_path_factory.mktemp("prepared")
    (folder / "items.json").write_text(json.dumps(ITEMS))
    for command in (["init"], ["import", "items.json"]):
        assert runner(folder)(*command).code == 0
    return folder


@pytest.fixture
def filled(prepared: Path, tmp_path: Path, refs: Refs) -> Refs:
    """`refs` in a copy of that folder."""
    shutil.copytree(prepared, tmp_path, dirs_exist_ok=True)
    return refs


def items(refs) -> dict[str, dict]:
    return {one["key"]: one for one in json.loads(refs("list", "--json").out)}


def shown(refs, folder: Path) -> list[str]:
    """All that a person sees of the library: what is exported and what is listed."""
    names = ("out.bib", "out.json", "out.ris")
    assert refs("export", *(word for name in names for word in ("-o", name))).code == 0
    return [refs("list", "--json").out, *((folder / name).read_text() for name in names)]


def test_set_outranks_every_source(filled) -> None:
    """A person's word stays when the file it contradicts is read again."""
    assert filled("set", "berg2019", "title=Policy in theory", "publisher=Studentlitteratur").code == 0
    assert filled("import", "items.json").code == 0
    item = items(filled)["berg2019"]["item"]
    assert (item["title"], item["publisher"], item["type"]) == ("Policy in theory", "Studentlitteratur", "book")


def test_set_reads_names_and_dates(filled) -> None:
    """Names are separated by semicolons, dates are ISO 8601."""
    filled("set", "berg2019", "author=Berg, Mats; van der Aa, Jan; {WHO}", "issued=2019-04-30/2019-05-02")
    item = items(filled)["berg2019"]["item"]
    assert item["author"] == [
        {"family": "Berg", "given": "Mats"},
        {"family": "Aa", "given": "Jan", "non-dropping-particle": "van der"},
        {"literal": "WHO"},
    ]
    assert item["issued"]["date-parts"] == [[2019, 4, 30], [2019, 5, 2]]


def test_set_takes_no_control_characters(filled) -> None:
    """What would colour a terminal or ring its bell is read as a space, as in files."""
    filled("set", "berg2019", "title=Blue\x1b[34m sky\x07")
    assert items(filled)["berg2019"]["item"]["title"] == "Blue [34m sky"


def test_an_empty_value_withholds_a_variable(filled) -> None:
    """What is removed by a person stays away."""
    filled("set", "hall1993", "title=")
    assert "title" not in items(filled)["hall1993"]["item"]


@pytest.mark.parametrize(
    ("assignment", "message"),
    [
        pytest.param("titel=x", "'titel' is no CSL variable", id="variable"),
        pytest.param("doi=10.1/x", "did you mean DOI?", id="case"),
        pytest.param("year=2020", "did you mean issued?", id="a-name-of-bibtex"),
        pytest.param("publishr=x", "did you mean publisher?", id="misspelt"),
        pytest.param("type=boook", "did you mean book?", id="type-misspelt"),
        pytest.param("DOI=garbage", "DOI: 'garbage' is not a DOI", id="doi"),
        pytest.param("DOI=https://doi.org/10.1000/182", "", id="good-doi"),
        pytest.param("ISBN=978-0-203-73643-3", "is not a valid ISBN", id="isbn"),
        pytest.param("ISBN=978-0-203-73643-2", "", id="good-isbn"),
        pytest.param("ISSN=1234-5678", "is not a valid ISSN", id="issn"),
        pytest.param("ISSN=0317-8471, 1050-124X", "", id="good-issns"),
        pytest.param("title", "is not variable=value", id="no-value"),
        pytest.param("type=article", "", id="good"),
        pytest.param("type=journal", "is not a CSL type", id="type"),
        pytest.param('author=[{"name": "x"}]', "is not names", id="names"),
        pytest.param("issued=2019-13", "is not a date", id="date"),
        pytest.param("issued=2019-02-29", "is not a date", id="a-day-that-never-was"),
        pytest.param("issued=2020-02-29", "", id="a-leap-day"),
        pytest.param("issued=-0044-03-15", "", id="before-our-era"),
        pytest.param("author=[", "is not valid JSON", id="json"),
        pytest.param('author=[{"family": 5}]', "is not names", id="a-name-that-is-a-number"),
        pytest.param('author=[{"family": "Hall", "comma-suffix": true}]', "", id="a-name-with-a-flag"),
        pytest.param('issued={"date-parts": [[true]]}', "is not a date", id="a-year-that-is-none"),
        pytest.param('issued={"date-parts": []}', "is not a date", id="a-date-without-parts"),
    ],
)
def test_set_refuses_what_csl_does_not_know(filled, tmp_path: Path, assignment: str, message: str) -> None:
    """Each with one clear line and exit code 2, the library untouched."""
    before = stored(tmp_path)
    ran = filled("set", "hall1993", assignment)
    assert ran.code == (2 if message else 0)
    assert message in ran.err
    assert (stored(tmp_path) == before) == bool(message)


def test_an_unknown_key_names_the_nearest(filled) -> None:
    """Exit code 1 and a hint."""
    ran = filled("set", "hall1994", "title=x")
    assert (ran.code, "no item with citation key hall1994" in ran.err, "hall1993" in ran.err) == (1, True, True)


def editor(folder: Path, script: str) -> dict[str, str]:
    """An editor that is a shell script with the file as its argument."""
    path = folder / "editor.sh"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return {"EDITOR": str(path), "VISUAL": "", "TMPDIR": str(folder)}


def test_edit_changes_what_was_edited(filled, tmp_path: Path) -> None:
    """Only the variable that differs becomes a person's word."""
    ran = filled("edit", "hall1993", env=editor(tmp_path, 'sed -i s/paradigms/Paradigms/ "$1"'))
    assert (ran.code, ran.err) == (0, "changed: hall1993\n")
    why = json.loads(filled("show", "--why", "--json", "hall1993").out)[0]["why"]
    assert {reason["variable"]: reason["source"] for reason in why} == {
        "author": "csljson",
        "title": "user",
        "type": "csljson",
    }
    assert not list(tmp_path.glob("refs-*")), "the draft is removed"


@pytest.mark.parametrize(
    ("script", "message"),
    [
        pytest.param("exit 3", "ended with exit code 3", id="editor-fails"),
        pytest.param('echo "[{" > "$1"', "not valid JSON", id="broken"),
        pytest.param('sed -i s/title/titel/ "$1"', "'titel' is no CSL variable", id="unknown-variable"),
        pytest.param('echo "[]" > "$1"', "is not there any more", id="emptied"),
        pytest.param("printf '\\377' > \"$1\"", "is not UTF-8 any more", id="another-encoding"),
        pytest.param('sed -i s/hall1993/hall93/ "$1"', "hall93 is new", id="another-key"),
        pytest.param('sed -i s/hall1993/hall93/ "$1"', "the text is kept there; refs rename", id="another-key-hint"),
        pytest.param('echo \'{"id": "new", "title": "New"}\' >> "$1"', "new is new", id="another-item"),
        pytest.param('echo \'{"title": "New"}\' >> "$1"', "has no id", id="an-item-without-key"),
        pytest.param('cp "$1" both; cat both >> "$1"', "hall1993 again", id="an-item-twice"),
        pytest.param('sed -i \'s/"title": ".*"/"title": 5/\' "$1"', "title: 5 is not text", id="no-text"),
    ],
)
def test_a_failed_edit_loses_nothing(filled, tmp_path: Path, script: str, message: str) -> None:
    """The library stays as it is, and so does the text that was edited."""
    before = stored(tmp_path)
    ran = filled("edit", "hall1993", env=editor(tmp_path, script))
    assert ran.code == 3
    assert message in ran.err
    assert list(tmp_path.glob("refs-*")), "the draft is kept"
    assert stored(tmp_path) == before


def test_edit_without_an_editor(filled) -> None:
    """It says what to set, or what is wrong with that."""
    ran = filled("edit", "hall1993", env={"EDITOR": " ", "VISUAL": ""})
    assert (ran.code, "no editor is set" in ran.err) == (2, True)
    ran = filled("edit", "hall1993", env={"EDITOR": "'vi", "VISUAL": ""})
    assert (ran.code, ran.err.splitlines()[0]) == (2, "refs: 'vi: No closing quotation")


def test_tags_and_notes(filled) -> None:
    """Tags are given and taken; notes stand beside the item."""
    assert filled("tag", "policy", "--add", "thesis", "--add", "read").code == 0
    assert filled("tag", "hall1993", "--remove", "read").code == 0
    assert filled("note", "hall1993", "third order change").code == 0
    assert filled("list", "--keys", "tag:read").out == "berg2019\n"
    one = items(filled)["hall1993"]
    assert (one["tags"], one["notes"]) == (["thesis"], ["third order change"])


def test_rename_keeps_the_old_key_as_an_alias(filled) -> None:
    """It prints old → new, and both keys find the item."""
    assert filled("rename", "hall1993", "hall93").out == "hall1993 → hall93\n"
    assert json.loads(filled("export", "hall1993", "--format", "csljson").out)[0]["id"] == "hall93"
    assert items(filled)["hall93"]["aliases"] == ["hall1993"]
    assert "  alias: hall1993\n" in filled("show", "hall1993").out
    assert filled("rename", "berg2019", "hall1993").code == 2, "an alias is in use"
    assert filled("rename", "hall1993", "hall1993").code == 0, "an item may have its own key back"
    assert items(filled)["hall1993"]["aliases"] == ["hall93"]


@pytest.mark.parametrize("key", ["", "a b", "a,b", "a{b", "a%b", 'a"b', "a#b"])
def test_a_key_that_would_break_a_file_is_refused(filled, key: str) -> None:
    """Spaces, braces, commas and the like are no part of a key."""
    assert filled("rename", "hall1993", key).code == 2


def test_merge_joins_records_and_keeps_the_lost_key(filled) -> None:
    """What only the other item has comes in; its key, tags and notes stay."""
    filled("set", "hall1993", "note=a note")
    filled("tag", "hall1993", "--add", "old")
    assert filled("merge", "berg2019", "hall1993").out == "hall1993 → berg2019\n"
    one = items(filled)["berg2019"]
    assert (one["item"]["note"], one["tags"], one["aliases"]) == ("a note", ["old"], ["hall1993"])
    assert list(items(filled)) == ["berg2019"]
    assert filled("merge", "berg2019", "hall1993").code == 2


def test_remove_asks_and_is_safe_without_a_terminal(filled) -> None:
    """Off a terminal nothing is removed without --yes."""
    ran = filled("remove", "hall1993")
    assert (ran.code, "nobody to ask" in ran.err) == (2, True)
    assert filled("remove", "--yes", "--dry-run", "hall1993").code == 0
    assert set(items(filled)) == {"berg2019", "hall1993"}
    assert filled("remove", "--yes", "hall1993").code == 0
    assert set(items(filled)) == {"berg2019"}
    assert filled("remove", "--yes", "hall1993").code == 1


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(["set", "hall1993", "title=New", "DOI=10.1000/x"], id="set"),
        pytest.param(["rename", "hall1993", "hall93"], id="rename"),
        pytest.param(["merge", "berg2019", "hall1993"], id="merge"),
        pytest.param(["remove", "--yes", "hall1993"], id="remove"),
        pytest.param(["tag", "hall1993", "--add", "x"], id="tag"),
        pytest.param(["import", "more.ris", "--tag", "new"], id="import"),
    ],
)
def test_undo_gives_back_the_very_bytes(filled, tmp_path: Path, command: list[str]) -> None:
    """And redo gives the bytes of after."""
    (tmp_path / "more.ris").write_text("TY  - BOOK\nTI  - Another\nAU  - Lane, A.\nPY  - 2001\nER  - \n")
    before = shown(filled, tmp_path)
    assert filled(*command).code == 0
    after = shown(filled, tmp_path)
    assert after[0] != before[0]
    assert filled("undo").code == 0
    assert shown(filled, tmp_path) == before
    assert filled("redo").code == 0
    assert shown(filled, tmp_path) == after


def test_history_names_every_batch(filled) -> None:
    """The newest first, with what was typed and what it counted; what was undone is marked."""
    filled("tag", "hall1993", "--add", "x")
    filled("undo")
    newest, oldest = json.loads(filled("history", "--json").out)
    assert (newest["command"], newest["undone"], oldest["command"]) == (
        "refs tag hall1993",
        True,
        "refs import items.json",
    )
    assert oldest["counts"]["new"] == 2
    assert filled("undo", "5").code == 1
    assert filled("redo", "2").code == 1


def test_why_shows_what_every_source_says(filled, tmp_path: Path) -> None:
    """A value that two sources give is shown with both."""
    filled("set", "hall1993", "title=Paradigms of policy")
    shown = filled("show", "hall1993", "--why")
    assert shown.code == 0
    assert "  title: Paradigms of policy\n    " in shown.out
    assert "also: Policy paradigms\n" in shown.out


@pytest.mark.parametrize("word", ["", "%", '"', "-", "tag:"])
@pytest.mark.parametrize("command", [("remove", "-y"), ("tag", "-a", "x")], ids=["remove", "tag"])
def test_a_query_without_a_word_is_not_the_whole_library(
    filled, tmp_path: Path, command: tuple[str, ...], word: str
) -> None:
    """A variable that is not set in a script changes nothing."""
    before = stored(tmp_path)
    assert filled(*command, word).code == 2
    assert filled(*command, "policy", word).code == 2
    assert stored(tmp_path) == before


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        pytest.param(["policy", "-title:paradigms"], "berg2019", id="a-field-that-begins-like-an-option"),
        pytest.param(["-author:hall"], "berg2019", id="first"),
        pytest.param(["-key:hall1993", "or", "key:hall1993"], "berg2019 hall1993", id="in-its-place"),
        pytest.param(["-paradigms", "-q"], "berg2019", id="a-word-and-an-option"),
        pytest.param(["--sort", "key", "-paradigms"], "berg2019", id="behind-an-option's-value"),
        pytest.param(["--", "-learning"], "berg2019 hall1993", id="behind-the-options"),
    ],
)
def test_a_search_excludes(filled, words: list[str], keys: str) -> None:
    """A word with a hyphen before it is a term where no option is meant."""
    assert filled("list", "--keys", *words).out.split() == keys.split()


@pytest.mark.parametrize("option", ["-jsn", "-json", "-dry", "-x", "--jsn", "-vote"])
def test_a_misspelt_option_is_no_search(filled, option: str) -> None:
    """It is refused, and the hint says how a word is excluded."""
    ran = filled("remove" if option == "-dry" else "list", "policy", option)
    assert (ran.code, ran.out) == (2, "")
    assert "No such option" in ran.err
    assert ("refs COMMAND -- -WORD" in ran.err) == (not option.startswith("--"))


@pytest.mark.parametrize("key", ["@x", "../../x", "-x", "a;b"])
def test_a_key_is_of_letters_and_digits(filled, key: str) -> None:
    """What stands around keys in documents and paths is no part of one."""
    ran = filled("rename", "--", "hall1993", key)
    assert (ran.code, "cannot be a citation key" in ran.err) == (2, True)


def test_an_empty_tag_or_note_is_refused(filled) -> None:
    """As of a variable that is not set."""
    ran = filled("tag", "hall1993", "-a", "")
    assert (ran.code, ran.err) == (2, "refs: a tag cannot be empty\n")
    ran = filled("note", "hall1993", " ")
    assert (ran.code, ran.err) == (2, "refs: a note cannot be empty\n")


def test_undo_of_no_batch(filled) -> None:
    """Told in the program's own words."""
    ran = filled("undo", "0")
    assert (ran.code, ran.err) == (2, "refs: undo: 0 is no number of batches\n      1 or more\n")
