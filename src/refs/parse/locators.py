"""
Where in a container a work stands: volume, issue, pages, article number, as references write them.

Designators of a dozen languages are taken off (`Jg. 41`, `H. 2`, `S. 280–299`; `Т. 5`, `№ 3`, `С. 12–20`), dashes
become hyphens, and the last page is written in full (`263–7` is `263-267`). An article number stands in `page`: so
Crossref and most CSL styles have it, and `number` stays free for reports and patents.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from refs.patterns import lazy

DASH: Final = "[-‐‑‒–—−~]"

_VOLUME_WORDS: Final = (
    "bind|deel|livre|parte|del|año|ano|anno|année|volumes?|vols?|volumen|volym|band|bande?|bd|tomes?|tom|tomo|jahrgang|jahrg|jg"
    "|jaargang|argang|årgång|årgang|årg|"
    r"(?:teil|halb)b(?:an)?d|vuosikerta|vsk|rocznik|rok|год|том|книга|кн|часть|roč(?:ník|\.)?|sv(?:azek|\.)?|díl|cz|god(?:ište)?|knj|let|letnik|"
    r"cilt|jrg|dl|anul|an|évf|köt(?:et)?|jilid|τόμ(?:ος)?|τ|вип|вып|річник|част|т|t|v|b|[acr](?=\.)"
)
_ISSUE_WORDS: Final = (
    r"numbers?|numéros?|números?|numeros?|nummer|numer|issues?|iss|nos?|nrs?|núms?|nums?|n[°º]s?|n\.\s?[°ºo]|n|№|"
    r"hefte?|hft|h|fascicolo|fascicule|"
    r"fasc|häfte|hæfte|zeszyt|z|выпуск|вып|номер|číslo|čís|č|broj|br|št|sayı|sy|nro|nomor|τεύχ(?:ος)?|τχ|αρ|випуск|вип|чис(?:ло)?|ч|бр|sz|szám|"
    r"s(?=\.)|nn|afl|ausgabe"
)
_PAGE_WORDS: Final = (
    r"pages?|pp|pgs?|seiten?|ss|sid(?:an|or|er)?|pág(?:s|inas?)?|pags?|paginas?|págs?|blz|sp|cols?|стр|страницы|σσ|str|side|"
    r"pagg|h(?=\.\s?\d)|sivut?|stran|strany|sayfa|стор|halaman|hlm|hal|σελ(?:ίδες)?|σ|oldal|art(?:icle|icolo|ikkel|ikel|ículo|\.)?\s*(?:id|no|number|nr)?|"
    r"paper|id|e-?article"
)
_VOLUME = lazy(
    rf"(?:{_VOLUME_WORDS})(?:\b|(?<=[^\W\d_]{{2}})(?=\d))[\s.,:]*(?=[\divxlcdm(]|[a-z]\d|[a-z]$|[a-z]{{2,5}}-\d)",
    re.IGNORECASE,
)
_ISSUE = lazy(rf"(?:(?:{_ISSUE_WORDS})(?![^\W\d_])[\s.,:°º]*)(?=[\w(])", re.IGNORECASE)
_PAGES = lazy(
    rf"(?:(?:{_PAGE_WORDS})(?![^\W\d_])|[psсc](?=[\s.:]))[\s.,:]*(?=[\divxlcdm\[(]|[a-z]{{1,3}}[\d.])", re.IGNORECASE
)
# `527–564. o.`, `45-58 p.`, `33–47 str.`: the word behind the pages
_PAGES_BEHIND = lazy(r"(?<=\d)(?:\.\s?|\s)(?:old(?:al)?|o|pp?|str|с|стр|стор|blz|hlm|σ)\.?$", re.IGNORECASE)
# `52. évf.`, `41. Jg.`, `2. sz.`: the word behind the number
_NUMBER_BEHIND = lazy(r"(?<=\d)\.?\s?(?:évf(?:olyam)?|köt(?:et)?|jg|jahrgang|jahrg|årg|vsk|szám|sz)\.?$", re.IGNORECASE)
_EDGE = " \t.,;:()[]{}/|«»\"'’"

# `46(2)`, `40 (7)`, `33:7/8`, `12, no. 3`, `5, Heft 2`: an issue behind its volume in one label
_VOLUME_ISSUE = lazy(
    rf"(?P<volume>[A-Z]?\d+[A-Z]?|[IVXLC]+)\s*(?:\(\s*(?P<a>[^()]{{1,24}}?)\s*\)|:\s?(?P<b>\d+(?:[-–/]\d+)?)"
    rf"|(?![^\W\d_])[,.;/]?\s*(?:{_ISSUE_WORDS})(?![^\W\d_])[\s.:°º]*(?P<c>\d+(?:\s?[-–/]\s?\d+)?))",
    re.IGNORECASE,
)

# `CLXXXIX, I`, `XXXVI-3`: an issue behind a volume in Roman numerals
_ROMAN_ISSUE = lazy(r"([IVXLC]{2,8})(?:,\s([IVX]{1,3})|[-/](\d{1,2}|[IVX]{1,3}))")
# `II, v.49`, `año I, vol. III`: the series or year before the volume
_NAMED_VOLUME = lazy(
    r"^(?:(?:año|ano|anno|année|a\.)\s)?[IVXL\d]{1,5}\W+(?:vol|v|т|t|bd)\.\s?(\d{1,4}|[IVXLC]{1,6})$", re.IGNORECASE
)

# `792 L32`, `261 451`: a page behind its volume in one label
_VOLUME_PAGE = lazy(rf"([A-Z]?\d{{1,4}}[A-Z]?)[\s,:]{{1,2}}([A-Z]?\d{{1,6}}(?:\s?{DASH}\s?\d+)?)")

# Ann. of Math. (2) 87   Tôhoku Math. J. (2), 9: the second series
_SERIES_OF_VOLUMES = lazy(r"^\(?\d\),?\s?(?=\d)")
# `47ème année`
_SERIAL_YEAR = lazy(r"(\d{1,3})\s?\w{1,3}\sannée")

# `3 vols`, `2 Bde.`, `4 t.`, `в 19 кн`: how many volumes there are
_COUNT = lazy(
    r"(?:(?:in|en|em|w|в|v|i)\s)?(\d{1,3})\s*(?:voll?s?|volumes|volúmenes|volumi|(?:teil)?bden?|bdn|(?:teil)?bänden?|band|bind|bd|dln?|delen|tomes?|tomos|tomi|tt"
    r"|delar|v|т|кн|ч|томах|книгах|svazků|sv|osaa|köt)\b\.?",
    re.IGNORECASE,
)

# `S12–S18`, `e1234`, `123S–130S`, `B32`, `12.1–12.9`, `xii`
_NUMBER = r"(?:[A-Za-zА-Яа-я]{0,3}[-.]?\d+(?:\.\d+)*[A-Za-z]?|[ivxlcdm]+|[IVXLCDM]+)"
_RANGE = lazy(
    rf"(?P<first>{_NUMBER})\s?(?:{DASH}{{1,3}}|\bbis\b|\bto\b|(?<=\d\s)a(?=\s\d)|(?<=\d)\s?\.\.\s?)\s?"
    rf"(?:(?:pp?|[Ss]|с)\.\s*(?=\d))?(?P<last>{_NUMBER})",
    re.IGNORECASE,
)
_FOLLOWING = lazy(r"(\d)\s*((?:ff?|sqq?|et\s+seqq?|passim|ss|och\s+följande|и\s+след)\b\.?)", re.IGNORECASE)
# `245 S.`, `xii + 345 pp.`, `312 p.`, `198 с.`, `120 f.` (leaves of a thesis): how many pages there are, in a book
_TOTAL = lazy(
    r"(?:[ivxlc]+\s*[,+]\s*)?(?P<total>\d{2,4})(?:\s*(?:pp|pages|pgs|seiten|sidor|sider|págs?|páginas|стр|str|sivua|stran|"
    r"стор|blz|pag|hlm|oldal|sayfa|ss|σελ)|"
    r"\s*p|\s+[fsсoσ])\b\.?\s*",
    re.IGNORECASE,
)


_LONGEST: Final = 300
"""The length from which a text is no volume, issue or page; what is behind it is not read."""


@dataclass(slots=True)
class Volume:
    """
    What a volume's text says.

    Args:
        volume: the volume's number as text.
        issue: the issue, where it stands in the same text: `46(2)`.
        count: the number of volumes: `3 vols`.
        page: the page, where it stands in the same text: `792 L32`.
    """

    volume: str = ""
    issue: str = ""
    count: str = ""
    page: str = ""


def read_volume(text: str) -> Volume:
    """
    Read a volume: `Vol. 9`, `Jg. 41`, `(Vol. 3, Part A`, `46(2)`, `3 vols`.
    """
    text = " ".join(text[:_LONGEST].split()).strip(_EDGE)
    if text.isdigit():
        return Volume(text)
    text = _SERIES_OF_VOLUMES.sub("", text)
    if year := _SERIAL_YEAR.fullmatch(text):
        return Volume(year[1])
    count = _COUNT.match(text)
    if count and count.end() == len(text):
        return Volume(count=count[1])
    if count and text.startswith(", ", count.end()):  # 13 vol., t. V
        return Volume(_hyphens(_strip(_VOLUME, text[count.end() + 2 :])), count=count[1])
    bare = _strip(_VOLUME, text)
    both = _VOLUME_ISSUE.fullmatch(bare) or _VOLUME_ISSUE.fullmatch(bare + ")")
    if both:
        return Volume(both["volume"], read_issue(both["a"] or both["b"] or both["c"]))
    parts = _ROMAN_ISSUE.fullmatch(bare)
    if parts and (parts[2] or bare == text):  # but Bd. II/2, dl. XV/3 are parts of a volume
        return Volume(parts[1], parts[2] or parts[3])
    named = _NAMED_VOLUME.search(bare)
    if named:
        return Volume(named[1])
    page = _VOLUME_PAGE.fullmatch(bare)
    return Volume(page[1], page=read_pages(page[2])) if page else Volume(_hyphens(bare))


def is_word(text: str) -> bool:
    """
    Say whether a text is the word before a volume or an issue and no number: `vol.`, `nr`.
    """
    return _WORD_ALONE.fullmatch(text.strip(_EDGE)) is not None


_WORD_ALONE: Final = lazy(rf"(?=\w{{2}}|[^IVXLCDMivxlcdm])(?:{_VOLUME_WORDS}|{_ISSUE_WORDS})", re.IGNORECASE)


def read_issue(text: str) -> str:
    """
    Read an issue: `(2)`, `no. 7/8`, `H. 2`, `№ 3`, `Suppl 1`.
    """
    text = " ".join(text[:_LONGEST].split()).strip(_EDGE)
    text = text if text.isdigit() else _hyphens(_strip(_ISSUE, text))
    return f"{text})" if text.count("(") > text.count(")") else text  # 1 (ч. 1)


# `3rd ed.`, `2. Aufl.`, `2:a uppl.`, `3e éd.`, `Third Edition`, `4-е изд.`, `5de druk`, `8. baskı`, `3-тє вид.`
_EDITION = lazy(
    r"(?:(?P<number>\d{1,3})\s?(?:st|nd|rd|th|d|er|ère|re|ème|e|de|ste|a|ª|º|:a|:e|-?е|-?ое|-?ге|-?тє|η|\.[ªº]|\.)?|"
    r"(?P<word>[^\W\d_]+))\W{0,2}\s*"
    r"(?:ed(?:n|ition|ición|ición|ição|izione|\b)|éd(?:ition|\b)|aufl(?:age|\b)|uppl(?:agan?|\b)|utg(?:ave|åva|\b)|"
    r"udg(?:ave|\b)|oplag|a\b|изд(?:ание|\b)|вид(?:ання|\b)|"
    r"dr(?:uk|\b)|painos|p\.|wyd(?:anie|\b)|vyd(?:ání|\b)|kiad(?:ás|\b)|izd(?:anje|\b)|baskı|basım|bs|b\.|έκδ(?:οση|\b)|版|판)\W*",
    re.IGNORECASE,
)
# ed 7, as oncologists have it   Wyd. 4   Изд. 3-е   ed. a II-a   edisi ke-3   cet. 2
_EDITION_BEHIND = lazy(
    r"(?P<word>)(?:ed|edn|edition|wyd(?:anie)?|vyd(?:ání)?|вид|изд|edi[tț][iț]a|edi[sţ]i(?:a)?|ed\.\sa|cet(?:akan)?)\.?\s"
    r"(?:ke-|a\s)?(?P<number>\d{1,2}|[IVX]{1,4}(?![^\W_]))(?:-(?:е|тє|ге|a))?\.?",
    re.IGNORECASE,
)
_ORDINALS: Final = {
    word: str(number)
    for number, words in enumerate(
        (
            "first première erste första primera prima eerste første",
            "second deuxième zweite andra segunda seconda tweede anden drugie drugo",
            "third troisième dritte tredje tercera terza derde trzecie treće",
            "fourth quatrième vierte fjärde cuarta quarta vierde",
            "fifth cinquième fünfte femte quinta",
            "sixth sixième sechste sjätte sexta",
            "seventh septième siebte sjunde",
            "eighth huitième achte åttonde",
            "ninth neuvième neunte nionde",
            "tenth dixième zehnte tionde",
        ),
        1,
    )
    for word in words.split()
}  # fmt: skip


_ROMAN_NUMBERS: Final = {"I": "1", "II": "2", "III": "3", "IV": "4", "V": "5", "VI": "6", "VII": "7", "VIII": "8"}
"""Of editions that are counted as Romans do: `ediția a II-a`."""
_EDITION_NUMBER: Final = lazy(
    r"(?:upplaga|utgåva|utgave|edition|auflage|édition|edición|edição)\s(\d{1,3})\.?", re.IGNORECASE
)


_WHOLE_ENDS: Final = ("edition.", "Edition.", "Auflage.", "édition.", "edizione.", "edición.", "edição.")


def read_edition(text: str) -> str:
    """
    Read an edition: a number where that is all (`3rd ed.` is 3), else the words: `2., überarb. Aufl.`, `rev. ed.`
    """
    text = " ".join(text[:_LONGEST].split()).strip(" ,;:()[]")
    if named := _EDITION_NUMBER.fullmatch(text):
        return named[1]
    match = _EDITION.fullmatch(text) or _EDITION_BEHIND.fullmatch(text)
    text = text.removesuffix(".") if text.endswith(_WHOLE_ENDS) else text  # Student edition.
    number = match and (match["number"] or _ORDINALS.get(match["word"].lower()))
    return _ROMAN_NUMBERS.get((number or "").upper(), number or text)


def read_version(text: str) -> str:
    """
    Return the number of a version, where that is what the text says: `Version 4.1.2`, `Revision D.01`; else the empty string.
    """
    match = _VERSION.fullmatch(text.strip(_EDGE))
    return match[1] if match else ""


_VERSION: Final = lazy(r"(?:version|ver\.|v\.?|revision(?=\s\w\.))\s?((?:\d+|[a-z])(?:[.-]\d+)*[a-z]?)", re.IGNORECASE)


def _strip(designator: re.Pattern[str], text: str) -> str:
    match = designator.match(text)
    return _NUMBER_BEHIND.sub("", text[match.end() :].strip(_EDGE) if match else text)


def _hyphens(text: str) -> str:
    return text if text.isalnum() else _DASHED.sub("-", text)


# No. 30   Nr. 7   № 5   of a report or patent
_NUMBERED = lazy(r"(?:nos?|nr|№|n°|#)[\s.:]*(?=[\dA-Z])", re.IGNORECASE)


def read_number(text: str) -> str:
    """
    Read the number of a report or patent: `No. 6,285,999` is 6,285,999.
    """
    match = _NUMBERED.match(text)
    return text[match.end() :] if match and any(map(str.isdigit, text)) else text


_DASHED = lazy(rf"(?<=\w)\s?{DASH}{{1,2}}\s?(?=\w)")


# `p67-76`, `pxxxvii`, which is no letter page: its last page has none
_GLUED_P = lazy(rf"^pp?(?=\d+\s?{DASH}\s?\d|[ivxl]+$)")


# 3–53 (p. 12)   198 (208)   15–29, hier S. 20: the page that a footnote means
# 351 (D80): what the text calls the work
_CITED_PAGE = lazy(
    r"(?<=\d)\s\([A-Z]{1,3}\d\d[a-z]?\)?$|(?<=\d)\s?\((?:here\s|at\s|hier\s)?(?:pp?|[Ss])\b.*|(?<=\d)\s\(\d+(?:\sff?\.?)?\)?$|(?<=\d),\s"
    r"(?:hier|here|ici|qui|aquí)\s.*"
)


# 301–309   pp. 263-7   S. 12
_PLAIN_PAGES = lazy(r"(?:(?:pp?|S)\.\s?)?(\d{1,6})(?:\s?[-–]\s?(\d{1,6}))?")


def plain_pages(text: str) -> str:
    """
    Read pages that are nothing but one number or range, as most are, without all that `read_pages` looks for; else the empty string.
    """
    match = _PLAIN_PAGES.fullmatch(text)
    if not match:
        return ""
    first, last = match.groups()
    return f"{first}-{_full(first, last)}" if last else first


def read_pages(text: str) -> str:
    """
    Read pages in CSL's form: `pp. 301–309` is `301-309`, `263–7` is `263-267`, `S. 12, 15–18` is `12, 15-18`.
    """
    text = " ".join(text[:_LONGEST].split()).strip(' \t.,;:()[]{}|«»"/쪽面頁页')
    text = _strip(_PAGES, _GLUED_P.sub("", _CITED_PAGE.sub("", text))).strip(" .,;:()[]")
    text = _PAGES_BEHIND.sub("", text)
    text = _RANGE.sub(_full_range, text)
    return _FOLLOWING.sub(r"\1 \2", text)


# `chap. 3`, `Sec. 9.2`, `Kap. IV`, `§ 14`: a division of a work where pages would stand
_DIVISIONS: Final = {
    "chapter-number": lazy(
        r"(?:chap(?:ter)?|ch|kap(?:itel)?|cap(?:[íi]tulo|itolo)?|гл(?:ава)?)\b\.?\s*([\divxlcIVXLC]+)"
    ),
    "section": lazy(r"(?:sect?(?:ion)?\b\.?|abschn(?:itt|\.)|§+)\s*(\d[\d.]*\d|\d|[IVXLC]+)"),
}


def read_division(text: str) -> tuple[str, str] | None:
    """
    Read a chapter or section that is named where pages would stand, as (CSL variable, number).
    """
    bare = text[:_LONGEST].strip(_EDGE)
    for variable, pattern in _DIVISIONS.items():
        if match := pattern.fullmatch(bare[:1].lower() + bare[1:]):
            return variable, match[1]
    return None


# `s. 14`, `pp. 3–9`, `S. 12`: what only pages are called
_SURELY_PAGES: Final = lazy(rf"(?:pp?|[Ss]|sid|с|С|pág)\.\s?\d+(?:\s?{DASH}\s?\d+)?")


def goes_on(text: str) -> bool:
    """
    Say whether a text is the end of a range whose beginning stands before it: `–5`.
    """
    return _GOES_ON.fullmatch(text.strip()) is not None


_GOES_ON: Final = lazy(rf"{DASH}\s?\d+")


def is_page(text: str) -> bool:
    """
    Say whether a text is pages by the word before them, whatever its label: `s. 14`.
    """
    return _SURELY_PAGES.fullmatch(text[:_LONGEST].strip(_EDGE)) is not None


def is_roman(text: str) -> bool:
    """
    Say whether a text is a page or range in roman numerals: `xi-xv`.
    """
    return _ROMAN.fullmatch(text) is not None


_ROMAN = lazy(r"[ivxlc]+(?:-[ivxlc]+)?", re.IGNORECASE)


def total_pages(text: str) -> str | None:
    """
    Return the number of pages of a book, where that is what the text says: `245 S.`, `xii + 345 pp.`
    """
    match = _TOTAL.fullmatch(text[:_LONGEST].strip(" .,;:()[]") + ".")
    return match["total"] if match else None


_END = lazy(r"([^\W\d_]*)(\d+)([^\W\d_]?)")


def _full_range(match: re.Match[str]) -> str:
    """Write both ends in full: `1332-41` is `1332-1341`, `S246-9` is `S246-S249`, `e12-8` is `e12-e18`."""
    first, last = match["first"], match["last"]
    a, b = _END.fullmatch(first), _END.fullmatch(last)
    if a and b and a[1] and not b[1] and len(b[2]) >= len(a[2]) and int(b[2]) > int(a[2]) and b[2][0] != "0":
        last = a[1] + last  # S11-61   e57-185   but GS1-02
    elif a and b and b[1] in {"", a[1]} and (full := _full(a[2], b[2])) != b[2]:
        last = a[1] + full + b[3]
    return f"{first}-{last}"


def _full(first: str, last: str) -> str:
    """Write a last page in full: 41 behind 1332 is 1341."""
    full = first[: len(first) - len(last)] + last if len(last) < len(first) else last
    return full if int(full) > int(first) else last


# Kritische Studien, Bd. 7   Publications of the Institute, vol. 12   but Raisons pratiques, 13   Reclam Nr. 8000
_CALLED_VOLUME = lazy(r"(?<!\w)(?:vol(?:ume)?|bd|band|tome?|t|v|том|т)\s?\.?\s?\S*$", re.IGNORECASE)


def number_in_series(text: str, start: int, end: int) -> str:
    """
    Name the variable of a number that a book has in its series: what the reference calls a volume is one, as in BibTeX.

    Args:
        text: the reference string.
        start: where the number begins.
        end: where it ends, exclusive.
    """
    return "volume" if _CALLED_VOLUME.search(text, max(0, start - 8), end) else "collection-number"
