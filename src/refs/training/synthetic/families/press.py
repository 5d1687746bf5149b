"""
Articles of newspapers: a day instead of a volume, a page or none, often nobody's name.
"""

from __future__ import annotations

from refs.training.synthetic.forms import Form, pages, write_day, write_marked, write_names
from refs.training.synthetic.line import Line
from refs.training.synthetic.works import Work

PAPERS: dict[str, tuple[str, ...]] = {
    "en": (
        "The New York Times",
        "The Guardian",
        "Washington Post",
        "The Times",
        "Financial Times",
        "The Baltimore Sun",
    ),
    "de": (
        "Frankfurter Allgemeine Zeitung",
        "Süddeutsche Zeitung",
        "Die Zeit",
        "FAZ",
        "Der Spiegel",
        "taz",
        "Der Standard",
        "Neue Zürcher Zeitung",
        "NZZ",
        "Handelsblatt",
        "Die Welt",
    ),
    "fr": (
        "Le Monde",
        "Libération",
        "Le Figaro",
        "La Croix",
        "ASH",
        "Lien social",
        "Le Soir",
        "Le Devoir",
        "La Presse",
    ),
    "es": (
        "El País",
        "La Nación",
        "El Mundo",
        "Clarín",
        "La Vanguardia",
        "El Tiempo",
        "El Comercio",
        "El Mercurio",
        "ABC",
    ),
    "it": ("La Repubblica", "Corriere della Sera", "La Stampa", "Il Sole 24 Ore", "il manifesto", "Avvenire"),
    "da": ("Politiken", "Berlingske", "Jyllands-Posten", "Information", "Weekendavisen", "Kristeligt Dagblad"),
    "no": ("Aftenposten", "Dagbladet", "Klassekampen", "Dagens Næringsliv", "Bergens Tidende", "VG", "Morgenbladet"),
    "nl": ("de Volkskrant", "NRC Handelsblad", "Trouw", "De Standaard", "De Morgen", "Het Parool", "De Telegraaf"),
    "pl": (
        "Gazeta Wyborcza",
        "„Gazeta Wyborcza”",
        "Rzeczpospolita",
        "„Polityka”",
        "Tygodnik Powszechny",
        "Dziennik Polski",
    ),
    "cs": ("Lidové noviny", "Mladá fronta Dnes", "Právo", "Hospodářské noviny", "Respekt", "SME", "Rudé právo"),
    "tr": ("Hürriyet", "Cumhuriyet", "Milliyet", "Radikal", "Sabah", "Vakit", "Akşam"),
    "uk": ("Дзеркало тижня", "Голос України", "Урядовий кур'єр", "День", "Українська правда"),
    "hu": ("Népszabadság", "Magyar Nemzet", "Népszava", "Magyar Hírlap", "Heti Világgazdaság", "Élet és Irodalom"),
    "fi": ("Helsingin Sanomat", "Aamulehti", "Turun Sanomat", "Suomen Kuvalehti", "Kaleva", "Hufvudstadsbladet"),
    "ro": ("Adevărul", "România liberă", "Gândul", "Dilema veche", "Evenimentul Zilei", "Scînteia"),
    "hr": ("Jutarnji list", "Večernji list", "Politika", "Vjesnik", "Delo", "Slobodna Dalmacija", "Danas"),
    "id": ("Kompas", "Jawa Pos", "Tempo", "Republika", "Suara Merdeka"),
    "el": ("Η Καθημερινή", "Το Βήμα", "Τα Νέα", "Ελευθεροτυπία", "Ριζοσπάστης", "Εφημερίδα των Συντακτών"),
    "pt": ("Folha de S. Paulo", "Público", "O Globo", "O Estado de S. Paulo"),
    "sv": ("Dagens Nyheter", "Svenska Dagbladet", "Göteborgs-Posten", "Aftonbladet", "Sydsvenskan"),
    "ru": ("Независимая газета", "Известия", "Сегодня", "Коммерсантъ", "Правда"),
}


def newspaper(line: Line, work: Work, form: Form) -> None:
    """
    Write an article of a newspaper: `Nilsson, A. (2009, 12 mars). Kommunen sparar. Dagens Nyheter, s. 14.`
    """
    random = form.random
    early = random.random() < 0.45
    if random.random() < 0.8:
        write_names(line, work.authors[:2], form, "author")
        line.separate(random.choice((" ", ", ", ". ")) if early else random.choice((". ", ", ", ": ")))
    if early:
        write_day(line, work, form, brackets=form.brackets)
        line.separate(random.choice((". ", ", ", ": ")))
    opening, closing = form.quotes
    line.add(opening).add(work.title, "title").add(closing).separate(random.choice((". ", ", ")))
    line.add(random.choice(form.words.within) if random.random() < 0.15 else "")
    line.add(random.choice(PAPERS.get(work.language, PAPERS["en"])), "container")
    if not early:
        line.add(random.choice((", ", ", ", " ")))
        line.add(random.choice(("v. ", "vom ")) if work.language == "de" and random.random() < 0.25 else "")
        write_day(line, work, form, brackets=random.random() < 0.2)
    if random.random() < 0.12:
        write_marked(line.add(", "), random.choice(form.words.issue), work.issue, "issue")
    if random.random() < 0.5:
        line.add(", ").add(pages(work, form, plain=0.1), "pages")
