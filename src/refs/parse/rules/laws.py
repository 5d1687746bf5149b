"""
Laws and the gazettes they are in, from Warsaw to Jakarta: the act's own words are its title, with its number and day;
patents of GOST's countries.
"""

from __future__ import annotations

from typing import Final

from refs.parse.rules.rule import rule
from refs.parse.rules.slavic import INVERTED, NATURAL

_DAY = r"\d{1,2}\.?\s[^\W\d_]+\s(?:1[89]|20)\d\d"

LAWS: Final = (
    # Ustawa z dnia 7 września 1991 r. o systemie oświaty, Dz.U. 1991 nr 95 poz. 425.
    rule(
        "ustawa|rozporządzenie|uchwała|zarządzenie|obwieszczenie|dekret ",
        r"^\W*(?P<title>(?:Ustawa|Rozporządzenie|Uchwała|Zarządzenie|Obwieszczenie|Dekret)\b[^()\d]{0,80}?\sz\s(?:dnia\s)?"
        rf"{_DAY}(?:\sr(?:\.|oku))?[^()]{{0,250}}?)(?=,?\s\(?(?:t\.j\.\s)?(?:Dz|M\.\s?P)\.|\s\(|\.?$)",
    ),
    # Dz.U. 1991 nr 95 poz. 425   (Dz. U. z 2013 r. poz. 481)   Dz. U. Nr 95, poz. 425
    rule(
        "poz. ",
        r"(?P<container>Dz\.\s?U(?:rz)?\.)(?:\s(?:z\s)?(?P<date>(?:19|20)\d\d)(?:\sr\.)?)?,?\s(?:(?P<issue>[Nn]r\s\d+),?\s)?(?P<other>poz\.)\s"
        r"(?P<pages>\d+)",
    ),
    # Zákon č. 561/2004 Sb., o předškolním, základním, středním, vyšším odborném a jiném vzdělávání (školský zákon).
    rule(
        "zákon |vyhláška |nařízení ",
        r"^\W*(?P<title>(?:(?:Ústavní\s)?[Zz]ákon|Vyhláška|Nařízení\svlády)\sč\.\s\d+/(?:1[89]|20)\d\d\s(?:Sb|Z\.\s?z)\.?"
        r"(?:,?\s[^\[\]]{3,300}?)?)(?=\.\s(?:In|Dostupn|Praha|Bratislava)|\s\[|\.?$)",
    ),
    # BOE núm. 260 de 30 de octubre de 2007
    rule("boe", r"(?P<container>BOE)(?:,|\s\()?\s(?P<issue>(?:núm\.|n\.?º|nº)\s\d{1,3})(?=,?\s)"),
    # Decreto-Lei n.º 75/2008, de 22 de Abril. Diário da República, 1.ª série, n.º 79.
    rule(
        "n.º 0",
        r"^\W*(?P<title>(?:Decreto(?:-Lei|\sRegulamentar)?|Lei|Portaria|Despacho(?:\s[Nn]ormativo)?|Deliberação|Resolução[^\d.]{0,60})\sn\.º\s[\d.-]+(?:-[A-Z])?/(?:19|20)?\d\d"
        r"(?:,?\sde\s\d{1,2}\sde\s[^\W\d_]+)?(?:,?\sd[aoe]\s[^.\d]{3,60}|\s[-–]\s[^.\d]{3,90})?)"
        r"(?:[.,]\s(?:(?P<container>Diário\sda\sRepública)(?:,\s(?P<other>\d\.ª\s[Ss]érie))?(?:,\s(?P<issue>n\.º\s\d{1,3}))?)?|\.?$)",
    ),
    # Legea educației naționale nr. 1/2011, Monitorul Oficial, Partea I, nr. 18 din 10 ianuarie 2011.
    rule(
        "legea |ordonanța |ordonanţa |hotărârea |ordinul ",
        r"(?:^\W*|(?<=[.,]\s))(?P<title>(?:Legea|Ordonan[țţ]a(?:\sde\surgen[țţ]ă)?|Hotărârea|Ordinul)\s[^,;]{0,90}?nr\.\s?\d+(?:/\d{4}|\sdin\s[\d.]{6,10})"
        r"(?:\s(?:privind|a|al|pentru|cu\sprivire)\s[^,;]{3,150}?)?)(?=[,;.]\s|\.?$)",
    ),
    rule(
        "monitorul oficial",
        r"(?P<container>Monitorul\sOficial(?:\sal\sRomâniei)?)(?:,\sPartea\sI{1,3})?,?\s(?P<issue>nr\.\s?\d+)"
        rf"(?:\s(?P<other>din)\s(?P<date>{_DAY}|\d\d?\.\d\d?\.\d{{4}})|/(?P<date2>(?:19|20)\d\d))?",
    ),
    # Zakon o osnovni šoli (ZOsn), Uradni list RS, št. 81/06.   Pravilnik o ocjenjivanju. Narodne novine, 112/10
    rule(
        "zakon o |pravilnik o |uredba o |закон о |правилник о ",
        r"^\W*(?P<title>(?:Zakon|Pravilnik|Uredba|Закон|Правилник)\s[oо]\s[^;]{4,200}?)"
        r"(?=[,.]?\s\(?(?:Narodne\snovine|NN|Službeni|Uradni\slist|Sl\.\s|Службени)|\s\((?:19|20)\d\d|\.?$)",
    ),
    rule(
        "novine|uradni list|službeni |службени |nn, |nn 0",
        r"(?P<container>Narodne\snovine|NN|Uradni\slist(?:\s[A-Z]{2,4}|\sRepublike\sSlovenije)?|Službeni\s(?:glasnik|list)(?:\s[A-Z]{2,4})?|"
        r"Службени\s(?:гласник|лист)(?:\s[А-Я]{2,4})?)[,.]?\s(?P<issue>(?:(?:br|št|бр)\.\s|broj\s)?\d{1,3}/\d{2,4}(?:,\s\d{1,3}/\d{2,4})*)",
    ),
    # Laki potilaan asemasta ja oikeuksista 17.8.1992/785.   Valtioneuvoston asetus lasten päivähoidosta 239/1973
    rule(
        "laki |asetus ",
        r"^\W*(?P<title>(?:[A-ZÅÄÖ][a-zåäö]*\s)?(?:[A-ZÅÄÖ]?[a-zåäö]*[Ll]aki|[A-ZÅÄÖ]?[a-zåäö]*[Aa]setus)\s[^.;\d]{3,150}?\d[\d.]{0,10}/\d{2,4})"
        r"(?=[.,;\s]|$)",
    ),
    # Lov om barneverntjenester (barnevernloven) av 17. juli 1992 nr. 100.
    rule(
        "lov om ",
        rf"^\W*(?P<title>Lov\som\s[^.;]{{3,150}}?\sa[vf]\s{_DAY}(?:\snr\.?\s\d+)?)(?=[.,;]|$)",
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
