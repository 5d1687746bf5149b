"""
CSL-YAML, the bibliography in pandoc's metadata: CSL-JSON's variables, with Markdown in the values and EDTF dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from refs import model
from refs.errors import Rejected
from refs.formats import csljson, dates, yamltext
from refs.formats.entry import Entry, Options
from refs.model import Item
from refs.text import NOCASE, SMALL_CAPS

_LIST = re.compile(r"^(?:references|bibliography)[ \t]*:[ \t]*(?:#.*)?$", re.MULTILINE)
_CSL = re.compile(
    r"^[ -]*(?:type:[ \t]*[\"']?(?:article-|paper-|book|chapter|report|thesis|webpage)|citation-key:)", re.MULTILINE
)
_VERBATIM = frozenset(
    {"DOI", "URL", "ISBN", "ISSN", "PMID", "PMCID", "type", "id", "page", "volume", "issue", "number", "language"}
)

_MARKS = re.compile(
    r'</?(?:i|b|sup|sub)>|<span class="nocase">|<span style="font-variant:\s?small-caps;?">|</span>'
    r'|[\\`*_\[\]<>~^$@#|"\'{}]|\.{3}|--+|\s+'
)
_OPEN = {"<i>": "*", "<b>": "**", "<sup>": "^", "<sub>": "~"}
_CLOSE = {"</i>": "*", "</b>": "**", "</sup>": "^", "</sub>": "~"}
_SPANS = {"n": "]{.nocase}", "s": "]{.smallcaps}"}
_INLINE = re.compile(
    r"\\(?P<escaped>[\\`*_\[\]<>~^$@#|\"'{}.!()+-])|(?P<strong>\*\*|__)|(?P<emph>\*|(?<!\w)_|_(?!\w))|(?P<sup>\^)|(?P<sub>~)"
    r"|(?P<open>\[)"
    r"|\](?P<close>\{\.(?:nocase|smallcaps)\})|(?P<dash>---?)|(?P<dots>\.{3})"
    r"|(?P<math>\$[^\s$](?:[^$\\]|\\.)*\$)|(?P<nbsp>\\ )"
)


def markdown(rich: str) -> str:
    """
    Return CSL rich text as pandoc's Markdown: `The *E. coli* genome`, `H~2~O`, `[de]{.nocase}`; everything else is
    escaped.
    """
    spans: list[str] = []

    def mark(found: re.Match[str]) -> str:
        text = found[0]
        if text in _OPEN or text in _CLOSE:
            return _OPEN.get(text) or _CLOSE[text]
        if text.startswith("<span"):
            spans.append("n" if "nocase" in text else "s")
            return "["
        if text == "</span>" and spans:
            return _SPANS[spans.pop()]
        if text.isspace():
            return " " if "\u00a0" not in text else text
        return "".join("\\" + c for c in text)

    return _MARKS.sub(mark, rich)


def unmarked(text: str) -> str:
    """
    Return a value of pandoc's Markdown as CSL rich text.
    """
    if not re.search(r"[\\*_^~\[\]]|--|\.{3}", text):
        return text
    opened: dict[str, bool] = {}
    brackets: list[int] = []
    pieces: list[str] = []
    at = 0
    for found in _INLINE.finditer(text):
        pieces.append(text[at : found.start()])
        at = found.end()
        pieces.append(_piece(found, opened, brackets, pieces))
    return csljson_tidy("".join([*pieces, text[at:]]))


def _piece(found: re.Match[str], opened: dict[str, bool], brackets: list[int], pieces: list[str]) -> str:
    kind, text = found.lastgroup or "", found[0]
    match kind:
        case "escaped":
            return text[1]
        case "strong" | "emph" | "sup" | "sub":
            tag = {"strong": "b", "emph": "i"}.get(kind, kind)
            opened[tag] = not opened.get(tag)
            return f"<{tag}>" if opened[tag] else f"</{tag}>"
        case "open":
            brackets.append(len(pieces))
            return "["
        case "close" if brackets:
            pieces[brackets.pop()] = NOCASE if "nocase" in text else SMALL_CAPS
            return "</span>"
        case "dash":
            return "—" if len(text) == 3 else "–"
        case "dots":
            return "…"
        case "nbsp":
            return "\u00a0"
    return text


def csljson_tidy(text: str) -> str:
    """
    Take off tags that were opened by a lone mark and never closed.
    """
    for tag, sign in (("i", "*"), ("b", "**"), ("sup", "^"), ("sub", "~")):
        if text.count(f"<{tag}>") != text.count(f"</{tag}>"):
            head, _, tail = text.rpartition(f"<{tag}>")
            text = head + sign + tail
    return text


def read(text: str) -> Iterator[Entry | Rejected]:
    """
    Read CSL-YAML: a `references` list, or a bare list, entry by entry.
    """
    text = text.removeprefix("\ufeff")
    found = _LIST.search(text)
    start = found.end() if found else 0
    first = re.compile(r"^([ \t]*)-(?=\s)", re.MULTILINE).search(text, start)
    if not first:
        yield from _flow(text)
        return
    begins = re.compile(rf"^{re.escape(first[1])}-(?=\s)", re.MULTILINE)
    offset = text.count("\n", 0, first.start())
    for part, line in yamltext.parts(_body(text[first.start() :], first[1]), begins):
        yield _entry(part, line + offset)


def _body(text: str, indent: str) -> str:
    """Return the list alone: up to the document's end or the next key at its level or above."""
    end = re.compile(rf"^(?:---|\.\.\.)[ \t]*$|^{re.escape(indent)}(?![ \t#-])\S", re.MULTILINE).search(text)
    return text[: end.start()] if end else text


def _flow(text: str) -> Iterator[Entry | Rejected]:
    try:
        value = yamltext.load(text.strip().removesuffix("---").removesuffix("..."))
    except ValueError as error:
        yield Rejected(text, f"not valid YAML: {error}", line=1)
        return
    members = value.get("references", []) if isinstance(value, dict) else value
    for member in members if isinstance(members, list) else []:
        yield _made(member, "" if isinstance(member, dict) else str(member), 1)


def _entry(part: str, line: int) -> Entry | Rejected:
    try:
        value = yamltext.load(part)
    except ValueError as error:
        return Rejected(part.rstrip(), f"not valid YAML: {error}", line=line)
    return _made(value[0] if isinstance(value, list) and value else value, part.rstrip(), line)


def _made(value: Any, raw: str, line: int) -> Entry | Rejected:
    if not isinstance(value, dict):
        return Rejected(raw, "not a CSL item", line=line)
    item, unknown = csljson.normalise({name: _plain(name, held) for name, held in value.items()})
    if not item.keys() - {"type"}:
        return Rejected(raw, "no CSL variable in this entry", line=line)
    return Entry(
        key=str(value.get("id") or "") or None,
        item=item,
        native={"csljson": unknown} if unknown else {},
        line=line,
        raw=raw,
    )


def _plain(name: str, held: Any) -> Any:
    if name in model.NAME_VARIABLES and isinstance(held, list):
        return [{part: unmarked(said) for part, said in one.items()} if isinstance(one, dict) else one for one in held]
    if name in model.DATE_VARIABLES:
        return _date(held)
    return unmarked(held) if isinstance(held, str) and name not in _VERBATIM else held


def _date(held: Any) -> Any:
    """Read an EDTF text, or the list of mappings that older pandocs wrote: `- year: 2000, month: 5`."""
    if isinstance(held, str):
        return dates.parse(unmarked(held)) or {"literal": unmarked(held)}
    points = held if isinstance(held, list) else [held]
    if not all(isinstance(point, dict) and "year" in point for point in points):
        return held
    made: dict[str, Any] = {
        "date-parts": [
            dates.numeric([point[part] for part in ("year", "month", "day") if part in point]) for point in points
        ]
    }
    return made | {part: points[0][part] for part in ("season", "circa") if part in points[0]}


def write(entries: Iterable[Entry], options: Options) -> Iterator[str]:
    """
    Write a CSL-YAML document as `pandoc --to markdown --standalone` has it.
    """
    yield "---\nreferences:\n"
    for entry in entries:
        item = csljson.output(entry, options)
        yield "".join(yamltext.lines([{name: _written(name, value) for name, value in item.items()}], 0))
    yield "---\n"


def _written(name: str, value: Any) -> Any:
    if name in model.NAME_VARIABLES:
        return [
            {part: markdown(said) if isinstance(said, str) else said for part, said in one.items()} for one in value
        ]
    if name in model.DATE_VARIABLES:
        text = dates.edtf(value)
        return text if text and dates.parse(text) == value else _parts(value)
    return markdown(value) if isinstance(value, str) and name not in _VERBATIM else value


def _parts(value: Item) -> Item:
    made: dict[str, Any] = {part: value[part] for part in ("date-parts", "season", "circa") if part in value}
    if "literal" in value or "raw" in value:
        made["literal"] = value.get("literal") or value["raw"]
    return made


def sniff(text: str) -> bool:
    """
    Say whether a text looks like CSL-YAML.
    """
    head = text[:20000].lstrip("\ufeff")
    if _LIST.search(head):
        return True
    return re.match(r"(?:---[ \t]*\n)?\s*-[ \t]", head) is not None and _CSL.search(head) is not None
