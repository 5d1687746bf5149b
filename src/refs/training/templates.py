"""
How works are written as references: forms drawn at random from what lists of many fields and languages do.

A form is drawn for each reference: how names stand, what separates the fields, where the year stands, quotes, designators. The
families follow real ones: author-year, NLM/Vancouver, Chicago and MLA notes, physics without titles, ACS, German `Jg. 41 (1999),
H. 2, S. 280–299`, French « », ABNT, GOST `// … Т. 5. № 3. С. 12–20`, Swedish, Italian and Spanish forms.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from refs.training.line import Line
from refs.training.wordlists import CRUFT, LANGUAGES, Language
from refs.training.works import Person, Work, abbreviate


@dataclass(frozen=True, slots=True)
class Form:
    """
    The form of one reference.

    Args:
        names: `inverted`, `vancouver`, `natural`, `mixed` or `spaced` (`Smith J. B.`).
        given: `initials`, `tight` (`J.B.`), `bare` (`JB`) or `full`.
        between: what stands between names.
        last: what stands before the last name.
        most: how many names are written before `et al.`
        year: `behind` the names, `volume` (behind the volume), `end`, or `journal` (before the volume).
        stop: what ends a field: `.` or `,`.
        quotes: around an article's title, ("", "") for none.
        brackets: whether the year behind the names stands in brackets.
        short: whether journals are abbreviated.
        words: the language's words.
        random: the source of all choices.
    """

    names: str
    given: str
    between: str
    last: str
    most: int
    year: str
    stop: str
    quotes: tuple[str, str]
    brackets: bool
    short: bool
    words: Language
    random: Random


def draw_form(language: str, random: Random) -> Form:
    """
    Draw a form for a language, one that its parts agree in.
    """
    words = LANGUAGES[language]
    names = random.choice(("inverted", "inverted", "vancouver", "natural", "natural", "mixed", "spaced"))
    given = {"vancouver": "bare", "spaced": random.choice(("initials", "tight"))}.get(names) or random.choice(
        ("initials", "initials", "tight", "full", "full")
    )
    between = random.choice((", ", ", ", "; ", " / ", "/")) if names == "inverted" else ", "
    conjunction = random.choice(words.conjunctions)
    last = between if names in {"vancouver", "spaced"} or random.random() < 0.25 else f" {conjunction.strip(', ')} "
    if conjunction.startswith(",") or (last != between and random.random() < 0.3):
        last = "," + last if not last.startswith((",", ";", "/")) else last
    return Form(
        names, given, between, last.replace(" ; ", "; "), random.choice((1, 2, 3, 3, 6, 10, 20, 20)),
        random.choice(("behind", "behind", "behind", "volume", "end", "journal", "journal")),
        random.choice((".", ".", ",")), random.choice(words.quotes) if random.random() < 0.35 else ("", ""),
        random.random() < 0.6, random.random() < 0.35, words, random,
    )  # fmt: skip


# --- names -------------------------------------------------------------------------------------------------------


def write_names(line: Line, people: Sequence[Person], form: Form, label: str, *, inverted: bool | None = None) -> None:
    """
    Write a list of names.

    Args:
        line: to write on.
        people: whom; none writes nothing.
        form: how.
        label: `author`, `editor` or `translator`.
        inverted: overrides where the family name stands, as for editors behind `In:`.
    """
    shown = people[: form.most] if len(people) > form.most else people
    for nth, person in enumerate(shown):
        if nth:
            last = nth == len(shown) - 1 and len(shown) == len(people)
            line.add(form.last if last else form.between, label, "other")
        _write_name(line, person, form, label, first=nth == 0, inverted=inverted)
    if len(shown) < len(people):
        line.add(form.random.choice((", ", " ", ", ")) + form.random.choice(form.words.others), label, "other")


def _write_name(line: Line, person: Person, form: Form, label: str, *, first: bool, inverted: bool | None) -> None:
    if not person.given:
        line.add(person.family, label, "literal" if " " in person.family or person.family.isupper() else "family")
        return
    given = initials(person.given, form.given)
    behind = form.names != "natural" and (first or form.names != "mixed") if inverted is None else inverted
    if behind:
        if person.particle and form.random.random() < 0.7:
            line.add(f"{person.particle} ", label, "particle")
        line.add(person.family, label, "family")
        comma = form.names in {"inverted", "mixed"} or inverted
        line.add(", " if comma else " ", label, "other").add(given, label, "given")
        return
    line.add(given, label, "given")
    line.add("" if form.given == "tight" and form.random.random() < 0.15 else " ", label, "other")
    if person.particle:
        line.add(f"{person.particle} ", label, "particle")
    line.add(person.family, label, "family")


def initials(given: str, how: str) -> str:
    """
    Shorten given names: `Jean-Pierre Marie` is `J.-P. M.` (initials), `J.-P.M.` (tight) or `JPM` (bare).
    """
    if how == "full":
        return given
    parts = [part for part in re.split(r"[\s.]+", given) if part and part[0].isalpha()]
    if not parts:
        return given
    if how == "bare":
        return "".join(piece[0].upper() for part in parts for piece in part.split("-") if piece)[:3]
    stopped = ["-".join(f"{piece[0].upper()}." for piece in part.split("-") if piece) for part in parts]
    return ("" if how == "tight" else " ").join(stopped)


# --- dates, numbers, pages ---------------------------------------------------------------------------------------


def date(work: Work, form: Form, *, full: float = 0.2) -> str:
    """Return the date as written, now and then with month and day, a letter, a range or the first edition's year."""
    random, year = form.random, str(work.year)
    month = form.words.months[work.month - 1]
    if random.random() < full:
        short = month[:3] if random.random() < 0.4 else month
        return random.choice(
            (f"{short} {year}", f"{work.day} {short} {year}", f"{year}, {short}", f"{year} {short}", f"{short} {work.day}, {year}",
             f"{year} {short} {work.day}", f"{year}, {short} {work.day}", f"{work.day}.{work.month}.{year}", f"{short}. {year}")
        )  # fmt: skip
    if random.random() < 0.1:
        return year + random.choice("aabbc")
    if random.random() < 0.04:
        return random.choice((f"{year} [{work.year - 20}]", f"[{work.year - 31}] {year}", f"{year}/{work.year - 12}", f"{year}-{work.year + 2}"))
    return random.choice(form.words.forthcoming) if random.random() < 0.03 else year


def _write_date(line: Line, work: Work, form: Form, *, full: float = 0.2, brackets: bool = False) -> None:
    if brackets:
        opening, closing = ("[", "]") if form.random.random() < 0.04 else ("(", ")")
        line.add(opening).add(date(work, form, full=full), "date").add(closing)
    else:
        line.add(date(work, form, full=full), "date")


def _write_volume(line: Line, work: Work, form: Form) -> None:
    """Write volume and issue; sometimes one of them is missing."""
    random = form.random
    volume, issue = work.volume, work.issue
    if random.random() < 0.25:
        line.add((random.choice(form.words.volume) if random.random() < 0.3 else "") + volume, "volume")
        return
    pattern = random.choice(
        ("v(i)", "v(i)", "v(i)", "v (i)", "Vv, Ni", "v, Ni", "v, Ni", "Vv (i)", "v.i", "v/i", "v:i", "v, i", "Vv Ni", "Vv. Ni", "v(Ni)", "v [i]")
    )
    marks = {"V": random.choice(form.words.volume), "N": random.choice(form.words.issue)}
    now = ""
    for at, char in enumerate(pattern):
        ahead = pattern[at + 1 : at + 2]
        if char in marks:
            line.add(marks[char], "volume" if ahead == "v" else "issue")
        elif char in "vi":
            now = "volume" if char == "v" else "issue"
            line.add(volume if char == "v" else issue, now)
        else:
            line.add(char)


def pages(work: Work, form: Form, *, plain: float = 0.5) -> str:
    """Return the pages as written."""
    random = form.random
    first, last = work.first, work.last
    if last and first.isdigit() and last.isdigit() and len(first) == len(last) > 1 and random.random() < 0.2:
        same = next((n for n in range(len(first)) if first[n] != last[n]), len(first) - 1)
        last = last[same:]
    if not last and random.random() < 0.2:
        first = random.choice(("e", "L", "S", "A", "R", "105", "0")) + first
    text = f"{first}–{last}" if last else first
    if random.random() < 0.05 and not last:
        text += random.choice(("f.", "ff.", " ff.", " f.")) if form.words is LANGUAGES["de"] else ""
    return text if random.random() < plain else random.choice(form.words.pages) + text


# --- whole references --------------------------------------------------------------------------------------------


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
        line.add(form.random.choice((" ", ", ", " ")), label, "other").add(form.random.choice(form.words.editors_behind), label, "other")
    if form.year == "behind":
        line.separate(form.random.choice((" ", ", ", ". ", " "))) if form.brackets else line.separate(form.random.choice((", ", ". ", " ")))
        _write_date(line, work, form, brackets=form.brackets)
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
        _write_date(line, work, form, full=0.35, brackets=random.random() < 0.3)
        line.add(random.choice((";", "; ", ", ", "; ", " ", ";")))
        _write_volume(line, work, form)
        line.add(random.choice((":", ": ", ", ", ":", ":")))
    else:
        line.separate(random.choice((", ", " ", ", ", ". ", " ")))
        _write_volume(line, work, form)
        if form.year == "volume":
            line.add(random.choice((" ", " ", "")))
            _write_date(line, work, form, full=0.25, brackets=True)
        line.add(random.choice((", ", ": ", ":", ", ", " ", ". ")))
    line.add(pages(work, form, plain=0.55), "pages")
    if form.year == "end":
        line.add(random.choice((", ", " ", ". ", ", ")))
        _write_date(line, work, form, brackets=random.random() < 0.35)


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
        _write_date(line, work, form, full=0, brackets=random.random() < 0.3)
        line.add(", ")
    line.add(random.choice(("", "", "vol. ", "B", "A")) + work.volume, "volume")
    if random.random() < 0.12:
        line.add(" (").add(work.issue, "issue").add(")")
    if how == 2:
        line.add(" ")
        _write_date(line, work, form, full=0, brackets=True)
        line.add(" ")
    else:
        line.add(random.choice((", ", ", ", ": ", " ", ":")))
    line.add(pages(work, form, plain=0.8) if random.random() < 0.35 else work.first, "pages")
    if how >= 3:
        line.add(random.choice((" ", ", ", " ")))
        _write_date(line, work, form, full=0, brackets=random.random() < 0.85)
    if random.random() < 0.1:
        line.add("; ").add(random.choice(("ibid. ", "", "erratum ")) + work.issue + ", " + work.first + f" ({work.year + 1})")


def gost(line: Line, work: Work, form: Form) -> None:
    """
    Write an article by GOST R 7.0.5: `Иванов И. И. Заглавие // Журнал. – 2010. – Т. 5, № 3. – С. 12–20.`
    """
    random = form.random
    dash = random.choice((". – ", ". ", ".— ", ". - ", ". "))
    write_names(line, work.authors, form, "author")
    line.separate(random.choice((" ", ". ", ", ")))
    line.add(work.title, "title").add(random.choice((" // ", " // ", "// ", ". // ", " / "))).add(work.container, "container").separate(dash)
    line.add(str(work.year), "date").separate(dash)
    if random.random() < 0.6:
        line.add(random.choice(form.words.volume) + work.volume, "volume").separate(random.choice((dash, ", ")))
    if random.random() < 0.8:
        line.add(random.choice(form.words.issue) + work.issue, "issue").separate(dash)
    line.add(random.choice(form.words.pages).lstrip("– ") + (f"{work.first}–{work.last}" if work.last else work.first), "pages")


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
        _write_date(line, work, form, full=0.03)
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
        line.separate(random.choice((", ", ". "))).add(random.choice(form.words.volume) + random.choice("123I"), "volume")
    if random.random() < 0.1:
        line.separate(random.choice((", ", ". "))).add(random.choice(form.words.translators), "translator", "other")
        write_names(line, work.editors[:1], form, "translator", inverted=False)
    if random.random() < 0.1:
        _write_series(line, work, form)
    line.separate(random.choice((". ", ", ", ". ", ". – ", " ", ".– ")))
    _write_publisher(line, work, form, year=form.year != "behind")
    if random.random() < 0.15:
        line.separate(random.choice((", ", ". ", ". – "))).add(str(random.randint(90, 800)) + random.choice(form.words.total), "pages")
    if random.random() < 0.06:
        _write_series(line, work, form)


def _write_series(line: Line, work: Work, form: Form) -> None:
    random = form.random
    opening = random.random() < 0.6
    line.add(" (" if opening else ". ").add(work.series, "collection")
    if random.random() < 0.6:
        line.add(random.choice((", ", " ", "; "))).add(random.choice(("vol. ", "", "Bd. ", "no. ", "n° ")) + str(random.randint(2, 900)), "volume")
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
        line.add(random.choice((" ", ", ", " ")), "editor", "other").add(random.choice(form.words.editors_behind), "editor", "other")
        line.separate(random.choice((", ", ": ", " ", ". ")))
        line.add(_book_title(work, random), "container")
    else:
        line.add(_book_title(work, random), "container")
        if how < 0.85:
            line.separate(random.choice((", ", ". ", " / ", " ("))).add(random.choice(form.words.editors_before), "editor", "other")
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
    line.separate(" (" if opening else form.random.choice((", ", ". ", ", "))).add(text, "pages").add(")" if opening else "")


def _book_title(work: Work, random: Random) -> str:
    if work.language == "en" and random.random() < 0.5:
        return random.choice(("Handbook of ", "Advances in ", "The Oxford Handbook of ", "Encyclopedia of ", "Perspectives on ", "Essays in ")) + work.container
    words = LANGUAGES[work.language].title_words
    return f"{random.choice(words[0])} {random.choice(words[1])}" if words[0] else work.container


def paper(line: Line, work: Work, form: Form) -> None:
    """
    Write a paper of a conference.
    """
    random = form.random
    _write_head(line, work, form)
    _write_title(line, work.title, form, quoted=True)
    line.add(random.choice(form.words.within)).add(work.event, "container")
    if random.random() < 0.25:
        line.add(random.choice((", ", " ("))).add(f"{work.series}", "collection").add(")" if line.text.count("(") > line.text.count(")") else "")
    if random.random() < 0.5:
        line.separate(", ").add(work.place, "place")
    if form.year != "behind":
        line.separate(", ")
        _write_date(line, work, form)
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
    line.add(random.choice("([") if bracketed else "").add(random.choice(form.words.theses), "genre").add(")" if bracketed else "")
    school = random.choice(("University of {p}", "Universität {p}", "{p} University", "Université de {p}", "Universidad de {p}", "Univ. {p}",
                            "Universidade de {p}", "Università di {p}", "Department of Physics, University of {p}"))  # fmt: skip
    line.separate(random.choice((", ", ". ", " "))).add(school.format(p=work.place), "publisher")
    if random.random() < 0.4:
        line.separate(", ").add(work.place, "place")
    if form.year != "behind":
        line.separate(random.choice((", ", " ")))
        _write_date(line, work, form, full=0.05, brackets=random.random() < 0.2)


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
    day = random.choice((f"{work.day} {month} {work.year + 2}", f"{work.day}.{work.month:02}.{work.year + 2}", f"{month} {work.day}, {work.year + 2}",
                         f"{work.year + 2}-{work.month:02}-{work.day:02}", f"{work.day}/{work.month}/{work.year + 2}", f"{work.year + 2} {month[:3]} {work.day}"))  # fmt: skip
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
        before = random.choice(("doi:", "doi: ", "DOI: ", "https://doi.org/", "http://dx.doi.org/", "DOI ", "", "doi ", "https://doi.org/"))
        line.add(before + work.doi, "doi")
    elif kind < 0.75:
        line.add(random.choice(("PMID: ", "PMID ", "PubMed PMID: ", "PMID:")) + str(random.randint(1_000_000, 39_999_999)), "pmid")
        if random.random() < 0.5:
            line.add(random.choice(("; ", ". ", " "))).add(random.choice(("PMCID: PMC", "PMC", "PMCID:PMC")) + str(random.randint(10**5, 10**7)), "pmcid")
    elif kind < 0.9:
        number = f"{random.randint(7, 23):02}{random.randint(1, 12):02}.{random.randint(1000, 19999)}"
        old = f"{random.choice(('hep-th', 'astro-ph', 'cond-mat', 'math'))}/{random.randint(9101000, 9912999)}"
        bracketed = random.random() < 0.4
        line.add("[" if bracketed else "").add(random.choice(("arXiv:", "arXiv: ", "arXiv preprint arXiv:")) + random.choice((number, old)), "arxiv")
        line.add(random.choice(("]", " [hep-ph]]", "]")) if bracketed else random.choice(("", " [cs.LG]", "")))
    else:
        line.add(random.choice(("ISBN ", "ISBN: ", "ISBN-13: ")) + f"978-{random.randint(0, 9)}-{random.randint(100, 999)}-{random.randint(10000, 99999)}-{random.randint(0, 9)}", "isbn")


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
    family = gost if work.language == "ru" and name in {"article", "letter"} and random.random() < 0.75 else FAMILIES[name][1]
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
