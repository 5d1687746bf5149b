"""
The tables of forms: what holds for all of them.
"""

from __future__ import annotations

from re import _parser  # type: ignore[attr-defined]

from refs.parse.rules import RULES
from refs.parse.rules.rule import cue_text


def test_a_form_that_begins_where_the_text_does_has_no_alternative_that_does_not() -> None:
    """Such a form is looked for at the beginning only, and the second alternative of `^a|b` would never be found."""
    leading = [rule.pattern.pattern for rule in RULES if rule.pattern.pattern.startswith("^")]
    assert leading
    assert [pattern for pattern in leading if str(_parser.parse(pattern)[0][0]) != "AT"] == []


def test_cues_are_written_as_they_stand_in_the_text_that_they_are_looked_for_in() -> None:
    """One with a number that is not `0`, with a capital or a line break amid it would never be found."""
    cues = {cue for rule in RULES for cue in rule.cues}
    assert {
        cue for cue in cues if cue_text(cue.removesuffix("\n").lower()).removesuffix("\n") != cue.removesuffix("\n")
    } == set()
