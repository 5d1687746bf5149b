"""
The forms of footnotes in the humanities: a work between its author and its editor, and where in it a passage stands.
"""

from __future__ import annotations

from typing import Final

from refs.parse.mark import MONONYMS
from refs.parse.rules.parts import NAME, NAMES
from refs.parse.rules.rule import each, rule

FOOTNOTES: Final = (
    # Plato. Republic. Translated by C. D. C. Reeve.
    rule(
        "|".join(sorted(f"{name.lower()}. " for name in MONONYMS)),
        rf"^\W*(?P<family>{'|'.join(sorted(MONONYMS))})\.\s(?=[A-ZÀ-Þ«“\"])"
        r"(?:(?P<title>[A-ZÀ-Þ][^.,:“”«»()]{2,80})(?=[.,]\s(?:[Tt]rans|[Ee]d|[Üü]bers|[Hh](?:rs)?g|[Tt]rad|A\scura)))?",
    ),
    # 2nd ed. Revised by P. H. Nidditch. Oxford: …
    rule(". revised by", rf"(?<=\.\s)(?P<other>Revised\sby\s{NAMES})(?=[.,]\s)"),
    # Quaderni del carcere, edizione critica dell’Istituto Gramsci, a cura di V. Gerratana
    rule("edizione critica", r"(?<=,\s)(?P<other>edizione\scritica\s[^,.;]{3,60})(?=,\sa\scura\sdi)"),
    # Kants gesammelte Schriften, hg. von der Königlich Preußischen Akademie der Wissenschaften, Bd. V
    rule(
        "akademie|kommission|gesellschaft|institut",
        r"(?<=[,.]\s)(?:[Hh](?:rs)?g\.|[Hh]erausgegeben)\s(?:von|v\.)\s(?:der|dem)\s(?P<literaleditor>[A-ZÀ-Þ][^,.()]{0,60}?"
        r"(?:Akademie|Kommission|Gesellschaft|Institut)[^,.()]{0,50}?)(?=[,.]\s)",
    ),
    # New Catholic Encyclopedia, 2nd ed., 15 vols. (Detroit: Gale, 2003), s.v. “Jansenism.”
    rule(
        "), s.v. |), s. v. ",
        r"^\W*(?P<container>[A-ZÀ-Þ][^“”;:(]{3,140}?)(?=,\s(?:\d{1,2}[a-z.]{1,4}\s|\d{1,3}\svol|ed\b)|\s\()[^“”]{5,140}\),\s(?P<other>s\.\s?v\.)"
        r"\s[“\"](?P<title>[^”\"]{1,80}?)[.,]?[”\"]",
    ),
    # Cicero, De officiis 1.133–140.   Virgil, Aeneid 6.847–53   where in it, which no field holds
    rule(
        "|".join(f"{name.lower()}, " for name in sorted(MONONYMS)),
        rf"^\W*(?P<family>{'|'.join(sorted(MONONYMS))}),\s(?P<title>[A-ZÀ-Þ][^\d,.:;()“”]{{2,60}}),?\s(?P<other>\d{{1,2}}(?:\.\d{{1,4}}){{1,2}}(?:[–-]\d[\d.]*)?)\.?$",
    ),
    # Verzamelde werken III (Haarlem 1949) 45-67.
    rule(
        each(" 0) 0", "-|–|.|\n|,"),
        r"\((?P<place>[A-ZÀ-Þ’][\w’-]+(?:\s[A-ZÀ-Þ][\w-]+)?)\s(?P<date>(?:1[5-9]|20)\d\d)\)\s(?P<pages>\d{1,4}(?:[-–]\d{1,4})?)(?=\.?$|,\s)",
        unless="date",  # Polis, Vol. 13 Issue 39 (December-January 2014) 275–300
    ),
    # Briefe, hg. und mit Anm. versehen von Gershom Scholem und Theodor W. Adorno
    rule(
        "hg. und |hrsg. und |hg. u. |hrsg. u. |herausgegeben und ",
        rf"(?<=[,.]\s)(?P<other>(?:[Hh](?:rs)?g\.|[Hh]erausgegeben)\su(?:nd|\.)\s[a-zäöüß][^,;:()]{{3,50}}?\sv(?:on|\.))\s(?P<editor>{NAMES})(?=[,.(]|$)",
    ),
    # Barcelona, Crítica (Biblioteca Clásica, 63), 1993
    rule(
        "), 0",
        r",\s[A-ZÀ-Þ][\w\s-]{2,30}\s\((?P<collection>[A-ZÀ-Þ][^(),\d:;]{3,60}),\s(?P<seriesnumber>\d{1,4})\),\s(?P<date>(?:1[6-9]|20)\d\d)(?=\.?$|[,;])",
    ),
    # TRHS, 5th ser., 34 (1984), 155–78
    rule(
        "0th ser|0rd ser|0nd ser|0d ser|new ser",
        r"(?<=[\w.],\s)(?P<other>(?:\d(?:th|rd|nd|d)|[Nn]ew)\sser(?:\.|ies)),?\s(?P<volume>(?:vol\.\s)?\d{1,3})(?=[\s,:(])",
    ),
    # “Sculpture in the Expanded Field.” October 8 (Spring 1979): 30–44.   which is no month where a volume is behind it
    rule(" october 0 (", r"(?<=[”\"’]\s)(?P<container>October)\s(?P<volume>\d{1,3})(?=\s\()"),
    # in «Athenaeum», n.s., XLIX, 1971
    rule("n.s.|n. s.", r"(?<=[»”],\s)(?P<other>n\.\s?s\.),\s(?P<volume>[IVXLC]{1,8}|\d{1,3})(?=[,\s(])"),
    # Oxford English Dictionary, 2nd ed., s.v. “enthusiasm.”   Encyclopédie, ou Dictionnaire raisonné, s. v. « Goût », t. VII
    rule(
        "s.v. |s. v. |sub voce |ad vocem ",
        r"^\W*(?P<container>[A-ZÀ-ÞА-ЯЁ][^“”«»„\";:]{3,140}?),\s(?:(?P<edition>(?:\d{1,2}[a-zª.]{1,4}|[Rr]ev\.|[Nn]ew)\s[Ee]d\w*\.?),\s)?"
        r"(?P<other>s\.\s?v\.,?|sub\svoce|ad\svocem)\s[“\"«‘„]\s?(?P<title>[^”\"»’“]{1,80}?)[.,]?\s?[”\"»’“]"
        rf"(?:,?\s(?P<other2>by)\s(?P<author>{NAME})(?=\.?$|,))?",
    ),
)
