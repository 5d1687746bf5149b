"""
How references open and close: what stands right and left of a place where one may end and the next begin, as a few named shapes.
"""

from __future__ import annotations

import re

from refs.parse.letters import CJK, LOWER, UPPER

_U, _L = f"[{UPPER}]", f"[{LOWER}]"
_PARTICLE = (
    r"(?:(?:[Dd][eiaou]s?|[Dd]el|[Dd]ella|[Dd]e\s[Ll][ao]s?|[Vv][ao]n(?:\s(?:de[rn]?|'t))?|[Vv]om|[Zz]u[mr]?|[Dd]e[nr]|[Tt]e[nr]|[Ll][aeo]|[Ee]l|[Aa]l|[Bb]in|[Ii]bn|[Aa]f"
    r"|[Aa]v|[Ss]t\.?|DE|VAN|VON|LA|DER)[\s-])"
)
_WORD = rf"(?:[OoDdLl]['’´`])?{_U}[\w'’´`¨˜˘ˇ¸-]{{1,40}}"
_FAMILY = rf"{_PARTICLE}{{0,2}}{_WORD}(?:\s{_WORD}){{0,2}}"
_INITIALS = rf"{_U}{_L}{{0,2}}\.(?:[\s-]{{0,2}}{_U}{_L}{{0,2}}\.){{0,4}}"
_NEXT = r"(?=\s*(?:[,.;:(&/]|and\b|et\b|und\b|y\b|e\b|och\b|og\b|и\b|в\b|\d{4}|$))"

YEAR = re.compile(r"(?<![\d.\-–])(?:1[5-9]\d\d|20[0-4]\d)[a-z]?(?![\d\w])")
YEAR_IN_PARENTHESES = re.compile(
    r"[(\[](?:c\.?\s|ca\.?\s|©)?(?:(?:1[5-9]\d\d|20[0-4]\d)[^()]{0,24}|n\.\s?d\.?|s\.\s?[af]\.?|o\.\s?J\.?|u\.\s?å\.?|forthcoming|in\spress|im\sErscheinen|i\stryck|en\sprensa"
    r"|no\sprelo|sous\spresse|в\sпечати)[)\]]",
    re.IGNORECASE,
)

_RIGHT = re.compile(
    "|".join(
        f"(?P<{name}>{pattern})"
        for name, pattern in (
            ("address", r"(?:https?:|www\.|doi:|DOI|10\.\d{4,9}/|PMID|PMC\d|arXiv|URL\b|ISBN|Available|Retrieved|Disponible|Verfügbar|Accessed|\[Online|http)"),
            ("again", r"(?:[—–―_‐‑−-]{2,}|[—–―]|-(?=[,.])|[?]{2})(?:\s?[—–―_-]+)*\s?[,.:(\s]|(?:Ders|Dies|Idem|Id|Ibid|ibid|Ebd|ebd|Там же|Он же)\b"),
            ("lower", rf"(?!{_PARTICLE}{_U}){_L}"),
            ("digit", r"[\d#]"),
            ("quote", r"[“\"«„‘'’`]"),
            ("part", r"(?:(?:In|Vol|No|Nr|Bd|Jg|ed|eds|Ed|Eds|Hrsg|Hg|Proc|Phys|Dans|En|Em|Вып|Ph\.?\s?D|PhD|Edited|Translated|Thesis|Dissertation)\b|(?:p|pp|S|T|Т|С|ch|Ch)\.(?=\s?\d))"),
            ("family_initials_comma", rf"{_FAMILY},\s?{_INITIALS}"),
            ("family_initials_bare", rf"{_FAMILY}\s{_INITIALS}(?!\s?{_WORD}[^,.;:(]{{12}})"),
            ("vancouver", rf"{_FAMILY}\s{_U}{{1,3}}(?:-?{_U})?(?:\s(?:Jr|Sr|III?))?(?=\s?[,.;:(]|\set\sal|\sand\s|\s&|\s(?:19|20)\d\d)"),
            ("initials_apart", rf"{_FAMILY}(?:,?\s{_U}){{1,3}}(?=\s?[,.;:(]|\set\sal|\sand\s|\s&|\s(?:19|20)\d\d)"),
            ("initials_family", rf"{_INITIALS}\s?(?:{_PARTICLE}){{0,3}}{_WORD}"),
            ("pair", rf"{_FAMILY}(?:,|\s(?:and|&|et|und|och|og|y|e|u\.|и)|\s?/)\s?{_FAMILY}{_NEXT}"),
            ("place_publisher", rf"{_FAMILY}(?:,\s{_WORD})?(?:\s?[/&–-]\s?{_WORD})?\s?:\s?{_U}[^.:;]{{2,60}}(?:[.,;]|$)"),
            ("names", rf"{_WORD}(?:\s(?:{_U}\.?|{_WORD}|{_PARTICLE.rstrip(')')}))){{1,3}}{_NEXT}"),
            ("et_al", rf"{_FAMILY}\set\s?al"),
            ("cjk", f"[{CJK}]"),
            ("single", rf"{_WORD}\s?(?=[,.(])"),
            ("article", r"(?:The|A|An|On|In|Of|For|From|Der|Die|Das|Zur|Zum|Le|Les|El|Los|Il|Um|Uma|O|As|Det|Den|Om|Towards?|How|What|Why)\s"),
            ("capital", _U),
            ("bracket", r"[(\[{]"),
            ("other", r"(?s:.)"),
        )
    )
)

_LEFT = re.compile(
    "|".join(
        f"(?P<{name}>{pattern})"
        for name, pattern in (
            ("semicolon", r";$"),
            ("comma", r",$"),
            ("colon", r":$"),
            ("open", r"[(\[{“«„]$"),
            ("address", r"(?:https?:\S*|www\.\S*|10\.\d{4,9}/\S*|arXiv:\S*|[a-z-]+/\d{7}\S*|PMID:?\s?\d+|PMC\d+)[.\])]*$"),
            ("year_closed", r"(?:1[5-9]\d\d|20[0-4]\d)[a-z]?[)\]]\.?$"),
            ("pages_full", r"\d+\s?[-–−]+\s?[A-Za-z]?\d+\.$"),
            ("pages", r"\d+\s?[-–−]+\s?[A-Za-z]?\d+$"),
            ("year_full", r"(?:1[5-9]\d\d|20[0-4]\d)[a-z]?\.$"),
            ("year", r"(?:1[5-9]\d\d|20[0-4]\d)[a-z]?$"),
            ("number_full", r"\d\S?\.$"),
            ("number", r"\d$"),
            ("closed_full", r"[)\]”\"»’]\.$|\.[”\"»’]$"),
            ("closed", r"[)\]”\"»’]$"),
            ("initial", rf"(?:^|[\s.,(-]){_U}\.$"),
            ("abbreviation", rf"(?:^|[\s.(])(?:{_U}{_L}{{0,4}}|{_L}{{1,3}}|Proc|Univ|Trans|Dept|Assoc|Intern|Conf)\.$"),
            ("word_full", rf"[\w'’-]+[.!?…]$"),
            ("joining", r"(?i:(?:^|\s)(?:and|of|the|in|for|on|to|with|by|from|a|an|et|und|de|la|der|die|das|och|y|e|e do|&|и|в|на|von|zur?|des|du|del|da|do))$"),
            ("hyphen", r"[-‐\u00ad¬–—/]$"),
            ("small", rf"{_L}$"),
            ("capital", rf"{_U}[\w'’-]*$"),
            ("other", r"(?s:.)$"),
        )
    )
)
_CLOSED = re.compile(
    r"\d(?:\s?[-–−]\s?\d|\s?\(\d|:\s?\w|,\s?[A-Z]?\d)|Press|Verlag|Springer|Elsevier|Wiley|Universit|Routledge|https?:|arXiv|[Tt]hesis|[a-z]:\s(?=[A-Z])|pp?\.\s?\d|S\.\s\d"
)


def right_shape(window: str) -> str:
    """
    Name what a piece of text opens with: `family_initials_comma` for `Alves, H. (2013)`, `place_publisher` for `Berlin: Springer.`, `lower`, `digit` …
    """
    found = _RIGHT.match(window)
    return (found.lastgroup or "other") if found else "other"


def left_shape(window: str) -> str:
    """
    Name what a piece of text ends with: `pages_full` for `12–34.`, `initial` for `Smith, J.`, `joining` for `Journal of` …
    """
    found = _LEFT.search(window)
    return (found.lastgroup or "other") if found else "none"


def year_near(window: str) -> str:
    """
    Say how soon a year follows an opening: `parentheses` for `Alves, H. (2013)`, `near`, `far` or `none`.
    """
    closed = YEAR_IN_PARENTHESES.search(window)
    if closed and closed.start() < 120:
        return "parentheses"
    found = YEAR.search(window)
    return "none" if found is None else "near" if found.start() < 120 else "far"


def closings(text: str) -> int:
    """
    Count what references have behind their title: pages, issues, publishers, identifiers.
    """
    return len(_CLOSED.findall(text))
