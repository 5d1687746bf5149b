"""Crossref records become CSL items with their quirks mended."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from refs.model import TYPES, VARIABLES, Item
from refs.sources.letters import mended_name, mended_title
from refs.sources.markup import text_of
from refs.sources.records import item, negotiated, work
from sources.doubles import WORKS

BY_DOI = {record["DOI"]: record for record in WORKS}


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        pytest.param(
            "CO<sub>2</sub> and <sup>137</sup>Cs", "CO<sub>2</sub> and <sup>137</sup>Cs", id="scripts are kept"
        ),
        pytest.param("<em>Boletus</em> <b>bold</b>", "<i>Boletus</i> bold", id="italics are kept, bold is not"),
        pytest.param("<jats:italic>In vivo</jats:italic>", "<i>In vivo</i>", id="JATS"),
        pytest.param("L&lt;SUB&gt;1&lt;/SUB&gt; splines", "L<sub>1</sub> splines", id="escaped markup"),
        pytest.param(
            "Systems &#x00026; Computers &amp;amp; more", "Systems & Computers & more", id="entities, also twice"
        ),
        pytest.param("a <scp>fmri</scp>\n      study", "a fmri study", id="small capitals and line breaks"),
        pytest.param(
            "<mml:math><mml:msup><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msup></mml:math> law",
            "x<sup>2</sup> law",
            id="MathML",
        ),
        pytest.param("open <i>italics", "open italics", id="an unbalanced tag goes"),
        pytest.param("p < 0.05 and n > 3", "p < 0.05 and n > 3", id="signs are no tags"),
    ],
)
def test_markup_becomes_text(markup: str, text: str) -> None:
    """Markup becomes text; what CSL knows and what carries meaning stays."""
    assert text_of(markup) == text


@pytest.mark.parametrize(
    ("title", "mended"),
    [
        pytest.param("LIFE IN THE USA: A STUDY OF DNA", "Life in the USA: A Study of DNA", id="capitals throughout"),
        pytest.param("SALTS. II. ROUTES TO 2D FILMS", "Salts. II. Routes to 2D Films", id="numerals stay"),
        pytest.param("CHARMM27", "CHARMM27", id="a name in capitals stays"),
        pytest.param("The USA and the UK", "The USA and the UK", id="mixed case stays"),
        pytest.param("Routes to oxathienes<sup>1</sup>", "Routes to oxathienes", id="a note mark goes"),
        pytest.param("Homologs of procaine.", "Homologs of procaine", id="a full stop goes"),
    ],
)
def test_titles_are_mended(title: str, mended: str) -> None:
    """Titles in capitals are written in title case, and marks after a title go."""
    assert mended_title(title) == mended


@pytest.mark.parametrize(
    ("person", "name"),
    [
        pytest.param(
            {"family": "MCDONALD", "given": "JOHN A."}, {"family": "McDonald", "given": "John A."}, id="capitals"
        ),
        pytest.param({"family": "DE LA CRUZ", "given": "JF"}, {"family": "de la Cruz", "given": "JF"}, id="particles"),
        pytest.param({"name": "Lake Survey"}, {"literal": "Lake Survey"}, id="organisation"),
        pytest.param({"family": "G. S.  Reed"}, {"family": "Reed", "given": "G. S."}, id="initials inside family"),
        pytest.param({"family": "Ann Ellison"}, {"family": "Ellison", "given": "Ann"}, id="given inside family"),
        pytest.param({"family": "Reading Group"}, {"literal": "Reading Group"}, id="organisation inside family"),
        pytest.param({"family": "van Winkel"}, {"family": "van Winkel"}, id="a particle is no given name"),
        pytest.param(
            {"family": "Reed", "given": "B.", "suffix": "Jr."},
            {"family": "Reed", "given": "B.", "suffix": "Jr."},
            id="suffix",
        ),
        pytest.param({"sequence": "first", "affiliation": []}, {}, id="nobody"),
        pytest.param({"family": "&NA;"}, {}, id="not available"),
        pytest.param({"name": "NA"}, {}, id="no organisation"),
        pytest.param(
            {"family": "Waiss, Jr.", "given": "Anthony"},
            {"family": "Waiss", "given": "Anthony", "suffix": "Jr."},
            id="suffix inside family",
        ),
        pytest.param(
            {"family": "Locke", "given": "W W, III"},
            {"family": "Locke", "given": "W W", "suffix": "III"},
            id="suffix inside given",
        ),
        pytest.param({"family": "Reed, Ann D."}, {"family": "Reed", "given": "Ann D."}, id="inverted inside family"),
        pytest.param({"family": "Reed", "given": "Reed, Ann"}, {"family": "Reed", "given": "Ann"}, id="family again"),
        pytest.param({"family": "A.J.", "given": "Oswald"}, {"family": "Oswald", "given": "A.J."}, id="exchanged"),
        pytest.param({"family": "E", "given": "Hosseini."}, {"family": "Hosseini", "given": "E"}, id="one initial"),
        pytest.param(
            {"family": "O", "given": "Min"}, {"family": "O", "given": "Min"}, id="a family name of one letter"
        ),
    ],
)
def test_names_are_mended(person: dict[str, str], name: dict[str, str]) -> None:
    """Names in capitals, organisations and undivided names become CSL names."""
    assert mended_name(person) == name


@pytest.mark.parametrize(
    ("doi", "expected"),
    [
        pytest.param("10.5555/capitals", {"volume": "11", "issue": "3", "page": "45"}, id="labels in numbers"),
        pytest.param("10.5555/spaces", {"number": "e104", "page": None}, id="article number, no n/a pages"),
        pytest.param(
            "10.5555/group",
            {
                "author": [{"literal": "Lake Survey Consortium"}],
                "issued": {"date-parts": [[2014, 2]]},
                "publisher": "Lake Institute",
            },
            id="impossible date, empty author, legal form",
        ),
        pytest.param(
            "10.1007/s11077-016-9273-x",
            {
                "issued": {"date-parts": [[2017, 9]]},
                "available-date": {"date-parts": [[2017, 1, 3]]},
                "publisher": "Springer",
                "container-title-short": "Policy Sci",
            },
            id="print date before online date",
        ),
        pytest.param(
            "10.5555/lncs",
            {"container-title": "Distributed Algorithms", "collection-title": "Lecture Notes in Computer Science"},
            id="the first container is the series",
        ),
        pytest.param("10.5555/subtitle", {"title": "Who keeps the keys? Access and trust in small archives"}, id="?"),
        pytest.param(
            "10.5555/harbour",
            {"title": "The Harbour Cities: Trade and Memory on the Northern Coast", "edition": "1"},
            id="subtitle",
        ),
        pytest.param(
            "10.5555/thesis",
            {"publisher": "Lakeside University", "genre": "PhD", "issued": {"date-parts": [[2016, 5, 20]]}},
            id="thesis",
        ),
        pytest.param("10.5555/standard", {"authority": "Northern Standards Board"}, id="standard"),
        pytest.param("10.5555/conf", {"event-title": "Maps 2007", "event-place": "Bergen, Norway"}, id="conference"),
        pytest.param("10.5555/tides.preprint", {"type": "article", "genre": "preprint"}, id="preprint"),
        pytest.param("10.5555/markup", {"container-title": "Forest & Soil"}, id="entity in a container"),
        pytest.param("10.1080/02642069.2013.740468", {"ISSN": "0264-2069, 1743-9507"}, id="arrays are joined"),
    ],
)
def test_records_are_mapped(doi: str, expected: dict[str, Any]) -> None:
    """Each quirk of a record is mended in the item."""
    found = item(BY_DOI[doi])
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        pytest.param({"page": "31-1310-31-1310"}, {"page": "31-1310"}, id="a page with a hyphen, twice"),
        pytest.param({"page": "730-738", "article-number": "730"}, {"page": "730-738"}, id="the page as number"),
        pytest.param({"article-number": "S2424905X19420042"}, {}, id="item number"),
        pytest.param({"volume": "Publish Ahead of Print", "issue": "n° 95"}, {"issue": "95"}, id="no volume"),
        pytest.param({"issued": {"date-parts": [[2203, 1]]}}, {}, id="a year that has not come"),
        pytest.param(
            {"title": ["Coproporphyria<subtitle>Two Cases</subtitle>"]},
            {"title": "Coproporphyria: Two Cases"},
            id="subtitle element",
        ),
        pytest.param(
            {"type": "journal-article", "container-title": ["POLISH JOURNAL OF BOTANY"]},
            {"type": "article-journal", "container-title": "Polish Journal of Botany"},
            id="journal in capitals",
        ),
        pytest.param(
            {"type": "journal-article", "container-title": ["IEEE INFOCOM 2009"]},
            {"type": "article-journal", "container-title": "IEEE INFOCOM 2009"},
            id="acronyms",
        ),
    ],
)
def test_odd_values_are_mended(record: dict[str, Any], expected: Item) -> None:
    """Values that depositors send in odd forms: whole items of one or two variables."""
    assert item(record) == {"type": "document"} | expected


@pytest.mark.parametrize("record", [pytest.param(record, id=record["DOI"]) for record in WORKS])
def test_items_hold_csl_alone(record: dict[str, Any]) -> None:
    """An item has CSL's types and variables only, and strings where CSL has strings."""
    found = item(record)
    assert found["type"] in TYPES
    assert found.keys() - {"type"} <= VARIABLES
    assert all(not isinstance(found[name], list) for name in found if name not in {"author", "editor"})
    assert found["DOI"] == record["DOI"].lower()


@pytest.mark.parametrize(
    ("crossref", "csl"),
    [
        ("journal-article", "article-journal"),
        ("journal-issue", "periodical"),
        ("proceedings-article", "paper-conference"),
        ("monograph", "book"),
        ("book-section", "chapter"),
        ("reference-entry", "entry-encyclopedia"),
        ("report-component", "report"),
        ("dissertation", "thesis"),
        ("peer-review", "review"),
        ("database", "dataset"),
        ("component", "document"),
        ("a-type-of-tomorrow", "document"),
    ],
)
def test_types_are_csl(crossref: str, csl: str) -> None:
    """Crossref's type names are mapped, unknown ones to the widest type."""
    assert item({"type": crossref})["type"] == csl


def test_posted_content_that_is_no_preprint_is_a_post() -> None:
    """A subtype other than preprint makes a post."""
    assert item({"type": "posted-content", "subtype": "other"})["type"] == "post-weblog"


def test_hostile_records_give_an_item_still() -> None:
    """Values of the wrong shape are left out, and nothing is raised."""
    record = {"title": "Text", "author": None, "issued": {"date-parts": [["x"]]}, "container-title": [], "page": 7}
    assert item(record) == {"type": "document", "title": "Text", "page": "7"}


def test_negotiated_items_are_csl() -> None:
    """CSL-JSON of another agency keeps CSL's variables alone, as strings."""
    found = negotiated(
        {
            "type": "journal-article",
            "title": ["On <i>Quercus</i>"],
            "author": [{"family": "ROSSI", "given": "Ugo"}, {"literal": "Lab"}],
            "issued": {"date-parts": [["2019", 2, 30]]},
            "copyright": "x",
            "id": "https://doi.org/10.1400/1",
            "ISSN": ["1234-5678"],
        }
    )
    assert found == {
        "type": "article-journal",
        "title": "On <i>Quercus</i>",
        "author": [{"family": "Rossi", "given": "Ugo"}, {"literal": "Lab"}],
        "issued": {"date-parts": [[2019, 2]]},
        "ISSN": "1234-5678",
    }


def _updates(doi: str) -> list[tuple[str, str, str, str, str]]:
    found = work(BY_DOI[doi], datetime.now(UTC)).updates
    return [(update.doi, update.type, str(update.severity), update.source, update.date) for update in found]


@pytest.mark.parametrize(
    ("doi", "expected"),
    [
        pytest.param(
            "10.5555/retracted",
            [
                ("10.5555/retraction", "retraction", "serious", "publisher, retraction-watch", "2008-02-20"),
                ("10.5555/cold.correction", "correction", "note", "publisher", "2007-01"),
            ],
            id="a notice of two sources once, the serious one first",
        ),
        pytest.param("10.5555/self", [("10.5555/self", "removal", "serious", "", "2009-01-01")], id="of its own DOI"),
        pytest.param("10.5555/titled", [("10.5555/titled", "withdrawal", "warn", "title", "")], id="by title only"),
        pytest.param(
            "10.5555/concern",
            [("10.5555/concern.note", "expression_of_concern", "warn", "publisher", "")],
            id="expression of concern",
        ),
        pytest.param("10.5555/retraction", [], id="a notice is not retracted"),
        pytest.param("10.5555/ferry", [], id="nothing"),
    ],
)
def test_updates(doi: str, expected: list[tuple[str, ...]]) -> None:
    """Retractions, corrections and concerns are told, each once."""
    assert _updates(doi) == expected


def test_a_notice_says_what_it_is_about() -> None:
    """A record that updates another DOI is a notice about it."""
    found = work(BY_DOI["10.5555/retraction"], datetime.now(UTC))
    assert [update.doi for update in found.notice_of] == ["10.5555/retracted"]
    assert not found.retracted
