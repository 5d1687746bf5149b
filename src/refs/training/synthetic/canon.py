"""
What lists of the humanities are made of, by language: classics with their authors, learned books, journals, works of
reference, archives, and the words for translators, editions and reprints. It lies in `words/canon/`, a file a language.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from random import Random
from typing import Any

from refs.training.synthetic.wordlists import LANGUAGES
from refs.training.synthetic.works import Person

Canon = Mapping[str, tuple[str, ...]]
"""Alternatives by what they are, as the files have them."""

_FOLDER = Path(__file__).with_name("words") / "canon"

_FILES = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(_FOLDER.glob("*.toml"))}


def _canon(table: Mapping[str, Any]) -> Canon:
    """Return a language's alternatives; what its file leaves out it has from its `base`, as Danish has from Swedish."""
    whole = {**_FILES.get(table.get("base", ""), {}), **table}
    return {key: tuple(values) for key, values in whole.items() if key != "base"}


CANON: dict[str, Canon] = {code: _canon(table) for code, table in _FILES.items()}
"""The languages by their code."""


def classic(canon: Canon, random: Random) -> tuple[Person, str]:
    """
    Return a classic's author and title.
    """
    given, particle, family, title = random.choice(canon["classics"]).split("|")
    return Person(family, given, particle), title


def learned_title(canon: Canon, language: str, random: Random) -> str:
    """
    Return the title of a learned book, with a subtitle and the years it is about now and then.
    """
    title = _learned(canon, language, random)
    if random.random() < 0.3 and ". " not in title and ": " not in title:
        colon = random.choice((": ", ": ", ". ")) if language == "en" else random.choice((". ", ". ", ": "))
        title += colon + _composed(language, random)
    if random.random() < 0.06 and not title[-1:].isdigit():
        first = random.randint(1100, 1900)
        title += random.choice((" ({}–{})", ", {}–{}", " {}-{}", " ({}-{})")).format(
            first, first + random.randint(4, 99)
        )
    return title


def _learned(canon: Canon, language: str, random: Random) -> str:
    """Return a title as it is, one about a classic's life and work, or one made up."""
    if random.random() < 0.12:
        person, _ = classic(canon, random)
        return random.choice(canon["lives"]).format(n=f"{person.given} {person.family}".strip(), f=person.family)
    return random.choice(canon["books"]) if random.random() < 0.4 else _composed(language, random)


def _composed(language: str, random: Random) -> str:
    words = LANGUAGES[language]
    title = f"{random.choice(words.title_openings)} {random.choice(words.title_things)}"
    if random.random() < 0.4 and words.title_endings:
        title += f" {random.choice(words.title_endings)}"
    return re.sub(r"\s+([:.])", r"\1", title)


def essay_title(canon: Canon, language: str, random: Random) -> str:
    """
    Return the title of an article or essay.
    """
    title = random.choice(canon["articles"]) if random.random() < 0.5 else _composed(language, random)
    if random.random() < 0.06:  # Die „Objektivität“ der Erkenntnis
        opening, closing = random.choice(LANGUAGES[language].quotes)
        long = [word for word in title.split() if len(word) > 5 and word.isalpha()]
        title = title.replace(long[-1], f"{opening}{long[-1]}{closing}", 1) if long else title
    return title
