"""
`refs completion`: the scripts by which shells complete commands, options and values, and the answers that they ask for.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from pkgutil import resolve_name
from typing import Annotated, Any, Literal

import typer

from refs import cited, formats, model, query
from refs.cli import app, console, options
from refs.config import Config
from refs.errors import RefsError
from refs.store import Store

Candidates = Mapping[str, str]
"""What may be typed, each with a description that may be empty."""

SCRIPTS = {
    "bash": """\
_refs() {
    local word
    COMPREPLY=()
    while IFS= read -r word; do
        COMPREPLY+=("$word")
    done < <("$1" completion bash -- "${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[=:] ]]; then compopt -o nospace 2>/dev/null; fi
}
complete -o default -F _refs refs
""",
    "zsh": """\
#compdef refs
_refs() {
    local -a found
    found=("${(@f)$("$words[1]" completion zsh -- "${(j: :)words[1,CURRENT-1]} $PREFIX" 2>/dev/null)}")
    if [[ -n $found[1] ]]; then
        _describe refs found
    else
        compset -P '*='
        _files
    fi
}
if [[ $funcstack[1] == _refs ]]; then _refs "$@"; else compdef _refs refs; fi
""",
    "fish": """\
function __refs_candidates
    set -l found (refs completion fish -- (commandline -cp) 2>/dev/null)
    if test -n "$found[1]"
        printf '%s\\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c refs -f -a '(__refs_candidates)'
""",
}
"""Each asks `refs completion` what may follow a line, and completes file names where it knows nothing."""


@options.command
def completion(
    config: Config,
    shell: Annotated[Literal["bash", "zsh", "fish"], typer.Argument(metavar="bash|zsh|fish", help="The shell.")],
    line: Annotated[
        str | None, typer.Argument(metavar="[LINE]", help="Print what may end this line, as the script asks.")
    ] = None,
) -> int:
    """
    Print the script that lets a shell complete commands, options, citation keys, tags, formats and styles.

    In ~/.bashrc: source <(refs completion bash). In ~/.zshrc, behind compinit: source <(refs completion zsh). In
    fish: refs completion fish > ~/.config/fish/completions/refs.fish.
    """
    if line is None:
        console.out(SCRIPTS[shell])
        return 0
    typed = parsed(line, config)
    for value, description in candidates(typed).items():
        console.line(_ANSWERS[shell](typed, value, " ".join(description.split())))
    return 0


def _bash(typed: Line, value: str, _description: str) -> str:
    # Bash ends words at these signs, and takes an answer for what stands behind the last one.
    head = re.match(r".*[:=]", typed.current)
    return re.sub(r"([^\w@%+=:,./-])", r"\\\1", value[len(head[0]) if head else 0 :])


def _zsh(_typed: Line, value: str, description: str) -> str:
    escaped = value.replace("\\", "\\\\").replace(":", "\\:")
    return f"{escaped}:{description}" if description else escaped


def _fish(_typed: Line, value: str, description: str) -> str:
    return f"{value}\t{description}"


_ANSWERS: dict[str, Callable[[Line, str, str], str]] = {"bash": _bash, "zsh": _zsh, "fish": _fish}


@dataclass(frozen=True, slots=True)
class Line:
    """
    An unfinished command line.

    Args:
        config: the settings in force.
        command: the command's name, empty where that is what is being typed.
        words: the finished words behind the command.
        current: the word that is being typed, without its quotes.
        value: the value that is being typed: the word, or what stands behind the `=` of `--option=`.
    """

    config: Config
    command: str
    words: tuple[str, ...]
    current: str
    value: str = ""


def parsed(line: str, config: Config) -> Line:
    """
    Return what a line up to the cursor holds, whatever quotes are still open in it.
    """
    words = _words(line)
    current = words.pop() if words and not line[-1:].isspace() else ""
    command = ""
    rest: list[str] = []
    waiting = iter(words[1:])
    for word in waiting:
        if word in {"-l", "--library"}:
            config = config._replace(library=Path(next(waiting, "")).expanduser())
        elif command or word.startswith("-"):
            rest.append(word)
        else:
            command = word
    return Line(config, command, tuple(rest), current, current)


def _words(line: str) -> list[str]:
    for close in ("", '"', "'"):
        with suppress(ValueError):
            return shlex.split(line + close)
    return shlex.split(line.rstrip("\\"), posix=False)


def candidates(line: Line) -> Candidates:
    """
    Return what may stand where the cursor is.
    """
    if line.command in app.COMMANDS:
        return _in_command(line)
    if line.command:
        return {}
    if line.current.startswith("-"):
        return _beginning(line, _options(app.group([]).params))
    return _beginning(line, dict.fromkeys(app.COMMANDS, ""))


def _in_command(line: Line) -> Candidates:
    given = _Given.read(app.group([line.command]).commands[line.command].params, line.words)
    option, equals, value = line.current.partition("=")
    if given.awaited is None and option.startswith("--") and equals:
        found = _values(replace(line, value=value), _option(given.parameters, option))
        return {f"{option}={value}": description for value, description in found.items()}
    if given.awaited is None and line.current.startswith("-") and not given.ended:
        found = _beginning(line, _options(given.unused()))
        if found:
            return found  # else it may be a search that excludes: -tag:read
    return _values(line, given.awaited or given.argument())


@dataclass(slots=True)
class _Given:
    """
    What has been given of a command's parameters.

    Args:
        parameters: Typer's.
        used: names of those that have a value.
        arguments: how many words were no options.
        awaited: the option whose value comes next.
        ended: whether `--` has ended the options.
    """

    parameters: list[Any]
    used: set[str] = field(default_factory=set)
    arguments: int = 0
    awaited: Any = None
    ended: bool = False

    @classmethod
    def read(cls, parameters: list[Any], words: Iterable[str]) -> _Given:
        given = cls(parameters)
        for word in words:
            given.take(word)
        return given

    def take(self, word: str) -> None:
        if self.awaited is not None:
            self.awaited = None
        elif word == "--":
            self.ended = True
        elif word.startswith("-") and word != "-" and not self.ended:
            name, equals, _ = word.partition("=")
            option = _option(self.parameters, name)
            if option is not None:
                self.used.add(option.name)
                self.awaited = None if equals or option.is_flag else option
        else:
            self.arguments += 1

    def unused(self) -> list[Any]:
        return [one for one in self.parameters if one.name not in self.used or getattr(one, "multiple", False)]

    def argument(self) -> Any:
        places = [one for one in self.parameters if one.param_type_name == "argument"]
        if self.arguments < len(places):
            return places[self.arguments]
        return places[-1] if places and places[-1].nargs == -1 else None


def _option(parameters: Iterable[Any], name: str) -> Any:
    return next((one for one in parameters if name in (*one.opts, *one.secondary_opts)), None)


def _options(parameters: Iterable[Any]) -> dict[str, str]:
    found = {
        name: one.help or ""
        for one in parameters
        if one.param_type_name == "option"
        for name in (*one.opts, *one.secondary_opts)
        if name.startswith("--")
    }
    return {**found, "--help": "Show this message and exit."}


def _beginning(line: Line, found: Candidates) -> Candidates:
    return {name: found[name] for name in cited.completions(line.value, found)}


def _values(line: Line, parameter: Any) -> Candidates:
    if parameter is None:
        return {}
    if choices := parameter.type_descriptor.choices:
        return _beginning(line, dict.fromkeys(choices, ""))
    source = _SOURCES.get(parameter.opts[0])
    with suppress(RefsError):  # without a library there are no keys, without the extra no styles
        return _beginning(line, source(line)) if source else {}
    return {}


_BEGINNING = """
    SELECT named.key AS key, items.item ->> '$.title' AS title
    FROM (SELECT key, id AS item FROM items UNION ALL SELECT key, item FROM aliases) AS named
    JOIN items ON items.id = named.item
    WHERE lower(substr(named.key, 1, length(?1))) = lower(?1)
"""


def _keys(line: Line) -> Candidates:
    with Store(line.config.store_path(), "read") as store:
        return {row["key"]: row["title"] or "" for row in store.rows(_BEGINNING, (line.value,))}


def _tags(line: Line) -> Candidates:
    with Store(line.config.store_path(), "read") as store:
        return dict.fromkeys(store.values("SELECT DISTINCT tag FROM tags"), "")


def _query(line: Line) -> Candidates:
    field_, colon, _ = line.value.partition("tag:")
    if colon and field_ in {"", "-"}:
        return {f"{field_}tag:{tag}": "" for tag in _tags(line)}
    return {**_keys(line), **{f"{name}:": "" for name in query.FIELDS}}


def _formats(line: Line) -> Candidates:
    if line.command == "cite":
        return dict.fromkeys(resolve_name("refs.styles:OUTPUTS"), "")
    reads = line.command == "import"
    return {form.name: form.description for form in formats.FORMATS.values() if (form.reads if reads else form.writes)}


def _readable(_line: Line) -> Candidates:
    return {form.name: form.description for form in formats.FORMATS.values() if form.reads}


def _styles(_line: Line) -> Candidates:
    return dict.fromkeys(resolve_name("refs.styles:available")(), "")  # loaded for them alone


def _variables(_line: Line) -> Candidates:
    return dict.fromkeys(model.VARIABLES, "")


def _assignments(_line: Line) -> Candidates:
    return {f"{name}=": "" for name in model.VARIABLES}


_SOURCES: dict[str, Callable[[Line], Candidates]] = {
    "query": _query,
    "keys": _keys,
    "key": _keys,
    "other": _keys,
    "assignments": _assignments,
    "--add": _tags,
    "--remove": _tags,
    "--tag": _tags,
    "--format": _formats,
    "--from": _readable,
    "--style": _styles,
    "--fields": _variables,
    "--drop": _variables,
}
"""What the values of an argument or option can be, by its name; a file where it is not here."""
