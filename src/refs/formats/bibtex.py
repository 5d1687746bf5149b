"""
BibTeX and BibLaTeX files: read through bibtexparser's splitter, chunk by chunk, and written without it.

Whatever CSL cannot say stays with the entry under `native["bibtex"]`: the spelling of its type, every field as it was
typed (braces, quotes, macros, order), the `@string` definitions it uses, what it takes from `crossref` and `xdata`,
and the comments and preambles before it. A field that would read files, run programs or break the file is written
anew; a preamble is code by its nature and stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, Final
from zlib import crc32

from refs.errors import Rejected
from refs.formats import bibtexitem, bibtexnames, bibtexsyntax, dates
from refs.formats import bibtexmap as table
from refs.formats.bibtexsyntax import Block
from refs.formats.bibtexwrite import EntryWriter
from refs.formats.entry import Entry, Options
from refs.formats.native import Pair, revise
from refs.latex import spelled, to_latex, to_unicode
from refs.model import Item
from refs.patterns import lazy

_MONTHS: Final = {month: month for month in dates.MONTHS}
_INHERITING = lazy(r"\b(?:crossref|xdata)\s*=\s*[{\"]?([^}\",]+)", re.IGNORECASE)
# biblatex manual, appendix B: fields that a child does not take, and titles that change their name on the way down
_OWN = frozenset(
    """
    ids crossref xref entryset entrysubtype execute label options presort related relatedoptions relatedstring
    relatedtype shortauthor shorthand shorttitle sortkey sorttitle xdata keywords
    """.split()
)
_LOWERED = {"title": "booktitle", "subtitle": "booksubtitle", "titleaddon": "booktitleaddon"}
_JOURNAL = {"title": "journaltitle", "subtitle": "journalsubtitle"}


_ACTING = lazy(
    r"\\(?:input|include|InputIfFileExists|openin|openout|read|readline|write|immediate|ShellEscape|directlua|latelua|"
    r"luaexec|special|catcode|csname|scantokens|endinput|verbatiminput|lstinputlisting|includegraphics|includepdf|"
    r"usepackage|RequirePackage|everyjob|batchmode|loop|end\s*\{document\})(?![A-Za-z])|\^\^[0-9a-f]{2}"
)
"""TeX that reads or writes files, runs programs, or changes how the rest of a document is read."""
_VERB = lazy(r"\\verb\*?([^\w\s{}]).*?\1")


_LONGEST_STRING = 100_000
"""How long the value of an `@string` that is made of others may be."""


class _Reader:
    """The state of reading one file: its macros, its parents, and the loose blocks before the next entry."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.macros: dict[str, str] = dict(_MONTHS)
        self.definitions: dict[str, str] = {}
        self.loose: list[str] = []
        self.parents = self._parents() if _INHERITING.search(text) else {}

    def entries(self) -> Iterator[Entry | Rejected]:
        held: Entry | None = None
        for block in bibtexsyntax.blocks(self.text):
            made = self._take(block)
            if isinstance(made, Rejected):
                yield made
            elif made:
                if held:
                    yield held
                held = made
        if held:
            if self.loose:
                held.native["bibtex"]["after"] = self.loose
            yield held

    def _take(self, block: Block) -> Entry | Rejected | None:
        match block.kind:
            case "entry":
                return self._entry(block)
            case "failed":
                return Rejected(block.raw, block.reason, line=block.line)
            case "string":
                if not self._define(block):
                    return Rejected(block.raw, "a string made of strings is too long", line=block.line)
                block = replace(block, raw=self._harmless_definition(block))
        self.loose.append(block.raw)
        return None

    def _define(self, block: Block) -> bool:
        """Take a definition, and say whether it was taken: ten lines of ten strings each could make gigabytes."""
        name, raw = block.fields[0]
        value = bibtexitem.value(raw, self.macros)
        if len(value) > max(_LONGEST_STRING, len(raw)):
            return False
        self.macros[name.lower()] = value
        self.definitions[name.lower()] = self._harmless(raw)
        return True

    def _entry(self, block: Block) -> Entry | None:
        kind = block.type.lower()
        if kind == "xdata":
            self.loose.append(block.raw)
            return None
        fields = [[name, self._harmless(raw) if "\\" in raw or "^^" in raw else raw] for name, raw in block.fields]
        native: dict[str, Any] = {"type": block.type, "fields": fields}
        # outside an entry every program takes it for a comment, but for an `@`
        self.loose += [f"% {comment.replace('@', '(at)')}" for comment in block.comments if comment]
        if self.loose:
            native["before"], self.loose = self.loose, []
        if self.parents and (inherited := self._inherited(block)):
            native["inherited"] = inherited
        self._strings(native)
        item = bibtexitem.to_item(kind, fields_of(native, self.macros))
        return Entry(key=block.key or None, item=item, native={"bibtex": native}, line=block.line, raw=block.raw)

    def _harmless(self, raw: str) -> str:
        r"""
        Return a field as it was typed, but for what would act or would break the file it is written to: a title with
        `\\input{…}` or a lone `\\{` is written anew.
        """
        if "\\" not in raw and "^^" not in raw:
            return raw
        acts = _ACTING.search(raw) and _ACTING.search(_VERB.sub("", raw))
        # other braces are balanced, or the entry would not have been read
        breaks = ("\\{" in raw or "\\}" in raw) and not bibtexsyntax.balanced(raw)
        if not acts and not breaks:
            return raw
        return "{" + to_latex(to_unicode(bibtexitem.value(raw, self.macros))) + "}"

    def _harmless_definition(self, block: Block) -> str:
        name, raw = block.fields[0]
        harmless = self._harmless(raw)
        return block.raw if harmless == raw else f"@string{{{name} = {harmless}}}"

    def _strings(self, native: dict[str, Any]) -> None:
        """Keep the definitions of the macros that an entry uses, and of those that these use."""
        if not self.definitions:
            return
        used: dict[str, str] = {}
        waiting = [
            raw
            for _, raw in [*native["fields"], *native.get("inherited", ())]
            if not raw.startswith("{") or not raw.endswith("}")
        ]
        while waiting:
            for name, _ in bibtexitem.pieces(waiting.pop(), {}):
                if name in self.definitions and name not in used:
                    used[name] = self.definitions[name]
                    waiting.append(used[name])
        if used:
            native["strings"] = dict(reversed(used.items()))

    def _parents(self) -> dict[str, Block]:
        wanted = {key.strip().lower() for found in _INHERITING.findall(self.text) for key in found.split(",")}
        parents: dict[str, Block] = {}
        for block in bibtexsyntax.blocks(self.text):
            if block.kind == "entry" and block.key.lower() in wanted:
                parents.setdefault(block.key.lower(), block)
            if block.kind == "string":
                self._define(block)
        return parents

    def _inherited(self, block: Block) -> list[list[str]]:
        """Return the fields that an entry has from its `xdata` and `crossref` parents, nearest first."""
        own = {bibtexitem.canonical(name) for name, _ in block.fields}
        inherited: list[list[str]] = []
        self._inherit(block, block.type.lower(), own, inherited, {block.key.lower()})
        return inherited

    def _inherit(self, block: Block, kind: str, own: set[str], inherited: list[list[str]], seen: set[str]) -> None:
        for link, raw in block.fields:
            link = link.lower()  # noqa: PLW2901
            if link not in {"crossref", "xdata"}:
                continue
            for key in bibtexitem.value(raw, self.macros).split(","):
                parent = self.parents.get(key.strip().lower())
                if parent is None or parent.key.lower() in seen:
                    continue
                for name, text in parent.fields:
                    passed = _passed(bibtexitem.canonical(name), kind, parent.type.lower(), link)
                    if passed and passed not in own:
                        own.add(passed)
                        inherited.append([passed, text])
                self._inherit(parent, kind, own, inherited, seen | {parent.key.lower()})


def _passed(name: str, kind: str, parent: str, link: str) -> str | None:
    """
    Return under what name a child has its parent's field, None where it does not have it.
    """
    if link == "xdata":
        return name
    if name in _OWN:
        return None
    if name in _LOWERED and kind in table.PARTS:
        return _LOWERED[name]
    if name in _JOURNAL and kind in table.ARTICLES and parent in {"periodical", "proceedings"}:
        return _JOURNAL[name]
    return name


def fields_of(native: dict[str, Any], macros: dict[str, str] | None = None) -> dict[str, str]:
    """
    Return the values of an entry's fields by BibLaTeX's names; of a field given twice the first, as BibTeX has it.
    """
    if macros is None:
        macros = dict(_MONTHS)
        for name, raw in native.get("strings", {}).items():
            macros[name] = bibtexitem.value(raw, macros)
    fields: dict[str, str] = {}
    for name, raw in [*native["fields"], *native.get("inherited", [])]:
        name = bibtexitem.canonical(name)  # noqa: PLW2901
        if name not in fields:
            fields[name] = bibtexitem.value(raw, macros)
    return fields


def read(text: str) -> Iterator[Entry | Rejected]:
    """
    Read a BibTeX or BibLaTeX file.
    """
    return _Reader(text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")).entries()


def write_bibtex(entries: Iterable[Entry], options: Options) -> Iterator[str]:
    """
    Write entries as BibTeX, in their order, one blank line between blocks.
    """
    return _write(entries, options, biblatex=False)


def write_biblatex(entries: Iterable[Entry], options: Options) -> Iterator[str]:
    """
    Write entries as BibLaTeX, likewise.
    """
    return _write(entries, options, biblatex=True)


def _write(entries: Iterable[Entry], options: Options, *, biblatex: bool) -> Iterator[str]:
    writer = EntryWriter(options, biblatex=biblatex)
    keys = _Keys(options.written_as)
    defined: dict[str, str] = {}
    loose: set[str] = set()
    lead = ""
    for entry in entries:
        native = entry.native.get("bibtex") if options.verbatim else None
        before, after = _around(native, defined, loose) if native else ((), ())
        key = keys.safe(entry.key or "item")
        for block in (*before, _written(entry, native, writer, key), *after):
            yield f"{lead}{block}\n"
            lead = "\n"


def _around(native: dict[str, Any], defined: dict[str, str], loose: set[str]) -> tuple[list[str], list[str]]:
    """
    Return the blocks that stand before and after an entry, each only once in a file.
    """
    before: list[str] = []
    for raw in native.get("before", ()):
        if raw not in loose:
            loose.add(raw)
            before.append(raw)
            if found := bibtexsyntax.STRING.match(raw):
                defined[found[1].lower()] = raw
    for name, raw in native.get("strings", {}).items():
        if name not in defined:
            defined[name] = raw
            before.append(f"@string{{{name} = {raw}}}")
    after = [raw for raw in native.get("after", ()) if raw not in loose]
    loose.update(after)
    return before, after


_UNSAFE_KEY = lazy(r"[\s{}(),=#%\\\"'~]+")


class _Keys:
    """
    The keys of one output, as BibTeX takes them.

    A key that is written as it is leaves one bit, so that a million of them cost what ten do; should a changed one meet
    the bit of another, which is rare, it gets a `_` more than it needs.

    Args:
        written_as: takes the keys that are written otherwise, each with the citation key that it stands for.
    """

    def __init__(self, written_as: dict[str, str]) -> None:
        self._written_as = written_as
        self._seen = bytearray(_KEY_BITS // 8)

    def safe(self, key: str) -> str:
        """
        Return a key that BibTeX takes, `http://zotero.org/a,b` as `http://zotero.org/a_b`; two keys never become one.
        """
        if key.isalnum() or not _UNSAFE_KEY.search(key):
            if key not in self._written_as:
                bit = crc32(key.encode("utf-8", "replace")) % _KEY_BITS
                self._seen[bit >> 3] |= 1 << (bit & 7)
                return key
            safe = key + "_"
        else:
            safe = _UNSAFE_KEY.sub("_", key).strip("_") or "item"
        while self._written_as.get(safe, key) != key or self._perhaps_seen(safe):
            safe += "_"
        self._written_as[safe] = key
        return safe

    def _perhaps_seen(self, key: str) -> bool:
        bit = crc32(key.encode("utf-8", "replace")) % _KEY_BITS
        return bool(self._seen[bit >> 3] & 1 << (bit & 7))


_KEY_BITS = 1 << 24


def _written(entry: Entry, native: dict[str, Any] | None, writer: EntryWriter, key: str) -> str:
    if native:
        kind, pairs = _restored(entry, native, writer)
    else:
        kind = writer.kind(entry.item)
        pairs = writer.pairs(_with_others(entry), kind)
    ids = writer.options.aliases.get(entry.key or "", ())
    if ids and writer.biblatex and not any(name.lower() == "ids" for name, _ in pairs):
        pairs.append(("ids", "{" + ", ".join(ids) + "}"))
    body = "".join([f",\n  {name} = {text}" for name, text in pairs])
    return f"@{kind}{{{key}{body}\n}}"


def _with_others(entry: Entry) -> Item:
    """Return the item with `and others` behind the names that a reference string ended in `et al.`, if they are these still."""
    told: dict[str, int] = entry.native.get("text", {}).get("others", {})
    cut = [variable for variable, count in told.items() if len(entry.item.get(variable, ())) == count]
    return (
        entry.item | {variable: [*entry.item[variable], bibtexnames.OTHERS] for variable in cut} if cut else entry.item
    )


def _restored(entry: Entry, native: dict[str, Any], writer: EntryWriter) -> tuple[str, list[Pair]]:
    """
    Return type and fields as they were read, save where the item has changed since.
    """
    options = writer.options
    as_read = bibtexitem.to_item(native["type"].lower(), fields_of(native))
    raw = [(name, _letters(text) if options.ascii else text) for name, text in native["fields"]]
    if as_read == entry.item and options.fields is None and not options.drop:
        return native["type"], raw
    same_type = as_read.get("type") == entry.item.get("type")
    revised = revise(
        raw,
        writer.pairs(as_read),
        writer.pairs(entry.item),
        _group,
        lambda name: options.wants(name.lower(), _variable(name)),
    )
    return native["type"] if same_type else writer.kind(entry.item), revised


def _letters(raw: str) -> str:
    return raw if raw.isascii() else "".join(c if c.isascii() else spelled(c) for c in raw)


def _group(name: str) -> str:
    name = bibtexitem.canonical(name)
    return table.GROUPS.get(name, name)


_VARIABLES: Final = table.TEXT | table.VERBATIM | table.NAMES | table.DATES | {
    "title": "title", "journaltitle": "container-title", "booktitle": "container-title", "pages": "page",
    "date": "issued", "year": "issued",
    "month": "issued", "day": "issued", "institution": "publisher", "organization": "publisher", "langid": "language",
    "howpublished": "medium", "eprint": "archive_location", "eprinttype": "archive",
}  # fmt: skip


def _variable(name: str) -> str:
    name = bibtexitem.canonical(name)
    return _VARIABLES.get(name, name)


_BLOCK = lazy(r"^[ \t]*@[ \t]*(?:string|preamble|comment|[A-Za-z]+)[ \t]*[{(]\s*[^\s{}=]*\s*[,=}\"{]", re.MULTILINE)
_BIBLATEX = lazy(
    r"^[ \t]*(?:date|journaltitle|eprinttype|langid|eventdate|entrysubtype|xdata)[ \t]*="
    r"|^[ \t]*@(?:online|report|thesis|mv\w+|xdata)[ \t]*[{(]",
    re.MULTILINE | re.IGNORECASE,
)


def sniff(text: str) -> bool:
    """
    Say whether a text looks like BibTeX or BibLaTeX.
    """
    return _BLOCK.search(text[:20000]) is not None


def sniff_biblatex(text: str) -> bool:
    """
    Say whether a text is BibLaTeX: BibTeX with fields or types that only BibLaTeX has.
    """
    return sniff(text) and _BIBLATEX.search(text[:200_000]) is not None
