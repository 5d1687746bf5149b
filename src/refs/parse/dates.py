"""
Dates as references write them, in a dozen languages: years, reprints, ranges, months, seasons, and words for no date.

`read` takes the text of one or more dates of a reference and gives what CSL keeps of them: `issued`, `original-date`
and `status` ("forthcoming" is a status, never a year).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from refs.model import date
from refs.patterns import lazy
from refs.text import fold

_MONTH_NAMES: Final = (
    # en de sv fr es pt it ru nl da/no fi pl, then cs/sk hr/sr/sl tr ro hu el ca uk bg id, folded; a name is known by itself or by its first letters where listed
    (
        "january jan january's januar janner januari janvier janv enero ene janeiro janeiro gennaio gen genn январь "
        "января янв tammikuu tammi stycznia styczen sty tammikuuta ledna leden sijecnja sijecanj januara januarja "
        "ocak oca ianuarie ian ιανουαριου ιανουαριος ιαν gener січня січень януари"
    ),
    (
        "february feb febr februar feber februari fevrier fevr fev febrero fevereiro febbraio febb февраль февраля "
        "фев helmikuu helmi lutego luty lut helmikuuta unora unor veljace veljaca februara februarja subat sub "
        "februarie φεβρουαριου φεβρουαριος φεβ febrer лютого лютий февруари"
    ),
    (
        "march mar marz mrz mars marzo marco maart mrt март марта мар maaliskuu maalis marca marzec marts maaliskuuta "
        "brezna brezen ozujka ozujak marta marec martie marcius marc mart μαρτιου μαρτιος μαρ maret березня березень"
    ),
    (
        "april apr avril avr abril abr aprile апрель апреля апр huhtikuu huhti kwietnia kwiecien kwi huhtikuuta dubna "
        "duben travnja travanj aprila nisan nis aprilie aprilis απριλιου απριλιος απρ квітня квітень април"
    ),
    (
        "may mai maj mayo maio maggio magg mag mei май мая toukokuu touko maja toukokuuta kvetna kveten svibnja "
        "svibanj mayis majus μαιου μαιος maig травня травень"
    ),
    (
        "june jun juni juin junio junho giugno giu июнь июня июн kesakuu kesa czerwca czerwiec cze kesakuuta cervna "
        "cerven lipnja lipanj juna junij junija haziran haz iunie iun junius ιουνιου ιουνιος ιουν juny червня червень "
        "юни"
    ),
    (
        "july jul juli juil juillet julio julho luglio lug июль июля июл heinakuu heina lipca lipiec lip heinakuuta "
        "cervence cervenec srpnja srpanj jula julij julija temmuz tem iulie iul julius ιουλιου ιουλιος ιουλ juliol "
        "липня липень юли"
    ),
    (
        "august aug augusti aout agosto ago agos augustus август августа авг elokuu elo sierpnia sierpien sie "
        "elokuuta srpna srpen kolovoza kolovoz avgusta avgust agustos augusztus αυγουστου αυγουστος αυγ agustus agost "
        "серпня серпень"
    ),
    (
        "september sep sept septembre septiembre setiembre setembro set settembre sett сентябрь сентября сен сент "
        "syyskuu syys wrzesnia wrzesien wrz syyskuuta zari rujna rujan septembra septembar eylul eyl septembrie "
        "szeptember szept σεπτεμβριου σεπτεμβριος σεπτ вересня вересень септември"
    ),
    (
        "october oct oktober okt octobre octubre outubro out ottobre ott октябрь октября окт lokakuu loka "
        "pazdziernika pazdziernik paz lokakuuta rijna rijen oktobra oktobar ekim octombrie οκτωβριου οκτωβριος οκτ "
        "жовтня жовтень октомври"
    ),
    (
        "november nov novembre noviembre novembro ноябрь ноября ноя нояб marraskuu marras listopada listopad lis "
        "marraskuuta listopadu novembra novembar studenoga studenog studeni kasim noiembrie noi νοεμβριου νοεμβριος "
        "νοε листопада листопад ноември"
    ),
    (
        "december dec dezember dez decembre diciembre dic dezembro dicembre декабрь декабря дек joulukuu joulu "
        "grudnia grudzien gru desember des joulukuuta prosince prosinec prosinca prosinac decembra decembar aralik "
        "decembrie δεκεμβριου δεκεμβριος δεκ грудня грудень декември"
    ),
)
MONTHS: Final = {fold(name): number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}

_SEASON_NAMES: Final = (
    "spring fruhling fruhjahr var varen printemps primavera весна voorjaar lente forar kevat wiosna",
    "summer sommer sommar sommaren ete verano verao estate лето zomer kesa lato",
    "autumn fall herbst host hosten automne otono outono autunno осень herfst najaar efterar syksy jesien",
    "winter vinter vintern hiver invierno inverno зима talvi zima",
)
SEASONS: Final = {fold(name): number for number, names in enumerate(_SEASON_NAMES, 1) for name in names.split()}

# What stands in a date's place while the work is not out yet, with the status that CSL's `status` then takes.
STATUSES: Final = (
    ("in press", (
        r"in\s*press|im\s+druck|i\s+tryck|sous\s+presse|en\s+prensa|no\s+prelo|in\s+corso\s+di\s+stampa|в\s+печати|"
        r"in\s+druk|i\s+trykk?|painossa|w\s+druku"
    )),
    ("forthcoming", (
        r"forthcoming|to\s+appear|to\s+be\s+published|erscheint(?:\s+demnachst)?|im\s+erscheinen|"
        r"i\.\s?e\.(?=\)?\s*$)|kommande|under\s+utgivning|a\s+paraitre|en\s+preparacion|de\s+proxima\s+aparicion|"
        r"a\s+publicar|di\s+prossima\s+pubblicazione|te\s+verschijnen|kommende|under\s+udgivelse|ilmestyy|"
        r"w\s+przygotowaniu|выходит"
    )),
    ("accepted", r"accepted(?:\s+for\s+publication)?|angenommen|accepterad|accepte|aceptado|aceito"),
    ("submitted", r"submitted(?:\s+for\s+publication)?|under\s+review|eingereicht|inskickad|soumis|enviado|submetido"),
    ("in preparation", (
        r"in\s+prep(?:aration|\b\.?)|in\s+vorbereitung|manuskript\s+in\s+arbeit|en\s+preparation|em\s+preparacao|"
        r"in\s+preparazione"
    )),
    ("advance online publication", (
        r"advance\s+online(?:\s+publication)?|online\s+first|e?pub(?:lished)?\s+(?:online\s+)?ahead\s+of\s+print|"
        r"ahead\s+of\s+print|early\s+view|online\s+ahead\s+of\s+print"
    )),
)  # fmt: skip
_STATUS = lazy("|".join(rf"(?P<s{i}>(?<!\w)(?:{pattern}))" for i, (_, pattern) in enumerate(STATUSES)))

NO_DATE: Final = lazy(
    r"(?<!\w)(?:n\.\s?d\.?|no\s+date|undated|o\.\s?j\.?|ohne\s+jahr|u\.\s?a\.|u\.\s?a(?=\))|s\.\s?d\.?|"
    r"s\.\s?a\.?|s\.\s?f\.?|b\.\s?г\.|б\.\s?г\.?|z\.\s?j\.?|u\.\s?d\.?|b\.\s?d\.)(?!\w)"
)
_CIRCA = lazy(r"(?<!\w)(?:ca?\.|circa|um|vers|hacia|omkring|около|ок\.|approx\.?)\s*[\[(]?(?=[12]\d{3})|(?<=\d{4})\?")
# `1988 / Orig. 1921`, `2004 (zuerst 1963)`: the word before the original's year
_ORIGINAL = lazy(r"orig|zuerst|erstm|erstv|erstaus|first|ursprung|premiere|written|oprindel|ursprungl|первое|впервые")

_LEXEME = lazy(
    r"(?P<iso>(?<!\d)[12]\d{3}\s?([-–—./])\s?(?:0?[1-9]|1[0-2])\s?\2\s?(?:0?[1-9]|[12]\d|3[01])(?!\d))"
    r"|(?P<numeric>(?<!\d)\d{1,2}\s?([-–—./])\s?\d{1,2}\s?\4\s?(?:[12]\d{3}|\d{2})(?!\d))"
    r"|(?P<year_two>(?<!\d)[12]\d{3}(?:\s?[/–—-]\s?|\.)\d{2}(?!\d))"
    r"|(?P<month_year>(?<![\d.])(?:0?[1-9]|1[0-2])\s?[/.]\s?[12]\d{3}(?!\d))"
    r"|(?P<year>(?<!\d)[12]\d{3}(?!\d)(?:[a-z](?![^\W_]))?)"
    r"|(?P<day>(?<![\d/])(?:[12]\d|3[01]|0?[1-9])(?!\d)(?:(?:st|nd|rd|th|er|º|o|ª|:a|:e)(?![^\W_]))?(?![^\W\d_]))"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<dash>[-–—/]|\bbis\b)"
    r"|(?P<open>[\[(])"
    r"|(?P<close>\])"
)


class Point(NamedTuple):
    """
    A point in time as far as it is written: any part may be missing.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None

    def parts(self) -> tuple[int, ...]:
        """
        Return CSL date-parts: as many of year, month, day as are known without a gap.
        """
        known = []
        for part in (self.year, self.month, self.day):
            if part is None:
                break
            known.append(part)
        return tuple(known)

    def joined(self, other: Point) -> Point | None:
        """
        Return both in one, or None where they give the same part twice.
        """
        mine, theirs = _given(self), _given(other)
        return None if mine.keys() & theirs.keys() else Point(**mine, **theirs)

    def filled(self, other: Point) -> Point:
        """
        Return this point with the year and month that it lacks taken from the other end of its range.
        """
        month = self.month or (other.month if self.day else None)
        return self._replace(year=self.year or other.year, month=month)


def _given(point: Point) -> dict[str, int]:
    named = {"year": point.year, "month": point.month, "day": point.day, "season": point.season}
    return {name: value for name, value in named.items() if value is not None}


@dataclass(slots=True)
class Dates:
    """
    What the date text of a reference says.

    Args:
        issued: the date of publication, as CSL; None where there is none.
        original: the date of the original, where the text gives a reprint's and an original's.
        status: "forthcoming", "in press", …: a row of `STATUSES`.
        undated: whether the text says that there is no date.
    """

    issued: dict[str, Any] | None = None
    original: dict[str, Any] | None = None
    status: str | None = None
    undated: bool = False


def read_status(text: str) -> str | None:
    """
    Return the status that a text names, in its English form: `im Druck` is "in press", `à paraître` "forthcoming".
    """
    match = _STATUS.search(fold(text[:_LONGEST]))
    return STATUSES[int(match.lastgroup[1:])][0] if match and match.lastgroup else None


_LONGEST: Final = 400
"""The length from which a text is no date; what is behind it is not read."""


def read(text: str) -> Dates:
    """
    Read the date text of a reference: `(1976 [1969])`, `2018 Feb 27`, `15 May 1996`, `2004/05`, `forthcoming`.
    """
    plain = _PLAIN_YEAR.fullmatch(text)
    if plain:  # most dates by far
        return Dates(issued=date((int(plain[1]),)))
    folded = fold(text[:_LONGEST])
    match = _STATUS.search(folded)
    dates = Dates(undated=bool(NO_DATE.search(folded)))
    if match and match.lastgroup:
        dates.status = STATUSES[int(match.lastgroup[1:])][0]
        folded = _STATUS.sub(" ", folded)
    _place(_points(folded), dates, {"circa": True} if _CIRCA.search(folded) else {})
    if dates.issued is None and not dates.undated and sum(c.isdigit() for c in text) > 2:
        dates.issued = {"literal": " ".join(text[:_LONGEST].split()).strip(" .,;:()[]")}
    return dates


def read_one(text: str) -> dict[str, Any] | None:
    """
    Read a single date, such as that of an access: `[accessed 2020–02–21]`, `Zugriff am 3.4.2012`, `hämtad 5 maj 2010`.
    """
    return read(text).issued


_PLAIN_YEAR = lazy(r"[\s.,;:()\[\]]*([12]\d{3})[a-z]?[\s.,;:()\[\]]*", re.ASCII)


def _place(points: list[tuple[str, Point]], dates: Dates, more: dict[str, Any]) -> None:
    """Decide which of the points is the issue, which the end of a range, which the original."""
    dated = [(marks, point) for marks, point in points if point.year]
    if not dated:
        return
    begin, end = dated[0][1], None
    original: Point | None = None
    for marks, point in [*dated[1:], *((marks, point) for marks, point in points if not point.year)]:
        relation = _relation(begin, point, marks)
        if relation == "range" and end is None:
            end = point
        elif relation == "original" and original is None:
            begin, original = sorted((begin, point), key=lambda p: -(p.year or 0))
        elif relation == "finer" and end is None:
            begin = point.filled(begin)
    spans = [begin.parts(), end.parts()] if end else [begin.parts()]
    season = {"season": begin.season} if begin.season and not begin.month else {}
    dates.issued = date(*spans, **season, **more)
    dates.original = date(original.parts()) if original else None


def _relation(first: Point, second: Point, marks: str) -> str:
    """Say what a later date is to the first: the end of a range, the original of a reprint, the same date in full."""
    a, b = first.year or 0, second.year or first.year or 0
    if a == b:
        if "-" in marks and first.month and second.month and second.parts() > first.parts():
            return "range"
        return "finer" if (second.month and not first.month) or (second.season and not first.season) else "same"
    apart = "-" in marks and (b < a or ("/" in marks and b - a > 25))
    if "o" in marks or apart or ("c" in marks and b > a):
        # (1976 [1969]); 1968/1908; 1905/1997; [1897] 1951; but 1950–1983
        return "original"
    return "range" if "-" in marks else "other"


def _points(text: str) -> list[tuple[str, Point]]:
    """Read the points of time in a text, each with the marks before it: "-" a dash, "-/" a slash, "o" an original's sign, "c" the end of one."""
    found: list[tuple[str, Point]] = []
    marks = ""
    for mark, piece in _pieces(text):
        if piece is None:
            marks += mark
            continue
        joined = found[-1][1].joined(piece) if found and marks in {"", "c"} else None
        if joined:
            found[-1] = (found[-1][0], joined)
        else:
            found.append((marks, piece))
        marks = ""
    return _filled(found)


def _filled(found: list[tuple[str, Point]]) -> list[tuple[str, Point]]:
    """Let both ends of a range share what only one of them says: `12–14 May 2003`, `2014 Sep–Oct`."""
    for at in range(1, len(found)):
        (before, first), (marks, second) = found[at - 1], found[at]
        if marks in {"-", "-/"}:
            found[at - 1] = (before, first.filled(second))
            found[at] = (marks, second.filled(found[at - 1][1]))
    return found


def _pieces(text: str) -> Iterator[tuple[str, Point | None]]:
    """Lex a folded text into pieces of dates and marks."""
    for match in _LEXEME.finditer(text):
        kind = next(name for name, value in match.groupdict().items() if value is not None)
        yield from _LEXED[kind](match.group())


def _word(word: str) -> Iterator[tuple[str, Point | None]]:
    if word in MONTHS:
        yield "", Point(month=MONTHS[word])
    elif word in SEASONS:
        yield "", Point(season=SEASONS[word])
    elif _ORIGINAL.match(word):
        yield "o", None


def _iso(text: str) -> Iterator[tuple[str, Point | None]]:
    year, month, day = map(int, re.findall(r"\d+", text))
    yield "", Point(year, month, day)


def _numeric(text: str) -> Iterator[tuple[str, Point | None]]:
    """Read `3.4.2012` and `25/04/2013` day first; `4/25/2013` can only be month first."""
    first, second, year = map(int, re.findall(r"\d+", text))
    if year < 100:
        year += 1900 if year > 40 else 2000
    day, month = (second, first) if second > 12 else (first, second)
    if 1 <= month <= 12 and 1 <= day <= 31:
        yield "", Point(year, month, day)
    else:
        yield "", Point(year)


def _year_two(text: str) -> Iterator[tuple[str, Point | None]]:
    """Read `2004/05` and `1998–99` as ranges, `2001.12` and `2020-03` as months."""
    year, two = map(int, re.findall(r"\d+", text))
    if two == (year + 1) % 100 or (two > 12 and two > year % 100):
        yield "", Point(year)
        yield "-", None
        yield "", Point(year - year % 100 + two + (100 if two == 0 else 0))
    else:
        yield "", Point(year, two if 1 <= two <= 12 else None)


def _month_year(text: str) -> Iterator[tuple[str, Point | None]]:
    month, year = map(int, re.findall(r"\d+", text))
    yield "", Point(year, month)


def _year(text: str) -> Iterator[tuple[str, Point | None]]:
    yield "", Point(int(text[:4]))


def _day(text: str) -> Iterator[tuple[str, Point | None]]:
    yield "", Point(day=int(re.match(r"\d+", text)[0]))  # type: ignore[index]


_LEXED: Final[dict[str, Callable[[str], Iterator[tuple[str, Point | None]]]]] = {
    "iso": _iso,
    "numeric": _numeric,
    "year_two": _year_two,
    "month_year": _month_year,
    "year": _year,
    "day": _day,
    "word": _word,
    "dash": lambda text: iter([("-/" if text == "/" else "-", None)]),
    "open": lambda _: iter([("o", None)]),
    "close": lambda _: iter([("c", None)]),
}
