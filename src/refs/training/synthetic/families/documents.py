"""
What lists of the humanities have beside books and articles: entries, reviews, films, archives, newspapers, letters, works named before.
"""

from __future__ import annotations

import re
from dataclasses import replace

from refs.training.synthetic.canon import classic, essay_title, learned_title
from refs.training.synthetic.families.house import (
    House,
    months,
    named,
    page_range,
    volume_mark,
    volume_number,
    write_cited,
    write_credits,
    write_head,
    write_publication,
    write_quoted,
)
from refs.training.synthetic.forms import marked, write_marked, write_names
from refs.training.synthetic.line import Line
from refs.training.synthetic.works import Person


def entry(line: Line, house: House) -> None:
    """
    Write an entry of a work of reference: `Art. „Toleranz“, in: Geschichtliche Grundbegriffe, Bd. 6`, `OED, s.v. “icon.”`
    """
    random, language = house.random, house.work.language
    head, title = house.pick("entries"), house.pick("reference")
    opening, closing = random.choice(house.form.words.quotes)
    if house.chance(0.35):  # Oxford English Dictionary, 2nd ed., s.v. “enthusiasm.”
        line.add(title, "container").separate(", ")
        if house.chance(0.3):
            line.add(house.pick("editions"), "edition").separate(", ")
        early = house.chance(0.3)
        if early:
            line.add(volume_mark(house), "volume").separate(", ")
        line.add(house.pick("sources") + opening).add(head, "title").add(closing)
        if not early and house.chance(0.4):
            line.separate(", ").add(volume_mark(house), "volume").separate(", ")
            line.add(marked(house.form.words.pages[0], str(random.randint(3, 1200))), "pages")
        return
    if house.chance(0.7):
        write_head(line, house.work.authors[:1], house)
    named = house.chance(0.5) and language != "en"
    line.add(house.pick("sources") if named else "")
    write_quoted(line, house, head, quoted=house.chance(0.75))
    line.add(random.choice(house.form.words.within)).add(title, "container")
    if house.chance(0.25):
        write_credits(line, house, share=1.5)
    line.separate(", ")
    number = volume_number(house)
    if house.chance(0.15) and language == "en":
        line.add(number, "volume").add(":").add(str(random.randint(3, 900)), "pages").separate(". ")
        write_publication(line, house, first=False)
        return
    line.add(volume_mark(house), "volume")
    if house.chance(0.7):
        write_publication(line, house)
    line.separate(", ").add(marked(random.choice((*house.form.words.pages[:2], "")), page_range(house)), "pages")


def divided(title: str) -> tuple[str, str]:
    """Part the title of a review from whose book it is of: `Review of The Cheese and the Worms`, `“Bad Company.”`."""
    own = _OWN_TITLE.match(title) or _UP_TO_AUTHOR.match(title)
    return (own[0], title[own.end() :]) if own else (title, "")


_OWN_TITLE = re.compile(r"“[^”]+”(?=\sRev)")
_UP_TO_AUTHOR = re.compile(r"[^“].*?(?=,\s(?:edited\s)?by\s)")


def review(line: Line, house: House) -> None:
    """
    Write a review, with what it is of as its title: `Review of The Cheese and the Worms, by Carlo Ginzburg`.
    """
    random, language = house.random, house.work.language
    if house.chance(0.85):
        write_head(line, house.work.authors[:1], house)
    one = house.work.editors[0]
    of = house.pick("reviewed").format(
        p=f"{one.given} {one.family}".strip(), t=learned_title(house.canon, language, random)
    )
    if house.chance(0.25) and language == "en":  # “Bad Company.” Review of Gain, by Richard Powers.
        of = f"“{essay_title(house.canon, language, random)}.” {of}"
    bracketed = of.startswith("[") and of.endswith("]")
    title, by = divided(of.strip("[]") if bracketed else of)
    line.add("[" if bracketed else "").add(title, "title").add(by).add("]" if bracketed else "")
    line.separate(house.gap)
    line.add(
        "// "
        if language == "ru"
        else random.choice(house.form.words.within)
        if house.chance(0.6 if language != "en" else 0.1)
        else ""
    )
    line.add(house.pick("journals"), "container").separate(random.choice((" ", ", "))).add(
        str(random.randint(2, 120)), "volume"
    )
    dated = house.chance(0.6)
    line.add(" (" if dated else ", ").add(str(max(house.year, 1850)), "date").add(")" if dated else "")
    line.separate(random.choice((", ", ": "))).add(
        marked(random.choice((*house.form.words.pages[:2], "")), page_range(house)), "pages"
    )


def film(line: Line, house: House) -> None:
    """
    Write a film: `Vertigo. Directed by Alfred Hitchcock, performances by James Stewart and Kim Novak, Paramount, 1958`.
    """
    random = house.random
    title, director, studio = house.pick("films").split("|")
    given, _, family = director.rpartition(" ")
    if house.chance(0.2):
        line.add(family, "director", "family").add(", ", "director", "other").add(given, "director", "given")
        line.add(random.choice((", dir.", ", director.", " (Director).", " (dir.).")), "director", "other").add(
            " "
        ).add(title, "title")
    else:
        line.add(title, "title").separate(random.choice((". ", ", ", ". ", " (")))
        line.add(house.pick("directed"), "director", "other").add(given, "director", "given").add(
            " ", "director", "other"
        )
        line.add(family, "director", "family").add(")" if line.text.count("(") > line.text.count(")") else "")
    if house.chance(0.35):
        one, two = house.work.editors[0], house.work.authors[0]
        cast = house.pick("performed").format(
            p=f"{one.given} {one.family}".strip(), q=f"{two.given} {two.family}".strip()
        )
        line.separate(random.choice((", ", ". "))).add(cast, "note")
    line.separate(random.choice((". ", ", ")))
    if house.chance(0.8):
        line.add(studio, "publisher").separate(random.choice((", ", ", ", " ")))
    line.add(str(random.randint(1920, 2022)), "date")
    if house.chance(0.2):
        line.separate(random.choice((". ", ", "))).add(random.choice(("DVD", "Film", "35mm", "Blu-ray")), "genre")


def recording(line: Line, house: House) -> None:
    """
    Write a recording: `Stravinsky, Igor. Le Sacre du printemps. New York Philharmonic. Columbia MS 6010, 1958, LP`.
    """
    random = house.random
    composer, title, players = random.choice(_RECORDINGS)
    given, _, family = composer.rpartition(" ")
    write_head(line, (Person(family, given),), house)
    line.add(title, "title").separate(house.gap).add(players, "note").separate(house.gap)
    line.add(
        random.choice(("Columbia", "Deutsche Grammophon", "Decca", "EMI", "Harmonia Mundi", "ECM", "Sony Classical")),
        "publisher",
    )
    if house.chance(0.7):
        number = random.choice(("MS {n}", "{n}", "HMC {n}", "SK {n}", "LP {n}")).format(n=random.randint(1000, 99999))
        line.add(random.choice((" ", ", "))).add(number, "number")
    line.separate(", ").add(str(random.randint(1925, 2021)), "date")
    if house.chance(0.6):
        line.separate(random.choice((", ", ". "))).add(
            random.choice(("LP", "CD", "compact disc", "33⅓ rpm", "Audio CD", "2 CDs")), "genre"
        )


_RECORDINGS = (
    ("Gustav Mahler", "Symphony No. 5", "Wiener Philharmoniker, Leonard Bernstein"),
    ("Johann Sebastian Bach", "Goldberg Variations", "Glenn Gould, piano"),
    ("Claude Debussy", "Pelléas et Mélisande", "Orchestre de Paris"),
    ("Ludwig van Beethoven", "The Late String Quartets", "Quartetto Italiano"),
    ("Claudio Monteverdi", "L’Orfeo", "Concentus Musicus Wien, Nikolaus Harnoncourt"),
    ("Arnold Schoenberg", "Pierrot lunaire, op. 21", "Jan DeGaetani and the Contemporary Chamber Ensemble"),
    ("John Coltrane", "A Love Supreme", "John Coltrane Quartet"),
    ("Giuseppe Verdi", "Messa da Requiem", "Coro e Orchestra del Teatro alla Scala"),
)


def archival(line: Line, house: House) -> None:
    """
    Write what lies in an archive: the place, the house as publisher, the shelfmark as number, the document as title.
    """
    random = house.random
    place, archive, mark = house.pick("in_archive").split("|")
    numbers = {"n": random.randint(2, 9000), "m": random.randint(2, 400)}
    leaf = random.randint(1, 300)
    mark = mark.format(**numbers)
    mark += house.pick("folios").format(n=leaf, m=leaf + random.randint(1, 9)) if house.chance(0.55) else ""
    one, two = house.work.authors[0], house.work.editors[0]
    document = house.pick("documents").format(f=one.family, g=f"{two.given} {two.family}".strip())
    month = house.form.words.months[random.randrange(12)]
    year = random.randint(1480, 1985)
    of = " de " if house.work.language in {"es", "pt"} else " "
    day = random.choice(
        (f"{random.randint(1, 28)}{of}{month}{of}{year}", f"{month} {random.randint(1, 28)}, {year}", str(year))
    )
    if house.work.language != "en" and ", " in day:
        day = f"{random.randint(1, 28)}.{random.randint(1, 12)}.{year}"
    described = house.chance(0.6)
    early = described and house.chance(0.45)
    if early:
        line.add(document, "title").separate(", ").add(day, "date").separate(random.choice((", ", ". ", ", in ")))
    line.add(place, "place").add(", " if place else "").add(archive, "publisher").separate(
        random.choice((", ", ", ", ": ")) if house.work.language != "ru" else random.choice((". ", ", "))
    )
    line.add(mark, "number")
    if described and not early:
        opening, closing = random.choice(house.form.words.quotes) if house.chance(0.2) else ("", "")
        line.separate(random.choice((", ", ", ", ": "))).add(opening).add(document, "title").add(closing)
        line.separate(", ").add(day, "date")


def again(line: Line, house: House) -> None:
    """
    Write a work named before: `R. Mousnier, op. cit., t. I, p. 334-335`, `Ibid., p. 212`.
    """
    text = house.pick("again")
    if not text.lower().startswith(("ib", "eb", "ivi", "там", "idem")):
        natural = replace(house.form, names="natural") if house.work.language != "ru" else house.form
        people = house.work.authors[:1]
        if house.chance(0.5):
            line.add(people[0].family, "author", "family" if people[0].given else "literal")
        else:
            write_names(line, people, natural, "author")
        line.separate(", " if house.work.language != "ru" else " ")
        if house.chance(0.3):
            line.add(
                " ".join(learned_title(house.canon, house.work.language, house.random).split()[:4]).rstrip(" ,.:"),
                "title",
            ).separate(", ")
    line.add(text)
    write_cited(line, replace(house, listed=False, brackets=False), share=0.9)


def press(line: Line, house: House) -> None:
    """
    Write an article of a newspaper without a name: `‘The Chartist Demonstration’, The Times, 11 April 1848, p. 5`.
    """
    random, words = house.random, house.form.words
    if house.chance(0.3):
        write_head(line, house.work.authors[:1], house)
    if house.chance(0.85):
        write_quoted(line, house, essay_title(house.canon, house.work.language, random), quoted=house.chance(0.8))
    line.add(random.choice(words.within) if house.chance(0.2) else "").add(house.pick("newspapers"), "container")
    month, day, year = words.months[random.randrange(12)], random.randint(1, 28), random.randint(1790, 2020)
    of = " de " if house.work.language in {"es", "pt"} and house.chance(0.7) else " "
    dates = [
        f"{day}{of}{month}{of}{year}",
        f"{day} {month[:3]}. {year}",
        f"{day}.{random.randint(1, 12)}.{year}",
        f"{year}, {day} {month}",
    ]
    if house.work.language == "en":
        dates += [f"{month} {day}, {year}"] * 2
    if house.work.language == "de":
        dates = [f"{day}. {month} {year}", f"{day}.{random.randint(1, 12)}.{year}", f"vom {day}. {month} {year}"]
    dated = house.chance(0.15)
    line.add(" (" if dated else random.choice((", ", ", ", " "))).add(random.choice(dates), "date").add(
        ")" if dated else ""
    )
    if house.chance(0.12):
        write_marked(line.separate(", "), random.choice(words.issue), str(random.randint(10, 900)), "issue")
    if house.chance(0.5):
        line.separate(", ").add(marked(random.choice(words.pages[:2]), _sheet(house)), "pages")


def _sheet(house: House) -> str:
    """Return a page of a newspaper, now and then with the letter of its part: `12`, `A12`, `C3`."""
    return ("" if house.chance(0.7) else house.random.choice("ABCDE")) + str(house.random.randint(1, 48))


def letter(line: Line, house: House) -> None:
    """
    Write a letter in its edition: `Keats, John. Letter to Benjamin Bailey, 22 November 1817. In The Letters of John Keats`.
    """
    random = house.random
    person, _ = classic(house.canon, random)
    if house.chance(0.75):
        write_head(line, (person,), house)
    one = house.work.authors[0]
    document = house.pick("documents").format(f=person.family, g=f"{one.given} {one.family}".strip())
    line.add(
        f"{document}, {random.randint(1, 28)} {house.form.words.months[random.randrange(12)]} {random.randint(1600, 1950)}",
        "title",
    )
    line.separate(house.gap).add(random.choice(house.form.words.within))
    line.add(named(house, "collected", person), "container")
    write_credits(line, house, share=2)
    if house.chance(0.6):
        line.separate(house.gap).add(volume_mark(house), "volume")
    write_publication(line, house)
    write_cited(line, house, share=0.8)


def interview(line: Line, house: House) -> None:
    """
    Write an interview: `“The Art of Fiction.” Interview by Elissa Schappell. The Paris Review, no. 128, 1993, pp. 82–125`.
    """
    random = house.random
    write_head(line, house.work.authors[:1], house)
    if house.chance(0.7):
        write_quoted(line, house, essay_title(house.canon, house.work.language, random), quoted=house.chance(0.85))
    one = house.work.editors[0]
    line.add(house.pick("interviews").format(p=f"{one.given} {one.family}".strip())).separate(house.gap)
    line.add(house.pick("journals"), "container").separate(", ")
    write_marked(line, random.choice(house.form.words.issue), str(random.randint(2, 200)), "issue")
    line.separate(", ")
    line.add(months(house, str(random.randint(1950, 2021))), "date").separate(", ")
    line.add(marked(random.choice(house.form.words.pages[:2]), page_range(house)), "pages")
