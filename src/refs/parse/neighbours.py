"""
What the labels of a token's neighbours say against its own: names that were cut off, numbers and years of titles, lost dates.

Each function yields (token, label); a label of two words is a label and the part of a name. Most find nothing in most references,
which the labels tell at a glance, as a string with one letter a token (`LETTERS`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from refs.parse.dates import MONTHS
from refs.parse.firstauthor import first_author
from refs.parse.label import Token
from refs.parse.labels import LETTERS, each
from refs.parse.mark import INITIAL, SURNAME
from refs.parse.places import is_region
from refs.parse.titlewords import words_of_titles
from refs.patterns import lazy
from refs.text import fold


def _behind_et_al(tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """Yield words behind `et al.` or `, eds.` labelled as one more author: `et al. Canagliflozin, a novel inhibitor`."""
    for at in range(2, len(tokens) - 1):
        last = tokens[at - 1].text == "al" or (tokens[at - 1].text in _EDITORS and tokens[at - 2].text == ",")
        if tokens[at].text != "." or not last or tokens[at].label != "author":
            continue
        if tokens[at + 1].text in {"(", "["}:  # et al. [ATLAS], “Search for …
            return
        end = at + 1
        while end < len(tokens) and tokens[end].label in {"author", "other"}:
            end += 1
        if end < len(tokens) and tokens[end].label == "title" and end - at < 9:
            yield from ((i, "title") for i in range(at + 1, end))
        return


_EDITORS: Final = frozenset({"eds", "editors", "Eds", "Editors"})


def _glued_number(tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """Yield the number in the list that is glued to the word behind it: `1Pediatric Research 21`, but no `3D printing`, `99mTc`."""
    if len(tokens) < 2:
        return
    number, word = tokens[:2]
    if number.end < word.start or not number.text.isdigit() or len(number.text) >= _LONGEST_NUMBER:
        return
    opens = _WORD.match(word.text) or word.text in _OPENING
    if number.label != "citation-number" and opens:
        yield 0, "citation-number"
    elif number.label == "citation-number" and word.label == "title" and not opens:
        yield 0, "title"  # 2D materials and van der Waals heterostructures


_LONGEST_NUMBER: Final = 4
_LAST_DAY: Final = 31
_WORD: Final = lazy(r"[A-ZÀ-Þ][a-zà-ÿ]{3,}|The$")
_OPENING: Final = frozenset('“„«"')


def _acronyms_in_names(tokens: Sequence[Token], letters: str) -> Iterator[tuple[int, str]]:
    """Yield what a title begins with and is labelled as the last author's name: `Toutanova, K. BERT: pre-training of …`."""
    at = next((at + 1 for at in each(_AUTHOR_TITLE, letters) if at > 1 and tokens[at + 1].text == ":"), 0)
    if not at:
        return
    first = at - 1
    while first and tokens[first - 1].end == tokens[first].start:
        first -= 1
    word = "".join(token.text for token in tokens[first:at])
    begin = _initials(tokens, first - 1)
    inverted = begin > 0 and tokens[begin - 1].text == ","
    # Lee K, Toutanova K. BERT: pre-training   where no comma stands between family name and initials
    inverted |= begin > 1 and tokens[begin - 1].name_part.endswith("family") and tokens[begin].name_part == "given"
    bunched = tokens[first - 1].text == "." and tokens[first - 2].text.isupper() and len(tokens[first - 2].text) > 1
    camel = word[0].islower() and not word.islower()  # edgeR: a Bioconductor package
    if (sum(map(str.isupper, word)) > 1 or camel) and (inverted or bunched):
        yield from ((i, "title") for i in range(first, at + 1))


_AUTHOR_TITLE: Final = lazy("a(?=.t)")


def _glued_titles(tokens: Sequence[Token], letters: str) -> Iterator[tuple[int, str]]:
    """Yield the beginning of the word that a title begins with, where a label cut it off: `Buchner A. G*Power 3: a program`."""
    first = letters.find("t")
    if first > 2 and tokens[first - 1].text in _GLUE and tokens[first - 2].end + 1 == tokens[first].start:
        yield from ((i, "title") for i in (first - 2, first - 1))
    for at in each(_TITLE_EDGE, letters):
        if tokens[at + 1].text in {".", ","} and _is_decimal(*tokens[at : at + 3]):  # 1.5 W CW power   at 9.4 T
            yield from ((i, "title") for i in range(at, at + 3))


def _is_decimal(before: Token, point: Token, behind: Token) -> bool:
    """Say whether two numbers and what is between them are one, as those of `15,000 years`, but not `12.1998`."""
    glued = before.end == point.start and point.end == behind.start
    return glued and before.text.isdigit() and behind.text.isdigit() and len(behind.text) != 4


_TITLE_EDGE: Final = lazy("t(?=.[^t])|[^t](?=.t)")
_GLUE: Final = frozenset("*+&@^")


_OF_JOURNALS: Final = frozenset(
    "Am Appl Biol Biochem Catal Chem Chromatogr Clin Colloid Comput Cryst Electroanal Electrochem Fluid Food Geophys Heterocycl Immunol Inorg "
    "Inst Magn Mater Math Med Membr Mol Nat Neurosci Nucl Opt Org Organomet Pharm Phys Physiol Polym Solid Struct Theor Virol".split()
)
"""What stands behind the `J.` of journals, which is then no initial."""
_YEAR: Final = lazy(r"(?:19|20)\d\d")
_BEHIND_SURNAME: Final = frozenset(", . ; : ( and & und et y".split())


def _cut_names(tokens: Sequence[Token], letters: str) -> Iterator[tuple[int, str]]:
    """Yield the first family name that is cut off from its initials, or the first initials that are those of a journal."""
    for last in each(_NAMES_END, letters):
        first = _initials(tokens, last)
        if first >= 0 and (changes := _rejoined(tokens, first, last + 1)):
            yield from changes
            return


_NAMES_END: Final = lazy("a(?=[^a]..)|e(?=[^e]..)")


def _rejoined(tokens: Sequence[Token], first: int, at: int) -> list[tuple[int, str]]:
    """Return what the labels should be of initials and of the token behind them; nothing where they are right."""
    token, label = tokens[at], tokens[at - 1].label
    begins = tokens[first].name_part.startswith("B-")
    surname = token.label in {"title", "date"} and SURNAME.fullmatch(token.text)
    if first and surname and token.label == "title" and _YEAR.fullmatch(tokens[at + 1].text):
        named = tokens[first - 1].name_part.startswith("B-")  # Tristram R. | Kidder 2013 Building Mound A
        return [(at, f"{label} family"), (at + 1, "date")] if named else []
    if token.label == "container" and first < at - 2 and _opens_journal(tokens, at):
        return [(at - 2, "container"), (at - 1, "container")]  # Shibata, S. J. | Am. Chem. Soc.
    if token.label == "container" and begins and first and tokens[first - 1].text == ",":
        return [(one, "container") for one in range(first, at)]  # B. R. Gelchinski, J. | Non-Cryst. Solids
    if begins and surname and tokens[at + 1].text in _BEHIND_SURNAME:
        return [(at, f"{label} family")]  # J.R. | Mettke, Vor einer Ära des Terrors?
    return []


def _opens_journal(tokens: Sequence[Token], at: int) -> bool:
    """Say whether the `J.` before a token is that of a journal."""
    return tokens[at - 2].text == "J" and tokens[at].text in _OF_JOURNALS


def _initials(tokens: Sequence[Token], at: int) -> int:
    """Return where the initials that end here begin, -1 where what ends here is no initial."""
    first = -1
    while at > 0 and tokens[at].text == "." and INITIAL.fullmatch(tokens[at - 1].text):
        first, at = at - 1, at - 2
    return first


_BEFORE_VOLUMES: Final = frozenset(
    "vol vols volume no nr bd jg jahrg band tome t v heft issue in i en em sec sect section chap chapter".split()
)


def _lost_containers(tokens: Sequence[Token], letters: str) -> Iterator[tuple[int, str]]:
    """Yield capital words before a volume that are labelled as nothing, where no container is: `catchments.Catena 45,123-140`."""
    volume = letters.index("v")
    while volume and (letters[volume - 1] == "d" or tokens[volume - 1].text in {".", ";", ","}):
        volume -= 1
    at = volume
    while at and letters[at - 1] == "o" and tokens[at - 1].text[0].isalpha():
        at -= 1
    words = [token.text for token in tokens[at:volume]]
    if is_region(" ".join(words)):
        return  # 2013 Dec 21–24; Beijing, China. Vol 6.
    if words and words[0][0].isupper() and _BEFORE_VOLUMES.isdisjoint(word.lower() for word in words):
        yield from ((i, "container") for i in range(at, volume))


def _last_years(text: str, tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """Yield the end of a range of years behind a publisher, which looks like a page: `Harper & Row, 1982–84.`"""
    if match := _YEARS_LAST.search(text, max(0, len(text) - 16)):
        yield from ((at, "date") for at, token in enumerate(tokens) if match.start(1) <= token.start < match.end(1))


def _second_works(tokens: Sequence[Token], letters: str) -> Iterator[tuple[int, str]]:
    """Yield what stands behind a whole reference and is another: `Phys. Rev. X 5, 041047 (2015); Phys. Rev. Lett. 110, 260601 (2013)`."""
    for at, token in enumerate(tokens):
        if token.text == ";" and _is_whole(letters[:at]) and _is_whole(letters[at:]):
            if "#" not in letters[at:]:
                yield from ((i, "other") for i in range(at, len(tokens)))
            return


def _is_whole(letters: str) -> bool:
    return {"c", "v", "d"} <= set(letters)


def _numbers_in_containers(tokens: Sequence[Token], letters: str) -> Iterator[tuple[int, str]]:
    """Yield the number that a journal's name ends in: `Boundary 2, 25(2)`."""
    for at in each(_VOLUME_TWICE, letters):
        if tokens[at + 2].text == "," and tokens[at + 4].text == "(":
            yield at + 1, "container"


_VOLUME_TWICE: Final = lazy("cvov.")


def _sections_in_containers(tokens: Sequence[Token], letters: str) -> Iterator[tuple[int, str]]:
    """Yield the letter or numeral in which a journal's name ends and that is labelled as the volume: `Physical Review B 65`."""
    for at in each(_CONTAINER_VOLUMES, letters):
        before, token, behind = tokens[at : at + 3]
        spaced = before.end + 1 == token.start and token.end + 1 == behind.start and behind.text.isdigit()
        if spaced and _SECTION.fullmatch(token.text):
            yield at + 1, "container"


_CONTAINER_VOLUMES: Final = lazy("cv[vd]")
# Physical Review B 65   Le Journal de Physique IV 11 (2001)   Brain Edema VIII 1990
_SECTION: Final = lazy(r"[A-E]|[IVX]{1,5}")


def _places_in_containers(tokens: Sequence[Token], letters: str) -> Iterator[tuple[int, str]]:
    """Yield the place that tells a journal from another one of its name: `Nature (London) 453`; and the country behind a city."""
    for at in each(_CONTAINER_PLACE, letters):
        labels, texts = letters[at : at + 5], [token.text for token in tokens[at + 1 : at + 4]]
        if labels[1:4] == "cLv" or (labels[1:4] == "cLd" and texts[1] == "USA"):
            yield at + 2, "container"  # Proc Natl Acad Sci USA 76   Proc Natl Acad Sci USA 1977, 74
        if labels[::2] == "cLv" and texts[0] + texts[2] == "()":
            yield from ((i, "container") for i in range(at + 1, at + 4))
        elif labels[::2][:2] == "Lc" and texts[0] == "," and is_region(texts[1]):
            yield from ((i, "place") for i in (at + 1, at + 2))  # Hanoi, Vietnam, 12–14 May 2018


_CONTAINER_PLACE: Final = lazy("(?=.cL[vd]|c.L.v|L.c.)")
_DATE: Final = lazy("d")
_YEARS_LAST: Final = lazy(r",\s((?:1[5-9]|20)\d\d\s?[-–]\s?\d\d)\.?$")


def _month_tokens(tokens: Sequence[Token], letters: str) -> Iterator[tuple[int, str]]:
    """Yield the month and the day beside a year: `Jan. 1949`, `7 March 1876`, `février-mars 1981`."""
    for at in each(_DATE, letters):
        year = tokens[at].text
        if len(year) != 4 or not year.isdigit():
            continue
        before = at - 1
        while before >= 0 and tokens[before].text in {".", ",", "de"} and at - before < 4:
            before -= 1
        if before >= 0 and tokens[before].text.isdigit() and len(tokens[before].text) < 3 and before > 0:
            before -= 1  # March 7, 1876
        if (
            before >= 0
            and tokens[before].label != "date"
            and all(month in MONTHS for month in fold(tokens[before].text).split("-"))
            and tokens[before].text[0].isalpha()
            and not (tokens[before].label == "container" and tokens[before].text == "Mag")  # IEEE Microw. Mag. 2012
            and not (before > 1 and tokens[before - 2].text == "Rio")  # Rio de Janeiro, 2012
            and not _ends_title(tokens, before)
            and not (tokens[before].name_part == "family" and tokens[before - 1].name_part == "given")  # L. Mei, 2022
        ):
            yield from ((i, "date") for i in range(before, at))
            day = tokens[before - 1] if before and tokens[before - 1].text != "." else None
            if day is None and before > 1 and tokens[before - 1].text == ".":
                day = tokens[before - 2]  # 11. Juli 1986
            if day and day.text.isdecimal() and int(day.text) <= _LAST_DAY and at - before < 3 and day.label != "issue":
                yield tokens.index(day), "date"


def _ends_title(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a month is the last word of a title that goes on to it: `El tres de mayo. 1814`."""
    title = at > 1 and tokens[at].label == tokens[at - 1].label == tokens[at - 2].label == "title"
    return title and tokens[at + 1].text == "." and tokens[at].text.islower() and tokens[at - 1].text.islower()


def _beside_names(tokens: Sequence[Token], lower: str, letters: str) -> Iterator[tuple[int, str]]:
    """Yield what is labelled as a name and is none, or the other way round."""
    yield from _glued_titles(tokens, letters)
    if "et al. " in lower or ", ed" in lower:
        yield from _behind_et_al(tokens)
    yield from _cut_names(tokens, letters)
    if ": " in lower:
        yield from _acronyms_in_names(tokens, letters)


def _beside_containers(tokens: Sequence[Token], letters: str) -> Iterator[tuple[int, str]]:
    """Yield what stands beside the name of a container and belongs to it, or is labelled as part of one and does not."""
    if "cvv" in letters or "cvd" in letters:
        yield from _sections_in_containers(tokens, letters)
    if "L" in letters:
        yield from _places_in_containers(tokens, letters)
    if "cvov" in letters and "i" in letters:
        yield from _numbers_in_containers(tokens, letters)


def _numbers_in_series(tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """Yield the bare number behind a series where the volume is another: `Vol. 9. Loeb Classical Library | 394`."""
    for at, (left, token) in enumerate(pairwise(tokens), 1):
        if left.label == "collection" and token.label == "volume" and token.text.isdigit():
            earlier = any(other.label == "volume" for other in tokens[: at - 1])
            last = at + 1 == len(tokens) or tokens[at + 1].label != "volume"
            if earlier and last:
                yield at, "seriesnumber"


def by_labels(tokens: Sequence[Token], text: str, lower: str, labels: set[str]) -> Iterator[tuple[int, str]]:
    """Yield (token, label) where the labels of a token's neighbours speak against its own, the weightiest last."""
    letters = "".join([LETTERS[token.label] for token in tokens])
    if "date" in labels:
        yield from _month_tokens(tokens, letters)
    yield from _glued_number(tokens)
    yield from first_author(tokens, letters)
    if "author" in labels or "editor" in labels:
        yield from _beside_names(tokens, lower, letters)
    if "title" in labels and "volume" in labels and labels.isdisjoint({"container", "collection"}):
        yield from _lost_containers(tokens, letters)
    if "; " in lower and _is_whole(letters):
        yield from _second_works(tokens, letters)
    if "container" in labels:
        yield from _beside_containers(tokens, letters)
    if {"publisher", "pages"} <= labels and labels.isdisjoint({"issue", "container"}):
        yield from _last_years(text, tokens)
    yield from words_of_titles(text, tokens, letters)
    if "collection" in labels and letters.count("v") > 1:
        yield from _numbers_in_series(tokens)
