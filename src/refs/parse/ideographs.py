"""
Names in Chinese, Japanese and Korean: no space is within one, so that signs or spaces part them, and what is said of
them stands glued to the last: `王强、叶澜等`, `西田幾多郎編`, `편 임재현, 홍길순`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from refs import names, others
from refs.parse.label import Token
from refs.parse.runs import Run
from refs.patterns import lazy

_FIRST: Final = "\u3040"
"""The first letter of these scripts; the letters of nearly all others come before it."""
# 編   编著   主编   (편)   옮김   訳
_ROLE: Final = (
    r"(?:主编|主編|編著|编著|編訳|编译|編集|編者|監修|監訳|翻訳|編|编|著|訳|译|譯|편저|편집|엮음|옮김|번역|편|역)"
)
# 陈静 | 等   西田幾多郎 | 編   노승철 | 외 3인
_TAIL: Final = lazy(rf"(?:{others.IDEOGRAPHIC.pattern})?\s?{_ROLE}?")
_SURE: Final = frozenset("等 ほか 編 编 等编 等編 編著 编著 主编".split())
"""What ends no name and is said of one, however it is marked."""
_JOINTS: Final = frozenset("와 과 및 和 与 與 と 及".split())
_BETWEEN: Final = lazy(r"[\s.,·・、;，；：:/&()（）\[\]]+")


def are_among(run: Run) -> bool:
    """
    Say whether some of a list of names is written in Chinese, Japanese or Korean.
    """
    if run.text.isascii() or max(run.text) < _FIRST:
        return False
    return any(ours for ours, _ in _spread(run.tokens))


def parted(run: Run) -> Iterator[Run | tuple[names.Name, Sequence[Token]]]:
    """
    Yield each name of these scripts with its tokens, and what is between them in other scripts, to be read as such.

    Args:
        run: a run of names of which some are in these scripts: `김민수, Zhou C, 박지훈, 외`.
    """
    pieces = [(ours, list(tokens)) for ours, tokens in groupby(_spread(run.tokens), key=lambda pair: pair[0])]
    for ours, pairs in pieces:
        tokens = [token for _, token in pairs]
        if ours:
            yield from _names(tokens, run)
            continue
        while tokens and not tokens[-1].text[0].isalnum() and tokens[-1].text not in {".", ")"}:
            tokens.pop()
        while tokens and (not tokens[0].text[0].isalnum() and tokens[0].text not in {"(", "["}):
            tokens.pop(0)
        if any(token.text[0].isalpha() for token in tokens) and any(token.name_part != "other" for token in tokens):
            start = tokens[0].start - run.start
            yield Run(run.label, tokens, run.text[start : tokens[-1].end - run.start])


def _spread(tokens: Sequence[Token]) -> Iterator[tuple[bool, Token]]:
    """Tell of each token whether it is of these scripts; signs and numbers are so where what stands before them is."""
    ours = names.begins_ideographic(next((one.text for one in tokens if one.text[0].isalpha()), ""))
    end = 0
    for token in tokens:
        if token.text[0].isalpha() and token.text[0] != _AGAIN:
            glued = token.start == end and not ours  # Lecona-Guzm醤, broken by its encoding
            ours = not glued and names.begins_ideographic(token.text)
        end = token.end if token.text[0].isalpha() else 0
        yield ours, token


_AGAIN: Final = "々"
"""The letter that says the one before it again: `佐々木毅`."""


def _names(tokens: Sequence[Token], run: Run) -> Iterator[tuple[names.Name, Sequence[Token]]]:
    """Yield the names in tokens of these scripts, without what is said of them."""
    for piece in _pieces(tokens):
        text = run.text[piece[0].start - run.start : piece[-1].end - run.start]
        if text in _JOINTS or _TAIL.fullmatch(text):
            continue
        cut = _named(piece, text)
        name = text[: piece[cut - 1].end - piece[0].start]
        if any(map(str.isalpha, name)):
            yield {"literal": " ".join(name.split())}, piece[:cut]


def _pieces(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Yield the tokens of each name: signs part two, and a space, but not within an organisation or `김 민수`."""
    piece: list[Token] = []
    for token in tokens:
        spaced = bool(piece) and token.start > piece[-1].end and not _goes_on(piece[-1], token)
        if piece and (spaced or _BETWEEN.fullmatch(token.text)):
            yield piece
            piece = []
        if not _BETWEEN.fullmatch(token.text):
            piece.append(token)
    if piece:
        yield piece


def _goes_on(before: Token, token: Token) -> bool:
    """Say whether a name goes on behind a space: an organisation's, a given name, the count of others in `외 3인`."""
    counts = before.text == "외" or before.text.isdigit()
    return token.name_part in {"literal", "given"} or (counts and token.name_part in {"", "other"})


def _named(piece: Sequence[Token], text: str) -> int:
    """Return how many tokens of a piece are the name, and not what is said of it: `陈静等`, `西田幾多郎編`, `정현우외 3인`."""
    for cut in range(1, len(piece)):
        tail = text[piece[cut].start - piece[0].start :]
        said = piece[cut].name_part == "other" or tail in _SURE
        if said and tail and _TAIL.fullmatch(tail) and len(text) - len(tail) > 1:
            return cut
    return len(piece)
