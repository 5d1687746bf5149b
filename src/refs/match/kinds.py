"""
What a reference is to another work (a notice, a review, a reply), and which edition or part of it.

These cases have nearly the same title, authors and year as the work itself, so likeness alone confuses them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from refs.match.evidence import bare_title
from refs.match.similarity import place, run
from refs.model import Item
from refs.text import fold

_SAME_WORD = 0.79

_KINDS: Mapping[str, re.Pattern[str]] = {
    # "Erratum to: …", "Retraction Note: …", "RETRACTED: …", "Correction for …"
    "notice": re.compile(
        r"\b(?:errat(?:um|a)|corrigend(?:um|a)|addend(?:um|a)|retract(?:ed|ion)|withdrawn|expression of concern|"
        r"publisher'?s? note|editorial note)\b|\bcorrections?\b(?=\s*(?:to\b|for\b|:|\())"
    ),
    # "Saving Maddie (review)", "Review of …", "Book review: …", "Rezension zu …", ": Film as Literature. Harris Ross"
    "review": re.compile(
        r"^\s*:|\bbook reviews?\b|\breview(?:s|ed work)?\s*[:)\]]|\breview (?:of|for)\b|\brezension|\brecension\b|"
        r"\bcompte[- ]rendu\b|\brecensione\b|\breviewed by\b"
    ),
    # "Decision letter for …", beside the "Review for …" of the same manuscript
    "decision": re.compile(r"\bdecision letter\b"),
    # "Reply to …", "Comment on …", "Response to comment on …", "Author's reply"
    "reply": re.compile(
        r"\b(?:reply|repl(?:y|ies) to|response to|comments? (?:on|to)|rejoinder|rebuttal|discussion (?:of|on)|"
        r"commentary on|letter to|authors?'? (?:reply|response))\b"
    ),
}
_PREPRINT = re.compile(r"\b(?:arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|ssrn|research square|preprint)\b")
_PART_OF_BOOK = re.compile(
    r"(?:^|[.,:;)\]”\"]\s*)\bin:|\bpp?\.\s*[\divxlc]+\s*[-–—]\s*[\divxlc]+|"
    r"[,.:]\s*[ivxlc]+\s*[-–—]\s*[ivxlc]{2,}\b",
    re.IGNORECASE,
)
_EDITION = re.compile(
    r"\b(\d{1,2})\s*(?:st|nd|rd|th|e|a|\.)?\s*(?:rev(?:ised)?\.?\s*)?(?:ed(?:n|ition|ition)?|aufl(?:age)?)\b"
)
_ORDINALS = {
    word: str(number)
    for number, word in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)
}
_WORDED = re.compile(rf"\b({'|'.join(_ORDINALS)})\s+ed(?:n|ition)?\b")


def kinds(text: str) -> dict[str, str]:
    """
    Return what a title says it is ("notice", "review", "reply"), with the words that say so; {} for a work of its own.
    """
    folded = fold(text).replace("’", "'")
    found = {kind: pattern.search(folded) for kind, pattern in _KINDS.items()}
    return {kind: match[0] for kind, match in found.items() if match}


def another_kind(candidate: Item, said: str, flat: str, *, whole: bool) -> str:
    """
    Return why a candidate is an erratum, a review or a reply and a reference is not, or the other way round; "" if not.

    Args:
        candidate: the candidate.
        said: the reference's title where it is known, else the string.
        flat: the string as `run` makes it.
        whole: whether the candidate explains the string, and so whatever it seems to be: `Review of Progress in …` may
            be the series.
    """
    container = str(candidate.get("container-title", "")).lower()
    mine, reviews = kinds(said).keys() - kinds(container).keys(), candidate.get("type") == "review"
    if whole:
        mine = set()
    if reviews or "review" in container:  # `[Review of Comment on egusphere-2022-1494]`
        mine -= {"review"}
    title = str(candidate.get("title", ""))
    own = kinds(title)
    for kind, wording in kinds(bare_title(title)).items():
        silent = whole and not run(wording)  # the colon of `: Film as Literature. Harris Ross`
        if kind not in mine and not silent and place(run(wording), flat).likeness < _SAME_WORD:
            return f"the candidate is a {kind}"
    if reviews and not own and "review" not in flat:
        return "the candidate is a review"
    return f"the reference is a {', '.join(sorted(mine - own.keys()))}" if mine - own.keys() else ""


def says_preprint(text: str) -> bool:
    """
    Return whether a reference string names a preprint server.
    """
    return bool(_PREPRINT.search(fold(text)))


def published(candidate: Item) -> bool:
    """
    Return whether a candidate is an article, and not itself on a preprint server, as those of SSRN are.
    """
    said = f"{candidate.get('container-title', '')} {candidate.get('DOI', '')}"
    return candidate.get("type") == "article-journal" and not says_preprint(said)


def part_of_book(text: str) -> bool:
    """
    Return whether a reference string is to some pages of a book: `In: Urban Botany, Northern Press, 2023, p. v–xii`.
    """
    return bool(_PART_OF_BOOK.search(text))


def edition(text: str) -> str:
    """
    Return the number of the edition that a reference string names, or "".
    """
    folded = fold(text)
    if worded := _WORDED.search(folded):
        return _ORDINALS[worded[1]]
    found = _EDITION.search(folded)
    return found[1] if found else ""
