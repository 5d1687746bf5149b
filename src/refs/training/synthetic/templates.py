"""
Whole references of each kind of work, in forms that lists of many fields and languages use.

The families follow real ones: author-year, NLM/Vancouver, Chicago and MLA notes, physics without titles, ACS, German
`Jg. 41 (1999), H. 2, S. 280–299`, French « », Swedish, Italian and Spanish forms; those of national standards are in
`national.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Container
from functools import partial
from random import Random

from refs.training.synthetic.canon import CANON
from refs.training.synthetic.families.astronomy import astronomical
from refs.training.synthetic.families.chemistry import chemical
from refs.training.synthetic.families.deposits import deposit, software
from refs.training.synthetic.families.eastasian import eastasian
from refs.training.synthetic.families.engineering import engineering
from refs.training.synthetic.families.footnotes import short, write_cited, write_pointer, write_same
from refs.training.synthetic.families.humanities import humanities
from refs.training.synthetic.families.laws import LAWS, law
from refs.training.synthetic.families.medicine import medical
from refs.training.synthetic.families.national import STANDARDS
from refs.training.synthetic.families.patents import patent
from refs.training.synthetic.families.physics import iop, letter, preprint, titled
from refs.training.synthetic.families.press import newspaper
from refs.training.synthetic.families.sciences import data, geological, mathematical
from refs.training.synthetic.families.undated import undated
from refs.training.synthetic.forms import Form, draw_form, pages, write_date, write_marked, write_names, write_volume
from refs.training.synthetic.journals import abbreviate
from refs.training.synthetic.line import Line, transliterate
from refs.training.synthetic.numbering import write_number
from refs.training.synthetic.series import labels_of, write_series
from refs.training.synthetic.tails import bare, write_link, write_tail
from refs.training.synthetic.wordlists import LANGUAGES, ORGANISATIONS
from refs.training.synthetic.works import Work, book_title, school


def _write_title(line: Line, title: str, form: Form, *, quoted: bool) -> None:
    opening, closing = form.quotes if quoted else ("", "")
    inside = (
        form.stop if closing in {"”", '"', "’", "'"} and form.random.random() < 0.5 and title[-1:] not in "?!" else ""
    )
    line.add(opening).add(title, "title").add(inside + closing)
    if not inside and title[-1:] not in "?!":
        line.add(form.stop)
    line.add(" ")


def _write_head(line: Line, work: Work, form: Form, *, editors: bool = False) -> None:
    """Write names, and the year where it stands behind them."""
    label = "editor" if editors else "author"
    if not write_same(line, form):
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
    if random.random() < {"de": 0.7, "it": 0.45}.get(work.language, 0.06):
        line.add(random.choice(form.words.within))
    quoted = random.random() < (0.4 if work.language == "it" else 0.04)  # in «Rivista storica italiana»
    opening, closing = (
        random.choice(form.words.quotes[:1] if work.language == "it" else form.words.quotes) if quoted else ("", "")
    )
    line.add(opening).add(abbreviate(work.container, random) if form.short else work.container, "container").add(
        closing
    )
    _write_where(line, work, form)


def _write_where(line: Line, work: Work, form: Form) -> None:
    """Write what stands behind the journal: volume, issue, year, pages in one of several orders."""
    random = form.random
    if random.random() < 0.03:  # Energies (2019) 41–52
        bracket = random.random() < 0.6
        line.separate(" " if bracket else ", ")
        write_date(line, work, form, full=0.4, brackets=bracket)
        line.add(random.choice((" ", ", ", ": "))).add(pages(work, form, plain=0.4), "pages")
        return
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
    if random.random() < 0.03:
        _write_whole_of(line, work, form)
    line.add(work.book if work.book and random.random() < 0.6 else work.title, "title")
    if random.random() < 0.2:
        edition = random.choice(form.words.editions).format(n=random.randint(2, 9))
        line.separate(random.choice((" ", ", ", ". "))).add(edition, "edition")
    if random.random() < 0.06:
        line.separate(random.choice((", ", ". ")))
        write_marked(line, random.choice(form.words.volume), random.choice("123I"), "volume")
    if random.random() < 0.1:
        line.separate(random.choice((", ", ". "))).add(random.choice(form.words.translators), "translator", "other")
        write_names(line, work.editors[:1], form, "translator", inverted=False)
    elif random.random() < 0.05:
        line.separate(random.choice((", ", ". "))).add(random.choice(form.words.editors_before), "editor", "other")
        line.add(random.choice(ORGANISATIONS), "editor", "literal")
    if random.random() < (0.22 if work.language in {"de", "sv", "it"} else 0.1):
        write_series(line, work, form)
    line.separate(random.choice((". ", ", ", ". ", ". – ", " ", ".– ")))
    _write_publisher(line, work, form, year=form.year != "behind")
    if random.random() < 0.15:
        line.separate(random.choice((", ", ". ", ". – "))).add(
            str(random.randint(90, 800)) + random.choice(form.words.total), "pages"
        )
    if random.random() < 0.06:
        write_series(line, work, form)


def _write_whole_of(line: Line, work: Work, form: Form) -> None:
    """Write the work of several volumes that one with a title of its own belongs to: `Geschichte. Bd. 1: Die Antike`."""
    random = form.random
    line.add(book_title(work, random), "container").separate(random.choice((". ", ", ")))
    write_marked(line, random.choice(form.words.volume), random.choice("1234"), "volume")
    line.add(random.choice((": ", ": ", ". ")))


def chapter(line: Line, work: Work, form: Form) -> None:
    """
    Write a chapter of an edited book.
    """
    random = form.random
    _write_head(line, work, form)
    _write_title(line, work.title, form, quoted=True)
    line.add(random.choice(form.words.within))
    how = random.random()
    if how < 0.04:
        _write_elsewhere(line, work, form)
        return
    if work.language == "de" and how < 0.12:  # which names nobody
        line.add(random.choice(("Ders.: ", "ders., ", "Dies.: ", "ders. (Hg.), ", "Dies. (Hrsg.): ", "dies., ")))
        line.add(book_title(work, random), "container")
    elif how < 0.55:
        inverted = random.random() < (0.5 if form.names == "inverted" else 0.15)
        write_names(line, work.editors, form, "editor", inverted=inverted)
        line.add(random.choice((" ", ", ", " ")), "editor", "other").add(
            random.choice(form.words.editors_behind), "editor", "other"
        )
        line.separate(random.choice((", ", ": ", " ", ". ")))
        line.add(book_title(work, random), "container")
    else:
        line.add(book_title(work, random), "container")
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


def _write_elsewhere(line: Line, work: Work, form: Form) -> None:
    """Write the book of a chapter as one that has an entry of its own: `in Hecht and Steere (1970), pp. 43–96`."""
    for nth, person in enumerate(work.editors[:2]):
        line.add(f" {form.words.conjunctions[0].strip(', ')} " if nth else "", "editor", "other")
        line.add(person.family, "editor", "family")
    line.add(" (").add(str(work.year), "date").add(")")
    _write_chapter_pages(line, work, form)


def _write_chapter_pages(line: Line, work: Work, form: Form) -> None:
    text = pages(work, form, plain=0.15)
    opening = form.random.random() < 0.35
    line.separate(" (" if opening else form.random.choice((", ", ". ", ", "))).add(text, "pages").add(
        ")" if opening else ""
    )


def paper(line: Line, work: Work, form: Form) -> None:
    """
    Write a paper of a conference.
    """
    random = form.random
    _write_head(line, work, form)
    _write_title(line, work.title, form, quoted=True)
    line.add(random.choice(form.words.within)).add(work.event, "container")
    if random.random() < 0.25:
        line.add(random.choice((", ", " ("))).add(f"{work.series}", labels_of(work.series)[0]).add(
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
    opening = random.choice("([") if random.random() < 0.3 else ""
    closing = {"(": ")", "[": "]"}.get(opening, "")
    within = bool(opening) and random.random() < 0.3  # (Examensarbete, Linnéuniversitetet)
    line.add(opening).add(random.choice(form.words.theses), "genre").add("" if within else closing)
    line.separate(", " if within else random.choice((", ", ". ", " ")))
    line.add(school(work, random), "publisher")
    if within:
        line.add(closing)
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
    write_link(line, work, form, sure=True)


FAMILIES: dict[str, tuple[float, Callable[[Line, Work, Form], None]]] = {
    "article": (30, article),
    "letter": (9, letter),
    "iop": (3, iop),
    "preprint": (2, preprint),
    "book": (18, book),
    "chapter": (15, chapter),
    "paper": (5, paper),
    "newspaper": (3, newspaper),
    "thesis": (4, thesis),
    "report": (6, report),
    "page": (5, page),
    "software": (1, software),
    "medical": (11, medical),
    "engineering": (6, engineering),
    "chemical": (4, chemical),
    "astronomical": (2.5, astronomical),
    "titled": (2.5, titled),
    "mathematical": (2, mathematical),
    "geological": (2, geological),
    "data": (1.5, data),
    "deposit": (4, deposit),
    "undated": (2.5, undated),
    "patent": (1.5, patent),
    "humanities": (36, humanities),
    "short": (1.5, short),
    "bare": (1, bare),
    "law": (1.2, law),
}
"""The families with their shares."""

_SCIENCES = {"medical", "engineering", "chemical", "astronomical", "titled", "mathematical", "geological", "data"}
_WESTERN = {"iop", "preprint", "software", "short", "deposit", "undated", "patent", *_SCIENCES}
"""What Korean lists have not."""


def _family(name: str, work: Work, random: Random) -> tuple[str, Callable[[Line, Work, Form], None]]:
    """Return the family that writes a kind of work, now and then that of a standard of the language."""
    if work.language in {"zh", "ja"}:
        return "eastasian", eastasian
    kind, chance = "article" if name == "letter" else name, random.random()
    for share, standard, known in STANDARDS.get(work.language, ()):
        if chance < share and kind in known:
            return kind, partial(standard, kind)
        chance -= share if kind in known else 0
    return name, FAMILIES[name][1]


def write(work: Work, random: Random) -> Line:
    """
    Write a work as a reference in a form drawn for its language, with number and cruft as lists have them.
    """
    form = draw_form(work.language, random)
    name = random.choices(list(FAMILIES), [share for share, _ in FAMILIES.values()])[0]
    written: dict[str, Container[str]] = {"law": LAWS, "humanities": CANON}
    if (work.language == "ko" and name in _WESTERN) or work.language not in written.get(name, LANGUAGES):
        name = "article"
    if work.language != "en" and name in _SCIENCES - {"medical"} and random.random() < 0.6:
        name = random.choice(("article", "book", "chapter"))  # of which lists in English have more
    name, family = _family(name, work, random)
    noted = name in {"article", "book", "chapter", "short", "page", "humanities"} and random.random() < (
        0.14 if name == "humanities" else 0.08
    )
    noted &= work.language not in {"ko", "zh", "ja"}
    line = Line()
    if noted:
        write_pointer(line, form)
    elif random.random() < 0.22:
        write_number(line, work, random, keyed=0.22 if name in _SCIENCES else 0.04)
    family(line, work, form)
    if noted and name not in {"short", "humanities"} and random.random() < 0.5:
        write_cited(line, form)
    if (name == "humanities" and random.random() < 0.8) or (name == "law" and random.random() < 0.7):
        line.separate(".")
    elif name not in {"page", "bare", "short", "eastasian"}:
        write_tail(line, work, form)
    if work.language == "ru" and random.random() < 0.2:
        transliterate(line)
    return line
