"""
What has no year: `n.d.`, `u.å.`, `s.d.`, `o. J.`, `б. г.`, behind persons and organisations.
"""

from __future__ import annotations

from dataclasses import replace

from refs.training.synthetic.forms import Form, write_names
from refs.training.synthetic.line import Line
from refs.training.synthetic.people import body
from refs.training.synthetic.person import Person
from refs.training.synthetic.tails import cited
from refs.training.synthetic.works import Work


def undated(line: Line, work: Work, form: Form) -> None:
    """
    Write a page or a book without a year: `Svenska kyrkan. (u.å.). Om oss. Hämtad 2 maj 2020 från https://…`
    """
    random = form.random
    if random.random() < 0.45:
        work = replace(work, authors=(Person(body(work.language, random)),))
    inverted = random.random() < 0.8
    write_names(line, work.authors, replace(form, names="inverted" if inverted else "natural"), "author")
    date = random.choice(form.words.undated)
    late = random.random() < 0.25
    if late:
        line.separate(random.choice((". ", ", ", ": ")) if line.text else "")
    else:
        _write_early(line, date, form)
    quoted = random.random() < 0.15
    opening, closing = random.choice(form.words.quotes) if quoted else ("", "")
    line.add(opening).add(work.title, "title").add(closing)
    if late or random.random() < 0.4:
        _write_house(line, work, form, date if late else "")
    else:
        _write_link(line, work, form)


def _write_early(line: Line, date: str, form: Form) -> None:
    """Write what stands for the year behind the names: ` (n.d.). `, `, u.å. `, ` [s.d.]: `."""
    random = form.random
    if date.startswith("[") or random.random() < 0.15:
        line.separate(random.choice((" ", ", ", ". "))).add(date, "date").separate(random.choice((". ", ": ", ", ")))
        return
    opening, closing = random.choice((("(", ")"), ("(", ")"), ("(", ")"), ("[", "]")))
    line.separate(random.choice((" ", ". ", " ")))
    line.add(opening).add(date + random.choice(("", "", "", "", "-a", "a")), "date").add(closing)
    line.add(random.choice((". ", ". ", " ", ": ", ", ")))


def _write_house(line: Line, work: Work, form: Form, date: str) -> None:
    """Write place and publisher, and behind them that there is no year: `Paris: Gallimard, s.d.`"""
    random = form.random
    line.separate(random.choice((". ", ", ", ". ")))
    place, publisher = random.random() < 0.8, random.random() < 0.8
    line.add(work.place if place else "", "place").add(": " if place and publisher else "")
    line.add(work.publisher if publisher or not place else "", "publisher")
    if date:
        line.separate(random.choice((", ", ", ", " "))).add(date, "date")


def _write_link(line: Line, work: Work, form: Form) -> None:
    random = form.random
    line.separate(" " if line.text[-1] in "?!" else random.choice((". ", ". ", ", ")))
    if random.random() < 0.35:
        line.add(random.choice((work.container, work.publisher)), "container").separate(". ")
    if random.random() < 0.35:
        line.add(cited(work, form), "accessed").add(random.choice((", ", ", ", " ", ". ")))
        line.add(work.url, "url")
        return
    line.add(random.choice(form.words.available) if random.random() < 0.7 else "").add(work.url, "url")
    if random.random() < 0.6:
        opening, closing = random.choice(((" (", ")"), (" [", "]"), (". ", ""), (", ", "")))
        line.add(opening).add(cited(work, form), "accessed").add(closing)
