"""
The names by which fields are chosen to be written or left out: CSL's, those of BibTeX and RIS, and an entry's own.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable

from refs import model
from refs.errors import UsageError
from refs.formats import biblatexmodel, bibtexmap, rismap
from refs.formats.entry import Options


def check(options: Options, kept: Callable[[str], bool]) -> None:
    """
    Refuse names of fields that are nobody's: no format has such a field, and no entry came with it.

    Args:
        options: the names are its `fields` and `drop`.
        kept: whether some entry keeps a field of this name for the way back, such as JabRef's `groups`.

    Raises:
        UsageError: there is no such field; the hint names the nearest.
    """
    known = _known()
    for name in sorted((options.fields or frozenset()) | options.drop):
        if name not in known and not kept(name):
            near = difflib.get_close_matches(name, sorted(known), n=3)
            raise UsageError(f"no field is called {name}", hint=f"nearest: {', '.join(near)}" if near else None)


def _known() -> frozenset[str]:
    return frozenset().union(
        model.VARIABLES,
        ("type", "custom", "categories"),
        biblatexmodel.NAMES,
        bibtexmap.CLASSIC.values(),
        bibtexmap.ALIASES,
        rismap.TEXT,
        rismap.NAMES,
        rismap.ORDER,
    )
