"""
The marks of name parts, mended where the form of a name leaves no doubt.

The labeller marks each token of a name list as family, given, particle, suffix, literal or other, `B-` where a name
begins. What no name list ever means is put right here: `edited by` is no given name, `&` stands between two names, the
two halves of `Lévi- Strauss` are one word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from refs import names
from refs.parse.label import Token

_JOINTS: Final = frozenset("and & und och og et y e en i ja a и oraz sowie ; /".split())
_SUFFIXES: Final = re.compile(r"(?:[Jj]n?r|[Ss]r|II|III|IV|Junior|Filho|Neto|rd|nd|th)\.?")
_ROLE_WORDS: Final = frozenset(
    "ed eds edited editor editors editorial by hrsg hg hgg herausgegeben von trans transl translated translator "
    "translators übers übersetzt övers övers traduit "
    "trad par red redigerad utg coord coords dir dirs org orgs éd éds cura ред под пер сост comp comps compiler "
    "directed al et in en dans em".split()
)
_INITIAL = re.compile(r"[^\W\d_]{1,2}")


@dataclass(slots=True)
class Mark:
    """
    A token of a name list with its part, changeable.
    """

    token: Token
    part: str
    begins: bool

    @property
    def word(self) -> str:
        """Return the token's text."""
        return self.token.text

    def set(self, part: str, *, begins: bool = False) -> None:
        """Give the token another part."""
        self.part, self.begins = part, begins


def marks_of(tokens: Sequence[Token]) -> list[list[Mark]]:
    """
    Return the marks of each name in a list, mended.

    Args:
        tokens: the tokens of a run of names, with `name_part` set.
    """
    marks = [Mark(token, token.name_part.removeprefix("B-"), token.name_part.startswith("B-")) for token in tokens]
    _mend_brackets(marks)
    for at, mark in enumerate(marks):
        _mend(marks, at, mark)
    found = [group for group in _groups(marks) if any(mark.part not in {"", "other"} for mark in group)]
    found = list(_merged(found))
    for group in found:
        _order(group)
    return found


def _mend_brackets(marks: Sequence[Mark]) -> None:
    """Let nothing in `(a cura di)` or `(Org.)` be a name."""
    opened = -1
    for at, mark in enumerate(marks):
        if mark.word in "([":
            opened = at
        elif mark.word in ")]" and opened >= 0:
            inside = marks[opened : at + 1]
            if any(one.word.lower() in _ROLE_WORDS for one in inside):
                for one in inside:
                    one.set("other")
            opened = -1


def _mend(marks: list[Mark], at: int, mark: Mark) -> None:
    """Mend one mark by its token and the one before it; the marks before it are mended already."""
    before = marks[at - 1] if at else None
    glued = before is not None and before.token.end == mark.token.start
    if mark.part == "literal":
        return
    if not any(map(str.isalnum, mark.word)):
        _mend_punctuation(mark, before if glued else None)
        return
    if before and before.word in "-‐–’'" and before.part in {"family", "given"} and mark.word[0].isupper():
        mark.set(before.part)  # Lévi- Strauss
    elif before and _SUFFIXES.fullmatch(mark.word) and before.part != "other" and (glued or not mark.word.islower()):
        _mend_suffix(mark, before, glued=glued)
    elif (
        mark.word.lower() in _ROLE_WORDS
        and (mark.word.islower() or mark.part == "other")
        and not _particle_here(marks, at)
    ) or (mark.word in _JOINTS and mark.part != "family" and (mark.part != "particle" or _after_given(marks, at))):
        mark.set("other")
    if _behind_joint(marks, at) and mark.part not in {"other", "suffix"}:
        mark.begins = True
    if (
        mark.part == "given"
        and mark.word[0].islower()
        and before
        and before.part == "family"
        and mark.word not in names.PARTICLES
    ):
        mark.set("family")  # Kõ iv, which OCR has split


def _mend_punctuation(mark: Mark, glued_to: Mark | None) -> None:
    """Let `.`, `-` and `’` be part of the word that they are glued to, and nothing else of any."""
    if (
        glued_to
        and glued_to.part != "other"
        and (mark.word in "-‐–’'" or (mark.word == "." and _INITIAL.fullmatch(glued_to.word)))
    ):
        mark.set(glued_to.part)
    else:
        mark.set("other")


def _mend_suffix(mark: Mark, before: Mark, *, glued: bool) -> None:
    mark.set("suffix")
    if glued and before.word.isdigit():  # 3 and rd
        before.set("suffix")


def _particle_here(marks: list[Mark], at: int) -> bool:
    """Say whether `von` is a particle: it stands behind a given name, or before a family name that begins the list."""
    return marks[at].part == "particle"


def _after_given(marks: list[Mark], at: int) -> bool:
    return any(mark.part == "given" for mark in marks[max(0, at - 3) : at])


def _behind_joint(marks: list[Mark], at: int) -> bool:
    """Say whether the token before is `&`, `;` or another word that stands between two names only."""
    before = marks[at - 1] if at else None
    return before is not None and before.part == "other" and (before.word in _JOINTS or before.word == ";")


def _groups(marks: Sequence[Mark]) -> Iterator[list[Mark]]:
    group: list[Mark] = []
    for mark in marks:
        if mark.begins and group:
            yield group
            group = []
        group.append(mark)
    if group:
        yield group


def _parts(group: Sequence[Mark]) -> set[str]:
    return {mark.part for mark in group} - {"", "other"}


def _merged(groups: list[list[Mark]]) -> Iterator[list[Mark]]:
    """Join names that are pieces of one: a particle alone goes to the next, `Pérez Yruela` takes `Manuel` behind it."""
    if len(groups) == 2 and _is_inverted(*groups):
        for mark in groups[0]:
            mark.part = "family" if mark.part in {"given", "particle"} else mark.part
        for mark in groups[1]:
            mark.part = "given" if mark.part == "family" else mark.part
        yield [*groups[0], *groups[1]]
        return
    held: list[Mark] = []
    for group in _with_initials(groups):
        words = [mark.word for mark in group if mark.part not in {"", "other"} and mark.word[0].isalpha()]
        if words and all(word in names.PARTICLES for word in words) and group[-1] is not groups[-1][-1]:
            for mark in group:
                mark.part = "particle" if mark.part == "family" else mark.part
            held += group
        else:
            yield held + group
            held = []


def _with_initials(groups: list[list[Mark]]) -> list[list[Mark]]:
    """Give initials that stand as a name of their own to the family name before: `De Maria` and `C.`"""
    joined: list[list[Mark]] = []
    for group in groups:
        words = [mark.word for mark in group if mark.part not in {"", "other"} and mark.word[0].isalpha()]
        if joined and words and all(len(word) == 1 for word in words) and not _dotted(joined[-1]):
            for mark in joined[-1]:
                mark.part = "family" if mark.part == "given" else mark.part
            for mark in group:
                mark.part = "given" if mark.part == "family" else mark.part
            joined[-1] = [*joined[-1], *group]
        else:
            joined.append(group)
    return joined


def _is_inverted(first: Sequence[Mark], second: Sequence[Mark]) -> bool:
    """Say whether two names with nothing but a comma between them are one: `Tilly, Charles`."""
    family = [mark.word for mark in first if mark.part not in {"", "other"}]
    given = [mark.word for mark in second if mark.part not in {"", "other"}]
    between = [mark.word for mark in first if mark.part == "other"]
    alone = _parts(second) <= {"family", "given"} and len(given) == 1 and len(given[0]) > 1
    return (
        alone and between == [","] and len(family) <= 2 and _parts(first) <= {"family", "given"} and not _dotted(first)
    )


def _dotted(group: Sequence[Mark]) -> bool:
    return any(mark.word == "." or (mark.part == "given" and len(mark.word) == 1) for mark in group)


def _order(group: list[Mark]) -> None:
    """Mend the order within one name: family stands before a comma with given names behind it, or in capitals."""
    comma = next((at for at, mark in enumerate(group) if mark.part == "other" and mark.word == ","), 0)
    before, behind = group[:comma], group[comma:]
    if comma and "given" in _parts(behind) and {"given", "family"} <= _parts(before) and not _dotted(before):
        for mark in before:
            mark.part = "family" if mark.part == "given" else mark.part
    first = next((mark for mark in group if mark.part not in {"", "other"}), None)
    if (
        first
        and first.part == "given"
        and first.word.lower() in names.PARTICLES
        and len(first.word) > 1
        and _dotless_family_first(group)
    ):
        first.part = "family"  # Di Pasquale G
    families = [mark for mark in group if mark.part == "family" and mark.word.isalpha()]
    givens = [mark for mark in group if mark.part == "given" and mark.word.isalpha()]
    if givens and families and all(map(_capital, givens)) and not any(map(_capital, families)):
        for mark in group:
            mark.part = {"family": "given", "given": "family"}.get(mark.part, mark.part)


def _dotless_family_first(group: Sequence[Mark]) -> bool:
    """Say whether initials end the name, so that it begins with the family name."""
    words = [mark for mark in group if mark.part not in {"", "other"} and mark.word[0].isalpha()]
    return len(words) > 2 and words[-1].part == "given" and words[-1].word.isupper() and len(words[-1].word) < 4


def _capital(mark: Mark) -> bool:
    return mark.word.isupper() and len(mark.word) > 3
