"""
Commands whose parameters are taken as they were typed wherever that is all there is to do, and shown as manuals do.

Typer converts every value through pydantic, whose loading costs more than everything else in an export. A text is a
text, and what was not given is nothing: only what has to be converted or refused goes that way.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

_UNTAKEN = object()


class Command(TyperCommand):
    """
    A command with such parameters.
    """

    def get_params(self, ctx: Any) -> list[Any]:
        """
        Return the parameters, `--help` among them.
        """
        return [_light(parameter) for parameter in super().get_params(ctx)]


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
    taken = _taken(parameter, value)
    if taken is _UNTAKEN:
        return convert(context, value)
    return taken if parameter.callback is None else parameter.callback(context, parameter, taken)


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
