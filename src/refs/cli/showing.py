"""
`refs list` and `refs show`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from refs import model
from refs.cli import console, options
from refs.config import Config
from refs.errors import UsageError
from refs.library import collection, showing
from refs.store import Row


@options.command
def list_(
    config: Config,
    query: options.Query = None,
    sort: options.Sort = "import",
    uncertain: Annotated[
        bool, typer.Option("--uncertain", help="Only items with a variable that is uncertain.")
    ] = False,
    keys: Annotated[bool, typer.Option("--keys", help="Print citation keys alone, one a line.")] = False,
    json: options.Json = False,
) -> int:
    """
    List items: key, year, names, title, and marks (uncertain, retracted, to be reviewed).
    """
    if keys and json:
        raise UsageError("--keys and --json exclude each other")
    with collection.open_library(config) as library:
        rows = list(showing.list_(library, query or [], sort, uncertain=uncertain))
        if json:
            console.document(list(showing.described(library, iter(rows))))
        elif keys:
            for row in rows:
                console.line(row["key"])
        elif rows:
            console.table(("KEY", "YEAR", "NAMES", "TITLE", "MARKS"), (_cells(row) for row in rows))
    if not rows:
        console.say("no items match")
    return 0 if rows else 1


def _cells(row: Row) -> tuple[str, ...]:
    item = row["item"]
    year = str(row["year"] or item.get("status") or "")
    title = str(item.get("title", item.get("container-title", "")))
    return row["key"], year, names_text(item), title, "; ".join(marks(row))


def names_text(item: model.Item, most: int = 3) -> str:
    """
    Return the first names of an item's authors or editors for a list: `Torfing, Sørenssen & Røiseland`.
    """
    people = item.get("author") or item.get("editor") or []
    shown = [str(name.get("family") or name.get("literal") or name.get("given") or "") for name in people[:most]]
    if len(people) > most:
        return f"{shown[0]} et al."
    return " & ".join(filter(None, [", ".join(shown[:-1]), *shown[-1:]]))


def marks(row: Row) -> list[str]:
    """
    Return what a person should know of an item: notices such as a retraction, a doubtful DOI, uncertain variables.
    """
    found = list(dict.fromkeys(update["type"].replace("_", " ") for update in row["updates"] or []))
    if (row["match"] or {}).get("outcome") == "found but differs":
        found.append("match to be reviewed")
    if row["uncertain"]:
        found.append(f"uncertain: {', '.join(row['uncertain'])}")
    return found


@options.command
def show(
    config: Config,
    keys: options.Keys,
    why: Annotated[bool, typer.Option("--why", help="Show where each value comes from.")] = False,
    json: options.Json = False,
) -> int:
    """
    Show items whole, and with --why where each value comes from.
    """
    with collection.open_library(config) as library:
        numbers = [collection.find(library, key) for key in keys]
        rows = [collection.by_number(library, number) for number in numbers]
        described = list(showing.described(library, iter(rows)))
        if why:
            described = [
                {**one, "why": showing.why(library, number)} for one, number in zip(described, numbers, strict=True)
            ]
    if json:
        console.document(described)
        return 0
    for position, one in enumerate(described):
        if position:
            console.line("")
        _show(one)
    return 0


def _show(one: Mapping[str, Any]) -> None:
    console.line(one["key"])
    if "why" in one:
        for reason in one["why"]:
            _explain(reason["variable"], reason)
    else:
        for variable, value in one["item"].items():
            doubt = "  (uncertain)" if variable in one["uncertain"] else ""
            console.line(f"  {variable}: {value_text(value)}{doubt}")
    for update in one["updates"]:
        console.line(f"  {collection.update_text(update)}")
    if one["match"]:
        _show_match(one["match"])
    for name, label in _BESIDE.items():
        for value in one[name]:
            doubt = (
                "  (uncertain where it begins and ends)"
                if name == "reference-strings" and "split" in one["uncertain"]
                else ""
            )
            console.line(f"  {label}: {value}{doubt}")


_BESIDE = {"tags": "tag", "aliases": "alias", "notes": "note", "reference-strings": "reference-string"}
"""What stands beside an item, and what one of it is called."""


def _show_match(match: Mapping[str, Any]) -> None:
    reasons = "; ".join(match["reasons"])
    console.line(f"  {match['source']}: {match['outcome']}, score {match['score']}{f': {reasons}' if reasons else ''}")
    for variable, value in match.get("candidate", {}).items():
        console.line(f"    {variable}: {value_text(value)}")


def _explain(label: str, reason: Mapping[str, Any], indent: str = "  ") -> None:
    console.line(f"{indent}{label}: {value_text(reason['value'])}")
    place = f", {reason['place']}" if reason["place"] else ""
    console.line(
        f"{indent}    {reason['source']}, confidence {reason['confidence']:.2f}, {reason['retrieved'][:10]}{place}"
    )
    for (start, end), text in zip(reason["spans"], reason["text"], strict=False):
        console.line(f"{indent}    characters {start}–{end}: {text}")
    for other in reason.get("others", ()):
        _explain("also", other, indent + "    ")


def value_text(value: Any) -> str:
    """
    Return a CSL value in one line: names as `Family, Given; …`, dates as ISO 8601.
    """
    if isinstance(value, list):
        return "; ".join(_name(entry) if isinstance(entry, dict) else str(entry) for entry in value)
    if isinstance(value, dict):
        return _date(value)
    return "(withheld)" if value is None else str(value)


def _name(name: Mapping[str, str]) -> str:
    if "literal" in name:
        return name["literal"]
    particle = name.get("non-dropping-particle", "")
    given = " ".join(filter(None, [name.get("given"), name.get("dropping-particle")]))
    return ", ".join(filter(None, [f"{particle} {name.get('family', '')}".strip(), given, name.get("suffix")]))


def _date(value: Mapping[str, Any]) -> str:
    parts = ["-".join(f"{int(part):02d}" for part in one) for one in value.get("date-parts", [])]
    rest = [f"season {value['season']}"] if value.get("season") else []
    return " ".join(["/".join(parts), *rest, str(value.get("literal") or value.get("raw") or "")]).strip()
