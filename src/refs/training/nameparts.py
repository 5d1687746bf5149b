"""
Name parts for lists whose corpus tells only where they begin and end, where the form leaves no doubt.

A list is cut at its separators into chunks of four shapes: initials (`J. B.`), words and initials (`Smith JB`),
initials
and words (`J. B. Smith`), words alone. What the shapes leave open is left open: the network learns it from other lists.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

SEPARATORS = frozenset(", ; AND UND / & and und et y e i u och og en · и + |".split())
PARTICLES = frozenset(
    """
    van von der den de del della di da dos das do du des la le ten ter zu zur zum vom af el al bin ibn d' de' degli
    dalla dal lo vander vande av y und st
    """.split()
)
SUFFIXES = frozenset("jr sr ii iii iv jnr".split())
_ORGANISATION = frozenset(
    """
    of for the on in and university institute ministry department office agency committee council association
    organization organisation society bank commission center centre group collaboration bundesamt ministerium
    universität institut verband für der des de la du national international federal world foundation board
    service services consortium team network party government states nations union bureau
    academy college school inc ltd gmbh corporation
    """.split()
)
_TAIL = frozenset("et al u a hrsg hg eds ed editors editor coll others dir trans".split())


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Neighbouring words of a name list between two separators; `initials` is as long as `words`."""

    start: int
    end: int
    words: tuple[int, ...]
    initials: tuple[bool, ...]

    @property
    def shape(self) -> str:
        if all(self.initials):
            return "I"
        if self.initials[0] and not self.initials[-1]:
            return "IF"
        return "FI" if self.initials[-1] and not self.initials[0] else "W"


def guess_parts(words: Sequence[str]) -> list[str] | None:
    """
    Return the part of each token of a name list, or None where its form leaves a doubt.

    Args:
        words: the tokens of the list, role words and `et al.` included.
    """
    parts = ["other"] * len(words)
    chunks = _chunks(words)
    at = 0
    while at < len(chunks):
        taken = _name(words, chunks, at, parts)
        if not taken:
            return None
        at += taken
    _stops(words, parts)
    return parts if chunks else None


def _chunks(words: Sequence[str]) -> list[_Chunk]:
    chunks, start = [], 0
    for at in range(len(words) + 1):
        if at == len(words) or words[at] in SEPARATORS or words[at] in {"(", ")", "[", "]"}:
            inside = tuple(i for i in range(start, at) if any(c.isalpha() for c in words[i]))
            if inside and not all(words[i].lower() in _TAIL for i in inside):
                chunks.append(_Chunk(start, at, inside, tuple(_initial(words, i) for i in inside)))
            start = at + 1
    return chunks


def _initial(words: Sequence[str], at: int) -> bool:
    """Tell `J`, `JB`, `J.-P.`, `Th.` from a family name."""
    word = words[at]
    stopped = at + 1 < len(words) and words[at + 1] == "."
    letters = word.replace("-", "").replace("‐", "")
    return len(letters) == 1 or (len(letters) <= 3 and letters.isupper()) or (stopped and len(letters) <= 2)


def _name(words: Sequence[str], chunks: Sequence[_Chunk], at: int, parts: list[str]) -> int:
    """Label the name that begins with a chunk; return how many chunks it took, 0 where there is a doubt."""
    chunk = chunks[at]
    following = chunks[at + 1] if at + 1 < len(chunks) else None
    comma = following is not None and words[chunk.end] == "," if chunk.end < len(words) else False
    if all(words[i].lower() in SUFFIXES for i in chunk.words) and at:
        return _put(parts, chunk.words, "suffix", begin=False)
    if chunk.shape == "FI":
        return _family_first(words, chunk, parts)
    if chunk.shape == "IF" or (chunk.shape == "W" and len(chunk.words) > 1 and not (comma and _given(following))):
        return _natural(words, chunk, parts)
    if chunk.shape == "W" and comma and following and (following.shape == "I" or _full_given(chunks, at)):
        _inverted(words, chunk, parts)
        _put(parts, following.words, "given", begin=False)
        return 2
    return 0


def _given(chunk: _Chunk | None) -> bool:
    return chunk is not None and chunk.shape == "I"


def _full_given(chunks: Sequence[_Chunk], at: int) -> bool:
    """Take `Esty, Joshua` for one name where it is the first and the only short pair, or all come in such pairs."""
    pair = chunks[at : at + 2]
    short = len(pair) == 2 and len(pair[0].words) <= 2 and len(pair[1].words) <= 2 and pair[1].shape in {"W", "FI"}
    rest = chunks[2:]
    return short and at == 0 and (not rest or all(len(c.words) > 1 for c in rest))


def _natural(words: Sequence[str], chunk: _Chunk, parts: list[str]) -> int:
    if chunk.shape == "W" and any(words[i].lower() in _ORGANISATION - PARTICLES for i in chunk.words):
        return _put(parts, range(chunk.words[0], chunk.words[-1] + 1), "literal", begin=True)
    if chunk.shape == "W" and len(chunk.words) > 4:
        return 0
    last = len(chunk.words) - 1
    if last and words[chunk.words[last]].lower() in SUFFIXES:
        parts[chunk.words[last]] = "suffix"
        last -= 1
    first = last
    while first > 1 and words[chunk.words[first - 1]].lower() in PARTICLES and words[chunk.words[first - 1]].islower():
        first -= 1
    _put(parts, chunk.words[:first], "given", begin=True)
    _put(parts, chunk.words[first:last], "particle", begin=not first)
    parts[chunk.words[last]] = "family"
    return 1


def _family_first(words: Sequence[str], chunk: _Chunk, parts: list[str]) -> int:
    first = next(i for i in range(len(chunk.words)) if all(chunk.initials[i:]))
    _inverted(words, _Chunk(chunk.start, chunk.end, chunk.words[:first], chunk.initials[:first]), parts)
    return _put(parts, chunk.words[first:], "given", begin=False)


def _inverted(words: Sequence[str], chunk: _Chunk, parts: list[str]) -> None:
    for nth, i in enumerate(chunk.words):
        particle = words[i].islower() and words[i] in PARTICLES and nth < len(chunk.words) - 1
        parts[i] = ("B-" if nth == 0 else "") + ("particle" if particle else "family")


def _put(parts: list[str], where: Sequence[int] | range, part: str, *, begin: bool) -> int:
    for nth, i in enumerate(where):
        parts[i] = f"B-{part}" if begin and nth == 0 else part
    return 1


def _stops(words: Sequence[str], parts: list[str]) -> None:
    """Count the full stop and the hyphen behind an initial to the given name."""
    for at in range(1, len(words)):
        if words[at] in {".", "-"} and parts[at - 1].endswith("given") and parts[at] == "other":
            parts[at] = "given"
