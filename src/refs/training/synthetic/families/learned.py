"""
Books, essays and articles of the humanities: classics in editions and translations, collected works of many volumes,
theses, catalogues.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from refs.training.synthetic.canon import classic, essay_title, learned_title
from refs.training.synthetic.families.house import (
    House,
    end_head,
    months,
    named,
    page_range,
    volume_mark,
    volume_number,
    write_cited,
    write_credits,
    write_head,
    write_people,
    write_publication,
    write_quoted,
    write_reprint,
    write_series_behind,
)
from refs.training.synthetic.forms import marked, roman, write_marked, write_names
from refs.training.synthetic.line import Line
from refs.training.synthetic.works import Person, school


def monograph(line: Line, house: House) -> None:
    """
    Write a book, a classic or a learned one, with its volumes, editors, translators, edition, series.
    """
    random, language = house.random, house.work.language
    person, title = classic(house.canon, random)
    people: tuple[Person, ...] = (person,)
    if house.chance(0.55):
        people, title = house.work.authors[:3], learned_title(house.canon, language, random)
        title = house.work.book if house.work.book and house.chance(0.2) else title
    if language in _STATES and house.chance(0.02):
        people = (Person(random.choice(_STATES[language])),)
    how = random.random()
    if how < 0.12:
        write_people(line, house.work.editors[:3], house, "editor")
        line.add(random.choice((" ", " ", ", ")), "editor", "other").add(
            random.choice(house.form.words.editors_behind), "editor", "other"
        )
        end_head(line, house)
    elif how < 0.95:
        write_head(line, people, house)
    line.add(title, "title")
    _write_middle(line, house)
    write_publication(line, house)
    if house.chance(0.1 if language == "de" else 0.05):
        write_series_behind(line, house)
    if house.chance(0.06) and house.listed:
        line.separate(". ").add(house.pick("sets").format(n=random.randint(2, 20), m=3), "volume")
    elif house.chance(0.12) and house.listed:
        line.separate(random.choice((". ", ", "))).add(
            str(random.randint(90, 900)) + random.choice(house.form.words.total), "pages"
        )
    else:
        write_cited(line, house, share=0.2 if house.listed else 0.55)


_STATES = {
    "en": ("Great Britain. Parliament. House of Commons", "United States. Congress. Senate", "Great Britain. Foreign Office", "Church of England"),
    "fr": ("France. Assemblée nationale", "France. Ministère de l’Intérieur"),
    "de": ("Deutsches Reich. Reichstag", "Preußen. Landtag. Abgeordnetenhaus"),
    "it": ("Italia. Camera dei deputati",),
    "es": ("España. Cortes Generales",),
    "pt": ("PORTUGAL. Assembleia da República", "BRASIL. Câmara dos Deputados"),
}  # fmt: skip


def _write_middle(line: Line, house: House) -> None:
    """Write what stands between a title and its place: the volume and its title, credits, edition, how many volumes."""
    random = house.random
    if house.chance(0.1):
        part = house.pick("parts").format(v=volume_number(house))
        mark = part.rstrip(" ,.:")
        line.separate(house.gap).add(mark, "volume").add(part[len(mark) :])
        line.add(learned_title(house.canon, house.work.language, random), "title")
        if house.chance(0.12):
            line.separate(", ").add(volume_mark(house), "volume").separate(", ")
            line.add(essay_title(house.canon, house.work.language, random), "title")
    write_credits(line, house)
    if house.chance(0.14):
        line.separate(house.gap).add(house.pick("editions"), "edition")
    if house.chance(0.09):
        line.separate(house.gap).add(
            house.pick("sets").format(n=random.randint(2, 24), m=random.randint(2, 9)), "volume"
        )
    if house.chance(0.05):
        line.separate(house.gap).add(house.pick("collections"), "collection")
    elif house.chance(0.02) and house.work.language == "en":  # Vol. 2 of The Glasgow Edition of the Works of Adam Smith
        line.separate(house.gap).add(f"vol. {volume_number(house)}", "volume").add(" of ")
        line.add(named(house, "collected", house.work.authors[0]), "collection")


def collected(line: Line, house: House) -> None:
    """
    Write a work in its author's collected works: `In: Ders.: Werke. Hg. v. Erich Trunz. Bd. 7. München 1981`.
    """
    random = house.random
    person, title = classic(house.canon, random)
    write_head(line, (person,), house)
    if house.chance(0.25):
        title = essay_title(house.canon, house.work.language, random)
    quoted = house.chance(0.35)
    write_quoted(line, house, title, quoted=quoted)
    alone = house.chance(0.35 if house.listed else 0.1)  # Frygt og Bæven. Samlede Værker, bd. 5
    if not alone and house.chance(0.2) and house.work.language != "ru":
        line.add(random.choice(house.form.words.within))
        write_names(line, (person,), house.form, "editor", inverted=False)
        line.separate(", ")
    elif not alone:
        line.add(house.pick("same"))
    line.add(named(house, "collected", person), "container")
    steps: list[Callable[[], object]] = [
        lambda: write_credits(line, house, share=2.2),
        lambda: line.separate(house.gap).add(volume_mark(house), "volume"),
    ]
    if house.chance(0.4):
        steps.reverse()
    for step in steps:
        step()
    if house.chance(0.12):
        line.separate(house.gap).add(house.pick("editions"), "edition")
    write_publication(line, house)
    write_cited(line, house, share=0.8)


def essay(line: Line, house: House) -> None:
    """
    Write an essay in its author's own or in an edited volume.
    """
    random, language = house.random, house.work.language
    write_head(line, house.work.authors[:2], house)
    write_quoted(line, house, essay_title(house.canon, language, random), quoted=house.chance(0.6))
    title = learned_title(house.canon, language, random)
    how = random.random()
    if how < 0.3:
        line.add(house.pick("same")).add(title, "container")
        write_credits(line, house, share=0.5)
    elif how < 0.6:
        line.add(random.choice(house.form.words.within))
        write_names(line, house.work.editors, house.form, "editor", inverted=False)
        line.add(" ", "editor", "other").add(
            random.choice(house.form.words.editors_behind), "editor", "other"
        ).separate(", ")
        line.add(title, "container")
    else:
        line.add(random.choice(house.form.words.within)).add(
            title if house.chance(0.8) else named(house, "collected", house.work.editors[0]), "container"
        )
        write_credits(line, house, share=2)
    if house.chance(0.12):
        line.separate(", ").add(volume_mark(house), "volume")
    if house.listed and language == "en" and house.chance(0.4):  # , 217–51. New York: Schocken, 1969
        write_cited(line, house, share=1)
        line.separate(". ")
        write_publication(line, house, first=False)
        return
    write_publication(line, house)
    write_cited(line, house, share=0.9)


def journal(line: Line, house: House) -> None:
    """
    Write an article of a learned journal: `Annales ESC, t. XV, n° 3, 1960, p. 417-433`, `5th ser., 23 (1973), 243–63`.
    """
    random, language, words = house.random, house.work.language, house.form.words
    write_head(line, house.work.authors[:2], house)
    write_quoted(
        line, house, essay_title(house.canon, language, random), quoted=language != "ru" and house.chance(0.75)
    )
    guillemets = language in {"it", "es"} and house.chance(0.6)
    line.add(
        "// "
        if language == "ru"
        else random.choice(words.within)
        if house.chance(0.5 if language in {"it", "de"} else 0.08)
        else ""
    )
    line.add("«" if guillemets else "").add(house.pick("journals"), "container").add("»" if guillemets else "")
    number, year = random.randint(1, 130), str(house.year if house.year > 1840 else 1990)
    volume = roman(number) if house.chance(0.3) else str(number)
    when = year if house.chance(0.75) else months(house, year)
    line.separate(random.choice((" ", ", ")))
    if house.chance(0.06):
        line.add(house.pick("series"), "volume")
    mark = (
        "{n}e année" if language == "fr" and house.chance(0.06) else random.choice((*words.volume[:3], "", "", "", ""))
    )
    write_marked(line, mark, volume if mark != "{n}e année" else str(number), "volume")
    late = house.chance(0.3)  # LXXXVII (1975), fasc. 1, pp. 17-46
    if not late:
        _write_issue(line, house)
    dated = house.chance(0.55)
    line.add(" (" if dated else ", ").add(when, "date").add(")" if dated else "")
    if late:
        _write_issue(line, house)
    line.separate(random.choice((", ", ": ", ", ")))
    line.add(marked(random.choice((*words.pages[:2], "")), page_range(house)), "pages")
    write_reprint(line, house)


def _write_issue(line: Line, house: House) -> None:
    """Write the issue with its word, or without one close to the volume: `39.2`, `58:1`."""
    random, issue = house.random, str(house.random.randint(1, 12))
    if line.text.endswith(")") or house.chance(0.3):
        write_marked(line.add(", "), random.choice(house.form.words.issue), issue, "issue")
    elif house.chance(0.2):
        line.add(random.choice((":", ".", "/", "."))).add(issue, "issue")


def exhibition(line: Line, house: House) -> None:
    """
    Write the catalogue of an exhibition: `Monet’s Years at Giverny. Exh. cat. New York: Metropolitan Museum, 1978`.
    """
    random = house.random
    if house.chance(0.5):
        write_head(line, house.work.authors[:2], house)
    line.add(learned_title(house.canon, house.work.language, random), "title")
    bracketed = house.chance(0.3)
    line.add(" (") if bracketed else line.separate(house.gap)
    line.add(house.pick("catalogues"), "genre").add(")" if bracketed else "")
    write_publication(line, house)
    if house.work.language == "en" and house.chance(0.2):
        shown = random.choice(
            ("Published in conjunction with an exhibition at the ", "Catalog of an exhibition held at the ")
        )
        line.separate(". ").add(
            shown + random.choice(("Tate Gallery, London", "Art Institute of Chicago", "Royal Academy")), "note"
        )
        return
    write_cited(line, house, share=0.25)


def dissertation(line: Line, house: House) -> None:
    """
    Write a thesis: `Diss. phil. Köln 1958`, `(unpublished PhD thesis, University of Leicester, 1970)`.
    """
    random = house.random
    write_head(line, house.work.authors[:1], house)
    write_quoted(line, house, learned_title(house.canon, house.work.language, random), quoted=house.chance(0.4))
    bracketed = house.chance(0.25)
    line.add("(" if bracketed else "").add(house.pick("theses"), "genre").separate(random.choice((", ", " ", ", ")))
    if house.work.language in {"de", "ru"} and house.chance(0.7):
        line.add(random.choice(house.form.words.places), "place").separate(random.choice((" ", ", ")))
    else:
        place = house.work.place.partition(",")[0]
        line.add(school(replace(house.work, place=place), random), "publisher").separate(", ")
    line.add(str(random.randint(1900, 2022)), "date").add(")" if bracketed else "")
    if house.chance(0.1):
        line.separate(", ").add(house.pick("sets").format(n=random.randint(2, 4), m=2), "volume")
