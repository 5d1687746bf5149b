"""Tests of the corpora's conversion onto one set of labels, on small samples of each form."""

from __future__ import annotations

from pathlib import Path

import pytest

from refs.training.corpora import (
    Reference,
    dev_fingerprints,
    is_dev,
    read_anystyle,
    read_dates,
    read_excite,
    read_grobid,
    read_names,
)
from refs.training.markup import fingerprint
from refs.training.nameparts import guess_parts
from refs.training.settle import gold_tokens, settle

SHARED = Path(__file__).parents[1].parent / "shared"


def anystyle(folder: Path, markup: str) -> Reference:
    """The only reference of an AnyStyle file."""
    (folder / "core.xml").write_text(
        f"<dataset><sequence>{markup.replace('><', '> <')}</sequence></dataset>", encoding="utf-8"
    )
    (reference,) = read_anystyle(folder, ("core",))
    return reference


def grobid(folder: Path, markup: str) -> Reference:
    """The only reference of a GROBID file."""
    (folder / "one.tei.xml").write_text(f"<listBibl><bibl>{markup}</bibl></listBibl>", encoding="utf-8")
    (reference,) = read_grobid(folder)
    return reference


def excite(folder: Path, markup: str) -> Reference:
    """The only reference of an EXCITE file."""
    (folder / "en-end").mkdir(exist_ok=True)
    (folder / "en-end" / "1.xml").write_text(markup, encoding="utf-8")
    (reference,) = read_excite(folder)
    return reference


def words(reference: Reference, label: str) -> str:
    """The words that a perfect labeller gives a label."""
    return " ".join(token.text for token in gold_tokens(reference) if token.label == label)


def parts(reference: Reference) -> list[tuple[str, str]]:
    """Words and name parts of all names, without what joins them."""
    return [(t.text, t.name_part) for t in gold_tokens(reference) if t.name_part not in {"", "other"}]


@pytest.mark.parametrize(
    ("markup", "label", "expected"),
    [
        pytest.param(
            "<title>T.</title><journal>J,</journal><volume>1994;2(4):</volume>", "date", "1994", id="date in volume"
        ),
        pytest.param(
            "<title>T.</title><journal>J,</journal><volume>1994;2(4):</volume>", "volume", "2", id="volume of three"
        ),
        pytest.param(
            "<title>T.</title><journal>J,</journal><volume>1994;2(4):</volume>", "issue", "4", id="issue of three"
        ),
        pytest.param("<title>T</title><volume>vol. 25, no. 1,</volume>", "issue", "no . 1", id="issue in words"),
        pytest.param("<title>T</title><volume>No. 6.</volume>", "issue", "No . 6", id="issue alone"),
        pytest.param("<title>T</title><volume>Vol. 740,</volume>", "volume", "Vol . 740", id="volume with its word"),
        pytest.param(
            "<author>A B</author><container-title>A Book.</container-title>", "title", "A Book", id="book as container"
        ),
        pytest.param(
            "<title>T.</title><container-title>In: A Book,</container-title>",
            "container",
            "A Book",
            id="In is no title",
        ),
        pytest.param(
            "<title>T.</title><editor>In M. De Clercq (Eds.),</editor>",
            "editor",
            "M . De Clercq ( Eds . )",
            id="editor",
        ),
        pytest.param("<title>“A Title,”</title><date>(2001).</date>", "title", "A Title", id="quotes come off"),
        pytest.param("<title>“A Title,”</title><date>(2001).</date>", "date", "2001", id="brackets come off"),
        pytest.param("<title>Who?</title><journal>Phys. Rev.,</journal>", "title", "Who ?", id="question mark stays"),
        pytest.param(
            "<title>Who?</title><journal>Phys. Rev.,</journal>",
            "container",
            "Phys . Rev .",
            id="abbreviation keeps its stop",
        ),
        pytest.param("<title>T.</title><doi>doi:10.1000/x1</doi>", "doi", "doi : 10.1000/x1", id="doi with its word"),
        pytest.param(
            "<title>T.</title><url>https://doi.org/10.1000/x1</url>",
            "doi",
            "https://doi.org/10.1000/x1",
            id="doi as link",
        ),
    ],
)
def test_anystyle_is_mended(tmp_path: Path, markup: str, label: str, expected: str) -> None:
    """What AnyStyle counts together or into a neighbour comes out as its own field."""
    assert words(anystyle(tmp_path, markup), label) == expected


@pytest.mark.parametrize(
    ("markup", "label", "expected"),
    [
        pytest.param('<title level="m">A Book</title>, <date>2001</date>', "title", "A Book", id="monograph"),
        pytest.param(
            '<title level="a">T</title>. In <title level="m">A Book</title>', "container", "A Book", id="container"
        ),
        pytest.param(
            '<title level="m">B</title>, <title level="s">Series</title>', "collection", "Series", id="series"
        ),
        pytest.param(
            '<title level="a">T</title>, vol. <biblScope type="vol">12</biblScope>',
            "volume",
            "vol . 12",
            id="volume word",
        ),
        pytest.param(
            '<title level="a">T</title> pp. <biblScope unit="page">1-2</biblScope>',
            "pages",
            "pp . 1 - 2",
            id="page word",
        ),
        pytest.param(
            '<orgName>WHO</orgName>. <title level="m">B</title>', "author", "WHO", id="organisation as author"
        ),
        pytest.param(
            '<author>A B</author>, <title level="m">B</title>, <orgName>TU Wien</orgName>',
            "publisher",
            "TU Wien",
            id="as publisher",
        ),
        pytest.param(
            '[12] <author>A. Bee</author>. <title level="m">B</title>', "citation-number", "12", id="citation number"
        ),
        pytest.param(
            '<title level="m">B</title> [cited <date>2020 Sep 10</date>]',
            "accessed",
            "2020 Sep 10",
            id="date of access",
        ),
        pytest.param('<title level="m">B</title>. PMID: 12345', "pmid", "PMID : 12345", id="bare pmid"),
    ],
)
def test_grobid_levels_become_labels(tmp_path: Path, markup: str, label: str, expected: str) -> None:
    """What a title or an organisation is depends on what else the reference has."""
    assert words(grobid(tmp_path, markup), label) == expected


def test_overlooked_words_are_left_to_the_model(tmp_path: Path) -> None:
    """A long stretch that GROBID did not tag may be anything, a short one is nothing."""
    gold = settle(
        grobid(tmp_path, '<author>A. Bee</author> Some title that nobody tagged <title level="j">Nature</title>')
    )
    assert [len(labels) for token, labels in zip(gold.tokens, gold.labels, strict=True) if token.text == "nobody"] != [
        0
    ]
    assert any("*" in labels for labels in gold.labels)


@pytest.mark.parametrize(
    ("markup", "label", "expected"),
    [
        pytest.param(
            "<editor>Statistisches Bundesamt</editor> (<year>1974</year>): <title>T</title>",
            "author",
            "Statistisches Bundesamt",
            id="corporate",
        ),
        pytest.param(
            "<editor>Roe, J.</editor> (Hrsg.) (<year>1974</year>): <title>T</title>",
            "editor",
            "Roe , J . ( Hrsg . )",
            id="editor",
        ),
        pytest.param(
            "<title>T</title>, <volume>3</volume>. Auflage. <publisher>P</publisher>",
            "edition",
            "3 . Auflage .",
            id="edition",
        ),
        pytest.param(
            "<year>1980</year>, <source>Mensch und Raum</source>", "title", "Mensch und Raum", id="source alone"
        ),
        pytest.param("<title>T</title>, S. <fpage>12</fpage>–<lpage>29</lpage>", "pages", "S . 12 – 29", id="pages"),
        pytest.param("<title>T</title> (<year>2006</year>a)", "date", "2006 a", id="year letter"),
        pytest.param("<title>T</title>, <other>Oktober</other> <year>1997</year>", "date", "Oktober 1997", id="month"),
        pytest.param(
            "<title>T</title> (<other>retr. 20.10.2000</other>)", "accessed", "retr . 20 . 10 . 2000", id="access"
        ),
        pytest.param("12 Vgl. <author>Roe</author>, <title>T</title>", "citation-number", "12", id="footnote"),
        pytest.param(
            "<author>Roe</author>: <title>T</title>. Herausgegeben vom <editor>Amt</editor>",
            "editor",
            "Herausgegeben vom Amt",
            id="role",
        ),
    ],
)
def test_excite_is_settled(tmp_path: Path, markup: str, label: str, expected: str) -> None:
    """EXCITE's editors, editions and others become what they are."""
    assert words(excite(tmp_path, markup), label) == expected


def test_what_follows_a_title_may_be_its_subtitle(tmp_path: Path) -> None:
    """EXCITE's source right behind a title may be either, one behind `in` or with pages is the container."""
    either = excite(tmp_path, "<title>Teilhabe</title>. <source>Menschen und Exklusion</source>, <other>Bonn</other>")
    within = excite(tmp_path, "<title>Teilhabe</title>. In: <source>Menschen</source>, <other>Bonn</other>")
    paged = excite(tmp_path, "<title>Teilhabe</title>. <source>Menschen</source>, S. <fpage>4</fpage>")
    assert {"container", "title"} in settle(either).labels
    assert words(within, "container") == words(paged, "container") == "Menschen"


def test_overlooked_years_are_left_to_the_model(tmp_path: Path) -> None:
    """A year that nobody tagged is nobody's only where there is another date."""
    overlooked = settle(excite(tmp_path, "<author>Roe, J.</author> (2002b), <title>Teilhabe</title>"))
    dated = settle(excite(tmp_path, "<author>Roe, J.</author> 2002, <title>Teilhabe</title>, <year>2004</year>"))
    at = [token.text for token in overlooked.tokens].index("2002")
    assert overlooked.labels[at] == overlooked.labels[at + 1] == {"*"}
    assert dated.labels[[token.text for token in dated.tokens].index("2002")] == {"other"}


def test_names_know_where_they_begin(tmp_path: Path) -> None:
    """Each name's first token is marked, particles are told from family names, initials keep their stop."""
    markup = "<author><surname>Roe</surname>, <given-names>J.</given-names></author> & <author><surname>van Berg</surname>, <given-names>K.</given-names></author>"
    assert parts(excite(tmp_path, f"{markup} <title>T</title>")) == [
        ("Roe", "B-family"),
        ("J", "given"),
        (".", "given"),
        ("van", "B-particle"),
        ("Berg", "family"),
        ("K", "given"),
        (".", "given"),
    ]


def test_name_lists_are_read(tmp_path: Path) -> None:
    """GROBID's name corpus gives the parts of names and nothing else."""
    markup = "<author><forename>A</forename>. <lastname>Cau</lastname>, <forename>R</forename>. <surname>Kuiper</surname></author>"
    (tmp_path / "names.tei.xml").write_text(markup, encoding="utf-8")
    (reference,) = read_names(tmp_path)
    assert parts(reference) == [
        ("A", "B-given"),
        (".", "given"),
        ("Cau", "family"),
        ("R", "B-given"),
        (".", "given"),
        ("Kuiper", "family"),
    ]
    assert not reference.whole


def test_dates_are_read(tmp_path: Path) -> None:
    """A piece of the date corpus is a date from its first part to its last."""
    (tmp_path / "dates.xml").write_text(
        "<dates><date>(<month>June</month> <year>1992</year> <lb/>)</date></dates>", encoding="utf-8"
    )
    (reference,) = read_dates(tmp_path)
    assert words(reference, "date") == "June 1992"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Smith J B , Roe A", "B-family given given other B-family given", id="vancouver"),
        pytest.param(
            "Smith , J . , & Roe , A . B .",
            "B-family other given given other other B-family other given given given given",
            id="inverted",
        ),
        pytest.param(
            "J . Smith and I . van Roe", "B-given given family other B-given given particle family", id="natural"
        ),
        pytest.param("Esty , Joshua , and Anna Roe", "B-family other given other other B-given family", id="mixed"),
        pytest.param("University of California", "B-literal literal literal", id="organisation"),
    ],
)
def test_plain_name_lists_are_guessed(text: str, expected: str) -> None:
    """Where the form leaves no doubt, the parts of the names follow from it."""
    assert guess_parts(text.split()) == expected.split()


@pytest.mark.parametrize("text", ["Smith", "Smith , Roe , Miller", "Nagai Tanaka Ito Sato Mori"])
def test_doubtful_name_lists_are_left_open(text: str) -> None:
    """What could be read in two ways is not guessed."""
    assert guess_parts(text.split()) is None


def test_development_references_are_recognised(tmp_path: Path) -> None:
    """A development reference is known by its letters and digits, whatever its spaces."""
    (tmp_path / "dev").mkdir()
    (tmp_path / "dev" / "a.jsonl").write_text('{"id": "1", "raw": "A Book ,  2001."}\n', encoding="utf-8")
    dev_fingerprints.cache_clear()
    assert is_dev(Reference("A Book, 2001.", (), "grobid", "x"), tmp_path / "dev")
    assert not is_dev(Reference("A Book, 2002.", (), "grobid", "x"), tmp_path / "dev")


def test_every_development_reference_is_found_in_the_corpora() -> None:
    """A model trained without the development sets has seen none of them."""
    if not (SHARED / "training").is_dir():
        pytest.skip("the labelled corpora are not beside the repository")
    dev = dev_fingerprints(SHARED / "eval" / "dev")
    readers = (
        read_anystyle(SHARED / "training/anystyle"),
        read_grobid(SHARED / "training/grobid/citation"),
        read_excite(SHARED / "training/excite"),
    )
    found = {fingerprint(reference.text) for reader in readers for reference in reader}
    assert dev <= found
