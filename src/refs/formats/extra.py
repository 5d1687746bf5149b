"""
CSL variables that a format has no place for, on one line: `medium: DVD | composer: Bach || Johann Sebastian |
submitted: 2020-05`.

The form is that of the *Extra* field of citation managers (citeproc-js manual, "cheater syntax"): names as `Family ||
Given`.
"""

from __future__ import annotations

import re
from typing import Any

from refs import model
from refs.formats import dates
from refs.model import Item
from refs.patterns import lazy

_PART = lazy(r"([A-Za-z][\w-]*): (.*)", re.DOTALL)
_NAME_PARTS = ("family", "given", "suffix", "non-dropping-particle", "dropping-particle")
_OUT = str.maketrans({"|": "%7C", "%": "%25", "\n": "%0A"})


def write_extra(item: Item) -> str:
    """
    Return variables as one line; `read_extra` gives them back.
    """
    parts: list[str] = []
    for name, value in model.ordered(item).items():
        if name in model.NAME_VARIABLES:
            parts += [f"{name}: {_name(member)}" for member in value]
        elif name in model.DATE_VARIABLES:
            parts.append(f"{name}: {dates.shown(value).translate(_OUT)}")
        else:
            parts.append(f"{name}: {str(value).translate(_OUT)}")
    return " | ".join(parts)


def _name(name: dict[str, Any]) -> str:
    if name.get("literal"):
        return str(name["literal"]).translate(_OUT)
    texts = [str(name.get(part) or "").translate(_OUT) for part in _NAME_PARTS]
    while len(texts) > 2 and not texts[-1]:
        texts.pop()
    return " || ".join(texts)


def read_extra(text: str) -> Item:
    """
    Return the variables of such a line; what is none of CSL's is left out.
    """
    item: Item = {}
    for part in re.split(r"\s+\|\s+(?!\|)(?<!\|\| )", text):
        found = _PART.fullmatch(part.strip())
        if not found:
            continue
        name, value = found[1], found[2]
        if name == "type" and value in model.TYPES:
            item["type"] = value
        if name not in model.VARIABLES:
            continue
        if name in model.NAME_VARIABLES:
            item.setdefault(name, []).append(_read_name(value))
        elif name in model.DATE_VARIABLES:
            item[name] = dates.parse(value) or dates.literal(_in(value))
        else:
            item[name] = _in(value)
    return item


def _read_name(text: str) -> dict[str, str]:
    parts = [_in(part) for part in re.split(r"\s*\|\|\s*", text)]
    if len(parts) == 1:
        return {"literal": parts[0]}
    return {part: value for part, value in zip(_NAME_PARTS, parts, strict=False) if value}


def _in(text: str) -> str:
    return re.sub(r"%(7C|25|0A)", lambda found: chr(int(found[1], 16)), text)
