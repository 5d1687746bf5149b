"""
The forms of what lies in archives: letters and files, with the archive and the mark on the shelf.
"""

from __future__ import annotations

from typing import Final

from refs.parse.rules.parts import NAME
from refs.parse.rules.rule import rule

_DAY = (
    r"(?:\d{1,2}(?:er|\.|º)?\s(?:de\s|d['’])?[^\W\d_]{3,10}\.?,?\s(?:de\s)?"
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

ARCHIVES: Final = (
    # pp. 76–136. JSTOR, www.jstor.org/stable/650244.
    rule(
        "jstor|project muse|ebscohost|academic search",
        r"(?<=[.,]\s)(?P<archive>JSTOR|Project\sM(?:USE|use)|EBSCOhost|Academic\sSearch\s\w+)(?=[,.]\s(?:www|http|doi|Web|Accessed)|\.?$)",
    ),
    # Letter from Charles Lyell to Gideon Mantell, 2 March 1827, Alexander Turnbull Library, Wellington, MS Papers 0083
    rule(
        "letter |lettre |brief |carta |lettera |brev ",
        rf"^\W*(?P<title>(?:Letter|Lettre|Brief|Carta|Lettera|Brev)\s(?:(?:from|von|de|di|från|fra)\s)?{NAME}\s"
        rf"(?:to|an|à|a|til|till)\s{NAME})[,.]\s(?P<date>{_DAY})"
        rf"(?:[,.]\s(?P<archive>{_ARCHIVE}|BArch|TNA|BnF),\s(?P<shelfmark>{_MARK}))?",
    ),
    # The National Archives, Kew (TNA), SP 12/175, fol. 82r, Walsingham to Burghley, 14 December 1584.
    # Oxford, Bodleian Library, MS Ashmole 1820, fol. 12r.   AN, F/17/9876, rapport de l’inspecteur, 15 mai 1882.
    rule(
        "library, |bibliot",
        r"^\W*(?P<archiveplace>[A-ZÀ-Þ][\w-]+),\s(?P<archive>[A-ZÀ-Þ][^,\d]{3,60}),\s"
        rf"(?P<shelfmark>(?:(?:Add|Cod|Vat|Barb|Pal)\.\s(?:MSS?|lat|gr)|MSS?|[Mm]s)\b{_SHELF})(?=\.?$|[,;])",
    ),
    # Archivio di Stato di Venezia, Consiglio dei Dieci, Parti Segrete, filza 12, 14 marzo 1564
    rule(
        "archiv|arkiv|library|biblioth",
        rf"^\W*(?P<archive>{_ARCHIVE}),\s(?P<shelfmark>[^;:“”«»]{{3,120}}?(?:filza|busta|fasc\.|reg\.|registro|leg\.|carton|caja|"
        rf"[Bb]ox|dossier|serie|vol\.)\s?\d[^,;]{{0,20}}(?:,\s(?:fols?|fos?|ff?|cc?|[Ff]older|dossier)\b\.?\s?[\w–-]+)*)(?:,\s(?P<date>{_DAY}))?(?=\.?$|[,;])",
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
)
