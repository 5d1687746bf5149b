"""
The marks of name parts, mended where the form of a name leaves no doubt.

The labeller marks each token of a name list as family, given, particle, suffix, literal or other, `B-` where a name
begins. What no name list ever means is put right here: `edited by` is no given name, `&` stands between two names, the
two halves of `Lévi- Strauss` are one word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from refs import names
from refs.parse.label import NAME_PARTS, Token
from refs.patterns import lazy

_JOINTS: Final = frozenset("and & und och og et y e en i ja a и oraz sowie ve és și ; /".split())
SUFFIXES: Final = lazy(r"(?:[Jj]n?r|[Ss]r|II|III|IV|Junior|Filho|Neto|rd|nd|th)\.?")
_ROLE_TAILS: Final = frozenset("by von v av af par por de di van da".split())
_LEADING_IN: Final = frozenset("In En Em Dans I В Teoksessa".split())
ROLE_WORDS: Final = frozenset(
    "ed eds edited editor editors editorial hrsg hg hgg herausgegeben trans transl translated translator "
    "translators übers übersetzt övers övers traduit "
    "trad red redigerad besorgt utg coord coords dir dirs org orgs organizador organizadora organizadores organizadoras éd éds cura ред под пер сост comp comps compiler "
    "directed al et in en dans em".split()
)
_INITIAL = lazy(r"[^\W\d_]{1,2}")


_PARTS: Final = {part: (part.removeprefix("B-"), part.startswith("B-")) for part in NAME_PARTS}


@dataclass(slots=True)
class Mark:
    """
    A token of a name list with its part, changeable.
    """

    token: Token
    word: str
    part: str
    begins: bool

    def set(self, part: str, *, begins: bool = False) -> None:
        """Give the token another part."""
        self.part, self.begins = part, begins


def marks_of(tokens: Sequence[Token]) -> list[list[Mark]]:
    """
    Return the marks of each name in a list, mended token by token.

    Args:
        tokens: the tokens of a run of names, with `name_part` set.
    """
    marks = [Mark(token, token.text, *_PARTS.get(token.name_part, (token.name_part, False))) for token in tokens]
    _mend_brackets(marks)
    _mend_vancouver(marks)
    _mend_unmarked(marks)
    _mend_literals(marks)
    for at, mark in enumerate(marks):
        _mend(marks, at, mark)
    groups: list[list[Mark]] = [[]]
    for mark in marks:
        if mark.begins and groups[-1]:
            groups.append([])
        groups[-1].append(mark)
    return [group for group in groups if any(mark.part not in {"", "other"} for mark in group)]


def _mend_unmarked(marks: Sequence[Mark]) -> None:
    """Let no capital word without a mark be lost: `Bond, Rod, Peter Saunders`, where `Bond` was marked as nothing."""
    for at, mark in enumerate(marks):
        if mark.word.lower() in _NOBODY:
            mark.set("other")
        elif mark.part == "other" and mark.word in names.PARTICLES and at and at + 1 < len(marks):
            if marks[at - 1].part == "family" and marks[at + 1].part == "other" and _NAME.fullmatch(marks[at + 1].word):
                mark.set("family")  # Ciofi degli Atti
                marks[at + 1].set("family")
            continue
        if mark.part == "other" and _CAPITAL.fullmatch(mark.word) and at > 1 and marks[at - 1].word == ",":
            if marks[at - 2].part == "family":
                mark.set("given")  # Aaramo- Immonen, H.
            continue
        if mark.part != "other" or not _NAME.fullmatch(mark.word) or mark.word.lower() in ROLE_WORDS:
            continue
        before, behind = marks[at - 1] if at else None, marks[at + 1] if at + 1 < len(marks) else None
        alone = before is None or before.word in ",;/" or before.word in _JOINTS
        if before is not None and before.part == "literal":
            mark.set("literal")
        elif before is not None and before.part == "given" and (behind is None or behind.word in _ENDS):
            mark.set("family")  # John H. Goldthorpe
        elif before is not None and before.word == "," and at > 1 and marks[at - 2].part == "family":
            mark.set("given")  # Nederveen Pieterse, Jan
        elif (
            alone
            and behind is not None
            and (behind.word == "/" or (behind.word == "," and _given_behind(marks, at + 2)))
        ):
            mark.set("family", begins=True)  # Bond, Rod   Opp/Friedrichs


def _mend_literals(marks: Sequence[Mark]) -> None:
    """Keep an organisation whole: `UN/DESA (United Nations, Department of …)`, `Planungsverband Frankfurt/Rhein-Main`."""
    if (
        len(marks) > 2
        and all(_NAME.fullmatch(mark.word) for mark in marks[::2])
        and all(mark.word == "/" for mark in marks[1::2])
    ):
        for mark in marks[::2]:
            mark.set("family", begins=True)  # Lalive / Zweimüller
    for at in range(1, len(marks) - 1):
        mark, before, behind = marks[at], marks[at - 1], marks[at + 1]
        if mark.word == "(" and behind.part == "literal" and (before.part == "literal" or before.begins):
            before.set("literal", begins=before.begins)
            for inside in marks[at:]:
                inside.set("literal")
                if inside.word == ")":
                    break
        elif (
            mark.word == "/"
            and before.part == "literal"
            and behind.token.start - 1 == mark.token.start == before.token.end
        ):
            mark.set("literal")
            behind.set("literal")
        elif before.part == "family" and behind.part == "family" and _within_word(before, mark, behind):
            mark.set("family")  # Br€uggemann, which OCR has spoilt
            behind.set("family")


def _within_word(before: Mark, mark: Mark, behind: Mark) -> bool:
    """Say whether a symbol stands amid a word: no separator, nothing between, small letters on both sides."""
    glued = before.token.end == mark.token.start and mark.token.end == behind.token.start
    return (
        glued
        and mark.word not in ",;/.&-‐–"
        and not mark.word.isalnum()
        and before.word[-1].islower()
        and behind.word[0].islower()
    )


def _given_behind(marks: Sequence[Mark], at: int) -> bool:
    return at < len(marks) and marks[at].part == "given" and not marks[at].begins


_CAPITAL: Final = lazy(r"[^\W\d_a-zß-ÿа-яё]")
_NOBODY: Final = frozenset("coauthors others coworkers colleagues collaborators".split())
_NAME: Final = lazy(r"[^\W\d_a-zß-ÿа-яё][^\W\d_A-ZÀ-Þ][\w'’-]*")
_ENDS: Final = _JOINTS | {",", ";", "."}
_NO_NAMES: Final = _JOINTS | {".", "(", ")", "[", "]"}
_VANCOUVER: Final = lazy(r"[A-ZÀ-ÞА-ЯЁ]{1,5}")


def _mend_vancouver(marks: Sequence[Mark]) -> None:
    """Let each name be family and bunched initials where all of a list are: `Murray CJL, Ikuta KS, Sharara F, et al`."""
    pieces: list[list[Mark]] = [[]]
    for mark in marks:
        if mark.word in {",", ";"} or (mark.word in _JOINTS and mark.part in {"", "other"}):
            pieces.append([])
        elif mark.word not in _NO_NAMES and mark.word.lower() not in ROLE_WORDS:
            pieces[-1].append(mark)
    pieces = [piece for piece in pieces if piece]
    least = (
        1 if any(mark.part == "family" for mark in marks) and not any(mark.part == "literal" for mark in marks) else 2
    )
    if len(pieces) < least or not all(_is_vancouver(piece) for piece in pieces):
        return
    if all(len(piece[-1].word) > 3 for piece in pieces):
        return
    for piece in pieces:
        for at, mark in enumerate(piece):
            mark.set("given" if at == len(piece) - 1 else "family", begins=at == 0)


def _is_vancouver(piece: Sequence[Mark]) -> bool:
    *family, initials = (mark.word for mark in piece)
    whole = all(word[0].isupper() and not word.isupper() and word.isalpha() for word in family)
    return 0 < len(family) < 3 and whole and bool(_VANCOUVER.fullmatch(initials))


def _mend_brackets(marks: Sequence[Mark]) -> None:
    """Let nothing in `(a cura di)` or `(Org.)` be a name, but what else is in `(edited by Simon Eliot)`."""
    opened = -1
    for at, mark in enumerate(marks):
        if mark.word in "([":
            opened = at
        elif mark.word in ")]" and opened >= 0:
            inside = marks[opened : at + 1]
            if any(one.word.lower() in ROLE_WORDS for one in inside) and not any(map(_capital, inside)):
                for one in inside:
                    one.set("other")
            opened = -1


def _capital(mark: Mark) -> bool:
    return mark.word[0].isupper() and mark.word.lower() not in ROLE_WORDS


def _mend(marks: list[Mark], at: int, mark: Mark) -> None:
    """Mend one mark by its token and the one before it; the marks before it are mended already."""
    before = marks[at - 1] if at else None
    glued = before is not None and before.token.end == mark.token.start
    if mark.part == "literal":
        mark.begins |= next((one.part for one in reversed(marks[:at]) if one.part != "other"), "literal") != "literal"
        return
    if not any(map(str.isalnum, mark.word)) and mark.part != "family":
        _mend_punctuation(mark, before if glued else None)
        return
    if glued and before and before.word in "'’" and mark.word in {"t", "s"}:
        before.set("particle", begins=before.begins)  # 't Hooft
        mark.set("particle", begins=False)
        return
    if mark.word == "v" and at + 1 < len(marks) and marks[at + 1].word == ".":
        mark.set("particle", begins=mark.begins or _behind_joint(marks, at))  # v. Heseler
        return
    if before and before.word in "-‐–’'" and before.part in {"family", "given"} and mark.word[0].isupper():
        mark.set(before.part)  # Lévi- Strauss
    elif before and SUFFIXES.fullmatch(mark.word) and _bears_suffix(mark, before, glued=glued):
        _mend_suffix(mark, before, glued=glued)
    elif _names_a_role(marks, at) or (
        mark.word in _JOINTS and mark.part != "family" and (mark.part != "particle" or _after_given(marks, at))
    ):
        mark.set("other")
    if (mark.part in {"", "other"} or mark.begins) and _trails(marks, at):
        mark.set("particle")  # SILVA, J. A. da
    if _behind_joint(marks, at) and mark.part not in {"other", "suffix"}:
        mark.begins = True
    if mark.begins and mark.part == "family" and before and before.word == "." and _ends_inverted(marks, at):
        mark.set("given")  # Lawton, M. Powell/Nahemow, L.
    if (
        (mark.part == "given" or (mark.part == "other" and at + 1 < len(marks) and marks[at + 1].part == "given"))
        and mark.word.islower()
        and mark.word not in _JOINTS
        and mark.word not in ROLE_WORDS | _ROLE_TAILS
        and before
        and before.part == "family"
        and mark.word not in names.PARTICLES
    ):
        mark.set("family")  # Kõ iv, which OCR has split


def _mend_punctuation(mark: Mark, glued_to: Mark | None) -> None:
    """Let `.`, `-` and `’` be part of the word that they are glued to, and nothing else of any."""
    if glued_to and glued_to.word == "v" and glued_to.part == "particle":
        mark.set("particle")
        return
    if (
        glued_to
        and glued_to.part != "other"
        and (mark.word in "-‐–’'" or (mark.word == "." and _INITIAL.fullmatch(glued_to.word)))
    ):
        mark.set(glued_to.part)
    else:
        mark.set("other")


def _names_a_role(marks: list[Mark], at: int) -> bool:
    """Say whether a word belongs to `edited by`, `hrsg. von`, `In`; `von` does so only behind a role word."""
    mark, word = marks[at], marks[at].word
    if at == 0 and word in _LEADING_IN and marks[1:] and marks[1].word != ".":
        return True
    if word in _ROLE_TAILS:
        before = next((one.word for one in reversed(marks[:at]) if one.word != "."), "")
        return before.lower() in ROLE_WORDS and mark.part != "particle"
    if word.lower() not in ROLE_WORDS:
        return False
    abbreviated = at == 0 and len(marks) > 2 and marks[1].word == "."  # Trans. Talcott Parsons
    return abbreviated or word.islower() or word in {"Translated", "Edited"} or mark.part == "other"


def _bears_suffix(mark: Mark, before: Mark, *, glued: bool) -> bool:
    """Say whether a suffix may stand behind a word: `Foster DP 3rd`, `King ML Jr`, but not `and Jr`."""
    if glued and before.word.isdigit():
        return True
    return before.part != "other" and (glued or not mark.word.islower())


def _mend_suffix(mark: Mark, before: Mark, *, glued: bool) -> None:
    mark.set("suffix")
    if glued and before.word.isdigit():  # 3 and rd
        before.set("suffix")


def _after_given(marks: list[Mark], at: int) -> bool:
    return any(mark.part == "given" for mark in marks[max(0, at - 3) : at])


def _ends_inverted(marks: list[Mark], at: int) -> bool:
    """Say whether a word right behind an initial ends a name that has its comma: `Thomas, R. Roosevelt/Woodruff, M.`"""
    parts = [mark.part for mark in marks[max(0, at - 4) : at]]
    ends = at + 1 == len(marks) or (marks[at + 1].word in _JOINTS and marks[at + 1].word != "y")
    return ends and parts[-1] == "given" and "other" in parts and parts[: parts.index("other")][-1:] == ["family"]


_TRAILING: Final = frozenset("da das de del della di do dos du af av van von".split())


def _trails(marks: list[Mark], at: int) -> bool:
    """Say whether a particle stands behind given names, where the name ends."""
    if marks[at].word not in _TRAILING or not any(
        one.part == "given" and one.word != "." for one in marks[max(0, at - 2) : at]
    ):
        return False
    inverted = next((one.part for one in reversed(marks[:at]) if one.part not in {"given", "other"}), "") == "family"
    return inverted and all(one.word in {",", ";", ".", "&"} or one.word in _JOINTS for one in marks[at + 1 : at + 2])


def _behind_joint(marks: list[Mark], at: int) -> bool:
    """Say whether the token before is `&`, `;` or another word that stands between two names only."""
    before = marks[at - 1] if at else None
    return before is not None and before.part == "other" and (before.word in _JOINTS or before.word == ";")
