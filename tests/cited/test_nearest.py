"""
Keys that a person may have meant, and completion.
"""

from __future__ import annotations

import pytest

from refs.cited import completions, nearest

KEYS = [
    "smith2020",
    "smith2020deep",
    "smyth2021",
    "jones2020",
    "doe1999",
    "Müller2019",
    "smith2019",
    "vaswani2017attention",
]


@pytest.mark.parametrize(
    ("key", "best"),
    [
        pytest.param("smiht2020", "smith2020", id="letters swapped"),
        pytest.param("smith2002", "smith2020", id="digits swapped"),
        pytest.param("Smith2020", "smith2020", id="case"),
        pytest.param("smth2020", "smith2020", id="a letter missing"),
        pytest.param("vaswani2017", "vaswani2017attention", id="the rest missing"),
        pytest.param("muller2019", "Müller2019", id="an accent missing"),
        pytest.param("doe1999a", "doe1999", id="a letter too many"),
    ],
)
def test_the_nearest_key(key: str, best: str) -> None:
    """What was meant stands first."""
    assert nearest(key, KEYS)[0] == best


def test_how_many() -> None:
    """At most n keys are returned, and none that has nothing to do with the one asked for."""
    assert len(nearest("smith2020", KEYS, n=2)) == 2
    assert nearest("zzz", KEYS) == []
    assert "jones2020" not in nearest("smith2020", KEYS, n=9)
    assert nearest("smith2020", []) == []


def test_order_does_not_depend_on_the_library() -> None:
    """Equally near keys come in alphabetical order."""
    assert nearest("doe2020x", ["doe2020c", "doe2020a", "doe2020b"]) == ["doe2020a", "doe2020b", "doe2020c"]


def test_a_large_library_is_searched_whole() -> None:
    """Among a hundred thousand keys the nearest is found, wherever it stands."""
    keys = [f"author{number % 977}{1900 + number % 120}title{number}" for number in range(100_000)]
    assert nearest(f"{keys[-1]}x", keys)[0] == keys[-1]


def test_completions() -> None:
    """Keys that begin as typed come in order; case is forgiven only where nothing begins so exactly."""
    assert completions("smith", KEYS) == ["smith2019", "smith2020", "smith2020deep"]
    assert completions("SMITH2020", KEYS) == ["smith2020", "smith2020deep"]
    assert completions("müll", KEYS) == ["Müller2019"]
    assert completions("", ["b", "a"]) == ["a", "b"]
    assert completions("x", KEYS) == []
