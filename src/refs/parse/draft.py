"""
The item in the making: its variables, how sure each is and where it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from refs.model import Item
from refs.parse.calibration import calibrated
from refs.parse.label import Token
from refs.parse.runs import Span, confidence


class Assembled(NamedTuple):
    """
    An item read from a reference string.

    Args:
        item: the work as CSL-JSON; its `type` is always set.
        confidence: how sure each variable is, 0 to 1.
        spans: where each variable stands in the reference string, as (start, end) offsets.
    """

    item: Item
    confidence: dict[str, float]
    spans: dict[str, list[Span]]


BY_FORM: Final = 0.99
"""The confidence of what a form alone tells: an identifier that validates, a number in an official series."""


def _calibrated(variable: str, tokens: Sequence[Token]) -> float:
    """Return how sure a value is that is read from these tokens."""
    return calibrated(variable, confidence(tokens))


class Draft:
    """
    An item in the making, with the tokens that each of its variables was read from.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.item: Item = {}
        self.confidence: dict[str, float] = {}
        self.spans: dict[str, list[Span]] = {}
        self.within = False

    def put(self, variable: str, value: Any, tokens: Sequence[Token], certainty: float = 1.0) -> None:
        """
        Set a variable that has no value yet.

        Args:
            variable: a CSL variable.
            value: its value; an empty one sets nothing.
            tokens: what it was read from.
            certainty: how sure the reading is, given that the labels are right.
        """
        if value and variable not in self.item and tokens:
            self.item[variable] = value
            self.confidence[variable] = _calibrated(variable, tokens) * certainty
            self.spans[variable] = [(tokens[0].start, tokens[-1].end)]

    def extend(self, variable: str, value: Any, tokens: Sequence[Token], certainty: float = 1.0) -> None:
        """
        Add one more value to a variable that is a list, a name to its names.
        """
        if variable not in self.item:
            self.put(variable, [value], tokens, certainty)
            return
        self.item[variable].append(value)
        span = (tokens[0].start, tokens[-1].end)
        if span != self.spans[variable][-1]:  # names read from one run of text share it
            self.confidence[variable] = min(self.confidence[variable], _calibrated(variable, tokens) * certainty)
            self.spans[variable].append(span)

    def tell(self, variable: str, value: Any, span: Span) -> None:
        """
        Set a variable to what a form alone tells, whatever it was before.
        """
        self.item[variable], self.confidence[variable], self.spans[variable] = value, BY_FORM, [span]

    def exchange(self, one: str, other: str) -> None:
        """
        Let two variables have each other's values, or one the value of the other that has one.
        """
        for table in self.tables():
            exchanged = {other: table.pop(one, None), one: table.pop(other, None)}
            table.update({variable: value for variable, value in exchanged.items() if value is not None})

    def divide(self, variable: str, kept: Any, other: str, taken: Any) -> None:
        """
        Give another variable a part of a value; it was read from the same text, and is as sure.
        """
        self.item[variable], self.item[other] = kept, taken
        self.confidence[other], self.spans[other] = self.confidence[variable], self.spans[variable]

    def drop(self, variable: str) -> None:
        """
        Take a variable back.
        """
        for table in self.tables():
            del table[variable]

    def tables(self) -> tuple[dict[str, Any], ...]:
        """
        What there is of each variable: its value, how sure it is, and where it stands.
        """
        return self.item, self.confidence, self.spans
