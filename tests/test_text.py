"""Unicode repair, markup and case."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refs.text import case_protected, fold, plain, repair, rich

SC = '<span style="font-variant:small-caps;">'


@pytest.mark.parametrize(
    ("text", "repaired"),
    [
        pytest.param("eﬃcient", "efficient", id="ligature"),
        pytest.param("co\u00adoperate", "cooperate", id="soft hyphen"),
        pytest.param("a\u00a0b\u2009c", "a b c", id="spaces"),
        pytest.param("e\u0301", "é", id="composed"),
        pytest.param("a\x00b", "a b", id="control"),
    ],
)
def test_repairs(text: str, repaired: str) -> None:
    """What copying does to letters and spaces is undone."""
    assert repair(text) == repaired


def test_folds_diacritics() -> None:
    """Letters of one base compare equal."""
    assert fold("Sørenßen É") == fold("sorenssen e")


MARKUP = {
    "plain": ("A & B", "A & B"),
    "html": ("<em>E. coli</em> <strong>b</strong>", "<i>E. coli</i> <b>b</b>"),
    "jats": ("<jats:italic>x</jats:italic><jats:sub>2</jats:sub>", "<i>x</i><sub>2</sub>"),
    "small capitals": ("<scp>dna</scp> <sc>x</sc>", f"{SC}dna</span> {SC}x</span>"),
    "entities": ("A &amp; B &lt;i&gt;c&lt;/i&gt; &eacute;", "A & B <i>c</i> é"),
    "entities twice over": ("A &amp;amp; B", "A & B"),
    "paragraphs": ("<jats:title>T</jats:title><jats:p>One.</jats:p><jats:p>Two.</jats:p>", "T\nOne.\nTwo."),
    "less than": ("p < 0.05 and List<String> x", "p < 0.05 and List<String> x"),
    "unknown span": ('<span class="x">a</span>', "a"),
    "unclosed": ("<i>a and <b>c</b>", "a and <b>c</b>"),
    "link": ('<a href="http://x">text</a>', "text"),
    "line break": ("a<br/>b", "a b"),
    "mathml": (
        "<mml:math><mml:msub><mml:mi>H</mml:mi><mml:mn>2</mml:mn></mml:msub><mml:mi>O</mml:mi></mml:math>",
        "H<sub>2</sub>O",
    ),
    "mathml beside tex": (
        "<alternatives><tex-math>$x^2$</tex-math><math><msup><mi>x</mi><mn>2</mn></msup></math></alternatives>",
        "x<sup>2</sup>",
    ),
}


@pytest.mark.parametrize(("markup", "text"), MARKUP.values(), ids=MARKUP)
def test_brings_markup_to_rich_text(markup: str, text: str) -> None:
    """HTML, JATS and MathML become CSL's few tags."""
    assert rich(markup) == text


def test_takes_tags_off() -> None:
    """Plain text has no tag of CSL's, and keeps every other angle bracket."""
    assert plain(f'<i>a</i> {SC}b</span> <span class="nocase">c</span> <x> 1 < 2') == "a b c <x> 1 < 2"


@given(st.text(st.sampled_from('ab <>/ib&;lt"='), max_size=40))
def test_rich_text_is_settled(markup: str) -> None:
    """Rich text has its tags in pairs and does not change when read again, save for entities."""
    once = rich(markup)
    assert once.count("<i>") == once.count("</i>")


PROTECTED = {
    "proper noun in sentence case": ("The idea of freedom in Kant", "", ["Kant"]),
    "title case": ("The Idea of Freedom in Kant and Hegel", "", []),
    "acronyms in title case": ("The Role of DNA and mRNA in the USA", "", ["DNA", "mRNA", "USA"]),
    "after a colon": ("A study: The case of Paris under pressure", "", ["Paris"]),
    "mixed case": ("Use of the iPhone by McDonald and colleagues", "", ["iPhone", "McDonald"]),
    "single letters": ("A cure with vitamin C and X-ray therapy", "", ["C", "X"]),
    "first word": ("Germany and its neighbours", "", []),
    "first word with capitals inside": ("DNA and its uses", "", ["DNA"]),
    "capitals throughout": ("THE ORIGIN OF SPECIES", "", []),
    "german by language": ("Kritik der reinen Vernunft", "de", ["Vernunft"]),
    "german by its words": ("Zur Theorie der Gesellschaftsspiele", "", ["Theorie", "Gesellschaftsspiele"]),
    "formula with digits": ("Growth of TiO2 in H2O at low temperature", "", ["TiO2", "H2O"]),
    "lower case": ("nothing here at all", "", []),
    "designations": ("Outbreaks of O157:H7 and Vitamin B12 in Three Cities", "", ["O157", "H7", "B12"]),
    "few small words": ("Women's rights in Saudi Arabia", "", ["Saudi", "Arabia"]),
    "names throughout": ("St. Thomas Aquinas and the Greek fathers", "", ["Thomas", "Aquinas", "Greek"]),
    "small words of title case": ("Living with Others, without Fear, within Limits", "", []),
    "subtitle in sentence case": ("Social Learning and the State: the case of policy in Britain", "", ["Britain"]),
    "short subtitle": ("The returns to schooling: Evidence from Sweden", "", ["Sweden"]),
    "second sentence": ("What is enlightenment? Answers of Kant. A reply", "", ["Answers", "Kant", "A"]),
    "second sentence in title case": ("Who Cares? The Future of Care Work", "", ["The"]),
    "abbreviations end no sentence": ("Roe vs. Wade and St. Louis Courts of Today", "", []),
    "hyphens in title case": ("Self-organizing Maps and Co-operation of Agents", "", []),
    "hyphens in sentence case": ("Aid to sub-Saharan countries and others", "", ["Saharan"]),
    "roman one": ("Type I and type II errors in tests", "", ["I", "II"]),
    "swedish by language": ("Om Sveriges Riksbank", "sv", ["Sveriges", "Riksbank"]),
    "english by language": ("Theory of the Leisure Class", "en-GB", []),
    "tags are no words": ("<b>Growth</b> of cells in Paris and beyond", "", ["Paris"]),
    "cyrillic": ("История города Москва в документах", "", ["Москва"]),
}


@pytest.mark.parametrize(("title", "language", "words"), PROTECTED.values(), ids=PROTECTED)
def test_protects_what_needs_it(title: str, language: str, words: list[str]) -> None:
    """Acronyms, capitals inside a word, and proper nouns known from sentence case are protected; nothing else."""
    assert [title[start:end] for start, end in case_protected(title, language)] == words
