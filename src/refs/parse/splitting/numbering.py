"""
Numbering: the labels in front of references (`[1]`, `1.`, `(1)`, `1)`, `[Smi99]`, bullets), and when they are a run and not a year or a volume.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from refs.parse.splitting.letters import UPPER
from refs.patterns import lazy

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_STYLES = {
    "square": r"[\[［【]\s?(?P<square>\d{1,4})[a-z]?\s?[\]］】]\s?[.:]?",
    "round": r"[(（](?P<round>\d{1,4})[)）]\s?[.:]?",
    "paren": r"(?P<paren>\d{1,4})[)\]）]\.?",
    "dot": r"(?:(?:Ref\.?|No\.?|Nr\.?|№)\s?)?(?P<dot>\d{1,4})\s?(?:[.:．]|\.-|–)(?!\d)",
    "superscript": r"(?P<superscript>[⁰¹²³⁴-⁹]{1,4})",
    "bare": r"(?P<bare>\d{1,4})(?=\s)",
    "glued": rf"(?P<glued>\d{{1,3}})(?=[{UPPER}][^\W\d_.]|[{UPPER}]\.)",
}
_KEY = rf"\[(?P<key>(?=[^\]]*(?:\d\d|[{UPPER}][{UPPER}]|\+))[{UPPER}][\w+*’'&,.\- ]{{1,24}})\]"
_AT_START = lazy(rf"\s*(?:{'|'.join(_STYLES.values())}|{_KEY}|(?P<bullet>[•●▪◦‣∙·○■□▶►✓➢*–—-])(?=\s))\s*")
_INLINE = {
    "square": lazy(r"(?<=[\s.;,)\]’”\"\d])[\[［【]\s?(\d{1,4})\s?[\]］】][.:]?\s?(?=[^\s,;.)])"),
    "round": lazy(r"(?<=[.;)\]”\"’\w]\s)(?<!\d\s)[(（](\d{1,3})[)）]\s?(?=[^\s\d,;.:)–-])"),
    "paren": lazy(rf"(?<=\s)(\d{{1,3}})\)\s?(?=[{UPPER}“\"«])"),
    "dot": lazy(r"(?<=\s)(\d{1,3})\.\s{0,2}(?=[^\s\d.,;:)\]])"),
    "bare": lazy(rf"(?<=[.;)\]\s”\"])\s(\d{{1,3}})\s{{1,2}}(?=[{UPPER}“\"«])"),
    "superscript": lazy(r"(?<=\s)([⁰¹²³⁴-⁹]{1,4})\s?(?=\S)"),
    "bullet": lazy(r"(?<=\s)([•●▪◦‣∙○■□▶►✓➢])\s+"),
}
_NOT_KEYS = frozenset(
    {"online", "internet", "pubmed", "crossref", "doi", "cd-rom", "dvd", "pdf", "ms", "phd", "us", "uk"}
)
_STRONG_STYLES = frozenset({"square", "key"})
_SPAN = {"square": 200, "key": 200}
_USUAL_SPAN = 50
"""Lines between two neighbouring labels of one run; a reference is seldom longer, but `[29]` may stand before a page of authors."""


class Label(NamedTuple):
    """
    What may be the label of a reference.

    Args:
        start: offset of its first character in the document.
        end: offset behind its last, white space that follows included.
        style: one of the ways to write it, `square` for `[1]`.
        number: its number; 0 for keys and bullets.
        line: index of the line it stands in.
        leading: whether it opens its line.
        text: the label as it stands.
    """

    start: int
    end: int
    style: str
    number: int
    line: int
    leading: bool
    text: str


def label_at(text: str, start: int, line: int) -> Label | None:
    """
    Read what may be a label at the beginning of a line.

    Args:
        text: the line.
        start: the line's offset in the document.
        line: the line's index.
    """
    found = _AT_START.match(text)
    if found is None or not found.lastgroup:
        return None
    style, value = found.lastgroup, found[found.lastgroup]
    if style == "key" and (value.casefold() in _NOT_KEYS or (" " in value and not re.search(r"\d", value))):
        return None
    begin = start + len(text) - len(text.lstrip())
    return Label(begin, start + found.end(), style, _number(style, value), line, leading=True, text=value)


def _number(style: str, value: str) -> int:
    return 0 if style in {"key", "bullet"} else int(value.translate(_SUPERSCRIPTS))


def inline_labels(text: str, start: int, line: int, styles: Iterable[str]) -> list[Label]:
    """
    Read what may be labels inside a line, in the styles given.
    """
    return [
        Label(
            start + found.start(),
            start + found.end(),
            style,
            _number(style, found[1]),
            line,
            leading=False,
            text=found[1],
        )
        for style in styles
        if style in _INLINE
        for found in _INLINE[style].finditer(text, 1)
    ]


_SUBLABEL = lazy(rf"(?<![\w(])\(?([a-k])\s?\)\s?(?=[{UPPER}])")
_BEFORE_SUBLABEL = lazy(r"[;.)\]\d]\s*$")


def sublabels(text: str, start: int, line: int, expected: str) -> tuple[list[Label], str]:
    """
    Read the letters that part a numbered reference: `[1] a) …; b) …`.

    Args:
        text: the line, or what stands of it behind its label.
        start: its offset in the document.
        line: its index.
        expected: the next letter: `a` right behind a number, later ones behind a `;` or what else ends a reference; empty for none.

    Returns:
        The labels, and the letter to expect on the next line.
    """
    found = []
    for match in _SUBLABEL.finditer(text):
        fits = match[1] == expected and (
            not text[: match.start()].strip() or (expected != "a" and _BEFORE_SUBLABEL.search(text[: match.start()]))
        )
        if fits:
            found.append(
                Label(start + match.start(), start + match.end(), "letter", 0, line, leading=False, text=match[1])
            )
            expected = chr(ord(expected) + 1)
    return found, "" if expected == "a" and text.strip() else expected


def numbering(leading: Sequence[Label], inline: Sequence[Label], lines: int) -> list[Label]:
    """
    Choose the labels that are the numbering of a list.

    A number is one only in a run: `1984 was…` at a line start has neither a 1983 before it nor a 1985 behind it. Of several styles
    the longest run wins; keys and bullets are a run if enough lines open with them.

    Args:
        leading: what may be labels at line starts.
        inline: what may be labels inside lines.
        lines: how many lines the list has, or would have if they were of the usual length.

    Returns:
        The accepted labels, in order.
    """
    by_style: dict[str, list[Label]] = defaultdict(list)
    for label in sorted([*leading, *inline], key=lambda one: one.start):
        by_style[label.style].append(label)
    runs = [_marks(labels, lines) if style in {"key", "bullet"} else _run(labels) for style, labels in by_style.items()]
    best = max(runs, key=_strength, default=[])
    return best if _strength(best) >= 2 and _dense(best, lines) else []


def _dense(run: Sequence[Label], lines: int) -> bool:
    """Whether there are labels enough for the lines: two volumes in a row among a hundred lines are no run."""
    inside = sum(not label.leading for label in run)
    return len(run) * (5 if inside * 2 > len(run) else 25) >= lines


def _strength(run: Sequence[Label]) -> float:
    if not run:
        return 0.0
    leading = sum(label.leading for label in run)
    strong = run[0].style in _STRONG_STYLES
    weight = leading * (1.0 if strong else 0.9) + (len(run) - leading) * (0.9 if strong else 0.65)
    return weight + (0.3 if run[0].number == 1 else -0.5 if run[0].number else 0.1)


def _marks(labels: Sequence[Label], lines: int) -> list[Label]:
    """Keys and bullets: one kind only, on enough lines; a dash only if every reference may have one."""
    kinds: dict[str, list[Label]] = defaultdict(list)
    for label in labels:
        kinds[label.text if label.style == "bullet" else "key"].append(label)
    best = max(kinds.values(), key=len)
    share = len(best) / max(lines, 1)
    dash = best[0].text in "*–—-·" and best[0].style == "bullet"
    return best if len(best) >= 2 and (share > 0.3 or not dash) else []


def _run(labels: Sequence[Label]) -> list[Label]:
    """
    The best run of rising numbers, as a longest path: each label continues the run that ends in the number before its own.

    One or two numbers may be missing (lost in the PDF); a list that begins again at 1 goes on with its own run.
    """
    scores: list[float] = []
    befores: list[int] = []
    last: dict[int, int] = {}
    champion = -1
    for here, label in enumerate(labels):
        score, before = _best_before(label, labels, scores, last, champion)
        scores.append(score)
        befores.append(before)
        previous = last.get(label.number)
        if (
            previous is None
            or scores[previous] <= score
            or label.line - labels[previous].line > _SPAN.get(label.style, _USUAL_SPAN)
        ):
            last[label.number] = here
        if champion < 0 or score > scores[champion]:
            champion = here
    return _path(labels, befores, champion) if labels else []


def _best_before(
    label: Label, labels: Sequence[Label], scores: Sequence[float], last: dict[int, int], champion: int
) -> tuple[float, int]:
    own = 1.0 if label.leading else 0.6
    options = [(own - (0.0 if label.number == 1 else 0.8), -1)]
    if label.number == 1 and champion >= 0:
        options.append((scores[champion] + own - 1.5, champion))
    for gap in (1, 2, 3):
        before = last.get(label.number - gap, -1)
        if before >= 0 and label.line - labels[before].line <= _SPAN.get(label.style, _USUAL_SPAN) * gap:
            options.append((scores[before] + own - (gap - 1) * 0.7, before))
    return max(options)


def _path(labels: Sequence[Label], befores: Sequence[int], end: int) -> list[Label]:
    path = []
    while end >= 0:
        path.append(labels[end])
        end = befores[end]
    return path[::-1]
