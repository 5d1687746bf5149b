"""
A synthetic reference as it is written: pieces of text with their labels, and the damage that print, scanning and
copying do.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

from refs.training.corpora import LabelledSpan, Reference

Tag = tuple[str, str]
"""Label and name part of a character; the label is "" between fields."""

PLAIN: Tag = ("", "")


def spans_of(tags: Sequence[Tag]) -> tuple[LabelledSpan, ...]:
    """Return the stretches of characters with one label and name part."""
    spans, start = [], 0
    for at in range(1, len(tags) + 1):
        if at == len(tags) or tags[at] != tags[start]:
            label, part = tags[start]
            if label:
                spans.append(LabelledSpan(start, at, frozenset({label}), part))
            start = at
    return tuple(spans)


class Line:
    """
    A growing line of text that knows the label of every character.
    """

    def __init__(self) -> None:
        self.text = ""
        self.tags: list[Tag] = []

    @classmethod
    def of(cls, reference: Reference) -> Line:
        """Return a labelled reference as a line, to be damaged."""
        line = cls()
        line.text, line.tags = reference.text, [PLAIN] * len(reference.text)
        for span in reference.spans:
            tag = (next(iter(span.labels)), span.name_part)
            line.tags[span.start : span.end] = [tag] * (span.end - span.start)
        return line

    def add(self, text: str, label: str = "", part: str = "") -> Line:
        """
        Append text.

        Args:
            text: what to append; two spaces never follow each other.
            label: its label, "" for punctuation between fields.
            part: the part of a name.
        """
        if self.text.endswith(" "):
            text = text.lstrip(" ") if not label else text
        self.text += text
        self.tags += [(label, part)] * len(text)
        return self

    def separate(self, text: str) -> Line:
        """Append a separator, but no second full stop, comma or space behind what ends in one."""
        if text[:1] in ".,;" and self.text[-1:] in ".,;?!:":
            text = text[1:]
        return self.add(text)

    def rewrite(self, pattern: str, change: Callable[[re.Match[str]], str]) -> None:
        """Replace matches; what is put in takes the tag of the first character that it replaces."""
        text, tags, at = "", [], 0
        for match in re.finditer(pattern, self.text):
            new = change(match)
            text += self.text[at : match.start()] + new
            tags += self.tags[at : match.start()]
            inside = self.tags[match.start() : match.end()] or self.tags[match.start() - 1 : match.start()] or [PLAIN]
            tags += [inside[min(nth, len(inside) - 1)] for nth in range(len(new))]
            at = match.end()
        self.text, self.tags = text + self.text[at:], tags + self.tags[at:]

    def cut(self, start: int, end: int) -> None:
        """Take characters out."""
        self.text = self.text[:start] + self.text[end:]
        del self.tags[start:end]

    def reference(self, file: str) -> Reference:
        """
        Return the line as a labelled reference.
        """
        return Reference(self.text, spans_of(self.tags), "synthetic", file, names_known=True)


_LATIN = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e ë ž z i j k l m n o p r s t u f ch c č š šč ' y ' ė ju ja".split(),
        strict=True,
    )
)


def transliterate(line: Line) -> None:
    """
    Write Russian as Western lists do: `Бердяев, Истоки` is `Berdjaev, Istoki`.
    """
    line.rewrite("[а-яё]", lambda match: _LATIN[match[0]])
    line.rewrite("[А-ЯЁ]", lambda match: _LATIN[match[0].lower()].capitalize())


def _lose_commas(line: Line, random: Random) -> None:
    rate = random.choice((0.3, 1.0))
    line.rewrite(r",(?= )", lambda m: "" if random.random() < rate else m[0])


def _space_marks(line: Line, random: Random) -> None:
    """`Phys .Rev .`: scanning moves the space before the punctuation."""
    rate = random.choice((0.2, 0.9))
    line.rewrite(r"([.,;:)]) ", lambda m: f" {m[1]}" if random.random() < rate else m[0])


def _add_spaces(line: Line, random: Random) -> None:
    line.rewrite(r"(?<=\w)(?=[.,;:–-])|(?<=[(–-])(?=\w)", lambda _: " " if random.random() < 0.3 else "")


def _lose_spaces(line: Line, random: Random) -> None:
    rate = random.choice((0.15, 0.8))
    line.rewrite(r"(?<=[.,;:)]) ", lambda m: "" if random.random() < rate else m[0])


def _glue_words(line: Line, random: Random) -> None:
    line.rewrite(r"(?<=[a-z]) (?=\w)", lambda m: "" if random.random() < 0.06 else m[0])


def _glue_numbers(line: Line, random: Random) -> None:
    """`Toruń2000`, `SIGMA11 (2015)`: the space before a number is lost where the type changes."""
    rate = random.choice((0.3, 1.0))
    line.rewrite(r"(?<=\w) (?=\d)", lambda _: "" if random.random() < rate else " ")


def _hyphenate(line: Line, random: Random) -> None:
    mark = random.choice(("- ", "-", "- "))
    line.rewrite(r"(?<=[a-zа-я]{4})(?=[a-zа-я]{4})", lambda _: mark if random.random() < 0.015 else "")


def _part_ligatures(line: Line, random: Random) -> None:
    """`signifi cant`, `ef fi ciency`: a ligature comes out of a PDF with a space behind or around it."""
    before = " " if random.random() < 0.2 else ""
    line.rewrite(r"(?<=[a-z])(ffi|fi|fl|ff)(?=[a-z])", lambda m: f"{before}{m[0]} " if random.random() < 0.8 else m[0])


def _shout_names(line: Line, random: Random) -> None:
    """Small caps come out of a PDF as capitals; now and then the given names too: `MARC BLOCH`."""
    whole = random.random() < 0.3
    shouted = ("family", "given") if random.random() < 0.2 else ("family",)
    for at, (label, part) in enumerate(line.tags):
        if (
            (label == "author" or (whole and label == "editor"))
            and part.endswith(shouted)
            and len(line.text[at].upper()) == 1
        ):
            line.text = line.text[:at] + line.text[at].upper() + line.text[at + 1 :]


def _lower_case(line: Line, random: Random) -> None:
    if random.random() < 0.4:
        line.text = "".join(c.lower() if len(c.lower()) == 1 else c for c in line.text)


def _change_dashes(line: Line, random: Random) -> None:
    dash = random.choice(("-", "–", "—", "--", " - ", " – ", "−", "‐"))
    line.rewrite(r"(?<=\d)[-–](?=[A-Za-z]?\d)", lambda _: dash)


def _drop_stops(line: Line, random: Random) -> None:
    rate = random.choice((0.3, 1.0))
    line.rewrite(r"\.(?=[ ,;:])", lambda m: "" if random.random() < rate else m[0])


def _cut_end(line: Line, random: Random) -> None:
    """The end of the line is lost in copying."""
    if len(line.text) > 90:
        at = random.randint(len(line.text) // 2, len(line.text) - 1)
        line.cut(at, len(line.text))


def _misread(line: Line, random: Random) -> None:
    """Scanning puts in, and mistakes, letters and spaces: `non-dispersed xxrid Systems`."""
    rate = random.choice((0.01, 0.03))
    letters = "abcdeilmnorstuxACGILMST017  "
    line.rewrite(r"(?<=\w)(?=\w)", lambda _: random.choice(letters) if random.random() < rate / 2 else "")
    line.rewrite(
        r"(?<=\w)[a-z](?=\w)", lambda m: random.choice(letters).strip() or m[0] if random.random() < rate else m[0]
    )


def _markup(line: Line, random: Random) -> None:
    tag = random.choice(("i", "em", "b", "italic"))
    runs = [at for at in range(1, len(line.tags)) if line.tags[at][0] == "container" != line.tags[at - 1][0]]
    if runs:
        start = runs[0]
        end = next((at for at in range(start, len(line.tags)) if line.tags[at][0] != "container"), len(line.tags))
        line.text = f"{line.text[:start]}<{tag}>{line.text[start:end]}</{tag}>{line.text[end:]}"
        opening, closing = [PLAIN] * (len(tag) + 2), [PLAIN] * (len(tag) + 3)
        line.tags = line.tags[:start] + opening + line.tags[start:end] + closing + line.tags[end:]


NOISES: tuple[tuple[float, Callable[[Line, Random], None]], ...] = (
    (0.35, _change_dashes),
    (0.05, _lose_commas),
    (0.06, _space_marks),
    (0.04, _add_spaces),
    (0.06, _lose_spaces),
    (0.05, _glue_words),
    (0.03, _glue_numbers),
    (0.08, _hyphenate),
    (0.03, _part_ligatures),
    (0.08, _shout_names),
    (0.02, _lower_case),
    (0.04, _drop_stops),
    (0.02, _cut_end),
    (0.03, _misread),
    (0.01, _markup),
)


def damage(line: Line, random: Random, strength: float = 1.0) -> None:
    """
    Do to a line what happens to references on their way into a text file, each kind now and then.
    """
    for rate, noise in NOISES:
        if random.random() < rate * strength:
            noise(line, random)
    line.rewrite(r"  +", lambda _: " ")
