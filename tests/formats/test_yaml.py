"""CSL-YAML for pandoc and Hayagriva for Typst."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings

from refs import formats
from refs.errors import Rejected
from refs.formats import Entry

from .strategies import ITEM

PANDOC = """---
nocite: "[@*]"
references:
- accessed: 2001
  author:
  - family: Berg
    given: J.
    non-dropping-particle: van
  id: a
  issued: 2000-05/2001\\~
  title: The *E. coli* \\* \\_x\\_ \\$5 H~2~O \\[x\\] [de]{.nocase}
    [sc]{.smallcaps}
  type: article-journal
- id: broken
  title: [unclosed
- id: old
  issued:
  - year: 1999
    month: 2
  - year: 2000
  title: "Old: style"
  type: book
---

Text of the document.
"""


def test_reads_pandoc() -> None:
    """Markdown, EDTF dates and the older list of dates are understood; a broken item loses no neighbour."""
    found = list(formats.read(PANDOC, "cslyaml"))
    first, broken, old = found
    assert isinstance(first, Entry)
    assert first.item == {
        "type": "article-journal",
        "accessed": {"date-parts": [[2001]]},
        "author": [{"family": "Berg", "given": "J.", "non-dropping-particle": "van"}],
        "issued": {"date-parts": [[2000, 5], [2001]], "circa": True},
        "title": 'The <i>E. coli</i> * _x_ $5 H<sub>2</sub>O [x] <span class="nocase">de</span> '
        '<span style="font-variant:small-caps;">sc</span>',
    }
    assert isinstance(broken, Rejected)
    assert broken.line == 14
    assert isinstance(old, Entry)
    assert old.item["issued"] == {"date-parts": [[1999, 2], [2000]]}


def test_members_that_are_no_items_are_told() -> None:
    """A text or number is told with its line; a mark alone on its line begins an item like any other."""
    text = "references:\n- id: a\n  title: A\n- seven\n-\n  id: b\n  title: B\n- 7\n"
    found = list(formats.read(text, "cslyaml"))
    assert [entry.key for entry in found if isinstance(entry, Entry)] == ["a", "b"]
    assert [(entry.line, entry.text) for entry in found if isinstance(entry, Rejected)] == [(4, "- seven"), (8, "- 7")]
    flow = list(formats.read("references: [{id: a, title: A}, seven]", "cslyaml"))
    assert [entry.text for entry in flow if isinstance(entry, Rejected)] == ["seven"]


def test_writes_what_is_empty_inside_a_list() -> None:
    """Variables that are not known may hold anything: `custom: [[]]`."""
    item = {"type": "book", "title": "A", "custom": [[], {}, [1, {"none": None}]]}
    text = "".join(formats.write([Entry("k", item)], "cslyaml"))
    assert yaml.safe_load(text.removesuffix("---\n"))["references"][0]["custom"] == item["custom"]


def test_detects_yaml_by_its_shape() -> None:
    """Both formats have the same suffixes and are told apart by what they hold."""
    assert formats.detect(PANDOC, ".yaml") == "cslyaml"
    assert formats.detect("key:\n  type: article\n  title: T\n", ".yml") == "hayagriva"
    odd = "a:\n    type: Article\n    parent:\n        type: Journal\nb:\n    type: book\n    title: T\n"
    assert formats.detect(odd, ".yml") == "hayagriva"
    assert formats.detect("name: x\nsteps:\n  - run: y\n", ".yml") is None


HAYAGRIVA = """# a remark
kinetics:
    type: Article
    title: Kinetics of {DNA}
    author: ["Doan, T. D.", "von der Leyen, Ursula", "King, Martin, Jr.", UNICEF]
    serial-number: { doi: "10.1103/PhysRevB.102.165126", arxiv: 2003.13722 }
    page-range: 165126-165139
    date: 2020-10-14
    url: { value: "https://example.org", date: 2021-01-02 }
    affiliated:
        - role: Translator
          names: Roe, R.
    custom-field: kept
    parent:
        type: Periodical
        title: { value: Physical Review B, short: PRB }
        volume: 102
        issue: 16
        publisher: American Physical Society
broken:
    title: [x
harry:
    type: Book
    title: Harry Potter
    author: Rowling, J. K.
    volume: 5
    page-total: 768
    publisher: { name: Bloomsbury, location: London }
    parent: { type: Book, title: Harry Potter }
"""


def test_reads_hayagriva() -> None:
    """Parents are containers, or series where the work is whole; serial numbers, roles and access dates have their variables."""
    found = list(formats.read(HAYAGRIVA, "hayagriva"))
    assert [entry.key for entry in found if isinstance(entry, Entry)] == ["kinetics", "harry"]
    assert [entry.line for entry in found if isinstance(entry, Rejected)] == [20]
    assert found[0].item == {
        "type": "article-journal", "title": "Kinetics of DNA",
        "author": [
            {"family": "Doan", "given": "T. D."},
            {"family": "Leyen", "given": "Ursula", "non-dropping-particle": "von der"},
            {"family": "King", "given": "Martin", "suffix": "Jr."},
            {"literal": "UNICEF"},
        ],
        "DOI": "10.1103/PhysRevB.102.165126", "archive": "arXiv", "archive_location": "2003.13722", "page": "165126-165139",
        "issued": {"date-parts": [[2020, 10, 14]]}, "URL": "https://example.org", "accessed": {"date-parts": [[2021, 1, 2]]},
        "translator": [{"family": "Roe", "given": "R."}], "container-title": "Physical Review B", "container-title-short": "PRB",
        "volume": "102", "issue": "16", "publisher": "American Physical Society",
    }  # fmt: skip
    assert found[2].item["collection-title"] == "Harry Potter"
    assert (found[2].item["publisher"], found[2].item["publisher-place"]) == ("Bloomsbury", "London")


def test_reads_approximate_dates_of_hayagriva() -> None:
    """A tilde before a date or behind it says that it is not certain."""
    for date in ("~1998", "1998~"):
        (entry,) = formats.read(f"key:\n  type: book\n  title: T\n  date: {date}\n", "hayagriva")
        assert isinstance(entry, Entry)
        assert entry.item["issued"] == {"date-parts": [[1998]], "circa": True}


def test_hayagriva_keeps_unknown_fields() -> None:
    """A field that CSL has no word for comes back."""
    entry = next(formats.read(HAYAGRIVA, "hayagriva"))
    assert isinstance(entry, Entry)
    assert "custom-field: kept" in "".join(formats.write([entry], "hayagriva"))


@pytest.mark.parametrize("name", ["cslyaml", "hayagriva"])
def test_aliases_that_multiply_are_refused(name: str) -> None:
    """Ten lists of ten of the one before would be more than any memory holds; a text that is repeated is one."""
    grown = "".join(f"  k{n}: &k{n} [{', '.join([f'*k{n - 1}'] * 10)}]\n" for n in range(1, 10))
    text = (
        f"a:\n  title: A\n  k0: &k0 x\n{grown}"
        if name == "hayagriva"
        else f"references:\n- id: a\n  k0: &k0 x\n{grown}"
    )
    (rejected,) = formats.read(text, name)
    assert isinstance(rejected, Rejected)
    assert rejected.reason.endswith("its aliases make more of it than can be read")
    once = text.replace(grown, "  publisher: *k0\n").replace("id: a", "id: a\n  title: A")
    (entry,) = formats.read(once, name)
    assert isinstance(entry, Entry)
    assert entry.item["publisher"] == "x"


def test_hayagriva_protects_case() -> None:
    """What must keep its capitals stands in braces."""
    out = "".join(formats.write([Entry("k", {"type": "book", "title": "The role of DNA in mice"})], "hayagriva"))
    assert "The role of {DNA} in mice" in out


@given(item=ITEM)
@settings(max_examples=50, deadline=None)
def test_item_to_cslyaml_to_item_is_the_identity(item: dict) -> None:
    """Nothing is lost."""
    (entry,) = formats.read("".join(formats.write([Entry("k", item)], "cslyaml")), "cslyaml")
    assert isinstance(entry, Entry)
    assert entry.item == item


@given(item=ITEM)
@settings(max_examples=50, deadline=None)
def test_item_to_hayagriva_to_item_is_the_identity(item: dict) -> None:
    """Nothing is lost but markup, and braces in titles, which have a meaning there."""
    (entry,) = formats.read("".join(formats.write([Entry("k", item)], "hayagriva")), "hayagriva")
    assert isinstance(entry, Entry)
    marked = {name for name, value in item.items() if isinstance(value, str) and set("<{}") & set(value)}
    for variable in (item.keys() | entry.item.keys()) - marked:
        assert entry.item.get(variable) == item.get(variable), variable
