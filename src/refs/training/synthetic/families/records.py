"""
What lists and footnotes of the humanities have of archives, parliaments, radio and courts, and books in rarer forms.

Each language's forms lie in `words/records/`, by kind, and are written as they stand with their labels around them:
`number[MS {coll} {n}, fol. {k}r], publisher[Bodleian Library], place[Oxford]`. `{coll}` is one of the file's own
alternatives, which may hold labels themselves, `{n}` a number; what stands between two `~` is written now and then;
`<author>` is a name.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from refs.parse.labels import LABELS, NAME_LABELS
from refs.training.synthetic.canon import classic, essay_title, learned_title
from refs.training.synthetic.families.house import House, write_people
from refs.training.synthetic.forms import roman, write_names
from refs.training.synthetic.line import Line
from refs.training.synthetic.works import Person

_FOLDER = Path(__file__).parents[1] / "words" / "records"

SHARES = {
    "archives": 7, "letters": 3, "recordings": 2, "broadcasts": 3, "interviews": 2, "acts": 3, "parliament": 4,
    "years": 2, "volumes": 6, "entries": 3, "press": 3, "reviews": 2, "catalogues": 3, "titles": 3, "books": 5, "theses": 1.5,
}  # fmt: skip
"""How often each kind is drawn, in the languages that have it."""

Records = Mapping[str, tuple[str, ...]]
"""A language's forms by kind, and its alternatives by name."""


def _read() -> dict[str, Records]:
    """Return the languages' files, each with the forms that all languages have before its own."""
    files = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(_FOLDER.glob("*.toml"))}
    every = files.pop("any")
    return {
        code: {key: (*every.get(key, ()), *table.get(key, ())) for key in sorted({*every, *table})}
        for code, table in files.items()
    }


RECORDS: dict[str, Records] = _read()
"""The languages by their code."""

_PARTICLES = {
    "de": ("von", "von", "von der", "von und zu", "zu", "vom", "de"), "fr": ("de", "de", "de La", "du", "d’"), "nl": ("van", "van der", "de", "van den"),
    "it": ("di", "de", "della"), "es": ("de", "de la", "del"), "sv": ("von", "af"), "da": ("von", "de"), "no": ("von", "de"), "pt": ("de", "da", "dos"),
}  # fmt: skip
"""What stands behind a given name in lists that file a noble name without it."""
_PIECES = re.compile(rf"<(\w+):?(\w*)>|\b({'|'.join(LABELS)}|literal|family)\[([^\[\]]*)\]|([^<\[]+?(?=<|\b\w+\[|$)|.)")
_TAGS = {"literal": ("author", "literal"), "family": ("author", "family")}
"""What stands for the names of organisations, and of those that are known by one name: `literal[UNESCO]`."""

_SLOT = re.compile(r"\{(\w+)\}")


def record(line: Line, house: House) -> None:
    """
    Write a work in one of its language's forms: `MS Ashmole 1820, fol. 3r, Bodleian Library, Oxford`, `SOU 2000:1`.
    """
    table = RECORDS[house.work.language]
    kinds = [kind for kind in SHARES if kind in table]
    kind = house.random.choices(kinds, [SHARES[kind] for kind in kinds])[0]
    write_form(line, house, house.random.choice(table[kind]))


def write_form(line: Line, house: House, form: str) -> None:
    """
    Write a form with all its places filled.
    """
    values = _values(house)
    for name, how, label, inside, plain in _PIECES.findall(_chosen(form, house)):
        if name:
            _write_person(line, house, name, how)
        else:
            text = _SLOT.sub(lambda slot: values[slot[1]], inside or plain)
            text = text[1:] if text[:1] == "." and line.text[-1:] in {".", "?", "!"} else text
            line.add(text, *_TAGS.get(label, (label, "other" if label in NAME_LABELS else "")))


def _chosen(form: str, house: House) -> str:
    """Return a form with the alternatives in the places of their names, and with or without what may be left out."""
    table = RECORDS[house.work.language]

    def alternative(slot: re.Match[str]) -> str:
        return house.random.choice(table[slot[1]]) if slot[1] in table else slot[0]

    former = ""
    while form != former:
        former, form = form, _SLOT.sub(alternative, form)
    return re.sub(r"~([^~]*)~", lambda part: part[1] if house.chance(0.5) else "", form)


def _write_person(line: Line, house: House, label: str, how: str) -> None:
    """Write a name, as the house has it, or `natural`, `full`, `initials`, `family`, `comma` (`Hofmannsthal, Hugo von`)."""
    people = house.work.authors[:1] if label == "author" else house.work.editors[:2]
    one = people[0]
    if how == "family" or not one.given:
        line.add(one.family, label, "family" if one.given else "literal")
    elif how == "comma":
        line.add(one.family, label, "family").add(", ", label, "other").add(one.given, label, "given")
        particles = _PARTICLES.get(house.work.language, ())
        if particles and house.chance(0.3):
            line.add(" ", label, "other").add(house.random.choice(particles), label, "particle")
    elif label == "author" and not how:
        write_people(line, people, house)
    else:
        form = replace(house.form, given=how if how in {"initials", "full"} else house.form.given)
        write_names(line, people[:1] if how == "initials" else people, form, label, inverted=False)


def _full(person: Person) -> str:
    return f"{person.given} {person.particle} {person.family}".replace("  ", " ").strip()


def _values(house: House) -> dict[str, str]:
    """Return what the places of a form are filled with: numbers, dates, people, titles, the language's words."""
    random, words, canon, language = house.random, house.form.words, house.canon, house.work.language
    writer, masterpiece = classic(canon, random)
    people = [person for person in (house.work.editors[0], house.work.authors[0]) if person.given] or [writer]
    one, two = people[0], people[-1]
    year, page, month = random.randint(1850, 2022), random.randint(2, 620), words.months[random.randrange(12)]
    early, late, number = random.randint(1480, 1849), random.randint(1970, 2022), random.randint(2, 480)
    within = random.choice(words.within)
    marks = [mark for mark in words.pages if "{n}" not in mark] or [""]
    return {
        "y": str(year), "yy": f"{(late + 1) % 100:02}", "tt": str(late + 1), "z": str(min(2023, year + random.randint(1, 40))), "e": str(early), "ee": str(early + random.randint(1, 60)),
        "t": str(late), "d": str(random.randint(1, 28)), "m": month, "mm": f"{month[:3]}." if len(month) > 4 else month, "o": str(random.randint(1, 12)),
        "n": str(random.randint(10, 9900)), "k": str(number), "kk": str(number + 1), "l": str(random.randint(480, 960)), "j": str(random.randint(1, 60)),
        "i": str(random.randint(1, 12)), "g": str(random.randint(2, 9)), "p": str(page), "q": str(page + random.randint(2, 40)),
        "s": str(page + 1),
        "v": roman(random.randint(1, 24)) if house.chance(0.5) else str(random.randint(1, 40)), "r": roman(random.randint(1, 18)),
        "c": roman(random.randint(1, 40)).lower(), "x": random.choice("ABCDEF"), "h": random.choice("abcdefgh"),
        "N": _full(one), "F": one.family, "P": _full(two), "H": two.family, "W": _full(writer), "X": writer.family, "K": masterpiece,
        "T": essay_title(canon, language, random), "B": learned_title(canon, language, random), "BB": learned_title(canon, language, random),
        "G": random.choice(canon["entries"]), "D": random.choice(canon["reference"]), "J": random.choice(canon["journals"]), "S": random.choice(canon["newspapers"]),
        "C": random.choice(words.places[:14] or ("Berlin",)), "CC": random.choice(canon["old_places"]), "U": random.choice(canon["old_publishers"]),
        "UU": random.choice(words.publishers[:14] or canon["old_publishers"]), "L": random.choice(canon["collections"]), "O": random.choice(canon["collected"]).format(n=_full(writer), f=writer.family),
        "pp": random.choice(marks[:2]), "pg": random.choice([mark for mark in marks[:3] if not mark.lower().startswith(("pp", "ss", "fls"))] or marks),
        "within": within[:1].lower() + within[1:], "Within": within[:1].upper() + within[1:], "edited": random.choice(canon["edited"]), "editors": random.choice(words.editors_behind).strip(" ()[],"),
        "translated": random.choice(canon["translated"]), "edition": random.choice(canon["editions"]), "part": random.choice(_parts(canon["parts"])), "url": house.work.url,
    }  # fmt: skip


def _parts(parts: tuple[str, ...]) -> list[str]:
    """Return the words before a volume's number: `Bd. `, `t. `."""
    return [part.partition("{v}")[0] for part in parts if part.partition("{v}")[0].strip()] or ["vol. "]
