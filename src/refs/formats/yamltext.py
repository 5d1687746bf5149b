"""
YAML: written without a library, read entry by entry with PyYAML, so that a broken entry does not take its neighbours
    along.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

_PLAIN = re.compile(r"[^\W\d_](?:[\w .,()/+–'’-]*[\w.)])?")
_NOT_TEXT = re.compile(r"(?i)y|n|yes|no|on|off|true|false|null|nan|inf|none")
_INTEGER = re.compile(r"0|[1-9]\d{0,8}")


def scalar(value: Any) -> str:
    """
    Return a value as a YAML scalar, or an empty mapping or list as it stands in a line; a text is quoted wherever YAML
    might read something else.
    """
    if value is None or isinstance(value, int | dict | list):  # an empty one, as `lines` writes all others
        return json.dumps(value)
    text = str(value)
    if _PLAIN.fullmatch(text) and not _NOT_TEXT.fullmatch(text):
        return text
    return text if _INTEGER.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def lines(value: Any, indent: int) -> Iterator[str]:
    """
    Yield the lines of a mapping or list, each with its line end.
    """
    pad = " " * indent
    if isinstance(value, dict):
        for name, held in value.items():
            key = name if re.fullmatch(r"[A-Za-z][\w-]*", name) else json.dumps(name, ensure_ascii=False)
            if isinstance(held, dict | list) and held:
                yield f"{pad}{key}:\n"
                yield from lines(held, indent + 2 if isinstance(held, dict) else indent)
            else:
                yield f"{pad}{key}: {scalar(held)}\n"
    else:
        for held in value:
            if isinstance(held, dict | list) and held:
                first, *rest = lines(held, indent + 2)
                yield f"{pad}- {first[indent + 2 :]}"
                yield from rest
            else:
                yield f"{pad}- {scalar(held)}\n"


def load(text: str) -> Any:
    """
    Return what a YAML text says, every scalar as text.

    Raises:
        ValueError: the text is not YAML.
    """
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        value = yaml.load(text, Loader=loader)  # makes nothing but texts, lists and mappings  # noqa: S506
        size = _size(value, {})
    except yaml.YAMLError as error:
        problem = getattr(error, "problem", None) or str(error).partition("\n")[0]
        raise ValueError(str(problem)) from None
    except RecursionError:
        raise ValueError("nested too deeply") from None
    if size > _MOST * len(text):
        raise ValueError("its aliases make more of it than can be read")
    return value


_MOST = 10
"""How many values a text may have for each of its characters; it has less than one, unless aliases repeat it."""


def _size(value: Any, known: dict[int, int]) -> int:
    """How many values a value holds, each as often as aliases repeat it."""
    if not isinstance(value, dict | list):
        return 1
    if id(value) not in known:
        members = value.values() if isinstance(value, dict) else value
        known[id(value)] = 1 + sum(_size(member, known) for member in members)
    return known[id(value)]


def parts(text: str, begins: re.Pattern[str]) -> Iterator[tuple[str, int]]:
    """
    Yield (text, line) of every part of a document, cut where a line begins one.
    """
    starts = [found.start() for found in begins.finditer(text)]
    line, at = 1, 0
    for start, end in zip(starts, [*starts, len(text)][1:], strict=False):
        line += text.count("\n", at, start)
        at = start
        yield text[start:end], line


def before(text: str, begins: re.Pattern[str]) -> str:
    """
    Return what stands before the first part and is neither comment nor document mark.
    """
    found = begins.search(text)
    head = text[: found.start()] if found else text
    return re.sub(r"^(?:[ \t]*#.*|---.*|%.*|\.\.\.)$", "", head, flags=re.MULTILINE).strip()
