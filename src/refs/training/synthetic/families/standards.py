"""
Standards and requests for comments, in many forms.
"""

from __future__ import annotations

from dataclasses import replace

from refs.training.synthetic.families.ieee import when
from refs.training.synthetic.forms import Form, write_names
from refs.training.synthetic.line import Line
from refs.training.synthetic.works import Work

_STANDARDS = (
    ("ISO", "International Organization for Standardization", "Geneva"), ("ISO/IEC", "ISO", "Geneva, Switzerland"),
    ("ASTM D", "ASTM International", "West Conshohocken, PA"), ("ASTM E", "ASTM International", "West Conshohocken, PA, USA"),
    ("IEEE Std", "IEEE", "New York, NY, USA"), ("IEC", "International Electrotechnical Commission", "Geneva"),
    ("EN", "European Committee for Standardization", "Brussels"), ("DIN EN ISO", "Beuth", "Berlin"), ("BS EN", "British Standards Institution", "London"),
    ("ANSI/ASHRAE Standard", "ASHRAE", "Atlanta, GA"), ("ITU-T Rec. G.", "ITU", "Geneva"), ("GB/T", "Standards Press of China", "Beijing"),
    ("NFPA", "National Fire Protection Association", "Quincy, MA"), ("ACI", "American Concrete Institute", "Farmington Hills, MI"),
)  # fmt: skip


def standard(line: Line, work: Work, form: Form) -> None:
    """
    Write a standard or a request for comments: `ISO 10993-5:2009. Biological evaluation. Geneva: ISO; 2009.`
    """
    random = form.random
    if random.random() < 0.25:
        write_names(line, work.authors, replace(form, names="natural", given="initials"), "author")
        line.separate(". " if line.text else "").add(work.title, "title").separate(". ")
        line.add(f"RFC {random.randint(700, 9500)}", "number").add(", ")
        line.add(
            random.choice(
                ("Internet Engineering Task Force", "IETF", "RFC Editor", "Internet Engineering Task Force (IETF)")
            ),
            "publisher",
        )
        line.add(", ").add(when(work, random), "date")
        return
    if random.random() < 0.08:  # 3GPP TS 36.211, “Title,” V8.6.0, Mar. 2009
        line.add(
            f"3GPP {random.choice(('TS', 'TR'))} {random.randint(21, 38)}.{random.randint(100, 999)}", "number"
        ).add(", ")
        opening, closing = random.choice((("“", ",” "), ('"', '," '), ("", ", ")))
        line.add(opening).add(work.title, "title").add(closing)
        line.add(
            f"{random.choice(('V', 'v', 'version '))}{random.randint(1, 17)}.{random.randint(0, 9)}.0", "edition"
        ).add(", ")
        line.add(when(work, random), "date")
        return
    body, house, place = random.choice(_STANDARDS)
    digits = f"{random.randint(1, 99999)}{random.choice(('', '', f'-{random.randint(1, 11)}'))}"
    number = f"{body}{'' if body[-1] in 'DE.' and ' ' in body else ' '}{digits}"
    year = random.choice((":", ":", "-", "")) if body[:4] not in {"ASTM", "IEEE"} else "-"
    if random.random() < 0.35:
        line.add(work.title, "title").add(random.choice((", ", " (", ". ")))
        bracket = line.text.endswith("(")
        line.add(number, "number").add(":" if year else "").add(str(work.year) if year else "", "date").add(
            ")" if bracket else ""
        )
    else:
        line.add(number, "number").add(":" if year else "").add(str(work.year) if year else "", "date")
        line.add(random.choice((", ", ". ", ": ", " "))).add(work.title, "title")
    line.separate(random.choice((". ", ", ")))
    swapped = random.random() < 0.5
    line.add(house if swapped else place, "publisher" if swapped else "place").add(", " if swapped else ": ")
    line.add(place if swapped else house, "place" if swapped else "publisher").separate(
        random.choice(("; ", ", "))
    ).add(str(work.year), "date")
