"""
The forms of numbers and dates in reference strings: volumes, issues, pages, days.
"""

from __future__ import annotations

from typing import Final

from refs.parse.rules.rule import NUMBER, RANGE, each, rule

_MONTH = r"[^\W\d_]{3,10}\.?"


# A year, the dash or comma between it and what is around: not part of a longer number
LOCATORS: Final = (
    # Soziale Welt, Sonderheft 6
    rule("heft ", r"(?P<issue>(?:Sonder|Bei|Themen)heft\s(?:Nr\.\s)?\d{1,3})(?!\d)"),
    # 1997. 2. sz. 21–33   11. évf. 4. sz.   57. Jg.
    rule(
        "évf|. sz.|. szám",
        r"(?:(?P<volume>\d{1,3})\.\s(?P<other>évf(?:olyam|\.)),?\s)?(?P<issue>\d(?<=[.,\s].)\d?(?:[-–]\d{1,2})?)\.\s(?P<other2>sz(?:ám|\.))",
        unless="title",
    ),
    # roč. 55, č. 3   Cilt 12, Sayı 3   god. 12, br. 2   jrg. 12   årg. 39, vsk. 71, nro 2   τόμ. 5, τχ. 3
    rule(
        "č. 0|sayı|br. 0|nro 0|τχ. 0|τεύχ|ausgabe 0|afl. 0|čís|št. 0",
        r"(?<=[,.;]\s)(?<!\bi\.\s)(?P<issue>(?:č(?:ís|íslo)?\.?|[Ss]ayı:?|[Bb]r\.|[Nn]ro|τχ\.|τεύχ(?:ος|\.)|Ausgabe|[Aa]fl\.|št\.)\s?\d{1,4}(?:[-–/]\d{1,3})?)(?!\d|/)",
        unless="title doi url",
    ),
    # 2007 Oct 16;4(10):e297   2019;42(Suppl 1):S1–S193   2009;151:264-9
    rule(
        ";",
        rf"(?P<date>[12](?<!\d.)(?:(?<=1)9|(?<=2)0)\d\d(?:\s{_MONTH}(?:[-–]{_MONTH})?(?:\s\d{{1,2}})?)?)\s?;\s?(?P<volume>{NUMBER})?\s?"
        rf"(?:\((?P<issue>[^();:]{{1,24}})\))?\s?:\s?(?P<pages>(?:[IVX]+-)?{RANGE})(?!\d|[A-Za-z]?\s?:\s?[^\W_]|,\spp?\.\s?\d)",  # 2024;12:7: s. 3   1971;93:14, pp. 3447
    ),
    # 46(2), 301–309   25 (6): 595–600   71(2), pp. 143–164
    rule(
        "),|):|) ,|) :",
        r"(?P<volume>\d(?<![\w(/.].)\d{0,3}[A-Z]?)\s?\((?P<issue>(?!(?:1[5-9]|20)\d\d(?:[)/]|\s?[-–]\s?(?:1[5-9]|20)?\d\d\)))"
        r"(?:\d{1,4}(?:\s?[-–/]\s?\d{1,4})?|"
        r"[Ss]uppl\.?\s?\d*|Special(?:\sIssue)?))\)"
        r"\s?[,:]\s?(?:pp?\.\s?|S\.\s?|s\.\s?)?(?P<pages>[A-Za-z]?\d+\s?[-–—]\s?[A-Za-z]?\d+)(?!\d)",
        unless="doi url",
    ),
    # nr 39(2), s. 85–90
    rule(
        "nr 0|nr. 0|n. 0|n.º 0|núm. 0",
        r"(?<=[,.\s]\s)(?P<other>nr\.?|n\.º?|núm\.)(?=\s\d{1,4}\s?\(\d{1,3}(?:[-–/]\d{1,3})?\)[,:])",
    ),
    # Vol. 23, no. 2. 101–115   Jg. 41 (1999), H. 2, S. 280–299   årg. 39, nr. 1, s. 5-24   Т. 5. № 3. С. 12–20
    rule(
        each("vol|vol.|volume|v.|jg.|jahrg.|bd.|årg.|т.", " 0|0"),
        r"(?P<volume>[VvJBÅåТ](?<!\w.)(?:(?<=[Vv])ol(?:ume|\.)?|(?<=J)(?:g|ahrg)\.|(?<=B)d\.|(?<=[Åå])rg\.|"
        r"(?<=[vТ])\.)\s?\d{1,4})(?:\s?\((?P<date>(?:19|20)\d\d)\))?[,.;\s]{1,3}"
        r"(?P<issue>(?:[Nn][or]s?\.?|n\.?|n\s?[°ºo]\.?|núm\.|№|H\.|Heft|[Ii]ssue|"
        r"[Hh]äfte)\s?\d{1,4}(?:\s?[-–/]\s?\d{1,4})?)",
        unless="doi url",
    ),
    # vol. I, Da Muratori a Beccaria, Torino
    rule(
        each("vol. |t. |tomo |tome |bd. ", "0|i|v|x"),
        r"(?<=,\s)(?P<volume>(?:vol\.|t\.|tom[oe]|Bd\.)\s(?:\d{1,2}|[IVX]{1,5})),\s"
        r"(?P<volumetitle>[A-ZÀ-Þ][^,.:;()\d]{4,80})(?=,\s[A-ZÀ-Þ][\w-]+(?:,|:)\s)",
        unless="title place publisher container volume",
    ),
    # Frankfurter Rundschau, Nr. 87, 14.04.2005
    rule(
        ", nr. ", r"(?<=\w,\s)(?P<issue>Nr\.\s?\d{1,4})(?=,?\s(?:vom\s)?\d{1,2}\.(?:/\d{1,2}\.)?\s?(?:\d{1,2}\.|[A-Z]))"
    ),
    # Revue de synthèse historique XLVI (1928)   , xi–xv.
    rule("i (|v (|x (|l (|c (", r"(?<=[^\W\d_.]\s)(?P<volume>[IVXLC]{2,8})\s\((?P<date>(?:1[5-9]|20)\d\d)\)"),
    # in «Quaderni fiorentini», I (1972), pp. 1-4   in «Studi storici», XXXIV, 1993, 2-3, pp. 411-440
    rule(
        "», |”, ",
        r"(?<=[»”],\s)(?:(?P<other>(?:s|ser)\.\s[IVX]+,)\s)?(?P<volume>(?:a\.\s|vol\.\s)?"
        r"(?:[IVXLC]{1,8}|\d{1,3}))(?:\s\((?P<date>(?:1[5-9]|20)\d\d)\)"
        r"|,\s(?P<date2>(?:1[5-9]|20)\d\d)),\s(?:(?P<issue>(?:n\.\s|fasc\.\s)?\d{1,3}(?:[-–/]\d{1,3})?),\s)?(?=pp?\.\s)",
    ),
    # Theorie des kommunikativen Handelns, 2 Bde.,   Quaderni del carcere, 4 voll.,   2 Teilbde.,
    rule(
        "bde|bände|voll.|vols.|vols,|tomos|tomes|dln|delen",
        r"(?<=[.,]\s)(?P<volumes>\d{1,2}\s(?:(?:Teil)?[Bb]de|(?:Teil)?[Bb]ände|voll|vols|dln|delen|tom[oe]s)\.?)(?=[.,:;]|\s\()",
    ),
    # J. Chem. Soc. Chem. Commun. 1087 (1979).   which had no volumes
    rule(
        each(". 0 (0)", "\n|.\n|;\n"),
        r"(?P<pages>[1-9](?<=[a-z]\.\s.)(?<!Proc\.\s.)(?:(?<=\.\s\w\w\.\s.)|(?<=\.\s\w{3}\.\s.)|"
        r"(?<=\.\s\w{4}\.\s.)|(?<=\.\s\w{6}\.\s.))"
        r"\d{3})\s\((?P<date>(?:1[89]|20)\d\d)\)[.;]?$",
    ),
    # J Orthop Sports Phys Ther. 2004 34 3 126-131.
    rule(
        ". 0 0 0 0",
        r"(?P<date>[12](?<=\.\s.)\d{3})\s(?P<volume>\d{1,3})\s(?P<issue>\d{1,2})\s"
        r"(?P<pages>\d{1,5}\s?[-–]\s?\d{1,5})\.?$",
    ),
    # Phys. Rev. 76, 769 (1949)
    rule(
        each("0 (0)", "\n|.\n|;\n|; "),
        r"(?P<volume>\d(?<=[a-z.)A-Z]\s.)\d{0,3}),\s(?P<pages>\d{1,4})\s\((?P<date>(?:19|20)\d\d)\)(?=[.;]?$|;\s)",
        unless="title number publisher pages",
    ),
    # PTEP 2020 (2020) 083C01
    rule(
        "0 (0) ",
        r"(?P<volume>(?:19|20)(?:(?<=[^\W\d_]\s..)|(?<=[a-z]\.\s..))\d\d)\s\((?P<date>(?P=volume))\)\s"
        r"(?P<pages>\w*\d\w*(?:\s?[-–]\s?\w+)?)(?=[.,;]|\s\[|$)",
    ),
    # Prog. Theor. Exp. Phys. 2020, 083C01 (2020)   whose volumes are years
    rule(
        "0 (0)",
        r"(?P<volume>(?:19|20)(?:(?<=[^\W\d_]\s..)|(?<=[a-z]\.\s..))\d\d),\s(?P<pages>\d{1,3}[A-Z]\d{2})\s\((?P<date>(?P=volume))\)",
    ),
    # Angew. Chem. Int. Ed. 2005, 44, 1990–1997.   1952, 74, 2021.   whose pages look like years
    rule(
        "0, 0, 0",
        r"(?P<date>(?:19|20)\d\d),\s(?P<volume>\d{1,4}),\s(?P<pages>(?:19|20)\d\d(?:\s?[-–−]\s?\d+)?)(?=\.?$|[.;]\s)",
    ),
    # Dissertation Abstracts International: Section B, 65(7-B), 3710.
    rule(
        "dissertation abstracts",
        r"(?P<container>Dissertation Abstracts International(?:[^\d(]{0,80}?))[,.]?\s(?P<volume>\d{1,3})\s?"
        r"\((?P<issue>\d{1,2}(?:-?[ABC])?)\)[,:]\s(?P<pages>\d+(?:[-–]\d+)?)",
    ),
    # 제22권, 제3호   第12卷第3期
    rule("호|期|号|號", r"[제第]?(?P<issue>\d+(?:[-.·]\d+)?)(?:호|期|号|號)"),
)

DATES: Final = (
    # Transactions of the Kansas Academy of Science (1903-) 88, 46 (1985)   Public Health Reports (1896-1970) 83
    rule(
        "-)|(0-0)",
        r"\((?<=[a-z]\s.)(?P<container>(?:1[6-9]|20)\d\d-(?:(?:1[89]|20)\d\d)?)\)(?=[.,;]?\s\d)(?=.*(?:1[6-9]|20)\d\d)",
        unless="title",
    ),
    # (1995), … Proceedings of a Workshop, Luxembourg, 14–16 December 1994: the days of the meeting
    rule(
        "workshop|conference|symposium|congress|meeting|proceedings|tagung|kongress|konferens|konferanse|"
        "colloque|convegno|конференц",
        r"\((?:19|20)\d\d[a-z]?\).{20,400}?[,(]\s?(?P<other>(?:\d{1,2}\s?[-–]\s?\d{1,2}\.?"
        r"\s[A-Za-zа-я][a-zäéûа-я]{2,8}\.?,?|"
        r"[A-Z][a-z]{2,8}\.?\s\d{1,2}\s?[-–]\s?\d{1,2},)\s(?:19|20)\d\d)(?=[,.);]|$)",
    ),
    # ICLR 2015, San Diego, CA, USA, May 7–9, 2015, Conference Track Proceedings, 2015
    rule(
        "workshop|conference|symposium|congress|meeting|proceedings",
        r"[,(]\s?(?P<other>(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:\s?[-–]\s?(?:[A-Z][a-z]{2,8}\.?\s)?\d{1,2})?,\s"
        r"|\d{1,2}\s?[-–]\s?\d{1,2}\s[A-Z][a-z]{2,8}\.?,?\s)"
        r"((?:19|20)\d\d)),(?=\s.{0,200}?(?P<date>\2)(?:\W|$))",
    ),
    # in press at the end, outside of brackets
    rule(
        "in press|im druck|forthcoming|à para|soumis|en prensa|no prelo|sous presse|to appear|i tryck|в печати|"
        "to be published",
        r"(?i)[.,]\s(?P<date>in press|im druck|forthcoming|à paraître|soumis"
        r"(?:\sà\spublication)?|en prensa|no prelo|sous presse|"
        r"to appear|to be published|i tryck|в печати)(?:,?\s(?:19|20)\d\d)?(?=\.?$|\s?\((?:arXiv|doi))",
    ),
    # Voors AA. 2016 ESC guidelines for … failure. Eur Heart J. 2016;37:2129
    rule(
        ". 0 ",
        r"(?<=[^\W\d_]\.\s)(?P<title>(?:19|20)\d\d\s[^\W\d_][\w/&-]*)"
        r"(?=\s[^;]{10,300}?[\s.](?:19|20)\d\d(?:\s[^;:.]{2,9})?;\s?[\d(])",
    ),
    # Ciência e Agrotecnologia, Lavras, v. 35, n. 6, p. 1039-1042   whose place ABNT has behind the journal
    rule(
        ", v. 0, n. 0",
        r"(?<=[.?!]\s)(?P<container>[A-ZÀ-Þ][^,.:]{3,90}),\s(?P<place>(?!An[no]o?\s)[A-ZÀ-Þ][^\W\d_]+(?:\s(?:d[aeo]s?\s)?[A-ZÀ-Þ][^\W\d_]+){0,2}),\s(?P<volume>v\.\s\d{1,4}),\s(?=n\.\s\d)",
        unless="place title",
    ),
    # Der Tagesspiegel v. 12.5.2008, S. 23.   FAZ vom 3.4.2001
    rule(
        "v. 0|vom 0",
        r"(?<=[^\W\d_]\s)(?P<other>v(?:om|\.))\s(?P<date>\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d\d)(?=[,.)]|$)",
        unless="title author",
    ),
    # mis en ligne le 26 août 2008, consulté le 12 mars 2015
    rule("en ligne le", r"(?P<other>[Mm]ise?\sen\sligne\sle\s\d{1,2}(?:er)?\s[^\W\d_]{3,9}\s(?:19|20)\d\d)"),
    # New Left Review 53 (2008): 23-40. Web. 12 Feb. 2014.
    rule(
        "web. ",
        r"(?<=[.,]\s)(?P<medium>Web)\.\s(?P<accessed>\d{1,2}\s[A-Z][a-z]{2,8}\.?\s(?:19|20)\d\d)(?=\.?$|[.;]\s)",
    ),
)
