"""Matching: the distance tells why, the recommendation is careful, and a DOI is checked."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import SHARED, needs_shared
from refs.match import WEIGHTS, Level, Reference, Sameness, distance, recommend, same_work, verify
from refs.match.kinds import edition, kinds
from refs.match.numbers import pages
from refs.match.reading import Reading
from refs.match.similarity import STOP_WORDS, abbreviates, parts, words
from refs.model import Item
from refs.sources.records import item
from standin import Index, read_records

WORKS = {record["DOI"]: item(record) for record in read_records(Path(__file__).parent / "fixtures/crossref/works.json")}
Search = Callable[[str], list[Item]]


@pytest.fixture(scope="module")
def search() -> Search:
    """The five best hits over our own records."""
    index = Index(read_records(Path(__file__).parent / "fixtures/crossref/works.json"))
    return lambda string: [item(record) for record, _ in index.search(string, 5)]


FERRY = "Dalgaard, S., & Müller, J. (2014). Ferry timetables and island populations. Island Studies Quarterly, 20(2), 150–171."

CITED = [
    pytest.param(
        "Capano, G. and Woo, J.J. X (2017). Resilience and robustness in policy design: a critical appraisal. "
        "Policy Sciences 50, 399–426.",
        "10.1007/s11077-016-9273-x",
        id="author-date",
    ),
    pytest.param(
        "Bonde, M., Bosse, S., Danholt, P. (2018). Translating value-based health care: an experiment into healthcare "
        "governance and dialogical accountability. Sociology of Health and Illness, 40 (7).",
        "10.1111/1467-9566.12745",
        id="a misspelt author",
    ),
    pytest.param(
        "Hall P. A. (1993) Policy Paradigms, Social Learning and the State: the case of economic policy making in "
        "Britain. Comparative Politics, Vol 25 (3), 275–296.",
        "10.2307/422246",
        id="a record without the last page",
    ),
    pytest.param(
        "Voorberg, W. et al., Bekkers, V., Flemig, S. (2017) Does co-creation impact public service delivery? The "
        "importance of state and governance traditions; Public Money & Management, 37 (5), 365–372.",
        "10.1080/09540962.2017.1328798",
        id="et al. in the wrong place",
    ),
    pytest.param(
        "(12) Fairweather, A.; Kowalczyk, P. J. Am. Chem. Soc. 1998, 120, 3391–3400.",
        "10.5555/jacs",
        id="no title, an abbreviated journal",
    ),
    pytest.param(
        "[4] A. Fairweather, P. Kowalczyk, J. Am. Chem. Soc. 120 (1998) 3391.", "10.5555/jacs", id="no title, one page"
    ),
    pytest.param(
        "Halvorsen I, Okafor C. Residual stress in welded joints. II. Simulation. J Weld Struct. 2004;12(2):95-110.",
        "10.5555/parts.2",
        id="part II",
    ),
    pytest.param(
        "Lindqvist, Maja. The Harbour Cities: Trade and Memory on the Northern Coast. 2nd ed. Northern University "
        "Press, 2018.",
        "10.5555/harbour.2",
        id="the second edition",
    ),
    pytest.param(
        "Adeyemi, Tunde. 2012. “The Harbour Cities: Trade and Memory on the Northern Coast (Review).” Journal of "
        "Coastal History 7 (3): 301–303.",
        "10.5555/harbour.review",
        id="the review, not the book",
    ),
    pytest.param(
        "Lindqvist, M. Warehouses and their keepers. In The Harbour Cities; Northern University Press, 2011; pp 71–98.",
        "10.5555/harbour.ch3",
        id="the chapter, not the book",
    ),
    pytest.param(
        "Moreau, C., & Sato, K. (2020). Tidal mixing in narrow straits. Journal of Shelf Seas, 8(2), 133–151.",
        "10.5555/tides",
        id="the article, not the preprint or the reply",
    ),
    pytest.param(
        "Petrova, O., & Banda, C. (2015). Lichen growth on north-facing walls. Annals of Urban Botany, 31(4), 210–222.",
        "10.5555/lichen",
        id="the article, not its erratum",
    ),
    pytest.param(
        "Abara, C., Weiss, D.: Leader election in rings. In: LNCS, pp. 215–224. Springer (2003)",
        "10.5555/lncs",
        id="cited by the series",
    ),
    pytest.param(
        "Иванова А. Климат северных портов // Известия портов. 2005. № 4. С. 55–63.", "10.5555/cyrillic", id="Cyrillic"
    ),
    pytest.param(
        "Halvor sen, I.,& Okaf or, C. (2004). Residualstress in welded joints . I. Measurement. Journal ofWelded "
        "Structures, 12(1), 1–14.",
        "10.5555/parts.1",
        id="spaces in wrong places",
    ),
]


@pytest.mark.parametrize(("string", "doi"), CITED)
def test_the_right_work_is_strongly_recommended(string: str, doi: str, search: Search) -> None:
    """From the string alone, the work that is meant is accepted."""
    found = recommend(Reference(raw=string), search(string))
    assert found.best is not None
    assert (found.best.candidate["DOI"], str(found.level)) == (doi, "strong")


@pytest.mark.parametrize(("string", "doi"), CITED)
def test_without_the_right_work_nothing_is_accepted(string: str, doi: str, search: Search) -> None:
    """When the right work is not there, its neighbours (part I, the preprint, the review …) are not taken for it."""
    candidates = [candidate for candidate in search(string) if candidate["DOI"] != doi]
    assert recommend(Reference(raw=string), candidates).level < Level.STRONG


JOURNAL: Item = {
    "type": "article-journal",
    "title": "Ferry timetables and island populations",
    "author": [{"family": name, "given": "A. B."} for name in ("Dalgaard", "Petrova", "Okafor", "Halvorsen")],
    "issued": {"date-parts": [[2014]]},
    "container-title": "Island Studies Quarterly",
    "volume": "20",
    "page": "67-77",
}


@pytest.mark.parametrize(
    ("raw", "changes"),
    [
        pytest.param(
            "A.B. Dalgaard, A.B. Petrova, A.B. Okafor, A.B. Halvorsen, Island Studies Quarterly 20 (2014) 37.",
            {},
            id="a page of two digits",
        ),
        pytest.param(
            "Dalgaard, A. B.; et al. Island Studies 2012 Quar. 2014, 20, 67–77.",
            {"container-title": "Island Studies 2012 Quarterly"},
            id="an abbreviated title with a number in it",
        ),
        pytest.param(
            "Petrova, A. B.; Okafor, A. B.; Halvorsen, A. B. Island Studies Quarterly 2014, 20, 67–77.",
            {},
            id="without the first author",
        ),
        pytest.param(
            "Island Studies Quarterly 20 (2914) IFC.", {"author": [], "page": "IFC"}, id="a cover, and a wrong year"
        ),
        pytest.param(
            "“Ferry timetables and islands.” 2014.",
            {"title": "Ferry timetables and islands"}
            | dict.fromkeys(("author", "container-title", "volume", "page"), ""),
            id="a record that says no more",
        ),
        pytest.param(
            "Dalgaard, A. B. 2010. “Ferry timetables and island populations.” 2014 Workshop on Islands.",
            {"container-title": "2014 Workshop on Islands", "volume": "", "page": "", "author": JOURNAL["author"][:1]},
            id="a wrong year beside that of the conference",
        ),
        pytest.param(
            "Dalgaard, A. B. No. 3 82-Ferry timetables and islands. Island Studies Quarterly, 20, 67–77 (2014).",
            {"title": "No. 382-Ferry timetables and islands", "author": JOURNAL["author"][:1]},
            id="the number of a part, torn",
        ),
    ],
)
def test_one_wrong_thing_is_forgiven(raw: str, changes: Item) -> None:
    """A damaged string still finds its work where all the rest agrees."""
    candidate = {name: value for name, value in (JOURNAL | changes).items() if value}
    assert recommend(Reference(raw=raw), [candidate]).level is Level.STRONG


@pytest.mark.parametrize(
    ("raw", "changes"),
    [
        pytest.param(
            "Dalgaard, A. B. & Gautam, N. IEEE INFOCOM 2014 (2014).",
            {"type": "paper-conference", "container-title": "IEEE INFOCOM 2014", "volume": "", "page": ""},
            id="another second author",
        ),
        pytest.param(
            "C. “Nervous Velocity in the Lobster.” Island Studies Quarterly, vol. 20, 2014, p. 67.",
            {"author": [{"literal": "C."}], "title": "American sewing machines"},
            id="an initial for a name",
        ),
        pytest.param(
            "Dalgaard, A. B.; Halvorsen, A. B. 2012 IEEE International Symposium on Island Studies and Ferries 2062.",
            {
                "container-title": "2013 IEEE International Symposium on Island Studies and Ferries",
                "volume": "",
                "page": "",
            }
            | {"issued": {"date-parts": [[2013]]}},
            id="the conference of another year",
        ),
        pytest.param(
            "Dalgaard, A. B. Island Studies Quarterly 2014, 20, 87–77.",
            {"author": JOURNAL["author"][:1], "title": ": Film as Literature. Harris Ross"},
            id="a review, which may share its page",
        ),
    ],
)
def test_what_is_left_over_may_be_another_work(raw: str, changes: Item) -> None:
    """A name, a title or a year that the candidate does not have keeps it from being accepted."""
    candidate = {name: value for name, value in (JOURNAL | changes).items() if value}
    assert recommend(Reference(raw=raw), [candidate]).level < Level.STRONG


def test_a_page_with_a_roman_number_is_a_word() -> None:
    """Page v does not stand in Elsevier."""
    book = {"type": "chapter", "title": "Contents", "container-title": "Biotechnology", "page": "v-xii"}
    assert distance(Reference(raw="Biotechnology. Elsevier, 2023."), book).get("page", 1.0) == 1.0


@pytest.mark.parametrize(
    ("string", "reason"),
    [
        pytest.param(FERRY, "the same work is also registered as 10.5555/ferry", id="two records of one work"),
        pytest.param("Journal of Shelf Seas. Editorial Board.", "too little of it can be compared", id="too little"),
        pytest.param(
            "Dalgaard, S. (forthcoming). Ferries and islands. Island Studies Quarterly.",
            "the title is another one",
            id="forthcoming, another title",
        ),
    ],
)
def test_doubt_is_told(string: str, reason: str, search: Search) -> None:
    """What is not certain is not accepted, and the reasons say why."""
    found = recommend(Reference(raw=string), search(string))
    assert found.level < Level.STRONG
    assert any(said.startswith(reason) for said in found.reasons), found.reasons


def test_a_forthcoming_article_is_found_when_it_has_come() -> None:
    """A reference without year, volume and pages does not contradict a record that has them."""
    string = "Moreau, C. and Sato, K. (forthcoming). Tidal mixing in narrow straits. Journal of Shelf Seas"
    assert recommend(Reference(raw=string), [WORKS["10.5555/tides"]]).level is Level.STRONG


def test_nothing_found_is_no_recommendation() -> None:
    """No candidates: none, with a reason."""
    found = recommend(Reference(raw=FERRY), [])
    assert (found.level, found.best, found.reasons) == (Level.NONE, None, ("the search found nothing",))


def test_a_distance_is_a_number_and_a_mapping() -> None:
    """It has a value, penalties by name, and reasons with the heaviest first."""
    found = distance(Reference(raw=FERRY.replace("2014", "2009").replace("150", "950")), WORKS["10.5555/ferry"])
    assert float(found) == pytest.approx(sum(p.weight * p.value for p in found.penalties))
    assert set(found) <= set(WEIGHTS)
    assert found["title"] == 0
    assert distance(Reference(raw=FERRY), WORKS["10.5555/ferry"]) < found < 0.9
    assert "the candidate is of 2014" in found.reasons
    with pytest.raises(KeyError):
        found["edition"]


def test_parsed_variables_serve_where_there_is_no_string() -> None:
    """An item of a bibliography file is matched by its variables."""
    cited = {
        "type": "article-journal",
        "title": "Ferry Timetables and Island Populations",
        "author": [{"family": "Dalgaard", "given": "S."}, {"family": "Müller", "given": "J."}],
        "issued": {"date-parts": [[2014]]},
        "container-title": "Island Stud. Q.",
        "volume": "20",
        "page": "150-71",
    }
    assert float(distance(cited, WORKS["10.5555/ferry"])) < 0.05


@pytest.mark.parametrize("doi", [doi for doi in WORKS if len(WORKS[doi].get("title", "")) > 20])
def test_an_item_is_nearest_to_itself(doi: str) -> None:
    """No other record is nearer to an item than its own."""
    cited = {name: value for name, value in WORKS[doi].items() if name != "DOI"}
    nearest = min(WORKS, key=lambda other: (float(distance(cited, WORKS[other])), other != doi))
    assert nearest == doi
    assert float(distance(cited, WORKS[doi])) < 0.28


LISTED = Path(__file__).parent / "fixtures" / "crossref" / "cited.json"
DOIS: dict[str, str] = json.loads(LISTED.read_text(encoding="utf-8"))


@pytest.mark.parametrize("doi", DOIS)
def test_the_right_doi_agrees(doi: str) -> None:
    """The DOIs of a reference list belong to their references."""
    assert verify(Reference(raw=DOIS[doi] + doi), WORKS[doi.lower()]).agrees


@pytest.mark.parametrize("other", DOIS)
@pytest.mark.parametrize("doi", DOIS)
def test_a_doi_of_a_neighbour_is_caught(doi: str, other: str) -> None:
    """Swapped with any other of the list, a DOI is found to belong to another work."""
    if doi != other:
        found = verify(Reference(raw=DOIS[doi] + other), WORKS[other.lower()])
        assert not found.agrees
        assert found.reasons


@pytest.mark.parametrize(
    ("string", "doi", "agrees"),
    [
        pytest.param("https://doi.org/10.5555/ferry", "10.5555/ferry", True, id="a bare DOI"),
        pytest.param(FERRY.replace("2014", "2013"), "10.5555/ferry", True, id="a year off"),
        pytest.param(FERRY.replace("2014", "2003").replace("150–171", "1–9"), "10.5555/ferry", True, id="sloppy"),
        pytest.param(
            "Halvorsen I, Okafor C. Residual stress in welded joints. II. Simulation. J Weld Struct 2004;12(2):95–110",
            "10.5555/parts.1",
            False,
            id="part I instead of II",
        ),
        pytest.param(
            "Petrova, O., & Banda, C. (2015). Lichen growth on north-facing walls. Annals of Urban Botany, 31(4), 210.",
            "10.5555/lichen.erratum",
            False,
            id="the erratum instead of the article",
        ),
        pytest.param(
            "Lindqvist, Maja. The Harbour Cities: Trade and Memory on the Northern Coast. 2nd ed. 2018.",
            "10.5555/harbour",
            False,
            id="another edition",
        ),
    ],
)
def test_a_doi_is_checked(string: str, doi: str, agrees: bool) -> None:
    """Wrong numbers are forgiven where title and author agree; another work is not."""
    assert verify(Reference(raw=string), WORKS[doi]).agrees is agrees


def test_the_year_alone_confirms_no_doi() -> None:
    """A title that is no series is not taken for one: the record of a chapter without authors is another work."""
    entry: Item = {"type": "chapter", "title": "Grallaria rufula", "container-title": "Red List of Threatened Species"}
    found = verify(Reference(raw="Militarism and Its Relations. (2012)."), entry | {"issued": {"date-parts": [[2012]]}})
    assert not found.agrees


@pytest.mark.parametrize(
    ("one", "other", "sameness"),
    [
        pytest.param("10.5555/ferry", "10.5555/ferry", Sameness.CERTAIN, id="itself"),
        pytest.param("10.5555/ferry", "10.5555/ferry.twin", Sameness.LIKELY, id="two DOIs"),
        pytest.param("10.5555/parts.1", "10.5555/parts.2", Sameness.DIFFERENT, id="parts"),
        pytest.param("10.5555/harbour", "10.5555/harbour.2", Sameness.DIFFERENT, id="editions"),
        pytest.param("10.5555/harbour", "10.5555/harbour.review", Sameness.DIFFERENT, id="book and review"),
        pytest.param("10.5555/harbour", "10.5555/harbour.ch3", Sameness.DIFFERENT, id="book and chapter"),
        pytest.param("10.5555/tides", "10.5555/tides.preprint", Sameness.DIFFERENT, id="article and preprint"),
        pytest.param("10.5555/lichen", "10.5555/lichen.erratum", Sameness.DIFFERENT, id="article and erratum"),
        pytest.param("10.5555/editorial.1", "10.5555/editorial.2", Sameness.DIFFERENT, id="two editorial boards"),
    ],
)
def test_duplicates_are_told_from_neighbours(one: str, other: str, sameness: Sameness) -> None:
    """Duplicates are certain or likely, near-duplicates are other works; both ways round."""
    assert same_work(WORKS[one], WORKS[other]).sameness is sameness
    assert same_work(WORKS[other], WORKS[one]).sameness is sameness


def test_the_same_work_without_identifiers_is_certain() -> None:
    """Two good descriptions without a DOI are one work."""
    plain = {name: value for name, value in WORKS["10.5555/ferry"].items() if name != "DOI"}
    short = plain | {"container-title": "Island Stud. Q.", "title": "Ferry timetables and island populations."}
    assert same_work(plain, short).sameness is Sameness.CERTAIN


def test_a_chapter_is_not_its_book_though_no_type_says_so() -> None:
    """The title of a book in the place of a container does not make its chapter the same work."""
    book = {
        "type": "document",
        "title": "The Quiet Society",
        "author": [{"family": "Berg"}],
        "issued": {"date-parts": [[2013]]},
    }
    chapter = book | {"title": "Inequality", "container-title": "The Quiet Society", "page": "20-50"}
    assert same_work(book, chapter).sameness is same_work(chapter, book).sameness is Sameness.DIFFERENT


def test_the_same_doi_on_different_titles_is_asked_about() -> None:
    """A shared DOI does not merge two works by itself."""
    other = WORKS["10.5555/jacs"] | {"DOI": "10.5555/ferry"}
    assert same_work(WORKS["10.5555/ferry"], other).sameness is Sameness.LIKELY


@pytest.mark.parametrize(
    ("short", "full", "answer"),
    [
        ("J. Am. Chem. Soc.", "Journal of the American Chemical Society", True),
        ("Proc Natl Acad Sci", "Proceedings of the National Academy of Sciences", True),
        ("PNAS", "Proceedings of the National Academy of Sciences", True),
        ("Phys. Rev. B", "Physical Review B", True),
        ("Phys. Rev. B", "Physical Review A", False),
        ("J. Chem. Soc.", "Journal of the American Chemical Society", False),
        ("J", "Journal of Ponds", False),
    ],
)
def test_abbreviations(short: str, full: str, answer: bool) -> None:
    """Containers are recognised by their abbreviations, and only by theirs."""
    assert abbreviates(words(short), words(full)) is answer


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("515–8", ("515", "518")),
        ("S93-S95", ("s93", "s95")),
        ("e0147433", ("e0147433", "")),
        ("iv–vi", ("iv", "vi")),
        ("1234-45", ("1234", "1245")),
        ("", ("", "")),
    ],
)
def test_pages(text: str, ends: tuple[str, str]) -> None:
    """Both ends of a page range, shortened ones completed."""
    assert pages(text) == ends


SSRN: Item = {
    "type": "article-journal",
    "title": "The limits of price discrimination on ferries",
    "author": [{"family": "Moreau", "given": "Claire"}],
    "issued": {"date-parts": [[2014]]},
    "container-title": "SSRN Electronic Journal",
    "DOI": "10.2139/ssrn.1",
}
MEETING: Item = {
    "type": "paper-conference",
    "title": "Content location in cache networks",
    "author": [{"family": "Rosenqvist", "given": "E. J."}],
    "issued": {"date-parts": [[2009]]},
    "container-title": "Networks 2009",
    "event-title": "International Conference on Networked Harbours",
    "event-place": "Rio de Janeiro",
    "publisher": "Northern Resources Survey and Scientific and Technical Publishing Services",
    "DOI": "10.5555/meeting",
}
LONG: Item = {
    "type": "article-journal",
    "title": "Consciousness and revelation",
    "author": [{"family": "Roelofs", "given": "L."}],
    "issued": {"date-parts": [[2020]]},
    "container-title": "Dialectica Borealis",
    "volume": "74",
    "issue": "01",
    "page": "61-93",
    "DOI": "10.5555/long",
}
AUTHORED: Item = {
    "type": "chapter",
    "title": "Paragraph control",
    "author": [{"family": "Peck", "given": "J."}, {"family": "Coyle", "given": "M."}],
    "issued": {"date-parts": [[2012]]},
    "container-title": "Write It Right",
    "page": "120-135",
    "DOI": "10.5555/authored",
}

DECISION: Item = {
    "type": "review",
    "title": "Decision letter for “Lichens on walls”",
    "editor": [{"family": "Abel", "given": "Ida"}],
    "issued": {"date-parts": [[2022, 4, 9]]},
    "publisher": "Northern",
    "DOI": "10.5555/decision",
}
AMBULANCES: Item = {
    "type": "chapter",
    "title": "Ambulances",
    "author": [{"family": "Roelofs", "given": "L."}, {"literal": "Institute of Transportation"}],
    "issued": {"date-parts": [[2022]]},
    "container-title": "Transport",
    "page": "65-84",
    "DOI": "10.5555/ambulances",
}
THREE: Item = LONG | {"author": [{"family": "Roelofs", "given": "L."}, {"family": "Brandt"}, {"family": "Ito"}]}
PROCEEDINGS: Item = {
    "type": "document",
    "title": "Proceedings of the Workshop on Companion Technologies",
    "issued": {"date-parts": [[2015]]},
    "DOI": "10.5555/proceedings",
}
SOCIETY: Item = LONG | {"container-title": "Proceedings of the Northern Mineralogical Society"}
COLUMN: Item = {name: value for name, value in LONG.items() if name not in {"author", "page"}} | {
    "title": "Ferry news",
    "issue": "8",
}
NOTES: Item = COLUMN | {"title": "Notes for contributors", "issue": "1", "page": "135"}
BARE: Item = {name: value for name, value in LONG.items() if name not in {"volume", "issue", "page"}}


@pytest.mark.parametrize(
    ("string", "work"),
    [
        pytest.param(
            "[1] C. J. Roelofs, “Qualittof life as an outcome measurJ,” Dialectica Borealis, vol. 74, pp. 61–93, 2020.",
            LONG | {"title": "Quality of life as an outcome measure"} | {"author": [{"family": "Roelofs"}]},
            id="a misprinted title beside the name",
        ),
        pytest.param(
            "Roelofs, L. “Consciousness and revelation.” Dialectica Borealis, vol. 74, no. 1, 2020, pp. e939–40.",
            LONG | {"page": "e639-e640"},
            id="a wrong digit in a page with a letter",
        ),
        pytest.param(
            "“Rowing Basics.” n.d. In Fundamentals of Rowing.",
            {"type": "document", "title": "Rowing basics", "container-title": "Fundamentals of rowing", "page": "1-8"},
            id="two titles, and nothing else",
        ),
        pytest.param("1. Decision letter for “Lichens on walls”. (2022).", DECISION, id="editors who are not printed"),
        pytest.param(
            "[1] L. Roelofs, K. Brandt, (2020).",
            {name: BARE[name] for name in ("type", "title", "issued", "DOI")}
            | {"author": [{"family": "Roelofs", "given": "L."}, {"family": "Brandt", "given": "K."}]},
            id="all of the record that a style without titles prints",
        ),
        pytest.param("Moreau C. The limits of price discrimination on ferries. SSRN Journal. 2014.", SSRN, id="SSRN"),
        pytest.param(
            "Rosenqvist, E.J., 2009. Content location in cache networks. Presented at the International Conference on "
            "Networked Harbours, Rio de Janeiro, in: Networks 2009. Northern Resources Survey and Scientific and Technical "
            "Publishing Services.",
            MEETING,
            id="conference, place and publisher",
        ),
        pytest.param(
            "1 L. Roelofs, Prlc. Nort. MinBral. Soc. 74, 61–93 (2020).", SOCIETY, id="a misprinted abbreviation"
        ),
        pytest.param(
            "Roelofs L. Consciousness and revelation. Pro ceed. ofN. Min Soc, 74(1), 61.",
            SOCIETY,
            id="an unreadable journal, where title, volume and page agree",
        ),
        pytest.param("1 L. Roelofs, Dialectica Borealis 71, 61–93 (2020).", LONG, id="a wrong digit in the volume"),
        pytest.param("1 L. Roelofs, Dialectica Borealis 74, 61–93 (20q0).", LONG, id="a letter in the year"),
        pytest.param(
            "L. Roelofs, Consciousness and revelation, 2nd ed., Dialectica Borealis 74, no. 1 (2020) 61–93.",
            LONG,
            id="a padded issue number, and an edition",
        ),
        pytest.param(
            "(1) Roelofs, L. Proceedings of the Northern Academy of Letters 2020, 74, 61–93.",
            LONG,
            id="a journal under another name, where author, year, volume and page agree",
        ),
        pytest.param(
            "Peck, J.; Coyle, M. Northern Guides to the Study of Essays, Theses, Dissertations and Other Long Texts of "
            "Students 2012, 120–135.",
            AUTHORED,
            id="the long name of a series, where authors, year and both pages agree",
        ),
        pytest.param(
            "Roelofs, L. (2019). Consciousness and revelation. Dialectica Borealis, 74(01), 61–93.",
            {name: value for name, value in LONG.items() if name not in {"volume", "issue", "page"}},
            id="a record of the year after, from before the volume came out",
        ),
        pytest.param(
            "Roelofs, L. (2020). Consciousness and revelation. Dialectica Borealis, 74(01), 61–93.",
            LONG | {"title": "RETRACTED: Consciousness and revelation"},
            id="a work that was retracted since",
        ),
        pytest.param(
            "Peck, J., and Coyle, M. 2012. Paragraph Control. In Review of Progress in Writing, 120–135.",
            AUTHORED | {"container-title": "Writing", "collection-title": "Review of Progress in Writing"},
            id="a series that is called a review",
        ),
        pytest.param(
            "Roelofs, L. (2020).: Lichens and Letters. K. Brandt. Dialectica Borealis, 74(01), 61–62.",
            LONG | {"title": ": Lichens and Letters. K. Brandt", "page": "61-62"},
            id="a review that a colon alone shows to be one",
        ),
    ],
)
def test_what_is_printed_otherwise_is_still_the_work(string: str, work: Item) -> None:
    """Misprints in numbers, preprint servers as journals, and what only the imprint says do not hinder a match."""
    assert recommend(Reference(raw=string), [work]).level is Level.STRONG, distance(Reference(raw=string), work)


@pytest.mark.parametrize(
    ("string", "work"),
    [
        pytest.param(
            "Roelofs L. Consciousness and revelation. Dialectica Borealis. 2021;74(1):61–93.",
            LONG | {"issued": {"date-parts": [[2023]]}, "available-date": {"date-parts": [[2021]]}},
            id="the second year of the record, which is near to its first",
        ),
        pytest.param(
            "1. Roelofs L. Brandt, On minds (Oslo: Fjord, 2018), ISBN 9789043534307; 132 pp. Dialectica Borealis. "
            "2020;74(1):61–3.",
            LONG | {"title": "Brandt, On minds (Oslo: Fjord, 2018), ISBN 9789043534307; 132 pp.", "page": "61-63"},
            id="an ISBN in the title",
        ),
        pytest.param(
            "Abel, I. (2022). [Review of Comment on lichens]. Northern.",
            DECISION | {"title": "Comment on lichens"},
            id="a style's word for a review",
        ),
        pytest.param(
            "1 L. Roelofs, Institute of Transportation, Transport, 65–84 (2022).",
            AMBULANCES,
            id="a container within another word",
        ),
        pytest.param(
            "Roelofs, L. “Consciousness and Revelation.” Dialectica Borealis 74 (1): 161–61. 2020.",
            LONG | {"page": "161"},
            id="a single page repeated, and shortened",
        ),
        pytest.param(
            "Rosenqvist, E. J. 2009. “Content Location in Cache Networks.” In Networks 2009 (Nets 2009).",
            MEETING,
            id="the year once more, in the name of a conference",
        ),
    ],
)
def test_what_agrees_costs_nothing(string: str, work: Item) -> None:
    """Nothing of a reference that the record explains is held against it."""
    assert float(distance(Reference(raw=string), work)) == 0.0


@pytest.mark.parametrize(
    ("string", "work", "reason"),
    [
        pytest.param(
            "Roelofs L. Consciousness and revelation. 16 Feb. 2020.",
            LONG,
            "the reference names no journal, and may be to another version",
            id="the preprint is meant",
        ),
        pytest.param(
            "[1] J. Peck, M. Coyle, Write It Right (2012) 123.",
            AUTHORED,
            "the reference may be to another chapter",
            id="another chapter of an authored book",
        ),
        pytest.param(
            "1 L. Roelofs, and K. Berg, Dialectica Borealis (2020).",
            BARE | {"author": [*LONG["author"], {"family": "Ito", "given": "S."}, {"family": "Berg", "given": "K."}]},
            "the authors may have written it with others",
            id="another paper of some of the authors",
        ),
        pytest.param(
            "1. Roelofs L. Front Cover. Dialectica Borealis. 2020;74(1).",
            {name: value for name, value in LONG.items() if name != "page"} | {"title": "Back Inside Cover"},
            "the title is another one",
            id="a short title beside author and volume",
        ),
        pytest.param(
            "Borneo, 2012. In: Write It Right. pp. 120–120.",
            {name: value for name, value in AUTHORED.items() if name != "author"} | {"title": "Borax", "page": "120"},
            "the title is another one",
            id="the next entry on the same page of a dictionary",
        ),
        pytest.param(
            "“Ferry News.” Dialectica Borealis, vol. 74, no. 2, Jan. 2020.",
            COLUMN,
            "more than one of its numbers differs",
            id="a column in another issue, whose number is no day",
        ),
        pytest.param(
            "1. Notes for contributors. Dialectica Borealis. 2021;75(1):134.",
            NOTES,
            "more than one of its numbers differs",
            id="the same notes of the year before",
        ),
        pytest.param(
            "Roelofs L. Consciousness and revelation in sagas and in the annals of Iceland, 2021.",
            BARE | {"title": "Consciousness and revelation in sagas and in the charters of Norway"},
            "the title is another one",
            id="a title of the same make with other words",
        ),
        pytest.param(
            "“Index.” 2015. In Proceedings of the Workshop on Companion Technologies. Oslo.",
            PROCEEDINGS,
            "the reference is to a part of the book",
            id="the index of a book",
        ),
        pytest.param(
            "1Proceedings of the Workshop on Companion Technologies, v–xii (2015).",
            PROCEEDINGS,
            "the reference is to a part of the book",
            id="the first pages of a book",
        ),
        pytest.param(
            "1. Proceedings of the Workshop on Companion Technologies 183–220. 2015.",
            PROCEEDINGS,
            "the reference is to a part of the book",
            id="pages in the midst of a book",
        ),
        pytest.param(
            "1. Roelofs, L. Dialectica Borealis 75 (2020).",
            {name: value for name, value in LONG.items() if name != "page"},
            "the authors may have written it in another volume",
            id="the next volume",
        ),
        pytest.param(
            "(1) Ito, S.; Berg, K. Proceedings of the Workshop on Companion Technologies 2015.",
            PROCEEDINGS,
            "the reference may be to a part of it",
            id="authors before a book that has none",
        ),
        pytest.param(
            "(1) Roelofs, L. Dialectica Borealis 2020, 73, 79–82.",
            LONG,
            "page 61-93 is not in the reference",
            id="torn",
        ),
        pytest.param(
            "1 L. Roelofs, Dialectica Borealis 71, 63 (2020).",
            LONG | {"page": "163-193"},
            "page 163-193 is not in the reference",
            id="two numbers differ",
        ),
        pytest.param(
            "[1] in: The Harbour Cities, Northern University Press, 2018, p. v–xii.",
            WORKS["10.5555/harbour.2"],
            "the reference is to a part of the book",
            id="a part of the book",
        ),
        pytest.param(
            "1 L. Roelofs, Dialectica Borealis (2012).", LONG, "too little of it can be compared", id="another year"
        ),
        pytest.param(
            "Roelofs L. Breaking step: consciousness and revelation. Proceedings of the Colloquium on Minds, 1996.",
            {name: LONG[name] for name in ("type", "title", "author", "container-title", "DOI")},
            "the candidate has no year",
            id="a record without a year",
        ),
        pytest.param(
            "1 K. Brandt, L. Roelofs, and S. Hu, Dialectica Borealis 74 (2020).",
            THREE,
            "Ito not among its authors",
            id="another of its authors first",
        ),
        pytest.param("1 K. P. Roelofs, Dialectica Borealis (2020).", BARE, "another author comes first", id="initials"),
        pytest.param(
            "[1] C.A. Amdahl, Dialectica Borealis 74 (2020).",
            LONG | {"author": [{"family": "Jama"}]},
            "Jama not among its authors",
            id="a short name within a longer one",
        ),
        pytest.param(
            "1 L. Roelofs, Dialectica Borealis 74, 113–132 (2020).",
            LONG | {"page": "133-153"},
            "page 133-153 is not in the reference",
            id="other pages, of which the first is a digit off",
        ),
        pytest.param(
            "1. Roelofs, L. Dialectica Borealis 74, 2–7 (2020).",
            LONG | {"page": "7"},
            "page 7 is not in the reference",
            id="the last page of what is before it",
        ),
        pytest.param(
            "Roelofs L. Book notices. Dialectica Borealis. 2020;74(1):114–114.",
            LONG | {"title": "Book notices", "page": "112-113"},
            "the candidate has no 114",
            id="the next piece of the same name",
        ),
        pytest.param(
            "“Ed. Board.” 2012. Dialectica Borealis 116 (1): IFC.",
            {name: LONG[name] for name in ("type", "container-title", "DOI")}
            | {"title": "Ed. Board", "volume": "114", "page": "IFC", "issued": {"date-parts": [[2010]]}},
            "more than one of its numbers differs",
            id="the same name in another volume",
        ),
        pytest.param(
            "1. Dialectica Borealis 74, (2020).",
            {name: value for name, value in LONG.items() if name != "author"},
            "the reference may be to the whole volume",
            id="a volume alone",
        ),
        pytest.param(
            "1. Roelofs, L. & Brandt, K. Dialectica Borealis (2019).",
            BARE | {"author": [{"family": "Roelofs", "given": "L."}, {"family": "Brandt", "given": "K."}]},
            "the authors may have written it in another year",
            id="the year before",
        ),
        pytest.param(
            "[1] D.R. Traum, in: Proceedings of the Workshop on Companion Technologies, 2015.",
            PROCEEDINGS,
            "the reference is to a part of the book",
            id="a paper of the proceedings",
        ),
        pytest.param(
            "Lindqvist, Maja, and Ole Rabin. “On the Advantages of Free Choice.” Proceedings of the Workshop on Companion "
            "Technologies, 2015.",
            PROCEEDINGS,
            "the reference may be to a part of it",
            id="a paper of the proceedings without In",
        ),
        pytest.param(
            "(2022). Comment on acp-2022-553. Copernicus.",
            {"type": "review", "title": "Comment on acp-2022-553", "issued": {"date-parts": [[2022]]}}
            | {"publisher": "Copernicus", "DOI": "10.5555/rc1"},
            "another referee may have written it",
            id="one of several anonymous referees",
        ),
        pytest.param(
            "Abel, I. Review of decision letter for “Lichens on walls”. 2022.",
            DECISION | {"title": "Review for “Lichens on walls”"},
            "the candidate is a review",
            id="the review beside the decision",
        ),
        pytest.param(
            "(1) Roelofs, L. Dialectica Borealis 2020, 74, 61–62.",
            LONG | {"title": "Brandt, On minds (review)", "page": "61-62"},
            "the reviewer may have written of another book on the same page",
            id="a short review without its title",
        ),
        pytest.param(
            "1 L. Roelofs and K. Brandt, Dialectica Borealis 74, 12193 (2020).",
            LONG
            | {"author": [{"family": name} for name in ("Roelofs", "Brandt", "Abel")], "page": "12194", "issue": "4"},
            "the authors may have written it with others on another page",
            id="the paper on the next page, with one author more",
        ),
        pytest.param(
            "(1) Roelofs, L. Proceedings of the Northern Academy of Letters 2020, 74, 65–93.",
            LONG,
            "the candidate is in Dialectica Borealis",
            id="another journal, and another page",
        ),
        pytest.param(
            "1. Huguet, N. Dialectica Borealis (2020).",
            LONG | {"author": [{"family": "Ueno", "given": "K."}]},
            "Ueno not among its authors",
            id="a short name across two words",
        ),
    ],
)
def test_what_might_be_another_work_is_not_accepted(string: str, work: Item, reason: str) -> None:
    """The candidate beside the one that is meant, alone in the pool, waits for a person."""
    found = recommend(Reference(raw=string), [work])
    assert found.level < Level.STRONG
    assert reason in found.reasons


def test_of_two_records_of_one_work_the_fuller_one_is_taken() -> None:
    """A second record without authors explains less of the reference than the one that has them."""
    string = "Peck J. Paragraph control. In: Write It Right. 2012. p. 120–135."
    full: Item = AUTHORED | {"author": AUTHORED["author"][:1]}
    bare = {name: value for name, value in full.items() if name != "author"} | {"DOI": "10.5555/again"}
    found = recommend(Reference(raw=string), [bare, full])
    assert found.level is Level.STRONG
    assert found.best is not None
    assert found.best.candidate is full


def test_a_misprinted_volume_is_half_a_contradiction() -> None:
    """The one number that is left over, a digit off, is the volume, and no other number."""
    found = distance(Reference(raw="1 L. Roelofs, Dialectica Borealis 71, 61–93 (2020)."), LONG)
    assert (found["volume"], "numbers" in found, "issue" in found) == (0.6, False, False)


@pytest.mark.parametrize(
    ("title", "numbers"),
    [
        ("Residual stress (2)", {"2"}),
        ("Salts. II. Fragments", {"2"}),
        ("Reactor studies. Part 5. Pyrolysis", {"5"}),
        ("The 6.15 MeV excited state", set()),
        ("X-ray study of 12 patients with fever", set()),
        ("Henry IV", {"4"}),
        ("Amphora tucumana sp. nov., a new species from Argentina", set()),
        ("Ferry timetables in the years of COVID-19", set()),
        ("A history of harbours. ISBN 978-1-5381-5296-6", set()),
    ],
)
def test_parts(title: str, numbers: set[str]) -> None:
    """Numbers of parts are told from other numbers of a title."""
    assert parts(title) == numbers


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Erratum to: Lichen growth", {"notice"}),
        ("Correction: Lichen growth", {"notice"}),
        ("Correction of vision in old age", set()),
        ("Retraction Note: Lichen growth", {"notice"}),
        ("The Harbour Cities (review)", {"review"}),
        ("A review of lichens", {"review"}),
        ("Peer review in practice", set()),
        ("Reply to comment on lichens", {"reply"}),
        ("Immune response to lichens", {"reply"}),
    ],
)
def test_kinds(title: str, kind: set[str]) -> None:
    """Titles say whether they are notices, reviews or replies; wording that both sides share does no harm."""
    assert kinds(title).keys() == kind


@pytest.mark.parametrize(
    ("string", "number"),
    [
        ("2nd ed.", "2"),
        ("3. Aufl.", "3"),
        ("Second edition", "2"),
        ("(4th edn)", "4"),
        ("J. Ed. 12, 3", ""),
        ("Eds.", ""),
    ],
)
def test_editions(string: str, number: str) -> None:
    """Editions are read in figures and in words."""
    assert edition(string) == number


@settings(deadline=None)
@given(st.text(max_size=200), st.sampled_from(sorted(WORKS)))
def test_any_text_has_a_distance(text: str, doi: str) -> None:
    """No string is too odd to be compared, and nothing is explained twice."""
    found = distance(Reference(raw=text), WORKS[doi])
    assert 0 <= float(found) <= 1
    assert all(0 <= penalty.value <= 1 for penalty in found.penalties)
    reading = Reading.of(text)
    assert len(reading.flat) == len(reading.marked)


@needs_shared
def test_precision_and_recall_do_not_fall() -> None:
    """A sample of the labelled strings, every sixth one: the figures of the table in `refs.match`, with some slack."""
    index = Index(read_records(SHARED / "crossref" / "records.jsonl.gz"))
    lines = (SHARED / "crossref" / "match_dev.jsonl").read_text(encoding="utf-8").splitlines()
    cases = [case for case in map(json.loads, lines[1::6]) if case["raw"]]
    accepted = right = 0
    for case in cases:
        query = " ".join(word for word in words(case["raw"]) if word not in STOP_WORDS)  # they cost most of the time
        found = recommend(Reference(raw=case["raw"]), [item(record) for record, _ in index.search(query, 5)])
        if found.level is Level.STRONG and found.best is not None:
            accepted += 1
            right += found.best.candidate["DOI"] == (case["doi"] or "").lower()
    assert right / accepted >= 0.99
    assert right / sum(bool(case["doi"]) for case in cases) >= 0.93
