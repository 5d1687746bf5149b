"""
The blocks of a BibTeX file, in order, without reading the whole of it at once.

A well-formed entry is read by two expressions here; every other block (comments, definitions, parentheses, deep
nesting, errors) goes to bibtexparser's splitter. The splitter alone takes about three times as long on the entries
that make up nearly the whole of any file. What it leaves in `failed_blocks` is looked at here again, and what it
takes for one value although a comma is missing is parted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from refs.formats.bibtexitem import closing
from refs.patterns import lazy

if TYPE_CHECKING:
    from bibtexparser import model as parsed

STRING: Final = lazy(r"@\s*string\s*[{(]\s*([^\s=]+)\s*=", re.IGNORECASE)

_START = lazy(r"^[ \t]*@[ \t]*\w+\s*[{(]", re.MULTILINE)
_OTHERS = frozenset({"string", "comment", "preamble"})
_HEAD = lazy(r"\s*@(\w+)[ \t]*\{[ \t]*([^\s,{}\"=()#%\\]+)\s*")
_FIELD = lazy(
    r"\s*,\s*([^\s={}\",#%()\\]+)\s*=\s*("
    r"\{[^{}\\]*+(?:(?:\\.|\{[^{}\\]*+(?:(?:\\.|\{[^{}\\]*+(?:\\.[^{}\\]*+)*+\})[^{}\\]*+)*+\})[^{}\\]*+)*+\}"
    r"|\"[^{}\\\"]*+(?:(?:\\[^\"]|\\\"(?!\s*[,}])|\{[^{}\\]*+(?:(?:\\.|\{[^{}\\]*+(?:\\.[^{}\\]*+)*+\})[^{}\\]*+)*+\})[^{}\\\"]*+)*+\""
    r"|[A-Za-z0-9][\w:-]*+)(?=\s*[,}])",
    re.DOTALL,
)
_TAIL = lazy(r"\s*,?\s*\}\s*\Z")
_SPACED = lazy(r"(^|\n)([ \t]*@)([ \t]+)(\w)")
_SPREAD = lazy(r"(^|\n)([ \t]*@\w+)(\s*\n\s*)([{(])")
_PLACE = "\ue000\ue000"
"""Stands for a double backslash while bibtexparser splits: it takes the brace after one for an escaped brace."""


@dataclass(frozen=True, slots=True)
class Block:
    """
    One block: an `entry`, `string`, `loose` (comment, preamble, text between entries) or `failed`.

    Args:
        raw: the block's text.
        line: where it begins, from 1.
        fields: (name, text with its braces or quotes) in order; a definition has one.
        reason: why it failed.
        comments: what stands behind `%` between its fields, which biber skips.
    """

    kind: str
    raw: str
    line: int
    type: str = ""
    key: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    reason: str = ""
    comments: tuple[str, ...] = ()


def blocks(text: str) -> Iterator[Block]:
    """
    Yield the blocks of a BibTeX file.
    """
    line = 1
    for segment in _segments(text):
        block = _well_formed(segment, line)
        if block:
            yield block
        else:
            yield from _split(segment, line)
        line += segment.count("\n")


def _segments(text: str) -> Iterator[str]:
    """Cut a file before every line that begins a block."""
    start = 0
    for found in _START.finditer(text):
        if found.start() > start:
            yield text[start : found.start()]
            start = found.start()
    if start < len(text):
        yield text[start:]


def _well_formed(segment: str, line: int) -> Block | None:
    """Read a segment that is one entry without a fault, or return None."""
    head = _HEAD.match(segment)
    if not head or head[1].lower() in _OTHERS:
        return None
    fields: list[tuple[str, str]] = []
    place = head.end()
    while found := _FIELD.match(segment, place):
        fields.append((found[1], found[2]))
        place = found.end()
    if not _TAIL.match(segment, place):
        return None
    begun = segment.count("\n", 0, head.start(1))
    return Block("entry", segment.strip(), line + begun, type=head[1], key=head[2], fields=tuple(fields))


_NAME = lazy(r"(?:[\s,]|%[^\n]*\n)*+([^\s={}\",#%()\\]+)\s*=\s*")
_LENIENT_TAIL = lazy(r"(?:[\s,]|%[^\n]*\n)*+\}\s*\Z")
_COMMENT = lazy(r"%[ \t]*([^\n]*)")


def _lenient(segment: str, line: int) -> Block | None:
    """
    Read a segment that is one entry, however deep its braces are, and whether no comma, two of them or a comment
    stand between its fields, or return None.
    """
    head = _HEAD.match(segment)
    if not head or head[1].lower() in _OTHERS:
        return None
    fields: list[tuple[str, str]] = []
    comments: list[str] = []
    place = head.end()
    while found := _NAME.match(segment, place):
        end = found.end() + _value_end(segment[found.end() :])
        if end == found.end() or end >= len(segment):
            return None
        comments += _COMMENT.findall(segment, place, found.start(1))
        fields.append((found[1], segment[found.end() : end].strip()))
        place = end
    tail = _LENIENT_TAIL.match(segment, place)
    if not fields or not tail:
        return None
    comments += _COMMENT.findall(segment, place, tail.end())
    begun = segment.count("\n", 0, head.start(1))
    return Block(
        "entry",
        segment.strip(),
        line + begun,
        type=head[1],
        key=head[2],
        fields=tuple(fields),
        comments=tuple(comment.strip() for comment in comments),
    )


def _split(chunk: str, line: int) -> Iterator[Block]:
    if not chunk.strip():
        return
    if "@" not in chunk:
        leading = chunk[: len(chunk) - len(chunk.lstrip())].count("\n")
        yield Block("loose", chunk.strip(), line + leading)
        return
    if block := _lenient(chunk, line):
        yield block
        return
    import logging  # for it alone

    from bibtexparser.splitter import Splitter

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    hidden = "\\\\" in chunk
    if hidden:
        chunk = chunk.replace("\\\\", _PLACE)
    made = [_block(block, line) for block in Splitter(_usual(chunk)).split().blocks]
    yield from (_shown(block) if hidden else block for block in _rejoined(made, chunk))


def _rejoined(made: list[Block], chunk: str) -> Iterator[Block]:
    """Yield blocks with what is left of a failed one given back to it: bibtexparser takes that for a comment."""
    failed: Block | None = None
    for block in made:
        if failed and block.kind == "loose":
            begin = chunk.find(failed.raw)
            end = chunk.find(block.raw, begin + len(failed.raw)) + len(block.raw) if begin >= 0 else -1
            failed = replace(failed, raw=chunk[begin:end] if end > begin else f"{failed.raw}\n{block.raw}")
            continue
        if failed:
            yield failed
        failed = block if block.kind == "failed" else None
        if not failed:
            yield block
    if failed:
        yield failed


def _usual(chunk: str) -> str:
    """Bring `@ article {` and `@article⏎{` to the form that the splitter knows, keeping the lines."""
    chunk = _SPACED.sub(r"\1\2\4", chunk)
    return _SPREAD.sub(lambda found: found[1] + found[2] + found[4] + "\n" * found[3].count("\n"), chunk)


def _shown(block: Block) -> Block:
    return Block(
        kind=block.kind,
        raw=block.raw.replace(_PLACE, "\\\\"),
        line=block.line,
        type=block.type,
        key=block.key,
        fields=tuple((name, text.replace(_PLACE, "\\\\")) for name, text in block.fields),
        reason=block.reason,
    )


def _block(block: parsed.Block, line: int) -> Block:
    from bibtexparser import model as parsed

    if isinstance(block, parsed.DuplicateBlockKeyBlock | parsed.DuplicateFieldKeyBlock):
        block = block.ignore_error_block or block
    start = line + max(block.start_line or 0, 0)
    raw = block.raw or ""
    if isinstance(block, parsed.Entry):
        return _entry(block, raw, start)
    if isinstance(block, parsed.String):
        return Block("string", raw, start, fields=((block.key, block.value),))
    if isinstance(block, parsed.ParsingFailedBlock):
        return _failed(block, raw, start)
    return Block("loose", raw, start)


_NO_NAME = lazy(r"[\s{}\"#%]")


def _entry(block: parsed.Entry, raw: str, line: int) -> Block:
    fields: list[tuple[str, str]] = []
    for field in block.fields:
        fields += _parted(field.key, field.value or "{}")
    key = block.key.strip()
    if any(text.startswith('"') and not balanced(text) for _, text in fields):
        return Block("failed", raw, line, reason=f"{key or 'entry'}: a brace in quotes is not closed")
    if any(_NO_NAME.search(name) or not name for name, _ in fields):
        return Block("failed", raw, line, reason=f"{key or 'entry'}: a field without a name, or a comma missing")
    return Block("entry", raw, line, type=block.entry_type, key=key, fields=tuple(fields))


def _parted(name: str, value: str) -> Iterator[tuple[str, str]]:
    """
    Yield a field, and those after it where a comma is missing between them: `year = 1999 title = {…}`.
    """
    while True:
        end = _value_end(value)
        following = re.fullmatch(r"\s*([^\s={}\",#]+)\s*=\s*(.*)", value[end:], re.DOTALL)
        if not following:
            yield name, value.strip()
            return
        yield name, value[:end].strip()
        name, value = following[1], following[2]


def balanced(raw: str) -> bool:
    r"""
    Say whether a value's braces are balanced as BibTeX counts them: for it `\{` is a brace like any other.
    """
    depth = 0
    for found in re.finditer(r"[{}]", raw):
        depth += 1 if found[0] == "{" else -1
        if depth < 0:
            return False
    return depth == 0


_BARE = lazy(r"[^\s#{}\",=]+")
_JOIN = lazy(r"\s*#\s*")


def _value_end(value: str) -> int:
    """
    Return where the first complete value of a text ends: pieces in braces, in quotes or bare, joined by `#`.
    """
    place = 0
    while place < len(value):
        if value[place] == "{":
            place = closing(value, place) + 1
        elif value[place] == '"':
            place = _quote_end(value, place)
        elif bare := _BARE.match(value, place):
            place = bare.end()
        else:
            return len(value)
        join = _JOIN.match(value, place)
        if not join:
            return min(place, len(value))
        place = join.end()
    return len(value)


def _quote_end(value: str, place: int) -> int:
    depth = 0
    for found in re.compile(r"\\.|[{}\"]", re.DOTALL).finditer(value, place + 1):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if found[0] == '"' and depth <= 0:
            return found.end()
    return len(value)


def _failed(block: parsed.ParsingFailedBlock, raw: str, line: int) -> Block:
    found = re.match(r"@\s*(\w+)\s*[{(]\s*([^\s,{}=\"]*)", raw)
    name = found[1].lower() if found else ""
    if name in {"comment", "preamble"}:
        return Block("loose", raw.rstrip(), line)
    what = f"@{name}{{{found[2]}}}" if found else "entry"
    return Block("failed", raw.rstrip(), line, reason=f"{what}: {_reason(block)}")


def _reason(block: parsed.ParsingFailedBlock) -> str:
    reason = " ".join(str(getattr(block.error, "abort_reason", block.error)).split())
    if "Unexpected block start" in reason or "end of file" in reason:
        return "a brace or quote is not closed"
    if "after entry key" in reason:
        return "a field without `=`, or a comma missing"
    return reason[:1].lower() + reason[1:].rstrip(". ")
