"""The fold: whose word counts, variable by variable."""

from __future__ import annotations

import itertools

from refs import merge
from refs.config import PRECEDENCE
from refs.merge import Record

STRING = Record(
    "reference-string", {"title": "A titel", "volume": "3", "page": "1-2"}, {"title": 0.4, "volume": 0.9, "page": 0.2}
)
CROSSREF = Record("crossref", {"title": "A title", "DOI": "10.1/x"})
USER = Record("user", {"type": "document", "title": "My title", "volume": None})


def test_a_persons_word_counts_first() -> None:
    """An edit outranks every source, a withheld variable is gone, and what only one source says stays."""
    said = merge.words([STRING, CROSSREF, USER], PRECEDENCE)
    assert merge.fold(said) == {"type": "document", "title": "My title", "DOI": "10.1/x", "page": "1-2"}


def test_only_visible_values_are_uncertain() -> None:
    """The parsed title's doubt is gone once Crossref gives one; the page's stays."""
    said = merge.words([STRING, CROSSREF], PRECEDENCE)
    assert merge.uncertain(said, 0.5) == ["page"]


def test_a_string_cut_in_doubt_is_uncertain_while_a_value_of_it_shows() -> None:
    """Whether the string begins and ends where it should no longer matters once nothing read from it is visible."""
    cut = Record("reference-string", {"title": "A title"}, {"title": 0.9, "split": 0.3})
    assert merge.uncertain(merge.words([cut], PRECEDENCE), 0.5) == ["split"]
    assert merge.uncertain(merge.words([cut, CROSSREF], PRECEDENCE), 0.5) == []


def test_sources_that_differ_are_reported() -> None:
    """Every word on a variable in dispute is kept, the one that counts first."""
    found = merge.conflicts(merge.words([STRING, CROSSREF], PRECEDENCE))
    assert {variable: [word.source for word in several] for variable, several in found.items()} == {
        "title": ["crossref", "reference-string"]
    }


def test_the_order_of_records_changes_nothing() -> None:
    """Every order in which records come in gives the same item."""
    other = Record("reference-string", {"title": "B titel", "volume": "4"}, {"title": 0.4, "volume": 0.95})
    folds = [merge.fold(merge.words(order, PRECEDENCE)) for order in itertools.permutations([STRING, other, CROSSREF])]
    assert all(one == folds[0] for one in folds)
    assert folds[0]["volume"] == "4"
