"""
Identifiers of works: find them in text, bring them into their one normal form, check what can be checked.

Each kind is one row of `KINDS`. Sources of the forms: DOI Handbook 3.2, ISBN Users' Manual, ISO 3297 (ISSN),
arXiv identifier scheme (old form until March 2007), NLM (PMID up to 8 digits, PMCID with the prefix PMC).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple
from urllib.parse import unquote

from refs.patterns import lazy

DASHES: Final = "‐‑‒–—−"
_TO_HYPHEN = dict.fromkeys(map(ord, DASHES), "-")
_BRACKETS = {")": "(", "]": "[", "}": "{", ">": "<"}
_TRAILING = ".,;:!?'\"”’“»«)]}>…*†|([{<"


class Identifier(NamedTuple):
    """
    An identifier found in a text.

    Args:
        kind: a key of `KINDS`, which is the CSL variable's name where CSL has one (`arXiv` is the exception).
        value: the normal form.
        start: offset of its first character in the text, the prefix ("doi:", "PMID") included.
        end: offset behind its last character.
    """

    kind: str
    value: str
    start: int
    end: int


class _Kind(NamedTuple):
    pattern: re.Pattern[str]
    clean: Callable[[str], str]
    valid: Callable[[str], bool]
    url: str


def _trim(text: str) -> str:
    """Take off the sentence's punctuation: `10.1000/x).` ends at x, `10.1016/0370(76)90001-X` is whole."""
    while text and text[-1] in _TRAILING:
        opening = _BRACKETS.get(text[-1])
        if opening and text.count(text[-1]) <= text.count(opening):
            break
        text = text[:-1]
    return text


# Text that is glued to a DOI without a space: `10.1186/s40246-018-0142-x.PMID:29482659`, `10.1000/xAvailable`
_GLUED = lazy(
    r"[.,;:]?(?:PMID|PMCID|PMC\d|https?:|www\.|Epub|Available|arXiv:|(?<=[.,;])arXiv$|URL|ISSN|ISBN|Accessed|Retrieved|Search|CrossRef|Google|\[|[.,;](?=\())"
)
_LANDING = lazy(r"/(?:full|abstract|pdf|epdf|epub|meta|html?|summary|references)(?:/.*)?$|[?#&].*$|/?v\d+/full$")


_ANOTHER_DOI = lazy(r"[,;]?\s+(?=(?:doi\b[\s:]*|https?://(?:dx\.)?doi\.org/)?10\.\d{4,9}/)", re.IGNORECASE)
"""What stands between two: `10.1234/abc, 10.1234/def`."""


# 10.1038/171737a0 Medline   what a web page says behind a DOI, which spaces part from it as they part one that is broken
_CAPTION = lazy(r"(?<=\w)\s+(?=(?:Med(?:line)?|PubMed|Cross[Rr]ef|Google|Scopus|View|Article|Full)\b)")


def _clean_doi(text: str) -> str:
    text = _ANOTHER_DOI.split(text[text.find("10") :], maxsplit=1)[0]
    text = _CAPTION.split(text, maxsplit=1)[0]
    text = "".join(text.split()).translate(_TO_HYPHEN)
    if "%2" in text or "%3" in text:
        text = unquote(text)
    glued = _GLUED.search(text, 8)
    return _trim(text[: glued.start()] if glued else text)


def _clean_digits(text: str) -> str:
    return "".join(c for c in text.upper() if c.isdigit() or c == "X")


def _clean_isbn(text: str) -> str:
    digits = _clean_digits(re.sub(r"^\D*(?:1[03]\s*[:)]\s*)?", "", text))
    return digits if len(digits) in {10, 13} else digits[:13] if digits.startswith("97") else digits[:10]


def _clean_issn(text: str) -> str:
    digits = _clean_digits(re.sub(r"^\D+", "", text))
    return f"{digits[:4]}-{digits[4:8]}"


def _clean_arxiv(text: str) -> str:
    text = "".join(text.split()).translate(_TO_HYPHEN)
    text = re.sub(r"(?i)^.*arxiv(?:\.org/(?:abs|pdf|html)/|[:.]*)", "", text)
    return _trim(re.sub(r"(?i)^\[?(?:abs|pdf|html)?/|\.pdf$", "", text))


def _clean_url(text: str) -> str:
    text = _WORDS_BEHIND.split(text, maxsplit=1)[0]
    return _trim(_BEFORE_URL.sub("", "".join(text.split()).strip('<>[]{}“”"')))


# http://link.aps.org/supplemental/10.1103/PhysRevLett.123 for details of the sample
_WORDS_BEHIND = lazy(r"(?<=\w)\s(?=(?:for|and|accessed|on|with)\s[a-z]+\s[a-z])")
_BEFORE_URL = lazy(r"^(?:url:?|available(?:at|from)?:?)(?=https?:|www|ftp)", re.IGNORECASE)


def valid_isbn(value: str) -> bool:
    """
    Say whether the check digit of an ISBN is right (ISBN Users' Manual, section 4.6; mod 11 for ten digits).
    """
    digits = _clean_digits(value)
    if len(digits) == 10 and digits[:9].isdigit():
        return sum((10 - i) * (10 if c == "X" else int(c)) for i, c in enumerate(digits)) % 11 == 0
    if len(digits) == 13 and digits.isdigit() and digits.startswith(("978", "979")):
        return sum(int(c) * (3 if i % 2 else 1) for i, c in enumerate(digits)) % 10 == 0
    return False


def valid_issn(value: str) -> bool:
    """
    Say whether the check digit of an ISSN is right (ISO 3297, annex A).
    """
    digits = _clean_digits(value)
    if len(digits) != 8 or not digits[:7].isdigit():
        return False
    return sum((8 - i) * (10 if c == "X" else int(c)) for i, c in enumerate(digits)) % 11 == 0


def _matches(pattern: str) -> Callable[[str], bool]:
    compiled = lazy(pattern, re.ASCII)
    return lambda value: compiled.fullmatch(value) is not None


_ARCHIVES = (
    "acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga|"
    "funct-an|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math|math-ph|mtrl-th|nlin|nucl-ex|nucl-th|patt-sol|physics|"
    "plasm-ph|q-alg|q-bio|quant-ph|solv-int|supr-con"
)
_ARXIV_NEW = r"\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}(?:v\d+)?"
_ARXIV_OLD = rf"(?:{_ARCHIVES})(?:\.[A-Z]{{2}})?/\d{{7}}(?:v\d+)?"

# A prefix may be broken by a space in text from a PDF (`10 .1145/1601966`, `10.1016 /j.x`), and a suffix by
# one behind a hyphen, slash or underscore (`10.1016/ j.cell.2009.01.001`).
_DOI = lazy(
    r"(?:\bdoi(?:\.org)?\s*[:/=\]]*\s*|(?:https?://)?(?:dx\.)?doi\.org/\s?)?"
    r"10\s?\.\s?\d{4,9}(?:\.\d+)*\s?(?:/|%2F)\s?[^\s\"“”]+(?:(?<=[-_/])\s(?=[\w.]*\d)[^\s\"“”]+)?",
    re.IGNORECASE,
)

KINDS: Final[dict[str, _Kind]] = {
    "DOI": _Kind(_DOI, _clean_doi, _matches(r"10\.\d{4,9}(?:\.\d+)*/[^\s]+"), "https://doi.org/{}"),
    "arXiv": _Kind(
        lazy(
            rf"(?:(?:https?://)?(?:www\.)?arxiv\.org/(?:abs|pdf|html)/|(?<=\bCoRR,\s)abs/|(?<=\bCoRR\s)abs/|\barxiv\s*(?:preprint\s*)?(?:arxiv\s*)?[:.]*\s*\[?)"
            rf"(?:{_ARXIV_NEW}|{_ARXIV_OLD})(?:\.pdf\b)?|(?<![\w/.-]){_ARXIV_OLD}",
            re.IGNORECASE,
        ),
        _clean_arxiv,
        _matches(rf"{_ARXIV_NEW}|(?i:{_ARXIV_OLD})"),
        "https://arxiv.org/abs/{}",
    ),
    "PMCID": _Kind(
        lazy(r"\b(?:PMCID\s*:?\s*)?PMC\s?\d{4,9}\b", re.IGNORECASE),
        lambda text: "PMC" + "".join(re.findall(r"\d+", text)),
        _matches(r"PMC\d{4,9}"),
        "https://www.ncbi.nlm.nih.gov/pmc/articles/{}/",
    ),
    "PMID": _Kind(
        lazy(r"\b(?:PMID|PubMed(?:\s+ID)?)\s*[:=]?\s*\d{1,8}\b", re.IGNORECASE),
        lambda text: "".join(re.findall(r"\d+", text)),
        _matches(r"[1-9]\d{0,7}"),
        "https://pubmed.ncbi.nlm.nih.gov/{}/",
    ),
    "ISBN": _Kind(
        lazy(
            rf"\bISBNs?(?:[-\s]?1[03])?\s*[:=]?\s*[\dX](?:[\s{DASHES}-]?[\dX]){{9,12}}(?!\d)"
            rf"|(?<![\d{DASHES}-])97[89](?:[\s{DASHES}-]?\d){{10}}(?!\d)",
            re.IGNORECASE,
        ),
        _clean_isbn,
        valid_isbn,
        "https://www.worldcat.org/isbn/{}",
    ),
    "ISSN": _Kind(
        lazy(rf"\b[ep]?-?ISSN(?:[-\s]?L)?\s*(?:\([^)]*\))?\s*[:=]?\s*\d{{4}}[{DASHES}-]?\d{{3}}[\dX]\b", re.IGNORECASE),
        _clean_issn,
        valid_issn,
        "https://portal.issn.org/resource/ISSN/{}",
    ),
    "URL": _Kind(
        lazy(r"(?:\b|(?<=URL))(?:https?|ftp|htp)\s?:\s?//\s?[^\s<>\"“”]+|(?<![@\w./])www\.[^\s<>\"“”]+", re.IGNORECASE),
        _clean_url,
        _matches(r"(?i:(?:https?|ftp|htp)://|www\.)[\w.\-:@\[\]]+(?:[/?#].*)?"),
        "{}",
    ),
}
"""Every kind of identifier, in the order in which they take their part of the text."""

# One quick look tells that most strings hold no identifier of a kind, at a tenth of the pattern's cost.
_HINTS: Final[dict[str, tuple[str, ...]]] = {
    "DOI": ("10.", "10 ."),
    "arXiv": ("arxiv", "corr", "/9", "/0"),  # the old form begins with its year, 91 to 07
    "PMCID": ("pmc",),
    "PMID": ("pmid", "pubmed"),
    "ISBN": ("isbn", "978", "979"),
    "ISSN": ("issn",),
    "URL": ("//", "www."),
}
_EACH_HINT: Final = [(hint, kind) for kind, hints in _HINTS.items() for hint in hints]
_BEFORE_HINT: Final = 64
"""How far before its hint an identifier begins at most: `https://dx.doi.org/` stands before the 10."""


def find_all(text: str) -> list[Identifier]:
    """
    Find the identifiers in a text, in the order in which they stand, none overlapping another.

    A value whose check digit is wrong is not an identifier and is left out, so is a number without its prefix where
    only the prefix tells what it is.
    """
    lower = text.lower()
    hinted: dict[str, int] = {}
    for hint, kind in _EACH_HINT:
        at = lower.find(hint)
        if at >= 0:
            hinted[kind] = min(at, hinted.get(kind, at))
    found: list[Identifier] = []
    for kind, at in hinted.items():
        hits = _find(kind, text, max(0, at - _BEFORE_HINT), found)
        found = sorted([*found, *(hit for hit in hits if _is_free(hit.start, hit.end, found))], key=_start)
    return found


def _start(hit: Identifier) -> int:
    return hit.start


def _is_free(start: int, end: int, taken: Sequence[Identifier]) -> bool:
    """Say whether a stretch of text overlaps none of the identifiers taken from it, which stand in order."""
    at = bisect_right(taken, start, key=_start)
    return (not at or taken[at - 1].end <= start) and (at == len(taken) or end <= taken[at].start)


# A publisher's page that holds a DOI is a URL: `https://link.aps.org/doi/10.1103/PhysRevD.7.2333`
_IN_URL = lazy(r"//[^\s]*$")
_LONG_URL: Final = 500
"""How far before a DOI the address that holds it begins at most."""


def _find(kind: str, text: str, begin: int, taken: Sequence[Identifier]) -> Iterator[Identifier]:
    """Yield the identifiers of a kind, but none that begins in one of another."""
    row = KINDS[kind]
    for match in row.pattern.finditer(text, begin):
        start = match.start()
        if kind == "DOI" and text[start - 1 : start] == "/" and _IN_URL.search(text[max(start - _LONG_URL, 0) : start]):
            continue
        if not _is_free(start, start + 1, taken):
            continue
        value = row.clean(match.group())
        if row.valid(value):
            yield Identifier(kind, value, start, _end(match, value))


def _end(match: re.Match[str], value: str) -> int:
    """Return where the value's last character stands in the text: cleaning may have cut a glued tail off."""
    raw, last = match.group(), value[-1:]
    tail = raw.translate(_TO_HYPHEN)
    at = tail.rfind(value[-6:]) if value[-6:] in tail else -1
    if at >= 0:
        return match.start() + at + len(value[-6:])
    at = tail.rfind(last)
    return match.start() + at + 1 if at >= 0 else match.end()


def normalise(kind: str, text: str) -> str | None:
    """
    Return the normal form of one identifier's text, or None where it is not a valid one.

    Args:
        kind: a key of `KINDS`.
        text: the identifier with or without its prefix, broken by spaces or not: `DOI: 10.1000/ 182.`
    """
    value = KINDS[kind].clean(text)
    return value if KINDS[kind].valid(value) else None


def identify(text: str) -> Identifier | None:
    """
    Read a whole text as one identifier, as people give it on a command line: a bare DOI, its URL, a publisher's page.

    `10.1000/182`, `https://doi.org/10.1000/182`, `https://www.tandfonline.com/doi/full/10.1080/1471.2018`,
    `arXiv:1410.4540`, `1410.4540`, `PMID: 29482659`, `978-0-203-73643-2`.
    """
    text = text.strip().strip("<>")
    if not text or len(text) > 2000:
        return None
    landing = re.match(r"(?i)https?://[^\s/]+/(?:.*/)?(?=10\.\d{4,9}/\S+$)", text)
    if landing:
        doi = normalise("DOI", _LANDING.sub("", text[landing.end() :]))
        return Identifier("DOI", doi, 0, len(text)) if doi else None
    return next((hit for kind in KINDS if (hit := _whole(kind, text))), None)


_BARE: Final = {
    "arXiv": lazy(_ARXIV_NEW),
    "ISBN": lazy(rf"[\dXx\s{DASHES}-]{{10,17}}"),
    "ISSN": lazy(rf"\d{{4}}[{DASHES}-]\d{{3}}[\dXx]"),
}


def _whole(kind: str, text: str) -> Identifier | None:
    """Take the whole text for one identifier of this kind; the prefix may be missing where that is not ambiguous."""
    whole = KINDS[kind].pattern.fullmatch(text) or (kind in _BARE and _BARE[kind].fullmatch(text))
    value = normalise(kind, text) if whole else None
    return Identifier(kind, value, 0, len(text)) if value else None


def url_of(identifier: Identifier) -> str:
    """
    Return the web address that an identifier resolves to.
    """
    return KINDS[identifier.kind].url.format(identifier.value)
