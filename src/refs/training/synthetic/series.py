"""
The series that a book belongs to.
"""

from __future__ import annotations

import re

from refs.training.synthetic.forms import Form
from refs.training.synthetic.line import Line
from refs.training.synthetic.works import Work

_BRACKETS = (("(", ")"), ("(", ")"), ("(= ", ")"), ("", ""), ("", ""), ("", ""))
_MARKS = {
    "en": ("vol. ", "", "no. ", "No. ", ""),
    "de": ("Bd. ", "", "", "Nr. ", "H. ", "Band ", "Heft "),
    "fr": ("n° ", "", "vol. ", "t. "),
}


_PAPERS = re.compile(r"(?:Discussion Paper|Arbeitspapier)$")


def labels_of(series: str) -> tuple[str, str]:
    """
    Return the labels of a series and of the number in it: papers of one kind, `IZA Discussion Paper 42`, are a genre with a number.
    """
    return ("genre", "number") if _PAPERS.search(series) else ("collection", "volume")


def write_series(line: Line, work: Work, form: Form) -> None:
    """
    Write a series in brackets or between full stops: `(= stw 757)`, `. Forschungen 108. Bonn`.
    """
    random = form.random
    opening, closing = random.choice(_BRACKETS)
    before = random.choice(("coll. ", "coll. « ", "Collection ", "")) if work.language == "fr" else ""
    line.separate(f" {opening}" if opening else random.choice((". ", ". ", ", ")))
    label, number = labels_of(work.series)
    line.add(before).add(work.series, label).add(" »" if "«" in before else "")
    if random.random() < 0.65:
        mark = random.choice(_MARKS.get(work.language, _MARKS["en"]))
        line.add(random.choice((", ", " ", " ", "; "))).add(mark + str(random.randint(2, 900)), number)
    line.add(closing)
