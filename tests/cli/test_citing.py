"""Formatted citations and bibliographies on the command line."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from conftest import Refs, runner


def person(family: str) -> list[dict[str, str]]:
    return [{"family": family, "given": "Ann"}]


ITEMS = [
    {"id": "smith", "type": "book", "title": "On words", "author": person("Smith"), "issued": {"date-parts": [[2020]]}},
    {"id": "adams", "type": "book", "title": "Maps & <more>", "author": person("Adams"), "issued": {"date-parts": [[1999]]}},
    {"id": "smith2", "type": "book", "title": "On maps", "author": person("Smith"), "issued": {"date-parts": [[2020]]}},
]  # fmt: skip

STYLE = """<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>Own</title><id>http://example.org/own</id><updated>2020-01-01T00:00:00+00:00</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout><text variable="title" prefix="My " suffix="!"/></layout></bibliography>
</style>
"""


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a library, a document and a style of one's own."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "items.json").write_text(json.dumps(ITEMS))
    (folder / "paper.md").write_text("As @smith and\n@adams say.\n")
    (folder / "own.csl").write_text(STYLE)
    for command in (["init"], ["import", "items.json"]):
        assert runner(folder)(*command).code == 0
    return folder


@pytest.fixture
def cite(desk: Path, tmp_path: Path, refs: Refs) -> Refs:
    """`refs` in a copy of it."""
    shutil.copytree(desk, tmp_path, dirs_exist_ok=True)
    return refs


def test_a_bibliography_is_sorted_as_the_style_has_it(cite) -> None:
    """APA by names, one reference a line."""
    assert cite("cite", "smith", "adams").out == "Adams, A. (1999). Maps & <more>.\nSmith, A. (2020). On words.\n"


def test_numbers_follow_the_order_of_citation(cite) -> None:
    """Not that of the library, nor the alphabet."""
    assert cite("cite", "--cited", "paper.md", "--style", "ieee").out.splitlines() == [
        "[1] A. Smith, On words. 2020.",
        "[2] A. Adams, Maps & <more>. 1999.",
    ]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        pytest.param(["smith", "adams"], "(Adams, 1999; Smith, 2020)", id="two"),
        pytest.param(["smith2"], "(Smith, 2020)", id="alone"),
        pytest.param(["smith2", "--cited", "paper.md"], "(Smith, 2020a)", id="letters of a document"),
        pytest.param(["adams", "--cited", "paper.md", "-s", "ieee"], "[2]", id="numbers of a document"),
        pytest.param(["smith", "--style", "own.csl"], "On words", id="own style"),
    ],
)
def test_in_text(cite, arguments: list[str], expected: str) -> None:
    """One citation, as it stands in running text."""
    assert cite("cite", "--in-text", *arguments).out == f"{expected}\n"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("out.txt", "Adams, A. (1999). Maps & <more>."),
        ("out.html", "<i>Maps &amp; &lt;more&gt;</i>"),
        ("out.md", "*Maps &amp; \\<more\\>*"),
        ("out.tex", r"\emph{Maps \& \textless{}more\textgreater{}}"),
    ],
)
def test_the_output_says_how(cite, tmp_path: Path, name: str, expected: str) -> None:
    """A file's suffix stands for its format, and --format for standard output; equal files stay untouched."""
    assert cite("cite", "adams", "-o", name).out == ""
    text = (tmp_path / name).read_text()
    assert expected in text
    form = {"txt": "text", "md": "markdown", "tex": "latex"}.get(name[4:], name[4:])
    assert cite("cite", "adams", "--format", form).out == text
    assert f"{name}: unchanged" in cite("cite", "adams", "-o", name, "--verbose").err


def test_a_style_and_a_language_of_ones_own(cite) -> None:
    """A path to a .csl file; a locale for the words that a style adds."""
    assert cite("cite", "smith", "--style", "./own.csl").out == "My On words!\n"
    cite("set", "adams", "issued=")
    assert cite("cite", "adams", "--in-text").out == "(Adams, n.d.)\n"
    assert cite("cite", "adams", "--in-text", "--locale", "de").out == "(Adams, o.\N{NO-BREAK SPACE}J.)\n"


def test_an_alias_is_the_same_work(cite) -> None:
    """Cited under two keys, it has one reference and one number."""
    cite("rename", "smith", "smith1")
    assert len(cite("cite", "smith", "smith1", "adams").out.splitlines()) == 2
    assert cite("cite", "smith1", "--in-text", "--cited", "paper.md", "-s", "ieee").out == "[1]\n"


def test_a_document_that_cites_everything(cite, tmp_path: Path) -> None:
    r"""`\nocite{*}` lists the whole library, what is cited first."""
    (tmp_path / "paper.tex").write_text("\\cite{smith2}\\nocite{*}\n")
    references = cite("cite", "--cited", "paper.tex", "-s", "ieee").out.splitlines()
    assert references[0] == "[1] A. Smith, On maps. 2020."
    assert len(references) == 3


def test_a_missing_key(cite, tmp_path: Path) -> None:
    """With file and line, exit code 1 and nothing printed; --allow-missing sets the rest."""
    (tmp_path / "paper.md").write_text("@adams\n\n@smyth\n")
    ran = cite("cite", "--cited", "paper.md", "-o", "out.txt")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "paper.md:3: no item with citation key smyth; nearest: smith, smith2\n"
    assert not (tmp_path / "out.txt").exists()
    ran = cite("cite", "--cited", "paper.md", "--allow-missing")
    assert (ran.code, ran.out) == (0, "Adams, A. (1999). Maps & <more>.\n")


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        pytest.param([], 2, "nothing to cite", id="nothing"),
        pytest.param(["--cited", "paper.md", "--in-text"], 2, "nothing to cite", id="in text without keys"),
        pytest.param(["nobody"], 1, "no item with citation key nobody", id="key"),
        pytest.param(["smith", "--style", "bogus"], 2, "unknown citation style bogus", id="style"),
        pytest.param(["smith", "--style", "none.csl"], 3, "none.csl: no such style file", id="file"),
        pytest.param(["smith", "--style", "paper.md"], 2, "unknown citation style paper.md", id="no style"),
        pytest.param(["smith", "--locale", "xx"], 2, "unknown locale xx", id="locale"),
        pytest.param(["smith", "--format", "pdf"], 2, "unknown output pdf", id="format"),
    ],
)
def test_what_cannot_be(cite, arguments: list[str], code: int, message: str) -> None:
    """Is told in one line."""
    ran = cite("cite", *arguments)
    assert (ran.code, ran.out) == (code, "")
    assert ran.err.startswith(f"refs: {message}")


def test_what_a_style_cannot_set_is_told(cite) -> None:
    """On stderr; the reference has a plain form."""
    cite("set", "smith", "title=", "author=", "issued=")
    ran = cite("cite", "smith", "adams")
    assert ran.code == 0
    assert "Adams" in ran.out
    assert ran.err.startswith("smith: the style")


def test_without_the_extra(cite, tmp_path: Path) -> None:
    """The message says what to install."""
    (tmp_path / "sitecustomize.py").write_text("import sys\nsys.modules['citeproc'] = None\n")
    ran = cite("cite", "smith", env={"PYTHONPATH": str(tmp_path)})
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "refs: formatted citations need the package citeproc-py\n      pip install 'refs[cite]'\n"
