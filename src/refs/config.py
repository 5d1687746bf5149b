"""
Settings: defaults, then the user's file, the project's file, the environment, and flags, each over the one before.

The user's file is `$XDG_CONFIG_HOME/refs/config.toml`, the project's the nearest `refs.toml` in this folder or above.
"""

from __future__ import annotations

import math
import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from refs.errors import UsageError, reason

STORE_NAME = "refs.db"
PROJECT_FILE = "refs.toml"

VERIFIED = ("crossref", "datacite", "medra", "jalc", "doi.org")
"""The sources that are asked, and whose word counts after files that someone keeps."""

PRECEDENCE = (
    "user",
    "bibtex",
    "biblatex",
    "ris",
    "csljson",
    "cslyaml",
    "hayagriva",
    "nbib",
    "enw",
    "endnotexml",
    *VERIFIED,
    "reference-string",
)
"""Whose word counts first, variable by variable: a person's edit, kept files, verified sources, parsed references."""


class Config(NamedTuple):
    """
    All settings with their defaults; each field is a configuration key (with `-` for `_`) and, where
    `ENVIRONMENT` names it, an environment variable.

    Args:
        library: the store's file; by default the nearest `refs.db` in this folder or above, else the user's own.
        mailto: an e-mail address that tells Crossref whom to write to and opens the polite pool; `git` for git's own.
        crossref_url: where the Crossref REST API answers.
        crossref_rate: list requests a second; 0 for no limit (a mirror of one's own); by default what the pool allows.
        doi_url: where DOIs are resolved.
        offline: whether sources answer from the cache alone.
        precedence: sources in the order in which their word counts.
        key_pattern: how citation keys are made: text with `{family}`, `{families:N}`, `{year}`, `{title:N}`.
        uncertain_below: the confidence, from 0 to 1, below which a value is marked as uncertain.
        export: defaults of `refs export` for this project: `format`, `sort`, `fields`, `drop`, `ascii`, … .
        exports: the exports that `refs export --batch` does, each with an `output` (in a file: `[[export]]`).
        files: the configuration files that were read.
    """

    library: Path | None = None
    mailto: str | None = None
    crossref_url: str = "https://api.crossref.org"
    crossref_rate: float | None = None
    doi_url: str = "https://doi.org"
    offline: bool = False
    precedence: tuple[str, ...] = PRECEDENCE
    key_pattern: str = "{family}{year}"
    uncertain_below: float = 0.5
    export: Mapping[str, Any] = MappingProxyType({})
    exports: tuple[Mapping[str, Any], ...] = ()
    files: tuple[Path, ...] = ()

    def store_path(self) -> Path:
        """
        Return the library file in force: the one set, the nearest `refs.db` here or above, or the user's own.
        """
        if self.library is not None:
            return self.library
        near = _nearest(STORE_NAME)
        return near or data_home() / "refs" / STORE_NAME


ENVIRONMENT = {
    "REFS_LIBRARY": "library",
    "REFS_MAILTO": "mailto",
    "REFS_CROSSREF_URL": "crossref_url",
    "REFS_CROSSREF_RATE": "crossref_rate",
    "REFS_DOI_URL": "doi_url",
    "REFS_OFFLINE": "offline",
}
"""Environment variables and the settings they are for."""


def load(**flags: Any) -> Config:
    """
    Return the settings in force, flags first.

    Args:
        flags: settings from the command line; None stands for "not given".

    Raises:
        UsageError: a file is not TOML, or a setting is unknown or of the wrong kind; the message names the place.
    """
    config = Config()
    for path in (config_home() / "refs" / "config.toml", _nearest(PROJECT_FILE)):
        if path is not None and path.is_file():
            config = _merged(config, _batches(_toml(path), path), str(path), path.parent)
            config = config._replace(files=(*config.files, path))
    environment = {name: os.environ[variable] for variable, name in ENVIRONMENT.items() if os.environ.get(variable)}
    config = _merged(config, environment, "the environment", Path())
    return _merged(config, {name: value for name, value in flags.items() if value is not None}, "an option", Path())


def data_home() -> Path:
    """
    Return `$XDG_DATA_HOME`, by default `~/.local/share` (XDG Base Directory Specification 0.8).
    """
    return _xdg("XDG_DATA_HOME", ".local/share")


def config_home() -> Path:
    """
    Return `$XDG_CONFIG_HOME`, by default `~/.config`.
    """
    return _xdg("XDG_CONFIG_HOME", ".config")


def _xdg(variable: str, default: str) -> Path:
    value = os.environ.get(variable, "")
    return Path(value) if value.startswith("/") else _home() / default  # relative paths are to be ignored


def _home() -> Path:
    try:
        return Path.home()
    except RuntimeError:  # a user without one, as in a container
        return Path("/")


def _nearest(name: str) -> Path | None:
    here = Path.cwd()
    return next((folder / name for folder in (here, *here.parents) if (folder / name).is_file()), None)


def _toml(path: Path) -> dict[str, Any]:
    import tomllib  # only who has a configuration file pays for reading it

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: is not UTF-8, as TOML has to be") from error
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path}: is not valid TOML: {error}") from error
    except OSError as error:
        raise UsageError(f"{path}: {reason(error)}") from error


def _batches(values: dict[str, Any], path: Path) -> dict[str, Any]:
    """Tell `[export]`, a table of defaults, from `[[export]]`, exports whose paths start at the file's folder."""
    tables = values.get("export")
    if not isinstance(tables, list) or not all(isinstance(one, Mapping) for one in tables):
        return values
    tables = [_placed(_table(one), path.parent) for one in tables]
    return {name: value for name, value in values.items() if name != "export"} | {"exports": tables}


def _placed(table: Mapping[str, Any], folder: Path) -> dict[str, Any]:
    return {**table, **{name: _paths(table[name], folder) for name in ("output", "cited") if name in table}}


def _paths(value: Any, folder: Path) -> Any:
    names = [value] if isinstance(value, str) else value
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        return value  # told where it is used
    return [str(folder / name) for name in names]


def _merged(config: Config, values: Mapping[str, Any], origin: str, folder: Path) -> Config:
    known = {*Config._fields} - {"files"}
    changes = {}
    for raw, value in values.items():
        name = raw.replace("-", "_")
        if name not in known:
            raise UsageError(f"{origin}: unknown setting {raw!r}", hint=_known(known))
        changes[name] = _value(name, value, origin, folder)
    return config._replace(**changes)


def _known(names: Iterable[str]) -> str:
    return "known: " + ", ".join(sorted(name.replace("_", "-") for name in names if name != "exports"))


def _value(name: str, value: Any, origin: str, folder: Path) -> Any:
    try:
        return _KINDS[name](value) if name != "library" else folder / Path(value).expanduser()
    except (TypeError, ValueError) as error:
        raise UsageError(f"{origin}: setting {name.replace('_', '-')!r} cannot be {value!r}") from error


_FLAGS = {**dict.fromkeys("1 true yes on".split(), True), **dict.fromkeys("0 false no off".split(), False)}


def _flag(value: Any) -> bool:
    if (word := str(value).lower()) not in _FLAGS:
        raise ValueError(value)
    return _FLAGS[word]


def _address(value: Any) -> str:
    if not str(value).lower().startswith(("http://", "https://")):
        raise ValueError(value)
    return str(value)


MAILTO = re.compile(r"(?:[!-?A-~]+@[!-?A-~]+|git)?")
"""What can be sent as an address in the header of a request, which is ASCII."""


def _mailto(value: Any) -> str:
    if not MAILTO.fullmatch(value):
        raise ValueError(value)
    return str(value)


def _rate(value: Any) -> float:
    if not 0 <= (rate := float(value)) < math.inf:
        raise ValueError(value)
    return rate


def _share(value: Any) -> float:
    if not 0 <= (share := float(value)) <= 1:
        raise ValueError(value)
    return share


def _table(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise TypeError(value)
    return {name.replace("-", "_"): entry for name, entry in value.items()}


def _sources(value: Any) -> tuple[str, ...]:
    if isinstance(value, str) or set(value) - set(PRECEDENCE):
        raise ValueError(value)
    return (*value, *(source for source in PRECEDENCE if source not in value))


_KINDS: dict[str, Any] = {
    "mailto": _mailto,
    "crossref_url": _address,
    "crossref_rate": _rate,
    "doi_url": _address,
    "offline": _flag,
    "precedence": _sources,
    "key_pattern": str,
    "uncertain_below": _share,
    "export": _table,
    "exports": tuple,
}
