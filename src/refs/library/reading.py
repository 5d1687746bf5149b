"""
Reading: files of every format, reference lists and identifiers become records, and nothing is put anywhere yet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path
from pkgutil import resolve_name
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from refs import files, formats, identifiers, others
from refs.errors import InputError, Rejected
from refs.identifiers import Identifier
from refs.merge import REFERENCE_STRING, SPLIT, USER, Record
from refs.model import NAME_VARIABLES, Item
from refs.text import is_markup

if TYPE_CHECKING:
    from refs.parse import Parsed
    from refs.parse.split import ReferenceString

TEXT = "text"
"""The name of the input format that is no format: a page or list of reference strings."""

Reading = Iterator[Record | Rejected]
Mode = Literal["auto", "lines", "none"]
"""How a text is split: find the list in it, one reference string a line, or the whole as one."""


class How(NamedTuple):
    """
    How inputs are to be read: the format's name or None to detect it, and how reference lists are split.
    """

    format: str | None = None
    split: Mode = "auto"


def read(inputs: Iterable[str], how: How, notes: list[str], *, ahead: bool = False) -> Reading:
    """
    Yield a record, or the reason why there is none, for everything that the inputs hold.

    An input that cannot be read at all is rejected like a bad entry: the others are still read.

    Args:
        inputs: paths, `-`, or identifiers.
        how: how to read them.
        notes: what had to be assumed about an input is added here.
        ahead: whether to parse reference strings at once and not when they are asked for, so that nobody waits at the
            library meanwhile.
    """
    parts = (_opened(name, how, notes, ahead=ahead) for name in inputs)
    return chain.from_iterable(list(parts) if ahead else parts)


def _opened(name: str, how: How, notes: list[str], *, ahead: bool) -> Reading:
    try:
        part, is_text = _open(name, how, notes)
        return iter(list(part)) if ahead and is_text else _guarded(name, part)
    except InputError as error:
        return iter([_rejected(name, error)])


def _guarded(name: str, part: Reading) -> Reading:
    try:
        yield from part
    except InputError as error:
        yield _rejected(name, error)


def _rejected(name: str, error: InputError) -> Rejected:
    return Rejected("", error.message.removeprefix(f"{name}: "), name)


def _open(name: str, how: How, notes: list[str]) -> tuple[Reading, bool]:
    """Begin to read an input; tell whether it is a text to be parsed."""
    if name != files.STDIO and not Path(name).exists() and (identifier := identifiers.identify(name)):
        return iter([Record(USER, named(identifier))]), False
    if how.split == "lines" and how.format in {None, TEXT}:
        return _parsed(name, how, reference_strings(name, how.split, notes)), True
    if long := _long(name, how, notes):
        return long
    text = files.read(name)
    notes.extend(text.notes)
    format_ = how.format or formats.detect(text.text, text.suffix) or TEXT
    if format_ == TEXT:
        return _parsed(name, how, _strings(text, text.text.splitlines(keepends=True), how.split)), True
    return _entries(text.text, text.name, format_), False


def _long(name: str, how: How, notes: list[str]) -> tuple[Reading, bool] | None:
    """Begin to read a long file that need not be held as a whole, if it is one, as `_open` does."""
    head = files.beginning(name)
    if head is None:
        return None
    format_ = how.format or formats.detect(head.text, head.suffix) or formats.by_suffix(head.suffix) or TEXT
    if format_ == TEXT:
        return _parsed(name, how, _strings(head, files.lines(name, notes), how.split)), True
    if formats.FORMATS[format_].blocks and files.is_sound(name):
        return _entries(files.blocks(name), name, format_), False
    return None


def reference_strings(name: str, mode: Mode, notes: list[str]) -> Iterator[ReferenceString]:
    """
    Split a text file: with "lines" a line at a time, a long one part by part, so that memory does not grow with it.

    Args:
        name: a path, or `-`.
        mode: how to split it.
        notes: what had to be assumed about it is added here.

    Raises:
        InputError: it cannot be read, is no text, or holds no reference.
    """
    if mode == "lines":
        return _some(_parser("refs.parse.parts:reference_strings")(files.lines(name, notes), mode), name)
    if head := files.beginning(name):
        return _strings(head, files.lines(name, notes), mode)
    text = files.read(name)
    notes.extend(text.notes)
    return _strings(text, text.text.splitlines(keepends=True), mode)


def _strings(beginning: files.Text, lines: Iterable[str], mode: Mode) -> Iterator[ReferenceString]:
    """Split a text into its reference strings; its beginning tells whether it is one."""
    if mode == "auto" and is_markup(beginning.text):  # of which every tag would be taken for a reference
        raise InputError(f"{beginning.name}: HTML or XML, and no text: give the text of its reference list")
    return _some(_parser("refs.parse.parts:reference_strings")(lines, mode), beginning.name)


def _some(strings: Iterable[ReferenceString], name: str) -> Iterator[ReferenceString]:
    found = iter(strings)
    for first in found:
        return chain([first], found)
    raise InputError(f"{name}: no references found in it")


def _parser(name: str) -> Callable[..., Any]:
    """A function of the parser, whose tables and patterns are loaded when there is text to parse: a .bib needs none."""
    function: Callable[..., Any] = resolve_name(name)
    return function


def named(identifier: Identifier) -> Item:
    """
    Return the variables that an identifier gives; an arXiv number is the DOI that arXiv registers for it.
    """
    if identifier.kind == "arXiv":
        return {"DOI": f"10.48550/arXiv.{identifier.value}"}
    return {identifier.kind: identifier.value}


def _entries(text: str | Iterable[str], name: str, format_: str) -> Reading:
    empty = True
    for entry in formats.read(text, format_, name):
        empty = False
        if isinstance(entry, Rejected):
            yield entry
        else:
            place = f"{name}:{entry.line}"
            yield Record(format_, entry.item, native=entry.native or None, key=entry.key, place=place)
    if empty:
        raise InputError(f"{name}: no entries found in it ({format_})")


def _parsed(name: str, how: How, strings: Iterable[ReferenceString]) -> Reading:
    for parsed in _parser("refs.parse:parse_strings")(strings):
        if says_something(parsed.item) or how.split == "lines":
            yield _record(parsed, name)
        else:
            reference = parsed.reference
            yield Rejected(reference.text, "no author, title or identifier found in it", name, reference.line)


def _record(parsed: Parsed, file: str) -> Record:
    """Make the record of a reference string; one that says nothing has its text in the note (`--split lines`)."""
    reference = parsed.reference
    item = parsed.item if says_something(parsed.item) else {"type": "document", "note": reference.text}
    place = f"{file}:{reference.line}"
    confidence = {**parsed.confidence, SPLIT: reference.confidence}
    native = {TEXT: {"others": counts}} if (counts := _others(parsed)) else None
    return Record(REFERENCE_STRING, item, confidence, parsed.spans, native, raw=reference.text, place=place)


def _others(parsed: Parsed) -> dict[str, int]:
    """Tell of each list of names that ends in `et al.` how many it names."""
    text, names = parsed.reference.text, NAME_VARIABLES & parsed.item.keys() & parsed.spans.keys()
    return {one: len(parsed.item[one]) for one in sorted(names) if others.follow(text, parsed.spans[one][-1][1])}


_TELLING = "title author editor container-title DOI URL PMID PMCID ISBN number archive_location".split()


def says_something(item: Item) -> bool:
    """
    Tell whether an item has anything that a work can be known by.
    """
    return any(item.get(variable) for variable in _TELLING)
