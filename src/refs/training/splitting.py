"""
Fitting the three models of `refs.parse.splitting.boundaries` to lists whose references are known.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from refs.parse.split import rows_of
from refs.parse.splitting.boundaries import Model, expected, glances_at
from refs.parse.splitting.candidates import Candidate, Row, candidates, shape_features
from refs.parse.splitting.habits import Habits, habit_features
from refs.parse.splitting.sequence import Passed, passed_features
from refs.training.sections import Section

Example = tuple[Sequence[str], bool, float]
"""The features of a candidate, whether a reference opens there, and the log-odds that are known without the features."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """
    A list, its candidates, and at which of them a reference opens.
    """

    rows: list[Row]
    found: list[Candidate]
    opens: list[bool]


def fit(chosen: Sequence[Section], paragraphs: Sequence[Section], penalty: float = 3.0) -> dict[str, dict[str, float]]:
    """
    Fit the models.

    Args:
        chosen: the lists to fit to.
        paragraphs: lists run together, which the third model sees as well: only in these are many places in doubt.
        penalty: weight of the quadratic penalty.

    Returns:
        The weights of `first`, `second` and `third` by the names of the features.
    """
    prepared = [one for section in chosen for one in _prepare(section)]
    shapes = ((one.shape, opens) for part in prepared for one, opens in zip(part.found, part.opens, strict=True))
    first = _logistic(((shape_features(shape), opens, 0.0) for shape, opens in shapes), penalty)
    model = Model({"first": first, "second": {}, "third": {}})
    second = _logistic((example for part in prepared for example in _examples(part, model)), penalty)
    third = fit_third({"first": first, "second": second}, [*chosen, *paragraphs], penalty)
    return {"first": first, "second": second, "third": third}


def fit_third(
    weights: Mapping[str, Mapping[str, float]], chosen: Iterable[Section], penalty: float = 3.0
) -> dict[str, float]:
    """
    Fit the third model to what two leave in doubt, as a correction of their log-odds.

    Args:
        weights: those of `first` and `second`.
        chosen: the lists to fit to.
        penalty: weight of the quadratic penalty.
    """
    model = Model({**weights, "third": {}})
    prepared = (part for section in dict.fromkeys(chosen) for part in _prepare(section) if part.found)
    return _logistic((example for part in prepared for example in _doubtful(part, model)), penalty)


def _doubtful(part: Prepared, model: Model) -> list[Example]:
    seen = glances_at(part.rows, model.search(part.rows, part.found))
    return [(features, part.opens[here], score) for here, score, features in seen]


def _prepare(section: Section) -> list[Prepared]:
    parts = []
    for rows, numbered in rows_of(section.text):
        found = candidates(rows, numbered=numbered)
        parts.append(Prepared(rows, found, _truth(rows, found, section)))
    return parts


def _examples(part: Prepared, model: Model) -> list[Example]:
    """What the second model sees of each candidate while all before it are decided rightly: at first, and once all are decided."""
    truth = {(one.row, one.at) for one, opens in zip(part.found, part.opens, strict=True) if opens}
    return [
        *_seen(part, [model.first_chance(one) for one in part.found]),
        *_seen(part, expected(part.found, truth)),
    ]


def _seen(part: Prepared, chances: Sequence[float]) -> list[Example]:
    habits = Habits.of(part.rows, part.found, chances)
    passed = Passed(part.rows, part.found, habits, sum(chances))
    examples: list[Example] = []
    last = 0
    for index, (one, opens) in enumerate(zip(part.found, part.opens, strict=True)):
        if index and not one.labelled:
            seen = [*shape_features(one.shape), *habit_features(habits.seen(part.rows, one, chances[index]))]
            examples.append(([*seen, *passed_features(passed.seen(last, index))], opens, 0.0))
        last = index if opens else last
    return examples


def _truth(rows: Sequence[Row], found: Sequence[Candidate], section: Section) -> list[bool]:
    """Which candidates are at the beginning of a reference: nothing but marks, or a number that the corpus does not take for a label, lies between."""
    truth = []
    for one in found:
        at = rows[one.row].start + one.at
        near = section.starts[max(bisect_left(section.starts, at) - 2, 0) : bisect_left(section.starts, at) + 2]
        truth.append(any(_same_place(section.text, start, at) for start in near))
    return truth


def _same_place(text: str, start: int, at: int) -> bool:
    if at < start:
        return re.search(r"[^\W_]", text[at:start]) is None
    return re.fullmatch(r"\W*\d{0,4}\W*", text[start:at]) is not None


def _logistic(examples: Iterable[Example], penalty: float, rounds: int = 250) -> dict[str, float]:
    """A logistic regression with a quadratic penalty, by accelerated gradient descent; examples that are alike are counted once."""
    import numpy as np

    alike = Counter((tuple(own), opens, known) for own, opens, known in examples)
    counts: Counter[str] = Counter()
    for (own, _, _), count in alike.items():
        counts.update(dict.fromkeys(own, count))
    names = sorted(name for name, count in counts.items() if count >= 8)
    index = {name: at for at, name in enumerate(names)}
    pairs = [(row, index[name]) for row, (own, _, _) in enumerate(alike) for name in own if name in index]
    rows, columns = (np.array(side, dtype=np.int32) for side in zip(*pairs, strict=True))
    target = np.array([opens for _, opens, _ in alike], dtype=float)
    known = np.array([known for *_, known in alike])
    often = np.array(list(alike.values()), dtype=float)
    weights = np.zeros(len(names))
    velocity = np.zeros(len(names))
    squares = np.zeros(len(names))
    for step in range(1, rounds + 1):
        scores = known + np.bincount(rows, weights[columns], minlength=len(target))
        error = often * (1 / (1 + np.exp(-scores)) - target)
        gradient = np.bincount(columns, error[rows], minlength=len(names)) + penalty * weights
        velocity = 0.9 * velocity + 0.1 * gradient
        squares = 0.99 * squares + 0.01 * gradient**2
        rate = 0.1 * (1 - step / (rounds + 1))
        weights -= rate * (velocity / (1 - 0.9**step)) / (np.sqrt(squares / (1 - 0.99**step)) + 1e-8)
    loss = np.average(np.logaddexp(0, -np.where(target > 0, scores, -scores)), weights=often)
    print(f"{int(often.sum())} candidates, loss {loss:.4f}", file=sys.stderr, flush=True)
    return {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True) if abs(weight) >= 0.05}
