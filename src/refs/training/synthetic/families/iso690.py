"""
References by ISO 690, as Czech and Slovak lists have them, and French, Spanish and German ones now and then.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from refs.training.synthetic.forms import Form, pages, shout, write_marked, write_names
from refs.training.synthetic.line import Line
from refs.training.synthetic.tails import cited
from refs.training.synthetic.wordlists import LANGUAGES
from refs.training.synthetic.works import Work, book_title, school


def iso690(kind: str, line: Line, work: Work, form: Form) -> None:
    """
    Write a work by ISO 690: `NOVÁK, Jan. Název. In: Časopis. 2005, roč. 55, č. 3, s. 234–245. ISSN 0031-3815.`

    Args:
        kind: the family of the work, e.g. `article`.
        line: to write on.
        work: what.
        form: how.
    """
    random = form.random
    conjunction = f" {form.words.conjunctions[0]} "
    between = random.choice((", ", "; ", "; ", " - "))
    last = random.choice((between, conjunction))
    form = replace(
        form, names="inverted", given=random.choice(("full", "full", "initials")), between=between, last=last,
        most=min(form.most, 4),
    )  # fmt: skip
    shouted = random.random() < 0.8
    if shouted:
        work = replace(work, authors=shout(work.authors), editors=shout(work.editors))
    write_names(line, work.authors[: 1 if kind == "thesis" else None], form, "author")
    early = random.random() < 0.35
    if early:
        line.separate(random.choice((", ", ". ", " ("))).add(str(work.year), "date")
        line.add(")" if line.text.count("(") > line.text.count(")") else "")
    line.separate(random.choice((". ", ". ", ": ")) if kind != "book" else ". ").add(work.title, "title")
    KINDS[kind](line, work, form, early=early)


def _iso_article(line: Line, work: Work, form: Form, *, early: bool) -> None:
    random = form.random
    online = random.random() < 0.2
    line.separate(". ").add(random.choice(("In ", "In: ")) if random.random() < 0.25 else "")
    line.add(work.container, "container").add(
        f" [{random.choice(_ONLINE_AT_HOME.get(work.language, _ONLINE))}]" if online else ""
    )
    line.separate(random.choice((". ", ", ", ", ")))
    if random.random() < 0.12:
        line.add(_issn(random), "isbn").add(", ")
    if not early or random.random() < 0.2:
        line.add(str(work.year), "date").add(", ")
    if random.random() < 0.25:
        line.add(work.volume, "volume").add("(").add(work.issue, "issue").add(")")
    else:
        write_marked(line, random.choice(form.words.volume), work.volume, "volume")
        if random.random() < 0.8:
            write_marked(line.add(", "), random.choice(form.words.issue), work.issue, "issue")
    line.add(random.choice((", ", ", ", ": "))).add(pages(work, form, plain=0.15), "pages")
    if online:
        line.add(" [").add(cited(work, form), "accessed").add("]")
    if random.random() < 0.3:
        line.separate(". ").add(_issn(random), "isbn")
    if online:
        line.separate(". ").add(random.choice(form.words.available)).add(work.url, "url")


def _iso_book(line: Line, work: Work, form: Form, *, early: bool) -> None:
    random = form.random
    if random.random() < 0.45:
        line.separate(". ").add(random.choice(form.words.editions).format(n=random.randint(2, 9)), "edition")
    _iso_publisher(line.separate(". "), work, form, early=early)
    if random.random() < 0.35:
        line.separate(random.choice((". ", ", "))).add(
            str(random.randint(90, 800)) + random.choice(form.words.total), "pages"
        )
    if random.random() < 0.2:
        line.separate(". ").add(book_title(work, random), "collection")
        if random.random() < 0.5:
            line.add(random.choice((", ", " ; "))).add(
                random.choice(("sv. ", "č. ", "", "")) + str(random.randint(1, 90)), "volume"
            )
    _iso_isbn(line, random)


def _iso_chapter(line: Line, work: Work, form: Form, *, early: bool) -> None:
    random = form.random
    line.separate(". ").add(random.choice(form.words.within))
    if random.random() < 0.75:
        write_names(line, work.editors, form, "editor", inverted=random.random() < 0.85)
        if random.random() < 0.85:
            line.add(random.choice((" ", ", ")), "editor", "other")
            line.add(random.choice(form.words.editors_behind), "editor", "other")
        line.separate(random.choice((". ", ". ", ": ", ", ")))
    line.add(book_title(work, random), "container")
    if random.random() < 0.2:
        line.separate(". ").add(random.choice(form.words.editions).format(n=random.randint(2, 9)), "edition")
    _iso_publisher(line.separate(". "), work, form, early=early)
    line.separate(random.choice((", ", ", ", ". "))).add(pages(work, form, plain=0.05), "pages")
    _iso_isbn(line, random)


def _iso_thesis(line: Line, work: Work, form: Form, *, early: bool) -> None:
    """`Hodnocení žáků. Brno, 2011. Diplomová práce. Masarykova univerzita, Pedagogická fakulta.`"""
    random = form.random
    online = random.random() < 0.2
    line.add(f" [{random.choice(_ONLINE_AT_HOME.get(work.language, _ONLINE))}]" if online else "").separate(". ")
    genre, university = random.choice(form.words.theses), school(work, random)
    behind = random.random() < 0.6
    if behind:
        line.add(work.place, "place")
        line.add(", ").add(str(work.year), "date") if not early else line
        line.separate(". ")
    line.add(genre, "genre").separate(random.choice((". ", ". ", ", "))).add(university, "publisher")
    if not behind and not early:
        line.add(", ").add(str(work.year), "date")
    if random.random() < 0.15:
        line.separate(". ").add(str(random.randint(50, 300)) + random.choice(form.words.total), "pages")
    if online:
        line.separate(". ").add(random.choice(form.words.available)).add(work.url, "url")


def _iso_page(line: Line, work: Work, form: Form, *, early: bool) -> None:
    """`Sčítání lidu [online]. Praha: ČSÚ, 2012 [cit. 2014-03-21]. Dostupné z: https://www.czso.cz/csu/sldb`"""
    random = form.random
    where = random.random() < 0.3
    if where:
        line.separate(". ").add(random.choice(("In: ", "In: ", ""))).add(work.container, "container")
    line.add(f" [{random.choice(_ONLINE_AT_HOME.get(work.language, _ONLINE))}]").separate(". ")
    if random.random() < 0.55:
        _iso_publisher(line, work, form, early=early)
    elif not early:
        line.add(str(work.year), "date")
    line.separate(" ").add("[").add(cited(work, form), "accessed").add("]")
    line.separate(". ").add(random.choice(form.words.available)).add(random.choice(("", "", "<")))
    line.add(work.url, "url").add(">" if line.text.count("<") > line.text.count(">") else "")


def _iso_publisher(line: Line, work: Work, form: Form, *, early: bool) -> None:
    random = form.random
    if random.random() < 0.9:
        line.add(work.place, "place").add(
            " : " if form.words is LANGUAGES["fr"] else random.choice((": ", ": ", " : "))
        )
    line.add(work.publisher, "publisher")
    if not early:
        line.add(random.choice((", ", ", ", ", c"))).add(str(work.year), "date")


def _iso_isbn(line: Line, random: Random) -> None:
    if random.random() < 0.3:
        line.separate(". ").add(f"ISBN {random.choice(('978-80-', '80-', '978-2-', '84-'))}{_digits(random)}", "isbn")


def _digits(random: Random) -> str:
    return f"{random.randint(100, 9999)}-{random.randint(100, 999)}-{random.randint(0, 9)}"


def _issn(random: Random) -> str:
    return f"ISSN {random.randint(0, 2999):04}-{random.randint(0, 9999):04}"


_ONLINE = ("online", "online", "en ligne", "en línea", "on-line")
_ONLINE_AT_HOME = {
    "es": ("en línea", "en línea", "En línea", "en linea", "online"),
    "fr": ("en ligne", "En ligne", "en ligne", "online"),
    "de": ("online", "Online", "on-line"),
}
KINDS = {
    "article": _iso_article,
    "book": _iso_book,
    "chapter": _iso_chapter,
    "thesis": _iso_thesis,
    "page": _iso_page,
}
