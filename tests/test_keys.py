"""Citation keys: what a pattern gives, and how equal ones are told apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refs import keys
from refs.errors import UsageError

ITEM = {
    "type": "article-journal",
    "title": "The Sørlandet of Ågot: a study",
    "author": [{"family": "Müller-Lüdenscheidt", "given": "A."}, {"family": "Ærø", "given": "B."}],
    "issued": {"date-parts": [[2019, 3]]},
    "container-title": "Polity & Policy",
}


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        pytest.param("{family}{year}", "mullerludenscheidt2019", id="default"),
        pytest.param("{families:2}{year}", "mullerludenscheidtaero2019", id="two-names"),
        pytest.param("{family}_{title:2}", "mullerludenscheidt_sorlandetagot", id="title-words-that-say-something"),
        pytest.param("{year}:{type}", "2019:articlejournal", id="punctuation-of-the-pattern"),
        pytest.param("{container}", "politypolicy", id="container"),
    ],
)
def test_pattern(pattern: str, expected: str) -> None:
    """Each part is folded to ASCII and lower case."""
    assert keys.make(ITEM, pattern) == expected


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        pytest.param({"author": [{"literal": "World Health Organization"}]}, "world", id="organisation"),
        pytest.param({"title": "On the Road"}, "road", id="no-author-takes-the-title"),
        pytest.param({"author": [{"family": "Lindh"}], "status": "forthcoming"}, "lindhforthcoming", id="forthcoming"),
        pytest.param({"author": [{"family": "Толстой"}]}, "толстои", id="other-scripts-stay"),
        pytest.param({}, "item", id="nothing"),
        pytest.param({"title": "… {}%\\ …"}, "item", id="only-punctuation"),
    ],
)
def test_what_is_missing_is_made_up_for(item: dict, expected: str) -> None:
    """There is always a key."""
    assert keys.make(item, "{family}{year}") == expected


def test_unknown_part() -> None:
    """A pattern that cannot be filled is a usage error that names the part."""
    with pytest.raises(UsageError, match="unknown part {name}"):
        keys.make(ITEM, "{name}")


def test_letters_go_on_behind_z() -> None:
    """The 28th item of an author's year gets `aa`."""
    taken: set[str] = set()
    for _ in range(28):
        taken.add(keys.distinct("a2020", taken.__contains__))
    assert {"a2020", "a2020a", "a2020z", "a2020aa"} <= taken
    assert len(taken) == 28


@given(st.text(), st.text())
def test_a_key_never_breaks_a_file(family: str, title: str) -> None:
    """No space, brace, comma, percent sign or backslash gets into a key."""
    key = keys.make({"author": [{"family": family}], "title": title}, "{family}{title}")
    assert key
    assert not set(key) & set(" \t\n{}(),=#%\\\"'~")


def test_letters_go_on_behind_those_in_use_in_a_few_tries() -> None:
    """However many works have one key, each gets the next letters, and finding them does not try all before."""
    taken: set[str] = set()
    tries = 0

    def is_taken(key: str) -> bool:
        nonlocal tries
        tries += 1
        return key in taken

    for _ in range(2000):
        taken.add(keys.distinct("item", is_taken))
    assert {"item", "itema", "itemz", "itemaa", "itembz"} <= taken
    assert max(map(len, taken)) == len("item") + 3
    assert len(taken) == 2000
    assert tries < 60 * 2000
