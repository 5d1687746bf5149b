"""
Regions: which lines of a document are its reference list. Headings, page chrome and metadata are told by tables, prose from references by what they hold.
"""

from __future__ import annotations

from collections.abc import Sequence

from refs.parse.splitting.candidates import AUTHOR_SHAPES
from refs.parse.splitting.cruft import trailing
from refs.parse.splitting.letters import UPPER
from refs.parse.splitting.lines import Line
from refs.parse.splitting.openings import right_shape
from refs.patterns import lazy
from refs.text import fold

_HEADINGS = (
    "references|reference list|list of references|references cited|references and notes|notes and references|"
        "references and further reading|literature|literature cited|cited literature"
    "|works cited|bibliography|selected bibliography|select bibliography|sources|selected references|"
        "further reading|cited references|reference|notes"
    "|literatur|literaturverzeichnis|quellen|quellenverzeichnis|literaturhinweise|"
        "quellen- und literaturverzeichnis|literatur- und quellenverzeichnis|bibliographie|bibliografie"
    "|anmerkungen|endnoten|literaturangaben|referenzen|zitierte literatur"
    "|referenser|referenslista|kallforteckning|litteratur|litteraturforteckning|kallor|kallor och litteratur|"
        "litteraturlista|kall- och litteraturforteckning|referanser|litteraturliste"
    "|referencer|kildeliste|litteraturfortegnelse|lahteet|kirjallisuus|viitteet|kirjandus|viited|literatura|"
        "bibliografia|bibliografie|pismiennictwo|literatuurlijst|literatuur|referenties"
    "|references bibliographiques|bibliographie selective|ouvrages cites|sources et bibliographie|sources|"
        "notes et references"
    "|referencias|referencias bibliograficas|bibliografia citada|obras citadas|fuentes|referencias citadas|"
        "lista de referencias"
    "|referencias bibliograficas e notas|obras consultadas|referenze|riferimenti bibliografici|riferimenti|"
        "opere citate|bibliografia essenziale"
    "|список литературы|литература|библиография|список источников|список использованной литературы|"
        "список использованных источников|библиографический список|источники|источники и литература"
    "|использованная литература|пристатеиныи список литературы|ссылки|список використаних джерел|література|"
        "kaynaklar|kaynakca|irodalom|irodalomjegyzek|spis literatury|seznam literatury"
    "|参考文献|引用文献|文献|参考资料|참고문헌|참고 문헌|المراجع|קوراس|מקורות|ביבליוגרפיה|مراجع|منابع|βιβλιογραφια"
)  # fmt: skip
_KNOWN_HEADINGS = frozenset(_HEADINGS.split("|"))
_SECTION_NUMBER = lazy(r"(?:(?:\d{1,3}|[ivx]{1,5}|[a-z])(?:[.)]\s?|\s)){1,3}")
"""What may number a heading: `6. References`, `IV. References`, `A.1 References`; bounded, for a line may be all digits."""
_BEHIND_HEADING = lazy(r"\s?(?:[(\[]\s?\d+\s?[)\]])?\s?[:.]?\s?(?:view all|show all|open all|expand)?")
_WORDS = lazy(r"[^:.(\[]*")
_SPACED = lazy(r"(?:\w\s){4,}\w")

_CHROME = lazy(
    "recommended (?:articles|for you|reading)|plan your|related "
    "(?:articles|content|information|research|papers|items|links)|similar articles|you may also"
    r"|people also read|cited by\b|citing (?:articles|literature)"
    "|about (?:the|this) (?:authors?|article|journal)|author "
    "(?:information|contributions|details|biograph)|authors?['’]? "
    "(?:information|contributions|affiliations|details)|rights and permissions"
    r"|download (?:references|citation)|export (?:citation|references)|copyright\b|©|\(c\) \d{4}|additional "
    r"(?:information|files)|supplementary (?:material|information|data)|acknowledge?ments?\b"
    r"|appendix\b|appendices\b|annex\b|conflicts? of interest|competing interests|funding\b|ethics "
    r"(?:declarations|statement)|data availability|publisher['’]s note|received:?\s|accepted:?\s"
    r"|corresponding author|correspondence\b|e-?mail:|tables?\s\d|figures?\s\d|fig\. \d|sign up|subscribe"
    r"|log ?in\b|follow us|contact us|privacy policy|terms (?:of|and)|cookie|all rights reserved"
    r"|back to top|share this|metrics\b|article metrics|cite this article|how to cite|most "
    r"(?:read|cited)|trending|advertisement|newsletter|empfohlene artikel|danksagung|anhang\b|impressum"
    r"|bilaga\b|tack\b$|annexes?\b|remerciements|anexos?\b|agradecimientos|agradecimentos|ringraziamenti"
    r"|allegat[oi]\b|приложени[ея]\b|сведения об авторах|информация об авторах|keywords in this article"
    r"|this article has been|view publication stats|provided by|published by\b|powered by"
)
_METADATA = lazy(
    "(?:abstract|summary|key ?words|keywords and phrases|zusammenfassung|schl[uü]sselw|sammanfattning|nyckelord"
    "|r[eé]sum[eé]|mots[- ]cl|resumen|palabras clave|resumo|palavras[- ]chave|riassunto|parole chiave"
    r"|аннотация|ключевые слова|e?-?issn|isbn\b.{0,20}$|published"
    "(?: online)?:|first published|publication timeframe|volume "
    "(?:&|and) issue|page range|pages:|journal details|license|format$|journal$|languages?$"
    "|access type|open access|doi:?$|received|accepted|article history|original article|research article"
    r"|introduction|conclusions?|discussion|results|methods|background|figure|table|\d+ times? per year"
    r"|english$|volume \d+.*issue|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* \d{4}$"
    r"|\S*volume \d+ \(\d{4}\))"
)
_EVIDENCE = (
    (2.0, ":/M", lazy(r"https?://|10\.\d{4,9}/|arXiv:|PMID|PMC\d{4}|doi:")),
    (1.0, "0123456789", lazy(r"[12][05-9]\d\d[a-z]?(?:[)\].;,:]|$)")),
    (1.0, "0123456789", lazy(r"\d(?:\s?\(\d+[-–/]?\d*\)|\s?[:;,]\s?[A-Za-z]?\d|\s?[-–−]\s?\d)")),
    (1.0, ".", lazy(rf"[{UPPER}]\.[\s-]?(?:[{UPPER}]|[,;:(&])")),
    (1.0, ".,", lazy(rf"[^\W\d_]\s[{UPPER}]{{1,2}}(?:,|\.\s)")),
    (1.0, ",", lazy(rf",\s[{UPPER}](?:\.|\w+(?:[,/;]|\s?\())")),
    (1.0, ".,H", lazy(r"p\.\s?\d|S\.\s?\d|s\.\s\d|С\.\s?\d|vol\.|Vol\.|eds?\.|Eds?\.|Hrsg|et al")),
    (
        0.4,
        "",
        lazy(
            r"Press|Verlag|Univ|Journal|Proc|Review|Springer|Elsevier|Wiley|Routledge|[Tt]hesis|In:|Rev\.|Phys\."
            r"|Lett\.|Sci\.|Изд|Вестник|№|[12][05-9]\d\d\s"
        ),
    ),
)
"""What references hold and prose does not, each with its weight: identifiers, years, volumes and pages, initials, names, abbreviations, publishers.
Behind the weight, characters of which one must be in the line."""
_PROSE = frozenset(
    "we our us this these those that which is are was were has have had been can could may might should would will it its they their there thus however therefore also such than"
    " ist sind wird werden wurde wurden hat haben kann dass diese dieser dieses diesem diesen est sont été nous cette ces qui que är som inte vi har kan está están fue son"
    " este estos esta são foi questo sono è что это были было является мы".split()
)
"""Words that sentences are made of and references seldom, in the usual languages."""
_SAO = lazy(r"\bS[ãÃ][oO] (?=[A-Z])")
"""`São Paulo` is a place, and no `são`."""
_CITED = lazy(r"(?<=[\w,;])\s\([^()\d]{2,120}?,?\s(?:1[5-9]|20)\d\d[a-z]?(?:[;,:][^()]*)?\)")


def is_heading(text: str) -> bool:
    """
    Tell whether a line is the heading of a reference list: `References`, `6. Literaturverzeichnis`, `R E F E R E N C E S`, `Список литературы:`.
    """
    line = text.strip(" \t#*_=|•–—-\u00a0")
    if not 3 <= len(line) <= 60:
        return False
    if _SPACED.fullmatch(line):
        line = line.replace(" ", "")
    line = " ".join(fold(line).split())
    number = _SECTION_NUMBER.match(line)
    return any(_opens_list(line[start:]) for start in {0, number.end() if number else 0})


_LEADING = lazy(r"\s*((?:[^\W\d_]|[ -]){3,60}?)\s?[:：—]\s*(?=\S)")


_NUMBER = lazy(r"[(\[]?\d{1,3}[)\].]")


def heading_before(text: str) -> int:
    """
    Find where the text behind a heading in its own line begins: `References: Argyris, C. (1977) …`; 0 if it opens with none.

    `Sources: The making of the modern identity` is a title: behind a heading stands an author or a number.
    """
    found = _LEADING.match(text)
    if found is None or " ".join(fold(found[1]).split()) not in _KNOWN_HEADINGS:
        return 0
    following = text[found.end() : found.end() + 200]
    opens = _NUMBER.match(following) or right_shape(following) in AUTHOR_SHAPES
    return found.end() if opens and likeness(following, plain=True) > 0 else 0


def _opens_list(line: str) -> bool:
    words = _WORDS.match(line)
    bare = words[0].rstrip() if words else ""
    headings = (bare, *(bare.removesuffix(f" {more}") for more in ("view all", "show all", "open all", "expand")))
    return any(one in _KNOWN_HEADINGS and _BEHIND_HEADING.fullmatch(line, len(one)) for one in headings)


def is_chrome(text: str) -> bool:
    """
    Tell whether a line is page chrome or the heading of another part, behind which no list goes on: `Recommended articles`, `Appendix A`, `About the author`.
    """
    line = text.strip(" \t#*_=|•–—-\u00a0")
    if len(line) > 100:
        return False
    return _CHROME.match(" ".join(line.casefold().split())) is not None and likeness(line, plain=True) < 3


def likeness(text: str, *, plain: bool = False) -> float:
    """
    Weigh a line: above 0 it looks like part of a reference, below 0 like prose, metadata or nothing in particular.

    Args:
        text: the line.
        plain: leave the table of metadata lines out.
    """
    text = text[:4000].strip()
    if not text:
        return 0.0
    scale = max(len(text) / 250, 1.0)
    evidence = _evidence(text, 6 * scale)
    prose = len(_PROSE.intersection(_SAO.sub("", text).lower().split())) + (
        2.5 * len(_CITED.findall(text)) if "(" in text else 0.0
    )
    base = -0.5 if len(text) < 40 and text[-1] not in ".;,)]" else -0.2
    if not plain and _METADATA.match(text.casefold()):
        base -= 3
    captions = 2.0 if trailing(text) < len(text) else 0.0
    return max(-6.0, min(6.0, base + captions + (evidence - prose) / scale))


def _evidence(text: str, most: float) -> float:
    """The sum of what a line holds of references, up to a bound."""
    held, total = set(text), 0.0
    for weight, needed, pattern in _EVIDENCE:
        if total >= most:
            break
        if not needed or not held.isdisjoint(needed):
            total += weight * len(pattern.findall(text))
    return min(total, most)


_DROP = 9.0
"""How far below its best a list's sum of likeness may fall before it is over: some lines of prose."""
_LEAST = 1.5
"""The sum of likeness from which lines without a heading are taken for references."""


def regions(lines: Sequence[Line], numbered: set[int]) -> list[range]:
    """
    Find the stretches of lines that are reference lists.

    Args:
        lines: the lines of the document; empty ones may be among them.
        numbered: indices of lines that open with a label of the document's best run of numbers.

    Returns:
        Ranges of indices, in order, without their headings; none if there are no references.
    """
    headings = [index for index, line in enumerate(lines) if len(line.text) < 80 and is_heading(line.text)]
    weights = [likeness(line.text) + (4.0 if index in numbered else 0.0) for index, line in enumerate(lines)]
    found = [region for region in _under_headings(lines, weights, headings) if len(region)]
    return found or _without_heading(lines, weights)


def _under_headings(lines: Sequence[Line], weights: Sequence[float], headings: Sequence[int]) -> list[range]:
    found = []
    for heading, following in zip(headings, [*headings[1:], len(lines)], strict=False):
        end = _extent(lines, weights, heading + 1, following)
        if end > heading + 1 and sum(weights[heading + 1 : end]) > 0:
            found.append(range(heading + 1, end))
    return found


def _extent(lines: Sequence[Line], weights: Sequence[float], start: int, stop: int) -> int:
    """Where the list that begins at a line ends: at page chrome, or where the sum of likeness is highest before it falls for good."""
    total = best = 0.0
    end = start
    for index in range(start, stop):
        if is_chrome(lines[index].text):
            break
        total += weights[index]
        if total >= best and lines[index].text.strip():
            best, end = total, index + 1
        if total < best - _DROP:
            break
    return _paragraph_end(lines, weights, end, stop) if end > start else end


def _paragraph_end(lines: Sequence[Line], weights: Sequence[float], end: int, stop: int) -> int:
    """Take the last lines of the last reference in (`hep-ph/0211007.`), which look like nothing in particular, if they are few and its paragraph ends with them."""
    for index in range(end, min(end + 5, stop + 1)):
        over = (
            index == stop
            or not lines[index].text.strip()
            or is_chrome(lines[index].text)
            or is_heading(lines[index].text)
        )
        if over:
            return index if sum(weights[end:index]) > -2.5 else end
    return end


_WHOLE_LINE = 40
_NEUTRAL = -0.3


def _from_above(lines: Sequence[Line], weights: Sequence[float], start: int, least: int) -> int:
    """
    Take in the whole lines right above a list that are no prose, up to two of them.

    `Arbetsordning för nämnden och dess utskott. Stockholm: Socialstyrelsen.` at the head of its list holds nothing that only references hold.
    """
    first = start
    while first > max(least, start - 2) and _is_whole_line(lines[first - 1].text) and weights[first - 1] >= _NEUTRAL:
        first -= 1
    return first


def _is_whole_line(text: str) -> bool:
    return len(text) >= _WHOLE_LINE and text.rstrip().endswith(".") and not is_chrome(text)


def _without_heading(lines: Sequence[Line], weights: Sequence[float]) -> list[range]:
    found: list[tuple[float, range]] = []
    index = 0
    while index < len(lines):
        if weights[index] <= 0:
            index += 1
            continue
        end = _extent(lines, weights, index, len(lines))
        if end > index:
            start = _from_above(lines, weights, index, found[-1][1].stop if found else 0)
            found.append((sum(weights[index:end]), range(start, end)))
        index = max(end, index + 1)
    most = max((weight for weight, _ in found), default=0.0)
    return [region for weight, region in found if weight >= max(_LEAST, 0.3 * most)]
