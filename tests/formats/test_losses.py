"""What the README says that formats cannot hold, and nothing else, is lost on the way through each of them."""

from __future__ import annotations

from typing import Any

import pytest

from refs import formats
from refs.formats import Entry

TITLE = 'The <i>E. coli</i> of <span class="nocase">de</span> H<sub>2</sub>O {x} “q” Paper'
PARTICLE = {"family": "Gogh", "given": "V.", "dropping-particle": "von"}
NAMES: list[dict[str, Any]] = [
    {"family": "Beethoven", "given": "L.", "non-dropping-particle": "van"},
    {"literal": "World Health Organization"},
    {"family": "Plato"},
    {"family": "King", "given": "M.", "suffix": "Jr."},
]
ITEM: dict[str, Any] = {
    "type": "article-journal",
    "title": TITLE,
    "author": [*NAMES, PARTICLE],
    "issued": {"date-parts": [[2000, 5], [2001, 6]]},
    "original-date": {"date-parts": [[-44]]},
    "page": "10–20",
    "volume": "3–4",
    "abstract": "One.\n\nTwo.",
    "note": "One\ntwo",
    "language": "de-AT",
    "license": "CC BY",
    "custom": {"a": 1},
}
OTHER_PARTICLE = [*NAMES, {"family": "Gogh", "given": "V.", "non-dropping-particle": "von"}]
LATEX = {
    "title": TITLE.replace('<span class="nocase">de</span>', "de"),
    "author": OTHER_PARTICLE,
    "page": "10-20",
    "abstract": "One. Two.",
    "note": "One two",
    "custom": None,
}
LOSSES: dict[str, dict[str, Any]] = {
    "bibtex": LATEX,
    "biblatex": LATEX,
    "ris": {"author": OTHER_PARTICLE, "page": "10-20", "abstract": "One.\nTwo.", "custom": None},
    "csljson": {},
    "cslyaml": {"abstract": "One. Two.", "note": "One two", "custom": {"a": "1"}},
    "hayagriva": {
        "title": "The E. coli of de H2O ｛x｝ “q” Paper",
        "author": OTHER_PARTICLE,
        "note": "One two",
        "custom": None,
    },
}


@pytest.mark.parametrize(("name", "losses"), LOSSES.items(), ids=LOSSES)
def test_what_a_format_cannot_hold(name: str, losses: dict[str, Any]) -> None:
    """These variables come back otherwise, all others as they were."""
    (back,) = formats.read("".join(formats.write([Entry("k", ITEM)], name)), name)
    assert isinstance(back, Entry)
    variables = ITEM.keys() | back.item.keys()
    assert {one: back.item.get(one) for one in variables if back.item.get(one) != ITEM.get(one)} == losses


def test_a_year_before_our_era_has_four_digits() -> None:
    """In RIS as in EDTF; bibutils and others take the text as it is."""
    item = {"type": "book", "title": "A", "issued": {"date-parts": [[-44, 3]]}}
    text = "".join(formats.write([Entry("k", item)], "ris"))
    assert ("PY  - -0044\n" in text, "DA  - -0044/03//\n" in text) == (True, True)
    (back,) = formats.read(text, "ris")
    assert isinstance(back, Entry)
    assert back.item["issued"] == item["issued"]
