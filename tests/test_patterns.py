"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import gc
import re

import pytest

import refs.keys
import refs.parse
from refs.patterns import lazy


@pytest.mark.parametrize("method", ["search", "match", "fullmatch"])
def test_a_lazy_pattern_finds_what_a_compiled_one_finds(method: str) -> None:
    flags = re.IGNORECASE
    once, again = (getattr(lazy(r"(?P<year>\d{4})[a-z]?", flags), method) for _ in range(2))
    compiled = getattr(re.compile(r"(?P<year>\d{4})[a-z]?", flags), method)
    for text in ("1999B", "in 1999", "none"):
        found = [match and match.groupdict() for match in (once(text), again(text), compiled(text))]
        assert found[0] == found[1] == found[2]


def test_every_pattern_of_the_parser_compiles() -> None:
    assert refs.keys
    assert refs.parse
    gc.unfreeze()  # else what was there is not listed once a test before has started other processes
    patterns = [one for one in gc.get_objects() if type(one) is type(lazy(""))]
    assert len(patterns) > 200
    for one in patterns:
        re.compile(one.pattern, one._flags)
