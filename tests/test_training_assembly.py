"""
Assembly measured from right labels: what the item does not say of them is found, and nothing else.
"""

from __future__ import annotations

from typing import Any

import pytest

from refs.parse.assemble import assemble
from refs.parse.label import Token, tokenize
from refs.training.assembly import disagreements

TEXT = "Smith J, Jones AB. On pears. J Pomol. 2010;12(3):45-9."
LABELS = (
    "author.B-family author.given author.other author.B-family author.given other title title other "
    "container container other date other volume other issue other other pages pages pages other"
).split()


def labelled() -> list[Token]:
    """The tokens of the reference, as a perfect labeller gives them."""
    tokens = []
    for token, label in zip(tokenize(TEXT), LABELS, strict=True):
        name, _, part = label.partition(".")
        tokens.append(token._replace(label=name, name_part=part, confidence=1.0))
    return tokens


def test_an_item_of_right_labels_agrees() -> None:
    """Numbers without their words and whole page ranges are what is labelled."""
    tokens = labelled()
    assert not list(disagreements(tokens, TEXT, assemble(tokens, TEXT).item))


@pytest.mark.parametrize(
    ("change", "label"),
    [
        ({"title": "On"}, "title"),
        ({"author": [{"family": "Smith", "given": "J"}]}, "author"),
        ({"volume": "3"}, "volume"),
        ({"publisher": "Pomol"}, "publisher"),
        ({"container-title": ""}, "container"),
        ({"issued": {"date-parts": [[2011]]}}, "date"),
        ({"edition": "2"}, "edition"),
    ],
)
def test_what_an_item_says_otherwise_is_found(change: dict[str, Any], label: str) -> None:
    """A cut title, a lost author, another volume, a publisher that is none, no journal."""
    tokens = labelled()
    item = {name: value for name, value in (assemble(tokens, TEXT).item | change).items() if value}
    assert [one.label for one in disagreements(tokens, TEXT, item)] == [label]


def test_what_is_labelled_twice_may_be_left_out_once() -> None:
    """Where two stretches are volumes, one of them may be the number of a series."""
    tokens = [replace_label(token, "issue", "volume") for token in labelled()]
    assert not [
        one for one in disagreements(tokens, TEXT, {**assemble(labelled(), TEXT).item}) if one.label == "volume"
    ]


def test_what_says_nothing_is_not_missed() -> None:
    """Neither pages that are none, nor a date that is none, nor an edition's word are missing in an item."""
    text = "Smith J. On pears. 2nd ed. Paris: Seuil n.d.; no–no."
    labels = (
        "author.B-family author.given other title title other edition edition edition other place other publisher "
        "date date date date other pages pages pages other"
    ).split()
    tokens = []
    for token, label in zip(tokenize(text), labels, strict=True):
        name, _, part = label.partition(".")
        tokens.append(token._replace(label=name, name_part=part, confidence=1.0))
    assert not list(disagreements(tokens, text, assemble(tokens, text).item))


def replace_label(token: Token, old: str, new: str) -> Token:
    """The token with another label, where it has the old one."""
    return token._replace(label=new) if token.label == old else token
