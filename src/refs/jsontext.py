"""
JSON text, by encoders that are made once.

The standard library makes its inner encoder anew for every value, which for a value of a few hundred letters takes a
third of the time.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any


def encoder(**options: Any) -> Callable[[Any], str]:
    """
    Return a function that turns a value into JSON text on one line, with letters of every script as they are.

    Args:
        options: those of `json.JSONEncoder`.
    """
    made = json.JSONEncoder(ensure_ascii=False, **options)
    inner = getattr(json.encoder, "c_make_encoder", None)
    if inner is None:  # a Python without the module in C
        return made.encode
    pieces = inner(
        None,
        made.default,
        json.encoder.encode_basestring,
        made.indent,
        made.key_separator,
        made.item_separator,
        made.sort_keys,
        made.skipkeys,
        made.allow_nan,
    )
    return lambda value: "".join(pieces(value, 0))


compact = encoder(separators=(",", ":"))
"""Return a value's JSON text without spaces, as columns of the store hold it."""

canonical = encoder(separators=(",", ":"), sort_keys=True)
"""Return likewise a text that does not depend on the order in which names came."""
