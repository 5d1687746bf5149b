"""
References by GOST 7.1 and R 7.0.5, and by their Ukrainian successor.
"""

from __future__ import annotations

from dataclasses import replace

from refs.training.synthetic.forms import Form, write_marked, write_names
from refs.training.synthetic.line import Line
from refs.training.synthetic.tails import cited
from refs.training.synthetic.works import Work, book_title, school


def gost(kind: str, line: Line, work: Work, form: Form) -> None:
    """
    Write a work by GOST 7.1 or R 7.0.5, or the Ukrainian DSTU 8302: `Заглавие // Журнал. – 2010. – № 3. – С. 12–20.`

    Args:
        kind: the family of the work, e.g. `article`.
        line: to write on.
        work: what.
        form: how.
    """
    random = form.random
    if kind != "article" or random.random() < 0.8:
        form = replace(
            form, names="spaced", given=random.choice(("initials", "initials", "tight")), between=", ", last=", "
        )
        if random.random() < 0.12:
            form = replace(form, names="inverted")
    dash = random.choice((". – ", ". – ", ". ", ".— ", ". - ", ". ", ". "))
    colon = " : " if random.random() < (0.6 if work.language == "uk" else 0.2) else ": "
    if work.authors and random.random() < (0.85 if kind == "book" else 0.95):
        write_names(line, work.authors[: 1 if kind == "thesis" else None], form, "author")
        line.separate(random.choice((" ", " ", ". ")))
    line.add(work.title, "title")
    if kind in {"article", "book"} and random.random() < 0.08:
        line.add(random.choice(_ELECTRONIC[work.language]))
    KINDS[kind](line, work, form, (dash, colon))


def _gost_article(line: Line, work: Work, form: Form, marks: tuple[str, str]) -> None:
    random, (dash, _) = form.random, marks
    slashes = (". ",) if work.language == "uk" and random.random() < 0.4 else (" // ", " // ", "// ", ". // ", " / ")
    line.separate(random.choice(slashes)).add(work.container, "container").separate(dash)
    line.add(str(work.year), "date").separate(dash)
    volume = random.random() < 0.5
    if volume:
        write_marked(line, random.choice(form.words.volume), work.volume, "volume")
        line.separate(random.choice((dash, ", ")))
    if not volume or random.random() < 0.7:
        write_marked(line, random.choice(form.words.issue), work.issue, "issue")
        if random.random() < 0.12:
            line.add(" (").add(str(random.randint(20, 180)), "issue").add(")")
        line.separate(dash)
    line.add(random.choice(form.words.pages).lstrip("– ") + _range(work), "pages")
    _gost_link(line, work, form, dash, 0.12)


def _gost_book(line: Line, work: Work, form: Form, marks: tuple[str, str]) -> None:
    random, (dash, colon) = form.random, marks
    if random.random() < 0.3:  # учеб. пособие belongs to the title
        line.add(colon + random.choice(_KINDS[work.language]), "title")
    how = random.random()
    if how < 0.25:
        line.add(" / ").add(random.choice(form.words.editors_before), "editor", "other")
        write_names(line, work.editors[:2], form, "editor", inverted=False)
    elif how < 0.4 and any(label == "author" for label, _ in line.tags):  # GOST 7.1 says once more who wrote it
        write_names(line.add(" / "), work.authors, form, "author", inverted=False)
    line.separate(dash)
    if random.random() < 0.25:
        line.add(random.choice(form.words.editions).format(n=random.randint(2, 9)), "edition").separate(dash)
    _gost_publisher(line, work, form, colon)
    if random.random() < 0.15:
        line.separate(dash).add(random.choice(form.words.volume) + random.choice("123"), "volume")
    if random.random() < 0.7:
        line.separate(dash).add(str(random.randint(40, 700)) + random.choice(form.words.total), "pages")


def _gost_publisher(line: Line, work: Work, form: Form, colon: str) -> None:
    line.add(work.place, "place")
    if form.random.random() < 0.85:
        line.add(colon).add(work.publisher, "publisher")
    line.add(", ").add(str(work.year), "date")


def _gost_chapter(line: Line, work: Work, form: Form, marks: tuple[str, str]) -> None:
    random, (dash, colon) = form.random, marks
    line.add(random.choice((" // ", " // ", ". "))).add(book_title(work, random), "container")
    if random.random() < 0.6:
        line.add(colon + random.choice(_GATHERED[work.language]), "container")
    if random.random() < 0.3:
        line.add(" / ").add(random.choice(form.words.editors_before), "editor", "other")
        write_names(line, work.editors[:2], form, "editor", inverted=False)
    _gost_publisher(line.separate(dash), work, form, colon)
    if random.random() < 0.2:
        write_marked(line.separate(dash), random.choice(form.words.volume), str(random.randint(1, 9)), "volume")
    line.separate(dash).add(random.choice(form.words.pages).lstrip("– ") + _range(work), "pages")


def _gost_thesis(line: Line, work: Work, form: Form, marks: tuple[str, str]) -> None:
    """`…: дис. … канд. пед. наук : 13.00.01 / Ин-т педагогики. – М., 2008. – 178 с.`"""
    random, (dash, colon) = form.random, marks
    line.add(random.choice((colon, colon, ". "))).add(random.choice(form.words.theses), "genre")
    if random.random() < 0.45:
        line.add(colon).add(f"{random.randint(1, 22):02}.00.{random.randint(1, 24):02}")
    if random.random() < 0.25:
        line.add(" / ").add(school(work, random), "publisher")
    line.separate(dash).add(work.place, "place").add(", ").add(str(work.year), "date").separate(dash)
    line.add(str(random.randint(16, 400)) + random.choice(form.words.total), "pages")


def _gost_page(line: Line, work: Work, form: Form, marks: tuple[str, str]) -> None:
    random, (dash, _) = form.random, marks
    line.add(random.choice((*_ELECTRONIC[work.language][:2], "", "")))
    line.separate(random.choice((" // ", ". ", ". – ", ". "))).add(
        random.choice((work.container, work.publisher)), "container"
    )
    if random.random() < 0.6:
        line.separate(dash).add(str(work.year), "date")
    _gost_link(line, work, form, dash, 1)


def _gost_link(line: Line, work: Work, form: Form, dash: str, share: float) -> None:
    random = form.random
    if random.random() >= share:
        return
    line.separate(dash).add(random.choice(form.words.available).lstrip("– ")).add(work.url, "url")
    if random.random() < 0.85:
        line.add(" (").add(cited(work, form), "accessed").add(")")


def _range(work: Work) -> str:
    return f"{work.first}–{work.last}" if work.last else work.first


_ELECTRONIC = {
    "ru": (" [Электронный ресурс]", " [Электронный ресурс]", " : электронный журнал", " [Текст]", " [Текст : электронный]", " : [сайт]"),
    "uk": (" [Електронний ресурс]", " [Електронний ресурс]", " : електрон. журн.", " [Текст]"),
}  # fmt: skip
_KINDS = {
    "ru": (
        "учеб. пособие",
        "учебник",
        "монография",
        "учебное пособие для вузов",
        "учебник для вузов",
        "избранные труды",
    ),
    "uk": ("навч. посіб.", "підручник", "монографія", "навч. посіб. для студентів ВНЗ", "монографія"),
}
_GATHERED = {
    "ru": ("сб. науч. тр.", "материалы междунар. науч.-практ. конф.", "сб. статей", "сборник научных трудов", "тезисы докл."),
    "uk": ("зб. наук. пр.", "матеріали Міжнар. наук.-практ. конф.", "збірник наукових праць", "тези доп."),
}  # fmt: skip
KINDS = {
    "article": _gost_article,
    "book": _gost_book,
    "chapter": _gost_chapter,
    "thesis": _gost_thesis,
    "page": _gost_page,
}
