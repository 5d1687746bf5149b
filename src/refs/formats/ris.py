"""
RIS files, as Zotero, EndNote, Mendeley, Web of Science, Scopus and PubMed write them.

Read here and not through rispy, which loses the order of tags, the second of two single-valued tags, and a last
record without `ER`. Every tag stays with the entry under `native["ris"]`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from refs.errors import Rejected
from refs.formats import rismap as table
from refs.formats.entry import Entry, Options
from refs.formats.native import Pair, revise
from refs.formats.risitem import to_item, to_pairs

_TAG = re.compile(r"[ \t\ufeff]*([A-Z][A-Z0-9])(  ?| {3,}|\t)-(?: (.*)|\t(.*)|)$")
_TIGHT = re.compile(r"[ \t\ufeff]*(TY|ER)  ?-(\S.*)$")

_HEADER = re.compile(r"[ \t\ufeff]*(?:(?:Provider|Database|Content):|EF\s*$)")
"""What databases write around the records: `Provider: American Chemical Society`, `Content: text/plain`, `EF`."""


class _Record:
    """One record while it is read."""

    def __init__(self, line: int, kind: str, narrow: bool) -> None:
        self.line = line
        self.narrow = narrow
        self.tags: list[list[str]] = [["TY", kind]]
        self.lines: list[str] = []

    def entry(self) -> Entry | Rejected:
        raw = "\n".join(self.lines)
        tags = [[tag, value.rstrip()] for tag, value in self.tags]
        if len(tags) == 1:
            return Rejected(raw, "a record with nothing but its type", line=self.line)
        key = next((value for tag, value in tags if tag == "ID" and value), None)
        return Entry(key=key, item=to_item(tags), native={"ris": tags}, line=self.line, raw=raw)


def read(text: str) -> Iterator[Entry | Rejected]:
    """
    Read RIS, record by record; a record ends at `ER`, at the next `TY`, or with the file.
    """
    record: _Record | None = None
    stray: list[str] = []
    begun = 0
    for number, line in enumerate(_lines(text), 1):
        tag, value, narrow = _parse(line)
        if tag == "TY":
            if record:
                yield record.entry()
            yield from _stray(stray, begun)
            record = _Record(number, value.strip(), narrow)
            record.lines.append(line)
        elif record is None:
            if line.strip(" \t\ufeff") and tag != "ER" and not _HEADER.match(line):
                begun = begun if stray else number
                stray.append(line)
        elif tag == "ER":
            record.lines.append(line)
            yield record.entry()
            record = None
        else:
            _continue(record, line, tag, value, narrow)
    if record:
        yield record.entry()
    yield from _stray(stray, begun)


def _lines(text: str) -> Iterator[str]:
    """Yield the lines of a text, without holding them all."""
    for found in re.finditer(r"([^\r\n]*)(?:\r\n|\r|\n|\Z)", text):
        if found[0] or found.end() < len(text):
            yield found[1]


def _parse(line: str) -> tuple[str, str, bool]:
    """Return (tag or "", value, whether one space stands before the hyphen)."""
    found = _TAG.match(line)
    if found:
        return found[1], found[3] or found[4] or "", found[2] == " "
    found = _TIGHT.match(line)
    return (found[1], found[2], False) if found else ("", "", False)


def _continue(record: _Record, line: str, tag: str, value: str, narrow: bool) -> None:
    record.lines.append(line)
    # `US - based` at the start of an abstract's line is a tag only in files that write all tags so
    if tag and (record.narrow or not narrow):
        record.tags.append([tag, value])
    elif line.strip() or record.tags[-1][1]:
        record.tags[-1][1] += "\n" + line.strip() if record.tags[-1][0] != "TY" else ""


def _stray(lines: list[str], begun: int) -> Iterator[Rejected]:
    if lines:
        yield Rejected("\n".join(lines), "text outside a record", line=begun)
        lines.clear()


def write(entries: Iterable[Entry], options: Options) -> Iterator[str]:
    """
    Write RIS, one blank line between records.
    """
    lead = ""
    for entry in entries:
        pairs = _pairs(entry, options)
        yield lead + "".join(f"{tag}  - {value}\n" for tag, value in pairs) + "ER  - \n"
        lead = "\n"


def _pairs(entry: Entry, options: Options) -> list[Pair]:
    native = entry.native.get("ris") if options.verbatim else None
    if not native:
        return _keyed(to_pairs(entry.item, options), entry.key)
    tags = [(tag, value) for tag, value in native]
    as_read = to_item(native)
    if as_read == entry.item and options.fields is None and not options.drop:
        return tags
    return revise(
        tags, to_pairs(as_read, options), to_pairs(entry.item, options), _group, lambda tag: _wanted(tag, options)
    )


def _wanted(tag: str, options: Options) -> bool:
    return tag in {"TY", "ID"} or options.wants(tag, _variable(tag))


def _keyed(pairs: list[Pair], key: str | None) -> list[Pair]:
    return [*pairs, ("ID", key)] if key else pairs


def _group(tag: str) -> str:
    return table.GROUPS.get(tag, tag)


_MORE: Final[dict[str, str]] = {
    "PY": "issued",
    "Y1": "issued",
    "DA": "issued",
    "Y2": "accessed",
    "SP": "page",
    "EP": "page",
    "KW": "keyword",
    "IS": "issue",
    "M1": "number",
    "SN": "ISSN",
}


def _variable(tag: str) -> str:
    known: dict[str, Any] = table.TEXT | table.NAMES | _MORE
    return str(known.get(tag, tag))


def sniff(text: str) -> bool:
    """
    Say whether a text looks like RIS.
    """
    return re.search(r"^[ \t\ufeff]*TY {1,2}- ?[A-Z]", text[:20000], re.MULTILINE) is not None
