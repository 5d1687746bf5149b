"""
The name parts of a labelled reference: regular where its corpus gives them, guessed where their form leaves no doubt.
"""

from __future__ import annotations

from collections.abc import Sequence

from refs.names import begins_ideographic
from refs.parse.label import NAME_LABELS
from refs.parse.mark import JOINTS
from refs.training.corpora import Reference
from refs.training.gold import Gold, is_word, runs
from refs.training.nameparts import PARTICLES, guess_parts


def finish_names(gold: Gold, reference: Reference) -> None:
    """Make the name parts regular where they are known, and guess them where their form leaves no doubt."""
    for start, end, labels in list(runs(gold)):
        known = labels <= NAME_LABELS and any(gold.parts[at] not in {"", "other"} for at in range(start, end))
        if known and reference.names_known:
            _finish_run(gold, start, end)
            continue
        guess = guess_parts([gold.tokens[at].text for at in range(start, end)]) if labels <= NAME_LABELS else None
        for at in range(start, end):
            gold.parts[at] = guess[at - start] if guess else None


def _finish_run(gold: Gold, start: int, end: int) -> None:
    """Mark where each name of a run begins; the full stop of an initial is part of the given name."""
    parts = [gold.parts[at] or "other" for at in range(start, end)]
    for at in range(start, end):
        part, before = parts[at - start], parts[at - start - 1] if at > start else "other"
        if part == "other" and gold.word(at) == "." and before == "given" and gold.glued(at):
            parts[at - start] = "given"
        elif part in {"family", "given"} and gold.word(at) in PARTICLES and gold.tokens[at].text.islower():
            parts[at - start] = "particle"
        elif not is_word(gold.word(at)) and part in {"family", "given"} and gold.word(at) not in _IN_NAMES:
            parts[at - start] = "other"
    gold.parts[start:end] = _marked(parts, [_divides(gold, parts, start, at) for at in range(start, end)])


_IN_NAMES = frozenset(". - ’ ' ‐ – ~ ´ `".split())


def _divides(gold: Gold, parts: Sequence[str], start: int, at: int) -> bool:
    """Say whether a name ends before a token: at a joint, and between a Korean name and any other: `김민수, Zhou C`, `허준이 강수진`."""
    if at == start or parts[at - start] in {"other", "suffix", "literal"}:
        return False
    before = at - 1
    if parts[before - start] == "other" and (gold.word(before) in JOINTS or gold.word(before) == "・"):
        return True
    if before > start and not is_word(gold.word(before)):
        before -= 1
    sides = begins_ideographic(gold.word(before)), begins_ideographic(gold.word(at))
    parted = before < at - 1 or not gold.glued(at)
    return parted and is_word(gold.word(before)) and (sides[0] != sides[1] or (sides[0] and _alike(parts, start, at)))


def _alike(parts: Sequence[str], start: int, at: int) -> bool:
    return parts[at - start] == parts[at - 1 - start]


def _marked(parts: list[str], divided: list[bool]) -> list[str | None]:
    """Put `B-` on the first token of each name: a part that the name already has opens another, and so does a division."""
    marked: list[str | None] = []
    have: set[str] = set()
    before = "other"
    for part, ends in zip(parts, divided, strict=True):
        opens = part not in {before, "other", "suffix"} and _opens_name(part, before, have)
        opens |= ends and bool(have)
        marked.append(f"B-{part}" if opens else part)
        if part not in {"other", "suffix"}:
            have = {part} if opens else have | {part}
        before = part
    return marked


def _opens_name(part: str, before: str, have: set[str]) -> bool:
    """Tell `Smith, J., van Berg, K.` and `Ludwig van Beethoven` apart, and leave `Ortega y Gasset` one name."""
    if part == "particle":
        return not have or (before == "other" and {"family", "given"} <= have) or "literal" in have
    if part == "family" and before == "particle":
        return False
    return not have or part in have or part == "literal" or "literal" in have
