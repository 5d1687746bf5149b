"""
How references open and close: what stands right and left of a place where one may end and the next begin, as a few named shapes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from refs.parse.splitting.letters import CJK, LOWER, UPPER
from refs.patterns import lazy

_U, _L = f"[{UPPER}]", f"[{LOWER}]"
_PARTICLE = (
    r"(?:(?:[Dd][eiaou]s?|[Dd]el|[Dd]ella|[Dd]e\s[Ll][ao]s?|[Vv][ao]n"
    r"(?:\s(?:de[rn]?|'t))?|[Vv]om|[Zz]u[mr]?|[Dd]e[nr]|[Tt]e[nr]|[Ll][aeo]|[Ee]l|[Aa]l|[Bb]in|[Ii]bn|[Aa]f"
    r"|[Aa]v|[Ss]t\.?|DE|VAN|VON|LA|DER)[\s-])"
)
_WORD = rf"(?:[OoDdLl]['’´`])?{_U}[\w'’´`¨˜˘ˇ¸-]{{1,40}}"
_FAMILY = rf"{_PARTICLE}{{0,2}}{_WORD}(?:\s{_WORD}){{0,2}}"
_INITIALS = rf"{_U}{_L}{{0,2}}\.(?:[\s-]{{0,2}}{_U}{_L}{{0,2}}\.){{0,4}}"
_NEXT = r"(?=\s*(?:[,.;:(&/]|and\b|et\b|und\b|y\b|e\b|och\b|og\b|и\b|в\b|\d{4}|$))"

YEAR = lazy(r"[12](?:(?<!\d\d)(?<![.\-–]\d))(?:(?<=1)[5-9]\d|(?<=2)0[0-4])\d[a-z]?(?!\w)")
YEAR_IN_PARENTHESES = lazy(
    r"[(\[](?:c\.?\s|ca\.?\s|©)?(?:(?:1[5-9]\d\d|20[0-4]\d)[^()]{0,24}|n\.\s?d\.?|s\.\s?[af]\.?|o\.\s?J\.?|u\."
    r"\s?å\.?|forthcoming|in\spress|im\sErscheinen|i\stryck|en\sprensa"
    r"|no\sprelo|sous\spresse|в\sпечати)[)\]]",
    re.IGNORECASE,
)


def _unions(*shapes: tuple[str, str]) -> list[re.Pattern[str]]:
    """Join shapes to patterns of some each: most texts have one of the first, and what is not reached is not compiled."""
    named = [f"(?P<{name}>{pattern})" for name, pattern in shapes]
    return [lazy("|".join(named[at : at + 6])) for at in range(0, len(named), 6)]


_RIGHT = _unions(
    ("address", r"(?:https?:|www\.|10\.\d{4,9}/|arXiv|http)"),
    (
        "link",
        (
            r"(?:doi:|DOI|PMID|PMC\d|URL\b|ISBN|ISSN|Available|Retrieved|Disponible|Verfügbar|Accessed|\[Online"
            r"|Online|Preprint\b)"
        ),
    ),
    (
        "again",
        (
            r"(?:[—–―_‐‑−-]{2,}|[—–―]|-(?=[,.])|[?]{2})(?:\s?[—–―_-]+)*\s?[,.:(\s]|"
            r"(?:Ders|Dies|Idem|Id|Ibid|ibid|Ebd|ebd|Там же|Он же)\b"
        ),
    ),
    ("lower", rf"(?={_L})(?!{_PARTICLE}{_U})."),
    ("digit", r"[\d#]"),
    ("quote", r"[“\"«„‘'’`]"),
    (
        "part",
        (
            r"(?:(?:In|Vol|No|Nr|Bd|Jg|ed|eds|Ed|Eds|Hrsg|Hg|Proc|Phys|Dans|En|Em|Вып|Ph\.?\s?D|PhD|Edited"
            r"|Translated|Thesis|Dissertation)\b|(?:p|pp|S|T|Т|С|ch|Ch)\.(?=\s?\d))"
        ),
    ),
    ("family_initials_comma", rf"{_FAMILY},\s?{_INITIALS}"),
    ("family_initials_bare", rf"{_FAMILY}\s{_INITIALS}(?!\s?{_WORD}[^,.;:(]{{12}})"),
    (
        "vancouver",
        rf"{_FAMILY}\s{_U}{{1,3}}(?:-?{_U})?(?:\s(?:Jr|Sr|III?))?(?=\s?[,.;:(]|\set\sal|\sand\s|\s&|\s(?:19|20)\d\d)",
    ),
    ("initials_apart", rf"{_FAMILY}(?:,?\s{_U}){{1,3}}(?=\s?[,.;:(]|\set\sal|\sand\s|\s&|\s(?:19|20)\d\d)"),
    ("initials_family", rf"{_INITIALS}\s?(?:{_PARTICLE}){{0,3}}{_WORD}"),
    ("pair", rf"{_FAMILY}(?:,|\s(?:and|&|et|und|och|og|y|e|u\.|и)|\s?/)\s?{_FAMILY}{_NEXT}"),
    (
        "place_publisher",
        rf"{_FAMILY}(?:,\s{_WORD})?(?:\s?[/&–-]\s?{_WORD})?\s?:\s?{_U}[^.:;]{{2,60}}(?:[.,;]|$)",
    ),
    ("names", rf"{_WORD}(?:\s(?:{_U}\.?|{_WORD}|{_PARTICLE.rstrip(')')}))){{1,3}}{_NEXT}"),
    ("et_al", rf"{_FAMILY}\set\s?al"),
    ("cjk", f"[{CJK}]"),
    ("single", rf"{_WORD}\s?(?=[,.(])"),
    (
        "article",
        (
            "(?:The|A|An|On|In|Of|For|From|Der|Die|Das|Zur|Zum|Le|Les|El|Los|Il|Um|Uma|O|As|Det|Den|Om|Towards?|How"
            r"|What|Why)\s"
        ),
    ),
    ("capital", _U),
    ("bracket", r"[(\[{]"),
    ("other", r"(?s:.)"),
)

_LEFT = _unions(
    ("address", r"(?:https?:|www\.|\(?10\.\d{4,9}/|arXiv:|PMC\d|[a-z-]{3,10}/\d{7})\S*$"),
    ("semicolon_closed", r"\S*(?:\d[a-z]?|[)\]}”\"»])\.?;$"),
    ("semicolon_initial", rf"(?:\S*[^\w])?{_U}{{1,4}}\.?;$"),
    ("semicolon", r"\S*;$"),
    ("comma", r"\S*,$"),
    ("colon", r"\S*:$"),
    ("open", r"\S*[(\[{“«„]$"),
    ("year_closed", r"\S*?(?:1[5-9]|20)\d\d[a-z]?[)\]]\.?$"),
    ("pages_full", r"\S*?\d[-–−]+[A-Za-z]?\d+\.$"),
    ("pages", r"\S*?\d[-–−]+[A-Za-z]?\d+$"),
    ("year_full", r"\S*?(?<!\d)(?:1[5-9]|20)\d\d[a-z]?\.$"),
    ("year", r"\S*?(?<!\d)(?:1[5-9]|20)\d\d[a-z]?$"),
    ("number_full", r"\S*\d\S?\.$"),
    ("number", r"\S*\d$"),
    ("closed_full", r"\S*(?:[)\]”\"»’]\.|\.[”\"»’])$"),
    ("closed", r"\S*[)\]”\"»’]$"),
    ("initial", rf"\S*(?<![^\W\d_]){_U}\.$"),
    ("abbreviation", rf"[(\[]?(?:{_U}{_L}{{0,4}}|{_L}{{1,3}}|Proc|Univ|Trans|Dept|Assoc|Intern|Conf)\.$"),
    ("word_full", r"\S*[.!?…]$"),
    (
        "joining",
        (
            "(?:[Aa]nd|of|[Tt]he|in|[Ff]or|on|to|with|by|from|an?|et|und|de|la|der|die|das|och|y|e|do|&|и|в|на|von"
            "|zur?|des|du|del|da)$"
        ),
    ),
    ("hyphen", r"\S*[-‐\u00ad¬–—/]$"),
    ("small", rf"\S*{_L}$"),
    ("capital", rf"\S*{_U}[\w'’-]*$"),
    ("other", r"(?s:.)"),
)
_PLACE_END = lazy(rf"(?:(?<!{_L}){_L}\.\s?{_U}\.|[.\s](?:D\.\s?C|N\.\s?[YJHC]|U\.\s?K|U\.\s?S(?:\.\s?A)?)\.)$")
"""`Frankfurt a. M.`, `Washington, D.C.`: a place, no initials of a name."""
_CLOSED_NUMBER = lazy(r"\d(?:\s?[-–−]\s?\d|\s?\(\d|:\s?\w|,\s?[A-Z]?\d)")
_CLOSED_WORD = lazy(
    r"Press|Verlag|Springer|Elsevier|Wiley|Universit|Routledge|https?:|arXiv|[Tt]hesis|p\.\s?\d|S\.\s\d|:\s[A-Z]"
)


def right_shape(window: str) -> str:
    """
    Name what a piece of text opens with: `family_initials_comma` for `Alves, H. (2013)`, `place_publisher` for `Berlin: Springer.`, `lower`, `digit` …
    """
    return _first(_RIGHT, window)


def left_shape(window: str) -> str:
    """
    Name what a piece of text ends with: `pages_full` for `12–34.`, `initial` for `Smith, J.`, `joining` for `Journal of` …
    """
    parts = window.rsplit(None, 2)
    if not parts:
        return "none"
    loose = len(parts) > 1 and ((len(parts[-1]) == 1 and parts[-1] in ".,;:)]-–/") or parts[-1][0] in "-–−")
    name = _first(_LEFT, "".join(parts[-2:]) if loose else parts[-1])
    return "place" if name == "initial" and _PLACE_END.search(window) else name


def _first(shapes: Sequence[re.Pattern[str]], text: str) -> str:
    for some in shapes:
        if found := some.match(text):
            return found.lastgroup or "other"
    return "other"


def year_near(window: str) -> str:
    """
    Say how soon a year follows an opening: `parentheses` for `Alves, H. (2013)`, `near`, `far` or `none`.
    """
    if "(" in window or "[" in window:
        closed = YEAR_IN_PARENTHESES.search(window, 0, 150)
        if closed and closed.start() < 120:
            return "parentheses"
    found = YEAR.search(window)
    return "none" if found is None else "near" if found.start() < 120 else "far"


_RUN_WORD = (
    rf"et\.?\s?al\b\.?|и др\.|u\.\s?a\.|m\.\s?fl\.?|{_U}{_L}{{0,2}}"
    rf"(?:-{_U}{_L}{{0,2}})?\.|{_U}[\w'’´`-]{{0,40}}|[dDlL]['’]{_U}\w+|"
    r"(?:and|und|et|y|e|och|og|i|и|u\.|de|la|las|los|von|vom|van|der|den|ten|ter|di|da|do|dos|das|del|della|du"
    "|le|zu|zur|bin|al|el"
    r"|af|av)(?=\s)|[\[(]?(?:Hrsg|Hg|[Ee]ditors?|[Ee]ds?|[Oo]rgs?|coord|dir|red|ред)s?\.?[)\]]?"
    r"|\(Collaboration\)|&|[;,/–-]|Jr\.?|[—–―_-]{2,9}\.?"
    rf"|[{CJK}]{{2,5}}[,.·、，]"
)
_NAME_RUN = lazy(rf"(?:(?:{_RUN_WORD})\s{{0,2}}){{1,80}}")
_YEAR_WORD = (
    r"(?:c\.\s?|ca\.\s?)?(?:(?:1[5-9]|20)\d\d|n\.\s?d\.|s\.\s?[af]\.|o\.\s?J\.|u\.\s?å\.|forthcoming|in\spress|im\s"
    r"(?:Erscheinen|Druck)|i\stryck|в печати)"
)
_AFTER_RUN = lazy(
    rf"(?P<year_closed>[.,:]?\s?[(\[]{_YEAR_WORD}(?!\s?[-–]\s?\d{{4}}))|(?P<year>[.,:]?\s?{_YEAR_WORD}(?![\d-]))|"
    r"(?P<quote>[.:,]?\s?[“\"«„‘'»])|(?P<colon>\s?:)|(?P<abbreviation>\.,|\.\s?\d|\.\))"
    rf"|(?P<stop>\.\s)|(?P<digit>\s?\d)|(?P<small>{_L})|(?P<bracket>\s?[(\[])|(?P<end>$)"
)


_ORGANISATION = lazy(
    rf"{_U}[^()\[\].;:“”\"»«]{{2,80}}(?:\s?\([^()\d]{{2,40}}\)){{0,2}}[.,]?\s?[(\[]{_YEAR_WORD}[^()]{{0,14}}[)\]]"
)
_HEAD = lazy(rf"\W*([^()\[\]]{{3,90}}?)[\s.,:]*[(\[]?{_YEAR_WORD}")


def name_run(window: str) -> str:
    """
    Name what follows the run of names that a piece of text opens with: `year_closed` for `Goffman, Erving (1974)`, `stop` for `Borges AS, Divers TJ. Serum`,
    `digit` for `J. Climate, 13`, `small` for `Annual Review of`; `none` if it opens with no name.
    """
    run = _NAME_RUN.match(window)
    if run is None:
        return "none"
    after = _AFTER_RUN.match(window, run.end())
    if after and after.lastgroup in {"small", "bracket"} and _ORGANISATION.match(window):
        return "year_organisation"
    return (after.lastgroup or "other") if after else "other"


def head(window: str) -> str:
    """
    Give what stands before the first year, which is the author in a list by author and year: `Jönköping kommun` for `Jönköping kommun. (2018). En …`.
    """
    found = _HEAD.match(window, 0, 120)
    return found[1] if found else ""


def closings(text: str) -> int:
    """
    Count what references have behind their title: pages, issues, publishers, identifiers.
    """
    return len(_CLOSED_NUMBER.findall(text)) + len(_CLOSED_WORD.findall(text))
