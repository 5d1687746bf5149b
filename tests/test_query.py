"""The query language, asked of a real store."""

from __future__ import annotations

from pathlib import Path

import pytest

from refs import query
from refs.config import Config
from refs.errors import UsageError
from refs.library import collection, incoming
from refs.library.collection import open_library
from refs.merge import Record

ITEMS = {
    "sorenssen2016": {
        "type": "article-journal",
        "title": "Transforming the public sector",
        "author": [{"family": "Sørenssen", "given": "E."}],
        "issued": {"date-parts": [[2016]]},
        "container-title": "Administration & Society",
        "DOI": "10.1000/ABC",
    },
    "berg2019": {
        "type": "book",
        "title": "Policy i teori och praktik",
        "author": [{"family": "Berg", "given": "Jan", "non-dropping-particle": "van den"}],
        "issued": {"date-parts": [[2019]]},
        "publisher": "Studentlitteratur",
    },
    "who": {"type": "report", "title": "Global health", "author": [{"literal": "World Health Organization"}]},
}


@pytest.fixture
def library(tmp_path: Path):
    with open_library(Config(library=tmp_path / "refs.db"), "create") as opened:
        with opened.store.batch("fill"):
            for key, item in ITEMS.items():
                collection.add_item(opened, incoming.prepare(opened.config, Record("csljson", item, key=key)))
            opened.store.insert("tags", item=2, tag="thesis")
            opened.store.insert("aliases", item=2, key="olsson2019")
            opened.store.insert("notes", item=3, note="read", written="2026-01-01T00:00:00Z")
        yield opened


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param([], "sorenssen2016 berg2019 who", id="nothing-means-everything"),
        pytest.param(["transforming"], "sorenssen2016", id="a-word-of-the-title"),
        pytest.param(["sorenssen"], "sorenssen2016", id="diacritics-folded"),
        pytest.param(["SØRENSSEN"], "sorenssen2016", id="case-folded"),
        pytest.param(["public sector"], "sorenssen2016", id="words-in-one-argument"),
        pytest.param(['"public sector"'], "sorenssen2016", id="a-phrase"),
        pytest.param(['"sector public"'], "", id="a-phrase-is-in-order"),
        pytest.param(["polic*"], "berg2019", id="the-beginning-of-a-word"),
        pytest.param(["polic"], "", id="a-word-is-whole"),
        pytest.param(["author:berg"], "berg2019", id="author"),
        pytest.param(["author:van den berg"], "berg2019", id="author-with-particle"),
        pytest.param(["title:berg"], "", id="author-is-not-title"),
        pytest.param(["author:organization"], "who", id="organisation"),
        pytest.param(["container:society"], "sorenssen2016", id="container"),
        pytest.param(["publisher:studentlitt"], "berg2019", id="publisher"),
        pytest.param(["year:2016"], "sorenssen2016", id="year"),
        pytest.param(["year:2016..2018"], "sorenssen2016", id="years"),
        pytest.param(["year:2017.."], "berg2019", id="years-from"),
        pytest.param(["year:..2016"], "sorenssen2016", id="years-to"),
        pytest.param(["type:book"], "berg2019", id="type"),
        pytest.param(["tag:thesis"], "berg2019", id="tag"),
        pytest.param(["key:berg2019"], "berg2019", id="key"),
        pytest.param(["key:olsson2019"], "berg2019", id="alias"),
        pytest.param(["key:*20*"], "sorenssen2016 berg2019", id="key-pattern"),
        pytest.param(["doi:10.1000/abc"], "sorenssen2016", id="doi"),
        pytest.param(["doi:https://doi.org/10.1000/ABC"], "sorenssen2016", id="doi-as-url"),
        pytest.param(["has:doi"], "sorenssen2016", id="has"),
        pytest.param(["has:container-title"], "sorenssen2016", id="has-variable"),
        pytest.param(["has:tag"], "berg2019", id="has-tag"),
        pytest.param(["has:note"], "who", id="has-note"),
        pytest.param(["-has:doi"], "berg2019 who", id="not"),
        pytest.param(["-year:2016"], "berg2019 who", id="not-a-year-is-also-none"),
        pytest.param(["-type:book", "-policy"], "sorenssen2016 who", id="not-twice"),
        pytest.param(["type:book", "or", "has:doi"], "sorenssen2016 berg2019", id="or"),
        pytest.param(["type:book", "year:2016"], "", id="and"),
        pytest.param(["who", "olsson2019"], "berg2019 who", id="citation-keys"),
        pytest.param(["author:berg year:2019"], "berg2019", id="terms-in-one-argument"),
        pytest.param(["author:berg year:2016"], "", id="every-term-in-one-argument-counts"),
        pytest.param(["year:2016 or year:2019"], "sorenssen2016 berg2019", id="or-in-one-argument"),
        pytest.param(["author:van den berg -year:2016"], "berg2019", id="a-phrase-and-more-in-one-argument"),
        pytest.param(["author:den van berg"], "", id="a-quoted-value-is-a-phrase"),
        pytest.param(["public & sector"], "sorenssen2016", id="punctuation-between-words"),
        pytest.param(["2019"], "berg2019", id="a-year-as-a-word"),
        pytest.param(["-2019"], "sorenssen2016 who", id="not-a-year-as-a-word"),
        pytest.param(["tag:*"], "berg2019", id="any-tag"),
        pytest.param(["[in press]"], "", id="brackets-are-text"),
        pytest.param(["%'; DROP TABLE items;"], "", id="no-sql"),
        pytest.param(["https://example.org/x"], "", id="a-url-is-text"),
    ],
)
def test_query(library, words: list[str], expected: str) -> None:
    """Each kind of term finds what it names."""
    assert " ".join(row["key"] for row in collection.select(library, words)) == expected


def test_a_query_of_thousands_of_terms(library) -> None:
    """A script may ask for as many alternatives as a library has items, and a title have as many words."""
    alternatives = " or ".join(f"key:nobody{number}" for number in range(3000))
    assert [row["key"] for row in collection.select(library, [f"{alternatives} or key:who"])] == ["who"]
    assert [row["key"] for row in collection.select(library, ["global health " * 1500])] == ["who"]


@pytest.mark.parametrize("text", ["author:berg year:2019", 'author:"van den berg" or key:nobody', "-has:doi -global"])
def test_a_query_as_one_text(library, text: str) -> None:
    """As a configuration file has it, it means what its words mean."""
    assert [row["key"] for row in collection.select(library, query.split(text))] == ["berg2019"]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        pytest.param(["autor:berg"], "unknown field 'autor'", id="field"),
        pytest.param(["year:last"], "'last' is no year", id="year"),
        *(
            pytest.param([word], "holds no word to look for", id=f"wordless-{word}")
            for word in ("", " ", "%", "-", "--", '""', '-""', "*", "author:", "author:%", "publisher:%", 'tag:""')
        ),
        pytest.param(["berg", ""], "holds no word to look for", id="wordless-beside-a-word"),
        pytest.param(["berg -"], "holds no word to look for", id="wordless-within-an-argument"),
        pytest.param(['"'], "the quote is not closed", id="quote"),
        pytest.param(['author:"berg'], 'the quote is not closed: author:"berg', id="quote-of-a-field"),
        pytest.param(["a", "or"], "needs a term on both sides", id="or"),
        pytest.param(["has:x'y"], "is no CSL variable", id="has"),
    ],
)
def test_what_cannot_be_understood(words: list[str], message: str) -> None:
    """A query that means nothing is refused, not guessed."""
    with pytest.raises(UsageError, match=message):
        query.parse(words)
