"""
References whose fields stand between commas, as Polish, Romanian, Croatian and Italian lists have them.
"""

from __future__ import annotations

from dataclasses import replace

from refs.training.synthetic.forms import Form, pages, write_marked, write_names
from refs.training.synthetic.line import Line
from refs.training.synthetic.works import Work, book_title


def commas(kind: str, line: Line, work: Work, form: Form) -> None:
    """
    Write a work between commas: `Nowak S., Rodzina, [w:] Współczesna rodzina, red. H. Marzec, PWN, Łódź 2009, s. 33–47.`

    Args:
        kind: the family of the work, e.g. `article`.
        line: to write on.
        work: what.
        form: how.
    """
    random = form.random
    names = random.choice(("spaced", "spaced", "inverted", "natural"))
    given = "initials" if names == "spaced" else random.choice(("initials", "full", "tight"))
    form = replace(
        form, names=names, given=given, between=", ", last=random.choice((", ", f" {form.words.conjunctions[0]} "))
    )
    early = random.random() < 0.25
    write_names(line, work.authors, form, "author")
    if early:
        line.add(" (").add(f"{work.year}{random.choice(('', '', '', 'a'))}", "date").add(")")
    line.add(", ")
    opening, closing = random.choice(form.words.quotes) if kind != "book" and random.random() < 0.4 else ("", "")
    line.add(opening).add(work.title, "title").add(closing).add(", ")
    KINDS[kind](line, work, form, early=early)


def _article(line: Line, work: Work, form: Form, *, early: bool) -> None:
    random = form.random
    if random.random() < 0.35:
        line.add(random.choice(form.words.within))
    opening, closing = ("„", "”") if form.words.quotes[0][0] == "„" and random.random() < 0.5 else ("", "")
    quoted = opening and not work.container.startswith("„")
    line.add(opening if quoted else "").add(work.container, "container").add(closing if quoted else "")
    year = "" if early else str(work.year)
    behind = random.random() < 0.5
    if year and not behind:
        line.add(random.choice((" ", ", "))).add(year, "date")
    if random.random() < 0.6:
        write_marked(line.add(", "), random.choice(form.words.volume), work.volume, "volume")
    if random.random() < 0.8:
        write_marked(line.add(", "), random.choice(form.words.issue), work.issue, "issue")
    if year and behind:
        line.add(random.choice((", ", " ("))).add(year, "date")
        line.add(")" if line.text.count("(") > line.text.count(")") else "")
    line.add(", ").add(pages(work, form, plain=0.1), "pages")


def _book(line: Line, work: Work, form: Form, *, early: bool) -> None:
    random = form.random
    if random.random() < 0.2:
        line.add(random.choice(form.words.translators), "translator", "other")
        write_names(line, work.editors[:1], form, "translator", inverted=False)
        line.add(", ")
    if random.random() < 0.25:
        line.add(random.choice(form.words.editions).format(n=random.randint(2, 9)), "edition").add(", ")
    if random.random() < 0.12:
        write_marked(line, random.choice(form.words.volume), random.choice(("1", "2", "3", "I", "II")), "volume")
        line.add(", ")
    _publisher(line, work, form, early=early)
    if random.random() < 0.35:
        line.add(", ").add(pages(work, form, plain=0), "pages")


def _publisher(line: Line, work: Work, form: Form, *, early: bool) -> None:
    random = form.random
    how = random.random()
    if how < 0.5:
        line.add(work.publisher, "publisher").add(", ").add(work.place, "place")
    elif how < 0.7:
        line.add(work.place, "place")
    else:
        line.add(work.place, "place").add(random.choice((": ", ", "))).add(work.publisher, "publisher")
    if not early:
        line.add(random.choice((" ", ", "))).add(str(work.year), "date")


def _chapter(line: Line, work: Work, form: Form, *, early: bool) -> None:
    random = form.random
    line.add(random.choice(form.words.within))
    before = random.random() < 0.4
    if before:
        write_names(line, work.editors, form, "editor", inverted=random.random() < 0.3)
        line.add(" ", "editor", "other").add(random.choice(form.words.editors_behind), "editor", "other").separate(", ")
    line.add(book_title(work, random), "container").add(", ")
    if not before and random.random() < 0.8:
        line.add(random.choice(form.words.editors_before), "editor", "other")
        write_names(line, work.editors, form, "editor", inverted=False)
        line.add(", ")
    _publisher(line, work, form, early=early)
    line.add(", ").add(pages(work, form, plain=0.03), "pages")


KINDS = {"article": _article, "book": _book, "chapter": _chapter}
