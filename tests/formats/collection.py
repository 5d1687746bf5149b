"""
A varied collection for tests against other programs: every CSL type, many scripts, every character that breaks something.
"""

from __future__ import annotations

from itertools import cycle, islice

from refs import model
from refs.formats import Entry
from refs.model import Item

TITLES = (
    "The structure of scientific revolutions",
    "Über die Grundlagen der Geometrie",
    "Étude sur la théorie des probabilités",
    "Исследование операций и теория игр",
    "人工知能の歴史と展望",
    "Θεωρία τῶν χρωμάτων",
    "דקדוק הלשון העברית",
    "Badania nad językiem: źdźbło i żółć",
    "Costs & benefits: 100% of #1 in $5 bills_and more",
    "A { lone brace and a } wrong one",
    r"Say \input{/etc/passwd} and \write18{ls} out loud",
    "Tilde ~ and caret ^ and pipe | and <less> than",
    "“Quoted” – and ‘single’ — and … dots",
    "Growth of <i>Escherichia coli</i> in H<sub>2</sub>O at 10<sup>−3</sup> mol",
    'The <span style="font-variant:small-caps;">dna</span> of the iPhone and mRNA in the USA',
    "On $L^2$ spaces and $\\alpha$-stable laws",
    "History of the Ottoman Empire in Europe, 1300–1900",
    "Two--dashes, three---dashes, ``ticks'' and ''primes''",
    "What is X-ray imaging? A review: from Röntgen to CT",
    "E = mc² and other identities, n°5",
    "Nanoparticles of TiO2 in pH 7 buffers (α, β and γ)",
    "Commas, semicolons; and “and” and and",
    "Question? Exclamation! Colon: Full stop. End",
    "TYPOGRAPHY IN CAPITALS",
    "Đặng Thị Thanh và văn học Việt Nam",
    "Ærø, Łódź, Ħamrun, Þingvellir, Straße, Œuvre",
)
NAMES = (
    {"family": "Kuhn", "given": "Thomas S."},
    {"family": "Gödel", "given": "Kurt"},
    {"family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van"},
    {"family": "King", "given": "Martin Luther", "suffix": "Jr."},
    {"family": "de la Cruz", "given": "María José"},
    {"family": "O’Connor", "given": "Seán"},
    {"literal": "World Health Organization"},
    {"literal": "Procter and Gamble, Inc."},
    {"family": "Толстой", "given": "Лев Николаевич"},
    {"family": "毛", "given": "泽东"},
    {"family": "Plato"},
    {"family": "Álvarez Muñoz", "given": "José-Luis"},
    {"family": "Øverås", "given": "Åse"},
    {"family": "Brinch Hansen", "given": "Per"},
    {"literal": "AT&T Labs #1 {R&D}"},
    {"family": "Al-Khwārizmī", "given": "Muḥammad ibn Mūsā"},
)
DATES = (
    {"date-parts": [[1962]]},
    {"date-parts": [[2013, 5]]},
    {"date-parts": [[2020, 12, 31]]},
    {"date-parts": [[2001]], "season": 1},
    {"date-parts": [[1850]], "circa": True},
    {"date-parts": [[1999], [2001]]},
    {"date-parts": [[2010, 7], [2010, 8]]},
    {"literal": "forthcoming"},
)
PAGES = ("1-20", "e1003285", "iv-xii", "45-50, 60", "301–309", "7")
LANGUAGES = ("en", "de", "fr", "ru", "sv", "en-GB")

# What one type of item has beside author, title and date; `{n}` is the item's number
_DETAILS: dict[str, Item] = {
    "article-journal": {
        "container-title": "Journal of Things & Ideas",
        "container-title-short": "J. Things",
        "volume": "12",
        "issue": "3",
        "ISSN": "1234-5679",
    },
    "article-magazine": {"container-title": "The Weekly", "issue": "7"},
    "article-newspaper": {"container-title": "Dagens Nyheter", "edition": "National", "publisher-place": "Stockholm"},
    "article": {"archive": "arXiv", "archive_location": "2101.00001", "number": "2101.00001"},
    "book": {
        "publisher": "Springer",
        "publisher-place": "Berlin",
        "edition": "2",
        "collection-title": "Lecture Notes",
        "collection-number": "42",
        "ISBN": "978-3-16-148410-0",
        "number-of-pages": "350",
    },
    "chapter": {
        "container-title": "Handbook of Everything",
        "publisher": "Simon and Schuster",
        "publisher-place": "New York",
        "editor": [{"family": "Smith", "given": "Jane"}],
        "chapter-number": "4",
    },
    "paper-conference": {
        "container-title": "Proceedings of the 5th Conference",
        "event-title": "5th Conference",
        "event-place": "Lisbon",
        "publisher": "ACM",
    },
    "thesis": {"genre": "PhD thesis", "publisher": "Uppsala universitet", "publisher-place": "Uppsala"},
    "report": {
        "genre": "Technical report",
        "number": "SOU 2018:38",
        "publisher": "Regeringskansliet",
        "collection-title": "Statens offentliga utredningar",
    },
    "webpage": {
        "URL": "https://example.org/a_b%20c?x=1&y=~z#frag",
        "accessed": {"date-parts": [[2024, 2, 29]]},
        "container-title": "Example Site",
    },
    "patent": {"number": "US 1234567 B2", "authority": "United States"},
    "software": {"version": "1.2.3", "publisher": "Zenodo", "DOI": "10.5281/zenodo.123", "medium": "Source code"},
    "dataset": {"publisher": "Dryad", "version": "2", "DOI": "10.5061/dryad.abc", "genre": "Data set"},
    "motion_picture": {"director": [{"family": "Bergman", "given": "Ingmar"}], "publisher": "SF", "medium": "Film"},
    "song": {"composer": [{"family": "Bach", "given": "Johann Sebastian"}], "medium": "CD", "publisher": "ECM"},
    "legal_case": {"authority": "Supreme Court", "container-title": "U.S. Reports", "volume": "410", "page": "113"},
    "map": {"scale": "1:50 000", "publisher": "Lantmäteriet"},
    "interview": {"interviewer": [{"family": "Frost", "given": "David"}], "medium": "Radio"},
    "review-book": {
        "reviewed-title": "A Book",
        "reviewed-author": [{"family": "Doe", "given": "Jo"}],
        "container-title": "Reviews",
    },
    "manuscript": {"archive": "National Archives", "archive_location": "Box 7", "genre": "Letter book"},
    "periodical": {"ISSN": "0028-0836", "volume": "35", "issue": "4"},
    "standard": {"number": "ISO 690:2021", "publisher": "ISO"},
}


def items(count: int = 320) -> list[Item]:
    """
    Return that many items, the same every time.
    """
    types = cycle(sorted(model.TYPES))
    return [_item(kind, number) for number, kind in enumerate(islice(types, count))]


def _item(kind: str, number: int) -> Item:
    names = [dict(NAMES[(number + step) % len(NAMES)]) for step in range(1 + number % 3)]
    item: Item = {
        "type": kind,
        "title": TITLES[number % len(TITLES)],
        "author": names,
        "issued": DATES[number % len(DATES)],
    }
    item |= _DETAILS.get(kind, {})
    if kind in {"article-journal", "chapter", "paper-conference", "article-magazine", "review"}:
        item["page"] = PAGES[number // len(model.TYPES) % len(PAGES)]
    if number % 4 == 0:
        item["DOI"] = f"10.1000/x_y({number})<a>#{number}"
    if number % 5 == 0:
        item |= {"abstract": f"First & foremost, 50% of {number} things_are {{odd}}.", "keyword": "alpha, beta"}
    if number % 6 == 0:
        item |= {"note": "See also vol. 2; #3 & more", "language": LANGUAGES[number % len(LANGUAGES)]}
    if number % 7 == 0:
        item |= {"URL": f"https://example.org/{number}?q=å&r=100%25_x", "accessed": {"date-parts": [[2023, 1, 9]]}}
    if number % 9 == 0:
        item |= {
            "translator": [{"family": "Constance", "given": "Garnett"}],
            "original-title": "Оригинал",
            "status": "in press",
        }
    return item


def entries(count: int = 320) -> list[Entry]:
    """
    Return the items as entries with keys.
    """
    return [Entry(key=f"item{number:03d}", item=item) for number, item in enumerate(items(count))]
