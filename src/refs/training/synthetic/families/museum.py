"""
What lists of the humanities take from museums, the web and the ancients: works of art, entries that are online, pages of
museums, passages of classics.
"""

from __future__ import annotations

from refs.training.synthetic.canon import classic, essay_title
from refs.training.synthetic.families.house import House, end_head, write_head, write_quoted
from refs.training.synthetic.line import Line
from refs.training.synthetic.tails import write_link
from refs.training.synthetic.works import Person

_ARTWORKS = (
    ("Rembrandt|van|Rijn", "The Anatomy Lesson of Dr Nicolaes Tulp", "oil on canvas", "Mauritshuis", "The Hague"),
    ("Diego||Velázquez", "Las Meninas", "oil on canvas", "Museo del Prado", "Madrid"),
    ("Albrecht||Dürer", "Melencolia I", "engraving", "British Museum", "London"),
    ("Caravaggio||", "La vocazione di San Matteo", "olio su tela", "San Luigi dei Francesi", "Roma"),
    ("Édouard||Manet", "Un bar aux Folies Bergère", "huile sur toile", "Courtauld Gallery", "Londres"),
    ("Caspar David||Friedrich", "Der Mönch am Meer", "Öl auf Leinwand", "Alte Nationalgalerie", "Berlin"),
    ("Dorothea||Lange", "Migrant Mother", "gelatin silver print", "Museum of Modern Art", "New York"),
    ("Auguste||Rodin", "Le Penseur", "bronze", "Musée Rodin", "Paris"),
    ("Francisco|de|Goya", "El tres de mayo", "óleo sobre lienzo", "Museo del Prado", "Madrid"),
    ("Jackson||Pollock", "One: Number 31", "oil and enamel on canvas", "MoMA", "New York"),
)
_SITES = (
    "Rijksmuseum", "The Victorian Web", "British Library", "The Metropolitan Museum of Art", "Gallica", "Europeana", "Old Bailey Proceedings Online",
    "The National Archives", "Poetry Foundation", "Tate", "Treccani", "Deutsches Historisches Museum", "Biblioteca Digital Hispánica", "H-Soz-Kult", "Smithsonian",
)  # fmt: skip
_ONLINE = (
    ("The Stanford Encyclopedia of Philosophy", "Edward N.", "Zalta"), ("Grove Music Online", "", ""), ("Oxford Art Online", "", ""),
    ("Internet Encyclopedia of Philosophy", "James", "Fieser"), ("Wikipedia, The Free Encyclopedia", "", ""), ("Encyclopædia Britannica Online", "", ""),
    ("Docupedia-Zeitgeschichte", "", ""), ("Treccani", "", ""), ("Universalis", "", ""), ("Oxford Reference", "", ""),
)  # fmt: skip
_LOCI = ("{a}.{b}–{c}", "{a}.{b}.{c}", "{p}a{b}–{c}", "{p}b{b}", "{r}, {b}–{c}", "{r}.{b}", "{a}.{b}", "ll. {b}–{c}")


def artwork(line: Line, house: House) -> None:
    """
    Write a work of art: `Diego Velázquez, Las Meninas, 1656, oil on canvas, Museo del Prado, Madrid`.
    """
    random = house.random
    artist, title, medium, museum, town = random.choice(_ARTWORKS)
    given, particle, family = artist.split("|")
    write_head(line, (Person(family, given, particle) if family else Person(given),), house)
    line.add(title, "title").separate(house.gap)
    line.add(random.choice(("", "", "ca. ", "c. ")) + str(random.randint(1480, 1980)), "date").separate(house.gap)
    if house.chance(0.8):
        line.add(medium.capitalize() if house.gap == ". " else medium, "genre").separate(
            random.choice((house.gap, ", "))
        )
        if house.chance(0.4):
            line.add(f"{random.randint(20, 300)} × {random.randint(20, 300)} cm", "note").separate(house.gap)
    if house.chance(0.75):
        line.add(museum, "publisher").separate(", ").add(town, "place")
    else:
        line.add(town, "place").separate(random.choice((", ", ": "))).add(museum, "publisher")


def locus(line: Line, house: House) -> None:
    """
    Write a passage of a classic, which no field holds: `Cicero, De officiis 1.133–140`.
    """
    random = house.random
    person, title = classic(house.canon, random)
    line.add(person.family, "author", "family").separate(", " if house.work.language != "ru" else ". ")
    line.add(title, "title").add(random.choice((" ", ", ")))
    first = random.randint(2, 90)
    line.add(random.choice(_LOCI).format(a=random.randint(1, 12), b=first, c=first + random.randint(1, 9), p=random.randint(100, 1400), r=random.choice("I II III IV V".split())))  # fmt: skip


def online_entry(line: Line, house: House) -> None:
    """
    Write an entry of a work of reference that is online: `“Frege.” The Stanford Encyclopedia of Philosophy (Fall 2019 Edition), URL = <…>`.
    """
    random = house.random
    title, given, family = random.choice(_ONLINE)
    year = str(random.randint(2003, 2023))
    if title.startswith("Wikipedia"):
        if house.chance(0.5):
            line.add("Wikipedia contributors", "author", "literal")
            end_head(line, house)
    elif house.chance(0.85):
        write_head(line, house.work.authors[:1], house)
    write_quoted(line, house, house.pick("entries"), quoted=house.chance(0.85))
    line.add("in " if house.chance(0.25) else "").add(title, "container")
    if family:
        season = random.choice(("Spring", "Summer", "Fall", "Winter"))
        line.add(" (").add(f"{season} {year}", "date").add(" Edition), ")
        line.add(given, "editor", "given").add(" ", "editor", "other").add(family, "editor", "family").add(
            " (ed.)", "editor", "other"
        )
    else:
        line.separate(random.choice((". ", ", ")))
        month = house.form.words.months[random.randrange(12)]
        line.add(random.choice(("Last modified ", "last updated ", "", "", "Article published ")))
        line.add(random.choice((f"{random.randint(1, 28)} {month} {year}", year)), "date")
    line.separate(random.choice((", ", ". ")))
    if house.chance(0.3):
        line.add(random.choice(("URL = <", "<"))).add(house.work.url, "url").add(">")
    else:
        write_link(line, house.work, house.form, sure=house.chance(0.5))


def museum_page(line: Line, house: House) -> None:
    """
    Write a page of a museum or library: `“History of the Collection.” Rijksmuseum. Accessed May 3, 2019. https://…`
    """
    if house.chance(0.4):
        write_head(line, house.work.authors[:1], house)
    write_quoted(line, house, essay_title(house.canon, house.work.language, house.random), quoted=house.chance(0.85))
    line.add(house.random.choice(_SITES), "container")
    if house.chance(0.4):
        line.separate(", ").add(str(house.random.randint(2001, 2023)), "date")
    line.separate(house.gap)
    write_link(line, house.work, house.form, sure=True)


def talk(line: Line, house: House) -> None:
    """
    Write a talk: `Paper presented at the annual meeting of the American Historical Association, Chicago, January 2012`.
    """
    random = house.random
    write_head(line, house.work.authors[:2], house)
    write_quoted(line, house, essay_title(house.canon, house.work.language, random), quoted=house.chance(0.7))
    genre, joint, event = random.choice(_TOLD.get(house.work.language, _TOLD["en"]))
    line.add(genre, "genre").add(joint).add(event, "event").separate(", ")
    if house.chance(0.8):
        line.add(random.choice(house.form.words.places), "place").separate(", ")
    month = house.form.words.months[random.randrange(12)]
    year = random.randint(1960, 2023)
    line.add(random.choice((str(year), f"{month} {year}", f"{random.randint(1, 28)} {month} {year}")), "date")


_TOLD = {
    "en": (
        ("Paper", " presented at ", "the annual meeting of the American Historical Association"), ("Lecture", " delivered at ", "the Warburg Institute"),
        ("Paper", " presented at the ", "Conference on College Composition and Communication"), ("paper", " given at the ", "International Medieval Congress"),
        ("Keynote address", " at the ", "Annual Conference of the Renaissance Society of America"), ("Paper", " read at the ", "British Society for Aesthetics"),
    ),
    "de": (("Vortrag", " auf dem ", "42. Deutschen Historikertag"), ("Vortrag", ", gehalten auf der ", "Jahrestagung der Görres-Gesellschaft")),
    "fr": (("communication", " au ", "Congrès national des sociétés savantes"), ("Communication", " présentée au ", "colloque Lumières et religion")),
    "es": (("ponencia", " presentada en el ", "XII Congreso de la Asociación Internacional de Hispanistas"), ("Ponencia", " presentada al ", "Congreso de Historia Social")),
    "it": (("relazione", " presentata al ", "convegno internazionale di studi danteschi"), ("intervento", " al ", "Congresso nazionale di storia")),
}  # fmt: skip
