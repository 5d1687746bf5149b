"""
Who made a work: the names in labelled tokens, and the role words beside them (`(Eds.)`, `Hrsg.`, `под ред.`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from refs import names
from refs.parse import ideographs, order
from refs.parse.label import Token
from refs.parse.mark import JOINTS, MONONYMS, NOBODY, ROLE_WORDS, Mark
from refs.parse.marks import marks_of
from refs.parse.roles import FILM_ROLES, ROLES
from refs.parse.runs import Run
from refs.patterns import lazy

_IN = lazy(r"^\W*(?:in|dans|em|en|i|у|в|teoksessa)\s*:?\s+(?=\S)", re.IGNORECASE)
# `ders. (Hg.)`, `idem`: the author again
SAME_AUTHOR: Final = lazy(r"\W*(?:ders|dies|derselbe|dieselben?|idem|id|eadem|ead|ibid|samma)(?!\w)\W*", re.IGNORECASE)
_BY = lazy(r"^\W*(?:by|von|par|por|av|af|di|van|от)\s+(?=\S)", re.IGNORECASE)


class Credit(NamedTuple):
    """
    A name with the variable it goes to and the tokens it was read from.
    """

    variable: str
    name: names.Name
    tokens: Sequence[Token]


def read_credits(run: Run, behind: str = "") -> list[Credit]:
    """
    Read the names of one run; a role word among them outranks the label.

    Args:
        run: a run labelled author, editor, translator or director.
        behind: the text behind the run, where `(Eds.)` may stand outside of it.
    """
    if ideographs.are_among(run):
        return list(_ideographic(run))
    usual = _usual(run, behind)
    if usual:
        return [Credit(run.label, name, tokens) for name, tokens in usual]
    variable = _variable(run, behind)
    if any(token.name_part not in {"", "other"} for token in run.tokens) and not _half_marked(run):
        groups = order.ordered(marks_of(run.tokens))
        natural = sum(any(mark.part == "given" for mark in group) for group in groups) > 0 or len(groups) == 1
        found: list[tuple[names.Name, Sequence[Token]]] = [
            (name, [mark.token for mark in group if mark.part != "other"])
            for group in groups
            if (name := _marked(group, run, natural=natural))
        ]
    else:
        text = _without_roles(run.text)
        found = [(name, run.tokens) for name in names.split_names(text)]
    _share_family([name for name, _ in found], run)
    if _ENGLISH_ROLE.match(run.text):
        for name, _ in found:
            _give_middle(name)
    _even_stops([name for name, _ in found], run, behind)
    return [Credit(variable, name, tokens) for name, tokens in found]


def _ideographic(run: Run) -> Iterator[Credit]:
    """Yield the names of a list some of which is Chinese, Japanese or Korean: `고은비, Ricardo Marto`."""
    for piece in ideographs.parted(run):
        if isinstance(piece, Run):
            yield from read_credits(piece)
        else:
            yield Credit(run.label, *piece)


_ENGLISH_ROLE: Final = lazy(r"(?i)trans(?:lated|l)?\b|edited by|ed\. by|eds\. by|ed(?:ited|\.) and trans")
# Bradford Robinson   but Del Mar, Le Roy, García Márquez
_MIDDLE: Final = lazy(
    r"(?!(?:D[aeiu]l?|L[aeo]|Van|Von|Mac|Ten|Ter|St|San|Santa)\s)([A-Z][a-z]{2,})\s([A-Z][a-zA-Z'’]{2,})"
)


def _give_middle(name: names.Name) -> None:
    """Let the middle name of whom an English role word names be a given one: `Trans. J. Bradford Robinson`."""
    both = _MIDDLE.fullmatch(name.get("family", ""))
    if both and name.get("given"):
        name["given"], name["family"] = f"{name['given']} {both[1]}", both[2]


def _share_family(found: Sequence[names.Name], run: Run) -> None:
    """Give a couple the family name that only the second has: `trans. John and Anne Tedeschi`."""
    if len(found) != 2 or found[0].keys() != {"family"} or found[1].keys() != {"family", "given"}:
        return
    one, other = found
    first, _, behind = run.text.partition(f" {other['given']} {other['family']}")
    words = first.split()
    couple = behind != run.text and len(words) > 1 and words[-2] == one["family"] and words[-1] in JOINTS
    if couple and one["family"].isalpha() and one["family"] not in MONONYMS:
        one["given"], one["family"] = one["family"], other["family"]


def is_role(text: str) -> bool:
    """
    Say whether a text names what people did for a film: `Producers`, `Director`.
    """
    return any(words.fullmatch(f"({text.strip(' ().')})") for words in FILM_ROLES.values())


def same_person(one: names.Name, other: names.Name) -> bool:
    """
    Say whether two names in one reference can be one person's: the family the same, the initials of one the other's.
    """
    if "family" not in one or "family" not in other:
        return one == other
    given, known = (re.findall(r"\b[^\W\d_]", name.get("given", "").lower()) for name in (one, other))
    shorter = min(len(given), len(known))
    return one["family"].lower() == other["family"].lower() and given[:shorter] == known[:shorter]


def _half_marked(run: Run) -> bool:
    """Say whether names beside a role are marked in part: `Tradução de Tomaz Tadeu da Silva`, `Knudsen, T. (red.)`."""
    some = {"translator": run.tokens[1:], "editor": run.tokens}.get(run.label, ())
    said = next((at for at, token in enumerate(some) if token.text in _BY_WORDS), -1)
    if said >= 0 and all(token.name_part == "other" for token in some[: said + 1]):
        some = some[said + 1 :]  # Aus dem Englischen von …
    return any(
        token.name_part == "other" and token.text.istitle() and len(token.text) > 2 and not _is_role_word(token.text)
        for token in some
    )


_BY_WORDS: Final = frozenset("von v by par por av af di de van door".split())


@lru_cache(maxsize=1 << 8)
def _is_role_word(word: str) -> bool:
    """Say whether a capital word that is marked as nothing names a role or nobody: `Herausgeber`, `Coauthors`."""
    return word.lower() in ROLE_WORDS | NOBODY or any(words.fullmatch(word) for words in ROLES.values())


# (Eds.)   [ed.]   but not (2004)
_ROLE_BEHIND: Final = lazy(r"[ ,.]*[\[(](?!\d{4})")
_BETWEEN: Final = frozenset(", ; / and & und et och y ve al".split())
"""What stands between names and says nothing of them."""
_INITIAL: Final = lazy(r"[^\W\d_a-zа-я]{1,3}")
_NAME_WORD: Final = lazy(r"[^\W\d_a-zà-þа-яё][^\W\d_]*(?:-[^\W\d_]+)*")


def _usual(run: Run, behind: str) -> list[tuple[names.Name, Sequence[Token]]] | None:
    """
    Read the names of the usual list quickly, or nothing at all if there is anything unusual about one of them.

    `Torfing, J., Ferlie, E.`, `Zhou P, Yang XL`, `S. Tsujikawa and R. Ando`, `Luhmann, Niklas`: capital words,
    initials, joints, no more. Names with whole words are usual only where all of a list have one form.
    """
    groups = [] if _ROLE_BEHIND.match(behind) else _usual_groups(_bare(run) if run.label == "editor" else run.tokens)
    read: list[tuple[names.Name, Sequence[Token]]] = []
    for group in groups:
        name = _usual_name(group, run)
        if name is None:
            return None
        read.append((name, group))
    if not read or not (_alike(groups) or all(map(_initials_only, groups))):
        return None
    if len(read) > 1 and order.is_given(read[1][0]["family"]):
        return None  # Aguirre Rojas, Carlos Antonio
    _even_stops([name for name, _ in read], run, behind)
    return read


_EDITORS: Final = frozenset("ed eds editor editors hg hgg hrsg".split())


def _bare(run: Run) -> Sequence[Token]:
    """Return the tokens of editors without the words that call them so: `edited by Simon Eliot`, `Neil Leach (ed.)`."""
    words = [token.text.lower() for token in run.tokens]
    if words[:2] == ["edited", "by"]:
        return run.tokens[2:]
    at = sum(len(token.text) < 3 and not token.text.isalnum() for token in run.tokens[1:2])
    if len(words) > at + 2 and words[0] in _ROLES_BEFORE and run.tokens[at + 1].text[0].isupper():
        return run.tokens[at + 1 :]  # Organização Richard Zenith
    bracket = words.index("(") if words[-1] == ")" and "(" in words else len(words)
    role = [word for word in words[bracket + 1 : -1] if word != "."]
    return run.tokens[:bracket] if len(role) == 1 and role[0] in _EDITORS else run.tokens


_ROLES_BEFORE: Final = frozenset("organização organización edición edição edizione redaktion".split())


def _usual_groups(tokens: Sequence[Token]) -> list[list[Token]]:
    """Return the tokens of each name; none at all where anything but the usual stands between two."""
    groups: list[list[Token]] = []
    before = ""
    for token in tokens:
        if token.name_part == "other":
            if token.text not in _BETWEEN and (token.text, before) != (".", "al"):
                return []
        elif token.name_part.startswith("B-") or not groups:
            groups.append([token])
        elif before in _BETWEEN and before != ",":
            return []
        else:
            groups[-1].append(token)
        before = token.text
    return groups


def _alike(groups: Sequence[Sequence[Token]]) -> bool:
    """Say whether names are written `Family, Given`, all or the first, or all `Given Family`; in `Family Given` they rarely are."""
    inverted = [group for group in groups if group[0].name_part.endswith("family")]
    regular = len(inverted) in {0, len(groups)} or inverted == [groups[0]]
    return regular and all(group[0].end + 1 < group[1].start for group in inverted)


def _initials_only(group: Sequence[Token]) -> bool:
    return all(len(token.text) < 4 for token in group if token.name_part.endswith("given"))


def _usual_name(group: Sequence[Token], run: Run) -> names.Name | None:
    """Make a name of one family word and some given ones, in either order; None where it is anything else."""
    first = group[0].name_part.endswith("family")
    family, given = (group[0], group[1:]) if first else (group[-1], group[:-1])
    if not given or given[0].text == "." or not family.name_part.endswith("family") or not _is_family(family.text):
        return None
    for token in given:
        if not token.name_part.endswith("given") or not _is_given(token.text):
            return None
    if not first and len(given) == 1 and order.is_given_last(given[0].text, family.text):
        return None
    if not first and family.text.isupper() and not given[0].text.isupper():
        return None  # Paddock TBB
    if len(given) > 2 and len(given[0].text) > 3 and given[1].text == ".":
        return None  # Aigner, Dennis. J.
    if first and len(given) > 1 and any(map(_goes_on, given, given[1:])):
        return None  # Shafer P Klewe C
    if given[-1].text == "." and len(given) > 1 and _is_whole(given[-2].text):
        given = given[:-1]  # BOSI, Ecléa. Memória e sociedade
    end = _with_stop(given[-1].end, "given", run)
    return {"family": family.text, "given": names.clean(run.text[given[0].start - run.start : end])}


def _is_whole(given: str) -> bool:
    """Say whether a given name is no abbreviation, so that a full stop behind it is the field's: `Pound, Ezra.`, but `Brown, Chr.`"""
    return len(given) > _LONGEST_STOPPED or order.is_given(given) or _VOWEL_LAST.fullmatch(given) is not None


_VOWEL_LAST: Final = lazy(r"(?!Geo)[^\W\d_]{2,}[aeiouyáéíóú]")
_LONGEST_STOPPED: Final = 4
"""How long a given name is at most that is abbreviated: `Chr.`, `Fred.`"""


def _goes_on(initial: Token, behind: Token) -> bool:
    """Say whether a word stands behind an initial without its full stop."""
    return initial.text.isupper() and not behind.text.isupper() and behind.text != "."


@lru_cache(maxsize=1 << 13)
def _is_family(word: str) -> bool:
    """Say whether a word can be nothing but a family name beside given ones: no initial, no word for something else."""
    return (
        _NAME_WORD.fullmatch(word) is not None
        and _INITIAL.fullmatch(word) is None
        and word not in _TELLING
        and not names.names_organisation(word)
    )


@lru_cache(maxsize=1 << 12)
def _is_given(word: str) -> bool:
    """Say whether a word can be nothing but an initial, its full stop or a capital word amid given names."""
    if word == "." or _INITIAL.fullmatch(word):
        return word not in _TELLING
    telling = word.isupper() or word.lower() in _TELLING_WORDS or names.names_organisation(word)
    return not telling and _NAME_WORD.fullmatch(word) is not None


# Suffixes, particles and words for editors, which are no names or may be none
_TELLING: Final = frozenset(
    "II III IV Jr Sr In En Em I В Di De Van Von La Le Du Del Da Dos El Al DE DI DEL LA LE".split()
)
_TELLING_WORDS: Final = (
    names.PARTICLES | ROLE_WORDS | {"jr", "sr", "junior", "filho", "neto", "júnior", "task", "working"}
)


_BRACKET_BEHIND = lazy(r"\W{0,2}[\[(][^\])(\[]{2,24}[\])]")


def _variable(run: Run, behind: str) -> str:
    """Let `Tester, Keith, ed.` be an editor, whatever its label says."""
    label = run.label
    if label == "translator" and (plain := _lower_role_text(run.text, run)) and ROLES["editor"].search(plain):
        return label if ROLES["translator"].search(plain) else "editor"  # ur. Ana Kovač
    if label in {"author", "editor"}:
        mark = _BRACKET_BEHIND.match(behind)
        text = f"{run.text} {mark[0] if mark else ''}"
        plain = _lower_role_text(text, run)
        if not _BETWEEN.issuperset(plain.split()):
            for role in ("editor", "translator"):
                if ROLES[role].search(plain):
                    return role
        for role, words in FILM_ROLES.items() if "(" in text else ():
            if words.search(text):
                return role
    return label


def _lower_role_text(text: str, run: Run) -> str:
    """Leave only what is no part of a name: a person can be called Ed or Red."""
    first = run.tokens[0]
    marked = [
        token
        for token in run.tokens
        if token.name_part in {"", "other"} or (token is first and first.text in ROLE_WORDS)
    ]
    if len(marked) == len(run.tokens):
        return " ".join(
            re.findall(
                r"[\[(][^\])]{0,80}[\])]|(?:^|(?<=[,;.\s]))(?:eds?|hrsg|hg|éds?|coords?|orgs?|red)\."
                r"(?=\W*$|\s+(?:by|von))",
                text,
                re.IGNORECASE,
            )
        )
    none = {behind.start for before, behind in pairwise(run.tokens) if _bears_initials(before, behind)}
    none |= {run.start + match.start(1) for match in _DOMAIN.finditer(run.text)}
    return " ".join(token.text for token in marked if token.start not in none) + text[len(run.text) :]


_DOMAIN: Final = lazy(r"\w\.(org)\b")  # GBIF.org, which organises nothing


def _bears_initials(family: Token, token: Token) -> bool:
    """Say whether capitals right behind a family name are its initials: `Birnbaum HG`, which is no `Hg.`"""
    return family.name_part.endswith("family") and token.text.isupper() and token.start == family.end + 1


def _without_roles(text: str) -> str:
    text = _BY.sub("", _IN.sub("", text, count=1))
    for pattern in ROLES.values():
        text = pattern.sub(_kept_name, text)
    return _STOPS.sub(".", _BY.sub("", text))


# Yates, D. (Director).
_STOPS = lazy(r"\.\s+\.$")


_SURE: Final = frozenset("Eds EDS Hrsg Hg Hgg Editors Editor Éds Coords Orgs".split())


def _kept_name(match: re.Match[str]) -> str:
    """Take a role word for one only in brackets, in lower case, or with its full stop: `Dir` alone may be a name."""
    text = match.group().strip()
    marked = (
        text[:1] in "[("
        or text.rstrip(",")[-1:] in {".", ":", ")"}
        or text.rstrip(".,:)").islower()
        or len(text) > 6
        or text in _SURE
    )
    return " " if marked else match.group()


def _marked(group: Sequence[Mark], run: Run, *, natural: bool) -> names.Name | None:
    """Make a name of the marked parts of its tokens."""
    parts: dict[str, list[str]] = {}
    stretches = _made_whole(list(_stretches(group)))
    if [part for part, _, _ in stretches] == ["family", "given", "particle"]:
        stretches[1:] = [("given", stretches[1][1], stretches[2][2])]  # Beethoven, Ludwig van
    for part, start, end in stretches:
        parts.setdefault(part, []).append(names.clean(run.text[start - run.start : _with_stop(end, part, run)]))
    written = {part: " ".join([text for text in texts if text.strip(".")]) for part, texts in parts.items()}
    literal = written.get("literal", "")
    person = (
        _CAPITAL_PERSON.fullmatch(literal)
        or _VANCOUVER.fullmatch(literal)
        or order.is_given(literal.partition(" de ")[0])
        or order.is_east_asian(literal)
    )
    if person and not names.names_organisation(literal):
        return names.parse_name(literal)
    if (
        (both := _FAMILY_FIRST.fullmatch(literal))
        and order.is_given_last(*both.groups())
        and not names.names_organisation(literal)
    ):
        return names.compose(*both.groups())  # Nagy József, marked as an organisation
    if literal:
        literal = _SENTENCE_END.sub("", literal)
        closing = (
            ")" if literal.count("(") > literal.count(")") else "]" * (literal.count("[") > literal.count("]"))
        )  # UNDP (United Nations)
        return names.organisation(f"{literal}{closing}")
    family, given = written.get("family", ""), written.get("given", "")
    if (
        family
        and not given
        and (names.names_organisation(family) or _acronym(family, run) or _ROSSTAT.fullmatch(run.text))
    ):
        return names.organisation(family)
    head, _, last = family.rpartition(" ")
    if head and not given and last in _DIGRAPHS:
        return names.compose(head, f"{last}.")  # Lévi-Strauss Cl.
    if natural and not given and last != family and not last[:1].islower() and not written.get("particle"):
        return names.parse_name(family)  # Translated by Terence Irwin; Jinxin Lin and Alberto O. Mendelzon
    if not family or (not given and names.is_initials(family.split()[-1])):
        return names.parse_name(" ".join(written.values()))
    if given and "." not in given and names.is_organisation(whole := _whole(group, run)):
        return names.organisation(whole)  # CMS Collaboration, which is nobody's given name
    name = names.compose(family, given, written.get("suffix", ""), written.get("particle", ""))
    if name.get("non-dropping-particle") == "t":
        name["non-dropping-particle"] = "'t"  # 't Hooft at the beginning, where a quote could stand
    return name


# Росстат, where people have initials
_ROSSTAT: Final = lazy(r"[А-ЯЁ][а-яё]{4,20}\W*")
# European Parliament and Council.   but Foundation Inc.
_SENTENCE_END: Final = lazy(r"(?<=[a-zà-ÿа-яё]{5})\.$")
# GARCÍA LORCA Federico   D’ALMEIDA Fabrice   which no organisation is called
_CAPITAL_PERSON: Final = lazy(
    r"(?:[A-ZÀ-Þ]{2,}\s(?:[A-ZÀ-Þ]{2,}\s)?[A-ZÀ-Þ]{4,}|[A-ZÀ-Þ]{4,}-[A-ZÀ-Þ]{4,}|[DL]['’][A-ZÀ-Þ]{3,})\s[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?"
)
# Nagy József
_FAMILY_FIRST: Final = lazy(r"([A-ZÀ-ÞŐŰŠŽČŁ][^\W\d_A-Z]+)\s([A-ZÀ-ÞŐŰŠŽČŁ][^\W\d_A-Z]+)")
# Delbressine LPC   but Google AI
_VANCOUVER: Final = lazy(r"[A-ZÀ-Þ][a-zà-ÿ'’-]{2,}\s[A-Z]{3,6}")
# Initials of two letters, which are no family names
_DIGRAPHS: Final = frozenset("Ch Cl Ph Th Chr Fr Gh Jh".split())


def _acronym(family: str, run: Run) -> bool:
    """Say whether a name alone is an abbreviation, not a family name in capitals: `SOSFS`, `OECD`."""
    return (
        family.isupper()
        and family.isalpha()
        and 2 < len(family) < 7
        and "," not in run.text
        and " " not in run.text.strip()
    )


def _whole(group: Sequence[Mark], run: Run) -> str:
    named = [mark.token for mark in group if mark.part != "other"]
    return names.clean(run.text[named[0].start - run.start : named[-1].end - run.start])


Stretch = tuple[str, int, int]
"""A part of a name, and where it begins and ends in the reference string."""


def _stretches(group: Sequence[Mark]) -> Iterator[Stretch]:
    """Yield each stretch of one part."""
    part, start, end = "other", 0, 0
    for mark in group:
        if mark.part != part:
            if part != "other":
                yield part, start, end
            part, start = mark.part or "other", mark.token.start
        end = mark.token.end
    if part != "other":
        yield part, start, end


def _made_whole(stretches: list[Stretch]) -> list[Stretch]:
    """Keep names with a particle amid them in one piece: `SANTOS, Boaventura de Sousa`, `Van der Weel A.`"""
    for at in range(len(stretches) - 2):
        first, middle, last = (part for part, _, _ in stretches[at : at + 3])
        if middle == "particle" and first == last:
            whole = (first, stretches[at][1], stretches[at + 2][2])
            return _made_whole([*stretches[:at], whole, *stretches[at + 3 :]])
    return stretches


def _with_stop(end: int, part: str, run: Run) -> int:
    """Let the full stop of an initial belong to it: `Smith J.` has `J.`"""
    at = end - run.start
    stopped = run.text[at : at + 1] == "." and part in {"given", "suffix"}
    return at + 1 if stopped and _LAST_INITIAL.search(run.text, max(0, at - 4), at) else at


_LAST_INITIAL = lazy(r"(?<![^\W\d_])[^\W\d_]{1,2}$")


_FIRMS: Final = (" Corp", " Inc", " Ltd", " Co")


def _even_stops(found: list[names.Name], run: Run, behind: str) -> None:
    """
    Let the last name have its full stops as the others have them.

    `Arias A, Peters OA.` ends with the sentence's stop, `Бергер П., Лукман Т.` with its own.
    """
    for name in found:
        if _BUNCHED_STOP.fullmatch(name.get("given", "")):
            name["given"] = name["given"][:-1]
    stopped = run.text.endswith(".") or behind.startswith(".")
    if found and stopped and found[-1].get("literal", "").endswith(_FIRMS):
        found[-1]["literal"] += "."
    given = [name.get("given", "") for name in found]
    if not found or not given[-1]:
        return
    dotted = [one.endswith(".") for one in given[:-1] if one]
    natural = run.text.endswith(found[-1].get("family") or ".")  # Yuyan Chao, K. Suzuki
    if dotted and not any(dotted) and given[-1].replace(".", "").isupper() and not natural:
        found[-1]["given"] = given[-1].rstrip(".")
    elif (
        behind.startswith(".")
        and _LAST_INITIAL.search(given[-1])
        and (
            (dotted and all(dotted)) or _MIXED.search(given[-1]) or "." in given[-1] or behind[1:2] in {":", ",", ";"}
        )  # Hof, Ch.:
    ):
        found[-1]["given"] = given[-1] + "."


# John A   Ю   Ch, but not the Li of `Li Wei`, which needs no full stop
_MIXED = lazy(r"[^\W\d_]{2}.*\W[^\W\d_]$")
_BUNCHED_STOP = lazy(r"[^\W\d_a-zа-я]{2,4}\.")
