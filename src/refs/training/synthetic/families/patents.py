"""
Patents of many offices, by the rules of chemists, engineers, physicians, psychologists, and by GOST.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from refs.training.synthetic.families.nlm import FULL_MONTHS, MONTHS
from refs.training.synthetic.forms import Form, write_names
from refs.training.synthetic.line import Line
from refs.training.synthetic.works import Work, school

_OFFICES = (
    ("U.S. Patent", ("{m}", "{m}", "{s} B2", "No. {m}", "{y}{p} A1", "{y}/{p} A1", "{s}", "{m} B1", "US {m}"), "U.S. Patent and Trademark Office", "Washington, DC"),
    ("US Patent", ("{m} B1", "{m}", "No. {m}", "{y}/{p} A1", "{d}", "App. {y}/{p}", "US{d}B2"), "USPTO", "Alexandria, VA"),
    ("United States patent", ("US {y}{p}", "US {m}", "US {m} B2"), "United States Patent and Trademark Office", "Washington, DC"),
    ("U.S. Patent Application", ("{y}/{p}", "No. {y}/{p}", "{y}{p} A1", "No. 12/{t}"), "U.S. Patent and Trademark Office", "Washington, DC"),
    ("European Patent", ("EP {e} A1", "0 {t}", "EP{d}B1", "No. EP {e} B1", "EP-A-{e}"), "European Patent Office", "Munich"),
    ("EP Patent", ("{e} B1", "No. {m} B1", "EP{d}A2"), "European Patent Office", "Munich, Germany"),
    ("International Patent", ("WO {y}/{p}", "WO{y}{p}A1", "PCT/US{y}/{t}"), "World Intellectual Property Organization", "Geneva"),
    ("Patent", ("WO {y}/{p}", "WO{y}{p}A2", "CN {d}56 A", "DE 10 {y} {p}", "JP {y}-{t}", "FR {d}", "GB {d}", "CA {d} A1", "KR 10-{y}-{p}", "AU {y}{t}"), "WIPO", "Geneva"),
    ("", ("WO {y}{p}", "EP {d} A2", "US {y}/{p} A1", "WO Patent {y}/{p}", "JP 0{d}", "DE {d}", "US {m}", "CN{d}56B", "PCT/EP{y}/{p}"), "", ""),
    ("Chinese Patent", ("CN {d}90 B", "ZL {y}10{t}.7", "CN{d}12A", "No. CN {d}71 A"), "China National Intellectual Property Administration", "Beijing"),
    ("Japanese Patent", ("JP {y}-{t} A", "H08-{t}", "No. {d}", "Kokai {y}-{t}"), "Japan Patent Office", "Tokyo"),
    ("Deutsches Patent", ("DE {d}", "DE 10 {y} {p} A1", "Nr. {d}"), "Deutsches Patent- und Markenamt", "München"),
    ("Offenlegungsschrift", ("DE {d} A1", "DE 10 {y} {p} A1"), "Deutsches Patent- und Markenamt", "München"),
    ("Brevet", ("FR {d}", "FR {d} A1", "n° {d}"), "INPI", "Paris"), ("British Patent", ("GB {d}", "GB {d} A", "{m}"), "", ""), ("Canadian Patent", ("{m}", "CA {d}"), "", ""),
    ("Korean Patent", ("10-{p}", "KR 10-{y}-{p} A"), "", ""), ("Patente de invención", ("ES {d} T3", "ES {d} B1"), "Oficina Española de Patentes y Marcas", "Madrid"),
)  # fmt: skip


def _number(form: str, work: Work, random: Random) -> str:
    """Return a number of a patent in one of an office's forms: `6,285,999 B1`, `7 732 193`, `WO 2013/176772`."""
    digits = str(random.randint(1_000_000, 11_999_999))
    commas = f"{int(digits):,}"
    return form.format(m=commas, s=commas.replace(",", " "), d=digits, e=commas.replace(",", " "), y=work.year,
                       p=f"{random.randint(1, 399_999):06}", t=random.randint(100_000, 999_999))  # fmt: skip


def patent(line: Line, work: Work, form: Form) -> None:
    """
    Write a patent by one of several rules: `Pagedas AC, inventor; X Inc., assignee. Title. United States patent US 20020103498. 2002 Aug 1.`
    """
    random = form.random
    if work.language in {"ru", "uk"}:
        _russian(line, work, form)
        return
    random.choices((_plain, _medical, _apa), (60, 22, 18))[0](line, work, form)


def _office(work: Work, random: Random) -> tuple[str, str, str, str]:
    genre, numbers, house, place = random.choice(_OFFICES[:8] if random.random() < 0.7 else _OFFICES)
    return genre, _number(random.choice(numbers), work, random), house, place


def _day(work: Work, random: Random) -> str:
    month = random.choice((FULL_MONTHS[work.month - 1], MONTHS[work.month - 1], f"{MONTHS[work.month - 1]}."))
    return random.choice(
        (
            str(work.year),
            str(work.year),
            f"{month} {work.day}, {work.year}",
            f"{work.year} {MONTHS[work.month - 1]} {work.day}",
            f"{work.day} {month} {work.year}",
        )
    )


def _plain(line: Line, work: Work, form: Form) -> None:
    """`Bell, A. G. Improvement in telegraphy. U.S. Patent 174,465, March 7, 1876.`, `J. Roe, “Title,” U.S. Patent 3 624 125, Jul. 16, 1990.`"""
    random = form.random
    write_names(line, work.authors, form, "author")
    line.separate(random.choice((". ", ", ", " ")) if line.text else "")
    if random.random() < 0.75:
        quoted = random.random() < 0.35
        line.add("“" if quoted else "").add(work.title, "title").add(
            ",” " if quoted else random.choice((". ", ". ", ", "))
        )
    genre, number, _, _ = _office(work, random)
    line.add(genre, "genre").add(" " if genre else "").add(number, "number")
    opening, closing = random.choice(((". ", ""), (", ", ""), (", ", ""), (" (", ")"), ("; ", "")))
    line.add(opening).add(_day(work, random), "date").add(closing)
    if random.random() < 0.2:
        line.add(f"; Chem. Abstr. {work.year}, {random.randint(90, 150)}, {random.randint(1000, 300000)}")


def _medical(line: Line, work: Work, form: Form) -> None:
    """`Pagedas AC, inventor; Ancel Surgical R&D Inc., assignee. Title. United States patent US 20020103498. 2002 Aug 1.`"""
    random = form.random
    write_names(line, work.authors, replace(form, names="vancouver", given="bare", between=", ", last=", "), "author")
    line.add(random.choice((", inventor", ", inventors", ", inventors")))
    line.add(f"; {work.publisher}, assignee" if random.random() < 0.7 else "").add(". ")
    line.add(work.title, "title").separate(random.choice((". ", ". ", ", ")))
    genre, number, _, _ = _office(work, random)
    line.add(genre, "genre").add(" " if genre else "").add(number, "number")
    line.add(random.choice((". ", ", ", "; "))).add(_day(work, random), "date")


def _apa(line: Line, work: Work, form: Form) -> None:
    """`Page, L. (2001). Method for node ranking. U.S. Patent No. 6,285,999. Washington, DC: U.S. Patent and Trademark Office.`"""
    random = form.random
    names = replace(form, names="inverted", given="initials", between=", ", last=random.choice((", & ", " & ", ", ")))
    write_names(line, work.authors, names, "author")
    line.separate(" ").add("(").add(str(work.year), "date").add("). ")
    genre, number, house, place = _office(work, random)
    if random.random() < 0.8:
        line.add(work.title, "title")
        bracket = random.random() < 0.25
        line.separate(" (" if bracket else ". ").add(genre, "genre").add(" " if genre else "").add(
            number, "number"
        ).add(")" if bracket else "")
    else:
        line.add(genre, "genre").add(" " if genre else "").add(number, "number")
    if house and random.random() < 0.75:
        line.separate(". ")
        line.add(place if random.random() < 0.6 else "", "place")
        line.add(": " if line.tags[-1][0] == "place" else "").add(house, "publisher")


def _russian(line: Line, work: Work, form: Form) -> None:
    """`Пат. 2187888 РФ, МПК H04B 1/38. Приемопередающее устройство / Чугаева В. И. № 2000131736/09; заявл. 18.12.00; опубл. 20.08.02, Бюл. № 23. 3 с.`"""
    random, russian = form.random, work.language == "ru"
    number = str(random.randint(20_000, 2_799_999))
    land = (
        random.choice(("Российская Федерация", "РФ", "РФ", "Рос. Федерация", "RU"))
        if russian
        else random.choice(("Україна", "UA", "України"))
    )
    how = random.choice(
        (
            ("Пат. ", f"{number} {land}"),
            ("Патент ", f"{land} № {number}"),
            ("Пат. ", f"№ {number} {land}"),
            ("А. с. ", f"{number} СССР"),
        )
    )
    classed = f"{random.choice('ABCEFGH')}{random.randint(1, 66):02}{random.choice('BCDKNRFG')} {random.randint(1, 40)}/{random.randint(10, 38):02}"
    line.add(how[0].strip(), "genre").add(" ").add(how[1], "number")
    line.add(random.choice((f", МПК {classed}", f" МПК {classed}", f", МКИ {classed}", ""))).separate(". ")
    line.add(work.title, "title").add(" / ")
    spaced = replace(form, names=random.choice(("spaced", "natural")), given="initials", between=", ", last=", ")
    write_names(line, work.authors, spaced, "author")
    if random.random() < 0.4:
        owner = (
            ("заявитель и патентообладатель ", "патентообладатель ")
            if russian
            else ("заявник ", "заявник та патентовласник ", "власник ")
        )
        line.add(random.choice(("; ", " ; "))).add(random.choice(owner) + school(work, random))
    stop = random.choice((". – ", ". ", "; ", ". — "))
    if random.random() < 0.6:
        filed = (
            f"{work.year - 2}{random.randint(100_000, 199_999)}/{random.randint(1, 30):02}"
            if russian
            else f"u{work.year - 2}{random.randint(1, 14_999):05}"
        )
        line.separate(stop).add(f"№ {filed}").add(random.choice(("; ", " ; ")))
        line.add(f"заявл. {_dotted(work, work.year - 2, random)}")
    line.separate(random.choice(("; ", " ; ", "; "))).add("опубл. ")
    line.add(_dotted(work, work.year, random), "date").add(f", Бюл. № {random.randint(1, 36)}")
    if random.random() < 0.4:
        line.separate(stop).add(f"{random.randint(3, 30)} с.", "pages")


def _dotted(work: Work, year: int, random: Random) -> str:
    """Return a day in figures: `18.12.2000`, `18.12.00`."""
    short = f"{year % 100:02}" if random.random() < 0.3 else str(year)
    return f"{work.day:02}.{work.month:02}.{short}"
