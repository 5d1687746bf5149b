"""Assembly of labelled tokens, the labels given: what each variable's value becomes."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refs.model import TYPES, VARIABLES
from refs.parse.assemble import Assembled, assemble
from refs.parse.calibration import calibrated
from refs.parse.label import LABELS, NAME_LABELS, NAME_PARTS, Token, tokenize

MARK = re.compile(r"\{([a-z-]+):([^{}]*)\}")


def labelled(markup: str, confidence: float = 1.0) -> Assembled:
    """Assemble a text in which `{label:…}` gives the label of a stretch."""
    text, spans, at = "", [], 0
    for mark in MARK.finditer(markup):
        text += markup[at : mark.start()]
        spans.append((len(text), len(text) + len(mark[2]), mark[1]))
        text, at = text + mark[2], mark.end()
    text += markup[at:]
    tokens = [token._replace(label=label_at(spans, token.start), confidence=confidence) for token in tokenize(text)]
    return assemble(tokens, text)


def label_at(spans: list[tuple[int, int, str]], offset: int) -> str:
    return next((label for start, end, label in spans if start <= offset < end), "other")


def item(markup: str) -> dict[str, Any]:
    return labelled(markup).item


@pytest.mark.parametrize(
    ("markup", "variable", "value"),
    [
        pytest.param('"{title:Boethius and the Study of Logic}."', "title", "Boethius and the Study of Logic", id="quotes"),
        pytest.param("»{title:Der Raum}«, {container:Soziologie}", "title", "Der Raum", id="guillemets turned in"),
        pytest.param("« {title:Le capital} », 1980", "title", "Le capital", id="guillemets with spaces"),
        pytest.param("{title:Dissolving the public realm}? {container:J}", "title", "Dissolving the public realm?", id="question"),
        pytest.param("{title:“Olympia’s Choice” and Other Essays}.", "title", "“Olympia’s Choice” and Other Essays", id="inner quotes stay"),
        pytest.param('{title:A study of the "third way}".', "title", 'A study of the "third way"', id="inner quote is closed"),
        pytest.param("{title:Growth in the U.S.} 2010", "title", "Growth in the U.S.", id="abbreviation keeps its stop"),
        pytest.param("{title:Proteins from <italic>Brassica napus</italic>}.", "title", "Proteins from <i>Brassica napus</i>", id="markup as CSL has it"),
        pytest.param("{title:T}. {container:J. Am. Chem. Soc}. 1996", "container-title", "J. Am. Chem. Soc.", id="abbreviated journal"),
        pytest.param("{title:T}. {container:Policy Sciences}. {volume:50}", "container-title", "Policy Sciences", id="full journal"),
        pytest.param("{title:T}. {container:In: Handbook of Logic},", "container-title", "Handbook of Logic", id="In with colon"),
        pytest.param("{title:T}. {container:In Vitro Cell Biol} {volume:3}", "container-title", "In Vitro Cell Biol", id="In Vitro is a journal"),
        pytest.param("({place:New York}: {publisher:Springer})", "publisher-place", "New York", id="bracket before the place"),
        pytest.param("{title:T}. {publisher:London}: {place:Routledge}.", "publisher", "Routledge", id="a city is no publisher"),
        pytest.param("{title:T}. {edition:3rd ed}.", "edition", "3", id="edition as a number"),
        pytest.param("{title:T}. {edition:2., überarb. Aufl}.", "edition", "2., überarb. Aufl.", id="edition in words"),
        pytest.param("{title:T}, {date:forthcoming}", "status", "forthcoming", id="status"),
        pytest.param("{title:T}. {pages:245 S.}", "number-of-pages", "245", id="pages of a book"),
        pytest.param("{title:T}. {container:ApJL} {volume:792 L32}", "page", "L32", id="page behind the volume"),
    ],
)  # fmt: skip
def test_values(markup: str, variable: str, value: str) -> None:
    """A value loses the list's punctuation and keeps its own."""
    assert item(markup)[variable] == value


@pytest.mark.parametrize(
    ("markup", "variable", "names"),
    [
        pytest.param("{author:Tester, Keith, ed.} {title:The Flâneur}.", "editor", ["Tester"], id="ed. behind the name"),
        pytest.param("{author:Brunner, O./Conze, W. (Hg.)} (1972)", "editor", ["Brunner", "Conze"], id="Hg."),
        pytest.param("{author:Navarro, V. (coord.)} (2004)", "editor", ["Navarro"], id="coord."),
        pytest.param("{author:Ferrera, M. (a cura di)}, {title:Le politiche}", "editor", ["Ferrera"], id="a cura di"),
        pytest.param("{title:T}, {editor:edited by Cary Nelson and Lawrence Grossberg},", "editor", ["Nelson", "Grossberg"], id="edited by"),
        pytest.param("{title:T} / {editor:под ред. Д. С. Лихачева}.", "editor", ["Лихачева"], id="pod red."),
        pytest.param("{title:T}. {translator:Übers. von Bernd Schwibs}.", "translator", ["Schwibs"], id="Übers. von"),
        pytest.param("{author:Habermas, J.}: {title:M}, in: {editor:ders. (Hg.)}, {container:K}", "editor", ["Habermas"], id="ders."),
    ],
)  # fmt: skip
def test_roles(markup: str, variable: str, names: list[str]) -> None:
    """A role word outranks the label and is part of no name."""
    assert [name["family"] for name in item(markup)[variable]] == names


@pytest.mark.parametrize(
    ("markup", "kind"),
    [
        pytest.param("{author:A, B.} {title:T}. {container:J} {volume:3}, {pages:1-9}", "article-journal", id="volume and pages"),
        pytest.param("{title:T}. In {editor:A, B. (Ed.)}, {container:C}. {publisher:P}", "chapter", id="editor and publisher"),
        pytest.param("{title:T}. In {container:Proceedings of the 3rd Conference on X}, {pages:1-9}", "paper-conference", id="proceedings"),
        pytest.param("{title:T}. {container:Proc Natl Acad Sci} {volume:3}, {pages:1-9}", "article-journal", id="a journal called Proceedings"),
        pytest.param("{title:T}. {place:Lund}: {publisher:P}", "book", id="publisher"),
        pytest.param("{title:T}. {genre:Dissertation}. {publisher:U}", "thesis", id="dissertation"),
        pytest.param("{title:T}. {publisher:P}, {number:SOU 2018:38}", "report", id="official report"),
        pytest.param("{title:T}. {url:https://x.org/a} [{accessed:accessed 2020-02-21}]", "webpage", id="accessed"),
        pytest.param("{title:T}, {container:The Guardian}, {date:15 September 2008}", "article-newspaper", id="newspaper"),
        pytest.param("{title:T}, {arxiv:arXiv:1706.03762}", "article", id="preprint"),
        pytest.param("{title:T} [{genre:Data set}]. {publisher:P}", "dataset", id="data set"),
        pytest.param("{title:T}. {genre:U.S. Patent} {number:174,465}", "patent", id="patent"),
        pytest.param("{title:T}. In {container:Encyclopedia of Logic}. {publisher:P}", "entry-encyclopedia", id="encyclopedia"),
        pytest.param("{author:A, B.} ({date:1999})", "document", id="nothing to tell by"),
    ],
)  # fmt: skip
def test_types(markup: str, kind: str) -> None:
    """The type follows from what the reference shows."""
    assert item(markup)["type"] == kind


def test_a_variable_knows_where_it_stands_and_how_sure_it_is() -> None:
    """Spans point at the value in the string, and the confidence is that of its tokens."""
    text = "Smith, J. (2018). Growth. Policy Sciences."
    made = labelled("{author:Smith, J.} ({date:2018}). {title:Growth}. {container:Policy Sciences}.", confidence=0.9)
    assert [text[start:end] for start, end in made.spans["container-title"]] == ["Policy Sciences"]
    assert made.confidence["container-title"] == pytest.approx(calibrated("container-title", 0.9))
    assert set(made.confidence) == set(made.spans) == set(made.item) - {"type"}


def test_an_identifier_is_found_whatever_its_label() -> None:
    """A DOI glued to the pages is neither page nor title."""
    made = item("{container:Policy Sciences} {volume:50}, {pages:399–426.10.1007/s11077-016-9273-x}")
    assert (made["page"], made["DOI"]) == ("399-426", "10.1007/s11077-016-9273-x")


def test_no_token_gives_an_item_still() -> None:
    """An empty string is a document about which nothing is known."""
    assert assemble([], "").item == {"type": "document"}


@st.composite
def random_labels(draw: st.DrawFn) -> tuple[list[Token], str]:
    text = draw(st.text(max_size=80) | st.text(alphabet="Ab.,:;()[]/\"'«»-–0123456789 &иé10.1/x", max_size=120))
    tokens = []
    for token in tokenize(text):
        label = draw(st.sampled_from(LABELS))
        part = draw(st.sampled_from(NAME_PARTS)) if label in NAME_LABELS else ""
        tokens.append(token._replace(label=label, name_part=part, confidence=draw(st.floats(0, 1))))
    return tokens, text


@settings(max_examples=120, deadline=None)
@given(random_labels())
def test_any_labels_over_any_text_give_an_item(case: tuple[list[Token], str]) -> None:
    """Whatever the tokens are, an item in CSL's own words comes back, with confidences between 0 and 1 and spans within the text."""
    tokens, text = case
    made = assemble(tokens, text)
    assert made.item["type"] in TYPES
    assert set(made.item) <= VARIABLES | {"type"}
    assert all(0 <= sure <= 1 for sure in made.confidence.values())
    assert all(0 <= start < end <= len(text) for spans in made.spans.values() for start, end in spans)
    assert json.loads(json.dumps(made.item)) == made.item
