"""
Markup in Crossref's titles and abstracts → the rich text of CSL, as far as it carries meaning.
"""

from __future__ import annotations

import re

from refs.text import rich

_NOTES = re.compile(r"<(?:\w+:)?(xref|fn)\b.*?</(?:\w+:)?\1\s*>", re.IGNORECASE | re.DOTALL)
_SUBTITLE = re.compile(r"\s*[:.]?\s*<subtitle\b[^>]*>(.*?)</subtitle\s*>", re.IGNORECASE | re.DOTALL)
_DISPLAY = re.compile(r"</?b>|</?sc>|</?span\b[^>]*>")


def text_of(markup: str) -> str:
    """
    Return markup on one line with only `<i>`, `<sub>` and `<sup>` left.

    Bold and small capitals are the publisher's display (whole titles come in bold), and the mark of a note is none of
    the title's.
    """
    text = _DISPLAY.sub("", rich(_SUBTITLE.sub(_subtitled, _NOTES.sub("", markup))))
    return re.sub(r"\s+(?=[,;.](?:\s|$))", "", " ".join(text.split()))


def _subtitled(found: re.Match[str]) -> str:
    """A subtitle inside a title, behind a colon: `Hereditary Coproporphyria<subtitle>Two Cases</subtitle>`."""
    return f": {found[1]}" if found[1].strip() else ""
