"""BibTeX and BibLaTeX: reading, writing, and giving back what was read."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given, settings

from refs import formats
from refs.errors import Rejected
from refs.formats import Entry, Options, bibtexnames

from .strategies import ITEM


def read(text: str) -> list[Entry | Rejected]:
    return list(formats.read(text, "bibtex"))


def item(fields: str, kind: str = "article") -> dict:
    (entry,) = read(f"@{kind}{{key,\n {fields}\n}}")
    assert isinstance(entry, Entry)
    return entry.item


def written(entries: list, name: str = "bibtex", **options: object) -> str:
    return "".join(formats.write(entries, name, Options(**options)))


NAMES = {
    "first last": ("Donald E. Knuth", [{"family": "Knuth", "given": "Donald E."}]),
    "last, first": ("Knuth, Donald E.", [{"family": "Knuth", "given": "Donald E."}]),
    "last, jr, first": ("King, Jr., Martin Luther", [{"family": "King", "given": "Martin Luther", "suffix": "Jr."}]),
    "last, first, jr by slip": (
        "King, Martin Luther, Jr.",
        [{"family": "King", "given": "Martin Luther", "suffix": "Jr."}],
    ),
    "von": ("Ludwig van Beethoven", [{"family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van"}]),
    "von of several words": (
        "de la Vallée Poussin, Charles",
        [{"family": "Vallée Poussin", "given": "Charles", "non-dropping-particle": "de la"}],
    ),
    "von between": (
        "Maria von der Heide Kurz",
        [{"family": "Heide Kurz", "given": "Maria", "non-dropping-particle": "von der"}],
    ),
    "one word": ("Aristotle", [{"family": "Aristotle"}]),
    "organisation": ("{World Health Organization}", [{"literal": "World Health Organization"}]),
    "organisation with and": (
        "{Barnes and Noble} and Knuth, D.",
        [{"literal": "Barnes and Noble"}, {"family": "Knuth", "given": "D."}],
    ),
    "braced part": ("{de la Cruz}, María", [{"family": "de la Cruz", "given": "María"}]),
    "accented capital is no particle": (r"{\'E}douard Lucas", [{"family": "Lucas", "given": "Édouard"}]),
    "accented small letter is one": (
        r"{\'e}tienne Foo, Bar",
        [{"family": "Foo", "given": "Bar", "non-dropping-particle": "étienne"}],
    ),
    "others": ("Knuth, D. and others", [{"family": "Knuth", "given": "D."}]),
    "and over lines": ("A B\n  and\n  C D", [{"family": "B", "given": "A"}, {"family": "D", "given": "C"}]),
    "tie": ("Donald~E. Knuth", [{"family": "Knuth", "given": "Donald E."}]),
    "extended": (
        "family=Gogh, given=Vincent, prefix=van",
        [{"family": "Gogh", "given": "Vincent", "non-dropping-particle": "van"}],
    ),
    "chinese": ("毛, 泽东", [{"family": "毛", "given": "泽东"}]),
    "hyphen": ("Jean-Paul Sartre", [{"family": "Sartre", "given": "Jean-Paul"}]),
    "comma without space": ("Knuth,Donald", [{"family": "Knuth", "given": "Donald"}]),
    "empty": ("", []),
}


@pytest.mark.parametrize(("text", "names"), NAMES.values(), ids=NAMES)
def test_reads_names(text: str, names: list[dict]) -> None:
    """Names are parted as BibTeX parts them."""
    assert bibtexnames.read(text) == names


@pytest.mark.parametrize(
    "names", [names for _, names in NAMES.values() if names], ids=[name for name in NAMES if name != "empty"]
)
def test_names_come_back(names: list[dict]) -> None:
    """Names written are read as the same names."""
    assert bibtexnames.read(bibtexnames.write(names)) == names


def test_others_are_no_person() -> None:
    """`and others` comes back in BibTeX, and nobody of this name is in the item or another format."""
    (entry,) = formats.read("@book{a, author = {Knuth, D. and others}, title = {T}}", "bibtex")
    assert isinstance(entry, Entry)
    for name in ("bibtex", "biblatex"):
        assert "author = {Knuth, D. and others}" in written([entry], name)
    for name in ("ris", "csljson", "cslyaml", "hayagriva"):
        assert "others" not in written([entry], name)


DATES = {
    "year": ("year = 1999", {"date-parts": [[1999]]}),
    "month macro": ("year = {1999}, month = may", {"date-parts": [[1999, 5]]}),
    "month number": ("year = {1999}, month = {05}", {"date-parts": [[1999, 5]]}),
    "month name": ("year = {1999}, month = {September}", {"date-parts": [[1999, 9]]}),
    "day before month": ('year = 1999, month = "12~" # jan', {"date-parts": [[1999, 1, 12]]}),
    "day after month": ('year = 1999, month = jan # "~12"', {"date-parts": [[1999, 1, 12]]}),
    "day field": ("year = 1999, month = jan, day = 3", {"date-parts": [[1999, 1, 3]]}),
    "months": ('year = 1999, month = jul # "--" # aug', {"date-parts": [[1999, 7], [1999, 8]]}),
    "season": ("year = 1999, month = {Spring}", {"date-parts": [[1999]], "season": 1}),
    "circa": ("year = {c. 1850}", {"date-parts": [[1850]], "circa": True}),
    "years": ("year = {1999--2001}", {"date-parts": [[1999], [2001]]}),
    "years shortened": ("year = {1999--01}", {"date-parts": [[1999], [1901]]}),
    "forthcoming": ("year = {forthcoming}", {"literal": "forthcoming"}),
    "date": ("date = {2013-05-07}", {"date-parts": [[2013, 5, 7]]}),
    "date range": ("date = {1988/1990-02}", {"date-parts": [[1988], [1990, 2]]}),
    "open range": ("date = {1988/}", {"date-parts": [[1988], [0]]}),
    "uncertain": ("date = {1723~}", {"date-parts": [[1723]], "circa": True}),
    "date season": ("date = {2001-23}", {"date-parts": [[2001]], "season": 3}),
    "date before year": ("date = {2001}, year = {1999}", {"date-parts": [[2001]]}),
}
DATES["years shortened"] = ("year = {1998--99}", {"date-parts": [[1998], [1999]]})


@pytest.mark.parametrize(("fields", "date"), DATES.values(), ids=DATES)
def test_reads_dates(fields: str, date: dict) -> None:
    """`date`, and `year`, `month` and `day` in every way they are filled, become one CSL date."""
    assert item(fields)["issued"] == date


FIELDS = {
    "journal": ("article", "journal = {J}", "container-title", "J"),
    "journaltitle": ("article", "journaltitle = {J}, journalsubtitle = {S}", "container-title", "J: S"),
    "issue": ("article", "number = {3}", "issue", "3"),
    "report number": ("techreport", "number = {3}", "number", "3"),
    "number in series": ("book", "number = {3}, series = {S}", "collection-number", "3"),
    "article number": ("article", "eid = {e12}", "number", "e12"),
    "pages": ("article", "pages = {12--20}", "page", "12-20"),
    "several pages": ("article", "pages = {12--20, 30}", "page", "12-20, 30"),
    "subtitle": ("book", "title = {A}, subtitle = {B}", "title", "A: B"),
    "subtitle after a question": ("book", "title = {A?}, subtitle = {B}", "title", "A? B"),
    "booktitle": ("inproceedings", "booktitle = {P}", "container-title", "P"),
    "address": ("book", "address = {Berlin}", "publisher-place", "Berlin"),
    "school": ("phdthesis", "school = {MIT}", "publisher", "MIT"),
    "thesis": ("mastersthesis", "title = {A}", "genre", "Master's thesis"),
    "thesis by key": ("thesis", "type = {phdthesis}", "genre", "PhD thesis"),
    "doi with escape": ("article", r"doi = {10.1000/a\_b}", "DOI", "10.1000/a_b"),
    "url": ("misc", r"howpublished = {\url{http://x.org/a_b}}", "URL", "http://x.org/a_b"),
    "arxiv": ("misc", "eprint = {2101.00001}, archivePrefix = {arXiv}", "archive", "arXiv"),
    "preprint type": ("misc", "eprint = {2101.00001}", "type", "article"),
    "pubmed": ("article", "eprint = {123}, eprinttype = {pubmed}", "PMID", "123"),
    "language": ("book", "langid = {ngerman}", "language", "de"),
    "editor role": ("misc", "editor = {A B}, editortype = {compiler}", "compiler", [{"family": "B", "given": "A"}]),
    "macro": ("article", "journal = acmcs", "container-title", "acmcs"),
    "field names in capitals": ("ARTICLE", "TITLE = {A}", "title", "A"),
    "newspaper": ("article", "entrysubtype = {newspaper}", "type", "article-newspaper"),
    "field given twice": ("misc", "title = {A}, title = {B}", "title", "A"),
}


@pytest.mark.parametrize(("kind", "fields", "variable", "value"), FIELDS.values(), ids=FIELDS)
def test_reads_fields(kind: str, fields: str, variable: str, value: object) -> None:
    """Fields become the CSL variables that the type makes of them."""
    assert item(fields, kind)[variable] == value


BROKEN = """text between entries
@comment{a comment}
@article{first, title = {One}, year = 2000}
@article{missingcomma, title = {Two} year = 2001, author = {A B}}
@article{unclosed, title = {Three, year = 2002,
@article{second, title = "Four", year = 2003}
@article{noequals, title {x}, year = 1}
@article{third, note = {x \\\\}, title = {a \\{ b}}
@article{openquote, title = "unclosed, year = 3}
@misc(round, title = {In (round) ones})
@article{schlüssel, title = {Key outside ASCII}}
@article{, title = {No key}}
  @ article
  { spaced , title = {S} }
@article{last, title = {L}}"""


def test_one_bad_entry_loses_no_neighbour() -> None:
    """Broken entries are reported with their line; all others are read."""
    found = read(BROKEN)
    assert [entry.key for entry in found if isinstance(entry, Entry)] == [
        "first",
        "missingcomma",
        "second",
        "third",
        "round",
        "schlüssel",
        None,
        "spaced",
        "last",
    ]
    assert [(entry.line, entry.text.split(",")[0]) for entry in found if isinstance(entry, Rejected)] == [
        (5, "@article{unclosed"),
        (7, "@article{noequals"),
        (9, "@article{openquote"),
    ]


def test_strings_made_of_strings_end() -> None:
    """Each line makes a string of ten of the one before: it would be of gigabytes in the end, and is refused by its line."""
    lines = ['@string{a = "xxxxxxxxxx"}']
    lines += [
        f"@string{{{name} = {' # '.join([before] * 10)}}}"
        for before, name in zip("abcdefghij", "bcdefghijk", strict=True)
    ]
    refused = [
        entry for entry in read("\n".join([*lines, "@book{key, title = {Kept}}"])) if isinstance(entry, Rejected)
    ]
    assert [(one.line, one.reason) for one in refused][:1] == [(6, "a string made of strings is too long")]


def test_rejected_text_is_whole() -> None:
    """What is rejected is kept word for word, to its last character."""
    (rejected,) = [entry for entry in read(BROKEN) if isinstance(entry, Rejected) and "noequals" in entry.text]
    assert rejected.text.strip() == "@article{noequals, title {x}, year = 1}"


def test_missing_comma_is_mended() -> None:
    """A field after a missing comma is a field of its own, not part of the value before it."""
    assert item("title = {Two} year = 2001, author = {A B}") == {
        "type": "article-journal",
        "title": "Two",
        "issued": {"date-parts": [[2001]]},
        "author": [{"family": "B", "given": "A"}],
    }


MENDED = {
    "two commas": "title = {T},, year = 2001",
    "comments between fields": "title = {T}, % a remark\n % note = {an old, {one}}\n year = 2001 % the last",
    "nothing behind =": "title = {T}, year = 2001, note =",
    "quotes in braces in quotes": 'title = "{T}", year = "2001"',
    "deep braces": "title = {{{{{T}}}}}, year = {{{{2001}}}}",
}


@pytest.mark.parametrize("fields", MENDED.values(), ids=MENDED)
def test_slips_are_mended(fields: str) -> None:
    """What biber reads, and slips that leave no doubt, are read; what is written then is BibTeX without them."""
    text = f"@article{{k,\n {fields}\n}}\n@misc{{next, title = {{N}}}}\n"
    found = read(text)
    assert [entry.key for entry in found if isinstance(entry, Entry)] == ["k", "next"]
    assert found[0].item == {"type": "article-journal", "title": "T", "issued": {"date-parts": [[2001]]}}
    (again, _) = read(written(found))
    assert (again.item, ",," in again.raw, "%" in again.raw, "= \n" in again.raw) == (found[0].item, *[False] * 3)


def test_comments_between_fields_are_kept() -> None:
    """A remark inside an entry stands before it afterwards, where every program takes it for one."""
    text = "@article{k,\n title = {T},\n % me@x.org says so\n year = 2001\n}\n"
    assert written(read(text)).startswith("% me(at)x.org says so\n\n@article{k,\n  title = {T},\n  year = 2001\n}")


def test_an_open_brace_in_quotes_is_reported() -> None:
    """BibTeX counts braces in quotes too: written back, such a title would swallow the entries behind it."""
    found = read('@misc{a, title = "open { brace", note = {x}}\n@misc{b, title = {B}}\n')
    assert [str(entry) for entry in found if isinstance(entry, Rejected)] == ["1: a: a brace in quotes is not closed"]
    assert [entry.key for entry in found if isinstance(entry, Entry)] == ["b"]


ACTING = (
    r"A \input{/etc/passwd} title", r"\immediate\write18{touch pwned}", r"{\catcode`\@=11}", r"\csname input\endcsname x",
    r"\openout1=x", r"x ^^5cinput y", r"\end{document}", r"\directlua{os.execute('ls')}", r"one \{ lone brace",
)  # fmt: skip


@pytest.mark.parametrize("text", ACTING)
@pytest.mark.parametrize("macro", [False, True], ids=["in a field", "in a macro"])
def test_fields_that_act_are_not_given_back(text: str, macro: bool) -> None:
    """What reads files, runs programs or breaks the file is written as text, though everything else is given back as typed."""
    entry = f"@misc{{k,\n  title = {{{{A}} {{\\'e}}}},\n  note = {'m' if macro else f'{{{text}}}'}\n}}\n"
    out = written(read(f"@string{{m = {{{text}}}}}\n{entry}" if macro else entry))
    assert "title = {{A} {\\'e}}" in out
    left = out.replace(r"{\textasciitilde}", "").replace(r"{\textasciicircum}", "").replace(r"{\textbraceleft}", "")
    assert not re.search(r"\\(?:input|write|immediate|catcode|csname|openout|end|directlua|[{}])|\^\^", left)
    assert left.count("{") == left.count("}")


def test_harmless_commands_are_given_back() -> None:
    """Commands that print, and those that are only shown, are as they were typed."""
    text = "@misc{k,\n  title = {The \\verb|\\input| of \\emph{x} and \\foo{y} \\{z\\}}\n}\n"
    assert written(read(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "@book{k,\r\n title = {A},\r\n}\r\n",
        "\ufeff@book{k, title = {A}}",
        "@book{k,title={A}}",
        '@BOOK {k , title="A" ,}',
    ],
)
def test_reads_line_ends_and_marks(text: str) -> None:
    """Windows line ends, a byte order mark and tight or loose writing make no difference."""
    (entry,) = read(text)
    assert isinstance(entry, Entry)
    assert (entry.key, entry.item["title"]) == ("k", "A")


def test_lines_are_counted() -> None:
    """An entry knows its line, also behind comments and in a long file."""
    text = "".join(f"% remark\n@misc{{k{number},\n  title = {{T}}\n}}\n\n" for number in range(3000))
    assert [entry.line for entry in read(text)] == [2 + 5 * number for number in range(3000)]


CROSSREF = """
@string{pub = "Some Press"}
@inproceedings{child, author = {A B}, title = {Child}, crossref = {parent}}
@proceedings{parent, title = {Parent}, subtitle = {Sub}, editor = {C D}, year = 1999, publisher = pub, booktitle = {Short}}
@incollection{other, title = {Other}, xdata = {data}, crossref = {whole}}
@xdata{data, publisher = {X}, location = {Y}}
@collection{whole, title = {Whole}, date = {2001}}
"""


def test_crossref_and_xdata_are_followed() -> None:
    """A child has its parents' fields, a parent's title as its container; forward references count too."""
    child, parent, other, whole = (entry.item for entry in read(CROSSREF))
    assert child["container-title"] == "Short: Sub" or child["container-title"] == "Parent: Sub"
    assert (child["editor"], child["publisher"], child["issued"]) == (
        [{"family": "D", "given": "C"}],
        "Some Press",
        {"date-parts": [[1999]]},
    )
    assert (other["container-title"], other["publisher"], other["publisher-place"]) == ("Whole", "X", "Y")
    assert parent["title"] == "Parent: Sub"
    assert whole["title"] == "Whole"


VERBATIM = r"""% a remark
@preamble{"\newcommand{\noop}[1]{}"}
@string{acm = "ACM Press"}
@String{both = acm # " and " # {Co}}

@InProceedings{Key:1,
  Author = "G{\"o}del, Kurt and {The {\TeX} Group}",
  title = {The {DNA} of {S}chr{\"o}dinger's {\emph{cat}}},
  publisher = both,
  month = "12~" # jan,
  year = 1999,
  pages = "1--2",
  my-field = {kept as it is},
  title = {A second title},
  file = {:home/a.pdf:PDF}
}

@comment{jabref-meta: groups}
"""


def test_everything_comes_back() -> None:
    """Type, names, order, braces, quotes, macros, unknown and repeated fields, comments and preamble come back."""
    out = written(read(VERBATIM))
    for line in VERBATIM.splitlines():
        assert line.rstrip(",") in out, line
    assert read(out)[0].native == read(VERBATIM)[0].native


def test_definitions_travel_with_their_entry() -> None:
    """An entry exported alone brings the macros it uses, and those that they use."""
    text = '@string{a = "A"}\n@string{b = a # "B"}\n@string{c = "C"}\n@book{one, title = {X}}\n@book{two, title = {Y}, publisher = b}'
    _, two = read(text)
    out = written([two])
    assert out.index('@string{a = "A"}') < out.index('@string{b = a # "B"}') < out.index("publisher = b")
    assert "@string{c" not in out
    assert read(out)[0].item["publisher"] == "AB"


def test_a_change_is_written() -> None:
    """A changed variable has its new value, everything else its old text."""
    (entry,) = read(VERBATIM)
    changed = replace(entry, item=entry.item | {"title": "New", "issued": {"date-parts": [[2001, 2]]}, "DOI": "10.1/x"})
    out = written([changed])
    assert "title = {New}" in out
    assert "year = {2001}" in out
    assert "month = feb" in out
    assert "doi = {10.1/x}" in out
    assert 'Author = "G{\\"o}del, Kurt and {The {\\TeX} Group}"' in out
    assert "publisher = both" in out
    assert "Schr" not in out.partition("@InProceedings")[2]
    assert read(out)[0].item["title"] == "New"


def test_a_removed_variable_is_not_written() -> None:
    """A variable that was taken away takes its field along."""
    (entry,) = read("@book{k, title = {A}, publisher = {P}, note = {N}}")
    out = written([replace(entry, item={name: value for name, value in entry.item.items() if name != "note"})])
    assert "publisher = {P}" in out
    assert "note" not in out


def test_a_changed_type_is_written() -> None:
    """A new type changes the entry type, and the fields that go with it."""
    (entry,) = read("@article{k, title = {A}, journal = {J}}")
    assert written([replace(entry, item=entry.item | {"type": "book"})]).startswith("@book{k,")


def test_biblatex_fields_come_back_under_their_names() -> None:
    """A BibLaTeX entry keeps `date`, `journaltitle` and `location` also in a file written as BibTeX."""
    text = "@online{k,\n  title = {A},\n  date = {2013-05},\n  journaltitle = {J},\n  location = {B}\n}\n"
    assert written(read(text)) == text
    assert "year = {2013}" in written(read(text), verbatim=False)


@pytest.mark.parametrize(
    ("title", "latex"),
    [
        ("On the DNA of mice", "On the {DNA} of mice"),
        ("A history of Paris and its people", "A history of {Paris} and its people"),
        ("A History of Paris and Its People", "A History of Paris and Its People"),
        ("100% of $5 & #1_x", r"100\% of \$5 \& \#1\_x"),
        ("<i>E. coli</i> in $L^2$", r"\emph{E. coli} in {$L^2$}"),
    ],
)
def test_titles_are_protected_and_escaped(title: str, latex: str) -> None:
    """Titles have braces where case must stay, and escapes where TeX would act."""
    assert f"title = {{{latex}}}" in written([Entry("k", {"type": "book", "title": title})])


@pytest.mark.parametrize("key", ["a b", "a,b", "a{b}", "a%b", "a#b", "http://zotero.org/users/1/items/X(Y)"])
def test_keys_are_safe(key: str) -> None:
    """A key that BibTeX would not take is mended, and stays one of its own."""
    text = written([Entry(key, {"type": "book", "title": "One"}), Entry(key + " ", {"type": "book", "title": "Two"})])
    back = read(text)
    assert [entry.item["title"] for entry in back if isinstance(entry, Entry)] == ["One", "Two"]
    assert len({entry.key for entry in back if isinstance(entry, Entry)}) == 2


def test_ascii_spells_letters_also_in_what_was_read() -> None:
    """With `ascii` no letter outside ASCII is written, neither new nor as it was read."""
    (entry,) = read("@book{k, title = {Über Łódź}, note = {中}}")
    text = written(
        [entry, Entry("n", {"type": "book", "title": "Ångström“s”", "author": [{"family": "Øverås", "given": "Å"}]})],
        ascii=True,
    )
    assert text.isascii()
    assert [entry.item["title"] for entry in read(text)] == ["Über Łódź", "Ångström“s”"]


def test_former_keys_are_written_for_biber() -> None:
    """BibLaTeX has a field for former keys, `ids`; BibTeX has none."""
    entry = Entry("new", {"type": "book", "title": "T"})
    assert "ids = {old, older}" in written([entry], "biblatex", aliases={"new": ("old", "older")})
    assert "old" not in written([entry], "bibtex", aliases={"new": ("old", "older")})


@pytest.mark.parametrize("name", ["bibtex", "biblatex"])
@given(item=ITEM)
@settings(max_examples=60, deadline=None)
def test_item_to_bibtex_to_item_is_the_identity(name: str, item: dict) -> None:
    """An item comes back the same, whatever its type and variables; only a BibTeX thesis always has a genre."""
    (entry,) = formats.read("".join(formats.write([Entry("k", item)], name)), name)
    assert isinstance(entry, Entry)
    texts = {name for name, value in item.items() if isinstance(value, str) and ("$" in value or "<" in value)}
    genre = {"genre"} if item["type"] == "thesis" and "genre" not in item and name == "bibtex" else set()
    for variable in (item.keys() | entry.item.keys()) - texts - genre:
        assert entry.item.get(variable) == item.get(variable), variable


def test_writing_needs_no_heavy_import() -> None:
    """Neither bibtexparser nor YAML nor XML nor pylatexenc is loaded to write BibTeX, RIS and CSL-JSON."""
    code = (
        "import sys; from refs import formats; from refs.formats import Entry\n"
        "e=[Entry('k',{'type':'book','title':'Ü $5'})]\n"
        "[''.join(formats.write(e,f)) for f in ('bibtex','biblatex','ris','csljson')]\n"
        "print([m for m in ('bibtexparser','yaml','pylatexenc','xml.etree.ElementTree','lxml','rispy','pyiso4') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
