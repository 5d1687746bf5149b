"""
Which languages write by standards of their own, and the numbered documents of Nordic governments.
"""

from __future__ import annotations

from collections.abc import Callable

from refs.training import abnt, gost, iso690
from refs.training.forms import Form, roman
from refs.training.line import Line
from refs.training.works import Work


def official(line: Line, work: Work, form: Form, kind: str) -> None:  # noqa: ARG001
    """
    Write a document of a Nordic government: `SOU 2016:77. En gymnasieutbildning för alla. Stockholm: Fritzes.`

    Args:
        line: to write on.
        work: what.
        form: how.
        kind: the family of the work, which makes no difference.
    """
    random = form.random
    year = work.year
    number = random.choice(_SERIES[work.language]).format(
        y=year, n=random.randint(1, 210), s=str(year + 1)[2:], m=year - 1, r=roman(random.randint(1, 9))
    )
    issuer = random.choice(form.words.organisations or ("Utbildningsdepartementet", "Socialdepartementet"))
    first = random.random() < 0.5
    if first:
        line.add(number, "number").separate(random.choice((". ", ". ", " ", ", ", ": ")))
    else:
        line.add(issuer, "author", "literal").add(random.choice((" (", ". ", ", ")))
        line.add(str(year), "date").add(")" if "(" in line.text else "").separate(random.choice((". ", ": ", ". ")))
    line.add(work.title, "title")
    if not first:
        bracketed = random.random() < 0.6
        line.separate(" (" if bracketed else random.choice((". ", ", "))).add(number, "number")
        line.add(")" if bracketed else "")
    line.separate(random.choice((". ", ". ", ", ")))
    how = random.random()
    if how < 0.75:
        line.add(work.place, "place").add(": ").add(random.choice((issuer, work.publisher)), "publisher")
    elif how < 0.9:
        line.add(issuer, "publisher")


_SERIES = {
    "sv": ("SOU {y}:{n}", "SOU {y}: {n}", "Prop. {y}/{s}:{n}", "Ds {y}:{n}", "Dir. {y}:{n}", "SFS {y}:{n}", "prop. {y}/{s}:{n}"),
    "no": ("NOU {y}: {n}", "NOU {y}:{n}", "Meld. St. {n} ({m}–{y})", "St.meld. nr. {n} ({m}-{y})", "Prop. {n} L ({m}–{y})",
           "Ot.prp. nr. {n} ({m}-{y})", "Innst. {n} S ({m}–{y})"),
    "da": ("Betænkning nr. {n}/{y}", "LBK nr. {n} af {y}", "Betænkning {n}", "Rapport {y}:{n}", "FT {m}-{s}, L {n}"),
}  # fmt: skip


# --- which language has which --------------------------------------------------------------------------------------

STANDARDS: dict[str, tuple[float, Callable[[Line, Work, Form, str], None], frozenset[str]]] = {
    "cs": (0.55, iso690.iso690, frozenset(iso690.KINDS)),
    "fr": (0.12, iso690.iso690, frozenset(iso690.KINDS)),
    "es": (0.12, iso690.iso690, frozenset(iso690.KINDS)),
    "de": (0.04, iso690.iso690, frozenset(iso690.KINDS)),
    "pt": (0.45, abnt.abnt, frozenset(abnt.KINDS)),
    "ru": (0.7, gost.gost, frozenset(gost.KINDS)),
    "uk": (0.75, gost.gost, frozenset(gost.KINDS)),
    "sv": (0.35, official, frozenset({"report"})),
    "no": (0.35, official, frozenset({"report"})),
    "da": (0.2, official, frozenset({"report"})),
}
"""How many works of a language follow its standard, and which families that knows."""
