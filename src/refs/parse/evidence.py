"""
What a reference string says beyond doubt, whatever its labels are.

`2021;46(2):301–309` is a date, a volume, an issue and pages in every list there is; `(im Druck)` is no title. Each rule
is a pattern whose groups are named after the labels that the tokens in them get. A rule is looked for only where one of
its cues stands in the text.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain
from operator import add
from typing import Final

from refs import identifiers, names
from refs.parse.dates import MONTHS
from refs.parse.label import NAME_LABELS, Token
from refs.parse.places import is_place
from refs.parse.rules import RULES
from refs.patterns import lazy
from refs.text import fold

SURE: Final = 0.995
"""The confidence of a token that a rule has labelled."""

_KINDS: Final = {
    "DOI": "doi", "URL": "url", "ISBN": "isbn", "ISSN": "other", "PMID": "pmid", "PMCID": "pmcid", "arXiv": "arxiv",
}  # fmt: skip


_COMMONEST: Final = " .e,arsnitlod1hcpmug2f0b)(9yv:kw-3j4"
"""The characters that most references hold, the commonest first."""


def _rarest(cue: str) -> str:
    """Return the pair of characters in a cue that the fewest references hold; of a cue that is one character, that."""
    pairs = [cue[at : at + 2] for at in range(len(cue) - 1)] or [cue]
    return max(pairs, key=lambda pair: sum(map(_rarity, pair)))


def _rarity(char: str) -> int:
    return _COMMONEST.index(char) if char in _COMMONEST else len(_COMMONEST)


def _by_rarest() -> dict[str, dict[str, list[int]]]:
    """Return the rules that each cue calls for, by the rarest pair in the cue: without that, it is not looked for."""
    found: dict[str, dict[str, list[int]]] = {}
    for at, rule in enumerate(RULES):
        for cue in rule.cues:
            found.setdefault(_rarest(cue), {}).setdefault(cue, []).append(at)
    return found


_CUED: Final = _by_rarest()
_RAREST: Final = frozenset(_CUED)


def _rules_for(lower: str) -> list[int]:
    """Return the rules that have a cue in a text, in their order."""
    found = _RAREST.intersection(chain(map(add, lower, lower[1:]), lower))
    return sorted({at for one in found for cue, rules in _CUED[one].items() if cue in lower for at in rules})


# The GBD 2019 Diabetes Collaborators. …   World Health Organization. Global …   Folkhälsomyndigheten (2020). …   Ministry of Education, Science and Culture. …
_LEADING: Final = lazy(
    r"^\W*(?:\d{1,3}\W+)?(?P<author>[^\W\d_](?:[^.()\d:]|\s(?:19|20)\d\d(?=\s[A-ZÀ-Þ])){2,90}?)(?=\.\s[A-ZÀ-Þ]|\s?\((?:1[5-9]|20)\d\d)"
)
_PLACE_FIRST: Final = lazy(
    r"(?P<place>[A-ZÀ-Þ](?<=[.,?!)\]]\s.)[^.:!?()\d]{2,40}?(?:\s\([A-Z]{2}\))?)\s?:\s(?P<publisher>[^\W\d_][^.,:;()\d]{2,60})(?=[.,;)]|"
    r"\s?\(|$)"
)
_PUBLISHER_FIRST: Final = lazy(
    r"(?P<publisher>[A-ZÀ-Þ](?<=[.,?!]\s.)[^.,:;()\d]{2,60})\s?:\s(?P<place>[A-ZÀ-Þ][^.:()\d]{2,40})(?=[.]|$)"
)


_PUBLISHER_WORD: Final = lazy(
    r"(?i)verlag|press|förlag|publish|books|editions?\b|éditions|editora|edizioni|издательство"
)
_PUBLISHER_PLACE: Final = lazy(
    r"(?P<publisher>[A-ZÀ-Þ](?<=[.?!]\s.)[^.,:()\d]{2,60})[.,]\s(?P<place>[A-ZÀ-Þ][^.:()\d]{2,40}?)(?=[.,]|$)"
)
# Meppel: Boom, blz. 12   at the end of a reference that names no publisher else
_LAST_PAIR: Final = lazy(
    r"(?P<place>[A-ZÀ-Þ](?<=[.?!]\s.)[\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+)?)\s?:\s"
    r"(?P<publisher>[A-ZÀ-Þ][\w'’&.-]*(?:\s[\w'’&-]+){0,3})(?=\.?$|,\s(?:[^\W\d_]{1,4}\.\s?)?\d)"
)
# 山田太郎 (2015)
_LEADING_IDEOGRAPHS: Final = lazy(r"^\W*(?P<author>[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,6})(?=\s?[(（])")
_LONGEST_LEADING: Final = 140
_YEAR_WITHIN: Final = lazy(r"\s(?:19|20)\d\d\s")
ORGANISATION: Final = "author literal"
"""The label of a token and the part of a name that it is: what some rules say instead of a label alone."""

_IN_WORDS: Final = frozenset("In I En Em Dans En:".split())
_STATE: Final = lazy(r".*\s\([A-Z]{2}\)")


def _by_place(text: str, labels: set[str]) -> Iterator[tuple[int, int, str]]:
    """Yield place and publisher where a known city stands before or behind the colon between them."""
    for pattern in (_PLACE_FIRST, _PUBLISHER_FIRST) if ": " in text else ():
        for match in pattern.finditer(text):
            if (is_place(match["place"]) or _STATE.fullmatch(match["place"])) and not is_place(match["publisher"]):
                yield (*match.span("place"), "place")
                yield (*match.span("publisher"), "publisher")
    if "publisher" in labels:
        return
    for match in _PUBLISHER_PLACE.finditer(text):
        known = names.names_organisation(match["publisher"]) or _PUBLISHER_WORD.search(match["publisher"])
        short = len(match["publisher"].split()) < 6
        if known and short and is_place(match["place"]) and match.start() > len(text) // 4:
            yield (*match.span("place"), "place")
            yield (*match.span("publisher"), "publisher")
    if (
        labels.isdisjoint({"volume", "issue"})
        and (last := _LAST_PAIR.search(text, len(text) // 3))
        and last["place"] not in _IN_WORDS
    ):
        yield (*last.span("place"), "place")
        yield (*last.span("publisher"), "publisher")


def _before_publisher(tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """Yield a collection right before a colon and the publisher as the place: `Lunds universitet: Socialhögskolan`."""
    for at in range(1, len(tokens) - 1):
        if tokens[at].text == ":" and tokens[at - 1].label == "collection" and tokens[at + 1].label == "publisher":
            first = at - 1
            while (
                first > 0 and tokens[first - 1].label == "collection" and tokens[first - 1].text not in {".", ",", ";"}
            ):
                first -= 1
            if not any(token.text.isdigit() for token in tokens[first:at]):
                yield from ((i, "place") for i in range(first, at))


def _leading_organisation(text: str, tokens: Sequence[Token]) -> Iterator[tuple[int, int, str]]:
    """Yield an organisation that stands where authors stand, if some of it is labelled as one."""
    if match := _LEADING_IDEOGRAPHS.match(text):
        yield (*match.span("author"), ORGANISATION)
        return
    match = _LEADING.match(text) if names.names_organisation(text[:_LONGEST_LEADING]) else None
    if not match or not names.names_organisation(_YEAR_WITHIN.split(match["author"])[-1]):
        return
    start, end = match.span("author")
    labels = [token.label for token in tokens if start <= token.start < end]
    if "," in match["author"] and not _MINISTRY.match(match["author"]):
        return
    title_case = all(word[0].isupper() for word in match["author"].split() if len(word) > 3 and word[0].isalpha())
    untold = not any(token.label == "author" for token in tokens) and tokens[-1].start > end + 20
    if (title_case or text[end : end + 2].lstrip().startswith("(")) and (
        untold or "author" in labels or text[end : end + 2].lstrip().startswith("(")
    ):
        yield start, end, ORGANISATION
        yield from _repeated(text, start, end)


def _repeated(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield the last sentence as the publisher where the organisation that is the author begins it."""
    again = text.rfind(f". {text[start:end]}", end) + 2
    close = len(text.rstrip(" ."))
    if again > end + 20 and not any(map(str.isdigit, text[again:close])) and ". " not in text[again:close]:
        yield again, close, "publisher"


# Ministry of Education, Science and Culture
_MINISTRY: Final = lazy(
    r"(?:Ministry|Department|Ministerium|Bundesministerium)\s(?:of|for|für)\s[^,]+(?:,[^,]+)*\s(?:and|und|&)\s"
)


_LEADING_YEAR: Final = lazy(r"^\W*(?P<date>(?:1[5-9]|20)\d\d[a-z]?)\s(?=[^\W\d_])")


def _behind_et_al(tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """Yield words behind `et al.` labelled as one more author: `et al. Canagliflozin, a novel inhibitor`."""
    for at in range(2, len(tokens) - 1):
        if tokens[at].text != "." or tokens[at - 1].text != "al" or tokens[at].label != "author":
            continue
        end = at + 1
        while end < len(tokens) and tokens[end].label in {"author", "other"}:
            end += 1
        if end < len(tokens) and tokens[end].label == "title" and end - at < 9:
            yield from ((i, "title") for i in range(at + 1, end))
        return


_COUNTED: Final = frozenset({"pages", "volume", "issue", "number"})


def _numbers_in_titles(tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """Yield a number that a title begins with and that is labelled as something else: `(2014) — 100 Förslag`."""
    for at, token in enumerate(tokens[1:-1], 1):
        if token.label not in _COUNTED or not token.text.isdigit() or len(token.text) > 3:
            continue
        behind = tokens[at + 1]
        opens = tokens[at - 1].text in {")", ".", ":", "—", "–"} and tokens[at - 1].end < token.start
        if opens and behind.label == "title" and behind.text.isalpha() and behind.start == token.end + 1:
            yield at, "title"


def _years_in_titles(tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """Yield the year that ends a title and is labelled as the date, where another is: `Encuesta Nacional de Salud 2006. Madrid: MSC; 2008`."""
    years = [at for at, token in enumerate(tokens) if token.label == "date" and len(token.text) == 4]
    for at in years[:-1]:
        before, behind = tokens[at - 1], tokens[at + 1]
        if (
            before.label == "title"
            and before.text.isalpha()
            and before.end + 1 == tokens[at].start
            and behind.text == "."
        ):
            yield at, "title"


_OF_JOURNALS: Final = frozenset(
    "Am Appl Biol Biochem Catal Chem Chromatogr Clin Colloid Comput Cryst Electroanal Electrochem Fluid Food Geophys Heterocycl Immunol Inorg "
    "Inst Magn Mater Math Med Membr Mol Nat Neurosci Nucl Opt Org Organomet Pharm Phys Physiol Polym Solid Struct Theor Virol".split()
)
"""What stands behind the `J.` of journals, which is then no initial."""
_INITIAL: Final = lazy(r"[^\W\d_a-zß-ÿа-яё]")
_YEAR: Final = lazy(r"(?:19|20)\d\d")
_SURNAME: Final = lazy(r"[^\W\d_a-zß-ÿа-яё][^\W\d_A-ZÀ-Þ][\w'’-]*")
_BEHIND_SURNAME: Final = frozenset(", . ; : ( and & und et y".split())


def _cut_names(tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """
    Yield a family name that is cut off from its initials, and initials that are those of a journal.

    `J.R. | Mettke, Vor einer Ära des Terrors?`, `B. R. Gelchinski, J. | Non-Cryst. Solids`.
    """
    for at in range(2, len(tokens) - 2):
        token, before = tokens[at], tokens[at - 1]
        if before.label not in {"author", "editor"} or token.label == before.label or before.text != ".":
            continue
        first = _initials(tokens, at - 1)
        year = _YEAR.fullmatch(tokens[at + 1].text) and token.label == "title" and _SURNAME.fullmatch(token.text)
        if first > 0 and year and tokens[first - 1].name_part.startswith("B-"):
            yield at, f"{before.label} family"  # and Tristram R. Kidder 2013 Building Mound A
            yield at + 1, "date"
            return
        if 0 <= first < at - 2 and token.label == "container" and _opens_journal(tokens, at):
            yield from ((i, "container") for i in (at - 2, at - 1))  # Shibata, S. J. | Am. Chem. Soc.
            return
        if first < 0 or not tokens[first].name_part.startswith("B-"):
            continue
        if token.label == "container" and first and tokens[first - 1].text == ",":
            yield from ((i, "container") for i in range(first, at))
        elif (
            token.label in {"title", "date"}
            and _SURNAME.fullmatch(token.text)
            and tokens[at + 1].text in _BEHIND_SURNAME
        ):
            yield at, f"{before.label} family"
        else:
            continue
        return


def _opens_journal(tokens: Sequence[Token], at: int) -> bool:
    """Say whether the `J.` before a token is that of a journal."""
    return tokens[at - 2].text == "J" and tokens[at].text in _OF_JOURNALS


def _initials(tokens: Sequence[Token], at: int) -> int:
    """Return where the initials that end here begin, -1 where what ends here is no initial."""
    first = -1
    while at > 0 and tokens[at].text == "." and _INITIAL.fullmatch(tokens[at - 1].text):
        first, at = at - 1, at - 2
    return first


# Thomas Mann, Der Zauberberg. Roman   Plato, Republic, trans. …
_DETERMINERS: Final = frozenset(
    "Der Die Das Ein Eine Zur Zum Vom The A An La Le Les Une Il Lo Gli Los Las Una Uma O As Os Det En Ett Het".split()
)
_MONONYMS: Final = frozenset(
    "Plato Platon Platone Aristotle Aristoteles Aristote Aristotele Homer Homère Omero Cicero Virgil Vergil Ovid Augustine Augustinus Thucydides "
    "Herodotus Herodot Seneca Tacitus Plutarch Sophocles Euripides Aeschylus Hesiod Xenophon Livy Horace Lucretius Confucius Voltaire Molière "
    "Stendhal Novalis Avicenna Averroes Maimonides Boethius Epictetus Polybius".split()
)


def _titles_in_names(tokens: Sequence[Token], signal: int) -> Iterator[tuple[int, str]]:
    """
    Yield what is labelled as one more author and begins the title: `Thomas Mann, Der Zauberberg. Roman`.

    An article tells, and that what comes first is known by one name; so does a signal before the note, behind which
    `Reinhart Koselleck, Vergangene Zukunft.` holds one author and a title.

    Args:
        tokens: labelled tokens in order.
        signal: how many tokens of them are such a signal.
    """
    end = signal
    while end < len(tokens) and tokens[end].label in {"author", "other"} and tokens[end].label != "date":
        end += 1
    commas = [at for at in range(signal, end) if tokens[at].text == ","]
    if (
        not commas
        or end == len(tokens)
        or tokens[end].label not in {"title", "other", "translator", "editor", "container"}
    ):
        return
    alone = tokens[commas[0] - 1].text in _MONONYMS and commas[0] == signal + 1
    at = commas[0] if alone else commas[-1]
    behind = tokens[at + 1] if at + 1 < end else None
    if behind is None or behind.label != "author":
        return
    natural = at - signal > 1 and tokens[at - 1].name_part == "family" and tokens[at - 1].text != "."
    noted = (
        signal and len(commas) == 1 and end - at > 2 and tokens[end - 1].text == "." and len(tokens[end - 2].text) > 2
    )
    article = behind.text in _DETERMINERS and tokens[at + 2].text != "."  # but A. Smith
    if alone or (natural and (article or noted)):
        last = end - 1 if tokens[end - 1].text in {".", ","} and tokens[end].label != "title" else end
        yield from ((i, "title") for i in range(at + 1, last))


# Cf. E. P. Thompson, …   Vgl. Reinhart Koselleck, …   Voir aussi Marc Bloch, …   См.: Левада Ю. А.
_SIGNALS: Final = frozenset("cf cfr vgl jfr jf véase vid confer ср см see siehe voir".split())
_VERBS: Final = frozenset("see siehe voir".split())
_BEHIND_SIGNALS: Final = frozenset(". , : e g z B".split())
_BEHIND_VERBS: Final = frozenset(
    "for example instance generally esp especially also auch även aussi también também".split()
)


def _signals(tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """Yield the words with which a footnote points to a work, and what of a title is labelled as an author."""
    begin = next((at for at, token in enumerate(tokens) if not token.text.isdigit() and token.text != "."), len(tokens))
    first = tokens[begin].text.lower() if begin < min(len(tokens), 3) else ""
    if first not in _SIGNALS:
        yield from _titles_in_names(tokens, 0)
        return
    end = begin + 1
    while end < len(tokens) and (tokens[end].text in _BEHIND_SIGNALS or tokens[end].text.lower() in _BEHIND_VERBS):
        end += 1
    person = end < len(tokens) and tokens[end].text.istitle() and len(tokens[end].text) > 1  # but See JJ, See J.
    if end > begin + 1 or (first in _VERBS and person):
        yield from ((at, "other") for at in range(begin, end))
        yield from _titles_in_names(tokens, end)


_BEFORE_VOLUMES: Final = frozenset("vol vols volume no nr bd jg jahrg band tome t v heft issue in i en em".split())


def _lost_containers(tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """Yield capital words before a volume that are labelled as nothing, where no container is: `catchments.Catena 45,123-140`."""
    volume = next((at for at, token in enumerate(tokens) if token.label == "volume"), 0)
    while volume and (tokens[volume - 1].label == "date" or tokens[volume - 1].text in {".", ";", ","}):
        volume -= 1
    at = volume
    while at and tokens[at - 1].label == "other" and tokens[at - 1].text[0].isalpha():
        at -= 1
    words = [token.text for token in tokens[at:volume]]
    if words and words[0][0].isupper() and _BEFORE_VOLUMES.isdisjoint(word.lower() for word in words):
        yield from ((i, "container") for i in range(at, volume))


def _last_years(text: str, tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """Yield the end of a range of years behind a publisher, which looks like a page: `Harper & Row, 1982–84.`"""
    match = _YEARS_LAST.search(text, max(0, len(text) - 16))
    if match and not any(token.label in {"issue", "container"} for token in tokens):
        yield from ((at, "date") for at, token in enumerate(tokens) if match.start(1) <= token.start < match.end(1))


_YEARS_LAST: Final = lazy(r",\s((?:1[5-9]|20)\d\d\s?[-–]\s?\d\d)\.?$")


def _month_tokens(tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """Yield the month and the day beside a year: `Jan. 1949`, `7 March 1876`, `février-mars 1981`."""
    for at, token in enumerate(tokens):
        if token.label != "date" or len(token.text) != 4 or not token.text.isdigit():
            continue
        before = at - 1
        while before >= 0 and tokens[before].text in {".", ",", "de"} and at - before < 4:
            before -= 1
        if before >= 0 and tokens[before].text.isdigit() and len(tokens[before].text) < 3 and before > 0:
            before -= 1  # March 7, 1876
        if (
            before >= 0
            and tokens[before].label != "date"
            and all(month in MONTHS for month in fold(tokens[before].text).split("-"))
            and tokens[before].text[0].isalpha()
            and not (before > 1 and tokens[before - 2].text == "Rio")  # Rio de Janeiro, 2012
        ):
            yield from ((i, "date") for i in range(before, at))
            day = tokens[before - 1] if before and tokens[before - 1].text != "." else None
            if day is None and before > 1 and tokens[before - 1].text == ".":
                day = tokens[before - 2]  # 11. Juli 1986
            if day and day.text.isdigit() and len(day.text) < 3 and at - before < 3 and day.label != "issue":
                yield tokens.index(day), "date"


def _by_labels(tokens: Sequence[Token], text: str, lower: str, labels: set[str]) -> Iterator[tuple[int, str]]:
    """Yield (token, label) where the labels of a token's neighbours speak against its own, the weightiest last."""
    if "date" in labels:
        yield from _month_tokens(tokens)
    yield from _signals(tokens)
    if "et al. " in lower:
        yield from _behind_et_al(tokens)
    if not labels.isdisjoint({"author", "editor"}):
        yield from _cut_names(tokens)
    if {"title", "volume"} <= labels and labels.isdisjoint({"container", "collection"}):
        yield from _lost_containers(tokens)
    if {"publisher", "pages"} <= labels:
        yield from _last_years(text, tokens)
    if "title" in labels and not labels.isdisjoint(_COUNTED):
        yield from _numbers_in_titles(tokens)
    if {"title", "date"} <= labels:
        yield from _years_in_titles(tokens)
    if "collection" in labels and "place" not in labels:
        yield from _before_publisher(tokens)


def mended(tokens: Sequence[Token], text: str, found: Sequence[identifiers.Identifier]) -> Sequence[Token]:
    """
    Return the tokens with the labels that the text speaks for, where a rule or an identifier does.

    Args:
        tokens: labelled tokens in order.
        text: the reference string.
        found: the identifiers in it, which outrank everything.
    """
    lower = text.lower()
    changes: dict[int, str] = {}
    renamed: set[int] = set()
    starts: list[int] = []
    labels = {token.label for token in tokens}
    changes.update(_by_labels(tokens, text, lower, labels))
    for start, end, label, unless in _spans(text, lower, found, tokens, labels):
        starts = starts or [token.start for token in tokens]
        at = bisect_left(starts, start)
        inside = at
        while inside < len(tokens) and tokens[inside].end <= end:
            inside += 1
        if not unless or not any(tokens[i].label in unless for i in range(at, inside)):
            changes.update(dict.fromkeys(range(at, inside), label))
            if label in NAME_LABELS and any(tokens[i].label != label for i in range(at, inside)):
                renamed.update(range(at, inside))  # the marks of some of its tokens say nothing of the others
    if not changes:
        return tokens
    mended_tokens = list(tokens)
    for at in changes.keys() | renamed:
        mended_tokens[at] = _changed(tokens[at], changes.get(at), renamed=at in renamed)
    return mended_tokens


def _spans(
    text: str, lower: str, found: Sequence[identifiers.Identifier], tokens: Sequence[Token], labels: set[str]
) -> Iterator[tuple[int, int, str, frozenset[str]]]:
    """Yield (start, end, label, labels that stay) for all that the rules and identifiers say, the weightiest last."""
    event = (0, 0)
    for at in _rules_for(lower):
        rule = RULES[at]
        for match in rule.pattern.finditer(text):
            for name, group in match.groupdict().items():
                if group:
                    event = match.span() if name == "event" else event
                    label = ORGANISATION if name == "organisation" else name.rstrip("2")
                    yield match.start(name), match.end(name), label, rule.unless
    for start, end, label in (*_leading_organisation(text, tokens), *_by_place(text, labels)):
        if not event[0] <= start < event[1]:  # where no publisher is
            yield start, end, label, frozenset()
    if "date" not in labels and (first := _LEADING_YEAR.match(text)):
        yield (*first.span("date"), "date", frozenset())
    for hit in found:
        yield hit.start, hit.end, _KINDS[hit.kind], frozenset()


def _changed(token: Token, label: str | None, *, renamed: bool) -> Token:
    if label and " " in label:
        name, part = label.split()
        return token._replace(label=name, name_part=part, confidence=max(token.confidence, SURE))
    if renamed:
        return token._replace(label=label or token.label, name_part="", confidence=max(token.confidence, SURE))
    if label is None or label == token.label:
        return token
    return token._replace(label=label, name_part="", confidence=max(token.confidence, SURE))
