"""
Commands that change items: `refs set`, `edit`, `tag`, `note`, `rename`, `merge`, `remove`.
"""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from refs import formats, model
from refs.cli import console, options
from refs.config import Config
from refs.errors import InputError, Rejected, UsageError, reason
from refs.formats import Entry, Options
from refs.library import collection, duplicates, editing, values
from refs.library.collection import Library

Key = Annotated[str, typer.Argument(metavar="KEY", help="A citation key or alias.")]


@contextmanager
def _editing(config: Config, *words: str, dry_run: bool = False) -> Iterator[tuple[Library, dict[str, int]]]:
    """Open the library for one batch, named by what was typed."""
    counts: dict[str, int] = {}
    with (
        collection.open_library(config, "write") as library,
        collection.batch(library, shlex.join(["refs", *words]), counts, dry_run=dry_run),
    ):
        yield library, counts


@options.command
def set_(
    config: Config,
    key: Key,
    assignments: Annotated[
        list[str], typer.Argument(metavar="VARIABLE=VALUE...", help="CSL variables; nothing behind = removes one.")
    ],
) -> int:
    """
    Set variables of an item: names separated by ;, dates as 2013-04-30, anything as JSON.
    """
    changes = dict(values.assignment(text) for text in assignments)
    with _editing(config, "set", key, *assignments) as (library, counts):
        changed = editing.set_(library, collection.find(library, key), changes)
        counts["changed"] = int(changed)
    console.say(f"{key}: {'changed' if changed else 'unchanged'}")
    return 0


@options.command
def edit(
    config: Config,
    keys: options.Keys,
    yaml: Annotated[bool, typer.Option("--yaml", help="As CSL-YAML instead of CSL-JSON.")] = False,
) -> int:
    """
    Edit items in $VISUAL or $EDITOR.
    """
    format_ = "cslyaml" if yaml else "csljson"
    with collection.open_library(config) as library:
        rows = [collection.by_number(library, collection.find(library, key)) for key in keys]
    text = "".join(formats.write((Entry(key=row["key"], item=row["item"]) for row in rows), format_, Options()))
    path = _draft(text, formats.FORMATS[format_].suffixes[0])
    _run_editor(path)
    edited = _edited(path, format_)
    _same_items(path, [row["key"] for row in rows], list(edited))
    with _editing(config, "edit", *keys) as (library, counts):
        changed = [row["key"] for row in rows if editing.replace(library, row["id"], edited[row["key"]])]
        counts["changed"] = len(changed)
    path.unlink()
    console.say(f"changed: {', '.join(changed)}" if changed else "nothing changed")
    return 0


def _same_items(path: Path, old: Sequence[str], new: Sequence[str]) -> None:
    missing, added = [[key for key in one if key not in other] for one, other in ((old, new), (new, old))]
    if missing:
        told = f"{', '.join(missing)} is not there any more" + (f", and {', '.join(added)} is new" if added else "")
        raise InputError(f"{path}: {told}", hint=f"{_KEPT}; refs rename changes a key, refs remove removes an item")
    if added:
        raise InputError(f"{path}: {', '.join(added)} is new", hint=f"{_KEPT}; refs import adds items")


def _draft(text: str, suffix: str) -> Path:
    handle, name = tempfile.mkstemp(prefix="refs-", suffix=suffix)
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        stream.write(text)
    return Path(name)


def _run_editor(path: Path) -> None:
    editor = next(filter(str.strip, (os.environ.get(name, "") for name in ("VISUAL", "EDITOR"))), "")
    if not editor:
        path.unlink()
        raise UsageError("no editor is set", hint="set EDITOR, or use refs set")
    try:
        code = subprocess.run([*shlex.split(editor), str(path)], check=False).returncode  # noqa: S603
    except (OSError, ValueError) as error:  # of which the second is a quote that is not closed
        what = reason(error) if isinstance(error, OSError) else str(error)
        raise UsageError(f"{editor}: {what}", hint=f"the text is in {path}") from error
    if code:
        raise InputError(f"{editor} ended with exit code {code}", hint=f"nothing was changed; the text is in {path}")


_KEPT = "nothing was changed; the text is kept there"


def _edited(path: Path, format_: str) -> dict[str, dict[str, object]]:
    """Read the items back; anything wrong leaves the library alone and the text where it is."""
    items = {}
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: is not UTF-8 any more", hint=_KEPT) from error
    for entry in formats.read(text, format_, str(path)):
        if isinstance(entry, Rejected):
            raise InputError(str(entry), hint=_KEPT)
        if entry.key is None or entry.key in items:
            raise InputError(
                f"{path}:{entry.line}: {'has no id' if entry.key is None else f'{entry.key} again'}", _KEPT
            )
        try:
            if format_ == "csljson":
                _texts(json.loads(entry.raw))
            items[entry.key] = values.item({**entry.item, **_unknown(entry)})
        except UsageError as error:
            raise InputError(f"{path}: {error.message}", hint=_KEPT) from error
    return items


def _texts(item: Mapping[str, object]) -> None:
    """Refuse what reading would take for text, `"title": 5`; of other programs' files it is taken."""
    for variable, value in item.items():
        if variable in model.TEXT_VARIABLES and not isinstance(value, str):
            raise UsageError(f"{variable}: {value!r} is not text")


def _unknown(entry: Entry) -> dict[str, object]:
    """What stands in an entry and CSL does not know: a misspelt variable must not vanish in silence."""
    return {name: value for kept in entry.native.values() for name, value in dict(kept).items()}


@options.command
def tag(
    config: Config,
    query: options.Keys,
    add: Annotated[list[str] | None, typer.Option("--add", "-a", metavar="TAG", help="May be repeated.")] = None,
    remove: Annotated[list[str] | None, typer.Option("--remove", "-r", metavar="TAG", help="May be repeated.")] = None,
) -> int:
    """
    Give items tags, or take tags from them.
    """
    if not add and not remove:
        raise UsageError("tag: nothing to do", hint="--add TAG or --remove TAG")
    with _editing(config, "tag", *query) as (library, counts):
        rows = list(collection.select(library, query))
        counts["changed"] = sum(editing.tag(library, row["id"], add or (), remove or ()) for row in rows)
    console.say(f"changed: {counts['changed']} of {len(rows)}" if rows else "no items match")
    return 0 if rows else 1


@options.command
def note(config: Config, key: Key, text: Annotated[str, typer.Argument(metavar="TEXT", help="The note.")]) -> int:
    """
    Write a note beside an item; it is not exported.
    """
    with _editing(config, "note", key) as (library, counts):
        editing.note(library, collection.find(library, key), text)
        counts["changed"] = 1
    return 0


@options.command
def rename(
    config: Config, key: Key, new: Annotated[str, typer.Argument(metavar="NEW", help="The new citation key.")]
) -> int:
    """
    Give an item another citation key; the old one stays as an alias.
    """
    with _editing(config, "rename", key, new) as (library, counts):
        old = editing.rename(library, key, new)
        counts["renamed"] = int(old != new)
    console.line(f"{old} → {new}")
    return 0


@options.command
def merge(
    config: Config,
    key: Annotated[str | None, typer.Argument(metavar="[KEY]", help="The item that stays.")] = None,
    other: Annotated[str | None, typer.Argument(metavar="[OTHER]", help="The item that goes into it.")] = None,
    find: Annotated[bool, typer.Option("--find", help="Look for duplicates in the whole library.")] = False,
    dry_run: options.DryRun = False,
) -> int:
    """
    Make two items one; the other's citation key stays as an alias.

    With --find, what certainly is one work is merged, and what likely is waits for refs review.
    """
    if find and not key:
        return _merge_found(config, dry_run=dry_run)
    if find or not key or not other:
        raise UsageError("merge: give KEY and OTHER, or --find")
    with _editing(config, "merge", key, other, dry_run=dry_run) as (library, counts):
        kept, lost = collection.find(library, key), collection.find(library, other)
        other_row, row = (collection.by_number(library, number) for number in (lost, kept))
        apart = duplicates.apart(row["item"], other_row["item"])
        editing.merge(library, kept, lost)
        if apart:  # no source's word on one work counts for another
            editing.replace(library, kept, {**collection.by_number(library, kept)["item"], **row["item"]})
        counts["merged"] = 1
    if apart:
        console.say(f"{row['key']} and {other_row['key']} differ in {', '.join(apart)}: what {row['key']} has stays")
    console.line(f"{other_row['key']} → {row['key']}")
    return 0


def _merge_found(config: Config, *, dry_run: bool) -> int:
    with _editing(config, "merge", "--find", dry_run=dry_run) as (library, counts):
        merged, queued = duplicates.merge_found(library)
        counts.update({"merged": len(merged), "for review": queued})
    for lost, kept in merged:
        console.line(f"{lost} → {kept}")
    console.say(f"{'would be: ' if dry_run else ''}{len(merged)} merged, {queued} for review")
    return 0


@options.command
def remove(config: Config, query: options.Keys, yes: options.Yes = False, dry_run: options.DryRun = False) -> int:
    """
    Remove items, after asking; refs undo brings them back.
    """
    with collection.open_library(config, "write") as library:
        rows = list(collection.select(library, query))
    for row in rows:
        sys.stderr.write(f"{row['key']}: {row['item'].get('title', '')}\n" if not yes else "")
    if not rows or not (yes or dry_run or _agreed(len(rows))):
        console.say("nothing removed" if rows else "no items match")
        return 1
    with _editing(config, "remove", *query, dry_run=dry_run) as (library, counts):
        counts["removed"] = collection.remove(library, [row["id"] for row in rows])
    console.say(f"{'would be removed' if dry_run else 'removed'}: {len(rows)}")
    return 0


def _agreed(count: int) -> bool:
    if not console.can_ask():
        raise UsageError("nobody to ask", hint="--yes removes without asking")
    return console.ask(f"Remove {count} {'item' if count == 1 else 'items'}?")
