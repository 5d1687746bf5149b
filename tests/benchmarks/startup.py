"""What a command costs before it does anything: python tests/benchmarks/startup.py."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path

from measure import REFS, Cost, run

from library import items

ROUNDS = 15
ITEMS = 200
LIMITS = {"refs --version": 1.4, "refs export": 2.5}
"""What they may cost as a multiple of `python -c "import typer"`."""
COMPLETION = 0.2
"""Seconds that a person may wait for a completion."""


def main() -> int:
    """Print what the commands cost beside Typer alone, all in turn so that a busy moment falls on each of them."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "items.json").write_text(json.dumps(list(items(ITEMS))), encoding="utf-8")
        refs = [*REFS, "--library", folder / "refs.db"]
        run([*refs, "--quiet", "import", folder / "items.json"])
        commands = {
            "import typer": [sys.executable, "-c", "import typer"],
            "refs --version": [*REFS, "--version"],
            "refs export": [*refs, "export", "--output", folder / "references.bib"],
            "completion of keys": [*REFS, "completion", "bash", "--", f"refs -l {folder}/refs.db show item1"],
        }
        costs: dict[str, list[Cost]] = {title: [] for title in commands}
        for _ in range(ROUNDS):
            for title, command in commands.items():
                costs[title].append(run(command))
    best = {title: min(cost.cpu for cost in runs) for title, runs in costs.items()}
    for title, cpu in best.items():
        limit = f"at most {LIMITS[title]}" if title in LIMITS else ""
        print(f"{title:20} {cpu:6.3f} s CPU  {cpu / best['import typer']:5.2f} × import typer  {limit}".rstrip())
    waited = min(cost.wall for cost in costs["completion of keys"])
    print(f"completion of keys   {waited:6.3f} s waited for, at most {COMPLETION}")
    within = all(best[title] <= limit * best["import typer"] for title, limit in LIMITS.items())
    return 0 if within and waited <= COMPLETION else 1


if __name__ == "__main__":
    sys.exit(main())
