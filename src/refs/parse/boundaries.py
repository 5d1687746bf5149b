"""
Boundaries: of all places where a reference may open, which do; a small fitted model over shapes, decided over the list as a whole.

Twice a logistic model looks at every candidate. The first sees only what stands left and right of it. From what it is sure of, the habits of the
list are drawn (how its references open, whether blank lines or indents separate them, whether it is in alphabetical order); the second sees these
too, and what has gone by since the last opening: a reference that has no year yet seldom ends. The best sequence of openings is found with a
beam over the place of the last one. The weights stand in `boundaries.json` and are fitted by `python -m refs.training segments --fit`.
"""

from __future__ import annotations

import json
import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from itertools import accumulate

from refs.parse.letters import UPPER
from refs.parse.openings import YEAR, closings, left_shape, right_shape, year_near
from refs.text import fold

_BEAM = 10
_SURE = 9.0
_WINDOW = 200
_INLINE = re.compile(
    rf"(?<![\s,&(:–\[/-])\s+(?=[{UPPER}“\"«—–_]|(?:d[eiu]|de\sla|van|von|van\sde[rn]|ter|le|la|el|al|https?:|doi|\([a-h]\)|[a-h]\))[\s:')]|[d][’'][{UPPER}])"
)
_AUTHOR_SHAPES = frozenset(
    {"family_initials_comma", "family_initials_bare", "vancouver", "initials_apart", "initials_family", "pair", "names", "et_al", "again", "address"}
)
_HEAD_YEAR = re.compile(r"[^()\[\].;:]{2,60}[.,]?\s[(\[](?:1[5-9]|20)\d\d[a-z]?[)\]]")
_FIRST_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Row:
    """
    A run of text without line breaks, cruft or labels inside.

    Args:
        start: offset of its first character in the document.
        text: its characters.
        opens: how it opens: `line`, `blank` (behind a blank line), `cruft` (behind captions in its own line), `label` (behind its number).
        after_cruft: whether captions stand right before it, be it on the line above.
        indent: columns of white space before it.
        width: length of the line that it ends.
    """

    start: int
    text: str
    opens: str
    after_cruft: bool = False
    indent: int = 0
    width: int = 0

    @property
    def end(self) -> int:
        """Offset behind its last character."""
        return self.start + len(self.text)


@dataclass(slots=True)
class Candidate:
    """
    A place where a reference may open.

    Args:
        row: index of its row.
        at: offset in the row's text.
        kind: how it is reached: as its row, or `inline`.
        left: shape of what stands before it.
        right: shape of what stands behind it.
        features: what the models see of it alone.
        score: log-odds that a reference opens here.
        confidence: the same as a probability, with what stands before it decided.
    """

    row: int
    at: int
    kind: str
    left: str
    right: str
    features: list[str] = field(default_factory=list)
    score: float = 0.0
    confidence: float = 1.0


def candidates(rows: Sequence[Row], *, numbered: bool) -> list[Candidate]:
    """
    List the places where a reference may open, with what can be seen at each.
    """
    widths = _local_widths(rows)
    fill = _fill(rows, widths)
    found: list[Candidate] = []
    for index, row in enumerate(rows):
        previous = rows[index - 1] if index else None
        found.append(_at_row(rows, index, previous, _fit(previous, row, widths[index], fill), numbered=numbered))
        found.extend(_inside(rows, index, numbered=numbered))
    return found


def _at_row(rows: Sequence[Row], index: int, previous: Row | None, fit: str, *, numbered: bool) -> Candidate:
    row = rows[index]
    left = "cruft" if row.after_cruft else left_shape(previous.text[-30:]) if previous else "none"
    window = _window(rows, index, 0)
    kind = f"numbered {row.opens}" if numbered else row.opens
    return _candidate(index, 0, kind, left, window, (f"{kind} fit={fit}", f"fit={fit}"))


def _candidate(row: int, at: int, kind: str, left: str, window: str, more: tuple[str, ...] = ()) -> Candidate:
    right, year = right_shape(window), year_near(window)
    features = [kind, f"{kind} left={left}", f"{kind} right={right}", f"left={left}", f"right={right}", f"right={right} year={year}", f"{kind} year={year}", *more]
    return Candidate(row, at, kind, left, right, features)


def _window(rows: Sequence[Row], index: int, at: int) -> str:
    text = rows[index].text[at : at + _WINDOW]
    if len(text) < _WINDOW // 2 and index + 1 < len(rows) and rows[index + 1].opens == "line":
        return f"{text} {rows[index + 1].text[: _WINDOW // 2]}"
    return text


def _inside(rows: Sequence[Row], index: int, *, numbered: bool) -> list[Candidate]:
    """Candidates inside a row: where its text up to there has closed like a reference and an author may open."""
    text = rows[index].text
    kind = "numbered inline" if numbered else "inline"
    found = []
    for space in _INLINE.finditer(text, 8):
        at = space.end()
        left = left_shape(text[max(space.start() - 30, 0) : space.start()])
        window = text[at : at + 120]
        if left in _OPENABLE and right_shape(window) in _AUTHOR_SHAPES or left == "semicolon" or _HEAD_YEAR.match(window):
            found.append(_candidate(index, at, kind, left, _window(rows, index, at)))
    return found


_OPENABLE = frozenset(
    {"semicolon", "address", "year_closed", "pages_full", "pages", "year_full", "year", "number_full", "number", "closed_full", "closed", "word_full", "abbreviation", "initial"}
)


def _local_widths(rows: Sequence[Row]) -> list[int]:
    lengths = [row.width for row in rows]
    return [max(lengths[max(index - 9, 0) : index + 9], default=0) for index in range(len(rows))]


def _fill(rows: Sequence[Row], widths: Sequence[int]) -> str:
    """Whether lines are filled up to a margin, as in wrapped text, or as long as it happens."""
    full = sum(row.width >= 0.86 * width for row, width in zip(rows, widths, strict=True))
    share = full / max(len(rows), 1)
    return "ragged" if share < 0.45 or len(rows) < 4 else "mixed" if share < 0.62 else "filled"


def _fit(previous: Row | None, row: Row, width: int, fill: str) -> str:
    """How much room the line before had left for this line's first word: text that is wrapped leaves none."""
    if previous is None or row.opens not in {"line", "blank"}:
        return "none"
    first = row.text.find(" ")
    room = (width - previous.width - 1 - (len(row.text) if first < 0 else first)) / max(width, 1)
    size = "no" if room < 0 else "little" if room < 0.08 else "some" if room < 0.25 else "much"
    return f"{fill} {size}"


def openings(rows: Sequence[Row], *, numbered: bool) -> list[Candidate]:
    """
    Decide where references open.

    Args:
        rows: the text of the list, without cruft and labels; a row that opens with a label opens a reference.
        numbered: whether the list is numbered.

    Returns:
        The openings in order, the first row's always among them, each with its confidence.
    """
    found = candidates(rows, numbered=numbered)
    if not found:
        return []
    first, second = weights()["first"], weights()["second"]
    habits = Habits.of(rows, found, [_sum(first, one.features) for one in found])
    for one in found:
        one.score = _sum(second, one.features) + _sum(second, habits.features(rows, one))
    return _best(rows, found, Passed(rows, found, alphabetical=habits.alphabetical), second)


def _sum(table: Mapping[str, float], features: Iterable[str]) -> float:
    get = table.get
    return sum(get(feature, 0.0) for feature in features)


@cache
def weights() -> dict[str, dict[str, float]]:
    """
    Load the fitted weights of the two models, by the name of the feature.
    """
    text = resources.files("refs").joinpath("parse", "boundaries.json").read_text(encoding="utf-8")
    loaded: dict[str, dict[str, float]] = json.loads(text)
    return loaded


def probability(score: float) -> float:
    """
    Turn log-odds into a probability.
    """
    return 1 / (1 + math.exp(-max(min(score, 30.0), -30.0)))


@dataclass(frozen=True, slots=True)
class Habits:
    """
    What a list as a whole shows, drawn from the candidates that the first model is sure of.

    Args:
        shapes: how often its references open in each shape, as a share.
        blank: share of the blank lines that have an opening behind them.
        outdented: share of openings among lines at the left margin, less that among indented ones; None if no line is indented.
        margin: the indent of the left margin.
        alphabetical: whether it is in alphabetical order.
        first_words: the folded first words of its openings.
    """

    shapes: Mapping[str, float]
    blank: str
    outdented: float | None
    margin: int
    alphabetical: bool
    first_words: Counter[str]

    @classmethod
    def of(cls, rows: Sequence[Row], found: Sequence[Candidate], scores: Sequence[float]) -> Habits:
        """
        Draw the habits of a list from the first model's scores.
        """
        chances = [1.0 if one.kind.endswith("label") else probability(score) for one, score in zip(found, scores, strict=True)]
        shapes: Counter[str] = Counter()
        for one, chance in zip(found, chances, strict=True):
            shapes[one.right] += chance  # type: ignore[assignment]
        total = sum(shapes.values()) or 1.0
        sure = [one for one, chance in zip(found, chances, strict=True) if chance > 0.7]
        words = [first_word(rows, one) for one in sure]
        margin, outdented = _indents(rows, found, chances)
        return cls(
            {shape: count / total for shape, count in shapes.items()},
            _blank_habit(found, chances),
            outdented,
            margin,
            _in_order([word for word in words if word]),
            Counter(word for word in words if word),
        )

    def features(self, rows: Sequence[Row], one: Candidate) -> list[str]:
        """
        Give what the second model sees of a candidate in the light of the list.
        """
        share = self.shapes.get(one.right, 0.0)
        usual = "most" if share > 0.5 else "many" if share > 0.2 else "some" if share > 0.06 else "few"
        inline = "inline" if one.kind.endswith("inline") else "row"
        word = first_word(rows, one)
        known = self.first_words[word] - (one.score > 0) > (0 if inline == "inline" else 1) if word else False
        features = [f"{inline} usual={usual}", f"{inline} known={known}"]
        if inline == "row":
            features.append(f"blank={self.blank} {one.kind.split()[-1] == 'blank'}")
            if self.outdented is not None:
                low = rows[one.row].indent <= self.margin + 1
                features.append(f"indent={_tercile(self.outdented if low else -self.outdented)}")
        return features


def _tercile(value: float) -> str:
    return "for" if value > 0.25 else "against" if value < -0.25 else "neither"


def _blank_habit(found: Sequence[Candidate], chances: Sequence[float]) -> str:
    behind = [chance for one, chance in zip(found, chances, strict=True) if one.kind.endswith("blank")]
    if len(behind) < 2:
        return "none"
    share = sum(behind) / len(behind)
    return "opens" if share > 0.6 else "perhaps" if share > 0.35 else "anywhere"


def _indents(rows: Sequence[Row], found: Sequence[Candidate], chances: Sequence[float]) -> tuple[int, float | None]:
    indents = [rows[one.row].indent for one in found if one.at == 0]
    margin = min(indents, default=0)
    low = [chance for one, chance in zip(found, chances, strict=True) if one.at == 0 and rows[one.row].indent <= margin + 1]
    high = [chance for one, chance in zip(found, chances, strict=True) if one.at == 0 and rows[one.row].indent > margin + 1]
    if len(low) < 2 or len(high) < 2:
        return margin, None
    return margin, sum(low) / len(low) - sum(high) / len(high)


def _in_order(words: Sequence[str]) -> bool:
    pairs = list(zip(words, words[1:], strict=False))
    return len(pairs) >= 4 and sum(low[:3] <= high[:3] for low, high in pairs) / len(pairs) > 0.82


def first_word(rows: Sequence[Row], one: Candidate) -> str:
    """
    Give the folded first word of three letters or more behind a candidate: what a list is sorted by.
    """
    for found in _FIRST_WORD.finditer(rows[one.row].text, one.at, one.at + 60):
        if len(found[0]) > 2:
            return fold(found[0])
    return ""


class Passed:
    """
    What has gone by between two candidates: years, closings, brackets, characters, and the order of their first words.
    """

    def __init__(self, rows: Sequence[Row], found: Sequence[Candidate], *, alphabetical: bool) -> None:
        self._years: list[int] = [0]
        self._closed: list[int] = [0]
        self._length: list[int] = [0]
        for one, following in zip(found, [*found[1:], None], strict=True):
            text = rows[one.row].text[one.at : following.at if following and following.row == one.row else None]
            self._years.append(self._years[-1] + len(YEAR.findall(text)))
            self._closed.append(self._closed[-1] + closings(text))
            self._length.append(self._length[-1] + len(text))
        self._words = [first_word(rows, one)[:4] for one in found] if alphabetical else None
        self._inline = ["inline" if one.kind.endswith("inline") else "row" for one in found]

    def features(self, last: int, here: int) -> tuple[str, ...]:
        """
        Give what the second model sees between the last opening and a candidate.
        """
        length = self._length[here] - self._length[last]
        size = "30" if length < 30 else "60" if length < 60 else "110" if length < 110 else "250" if length < 250 else "600" if length < 600 else "more"
        year = "year" if self._years[here] > self._years[last] else "none"
        closed = min(self._closed[here] - self._closed[last], 2)
        kind = self._inline[here]
        return f"{kind} since={year} {closed}", f"{kind} length={size}", self._order(last, here)

    def _order(self, last: int, here: int) -> str:
        if self._words is None or not self._words[here] or not self._words[last]:
            return "order=none"
        low, high = self._words[last], self._words[here]
        return "order=same" if low == high else "order=right" if low < high else "order=wrong"


def _best(rows: Sequence[Row], found: Sequence[Candidate], passed: Passed, table: Mapping[str, float]) -> list[Candidate]:
    """Search the best sequence of openings with a beam over the place of the last one."""
    beam: dict[int, float] = {0: 0.0}
    before: dict[int, int] = {}
    for here in range(1, len(found)):
        one = found[here]
        if one.kind.endswith("label") or one.score > _SURE:
            before[here] = max(beam, key=beam.__getitem__)
            beam = {here: beam[before[here]]}
        elif one.score > -_SURE:
            beam = _step(here, one.score, beam, before, passed, table)
    return _trace(found, max(beam, key=beam.__getitem__), before, passed, table)


def _step(here: int, score: float, beam: dict[int, float], before: dict[int, int], passed: Passed, table: Mapping[str, float]) -> dict[int, float]:
    best, opened = -math.inf, 0
    stays: dict[int, float] = {}
    for last, value in beam.items():
        chance = probability(score + _sum(table, passed.features(last, here)))
        stays[last] = value + math.log(1 - chance)
        if value + math.log(chance) > best:
            best, opened = value + math.log(chance), last
    stays[here] = best
    before[here] = opened
    if len(stays) > _BEAM:
        del stays[min(stays, key=stays.__getitem__)]
    return stays


def _trace(found: Sequence[Candidate], end: int, before: Mapping[int, int], passed: Passed, table: Mapping[str, float]) -> list[Candidate]:
    path = [end]
    while path[-1] in before:
        path.append(before[path[-1]])
    path.reverse()
    for last, here in zip(path, path[1:], strict=False):
        one = found[here]
        one.confidence = 1.0 if one.kind.endswith("label") else probability(one.score + _sum(table, passed.features(last, here)))
        _doubt(found, last, here, passed, table)
    _doubt(found, path[-1], len(found), passed, table)
    return [found[index] for index in path]


def _doubt(found: Sequence[Candidate], last: int, end: int, passed: Passed, table: Mapping[str, float]) -> None:
    """Lower the confidence of the reference that opens at `last` by the chance that another opens before it ends."""
    for index in range(last + 1, end):
        if found[index].score > -_SURE:
            found[last].confidence *= 1 - probability(found[index].score + _sum(table, passed.features(last, index)))
