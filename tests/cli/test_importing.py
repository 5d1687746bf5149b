"""Import: what comes in, what does not and why, and that nothing is lost either way."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import rispy

from conftest import DATA, SHARED, Refs, consumer, needs_shared, runner, stored

LIST = DATA / "reference-list.txt"
EXPECTED = json.loads((DATA / "reference-list.json").read_text(encoding="utf-8"))
CRUFT = ("Google", "Scholar", "Search in", "Recommended articles")
GOOD = "Hall, P. A. (1993). Policy paradigms, social learning and the state. Comparative Politics 25 (3), 275–296.\n"


def exported(refs: Refs) -> list[dict]:
    return json.loads(refs("export", "--format", "csljson").out)


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(LIST, id="sample"),
        pytest.param(SHARED / "seed" / "reference-page.txt", id="page", marks=needs_shared),
    ],
)
def test_the_sample_list_gives_its_31_items(library: Refs, source: Path) -> None:
    """Every field of all of them, from the list and from the page it stands on."""
    assert library("import", source).code == 0
    items = exported(library)
    assert items == EXPECTED
    assert not any(word in json.dumps(items, ensure_ascii=False) for word in CRUFT)


def test_importing_again_changes_nothing(sample: Refs, tmp_path: Path) -> None:
    """Nothing in the library, its history included, and the command says so."""
    before = stored(tmp_path)
    ran = sample("import", LIST)
    assert (ran.code, ran.err) == (0, "nothing new: 31 already in the library\n")
    assert stored(tmp_path) == before


def test_a_dry_run_does_nothing(library: Refs) -> None:
    """It tells what would be, and the library stays empty."""
    ran = library("import", LIST, "--dry-run")
    assert ran.code == 0
    assert ran.err.splitlines()[-1].startswith("would be: 31 new")
    assert library("list").code == 1


def test_raw_strings_are_kept(sample: Refs) -> None:
    """Every item has the reference string it was read from."""
    assert all(len(one["reference-strings"]) == 1 for one in json.loads(sample("list", "--json").out))


def test_where_a_value_comes_from(sample: Refs) -> None:
    """Source, confidence, place and the very characters."""
    (shown,) = json.loads(sample("show", "alves2013", "--why", "--json").out)
    volume = next(reason for reason in shown["why"] if reason["variable"] == "volume")
    assert (volume["value"], volume["source"], volume["text"]) == ("33", "reference-string", ["33"])
    assert volume["place"].endswith("reference-list.txt:3")
    assert 0.5 < volume["confidence"] <= 1


def test_how_sure_a_reference_string_is(sample: Refs) -> None:
    """Where each string begins and ends was decided with a confidence, which is shown with the string."""
    (shown,) = json.loads(sample("show", "alves2013", "--why", "--json").out)
    (split,) = [reason for reason in shown["why"] if reason["variable"] == "split"]
    assert [split["value"]] == shown["reference-strings"]
    assert 0.5 < split["confidence"] <= 1


def test_tags_are_given(library: Refs) -> None:
    """To what is new and to what was there."""
    library("import", "-", stdin=GOOD)
    library("import", "-", "--tag", "thesis", stdin=GOOD)
    assert library("list", "tag:thesis", "--keys").out == "hall1993\n"


def test_identifiers(library: Refs) -> None:
    """A DOI in any spelling makes an item with nothing else in it."""
    assert library("import", "https://doi.org/10.1000/182", "doi:10.1000/183").code == 0
    assert [item["DOI"] for item in exported(library)] == ["10.1000/182", "10.1000/183"]
    assert library("import", "10.1000/182").err.startswith("nothing new")


BAD = [
    pytest.param("none.txt", None, "none.txt: no such file", id="missing"),
    pytest.param(".", None, ".: is a directory, not a file", id="directory"),
    pytest.param("a.txt", b"", "a.txt: the file is empty", id="empty"),
    pytest.param("a.txt", bytes(range(256)) * 64, "a.txt: is a binary file, not text", id="binary"),
    pytest.param("a.pdf", b"%PDF-1.4 x", "a.pdf: is a PDF, not text", id="pdf"),
    pytest.param("a.txt", b"Dear all,\nlunch is at noon.\n", "a.txt: no references found in it", id="no-references"),
    pytest.param("a.json", b"[]", "a.json: ", id="no-entries"),
]


@pytest.mark.parametrize(("name", "content", "message"), BAD)
def test_a_bad_input_is_told_and_the_others_are_taken(
    library: Refs, tmp_path: Path, name: str, content: bytes | None, message: str
) -> None:
    """One line that names the file, exit code 3, the good file is in."""
    if content is not None:
        (tmp_path / name).write_bytes(content)
    (tmp_path / "good.ris").write_text("TY  - BOOK\nID  - good\nTI  - Madness\nER  - \n")
    ran = library("import", name, "good.ris")
    assert ran.code == 3
    assert ran.err.splitlines()[0].startswith(message)
    assert library("list", "--keys").out == "good\n"


def test_encodings(refs: Refs, tmp_path: Path) -> None:
    """The same list in each gives the same items."""
    text = "".join(LIST.read_text(encoding="utf-8").replace("õ", "o").splitlines(keepends=True)[28:44])
    encodings = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"]
    for encoding in encodings:
        (tmp_path / encoding).write_bytes(text.encode(encoding, "replace"))
    ran = refs("parse", *encodings, "--format", "csljson")
    assert ran.code == 0
    items = [{name: value for name, value in item.items() if name != "id"} for item in json.loads(ran.out)]
    own = items[: len(items) // len(encodings)]
    assert items == own * len(encodings)
    assert {"family": "Österström", "given": "S."} in [name for item in own for name in item["author"]]


def test_a_nul_byte(library: Refs, tmp_path: Path) -> None:
    """It is read as a space, and said."""
    (tmp_path / "list.txt").write_bytes(GOOD.encode().replace(b" Comparative", b"\0Comparative"))
    ran = library("import", "list.txt")
    assert (ran.code, "NUL" in ran.err) == (0, True)
    assert exported(library)[0]["container-title"] == "Comparative Politics"


def test_a_large_file_without_references(library: Refs, tmp_path: Path) -> None:
    """5 MB of anything end with one line."""
    (tmp_path / "large.txt").write_text(("lorem ipsum dolor sit amet " * 20 + "\n") * 9_000, encoding="utf-8")
    ran = library("import", "large.txt")
    assert (ran.code, ran.err.splitlines()[0]) == (3, "large.txt: no references found in it")


def test_a_library_that_is_none(refs: Refs, tmp_path: Path) -> None:
    """It is not overwritten; exit code 5."""
    path = tmp_path / "refs.db"
    path.write_text("these are my notes, and they are long enough to be looked at\n" * 10)
    before = path.read_bytes()
    ran = refs("import", LIST)
    assert (ran.code, ran.err) == (5, f"refs: {path}: is not a refs library (not an SQLite file)\n")
    assert path.read_bytes() == before


def unprivileged(folder: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run refs bound by file modes also where the tests run as root."""
    drop = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
    command = [*drop, sys.executable, "-m", "refs", *map(str, arguments)]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_a_read_only_library(library: Refs, tmp_path: Path) -> None:
    """It can be read; a change is refused in one line, exit code 5, nothing lost."""
    library("import", "-", stdin=GOOD)
    for path in tmp_path.iterdir():
        path.chmod(0o444)
    tmp_path.chmod(0o555)
    read = unprivileged(tmp_path, "list", "--keys")
    written = unprivileged(tmp_path, "set", "hall1993", "title=x")
    tmp_path.chmod(0o755)
    assert (read.returncode, read.stdout) == (0, "hall1993\n"), read.stderr
    assert (written.returncode, written.stderr) == (5, f"refs: {tmp_path / 'refs.db'}: cannot be written (read-only)\n")


def test_an_unreadable_file(library: Refs, tmp_path: Path) -> None:
    """Permission denied is said as such."""
    path = tmp_path / "secret.txt"
    path.write_text(GOOD)
    path.chmod(0)
    ran = unprivileged(tmp_path, "import", "secret.txt")
    assert (ran.returncode, ran.stderr.splitlines()[0]) == (3, "secret.txt: permission denied")


def test_lines_gives_one_item_a_line(refs: Refs) -> None:
    """In order, also for a line that says nothing."""
    text = GOOD + "\n!!! ???\n" + GOOD.replace("1993", "1994")
    items = json.loads(refs("parse", "--split", "lines", stdin=text).out)
    assert [item.get("issued", {}).get("date-parts") for item in items] == [[[1993]], None, [[1994]]]
    assert items[1]["note"] == "!!! ???"


@pytest.fixture(scope="session")
def outputs(sample_library: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample list in every format."""
    folder = tmp_path_factory.mktemp("outputs")
    shutil.copy(sample_library, folder)
    assert runner(folder)("export", "-o", "list.bib", "-o", "list.ris", "-o", "list.json").code == 0
    return folder


def test_biber_takes_the_bibtex(outputs: Path) -> None:
    """Without a warning, also about the data model."""
    biber = consumer("biber")
    done = subprocess.run(
        [biber, "--tool", "--validate-datamodel", "--output-file", "/dev/null", "list.bib"],
        cwd=outputs, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
    warnings = [line for line in done.stdout.splitlines() if "WARN -" in line]
    assert [line for line in warnings if "Missing mandatory field" not in line] == []  # the list itself lacks those
    assert "ERROR" not in done.stdout


def test_bibtex_takes_it(outputs: Path) -> None:
    """The plain style formats all 31 without an error."""
    bibtex = consumer("bibtex")
    (outputs / "paper.aux").write_text("\\relax\n\\citation{*}\n\\bibstyle{plain}\n\\bibdata{list}\n")
    done = subprocess.run([bibtex, "paper"], cwd=outputs, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert (outputs / "paper.bbl").read_text().count("\\bibitem") == 31
    assert "error" not in done.stdout.lower()


def test_pandoc_reads_back_the_same(outputs: Path) -> None:
    """Titles, names and years."""
    pandoc = consumer("pandoc")
    done = subprocess.run(
        [pandoc, "list.bib", "--from", "bibtex", "--to", "csljson"], cwd=outputs, capture_output=True, check=True
    )

    def plain(text: str) -> str:
        for tag in ('<span class="nocase">', "</span>"):
            text = text.replace(tag, "")
        return text.casefold()

    def facts(item: dict) -> tuple:
        names = [
            (" ".join(filter(None, [name.get("non-dropping-particle"), name.get("family")])) or name.get("literal"))
            for name in item.get("author", [])
        ]
        return plain(item["title"]), names, item.get("issued", {}).get("date-parts", [[None]])[0][0]

    back = {item["id"]: facts(item) for item in json.loads(done.stdout)}
    assert back == {item["id"]: facts(item) for item in EXPECTED}


def test_rispy_reads_the_ris(outputs: Path) -> None:
    """31 references with their titles."""
    entries = rispy.loads((outputs / "list.ris").read_text(encoding="utf-8"))
    titles = [entry.get("title") or entry.get("primary_title") for entry in entries]
    assert titles == [item["title"] for item in EXPECTED]
