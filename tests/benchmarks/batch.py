"""What a script of many exports costs: python tests/benchmarks/batch.py [--items 10000] [--exports 200]."""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import tempfile
from pathlib import Path

from measure import REFS, run

from library import items

CITED = 40
"""How many works each document cites."""
BATCH = 10.0
"""Seconds that a batch may take."""
PROCESS = 0.25
"""Seconds of CPU that one export by itself may take."""


def project(folder: Path, count: int, exports: int) -> None:
    """Make a library, documents that cite works of it, and a refs.toml that exports what each of them cites."""
    (folder / "items.json").write_text(json.dumps(list(items(count))), encoding="utf-8")
    chance = random.Random(7)
    for number in range(exports):
        keys = (
            f"\\autocite{{item{chance.randrange(count)}}}\n\nSome words between two citations.\n" for _ in range(CITED)
        )
        (folder / f"paper{number}.tex").write_text("".join(keys), encoding="utf-8")
    tables = (f'[[export]]\noutput = "paper{n}.bib"\ncited = "paper{n}.tex"\n' for n in range(exports))
    (folder / "refs.toml").write_text("\n".join(tables), encoding="utf-8")
    run([*REFS, "--quiet", "init"], cwd=folder)
    run([*REFS, "--quiet", "import", "items.json"], cwd=folder)


def main() -> int:
    """Do the exports in one command and in one each, and print what both cost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--items", type=int, default=10_000)
    parser.add_argument("--exports", type=int, default=200)
    asked = parser.parse_args()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        project(folder, asked.items, asked.exports)
        batch = run([*REFS, "--quiet", "export", "--batch"], cwd=folder)
        print(f"refs export --batch, {asked.exports} exports       {batch}  at most {BATCH} s")
        each = []
        for number in range(asked.exports):
            output = folder / f"paper{number}.bib"
            written = output.read_bytes()
            output.unlink()
            command = [*REFS, "export", "--cited", f"paper{number}.tex", "--output", output]
            each.append(run(command, cwd=folder))
            assert output.read_bytes() == written
        mean = sum(cost.cpu for cost in each) / len(each)
        print(f"refs export --cited, {asked.exports} processes     each {mean:.3f} s CPU  at most {PROCESS} s")
    return 0 if batch.wall <= BATCH and mean <= PROCESS else 1


if __name__ == "__main__":
    sys.exit(main())
