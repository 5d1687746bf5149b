"""
The forms of footnotes in the humanities: a work between its author and its editor, and where in it a passage stands.
"""

from __future__ import annotations

from typing import Final

from refs.parse.mark import MONONYMS
from refs.parse.rules.parts import NAME, NAMES
from refs.parse.rules.rule import each, rule

_BY = (
    r"(?:[Ee]d\.\sand\s[Tt]rans\.(?:\sby)?|[Ee]ds?\.?(?:\sby)?|[Ee]dited\sby|[Éé]d\.|[Hh](?:rs)?g\.\s"
    r"(?:von|v\.)|a\scura\sdi|edición\sde|ed\.\sde|édition\sde|red\.|utg\.\sav)"
)
_FAMILY = r"[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+)?"
# Charles Dickens   Saint-Simon, whom notes on editions call no more than that   but not Dickens, whose given names would be the title
_CITED_ALONE = "Montaigne|Rabelais|Racine|Corneille|Fénelon|Bossuet|Marivaux|Beaumarchais|Diderot|Montesquieu|Saint-Simon|Balzac|Flaubert|Baudelaire|Proust|Ronsard|Goethe|Schiller"
_AUTHOR = rf"(?P<author>(?:(?=[^\s,]+\s)(?!The\s|A\s|An\s){NAME}|{_CITED_ALONE}|{'|'.join(sorted(MONONYMS))}))"
_TITLE = r"(?P<title>[A-ZÀ-Þ](?!\.)[^,:;()“”\"«»‘]{1,80}?(?:,\sor,?\s[^,:;()“”\"«»‘]{3,60}?)?)"

FOOTNOTES: Final = (
    # Plato. Republic. Translated by C. D. C. Reeve.
    rule(
        "|".join(sorted(f"{name.lower()}. " for name in MONONYMS)),
        rf"^\W*(?P<family>{'|'.join(sorted(MONONYMS))})\.\s(?=[A-ZÀ-Þ«“\"])"
        r"(?:(?P<title>[A-ZÀ-Þ][^.,:“”«»()]{2,80})(?=[.,]\s(?:[Tt]rans|[Ee]d|[Üü]bers|[Hh](?:rs)?g|[Tt]rad|A\scura)))?",
    ),
    # Jane Austen, Emma, ed. by James Kinsley (Oxford: Oxford University Press, 1971)
    rule(
        ", ed|, hg. v|, hrsg. v|, éd|, a cura|, red|, utg",
        rf"^\W*(?:(?:[Ss]ee|[Cc]f\.|[Vv]gl\.|Compare|Voir|Siehe)\s)?{_AUTHOR},\s{_TITLE},\s"
        rf"(?:(?P<other>[Ee]d(?:\.|ited)\swith\s[a-z,\s]{{5,70}}\sby)\s(?P<editor2>{NAMES})|"
        rf"(?P<editor>{_BY}\s{NAMES}))(?=\s\(|,\s)",
    ),
    # 2nd ed. Revised by P. H. Nidditch. Oxford: …
    rule(". revised by", rf"(?<=\.\s)(?P<other>Revised\sby\s{NAMES})(?=[.,]\s)"),
    # (Indianapolis: Hackett, 1992), 514a–517c   , 1094a1–5   , 2.35–46   , 1.34.157
    rule(
        "), ",
        r"\),\s(?P<other>(?!(?:1[5-9]|20)\d\d[a-e]\b)\d{1,4}[a-e]\d{0,2}(?:[–-]\d{0,4}[a-e]?\d{0,3})?|(?:[A-Z][a-z]+\s)?\d{1,3}"
        r"(?:\.\d{1,4}){1,3}(?:[–-]\d[\d.]*)?)(?=\.?$|[;,])",
    ),
    # (London: Hogarth Press, 1977–84), III, 112   , iv (1981), pp. 3–12
    rule(
        "), ",
        r"\),\s(?P<volume>[IVX]{1,5}|[ivx]{1,5})(?:\s\(\d{4}\))?,\s"
        r"(?P<pages>(?:pp?\.\s)?\d{1,4}(?:\s?[–-]\s?\d{1,4})?)(?=\.?$|[;,\s])",
    ),
    # (Harlow: Longman, 1998), IV. 32–41.   Hamburg: Meiner 1998, A 51/B 75.   , Q 12, § 1, pp. 1513–1540
    rule("s.v.|s. v.", r"(?<=[,;]\s)(?P<other>s\.\s?v\.\s[“\"«‘„][^”\"»’“]+[”\"»’“])"),
    # Rosenblum, Robert, ed. Frank Stella. Harmondsworth: Penguin, 1971.   whose names come first, then the role
    rule(
        ", ed. |, eds. ",
        rf"^\W*(?P<editor>{_FAMILY},\s{NAME}(?:,?\s(?:and\s)?{NAME}){{0,3}},\s[Ee]ds?\.)\s(?P<title>(?![^.]*,\s[Ee]d)[A-ZÀ-Þ][^.“”]{{2,200}})"
        r"(?=\.\s[A-ZÀ-Þ][^.:\d]{2,30}:\s[A-Z])",
    ),
    # Diderot, Denis. Le Neveu de Rameau. Édition critique avec notes et lexique par Jean Fabre.   nouvelle éd. établie et présentée par Luce Giard
    rule(
        "édition|éd. |edición|texte établi|edizione critica",
        r"(?<=[.,]\s)(?P<other>(?:[Nn]ouv(?:elle|\.)\s)?(?:[Éé]d(?:ition|\.)|[Tt]exte)\s(?:critique|établie?|présentée?|annotée?|publiée?|préparée?)"
        rf"[^.,;:()]{{0,60}}?\spar)\s(?P<editor>{NAMES})(?=[.,;:(]|$)",
    ),
    # Quaderni del carcere, edizione critica dell’Istituto Gramsci, a cura di V. Gerratana
    rule("edizione critica", r"(?<=,\s)(?P<other>edizione\scritica\s[^,.;]{3,60})(?=,\sa\scura\sdi)"),
    # Kants gesammelte Schriften, hg. von der Königlich Preußischen Akademie der Wissenschaften, Bd. V
    rule(
        "akademie|kommission|gesellschaft|institut",
        r"(?<=[,.]\s)(?:[Hh](?:rs)?g\.|[Hh]erausgegeben)\s(?:von|v\.)\s(?:der|dem)\s(?P<literaleditor>[A-ZÀ-Þ][^,.()]{0,60}?"
        r"(?:Akademie|Kommission|Gesellschaft|Institut)[^,.()]{0,50}?)(?=[,.]\s)",
    ),
    # , Paris, Gallimard, « Bibliothèque de la Pléiade », 1977-1993
    rule(
        "», 0|», 0",
        r",\s[A-ZÀ-Þ][\w-]+,\s[A-ZÀ-Þ][^,«»]{2,40},\s«\s?(?P<collection>[^«»]{3,60}?)\s?»,\s(?P<date>(?:1[6-9]|20)\d\d(?:[-–]\d{2,4})?)",
    ),
    # Chateaubriand, Mémoires d’outre-tombe, éd. M. Levaillant et G. Moulinier   a small word says that it is no name
    rule(
        ", éd. |, ed. |, hg. v|, hrsg. v|, a cura di",
        rf"^\W*(?P<author>[A-ZÀ-Þ][a-zà-ÿ-][\w'’-]{{3,}}),\s(?P<title>[A-ZÀ-Þ][^,.:;()“”«»]*?\s(?!(?:de|von|van|da|di|del|de\sla|und|and|et|y|e)\b)(?:[a-zà-ÿ]{{2,}}\s|[a-z]['’])"
        rf"[^,.:;()“”«»]{{2,80}}),\s(?P<editor>{_BY}\s{{NAMES}})(?=\s\(|,\s)".replace("{NAMES}", NAMES),
    ),
    # 6 vols (Oxford: Clarendon Press, 1888), iv. 489
    rule(
        "), i|), v|), x",
        r"\d\svols?\.?\s\([^()]{4,80}\),\s(?P<volume>[ivx]{1,5})\.\s(?P<pages>\d{1,4}(?:[–-]\d{1,4})?)(?=\.?$|[;,])",
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
    # ed. corregida y aumentada al cuidado de F. Abad   estudio preliminar de Fernando Lázaro Carreter
    rule(
        "al cuidado de",
        rf"(?<=[,.]\s)(?:(?P<edition>[^,.()]{{0,4}}ed\.\s[^,.()]{{3,40}}?)\s)?(?P<other>al\scuidado\sde)\s(?P<editor>{NAMES})(?=[,.(]|$)",
    ),
    # Barcelona, Crítica (Biblioteca Clásica, 63), 1993
    rule(
        "), 0",
        r",\s[A-ZÀ-Þ][\w\s-]{2,30}\s\((?P<collection>[A-ZÀ-Þ][^(),\d:;]{3,60}),\s(?P<seriesnumber>\d{1,4})\),\s(?P<date>(?:1[6-9]|20)\d\d)(?=\.?$|[,;])",
    ),
    # Symphony No. 9 in D Minor, Op. 125.
    rule(" op. 0", r"(?P<title>(?<=\w),?\s[Oo]p\.\s\d{1,3}(?:,?\s[Nn]os?\.\s\d{1,3})?)(?=[.,:]\s(?![dл]\.))"),
    # Portugal, séc. XVII. Coimbra: …   which is a century of the title and no volume
    rule(
        "séc. |sec. |s. x",
        r"(?P<title>,\s(?:s[ée]c\.|s\.)\s[XVI]{2,5}(?:[-–][XVI]{2,5})?)(?=[.:]\s[A-ZÀ-Þ][^.:]{2,30}:\s)",
        unless="container",
    ),
    # Mantéia, n° 5, 4e trimestre 1968, p. 12-17
    rule(
        "trimestre |semestre ", r"(?<=\d,\s)(?P<other>[1-4](?:er?|e|º|o|°)\s(?:tri|se)mestre)(?=\s(?:de\s)?[12]\d{3}\b)"
    ),
    # TRHS, 5th ser., 34 (1984), 155–78
    rule(
        "0th ser|0rd ser|0nd ser|0d ser|new ser",
        r"(?<=[\w.],\s)(?P<other>(?:\d(?:th|rd|nd|d)|[Nn]ew)\sser(?:\.|ies)),?\s(?P<volume>(?:vol\.\s)?\d{1,3})(?=[\s,:(])",
    ),
    # Kubrick, Stanley, dir. Barry Lyndon.
    rule(
        ", dir. ",
        rf"^\W*(?P<director>{_FAMILY},\s{NAME}),\s(?P<other>dir\.)\s(?P<title>[A-ZÀ-Þ][^.]{{1,90}})(?=\.\s)"
        r"(?:\.\s(?P<publisher>[A-Z][^,.]{1,60}),\s(?P<date>(?:19|20)\d\d))?",
    ),
    # Ph. Lejeune, Le Pacte autobiographique   whose given name is cut short to two letters
    rule(
        "ph. |th. |ch. |chr. |j.-cl. ", r"^\W*(?P<author>(?:Ph|Th|Ch|Chr|J\.-Cl)\.\s[A-ZÀ-Þ][\w’'-]+)(?=,\s[«A-ZÀ-Þ])"
    ),
    # Journal de Jean Héroard, publ. sous la dir. de Madeleine Foisil   publié par Pierre Gaxotte
    rule(
        "publ. |publié",
        rf"(?<=[.,]\s)(?P<other>publ(?:\.|iée?s?)\s(?:par|sous\sla\sdir(?:\.|ection)\sde))\s(?P<editor>{NAMES})(?=[.,;(]|$)",
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
    # Kant, Critique of Pure Reason, A51/B75
    rule("/b0|/a0|/b 0", r"(?<=[\w)],\s)(?P<other>[AB]\s?\d{1,3}\s?/\s?[AB]\s?\d{1,3}(?:[–-]\d{1,3})?)(?=\.?$|[;,])"),
    rule(", a |, b ", r"(?<=\d,\s)(?P<other>[AB]\s\d{1,3}(?:\s?[/=]\s?B\s?\d{1,3})?)(?=\.?$|[;,])"),
    # Vertigo. Directed by Alfred Hitchcock, performances by James Stewart and Kim Novak, Paramount, 1958.
    rule(
        "directed by|dir. ",
        rf"^\W*(?P<title>[A-ZÀ-Þ][^.]{{1,90}})[.,]\s(?P<director>(?:[Dd]irected\sby|[Dd]ir\.(?:\sby)?)\s{NAMES})"
        rf"(?:[,.]\s(?P<note>(?:performances?\sby|[Pp]erf\.|with|starring)\s{NAMES}))?"
        r"[,.]\s(?:(?P<publisher>[A-Z][^,.]{1,60}(?:\s(?:Bros|Co|Inc)\.)?),\s)?(?P<date>(?:19|20)\d\d)(?=[.,]|$)",
    ),
    # Hannah Arendt to Karl Jaspers, 4 March 1951, in Correspondence, ed. …
    rule(
        " to ",
        rf"^\W*(?P<title>(?=\S+\s){NAME}\sto\s{NAME}),\s(?P<original>\d{{1,2}}\s[A-Z][a-z]{{2,8}}\s\d{{4}}"
        r"|[A-Z][a-z]{2,8}\s\d{1,2},\s\d{4}),\s(?P<other>in)\s"
        r"(?P<container>[A-Z][^.:;()]{3,150}?)(?=,\s(?:eds?|trans|vol)\b|\s\()",
    ),
)
