"""
What NLM's and the AMA's references have in common: their dates, editions, places and publishers.
"""

from __future__ import annotations

from random import Random

from refs.training.synthetic.line import Line
from refs.training.synthetic.works import Work

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
FULL_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
         "December")  # fmt: skip
"""The months as NLM writes them, and in full."""


def stop(line: Line, text: str = ". ") -> None:
    """
    Write a full stop and a space, or another separator.
    """
    line.separate(text)


def day(work: Work, random: Random) -> str:
    """
    Return a year, mostly, or a day as NLM writes it.
    """
    month = MONTHS[work.month - 1]
    return random.choice(
        (str(work.year),) * 5
        + (f"{work.year} {month} {work.day}", f"{work.year} {month}", f"{work.year} {month}-{MONTHS[work.month % 12]}",
           f"{work.year} {FULL_MONTHS[work.month - 1]}", f"{month} {work.year}", f"{work.year} {month} {work.day}")
    )  # fmt: skip


def american_day(work: Work, random: Random) -> str:
    """
    Return a day as the AMA writes it, or a year.
    """
    return random.choice(
        (
            f"{FULL_MONTHS[work.month - 1]} {work.day}, {work.year}",
            f"{FULL_MONTHS[work.month - 1]} {work.year}",
            str(work.year),
        )
    )


def cited(work: Work, random: Random) -> str:
    """
    Return when a page was seen: `cited 2011 Jan 2`.
    """
    year, month = work.year + random.randint(0, 3), random.choice(MONTHS)
    return random.choice((f"cited {year} {month} {work.day}", f"cited {year} {month} {work.day}", f"accessed {year} {month} {work.day}",
                          f"cited {work.day} {month} {year}", f"cited {month} {work.day}, {year}", f"cited {year}"))  # fmt: skip


def edition(line: Line, random: Random) -> None:
    """
    Write an edition.
    """
    number = random.randint(2, 12)
    ordinal = f"{number}{ {2: 'nd', 3: 'rd'}.get(number, 'th') }"
    text = random.choice(
        (
            f"{ordinal} ed.",
            f"{ordinal} ed.",
            f"{ordinal} ed",
            f"{ordinal} edition",
            f"{ordinal} edn",
            f"Ed {number}",
            "Rev. ed.",
            f"edition {number}",
        )
    )
    line.add(text, "edition")
    stop(line)


def imprint(line: Line, work: Work, random: Random) -> None:
    """
    Write place, publisher and year: `St. Louis (MO): Mosby; 2002`, `Philadelphia, PA: Saunders, 2002`.
    """
    if random.random() < 0.85:
        line.add(work.place, "place").add(random.choice((": ", ": ", ": ", ", ")))
    line.add(work.publisher, "publisher").add(random.choice(("; ", "; ", "; ", ", ", ";"))).add(str(work.year), "date")
