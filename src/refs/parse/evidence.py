"""
What a reference string says beyond doubt, where the labeller is in doubt.

`2021;46(2):301–309` is a date, a volume, an issue and pages in every list there is; `(im Druck)` is no title. Each rule
is a pattern whose groups are named after the labels that the tokens in them get. A rule is looked for only where one of
its cues stands in the text, and of what the labeller is sure of a rule changes nothing, unless it says what no label can.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from refs import identifiers, names
from refs.names import UPPER
from refs.parse.bounds import TRIMMED, stays, trimmed
from refs.parse.dates import MONTHS
from refs.parse.label import NAME_LABELS, Token, make_token
from refs.parse.neighbours import by_labels
from refs.parse.places import is_place, is_region
from refs.parse.quoted import behind_quotes, quoted_title
from refs.parse.rules import RULES
from refs.parse.rules.cues import Cues
from refs.patterns import lazy
from refs.text import fold

SURE: Final = 0.995
"""The confidence of a token that a rule has labelled; a token of which the labeller is as sure keeps its label."""

_KINDS: Final = {
    "DOI": "doi", "URL": "url", "ISBN": "isbn", "ISSN": "other", "PMID": "pmid", "PMCID": "pmcid", "arXiv": "arxiv",
}  # fmt: skip


_ALL: Final = Cues(enumerate(RULES))
_FINER: Final = Cues((at, rule) for at, rule in enumerate(RULES) if rule.finer)
"""The rules that say what labels cannot."""


# The GBD 2019 Diabetes Collaborators. …   World Health Organization. Global …   Folkhälsomyndigheten (2020). …   Ministry of Education, Science and Culture. …
_LEADING: Final = lazy(
    r"^\W*(?:\d{1,3}\W+)?(?P<author>(?:U\.\s?S\.\s)?[^\W\d_](?:[^.()\d:“”‘«]|\s\d{2,4}(?=\s[A-ZÀ-Þ])){2,120}?)"
    r"(?=\.\s(?:\d\.\s)?[A-ZÀ-Þ]|\.?\s?\((?:1[5-9]|20)\d\d)"
)
# EFSA Panel on Dietetic Products, Nutrition and Allergies (NDA). …   Surveillance, Epidemiology, and End Results (SEER) Program. …
_LEADING_ACRONYM: Final = lazy(
    r"^\W*(?:\d{1,3}\W+)?(?P<author>[A-ZÀ-Þ][^.()\d:;]{8,110}\s\([A-Z][A-Za-z]{1,8}\)(?:\s[A-Z][a-z]+)?)"
    r"(?=\.\s[A-ZÀ-Þ]|\.?\s\(?(?:19|20)\d\d)"
)
# CLSI. Performance Standards for Antimicrobial Susceptibility Testing. Wayne, PA: …
_ACRONYM: Final = lazy(r"^\W*(?P<author>[A-Z]{3,8})(?=\.\s[A-Z][a-z]+\s)")
_PLACE_FIRST: Final = lazy(
    rf"(?P<place>{UPPER}(?<=[.,?!)\]]\s.)(?=[^.:!?\d]{{2,46}}:)[^.:!?()\d]{{2,40}}?(?:\s\([A-Z]{{2}}\))?)\s?:\s"
    r"(?P<publisher>(?:[A-Z]\.\s?){0,3}[^\W\d_][^.,:;()\d]{2,60}?)(?=[.,;)]|"
    r"\s?\(|\s(?:1[5-9]|20)\d\d(?:[.,]|$)|$)"
)
_PUBLISHER_FIRST: Final = lazy(
    rf"(?P<publisher>{UPPER}(?<=[.,?!]\s.)(?=[^.,:;()\d]{{2,61}}:)[^.,:;()\d]{{2,60}})\s?:\s(?P<place>{UPPER}[^.:()\d]{{2,40}})(?=[.]|$)"
)


_PUBLISHER_WORD: Final = lazy(
    r"(?i)verlag|press|förlag|publish|books|editions?\b|éditions|editora|edizioni|издательство"
)
_PUBLISHER_PLACE: Final = lazy(
    rf"(?P<publisher>{UPPER}(?<=[.?!]\s.)[^.,:()\d]{{2,60}})[.,]\s(?P<place>{UPPER}[^.:()\d]{{2,40}}?)(?=[.,]|$)"
)
# , Hans-Böckler-Stiftung, Düsseldorf   , Istituto nazionale di statistica, Roma
_HOUSE_PLACE: Final = lazy(
    r",\s(?<=[\w)»”]..)(?P<publisher>(?:Istituto|Institut|Instituto|Ministero|Ministère|Ministerio|Ministerium"
    "|Fondazione|Fundación|Fundação|Fondation|Universit[àé]|"
    r"Universidade?|Universität|Universitat|Centro|Consejo|Secretaría|Secretaria)\s[^\W\d_][^,.:()\d«»“”]{2,60}"
    r"|[A-ZÀ-Þ][\w-]+-(?:Stiftung|Institut)),\s"
    r"(?P<place>[A-ZÀ-Þ][^,.:()\d]{2,30}?)(?=[.,]|\s\d|$)"
)
# , Paris, A. Colin, 1957
_PLACE_HOUSE: Final = lazy(
    r",\s(?P<place>[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+)?),\s(?P<publisher>(?:[A-Z]\.[\s-]?){1,2}[A-ZÀ-Þ][\w'’-]+|"
    "(?:Presses|Éditions|Editorial|Ediciones|Edizioni|Editora|Imprensa|Editori|Publicaciones)"
    r"\s[^\d,.();:]{3,60})(?=,\s(?:1[5-9]|20)\d\d)"
)
# , Manzuoli, Firenze, 1980
_LAST_HOUSE: Final = lazy(
    rf"(?P<publisher>{UPPER}(?<=[\w)»”],\s.)[\w’'-]+(?:\s(?:{UPPER}[\w’'-]+|&|e|di)){{0,3}}),\s"
    rf"(?P<place>{UPPER}[^\W\d_]+(?:[\s-]{UPPER}[^\W\d_]+)?),?\s(?=(?:19|20)\d\d(?:[.,]|$))"
)
# Europäische Literatur und lateinisches Mittelalter, Bern 1948.   where nothing else is the place
_PLACE_LAST: Final = lazy(
    r"(?<=[\w)”“»?],\s)(?P<place>[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+)?(?:/[A-ZÀ-Þ][\w-]+|\s[a-z]\.\s?[A-Z]\.)?)\s(?:1[5-9]|20)\d\d(?=\.?$|,\s(?:S|Bd|hier|bes)\b)"
)
# Competencias docentes. Narcea, Madrid, 2003.
_HOUSE_BEHIND_STOP: Final = lazy(
    rf"(?<=[.?!]\s)(?P<publisher>{UPPER}[\w’'-]+(?:\s(?:{UPPER}[\w’'-]+|&|e|y)){{0,2}}),\s(?P<place>{UPPER}[^\W\d_]+(?:[\s-]{UPPER}?[^\W\d_]+){{0,3}})"
    r"(?=,\s(?:1[5-9]|20)\d\d(?:[.,]|$))"
)
# , Paris, SEVPEN, 1960   , Buenos Aires, Nova, 1954
_HOUSE_BEHIND: Final = lazy(
    r"(?<=[\w).],\s)(?P<place>[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+)?),\s(?P<publisher>[A-ZÀ-Þ][\w'’-]+(?:\s[\w'’-]+){0,3}),\s(?:1[5-9]|20)\d\d(?=\.?$|[,;]\s(?:pp?\.|S\.|t\.|vol|págs?\.|\d+\s?(?:pp?\b|vol|tom)))"
)
# Asyl, Migration und Integration. Nürnberg. Online: https://…
_LONE_PLACE: Final = lazy(
    rf"(?<=[.?!]\s)(?P<place>{UPPER}[^\W\d_]+(?:[\s-]{UPPER}?[^\W\d_]+){{0,2}})\.\s"
    "(?=Online|URL|https?:|Verfügbar|Abruf|Disponib|Disponív|Tillgänglig|Hämtad)"
)
# Meppel: Boom, blz. 12   at the end of a reference that names no publisher else
_LAST_PAIR: Final = lazy(
    rf"(?P<place>{UPPER}(?<=[.?!]\s.)[\w'’-]+(?:\s{UPPER}[\w'’-]+)?)\s?:\s"
    rf"(?P<publisher>{UPPER}[\w'’&.-]*(?:\s[\w'’&-]+){{0,3}})(?=\.?$|,\s(?:[^\W\d_]{{1,4}}\.\s?)?\d)"
)
# 山田太郎 (2015)
_LEADING_IDEOGRAPHS: Final = lazy(r"^\W*(?P<author>[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,6})(?=\s?[(（])")
_YEAR_WITHIN: Final = lazy(r"\s(?:19|20)\d\d\s")
ORGANISATION: Final = "author literal"
"""The label of a token and the part of a name that it is: what some rules say instead of a label alone."""
_BEGINS_ORGANISATION: Final = "author B-literal"
_GROUPS: Final = {
    "organisation": ORGANISATION,
    "family": "author B-family",
    "given": "author given",
    "containerauthor": "container-author",
    "literaleditor": "editor literal",
}
"""The labels of the groups that cannot be named after theirs."""

_LONGEST: Final = 70
"""How far before the colon between them a place and its publisher begin at most."""
_IN_WORDS: Final = frozenset("In I En Em Dans En: İçinde Dalam Teoksessa Στο Accessed Retrieved Viewed".split())
# London, Paris, New York: cities of modernity   but Berlin: de Gruyter
_SUBTITLE: Final = lazy(r"(?!d[eu]\s|l['’]|edition\s|van\s|von\s)[a-zà-ÿ]+\s[a-zà-ÿ]+(?:\s|$)")
_STATE: Final = lazy(r".*\s\([A-Z]{2}\)")


def _by_place(text: str, labels: set[str]) -> Iterator[tuple[int, int, str]]:
    """Yield place and publisher where a known city stands before or behind the colon between them."""
    colon = text.find(": ")
    for pattern in (_PLACE_FIRST, _PUBLISHER_FIRST) if colon >= 0 else ():
        for match in pattern.finditer(text, max(0, colon - _LONGEST)):
            again = (
                text.count(f"{match['place']}: ", match.end()) > 0
            )  # Hanover, New Hampshire: A Bicentennial Book. Hanover, New Hampshire: …
            known = is_place(match["place"]) or _STATE.fullmatch(match["place"])
            if known and not _SUBTITLE.match(match["publisher"]) and not again and not is_place(match["publisher"]):
                yield (*match.span("place"), "place")
                yield (*match.span("publisher"), "publisher")
    if "http" in text and "place" not in labels:
        for match in _LONE_PLACE.finditer(text):
            if is_place(match["place"]):
                yield (*match.span("place"), "place")
    if "publisher" in labels:
        return
    for match in _PUBLISHER_PLACE.finditer(text):
        known = names.names_organisation(match["publisher"]) or _PUBLISHER_WORD.search(match["publisher"])
        short = len(match["publisher"].split()) < 6
        if known and short and is_place(match["place"]) and match.start() > len(text) // 4:
            yield (*match.span("place"), "place")
            yield (*match.span("publisher"), "publisher")
    alone = labels.isdisjoint({"editor", "container"})
    final = chain(_LAST_HOUSE.finditer(text), _HOUSE_BEHIND_STOP.finditer(text)) if alone else ()
    for match in chain(final, _HOUSE_PLACE.finditer(text), _PLACE_HOUSE.finditer(text)):
        if is_place(match["place"]) and not is_place(match["publisher"]) and match.start(1) > len(text) // 4:
            yield (*match.span("place"), "place")
            yield (*match.span("publisher"), "publisher")
    if (
        colon >= 0
        and labels.isdisjoint({"volume", "issue"})
        and (last := _LAST_PAIR.search(text, len(text) // 3))
        and last["place"] not in _IN_WORDS
    ):
        yield (*last.span("place"), "place")
        yield (*last.span("publisher"), "publisher")


def _last_place(text: str, labels: set[str]) -> Iterator[tuple[int, int, str]]:
    """Yield the place that stands before the year, where nothing else is one, and place and publisher where no publisher is."""
    last = _PLACE_LAST.search(text, len(text) // 4) if "place" not in labels else None
    if last and is_place(last["place"]):
        yield (*last.span("place"), "place")
    house = _HOUSE_BEHIND.search(text, len(text) // 4) if labels.isdisjoint({"editor", "issue", "publisher"}) else None
    if house and is_place(house["place"]) and not _no_house(house["publisher"]):
        yield (*house.span("place"), "place")
        yield (*house.span("publisher"), "publisher")


def _no_house(text: str) -> bool:
    """Say whether what stands between a place and a year is no publisher: `Philadelphia, PA, 2009`, `Miami, October, 2011`."""
    return is_place(text) or is_region(text) or fold(text) in MONTHS


def _leading_organisation(text: str, tokens: Sequence[Token]) -> Iterator[tuple[int, int, str]]:
    """Yield an organisation that stands where authors stand, if some of it is labelled as one."""
    if names.begins_ideographic(text) and (match := _LEADING_IDEOGRAPHS.match(text)):
        if tokens[0].label == "editor":
            return  # 이영희 (편)
        yield (*match.span("author"), ORGANISATION)
        return
    short = _ACRONYM.match(text) if tokens and tokens[0].label == "title" else None
    if short and {"publisher", "place"} <= {token.label for token in tokens}:
        yield (*short.span("author"), ORGANISATION)
        return
    match = _LEADING.match(text)
    acronym = None if match else _LEADING_ACRONYM.match(text)
    match = match or acronym
    if not match or ("," in match["author"] and not acronym and not _MINISTRY.match(match["author"])):
        return
    if _PERSON_GROUP.match(match["author"]) or not names.names_organisation(_YEAR_WITHIN.split(match["author"])[-1]):
        return
    start, end = match.span("author")
    labels = [token.label for token in tokens if start <= token.start < end]
    if "container" in labels:
        return  # Planck Collaboration Proc. R. Soc. A
    words = match["author"].split()
    named = "author" in labels and names.names_organisation(
        words[-1]
    )  # Medicines and Healthcare products Regulatory Agency
    title_case = named or all(word[0].isupper() for word in words if len(word) > 3 and word[0].isalpha())
    untold = not any(token.label == "author" for token in tokens) and tokens[-1].start > end + 20
    if (title_case or text[end : end + 3].lstrip(". ").startswith("(")) and (
        untold or "author" in labels or text[end : end + 3].lstrip(". ").startswith("(")
    ):
        yield from _each_organisation(text, start, end)
        yield from _repeated(text, start, end)


# Kanis JA on behalf of the World Health Organization   Coene J; GBD 2016 Collaborators   Sims PA and the Antithrombotic Trial Investigators
_PERSON_GROUP: Final = lazy(
    r".* on behalf of |[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+)?\s[A-Z]{1,3}(?:;|\sand\sthe|(?:\sand)?\sfor\sthe)\s"
)


def _each_organisation(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield each of the organisations between which semicolons stand: `American Thoracic Society; European Respiratory Society`."""
    for part in text[start:end].split("; "):
        yield start, start + len(part), ORGANISATION
        start += len(part) + 2


def _repeated(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield the last sentence as the publisher where the organisation that is the author begins it."""
    again = text.rfind(f". {text[start:end]}", end) + 2
    close = len(text.rstrip(" ."))
    if is_place(text[again + end - start + 2 : close].partition(",")[0]):
        close = again + end - start  # IBM Corp., Armonk, NY
    if again > end + 20 and not any(map(str.isdigit, text[again:close])) and ". " not in text[again:close]:
        yield again, close, "publisher"


# Ministry of Education, Science and Culture
_MINISTRY: Final = lazy(
    r"(?:Ministry|Department|Ministerium|Bundesministerium)\s(?:of|for|für)\s[^,]+(?:,[^,]+)*\s(?:and|und|&)\s"
)


# London: W. Taylor, 1719.   where a year looks like a page
_LAST_YEAR: Final = lazy(r",\s(?P<date>(?:1[4-9]|20)\d\d)\.?$")
# Bd. 28. Leipzig/Halle 1741, Sp. 1015.
_OLD_YEAR: Final = lazy(r"(?<=[a-zäöüß.]\s)(?P<date>1[4-9]\d\d)(?=,\s(?:Sp?|pp?|[Bb]d|fol|Bl|Art|hier|bes)\.?\s)")
_LEADING_YEAR: Final = lazy(r"^\W*(?P<date>(?:1[5-9]|20)\d\d[a-z]?)\s(?=[^\W\d_])")


def mended(tokens: Sequence[Token], text: str, found: Sequence[identifiers.Identifier]) -> Sequence[Token]:
    """
    Return the tokens with the labels that the text speaks for, where a rule or an identifier does.

    Args:
        tokens: labelled tokens in order.
        text: the reference string.
        found: the identifiers in it, which outrank everything.
    """
    lower = text.lower()
    labels = {token.label for token in tokens}
    unsettled = [(token.start, token.end) for token in tokens if _is_unsettled(token)]
    changes = dict(by_labels(tokens, text, lower, labels)) if unsettled else {}
    renamed: set[int] = set()
    starts = [token.start for token in tokens]
    quoted = range(*quoted_title(tokens, text))
    for start, end, label, unless in _spans(text, lower, found, tokens, labels, unsettled):
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        if first < last and tokens[last - 1].end > end:
            last -= 1
        inside = {token.label for token in tokens[first:last]}
        if first in quoted and last - 1 in quoted:
            continue
        if label in TRIMMED and label in inside and len(inside) > 1:
            first, last = trimmed(tokens, first, last, label)
        if stays(tokens, text, first, last, label, labels):
            continue
        if unless.isdisjoint(inside):
            changes.update(dict.fromkeys(range(first, last), label))
            if label == ORGANISATION and first < last:
                changes[first] = _BEGINS_ORGANISATION  # APHA, AWWA, WEF are three
            if label in NAME_LABELS and inside != {label}:
                renamed.update(range(first, last))  # the marks of some of its tokens say nothing of the others
    if behind := behind_quotes(tokens, quoted.stop):
        changes.update(dict.fromkeys(range(quoted.stop, behind.start), "other"))
        changes.update(dict.fromkeys(behind, "container"))
    changes.update((at, "title") for at in quoted if changes.get(at, tokens[at].label) != "title")
    if not changes:
        return tokens
    mended_tokens = list(tokens)
    for at in changes.keys() | renamed:
        mended_tokens[at] = _changed(tokens[at], changes.get(at), renamed=at in renamed)
    return mended_tokens


def _is_unsettled(token: Token) -> bool:
    return token.confidence < SURE and token.text[0].isalnum()


def _spans(
    text: str,
    lower: str,
    found: Sequence[identifiers.Identifier],
    tokens: Sequence[Token],
    labels: set[str],
    unsettled: Sequence[tuple[int, int]],
) -> Iterator[tuple[int, int, str, frozenset[str]]]:
    """Yield (start, end, label, labels that stay) for all that the rules and identifiers say, the weightiest last."""
    event = (0, 0)
    for at in (_ALL if unsettled else _FINER).rules(lower):
        rule = RULES[at]
        for match in rule.places(text):
            if not rule.finer and not any(start < match.end() and end > match.start() for start, end in unsettled):
                continue
            for name in match.re.groupindex:
                start, end = match.span(name)
                if start < end:
                    if name in {"event", "note"}:  # where no place and publisher of the work stand
                        event = match.span()
                    kind = name.rstrip("2345")
                    label = _GROUPS.get(kind) or kind
                    yield start, end, label, rule.unless
    imprint = (*_last_place(text, labels), *_by_place(text, labels)) if unsettled else ()
    for start, end, label in (*_leading_organisation(text, tokens), *imprint):
        if not event[0] <= start < event[1]:  # where no publisher is
            yield start, end, label, frozenset()
    if "date" not in labels and (
        year := _LEADING_YEAR.match(text) or _LAST_YEAR.search(text, max(0, len(text) - 9)) or _OLD_YEAR.search(text)
    ):
        yield (*year.span("date"), "date", frozenset({"accessed"}))
    for hit in found:
        yield hit.start, hit.end, _KINDS[hit.kind], frozenset()


def _changed(token: Token, label: str | None, *, renamed: bool) -> Token:
    name, _, part = (label or token.label).partition(" ")
    if name == token.label and not part and not renamed:
        return token
    return make_token((token.text, token.start, token.end, name, part, max(token.confidence, SURE)))
