"""
The marks of name parts, mended where the form of a name leaves no doubt.

The labeller marks each token of a name list as family, given, particle, suffix, literal or other, `B-` where a name
begins. What no name list ever means is put right here: `edited by` is no given name, `&` stands between two names, the
two halves of `Lévi- Strauss` are one word.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from refs import names
from refs.parse.label import NAME_PARTS, Token
from refs.parse.mark import JOINTS, ROLE_WORDS, Mark
from refs.parse.wholes import mend_wholes
from refs.patterns import lazy

SUFFIXES: Final = lazy(r"(?:[Jj]n?r|[Ss]r|II|III|IV|rd|nd|th)\.?")
_ROLE_TAILS: Final = frozenset("by von v av af par por de di van da".split())
_LEADING_IN: Final = frozenset("In En Em Dans I В Teoksessa".split())
_INITIAL = lazy(r"[^\W\d_]{1,2}")


_PARTS: Final = {part: (part.removeprefix("B-"), part.startswith("B-")) for part in NAME_PARTS}


def marks_of(tokens: Sequence[Token]) -> list[list[Mark]]:
    """
    Return the marks of each name in a list, mended token by token.

    Args:
        tokens: the tokens of a run of names, with `name_part` set.
    """
    marks = [Mark(token, token.text, *_PARTS.get(token.name_part, (token.name_part, False))) for token in tokens]
    mend_wholes(marks)
    for at, mark in enumerate(marks):
        _mend(marks, at, mark)
    groups: list[list[Mark]] = [[]]
    for mark in marks:
        if mark.begins and groups[-1]:
            groups.append([])
        groups[-1].append(mark)
    return [group for group in groups if any(mark.part not in {"", "other"} for mark in group)]


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
        if _behind_role(marks, at):
            mark.set("other")  # hg. v. Rolf Tiedemann
            return
        mark.set("particle", begins=mark.begins or _behind_joint(marks, at))  # v. Heseler
        return
    if before and before.word in "-‐–’'" and before.part in {"family", "given"} and mark.word[0].isupper():
        mark.set(before.part)  # Lévi- Strauss
    elif (
        before and SUFFIXES.fullmatch(mark.word) and (_bears_suffix(mark, before, glued=glued) or _ends_name(marks, at))
    ):
        _mend_suffix(mark, before, glued=glued)
    elif _names_a_role(marks, at) or (mark.word in JOINTS and _joins_names(marks, at)):
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
        and mark.word not in JOINTS
        and mark.word not in ROLE_WORDS | _ROLE_TAILS
        and before
        and before.part == "family"
        and mark.word not in names.PARTICLES
    ):
        mark.set("family")  # Kõ iv, which OCR has split


def _mend_punctuation(mark: Mark, glued_to: Mark | None) -> None:
    """Let `.`, `-` and `’` be part of the word that they are glued to, and nothing else of any."""
    if mark.word in "'’" and mark.part == "particle":
        return  # 't Boer, J. H.
    if glued_to and glued_to.part == "particle" and (glued_to.word == "v" or glued_to.word in names.TITLES):
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


def _behind_role(marks: list[Mark], at: int) -> bool:
    return next((one.word for one in reversed(marks[:at]) if one.word != "."), "").lower() in ROLE_WORDS


def _names_a_role(marks: list[Mark], at: int) -> bool:
    """Say whether a word belongs to `edited by`, `hrsg. von`, `In`; `von` does so only behind a role word."""
    mark, word = marks[at], marks[at].word
    if at == 0 and word in _LEADING_IN and marks[1:] and marks[1].word != ".":
        return True
    if word in _ROLE_TAILS:
        return _behind_role(marks, at) and mark.part != "particle"
    if word.lower() not in ROLE_WORDS:
        return False
    abbreviated = at == 0 and len(marks) > 2 and marks[1].word == "."  # Trans. Talcott Parsons
    return (
        abbreviated or word.islower() or word in {"Translated", "Edited", "Edición", "Edizione"} or mark.part == "other"
    )


def _bears_suffix(mark: Mark, before: Mark, *, glued: bool) -> bool:
    """Say whether a suffix may stand behind a word: `Foster DP 3rd`, `King ML Jr`, but not `and Jr`."""
    if glued and before.word.isdigit():
        return True
    return before.part != "other" and (glued or not mark.word.islower())


def _ends_name(marks: list[Mark], at: int) -> bool:
    """Say whether a comma and given names stand before a suffix: `Kennicutt R. C., Jr., 1998`."""
    given = any(mark.part == "given" for mark in marks[max(0, at - 3) : at - 1])
    return marks[at - 1].word == "," and given and marks[at].word in _BEHIND_COMMAS


_BEHIND_COMMAS: Final = frozenset("Jr Sr II III IV".split())


def _mend_suffix(mark: Mark, before: Mark, *, glued: bool) -> None:
    mark.set("suffix")
    if glued and before.word.isdigit():  # 3 and rd
        before.set("suffix")


def _joins_names(marks: list[Mark], at: int) -> bool:
    """Say whether a joint stands between two names, and not amid one: `Ortega y Gasset`, `von und zu Stein`."""
    mark = marks[at]
    if mark.part != "particle":
        return mark.part != "family"
    before, behind = marks[at - 1] if at else None, marks[at + 1] if at + 1 < len(marks) else None
    amid = before is not None and behind is not None and not behind.begins and before.part == behind.part
    if amid and before is not None and before.part in {"family", "particle"}:
        mark.part = before.part
        return False
    return _after_given(marks, at)


def _after_given(marks: list[Mark], at: int) -> bool:
    return any(mark.part == "given" for mark in marks[max(0, at - 3) : at])


def _ends_inverted(marks: list[Mark], at: int) -> bool:
    """Say whether a word right behind an initial ends a name that has its comma: `Thomas, R. Roosevelt/Woodruff, M.`"""
    parts = [mark.part for mark in marks[max(0, at - 4) : at]]
    ends = at + 1 == len(marks) or (marks[at + 1].word in JOINTS and marks[at + 1].word != "y")
    return ends and parts[-1] == "given" and "other" in parts and parts[: parts.index("other")][-1:] == ["family"]


_TRAILING: Final = frozenset("da das de del della di do dos du af av van von".split())


def _trails(marks: list[Mark], at: int) -> bool:
    """Say whether a particle stands behind given names, where the name ends."""
    if marks[at].word not in _TRAILING or not any(
        one.part == "given" and one.word != "." for one in marks[max(0, at - 2) : at]
    ):
        return False
    inverted = next((one.part for one in reversed(marks[:at]) if one.part not in {"given", "other"}), "") == "family"
    ends = at + 1 == len(marks) or marks[at + 1].word in {",", ";", ".", "&"} or marks[at + 1].word in JOINTS
    return inverted and ends and not (at + 1 < len(marks) and marks[at + 1].part == "particle")  # K, von und zu Berg B


def _behind_joint(marks: list[Mark], at: int) -> bool:
    """Say whether the token before is `&`, `;` or another word that stands between two names only."""
    before = marks[at - 1] if at else None
    return before is not None and before.part == "other" and (before.word in JOINTS or before.word == ";")
