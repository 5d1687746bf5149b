"""Tests of synthetic references: their forms, their damage, and that their labels stay on their words."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from random import Random

import pytest

from refs.parse.labels import NAME_LABELS
from refs.training.settle import gold_tokens
from refs.training.synthetic.canon import CANON
from refs.training.synthetic.csl import align
from refs.training.synthetic.families.footnotes import write_cited, write_pointer
from refs.training.synthetic.families.house import draw_house
from refs.training.synthetic.families.humanities import KINDS
from refs.training.synthetic.families.medicine import write_group
from refs.training.synthetic.families.national import STANDARDS
from refs.training.synthetic.families.records import RECORDS, SHARES, write_form
from refs.training.synthetic.forms import date, draw_form, initials, roman, write_marked, write_names
from refs.training.synthetic.journals import abbreviate, in_series
from refs.training.synthetic.line import NOISES, Line, _part_ligatures, damage, transliterate
from refs.training.synthetic.numbering import write_number
from refs.training.synthetic.people import TRADITIONS, body, person
from refs.training.synthetic.synthesize import LANGUAGE_SHARES, synthesize
from refs.training.synthetic.templates import FAMILIES, write
from refs.training.synthetic.works import Person, Pool, Work, draw, language_of

WORK = Work(
    "en",
    "Effects of sleep on memory",
    (Person("Smith", "John B."), Person("García", "Ana")),
    2001,
    3,
    5,
    "Journal of Applied Sleep",
    "46",
    "2",
    "301",
    "309",
    "10.1000/sleep.1",
    "Oxford University Press",
    "Oxford",
    (Person("Roe", "Jane"),),
    "Sleep Studies",
    "TR-9",
    "http://www.who.org/9",
    "Workshop on Sleep",
)
POOL = Pool(articles=[WORK], people=[Person("Roe", "Jane")])


def line() -> Line:
    """A short line with a name and a title."""
    return (
        Line()
        .add("Smith", "author", "family")
        .add(", ")
        .add("J.", "author", "given")
        .add(" ")
        .add("Effects of sleep", "title")
        .add(".")
    )


@pytest.mark.parametrize("language", sorted(LANGUAGE_SHARES))
def test_every_language_can_be_written(language: str) -> None:
    """Works of each language come out with their title and a label for each character."""
    random = Random(3)
    for _ in range(40):
        work = draw(POOL, language, random)
        written = write(work, random)
        assert len(written.text) == len(written.tags)
        assert written.text.strip()


@pytest.mark.parametrize("family", sorted(FAMILIES))
def test_every_family_labels_what_it_writes(family: str) -> None:
    """What a family writes as authors, volume or pages is found under that label, word for word."""
    for seed in range(30):
        random = Random(seed)
        written = Line()
        work = replace(WORK, language="pl" if family == "law" else "en")
        FAMILIES[family][1](written, work, draw_form(work.language, random))
        for span in written.reference("x").spans:
            assert written.text[span.start : span.end].strip() or span.name_part == "other"
        titles = [written.text[s.start : s.end] for s in written.reference("x").spans if s.labels == {"title"}]
        assert titles in ([], [WORK.title]) or family in {"short", "software", "humanities", "law", "deposit"}, (
            "those have titles of their own"
        )


STANDARD_KINDS = [
    (language, nth, kind)
    for language in STANDARDS
    for nth, (_, _, known) in enumerate(STANDARDS[language])
    for kind in sorted(known)
]


@pytest.mark.parametrize(("language", "nth", "kind"), STANDARD_KINDS)
def test_every_standard_labels_what_it_writes(language: str, nth: int, kind: str) -> None:
    """What a national standard writes has its title under its label, with no more behind it than the kind of book."""
    for seed in range(20):
        random = Random(seed)
        work = draw(POOL, language, random)
        written = Line()
        STANDARDS[language][nth][1](kind, written, work, draw_form(language, random))
        assert labelled(written, "title")[0].startswith(work.title)
        assert len(written.text) == len(written.tags)


@pytest.mark.parametrize(("mark", "text", "part"), [("Jg. ", "Jg. 41", "Jg. 41"), ("{n}. Jg.", "41. Jg.", "41")])
def test_what_marks_a_number_belongs_to_it_only_before_it(mark: str, text: str, part: str) -> None:
    """As the corpora have it: `Jg. 41` is the volume, but of `41. Jg.` the number alone."""
    written = Line()
    write_marked(written, mark, "41", "volume")
    assert (written.text, labelled(written, "volume")) == (text, [part])


def labelled(written: Line, label: str) -> list[str]:
    """What a line holds under a label, piece by piece."""
    return [written.text[s.start : s.end] for s in written.reference("x").spans if s.labels == {label}]


def test_what_points_to_a_reference_is_no_part_of_it() -> None:
    """`12 Vgl. auch` is a number and words without a label; the page meant is the pages' only where there are none."""
    for seed in range(20):
        form = draw_form("de", Random(seed))
        pointed = Line()
        write_pointer(pointed, form)
        assert {label for label, _ in pointed.tags} <= {"", "citation-number"}
        book, article = Line().add("Die Krise", "title"), Line().add("S. 1–9", "pages")
        write_cited(book, form)
        write_cited(article, form)
        assert labelled(book, "pages")[0].removeprefix("S. ")[0].isdigit()
        assert labelled(article, "pages") == ["S. 1–9"]


def test_russian_is_transliterated_with_its_labels() -> None:
    """A letter may become two; both keep its label."""
    written = Line().add("Щербакова", "author", "family").add(", ").add("История", "title")
    transliterate(written)
    assert written.text == "Ščerbakova, Istorija"
    assert (labelled(written, "author"), labelled(written, "title")) == (["Ščerbakova"], ["Istorija"])


@pytest.mark.parametrize(("number", "expected"), [(4, "IV"), (49, "XLIX"), (88, "LXXXVIII"), (123, "CXXIII")])
def test_volumes_may_be_roman(number: int, expected: str) -> None:
    """Numbers come out as the Romans wrote them."""
    assert roman(number) == expected


@pytest.mark.parametrize(
    "noise",
    [noise for _, noise in NOISES if "misread" not in noise.__name__],
    ids=lambda noise: noise.__name__.strip("_"),
)
def test_damage_keeps_labels_and_text_together(noise: object) -> None:
    """However a line is damaged, it has one tag for each character, and a title's letters stay in the title."""
    for seed in range(20):
        damaged = line()
        noise(damaged, Random(seed))  # type: ignore[operator]
        assert len(damaged.text) == len(damaged.tags)
        title = "".join(
            c for c, (label, _) in zip(damaged.text, damaged.tags, strict=True) if label == "title" and c.isalpha()
        )
        assert "effectsofsleep".startswith(title.lower())


def test_damage_is_the_same_for_the_same_seed() -> None:
    """Training data can be made again."""
    one, two = line(), line()
    damage(one, Random(5), 5)
    damage(two, Random(5), 5)
    assert (one.text, one.tags) == (two.text, two.tags)


def test_synthetic_references_are_the_same_for_the_same_seed() -> None:
    """The same pool and seed give the same references, another seed others."""
    texts = [[one.text for one in synthesize(POOL, 12, seed, styled=0)] for seed in (1, 1, 2)]
    assert texts[0] == texts[1] != texts[2]


@pytest.mark.parametrize(
    ("how", "expected"),
    [("initials", "J.-P. M."), ("tight", "J.-P.M."), ("bare", "JPM"), ("full", "Jean-Pierre Marie")],
)
def test_given_names_are_shortened(how: str, expected: str) -> None:
    """Given names come in the forms that lists use."""
    assert initials("Jean-Pierre Marie", how) == expected


def test_journals_are_abbreviated() -> None:
    """Small words go, `Journal` is `J.`"""
    assert abbreviate("Journal of the Chemistry", Random(2)).startswith("J")


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Journal of the American Chemical Society", {"J. Am. Chem. Soc.", "J Am Chem Soc"}),
        ("Nucleic Acids Research", {"Nucleic Acids Res.", "Nucleic Acids Res"}),
        ("Paleoceanography", {"Paleoceanography"}),
    ],
)
def test_journals_are_abbreviated_by_the_list(name: str, short: set[str]) -> None:
    """Words stand as the list of ISO 4 has them, but where an author abbreviates from memory; one word stays whole."""
    written = [abbreviate(name, Random(seed)) for seed in range(60)]
    assert sum(one in short for one in written) > 40


def test_a_study_group_is_a_name_of_its_own() -> None:
    """What stands behind the authors is an organisation, what joins it to them belongs to the names."""
    written = Line().add("Smith J", "author", "family")
    write_group(written, Random(4))
    groups = [span for span in written.reference("x").spans if span.name_part == "literal"]
    assert len(groups) == 1
    assert written.text[groups[0].start : groups[0].end].split()[-1] in {
        "Investigators", "Group", "Collaborators", "Consortium", "Network", "Contributors", "Collaboration", "Team",
        "Trialists", "Committee",
    }  # fmt: skip


def test_ligatures_come_apart() -> None:
    """A space stands behind some, and the labels stay on their characters."""
    written = Line().add("significant efficacy of the influence", "title")
    _part_ligatures(written, Random(1))
    assert written.text.count(" ") > 3
    assert written.text.replace(" ", "") == "significantefficacyoftheinfluence"
    assert set(written.tags) == {("title", "")}
    assert len(written.text) == len(written.tags)


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("Die Krise der Verwaltung", "de"),
        ("Histoire de la vie dans les villes", "fr"),
        ("История культуры", "ru"),
        ("The rise of the state", "en"),
    ],
)
def test_languages_of_titles_are_guessed(title: str, language: str) -> None:
    """Small words tell a title's language."""
    assert language_of(title) == language


def test_values_are_found_in_a_rendering() -> None:
    """A rendering is labelled by finding the item's values in it, initials and shortened pages included."""
    text = "1. Smith JB, García A. Effects of Sleep on Memory. Journal of Applied Sleep. 2001;46(2):301–9. doi:10.1000/sleep.1"
    item = {
        "title": WORK.title,
        "container-title": WORK.container,
        "page": "301-309",
        "volume": "46",
        "issue": "2",
        "DOI": WORK.doi,
    }
    spans = align(text, WORK, item)
    assert spans is not None
    found = {(next(iter(s.labels)), s.name_part): text[s.start : s.end] for s in spans}
    assert found[("title", "")] == "Effects of Sleep on Memory"
    assert found[("pages", "")] == "301–9"
    assert found[("date", "")] == "2001"
    assert [text[s.start : s.end] for s in spans if s.name_part == "given"] == ["JB", "A."]


def test_a_rendering_with_a_doubtful_number_is_left_out() -> None:
    """Where the volume stands in two places, nobody can say which of them it is."""
    text = "Smith JB, García A. Effects of Sleep on Memory. Journal of Applied Sleep 46 (2001), 46: 301."
    item = {"title": WORK.title, "container-title": WORK.container, "page": "301-309", "volume": "46", "issue": "2"}
    assert align(text, WORK, item) is None


def test_styled_references_are_labelled() -> None:
    """CSL styles give references whose tokens carry the labels of their values."""
    pytest.importorskip("citeproc", reason="citeproc-py is not installed (extra: training)")
    references = list(synthesize(POOL, 8, 4, styled=1.0))
    labels = {token.label for one in references for token in gold_tokens(one)}
    assert {"author", "title"} <= labels


@pytest.mark.parametrize("language", sorted(CANON))
@pytest.mark.parametrize("kind", [kind for kind, _ in KINDS], ids=lambda kind: kind.__name__)
def test_every_kind_of_the_humanities_is_written_in_every_language(language: str, kind: Callable[..., None]) -> None:
    """All languages have the words that each kind asks for, and no braces of theirs stay unfilled."""
    for seed in range(12):
        random = Random(seed)
        written = Line()
        kind(written, draw_house(draw(POOL, language, random), draw_form(language, random)))
        assert len(written.text) == len(written.tags)
        assert not set("{|}") & set(written.text)
        assert any(label for label, _ in written.tags) or kind.__name__ == "again"


@pytest.mark.parametrize("custom", sorted(TRADITIONS))
def test_names_of_each_tradition_are_labelled_in_their_order(custom: str) -> None:
    """Each name's family and given names are found under their labels, in whatever list it stands."""
    for seed in range(20):
        random = Random(seed)
        one = person(custom, random)
        written = Line()
        write_names(written, (one,), replace(draw_form("en", random), given="full"), "author")
        parts = {s.name_part: written.text[s.start : s.end] for s in written.reference("x").spans}
        assert parts["family"] == one.family
        assert parts.get("given", "") == one.given


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (Person("Nordal", "Sigurður", order="natural"), "Sigurður Nordal"),
        (Person("Nguyễn", "Thị Minh Khai", order="first"), "Nguyễn Thị Minh Khai"),
        (Person("Ibn Khaldun", order="single"), "Ibn Khaldun"),
    ],
)
def test_some_names_stand_in_their_own_order_in_lists_with_commas(name: Person, text: str) -> None:
    """An Icelander is not inverted, a Vietnamese has no comma, and who has one name is no organisation."""
    written = Line()
    form = replace(draw_form("en", Random(1)), names="inverted", given="full")
    write_names(written, (name,), form, "author")
    assert written.text == text
    assert "literal" not in {part for _, part in written.tags}


def test_a_year_that_nobody_knows_is_a_date() -> None:
    """A form without years writes the language's words for that; pages without one have them under the date."""
    form = replace(draw_form("sv", Random(2)), undated="u.å.")
    assert date(WORK, form, full=1) == "u.å."
    for seed in range(20):
        written = Line()
        own = draw_form("sv", Random(seed))
        FAMILIES["undated"][1](written, WORK, own)
        assert labelled(written, "date")[0].removesuffix("-a").removesuffix("a") in own.words.undated


def test_numbers_before_a_reference_may_be_keys_or_long() -> None:
    """`[Smi01]` and `10342.` are what others point to."""
    keyed, numbered = Line(), [Line() for _ in range(200)]
    write_number(keyed, WORK, Random(1), keyed=1)
    for seed, one in enumerate(numbered):
        write_number(one, WORK, Random(seed), keyed=0)
    assert labelled(keyed, "citation-number")[0].startswith("SG")
    assert max(int(labelled(one, "citation-number")[0]) for one in numbered) > 999


def test_journals_have_series_and_organisations_acronyms() -> None:
    """Both are words of the language, or English ones where it has none."""
    for seed in range(20):
        assert in_series("Вестник МГУ", "ru", Random(seed)).startswith("Вестник МГУ")
        assert "IBGE" in {body("pt", Random(n)) for n in range(200)}
        assert body("ja", Random(seed))


def written_form(language: str, form: str, seed: int) -> Line:
    """A record of a language in a form."""
    random = Random(seed)
    written = Line()
    write_form(written, draw_house(draw(POOL, language, random), draw_form(language, random)), form)
    return written


@pytest.mark.parametrize("language", sorted(RECORDS))
def test_every_form_of_a_record_is_filled(language: str) -> None:
    """No place of a form stays unfilled, no label stays in the text, and the names have their parts."""
    assert language in CANON
    marks = re.compile(r"[{}|]|\b(?:title|number|publisher|place|date|pages|container|author|literal|family)\[")
    for form in (form for kind in SHARES for form in RECORDS[language].get(kind, ())):
        for seed in range(5):
            written = written_form(language, form, seed)
            assert not marks.search(written.text), form
            assert len(written.text) == len(written.tags)
            assert all(part for label, part in written.tags if label in NAME_LABELS), form


@pytest.mark.parametrize(
    ("form", "label", "pattern"),
    [
        ("number[{shelf}, fol. {k}r], {library}", "number", r".+, fol\. \d+r"),
        ("title[{act}], number[{regnal}]", "number", r"\d.*c.*\d"),
        ("<author:comma>: title[{bare}]", "title", r"[\d–]+"),
        ("literal[{body}]. title[{G}]", "author", r".{3,}"),
    ],
)
def test_a_form_is_written_with_its_labels(form: str, label: str, pattern: str) -> None:
    """What stands in a form behind a label has that label; alternatives are drawn anew."""
    found = [" ".join(labelled(written_form("en", form, seed), label)) for seed in range(20)]
    assert all(re.fullmatch(pattern, one) for one in found)
    assert len(set(found)) > 3
