"""
Commands that change the library: `refs init`, `refs remove`.
"""

from __future__ import annotations

import shlex
from dataclasses import replace
from pathlib import Path

from refs.cli import console, options
from refs.config import STORE_NAME, Config
from refs.errors import UsageError
from refs.library import collection


@options.command
def init(config: Config) -> int:
    """
    Make ./refs.db, which commands in this folder and below it then use.
    """
    here = config if config.library else replace(config, library=Path(STORE_NAME))
    new = collection.init(here)
    console.say(f"{here.library}: {'made' if new else 'is there already'}")
    return 0


@options.command
def remove(config: Config, query: options.Keys, yes: options.Yes = False, dry_run: options.DryRun = False) -> int:
    """
    Remove items, after asking; refs undo brings them back.
    """
    with collection.open_library(config, "write") as library:
        rows = list(collection.select(library, query))
        if not rows:
            console.say("no items match")
            return 1
        for row in rows:
            console.say(f"{row['key']}: {row['item'].get('title', '')}")
        if not (yes or dry_run) and not _agreed(len(rows)):
            return 1
        counts = {"removed": len(rows)}
        with collection.batch(library, shlex.join(["refs", "remove", *query]), counts, dry_run=dry_run):
            collection.remove(library, [row["id"] for row in rows])
    console.say(f"{'would be removed' if dry_run else 'removed'}: {len(rows)}")
    return 0


def _agreed(count: int) -> bool:
    if not console.can_ask():
        raise UsageError("remove: nobody to ask", hint="--yes removes without asking")
    return console.ask(f"Remove {count} {'item' if count == 1 else 'items'}?")
