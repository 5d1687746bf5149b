"""
The citations that LaTeX itself writes down, compared with those read from the source and from what it wrote.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from refs.cited import Cited, cited

NATBIB = r"""
\documentclass{article}
\usepackage{natbib}
\newcommand{\see}[2][]{\citep[see][#1]{#2}}
\begin{document}
\citet*[see][p.~3]{a, b} \citep{c} % \cite{no}
\nocite{d} \Citealt{e} \citeyearpar{f} \citetext{g \citealp[see also \citet{h}]{i}}
\verb|\cite{no}| 100\% \see[p.~3]{j}
\iffalse\cite{no}\fi
\begin{verbatim}
\cite{no}
\end{verbatim}
\defcitealias{k}{Paper I}\citetalias{k}
\include{chapter}
\input{part}
\nocite{*}
\end{document}
\cite{no}
"""

BIBLATEX = r"""
\documentclass{article}
\usepackage[backend=biber]{biblatex}
\addbibresource{refs.bib}
\let\oldcite\cite
\newcommand*{\mine}[2]{#1: \parencite{#2}}
\begin{document}
\cites(pre)(post)[see][p.~3]{a,b}[4]{c}{d} \volcite{3}[5]{e} \nocite{f} \Textcite{g}
\footcite[1]{h} \citefield{i}{title} \citetitle*{j} \oldcite[{[3]}]{k} \mine{text}{l}
\parencites{m}
  [see][]{n} \citeauthor{o}\autocite*{p} \supercite{q} \pvolcite[see]{2}{r} \smartcites{s}{t}
\notecite[3]{u} \fullcite{v}
\include{chapter}
\input{part}
\end{document}
"""


def run(source: str, folder: Path) -> None:
    """
    Run LaTeX over a paper with a chapter and a part, once, without a bibliography.
    """
    (folder / "paper.tex").write_text(source, encoding="utf-8")
    (folder / "chapter.tex").write_text("In a chapter: \\cite{chapter}\n", encoding="utf-8")
    (folder / "part.tex").write_text("In a part: \\cite{part}\n", encoding="utf-8")
    (folder / "refs.bib").touch()
    pdflatex = shutil.which("pdflatex")
    if pdflatex is None:
        pytest.skip("pdflatex is not installed (apt-get install texlive-latex-base)")
    command = [pdflatex, "-interaction=batchmode", "-no-shell-escape", "paper.tex"]
    subprocess.run(command, cwd=folder, capture_output=True, check=False)
    log = (folder / "paper.log").read_text(encoding="latin-1")
    for package in ("natbib.sty", "biblatex.sty", "etoolbox.sty", "logreq.sty"):
        if f"File `{package}' not found" in log:
            pytest.skip(f"{package} is not installed (apt-get install texlive-bibtex-extra texlive-latex-recommended)")


def told(found: Cited) -> tuple[set[str], bool]:
    """
    Return what was found without its places.
    """
    return set(found.keys), found.everything


def test_natbib(tmp_path: Path) -> None:
    """From a natbib paper and from its .aux the same works are read."""
    run(NATBIB, tmp_path)
    expected = {*"abcdefhijk", "chapter", "part"}
    assert told(cited([tmp_path / "paper.aux"])) == (expected, True)
    assert told(cited([tmp_path / "paper.tex"])) == (expected, True)


def test_the_aux_of_a_chapter_is_followed(tmp_path: Path) -> None:
    """What an included chapter cites stands in its own .aux, which is read at its place."""
    run(NATBIB, tmp_path)
    found = cited([tmp_path / "paper.aux"])
    assert found.files == [tmp_path / "paper.aux", tmp_path / "chapter.aux"]
    assert [Path(c.file).name for c in found.citations if c.key == "chapter"] == ["chapter.aux"]


@pytest.mark.parametrize("everything", [False, True])
def test_biblatex(everything: bool, tmp_path: Path) -> None:
    """From a biblatex paper, its .aux and its control file the same works are read."""
    run(BIBLATEX.replace("\\include", "\\nocite{*}\\include") if everything else BIBLATEX, tmp_path)
    expected = ({*"abcdefghijklmnopqrstuv", "chapter", "part"}, everything)
    assert told(cited([tmp_path / "paper.tex"])) == expected
    assert told(cited([tmp_path / "paper.bcf"])) == expected
    assert told(cited([tmp_path / "paper.aux"])) == expected
    assert [c.key for c in cited([tmp_path / "paper.bcf"]).citations][:4] == ["a", "b", "c", "d"]


def test_biblatex_with_bibtex(tmp_path: Path) -> None:
    """With BibTeX as its backend, biblatex cites an entry of its own, which is none of ours."""
    run(BIBLATEX.replace("backend=biber", "backend=bibtex"), tmp_path)
    assert told(cited([tmp_path / "paper.aux"])) == ({*"abcdefghijklmnopqrstuv", "chapter", "part"}, False)
