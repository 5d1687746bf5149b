"""
How references of the humanities are written by their house: names, credits, places and dates, the passage that is meant.

The houses follow Chicago, MHRA and MLA, French and Italian commas, German footnotes, Spanish and Portuguese lists,
GOST, Nordic ones.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from refs.training.synthetic.canon import CANON, Canon, learned_title
from refs.training.synthetic.forms import Form, marked, roman, write_names
from refs.training.synthetic.line import Line
from refs.training.synthetic.works import Person, Work


@dataclass(frozen=True, slots=True)
class House:
    """
    How one reference is written.

    Args:
        form: how its names are; its words and source of choices.
        canon: what its language's lists are made of.
        work: the people and the numbers.
        listed: whether it stands in a bibliography, with the family name first, and not in a note.
        gap: what stands between two fields, `. ` or `, `.
        order: how place, publisher and year stand: `colon`, `commas`, `publisher`, `place`.
        brackets: whether they stand in brackets.
        year: when the work came out.
    """

    form: Form
    canon: Canon
    work: Work
    listed: bool
    gap: str
    order: str
    brackets: bool
    year: int

    @property
    def random(self) -> Random:
        """The source of all choices."""
        return self.form.random

    def pick(self, key: str) -> str:
        """Return one of the language's alternatives."""
        return self.form.random.choice(self.canon[key])

    def chance(self, share: float) -> bool:
        """Decide."""
        return self.form.random.random() < share


_ORDERS = {
    "en": (("colon", 8), ("place", 2), ("publisher", 3)),
    "de": (("place", 9), ("colon", 6)),
    "fr": (("commas", 12), ("colon", 3), ("place", 2)),
    "it": (("commas", 8), ("publisher", 8), ("place", 2), ("colon", 1)),
    "es": (("commas", 10), ("colon", 5), ("place", 1)),
    "pt": (("colon", 10), ("commas", 3)),
    "ru": (("colon", 9), ("place", 6)),
    "sv": (("place", 8), ("colon", 6)),
    "nl": (("place", 8), ("colon", 6), ("commas", 2)),
    "pl": (("place", 10), ("colon", 4), ("publisher", 6)),
}
_LISTED = {
    "en": 0.5,
    "de": 0.4,
    "fr": 0.3,
    "it": 0.25,
    "es": 0.6,
    "pt": 0.75,
    "ru": 1.0,
    "sv": 0.6,
    "nl": 0.5,
    "pl": 0.4,
}


def draw_house(work: Work, form: Form) -> House:
    """
    Draw the house for a work: its language says how often names are inverted and how place and year stand.
    """
    random, language = form.random, work.language
    listed = random.random() < _LISTED.get(language, _LISTED["sv"])
    names = random.choice(("inverted", "mixed")) if listed else "natural"
    if language == "ru":
        names = "spaced"
    elif listed and language in {"fr", "it"} and random.random() < 0.35:
        names = "spaced"  # FOUCAULT Michel
    given = "initials" if random.random() < {"it": 0.6, "ru": 0.9}.get(language, 0.25) else "full"
    orders, shares = zip(*_ORDERS.get(language, _ORDERS["sv"]), strict=True)
    gap = ". " if listed and random.random() < 0.75 else ", "
    if language in {"fr", "it"} and random.random() < 0.7:
        gap = ", "
    between = "; " if names == "inverted" and random.random() < 0.4 else ", "
    form = replace(form, names=names, given=given, between=between, year="end", brackets=False)
    order = random.choices(orders, shares)[0]
    noted = not listed and random.random() < (0.75 if language == "en" else 0.08)
    return House(form, CANON[language], work, listed, gap, order, noted, _year(random))


def _year(random: Random) -> int:
    kind = random.random()
    return (
        random.randint(1500, 1849) if kind < 0.18 else random.randint(*((1850, 1945) if kind < 0.4 else (1946, 2022)))
    )


# --- names ---------------------------------------------------------------------------------------------------------


def write_people(line: Line, people: tuple[Person, ...], house: House, label: str = "author") -> None:
    """
    Write the names that a reference begins with: `Goethe, Johann Wolfgang von`, `BLOCH (Marc)`, `E. P. Thompson`.
    """
    form, one = house.form, people[0]
    if house.listed and house.chance(0.25):
        people = tuple(replace(person, family=person.family.upper()) for person in people)
        one = people[0]
    if len(people) == 1 and one.given and house.listed and form.names in {"inverted", "mixed"}:
        line.add(one.family, label, "family").add(", ", label, "other").add(one.given, label, "given")
        if one.particle:
            line.add(" ", label, "other").add(one.particle, label, "particle")
    elif len(people) == 1 and one.given and house.work.language == "fr" and house.listed and house.chance(0.3):
        line.add(one.family, label, "family").add(" (", label, "other").add(one.given, label, "given").add(
            ")", label, "other"
        )
    else:
        write_names(line, people, form, label)


def write_head(line: Line, people: tuple[Person, ...], house: House) -> None:
    """
    Write the authors and what stands behind them.
    """
    write_people(line, people, house)
    end_head(line, house)


def end_head(line: Line, house: House) -> None:
    """
    Write what stands between the names and the title.
    """
    behind = ". " if house.gap == ". " else ", "
    if house.work.language in {"de", "es", "pt"} and house.chance(0.45):
        behind = house.random.choice((": ", ": ", " – "))
    line.separate(" " if house.work.language == "ru" and line.text.endswith(".") else behind)


def _write_credit(line: Line, house: House, key: str, label: str, people: tuple[Person, ...]) -> None:
    """Write who edited or translated: `a cura di V. Gerratana`, `übers. v. Ulrich Köppen`."""
    line.add(house.pick(key), label, "other" if label else "")
    if house.work.language == "ru":
        people = tuple(replace(one, family=_genitive(one.family)) for one in people)
    if label:
        write_names(line, people, house.form, label, inverted=False)
    else:
        line.add(" and ".join(f"{one.given} {one.family}".strip() for one in people[:1]))


def _genitive(family: str) -> str:
    """Return a Russian family name as it stands behind `под ред.`: Жирмунского, Иванова, Толстой."""
    if family.endswith("ский"):
        return f"{family[:-2]}ого"
    if family.endswith(("ва", "на")):
        return f"{family[:-1]}ой"
    return f"{family}а" if family[-1:] in "внрхшнкмтйсдлз" else family


_BODIES = {
    "de": ("der Bayerischen Akademie der Wissenschaften", "der Historischen Kommission", "der Akademie der Künste", "der Monumenta Germaniae Historica"),
    "fr": ("l’Académie des inscriptions et belles-lettres", "la Société de l’histoire de France"),
    "en": ("the Royal Historical Society", "the Library of America", "the Institute of Historical Research"),
    "it": ("l’Istituto Gramsci", "della Fondazione Cini", "dell’Accademia della Crusca"),
}  # fmt: skip


def write_credits(line: Line, house: House, *, share: float = 1.0) -> None:
    """
    Write translator, editors and who wrote the introduction, each now and then.
    """
    people = house.work.editors
    first = " / " if house.work.language == "ru" else house.gap
    for key, label, often in (("edited", "editor", 0.3), ("translated", "translator", 0.28), ("introduced", "", 0.07)):
        if not house.chance(often * share):
            continue
        line.separate(first) if first != " / " else line.add(first)
        first = "; " if first == " / " else house.gap
        bodies = _BODIES.get(house.work.language)
        if label == "editor" and bodies and house.chance(0.06):
            line.add(house.pick(key), label, "other").add(house.random.choice(bodies), label, "literal")
            continue
        _write_credit(
            line, house, key, label, people[:1] if label == "translator" and house.chance(0.7) else people[:2]
        )
        people = people[1:] or people


# --- publication ---------------------------------------------------------------------------------------------------


def _date(house: House) -> str:
    year, random = house.year, house.random
    if random.random() < 0.12:
        later = random.randint(year + 1, min(2023, year + 250))
        return house.pick("reprints").format(y=year, z=later)
    if random.random() < 0.1:
        last = year + random.randint(1, 12)
        return f"{year}{random.choice('-–')}{last if random.random() < 0.5 or last // 100 != year // 100 else f'{last % 100:02}'}"
    if random.random() < 0.02:
        return random.choice(house.form.words.forthcoming)
    return f"[{year}]" if random.random() < 0.01 else str(year)


def write_publication(line: Line, house: House, *, first: bool = True) -> None:
    """
    Write place, publisher and year: `(London: Verso, 1983)`, `Torino, Einaudi, 1970`, `Frankfurt a. M. 1979`.
    """
    random, order = house.random, house.order
    place = random.choice((*house.canon["old_places"], *house.form.words.places[:12]))
    publisher = random.choice((*house.canon["old_publishers"], *house.form.words.publishers[:14]))
    if first:
        line.add(" (") if house.brackets else line.separate(house.gap)
    if house.brackets and first and house.chance(0.06):  # (Oxford Medieval Texts, Oxford, 1969)
        line.add(house.pick("collections"), "collection")
        line.add(f", {random.randint(1, 90)}" if house.chance(0.3) else "", "volume").add(random.choice((", ", "; ")))
    if house.chance(0.03):
        line.add(random.choice(("[s.l.]", "s.l.", "n.p.", "o. O.", "S. l.")), "place").separate(", ")
    elif order == "colon":
        line.add(place, "place").add(random.choice((": ", ": ", " : "))).add(publisher, "publisher").separate(
            random.choice((", ", ", ", " ")) if house.work.language == "de" else ", "
        )
    elif order == "commas":
        line.add(place, "place").separate(", ").add(publisher, "publisher").separate(", ")
    elif order == "publisher":
        line.add(publisher, "publisher").separate(", ")
        if house.work.language != "en" or house.chance(0.2):
            line.add(place, "place").separate(random.choice((", ", " ")))
    else:
        line.add(place, "place").separate(
            ", " if house.work.language in {"en", "fr", "ru"} else random.choice((" ", " ", ", "))
        )
    if house.chance(0.06) and order in {"commas", "colon"}:
        write_series(line, house)
    line.add(_date(house), "date")
    if house.brackets and first:
        line.add(")")


def write_series(line: Line, house: House) -> None:
    """
    Write a series before the year: `coll. « Folio essais », 1990`, `(= stw 603)`.
    """
    opening, closing = ("", "")
    if house.work.language == "fr":
        opening, closing = house.random.choice(
            (("coll. « ", " »"), ("« ", " »"), ("coll. ", ""), ("« ", " »"), ("Collection ", ""))
        )
    elif house.work.language in {"it", "es"}:
        opening, closing = house.random.choice((("«", "»"), ("", "")))
    line.add(opening).add(house.pick("collections"), "collection")
    if house.chance(0.4):
        line.add(house.random.choice((", ", " "))).add(str(house.random.randint(2, 240)), "volume")
    line.add(closing).separate(", ")


def write_series_behind(line: Line, house: House) -> None:
    """
    Write a series in brackets behind the year: `Göttingen 1973 (= Industrielle Welt, 8)`.
    """
    line.add(house.random.choice((" (", " (= ", " (")) if house.work.language == "de" else " (")
    line.add(house.pick("collections"), "collection")
    if house.chance(0.6):
        mark = house.random.choice(("", "", "Bd. ")) if house.work.language == "de" else ""
        line.add(house.random.choice((", ", " ", "; "))).add(mark + str(house.random.randint(2, 240)), "volume")
    line.add(")")


def volume_mark(house: House) -> str:
    """
    Return a volume with its word as books have it: `Bd. 2`, `t. II`.
    """
    return house.pick("parts").format(v=volume_number(house)).rstrip(" ,.:")


def volume_number(house: House) -> str:
    """
    Return the number of a volume, Roman or not.
    """
    number = house.random.randint(1, 14)
    return roman(number) if house.chance(0.45) else str(number)


def write_cited(line: Line, house: House, *, share: float) -> None:
    """
    Write the passage behind the work: `, 45–47`, `, 2:514`, `, t. I, p. 334`, `, II, 112`, `, S. 250 ff.`
    """
    if not house.chance(share):
        return
    random = house.random
    first = random.randint(2, 600)
    text = random.choice(("{}", "{}", "{}–{}", "{}-{}", "{}–{}")).format(first, first + random.randint(1, 30))
    if house.chance(0.05):
        text = roman(random.randint(2, 40)).lower()
    if house.chance(0.07):
        text += {"de": random.choice((" f.", " ff.", "ff.")), "fr": " sq.", "it": " sgg."}.get(house.work.language, "")
    words = house.form.words.pages
    line.separate(". " if house.work.language in {"ru", "pt"} and house.chance(0.7) else ", ")
    if house.chance(0.18):
        mark = random.choice((volume_mark(house), volume_number(house)))
        colon = mark.isdigit()
        line.add(mark, "volume").add(":" if colon else ", ").add(
            text if colon else marked(random.choice(words), text), "pages"
        )
        return
    bare = not house.listed and house.work.language == "en" and house.brackets
    line.add(text if bare and house.chance(0.6) else marked(random.choice(words[:3]), text), "pages")


def named(house: House, key: str, person: Person) -> str:
    """
    Return a title that names a person: `The Letters of John Keats`, `Mélanges offerts à Jean Dauvillier`.
    """
    return house.pick(key).format(n=f"{person.given} {person.family}".strip(), f=person.family)


def write_reprint(line: Line, house: House) -> None:
    """
    Write where an article came out again: `; repr. in Studies in Renaissance Thought (Rome, 1956), 553–83`.
    """
    words = {"en": ("repr. in ", "Reprinted in ", "rpt. in "), "de": ("wieder in: ", "wiederabgedr. in: "), "fr": ("repris dans ", "rééd. dans "),
             "it": ("ora in ", "poi in ", "rist. in "), "es": ("recogido en ", "reimpreso en ")}.get(house.work.language)  # fmt: skip
    if words and house.chance(0.05):
        again = (
            Line().add(house.random.choice(words)).add(learned_title(house.canon, house.work.language, house.random))
        )
        write_publication(again, house)
        write_cited(again, house, share=0.8)
        line.separate(house.random.choice(("; ", ". ", ", "))).add(again.text, "note")


def write_quoted(line: Line, house: House, title: str, *, quoted: bool) -> None:
    """
    Write a title in its language's quotes or in none, and what stands behind it.
    """
    opening, closing = house.random.choice(house.form.words.quotes) if quoted else ("", "")
    inside = closing in {"”", '"', "’"} and house.work.language == "en" and house.chance(0.7)
    stop = house.gap.strip()
    line.add(opening).add(title, "title")
    if inside:
        line.separate(stop).add(closing + " ")
    else:
        line.add(closing)
        if house.work.language == "ru":
            line.add(" ")
        else:
            line.separate(f"{stop} ")


def months(house: House, year: str) -> str:
    """
    Return a year with a month or two: `janv.-févr. 1971`, `enero-marzo de 1986`.
    """
    random, months = house.random, house.form.words.months
    one = random.randrange(12)
    pair = (months[one], months[(one + 2) % 12])
    if house.chance(0.4):
        kept = 3 if house.work.language == "en" or house.chance(0.4) else 4
        pair = (f"{pair[0][:kept]}.", f"{pair[1][:kept]}.")
    between = " de " if house.work.language == "es" and house.chance(0.5) else " "
    return (
        random.choice((pair[0], f"{pair[0]}-{pair[1]}", f"{pair[0]}–{pair[1]}", f"{pair[0]}/{pair[1]}"))
        + between
        + year
    )


def page_range(house: House) -> str:
    """
    Return first and last page.
    """
    first = house.random.randint(2, 700)
    return f"{first}{house.random.choice('-–')}{first + house.random.randint(2, 40)}"
