"""
Where the first author ends and the title begins, as the labels of the neighbours tell: `Cf. Marc Bloch, Apologie pour l'histoire`.

Each function yields (token, label); a label of two words is a label and the part of a name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from refs import names, others
from refs.parse import order
from refs.parse.label import Token
from refs.parse.mark import JOINTS, MONONYMS, ROLE_WORDS, SURNAME
from refs.parse.marks import SUFFIXES
from refs.patterns import lazy

# Thomas Mann, Der Zauberberg. Roman   Plato, Republic, trans. …
_DETERMINERS: Final = frozenset(
    "Der Die Das Ein Eine Zur Zum Vom The A An La Le Les Une Il Lo Gli Los Las Una Uma O As Os Det En Ett Het".split()
)
_LONGEST_NAMED: Final = 7
"""How many words a title has less than that is a name: `Marcel Mauss`, `Le Petit Robert`."""
_ELIDED: Final = lazy(r"(?:L|Un|Dell|All|Nell|Sull)['’][a-zà-ÿ][\w'’-]+")  # L’elenco, but D’Almeida
_NAME_WORDS: Final = (
    JOINTS | ROLE_WORDS | others.WORDS | frozenset("director with behalf mithilfe unter together".split())
)


def _titles_in_names(tokens: Sequence[Token], letters: str, signal: int) -> Iterator[tuple[int, str]]:
    """
    Yield what is labelled as one more author and begins the title: `Thomas Mann, Der Zauberberg. Roman`.

    An article tells, and that what comes first is known by one name; so does a signal before the note, behind which
    `Reinhart Koselleck, Vergangene Zukunft.` holds one author and a title.

    Args:
        tokens: labelled tokens in order.
        letters: one for the label of each.
        signal: how many tokens of them are such a signal.
    """
    match = _NAMES_BEFORE.match(letters, signal)
    if not match:
        return
    end, close = match.end() - 1, match.end("names")
    commas = [at for at in range(signal + 1, close) if tokens[at].text == ","]
    if not commas or (close + 1 < len(tokens) and tokens[close + 1].text in _OPENING_QUOTES):
        return  # Halperín Donghi, Tulio. “Storiografia argentina”
    alone = tokens[commas[0] - 1].text in MONONYMS and commas[0] == signal + 1
    alone &= close == len(tokens) or tokens[close].text != ":"  # Augustinus, Aurelius: Bekenntnisse
    alone &= close - commas[0] > 2 or letters[end] != "t"  # Erasmus, Desiderius, The Praise of Folly
    small = any(map(_no_name, tokens[commas[0] : close]))
    worded = next((comma for comma in commas[1:] if small and _worded(_piece(tokens, comma, close))), 0)
    first = tokens[signal]
    listed = first.name_part.endswith("given") and len(first.text) > 2 and _listed_words(tokens, commas, close)
    at = commas[0] if alone or listed else worded or commas[-1]  # Albaladejo, Manuel, Derecho civil, I, …
    behind = tokens[at + 1] if at + 1 < end else None
    if (
        behind is None
        or letters[at + 1] != "a"
        or SUFFIXES.fullmatch(behind.text)
        or behind.text in _NAME_WORDS
        or names.begins_ideographic(behind.text)  # Cheng, Q., 송기숙
    ):  # Güvercin, M.T., Jr   Eskola, J., ym.
        return
    family = [token.text for token in tokens[signal : commas[0]]]
    if (
        len(commas) == close - at - 1 == 1
        and len(family) > 1
        and behind.text.istitle()
        and all(word.isupper() and len(word) > 3 for word in family)
        and not order.is_given(family[0].title())
    ):
        yield at + 1, "author B-given"  # CARO BAROJA, Julio, Las brujas
        return
    natural = at - signal > 1 and tokens[at - 1].name_part == "family" and tokens[at - 1].text != "."
    noted = (
        signal and len(commas) == 1 and end - at > 2 and tokens[end - 1].text == "." and len(tokens[end - 2].text) > 2
    )
    piece = tokens[at + 1 : close]
    article = _ELIDED.fullmatch(behind.text) or (
        behind.text in _DETERMINERS and tokens[at + 2].text != "." and not _named(piece)
    )  # but A. Smith
    inverted = len(commas) == 2 and (
        len(behind.text) > 1 or len(piece) > 2
    )  # LOURENÇO, Eduardo, O Labirinto da Saudade.
    initialled = at - signal > 2 and tokens[at - 1].text == "." and all(len(token.text) > 1 for token in piece[:-1])
    lone = (
        initialled and len(piece) == 1 and not behind.text.isupper() and letters[end] == "t"
    )  # Augé M., Nonluoghi. Introduzione …
    lone |= (
        initialled and letters[end] == "L" and 1 < len(piece) < _LONGEST_NAMED
    )  # Fournier M., Marcel Mauss, Paris, …
    lone |= (
        tokens[signal + 1].text == "."
        and len(commas) == 1
        and 1 < len(piece) < _LONGEST_NAMED
        and letters[end] == "L"
        and "t" not in letters
    )  # R. Longhi, Piero della Francesca, Roma 1927
    lone |= (
        len(commas) == 2 and len(piece) > 1 and letters[end] in "Le" and not {"t", "c"} & set(letters)
    )  # Mercier, Louis-Sébastien, Tableau de Paris, Amsterdam, …
    lone |= (
        natural and listed and letters[end] == "t"
    )  # Barbara Stollberg-Rilinger, Zeremoniell, Ritual, Symbol. Neue …
    one_word = len(piece) == 1 and commas == [signal + 2] and _given_second(tokens, signal, behind.text)
    one_word |= len(piece) == 1 and _behind_last_author(tokens, signal, at)
    unmarked = all(token.name_part in {"", "other"} for token in piece)  # PASSERON Jean-Claude, La Reproduction.
    small = small and any(map(_no_name, piece))  # P. Grossi, Pagina introduttiva, in …
    if (
        alone
        or worded
        or (natural and (article or noted or small))
        or (article and (unmarked or inverted or (initialled and len(piece) > 2)))
        or one_word
        or lone
    ):
        last = end - 1 if tokens[end - 1].text in {".", ","} and letters[end] != "t" else end
        if any(token.text.isalpha() for token in tokens[close:end]):
            last = close  # …, in «Quaderni fiorentini»
        yield from ((i, "title") for i in range(at + 1, last))


def _named(piece: Sequence[Token]) -> bool:
    """Say whether what an article seems to begin is a name by its marks: `A Higgins and W Russell`, `Le Roy Ladurie R`."""
    joined = any(token.text in JOINTS and token.name_part == "other" for token in piece)
    initials = piece[-1].text.isupper() and len(piece[-1].text) < _LONGEST_INITIALS
    first, last = piece[0].name_part, piece[-1].name_part
    return (first == "B-given" and joined and last == "family") or (
        first == "B-family" and initials and last == "given"
    )


_LONGEST_INITIALS: Final = 4
"""How many initials there are less than that."""
_OPENING_QUOTES: Final = frozenset('“"«„')
# authors, and behind them a title, translator, editor, container, volume, edition or place
_NAMES_BEFORE: Final = lazy("(?P<names>[ao]*a)o*[trecvEL]")


def _piece(tokens: Sequence[Token], comma: int, end: int) -> Sequence[Token]:
    """Return the tokens between a comma and the next one."""
    close = next((at for at in range(comma + 1, end) if tokens[at].text == ","), end)
    return tokens[comma + 1 : close]


def _listed_words(tokens: Sequence[Token], commas: Sequence[int], end: int) -> bool:
    """Say whether single words stand behind each comma, which are no names where the first one's given name is before the family's."""
    pieces = [_piece(tokens, comma, end) for comma in commas]
    return all(
        len(piece) == 1 and piece[0].text.istitle() and len(piece[0].text) > 3 and not order.is_given(piece[0].text)
        for piece in pieces
    )


def _worded(piece: Sequence[Token]) -> bool:
    """Say whether a piece has a word that is in no name, and no hyphen, at which OCR breaks them: `L. Ro -pelewski`."""
    return any(map(_no_name, piece)) and all(token.text not in {"-", "‐"} for token in piece)


def _given_second(tokens: Sequence[Token], at: int, behind: str) -> bool:
    """Say whether a name stands here with the given one last and what follows it is none: `Dewerpe Alain, Espion. Une …`"""
    return order.is_given(tokens[at + 1].text) and not order.is_given(tokens[at].text) and not order.is_given(behind)


def _behind_last_author(tokens: Sequence[Token], signal: int, at: int) -> bool:
    """Say whether a comma stands behind the author that a joint announced as the last: `Ehn, Billy & Löfgren, Orvar, Kulturanalyser`."""
    joint = next((i for i in reversed(range(signal, at)) if tokens[i].text in JOINTS), 0)
    words = [token.text for token in tokens[joint + 1 : at]] if joint else []
    return (
        words.count(",") == 1 and 0 < words.index(",") < len(words) - 1 and len(words[-1]) > 1 and words[-1].isalpha()
    )


def _no_name(token: Token) -> bool:
    """Say whether a word is in no name: one with a small letter that is no particle and stands between no two of them."""
    word = token.text
    return (
        word.islower() and len(word) > 3 and word.isalpha() and word not in names.PARTICLES and word not in _NAME_WORDS
    )


# Cf. E. P. Thompson, …   Vgl. Reinhart Koselleck, …   Voir aussi Marc Bloch, …   См.: Левада Ю. А.
_SIGNALS: Final = frozenset("cf cfr vgl jfr jf véase vid confer ср см see siehe voir compare vergleiche".split())
_VERBS: Final = frozenset("see siehe voir compare vergleiche".split())
_BEHIND_SIGNALS: Final = frozenset(". , : e g z B".split())
_BEHIND_VERBS: Final = frozenset(
    "for example instance generally esp especially also further auch även aussi también também hierzu dazu ausführlich etwa grundlegend insbesondere notamment anche".split()
)


_MONTH_BEHIND: Final = lazy("a{1,3}[ao]d")


def _months_in_names(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, str]]:
    """Yield the given name of the first author that is a month's: `Strindberg, August, Röda rummet`, `CARO BAROJA, Julio: …`"""
    name, behind, beyond = tokens[at : at + 3]
    ends = behind.text in {",", ":"} or (behind.text == "." and beyond.text.isalpha())
    if ends and name.text.istitle() and name.text.isalpha():
        yield at, "author given"
        yield from ((i, "author family" if i else "author B-family") for i in range(at - 1))  # CARO BAROJA is one


def _names_in_titles(tokens: Sequence[Token], letters: str) -> Iterator[tuple[int, str]]:
    """Yield the given names that a title begins with, of a family name that is the author: `Lessing, Gotthold Ephraim: Laokoon`."""
    end = 2
    while end < len(tokens) and end < 6 and letters[end] == "t" and tokens[end].text[0].isupper():
        end += 1
    if 2 < end < len(tokens) - 1 and tokens[end].text == ":" and SURNAME.fullmatch(tokens[0].text):
        yield from ((at, "author given") for at in range(2, end))


def _lost_given(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, str]]:
    """Yield the given name that an author begins with and that is labelled as nothing: `4 | Quentin | Skinner, “Meaning and Understanding …”`"""
    given, family = tokens[at], tokens[at + 1]
    opens = given.label == "other" and given.text.istitle() and given.text.isalpha() and len(given.text) > 2
    if opens and family.text.istitle() and tokens[at + 2].text == ",":
        yield from ((at, "author B-given"), (at + 1, "author family"))


def _names_before_colons(tokens: Sequence[Token], letters: str) -> Iterator[tuple[int, str]]:
    """Yield the name that a title begins with, where nobody is named: `Hannah Arendt: | Elemente und Ursprünge totaler Herrschaft`."""
    end = next((at for at, token in enumerate(tokens[:5]) if token.text == ":"), 0)
    words = [token.text for token in tokens[:end]]
    named = (
        1 < len(words) < _LONGEST_PERSON and all(SURNAME.fullmatch(word) for word in words) and order.is_given(words[0])
    )
    if named and not order.is_given(words[-1]) and letters.startswith("t" * end) and letters[end + 1 : end + 2] == "t":
        yield from ((at, "author given" if at else "author B-given") for at in range(end - 1))
        yield from ((end - 1, "author family"), (end, "other"))


_LONGEST_PERSON: Final = 4
"""How many words a name has less than that."""


def _names_before_quotes(tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """Yield what stands before a title in quotes and is labelled as nothing: `Google. “Privacy Policy.” Last modified …`"""
    end = next((at for at, token in enumerate(tokens) if token.label != "other"), 0)
    words = tokens[: end - 2] if end > 2 and tokens[end - 1].text in _QUOTES and tokens[end - 2].text in ".," else ()
    if (
        tokens[end].label == "title"
        and 0 < len(words) < _LONGEST_NAMED
        and all(token.text[0].isupper() for token in words)
    ):
        yield from ((at, "author literal" if at else "author B-literal") for at in range(len(words)))


_QUOTES: Final = frozenset("\"“„«‘'")


def first_author(tokens: Sequence[Token], letters: str) -> Iterator[tuple[int, str]]:
    """
    Yield the words with which a footnote points to a work, and what of a title is labelled as an author or the reverse.

    Args:
        tokens: labelled tokens in order.
        letters: one for the label of each.
    """
    begin = next((at for at, token in enumerate(tokens) if not token.text.isdigit() and token.text != "."), len(tokens))
    first = tokens[begin].text.lower() if begin < min(len(tokens), 3) else ""
    if first not in _SIGNALS:
        yield from _titles_in_names(tokens, letters, 0)
        if letters.startswith("tt") and not {"a", "e", "D"} & set(letters):
            yield from _names_before_colons(tokens, letters)
        if len(tokens) > 3 and letters[0] == "o":
            yield from _names_before_quotes(tokens)
        if len(tokens) > begin + 3 and letters[begin : begin + 2] == "oa":
            yield from _lost_given(tokens, begin)
        if len(tokens) > 3 and letters[0] == "a" and tokens[1].text == "," and letters[2] == "t":
            yield from _names_in_titles(tokens, letters)
        elif (
            (month := _MONTH_BEHIND.match(letters))
            and tokens[month.end() - 2].text == ","
            and len(tokens) > month.end() + 1
        ):
            yield from _months_in_names(tokens, month.end() - 1)
        return
    end = begin + 1
    while end < len(tokens) and (tokens[end].text in _BEHIND_SIGNALS or tokens[end].text.lower() in _BEHIND_VERBS):
        end += 1
    person = end < len(tokens) and tokens[end].text.istitle() and len(tokens[end].text) > 1  # but See JJ, See J.
    if end > begin + 1 or (first in _VERBS and person):
        yield from ((at, "other") for at in range(begin, end))
        yield from _titles_in_names(tokens, letters, end)
