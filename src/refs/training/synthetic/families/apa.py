"""
References by APA in the words of a language, as lists of education and psychology have them from Oslo to Jakarta.
"""

from __future__ import annotations

from dataclasses import replace

from refs.training.synthetic.families.press import PAPERS
from refs.training.synthetic.forms import Form, pages, write_names
from refs.training.synthetic.line import Line
from refs.training.synthetic.tails import cited
from refs.training.synthetic.works import Work, book_title, school


def apa(kind: str, line: Line, work: Work, form: Form) -> None:
    """
    Write a work by APA: `Haug, P. (2010). Kvalifisering. I P. Haug (Red.), Kvalifisering (s. 13–28). Oslo: Abstrakt.`

    Args:
        kind: the family of the work, e.g. `article`.
        line: to write on.
        work: what.
        form: how.
    """
    random = form.random
    conjunction = random.choice((*form.words.conjunctions[:2], "&")).strip(" ,")
    comma = "," if random.random() < 0.3 else ""
    form = replace(
        form, names="inverted", given="initials" if random.random() < 0.9 else "full", between=", ",
        last=f"{comma} {conjunction or '&'} ", most=max(form.most, 3),
    )  # fmt: skip
    editors = kind == "book" and random.random() < 0.15
    write_names(line, work.editors if editors else work.authors, form, "editor" if editors else "author")
    if editors:
        line.add(" ", "editor", "other").add(random.choice(form.words.editors_behind), "editor", "other")
    line.separate(random.choice((" (", " (", ". ("))).add(_date(work, form, kind), "date")
    line.add(random.choice(("). ", "). ", "). ", ") ", "): "))).add(work.title, "title")
    KINDS[kind](line, work, form)
    if kind not in {"page", "newspaper"} and random.random() < 0.15:
        _write_link(line.separate(". "), work, form)


def _date(work: Work, form: Form, kind: str) -> str:
    """Return the year, or in brackets the day of a page or a newspaper: `2017, 4. april`, `14 de julio de 2015`."""
    random, year, month = form.random, work.year, form.words.months[work.month - 1]
    if kind == "newspaper" or (kind == "page" and random.random() < 0.3):
        spanish = form.words.months[0] in {"enero", "janeiro"}
        return random.choice(
            (
                f"{year}, {work.day} de {month}" if spanish else f"{year}, {work.day}. {month}",
                f"{work.day} de {month} de {year}" if spanish else f"{year}, {work.day} {month}",
                f"{year}, {month} {work.day}",
                f"{year}, {month}",
            )
        )
    return random.choice((str(year),) * 8 + (f"{year}a", f"{year}b", random.choice(form.words.forthcoming)))


def _article(line: Line, work: Work, form: Form) -> None:
    random = form.random
    line.separate(". ").add(work.container, "container").add(", ").add(work.volume, "volume")
    if random.random() < 0.8:
        line.add(random.choice(("(", "(", " ("))).add(work.issue, "issue").add(")")
    line.add(random.choice((", ", ", ", ": "))).add(pages(work, form, plain=0.8), "pages")


def _book(line: Line, work: Work, form: Form) -> None:
    random = form.random
    if random.random() < 0.3:
        line.add(" (").add(
            random.choice(form.words.editions).format(n=random.randint(2, 9)).strip("()"), "edition"
        ).add(")")
    _write_publisher(line.separate(". "), work, form)


def _write_publisher(line: Line, work: Work, form: Form) -> None:
    if form.random.random() < 0.8:
        line.add(work.place, "place").add(" : " if form.words.within[0].endswith(" : ") else ": ")
    line.add(work.publisher, "publisher")


def _chapter(line: Line, work: Work, form: Form) -> None:
    random = form.random
    line.separate(". ").add(random.choice(form.words.within))
    write_names(line, work.editors, form, "editor", inverted=random.random() < 0.2)
    line.add(" ", "editor", "other").add(random.choice(form.words.editors_behind), "editor", "other")
    line.separate(random.choice((", ", ", ", ". ", ": "))).add(book_title(work, random), "container").add(" (")
    if random.random() < 0.12:
        line.add(random.choice(form.words.editions).format(n=random.randint(2, 9)).strip("()"), "edition").add(", ")
    line.add(pages(work, form, plain=0.05), "pages").add("). ")
    _write_publisher(line, work, form)


def _thesis(line: Line, work: Work, form: Form) -> None:
    """`(Tesis doctoral). Universidad de Chile, Santiago.`, `[Masteroppgave]. NTNU.`, `(proefschrift, KU Leuven).`"""
    random = form.random
    opening, closing = random.choice((" (", " [", " (", " (")), ""
    closing = ")" if opening == " (" else "]"
    line.add(opening).add(random.choice(form.words.theses), "genre")
    if random.random() < 0.25:
        line.add(", ").add(school(work, random), "publisher").add(closing)
        return
    line.add(closing).separate(random.choice((". ", ". ", ", "))).add(school(work, random), "publisher")
    if random.random() < 0.5:
        line.add(", ").add(work.place, "place")


def _report(line: Line, work: Work, form: Form) -> None:
    random = form.random
    if random.random() < 0.8:
        line.add(" (").add(random.choice(form.words.reports), "genre").add(" ").add(work.number, "number").add(")")
    _write_publisher(line.separate(". "), work, form)


def _newspaper(line: Line, work: Work, form: Form) -> None:
    random = form.random
    line.separate(". ").add(random.choice(PAPERS.get(work.language, PAPERS["en"])), "container")
    if random.random() < 0.5:
        line.add(", ").add(random.choice(form.words.pages) if "{n}" not in form.words.pages[0] else "", "pages")
        line.add(f"{random.choice(('', '', 'A', 'C'))}{random.randint(1, 60)}", "pages")
    elif random.random() < 0.5:
        _write_link(line.separate(". "), work, form)


def _page(line: Line, work: Work, form: Form) -> None:
    random = form.random
    if random.random() < 0.3:
        line.separate(". ").add(random.choice((work.container, work.publisher)), "container")
    elif random.random() < 0.3:
        _write_publisher(line.separate(". "), work, form)
    _write_link(line.separate(". "), work, form)


def _write_link(line: Line, work: Work, form: Form) -> None:
    """`Hentet fra https://…`, `Hämtad 2018-03-12, från https://…`, `Recuperado el 3 de mayo de 2012, de http://…`"""
    random = form.random
    if random.random() < 0.35:
        line.add(cited(work, form), "accessed").add(random.choice((", ", " ", ", ")))
        line.add(random.choice((*_FROM.get(work.language, ("",)), "")))
    else:
        line.add(random.choice(form.words.available))
    line.add(work.url, "url")


_FROM = {
    "sv": ("från ",), "no": ("fra ",), "da": ("fra ", "på: "), "es": ("de ", "desde "), "pt": ("de ", "em "), "fr": ("de ", "sur "), "de": ("von ", "unter "),
    "nl": ("van ", "via "), "it": ("da ",), "pl": ("z ",), "tr": ("",), "hr": ("s ", "sa "), "ro": ("de la ",), "id": ("dari ",), "el": ("από ",),
}  # fmt: skip
KINDS = {
    "article": _article,
    "book": _book,
    "chapter": _chapter,
    "thesis": _thesis,
    "report": _report,
    "newspaper": _newspaper,
    "page": _page,
}
