"""
The form of a synthetic reference: how its names, dates, volumes and pages are written.

A form is drawn for each reference, so that its parts agree as they do in a real list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from refs.training.synthetic.line import Line
from refs.training.synthetic.wordlists import LANGUAGES, Language
from refs.training.synthetic.works import Person, Work


@dataclass(frozen=True, slots=True)
class Form:
    """
    The form of one reference.

    Args:
        names: `inverted`, `vancouver`, `natural`, `mixed` or `spaced` (`Smith J. B.`).
        given: `initials`, `tight` (`J.B.`), `bare` (`JB`) or `full`.
        between: what stands between names.
        last: what stands before the last name.
        most: how many names are written before `et al.`
        year: `behind` the names, `volume` (behind the volume), `end`, or `journal` (before the volume).
        stop: what ends a field: `.` or `,`.
        quotes: around an article's title, ("", "") for none.
        brackets: whether the year behind the names stands in brackets.
        short: whether journals are abbreviated.
        words: the language's words.
        random: the source of all choices.
        undated: what stands for the year where nobody knows it, "" where it is known.
    """

    names: str
    given: str
    between: str
    last: str
    most: int
    year: str
    stop: str
    quotes: tuple[str, str]
    brackets: bool
    short: bool
    words: Language
    random: Random
    undated: str = ""


def draw_form(language: str, random: Random) -> Form:
    """
    Draw a form for a language, one that its parts agree in.
    """
    words = LANGUAGES[language]
    names = random.choice(("inverted", "inverted", "vancouver", "natural", "natural", "mixed", "spaced"))
    given = {"vancouver": "bare", "spaced": random.choice(("initials", "tight"))}.get(names) or random.choice(
        ("initials", "initials", "tight", "full", "full")
    )
    if names == "natural" and random.random() < 0.06:  # JRR Tolkien
        given = "bare"
    between = random.choice((", ", ", ", "; ", " / ", "/")) if names == "inverted" else ", "
    if names in {"vancouver", "spaced"} and random.random() < 0.12:  # Smith JA Jones BC Brown KL
        between = " "
    if language == "hu" and random.random() < 0.4:  # Kozma Tamás – Rébay Magdolna
        between = " – "
    conjunction = random.choice(words.conjunctions)
    last = between if names in {"vancouver", "spaced"} or random.random() < 0.25 else f" {conjunction.strip(', ')} "
    if conjunction.startswith(",") or (last != between and random.random() < 0.3):
        last = "," + last if not last.startswith((",", ";", "/")) else last
    return Form(
        names,
        given,
        between,
        last.replace(" ; ", "; "),
        random.choice((1, 2, 3, 3, 6, 10, 20, 20)),
        random.choice(("behind", "behind", "behind", "volume", "end", "journal", "journal")),
        random.choice((".", ".", ",")),
        random.choice(words.quotes) if random.random() < 0.35 else ("", ""),
        random.random() < 0.6,
        random.random() < 0.35,
        words,
        random,
        random.choice(words.undated) if random.random() < 0.012 else "",
    )


# --- names -------------------------------------------------------------------------------------------------------


def write_names(line: Line, people: Sequence[Person], form: Form, label: str, *, inverted: bool | None = None) -> None:
    """
    Write a list of names.

    Args:
        line: to write on.
        people: whom; none writes nothing.
        form: how.
        label: `author`, `editor` or `translator`.
        inverted: overrides where the family name stands, as for editors behind `In:`.
    """
    shown = people[: form.most] if len(people) > form.most else people
    for nth, person in enumerate(shown):
        if nth:
            last = nth == len(shown) - 1 and len(shown) == len(people)
            line.add(form.last if last else form.between, label, "other")
        _write_name(line, person, form, label, first=nth == 0, inverted=inverted)
    if len(shown) < len(people):
        line.add(form.random.choice((", ", " ", ", ")) + _others(len(people) - len(shown), form), label, "other")


def _others(count: int, form: Form) -> str:
    """Return what stands for the names left out: `et al.`, `m.fl.`, `+3 authors`, `and 12 others`."""
    if form.random.random() < 0.04:
        counted = (
            "+{n} authors",
            "+ {n} authors",
            "+{n}",
            "and {n} others",
            "+ {n} more",
            "& {n} more authors",
            "… {n} more",
        )
        return form.random.choice(counted).format(n=count)
    return form.random.choice(form.words.others)


def _write_name(line: Line, person: Person, form: Form, label: str, *, first: bool, inverted: bool | None) -> None:
    if not person.given:
        whole = person.order != "single" and (" " in person.family or person.family.isupper())
        line.add(person.family, label, "literal" if whole else "family")
        return
    given = initials(person.given, form.given)
    behind = form.names != "natural" and (first or form.names != "mixed") if inverted is None else inverted
    behind |= form.words is LANGUAGES["hu"]  # Nagy József, wherever he stands
    behind = person.order == "first" or (behind and (person.order != "natural" or form.given == "bare"))
    if behind:
        late = person.particle if form.random.random() < 0.3 else ""
        if person.particle and not late:
            line.add(_before(person.particle), label, "particle")
        line.add(person.family, label, "family")
        if form.names == "inverted" and form.between == "/" and form.words is LANGUAGES["fr"]:
            line.add(" (", label, "other").add(given, label, "given").add(")", label, "other")  # FOUCAULT (Michel)
            return
        comma = (form.names in {"inverted", "mixed"} or inverted) and person.order != "first"
        suffix = _suffix(form)
        early = bool(suffix) and bool(comma) and form.random.random() < 0.4  # Smith Jr., J. B.
        if early:
            line.add(" ", label, "other").add(suffix, label, "suffix")
        line.add(", " if comma else " ", label, "other").add(given, label, "given")
        if late and comma and form.random.random() < 0.7:  # Guttenberg, Karl von und zu
            line.add(" ", label, "other").add(late, label, "particle")
        if suffix and not early:
            line.add(", " if comma else " ", label, "other").add(suffix, label, "suffix")
        return
    line.add(given, label, "given")
    line.add("" if form.given == "tight" and form.random.random() < 0.15 else " ", label, "other")
    if person.particle:
        line.add(_before(person.particle), label, "particle")
    line.add(person.family, label, "family")
    if suffix := _suffix(form):
        line.add(form.random.choice((" ", " ", ", ")), label, "other").add(suffix, label, "suffix")


def _before(particle: str) -> str:
    """Return a particle as it stands before its name: `von `, but `d’`."""
    return particle if particle.lower() in {"d'", "d’"} else f"{particle} "


def _suffix(form: Form) -> str:
    """Return what a name ends with, mostly nothing: `Gilstrap LC 3rd`, `Smith, J. B., Jr.`, `William Strunk Jr.`"""
    if form.words is not LANGUAGES["en"] or form.random.random() > 0.02:
        return ""
    if form.given == "bare":
        return form.random.choice(("Jr", "Jr", "3rd", "2nd", "Sr", "III", "II", "4th"))
    return form.random.choice(("Jr.", "Jr.", "Jr", "III", "Sr.", "II", "IV", "3rd", "Sr", "2nd"))


def initials(given: str, how: str) -> str:
    """
    Shorten given names: `Jean-Pierre Marie` is `J.-P. M.` (initials), `J.-P.M.` (tight) or `JPM` (bare).
    """
    if how == "full":
        return given
    parts = [part for part in re.split(r"[\s.]+", given) if part and part[0].isalpha()]
    if not parts:
        return given
    if how == "bare":
        return "".join(piece[0].upper() for part in parts for piece in part.split("-") if piece)[:3]
    stopped = ["-".join(f"{piece[0].upper()}." for piece in part.split("-") if piece) for part in parts]
    return ("" if how == "tight" else " ").join(stopped)


def shout(people: Sequence[Person]) -> tuple[Person, ...]:
    """
    Return people with their family names in capitals: `NOVÁK, Jan`, `SILVA, J. C.`
    """
    return tuple(replace(person, family=person.family.upper()) for person in people)


# --- dates, numbers, pages ---------------------------------------------------------------------------------------


def date(work: Work, form: Form, *, full: float = 0.2) -> str:
    """Return the date as written, now and then with month and day, a letter, a range or the first edition's year."""
    random, year = form.random, str(work.year)
    if form.undated:
        return form.undated
    if random.random() < full:
        return _day(work, form)
    if random.random() < 0.1:
        return year + random.choice("aabbc")
    if random.random() < 0.04:
        return random.choice(
            (
                f"{year} [{work.year - 20}]",
                f"[{work.year - 31}] {year}",
                f"{year}/{work.year - 12}",
                f"{year}-{work.year + 2}",
            )
        )
    return random.choice(form.words.forthcoming) if random.random() < 0.03 else year


def _day(work: Work, form: Form) -> str:
    """Return a date with its month or months, and mostly its day."""
    random, year, month = form.random, work.year, form.words.months[work.month - 1]
    short = month[:3] if random.random() < 0.4 else month
    return random.choice(
        (
            f"{short} {year}",
            f"{work.day} {short} {year}",
            f"{work.day}. {month} {year}",
            f"{work.day} de {month} de {year}"
            if form.words.months[0] in {"enero", "janeiro"}
            else f"{year}, {work.day}. {month}",
            f"{year}, {short}",
            f"{year} {short}",
            f"{short} {work.day}, {year}",
            f"{year} {short} {work.day}",
            f"{year}, {short} {work.day}",
            f"{year}, {work.day} {short}",
            f"{work.day}.{work.month}.{year}",
            f"{work.day:02}/{work.month:02}/{year}",
            f"{year}-{work.month:02}-{work.day:02}",
            f"{month}{random.choice('-/–')}{form.words.months[work.month % 12]} {year}",
            f"{short}. {year}",
        )
    )


def write_day(line: Line, work: Work, form: Form, *, brackets: bool = False) -> None:
    """
    Write the date with its month, in brackets or not.
    """
    line.add("(" if brackets else "").add(_day(work, form), "date").add(")" if brackets else "")


def write_date(line: Line, work: Work, form: Form, *, full: float = 0.2, brackets: bool = False) -> None:
    """
    Write the date, in brackets or not.
    """
    if brackets:
        opening, closing = ("[", "]") if form.random.random() < 0.04 else ("(", ")")
        line.add(opening).add(date(work, form, full=full), "date").add(closing)
    else:
        line.add(date(work, form, full=full), "date")


def write_volume(line: Line, work: Work, form: Form) -> None:
    """Write volume and issue; sometimes one of them is missing."""
    random = form.random
    volume, issue = work.volume, work.issue
    if volume.isdigit() and 0 < int(volume) < 150 and random.random() < 0.05:
        volume = roman(int(volume))
    elif volume.isdigit() and random.random() < 0.015:  # 200–201, 1–9
        volume = f"{volume}{random.choice('-–')}{int(volume) + 1}"
    if random.random() < 0.07:
        write_marked(line, random.choice(form.words.issue), issue, "issue")
        return
    if random.random() < 0.25:
        write_marked(line, random.choice(form.words.volume) if random.random() < 0.3 else "", volume, "volume")
        return
    pattern = random.choice(
        form.words.volume_forms
        or (
            "v(i)",
            "v(i)",
            "v(i)",
            "v (i)",
            "Vv, Ni",
            "v, Ni",
            "v, Ni",
            "Vv (i)",
            "v.i",
            "v/i",
            "v:i",
            "v, i",
            "Vv Ni",
            "Vv. Ni",
            "v(Ni)",
            "v [i]",
        )
    )
    for mark, char in re.findall(r"([VN]?)(.)", pattern):
        if char == "v":
            write_marked(line, random.choice(form.words.volume) if mark else "", volume, "volume")
        elif char == "i":
            write_marked(line, random.choice(form.words.issue) if mark else "", issue, "issue")
        else:
            line.add(mark + char)


def marked(mark: str, number: str) -> str:
    """
    Return a number with its mark, before it or behind it: `S. 41`, `41. p.`
    """
    return mark.format(n=number) if "{n}" in mark else mark + number


def write_marked(line: Line, mark: str, number: str, label: str) -> None:
    """
    Write a number with its mark, which belongs to it before it, but not behind it: `Jg. 41`, but `41. Jg.`

    Args:
        line: to write on.
        mark: the word before the number, or one behind it as `{n}. Jg.`
        number: what it marks.
        label: the label of both.
    """
    before, _, behind = mark.rpartition("{n}") if "{n}" in mark else (mark, "", "")
    line.add(before + number, label).add(behind)


def roman(number: int) -> str:
    """Return a number as a Roman numeral."""
    text = ""
    for value, letters in (
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ):
        text += letters * (number // value)
        number %= value
    return text


def _article_number(first: str, random: Random) -> str:
    """Return the number that an article has for pages: `e17`, `e1003285`, `Article ID 3029545`, `art. no. 12`, `L17`."""
    if random.random() < 0.5:
        return random.choice(("e", "L", "S", "A", "R", "105", "0")) + first
    number = random.choice((first, str(random.randint(1000, 99999)), str(random.randint(10**5, 10**7))))
    mark = (
        "e",
        "e",
        "Article ID ",
        "Article ",
        "Article No. ",
        "article ",
        "art. no. ",
        "Art. no. ",
        "Article number ",
        "Art. ID ",
        "ID ",
        "No. ",
    )
    return random.choice(mark) + number


def pages(work: Work, form: Form, *, plain: float = 0.5) -> str:
    """Return the pages as written."""
    random = form.random
    first, last = work.first, work.last
    if last and first.isdigit() and last.isdigit() and len(first) == len(last) > 1 and random.random() < 0.2:
        same = next((n for n in range(len(first)) if first[n] != last[n]), len(first) - 1)
        last = last[same:]
    if not last and random.random() < 0.28:
        first = _article_number(first, random)
        if " " in first:
            return first
    text = f"{first}–{last}" if last else first
    if random.random() < 0.05 and not last:
        text += random.choice(("f.", "ff.", " ff.", " f.")) if form.words is LANGUAGES["de"] else ""
    if random.random() < plain:
        return text
    return marked(random.choice(form.words.pages), text)
