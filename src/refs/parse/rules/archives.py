"""
The forms of what lies in archives: letters and files, with the archive and the mark on the shelf.
"""

from __future__ import annotations

from typing import Final

from refs.parse.rules.rule import each, rule

_DAY = (
    r"(?:\d{1,2}/\d{1,2}\s1[4-9]\d\d|\d{1,2}(?:er|\.|º)?\s(?:de\s|d['’])?[^\W\d_]{3,10}\.?,?\s(?:de\s)?"
    r"(?:1[4-9]|20)\d\d|\d{1,2}\.\s?\d{1,2}\.\s?(?:1[4-9]|20)\d\d|[A-Z][a-z]{2,8}\s\d{1,2},\s(?:1[4-9]|20)\d\d)"
)
_MARK = (
    "(?:(?:(?:Add|Cod|Vat|Barb|Pal|Reg|Urb)\\.\\s(?:MSS?|lat|gr)\\.?|MSS?|[Mm]ss?|Add|SP|FO|CO|CAB|HO|WO|PRO|RG|Box|box|Nachlass|NL|Sig|Nr|No|no|Leg|leg|[Ff]older|[Ff]asc"
    "|[Bb]usta|[Bb]|[Cc]arton|[Cc]aja|"
    r"Bestand|Best|Rep|R|\d{1,3}\s[A-Z]{1,2}|[A-Z]{1,5})(?:\b|(?=\d))\.?[\s/]?[^;,]{0,50}?\d[^;,]{0,40}"
    r"(?:,\s(?:fols?|fos?|ff?|Bl|box|[Nn]r|no|leg|exp|folder|p|pp|c|cc|carton|fasc|bl)\b\.?\s?[\w/–-]+(?:\s[rv]\b)?)*"
    ")"
)
_SHELF = r"[^,;]{0,50}?\d[^,;]{0,30}(?:,\s(?:fols?|ff?|Bl|leg|exp|b|fasc|dossier|n°|p|c)\b\.?\s?[\w/–-]+(?:\s[rv]\b)?)*"
_ARCHIVE = (
    r"(?=[A-ZÀ-Þ])[^,.\d]{0,60}?(?:[Aa]rchiv|[Aa]rkiv|Library\b|[Bb]iblioth|Biblioteca\b|Record\sOffice"
    r"|Collections\b)[^,.\d]{0,60}?(?:,\s[A-ZÀ-Þ][\w-]+(?:\s[A-Z][\w-]+)?)?(?:\s\([A-Za-z]{2,6}\))?"
)

# Archivo General de Indias   HStA Dresden   Arch. mun. Bordeaux   AHU   but what is short is one only before a shelfmark
_HOLDER = (
    r"(?=[A-ZÀ-Þ])(?:[^,.\d:“”«»]{0,60}?(?:[Aa]rchi[vef]|[Aa]rkiv|[Aa]rquivo|Library\b|[Bb]iblio[th]|Record\sOffice|HStA|GStA|HHStA|StA\b)"
    r"[^,.\d:“”«»]{0,60}?(?:\s\([A-Z]{2,6}\)|,\s[A-ZÀ-Þ][a-z][\w-]+(?:\s[A-ZÀ-Þ][a-z]+)?(?=,\s(?:MSS?|[A-Z]{2,4}|Box|Add)\b))?|Arch\.\s(?:nat\.|(?:[a-zé]+\.\s)?[A-ZÀ-Þ][\w-]+)|A\.N\.|AN|ANOM|BnF|BNF|AGI|AHN|AGS|AGN|AS[VFNM]|AS[A-Z][a-z]|ACS|BAV|TNA"
    r"|BArch|BNE|BNM|AHU|ANTT|RA|KB|BL|NA|ARA|AGAD|AAN|SHD|AHPM|BCzart\.)"
)
_NO_DATE = (
    rf"(?!{_DAY}|(?i:jan|feb|fév|mar|mär|apr|avr|abr|ma[ijyg]|jun|jui|jul|giu|lug|au?g|aoû|sep|set|o[ck]t|ott|out|nov|de[cz]|déc|dic|gen|ene)"
    r"[a-zûéö]*\.?\s\d{4}|(?:1[4-9]|20)\d\d(?=[,.]|$))"
)
_FONDS = r"(?:\d[\d-]{0,8}\s)?[A-ZÀ-Þ][^,;:.“”«»\d]{1,60}"
_NUMBERED = (
    rf"{_NO_DATE}(?:[A-ZÀ-Þa-zà-ÿ°]{{1,12}}(?:\.\s?|\s)){{0,5}}(?:[A-Z]{{1,3}}/){{0,3}}[A-Z]{{0,3}}\d[\w/.:–-]*(?:\s\d[\w/.:–-]*)?"
    r"(?:\s(?:[rv]°|(?:r|v|verso|A|B)\b)|\s(?:[A-Z]{1,2}|[Nn]r\.|[Nn]o\.|n°)\s?\d+\w?)?"
)
_SHELVED = rf"(?:{_FONDS},\s){{0,3}}{_NUMBERED}(?:,\s(?:{_FONDS},\s)?{_NUMBERED}){{0,4}}"
_HELD = rf"(?P<archive>{_HOLDER})(?:,\s|:\s)(?P<shelfmark>{_SHELVED})"

ARCHIVES: Final = (
    # pp. 76–136. JSTOR, www.jstor.org/stable/650244.
    rule(
        "jstor|project muse|ebscohost|academic search",
        r"(?<=[.,]\s)(?P<archive>JSTOR|Project\sM(?:USE|use)|EBSCOhost|Academic\sSearch\s\w+)(?=[,.]\s(?:www|http|doi|Web|Accessed)|\.?$)",
    ),
    # AN, F/7/4774, lettre du préfet, 12 mars 1848
    rule(
        "an, |anom, |bnf, |agi, |ahn, |asv, |acs, |tna, |barch, |bnm, ",
        r"^\W*(?P<archive>AN|ANOM|BnF|AGI|AHN|ASV|ACS|TNA|BArch|BNM),\s"
        rf"(?P<shelfmark>(?=[^,]*\d)(?:[A-Z0-9]|mss?\.\s){_SHELF})(?:,\s(?P<title>[^\W\d_][^,\d]{{4,140}}),\s"
        rf"(?P<date>{_DAY}))?(?=\.?$|[,;])",
    ),
    rule(
        "archiv|arkiv|library|bibliot|record office",
        # Kew, The National Archives, FO 371/23456, Halifax to Henderson, 25 August 1939
        rf"^\W*(?:(?:[Ss]ee|[Vv]gl\.|[Cc]f\.)\s)?(?:(?P<archiveplace>[A-ZÀ-Þ][\w-]+),\s)?(?P<archive>{_ARCHIVE})[,:]\s(?P<shelfmark>{_MARK})"
        rf"(?:[,:]\s(?P<title>[^\W\d_][^,\d]{{4,140}}),\s(?P<date>{_DAY}))?(?=\.?$|[,.;])",
    ),
    # Lisboa, Biblioteca Nacional de Portugal, cód. 1456.   AHU, Pernambuco, cx. 15, doc. 1534, Carta do governador, 12 de maio de 1689
    rule(
        "archi|arkiv|arquivo|library|biblio|record office|arch. |sta |"
        + each(
            "an|a.n.|anom|bnf|agi|ahn|ags|agn|asv|asf|asm|acs|asn|asmi|asfi|asve|asto|asna|asbo|asmo|asge|asro|bav|tna|barch|bne|bnm|ahu|antt|ra|kb|bl|na|ara|agad|aan|shd|ahpm|bczart.",
            ", |: ",
        ),
        rf"^\W*(?:(?:[Ss]ee|[Vv]gl\.|[Cc]f\.|[Cc]fr\.|[Vv]éase)\s)?(?:(?P<archiveplace>[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+)?),\s)?{_HELD}"
        rf"(?:[,:]\s[“«\"]?(?P<title>[^\W\d_][^\d“”«»]{{4,140}}?)[”»\"]?)?(?:(?:,|\s(?P<other>du|vom|del|de|of|av))\s(?P<date>{_DAY}|(?:[^\W\d_]{{3,10}}\s)?(?:1[4-9]|20)\d\d))?(?=\.?$|;\s)",
    ),
    # Stieglitz to O’Keeffe, 3 May 1922, Beinecke Library, Box 112, folder 14.
    rule(
        "archi|arkiv|arquivo|library|biblio|record office|gsta|barch, |tna, |bl, |bnf, ",
        rf"(?<=\d\d,\s)(?:(?P<archiveplace>[A-ZÀ-Þ][\w-]+),\s)?{_HELD}(?=\.?$|;\s)",
    ),
)
