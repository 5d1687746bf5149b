"""
Files that documents include, files that cannot be read, and what a run leaves behind.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from refs.cited import DOCUMENTS, Citation, Cited, cited, traced
from refs.errors import InputError, UsageError


def written(folder: Path, **files: str) -> Path:
    """
    Write files, `chapters__one_tex` for `chapters/one.tex`, and return the first one's path.
    """
    paths = [folder / name.replace("__", "/").replace("_", ".") for name in files]
    for path, text in zip(paths, files.values(), strict=True):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return paths[0]


def places(found: Cited, folder: Path) -> list[tuple[str, str, int]]:
    """
    Return key, file below the folder, and line of every citation.
    """
    return [(c.key, Path(c.file).relative_to(folder).as_posix(), c.line) for c in found.citations]


def test_included_files_stand_at_their_place(tmp_path: Path) -> None:
    """Citations come in the order in which the document is read, each with the file it stands in."""
    main = written(
        tmp_path,
        main_tex="\\cite{a}\n\\include{chapters/one}\n\\input chapters/two.tex\n\\cite{d}",
        chapters__one_tex="\n\\cite{b}",
        chapters__two_tex="\\cite{c}",
    )
    found = cited([main])
    assert places(found, tmp_path) == [
        ("a", "main.tex", 1),
        ("b", "chapters/one.tex", 2),
        ("c", "chapters/two.tex", 1),
        ("d", "main.tex", 4),
    ]
    assert found.files == [main, tmp_path / "chapters/one.tex", tmp_path / "chapters/two.tex"]


def test_cycles_end_and_files_are_read_once(tmp_path: Path) -> None:
    """A file that includes itself, or is included twice, is read once."""
    main = written(
        tmp_path, main_tex="\\input{a}\\input{./a}\\cite{x}\\input{main}", a_tex="\\cite{y}\\input{main}\\input{a}"
    )
    found = cited([main, tmp_path / "a.tex", main])
    assert [citation.key for citation in found.citations] == ["y", "x"]
    assert len(found.files) == 2


def test_import_starts_from_its_folder(tmp_path: Path) -> None:
    r"""`\import{dir}{file}` looks for the file, and for what that includes, in the folder; `\subfile` beside itself."""
    main = written(
        tmp_path,
        main_tex="\\import{parts/}{one}\\subfile{sub/two}\\subimport{sub}{three}",
        parts__one_tex="\\cite{a}\\input{deeper}",
        parts__deeper_tex="\\cite{b}",
        sub__two_tex="\\documentclass[../main.tex]{subfiles}\\begin{document}\\cite{c}\\input{local}\\end{document}",
        sub__local_tex="\\cite{d}",
        sub__three_tex="\\cite{e}",
    )
    found = cited([main])
    assert found.keys == ["a", "b", "c", "d", "e"]
    assert not found.warnings


def test_own_commands_hold_in_included_files(tmp_path: Path) -> None:
    """A citation command that an included file defines is one in the files after it."""
    main = written(
        tmp_path,
        main_tex="\\input{macros}\\input{text}",
        macros_tex="\\newcommand{\\see}[1]{\\cite{#1}}",
        text_tex="\\see{a}",
    )
    assert cited([main]).keys == ["a"]


def test_labels_of_other_files_are_references(tmp_path: Path) -> None:
    """A Typst label that an included file sets after its use is no citation."""
    main = written(tmp_path, main_typ='@fig @a\n#include "part.typ"', part_typ="#figure[x] <fig> @b")
    assert cited([main]).keys == ["a", "b"]


def test_labels_of_another_document_do_not_count(tmp_path: Path) -> None:
    """Documents named side by side keep their labels to themselves."""
    one = written(tmp_path, one_typ="@a", two_typ="#figure[x] <a> @a")
    assert cited([one, tmp_path / "two.typ"]).citations == [Citation("a", str(one), 1)]


@pytest.mark.parametrize(
    ("suffix", "text", "part"),
    [
        pytest.param("qmd", "{{< include part.qmd >}} @b", "@a", id="Quarto"),
        pytest.param("typ", '#include "part.typ"\n@b', "@a", id="Typst"),
        pytest.param("rst", ".. include:: part.rst\n\n:cite:`b`", ":cite:`a`", id="reStructuredText"),
        pytest.param("org", '#+INCLUDE: "part.org"\n[cite:@b]', "[cite:@a]", id="Org"),
        pytest.param("aux", "\\@input{part.aux}\n\\citation{b}", "\\citation{a}", id="aux"),
    ],
)
def test_every_kind_of_document_follows_its_inclusions(suffix: str, text: str, part: str, tmp_path: Path) -> None:
    """The included file's citations come before those that follow its inclusion."""
    main = written(tmp_path, **{f"main_{suffix}": text, f"part_{suffix}": part})
    assert cited([main]).keys == ["a", "b"]


def test_several_documents(tmp_path: Path) -> None:
    """Documents of several kinds are read one after the other, and a key is listed once."""
    tex = written(tmp_path, a_tex="\\cite{x,y}", b_md="@y @z", c_typ="@w")
    found = cited([tex, tmp_path / "b.md", str(tmp_path / "c.typ")])
    assert found.keys == ["x", "y", "z", "w"]
    assert [str(citation) for citation in found.citations][:2] == [f"{tex}:1", f"{tex}:1"]


def test_a_biber_control_file(tmp_path: Path) -> None:
    """A control file gives its keys, `*`, and the members of sets made in the document."""
    control = written(
        tmp_path,
        paper_bcf='<?xml version="1.0"?>\n<bcf:controlfile xmlns:bcf="https://sourceforge.net/projects/biblatex">\n'
        '<bcf:section number="0">\n<bcf:citekey order="1">a</bcf:citekey>\n<bcf:citekey nocite="1">*</bcf:citekey>\n'
        '<bcf:citekey type="set" members="m,n">s</bcf:citekey>\n<bcf:citekey order="2">b&amp;c</bcf:citekey>\n'
        "</bcf:section></bcf:controlfile>",
    )
    found = cited([control])
    assert [(citation.key, citation.line) for citation in found.citations] == [("a", 4), ("m", 6), ("n", 6), ("b&c", 7)]
    assert found.everything


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("a.bcf", b"<bcf:controlfile>", id="damaged XML"),
        pytest.param("a.bcf", b"", id="empty"),
        pytest.param("a.bcf", b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', id="entities"),
        pytest.param("a.docx", b"no archive", id="no zip"),
        pytest.param("a.docx", b"", id="empty docx"),
    ],
)
def test_damaged_files_are_named(name: str, data: bytes, tmp_path: Path) -> None:
    """A damaged file ends the reading with its name, not with a traceback."""
    (tmp_path / name).write_bytes(data)
    with pytest.raises(InputError, match=rf"{name}: "):
        cited([tmp_path / name])


def test_a_missing_document_is_named(tmp_path: Path) -> None:
    """A document that is not there is an input error with its name."""
    with pytest.raises(InputError, match=r"paper\.tex: no such file"):
        cited([tmp_path / "paper.tex"])


def test_a_folder_is_no_document(tmp_path: Path) -> None:
    """A folder with a document's name is an input error."""
    (tmp_path / "paper.tex").mkdir()
    with pytest.raises(InputError, match=r"paper\.tex"):
        cited([tmp_path / "paper.tex"])


@pytest.mark.parametrize("name", ["paper.pdf", "paper", "-"])
def test_an_unknown_suffix_is_a_usage_error(name: str) -> None:
    """What kind of document a file is must show from its suffix; the hint lists those that are known."""
    with pytest.raises(UsageError) as caught:
        cited([name])
    assert ".tex" in (caught.value.hint or "")


@pytest.mark.parametrize("suffix", sorted(DOCUMENTS.keys() - {".docx", ".bcf"}))
@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="empty"),
        pytest.param(bytes(range(256)) * 4, id="every byte"),
        pytest.param(b"\\cite{" * 500, id="never closed braces"),
        pytest.param(b"\\begin{verbatim}[[((" * 200 + b"#let" * 200, id="never closed blocks"),
        pytest.param(b"```\n<!--\n---\n> " * 200, id="never closed code"),
        pytest.param(b"\\input{" + b"x" * 5000 + b"}", id="a name too long"),
        pytest.param(b"@{" * 2000 + b"$" * 2001 + b"`" * 2001, id="marks"),
    ],
)
def test_no_text_document_breaks_the_reader(suffix: str, data: bytes, tmp_path: Path) -> None:
    """Whatever bytes a text document holds, it is read."""
    document = tmp_path / f"document{suffix.upper()}"
    document.write_bytes(data)
    assert cited([document]).files == [document]


@pytest.mark.parametrize(
    ("data", "key"),
    [
        pytest.param("\ufeff\\cite{a}".encode(), "a", id="byte order mark"),
        pytest.param("\\cite{Müller}".encode("latin-1"), "Müller", id="Latin-1"),
        pytest.param(b"x\r\n\\cite{a}\r\n", "a", id="Windows line ends"),
    ],
)
def test_encodings(data: bytes, key: str, tmp_path: Path) -> None:
    """A byte order mark, Latin-1 and foreign line ends do no harm."""
    document = tmp_path / "paper.tex"
    document.write_bytes(data)
    assert cited([document]).citations == [Citation(key, str(document), 2 if b"\r" in data else 1)]


def told(*citations: Citation) -> list[str]:
    return [f"{citation.key} {citation}" for citation in traced(citations)]


def test_what_latex_noted_is_traced_to_its_source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every place in the source, each once, also of included files and from a folder for output; the rest stays."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "paper.tex").write_text("\\cite{a}\n\\input{more}\n\\cite{a}\\citeown{b}\n")
    (tmp_path / "more.tex").write_text("\n\\cite{c}\n")
    (tmp_path / "build").mkdir()
    assert told(Citation("a", "paper.aux", 7), Citation("a", "paper.aux", 8)) == ["a paper.tex:1", "a paper.tex:3"]
    assert told(Citation("c", "build/paper.bcf", 9)) == ["c more.tex:2"]
    assert told(Citation("d", "paper.aux", 7), Citation("a", "other.aux", 1)) == ["d paper.aux:7", "a other.aux:1"]
    assert told(Citation("a", "paper.md", 5)) == ["a paper.md:5"]
