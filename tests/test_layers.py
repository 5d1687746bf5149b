"""The import rules of the architecture, read off the source."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "refs"

LAYERS = (
    ("errors", "patterns", "jsontext", "text", "latex"),
    ("identifiers", "others", "names", "model"),
    ("parse", "formats", "match", "merge", "keys", "cited", "check", "query", "styles"),
    ("files", "config", "schema", "filling", "store", "sources"),
    ("library",),
    ("cli",),
)
"""Lowest first; a module imports from lower layers, and within its own only from what stands before it."""

OWNERS = {
    "bibtexparser": "formats/bibtexsyntax",
    "habanero": "sources/crossref",
    "sqlite_utils": "store",
    "rich": "cli/console",
    "citeproc": "styles",
}
"""Heavy packages and the one module that may import each."""

FREE = frozenset({"refs.training", "refs.__main__", "refs"})
"""Outside the layers: nothing at run time imports them."""


def modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(SOURCE.rglob("*.py")):
        name = ".".join(("refs", *path.relative_to(SOURCE).with_suffix("").parts)).removesuffix(".__init__")
        yield name, ast.parse(path.read_text(encoding="utf-8"))


MODULES = dict(modules())


def imported(tree: ast.AST) -> Iterator[tuple[str, ast.stmt]]:
    """Every module that is imported, wherever in the file."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                yield (whole if whole in MODULES else str(node.module)), node


DEFERRED = {("refs.cli", "refs.cli.app"), ("refs.parse.label", "refs.parse.network")}
"""Imports of own modules that wait: `--version` needs no application, and numpy comes with the network."""


def typing_only(tree: ast.Module) -> set[ast.stmt]:
    """Statements that only type checkers see."""
    blocks = (node for node in tree.body if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING")
    return {statement for block in blocks for statement in block.body}


def rank(module: str) -> tuple[int, int]:
    part = module.split(".")[1]
    return next((level, layer.index(part)) for level, layer in enumerate(LAYERS) if part in layer)


def layered(module: str) -> bool:
    return (
        module in MODULES
        and not any(module == free or module.startswith(f"{free}.") for free in FREE - {"refs"})
        and module != "refs"
    )


def edges() -> Iterator[tuple[str, str]]:
    for name, tree in MODULES.items():
        hidden = typing_only(tree)
        for target, node in imported(tree):
            if target.split(".")[0] == "refs" and target != "refs" and node not in hidden:
                yield name, target


@pytest.mark.parametrize("module", [name for name in MODULES if layered(name)])
def test_a_module_has_its_place(module: str) -> None:
    """Every module belongs to a layer."""
    rank(module)


def test_imports_go_down() -> None:
    """A module imports from layers below, and in its own layer only from what stands before it."""
    wrong = [
        f"{name} imports {target}"
        for name, target in edges()
        if layered(name) and name.split(".")[1] != target.split(".")[1] and rank(target) >= rank(name)
    ]
    assert wrong == []


def test_no_cycles() -> None:
    """No module reaches itself again through what it imports."""
    graph: dict[str, set[str]] = {}
    for name, target in edges():
        graph.setdefault(name, set()).add(target)

    def visit(module: str, path: tuple[str, ...]) -> None:
        assert module not in path, " → ".join((*path, module))
        for target in graph.get(module, ()):
            if (module, target) not in seen:
                seen.add((module, target))
                visit(target, (*path, module))

    seen: set[tuple[str, str]] = set()
    for name in MODULES:
        visit(name, ())


def test_nothing_at_run_time_imports_the_training() -> None:
    """What trains the labeller is not needed to use it."""
    assert [
        name for name, target in edges() if "refs.training" in target and not name.startswith("refs.training")
    ] == []


def test_own_modules_are_imported_at_the_top() -> None:
    """But for the command line's entry, which answers `--version` without loading anything."""
    wrong = [
        f"{name}:{node.lineno}"
        for name, tree in MODULES.items()
        for target, node in imported(tree)
        if target.split(".")[0] == "refs"
        and node not in {*tree.body, *typing_only(tree)}
        and not name.startswith("refs.training")
        if (name, target) not in DEFERRED
    ]
    assert wrong == []


@pytest.mark.parametrize("package", OWNERS)
def test_heavy_packages_have_one_owner(package: str) -> None:
    """Each is imported by one module alone, and there where it is first needed."""
    owner = OWNERS[package]
    for name, tree in MODULES.items():
        if name.startswith("refs.training"):
            continue
        for target, node in imported(tree):
            if target.split(".")[0] == package and node not in typing_only(tree):
                assert name.removeprefix("refs.").replace(".", "/") == owner, f"{name} imports {package}"
                assert node not in tree.body, f"{name} imports {package} before it is needed"


def test_light_modules_stay_light() -> None:
    """At the top of a module stand only the standard library, Typer and the project itself, but for the network's numpy."""
    allowed = {*sys.stdlib_module_names, "refs", "typer", "__future__"}
    wrong = [
        f"{name}: {target}"
        for name, tree in MODULES.items()
        if not name.startswith("refs.training") and name != "refs.parse.network"
        for target, node in imported(tree)
        if node in tree.body and target.split(".")[0] not in allowed
    ]
    assert wrong == []
