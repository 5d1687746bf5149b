"""
The tables of forms: what holds for all of them.
"""

from __future__ import annotations

from re import _parser  # type: ignore[attr-defined]

from refs.parse.rules import RULES


def test_a_form_that_begins_where_the_text_does_has_no_alternative_that_does_not() -> None:
    """Such a form is looked for at the beginning only, and the second alternative of `^a|b` would never be found."""
    leading = [rule.pattern.pattern for rule in RULES if rule.pattern.pattern.startswith("^")]
    assert leading
    assert [pattern for pattern in leading if str(_parser.parse(pattern)[0][0]) != "AT"] == []
