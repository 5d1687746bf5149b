"""What a large library costs: python tests/benchmarks/library.py [--items 100000]."""

from __future__ import annotations

import argparse
import json
import random
import tempfile
from collections.abc import Iterator
from pathlib import Path

from measure import REFS, best, run

SYLLABLES = "ka lo mi re su ta ne vo ri sha den mar ben tor lin ger wal dor hem ster".split()
FAMILIES = ["Smith", "Müller", "Sørensen", "García", "Иванов", "Dubois", "Rossi", "Nowak", "Öberg", "Kim"]


def items(count: int, seed: int = 7) -> Iterator[dict[str, object]]:
    """Yield that many different items, the same ones every time."""
    chance = random.Random(seed)

    def word() -> str:
        return "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4)))

    for number in range(count):
        names = [
            {
                "family": chance.choice(FAMILIES) if chance.random() < 0.1 else word().title(),
                "given": f"{word().title()[:1]}.",
            }
            for _ in range(chance.randint(1, 5))
        ]
        yield {
            "id": f"item{number}",
            "type": "article-journal",
            "title": " ".join(word() for _ in range(8)).capitalize(),
            "author": names,
            "issued": {"date-parts": [[chance.randint(1950, 2025)]]},
            "container-title": f"Journal of {word().title()} {word().title()}",
            "volume": str(chance.randint(1, 90)),
            "issue": str(chance.randint(1, 12)),
            "page": f"{(page := chance.randint(1, 900))}-{page + 12}",
            "DOI": f"10.5555/{number}.{word()}",
        }


def main() -> None:
    """Make a library of so many items and print what the common commands cost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--items", type=int, default=100_000)
    count = parser.parse_args().items
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "items.json"
        with source.open("w", encoding="utf-8") as stream:
            # Piece by piece: what this process holds counts in the memory of those that it starts.
            pieces = (json.dumps(item, ensure_ascii=False) for item in items(count))
            stream.writelines(f"{',' if number else '['}\n{piece}" for number, piece in enumerate(pieces))
            stream.write("\n]\n")
        refs = [*REFS, "--library", folder / "refs.db"]
        filled = run([*refs, "--quiet", "import", source])
        print(f"import of {count} items        {filled}  {count / filled.wall:8.0f} items/s")
        keys = [f"item{number * (count // 10)}" for number in range(10)]
        print(f"list author:smith year:2015    {best([*refs, 'list', 'author:smith', 'year:2015'])}")
        print(f"export of 10 keys              {best([*refs, 'export', *keys])}")
        for suffix in ("bib", "ris", "json"):
            out = folder / f"all.{suffix}"
            whole = run([*refs, "--quiet", "export", "--output", out])
            print(f"export of all as {suffix:4}          {whole}  {count / whole.wall:8.0f} items/s")


if __name__ == "__main__":
    main()
