"""
The marks of a list of names, mended where the whole of the list or a neighbour tells: what was marked in part, or as
nothing, or in two.

`Bond, Rod, Peter Saunders` lost its first family name; all of `Murray CJL, Ikuta KS` are of one form; `UN/DESA (United
Nations, Department of …)` is one organisation.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from refs import names
from refs.parse.label import Token
from refs.parse.mark import INITIAL, JOINTS, NOBODY, ROLE_WORDS, SURNAME, Mark
from refs.patterns import lazy

# CJL   GVSNRV   K-D   R-fen
_VANCOUVER: Final = lazy(r"(?:Ch|Kh|Ph|Sh|Th|Ts|Ya|Yu|Zh|[A-ZÀ-ÞА-ЯЁ]){1,7}(?:-(?:[A-ZÀ-Þ]{1,2}|[a-z]{2,6}))?")
_SUFFIX: Final = lazy(r"(?:[Jj]n?r|[Ss]r|rd|nd|th)\.?|\d")
_ENDS: Final = JOINTS | {",", ";", ".", ""}
_NO_NAMES: Final = JOINTS | {".", "(", ")", "[", "]"}
_EDGE: Final = Mark(Token("", 0, 0), "", "other", False)
"""What stands before the first mark and behind the last."""


def mend_wholes(marks: Sequence[Mark]) -> None:
    """
    Mend the marks of a list of names, in place.

    Args:
        marks: of all its tokens, in order.
    """
    _mend_loud(marks)
    _mend_brackets(marks)
    _mend_vancouver(marks)
    _mend_uncommaed(marks)
    _mend_unmarked(marks)
    _mend_unparted(marks)
    _mend_particles(marks)
    _mend_bare(marks)
    _mend_literals(marks)
    _mend_groups(marks)
    _mend_broken(marks)


def _mend_loud(marks: Sequence[Mark]) -> None:
    """Let capitals be one family name, and what is behind them given, where that is all: `LE ROY LADURIE Emmanuel`."""
    loud = [mark.word.isupper() and len(mark.word) > 1 for mark in marks]
    at = loud.index(False) if False in loud else 0
    given = marks[at:]
    if at > 1 and len(given) < _MOST_GIVEN and not any(loud[at:]) and all(mark.word.istitle() for mark in given):
        for nth, mark in enumerate(marks):
            mark.set("family" if nth < at else "given", begins=nth == 0)


_MOST_GIVEN: Final = 3


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


def _mend_vancouver(marks: Sequence[Mark]) -> None:
    """Let each name be family and bunched initials where all of a list are: `Murray CJL, Ikuta KS, Sharara F, et al`."""
    pieces: list[list[Mark]] = [[]]
    for mark in marks:
        if mark.word in {",", ";"} or (mark.word in JOINTS and mark.part in {"", "other"}):
            pieces.append([])
        elif mark.word in _NO_NAMES or _SUFFIX.fullmatch(mark.word):
            continue  # King ML Jr, Hosking JR 3rd
        elif mark.word.lower() not in ROLE_WORDS or _is_initials(mark, pieces[-1]):
            pieces[-1].append(mark)
    pieces = [piece for piece in pieces if piece]
    parts = {mark.part for mark in marks}
    person = "family" in parts and "literal" not in parts  # Neves CAB, alone
    if (
        len(pieces) + person < 2
        or not all(map(_is_vancouver, pieces))
        or all(len(piece[-1].word) > 3 for piece in pieces)
        or all(map(_is_natural, pieces))
    ):
        return
    for piece in pieces:
        _set_vancouver(piece)


def _is_natural(piece: Sequence[Mark]) -> bool:
    """Say whether a name is marked as a given one and a family name in capitals that has a vowel: `Lijia LIU`, not `Neves CAB`."""
    parts = [(mark.part, mark.begins) for mark in piece]
    return parts == [("given", True), ("family", False)] and _SYLLABLE.search(piece[-1].word) is not None


# LIU   ZHANG   MA   but not KC
_SYLLABLE: Final = lazy(r"[AEIOUY]")


def _set_vancouver(piece: Sequence[Mark]) -> None:
    """Let the words be the family name with its particles, and all behind them be given: `van Gool CEAG`, `Moraes W da S`."""
    last = max(at for at, mark in enumerate(piece) if _is_whole(mark))
    for at, mark in enumerate(piece):
        part = "given" if at > last else "particle" if mark.word in names.PARTICLES else "family"
        mark.set(part, begins=at == 0)


def _is_whole(mark: Mark) -> bool:
    """Say whether a word is no initials and no particle."""
    return mark.word not in names.PARTICLES and _VANCOUVER.fullmatch(mark.word) is None


def _is_initials(mark: Mark, piece: Sequence[Mark]) -> bool:
    """Say whether capitals behind a family name are initials, though they look like a role: `Birnbaum HG`."""
    return len(piece) == 1 and mark.word.isupper()


def _mend_uncommaed(marks: Sequence[Mark]) -> None:
    """Let bunched initials end each name of a list that has no commas: `Paradis E Claude J Strimmer K`."""
    pieces: list[list[Mark]] = [[]]
    for mark in marks:
        pieces[-1].append(mark)
        if len(pieces[-1]) > 1 and _VANCOUVER.fullmatch(mark.word):
            pieces.append([])
    if pieces.pop() or len(pieces) < 2:
        return
    if all(map(_is_vancouver, pieces)):
        for piece in pieces:
            _set_vancouver(piece)


def _is_vancouver(piece: Sequence[Mark]) -> bool:
    """Say whether a name is one or two words and initials behind them, particles aside."""
    words = [mark.word for mark in piece if mark.word not in names.PARTICLES]
    family = [word for word in words if not _VANCOUVER.fullmatch(word)]
    whole = all(
        word[0].isupper() and not word.isupper() and all(char.isalpha() or char in "'’-" for char in word)
        for word in family
    )
    return 0 < len(family) < 3 and whole and 0 < len(words) - len(family) < 3 and words[: len(family)] == family


def _mend_unmarked(marks: Sequence[Mark]) -> None:
    """Let no word of a name be lost that was marked as nothing, and `Coauthors` be nobody."""
    for at, mark in enumerate(marks):
        if mark.word.lower() in NOBODY and mark.part != "literal":
            mark.set("other")
        elif mark.part == "other" and (part := _part_by_place(marks, at)):
            mark.set(part, begins=part == "family" and (at == 0 or marks[at - 1].part == "other"))


def _mend_unparted(marks: Sequence[Mark]) -> None:
    """Let what nothing parts be one name: `Hilton A. Smith and …`, marked as `Hilton A.` and `Smith`."""
    for at in range(3, len(marks)):
        first, initial, stop, last = marks[at - 3 : at + 1]
        behind = marks[at + 1] if at + 1 < len(marks) else _EDGE
        parted = behind.word in {"", ",", ";"} or behind.word in JOINTS
        initials = stop.word == "." and initial.part == "given" and INITIAL.fullmatch(initial.word)
        families = last.begins and first.begins and last.part == "family" and first.part in {"family", "given"}
        if families and initials and parted:
            first.set("given", begins=True)
            last.set("family")  # Kuldeep R. | Sharma


def _mend_particles(marks: Sequence[Mark]) -> None:
    """Let no particle be lost before the family name that it belongs to: `Kologera V., van der Sluys M., eds`."""
    for at, mark in enumerate(marks):
        first = at
        while first and marks[first - 1].part in {"", "other"} and marks[first - 1].word in _BEFORE_FAMILIES:
            first -= 1
        if first < at and mark.begins and mark.part == "family":
            mark.begins = False
            for one in marks[first:at]:
                one.set("particle", begins=one is marks[first])


_BEFORE_FAMILIES: Final = frozenset("van von der den de del della di da dos ter ten la le zu zur vom".split())


def _part_by_place(marks: Sequence[Mark], at: int) -> str:
    """Return the part of a name that a word without a mark is by what stands around it; empty where nothing tells."""
    word = marks[at].word
    before, behind = marks[at - 1] if at else _EDGE, marks[at + 1] if at + 1 < len(marks) else _EDGE
    if word in names.PARTICLES:
        return "family" if before.part == "family" and behind.part == "other" and _is_name(behind.word) else ""
    if before.word in names.PARTICLES and before.part == "family":
        return "family" if _is_name(word) else ""  # Ciofi degli Atti
    inverted = before.word == "," and at > 1 and marks[at - 2].part == "family"
    if before.part == "family" and behind.word == "." and INITIAL.fullmatch(word):
        return "given"  # Kologera V., van der Sluys M., eds
    if inverted and (INITIAL.fullmatch(word) or _is_name(word)):
        return "given"  # Aaramo- Immonen, H.   Nederveen Pieterse, Jan
    if not _is_name(word):
        return ""
    if before.part == "literal":
        return "literal"
    if before.part == "given" and behind.word in _ENDS:
        return "family"  # John H. Goldthorpe
    opens = before.word in {"", ",", ";", "/", "…", "..."} or before.word in JOINTS
    # Opp/Friedrichs   Bond, Rod   Planck Collaboration, Ade P. A. R.
    initials = behind.part == "given" and not behind.begins and INITIAL.fullmatch(behind.word)
    return "family" if opens and (behind.word == "/" or initials or _given_behind(marks, at + 1)) else ""


def _is_name(word: str) -> bool:
    return SURNAME.fullmatch(word) is not None and word.lower() not in ROLE_WORDS


def _given_behind(marks: Sequence[Mark], at: int) -> bool:
    """Say whether a comma and given names stand here."""
    return at + 1 < len(marks) and marks[at].word == "," and marks[at + 1].part == "given" and not marks[at + 1].begins


def _mend_bare(marks: Sequence[Mark]) -> None:
    """Let `Lalive / Zweimüller` be two people: single words with strokes between them."""
    bare = len(marks) > 2 and all(mark.word == "/" for mark in marks[1::2])
    if bare and all(SURNAME.fullmatch(mark.word) for mark in marks[::2]):
        for mark in marks[::2]:
            mark.set("family", begins=True)


def _mend_literals(marks: Sequence[Mark]) -> None:
    """Keep an organisation whole: `UN/DESA (United Nations, Department of …)`, `Planungsverband Frankfurt/Rhein-Main`."""
    for at in range(1, len(marks) - 1):
        mark, before, behind = marks[at], marks[at - 1], marks[at + 1]
        if (
            mark.word == ","
            and before.part == "literal"
            and before.begins
            and (behind.part, behind.begins) == ("given", False)
        ):
            before.set("family", begins=True)  # ROMANELLI, Otaíza de Oliveira
        elif (
            mark.word in "(["
            and behind.part == "literal"
            and (before.part == "literal" or before.begins)
            and not (behind.begins and _is_collaboration(marks, at))
        ):
            before.set("literal", begins=before.begins)
            for inside in _bracketed(marks, at):
                inside.set("literal")
        elif mark.word == "/" and before.part == "literal" and _glued(before, mark, behind):
            mark.set("literal")
            behind.set("literal")


def _is_collaboration(marks: Sequence[Mark], at: int) -> bool:
    """Say whether brackets hold those whom an author speaks for: `CERN (DELPHI Collaboration)`, `Cour des comptes [Belle]`."""
    return marks[at].word == "[" or any(mark.word in _COLLABORATIONS for mark in _bracketed(marks, at))


_COLLABORATIONS: Final = frozenset("Collaboration Collaborations Collab Consortium".split())


def _mend_groups(marks: Sequence[Mark]) -> None:
    """Let a group with its article be one of the authors: `J. Golding, the ALSPAC Study Team`."""
    for at, mark in enumerate(marks):
        if mark.word != "the" or mark.part not in {"", "other"}:
            continue
        end = next((i for i in range(at, len(marks)) if marks[i].word in {",", ";", "."}), len(marks))
        group = marks[at:end]
        if len(group) > 2 and group[1].word[0].isupper() and all(one.part in {"", "other"} for one in group):
            for one in group:
                one.set("literal", begins=one is mark)


def _bracketed(marks: Sequence[Mark], at: int) -> Sequence[Mark]:
    """Return the marks from an opening bracket to the closing one."""
    close = next((end for end in range(at, len(marks)) if marks[end].word in ")]"), len(marks))
    return marks[at : close + 1]


def _mend_broken(marks: Sequence[Mark]) -> None:
    """Keep a word whole amid which a symbol stands, as OCR leaves them: `Br€uggemann`."""
    for (before, mark), (_, behind) in pairwise(pairwise(marks)):
        symbol = mark.word not in ",;/.&-‐–" and not mark.word.isalnum()
        within = before.word[-1].islower() and behind.word[0].islower() and _glued(before, mark, behind)
        if symbol and within and before.part == behind.part == "family":
            mark.set("family")
            behind.set("family")


def _glued(before: Mark, mark: Mark, behind: Mark) -> bool:
    return before.token.end == mark.token.start and mark.token.end == behind.token.start
