"""JSON text, as the standard library makes it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from refs.jsontext import encoder

VALUE = {"title": 'Ä "b"\\\n\u2028', "author": [{"given": "X", "family": "Y"}], "issued": {"date-parts": [[2001, 2.5]]}}


@pytest.mark.parametrize(
    "value", [VALUE, "ü", [], None, {"half": "\ud800", "none": [None, True, float("inf")]}], ids=str
)
@pytest.mark.parametrize("options", [{}, {"sort_keys": True}, {"separators": (",", ":")}], ids=str)
def test_the_text_is_that_of_the_standard_library(value: Any, options: dict[str, Any]) -> None:
    assert encoder(**options)(value) == json.dumps(value, ensure_ascii=False, **options)


def test_what_is_no_json_is_told_apart() -> None:
    with pytest.raises(TypeError, match="set is not JSON serializable"):
        encoder()({"value": {1}})
