"""
What a distance is made of: penalties with a name, a weight and a reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Penalty:
    """
    What one variable says against a candidate.

    Args:
        name: the CSL variable, or one of "part", "kind", "left over", "numbers", "evidence".
        weight: what a full contradiction adds to the distance.
        value: 0 (agrees) to 1 (contradicts).
        reason: the same in words, without a full stop.
    """

    name: str
    weight: float
    value: float
    reason: str


class Distance(Mapping[str, float]):
    """
    The sum of weighted penalties, at most 1: 0 is the same work.

    Behaves like a float (`float(d)`, `d < 0.1`) and like a mapping from names to penalty values (`d["title"]`).

    Args:
        penalties: one for each variable that can be compared, also those that agree.
        support: how much agrees, in the unit of `ENOUGH`.
        titled: whether the candidate's title stands in the reference.
        located: whether the container and the first page do, with the first author, or with the title or the volume
            where it has none.
    """

    def __init__(
        self, penalties: tuple[Penalty, ...], support: float, *, titled: bool = False, located: bool = False
    ) -> None:
        self.penalties = penalties
        self.support = support
        self.titled = titled
        self.located = located

    def __float__(self) -> float:
        return min(1.0, sum((penalty.weight * penalty.value for penalty in self.penalties), start=0.0))

    def __lt__(self, other: Distance | float) -> bool:
        return float(self) < float(other)

    def __getitem__(self, name: str) -> float:
        for penalty in self.penalties:
            if penalty.name == name:
                return penalty.value
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        return (penalty.name for penalty in self.penalties)

    def __len__(self) -> int:
        return len(self.penalties)

    def __repr__(self) -> str:
        return f"<Distance {float(self):.3f}: {'; '.join(self.reasons) or 'everything agrees'}>"

    @property
    def reasons(self) -> tuple[str, ...]:
        """What speaks against the candidate, the heaviest first."""
        against = sorted((p for p in self.penalties if p.value > 0), key=lambda p: -p.weight * p.value)
        return tuple(penalty.reason for penalty in against)
