"""
Which languages write by standards of their own, and the numbered documents of Nordic governments.
"""

from __future__ import annotations

from collections.abc import Callable

from refs.training.synthetic.families import abnt, apa, commas, gost, iso690
from refs.training.synthetic.forms import Form, roman
from refs.training.synthetic.line import Line
from refs.training.synthetic.works import Work


def official(kind: str, line: Line, work: Work, form: Form) -> None:  # noqa: ARG001
    """
    Write a document of a Nordic government: `SOU 2016:77. En gymnasieutbildning för alla. Stockholm: Fritzes.`

    Args:
        kind: the family of the work, which makes no difference.
        line: to write on.
        work: what.
        form: how.
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

Standard = tuple[float, Callable[[str, Line, Work, Form], None], frozenset[str]]
"""How many works follow it, what writes them, and which families it knows."""

_APA = frozenset(apa.KINDS)
_COMMAS = frozenset(commas.KINDS)
_ISO = frozenset(iso690.KINDS)
_REPORTS = frozenset({"report"})

STANDARDS: dict[str, tuple[Standard, ...]] = {
    "cs": ((0.5, iso690.iso690, _ISO), (0.08, apa.apa, _APA)),
    "fr": ((0.1, iso690.iso690, _ISO), (0.2, apa.apa, _APA)),
    "es": ((0.16, iso690.iso690, _ISO), (0.3, apa.apa, _APA)),
    "de": ((0.03, iso690.iso690, _ISO), (0.12, apa.apa, _APA)),
    "pt": ((0.4, abnt.abnt, frozenset(abnt.KINDS)), (0.2, apa.apa, _APA)),
    "ru": ((0.7, gost.gost, frozenset(gost.KINDS)),),
    "uk": ((0.75, gost.gost, frozenset(gost.KINDS)),),
    "sv": ((0.35, official, _REPORTS), (0.25, apa.apa, _APA)),
    "no": ((0.35, official, _REPORTS), (0.4, apa.apa, _APA)),
    "da": ((0.2, official, _REPORTS), (0.3, apa.apa, _APA)),
    "it": ((0.2, commas.commas, _COMMAS), (0.15, apa.apa, _APA)),
    "nl": ((0.35, apa.apa, _APA),),
    "pl": ((0.4, commas.commas, _COMMAS), (0.2, apa.apa, _APA)),
    "ro": ((0.35, commas.commas, _COMMAS), (0.2, apa.apa, _APA)),
    "hr": ((0.15, commas.commas, _COMMAS), (0.3, apa.apa, _APA)),
    "hu": ((0.1, apa.apa, _APA),),
    "fi": ((0.15, apa.apa, _APA),),
    "tr": ((0.45, apa.apa, _APA),),
    "el": ((0.4, apa.apa, _APA),),
    "id": ((0.4, apa.apa, _APA),),
}
"""The standards that lists of a language follow."""
