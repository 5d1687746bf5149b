"""
Names that follow other customs than `Smith, John B.`, by tradition, and organisations with their acronyms. Their parts
lie in `words/names/`.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from random import Random
from typing import Any

from refs.training.synthetic.person import Person

_FOLDER = Path(__file__).with_name("words") / "names"


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


TRADITIONS: dict[str, dict[str, Any]] = _read("traditions")
"""What names of each tradition are put together from."""

BODIES: dict[str, Any] = _read("bodies")
"""Organisations, makers of things and their manuals, programs, drugs."""

_AT_HOME = {"es": "spanish", "pt": "portuguese", "de": "noble", "nl": "dutch", "fr": "french", "it": "italian", "id": "indonesian"}  # fmt: skip
_LATIN = frozenset("en de fr es pt it sv da no nl pl cs tr hu fi ro hr id".split())


def tradition(language: str, random: Random) -> str:
    """
    Return whose customs the authors of a work in a language follow, "" for the usual ones.
    """
    if language not in _LATIN:
        return ""
    if language in _AT_HOME and random.random() < 0.12:
        return _AT_HOME[language]
    return random.choice(list(TRADITIONS)) if random.random() < (0.1 if language == "en" else 0.04) else ""


def people(custom: str, count: int, random: Random) -> tuple[Person, ...]:
    """
    Put names of one tradition together, which keep their own order all or none.
    """
    kept = random.random() < TRADITIONS[custom].get("ordered", 0.75)
    return tuple(person(custom, random, kept=kept) for _ in range(count))


def person(custom: str, random: Random, *, kept: bool = True) -> Person:
    """
    Put a name together: `Al-Ghazali, Abu Hamid`, `Nguyễn Thị Minh Khai`, `Karl von und zu Guttenberg`, `Suharto`.

    Args:
        custom: one of the traditions.
        random: the source of all choices.
        kept: whether the name stands in its tradition's order.
    """
    parts = TRADITIONS[custom]
    front = random.choice(parts.get("fronts", ("",)))
    family = front + random.choice(parts["families"])
    if random.random() < parts.get("single", 0):
        return Person(family, order="single")
    particle = random.choice(parts.get("particles", ("",))) if not front else ""
    return Person(family, random.choice(parts["givens"]), particle, parts.get("order", "") if kept else "")


def body(language: str, random: Random) -> str:
    """
    Return an organisation with its acronym before or behind it: `Statistisches Bundesamt (Destatis)`, `SBU – Statens …`.
    """
    bodies = BODIES["bodies"]
    name, short = random.choice([(name, short) for code, name, short in bodies if code == language] or [bodies[0][1:]])
    return random.choice(
        (
            f"{name} ({short})",
            f"{name} ({short})",
            f"{name} [{short}]",
            f"{short} ({name})",
            f"{short} – {name}",
            f"{short} - {name}",
            f"{name} - {short}",
            f"{short}, {name}",
            f"{name}, {short}",
            name.upper() if language == "pt" else name,
            short,
        )
    )
