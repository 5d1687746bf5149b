"""
What stands before a reference that others point to: its number in the list, or a key of letters.
"""

from __future__ import annotations

from random import Random

from refs.training.synthetic.line import Line
from refs.training.synthetic.works import Work


def _key(work: Work, random: Random) -> str:
    """Return what a reference is cited by where lists have no numbers: `Wil95`, `KM`, `BFG+03`, `Smith2003`."""
    names = [person.family for person in work.authors if person.given] or ["Anon"]
    if len(names) == 1:
        letters = random.choice((names[0][:3], names[0][:3], names[0][:2], names[0].split()[-1]))
    else:
        letters = "".join(name[0].upper() for name in names[:4]) + ("+" if len(names) > 4 else "")
    year = random.choice((f"{work.year % 100:02}", f"{work.year % 100:02}", "", str(work.year)))
    return letters + year


def write_number(line: Line, work: Work, random: Random, *, keyed: float) -> None:
    """
    Write a number, now and then a long one, or a key: `[14] `, `12. `, `(7) `, `10342. `, `[KM] `, `[Knu84] `.

    Args:
        line: to write on.
        work: what.
        random: the source of all choices.
        keyed: how often it is a key.
    """
    key = random.random() < keyed
    number = str(
        random.randint(1, 260) if random.random() < 0.93 else random.randint(261, random.choice((999, 9999, 99999)))
    )
    line.add("[" if key else random.choice(("", "[", "(", "", "["))).add(
        _key(work, random) if key else number, "citation-number"
    )
    line.add({"[": "] ", "(": ") "}.get(line.text[:1], random.choice((". ", " ", ") ", "."))))
