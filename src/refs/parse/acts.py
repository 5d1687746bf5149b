"""
The numbers and dates of what is official: documents in a series, and acts whose titles name them.
"""

from __future__ import annotations

from typing import Final

from refs.model import date
from refs.parse import dates
from refs.parse.draft import Draft
from refs.patterns import lazy

_NUMBERED: Final = lazy(r"[12]\d{3}(?:/\d\d)?:\s?\d")
_OFFICIAL: Final = lazy(
    r"(?<!\w)(?P<series>SOU|NOU|Ds|HSLF-FS|[A-ZÅÄÖ]{1,5}FS|Prop\.|Dir\.|Skr\.|(?:Regeringens\s)?[Pp]roposition|"
    r"(?:Regeringens\s)?[Ss]krivelse)\s*\(?(?P<number>(?:19|20)\d\d(?:/\d\d)?:\s?\d{1,4})(?!\d)"
)
_ACT: Final = lazy(
    r"(?i)(?:^|:\s)(?:[\w.'’]+\s){0,3}(?:закон|указ|постановление|приказ|распоряжение|постанова|наказ"
    r"|zakon|ukaz|postanovlenie|prikaz|rasporjaženie)\s[^№]{0,80}?"
    r"(?:(?:от|від|ot)\s(?P<date>\d[^№]{5,20})\s)?№\s?(?P<number>\d[\w/-]*)"
    r"|^(?:Council\s|Commission\s)?(?:Directive|Regulation|Decision)\s(?:\(\w+\)\s)?(?:no\.?\s)?"
    r"(?P<european>\d{2,4}/\d+(?:/E[ECUG]{1,2})?)"
    r"(?:.*?\sof\s(?P<of>\d{1,2}\s\w+\s\d{4}))?"
    r"|^(?:Lag|Förordning|Kungörelse|Lov|Forordning|Bekendtgørelse)\s\((?P<scandinavian>(?P<year>\d{4}):\d+)\)"
)
# 12. december 2003   22.9.2000/812   11 février 2005   39/2006, de 14 de diciembre   628/1998
_ACT_DATE: Final = lazy(
    r"(?P<full>(?<!\d)\d{1,2}(?:er|\.|º)?\s(?:de\s)?[^\W\d_]{3,10}\s(?:de\s)?(?P<year>(?:1[6-9]|20)\d\d))"
    r"|(?P<numeric>(?<![\d.])\d{1,2}\.\d{1,2}\.(?:1[89]|20)\d\d)(?=/\d)"
    r"|\bAct\s(?P<act>(?:1[6-9]|20)\d\d)$"
    r"|(?<!\d)\d{1,5}/(?P<late>(?:19|20)\d\d)(?:,\sde\s(?P<day>\d{1,2}\sde\s[^\W\d_]{3,10}))?"
)
_ACT_GROUPS: Final = (("number", "date"), ("european", "of"), ("scandinavian", "year"))


def number_official(draft: Draft) -> None:
    """
    Give what stands in an official series its number whole: `SOSFS (2011:9)` is SOSFS 2011:9, of 2011.
    """
    match = _OFFICIAL.search(draft.text) if _NUMBERED.search(draft.text) else None
    if match and not any(start <= match.start() < match.end() < end for start, end in draft.spans.get("title", ())):
        draft.tell("number", f"{match['series']} {match['number'].replace(' ', '')}", match.span())
        if "issued" not in draft.item:
            draft.tell("issued", date((int(match["number"][:4]),)), match.span("number"))


def number_act(draft: Draft) -> None:
    """
    Give an act the number and the date that its title names: `Федеральный закон от 29.12.2012 № 273-ФЗ …`, `Lag (1993:387) om …`.
    """
    persons = any("family" in name for name in draft.item.get("author", ()))
    if match := None if persons else _ACT.search(draft.item.get("title", "")):
        number, day = next(pair for pair in _ACT_GROUPS if match[pair[0]])
        found = {"number": match[number], "issued": dates.read_one(match[day] or "")}
        for variable, group in (("number", number), ("issued", day)):
            if found[variable] and (variable == "number" or "issued" not in draft.item):
                start = draft.text.find(match[group])
                draft.tell(variable, found[variable], (start, start + len(match[group])))


def date_act(draft: Draft) -> None:
    """
    Give an act the date in its title, where no gazette's is: `Lov nr. 1099 af 12. december 2003`, `Ley 39/2006, de 14 de diciembre`.
    """
    if match := _ACT_DATE.search(draft.item.get("title", "")):
        year = match["year"] or match["late"] or match["act"] or match["numeric"]
        written = f"{match['day']} {year}" if match["late"] and match["day"] else match["full"] or year
        start = draft.text.find(match.group())
        if start >= 0:
            draft.tell("issued", dates.read_one(written), (start, start + len(match.group())))
