"""
What parsing costs: python tests/benchmarks/parsing.py [LIST] [--sizes 1000 10000 100000] [--split lines].

LIST holds one reference a line, and is repeated or cut to each size; without it references in six styles are made up.
With `--split auto` where they begin has to be found.
CPU is that of all processes together, memory that of the largest. Cold start is one reference, in a process of its own.
"""

from __future__ import annotations

import argparse
import itertools
import random
import tempfile
from collections.abc import Iterator
from pathlib import Path

from measure import REFS, Cost, best, run

SYLLABLES = "ka lo mi re su ta ne vo ri sha den mar ben tor lin ger wal dor hem ster".split()
FAMILIES = ["Smith", "Müller", "Sørensen", "García", "Dubois", "Rossi", "Nowak", "Öberg", "Kim", "van Dijk"]
STYLES = (
    "{apa} ({year}). {Title}. {Journal}, {volume}({issue}), {first}–{last}. https://doi.org/{doi}",
    "{vancouver}. {Title}. {Journal}. {year};{volume}({issue}):{first}-{last}. doi: {doi}. PMID: {pmid}.",
    "{physics}, {Journal} {volume}, {first} ({year}).",
    "{apa} ({year}): {Title}. {Town}: {Press}.",
    "{chicago}. “{Title}.” In {Other}, edited by {editor}, {first}–{last}. {Town}: {Press}, {year}.",
    "{apa} ({year}) {Title}, {Journal}, vol. {volume}, no. {issue}, pp. {first}–{last}.",
)


def references(count: int, seed: int = 7) -> Iterator[str]:
    """Yield that many references, the same ones every time."""
    chance = random.Random(seed)
    for number in range(count):
        yield STYLES[number % len(STYLES)].format_map(_work(chance, number))


def _work(chance: random.Random, number: int) -> dict[str, object]:
    def word() -> str:
        return "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4)))

    names = [
        (chance.choice(FAMILIES) if chance.random() < 0.1 else word().title(), word().title())
        for _ in range(chance.randint(1, 4))
    ]
    first = chance.randint(1, 900)
    return {
        "apa": ", ".join(f"{family}, {given[0]}." for family, given in names),
        "vancouver": ", ".join(f"{family} {given[0]}" for family, given in names),
        "physics": ", ".join(f"{given[0]}. {family}" for family, given in names),
        "chicago": f"{names[0][0]}, {names[0][1]}",
        "editor": f"{word().title()} {word().title()}",
        "Title": " ".join(word() for _ in range(chance.randint(5, 12))).capitalize(),
        "Other": f"{word().title()} and {word().title()}",
        "Journal": f"Journal of {word().title()} {word().title()}",
        "Town": word().title(),
        "Press": f"{word().title()} Press",
        "year": chance.randint(1950, 2025),
        "volume": chance.randint(1, 90),
        "issue": chance.randint(1, 12),
        "first": first,
        "last": first + chance.randint(3, 30),
        "doi": f"10.5555/{number}.{word()}",
        "pmid": 10_000_000 + number,
    }


def _lines(source: Path | None) -> Iterator[str]:
    if source is None:
        yield from references(10_000_000)
    else:
        yield from itertools.cycle(line for line in source.read_text(encoding="utf-8").splitlines() if line.strip())


def _fill(path: Path, lines: Iterator[str], count: int) -> Path:
    with path.open("w", encoding="utf-8") as stream:
        stream.writelines(f"{line}\n" for line in itertools.islice(lines, count))
    return path


def _row(what: str, cost: Cost, count: int) -> str:
    return f"{what:32} {cost}  {cost.cpu / count * 1000:8.3f} ms CPU each"


def main() -> None:
    """Parse lists of growing size, and one reference in a fresh process, and print what they cost."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("list", type=Path, nargs="?", help="references, one a line")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--split", choices=["lines", "auto"], default="lines")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        one = _fill(Path(name) / "one.txt", _lines(given.list), 1)
        for how in ("lines", "auto"):
            print(_row(f"1 reference, --split {how}", best([*REFS, "parse", "--split", how, one]), 1))
        for size in given.sizes:
            many = _fill(Path(name) / "many.txt", _lines(given.list), size)
            print(_row(f"{size} references", run([*REFS, "parse", "--split", given.split, many]), size), flush=True)


if __name__ == "__main__":
    main()
