"""
Which of the words of a name are family and which given, mended where the whole of a name or of its list tells.

`Pérez Yruela` and `Manuel` marked as two names are one; in `Sandy, D. Brent` all behind the comma is given; `Ghosh A`
in a list of such names begins with the family name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from refs import names
from refs.parse.bearers import BORNE_FIRST, CAPITAL_PARTICLES, EAST_ASIAN, GIVEN_NAMES
from refs.parse.mark import Mark
from refs.parse.marks import SUFFIXES
from refs.patterns import lazy

Group = list[Mark]
"""The marks of one name, with the commas and joints behind it."""


def ordered(groups: list[Group]) -> list[Group]:
    """
    Return the names of a list, pieces of one joined and the parts of each in order.

    Args:
        groups: the marks of each name; their parts are changed.
    """
    bunched = (
        any(map(_initials_last, groups)) and sum(map(_capitals_last, groups)) > len(groups) // 2
    )  # Trezza MCAF, Santos RM
    for group in groups:
        _mend_particles(group)
        _mend_capital_particles(group)
        _mend_given_last(group)
        if not bunched or len(groups) == 1:  # Becker Howard S.   but San Martin R, Moffitt A
            _mend_second_given(group)
        if not bunched:
            _mend_capitals(group)
    groups = _with_y(groups)
    _mend_alike(groups)
    _mend_double(groups)
    if _regular(groups) and not (len(groups) == 2 and _all_given(groups[1], groups[0])):
        return groups
    inverted = (
        any(_comma_within(group) for group in groups) or len(groups) == 2 or _first_inverted(groups) or _paired(groups)
    )
    joined = list(_with_particles(_with_given(groups, inverted=inverted)))
    vancouver = bunched or sum(_initials_last(group) for group in joined) > 1
    for group in joined:
        _order(group, vancouver=vancouver)
    return joined


def _mend_particles(group: Group) -> None:
    """Let particles be no names of their own: `La Fontaine, Jean de`, where `La` is no given name and `de` no family."""
    words = _words(group)
    if len(words) > 2 and words[0].word.lower() == "de" and words[1].word in _ARTICLES_BEHIND:
        for mark in words[:3]:
            mark.part = "family"  # De los Reyes, Paulina
    if len(words) == 3 and words[0].part == "given" and words[0].word.islower() and words[0].word in names.PARTICLES:
        words[0].part = "particle"  # de Certeau Michel
    if len(words) == 2 and words[0].part == "given" and words[0].word in _ARTICLES and words[1].part == "family":
        words[0].part = "family"
    if len(words) > 1 and words[-2].part == "given" and words[-1].part == "family" and words[-1].word in _BEHIND:
        words[-1].part = "given"


def _mend_capital_particles(group: Group) -> None:
    """Let a capital particle behind a given name begin the family name: `H. Al Faleh`, `B. Van de Vijver`, `Jonathan Del Mar`."""
    words = _words(group)
    for at in range(1, len(words) - 1):
        behind_given = len(words[at - 1].word) == 1 or is_given(words[at - 1].word)
        if words[at].word in CAPITAL_PARTICLES and behind_given and words[-1].part == "family":
            if {mark.part for mark in words[:at]} == {"given"}:
                for mark in group[group.index(words[at]) : group.index(words[-1])]:
                    mark.part = "family"
            return


def is_given_last(first: str, last: str) -> bool:
    """
    Say whether two words are a family name and the given one: `Rosanvallon Pierre`, but not `Charles Pierre`.
    """
    known = (
        last in GIVEN_NAMES
        or _COMPOUND.fullmatch(last) is not None
        or (last.endswith("né") and len(last) > _SHORTEST_WIFE)
    )
    return known and first not in BORNE_FIRST and len(first) > 2


_SHORTEST_WIFE: Final = 5
"""How long the given name of a Hungarian's wife is at least: `Réthy Endréné`, but not `André` or `René`."""


def is_given(word: str) -> bool:
    """
    Say whether a word is a given name that many bear: `Antoine`, `Jean-Claude`.
    """
    return word in BORNE_FIRST or _COMPOUND.fullmatch(word) is not None


def is_east_asian(name: str) -> bool:
    """
    Say whether a name is one of two words of which the last is a family name of China or Korea: `Lifeng He`.
    """
    given, _, family = name.partition(" ")
    return family in EAST_ASIAN and given.replace("-", "").isalpha() and given.istitle()


def _mend_given_last(group: Group) -> None:
    """Let a given name that nobody bears as a family name be one: `Rosanvallon Pierre`, `Hickman Mary`."""
    words = [mark for mark in _words(group) if mark.part != "particle"]
    if len(words) == 2 and words[1].part == "family" and _comma(group) >= len(group) - 1:
        first, last = words
        if is_given_last(first.word, last.word):
            first.part, last.part = "family", "given"  # de Certeau Michel


def _with_y(groups: list[Group]) -> list[Group]:
    """Join two family names that only `y` stands between: `José Ortega y Gasset`."""
    if len(groups) != 2 or groups[0][-1].word not in {"y", "i"}:
        return groups
    first, second = _words(groups[0]), _words(groups[1])
    natural = [mark.part for mark in first] == ["given", "family"] and _comma(groups[0]) == len(groups[0])
    if not natural or [mark.part for mark in second] != ["family"]:
        return groups
    groups[0][-1].part = "family"
    return [[*groups[0], *groups[1]]]


def _mend_alike(groups: Sequence[Group]) -> None:
    """Let all names have their given one last, or first, where given names tell: `Boltanski Luc et Thévenot Laurent`, `Marie-Madeleine Compère et Dominique Julia`."""
    pairs = [_words(group) for group in groups if _comma(group) >= len(group) - 1]
    pairs = [words for words in pairs if sorted(mark.part for mark in words) == ["family", "given"] and _whole(words)]
    if len(pairs) < len(groups):
        return
    last = sum(is_given(words[1].word) > is_given(words[0].word) for words in pairs)
    first = sum(is_given(words[0].word) > is_given(words[1].word) for words in pairs)
    marked = any(words[0].part == "family" and is_given(words[1].word) for words in pairs)
    if last and not first and (marked or last > 1):
        for words in pairs:
            if is_given(words[1].word) > is_given(words[0].word):
                words[0].part, words[1].part = "family", "given"
    elif first and not last:
        for words in pairs:
            if is_given(words[0].word) >= is_given(words[1].word):
                words[0].part, words[1].part = "given", "family"


def _whole(words: Sequence[Mark]) -> bool:
    """Say whether no word is initials: `Ludwig A` is a family name and its initial, whoever else bears it first."""
    return all(len(mark.word) > 1 and not mark.word.isupper() for mark in words)


def _mend_double(groups: Sequence[Group]) -> None:
    """Let a word between a family name and its initial be the second half of it where others have initials alone: `Frabboni F., Pinto Minerva F.`"""
    shapes = [[(mark.part, len(mark.word) == 1) for mark in _words(group)] for group in groups]
    if (
        sum(
            shape[:1] == [("family", False)] and len(shape) > 1 and all(short for _, short in shape[1:])
            for shape in shapes
        )
        < 1
    ):
        return
    for group, shape in zip(groups, shapes, strict=True):
        if shape == [("family", False), ("given", False), ("given", True)] and _comma(group) >= len(group) - 1:
            words = _words(group)
            if words[1].word.istitle() and not is_given(words[1].word):
                words[1].part = "family"


def _mend_second_given(group: Group) -> None:
    """Let a given name between the first and the family name be one: `Heinrich August Winkler`, `Xiao Guang Yang`."""
    words = _words(group)
    if (
        len(words) == 3
        and [mark.part for mark in words] == ["family", "family", "given"]
        and _comma(group) >= len(group) - 1
    ):
        known = is_given(words[1].word) and not _particle_like(words[0])  # but Di Francesco P
        words[1].part = "given" if known else "family"  # Becker Howard S.
    if (
        len(words) == 3
        and [words[0].part, words[2].part] == ["given", "family"]
        and _comma(group) > group.index(words[-1])
    ):
        middle, last = words[1:]
        known = last.word in EAST_ASIAN or (is_given(middle.word) and not is_given(last.word))
        if middle.part in {"family", "particle"} and known:
            middle.part = "given"


def _mend_capitals(group: Group) -> None:
    """Let capitals be the family name where the rest is not: `Jacques LE GOFF`, `DE CERTEAU Michel`, `DE MAURO T.`"""
    words = _words(group)
    if not _parts(group) <= {"family", "given", "particle"} or not any(map(_shouted, words)):
        return
    loud = _loud(words)
    rest = [mark for mark, is_loud in zip(words, loud, strict=True) if not is_loud]
    turns = sum(one != other for one, other in pairwise(loud))
    if turns != 1 or any(mark.word.isupper() and len(mark.word) > 1 for mark in rest) or rest[0].word.islower():
        return
    part = ""
    known = dict(zip(map(id, words), loud, strict=True))
    for mark in group:
        if id(mark) in known:
            part = mark.part = "family" if known[id(mark)] else "given"
        elif mark.part not in {"", "other"}:
            mark.part = part or mark.part


def _loud(words: Sequence[Mark]) -> list[bool]:
    """Say of each word whether it is part of a family name in capitals; short ones are so beside others: `LE ROY LADURIE`."""
    loud = [_shouted(mark) for mark in words]
    for at in reversed(range(len(words) - 1)):
        opens = at == 0 or _particle_like(words[at]) or _particle_like(words[at - 1])
        loud[at] |= loud[at + 1] and opens and words[at].word.isupper() and len(words[at].word) > 1
        loud[at] |= words[at].word in {"E", "Y"} and at > 0 and loud[at - 1] and loud[at + 1]  # MELLO E SOUZA
    return loud


def _shouted(mark: Mark) -> bool:
    """Say whether a word is a family name in capitals, not initials: `GOFF`, `D’ALMEIDA`."""
    return mark.word.isupper() and sum(map(str.isalpha, mark.word)) > 3


# Jean-Claude   Marie-Christine   Hans-Ulrich
_COMPOUND: Final = lazy(
    r"(?:Jean|Marie|Anne|Pierre|Paul|Louis|Hans|Karl|Claude|Yves|Charles|François|Franz)-[A-ZÀ-Þ][a-zß-ÿ]+"
)
_ARTICLES_BEHIND: Final = frozenset("la las los le".split())
_ARTICLES: Final = frozenset({"La", "Le", "El"})
_BEHIND: Final = frozenset("de di da van von af av d' d’".split())

_SHAPES: Final = frozenset({("family", "other", "given"), ("given", "family"), ("family", "given")})


def _regular(groups: Sequence[Group]) -> bool:
    """Say whether all names are of one usual form, as most lists are, so that there is nothing to mend."""
    first = _shape(groups[0]) if groups else ()
    return first in _SHAPES and all(_shape(group) == first for group in groups[1:])


def _shape(group: Sequence[Mark]) -> tuple[str, ...]:
    shape: list[str] = []
    for mark in group:
        part = "capitals" if mark.part == "given" and _capitals(mark) else mark.part
        if not shape or shape[-1] != part:
            shape.append(part)
    return tuple(shape[:-1] if shape[-1] == "other" else shape)


def _words(group: Sequence[Mark]) -> list[Mark]:
    return [mark for mark in group if mark.part not in {"", "other"} and mark.word[:1].isalpha()]


def _parts(group: Sequence[Mark]) -> set[str]:
    return {mark.part for mark in group} - {"", "other"}


def _first_inverted(groups: Sequence[Group]) -> bool:
    """Say whether only the first name is inverted: `Graff, Séverine, and François Albera`, marked as three."""
    alone = all(len(_words(group)) == 1 for group in groups[:2])
    return alone and len(groups) > 2 and all("given" in _parts(group) for group in groups[2:])


def _paired(groups: Sequence[Group]) -> bool:
    """Say whether each family name stands before its given one as a name of its own: `Gimeno Sacristán, José y Pérez Gómez, Ángel I.`"""
    first, second = groups[::2], groups[1::2]
    commas = all([mark.word for mark in group if mark.part == "other"] == [","] for group in first)
    return (
        len(groups) % 2 == 0
        and commas
        and all(_parts(group) == {"family"} for group in first)
        and any(_parts(group) == {"given"} for group in second)
    )


def _turn(group: Sequence[Mark], part: str, into: str) -> None:
    for mark in group:
        if mark.part == part:
            mark.part = into


def _comma(group: Sequence[Mark]) -> int:
    """Return where the first comma stands, the name's length where none does."""
    return next((at for at, mark in enumerate(group) if mark.part == "other" and mark.word == ","), len(group))


def _comma_within(group: Sequence[Mark]) -> bool:
    """Say whether a name is written family first with a comma: `Lloyd, A.`"""
    comma = _comma(group)
    return "family" in _parts(group[:comma]) and "given" in _parts(group[comma:])


def _dotted(group: Sequence[Mark]) -> bool:
    return any(mark.part == "given" and (mark.word == "." or len(mark.word) == 1) for mark in group)


def _initials_last(group: Sequence[Mark]) -> bool:
    """Say whether a name is of the form `Thomas J` or `de Goey LPH`."""
    words = [mark for mark in _words(group) if mark.part != "particle"]
    return len(words) > 1 and _short_capitals(words[-1]) and words[0].part == "family"


def _capitals_last(group: Sequence[Mark]) -> bool:
    """Say whether a name is of the form `Prasad GVSNRV`, however many the initials are."""
    words = [mark for mark in _words(group) if mark.part != "particle"]
    return len(words) > 1 and words[-1].word.isupper() and words[0].part == "family" and not words[0].word.isupper()


def _short_capitals(mark: Mark) -> bool:
    return mark.word.isupper() and len(mark.word) < 4


def _capitals(mark: Mark) -> bool:
    return mark.word.isupper() and len(mark.word) > 3


def _with_given(groups: list[Group], *, inverted: bool) -> Iterator[Group]:
    """Give suffixes, initials and given names that stand as names of their own to the name before."""
    held: Group = []
    for group in groups:
        words = _words(group)
        if held and words and all(SUFFIXES.fullmatch(mark.word) for mark in words):
            _turn(group, "family", "suffix")  # Davis, S., Jr.
        elif held and words and all(len(mark.word) == 1 for mark in words) and not _dotted(held):
            _turn(held, "given", "family")  # De Maria, C.
            _turn(group, "family", "given")
        elif held and held[-1].part in {"family", "particle"} and held[-1].word in names.PARTICLES:
            _turn(held, "particle", "family" if "family" in _parts(held) else "particle")  # Van de, Werfhorst
        elif held and words and words[0].part == "literal":
            yield held
            held = list(group)  # Shumway, M. | on behalf of the Collaboration
            continue
        elif held and held[-1].part == "given" and _comma_within(held) and not _comma_within(group) and words:
            _turn(group, "family", "given")  # ALMEIDA, Maria Hermínia | Tavares de;   MINAYO, M. C. | de S.
        elif held and held[-1].part == "given" and held[-1].word in names.PARTICLES:
            _turn(group, "family", "given")  # SANTOS, Boaventura de | Sousa, with nothing between
        elif held and inverted and _one_name(held, group):
            if len(_words(held)) > 2:
                _turn(held, "particle", "family")
            _turn(held, "given", "family")  # Tilly, Charles
            _turn(group, "family", "given")
        else:
            if held:
                yield held
            held = list(group)
            continue
        held.extend(group)
    if held:
        yield held


def _one_name(first: Sequence[Mark], second: Sequence[Mark]) -> bool:
    """Say whether two names with nothing but a comma between them can be one: `Tilly, Charles`."""
    given = _all_given(second, first)
    within = {"family", "given", "particle"} if given else {"family", "given"}  # Lida de Malkiel, María Rosa
    plain = _parts(first) <= within and _parts(second) <= {"family", "given", "particle"}
    between = [mark.word for mark in first if mark.part == "other"]
    words = _words(second)
    whole = [mark for mark in words if mark.word not in _BEHIND]
    single = bool(whole) and len(whole[0].word) > 1 and all(len(mark.word) == 1 for mark in whole[1:])
    loud = all(_loud(_words(first))) and not any(map(_shouted, words))  # FARIA FILHO, Luciano Mendes de
    joined = names.PARTICLES | {"e", "y"}  # De los Reyes, Paulina   MELLO E SOUZA, Laura de
    few = sum(mark.word.lower() not in joined for mark in _words(first)) < 3
    return plain and between == [","] and few and (loud or ((single or given) and not _dotted(first)))


def _all_given(second: Sequence[Mark], first: Sequence[Mark]) -> bool:
    """Say whether what stands behind a comma is given names and nothing else: `Aguirre Rojas, Carlos Antonio`."""
    given, family = _words(second), _words(first)
    return len(given) > 1 and all(is_given(mark.word) for mark in given) and not is_given(family[0].word)


def _with_particles(groups: Iterator[Group]) -> Iterator[Group]:
    """Give a particle that stands as a name of its own to the name behind."""
    held: Group = []
    for group in groups:
        words = _words(group)
        last = group[-1]
        if words and last.part != "other" and all(mark.word.lower() in names.PARTICLES for mark in words):
            _turn(group, "family", "particle" if words[0].word.islower() else "family")
            held.extend(group)
        else:
            yield [*held, *group]
            held = []
    if held:
        yield held


def _order(group: Group, *, vancouver: bool) -> None:
    """Mend the parts within one name."""
    comma = _comma(group)
    before, behind = group[:comma], group[comma:]
    if _parts(behind) & {"given", "family"} and "family" in _parts(before) and not _dotted(before):
        _turn(before, "given", "family")  # Nederveen Pieterse, Jan
        _turn(behind, "family", "given")  # Sandy, D. Brent
    else:
        _one_family(group, vancouver=vancouver)
    words = _words(group)
    if len(words) > 2 and words[0].part == "given" and _particle_like(words[0]) and _short_capitals(words[-1]):
        words[0].part = "family"  # Di Pasquale G
    _swap(group, vancouver=vancouver)
    for left, mark in zip(reversed(group[:-1]), reversed(group), strict=False):
        if left.part == "given" and mark.part == "family" and mark.word.isupper() and _particle_like(left):
            left.part = "family"  # Désirée VAN DER HEIJDE


def _particle_like(mark: Mark) -> bool:
    return len(mark.word) > 1 and mark.word.lower() in names.PARTICLES


def _one_family(group: Group, *, vancouver: bool) -> None:
    """Leave one stretch of family where given names part two: the last, but the first before initials."""
    stretches: list[Group] = []
    before = ""
    for mark in _words(group):
        if mark.part == "family" and before != "family":
            stretches.append([])
        if mark.part == "family":
            stretches[-1].append(mark)
        if mark.part != "particle" or before != "family":  # Schulze zur Wiesch J
            before = mark.part
    if len(stretches) < 2:
        return
    if vancouver and not all(map(_capitals, stretches[-1])):
        for mark in stretches[-1]:
            mark.part = "other"  # Ghosh A Canagliflozin, where the title begins
    else:
        for stretch in stretches[:-1]:
            _turn(stretch, "family", "given")  # Michael A BOWES


def _swap(group: Group, *, vancouver: bool) -> None:
    """Exchange family and given where capitals tell: `Pierre BOURDIEU`, `Higgins JPT` among Vancouver names."""
    families = [mark for mark in group if mark.part == "family" and mark.word.isalpha()]
    givens = [mark for mark in group if mark.part == "given" and mark.word.isalpha()]
    if not families or not givens:
        return
    capitals = not vancouver and all(map(_capitals, givens)) and not any(map(_capitals, families))
    initials = vancouver and all(map(_short_capitals, families)) and not any(one.word.isupper() for one in givens)
    if capitals or initials:
        for mark in group:
            mark.part = {"family": "given", "given": "family"}.get(mark.part, mark.part)
