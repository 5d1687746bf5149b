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
    # Directive 2004/38/EC of the European Parliament and of the Council of 29 April 2004
    # European Parliament and Council. Regulation (EU) 2016/679 of 27 April 2016 on the protection of natural persons. Official Journal …
    rule(
        "directive|regulation|decision",
        r"^\W*(?:(?P<organisation>[A-Z][\w ]{3,80})\.\s)?(?P<title>(?:Council\s|Commission\s)?"
        r"(?:Directive|Regulation|Decision)\s(?:\(\w+\)\s)?"
        r"(?:[Nn]o\.?\s)?\d{2,4}/\d+(?:/E[ECUG]{1,2})?[^.]{0,300}?)"
        r"(?=\sof\s\d{1,2}\s\w+\s\d{4}\.?$|,?\s\((?:19|20)\d\d\)|\.\s|\.?$|,\s(?:OJ|Official)\s)",
    ),
    # IEEE Standard for Floating-Point Arithmetic, IEEE Std 754-2019 (Revision of IEEE 754-2008), Jul. 2019
    rule(
        "ieee std|iec std|ansi/",
        r"^\W*(?P<title>[A-Z][^,.]{10,160}?)[,.][”\"]?\s(?P<number>(?:(?:IEEE|IEC|ANSI)(?:/[A-Z]+)?\s)"
        r"(?:Std\.?\s|Standard\s)?[A-Z]?\d[\w.:-]*)(?:\s?(?P<other>\([^()]*\)))?(?=[,.;]|$)",
    ),
    # DIN EN ISO 9001:2015-11, Qualitätsmanagementsysteme – Anforderungen. Beuth, Berlin.   ISO 690:2010. Information …
    rule(
        "iso|din|vdi |ieee |astm|iec|nbr|гост|csn|čsn|stn |pn-|ntc |nf en|önorm|nen-|uni |une |дсту",
        r"^\W*(?:(?P<organisation>[A-ZÀ-Þ][\w –-]{2,80})\.\s)?(?P<number>"
        r"(?:(?:DIN|VDI|EN|ISO|IEC|IEEE|ASTM|ANSI|NF|BS|NBR|ГОСТ|ДСТУ|ČSN|STN|PN-EN|PN-B|NTC|ÖNORM|NEN-EN|NEN|UNI|UNE)(?:/IEC|/IEEE|/TR|/TS)?\s(?:Std\s|Р\s|VDE\s)?){1,3}"
        r"[A-Z]?\d[\d.-]*)"
        r"(?:\s?[:—–-]\s?(?P<date>(?:19|20)\d\d(?:-\d\d)?))?[.,:]?\s[«“\"]?(?P<title>[^\W\d_][^.]{8,200}?)[»”\"]?"
        r"(?:\.\s(?P<publisher>[A-ZÀ-Þ][^.,:\d]{2,40}),\s(?P<place>[A-ZÀ-Þ][^.,\d]{2,25})(?=\.?$)|"
        r"(?=\.|,\s(?:19|20)\d\d|,\s[A-ZÀ-Þ][^\W\d_]+\s(?:19|20)\d\d\.?$|,\s[A-ZÀ-Þ][\w ]{2,25}:\s[A-ZÀ-Þ]))",  # , Geneva: ISO; 2009   , August 2008
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
    # BRASIL. Lei nº 9.394, de 20 de dezembro de 1996. Estabelece … . Diário Oficial da União, Brasília, DF, 23 dez. 1996.
    rule(
        "lei |decreto|portaria|resolução|medida prov",
        r"^\W*(?P<organisation>[A-ZÀ-Þ][^.\d]{3,60}(?:\.\s[A-ZÀ-Þ][^.\d]{4,80}){0,2})\.\s"
        r"(?P<title>(?:Lei|Decreto|Portaria|Resolução|Medida\sProvisória)"
        r"[^\d]{0,30}?[nN]\.?\s?[ºo°]?\s?[\d.]+(?:/\d+)?,?\sde\s\d{1,2}º?\sde\s[^\W\d_]+\sde\s(?:19|20)\d\d)\.\s"
        r"(?:(?P<note>(?:[^.]|\.(?=\d)){5,400})\.\s)?(?:(?:In:\s)?(?P<container>Diário\sOficial[^,.\d:]*)"
        r"(?::\s(?P<other>[Ss]eção\s\d))?"
        r"(?:,\s(?P<place>[^,.\d]+(?:,\s[A-Z]{2})?),(?:\s(?P<pages>p\.\s\d+(?:-\d+)?),\s"
        r"(?P<date>\d{1,2}\s[^\W\d_]{3,9}\.?\s(?:19|20)\d\d))?)?)?",
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
    # Diário Oficial da União, …, 23 dez. 1996. Seção 1, p. 27833.
    rule(
        "seção|secção|sección",
        r"(?<=[.,]\s)(?P<other>Se(?:cç|ç|cci)[ãó][on]\s(?:\d{1,2}|[IVX]+)),\s(?P<pages>pp?\.\s?\d+(?:[–-]\d+)?)",
    ),
    # Loi n° 2002-2 du 2 janvier 2002 rénovant …, JORF du 3 janvier 2002.
    rule(
        "jorf|journal officiel| jo ",
        r"(?P<container>\bJORF|\bJO|[Jj]ournal\s[Oo]fficiel(?:\sde\sla\sRépublique\sfrançaise)?)\s"
        r"(?P<other>du)\s(?P<date>\d{1,2}(?:er)?\s[^\W\d_]+\s\d{4})",
    ),
    # BO n° 15 du 10 avril 2008   BOEN n° 26 du 30 juin 2005
    rule(
        "bo n|boen n|bulletin officiel",
        r"(?P<container>\bBO(?:EN)?|[Bb]ulletin\s[Oo]fficiel(?:\sde\sl['’][ée]ducation\snationale)?)[\s,]{1,2}(?P<issue>n\s?[°o]\s?\d+)\s(?P<other>du)\s"
        r"(?P<date>\d{1,2}(?:er)?[\s-][^\W\d_]+[\s-]\d{4}|\d{1,2}-\d{1,2}-\d{4})",
    ),
    # Loi n° 2005-102 du 11 février 2005 pour l’égalité des droits et des chances, Journal officiel, n° 36, 12 février 2005, p. 2353.
    rule(
        "loi |décret |ordonnance |arrêté |circulaire |directive ",
        r"^\W*(?P<title>(?:Loi(?:\s(?:organique|constitutionnelle))?|Décret"
        r"(?:-loi)?|Ordonnance|Arrêté|Circulaire|Directive)\s(?:n\s?[°o]\s?[\d-]+\s)?du\s\d{1,2}"
        r"(?:er)?\s[^\W\d_]+\s\d{4}"
        r"(?:\s[^.]{3,300}?|,\s(?!J|B|\d)[^.,]{3,200}?)?)(?=,\s"
        r"(?:art\.|JORF|J\.?\s?O\b|[Jj]ournal\s[Oo]fficiel|B\.?\s?O|[Bb]ulletin|Moniteur)|\.\s|\.?$)",
    ),
    # Boletín Oficial del Estado, núm. 106, de 4 de mayo de 2006
    rule(
        " núm. | n° | nº ",
        r"(?:(?<=[\w»],\s)|(?<=BO[EP]\s)|(?<=JO\s)|(?<=JORF\s))(?P<issue>(?:núm\.|n[°º])\s?\d{1,4}),\s"
        r"(?=(?:de\s|del\s|du\s)?(?:\d{1,2}(?:er)?\s)[^\W\d_])",
        unless="title number",
    ),
    # Ley 39/2006, de 14 de diciembre, de Promoción de la Autonomía Personal.
    rule(
        "ley |real decreto",
        r"^\W*(?P<title>(?:Ley(?:\sOrgánica)?|Real\sDecreto(?:-[Ll]ey)?)\s\d{1,4}/\d{4},?\sde\s\d{1,2}\sde"
        r"\s[^\W\d_]+[^.]{0,250}?)(?=\.\s|\.?$)",
    ),
    # L. 8 novembre 2000, n. 328, "Legge quadro …"
    rule(
        ", n. ",
        r"^\W*(?P<title>(?:L|Legge(?:\s(?:costituzionale|regionale))?|D\.\s?[Ll]gs|D\.P\.R|D\.[LM]|Decreto"
        r"(?:\s(?:legislativo|ministeriale)|-legge)?|Regio\sdecreto)\.?\s\d{1,2}\s[^\W\d_]+\s"
        r"(?:1[89]|20)\d\d,\sn\.\s\d+"
        r"(?:,?\s(?:[\"“«][^\"”»]+[\"”»]|[A-ZÀ-Þ][^.«(]{5,300}?(?=,\s(?:in\s|G\.?\s?U|Gazz|pubbl)|\s\(|\.?$)))?)",
    ),
    # Direction de l’évaluation, de la prospective et de la performance (2019)
    rule(
        "direction |ministère |service |secrétariat |office |commission |comité ",
        r"^\W*(?P<organisation>(?:Direction|Ministère|Service|Secrétariat|Office|Commission|Comité)\s"
        r"(?:d[eu]\s|des\s|de\sl['’]|d['’]|général|national|européen)[^()\d.:;«»]{4,140}?)(?=\s\((?:19|20)\d\d)",
    ),
    # Bekendtgørelse af lov om folkeskolen, LBK nr. 1534 af 11/12/2015.
    rule(
        "lbk |bek |lov nr",
        r"(?P<title>(?:(?:[Bb]ekendtgørelse|[Ll]ov)\s[^.:]{3,150}?)?)(?:[,.]\s|\(|^)"
        r"(?P<number>(?:LBK|BEK|LOV)\snr\.?\s\d+)\s(?P<other>af)\s"
        r"(?P<date>\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{1,2}\.\s[a-z]+\s\d{4})",
    ),
    # COM(2001) 428 final   SEC(2008) 1937
    rule(
        "com(|kom(|sec(|sek(|swd(|com (|kom (",
        r"(?P<number>(?:[CK]OM|SE[CK]|SWD|JOIN)\s?\(\d{4}\)\s?\d{1,4}(?:\sfinal|\sendg(?:ültig|\.))?)(?=[.,;)]|$)",
        unless="url",
    ),
    # Gesetz zur Ordnung des Wasserhaushalts (Wasserhaushaltsgesetz – WHG) vom 31. Juli 2009, BGBl. I S. 2585.
    rule(
        "bgbl|gesetz|verordnung",
        r"^\W*(?P<title>(?:[A-ZÄÖÜ][\wäöüß-]*(?:gesetz(?:buch)?|verordnung)|Gesetz|Verordnung)\b[^:;]{0,200}?),?"
        r"\s(?:(?P<other>vom)\s(?P<date>\d{1,2}\.\s?(?:\d{1,2}\.|[^\W\d_]{3,9})\s?(?:1[89]|20)\d\d))"
        r"(?:,?\s\(?(?P<container>[A-Z]?[A-Z]?GBl\.?|RGBl\.?)\s(?:(?P<volume>I{1,3}),?\s)?(?:(?P<other2>\d{4})[,\s]\s?)?"
        r"(?:S\.\s?)(?P<pages>\d+))?",
    ),
    # Corte costituzionale, sentenza n. 238 del 2014.   STC 53/1985   Cass. civ. 1re, 13 avril 1992, Bull. civ. I, n° 123.
    rule(
        "sentenza |sent. |ordinanza |ord. ",
        r"^\W*(?P<title>Corte\s[^\W\d_]+\.?(?:\s[^\W\d_]+\.?)?,\s(?:sentenza|sent\.|ordinanza|ord\.)\s"
        r"(?:n\.\s\d+(?:\sdel\s\d{4}|/\d{4})|\d{1,2}\s[^\W\d_]+\s\d{4},\sn\.\s\d+(?:/\d+)?))",
    ),
    # Cass. civ. 1re, 25 février 1997, n° 94-19.685
    rule(
        "cass. ",
        r"^\W*(?P<title>Cass\.\s(?:civ|crim|soc|com)\.(?:\s\d(?:re|e|ère))?),?\s"
        r"(?P<date>\d{1,2}(?:er)?\s[^\W\d_]+\s\d{4})(?:,\s(?P<number2>n°\s?\d\d-[\d.]*\d))?"
        r"(?:,\s(?P<container>Bull\.[^,]{0,30}),\s(?P<number>n°\s?\d+))?",
    ),
    # Meld. St. 19 (2014–2015)   Ot.prp. nr. 35 (2004–2005)
    rule(
        "meld|prp|innst",
        r"(?<!\w)(?P<number>(?:Meld\.\sSt\.|St\.\s?meld\.|Ot\.\s?prp\.|Innst\.)\s(?:nr\.\s)?\d{1,3}\s?[LSO]?\s\("
        r"(?:19|20)\d\d[–-](?:19|20)?\d\d\))",
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
    # Федеральный закон от 29.12.2012 № 273-ФЗ «Об образовании» // СЗ РФ. 2012. № 53. Ст. 7598
    rule(
        "закон|кодекс|указ|постановление|приказ|распоряжение|zakon ot|zakon n|kodeks|ukaz|postanovlen|prikaz|rasporja",
        r"^\W*(?P<title>(?:(?:[А-ЯЁ][а-яё]+\s){0,3}|(?:[A-Z][a-z'’]+\s){0,3}|[А-ЯЁ][^/]{10,300}?:\s(?:[а-яё]+\.?\s){0,2})"
        r"(?:[Зз]акон|[Кк]одекс|[Уу]каз|[Пп]остановление|[Пп]риказ|[Рр]аспоряжение"
        r"|(?:[Zz]akon|[Kk]odeks|[Uu]kaz|[Pp]ostanovlenie|[Pp]rikaz|[Rr]asporjaženie)(?!\so\s))\s[^/]{5,300}?)"
        r"(?=\s?//|\.\s[А-ЯІЇЄҐЁ][^./«»]{3,40}\.\s(?:[–—-]\s)?(?:19|20)\d\d\.\s|\s?\[|\.\s[–—-]\s|\.\sДоступ|\.\s(?:М|СПб)\.\s?:|\.\sURL|\.?$)",
    ),
    # // СЗ РФ. 2012. № 53. Ст. 7598
    rule(
        "//",
        r"//(?<!:..)\s?(?P<container>[^/.]{2,80})\.\s(?:[–—-]\s)?(?P<date>(?:19|20)\d\d)\.\s(?:[–—-]\s)?"
        r"(?P<issue>№\s?\d+(?:[-–]\d+)?)(?:\s?(?P<other>\([^()]*\)))?"
        r"(?:[.,]\s(?:[–—-]\s)?(?P<other2>[СC]т\.)\s(?P<pages>\d+))?",
    ),
)
