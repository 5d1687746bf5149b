"""
The forms of what no author wrote: acts, decisions of courts, standards; and of reprints.
"""

from __future__ import annotations

from typing import Final

from refs.parse.rules.rule import rule

# BVerfGE 65, 1 (43)   NJW 2001, 1234   where years are volumes
_REPORTER = (
    r"(?P<container>Slg\.|BVerfGE|BGHZ|BGHSt|BVerwGE|BAGE|BFHE|BSGE|NJW(?:-RR)?|NVwZ|DVBl|JZ|MDR|ZIP)\s"
    r"(?:(?P<volume>\d{1,3})|(?P<other5>\d{4})),\s(?:S\.\s)?"
    r"(?P<pages>(?:I-)?\d{1,5}(?:\s?[–-]\s?\d{1,5})?)(?P<other3>\s(?:ff?\.|\([\d\sf.,–-]+\)))?"
)

# Acts have dates and numbers in their titles, reprints names and places, so that these come last of all rules
OFFICIAL: Final = (
    # Smith v. Jones, 123 F.3d 456 (9th Cir. 1997).
    rule(
        " v. ",
        r"^\W*(?P<title>[A-Z][\w.,&'’ ]{1,70}?\sv\.\s[A-Z][\w.,&'’ ]{1,70}?)(?:,|[.,]?[”\"])\s(?P<volume>\d{1,4})\s"
        r"(?P<container>[A-Z][A-Za-z.\s]{0,14}"
        r"(?:[23]d|4th)?)(?:\s(?P<other2>\(\d+\s[A-Z][a-z]+\.?\)))?\s(?P<pages>\d{1,5})(?:,\s\d{1,5})?\s\("
        r"(?P<other>[^()\d]*(?:\dth\s|\d[nr]?d\s|1st\s)?[^()\d]*)?(?P<date>1[789]\d\d|20\d\d)\)",
    ),
    # Great Britain. Parliament. House of Commons. Report from the Select Committee on Emigration.
    rule(
        "great britain. |united states. |u.s. congress",
        r"^\W*(?P<organisation>(?:Great\sBritain|United\sStates|U\.S\.\sCongress)(?:\.\s(?:Parliament|Congress|Senate|House(?:\sof\s\w+)?"
        r"|(?:Department|Ministry|Committee|Royal\sCommission)\s[^.]{3,60})){1,3})(?=\.\s)",
    ),
    # 80th Cong., 1st sess., 1947
    rule(" cong., ", r"(?<=[.,]\s)(?P<other>\d{2,3}(?:th|st|n?d|rd)\sCong\.,\s\d(?:st|n?d)\ssess\.?)"),
    # Anonymous. Beowulf: A New Verse Translation. Translated by …
    rule("anonymous. ", r"^\W*(?P<organisation>Anonymous)\.\s(?P<title>[A-Z][^.(]{2,150})(?=\.\s)"),
    # Donoghue v Stevenson [1932] AC 562 (HL).   Donne v Canada (Minister of Justice), [1998] 2 SCR 217.
    rule(
        " v ",
        r"^\W*(?P<title>[A-Z][^\[\]\d“”‘]{1,90}?\sv\.?\s[A-Z][^\[\]\d“”‘]{1,90}?),?\s[\[(](?P<date>(?:1[89]|20)\d\d)[\])]\s"
        r"(?:(?P<volume>\d{1,3})\s)?(?P<container>[A-Z][A-Za-z. ]{0,14}?)\s(?P<pages>\d{1,5})"
        r"(?:\s(?P<other>\([A-Za-z ]{2,20}\)))?(?=[.,;]|$)",
    ),
    # Craig P, ‘Theory, “Pure Theory” and Values in Public Law’ [2005] PL 440.   ‘The Unity of Law’ (2005) 12 LQR 44
    rule(
        "’ [|’ (",
        r"(?<=’\s)[\[(](?P<date>(?:1[89]|20)\d\d)[\])]\s(?:(?P<volume>\d{1,3})(?:\((?P<issue>\d{1,2})\))?\s)?"
        r"(?P<container>[A-Z][A-Za-z.& ]{1,60}?)\s(?P<pages>\d{1,5})(?:,\s\d{1,5})?(?=[.;]|$)",
    ),
    # Human Rights Act 1998 (UK).
    rule(
        " act ",
        r"^\W*(?P<title>(?:[A-Z][\w'’-]*,?\s(?:(?:of|and|for|in|the|to)\s){0,2}(?:\([A-Z][\w\s]{2,40}\)\s)?){1,9}Act\s"
        r"(?:1[6-9]|20)\d\d)(?:\s(?P<other>\([A-Za-z]{2,12}\)))?(?=[.,;]|$)",
    ),
    # IEEE Standard for Floating-Point Arithmetic, IEEE Std 754-2019 (Revision of IEEE 754-2008), Jul. 2019
    rule(
        "ieee std|iec std|ansi/",
        r"^\W*(?P<title>[A-Z][^,.]{10,160}?)[,.][”\"]?\s(?P<number>(?:(?:IEEE|IEC|ANSI)(?:/[A-Z]+)?\s)"
        r"(?:Std\.?\s|Standard\s)?[A-Z]?\d[\w.:-]*)(?:\s?(?P<other>\([^()]*\)))?(?=[,.;]|$)",
    ),
    # … rules for buildings. EN 1998-1:2004. Brussels: …
    rule(
        ". en |. iso |. iec |. din |. astm |. bs ",
        r"(?<=[^\W\d_]\.\s)(?P<number>(?:(?:DIN|EN|ISO|IEC|ASTM|BS)(?:/[A-Z]{2,5})?\s){1,3}[A-Z]?\d[\d-]*)"
        r":?(?P<date>(?<=:)(?:19|20)\d\d)?(?=\.\s[A-ZÀ-Þ])",
    ),
    # ASTM D638-14, Standard Test Method for Tensile Properties of Plastics, ASTM International, West Conshohocken, PA, 2014.
    rule(
        "iso|din|ieee |astm|iec|ansi|cen,",
        r"^\W*(?P<number>(?:(?:DIN|EN|ISO|IEC|IEEE|ASTM|ANSI|BS)(?:/[A-Z]{2,5})?\s(?:Std\s)?){1,3}[A-Z]{0,3}\d"
        r"[\w./-]*)(?::\s?(?P<date2>(?:19|20)\d\d))?(?:[,.:]|\s[–—-])\s(?P<title>[^\W\d_].{8,200}?),\s"
        "(?P<publisher>(?:ASTM|International|American|European|British|Deutsches|Institute|ISO|CEN|IEC|IEEE"
        r"|Beuth)(?:\s[A-Z]\w+|\s(?:for|of|and))*)(?:,\s(?P<place>[A-ZÀ-Þ][^\d;]{2,40}?))?[,;]\s"
        r"(?P<date>(?:19|20)\d\d)(?=\.?$|[.,]\s(?:https?:|www\.))",
    ),
    # BVerfG, Urteil vom 15.12.1983 – 1 BvR 209/83, BVerfGE 65, 1.   BGH, Beschl. v. 3. Mai 2001, NJW 2001, 1234 (1236).
    rule(
        "urteil|beschl|urt.",
        r"^\W*(?P<organisation>[A-ZÄÖÜ][\w.]{1,15}(?:\s[A-ZÄÖÜ][\w.-]+)?),?\s"
        r"(?P<genre>Urteil|Beschlu(?:ss|ß)|Urt\.|Beschl\.)\s(?P<other>vom|v\.)\s"
        r"(?P<date>\d{1,2}\.\s?(?:\d{1,2}\.|[^\W\d_]{3,9})\s?(?:19|20)\d\d)"
        r"(?:\s?[–,-]{1,2}\s?(?P<number>(?:Az\.:?\s)?[\w .]{1,12}\d+/\d{2,4})(?P<other2>\su\.\s?a\.)?)?"
        r"(?:\s(?P<other4>\([^()\d]{3,80}\)))?"
        rf"(?:,\s(?:in:\s)?{_REPORTER})?",
    ),
    # BRASIL. Ministério da Educação. Secretaria de Educação Básica. Base Nacional Comum Curricular.
    rule(
        "brasil|paulo|minas|rio de|portugal|paraná|bahia|governo|prefeitura|estado)|universidade |. centro nacional|. centro de |. instituto ",
        r"^\W*(?P<organisation>(?=[A-ZÀ-Þ\s]{4})[A-ZÀ-Þ]{2,}(?:\s[A-ZÀ-Þ]{2,})*"
        r"(?:\s\((?:Estado|Cidade|Município)\))?(?:\.\s(?:Ministério|Secretaria|Conselho|Câmara|Presidência"
        "|Departamento|"
        "Instituto|Centro|Coordenação|Tribunal|Supremo|Senado|Congresso|Agência|Fundação|Superior|Prefeitura|Casa"
        r"\sCivil|Assembleia|Comissão|Subsecretaria|Diretoria|Gabinete|Faculdade|Escola|Biblioteca|Pró-Reitoria)[^.]{0,90})+)(?=\.\s)",
    ),
    # Loi n° 2002-2 du 2 janvier 2002 rénovant …, JORF du 3 janvier 2002.
    rule(
        "jorf|journal officiel| jo ",
        r"(?P<container>\bJORF|\bJO|[Jj]ournal\s[Oo]fficiel(?:\sde\sla\sRépublique\sfrançaise)?)\s"
        r"(?P<other>du)\s(?P<date>\d{1,2}(?:er)?\s[^\W\d_]+\s\d{4})",
    ),
    # L. 8 novembre 2000, n. 328, "Legge quadro …"
    rule(
        ", n. ",
        r"^\W*(?P<title>(?:L|Legge(?:\s(?:costituzionale|regionale))?|D\.\s?[Ll]gs|D\.P\.R|D\.[LM]|Decreto"
        r"(?:\s(?:legislativo|ministeriale)|-legge)?|Regio\sdecreto)\.?\s\d{1,2}\s[^\W\d_]+\s"
        r"(?:1[89]|20)\d\d,\sn\.\s\d+"
        r"(?:,?\s(?:[\"“«][^\"”»]+[\"”»]|[A-ZÀ-Þ][^.«(]{5,300}?(?=,\s(?:in\s|G\.?\s?U|Gazz|pubbl)|\s\(|\.?$)))?)",
    ),
    # Bekendtgørelse af lov om folkeskolen, LBK nr. 1534 af 11/12/2015.
    rule(
        "lbk |bek |lov nr",
        r"(?P<title>(?:(?:[Bb]ekendtgørelse|[Ll]ov)\s[^.:]{3,150}?)?)(?:[,.]\s|\(|^)"
        r"(?P<number>(?:LBK|BEK|LOV)\snr\.?\s\d+)\s(?P<other>af)\s"
        r"(?P<date>\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{1,2}\.\s[a-z]+\s\d{4})",
    ),
    # Gesetz zur Ordnung des Wasserhaushalts (Wasserhaushaltsgesetz – WHG) vom 31. Juli 2009, BGBl. I S. 2585.
    rule(
        "bgbl|gesetz|verordnung",
        r"^\W*(?P<title>(?:[A-ZÄÖÜ][\wäöüß-]*(?:gesetz(?:buch)?|verordnung)|Gesetz|Verordnung)\b[^:;]{0,200}?),?"
        r"\s(?:(?P<other>vom)\s(?P<date>\d{1,2}\.\s?(?:\d{1,2}\.|[^\W\d_]{3,9})\s?(?:1[89]|20)\d\d))"
        r"(?:,?\s\(?(?P<container>[A-Z]?[A-Z]?GBl\.?|RGBl\.?)\s(?:(?P<volume>I{1,3}),?\s)?(?:(?P<other2>\d{4})[,\s]\s?)?"
        r"(?:S\.\s?)(?P<pages>\d+))?",
    ),
    # Cass. civ. 1re, 25 février 1997, n° 94-19.685
    rule(
        "cass. ",
        r"^\W*(?P<title>Cass\.\s(?:civ|crim|soc|com)\.(?:\s\d(?:re|e|ère))?),?\s"
        r"(?P<date>\d{1,2}(?:er)?\s[^\W\d_]+\s\d{4})(?:,\s(?P<number2>n°\s?\d\d-[\d.]*\d))?"
        r"(?:,\s(?P<container>Bull\.[^,]{0,30}),\s(?P<number>n°\s?\d+))?",
    ),
    # pp. 77–84. … Reprinted in Minsky (ed.), Semantic Information Processing   189-208. Also in (Allen et al., 1990).
    rule(
        "also in|reprinted in|see also|published as",
        r"(?<=.{12})\d[^()\d]{0,60}[.)]\s(?P<note>(?:Also|Reprinted|See also:?|Published)\s(?:in\s|as\s)?[A-Z(].*?)\.?$",
    ),
    # 346–74; repr. in Studies in Renaissance Thought (Rome: …, 1956), 553–83   p. 12-30, repris dans Figures II, Paris, …
    rule(
        "repr. in |rpt. in |reprinted in |repris dans |wiederabgedr|, ora in |; ora in |, poi in |recogido en |reimpreso en ",
        r"\d\s?[;,]\s(?P<note>(?:[Rr]epr\.|[Rr]pt\.|[Rr]eprinted|[Rr]epris|[Ww]iederabgedr(?:\.|uckt)|ora|poi|recogido|reimpreso)"
        r"\s(?:in|dans|en):?\s[A-ZÀ-Þ«“].*?)\.?$",
    ),
)
