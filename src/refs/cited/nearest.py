"""
Which keys a person may have meant: for the hint beside a missing key, and for completion in a shell.
"""

from __future__ import annotations

from collections.abc import Iterable

_SHORTLIST = 50
_PLAUSIBLE = 0.75  # below this Jaro-Winkler similarity keys share little but their year: smith2020, jones2020 have 0.68
_PREFIX = 0.9


def nearest(key: str, keys: Iterable[str], n: int = 3) -> list[str]:
    """
    Return the existing keys that are most like a missing one, the likeliest first; case counts little.

    A shortlist by Jaro-Winkler similarity, which is quick and favours a common beginning, is ranked by edit distance
    with transpositions.

    Args:
        key: the key that does not exist.
        keys: the keys that do.
        n: how many at most; none is returned that is quite unlike.
    """
    from rapidfuzz import process
    from rapidfuzz.distance import OSA, JaroWinkler

    wanted = key.casefold()
    names = list(keys)
    shortlist = process.extract(
        wanted,
        [name.casefold() for name in names],
        scorer=JaroWinkler.normalized_similarity,
        score_cutoff=_PLAUSIBLE,
        limit=_SHORTLIST,
    )

    def likeness(folded: str, similarity: float) -> float:
        extends = folded.startswith(wanted) or wanted.startswith(folded)
        return max(OSA.normalized_similarity(wanted, folded), _PREFIX * similarity if extends else 0.0)

    ranked = sorted((-likeness(folded, similarity), names[index]) for folded, similarity, index in shortlist)
    return [name for _, name in ranked[:n]]


def completions(incomplete: str, keys: Iterable[str]) -> list[str]:
    """
    Return the keys that begin as typed, in alphabetical order; those that differ in case only if none else does.
    """
    names = sorted(keys)
    exact = [name for name in names if name.startswith(incomplete)]
    return exact or [name for name in names if name.casefold().startswith(incomplete.casefold())]
