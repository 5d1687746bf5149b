"""The example papers, built by their Makefile with the programs that authors use."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import DATA, Refs, consumer, runner

PROGRAMS = ("make", "latexmk", "pdflatex", "biber", "bibtex", "pandoc", "pdftotext")
SOURCES = ("Makefile", "biblatex.tex", "discussion.tex", "natbib.tex", "pandoc.md")


def make(folder: Path, *arguments: str) -> tuple[int, str, str]:
    done = subprocess.run(
        [consumer("make"), *arguments],
        cwd=folder,
        env={**os.environ, "REFS": f"{sys.executable} -m refs"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )
    return done.returncode, done.stdout, done.stderr


def done_for(out: str) -> list[str]:
    """What a build has done: `export biblatex`, `latexmk natbib`, `pandoc pandoc` …"""
    commands = (
        re.match(r".* (export) --cited (\w+)|(latexmk) .* (\w+)\.tex$|(pandoc) .* (\w+)\.md$", row)
        for row in out.splitlines()
    )
    return sorted(" ".join(filter(None, found.groups())) for found in commands if found)


EXPORTS = ["export biblatex", "export natbib", "export pandoc"]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The papers as the first `make` leaves them, and what it says."""
    for program in PROGRAMS:
        consumer(program)
    folder = tmp_path_factory.mktemp("example") / "paper"
    folder.mkdir()
    shutil.copy(DATA / "reference-list.txt", folder.parent)
    for name in SOURCES:
        shutil.copy(DATA / "paper" / name, folder)
    code, out, err = make(folder)
    assert code == 0, out + err
    return folder, out


@pytest.fixture
def paper(built: tuple[Path, str], tmp_path: Path) -> Path:
    """A copy of the folder with all that was built, times included."""
    folder = tmp_path / "example" / "paper"
    shutil.copytree(built[0].parent, folder.parent)
    return folder


@pytest.fixture
def edit(paper: Path) -> Refs:
    """`refs` in that copy."""
    return runner(paper)


def text(pdf: Path) -> str:
    """A PDF's text in one line, words that were hyphenated put together."""
    done = subprocess.run([consumer("pdftotext"), pdf, "-"], capture_output=True, text=True, check=True)
    return " ".join(re.sub(r"-\n", "", done.stdout).split())


def test_the_first_make_builds_all(built: tuple[Path, str]) -> None:
    """Three exports, two runs of latexmk, one of pandoc."""
    assert done_for(built[1]) == [*EXPORTS, "latexmk biblatex", "latexmk natbib", "pandoc pandoc"]


def test_biblatex(built: tuple[Path, str]) -> None:
    """Biber finds every citation, also of an included file; the bibliography has them all."""
    shown = text(built[0] / "biblatex.pdf")
    assert "those who use them (Alves 2013), and policies learn (see Hall 1993, p. 275)" in shown
    body, references = shown.split("References ")
    assert "(Tuurnas 2016)" in body
    assert "Policy Paradigms, Social Learning and the State" in references
    assert "The professional side of co-production" in references
    assert "10.2307/422246" in references
    assert len((built[0] / "biblatex.bib").read_text().split("\n@")) == 8
    assert "WARN" not in (built[0] / "biblatex.blg").read_text()


def test_natbib(built: tuple[Path, str]) -> None:
    """BibTeX does, too, from a file in ASCII."""
    shown = text(built[0] / "natbib.pdf")
    assert "Antonovsky (1996) asks what keeps people well." in shown
    assert "(e.g. Bonde et al., 2018)" in shown
    assert "The salutogenic model as a theory to guide health promotion" in shown.split("References ")[1]
    assert (built[0] / "natbib.bib").read_text().isascii()
    assert "Warning" not in (built[0] / "natbib.blg").read_text()


def test_pandoc(built: tuple[Path, str]) -> None:
    """So does pandoc, from CSL-JSON."""
    page = (built[0] / "pandoc.html").read_text()
    assert page.count('class="csl-entry"') == 4
    assert re.search(r"logic of their own <span\s+class=\"citation\"[^>]*>\(Osborne 2018, 225–31\)", page)
    assert "Punctuating Which Equilibrium?" in page
    assert "<code>@code</code>" in page


def test_the_second_make_does_nothing(paper: Path) -> None:
    """Not even an export, and no file gets another time."""
    times = {path.name: path.stat().st_mtime_ns for path in paper.iterdir()}
    assert make(paper)[:2] in {(0, ""), (0, "make: Nothing to be done for 'all'.\n")}
    assert {path.name: path.stat().st_mtime_ns for path in paper.iterdir()} == times


def test_a_changed_title_rebuilds_its_paper_alone(paper: Path, edit: Refs) -> None:
    """All bibliographies are looked into, one has changed; afterwards all is quiet again."""
    assert edit("set", "tuurnas2016", "title=The amateur side of it").code == 0
    code, out, err = make(paper)
    assert (code, done_for(out)) == (0, [*EXPORTS, "latexmk biblatex"]), out + err
    assert "The amateur side of it" in text(paper / "biblatex.pdf").split("References ")[1]
    assert done_for(make(paper)[1]) == []


def test_an_unrelated_item_rebuilds_nothing(paper: Path, edit: Refs) -> None:
    """The exports run once, and leave their files alone."""
    (paper / "more.bib").write_text("@book{nobody1900, title = {Nothing to do with it}, author = {Nobody, N.}}\n")
    assert edit("import", "more.bib").code == 0
    code, out, err = make(paper)
    assert (code, done_for(out)) == (0, EXPORTS), out + err
    assert done_for(make(paper)[1]) == []


def test_a_changed_text_needs_no_other_bibliography(paper: Path) -> None:
    """An included file that changes is exported and built anew, that of the others is not."""
    with (paper / "discussion.tex").open("a") as stream:
        stream.write("More words.\n")
    code, out, _ = make(paper)
    assert (code, done_for(out)) == (0, ["export biblatex"])
    with (paper / "pandoc.md").open("a") as stream:
        stream.write("\nMore words.\n")
    assert done_for(make(paper)[1]) == ["export pandoc", "pandoc pandoc"]


def test_a_missing_key_stops_the_build(paper: Path) -> None:
    """With its place, before LaTeX runs, and again the next time."""
    with (paper / "discussion.tex").open("a") as stream:
        stream.write("\n\\textcite{tuurnas2061}\n")
    for _ in range(2):
        code, out, err = make(paper)
        assert code == 2
        assert err.startswith("discussion.tex:7: no item with citation key tuurnas2061; nearest: tuurnas2016")
        assert done_for(out) == ["export biblatex"]


def test_a_bibliography_that_was_removed_comes_back(paper: Path) -> None:
    """The stamp alone does not satisfy make."""
    before = (paper / "natbib.bib").read_text()
    (paper / "natbib.bib").unlink()
    code, out, _ = make(paper)
    assert (code, done_for(out)[0]) == (0, "export natbib")
    assert (paper / "natbib.bib").read_text() == before


def test_clean_leaves_the_sources(paper: Path) -> None:
    """And takes all that was made."""
    assert make(paper, "clean")[0] == 0
    assert {path.name for path in paper.iterdir()} == set(SOURCES)
