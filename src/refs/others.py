"""
What ends a list of names and stands for people who are not named: `et al.`, `y cols.`, `m.fl.`, `and 12 others`.
"""

from __future__ import annotations

import re
from typing import Final

from refs.patterns import lazy

_JOINED: Final = (
    # joints, words of which one stands behind them
    ("and &", "others colleagues coauthors co-authors coworkers co-workers collaborators Coauthors Colleagues"),
    ("et &", "autres coll collab collaborateurs kumpp"),
    ("y e ed & i", "otros otras outros outras altri altre altres col cols colab coll colaboradores collaboratori"),
    ("und u", "andere anderen Mitarbeiter Kollegen"),
    ("en och og o med", "anderen andra andre flera flere medewerkers medarbetare medarbejdere medarbeidere"),
    ("ja", "muut muita kumpp"),
    ("i in", "inni wsp współpracownicy sur suradnici drugi sod"),
    ("a", "kol kolektiv spol další ďalší jiní"),
    ("és", "mtsai mtsi társai mások munkatársai"),
    ("și şi", "colab alții alţii colaboratorii"),
    ("ve", "ark arkadaşları diğerleri diğ"),
    ("dan", "lain-lain kawan-kawan"),
    ("и", "др другие соавт съавт соавторы"),
    ("та і й", "ін інші співавт"),
    ("και κ", "συν άλλοι άλλες"),
)

WORDS: Final = frozenset(word for _, words in _JOINED for word in words.split()) | frozenset(
    "al alii mfl fl ym dkk idr vd aj more authors in dr lainnya".split()
)
"""The words for others, which are in no title where they stand behind names."""

_PHRASES: Final = "|".join(
    rf"(?:{'|'.join(joints.split())})\.?\s+(?:{'|'.join(sorted(words.split(), key=len, reverse=True))})\b\.?"
    for joints, words in _JOINED
)
# m. fl.   u. a. m.   e. a.   o.fl.   v.d., but v.d. Berg   κ.ά.   κ.λπ.   ș.a.
_SHORT: Final = (
    r"m\.?\s?fl\b\.?|mfl\b\.?|m\.\s?m\.|u\.\s?a\b\.?(?:\s?m\.)?|e\.\s?a\b\.?|o\.\s?(?:fl|a)\b\.?|c\.\s?s\.|"
    r"i\s(?:in|dr)\b\.?|idr\b\.?|aj\b\.?|ym\b\.?|dkk\b\.?|vd\b\.?|v\.\s?d\.(?!\s?\w)|[șş]\.\s?a\b\.?|"
    r"κ\.\s?[άα]\b\.?|κ\.\s?λπ\b\.?"
)
# +3 authors   … 2 more   & 1 more authors   and 12 others
_COUNTED: Final = (
    r"\+\s?\d+(?:\s+(?:more\s+)?(?:authors|others)|\s+more)?\b|(?:…|\.\.\.)\s?\d+\s+more(?:\s+authors)?\b|"
    r"(?:and|&)\s+\d+\s+(?:more\s+)?(?:authors|others|more)\b\.?"
)
ET_AL: Final = lazy(
    r"(?:[,;&\s(\[…]|\band\b){0,9}(?<![\w.])"
    rf"(?:(?:et\.?|&)\s*(?:a|á)l(?:ii|iae)?\b\.?|{_COUNTED}|\bothers\b|(?-i:{_PHRASES}|{_SHORT})|(?:…|\.\.\.)\s*$)[)\]]?",
    re.IGNORECASE,
)
"""Words for others at the end of a list of names, with the comma and the bracket before them."""

IDEOGRAPHIC: Final = lazy(r"等(?:人|编|編)?|ほか|他|外(?:\s?\d{1,2}\s?名)?|외(?:\s?\d{1,2}\s?[인명])?")
"""Words for others in Chinese, Japanese and Korean: `陈静等`, `山田太郎ほか`, `차승원 외 3인`."""
# 陈静等   노승철, 외 3인, but 김민수, 외국어 교육   Demir, A., v.d., which is a particle before a name
_BEHIND: Final = lazy(
    rf"[,;&、，・\s(\[…]{{0,4}}(?:(?:{IDEOGRAPHIC.pattern})(?=[편編编著訳\W\d]|$)|(?-i:v\.\s?d\.))", re.IGNORECASE
)


def follow(text: str, end: int) -> bool:
    """
    Say whether words for others stand right behind a list of names.

    Args:
        text: the reference string.
        end: where the last name ends in it.
    """
    return bool(ET_AL.match(text, end) or _BEHIND.match(text, end))
