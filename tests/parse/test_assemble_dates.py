"""Dates and locators as references write them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refs.parse import dates, locators


def issued(*parts: list[int], **more: Any) -> dict[str, Any]:
    return {"date-parts": list(parts), **more}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(2018).", issued([2018])),
        ("2018a", issued([2018])),
        ("2018 Feb 27;", issued([2018, 2, 27])),
        ("15 May 1996,", issued([1996, 5, 15])),
        ("25/04/2013", issued([2013, 4, 25])),
        ("4/25/2013", issued([2013, 4, 25])),
        ("2018–04–12", issued([2018, 4, 12])),
        ("17.06.2010", issued([2010, 6, 17])),
        ("27.05.98", issued([1998, 5, 27])),
        ("(1997, April 15)", issued([1997, 4, 15])),
        ("2004/05", issued([2004], [2005])),
        ("1999–2001", issued([1999], [2001])),
        ("1999/2000", issued([1999], [2000])),
        ("2001.12", issued([2001, 12])),
        ("12–14 May 2003", issued([2003, 5, 12], [2003, 5, 14])),
        ("May 12–14, 2003", issued([2003, 5, 12], [2003, 5, 14])),
        ("2014 Sep-Oct", issued([2014, 9], [2014, 10])),
        ("Spring 1999", issued([1999], season=1)),
        ("hösten 2003", issued([2003], season=3)),
        ("janvier 2004", issued([2004, 1])),
        ("1er mai 1998", issued([1998, 5, 1])),
        ("3 de marzo de 2010", issued([2010, 3, 3])),
        ("12 jun. 2014", issued([2014, 6, 12])),
        ("5 maj 2010", issued([2010, 5, 5])),
        ("11. Juli 1986", issued([1986, 7, 11])),
        ("15 сентября 2010 г.", issued([2010, 9, 15])),
        ("lokakuu 2001", issued([2001, 10])),
        ("8 stycznia 1999", issued([1999, 1, 8])),
        ("ca. 1850", issued([1850], circa=True)),
        ("[1850?]", issued([1850], circa=True)),
        ("1996 15 May 1996", issued([1996, 5, 15])),
        ("2010, 4 October", issued([2010, 10, 4])),
    ],
)
def test_issued(text: str, expected: dict[str, Any]) -> None:
    """A date is read in every language and order."""
    assert dates.read(text).issued == expected


@pytest.mark.parametrize(
    ("text", "reprint", "original"),
    [("(1976 [1969])", 1976, 1969), ("1988d/ Orig. 1921", 1988, 1921), ("(1968/1908)", 1968, 1908), ("1905/1997", 1997, 1905),
     ("1995 (first published 1963)", 1995, 1963)],
)  # fmt: skip
def test_reprints(text: str, reprint: int, original: int) -> None:
    """The later of a reprint's two years is the issue, the earlier the original."""
    read = dates.read(text)
    assert (read.issued, read.original) == (issued([reprint]), issued([original]))


@pytest.mark.parametrize(
    ("text", "status"),
    [("forthcoming", "forthcoming"), ("(im Druck)", "in press"), ("i tryck", "in press"), ("à paraître", "forthcoming"),
     ("в печати", "in press"), ("en prensa", "in press"), ("no prelo", "in press"), ("to appear", "forthcoming"), ("Epub ahead of print", "advance online publication")],
)  # fmt: skip
def test_status_is_no_year(text: str, status: str) -> None:
    """What is not out yet has a status and no date."""
    read = dates.read(text)
    assert (read.status, read.issued) == (status, None)


@pytest.mark.parametrize("text", ["n.d.", "o. J.", "u.å.", "s.d.", "б. г."])
def test_no_date(text: str) -> None:
    """A reference can say that there is no date."""
    assert dates.read(text).undated
    assert dates.read(text).issued is None


@given(st.text(max_size=60) | st.text(alphabet="0123456789/-–. []()acJunemai", max_size=40))
def test_any_text_gives_valid_parts(text: str) -> None:
    """Whatever the text, months and days that come out exist."""
    read = dates.read(text)
    for found in (read.issued, read.original):
        for part in (found or {}).get("date-parts", []):
            assert 1 <= len(part) <= 3
            assert all(1 <= month <= 12 for month in part[1:2])
            assert all(1 <= day <= 31 for day in part[2:3])


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("pp. 301–309", "301-309"), ("263–7", "263-267"), ("S. 12, 15–18", "12, 15-18"), ("S246-9", "S246-S249"), ("e1234", "e1234"),
        ("123S–130S", "123S-130S"), ("L12", "L12"), ("xii–xv", "xii-xv"), ("S. 259 ff.", "259 ff"), ("1332-41", "1332-1341"),
        ("p.29-59", "29-59"), ("С. 12–20", "12-20"), ("P07010", "P07010"), ("pp. 109--113", "109-113"), ("199-200", "199-200"), ("12.1–12.9", "12.1-12.9"),
    ],
)  # fmt: skip
def test_pages(text: str, pages: str) -> None:
    """Pages lose their designator and gain the digits that the last one was spared."""
    assert locators.read_pages(text) == pages


@pytest.mark.parametrize(
    ("text", "volume", "issue"),
    [
        ("Vol. 9", "9", ""), ("Jg. 41", "41", ""), ("46(2)", "46", "2"), ("40 (7)", "40", "7"), ("33:7/8", "33", "7/8"), ("vol. 12, no. 3", "12", "3"),
        ("XII", "XII", ""), ("B554", "B554", ""), ("Т. 5", "5", ""), ("42–43", "42-43", ""), ("tome 3", "3", ""), ("V", "V", ""),
    ],
)  # fmt: skip
def test_volumes(text: str, volume: str, issue: str) -> None:
    """A volume is read without its designator, an issue behind it too."""
    read = locators.read_volume(text)
    assert (read.volume, read.issue) == (volume, issue)


@pytest.mark.parametrize(
    ("text", "issue"),
    [("(2)", "2"), ("no. 7/8", "7/8"), ("H. 2", "2"), ("№ 3", "3"), ("Suppl 1", "Suppl 1"), ("n°682", "682"), ("nº 4", "4"), ("вып. 4", "4"), ("S1", "S1")],
)  # fmt: skip
def test_issues(text: str, issue: str) -> None:
    """An issue is read without its designator."""
    assert locators.read_issue(text) == issue


@pytest.mark.parametrize(
    ("text", "edition"),
    [("3rd ed.", "3"), ("2. Aufl.", "2"), ("2:a uppl.", "2"), ("3e éd.", "3"), ("Third Edition", "3"), ("4-е изд.", "4"), ("rev. ed.", "rev. ed.")],
)  # fmt: skip
def test_editions(text: str, edition: str) -> None:
    """An edition is its number where that is all there is to it."""
    assert locators.read_edition(text) == edition


def test_total_pages() -> None:
    """The number of a book's pages is no page."""
    assert [locators.total_pages(text) for text in ("245 S.", "xii + 345 pp.", "198 с.", "S. 12", "p. 345")] == [
        "245",
        "345",
        "198",
        None,
        None,
    ]


def test_volumes_of_a_set() -> None:
    """Three volumes are not volume three."""
    assert locators.read_volume("3 vols").count == "3"
