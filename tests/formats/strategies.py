"""Items for hypothesis: what every format can say, written as people and programs write it."""

from __future__ import annotations

from hypothesis import strategies as st

from refs import model

LETTERS = "abcdefg hijk lm XYZ ÄéøßŁçñ Жд中文αω0123456789.,:;!?'’“”()/&%#_$~^{}\\|<>-–—\"@*+="
WORDS = st.text(st.sampled_from(LETTERS), min_size=1, max_size=40).map(lambda text: " ".join(text.split())).filter(bool)
"""Text with everything that breaks something, single-spaced."""

PLAIN = st.from_regex(r"[A-Z][a-z]{1,8}( [A-Za-z][a-z]{1,8}){0,3}", fullmatch=True)
FAMILY = st.from_regex(r"[A-ZÄÉØŁЖ中][a-zäéøł]{1,9}(-[A-Z][a-z]{2,5}| [A-Z][a-z]{2,6})?", fullmatch=True)
GIVEN = st.from_regex(r"[A-ZÉØ][a-zé]{1,7}( [A-Z]\.)?|[A-Z]\. [A-Z]\.", fullmatch=True)
NAME = st.one_of(
    st.fixed_dictionaries({"family": FAMILY, "given": GIVEN}),
    st.fixed_dictionaries(
        {"family": FAMILY, "given": GIVEN, "non-dropping-particle": st.sampled_from(["van", "de la", "von der"])}
    ),
    st.fixed_dictionaries({"family": FAMILY, "given": GIVEN, "suffix": st.sampled_from(["Jr.", "III"])}),
    st.fixed_dictionaries(
        {"literal": st.from_regex(r"[A-Z][a-z]{2,8} (of|and) [A-Z][a-z]{2,8}(, Inc\.)?", fullmatch=True)}
    ),
)
NAMES = st.lists(NAME, min_size=1, max_size=3)
YEAR = st.integers(1000, 2100)
DATE = st.one_of(
    YEAR.map(lambda year: {"date-parts": [[year]]}),
    st.tuples(YEAR, st.integers(1, 12)).map(lambda parts: {"date-parts": [list(parts)]}),
    st.tuples(YEAR, st.integers(1, 12), st.integers(1, 28)).map(lambda parts: {"date-parts": [list(parts)]}),
    st.tuples(YEAR, st.integers(1, 4)).map(lambda parts: {"date-parts": [[parts[0]]], "season": parts[1]}),
    YEAR.map(lambda year: {"date-parts": [[year]], "circa": True}),
    st.tuples(YEAR, YEAR).map(lambda years: {"date-parts": [[min(years)], [max(years) + 1]]}),
)
NUMBER = st.from_regex(r"[1-9][0-9]{0,3}", fullmatch=True)

ITEM = st.fixed_dictionaries(
    {"type": st.sampled_from(sorted(model.TYPES)), "title": WORDS, "issued": DATE},
    optional={
        "author": NAMES,
        "editor": NAMES,
        "translator": NAMES,
        "composer": NAMES,
        "container-title": WORDS,
        "collection-title": PLAIN,
        "volume": NUMBER,
        "issue": NUMBER,
        "page": st.from_regex(r"[1-9][0-9]{0,3}-[1-9][0-9]{4}|e[0-9]{3,5}", fullmatch=True),
        "number": NUMBER,
        "edition": NUMBER,
        "publisher": WORDS,
        "publisher-place": PLAIN,
        "genre": PLAIN,
        "medium": PLAIN,
        "scale": WORDS,
        "status": PLAIN,
        "abstract": WORDS,
        "note": WORDS,
        "DOI": st.from_regex(r"10\.[0-9]{4}/[a-z0-9._()-]{1,12}[a-z0-9]", fullmatch=True),
        "ISBN": st.just("978-3-16-148410-0"),
        "URL": st.from_regex(r"https://example\.org/[a-z0-9_~%&=?#.-]{0,12}[a-z0-9]", fullmatch=True),
        "accessed": st.tuples(YEAR, st.integers(1, 12), st.integers(1, 28)).map(
            lambda parts: {"date-parts": [list(parts)]}
        ),
        "language": st.sampled_from(["en", "de", "fr", "en-GB"]),
        "event-title": PLAIN,
        "submitted": DATE,
    },
)
