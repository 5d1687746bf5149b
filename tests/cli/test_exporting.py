"""Export as builds and scripts use it: what a document cites, files left alone, dependencies, batches."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import Refs, consumer, runner
from refs.cli.outputs import rule
from refs.formats import FORMATS

ITEMS = [
    {"id": "smith2020", "type": "book", "title": "On words", "author": [{"family": "Smith"}]},
    {"id": "jones1999", "type": "book", "title": "On numbers", "author": [{"family": "Jones"}]},
    {"id": "smith2002", "type": "book", "title": "On maps", "author": [{"family": "Smith"}]},
]
PAPER = "We know [@smith2020, p. 3].\n\nAnd @jones1999.\n"
WRITTEN = [name for name, form in FORMATS.items() if form.writes]


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a library of three items and a document that cites two of them."""
    folder = tmp_path_factory.mktemp("shelf")
    (folder / "items.json").write_text(json.dumps(ITEMS))
    (folder / "paper.md").write_text(PAPER)
    for command in (["init"], ["import", "items.json"]):
        assert runner(folder)(*command).code == 0
    return folder


@pytest.fixture
def build(shelf: Path, tmp_path: Path, refs: Refs) -> Refs:
    """`refs` in a copy of it."""
    shutil.copytree(shelf, tmp_path, dirs_exist_ok=True)
    return refs


def keys(path: Path) -> list[str]:
    return [item["id"] for item in json.loads(path.read_text())]


def aged(path: Path) -> int:
    """Make a file an hour older, and return its new time."""
    time = path.stat().st_mtime_ns - 3600 * 10**9
    os.utime(path, ns=(time, time))
    return time


def test_cited_works_alone(build, tmp_path: Path) -> None:
    """In the order of the library, not of the document, so that moving a paragraph changes nothing."""
    (tmp_path / "paper.md").write_text("@jones1999 and @smith2020\n")
    assert build("export", "--cited", "paper.md", "-o", "out.json").code == 0
    assert keys(tmp_path / "out.json") == ["smith2020", "jones1999"]


def test_a_query_narrows_what_is_cited(build) -> None:
    """Both have to hold."""
    ran = build("export", "author:jones", "--cited", "paper.md", "-f", "csljson")
    assert [item["id"] for item in json.loads(ran.out)] == ["jones1999"]


def test_a_document_that_cites_everything(build, tmp_path: Path) -> None:
    r"""`\nocite{*}` is the whole library."""
    (tmp_path / "paper.tex").write_text("\\nocite{*}\n")
    assert build("export", "--cited", "paper.tex", "-o", "out.json").code == 0
    assert len(keys(tmp_path / "out.json")) == 3


def test_a_document_that_cites_nothing(build, tmp_path: Path) -> None:
    """LaTeX wants its file all the same."""
    (tmp_path / "paper.tex").write_text("Nothing.\n")
    assert build("export", "--cited", "paper.tex", "-o", "out.bib").code == 0
    assert (tmp_path / "out.bib").read_text() == ""


def test_an_alias_is_a_key(build, tmp_path: Path) -> None:
    """A document may go on citing the key that an item had before; BibLaTeX is told of it, the others get both."""
    build("rename", "smith2020", "smith20")
    (tmp_path / "paper.md").write_text("@smith2020, @smith20\n")
    assert build("export", "--cited", "paper.md", "-o", "out.json", "-o", "out.biblatex").code == 0
    assert keys(tmp_path / "out.json") == ["smith2020", "smith20"]
    assert "ids = {smith2020}" in (tmp_path / "out.biblatex").read_text()


def test_a_missing_key_stops_with_its_place(build, tmp_path: Path) -> None:
    """File and line, the nearest key, exit code 1, and no output is touched."""
    (tmp_path / "paper.md").write_text("\n\n@smith2021 and @smith2020\n")
    (tmp_path / "out.bib").write_text("mine")
    ran = build("export", "--cited", "paper.md", "-o", "out.bib", "--depfile", "out.d", "--quiet")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("paper.md:3: no item with citation key smith2021; nearest: smith20")
    assert (tmp_path / "out.bib").read_text() == "mine"
    assert not (tmp_path / "out.d").exists()


def test_a_key_that_latex_noted_is_told_where_it_was_written(build, tmp_path: Path) -> None:
    """A rule that reads the .aux, which has what macros made of the source, still says where to mend it."""
    (tmp_path / "paper.aux").write_text("\\relax\n\\citation{smith2021}\n\\citation{smith2020}\n")
    (tmp_path / "paper.tex").write_text("\n\n\\cite{smith2020,\n  smith2021}\n")
    ran = build("export", "--cited", "paper.aux", "-o", "out.bib")
    assert ran.code == 1
    assert ran.err.startswith("paper.tex:4: no item with citation key smith2021; nearest: smith20")
    assert len(ran.err.splitlines()) == 1


def test_allow_missing_writes_the_rest(build, tmp_path: Path) -> None:
    """And still says what is missing, unless asked for quiet."""
    (tmp_path / "paper.md").write_text("@nobody1900 and @smith2020\n")
    ran = build("export", "--cited", "paper.md", "-o", "out.json", "--allow-missing")
    assert (ran.code, ran.err) == (0, "paper.md:1: no item with citation key nobody1900\n")
    assert keys(tmp_path / "out.json") == ["smith2020"]
    assert build("export", "--cited", "paper.md", "-o", "out.json", "--allow-missing", "-q").err == ""


def test_nothing_found_leaves_the_output(build, tmp_path: Path) -> None:
    """A build must not take an empty file, newer than all it depends on, for a good one."""
    ran = build("export", "author:nobody", "-o", "out.bib")
    assert (ran.code, ran.err) == (1, "no items match\n")
    assert not (tmp_path / "out.bib").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["--cited", "none.md"], "none.md: no such file", id="document"),
        pytest.param(["--cited", "paper.pdf"], "cannot tell what kind", id="kind"),
        pytest.param(["--format", "nbib"], "no format that can be written", id="format"),
        pytest.param(["-o", "none/out.bib"], "no such folder", id="folder"),
        pytest.param(["--check"], "need --output", id="check"),
        pytest.param(["--depfile", "x.d"], "need --output", id="depfile"),
        pytest.param(["--depfile-target", "x", "-o", "x.bib"], "needs --depfile", id="target"),
        pytest.param(["--ascii", "-f", "ris"], "ris cannot be written in ASCII", id="ascii"),
        pytest.param(["--batch"], "no [[export]]", id="batch"),
        pytest.param(["--batch", "-o", "x.bib"], "--batch does what refs.toml says", id="batch and output"),
        pytest.param(["--all-formats", "x", "-o", "x.bib"], "excludes", id="all formats and output"),
        pytest.param(["--keys", "{colour}"], "unknown part {colour}", id="keys"),
    ],
)
def test_what_cannot_be(build, arguments: list[str], message: str) -> None:
    """Is told in one line, and nothing is printed."""
    ran = build("export", *arguments)
    assert (ran.code, ran.out) == (3 if "none.md" in arguments else 2, "")
    assert message in ran.err.splitlines()[0]


def test_nothing_changes_nothing_is_written(build, tmp_path: Path) -> None:
    """The file keeps its time, so that a build has nothing to do; a change is written."""
    build("export", "-o", "out.bib")
    time = aged(tmp_path / "out.bib")
    build("export", "-o", "out.bib")
    assert (tmp_path / "out.bib").stat().st_mtime_ns == time
    build("set", "smith2020", "title=On letters")
    build("export", "-o", "out.bib")
    assert (tmp_path / "out.bib").stat().st_mtime_ns > time


def test_a_link_is_followed_and_the_mode_kept(build, tmp_path: Path) -> None:
    """What is at the end of the link is written; who could read it still can."""
    (tmp_path / "real.bib").write_text("old")
    (tmp_path / "real.bib").chmod(0o640)
    (tmp_path / "out.bib").symlink_to("real.bib")
    build("export", "-o", "out.bib")
    assert (tmp_path / "out.bib").is_symlink()
    assert "smith2020" in (tmp_path / "real.bib").read_text()
    assert (tmp_path / "real.bib").stat().st_mode & 0o777 == 0o640


def test_an_output_named_twice(build, tmp_path: Path) -> None:
    """Is written once."""
    ran = build("export", "-o", "out.bib", "-o", "out.bib", "--verbose")
    assert (ran.code, ran.err) == (0, "out.bib: written\n")


@pytest.mark.parametrize("output", ["/dev/full", "none/out.bib", "folder"])
def test_an_output_that_cannot_be_written_leaves_nothing_behind(build, tmp_path: Path, output: str) -> None:
    """No depfile that says it was made, no part of a file."""
    (tmp_path / "folder").mkdir()
    build("list")  # SQLite leaves files of its own beside the library
    before = sorted(tmp_path.rglob("*"))
    ran = build("export", "-o", output, "--depfile", "out.d")
    assert (ran.code, len(ran.err.splitlines())) == (2, 1)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_full_disk_keeps_the_old_file(build, tmp_path: Path) -> None:
    """A limit on the size of files stands for the disk: what was there stays, and nothing else is there."""
    (tmp_path / "out.bib").write_text("old")
    program = (
        "import resource, signal, sys\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))\n"
        "sys.argv = ['refs', '-l', 'file.db', 'export', '-o', 'out.bib']\n"
        "from refs.cli import main\nmain()\n"
    )
    shutil.copy(tmp_path / "refs.db", tmp_path / "file.db")
    with sqlite3.connect(tmp_path / "file.db") as store:
        store.execute("PRAGMA journal_mode = DELETE")
    store.close()
    before = {path.name for path in tmp_path.iterdir()}
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, env=environment
    )
    assert (done.returncode, done.stderr) == (2, "refs: out.bib: cannot be written: file too large\n")
    assert (tmp_path / "out.bib").read_text() == "old"
    assert {path.name for path in tmp_path.iterdir()} == before


def test_check(build, tmp_path: Path) -> None:
    """Nothing to do is exit code 0 and silence; else 1, the first line that differs, and an untouched file."""
    assert build("export", "-o", "out.bib", "--check").out == "out.bib: would be new\n"
    build("export", "-o", "out.bib", "-o", "out.json")
    assert build("export", "-o", "out.bib", "-o", "out.json", "--check") == build("export", "-o", "out.bib", "--check")
    assert build("export", "-o", "out.bib", "--check").code == 0
    before = (tmp_path / "out.bib").read_text()
    build("set", "jones1999", "title=On figures")
    ran = build("export", "-o", "out.bib", "--check", "--depfile", "out.d")
    assert (ran.code, ran.err) == (1, "")
    assert ran.out == "out.bib:8: would change\n-  title = {On numbers}\n+  title = {On figures}\n"
    assert (tmp_path / "out.bib").read_text() == before
    assert not (tmp_path / "out.d").exists()


@pytest.mark.parametrize("old", [b"\xff", b"", b"\r\n"])
def test_check_sees_every_byte(build, tmp_path: Path, old: bytes) -> None:
    """Also what is no text, and other line ends."""
    build("export", "-o", "out.bib")
    text = (tmp_path / "out.bib").read_bytes()
    (tmp_path / "out.bib").write_bytes(text.replace(b"\n", old, 1))
    assert build("export", "-o", "out.bib", "--check").code == 1


def test_check_of_a_large_file_is_quick(build, tmp_path: Path) -> None:
    """Of 100,000 lines that changed, the first are shown; comparing them all would take minutes."""
    (tmp_path / "out.bib").write_text("".join(f"line {number}\n" for number in range(100_000)))
    ran = build("export", "-o", "out.bib", "--check")
    assert len(ran.out.splitlines()) == 22
    assert ran.out.endswith("…\n")


def test_several_outputs_in_one_run(build, tmp_path: Path) -> None:
    """Each in the format of its suffix, with one rule for all of them."""
    (tmp_path / "refs.toml").write_text("")
    ran = build("export", "--cited", "paper.md", "-o", "out.bib", "-o", "out.json", "-o", "-", "-f", "ris")
    assert ran.out.count("TY  - BOOK") == 2
    build("export", "--cited", "paper.md", "-o", "out.bib", "-o", "out.json", "--depfile", "out.d")
    assert keys(tmp_path / "out.json") == ["smith2020", "jones1999"]
    lines = (tmp_path / "out.d").read_text().splitlines()
    assert lines == ["out.bib out.json: refs.db refs.toml paper.md", "refs.db:", "refs.toml:", "paper.md:"]


def test_every_format_into_a_folder(build, tmp_path: Path) -> None:
    """One file for each format that is written; the folder is made."""
    assert build("export", "--cited", "paper.md", "--all-formats", "out/all", "--depfile", "out.d").code == 0
    names = [f"{name}{FORMATS[name].suffixes[0]}" for name in WRITTEN]
    assert sorted(path.name for path in (tmp_path / "out/all").iterdir()) == sorted(names)
    assert all("numbers" in (tmp_path / "out/all" / name).read_text() for name in names)
    assert all(f"out/all/{name}" in (tmp_path / "out.d").read_text() for name in names)


def test_the_library_is_named_as_the_makefile_does(build, tmp_path: Path) -> None:
    """One that was found has a relative name, in this folder, or above; one that was named keeps its name."""
    (tmp_path / "sub").mkdir()
    build("export", "-o", "out.bib", "--depfile", "out.d", cwd=tmp_path / "sub")
    assert (tmp_path / "sub/out.d").read_text().startswith("out.bib: ../refs.db\n")
    build("-l", tmp_path / "refs.db", "export", "-o", "out.bib", "--depfile", "out.d")
    assert (tmp_path / "out.d").read_text().startswith(f"out.bib: {tmp_path}/refs.db\n")


def test_the_depfile_can_name_a_stamp(build, tmp_path: Path) -> None:
    """What a rule with move-if-change needs."""
    build("export", "-o", "out.bib", "--depfile", "out.d", "--depfile-target", "out.stamp")
    assert (tmp_path / "out.d").read_text() == "out.stamp: refs.db\nrefs.db:\n"


ODD = ["a b.tex", "a#b.tex", "a$b.tex", "a:b.tex", "a\\b.tex", "a\\ b.tex", "ü,=+~()[]!.tex"]


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    """A folder with files of awkward names, and a rule by which `out file` depends on them."""
    for name in ODD:
        (tmp_path / name).write_text("")
    (tmp_path / "out.d").write_text("".join(rule(["out file"], ODD)))
    return tmp_path


def test_make_understands_the_depfile(odd: Path) -> None:
    """Whatever the files are called, make knows when one has changed, and does not mind when one is gone."""
    (odd / "Makefile").write_text("include out.d\nout\\ file:\n\t@touch 'out file'; echo made $(words $^)\n")

    def make() -> str:
        done = subprocess.run([consumer("make"), "out file"], cwd=odd, capture_output=True, text=True, check=False)
        return done.stdout + done.stderr

    assert "made" in make()
    assert "up to date" in make()
    for name in ODD:
        aged(odd / "out file")
        os.utime(odd / "out file")
        for other in ODD:
            aged(odd / other)
        os.utime(odd / name, ns=((odd / "out file").stat().st_mtime_ns + 10**9,) * 2)
        assert "made" in make(), name
    (odd / ODD[0]).unlink()
    assert "made" in make()


def test_ninja_understands_the_depfile(odd: Path) -> None:
    """It lists the very names."""
    ninja = consumer("ninja")
    (odd / "build.ninja").write_text(
        "rule export\n  command = touch 'out file'; cp out.d deps.d\n  depfile = deps.d\n  deps = gcc\n"
        "build out$ file: export\n"
    )
    subprocess.run([ninja], cwd=odd, check=True, capture_output=True)
    listed = subprocess.run([ninja, "-t", "deps"], cwd=odd, check=True, capture_output=True, text=True).stdout
    assert [line.strip() for line in listed.splitlines()[1:] if line.strip()] == ODD
    again = subprocess.run([ninja], cwd=odd, check=True, capture_output=True, text=True).stdout
    assert "no work to do" in again


BATCH = """
[[export]]
output = ["one.bib", "one.json"]
cited = "paper.md"

[[export]]
output = "two.json"
query = "author:jones"
sort = "year"
drop = ["title"]
"""


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("'author:jones or key:smith2020 -author:jones'", ["smith2020", "jones1999"]),
        ("'author:jones -key:jones1999 or key:smith2020'", ["smith2020"]),
        ("['author:jones', 'or', 'key:smith2020']", ["smith2020", "jones1999"]),
    ],
)
def test_a_query_of_a_configuration_file_holds_every_term(
    build, tmp_path: Path, query: str, expected: list[str]
) -> None:
    """`or`, `-` and several fields."""
    (tmp_path / "refs.toml").write_text(f'[[export]]\noutput = "one.json"\nquery = {query}\n')
    assert build("export", "--batch").code == 0
    assert keys(tmp_path / "one.json") == expected


def test_batch(build, tmp_path: Path) -> None:
    """Every [[export]] of the project, also from a folder below it, with a rule for each."""
    (tmp_path / "refs.toml").write_text(BATCH)
    (tmp_path / "sub").mkdir()
    assert build("export", "--batch", "--depfile", "out.d", cwd=tmp_path / "sub").code == 0
    assert keys(tmp_path / "one.json") == ["smith2020", "jones1999"]
    assert json.loads((tmp_path / "two.json").read_text())[0].keys() == {"id", "type", "author"}
    rules = [line for line in (tmp_path / "sub/out.d").read_text().splitlines() if not line.endswith(":")]
    assert rules == [
        "../one.bib ../one.json: ../refs.db ../refs.toml ../paper.md",
        "../two.json: ../refs.db ../refs.toml",
    ]
    assert build("export", "--batch", "--check").code == 0


def test_batch_goes_on(build, tmp_path: Path) -> None:
    """What one export lacks is told with its output's name, the others are done, and the worst exit code counts."""
    missing = '[[export]]\noutput = "bad.bib"\ncited = "bad.md"\n'
    (tmp_path / "refs.toml").write_text(missing + BATCH)
    (tmp_path / "bad.md").write_text("@smith2021\n")
    ran = build("export", "--batch")
    assert ran.code == 1
    assert ran.err.startswith("bad.md:1: no item with citation key smith2021; nearest: smith20")
    assert ran.err.endswith(" (for bad.bib)\n")
    assert (tmp_path / "two.json").exists()
    (tmp_path / "refs.toml").write_text(missing + missing.replace("bad", "gone") + BATCH)
    ran = build("export", "--batch")
    assert ran.code == 3
    assert "gone.md: no such file (for gone.bib)" in ran.err


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("", "no output", id="no output"),
        pytest.param("output = 3\n", "setting 'output' cannot be 3", id="output"),
        pytest.param('output = "a.bib"\nascii = "yes"\n', "setting 'ascii' cannot be 'yes'", id="flag"),
        pytest.param('output = "a.bib"\nsort = "size"\n', "sort 'size': no such order", id="order"),
        pytest.param('output = "a.bib"\ncolour = 1\n', "unknown setting 'colour'", id="unknown"),
        pytest.param('output = "a.bib"\nformat = "pdf"\n', "'pdf' is no format", id="format"),
    ],
)
def test_what_is_no_export_is_told_and_the_others_are_done(build, tmp_path: Path, text: str, message: str) -> None:
    """By its number, as it may have no other name."""
    (tmp_path / "refs.toml").write_text(BATCH + "[[export]]\n" + text)
    ran = build("export", "--batch")
    first, *_ = ran.err.splitlines()
    assert (ran.code, message in first, first.endswith(" ([[export]] 3 of refs.toml)")) == (2, True, True), ran.err
    assert (tmp_path / "two.json").exists()


@pytest.mark.parametrize(
    ("text", "message", "code"),
    [
        pytest.param('query = "year:abc"', "'abc' is no year", 2, id="query"),
        pytest.param('query = "author:nobody"', "no items match", 1, id="nothing"),
        pytest.param('fields = ["titel"]', "no field is called titel", 2, id="field"),
    ],
)
def test_what_an_export_asks_for_is_told_by_its_output(
    build, tmp_path: Path, text: str, message: str, code: int
) -> None:
    """And the others are done."""
    (tmp_path / "refs.toml").write_text(f'[[export]]\noutput = "a.bib"\n{text}\n{BATCH}')
    ran = build("export", "--batch")
    first, *_ = ran.err.splitlines()
    assert (ran.code, message in first, first.endswith(" (for a.bib)")) == (code, True, True), ran.err
    assert ((tmp_path / "two.json").exists(), (tmp_path / "a.bib").exists()) == (True, False)


def test_a_setting_that_is_no_export(build, tmp_path: Path) -> None:
    """A list of anything but tables is told as the mistake in the file that it is."""
    (tmp_path / "refs.toml").write_text("export = [3]\n")
    ran = build("export", "--batch")
    assert (ran.code, "setting 'export' cannot be [3]" in ran.err) == (2, True), ran.err


def test_defaults_of_a_project(build, tmp_path: Path) -> None:
    """[export] says how; an option on the command line outranks it."""
    (tmp_path / "refs.toml").write_text('[export]\nformat = "csljson"\nsort = "key"\n')
    assert [item["id"] for item in json.loads(build("export").out)] == ["jones1999", "smith2002", "smith2020"]
    assert build("export", "-f", "ris").out.startswith("TY")


def test_fields_and_drop(build) -> None:
    """Fields are chosen by name, repeated or separated by commas."""
    assert json.loads(build("export", "smith2020", "-f", "csljson", "--fields", "title,author").out) == [
        {"id": "smith2020", "type": "book", "title": "On words", "author": [{"family": "Smith"}]}
    ]
    assert "author" not in build("export", "--drop", "author").out
    ran = build("export", "--drop", "autor")
    assert (ran.code, ran.out, ran.err.splitlines()[0]) == (2, "", "refs: no field is called autor")
    assert "author" in ran.err.splitlines()[1]


def test_a_field_that_only_another_program_has(build, tmp_path: Path) -> None:
    """It can be left out where an item came with it."""
    (tmp_path / "more.bib").write_text("@book{own, title = {A}, Groups = {mine}}\n")
    assert build("export", "--drop", "groups").code == 2
    build("import", "more.bib")
    assert "mine" in build("export", "own").out
    ran = build("export", "own", "--drop", "groups")
    assert (ran.code, "mine" in ran.out) == (0, False)


def test_keys_of_ones_own(build) -> None:
    """Made for this export alone and told apart; the library keeps its own."""
    items = json.loads(build("export", "author:smith", "-f", "csljson", "--keys", "{family}").out)
    assert [item["id"] for item in items] == ["smith", "smitha"]
    assert "smith2020" in build("list", "--keys").out


def test_ascii(build) -> None:
    """BibTeX for programs that know no Unicode."""
    build("set", "smith2020", "title=Über Wörter")
    assert build("export", "smith2020", "--ascii").out.isascii()
    assert "Über" in build("export", "smith2020").out


def test_retractions_are_told(build, tmp_path: Path) -> None:
    """On stderr, once for all outputs; in the note only where that is asked for."""
    notice = {"DOI": "10.5555/r", "type": "retraction", "severity": "serious", "source": "publisher", "date": "2021"}
    with sqlite3.connect(tmp_path / "refs.db") as store:
        store.execute("UPDATE items SET updates = ? WHERE key = 'smith2020'", (json.dumps([notice]),))
    store.close()
    ran = build("export", "-o", "a.bib", "-o", "b.json")
    assert ran.err == "smith2020: retraction (publisher, 2021): 10.5555/r\n"
    assert "retraction" not in (tmp_path / "a.bib").read_text()
    assert "retraction" in build("export", "--mark-retracted").out


def test_a_key_that_bibtex_does_not_take(build, tmp_path: Path) -> None:
    """Is told once, however many outputs have it."""
    (tmp_path / "more.json").write_text('[{"id": "in press", "type": "book", "title": "A"}]')
    build("import", "more.json")
    ran = build("export", "-o", "a.bib", "-o", "b.bib", "-o", "c.biblatex", "-o", "d.json")
    assert ran.err == "the key 'in press' is written as in_press in BibTeX\n"
    assert build("export", "-f", "csljson").err == ""


def test_names_that_a_reference_string_cuts_short_go_on_in_bibtex(refs: Refs, tmp_path: Path) -> None:
    """`et al.` is `and others` as long as the names are those of the string, and nobody in another format."""
    (tmp_path / "list.txt").write_text(
        "Smith J, Doe A, et al. On the measuring of things. J Things. 2017;3:1–9.\n", encoding="utf-8"
    )
    refs("init")
    refs("import", "list.txt")
    for form in ("bibtex", "biblatex"):
        assert "author = {Smith, J and Doe, A and others}" in refs("export", "--format", form).out
    assert json.loads(refs("export", "--format", "csljson").out)[0]["author"] == [
        {"family": "Smith", "given": "J"},
        {"family": "Doe", "given": "A"},
    ]
    refs("set", "smith2017", "author=Smith, J; Doe, A; Roe, B")
    assert "author = {Smith, J and Doe, A and Roe, B}" in refs("export").out
