"""
Marked-up text between the citation processor and the formats it is written in.

The processor works on plain text in which single characters of the private use area stand for the beginning and end of
italics and the like. Only when it is done is the text escaped for its format and are the marks turned into markup, so
that nothing in a title can become markup by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from types import MappingProxyType

FONTS = ("italic", "bold", "underline", "small-caps", "sup", "sub")
OPEN = {font: chr(0xE100 + 2 * number) for number, font in enumerate(FONTS)}
CLOSE = {font: chr(0xE101 + 2 * number) for number, font in enumerate(FONTS)}
_FONT_OF = {mark: font for marks in (OPEN, CLOSE) for font, mark in marks.items()}
_MARKS = "".join(_FONT_OF)
_OPENING = "".join(OPEN.values())
_CLOSING = "".join(CLOSE.values())

# The markup that CSL-JSON allows in its texts (CSL 1.0.2, appendix "Rich text"); a tag without its partner is text.
_TAGS = {"i": "italic", "b": "bold", "sup": "sup", "sub": "sub", "sc": "small-caps"}
_TAG = re.compile(r"<(i|b|sup|sub|sc)>((?:(?!</?(?:i|b|sup|sub|sc)>).)*)</\1>", re.IGNORECASE | re.DOTALL)
_PRIVATE = re.compile(f"[{_MARKS}\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_URL = re.compile(rf"https?://[^\s<>\"{_MARKS}]*[^\s<>\"{_MARKS}.,;:!?\)\]”’]")


def marked(text: str) -> str:
    """
    Return a text of an item with its markup as marks, and with no marks but those.
    """
    text = unmarked(text)
    while (replaced := _TAG.sub(lambda tag: mark(_TAGS[tag[1].lower()])(tag[2]), text)) != text:
        text = replaced
    return text


def unmarked(text: str) -> str:
    """
    Return a text without its marks.
    """
    return _PRIVATE.sub("", text)


def mark(font: str) -> Callable[[object], str]:
    """
    Return the function with which the processor sets a text in a font.
    """
    return lambda text: f"{OPEN[font]}{text}{CLOSE[font]}"


_SEAMS = [
    (re.compile(f"[{_OPENING}][{_CLOSING}]"), ""),  # a variable without a value, set in italics
    # A mark of the text and one of the style: "What is life?." – and "Inc.." across the end of italics.
    (re.compile(rf"(?<!\.)([.,;:!?])([{_CLOSING}”’»]*)\1(?=[\s{_MARKS}]|$)"), r"\1\2"),
    (re.compile(rf"([?!])([{_CLOSING}”’»]*)[.,](?=\s|$)"), r"\1\2"),
    (re.compile(rf"([,;:])([{_CLOSING}]*)\.(?=\s|$)"), r".\2"),
    (re.compile(rf"\s+([{_CLOSING}]*[,.;:](?=\s|$))"), r"\1"),
    (re.compile(r" {2,}"), " "),
]
_OUTSIDE = re.compile(rf"([”’])([{_CLOSING}]*)([.,])")


def tidied(text: str, *, into_quotes: bool) -> str:
    """
    Return a reference without the doubled marks and spaces that come about where its parts meet.

    Args:
        text: a reference with marks.
        into_quotes: whether full stop and comma go inside quotation marks, as American English has it.
    """
    for pattern, replacement in _SEAMS:
        text = pattern.sub(replacement, text)
    if into_quotes:
        text = _OUTSIDE.sub(r"\3\1\2", text)
    return text.strip()


@dataclass(frozen=True, slots=True)
class Output:
    """
    How a reference is written in a format.

    Args:
        escape: makes a piece of plain text safe.
        fonts: what stands before and after a text in each font; a font that is not there leaves it plain.
        upright: what stands around italics within italics.
        link: writes an http(s) address.
        entry: writes one entry of a bibliography from its key and text.
        before: what stands before all entries.
        between: what stands between entries.
        after: what stands after all entries.
    """

    escape: Callable[[str], str]
    fonts: dict[str, tuple[str, str]]
    upright: tuple[str, str]
    link: Callable[[str], str]
    entry: Callable[[str, str], str]
    before: str = ""
    between: str = "\n"
    after: str = "\n"


def written(text: str, output: Output) -> str:
    """
    Return a text with marks as it stands in a format: escaped, with the format's own markup, well nested.
    """
    pieces: list[str] = []
    opened: list[tuple[str, str]] = []  # font, and what closes it
    for piece in re.split(f"([{_MARKS}])", text):
        font = _FONT_OF.get(piece)
        if font is None:
            pieces.append(_linked(piece, output))
        elif piece in _OPENING:
            inner = any(name == "italic" for name, _ in opened) and font == "italic"
            before, after = output.upright if inner else output.fonts.get(font, ("", ""))
            opened.append((font, after))
            pieces.append(before)
        elif any(name == font for name, _ in opened):
            pieces += _close(opened, font)
    return "".join([*pieces, *(after for _, after in reversed(opened))])


def _close(opened: list[tuple[str, str]], font: str) -> list[str]:
    closing = []
    while opened:
        name, after = opened.pop()
        closing.append(after)
        if name == font:
            break
    return closing


def _linked(text: str, output: Output) -> str:
    pieces, end = [], 0
    for match in _URL.finditer(text):
        pieces += [output.escape(text[end : match.start()]), output.link(match[0])]
        end = match.end()
    return "".join([*pieces, output.escape(text[end:])])


def _html_entry(key: str, text: str) -> str:
    return f'  <div class="csl-entry" id="ref-{escape(key)}">{text}</div>'


def _html_link(url: str) -> str:
    return f'<a href="{escape(url)}">{escape(url)}</a>'


# What Markdown could take for markup, and the marks by which pandoc knows citations, mathematics and examples.
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#@$~^|\"'])")
_MARKDOWN_LINE = re.compile(r"^(\s*(?:\d+|\\?#|[A-Za-z]))([.)])|^([-+:%=])|^(\()(?=\w+\))")


def _markdown(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", text).replace("&", "&amp;")


def _markdown_entry(_key: str, text: str) -> str:
    return _MARKDOWN_LINE.sub(lambda match: f"{match[1]}\\{match[2]}" if match[1] else f"\\{match[0]}", text)


_LATEX = MappingProxyType(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "$": r"\$",
        "&": r"\&",
        "#": r"\#",
        "%": r"\%",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "\u00a0": "~",
        "“": "``",
        "”": "''",
        "‘": "`",
        "’": "'",
        "–": "--",
        "—": "---",
        "[": "{[}",
        "]": "{]}",
        '"': r"\char34{}",
        "`": r"\textasciigrave{}",
        "<": r"\textless{}",
        ">": r"\textgreater{}",
    }
)


def _latex(text: str) -> str:
    return "".join(_LATEX.get(char, char) for char in text.replace("--", "-\u200b-")).replace("-\u200b-", "-{}-")


def _latex_url(url: str) -> str:
    r"""
    Write an address for `\url`, which takes all but unbalanced braces and backslashes as it is.
    """
    for char in "\\{}^%#":
        url = url.replace(char, {"%": r"\%", "#": r"\#"}.get(char, f"%{ord(char):02X}".replace("%", r"\%")))
    return rf"\url{{{url}}}"


def _plain(_key: str, text: str) -> str:
    return text


OUTPUTS: MappingProxyType[str, Output] = MappingProxyType(
    {
        "text": Output(str, {}, ("", ""), str, _plain),
        "html": Output(
            escape=lambda text: escape(text, quote=False),
            fonts={
                "italic": ("<i>", "</i>"),
                "bold": ("<b>", "</b>"),
                "underline": ("<u>", "</u>"),
                "small-caps": ('<span style="font-variant:small-caps">', "</span>"),
                "sup": ("<sup>", "</sup>"),
                "sub": ("<sub>", "</sub>"),
            },
            upright=('<span style="font-style:normal">', "</span>"),
            link=_html_link,
            entry=_html_entry,
            before='<div class="csl-bib-body">\n',
            after="\n</div>\n",
        ),
        "markdown": Output(
            escape=_markdown,
            fonts={
                "italic": ("*", "*"),
                "bold": ("**", "**"),
                "underline": ("[", "]{.underline}"),
                "small-caps": ("[", "]{.smallcaps}"),
                "sup": ("^", "^"),
                "sub": ("~", "~"),
            },
            upright=("", ""),
            link=lambda url: f"<{url}>",
            entry=_markdown_entry,
            between="\n\n",
        ),
        "latex": Output(
            escape=_latex,
            fonts={
                "italic": (r"\emph{", "}"),
                "bold": (r"\textbf{", "}"),
                "underline": (r"\underline{", "}"),
                "small-caps": (r"\textsc{", "}"),
                "sup": (r"\textsuperscript{", "}"),
                "sub": (r"\textsubscript{", "}"),
            },
            upright=(r"\emph{", "}"),  # within \emph, \emph is upright
            link=_latex_url,
            entry=lambda _key, text: rf"\noindent\hangindent=1.5em\hangafter=1 {text}",
            between="\n\n",
        ),
    }
)
"""The formats that citations and bibliographies are written in."""
