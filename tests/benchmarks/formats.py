"""What converting costs, beside pandoc and bibutils: python tests/benchmarks/formats.py [--entries 10000] [--large 100000]."""

from __future__ import annotations

import argparse
import random
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from measure import REFS, Cost, best, run

SYLLABLES = "ka lo mi re su ta ne vo ri sha den mar ben tor lin ger wal dor hem ster".split()
ACCENTED = [r"{\'e}", r"\'{a}", r"\"o", r"{\o}", r"\v{s}", r"\c{c}", r"{\ss}", r"{\aa}", r"\~n", r"{\L}", "é", "ü", "ж"]
PHRASES = ["{DNA}", "in {G}ermany", "of {E}scherichia {\\em coli}", "$L^2$", r"\& beyond", "H$_2$O", "--- a review"]
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


class _Maker:
    """Makes entries, the same ones every time."""

    def __init__(self, seed: int = 7) -> None:
        self.chance = random.Random(seed)

    def word(self, accents: float = 0.1) -> str:
        parts = self.chance.choices(SYLLABLES, k=self.chance.randint(2, 4))
        if self.chance.random() < accents:
            parts.insert(self.chance.randint(1, len(parts)), self.chance.choice(ACCENTED))
        return "".join(parts)

    def name(self) -> str:
        family, given = self.word(0.3).capitalize(), self.word().capitalize()
        forms = [
            f"{family}, {given[:1]}.",
            f"{given} {family}",
            f"van der {family}, {given}",
            f"{family}, Jr., {given}",
        ]
        return self.chance.choices([*forms, f"{{{family} Institute}}"], [60, 25, 6, 3, 6])[0]

    def title(self) -> str:
        words = [self.word() for _ in range(self.chance.randint(5, 11))]
        words.insert(self.chance.randint(1, len(words)), self.chance.choice(PHRASES))
        return " ".join(words).capitalize() if self.chance.random() < 0.5 else " ".join(words).title()

    def fields(self, number: int) -> Iterator[tuple[str, str]]:
        yield "author", "{" + " and ".join(self.name() for _ in range(self.chance.randint(1, 5))) + "}"
        yield "title", "{" + self.title() + "}"
        yield "year", f"{{{self.chance.randint(1950, 2025)}}}"
        if self.chance.random() < 0.5:
            yield "month", self.chance.choice(MONTHS)
        if self.chance.random() < 0.8:
            page = self.chance.randint(1, 900)
            yield "pages", f"{{{page}--{page + 12}}}"
        if self.chance.random() < 0.6:
            yield "doi", f"{{10.5555/{number}.{self.chance.choice(SYLLABLES)}_x}}"
        if self.chance.random() < 0.2:
            yield "note", f'"See {self.word()} \\& {self.word()}, 50\\%"'

    def entry(self, number: int) -> str:
        kind, own = self.chance.choice(
            [
                ("article", [("journal", f"{{Journal of {self.word().title()} \\& {self.word().title()}}}")]),
                ("book", [("publisher", f"{{{self.word().title()} Press}}"), ("address", '{M{\\"u}nchen}')]),
                ("inproceedings", [("booktitle", f"{{Proceedings of the {self.word().title()} Conference}}")]),
                ("phdthesis", [("school", f"{{Universit{{\\'e}} de {self.word().title()}}}")]),
                ("techreport", [("institution", f"{{{self.word().title()}}}"), ("number", f"{{{number}}}")]),
            ]
        )
        fields = [*self.fields(number), *own]
        return f"@{kind}{{key{number},\n" + ",\n".join(f"  {name} = {text}" for name, text in fields) + "\n}\n\n"


def bibliography(path: Path, count: int) -> Path:
    """Write that many entries with accents, braces, macros and names in every form."""
    maker = _Maker()
    with path.open("w", encoding="utf-8") as stream:
        stream.writelines(maker.entry(number) for number in range(count))
    return path


def show(what: str, cost: Cost) -> None:
    """Print one line of the table."""
    print(f"{what:34} {cost}")


def compare(what: str, commands: dict[str, Sequence[object]]) -> None:
    """Time commands that do the same, those that are installed, and print how they compare."""
    print(what)
    installed = {name: command for name, command in commands.items() if name == "refs" or shutil.which(name)}
    costs = {name: best(command, 3) for name, command in installed.items()}
    for name, cost in costs.items():
        show(f"  {name}", cost)
    for name in costs.keys() - {"refs"}:
        print(f"  refs is {costs[name].cpu / costs['refs'].cpu:.1f} times as fast as {name}")


def main() -> None:
    """Make the bibliographies and compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=10_000)
    parser.add_argument("--large", type=int, default=100_000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        bib = bibliography(folder / "some.bib", given.entries)
        convert = [*REFS, "--quiet", "convert"]
        compare(
            f"{given.entries} BibTeX entries to CSL-JSON (bib2xml: to MODS)",
            {
                "refs": [*convert, bib, "--format", "csljson"],
                "pandoc": ["pandoc", "-f", "bibtex", "-t", "csljson", bib],
                "bib2xml": ["bib2xml", bib],
            },
        )
        run([*convert, bib, "--format", "csljson", "--output", folder / "some.json"])
        if shutil.which("bib2xml"):
            run(["bib2xml", bib], stdout=folder / "some.xml")
        for format_, program in (("bibtex", "xml2bib"), ("ris", "xml2ris")):
            compare(
                f"{given.entries} items to {format_} (refs: from CSL-JSON, bibutils: from MODS)",
                {
                    "refs": [*convert, folder / "some.json", "--format", format_],
                    program: [program, folder / "some.xml"],
                },
            )
        large = bibliography(folder / "large.bib", given.large)
        print(f"{given.large} BibTeX entries ({large.stat().st_size / 2**20:.0f} MiB)")
        show("  refs, to CSL-JSON", run([*convert, large, "--format", "csljson"]))
        show("  refs, to BibTeX", run([*convert, large, "--format", "bibtex"]))


if __name__ == "__main__":
    main()
