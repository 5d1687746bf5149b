"""
CSL-JSON (citeproc JSON): the inner form written out, valid against the CSL 1.0.2 input schema.

A file may hold an array, one object, an object with an `items` array, or one object a line. Keys that the schema does
not know stay with the entry (`native`) and come back inside `custom`, where the schema allows them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from refs import jsontext, model
from refs.errors import Rejected
from refs.formats import dates
from refs.formats.entry import Entry, Options
from refs.formats.extra import read_extra
from refs.model import Item
from refs.patterns import lazy

# CSL 1.0.2 input schema against the CSL 1.0.2 specification: the same variable under two names
ALIASES: Final = {
    "event": "event-title",
    "shortTitle": "title-short",
    "journalAbbreviation": "container-title-short",
    "part": "part-number",
    "printing": "printing-number",
    "supplement": "supplement-number",
}
# Types that other programs write and CSL 1.0.2 does not have: CSL-M, Crossref, DataCite
TYPES: Final = {
    "journal-article": "article-journal",
    "proceedings-article": "paper-conference",
    "book-chapter": "chapter",
    "book-section": "chapter",
    "edited-book": "book",
    "monograph": "book",
    "reference-book": "book",
    "reference-entry": "entry-encyclopedia",
    "posted-content": "article",
    "dissertation": "thesis",
    "peer-review": "review",
    "video": "motion_picture",
    "legal-case": "legal_case",
    "preprint": "article",
    "misc": "document",
}
_RENAMED: Final = {"part-number": "part", "printing-number": "printing", "supplement-number": "supplement"}
_OUTSIDE: Final = frozenset({"license", "editor-translator"})
"""Variables of the specification that the schema has not: they stand in `custom`, from where they are read back."""

_NAME_PARTS = ("family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal")
_NAME_FLAGS = ("comma-suffix", "static-ordering", "parse-names")
_DATE_PARTS = frozenset({"date-parts", "season", "circa", "literal", "raw"})
_KEPT = frozenset({"type", "custom", "categories", "volume-title-short"})
_KNOWN = model.VARIABLES | _KEPT
_KEYS = frozenset({"id", "type", "citation-key"})
_DECODER = json.JSONDecoder()
_HEAD = re.compile(r"[\s\ufeff]*\[?")
_TOKEN = re.compile(r'\{|"(?:[^"\\\n]|\\.)*"?|\[\s*\]|[^\s,\[\]{}"][^,\[\]{}"\n]*')
"""Where an object begins, or what stands in its place: a text, an empty list, a number."""

_NO_ITEM = "not a CSL item"
_NEXT = re.compile(r"\n\s*\{")
_NO_TEXT = re.compile(
    r"(?P<text>\\\\|\\u[dD][89abAB]\w\w\\u[dD][c-fC-F]\w\w)|(?P<half>\\u[dD][89a-fA-F]\w\w)|\\u00(?:0[0-8eEfF]|1[0-9a-bA-B]|7[fF])"
)
"""An escaped backslash or a whole surrogate pair, which stay; half a pair, which is no character; or a control character."""


def read(text: str) -> Iterator[Entry | Rejected]:
    """
    Read CSL-JSON, object by object, so that a broken one does not take its neighbours along.
    """
    return read_blocks([text])


def read_blocks(blocks: Iterable[str]) -> Iterator[Entry | Rejected]:
    """
    Read CSL-JSON that comes in blocks, likewise; of a sound array no more is held than a block and an object.
    """
    for value, line, raw in _objects(_Window(blocks)):
        if isinstance(value, str):
            yield Rejected(raw, value, line=line)
        else:
            yield from _members(value, line, raw)


class _Window:
    """
    The part of a text that is being read: what lies behind can be let go, what lies ahead comes when it is asked for.
    """

    def __init__(self, blocks: Iterable[str]) -> None:
        self._blocks = iter(blocks)
        self._column = 0  # how much of its first line has been let go
        self.text = next(self._blocks, "")

    def advance(self, at: int) -> bool:
        """
        Let go what is before a place, which then is 0, and read as much again as is left; False at the text's end.
        """
        block = next(self._blocks, None)
        if block is None:
            return False
        self._column = self.indent(at)
        pieces = [self.text[at:], block]
        missing = len(pieces[0]) - len(block)
        while missing > 0 and (block := next(self._blocks, None)) is not None:
            pieces.append(block)
            missing -= len(block)
        self.text = "".join(pieces)
        return True

    def indent(self, at: int) -> int:
        """
        Return how many characters stand before a place on its line.
        """
        newline = self.text.rfind("\n", 0, at)
        return at - (newline + 1) + (self._column if newline < 0 else 0)


def _objects(window: _Window) -> Iterator[tuple[Any, int, str]]:
    """
    Yield (value, line, raw) of every object; where one is broken the value is the reason, and reading goes on after it.

    What ends where the window does may be cut off, and so may be what is broken.
    """
    at, line, begin = next(_HEAD.finditer(window.text)).end(), 1, 0
    while True:
        token = _TOKEN.search(window.text, at)
        begun = token.start() if token else at
        line += window.text.count("\n", begin, begun)
        begin = begun
        if token is None or token.end() == len(window.text):
            if window.advance(begin):
                at = begin = 0
                continue
            if token is None:
                return
        if token[0] != "{":
            at = token.end()
            yield _NO_ITEM, line, token[0].strip()
            continue
        try:
            value, at = _DECODER.raw_decode(window.text, begin)
        except (ValueError, RecursionError) as error:
            if window.advance(begin):
                at = begin = 0
                continue
            at = _resume(window, begin)
            yield f"not valid JSON: {_reason(error)}", line, _whole(window.text[begin:at]).strip().rstrip(",]").strip()
        else:
            raw = window.text[begin:at]
            whole = _whole(raw)
            yield value if whole == raw else _DECODER.decode(whole), line, whole


def _reason(error: ValueError | RecursionError) -> str:
    if isinstance(error, RecursionError):
        return "nested too deeply"
    return getattr(error, "msg", "a number has too many digits")  # Python's limit: sys.get_int_max_str_digits()


def _whole(raw: str) -> str:
    """The text of an object without halves of characters, and with a space for each control character, as in a file."""
    if r"\u" not in raw:
        return raw
    return _NO_TEXT.sub(lambda found: found["text"] or (r"\ufffd" if found["half"] else " "), raw)


def _resume(window: _Window, at: int) -> int:
    """
    Return where the object after a broken one begins: the next brace at the start of a line that is indented no deeper.
    """
    indent = window.indent(at)
    for found in _NEXT.finditer(window.text, at):
        if window.indent(found.end() - 1) <= indent:
            return found.end() - 1
    return len(window.text)


def _members(value: Item, line: int, raw: str) -> Iterator[Entry | Rejected]:
    members = value.get("items", value.get("references"))
    if "type" in value or not isinstance(members, list):
        yield _entry(value, line, raw)
        return
    for member in members:
        if isinstance(member, dict):
            yield _entry(member, line, json.dumps(member, ensure_ascii=False))
        else:
            yield Rejected(json.dumps(member, ensure_ascii=False), _NO_ITEM, line=line)


def _entry(value: dict[str, Any], line: int, raw: str) -> Entry | Rejected:
    item, unknown = normalise(value)
    if len(item) == 1:  # its type
        return Rejected(raw, "no CSL variable in this object", line=line)
    key = value.get("id", value.get("citation-key"))
    return Entry(
        key=None if key is None or key == "" else str(key),
        item=item,
        native={"csljson": unknown} if unknown else {},
        line=line,
        raw=raw,
    )


def normalise(value: dict[str, Any]) -> tuple[Item, dict[str, Any]]:
    """
    Return a CSL-JSON object with every variable under its name and in the form CSL 1.0.2 gives it, and what is none.
    """
    kind = str(value.get("type") or "document")
    kind = TYPES.get(kind, kind)
    custom = value.get("custom")
    if isinstance(custom, dict) and custom.keys() & _OUTSIDE:
        value = value | {name: custom[name] for name in custom if name in _OUTSIDE and name not in value}
        value["custom"] = {name: held for name, held in custom.items() if name not in _OUTSIDE}
    item: Item = {"type": kind if kind in model.TYPES else "document"}
    unknown: dict[str, Any] = {} if kind in model.TYPES else {"type": kind}
    for written, given in value.items():
        if written in _TEXTS and type(given) is str and given:  # most of what a file holds
            item[written] = given
            continue
        name = ALIASES.get(written, written)
        if written in _KEYS or given is None or (not given and given in ("", [], {})):
            continue
        if name != written and name in item:
            continue
        reader = _READERS.get(name)
        if reader is None:
            unknown[written] = given
        elif known := reader(given):
            item[name] = known
    if "note" in item and _EXTRA.match(item["note"]):
        _take_extra(item)
    return item, unknown


_EXTRA = lazy(r"([A-Za-z][A-Za-z -]*): *(\S.*)(?:\n|\Z)")


def _take_extra(item: Item) -> None:
    """
    Take variables off the top of a note, where Zotero writes those it has no field for: `PMID: 123`.

    Source: citeproc-js manual, "cheater syntax for odd fields"; what the item already has stays in the note.
    """
    note = item.pop("note")
    names = {name.lower(): name for name in model.VARIABLES - {"note", "abstract", "annote"}}
    while found := _EXTRA.match(note):
        name = names.get(found[1].strip().lower().replace(" ", "-"), "")
        said = read_extra(f"{name}: {found[2].strip()}") if name and name not in item else {}
        if not said:
            break
        item |= said
        note = note[found.end() :]
    if note:
        item["note"] = note


def _text(given: Any) -> str:
    if isinstance(given, str):
        return given
    if isinstance(given, list):
        return "; ".join(_text(part) for part in given)
    if isinstance(given, bool | dict):
        return json.dumps(given, ensure_ascii=False)
    return str(given)


def names(given: Any) -> list[dict[str, Any]]:
    """
    Return a list of CSL names from a list of names, one name, or a text.
    """
    members = given if isinstance(given, list) else [given]
    return [made for member in members if (made := _name(member))]


def _name(member: Any) -> dict[str, Any]:
    if not isinstance(member, dict):
        return {"literal": str(member)} if member else {}
    if len(member) == 2:  # most names there are
        family, given = member.get("family"), member.get("given")
        if family and given and type(family) is str is type(given):
            return {"family": family, "given": given}
    name: dict[str, Any] = {part: str(member[part]) for part in _NAME_PARTS if member.get(part)}
    if not name and member.get("name"):
        name = {"literal": str(member["name"])}
    if not member.keys().isdisjoint(_NAME_FLAGS):
        name |= {flag: member[flag] for flag in _NAME_FLAGS if flag in member}
    return name


def date(given: Any) -> dict[str, Any]:
    """
    Return a CSL date from a CSL date, an EDTF or other text, or a year.
    """
    if not isinstance(given, dict):
        return _worded(str(given)) or {"raw": str(given)}
    match given:
        case {"date-parts": [[int(), *_] as point]} if len(given) == 1 and all(type(part) is int for part in point):
            return given
    made = {part: given[part] for part in given if part in _DATE_PARTS and given[part] not in (None, "", [])}
    if "date-parts" in made:
        points = [numbers for point in _points(made["date-parts"]) if (numbers := dates.numeric(point))]
        made["date-parts"] = points[:2]
        if not points:
            del made["date-parts"]
    if season := dates.season_of(made):
        made["season"] = season
    if isinstance(made.get("circa"), str | int):
        made["circa"] = made["circa"] not in {"false", "0", 0}
    if set(made) == {"raw"}:
        return _worded(str(made["raw"])) or made
    return made


def _worded(text: str) -> dict[str, Any] | None:
    return dates.parse(text) or dates.in_words(text)


def _points(value: Any) -> list[list[Any]]:
    if not isinstance(value, list):
        return [[value]]
    return [point if isinstance(point, list) else [point] for point in (value if _nested(value) else [value])]


def _nested(value: list[Any]) -> bool:
    return any(isinstance(point, list) for point in value)


_READERS: Final[dict[str, Callable[[Any], Any]]] = {
    **dict.fromkeys(model.VARIABLES, _text),
    **dict.fromkeys(model.NAME_VARIABLES, names),
    **dict.fromkeys(model.DATE_VARIABLES, date),
    **dict.fromkeys(_KEPT, lambda given: given),
}
"""What brings each variable's value into CSL's form; nothing is left of some."""

_TEXTS: Final = frozenset(name for name, reader in _READERS.items() if reader is _text) - ALIASES.keys() - _KEYS
"""What is a text, and stays as it is where it is given as one."""


def write(entries: Iterable[Entry], options: Options) -> Iterator[str]:
    """
    Write a CSL-JSON array, one variable a line, in CSL's order.
    """
    lead = "[\n"
    for entry in entries:
        yield lead + _written(_by_schema(output(entry, options)), options)
        lead = ",\n"
    yield "[]\n" if lead == "[\n" else "\n]\n"


def output(entry: Entry, options: Options) -> Item:
    """
    Return the item of an entry with its `id`, what is no CSL variable under `custom`.
    """
    item = dict(entry.item)
    if options.fields is not None or options.drop:
        item = {name: value for name, value in item.items() if name == "type" or options.wants(name)}
    unknown = {name: item.pop(name) for name in entry.item if name in item and name not in _KNOWN}
    unknown |= entry.native.get("csljson", {}) if options.verbatim else {}
    if unknown and options.wants("custom"):
        item["custom"] = item.get("custom", {}) | unknown
    return model.ordered(item | {"id": entry.key or "", "type": item.get("type", "document")})


def _by_schema(item: Item) -> Item:
    """
    Bring an item into the input schema, which lacks some variables of the specification and has others under other
    names.
    """
    if item.keys().isdisjoint(_RENAMED) and item.keys().isdisjoint(_OUTSIDE):
        return item
    made = {_RENAMED.get(name, name): value for name, value in item.items() if name not in _OUTSIDE}
    outside = {name: item[name] for name in item if name in _OUTSIDE}
    return made | ({"custom": made.get("custom", {}) | outside} if outside else {})


def _written(item: Item, options: Options) -> str:
    encode, quote = (_ASCII, json.encoder.encode_basestring_ascii) if options.ascii else (_UNICODE, _QUOTE)
    lines = [
        f'    "{name}": {quote(value) if isinstance(value, str) else encode(value)}' for name, value in item.items()
    ]
    return "  {\n" + ",\n".join(lines) + "\n  }"


_QUOTE = json.encoder.encode_basestring
_ASCII = json.JSONEncoder().encode
_UNICODE = jsontext.encoder()


def sniff(text: str) -> bool:
    """
    Say whether a text looks like CSL-JSON.
    """
    head = text[:4000].lstrip("\ufeff \t\r\n")
    return head.startswith(("[", "{")) and re.search(r"\{\s*\"[\w-]+\"\s*:|^\[\s*\]\s*$", head) is not None
