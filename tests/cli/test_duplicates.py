"""Same work or not, at import and afterwards."""

from __future__ import annotations

import json
from pathlib import Path

from conftest import Refs

ARTICLE = {
    "id": "torfing2021",
    "type": "article-journal",
    "title": "A theoretical framework for studying the co-creation of innovative solutions and public value",
    "author": [{"family": "Torfing", "given": "Jacob"}, {"family": "Ferlie", "given": "Ewan"}],
    "issued": {"date-parts": [[2021]]},
    "container-title": "Policy & Politics",
    "volume": "49",
    "issue": "2",
    "page": "189-209",
}
STRING = (
    "Torfing, J., Ferlie, E. (2021) A theoretical framework for studying the co-creation of innovative solutions and "
    "public value. Policy & Politics, 49 (2), 189–209.10.1332/030557321X16108172803520"
)


def bring(refs: Refs, folder: Path, *items: dict, name: str = "items.json") -> str:
    (folder / name).write_text(json.dumps(list(items)))
    ran = refs("import", name)
    assert ran.code == 0, ran.err
    return ran.err


def listed(refs: Refs) -> list[dict]:
    return json.loads(refs("list", "--json").out)


def test_a_reference_string_joins_the_item_it_means(library: Refs, tmp_path: Path) -> None:
    """The curated entry keeps its words and its key, the string adds its DOI and is kept."""
    bring(library, tmp_path, ARTICLE)
    ran = library("import", "-", stdin=STRING)
    assert "torfing2021: merged with what came in\n" in ran.err
    assert "\n0 new, 1 merged" in ran.err
    (one,) = listed(library)
    assert one["key"] == "torfing2021"
    assert one["item"]["author"][0]["given"] == "Jacob"
    assert one["item"]["DOI"].lower() == "10.1332/030557321x16108172803520"
    assert len(one["reference-strings"]) == 1


def test_the_key_of_what_joins_is_an_alias(library: Refs, tmp_path: Path) -> None:
    """A document that cites the other key still finds the work."""
    bring(library, tmp_path, ARTICLE)
    bring(library, tmp_path, {**ARTICLE, "id": "TF21", "volume": "49"}, name="other.json")
    assert [one["aliases"] for one in listed(library)] == [["TF21"]]
    assert json.loads(library("show", "TF21", "--json").out)[0]["key"] == "torfing2021"


def test_another_edition_stays_apart(library: Refs, tmp_path: Path) -> None:
    """Two editions of a book are two items."""
    book = {"type": "book", "title": "Public Management Reform", "author": [{"family": "Pollitt", "given": "C."}]}
    editions = [
        {**book, "id": f"pollitt{year}", "edition": str(edition), "issued": {"date-parts": [[year]]}}
        for edition, year in ((2, 2004), (3, 2011))
    ]
    bring(library, tmp_path, *editions)
    assert [one["key"] for one in listed(library)] == ["pollitt2004", "pollitt2011"]


def test_what_is_likely_waits_for_review(library: Refs, tmp_path: Path) -> None:
    """Nothing is merged; a script sees what is undecided, and exit code 1."""
    likely = {**ARTICLE, "id": "torfing2020", "issued": {"date-parts": [[2020]]}}
    bring(library, tmp_path, ARTICLE)
    told = bring(library, tmp_path, likely, name="likely.json")
    assert len(listed(library)) == 2
    assert "1 for review" in told
    ran = library("review", "--json")
    (proposal,) = json.loads(ran.out)
    assert (ran.code, proposal["kind"], {proposal["key"], proposal["other_key"]}) == (
        1,
        "merge",
        {"torfing2021", "torfing2020"},
    )
    assert proposal["reasons"]


def test_merge_find_merges_what_is_certain(library: Refs, tmp_path: Path) -> None:
    """Items that became equal by an edit are found later, and undo takes it back."""
    other = {**ARTICLE, "id": "other", "title": "Something else altogether", "author": [{"family": "Nobody"}]}
    bring(library, tmp_path, ARTICLE, other)
    library("set", "other", f"title={ARTICLE['title']}", "author=Torfing, Jacob; Ferlie, Ewan")
    before = library("list", "--json").out
    assert library("merge", "--find", "--dry-run").out == "other → torfing2021\n"
    assert library("list", "--json").out == before
    assert library("merge", "--find").out == "other → torfing2021\n"
    assert [one["aliases"] for one in listed(library)] == [["other"]]
    library("undo")
    assert library("list", "--json").out == before


def test_a_key_that_is_in_use_is_told(library: Refs, tmp_path: Path) -> None:
    """Of two works with one key in a file the second gets another, and a person is told which."""
    (tmp_path / "two.bib").write_text("@book{dup, title = {Madness}}\n@book{dup, title = {Discipline}}\n")
    ran = library("import", "two.bib")
    assert ran.err == "dup → dupa: another item has the citation key dup\n2 new\n"
    assert library("list", "--keys", "discipline").out == "dupa\n"


def test_merging_two_works_is_told_and_mixes_nothing(library: Refs, tmp_path: Path) -> None:
    """What the item that stays has remains as it is; only what it lacks comes in."""
    other = {
        "id": "first",
        "type": "book",
        "title": "A history",
        "author": [{"family": "Aa"}],
        "publisher": "Gallimard",
    }
    bring(library, tmp_path, other, ARTICLE)
    ran = library("merge", "torfing2021", "first")
    assert ran.err == "torfing2021 and first differ in title, author: what torfing2021 has stays\n"
    (one,) = listed(library)
    assert one["item"] == {name: value for name, value in ARTICLE.items() if name != "id"} | {"publisher": "Gallimard"}
