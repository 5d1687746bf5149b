"""
Where what a rule says ends: it leaves to titles, containers and places what their right labels tell beside its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from refs.parse.label import NAME_LABELS, Token
from refs.patterns import lazy


def stays(tokens: Sequence[Token], text: str, first: int, last: int, label: str, labels: set[str]) -> bool:
    """
    Say whether tokens keep the label that they have, whatever a rule has found there.

    Args:
        tokens: labelled tokens in order.
        text: the reference string.
        first: the first token that the rule is about.
        last: the one behind the last of them.
        label: what the rule has them for.
        labels: all labels that there are.
    """
    inside = {token.label for token in tokens[first:last]}
    if inside == {"title"} and label != "title" and _amid_title(tokens, text, first, last, label):
        return True
    if label in _OF_IMPRINTS and len(inside) == 1 and _amid_name(tokens, last, label, inside, labels):
        return True
    # Verhandlungen des 25. Deutschen Soziologentages in Frankfurt am Main 1990
    return label == "place" and inside == {"container"} and tokens[first - 1].text in _AT


_AT: Final = frozenset("in zu of de di von at à en em i".split())
"""What stands before a place that is part of a name."""


def _amid_name(tokens: Sequence[Token], last: int, label: str, inside: set[str], labels: set[str]) -> bool:
    """
    Say whether an imprint stands in a title or container that goes on behind it, where the work's own imprint is told elsewhere or it has none.

    `Venice: The Hinge of Trade, 1081–1797 (London: …)`, `Is God the Best Explanation? (Cham: Palgrave, 2019), 286 pp., AAPS 76`.
    """
    behind = next((token.label for token in tokens[last:] if token.text.isalnum()), "")
    if label == "isbn" and labels >= {"container", "volume"}:
        return inside == {"title"}
    elsewhere = labels >= {"container", "volume"} or (
        label != "editor" and not labels.isdisjoint({"place", "publisher"})
    )
    return inside <= {"title", "container"} and behind in inside and elsewhere


_OF_IMPRINTS: Final = frozenset({"place", "publisher", "isbn", "editor"})


def trimmed(tokens: Sequence[Token], first: int, last: int, label: str) -> tuple[int, int]:
    """
    Return where what is labelled as a rule has it begins and ends, if all that the rule takes in beside is labelled as something else.

    `// Он же. | Переписка`, `in Political Writings, | Part 1, translated by`, `// Българска реч. | – 2022. – № 3`.
    """
    own = [at for at in range(first, last) if tokens[at].label == label]
    words = [token.label for token in tokens[first : own[0]] if token.text.isalnum()]
    before = set(words if label != "title" or len(words) > 1 else ())  # Keytruda (pembrolizumab)
    behind = {token.label for token in tokens[own[-1] + 1 : last] if token.text.isalnum()}
    behind -= {"other"} if len(behind) > 1 else set()
    # Французский ежегодник, 1982. М., 1984.   where the first year is the yearbook's
    named = (
        behind == {"date"}
        and _YEAR_TOKEN.fullmatch(tokens[last - 1].text)
        and any(token.label == "date" for token in tokens[last:])
    )
    cut = label != "title" and behind and behind <= _BEHIND_OWN and not named
    return own[0] if before and before <= _BEFORE_OWN else first, own[-1] + 1 if cut else last


_YEAR_TOKEN: Final = lazy(r"(?:1[5-9]|20)\d\d")
TRIMMED: Final = frozenset({"container", "place", "title"})
"""The labels of rules that may take in too much."""
_BEFORE_OWN: Final = frozenset(
    {"title", "editor", "author", "container", "container-author", "other", "citation-number"}
)
_BEHIND_OWN: Final = frozenset(
    {"volume", "issue", "pages", "date", "place", "publisher", "edition", "editor", "translator", "collection"}
    | {"pmid", "pmcid", "doi", "url"}
)
"""The labels of what stands before a name or behind it and is another part of the reference."""


def _amid_title(tokens: Sequence[Token], text: str, first: int, last: int, label: str) -> bool:
    """
    Say whether tokens stand in a sentence of a title that goes on: `What the 9th ed. of the Britannica left out`.

    A small word goes on behind them and a word of the title stands before them; people and numbers do not begin it either.
    """
    names_before = first > 1 and bool({tokens[first - 1].label, tokens[first - 2].label} & {"author", "date"})
    if label == "edition" and any(token.label == "volume" for token in tokens[last:]):
        return True  # revised RECIST guideline (version 1.1). Eur J Cancer. 2009;45   whose own title it is
    if label in _BEHIND_TITLES and names_before and tokens[first - 1].text in {".", ")"}:
        return True  # Heller, Joseph. Catch 22. New York: …   which is no series
    if last == len(tokens) or tokens[last].label != "title" or text[tokens[last - 1].end] not in " :":
        return False
    colon = tokens[last].text == ":" and last + 1 < len(tokens)
    before = tokens[first - 1] if first else None
    within = before is not None and before.label == "title" and before.text.isalnum()
    begins = label in NAME_LABELS or (label == "number" and not colon)
    opens = begins and all(token.label in _BEFORE_TITLES for token in tokens[:first])
    return (within or opens) and tokens[last + colon].text.islower()


_BEHIND_TITLES: Final = frozenset({"collection", "seriesnumber"})
_BEFORE_TITLES: Final = frozenset({"author", "date", "other", "citation-number"})
