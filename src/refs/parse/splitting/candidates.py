"""
Candidates: the places in a list where a reference may open, and what can be seen at each of them alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from refs.identifiers import identify
from refs.parse.splitting.letters import CJK, UPPER
from refs.parse.splitting.openings import YEAR, left_shape, name_run, right_shape, year_near
from refs.patterns import lazy

Shape = tuple[str, str, str, str, str, str]
_WINDOW = 200
_PARAGRAPH = 800
"""The length from which a row is no single reference."""
_ADDRESS = 200
"""How far from the end of a line an address that it ends in may begin."""
_PARTICLES = (
    r"(?:d[eiu]|de\sla|van|von|van\sde[rn]|ter|le|la|el|al|https?:|doi|\([a-h]\)|[a-h]\))[\s:')]|d[’'][" + UPPER + "]"
)
_CLOSED_SPACE = lazy(rf"[.;)\]”\"»’!?\d/…](\s+)(?=[{UPPER}{CJK}“\"«—–_·•‣▪]|---|{_PARTICLES})")
# http://dx.doi.org/10.1021/am302903n Liu N, Le Guen M
_SPACE_BEHIND_ADDRESS = lazy(rf"(?:https?:|www\.|\b10\.\d{{4,9}}/)\S+(\s+)(?=[{UPPER}])")
_ANY_SPACE = lazy(rf"(?<=[^\W\d_])\s+(?=[{UPPER}][^.\s])")
# … Berlin: Walter de Gruyter Schultz, P. H., Grant, J., …
_SPACE_BEFORE_FAMILY = lazy(
    rf"(?<=[^\W\d_])(?<!\s[^\W\d_][^\W\d_])(?<!\sand)(?<!\sund)\s+(?=[{UPPER}][\w'’-]+,\s[{UPPER}]\.,?\s(?:[{UPPER}]\.|[{UPPER}][\w'’-]+,|\())"
)
_SPACE_BEFORE_NAME = lazy(rf"(?<=[^\W\d_]|[:,”\"»])\s+(?=[{UPPER}][^.\s])")
# … 290-298, ———. 2016. “Statistical …
_DASHES = r"(?:[—―]{2,}|[_–-]{3,})[.,]\s"
_SPACE_BEFORE_DASHES = lazy(rf"(?<!\s)\s+(?={_DASHES})")
_BEHIND_DASHES = lazy(r"(?:^|\s)[—―_–-]{2,}[.,]?(?:\s\(?(?:1[5-9]|20)\d\d[a-z]?\)?[.,:]?)?$")
_INITIAL_STOP = rf"(?<=[\s.(-][{UPPER}])\.|(?<=\sal)\."
_MARK = rf"(?:(?!{_INITIAL_STOP})[.;:)\]\d”\"»?!])"
_LAST_MARK = lazy(rf"{_MARK}(?:(?!{_MARK}).)*$")
# Gill, Bernhard (2003)   Hilton, Suzanne, and John Rath. 1982.
_YEAR_OF_AUTHOR = lazy(r"[(\[](?:1[5-9]|20)\d\d(?![a-z]?\s?[-–]\s?\d)|(?<=[^\W\d_])\.\s(?:1[5-9]|20)\d\d(?=[a-z]?\.\s)")

AUTHOR_SHAPES = frozenset(
    {
        "cjk",
        "family_initials_comma",
        "family_initials_bare",
        "vancouver",
        "initials_apart",
        "initials_family",
        "pair",
        "names",
        "et_al",
        "again",
        "address",
    }
)
"""Shapes of `refs.parse.splitting.openings.right_shape` that may be an author, or what stands in an author's place."""


_IDENTIFIER = lazy(r"(?:PubMed(?:\sCentral)?\b\W*)?(?:PMC?ID\b|PMC\s?\d|Epub\s\d{4})|PubMed\s?:\s?\d")
# VS Verlag, Wiesbaden (2010), 3. Aufl. Schwanhäußer, …   Männerphantasien. 2 Bde. Frankfurt am Main: …
_NO_OPENING = lazy(rf"{_IDENTIFIER.pattern}|Aufl(?:\.|age\b)|Bde\.|Bände\b|Vols\.")


_WORDS = 4
"""How many words a bare identifier has at most: `doi: 10.1016/ j.cell.2009.01.001`."""
_OF_WORKS = frozenset({"DOI", "PMID", "PMCID", "arXiv"})


class Row(NamedTuple):
    """
    A run of text without line breaks, cruft or labels inside.

    Args:
        start: offset of its first character in the document.
        text: its characters.
        opens: how it opens: `line`, `blank` (behind a blank line), `cruft` (behind captions in its own line), `label` (behind its number).
        after_cruft: whether captions stand right before it, be it on the line above.
        indent: columns of white space before it.
        width: length of the line that it ends.
        counted: whether no number is missing between the label before it and the next one.
    """

    start: int
    text: str
    opens: str
    after_cruft: bool = False
    indent: int = 0
    width: int = 0
    counted: bool = False

    @property
    def goes_on(self) -> bool:
        """Whether it is what captions left of the end of a reference: `PMID: 18790311` behind `PubMed`."""
        return (self.opens == "cruft" or self.after_cruft) and _IDENTIFIER.match(self.text) is not None

    @property
    def identifier(self) -> tuple[str, str] | None:
        """Kind and value of the one identifier of a work that it holds, if it holds nothing else."""
        found = identify(self.text) if self.text.count(" ") < _WORDS and len(self.text) < _WINDOW else None
        return (found.kind, found.value) if found and found.kind in _OF_WORKS else None

    @property
    def end(self) -> int:
        """Offset behind its last character."""
        return self.start + len(self.text)


class Candidate(NamedTuple):
    """
    A place where a reference may open.

    Args:
        row: index of its row.
        at: offset in the row's text.
        shape: how it is reached, what it closes with on the left, what it opens with on the right, how soon a year follows, what
            follows its names, and how much room the line before had left.
    """

    row: int
    at: int
    shape: Shape

    @property
    def labelled(self) -> bool:
        """Whether the numbering says that a reference opens here."""
        return self.shape[0].endswith("label")

    @property
    def inline(self) -> bool:
        """Whether it lies inside a row."""
        return self.at > 0


_OPENING_DASHES = lazy(_DASHES)


def opens_with_dashes(rows: Sequence[Row], one: Candidate) -> bool:
    """
    Say whether dashes in the author's place stand at a candidate: `———. 2016. “Statistical …`.
    """
    return one.shape[2] == "again" and _OPENING_DASHES.match(rows[one.row].text, one.at) is not None


def shape_features(shape: Shape) -> list[str]:
    """
    Name what the models see of a candidate's shape: its parts, and those pairs of them that tell more together.
    """
    kind, left, right, year, run, fit = shape
    author = right in AUTHOR_SHAPES
    return [
        kind,
        f"left={left}",
        f"right={right}",
        f"fit={fit}",
        f"{kind} left={left}",
        f"{kind} right={right}",
        f"{kind} year={year}",
        f"{kind} fit={fit}",
        f"{kind} run={run}",
        f"left={left} right={right}",
        f"left={left} author={author}",
        f"left={left} fit={fit}",
        f"left={left} run={run}",
        f"right={right} year={year}",
        f"right={right} fit={fit}",
        f"right={right} run={run}",
        f"run={run} year={year}",
    ]


def candidates(rows: Sequence[Row], *, numbered: bool) -> list[Candidate]:
    """
    List the places where a reference may open, with what can be seen at each.

    Args:
        rows: the text of the list, without cruft and labels.
        numbered: whether the list is numbered.
    """
    if len(rows) == 1 and _is_one(rows[0].text):
        return [Candidate(0, 0, _ALONE)]
    widths = _local_widths(rows)
    fill = _fill(rows, widths)
    broken = fill != "ragged" or sum(len(row.text) for row in rows) < 110 * len(rows)
    found: list[Candidate] = []
    for index, row in enumerate(rows):
        previous = rows[index - 1] if index else None
        opening = _at_row(rows, index, previous, _fit(previous, row, widths[index], fill), numbered=numbered)
        found.append(opening)
        # `Lund: Studentlitteratur. Olsson, J. (2019) …`: the end of a reference, and another
        anywhere = broken or opening.shape[2] == "place_publisher" or len(row.text) > _PARAGRAPH
        found.extend(_inside(rows, index, anywhere=anywhere, numbered=numbered))
    return found


_ALONE: Shape = ("line", "none", "other", "none", "none", "none")
"""How the only reference of a list opens; nobody asks, and telling shapes costs a short paste more than reading it."""


def _is_one(text: str) -> bool:
    """Whether a text that stands alone is too short for two references and has not the years of two."""
    low, high = _between_years(text)
    return low >= high and len(text) <= _PARAGRAPH


def _at_row(rows: Sequence[Row], index: int, previous: Row | None, fit: str, *, numbered: bool) -> Candidate:
    row = rows[index]
    kind = _kind(row, row.opens, numbered=numbered)
    left = "cruft" if row.after_cruft else left_shape(previous.text[-_ADDRESS:]) if previous else "none"
    window = _window(rows, index, 0)
    right = right_shape(window)
    if previous and _goes_on(left, _before(rows, index, 0), _behind(rows, index, 0), numbered=numbered):
        right = "part"
    return Candidate(index, 0, _shape(kind, left, right, year_near(window), name_run(window), fit))


# … Neuroscience; 2012 Oct 13-17; | New Orleans (LA).   … Cancer; October 15–18, 2017; | Yokohama, Japan.
_MEETING = lazy(
    r"(?:(?:19|20)\d\d\s[A-Z][a-z]{2}\s\d{1,2}(?:\s?[-–]\s?(?:[A-Z][a-z]{2}\s)?\d{1,2})?|[A-Z][a-z]{2,8}"
    r"\s\d{1,2}\s?[-–]\s?(?:[A-Z][a-z]{2,8}\s)?\d{1,2},\s(?:19|20)\d\d);$"
)
# In Comprehensive Organic Synthesis; | Trost, B. M., Fleming, I., Eds.;   Gaussian 09, Revision D.01; | Gaussian, Inc.: Wallingford, CT, 2013.
_ACS_TAIL = lazy(
    rf"[{UPPER}][^;]{{3,150}},\s?Eds?\.|[{UPPER}][^;:()]{{1,60}}:\s[{UPPER}][^;:]{{2,40}},?\s(?:19|20)\d\d"
)


# … pp. 234–241. | Springer, Cham (2015)   | IEEE Computer Society (2001)
_PUBLISHER_TAIL = lazy(
    rf"(?:[{UPPER}][\w’'&.-]*\s){{0,4}}(?:Springer|Elsevier|Wiley|Press|Verlag|IEEE|ACM|AAAI|Birkhäuser|Kluwer"
    r"|Publishers?|Society|Association)\b[^.;:()]{0,40}"
    r"\((?:19|20)\d\d\)"
)
_YEAR_TAIL = lazy(rf"\((?:[{UPPER}][a-z]{{2,8}}\.?\s)?(?:19|20)\d\d\)[.,]")


def _goes_on(left: str, before: str, behind: str, *, numbered: bool) -> bool:
    """
    Say whether a reference goes on: with the place of a meeting, the editors or the publisher of a book behind a semicolon; with a
    publisher and the year; with the year behind an address; in a numbered list with a place and a publisher.
    """
    if left.startswith("semicolon"):
        return _ACS_TAIL.match(behind) is not None or _MEETING.search(before) is not None
    if left in _UNENDED and _YEAR_TAIL.match(behind):
        return True
    return _PUBLISHER_TAIL.match(behind) is not None or (numbered and right_shape(behind) == "place_publisher")


_UNENDED = frozenset("address number comma colon".split())


def _before(rows: Sequence[Row], index: int, at: int) -> str:
    """The text right before a place, over the end of a line."""
    own = rows[index].text[max(at - 60, 0) : at].rstrip()
    above = rows[index - 1].text[-60:] if at < 60 and index and rows[index].opens == "line" else ""
    return f"{above.rstrip()} {own}".strip().replace("- ", "-").replace("– ", "–")


def _behind(rows: Sequence[Row], index: int, at: int) -> str:
    """The text from a place on, over the ends of some lines."""
    pieces = [rows[index].text[at : at + _WINDOW]]
    for row in rows[index + 1 : index + 4]:
        if row.opens != "line" or sum(map(len, pieces)) > _WINDOW:
            break
        pieces.append(row.text[:_WINDOW])
    return " ".join(pieces)


@lru_cache(maxsize=4096)
def _shape(*parts: str) -> Shape:
    """Of a long list's shapes, which are some hundreds, each once in memory."""
    kind, left, right, year, run, fit = parts
    return kind, left, right, year, run, fit


def _kind(row: Row, opens: str, *, numbered: bool) -> str:
    """How a candidate is reached. Where the numbers go on without a gap, an opening without one is seldom."""
    return f"{'counted' if row.counted else 'numbered'} {opens}" if numbered else opens


def _window(rows: Sequence[Row], index: int, at: int) -> str:
    text = rows[index].text[at : at + _WINDOW]
    if len(text) < _WINDOW // 2 and index + 1 < len(rows) and rows[index + 1].opens == "line":
        return f"{text} {rows[index + 1].text[: _WINDOW // 2]}"
    return text


_OPENABLE = frozenset(
    "address year_closed pages_full pages year_full year number_full number closed_full closed word_full abbreviation initial place".split()
)


def _inside(rows: Sequence[Row], index: int, *, anywhere: bool, numbered: bool) -> Iterator[Candidate]:
    """Candidates inside a row: where the text up to there has closed like a reference and an author may open."""
    text = rows[index].text
    kind = _kind(rows[index], "inline", numbered=numbered)
    low, high = (8, len(text)) if anywhere else _between_years(text)
    if low >= high:
        return
    for start, at in _spaces(text, low, high, heads=not numbered):
        bullet = _BULLET.match(text, at)
        left = left_shape(text[max(start - _ADDRESS, 0) : start])
        window = _window(rows, index, bullet.end() if bullet else at)
        run = name_run(window)
        closed = (
            left in _OPENABLE
            or left in _WORDS_END
            or left.startswith("semicolon")
            or _SPACE_BEFORE_DASHES.match(text, start)
        )
        if not (closed or run.startswith("year")) or _in_parentheses(text, at) or _NO_OPENING.match(text, at):
            continue
        if _BEHIND_DASHES.search(text, max(start - 24, 0), start):  # they are the author
            continue
        if _goes_on(left, _before(rows, index, at), _behind(rows, index, at), numbered=numbered):
            continue
        right = right_shape(window)
        if _may_open(left, right, run):
            yield Candidate(index, at, _shape(kind, left, right, year_near(window), run, "none"))


_BULLET = lazy(r"[·•‣▪]\s")
_ENDED = frozenset("pages_full number_full year_full year_closed place".split())
_WORDS_END = frozenset("small capital".split())
_TITLED = frozenset("quote capital single article".split())


def _may_open(left: str, right: str, run: str) -> bool:
    """Whether a reference may open with an author, with what a year follows, or, where the one before has come to its numbers, with a title."""
    return (
        left.startswith("semicolon")
        or right == "again"
        or run.startswith("year")
        or (left in _WORDS_END and right == "family_initials_comma")
        or (left in _OPENABLE and (right in AUTHOR_SHAPES or right == "quote"))
        or (left in _ENDED and right in _TITLED)
    )


def _in_parentheses(text: str, at: int) -> bool:
    """Whether a place lies in short parentheses, where nothing opens: `(SKL, 2010; SKL, 2016)`."""
    opened = text.rfind("(", max(at - 80, 0), at)
    if opened < 0 or ")" in text[opened:at]:
        return False
    closed = text.find(")", at, at + 60)
    return closed >= 0 and "(" not in text[at:closed]


def _between_years(text: str) -> tuple[int, int]:
    """Where a row that is no part of a wrapped line can hold a boundary: behind its first year and before its last."""
    years = [found.start() for found in YEAR.finditer(text)]
    return (years[0], years[-1]) if len(years) > 1 else (0, 0)


def _spaces(text: str, low: int, high: int, *, heads: bool) -> list[tuple[int, int]]:
    """The spaces that may part two references: behind a mark or a number, or, where years in parentheses repeat, before the head of one."""
    found = [space.span(1) for space in _CLOSED_SPACE.finditer(text, low - 1, min(high + 1, len(text)))]
    found += [space.span() for space in _SPACE_BEFORE_DASHES.finditer(text, low - 1, min(high + 1, len(text)))]
    if "http" in text or "www." in text or "10." in text:
        found += [space.span(1) for space in _SPACE_BEHIND_ADDRESS.finditer(text, low - 1, min(high + 1, len(text)))]
    if heads:
        found += [space.span() for space in _SPACE_BEFORE_FAMILY.finditer(text, low, high)]
    years = [year.start() for year in _YEAR_OF_AUTHOR.finditer(text, low)] if heads else []
    before = [span for year in (years if len(years) > 1 or low > 8 else ()) for span in _heads(text, low, year)]
    return sorted({*found, *before})


def _heads(text: str, low: int, year: int) -> list[tuple[int, int]]:
    """
    The spaces before what may be the author of a year, where no mark closes the reference before.

    `… Opladen Gill, Bernhard (2003)` and `… Press, Oxford Hilton, Suzanne, and John Rath. 1982.` can only open with a word before a comma,
    `… Socialtjänsten Jönköping kommun (2016)` with any capital.
    """
    start = max(low, year - 80)
    mark = _LAST_MARK.search(text, start, year)
    start = mark.start() + 1 if mark else start
    commas = [at for at in range(start, year) if text[at] == ","]
    if not commas:
        return [space.span() for space in _ANY_SPACE.finditer(text, start, year)]
    last = ([*_SPACE_BEFORE_NAME.finditer(text, low, high)][-1:] for low, high in pairwise([start, *commas]))
    return [space.span() for one in last for space in one]


def _local_widths(rows: Sequence[Row]) -> list[int]:
    lengths = [row.width for row in rows]
    return [max(lengths[max(index - 9, 0) : index + 9], default=0) for index in range(len(rows))]


def _fill(rows: Sequence[Row], widths: Sequence[int]) -> str:
    """Whether lines are filled up to a margin, as in wrapped text, or as long as it happens."""
    full = sum(row.width >= 0.86 * width for row, width in zip(rows, widths, strict=True))
    share = full / max(len(rows), 1)
    return "ragged" if share < 0.45 or len(rows) < 4 else "mixed" if share < 0.62 else "filled"


def _fit(previous: Row | None, row: Row, width: int, fill: str) -> str:
    """How much room the line before had left for this line's first word: text that is wrapped leaves none."""
    if previous is None or row.opens not in {"line", "blank"}:
        return "none"
    first = row.text.find(" ")
    room = (width - previous.width - 1 - (len(row.text) if first < 0 else first)) / max(width, 1)
    size = "no" if room < 0 else "little" if room < 0.08 else "some" if room < 0.25 else "much"
    return f"{fill} {size}"
