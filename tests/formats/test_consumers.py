"""Other programs read what is written: biber, BibTeX, LaTeX, pandoc."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest

from refs import formats
from refs.formats import Options
from refs.text import plain

from .collection import entries


def needs(program: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(shutil.which(program) is None, reason=f"{program} is not installed")


def written(name: str, folder: Path, **options: object) -> Path:
    path = folder / f"out{formats.FORMATS[name].suffixes[0]}"
    path.write_text("".join(formats.write(entries(), name, Options(**options))), encoding="utf-8")
    return path


def run(*command: object, folder: Path) -> str:
    environment = {"HOME": str(folder), "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "openout_any": "p"}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        capture_output=True,
        timeout=240,
        check=False,
        env=environment,
        stdin=subprocess.DEVNULL,
    )
    return (done.stdout + done.stderr).decode("utf-8", "replace")


@needs("biber")
def test_biber_has_nothing_to_say_of_biblatex(tmp_path: Path) -> None:
    """Biber's data model takes every field of every entry; it only misses what an item does not have."""
    path = written("biblatex", tmp_path)
    said = run("biber", "--tool", "--validate-datamodel", f"--output-file={tmp_path}/t.bib", path, folder=tmp_path)
    assert "Datamodel validation complete" in said
    complaints = [line for line in said.splitlines() if re.search(r"\b(?:WARN|ERROR)\b", line)]
    assert [line for line in complaints if "Missing mandatory field" not in line] == []


@needs("biber")
def test_biber_reads_bibtex(tmp_path: Path) -> None:
    """Classic BibTeX has fields that biber's model keeps elsewhere, but no entry that it cannot read."""
    path = tmp_path / "out.bib"
    path.write_text("".join(formats.write(entries(90), "bibtex")), encoding="utf-8")
    said = run("biber", "--tool", f"--output-file={tmp_path}/t.bib", path, folder=tmp_path)
    assert not [line for line in said.splitlines() if "ERROR" in line or "syntax" in line]
    assert (tmp_path / "t.bib").read_text(encoding="utf-8").count("\n@") >= 89


@needs("bibtex")
@pytest.mark.parametrize("spelled", [False, True], ids=["unicode", "ascii"])
@pytest.mark.parametrize("style", ["plain", "alpha", "plainnat"])
def test_bibtex_takes_every_entry(style: str, spelled: bool, tmp_path: Path) -> None:
    """BibTeX reads every entry without an error and warns only of what the item does not have."""
    written("bibtex", tmp_path, ascii=spelled)
    (tmp_path / "t.aux").write_text(
        f"\\relax\n\\citation{{*}}\n\\bibstyle{{{style}}}\n\\bibdata{{out}}\n", encoding="utf-8"
    )
    said = run("bibtex", "t", folder=tmp_path)
    if "couldn't open style file" in said:
        pytest.skip(f"{style}.bst is not installed")
    assert "error message" not in said
    assert {
        line
        for line in said.splitlines()
        if line.startswith("Warning") and not re.search(r"empty \w|number but no volume", line)
    } == set()
    assert (tmp_path / "t.bbl").read_bytes().count(b"\\bibitem") == len(entries())


TEX = r"""\documentclass{article}
\usepackage[T1]{fontenc}\usepackage{natbib}\usepackage[hidelinks]{hyperref}
\providecommand{\doi}[1]{}\renewcommand{\doi}{\begingroup\catcode`\_=12\catcode`\#=12\catcode`\&=12\catcode`\%=12 \doitext}
\newcommand{\doitext}[1]{#1\endgroup}
\begin{document}\nocite{*}\bibliographystyle{plainnat}\bibliography{out}\end{document}
"""


@needs("pdflatex")
@needs("bibtex")
def test_latex_compiles_what_it_has_letters_for(tmp_path: Path) -> None:
    """A document that cites every entry in Latin script compiles without an error, whatever stands in titles and names."""
    latin = [
        entry
        for entry in entries()
        if not re.search(r"[^\u0000-\u0125\u0128-\u017f\u2013-\u2026]", json.dumps(entry.item, ensure_ascii=False))
    ]
    assert len(latin) > 90
    (tmp_path / "out.bib").write_text(
        "".join(formats.write(latin, "bibtex", Options(drop=frozenset({"DOI"})))), encoding="utf-8"
    )
    (tmp_path / "t.tex").write_text(TEX, encoding="utf-8")
    run("pdflatex", "-draftmode", "-interaction=nonstopmode", "-no-shell-escape", "t", folder=tmp_path)
    run("bibtex", "t", folder=tmp_path)
    said = run("pdflatex", "-draftmode", "-interaction=nonstopmode", "-no-shell-escape", "t", folder=tmp_path)
    if "natbib.sty' not found" in said or "hyperref.sty' not found" in said:
        pytest.skip("natbib or hyperref is not installed")
    assert (tmp_path / "t.bbl").read_text(encoding="utf-8").count("\\bibitem") == len(latin)
    assert "Transcript written" in said
    assert [line for line in said.splitlines() if line.startswith("!")] == []


LUATEX = r"""\documentclass{article}
\usepackage{natbib}\usepackage[hidelinks]{hyperref}
\begin{document}\nocite{*}\bibliographystyle{plainnat}\bibliography{out}\end{document}
"""


@needs("lualatex")
@needs("bibtex")
def test_lualatex_compiles_everything(tmp_path: Path) -> None:
    """A document that cites the whole collection, in every script, with DOIs and addresses, compiles without an error."""
    written("bibtex", tmp_path)
    (tmp_path / "t.tex").write_text(LUATEX, encoding="utf-8")
    run("lualatex", "-draftmode", "-interaction=nonstopmode", "--no-shell-escape", "t", folder=tmp_path)
    run("bibtex", "t", folder=tmp_path)
    said = run("lualatex", "-draftmode", "-interaction=nonstopmode", "--no-shell-escape", "t", folder=tmp_path)
    if "natbib.sty' not found" in said or "hyperref.sty' not found" in said:
        pytest.skip("natbib or hyperref is not installed")
    assert (tmp_path / "t.bbl").read_text(encoding="utf-8").count("\\bibitem") == len(entries())
    assert "Transcript written" in said
    assert [line for line in said.splitlines() if line.startswith("!")] == []


def plainly(text: object) -> str:
    """A text without markup, accents' composition, case and marks: what two programs must agree on."""
    bare = plain(re.sub(r"</?span[^>]*>", "", str(text or "")))
    return re.sub(r"\W+", "", unicodedata.normalize("NFKD", bare).casefold())


def named(names: list[dict]) -> list[str]:
    parts = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix", "literal")
    return [plainly(" ".join(str(name.get(part, "")) for part in parts)) for name in names or []]


def years(date: dict | None) -> list:
    points = (date or {}).get("date-parts") or [[]]
    return [int(part) for part in points[0][:1]]


@needs("pandoc")
@pytest.mark.parametrize(
    ("name", "reader"),
    [("bibtex", "bibtex"), ("biblatex", "biblatex"), ("cslyaml", "markdown"), ("csljson", "csljson")],
)
def test_pandoc_reads_the_same(name: str, reader: str, tmp_path: Path) -> None:
    """Pandoc finds the same titles, authors and years in every entry."""
    path = written(name, tmp_path)
    found = {
        item["id"]: item for item in json.loads(run("pandoc", "-f", reader, "-t", "csljson", path, folder=tmp_path))
    }
    assert len(found) == len(entries())
    for entry in entries():
        item = found[entry.key or ""]
        assert plainly(item["title"]) == plainly(entry.item["title"])
        assert years(item.get("issued")) == years(entry.item["issued"])
        # BibLaTeX's periodical has no author
        assert named(item.get("author", [])) == named(entry.item["author"]) or (name, entry.item["type"]) == (
            "biblatex",
            "periodical",
        )
