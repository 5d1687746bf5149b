"""Files: encodings, errors in one line, and output that changes only when it must."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from refs import files
from refs.errors import InputError, UsageError

TEXT = "Österström, S. (2018) – “Lärande”\n"


@pytest.mark.parametrize(
    ("encoding", "noted"),
    [
        pytest.param("utf-8", False, id="utf-8"),
        pytest.param("utf-8-sig", False, id="utf-8-with-mark"),
        pytest.param("utf-16", False, id="utf-16-with-mark"),
        pytest.param("utf-16-le", True, id="utf-16-little-endian"),
        pytest.param("utf-16-be", True, id="utf-16-big-endian"),
        pytest.param("cp1252", True, id="windows-1252"),
    ],
)
def test_encodings(tmp_path: Path, encoding: str, noted: bool) -> None:
    """Each is read to the same text, and an assumption is said."""
    path = tmp_path / "list.txt"
    path.write_bytes((TEXT * 20).encode(encoding))
    read = files.read(str(path))
    assert read.text == TEXT * 20
    assert bool(read.notes) is noted


def test_every_byte_of_windows_text_is_kept(tmp_path: Path) -> None:
    """The bytes that Windows-1252 leaves open are not lost."""
    path = tmp_path / "list.txt"
    path.write_bytes(b"A\x81\x8d\x8f\x90\x9d\xe9B")
    assert files.read(str(path)).text == "A\x81\x8d\x8f\x90\x9déB"


def test_a_stray_nul_byte_is_read_as_a_space(tmp_path: Path) -> None:
    """One NUL in a text is no reason to refuse it."""
    path = tmp_path / "list.txt"
    path.write_bytes(b"Smith, J.\0(2001). Title.\n")
    read = files.read(str(path))
    assert read.text == "Smith, J. (2001). Title.\n"
    assert read.notes == (f"{path}: 1 NUL bytes were read as spaces",)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_control_characters_are_read_as_spaces(tmp_path: Path, encoding: str) -> None:
    """A title that recolours the terminal or rings its bell does so no more; line ends, tabs and pages stay."""
    path = tmp_path / "list.bib"
    path.write_bytes("ü\x1b[31m\x07 a\x08\x7f\tb\r\n\fc".encode(encoding))
    assert files.read(str(path)).text == "ü [31m  a  \tb\r\n\fc"
    assert "".join(files.lines(str(path), [])) == "ü [31m  a  \tb\r\n\fc"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(b"", "the file is empty", id="empty"),
        pytest.param(b" \n\t\n", "the file is empty", id="blank"),
        pytest.param(b"%PDF-1.7\n\xe2\xe3", "is a PDF, not text", id="pdf"),
        pytest.param(b"PK\x03\x04rest", "is a ZIP archive or an office document", id="docx"),
        pytest.param(bytes(range(256)) * 40, "is a binary file", id="binary"),
        pytest.param(b"\xff\xfeA", "is not valid UTF-16", id="half-a-character"),
    ],
)
def test_what_is_not_text(tmp_path: Path, content: bytes, message: str) -> None:
    """The reason is named with the file."""
    path = tmp_path / "list.txt"
    path.write_bytes(content)
    with pytest.raises(InputError, match=message) as caught:
        files.read(str(path))
    assert caught.value.message.startswith(str(path))


def test_missing_file_and_directory(tmp_path: Path) -> None:
    """Both are told apart."""
    with pytest.raises(InputError, match="no such file"):
        files.read(str(tmp_path / "none"))
    with pytest.raises(InputError, match="is a directory"):
        files.read(str(tmp_path))


def test_unchanged_output_keeps_its_time(tmp_path: Path) -> None:
    """A build that depends on the file does not run."""
    path = tmp_path / "refs.bib"
    assert files.write_if_changed(path, ["a", "é\n"])
    os.utime(path, ns=(1, 1))
    assert not files.write_if_changed(path, ["aé", "\n"])
    assert path.stat().st_mtime_ns == 1
    assert files.write_if_changed(path, ["b\n"])
    assert path.read_bytes() == b"b\n"


def test_links_are_followed_and_modes_kept(tmp_path: Path) -> None:
    """The file behind a symbolic link is replaced, the link stays."""
    target, link = tmp_path / "real.bib", tmp_path / "refs.bib"
    target.write_text("old")
    target.chmod(0o640)
    link.symlink_to(target)
    assert files.write_if_changed(link, ["new"])
    assert link.is_symlink()
    assert (target.read_text(), target.stat().st_mode & 0o777) == ("new", 0o640)


def test_a_failed_write_leaves_the_old_file(tmp_path: Path) -> None:
    """An error while the output is made leaves no part of it and no other file."""
    path = tmp_path / "refs.bib"
    path.write_text("old")

    def chunks():
        yield "new"
        raise RuntimeError("stop")

    with pytest.raises(RuntimeError):
        files.write_if_changed(path, chunks())
    assert [entry.name for entry in tmp_path.iterdir()] == ["refs.bib"]
    assert path.read_text() == "old"


def test_a_missing_folder_is_a_usage_error(tmp_path: Path) -> None:
    """Folders are not made silently."""
    with pytest.raises(UsageError, match="cannot be written: no such folder"):
        files.write_if_changed(tmp_path / "no" / "refs.bib", ["x"])
