"""
Laws and the gazettes they are in, from Warsaw to Jakarta: the act's own words are its title, with its number and day;
patents of GOST's countries.
"""

from __future__ import annotations

from typing import Final

from refs.parse.rules.rule import rule
from refs.parse.rules.slavic import INVERTED, NATURAL

LAWS: Final = (
    # BOE núm. 260 de 30 de octubre de 2007
    rule("boe", r"(?P<container>BOE)(?:,|\s\()?\s(?P<issue>(?:núm\.|n\.?º|nº)\s\d{1,3})(?=,?\s)"),
    # Decreto-Lei n.º 75/2008, de 22 de Abril. Diário da República, 1.ª série, n.º 79.
    rule(
        "n.º 0",
        r"^\W*(?P<title>(?:Decreto(?:-Lei|\sRegulamentar)?|Lei|Portaria|Despacho(?:\s[Nn]ormativo)?|Deliberação|Resolução[^\d.]{0,60})\sn\.º\s[\d.-]+(?:-[A-Z])?/(?:19|20)?\d\d"
        r"(?:,?\sde\s\d{1,2}\sde\s[^\W\d_]+)?(?:,?\sd[aoe]\s[^.\d]{3,60}|\s[-–]\s[^.\d]{3,90})?)"
        r"(?:[.,]\s(?:(?P<container>Diário\sda\sRepública)(?:,\s(?P<other>\d\.ª\s[Ss]érie))?(?:,\s(?P<issue>n\.º\s\d{1,3}))?)?|\.?$)",
    ),
    # Laki potilaan asemasta ja oikeuksista 17.8.1992/785.   Valtioneuvoston asetus lasten päivähoidosta 239/1973
    rule(
        "laki |asetus ",
        r"^\W*(?P<title>(?:[A-ZÅÄÖ][a-zåäö]*\s)?(?:[A-ZÅÄÖ]?[a-zåäö]*[Ll]aki|[A-ZÅÄÖ]?[a-zåäö]*[Aa]setus)\s[^.;\d]{3,150}?\d[\d.]{0,10}/\d{2,4})"
        r"(?=[.,;\s]|$)",
    ),
    # Пат. 2345678 РФ, МПК В22D 11/00. Способ литья / Иванов И.И. – № 2007101234/02; заявл. 12.01.2007; опубл. 27.01.2009, Бюл. № 3.
    rule(
        "пат. |патент |а. с. |а.с. ",
        r"^\W*(?P<genre>Пат\.|Патент|А\.\s?с\.)\s(?:№\s)?(?P<number>\d{4,8}(?:\s(?:РФ|СССР|RU|України|Україна|Росси[яи]|Российская\sФедерация))?)"
        r"(?P<other>,\s(?:М[ПK]К|МКИ|СПК)[^.]{2,40})?\.\s(?P<title>[А-ЯЁІЇЄҐ][^/]{5,200}?)"
        rf"(?:\s/\s(?P<author>(?:{INVERTED}|{NATURAL})(?:,\s(?:{INVERTED}|{NATURAL})){{0,5}}))?"
        r"(?P<other2>(?:[\s;.–—-][^/]*)?№\s[a-z]?[\d/-]+[\s;,.]*(?:заявл\.|заявка)\s[\d.]+\s?[;,]\s)опубл\.\s(?P<date>[\d.]{8,10})"
        r"(?P<other3>[,;]\sБюл\..*)?",
    ),
)
