"""
Files as commands see them: `-` and paths, encodings, and output that is atomic and left alone when nothing changed.
"""

from __future__ import annotations

import codecs
import contextlib
import filecmp
import os
import stat
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from functools import partial
from itertools import chain
from pathlib import Path
from typing import BinaryIO, NamedTuple

from refs.errors import InputError, UsageError, reason
from refs.text import has_controls, without_controls

STDIO = "-"
HEAD = 1 << 16
"""How many bytes tell what a file is, and are read at once of a long one."""

LONG = 1 << 22
"""How many bytes make a file long: it need not be held as a whole where what it holds can be read in blocks."""

_BINARY = (
    (b"%PDF-", "a PDF, not text; `pdftotext -layout` prints its text"),
    (b"PK\x03\x04", "a ZIP archive or an office document, not text"),
    (b"\x89PNG", "a PNG image, not text"),
    (b"\xff\xd8\xff", "a JPEG image, not text"),
    (b"GIF8", "a GIF image, not text"),
    (b"\x1f\x8b", "a gzip archive, not text"),
    (b"SQLite format 3\x00", "an SQLite database, not text"),
    (b"\x7fELF", "a program, not text"),
    (b"\xd0\xcf\x11\xe0", "an old office document, not text"),
)
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


class Text(NamedTuple):
    """
    The text of one input, its name for messages, and what had to be assumed to read it.

    Args:
        name: the path as given, "-" for standard input.
        text: the decoded text; line ends are as in the file.
        notes: one sentence for each assumption, such as an encoding that was guessed.
    """

    name: str
    text: str
    notes: tuple[str, ...] = ()

    @property
    def suffix(self) -> str:
        """The file name's ending in lower case with its dot, or the empty string."""
        return "" if self.name == STDIO else Path(self.name).suffix.lower()


def read(path: str) -> Text:
    """
    Read a text file, or standard input for `-`, whatever its encoding.

    UTF-8, and UTF-16 with or without a byte order mark, are recognised; anything else is taken for Windows-1252, and
    the notes say so. Control characters are read as spaces.

    Raises:
        InputError: the file is missing, a directory, not readable, empty or binary.
        UsageError: standard input is a terminal.
    """
    with _opened(path) as stream:
        data = _read(path, stream)
    if not data.strip():
        raise InputError(f"{path}: the file is empty")
    encoding, notes = _encoding(path, data)
    try:
        return Text(path, without_controls(data.decode(encoding)), notes)
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            raise InputError(f"{path}: is not valid {encoding.upper()} (byte {error.start})") from error
        line = data.count(b"\n", 0, error.start) + 1
        guess = f"{path}:{line}: is not UTF-8; the file was read as Windows-1252"
        return Text(path, without_controls(data.decode("cp1252", errors="refs.latin1")), (*notes, guess))


def lines(path: str, notes: list[str]) -> Iterator[str]:
    """
    Yield a text's lines one at a time, so that memory does not grow with the input.

    The beginning of the input tells its encoding; what is then not valid in it is read as Windows-1252, byte by byte.

    Args:
        path: a file, or `-` for standard input.
        notes: what had to be assumed is added here.

    Raises:
        InputError: as for `read`.
        UsageError: standard input is a terminal.
    """
    with _opened(path) as stream:
        head = _read(path, stream, HEAD)
        if not head.strip():
            raise InputError(f"{path}: the file is empty")
        encoding, told = _encoding(path, head)
        notes.extend(told)
        decoder = codecs.getincrementaldecoder(encoding)()
        rest, at = "", 1
        for block in chain([head], iter(partial(_read, path, stream, HEAD), b"")):
            *whole, rest = (rest + _decoded(decoder, block, path, at, notes)).splitlines(keepends=True) or [""]
            at += len(whole)
            yield from whole
        yield from (rest + _decoded(decoder, b"", path, at, notes)).splitlines(keepends=True)


def _decoded(decoder: codecs.IncrementalDecoder, block: bytes, path: str, line: int, notes: list[str]) -> str:
    """Decode a block; from the first that is not valid on, byte by byte, after a note that tells about where."""
    final = not block
    try:
        return without_controls(decoder.decode(block, final))
    except UnicodeDecodeError as error:
        line += error.object.count(b"\n", 0, error.start)
        notes.append(f"{path}:{line}: is not UTF-8; what is not was read as Windows-1252")
        decoder.errors = "refs.windows1252"
        return without_controls(decoder.decode(block, final))


def beginning(path: str) -> Text | None:
    """
    Return the beginning of a long file in UTF-8; None for any other file, which is for `read`.
    """
    if path == STDIO or not Path(path).is_file() or Path(path).stat().st_size < LONG:
        return None
    with _opened(path) as stream:
        head = _read(path, stream, HEAD)
    try:
        return Text(path, codecs.getincrementaldecoder("utf-8-sig")().decode(head))
    except UnicodeDecodeError:
        return None


def is_sound(path: str) -> bool:
    """
    Tell whether a file is UTF-8 without control characters to its end, so that `blocks` gives what `read` does.
    """
    try:
        return not any(has_controls(block) for block in blocks(path))
    except UnicodeDecodeError:
        return False


def blocks(path: str) -> Iterator[str]:
    """
    Yield the text of a file in UTF-8 piece by piece.

    Raises:
        UnicodeDecodeError: it is not in UTF-8.
        InputError: as for `read`.
    """
    decode = codecs.getincrementaldecoder("utf-8-sig")().decode
    with _opened(path) as stream:
        while block := _read(path, stream, HEAD):
            yield decode(block)
    yield decode(b"", final=True)


def _opened(path: str) -> AbstractContextManager[BinaryIO]:
    if path == STDIO:
        if sys.stdin.isatty():
            raise UsageError("standard input is a terminal", hint="name a file, or send text through a pipe")
        return contextlib.nullcontext(sys.stdin.buffer)
    try:
        return Path(path).open("rb")
    except OSError as error:
        raise InputError(f"{path}: {reason(error)}") from error


def _read(path: str, stream: BinaryIO, size: int = -1) -> bytes:
    try:
        return stream.read(size)
    except OSError as error:  # a directory opens on some systems, and cannot be read
        raise InputError(f"{path}: {reason(error)}") from error


def _encoding(name: str, data: bytes) -> tuple[str, tuple[str, ...]]:
    """Tell a text's encoding by its beginning, and what had to be assumed; what is no text is refused."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, ()
    for magic, kind in _BINARY:
        if data.startswith(magic):
            raise InputError(f"{name}: is {kind}")
    if (wide := _utf16(data)) is not None:
        return wide, (f"{name}: no byte order mark; read as UTF-16",)
    nulls = data.count(0)
    if nulls > len(data) // 1000 + 8:
        raise InputError(f"{name}: is a binary file, not text")
    return "utf-8", (f"{name}: {nulls} NUL bytes were read as spaces",) if nulls else ()


def _utf16(data: bytes) -> str | None:
    """Tell UTF-16 without a mark by where its NUL bytes stand: every other byte of Latin text is one."""
    sample = data[:4096]
    half = len(sample) // 2
    if half and sample[1::2].count(0) > 0.4 * half and sample[0::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if half and sample[0::2].count(0) > 0.4 * half and sample[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None


def _latin1(error: UnicodeError) -> tuple[str, int]:
    """Read the five bytes that Windows-1252 leaves open as ISO-8859-1 does, so that none is lost."""
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("latin-1"), error.end


def _windows1252(error: UnicodeError) -> tuple[str, int]:
    """Read bytes that are not valid UTF-8 as Windows-1252."""
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("cp1252", errors="refs.latin1"), error.end


codecs.register_error("refs.latin1", _latin1)
codecs.register_error("refs.windows1252", _windows1252)


_DEVICES = frozenset({"/dev", "/dev/fd", "/proc/self/fd"})


def write_if_changed(path: Path, chunks: Iterable[str]) -> bool:
    """
    Write a file atomically in UTF-8, unless it holds these very bytes already.

    A symbolic link is followed, the mode of an existing file is kept, and a reader sees the old file or the new one,
    never a part. The chunks are written as they come, so that memory does not grow with the file.

    Returns:
        Whether the file was written.

    Raises:
        UsageError: the file cannot be written there.
    """
    try:
        if _is_device(path):
            return _stream(path, chunks)
        return _replace(Path(os.path.realpath(path)), chunks)
    except OSError as error:
        missing = isinstance(error, FileNotFoundError)
        raise UsageError(f"{path}: cannot be written: {'no such folder' if missing else reason(error)}") from error


def _is_device(path: Path) -> bool:
    """Tell what nothing can be put in the place of: a named pipe, /dev/stdout, also where that is a file."""
    return (path.exists() and not path.is_file()) or str(path.parent) in _DEVICES


def _stream(target: Path, chunks: Iterable[str]) -> bool:
    with target.open("a", encoding="utf-8", newline="\n") as stream:
        stream.writelines(chunks)
    return True


def _replace(target: Path, chunks: Iterable[str]) -> bool:
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    new = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.writelines(chunks)
            stream.flush()
            os.fsync(stream.fileno())
        if target.is_file() and filecmp.cmp(target, new, shallow=False):
            return False
        new.chmod(stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_umask())
        new.replace(target)
        return True
    finally:
        with contextlib.suppress(FileNotFoundError):
            new.unlink()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
