"""
Commands whose parameters are taken as they were typed wherever that is all there is to do, and shown as manuals do.

Typer converts every value through pydantic, whose loading costs more than everything else in an export. A text is a
text, and what was not given is nothing: only what has to be converted or refused goes that way.
"""

from __future__ import annotations

import difflib
from functools import partial
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from refs import query

_UNTAKEN = object()
_TERM = "\N{NULL}"
"""Stands before a term that begins with a hyphen until the options are told; no argument can hold it."""


class Command(TyperCommand):
    """
    A command with such parameters.
    """

    def get_params(self, ctx: Any) -> list[Any]:
        """
        Return the parameters, `--help` among them.
        """
        return [_light(parameter) for parameter in super().get_params(ctx)]

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """
        Parse what was typed; where a QUERY may stand, `-word` and `-field:value` are terms of it.
        """
        parameters = self.get_params(ctx)
        if any(parameter.name == "query" for parameter in parameters):
            options = {
                name for one in parameters if isinstance(one, TyperOption) for name in (*one.opts, *one.secondary_opts)
            }
            ended = args.index("--") if "--" in args else len(args)
            args = [_TERM + arg if _is_term(arg, options) else arg for arg in args[:ended]] + args[ended:]
        return super().parse_args(ctx, args)


def _is_term(argument: str, options: set[str]) -> bool:
    """Tell `-word` from options: one with its value (`-oFILE`), several in one (`-nq`), and a misspelt one (`-jsn`)."""
    word = argument[1:]
    if not argument.startswith("-") or word.startswith("-") or len(word) < 2:
        return False
    if word.partition(":")[0].lower() in query.FIELDS and ":" in word:
        return True
    long = [name.removeprefix("--") for name in options if name.startswith("--")]
    if any(name.startswith(word) for name in long) or difflib.get_close_matches(word, long, n=1, cutoff=0.8):
        return False
    return argument[:2] not in options


class Group(TyperGroup):
    """
    A group of commands with such parameters of its own.
    """

    def get_params(self, ctx: Any) -> list[Any]:
        """
        Return the parameters, `--help` among them.
        """
        return [_light(parameter) for parameter in super().get_params(ctx)]


def _light(parameter: Any) -> Any:
    if not isinstance(parameter.process_value, partial):
        parameter.process_value = partial(_process, parameter, parameter.process_value)
        if isinstance(parameter, TyperArgument) and parameter.metavar:
            shown: Any = parameter
            shown.get_usage_pieces = lambda _context: [parameter.metavar]  # KEY..., not {KEY...}...
            shown.get_help_record = lambda _context: (parameter.metavar, parameter.help or "")
        elif parameter.metavar is None and parameter.type_descriptor.annotation in {str, list[str]}:
            parameter.metavar = parameter.name.strip("_").upper()  # FORMAT, not <str>
    return parameter


def _process(parameter: TyperArgument | TyperOption, convert: Any, context: Any, value: Any) -> Any:
    value = _unmarked(value)
    taken = _taken(parameter, value)
    if taken is _UNTAKEN:
        return convert(context, value)
    return taken if parameter.callback is None else parameter.callback(context, parameter, taken)


def _unmarked(value: Any) -> Any:
    if isinstance(value, str):
        return value.removeprefix(_TERM)
    return type(value)(_unmarked(one) for one in value) if isinstance(value, list | tuple) else value


def _taken(parameter: TyperArgument | TyperOption, value: Any) -> Any:
    several = parameter.multiple or parameter.nargs == -1
    if value is None or value == ():
        empty = () if several else None
        return _UNTAKEN if parameter.required else empty
    kind: Any = parameter.type_descriptor.annotation
    origin: Any = get_origin(kind)
    if kind is str and isinstance(value, str):
        return value
    if kind is Path and isinstance(value, str):
        return Path(value)
    if kind == list[str] and several:
        return list(value)
    return value if origin is Literal and value in get_args(kind) else _UNTAKEN
