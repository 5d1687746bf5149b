"""RIS as the programs of the field write and read it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from refs import formats
from refs.errors import Rejected
from refs.formats import Entry, Options

from .strategies import ITEM

ZOTERO = """TY  - JOUR
TI  - Title with: a colon
AU  - van der Berg, Jan
AU  - King, Martin, Jr.
AU  - World Health Organization
T2  - Journal of Things
J2  - J. Things
AB  - First line.
Second line.
DA  - 2013/05/12/
PY  - 2013
VL  - 12
IS  - 3
SP  - 301
EP  - 309
SN  - 1234-5679
DO  - 10.1000/xyz
UR  - https://example.org/a
Y2  - 2020/01/31/10:20:30
KW  - alpha
KW  - beta
L1  - file.pdf
ER  -

"""
SCOPUS = """TY  - JOUR
TI  - A study
T2  - Sustainability
VL  - 13
IS  - 4
SP  - 1
EP  - 17
PY  - 2021
DO  - 10.3390/su13042059
AU  - Smith, J.
C7  - 2059
N1  - Export Date: 1 January 2024; Cited By: 3
M3  - Article
DB  - Scopus
UR  - https://www.scopus.com/x
ER  -

"""
WEB_OF_SCIENCE = """TY  - JOUR
AU  - Müller, HJ
TI  - On things
T2  - NATURE
PY  - 2010
DA  - MAY 12
VL  - 465
AN  - WOS:000277
PU  - NATURE PUBLISHING GROUP
ER  -
"""
MENDELEY = """TY  - CHAP
T1  - Chapter title
A1  - Doe, Jane
A2  - Editor, Ed
T2  - Book title
Y1  - 1999///
SP  - 12–34
PB  - Springer
CY  - Berlin
SN  - 978-3-16-148410-0
ER  - """
ENDNOTE = """TY  - BOOK
AU  - Author, A.
PY  - 2001
ST  - Short
T3  - Series
TI  - Book
SP  - 350
ID  - 42
ER  -
"""
ONE_SPACE = """TY - RPRT
AU - Author, A.
TI - Report
M1 - SOU 2018:38
SN - not an issn
ER -
"""


def one(text: str) -> dict:
    (entry,) = formats.read(text, "ris")
    assert isinstance(entry, Entry)
    return entry.item


def test_reads_zotero() -> None:
    """A journal article of Zotero's, with a date, an abstract of two lines, keywords, particles and a suffix."""
    assert one(ZOTERO) == {
        "type": "article-journal", "title": "Title with: a colon",
        "author": [
            {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"},
            {"family": "King", "given": "Martin", "suffix": "Jr."},
            {"literal": "World Health Organization"},
        ],
        "container-title": "Journal of Things", "container-title-short": "J. Things", "abstract": "First line.\nSecond line.",
        "issued": {"date-parts": [[2013, 5, 12]]}, "volume": "12", "issue": "3", "page": "301-309", "ISSN": "1234-5679",
        "DOI": "10.1000/xyz", "URL": "https://example.org/a", "accessed": {"date-parts": [[2020, 1, 31]]}, "keyword": "alpha, beta",
    }  # fmt: skip


def test_a_company_is_no_family() -> None:
    """What stands behind its comma is no given name."""
    read = one("TY  - BOOK\nAU  - O'Neil & Sons, Ltd.\nAU  - Lincoln, Inc\nAU  - Incerti, Ida\nTI  - A\nER  - \n")[
        "author"
    ]
    assert read == [
        {"literal": "O'Neil & Sons, Ltd."},
        {"literal": "Lincoln, Inc"},
        {"family": "Incerti", "given": "Ida"},
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(SCOPUS, {"number": "2059", "page": "1-17", "archive": "Scopus", "issued": {"date-parts": [[2021]]}}, id="scopus"),
        pytest.param(WEB_OF_SCIENCE, {"container-title": "NATURE", "author": [{"family": "Müller", "given": "HJ"}]}, id="web of science"),
        pytest.param(
            MENDELEY,
            {"type": "chapter", "container-title": "Book title", "page": "12-34", "editor": [{"family": "Editor", "given": "Ed"}],
             "ISBN": "978-3-16-148410-0", "issued": {"date-parts": [[1999]]}},
            id="mendeley",
        ),
        pytest.param(ENDNOTE, {"type": "book", "collection-title": "Series", "number-of-pages": "350", "title-short": "Short"}, id="endnote"),
        pytest.param(ONE_SPACE, {"type": "report", "number": "SOU 2018:38"}, id="one space"),
        pytest.param("TY  - NOSUCH\nTI  - T\nER  - \n", {"type": "document"}, id="unknown type"),
        pytest.param("TY  - JOUR\r\nTI  - T\r\nJO  - J\r\nER  - \r\n", {"container-title": "J"}, id="windows"),
        pytest.param("\ufeffTY  - JOUR\nTI  - T\nJF  - J\n", {"container-title": "J"}, id="mark and no end"),
        pytest.param("TY  - JOUR\nTI  - T\nSP  - e123\nER  - \n", {"page": "e123"}, id="article number"),
        pytest.param("TY  - JOUR\nTI  - T\nSP  - 12-34\nEP  - 34\nER  - \n", {"page": "12-34"}, id="range in the first page"),
        pytest.param("TY  - JOUR\nTI  - T\nPY  - 2013/05/12/\nER  - \n", {"issued": {"date-parts": [[2013, 5, 12]]}}, id="slashes"),
        pytest.param("TY  - JOUR\nTI  - T\nY1  - 2013///Spring\nER  - \n", {"issued": {"date-parts": [[2013]], "season": 1}}, id="season"),
        pytest.param("TY  - JOUR\nTI  - T\nAB  - The\nUS - based study\nER  - \n", {"abstract": "The\nUS - based study"}, id="not a tag"),
        pytest.param("TY  - JOUR\nTI  - T\nDO  - https://doi.org/10.1/x\nER  - \n", {"DOI": "10.1/x"}, id="doi with resolver"),
    ],
)  # fmt: skip
def test_reads_what_programs_write(text: str, expected: dict) -> None:
    """Tags mean what the program that wrote them meant."""
    item = one(text)
    assert {variable: item.get(variable) for variable in expected} == expected


def test_missing_ends_and_strays_lose_nothing() -> None:
    """A record without an end stops at the next; text outside records is reported with its line."""
    text = "junk here\nTY  - JOUR\nTI  - One\nTY  - BOOK\nTI  - Two\nER  - \nmore junk\n\nTY  - GEN\nER  - \nTY  - JOUR\nTI  - Three"
    found = list(formats.read(text, "ris"))
    assert [entry.item["title"] for entry in found if isinstance(entry, Entry)] == ["One", "Two", "Three"]
    assert [(entry.line, entry.reason) for entry in found if isinstance(entry, Rejected)] == [
        (1, "text outside a record"), (7, "text outside a record"), (9, "a record with nothing but its type"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text", [ZOTERO, SCOPUS, WEB_OF_SCIENCE, MENDELEY, ENDNOTE], ids=["zotero", "scopus", "wos", "mendeley", "endnote"]
)
def test_every_tag_comes_back(text: str) -> None:
    """Every tag comes back in its place, also those that say nothing to CSL."""
    entries = list(formats.read(text, "ris"))
    out = "".join(formats.write(entries, "ris"))
    assert [line.rstrip() for line in out.splitlines()] == [line.rstrip() for line in text.rstrip().splitlines()]


def test_a_change_is_written() -> None:
    """A changed variable has its new value under its old tag's family; the other tags stay."""
    (entry,) = formats.read(MENDELEY, "ris")
    assert isinstance(entry, Entry)
    changed = replace(
        entry, item=entry.item | {"title": "New", "author": [{"family": "Roe", "given": "R."}], "page": "5-6"}
    )
    out = "".join(formats.write([changed], "ris"))
    assert "TI  - New\n" in out
    assert "AU  - Roe, R.\n" in out
    assert "SP  - 5\nEP  - 6\n" in out
    assert "Y1  - 1999///" in out
    assert "Doe" not in out
    assert "Chapter title" not in out


def test_no_value_can_make_a_tag() -> None:
    """A line of an abstract that looks like a tag stays in the abstract."""
    item = {"type": "book", "title": "T\nER  - \nTY  - JOUR", "abstract": "One\nER  - \nTY  - BOOK\nTI  - Evil"}
    out = "".join(formats.write([Entry("k", item)], "ris"))
    (entry,) = formats.read(out, "ris")
    assert isinstance(entry, Entry)
    assert entry.item["title"] == "T ER - TY - JOUR"
    assert "Evil" in entry.item["abstract"]


def test_keys_are_written() -> None:
    """The citation key stands in `ID` and is read from there."""
    out = "".join(formats.write([Entry("smith2020", {"type": "book", "title": "T"})], "ris", Options()))
    assert "ID  - smith2020\n" in out
    assert [entry.key for entry in formats.read(out, "ris") if isinstance(entry, Entry)] == ["smith2020"]


@given(item=ITEM)
@settings(max_examples=60, deadline=None)
def test_item_to_ris_to_item_is_the_identity(item: dict) -> None:
    """An item comes back the same, whatever its type and variables."""
    (entry,) = formats.read("".join(formats.write([Entry("k", item)], "ris")), "ris")
    assert isinstance(entry, Entry)
    for variable in item.keys() | entry.item.keys():
        assert entry.item.get(variable) == item.get(variable), variable


def test_rispy_reads_it() -> None:
    """rispy finds the titles, authors, years and pages of the collection."""
    rispy = pytest.importorskip("rispy", reason="rispy is not installed")
    from .collection import entries

    collection = entries()
    read = rispy.loads("".join(formats.write(collection, "ris")))
    assert [record["id"] for record in read] == [entry.key for entry in collection]
    for record, entry in zip(read, collection, strict=True):
        assert record.get("title", record.get("primary_title")) == entry.item["title"]
        assert len(record["authors"]) == len(entry.item["author"])
        if "date-parts" in entry.item["issued"]:
            assert record["year"] == str(entry.item["issued"]["date-parts"][0][0])


def test_headers_of_databases_are_no_stray_text() -> None:
    """What ACS, ACM and others write before the first record is no fault of the file."""
    text = 'Provider: American Chemical Society\nDatabase: x\nContent: text/plain; charset="UTF-8"\n\nTY  - JOUR\nTI  - T\nER  - \nEF\n'
    (entry,) = formats.read(text, "ris")
    assert isinstance(entry, Entry)
    assert entry.item == {"type": "article-journal", "title": "T"}


@pytest.mark.parametrize(
    ("said", "variable"), [("xii, 350 p.", "number-of-pages"), ("350", "number-of-pages"), ("12-34", "page")]
)
def test_a_books_start_page_may_be_its_extent(said: str, variable: str) -> None:
    """EndNote has the number of pages of a book in `SP`."""
    (entry,) = formats.read(f"TY  - BOOK\nTI  - T\nSP  - {said}\nER  - \n", "ris")
    assert isinstance(entry, Entry)
    assert entry.item[variable] == said


def test_page_ranges_with_a_dash_are_two_tags() -> None:
    """A range is `SP` and `EP` whatever its dash; nothing has to be said twice."""
    text = "".join(formats.write([Entry("k", {"type": "article-journal", "title": "T", "page": "301–309"})], "ris"))
    assert "SP  - 301\nEP  - 309\n" in text
    assert "U5" not in text


def test_days_of_a_conference_are_no_access_date() -> None:
    """Web of Science writes the days of a conference in `Y2`."""
    (entry,) = formats.read("TY  - CPAPER\nTI  - T\nY2  - 2017 DEC 04-09\nER  - \n", "ris")
    assert isinstance(entry, Entry)
    assert entry.item["event-date"] == {"literal": "2017 DEC 04-09"}
    assert "accessed" not in entry.item
