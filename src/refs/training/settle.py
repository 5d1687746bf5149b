"""
From labelled spans to labelled tokens, with one convention for all corpora.

The convention: a field begins and ends with a word or number; brackets, quotes and punctuation around it are
`other`, and
so is `In`. Designators (`Vol.`, `no.`, `pp.`, `doi:`, `3rd ed.`) belong to their field, role words (`Hrsg.`, `edited
by`),
`et al.` and what joins names belong to the names. The full stop of an initial or of an abbreviated journal stays in.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from refs.parse.label import NAME_LABELS, Token, tokenize
from refs.training.corpora import ANY, Reference
from refs.training.gold import OTHER, Gold, is_word, runs
from refs.training.names import finish_names


def settle(reference: Reference) -> Gold:
    """
    Label the tokens of a reference by the convention of this module.
    """
    gold = _project(reference)
    if not reference.whole:
        finish_names(gold, reference)
        return gold
    for step in _STEPS:
        step(gold)
    finish_names(gold, reference)
    return gold


def gold_tokens(reference: Reference) -> list[Token]:
    """
    Return the tokens of a reference with one label each, as a perfect labeller would give them.
    """
    gold = settle(reference)
    return [
        token._replace(label=(label := _one(labels)), name_part=_shown(part, label), confidence=1.0)
        for token, labels, part in zip(gold.tokens, gold.labels, gold.parts, strict=True)
    ]


def _one(labels: frozenset[str]) -> str:
    return next(iter(labels)) if len(labels) == 1 and labels != ANY else "other" if labels == ANY else "note"


def _shown(part: str | None, label: str) -> str:
    return (part or "other") if label in NAME_LABELS else ""


def _project(reference: Reference) -> Gold:
    """Give each token the labels of the innermost span that holds its middle."""
    tokens = tokenize(reference.text)
    gold = Gold(tokens, [OTHER] * len(tokens), [""] * len(tokens), reference.corpus not in {"grobid", "excite"})
    for span in reference.spans:
        for at, token in enumerate(tokens):
            if span.start <= (token.start + token.end - 1) // 2 < span.end:
                gold.labels[at] = span.labels
                gold.parts[at] = span.name_part
    return gold


# --- volume, issue, date and pages in one ------------------------------------------------------------------------

_ISSUE_WORD = re.compile(
    r"^(no|nos|nr|n|num|núm|number|issue|iss|heft|h|hft|fasc|№|n[°º]|nº|häfte|nummer|вып|suppl|supplement|°|º)$"
)
_VOLUME_WORD = re.compile(
    r"^(vol|vols|volume|v|band|bd|bde|tome|tom|t|jg|jahrgang|jahrg|årg|årgång|anno|año|ano|т|том)$"
)
_PAGE_WORD = re.compile(r"^(pp|p|pages?|pgs?|seiten?|s|ss|с|стр|pág|págs|pag|str|sid|sidor)$")
_YEAR = re.compile(r"^(1[5-9]\d\d|20\d\d)$")


def _cut_volumes(gold: Gold) -> None:
    """Cut what one corpus calls a volume: `1994;2(4):`, `vol. 25, no. 1`, `27.4`, `(730018):1–19`, `No. 6`."""
    for start, end, labels in list(runs(gold)):
        if labels == {"volume"}:
            for at, label in zip(range(start, end), _volume_labels(gold, start, end), strict=True):
                gold.labels[at] = frozenset({label})


def _volume_labels(gold: Gold, start: int, end: int) -> list[str]:
    words = [gold.word(at) for at in range(start, end)]
    numbers = sum(bool(re.search(r"\d", w)) for w in words)
    if numbers < 2 and not any(_ISSUE_WORD.match(w) for w in words):
        return ["volume"] * len(words)
    labels, now, seen = [], "volume", 0
    for at, word in enumerate(words):
        behind = words[at - 1] if at else ""
        if _YEAR.match(word) and not seen and ";" in words[at + 1 :]:
            labels.append("date")
            continue
        if (_ISSUE_WORD.match(word) and any(c.isdigit() for w in words[at + 1 :] for c in w)) or (
            seen and (behind in {"(", "[", "/", ".", ","} and now == "volume" and word[0].isdigit())
        ):
            now = "issue"
        elif seen and behind == ":" and word[0].isdigit():
            now = "pages" if now == "issue" or len(words) > at + 1 else "issue"
        seen += any(c.isdigit() for c in word)
        labels.append(now)
    return labels


# --- what stands beside a field and belongs to it ----------------------------------------------------------------

_DESIGNATORS: dict[str, re.Pattern[str]] = {
    "volume": _VOLUME_WORD,
    "issue": _ISSUE_WORD,
    "pages": _PAGE_WORD,
    "doi": re.compile(r"^doi$"),
    "pmid": re.compile(r"^(pmid|pubmed)$"),
    "pmcid": re.compile(r"^pmc(id)?$"),
    "arxiv": re.compile(r"^(arxiv|eprint|preprint)$"),
    "isbn": re.compile(r"^(isbn|issn)$"),
    "number": re.compile(r"^(no|nr|article|art|artikel|report|number|paper|№)$"),
    "edition": re.compile(r"^(ed|edn|edition|aufl|auflage|a|éd|édition|edición|edição|uppl|изд)$"),
}
_FOLLOWERS: dict[str, re.Pattern[str]] = {
    "pages": re.compile(r"^(pp?|pages|seiten|s|с|стр|f|ff|sqq?)$"),
    "edition": re.compile(
        r"^(ed|edn|edition|aufl|auflage|a|éd|édition|ed|edición|edição|uppl|изд|rev|revised|überarb|erw|erweiterte|"
        r"überarbeitete|aktualisierte|durchges|verb|und|u|völlig|neu|bearb|bearbeitete)$"
    ),
}


def _take_designators(gold: Gold) -> None:
    """Let `Vol.` before a volume, `Aufl.` behind an edition, and the full stops between, belong to the field."""
    for start, end, labels in list(runs(gold)):
        label = next(iter(labels)) if len(labels) == 1 else ""
        if (before := _DESIGNATORS.get(label)) is not None:
            _claim(gold, start, -1, before, labels)
        if (behind := _FOLLOWERS.get(label)) is not None:
            _claim(gold, end - 1, 1, behind, labels)


def _claim(gold: Gold, edge: int, step: int, words: re.Pattern[str], labels: frozenset[str]) -> None:
    """Walk from the edge of a field over punctuation to designators, and give them the field's labels."""
    at, reach = edge + step, edge
    while (
        0 <= at < len(gold.tokens) and (gold.labels[at] == OTHER or len(gold.labels[at]) > 4) and abs(at - reach) <= 2
    ):
        if words.match(gold.word(at)):
            reach = at
        elif gold.word(at) not in {".", ":", "(", "-"}:
            break
        at += step
    if reach != edge and step > 0 and gold.word(reach + 1) == "." and gold.glued(reach + 1):
        reach += 1 if gold.labels[reach + 1] == OTHER else 0
    for at in range(min(edge, reach), max(edge, reach) + 1):
        gold.labels[at] = labels


# --- names -------------------------------------------------------------------------------------------------------

_JOINING = frozenset(", ; / & and und et y e i u och og en & · – — - + és és. ve и с , and , &".split())
ROLE = re.compile(
    r"^(hrsg|hg|hrgs|hgg|herausgegeben|eds?|edit|editor|editors|edited|éds?|édit|éditeurs?|dirs?|coords?|orgs?|curatori|cura|red|"
    r"redaktion|redaktör|utg|ред|comps?|compilers?|trans|transl|translated|translators?|übers|übersetzt|übersetzung|trad|traduit|"
    r"traduction|traducción|tradução|övers|пер|tr|director|dir|von|vom|by|v|a|di|par|por|av|под|de|von)$"
)
_STRONG_ROLE = re.compile(
    r"^(hrsg|hg|hrgs|hgg|eds?|editors?|edited|éds?|coords?|orgs?|red|utg|ред|cura|cur|comps?|trans|transl|translated|trad|übers|dir|herausgegeben)$"
)


def _join_names(gold: Gold) -> None:
    """Give commas, slashes and `and` between two names, `et al.` and role words the names' label."""
    for label in NAME_LABELS:
        labels = frozenset({label})
        spans = [(s, e) for s, e, found in runs(gold) if found == labels]
        for (_, end), (start, _) in pairwise(spans):
            if start - end <= 4 and all(gold.word(at) in _JOINING or gold.word(at) == "." for at in range(end, start)):
                _fill(gold, end, start, labels)
        for _, end, found in list(runs(gold)):
            if found == labels:
                _take_tail(gold, end, labels)
        for start, _, found in list(runs(gold)):
            if found == labels and label != "author":
                _take_head(gold, start, labels)


def _fill(gold: Gold, start: int, end: int, labels: frozenset[str]) -> None:
    for at in range(start, end):
        gold.labels[at] = labels
        gold.parts[at] = "other"


def _take_tail(gold: Gold, end: int, labels: frozenset[str]) -> None:
    """Take `et al.`, `u. a.`, `(Hrsg.)` behind the names."""
    reach, at = end, end
    while at < min(end + 8, len(gold.tokens)) and (gold.labels[at] == OTHER or len(gold.labels[at]) > 4):
        word = gold.word(at)
        others = (word == "et" and gold.word(at + 1) in {"al", "coll"}) or (
            word == "u" and gold.word(at + 2) in {"a", "."}
        )
        if others:
            at = reach = at + (2 if word == "et" else 4 if gold.word(at + 3) == "." else 3)
            reach = at = at + (gold.word(at) == "." and word == "et")
        elif (
            _STRONG_ROLE.match(word)
            and "editor" in labels | {"editor"}
            and (labels != {"author"} or gold.word(at - 1) == "(")
        ):
            reach = at + 1
            while gold.word(reach) in {".", ")", "]"} and gold.labels[reach] == OTHER:
                reach += 1
            at = reach
        elif word in {",", "(", "[", ".", "/"}:
            at += 1
        else:
            break
    _fill(gold, end, min(reach, len(gold.tokens)), labels)


def _take_head(gold: Gold, start: int, labels: frozenset[str]) -> None:
    """Take `hrsg. von`, `edited by`, `trad. par` before the names."""
    at, reach = start - 1, start
    while at >= 0 and gold.labels[at] == OTHER and start - at <= 6:
        if _STRONG_ROLE.match(gold.word(at)):
            reach = at
        elif not (ROLE.match(gold.word(at)) or gold.word(at) in {".", "und", "and", ":"}):
            break
        at -= 1
    _fill(gold, reach, start, labels)


# --- identifiers, dates, numbers that are what they look like ----------------------------------------------------

_URL = re.compile(r"^(https?://|ftp://|www\.)")
_MONTH = re.compile(
    r"^(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|"
    r"october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember|okt|dez|mai|jänner|janvier|février|mars|"
    r"avril|juin|juillet|août|septembre|octobre|novembre|décembre|spring|summer|autumn|fall|winter|enero|febrero|marzo|"
    r"abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)$"
)
_ACCESS = re.compile(
    r"^(accessed|access|retrieved|retr|abgerufen|abruf|zugriff|cited|visited|viewed|consulted|consulté|consultado|acesso|"
    r"consultato|hämtad|besökt|stand|letzter|zuletzt|eingesehen|download|обращения)$"
)


def _name_identifiers(gold: Gold) -> None:
    """Label DOIs, URLs, PMIDs, PMCIDs and arXiv numbers by their form, wherever a corpus put them."""
    for at, token in enumerate(gold.tokens):
        text = token.text
        if re.match(r"10\.\d{4,9}/", text) or re.search(r"doi\.org/10\.", text):
            gold.labels[at] = frozenset({"doi"})
        elif _URL.match(text):
            gold.labels[at] = frozenset({"url"})
        elif _loose(gold, at) and text.isdigit() and (label := _identifier_word(gold, at)):
            gold.labels[at] = frozenset({label})


def _loose(gold: Gold, at: int) -> bool:
    return gold.labels[at] == OTHER or len(gold.labels[at]) > 1 or gold.labels[at] == ANY


def _identifier_word(gold: Gold, at: int) -> str:
    before = [gold.word(at - back) for back in (1, 2, 3)]
    for label in ("pmid", "pmcid"):
        if any(_DESIGNATORS[label].match(word) for word in before):
            return label
    return ""


def _settle_loose(gold: Gold) -> None:
    """Name what can be named of a field that may be many things: months, dates of access."""
    for start, end, labels in list(runs(gold)):
        if len(labels) < 3:
            continue
        words = [gold.word(at) for at in range(start, end)]
        if any(_ACCESS.match(word) for word in words[:3]) and any(re.search(r"\d", word) for word in words):
            label = frozenset({"accessed"})
        elif all(_MONTH.match(word) or not word.isalpha() for word in words) and _beside_date(gold, start, end):
            label = frozenset({"date"})
        else:
            continue
        gold.labels[start:end] = [label] * (end - start)


def _beside_date(gold: Gold, start: int, end: int) -> bool:
    near = [at for at in (*range(start - 2, start), *range(end, end + 2)) if 0 <= at < len(gold.labels)]
    return any(gold.labels[at] == {"date"} for at in near)


def _date_letters(gold: Gold) -> None:
    """Let the letter of `2005a` belong to the date."""
    for at in range(1, len(gold.tokens)):
        word = gold.word(at)
        if (
            gold.labels[at - 1] == {"date"}
            and gold.glued(at)
            and len(word) == 1
            and word.isalpha()
            and _YEAR.match(gold.word(at - 1))
        ):
            gold.labels[at] = gold.labels[at - 1]


def _join_halves(gold: Gold) -> None:
    """Join first and last page over their dash, and a title tagged in two pieces over its punctuation."""
    for label in ("pages", "title"):
        labels = frozenset({label})
        spans = [(s, e) for s, e, found in runs(gold) if found == labels]
        for (_, end), (start, _) in pairwise(spans):
            if start - end <= 2 and not any(is_word(gold.word(at)) for at in range(end, start)):
                gold.labels[end:start] = [labels] * (start - end)


def _citation_number(gold: Gold) -> None:
    """Label what stands before the first field, `[19]`, `6.`, `[ABC98]`, `12 Vgl. auch`, as the citation number."""
    first = next((at for at, labels in enumerate(gold.labels) if labels != OTHER), 0)
    words = [at for at in range(first) if is_word(gold.word(at))]
    if len(words) > 1 and words[0] == 0 and gold.word(0).isdigit() and gold.word(words[1]) in _POINTERS:
        words = words[:1]
    bracketed = first > 0 and gold.word(0) == "["
    if words and len(words) <= 4 and (bracketed or all(gold.word(at).isdigit() for at in words)):
        for at in words:
            gold.labels[at] = frozenset({"citation-number"})


_POINTERS = frozenset("vgl siehe s so dazu see cf voir zit".split())
"""What a footnote begins with."""


def _leave_years(gold: Gold) -> None:
    """Leave a year that no field holds to the model where there is no date: `Wacker, E. (2002b)` was overlooked."""
    if gold.complete or any("date" in labels for labels in gold.labels):
        return
    for at, token in enumerate(gold.tokens):
        if gold.labels[at] == OTHER and _YEAR.match(token.text):
            gold.labels[at] = ANY
            if len(gold.word(at + 1)) == 1 and gold.word(at + 1).isalpha() and gold.glued(at + 1):
                gold.labels[at + 1] = ANY


def _leave_gaps(gold: Gold) -> None:
    """Leave it to the model what an unlabelled stretch of four or more words is: some titles were never tagged."""
    for start, end, labels in list(runs(gold)):
        words = [gold.word(at) for at in range(start, end) if gold.word(at).isalpha()]
        if not gold.complete and labels == OTHER and len(words) >= 4:
            gold.labels[start:end] = [ANY] * (end - start)


# --- the edges of fields -----------------------------------------------------------------------------------------

_IN = frozenset("in dans en em i w v в ".split())
_NOT_IN = frozenset("vitro vivo silico situ".split())
_ABBREVIATED = frozenset("inc co ltd corp publ verl al hrsg hg ed eds jr sr trans tr dir".split())


def _trim(gold: Gold) -> None:
    """Take punctuation and `In` off both ends of every field."""
    for start, end, labels in list(runs(gold)):
        if labels in (OTHER, ANY):
            continue
        first, last = _without_in(gold, start, end, labels), end - 1
        while first <= last and not is_word(gold.word(first)) and not _opens(gold, first, last, labels):
            first += 1
        while last >= first and not is_word(gold.word(last)) and not _stays(gold, first, last, labels):
            last -= 1
        for at in (*range(start, first), *range(last + 1, end)):
            gold.labels[at] = OTHER


def _without_in(gold: Gold, start: int, end: int, labels: frozenset[str]) -> int:
    at = start
    while at < end and not is_word(gold.word(at)):
        at += 1
    plain = at + 1 < end and gold.word(at) in _IN and gold.word(at + 1) not in _NOT_IN
    if plain and labels <= {"container", "editor", "collection", "author"}:
        colon = gold.word(at + 1) == ":"
        if gold.word(at) in {"in", "dans"} or colon:
            return at + 1 + colon
    return start


def _opens(gold: Gold, first: int, last: int, labels: frozenset[str]) -> bool:
    """Keep a bracket that closes inside the field: `[Review of] …`, `(Eds.)`."""
    closing = {"(": ")", "[": "]"}.get(gold.word(first))
    inside = [gold.word(at) for at in range(first + 1, last + 1)]
    if closing is None or closing not in inside:
        return False
    return labels <= NAME_LABELS or (labels == {"title"} and inside.index(closing) < len(inside) - 2)


def _stays(gold: Gold, first: int, last: int, labels: frozenset[str]) -> bool:
    """Tell whether punctuation at the end of a field is part of it."""
    mark, before = gold.word(last), gold.word(last - 1)
    inside = [gold.word(at) for at in range(first, last)]
    if mark in {")", "]"}:
        opening = {")": "(", "]": "["}[mark]
        return (inside.count(opening) > inside.count(mark) and gold.word(first) != opening) or (
            labels <= NAME_LABELS and opening in inside
        )
    if mark in {"?", "!"}:
        return labels == {"title"}
    if mark != "." or not gold.glued(last):
        return False
    return _stop_stays(before, inside, labels)


def _stop_stays(before: str, inside: list[str], labels: frozenset[str]) -> bool:
    """Keep the full stop of `J. Smith, J.`, `Phys. Rev.`, `3rd ed.`, `Wiley Inc.`, `et al.`."""
    if before in _ABBREVIATED and labels <= NAME_LABELS | {"publisher"}:
        return True
    if labels <= NAME_LABELS:
        return len(before) == 1 or ("-" in before and len(before) <= 4)
    if labels == {"container"}:
        return "." in inside
    if labels == {"place"}:
        return len(before) == 1
    return bool(labels <= {"edition"} and before.isalpha())


_STEPS: tuple[Callable[[Gold], None], ...] = (
    _cut_volumes,
    _citation_number,
    _name_identifiers,
    _settle_loose,
    _date_letters,
    _leave_years,
    _join_halves,
    _join_names,
    _take_designators,
    _leave_gaps,
    _trim,
)
