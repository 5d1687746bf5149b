"""
Markup in Crossref's titles and abstracts (HTML, JATS, MathML, entities) → plain text.

CSL-JSON allows `<i> <b> <sub> <sup>` and a span for small capitals in titles; of these the ones that carry meaning
are kept: italics (species, book titles inside a title), subscripts and superscripts (`CO<sub>2</sub>`).
"""

from __future__ import annotations

import html
import re

from refs.text import repair

_KEPT = {"i": "i", "em": "i", "italic": "i", "sub": "sub", "inf": "sub", "sup": "sup"}
_NAME = r"(?:[a-z]+:)?([a-z]+[0-9]?)"
_TAG = re.compile(rf"<(/?){_NAME}\b[^<>]*?/?>", re.IGNORECASE)
_MATH = re.compile(r"<(?:mml:)?math\b.*?</(?:mml:)?math\s*>", re.IGNORECASE | re.DOTALL)
_SCRIPT = re.compile(r"<(?:mml:)?(msub|msup)\b[^>]*>(.*?)</(?:mml:)?\1\s*>", re.IGNORECASE | re.DOTALL)
_ELEMENT = re.compile(r"<(?:mml:)?(m[a-z]+)\b[^>]*>([^<]*)</(?:mml:)?\1\s*>", re.IGNORECASE)
_DROPPED = re.compile(r"<(xref|fn|footnote|annotation)\b.*?</\1\s*>|<!--.*?-->", re.IGNORECASE | re.DOTALL)
_ANY_TAG = re.compile(r"</?[a-z!][^<>]*>", re.IGNORECASE)


def text_of(markup: str) -> str:
    """
    Return markup as plain text with only `<i>`, `<sub>` and `<sup>` left, entities decoded and spaces single.

    Entities are decoded twice, since `&lt;sup&gt;137&lt;/sup&gt;Cs` and `&amp;amp;` occur in deposited titles.
    """
    markup = html.unescape(html.unescape(markup))
    markup = _MATH.sub(lambda math: _math(math[0]), _DROPPED.sub("", markup))
    markup = _ANY_TAG.sub("", _TAG.sub(_kept, markup))
    return _tidy(markup.replace("\x01", "<").replace("\x02", ">"))


def plain(markup: str) -> str:
    """
    Return markup without any tag, for comparing.
    """
    return _ANY_TAG.sub("", text_of(markup)) if "<" in markup or "&" in markup else markup


def _kept(tag: re.Match[str]) -> str:
    """A tag that CSL knows, guarded against the removal of all others; a space for what ends a paragraph."""
    name = _KEPT.get(tag[2].lower())
    if name:
        return f"\x01{tag[1]}{name}\x02"
    return " " if tag[2].lower() in {"p", "title", "break", "br", "sec"} else ""


def _math(markup: str) -> str:
    """MathML as text; a base with one simple index keeps it as <sub> or <sup>."""
    markup = _SCRIPT.sub(_script, markup)
    return re.sub(r"\s+", "", re.sub(r"<(?!/?su[bp]>)[^>]*>", "", markup))


def _script(element: re.Match[str]) -> str:
    parts = [text.strip() for _, text in _ELEMENT.findall(element[2])]
    if len(parts) != 2:
        return element[2]
    tag = element[1].lower()[1:]
    return f"{parts[0]}<{tag}>{parts[1]}</{tag}>"


def _tidy(text: str) -> str:
    """Single spaces, none before a closing mark, no empty or unbalanced tags."""
    text = re.sub(r"<(i|sub|sup)>\s*</\1>", "", " ".join(repair(text).split()))
    for tag in ("i", "sub", "sup"):
        if text.count(f"<{tag}>") != text.count(f"</{tag}>"):
            text = re.sub(f"</?{tag}>", "", text)
    return re.sub(r"\s+([,;.](?:\s|$))", r"\1", text).strip()
