"""
The forms of series: in brackets behind a title, a year or a publisher, with the number that a work has in them.

The group `seriesnumber` is that number, where the words around it tell it apart from a volume.
"""

from __future__ import annotations

from typing import Final

from refs.parse.rules.rule import rule

_YEAR = r"(?:1[5-9]|20)\d\d"
_WORD = r"(?P<other2>(?:Bd|Nr|H|[Vv]ol|[Nn]o|[Nn]|[Tt]|[Vv]|[Nn][uú]m|[Вв]ып)\.|Band|(?:Bei|Sonder)?[Hh]eft|n[°º])\s?"
_NUMBER = r"(?P<seriesnumber>(?!(?:1[5-9]|20)\d\d(?!\d))\d{1,4}(?:[./]\d{1,4})?[a-z]?)"

SERIES: Final = (
    # (Diss. Bielefeld 1975), Frankfurt/New York: Campus 1977.
    rule(
        "(diss.|. diss. |(habil",
        r"\((?P<other>(?:[Pp]hil\.\s|[Tt]heol\.\s|[Jj]ur\.\s)?(?:Diss|Habil)\.,?\s[^()]{3,60}?\s(?:19|20)\d\d)\)(?=,\s)",
    ),
    # (= Geschichte der Arbeiter und der Arbeiterbewegung, Bd. 2)   (= Edition Suhrkamp 1234)
    rule(
        "(=",
        r"\((?P<other>=)\s?(?P<collection>[A-ZÀ-Þa-z][^()]{3,160}?)"
        rf"(?:[,;:.]?\s(?:{_WORD})?{_NUMBER})?(?:\)|,\s(?=[Hh]g|[Hh]rsg|[Ee]d))",
    ),
    # (Kritische Studien zur Geschichtswissenschaft 15), Göttingen: Vandenhoeck & Ruprecht   (Historische Studien, Bd. 3), Berlin 1998
    rule(
        "), |). ",
        r"\((?<=[\w.?!“”»\"’]\s\()(?!(?:[^()]*\s)?(?:[\w-]*[Bb]ericht|[Rr]eport|[Pp]aper|Upplaga|Utgåva|Utgave"
        rf"|Auflage)\s)(?P<collection>[A-ZÀ-Þ][^()\d]{{5,120}}?),?\s(?:{_WORD})?{_NUMBER}\)[.,]\s"
        rf"(?=[A-ZÀ-Þ][^\d,.():]{{2,30}}(?::\s|\s{_YEAR}))",
        unless="editor author genre number pages",
    ),
    # Modernity at Large. Public Worlds 1. Minneapolis: University of Minnesota Press, 1996.
    rule(
        " 0. | 0.0. | 0/0. ",
        r"(?<=[^\W\d_]\.\s)(?!Upplaga|Ut|Auflage|Vol|Part|Ba?n?d|Teil|Tome|Tomo|Del|Book|Chapter|N[or]|Report|Rapport\s\d|Ed\s|Version)"
        rf"(?P<collection>[A-ZÀ-Þ][\w’'& -]{{1,70}}?)\s{_NUMBER}"
        r"(?=\.\s[A-ZÀ-Þ][^.:,\d]{2,30}(?:,\s[A-Z]{2})?:\s[A-Z])",
        unless="author editor date place genre number pages",
    ),
    # Klinkhardt (UTB).   Suhrkamp (st 1725)   Reclam (RUB 8000)
    rule(
        "(utb|(st|(es |(dtv|(rde|(roro|(rub|(bsr|(ub |(ktb",
        r"\((?<=[\w.]\s\()(?P<collection>UTB|stw?|es|dtv|rde|rororo|RUB|BsR|UB|KTB)"
        r"(?:\s(?P<seriesnumber>\d{1,5}))?\)(?=[.,]|$)",
    ),
    # Berlin: Suhrkamp (edition suhrkamp, Sonderdruck)   1988 (edition suhrkamp, N.F. 286)   Opladen: Leske + Budrich (Reihe Soziologie)
    rule(
        "(edition |(reihe |(serie |(bibliothek |(schriften ",
        r"\((?<=[\w.]\s.)(?P<collection>(?:[Ee]dition|[Rr]eihe|[Ss]erie|[Bb]ibliothek|[Ss]chriften)"
        r"\s[^(),\d]{3,60}?)(?:,\s(?P<other>N\.\s?F\.|Bd\.|[^()\d]{3,40}))?(?:,?\s(?P<seriesnumber>\d{1,4}))?\)\.?$",
    ),
    # Määräykset ja ohjeet 2014:96   the number of a year in a series
    rule(
        "0:0",
        r"(?P<collection>[A-ZÅÄÖ](?<=[.?!]\s.)[^.,:()\d]{5,60})(?<!apport)(?<!eport)(?<!aper)(?<!otat)"
        r"(?<!roposition)(?<!krivelse)(?<!etänkande)\s"
        r"(?P<seriesnumber>(?:19|20)\d\d:\d{1,3})(?=\.\s|\.?$)",
        unless="number",
    ),
    # Paris, Éditions de l’EHESS (Raisons pratiques, 13), p. 129-152
    rule(
        "0), p",
        rf"\((?<=[^\W\d_]\s.)(?P<collection>[A-ZÀ-Þ][^()\d,;:]{{3,80}}),\s(?:{_WORD})?{_NUMBER}\)(?=,\spp?\.)",
    ),
    # 1994. p. 222-232. (Obras escolhidas, v. 1).   Paris: Seuil, 1988 (Univers historique, 12).
    rule(
        ").\n|)\n|). p. ",
        rf"\((?<=[\d.]\s.)(?P<collection>[A-ZÀ-Þ][^()\d]{{3,120}}?)[,;]\s(?:{_WORD})?{_NUMBER}\)(?=\.?$|\.\sp\.\s\d)",
        unless="author editor",
    ),
    # Seuil (coll. « Points Essais », n° 229)
    rule(
        "coll. «|collection «",
        r"(?P<other>[Cc]oll(?:\.|ection))\s«\s?(?P<collection>[^»]{2,80}?)\s?»"
        rf"(?:,?\s(?:{_WORD})?{_NUMBER}(?=[),.;]))?",
    ),
    # trans. H. Rackham, Loeb Classical Library 348 (Cambridge, MA: Harvard University Press, 1942)   Oxford World’s Classics (Oxford:
    rule(
        " library| series| studies| classics| monographs| texts",
        r"(?<=[,.]\s)(?P<collection>[A-Z][^,.()\d:;“”]{3,70}?\s(?:Library|Series|Studies|Classics|Monographs|Texts))"
        r"(?:,?\s(?:(?:no|vol|v)\.\s)?(?P<seriesnumber>\d{1,4}))?\s"
        r"(?=\((?:\d{4}[^():]{0,12};\s)?[A-ZÀ-Þ][^():]{2,50}:\s)",
    ),
    # Fachserie 1, Reihe 2.2.
    rule("fachserie", r"(?<=[.,]\s)(?P<collection>Fachserie\s\d{1,2},\sReihe\s[\w.]*\w)"),
)
