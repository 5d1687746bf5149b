"""
What the README says of the code, made from the code: python tests/documentation.py --write.

Between `<!-- NAME -->` and `<!-- end -->` stands a table made by the function of that name; in every ```console block
each line that begins with `$ ` is run, and what it prints follows it.
"""

from __future__ import annotations

import argparse
import ast
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from pkgutil import resolve_name
from tempfile import TemporaryDirectory

import typer

import picture
from refs import check, cited, config, formats, query
from refs.cli.app import COMMANDS, function, group
from refs.cli.options import SHARED
from test_layers import LAYERS, MODULES

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"

_TABLE = re.compile(r"(?<=<!-- )(\w+)( -->\n).*?(<!-- end -->)", re.DOTALL)
_CONSOLE = re.compile(r"(?<=```console\n).*?(?=```\n)", re.DOTALL)


def table(headings: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> str:
    """Return a Markdown table."""
    lines = [headings, tuple("---" for _ in headings), *rows]
    return "".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |\n" for line in lines)


def commands() -> str:
    """Every command with the first sentence of its help."""
    rows = ((f"`refs {name}`", _first(str(function(name).__doc__))) for name in COMMANDS)
    return table(("command", "what it does"), rows)


def _first(doc: str) -> str:
    return doc.strip().partition("\n\n")[0].replace("\n    ", " ")


def readers_and_writers() -> str:
    """Every format, and whether it is read and written."""
    rows = (
        (
            f"`{name}`",
            ", ".join(form.suffixes),
            "yes" if form.reads else "",
            "yes" if form.writes else "",
            form.description,
        )
        for name, form in formats.FORMATS.items()
    )
    return table(("format", "files", "in", "out", "what it is"), rows)


def settings() -> str:
    """Every setting with its environment variable and its meaning."""
    variables = {name: variable for variable, name in config.ENVIRONMENT.items()}
    doc = dict(
        re.findall(
            r"^        (\w+): (.*?)(?=\n        \w+:|\n\s*\Z)", str(config.Config.__doc__), re.MULTILINE | re.DOTALL
        )
    )
    rows = (
        (
            f"`{field.replace('_', '-')}`",
            f"`{variables[field]}`" if field in variables else "",
            " ".join(doc[field].split()),
        )
        for field in config.Config._fields
        if field not in {"exports", "files"}
    )
    return table(("setting", "environment", "meaning"), rows)


def queries() -> str:
    """The query language, as its module describes it."""
    lines = str(query.__doc__).split("\n\n", 1)[1]
    return "```text\n" + re.sub(r"^    ", "", lines, flags=re.MULTILINE).strip() + "\n```\n"


def options() -> str:
    """Every option of a command, with the commands that have it."""
    found: dict[tuple[str, str], list[str]] = {}
    for name, command in group(COMMANDS).commands.items():
        context = typer.Context(command)
        shown = (one for one in command.get_params(context) if one.name not in {"help", *SHARED})
        for record in (one.get_help_record(context) for one in shown if one.param_type_name == "option"):
            term, meaning = (" ".join(text.split()) for text in record)
            found.setdefault((term, meaning), []).append(f"`{name}`")
    rows = ((f"`{term}`", ", ".join(names), meaning) for (term, meaning), names in sorted(found.items(), key=_long))
    return table(("option", "commands", "meaning"), rows)


def _long(one: tuple[tuple[str, str], list[str]]) -> str:
    return one[0][0].partition("--")[2]


def checks() -> str:
    """Every check of `refs check`, and how bad its findings are."""
    rows = ((f"`{name}`", str(one.severity), one.about) for name, one in {**check.CHECKS, **check.COLLECTION}.items())
    return table(("check", "severity", "what it finds"), rows)


def documents() -> str:
    """Every kind of document that citations are read from, by its reader."""
    suffixes: dict[str, list[str]] = {}
    for suffix, reader in cited.DOCUMENTS.items():
        suffixes.setdefault(reader, []).append(f"`{suffix}`")
    rows = ((", ".join(names), _sentence(str(resolve_name(reader).__doc__))) for reader, names in suffixes.items())
    return table(("document", "what is read"), rows)


def _sentence(doc: str) -> str:
    text = " ".join(doc.strip().partition("\n\n")[0].split())
    return text.removeprefix("Yield ").removesuffix(".")


def layers() -> str:
    """Every module of the architecture, lowest first, with what it is for."""
    rows = (
        (str(number), f"`{name}`", _purpose(name)) for number, layer in enumerate(LAYERS) for name in layer
        if f"refs.{name}" in MODULES
    )  # fmt: skip
    return table(("layer", "module", "what it is for"), rows)


def benchmarks() -> str:
    """Every benchmark with what it measures, by its own first line."""
    modules = (ast.parse(path.read_text(encoding="utf-8")) for path in sorted((ROOT / "tests/benchmarks").glob("*.py")))
    told = ((ast.get_docstring(module) or "").partition("\n")[0].partition(": python ") for module in modules)
    rows = ((f"`python {command.rstrip('.')}`", what) for what, colon, command in told if colon)
    return table(("command", "what it measures"), rows)


def _purpose(name: str) -> str:
    doc = ast.get_docstring(MODULES[f"refs.{name}"]) or ""
    return " ".join(doc.partition("\n\n")[0].split())


TABLES: dict[str, Callable[[], str]] = {
    "commands": commands,
    "formats": readers_and_writers,
    "settings": settings,
    "queries": queries,
    "options": options,
    "checks": checks,
    "documents": documents,
    "layers": layers,
    "benchmarks": benchmarks,
}


def transcript(block: str, folder: Path) -> str:
    """Run a block's commands in a folder and return it with what they print now."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {"PATH": path, "HOME": str(folder), "LANG": "C.UTF-8"}
    shown = []
    for line in block.splitlines():
        if line.startswith("$ "):
            done = subprocess.run(
                ["bash", "-c", line[2:]], cwd=folder, env=environment, capture_output=False, check=False,
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, text=True,
            )  # fmt: skip
            shown.append(f"{line}\n{done.stdout}")
    return "".join(shown)


def current(text: str) -> str:
    """Return the README as it should be now."""
    text = _TABLE.sub(lambda found: f"{found[1]}{found[2]}{TABLES[found[1]]()}{found[3]}", text)
    with TemporaryDirectory() as name:
        shutil.copytree(ROOT / "data", Path(name) / "data")
        return _CONSOLE.sub(lambda found: transcript(found[0], Path(name)), text)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="bring the README up to date")
    if parser.parse_args().write:
        README.write_text(current(README.read_text(encoding="utf-8")), encoding="utf-8")
        picture.PICTURE.write_text(picture.drawn(picture.shown()), encoding="utf-8")
    else:
        sys.exit(current(README.read_text(encoding="utf-8")) != README.read_text(encoding="utf-8"))
