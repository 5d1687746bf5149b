"""Tests of tokens, the network's runtime and the labeller."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refs.parse.features import ROWS, SLOTS, STATES, states, word_rows
from refs.parse.label import LABELS, NAME_LABELS, NAME_PARTS, Labeller, Token, tokenize
from refs.parse.network import Network

VANCOUVER = (
    "12. Smith JB, García-López M, et al. Effects of sleep on memory. J Neurosci. 2021;46(2):301–309. PMID: 12345678"
)
GERMAN = "Müller, Hans / Schmidt, Anna (1999): Die Krise der Verwaltung. In: Soziale Welt, Jg. 41, H. 2, S. 280–299."
PHYSICS = "A. Ali and C. Greub, Phys. Rev. D 57, 2996 (1998)."
CHAPTER = (
    "Doe, Jane. “A Theory.” In Handbook of Things, edited by John Roe, 12–34. Oxford: Oxford University Press, 2001."
)


@pytest.fixture(scope="module")
def labeller() -> Labeller:
    return Labeller.load()


def labelled(tokens: list[Token], label: str) -> str:
    """The words of a label, joined by spaces."""
    return " ".join(token.text for token in tokens if token.label == label)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("2021;46(2):301–309", "2021 ; 46 ( 2 ) : 301 – 309", id="vancouver"),
        pytest.param("123–145.10.1080/0264.2021.1", "123 – 145 . 10.1080/0264.2021.1", id="glued doi"),
        pytest.param("pp14510.1080/0264", "pp 145 10.1080/0264", id="doi behind digits"),
        pytest.param("33:7/8", "33 : 7 / 8", id="double issue"),
        pytest.param("J.J. Roe", "J . J . Roe", id="initials"),
        pytest.param("Springer-Verlag l’amour 1999a", "Springer-Verlag l’amour 1999 a", id="inside words"),
        pytest.param("PetersburgMath MacDonald", "Petersburg Math MacDonald", id="glued words"),
        pytest.param("(http://x.org/a_(b).pdf).", "( http://x.org/a_(b).pdf ) .", id="link"),
        pytest.param("… --- 日本語", "… --- 日 本 語", id="runs and ideographs"),
    ],
)
def test_tokens_come_apart_where_print_glues_them(text: str, words: str) -> None:
    """Numbers, marks, words and identifiers are tokens of their own."""
    assert [token.text for token in tokenize(text)] == words.split()


@given(st.text())
def test_tokens_and_gaps_give_the_text_back(text: str) -> None:
    """Offsets are exact, tokens do not overlap, and only white space lies between them."""
    end, rebuilt = 0, ""
    for token in tokenize(text):
        assert token.text == text[token.start : token.end] != ""
        assert text[end : token.start].strip() == ""
        rebuilt += text[end : token.start] + token.text
        end = token.end
    assert rebuilt + text[end:] == text
    assert text[end:].strip() == ""


@given(st.text(min_size=1))
def test_rows_lie_within_the_table(word: str) -> None:
    """Every word has as many rows as the network sums up, none outside the table."""
    rows = word_rows(word)
    assert len(rows) == SLOTS
    assert all(0 < row < ROWS for row in rows)


@given(st.text(alphabet='()[]«»"“” a1999.', max_size=60))
def test_states_lie_within_their_table(text: str) -> None:
    """The state of a string is always one that the network knows, whatever brackets do."""
    tokens = tokenize(text)
    found = states([t.text for t in tokens], [t.start for t in tokens], [t.end for t in tokens])
    assert len(found) == len(tokens)
    assert all(0 <= state < STATES for state in found)


@pytest.mark.parametrize(
    ("text", "label", "words"),
    [
        pytest.param(VANCOUVER, "citation-number", "12", id="citation number"),
        pytest.param(VANCOUVER, "title", "Effects of sleep on memory", id="title"),
        pytest.param(VANCOUVER, "volume", "46", id="volume"),
        pytest.param(VANCOUVER, "issue", "2", id="issue"),
        pytest.param(VANCOUVER, "pages", "301 – 309", id="pages"),
        pytest.param(PHYSICS, "title", "", id="no title"),
        pytest.param(PHYSICS, "container", "Phys . Rev . D", id="abbreviated journal"),
        pytest.param(GERMAN, "title", "Die Krise der Verwaltung", id="german title"),
        pytest.param(GERMAN, "container", "Soziale Welt", id="german journal"),
        pytest.param(CHAPTER, "container", "Handbook of Things", id="book"),
        pytest.param(CHAPTER, "publisher", "Oxford University Press", id="publisher"),
        pytest.param(CHAPTER, "place", "Oxford", id="place"),
    ],
)
def test_fields_are_found(labeller: Labeller, text: str, label: str, words: str) -> None:
    """The shipped weights label plain references of several kinds without a miss."""
    (tokens,) = labeller.label([text])
    assert labelled(tokens, label) == words


@pytest.mark.parametrize(
    ("text", "families"),
    [
        pytest.param(VANCOUVER, ["Smith", "García-López"], id="vancouver"),
        pytest.param(GERMAN, ["Müller", "Schmidt"], id="inverted"),
        pytest.param(PHYSICS, ["Ali", "Greub"], id="natural"),
    ],
)
def test_names_are_split(labeller: Labeller, text: str, families: list[str]) -> None:
    """Family names are told from given names, and each name's first token is marked."""
    (tokens,) = labeller.label([text])
    authors = [token for token in tokens if token.label == "author"]
    assert [token.text for token in authors if token.name_part.endswith("family")] == families
    assert sum(token.name_part.startswith("B-") for token in authors) == len(families)


def test_a_result_does_not_depend_on_its_neighbours(labeller: Labeller) -> None:
    """Alone, in a crowd, and in another order, a string gets the same tokens to the last digit."""
    texts = [VANCOUVER, GERMAN, PHYSICS, CHAPTER, "", "?", PHYSICS * 3, "word " * 150] * 9
    together = labeller.label(texts)
    assert together == list(reversed(labeller.label(texts[::-1])))
    for text, tokens in list(zip(texts, together, strict=True))[:8]:
        assert labeller.label([text]) == [tokens]


def test_a_result_does_not_depend_on_what_was_labelled_before(labeller: Labeller) -> None:
    """Nor on where its words and its row stand among others, for no order of a sum changes it."""
    lists = (Path(__file__).parents[1] / "fixtures" / "references").glob("*.txt")
    lines = [line for path in sorted(lists) for line in path.read_text(encoding="utf-8").splitlines()]
    texts = [line for line in lines if len(line) > 60][:150]
    at_once = labeller.label(texts)
    anew = Labeller(Network.load())
    assert [anew.label([text])[0] for text in reversed(texts)] == at_once[::-1]
    chance = random.Random(5)
    for _ in range(3):
        order = chance.sample(range(len(texts)), len(texts))
        assert anew.label([texts[at] for at in order]) == [at_once[at] for at in order]


HOSTILE = [
    pytest.param("", id="empty"),
    pytest.param("   \n\t ", id="white space"),
    pytest.param(".,;:()[]{}«»“”!?-–—…" * 40, id="only punctuation"),
    pytest.param("a" * 100_000, id="one long word"),
    pytest.param("http://" * 15_000, id="links without end"),
    pytest.param("((((((((((" * 5_000, id="brackets"),
    pytest.param("10.1000/" + "1." * 50_000, id="doi without end"),
    pytest.param("1" * 100_000, id="one long number"),
    pytest.param("مرجع عن التاريخ (2001). שלום עולם, ספר", id="right to left"),
    pytest.param("山田太郎『日本の歴史』東京:岩波書店、2001年。", id="ideographs"),
    pytest.param("👩‍👩‍👧 Smith J 🧪. 🎉 2001;3:4.", id="emoji"),
    pytest.param("\x00\x01Smith\x07 J\x1b[31m. \ud800 T. 2001", id="control characters and half a surrogate"),
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_strings_keep_all_their_text(labeller: Labeller, text: str) -> None:
    """Whatever comes in, every token comes out once, in order, with a known label and a probability."""
    (tokens,) = labeller.label([text])
    assert [(t.text, t.start, t.end) for t in tokens] == [(t.text, t.start, t.end) for t in tokenize(text)]
    assert all(token.label in LABELS and 0 <= token.confidence <= 1 for token in tokens)
    assert all((token.name_part in NAME_PARTS) == (token.label in NAME_LABELS) for token in tokens)


@settings(max_examples=12, deadline=None)
@given(st.lists(st.text(max_size=200), max_size=5))
def test_any_text_can_be_labelled(labeller: Labeller, texts: list[str]) -> None:
    """No text raises, and there is a result for each."""
    assert [len(tokens) for tokens in labeller.label(texts)] == [len(tokenize(text)) for text in texts]


def test_tokens_can_be_cut_without_numpy() -> None:
    """Importing the tokens does not import numpy, which start-up cannot afford."""
    code = "import sys, refs.parse.label; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
