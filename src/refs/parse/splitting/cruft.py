"""
Web cruft: the captions of links that publishers' pages hang behind a reference, as a table, and where they end one.

A caption counts only behind a reference: at the end of a line, or before the next reference in a paragraph. `Google Scholar` inside a title stays.
"""

from __future__ import annotations

import re
from itertools import groupby
from operator import itemgetter

from refs.patterns import lazy

STRONG = (
    "Search in Google Scholar", "View in Google Scholar", "Look up in Google Scholar", "Find in Google Scholar", "Google Scholar Lookup", "Google Scholar",
    "Buscar en Google Académico", "Buscar en Google Scholar", "Google Académico", "Google Acadêmico", "Pesquisar no Google Scholar", "Cerca su Google Scholar",
    "Bei Google Scholar suchen", "In Google Scholar suchen", "Sök i Google Scholar", "Chercher dans Google Scholar", "Recherche Google Scholar",
    "Поиск в Google Scholar", "Академия Google", "Google 学术搜索", "百度学术",
    "CrossRef Full Text", "Cross Ref", "CrossRef", "Crossref", "Crossref DOI", "Digital Object Identifier (DOI)",
    "PubMed Abstract", "PubMed/NCBI", "PubMed Central", "PubMed CrossRef", "PMC free article", "Free PMC article", "PubMed", "Medline", "MEDLINE", "EMBASE", "Pub Med",
    "View in Scopus", "View Record in Scopus", "Scopus", "Web of Science ®", "Web of Science®", "Web of Science", "ISI Web of Science", "ISI", "WorldCat", "Worldcat",
    "Search ADS", "ADS", "MathSciNet", "zbMATH Open", "zbMATH", "Zentralblatt MATH", "Scitation", "CiNii", "SciELO", "Redalyc", "Dialnet", "CNKI", "eLIBRARY",
    "Taylor & Francis Online", "Wiley Online Library", "SAGE Journals", "ACM Digital Library", "IEEE Xplore", "SpringerLink", "ScienceDirect", "JSTOR", "HAL", "SSRN",
    "OpenUrl", "OpenURL", "FREE Full Text", "Free Full Text", "Full Text", "Full text", "Abstract/FREE Full Text", "Abstract/Full Text", "Full Text PDF",
    "View Article", "View article", "View Abstract", "View Record", "View at Publisher", "View at publisher", "View PDF", "Download PDF", "Show in Context",
    "Green Version", "Open in new tab", "Open in a new tab", "Opens in new window", "Download references", "Download citation", "Download Citation", "Export citation", "Export Citation",
    "Export references", "Go to reference", "Go to citation", "Back to text", "Return to text", "Return to ref", "Jump to citation",
    "Artikel ansehen", "Volltext", "Zum Volltext", "Artikel herunterladen", "Visa artikel", "Fulltext", "Ver artículo", "Texto completo", "Ver texto", "Texte intégral",
    "Voir l’article", "Voir l'article", "Testo completo", "Vai all'articolo", "Полный текст", "Скачать", "Смотреть статью",
)  # fmt: skip
"""Captions that nobody writes at the end of a reference by hand."""

WEAK = (
    "Links", "View", "Article", "CAS", "ChemPort", "Publisher", "Publisher Site", "Link", "PDF", "HTML", "DOI", "doi", "Abstract", "Citation", "Cite", "Artikel", "Artículo",
    "Artigo", "Articolo", "Статья", "Ver", "Voir", "Visa", "Ansehen", "ISI", "XML", "BibTeX", "RIS", "Context", "Copy", "Save", "Preview", "Book", "Chapter", "Free",
)  # fmt: skip
"""Captions that are also words: they count beside another caption, in brackets, or where many references of the list end in them."""

_COUNTED = (
    r"(?:Cited|Citerad|Citado|Zitiert|Cité)\s(?:by|av|por|von|par)"
    r"(?:\s(?:in\sScopus\s)?\(?\d[\d,. ]*\)?)?|Times\sCited:?\s?\d+|\d+\scitations?"
)
_ARROWS = "[↩↪⬆↑↵⏎⤴⇧]\ufe0e?\ufe0f?"


def _alternatives(captions: tuple[str, ...]) -> str:
    """The captions as a pattern, longest first, grouped by their first letter, so that most places are given up after one look."""
    ordered = sorted(set(captions), key=lambda caption: (caption[0], -len(caption)))
    groups = (
        (first, "|".join(re.escape(caption[1:]).replace(r"\ ", r"\s?") for caption in own))
        for first, own in groupby(ordered, key=itemgetter(0))
    )
    return "|".join(f"{first}(?:{rest})" for first, rest in groups)


_NO_VALUE = r"(?![a-zà-ÿ]|\s?[:#=]|\s?\d|(?<=PubMed)\s(?:Central\s)?PM(?:C?ID|C\d)|(?<=Central)\sPM(?:C?ID|C\d))"
"""Behind a caption stands no value: `[PubMed: 21376230]`, `PubMed PMID: 18790311` and `DOI 10.1000/1` are part of the reference."""
_STRONG = f"(?:{_alternatives(STRONG)}){_NO_VALUE}|(?:{_COUNTED})(?![a-zà-ÿ])|{_ARROWS}"
_ANY = f"(?:{_alternatives(STRONG + WEAK)}){_NO_VALUE}|(?:{_COUNTED})(?![a-zà-ÿ])|{_ARROWS}"
_OPEN, _GLUE = r"[\s|·•\[({<»›,;/&]*", r"[\s|·•\])}>\[({<,;/&]*(?:–\s|-\s)?"
_FIRST = "".join({caption[0] for caption in STRONG + WEAK})
_RUN = lazy(
    rf"(?=[\s|·•\[({{<»›,;\d{_FIRST}↩↪⬆↑↵⏎⤴⇧])(?:\s*[|·•\[({{<»›]|,\s?\[|;\s?\[)*\s*(?:(?:{_ANY}){_GLUE})+\.?\s*"
)
_HAS_STRONG = lazy(_STRONG)
_HALVES = [
    *(one.split(" ", 1) for one in sorted(STRONG) if one.count(" ") == 1),
    *(("Med-", "line"), ("Cross-", "Ref"), ("Pub-", "Med"), ("Cross-", "ref")),
]
_BROKEN = lazy(
    rf"(?:(?:{_ANY}){_GLUE})*(?:"
    + "|".join(rf"{re.escape(first)}[^\S\n]*\r?\n[^\S\n]*{re.escape(rest)}{_NO_VALUE}" for first, rest in _HALVES)
    + rf")(?:[^\S\n]*[\])])?(?:[^\S\n]*(?:{_ANY})[\])]?)*"
)
_FIRST_HALVES = lazy(rf"(?:{'|'.join(sorted({re.escape(first) for first, _ in _HALVES}))})[^\S\n]*\r?\n")
_GLUE_ENDS = " \t\u00a0|·•[](){}<>»›,;/:&.®-–"
_ENDS = {
    last: tuple(own)
    for last, own in groupby(
        sorted(
            {spaced.rstrip(_GLUE_ENDS) for one in STRONG + WEAK for spaced in (one, one.replace(" ", ""))}
            | set("↩↪⬆↑↵⏎⤴⇧\ufe0e\ufe0f"),
            key=lambda caption: (caption[-1], -len(caption)),
        ),
        key=itemgetter(-1),
    )
}
"""The captions, spaced and unspaced, without a mark at their end, by their last character, longest first."""
_INNER_HINT = lazy(r"Google|CrossRef|Crossref|PubMed|Medline|OpenU|Links|Scopus|Full Text|Web of Sc|View|Search ADS")
_TAIL = 240
"""How far from the end of a line its captions may begin."""
_ENDED = lazy(r"(?:[.!?;:)\]}»”\"’\d%>/®]|\S*[./]\S*)$")
_TITLE_WORD = lazy(
    r"(?:^|\s)(?:and|or|of|in|on|the|from|with|for|to|by|via|using|und|oder|von|et|ou|de|och|av|y|o|e|in|vs\.?"
    "|versus|[a-z]+:|&)$",
    re.IGNORECASE,
)


def is_cruft(text: str) -> bool:
    """
    Tell whether a piece of text is nothing but captions and the glue between them.
    """
    return _RUN.fullmatch(text) is not None


def trailing(text: str, *, weak: bool = False) -> int:
    """
    Find where the captions at the end of a line begin.

    Args:
        text: the line.
        weak: whether captions that are also words (`Article`) count alone, because the whole list is seen to end in them.

    Returns:
        The offset of the first character that is cruft; `len(text)` if there is none. White space before the captions belongs to them.
    """
    offset = _may_begin(text)
    for found in _RUN.finditer(text, offset) if offset < len(text) else ():
        if found.end() == len(text) and _counts(text, found, weak=weak):
            return found.start()
    return len(text)


def _may_begin(text: str) -> int:
    """Where the captions at the end may begin at the earliest, by what it ends in; `len(text)` if there can be none."""
    least = max(len(text) - _TAIL, 0)
    bare = text[least:].rstrip(_GLUE_ENDS)
    begin = len(bare)
    while bare:
        if bare[-1].isdigit() and "ited" in bare[-30:]:
            return least
        ends = _ENDS.get(bare[-1], ())
        if not bare.endswith(ends):
            break
        bare = bare[: -len(next(filter(bare.endswith, ends)))].rstrip(_GLUE_ENDS)
        begin = len(bare)
    else:
        return least
    return least + begin if least + begin < len(text.rstrip(_GLUE_ENDS)) else len(text)


def inner(text: str, end: int) -> list[tuple[int, int]]:
    """
    Find captions between two references of one line: a run with a strong caption, behind something that ends a reference, before something that begins one.

    Args:
        text: the line.
        end: where the captions at its end begin.
    """
    if _INNER_HINT.search(text, 0, end) is None:
        return []
    return [
        found.span()
        for found in _RUN.finditer(text)
        if found.start() > 0
        and found.end() <= end
        and found.end() < len(text)
        and _HAS_STRONG.search(found.group())
        and _between(text, found)
    ]


def broken(text: str) -> list[tuple[int, int]]:
    """
    Find captions that were broken over a line, behind something that ends a reference: `… 30:1–6. CrossRef Med-` and `line` below.

    Args:
        text: a document.
    """
    found: list[tuple[int, int]] = []
    for half in _FIRST_HALVES.finditer(text):
        line = text.rfind("\n", 0, half.start()) + 1
        start = max(line, half.start() - _TAIL, found[-1][1] if found else 0)
        whole = next((one for one in _BROKEN.finditer(text, start, half.end() + _TAIL) if one.end() > half.end()), None)
        if whole and _ENDED.search(text[max(whole.start() - 40, line) : whole.start()].rstrip()):
            found.append(whole.span())
    return found


def _counts(text: str, found: re.Match[str], *, weak: bool) -> bool:
    before, captions = text[: found.start()].rstrip(), found.group()
    ended = _ENDED.search(before[-40:]) is not None
    if not before:
        return True
    if not _HAS_STRONG.search(captions):
        return ended and (weak or captions.strip()[0] in "[|{<")
    return _is_long(captions) or (ended and _TITLE_WORD.search(before[-12:]) is None)


def _is_long(captions: str) -> bool:
    """A run that no title ends in: two captions or a phrase (`Search in Google Scholar`, `CrossRefGoogle Scholar`), or one in brackets."""
    return len(captions.split()) > 2 or len(captions.strip()) > 16 or captions.strip()[0] in "[|"


def _between(text: str, found: re.Match[str]) -> bool:
    """Whether captions stand between two references: the text before them has ended, or there are several (`CPRC Article CAS PubMed Google Scholar Smith`)."""
    before, after, captions = text[: found.start()].rstrip(), text[found.end() :], found.group()
    several = (
        _is_long(captions)
        and "," not in captions
        and _TITLE_WORD.search(before[-12:]) is None
        and before[-1:] not in ",:"
    )
    glued = not captions[-1].isspace() and not _is_long(captions)
    return (several or _ENDED.search(before[-40:]) is not None) and not after[:1].islower() and not glued
