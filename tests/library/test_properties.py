"""What holds whatever is done: orders, identities, keys that never move and strings that are never dropped."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from refs.config import Config
from refs.errors import RefsError
from refs.library import collection, editing, exporting, history, importing, reading, showing
from refs.library.collection import Library, open_library
from refs.library.exporting import Form, Selection
from refs.library.reading import How

WORKS = [
    {
        "type": "book",
        "title": "Lärande i praktiken",
        "author": [{"family": "Illeris"}],
        "issued": {"date-parts": [[2006]]},
    },
    {
        "type": "book",
        "title": "Lärande i praktiken",
        "author": [{"family": "Illeris", "given": "Knud"}],
        "issued": {"date-parts": [[2006]]},
        "publisher": "Studentlitteratur",
    },
    {
        "type": "article-journal",
        "title": "Policy paradigms, social learning and the state",
        "author": [{"family": "Hall", "given": "P."}],
        "volume": "25",
        "container-title": "Comparative Politics",
        "issued": {"date-parts": [[1993]]},
    },
    {
        "type": "article-journal",
        "title": "Policy paradigms, social learning and the state",
        "author": [{"family": "Hall", "given": "Peter A."}],
        "DOI": "10.2307/422246",
        "issued": {"date-parts": [[1993]]},
    },
    {
        "type": "report",
        "title": "Med tillit växer handlingsutrymmet",
        "author": [{"literal": "Finansdepartementet"}],
        "number": "SOU 2018:38",
    },
    {
        "type": "thesis",
        "title": "The professional side of co-production",
        "author": [{"family": "Tuurnas", "given": "S."}],
    },
]
STRINGS = [
    "Illeris, K. (2006). Lärande i praktiken. Lund: Studentlitteratur.",
    "Tuurnas, S. (2016) The professional side of co-production. Dissertation. Tampere University.",
]

QUICK = settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])


@contextmanager
def fresh() -> Iterator[tuple[Library, Path]]:
    with TemporaryDirectory() as name, open_library(Config(library=Path(name) / "refs.db"), "create") as library:
        yield library, Path(name)


def bring(library: Library, folder: Path, *works: dict, name: str = "works.json") -> None:
    path = folder / name
    path.write_text(json.dumps(list(works)))
    with collection.batch(library, f"import {name}", {}):
        importing.import_(library, importing.prepare(library.config, reading.read([str(path)], How(), [])))


def state(library: Library) -> str:
    """All that can be seen of a library."""
    described = list(showing.described(library, iter(list(collection.select(library, ())))))
    text = "".join(exporting.prepare(library, Selection()).chunks(Form("bibtex")))
    return json.dumps(described, ensure_ascii=False) + text


def works(library: Library) -> list[str]:
    """The items without their keys, in an order of their own."""
    return sorted(json.dumps(row["item"], sort_keys=True) for row in collection.select(library, ()))


@QUICK
@given(st.permutations(WORKS))
def test_any_order_gives_the_same_items(order: list[dict]) -> None:
    """Which of two duplicates comes first changes nothing but keys."""
    with fresh() as (library, folder):
        for number, work in enumerate(order):
            bring(library, folder, work, name=f"{number}.json")
        found = works(library)
    with fresh() as (library, folder):
        bring(library, folder, *WORKS)
        assert works(library) == found


STEPS = st.sampled_from(["import", "string", "set", "rename", "merge", "tag", "note", "undo", "redo"])


def step(library: Library, folder: Path, name: str, number: int) -> None:
    """Do one of the things that people do; what cannot be done is refused and changes nothing."""
    rows = list(collection.select(library, ()))
    if name == "import":
        bring(library, folder, WORKS[number % len(WORKS)], name=f"{number}.json")
    elif name == "string":
        path = folder / f"{number}.txt"
        path.write_text(STRINGS[number % len(STRINGS)])
        with collection.batch(library, "import string", {}):
            importing.import_(
                library, importing.prepare(library.config, reading.read([str(path)], How(split="lines"), []))
            )
    elif name in {"undo", "redo"}:
        getattr(history, name)(library)
    elif rows:
        row, other = rows[number % len(rows)], rows[(number * 7 + 1) % len(rows)]
        with collection.batch(library, name, {}):
            if name == "set":
                editing.set_(library, row["id"], {"note": f"note {number}", "title": f"A title of number {number}"})
            elif name == "rename":
                editing.rename(library, row["key"], f"renamed{number}")
            elif name == "merge":
                editing.merge(library, row["id"], other["id"])
            elif name == "tag":
                editing.tag(library, row["id"], [f"tag{number % 3}"], [f"tag{number % 2}"])
            else:
                editing.note(library, row["id"], f"note {number}")


@QUICK
@given(st.lists(st.tuples(STEPS, st.integers(0, 9)), min_size=2, max_size=8))
def test_undo_takes_back_exactly_one_step(steps: list[tuple[str, int]]) -> None:
    """After any steps, undoing the last is as if it had not been, and redoing it as if it had not been undone."""
    with fresh() as (library, folder):
        bring(library, folder, *WORKS)
        for name, number in steps:
            before, batches = state(library), len(history.history(library))
            try:
                step(library, folder, name, number)
            except RefsError:
                assert state(library) == before
                continue
            if name in {"undo", "redo"} or len(history.history(library)) == batches:
                continue
            after = state(library)
            history.undo(library)
            assert state(library) == before
            history.redo(library)
            assert state(library) == after


@QUICK
@given(st.lists(st.tuples(STEPS.filter(lambda name: name not in {"undo", "redo"}), st.integers(0, 9)), max_size=10))
def test_keys_never_move_and_strings_are_never_dropped(steps: list[tuple[str, int]]) -> None:
    """Every citation key ever given still finds an item, the same one, and every reference string is still there."""
    with fresh() as (library, folder):
        bring(library, folder, *WORKS)
        strings: set[str] = set()
        keys: dict[str, str] = {}
        for name, number in steps:
            try:
                step(library, folder, name, number)
            except RefsError:
                continue
            now = set(collection.all_keys(library))
            assert keys.keys() <= now
            found = set(library.store.values("SELECT raw FROM records WHERE raw IS NOT NULL"))
            assert strings <= found
            strings = found
            if name != "merge":  # a merge joins two items, and both keys then mean the one
                assert all(collection.number_of(library, key) == number_ for key, number_ in keys.items())
            keys = {key: collection.number_of(library, key) for key in now}
