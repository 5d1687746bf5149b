"""
What a format said and CSL cannot: giving it back where nothing has changed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

Pair = tuple[str, str]


def revise(
    native: Sequence[Pair],
    before: Sequence[Pair],
    after: Sequence[Pair],
    group: Callable[[str], str],
    keep: Callable[[str], bool],
) -> list[Pair]:
    """
    Return the fields as they were read, with new values only where the item has changed since.

    The comparison is made between what would be written for the item as it was read and for the item as it is: a
    field whose value there is the same keeps its own spelling.

    Args:
        native: (name, text as read) of every field, in the order of the file.
        before: (name, text) that the writer gives for the item as it was read.
        after: (name, text) that the writer gives for the item as it is.
        group: the name under which spellings of one field are compared, e.g. `journal` for `journaltitle`.
        keep: whether a field is wanted at all.
    """
    old, new = _grouped(before, group), _grouped(after, group)
    changed = {name for name in old.keys() | new.keys() if old.get(name) != new.get(name)}
    revised: list[Pair] = []
    written: set[str] = set()
    for name, text in native:
        family = group(name)
        if family not in changed:
            if keep(name):
                revised.append((name, text))
        elif family not in written:
            written.add(family)
            revised += [pair for pair in after if group(pair[0]) == family]
    told = {group(name) for name, _ in native}
    return revised + [pair for pair in after if group(pair[0]) in changed and group(pair[0]) not in told | written]


def _grouped(pairs: Sequence[Pair], group: Callable[[str], str]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for name, text in pairs:
        groups.setdefault(group(name), []).append(f"{name}={text}" if group(name) != name else text)
    return groups
