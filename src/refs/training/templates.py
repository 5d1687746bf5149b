"""
Whole references of each kind of work, in forms that lists of many fields and languages use.

The families follow real ones: author-year, NLM/Vancouver, Chicago and MLA notes, physics without titles, ACS, German
`Jg. 41 (1999), H. 2, S. 280–299`, French « », ABNT, GOST `// … Т. 5. № 3. С. 12–20`, Swedish, Italian and Spanish
forms.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from refs.training.forms import Form, date, draw_form, pages, write_date, write_names, write_volume
from refs.training.line import Line
from refs.training.wordlists import CRUFT, LANGUAGES
from refs.training.works import Work, abbreviate


def _write_title(line: Line, title: str, form: Form, *, quoted: bool) -> None:
    opening, closing = form.quotes if quoted else ("", "")
    inside = form.stop if closing in {"”", '"'} and form.random.random() < 0.5 and title[-1:] not in "?!" else ""
    line.add(opening).add(title, "title").add(inside + closing)
    if not inside and title[-1:] not in "?!":
        line.add(form.stop)
    line.add(" ")


def _write_head(line: Line, work: Work, form: Form, *, editors: bool = False) -> None:
    """Write names, and the year where it stands behind them."""
    label = "editor" if editors else "author"
    write_names(line, work.editors if editors else work.authors, form, label)
    if editors:
        line.add(form.random.choice((" ", ", ", " ")), label, "other").add(
            form.random.choice(form.words.editors_behind), label, "other"
        )
    if form.year == "behind":
        line.separate(form.random.choice((" ", ", ", ". ", " "))) if form.brackets else line.separate(
            form.random.choice((", ", ". ", " "))
        )
        write_date(line, work, form, brackets=form.brackets)
        line.separate(form.random.choice((". ", ": ", ", ", ". ", " ", ". ")))
    else:
        line.separate(form.random.choice((". ", ": ", ", ", ", ", ". ", " ", " – ")))


def article(line: Line, work: Work, form: Form) -> None:
    """
    Write a journal article in a form with a title.
    """
    random = form.random
    _write_head(line, work, form)
    _write_title(line, work.title, form, quoted=True)
    if random.random() < (0.7 if work.language == "de" else 0.06):
        line.add(random.choice(form.words.within))
    line.add(abbreviate(work.container, random) if form.short else work.container, "container")
    _write_where(line, work, form)


def _write_where(line: Line, work: Work, form: Form) -> None:
    """Write what stands behind the journal: volume, issue, year, pages in one of several orders."""
    random = form.random
    if form.year == "journal":
        line.separate(random.choice((" ", ". ", ", ", " ")))
        write_date(line, work, form, full=0.35, brackets=random.random() < 0.3)
        line.add(random.choice((";", "; ", ", ", "; ", " ", ";")))
        write_volume(line, work, form)
        line.add(random.choice((":", ": ", ", ", ":", ":")))
    else:
        line.separate(random.choice((", ", " ", ", ", ". ", " ")))
        write_volume(line, work, form)
        if form.year == "volume":
            line.add(random.choice((" ", " ", "")))
            write_date(line, work, form, full=0.25, brackets=True)
        line.add(random.choice((", ", ": ", ":", ", ", " ", ". ")))
    line.add(pages(work, form, plain=0.55), "pages")
    if form.year == "end":
        line.add(random.choice((", ", " ", ". ", ", ")))
        write_date(line, work, form, brackets=random.random() < 0.35)


def letter(line: Line, work: Work, form: Form) -> None:
    """
    Write an article as physics and chemistry do, without its title.
    """
    random = form.random
    write_names(line, work.authors, form, "author")
    line.separate(random.choice((", ", ", ", " ", ". ", ": ")))
    container = abbreviate(work.container, random) if random.random() < 0.8 else work.container
    how = random.randrange(6)
    if how == 0:
        line.add(date(work, form, full=0), "date").add(random.choice((", ", " ", ". ")))
    line.add(container, "container").separate(random.choice((" ", ", ", " ", ". ")))
    if how == 1:
        write_date(line, work, form, full=0, brackets=random.random() < 0.3)
        line.add(", ")
    line.add(random.choice(("", "", "vol. ", "B", "A")) + work.volume, "volume")
    if random.random() < 0.12:
        line.add(" (").add(work.issue, "issue").add(")")
    if how == 2:
        line.add(" ")
        write_date(line, work, form, full=0, brackets=True)
        line.add(" ")
    else:
        line.add(random.choice((", ", ", ", ": ", " ", ":")))
    line.add(pages(work, form, plain=0.8) if random.random() < 0.35 else work.first, "pages")
    if how >= 3:
        line.add(random.choice((" ", ", ", " ")))
        write_date(line, work, form, full=0, brackets=random.random() < 0.85)
    if random.random() < 0.1:
        line.add("; ").add(
            random.choice(("ibid. ", "", "erratum ")) + work.issue + ", " + work.first + f" ({work.year + 1})"
        )


def gost(line: Line, work: Work, form: Form) -> None:
    """
    Write an article by GOST R 7.0.5: `Иванов И. И. Заглавие // Журнал. – 2010. – Т. 5, № 3. – С. 12–20.`
    """
    random = form.random
    dash = random.choice((". – ", ". ", ".— ", ". - ", ". "))
    write_names(line, work.authors, form, "author")
    line.separate(random.choice((" ", ". ", ", ")))
    line.add(work.title, "title").add(random.choice((" // ", " // ", "// ", ". // ", " / "))).add(
        work.container, "container"
    ).separate(dash)
    line.add(str(work.year), "date").separate(dash)
    if random.random() < 0.6:
        line.add(random.choice(form.words.volume) + work.volume, "volume").separate(random.choice((dash, ", ")))
    if random.random() < 0.8:
        line.add(random.choice(form.words.issue) + work.issue, "issue").separate(dash)
    line.add(
        random.choice(form.words.pages).lstrip("– ") + (f"{work.first}–{work.last}" if work.last else work.first),
        "pages",
    )


def _write_publisher(line: Line, work: Work, form: Form, *, year: bool) -> None:
    """Write place, publisher and year of a book in one of their orders; often one of them is missing."""
    random = form.random
    how = random.random()
    opening = random.random() < 0.12
    line.add("(" if opening else "")
    if how < 0.5:
        line.add(work.place, "place").add(random.choice((": ", ": ", " : ", ", "))).add(work.publisher, "publisher")
    elif how < 0.68:
        line.add(work.publisher, "publisher").add(random.choice((", ", ". ", ", "))).add(work.place, "place")
    elif how < 0.84:
        line.add(work.publisher, "publisher")
    else:
        line.add(work.place, "place")
    if year:
        line.separate(random.choice((", ", " ", "; ", ", ", ". ")))
        write_date(line, work, form, full=0.03)
    line.add(")" if opening else "")


def book(line: Line, work: Work, form: Form) -> None:
    """
    Write a book; now and then with editors in the authors' place, an edition, a series, a translator, its length.
    """
    random = form.random
    _write_head(line, work, form, editors=random.random() < 0.15)
    title = work.title
    line.add(title, "title")
    if random.random() < 0.2:
        edition = random.choice(form.words.editions).format(n=random.randint(2, 9))
        line.separate(random.choice((" ", ", ", ". "))).add(edition, "edition")
    if random.random() < 0.06:
        line.separate(random.choice((", ", ". "))).add(
            random.choice(form.words.volume) + random.choice("123I"), "volume"
        )
    if random.random() < 0.1:
        line.separate(random.choice((", ", ". "))).add(random.choice(form.words.translators), "translator", "other")
        write_names(line, work.editors[:1], form, "translator", inverted=False)
    if random.random() < 0.1:
        _write_series(line, work, form)
    line.separate(random.choice((". ", ", ", ". ", ". – ", " ", ".– ")))
    _write_publisher(line, work, form, year=form.year != "behind")
    if random.random() < 0.15:
        line.separate(random.choice((", ", ". ", ". – "))).add(
            str(random.randint(90, 800)) + random.choice(form.words.total), "pages"
        )
    if random.random() < 0.06:
        _write_series(line, work, form)


def _write_series(line: Line, work: Work, form: Form) -> None:
    random = form.random
    opening = random.random() < 0.6
    line.add(" (" if opening else ". ").add(work.series, "collection")
    if random.random() < 0.6:
        line.add(random.choice((", ", " ", "; "))).add(
            random.choice(("vol. ", "", "Bd. ", "no. ", "n° ")) + str(random.randint(2, 900)), "volume"
        )
    line.add(")" if opening else "")


def chapter(line: Line, work: Work, form: Form) -> None:
    """
    Write a chapter of an edited book.
    """
    random = form.random
    _write_head(line, work, form)
    _write_title(line, work.title, form, quoted=True)
    line.add(random.choice(form.words.within))
    how = random.random()
    if how < 0.55:
        inverted = random.random() < (0.5 if form.names == "inverted" else 0.15)
        write_names(line, work.editors, form, "editor", inverted=inverted)
        line.add(random.choice((" ", ", ", " ")), "editor", "other").add(
            random.choice(form.words.editors_behind), "editor", "other"
        )
        line.separate(random.choice((", ", ": ", " ", ". ")))
        line.add(_book_title(work, random), "container")
    else:
        line.add(_book_title(work, random), "container")
        if how < 0.85:
            line.separate(random.choice((", ", ". ", " / ", " ("))).add(
                random.choice(form.words.editors_before), "editor", "other"
            )
            write_names(line, work.editors, form, "editor", inverted=False)
            line.add(")" if line.text.count("(") > line.text.count(")") else "")
    early = random.random() < 0.5
    if early:
        _write_chapter_pages(line, work, form)
    line.separate(random.choice((". ", ", ", ". ", " ")))
    _write_publisher(line, work, form, year=form.year != "behind")
    if not early:
        _write_chapter_pages(line, work, form)


def _write_chapter_pages(line: Line, work: Work, form: Form) -> None:
    text = pages(work, form, plain=0.15)
    opening = form.random.random() < 0.35
    line.separate(" (" if opening else form.random.choice((", ", ". ", ", "))).add(text, "pages").add(
        ")" if opening else ""
    )


def _book_title(work: Work, random: Random) -> str:
    if work.language == "en" and random.random() < 0.5:
        return (
            random.choice(
                (
                    "Handbook of ",
                    "Advances in ",
                    "The Oxford Handbook of ",
                    "Encyclopedia of ",
                    "Perspectives on ",
                    "Essays in ",
                )
            )
            + work.container
        )
    words = LANGUAGES[work.language]
    if not words.title_openings:
        return work.container
    return f"{random.choice(words.title_openings)} {random.choice(words.title_things)}"


def paper(line: Line, work: Work, form: Form) -> None:
    """
    Write a paper of a conference.
    """
    random = form.random
    _write_head(line, work, form)
    _write_title(line, work.title, form, quoted=True)
    line.add(random.choice(form.words.within)).add(work.event, "container")
    if random.random() < 0.25:
        line.add(random.choice((", ", " ("))).add(f"{work.series}", "collection").add(
            ")" if line.text.count("(") > line.text.count(")") else ""
        )
    if random.random() < 0.5:
        line.separate(", ").add(work.place, "place")
    if form.year != "behind":
        line.separate(", ")
        write_date(line, work, form)
    if random.random() < 0.7:
        _write_chapter_pages(line, work, form)
    if random.random() < 0.3:
        line.separate(". ").add(work.publisher, "publisher")


def thesis(line: Line, work: Work, form: Form) -> None:
    """
    Write a thesis.
    """
    random = form.random
    _write_head(line, work, form)
    _write_title(line, work.title, form, quoted=random.random() < 0.4)
    bracketed = random.random() < 0.3
    line.add(random.choice("([") if bracketed else "").add(random.choice(form.words.theses), "genre").add(
        ")" if bracketed else ""
    )
    school = random.choice(
        (
            "University of {p}",
            "Universität {p}",
            "{p} University",
            "Université de {p}",
            "Universidad de {p}",
            "Univ. {p}",
            "Universidade de {p}",
            "Università di {p}",
            "Department of Physics, University of {p}",
        )
    )
    line.separate(random.choice((", ", ". ", " "))).add(school.format(p=work.place), "publisher")
    if random.random() < 0.4:
        line.separate(", ").add(work.place, "place")
    if form.year != "behind":
        line.separate(random.choice((", ", " ")))
        write_date(line, work, form, full=0.05, brackets=random.random() < 0.2)


def report(line: Line, work: Work, form: Form) -> None:
    """
    Write a report with its number.
    """
    random = form.random
    _write_head(line, work, form)
    _write_title(line, work.title, form, quoted=random.random() < 0.3)
    bracketed = random.random() < 0.25
    line.add("(" if bracketed else "").add(random.choice(form.words.reports), "genre").add(" ")
    line.add(work.number, "number").add(")" if bracketed else "").separate(random.choice((", ", ". ")))
    _write_publisher(line, work, form, year=form.year != "behind")


def page(line: Line, work: Work, form: Form) -> None:
    """
    Write a web page.
    """
    random = form.random
    if random.random() < 0.75:
        _write_head(line, work, form)
    _write_title(line, work.title, form, quoted=random.random() < 0.3)
    if random.random() < 0.3:
        line.add(work.container, "container").separate(". ")
    if random.random() < 0.25:
        line.add(work.publisher, "publisher").separate(", ")
    _write_link(line, work, form, sure=True)


def _write_link(line: Line, work: Work, form: Form, *, sure: bool = False) -> None:
    random = form.random
    accessed = _access(work, form) if sure or random.random() < 0.5 else ""
    before = bool(accessed) and random.random() < 0.3
    if before:
        line.add(accessed, "accessed").separate(random.choice((", ", ". ", " ")))
    line.add(random.choice(form.words.available) if random.random() < 0.7 else "").add(work.url, "url")
    if accessed and not before:
        opening = random.choice((" (", ", ", ". ", " [", " "))
        line.add(opening).add(accessed, "accessed").add({" (": ")", " [": "]"}.get(opening, ""))


def _access(work: Work, form: Form) -> str:
    random = form.random
    month = form.words.months[work.month - 1]
    day = random.choice(
        (
            f"{work.day} {month} {work.year + 2}",
            f"{work.day}.{work.month:02}.{work.year + 2}",
            f"{month} {work.day}, {work.year + 2}",
            f"{work.year + 2}-{work.month:02}-{work.day:02}",
            f"{work.day}/{work.month}/{work.year + 2}",
            f"{work.year + 2} {month[:3]} {work.day}",
        )
    )
    return random.choice(form.words.accessed).format(d=day).strip("()")


def bare(line: Line, work: Work, form: Form) -> None:
    """
    Write nothing but an identifier, or a short title and one.
    """
    if form.random.random() < 0.3:
        line.add(work.title, "title").separate(". ")
    _write_identifier(line, work, form)


def _write_identifier(line: Line, work: Work, form: Form) -> None:
    random = form.random
    kind = random.random()
    if kind < 0.6 and work.doi:
        before = random.choice(
            ("doi:", "doi: ", "DOI: ", "https://doi.org/", "http://dx.doi.org/", "DOI ", "", "doi ", "https://doi.org/")
        )
        line.add(before + work.doi, "doi")
    elif kind < 0.75:
        line.add(
            random.choice(("PMID: ", "PMID ", "PubMed PMID: ", "PMID:")) + str(random.randint(1_000_000, 39_999_999)),
            "pmid",
        )
        if random.random() < 0.5:
            line.add(random.choice(("; ", ". ", " "))).add(
                random.choice(("PMCID: PMC", "PMC", "PMCID:PMC")) + str(random.randint(10**5, 10**7)), "pmcid"
            )
    elif kind < 0.9:
        number = f"{random.randint(7, 23):02}{random.randint(1, 12):02}.{random.randint(1000, 19999)}"
        old = f"{random.choice(('hep-th', 'astro-ph', 'cond-mat', 'math'))}/{random.randint(9101000, 9912999)}"
        bracketed = random.random() < 0.4
        line.add("[" if bracketed else "").add(
            random.choice(("arXiv:", "arXiv: ", "arXiv preprint arXiv:")) + random.choice((number, old)), "arxiv"
        )
        line.add(random.choice(("]", " [hep-ph]]", "]")) if bracketed else random.choice(("", " [cs.LG]", "")))
    else:
        number = "-".join(str(random.randint(low, high)) for low, high in ((0, 9), (100, 999), (10000, 99999), (0, 9)))
        line.add(random.choice(("ISBN ", "ISBN: ", "ISBN-13: ")) + f"978-{number}", "isbn")


FAMILIES: dict[str, tuple[float, Callable[[Line, Work, Form], None]]] = {
    "article": (30, article),
    "letter": (10, letter),
    "book": (16, book),
    "chapter": (15, chapter),
    "paper": (5, paper),
    "thesis": (4, thesis),
    "report": (5, report),
    "page": (5, page),
    "bare": (1, bare),
}
"""The families with their shares."""


def write(work: Work, random: Random) -> Line:
    """
    Write a work as a reference in a form drawn for its language, with number and cruft as lists have them.
    """
    form = draw_form(work.language, random)
    name = random.choices(list(FAMILIES), [share for share, _ in FAMILIES.values()])[0]
    line = Line()
    if random.random() < 0.22:
        number = str(random.randint(1, 260))
        line.add(random.choice(("", "[", "(", "", "["))).add(number, "citation-number")
        line.add({"[": "] ", "(": ") "}.get(line.text[:1], random.choice((". ", " ", ") ", "."))))
    family = (
        gost
        if work.language == "ru" and name in {"article", "letter"} and random.random() < 0.75
        else FAMILIES[name][1]
    )
    family(line, work, form)
    if name not in {"page", "bare"}:
        _write_tail(line, work, form)
    return line


def _write_tail(line: Line, work: Work, form: Form) -> None:
    """Write what stands behind the reference: identifiers, a link, the end, what a web page adds."""
    random = form.random
    if random.random() < 0.25:
        line.separate(random.choice((". ", ", ", ". ", " ", ".")))
        _write_identifier(line, work, form)
    elif random.random() < 0.07:
        line.separate(". ")
        _write_link(line, work, form)
    if random.random() < 0.85:
        line.separate(".")
    if random.random() < 0.06:
        glued = random.random() < 0.3 and line.tags[-1][0] not in {"doi", "url"}
        line.add("" if glued else " ").add(random.choice(CRUFT))
