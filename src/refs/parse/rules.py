"""
The forms in reference strings that are what they look like, whatever the labels are: tables of patterns.

Each pattern's groups are named after the labels of `refs.parse.label`; `refs.parse.evidence` applies them.
"""

from __future__ import annotations

from typing import Final

from refs.parse.eastasian import EAST_ASIAN
from refs.parse.rule import NUMBER, RANGE, rule

_CAPITAL = r"[A-ZÀ-Þ][a-zß-ÿ'’]+(?:[A-ZÀ-Þ][a-zß-ÿ]+)?"
_MONTH = r"[^\W\d_]{3,10}\.?"
_WORD = r"(?:(?:[A-ZÀ-ÞА-ЯЁ]\.-?)+|[A-ZÀ-ÞА-ЯЁ][\w'’-]+|van|von|de|der|den|la|del|di|da|du)"
_AND = r"(?:and|und|et|y|e|och|og|&|i|и)"
# John Tedeschi   Cary Nelson and Lawrence Grossberg   Graham Burchell, Colin Gordon, and Peter Miller
_NAME = rf"{_WORD}(?:\s{_WORD}){{0,4}}"
_NAMES = rf"{_NAME}(?:(?:,\s{_NAME}){{0,8}},?\s{_AND}\s{_NAME})?"
# Navarro, M. y Porras, A.   Beyme, Klaus von/Offe, Claus
_INVERTED = rf"{_WORD}(?:(?:,?\s{_AND}\s|,\s?|;\s?|\s?/\s?|\s){_WORD}){{0,24}}"

# A year, the dash or comma between it and what is around: not part of a longer number
_LOCATORS: Final = (
    # S. Chatrchyan et al., ibid. 716, 30 (2012)
    rule(
        "ibid",
        rf"(?P<other>[Ii]bid(?:em)?\.?),?\s(?P<volume>(?:[A-Z]\s?)?\d{{1,4}}),\s(?P<pages>{RANGE})\s\((?P<date>(?:19|20)\d\d)\)",
    ),
    # Geschichte und Gesellschaft, Sonderheft 22
    rule(
        "heft ",
        r"(?<=[.,:]\s)(?P<container>[A-ZÀ-Þ][^.,:;()\d]{3,80}?),?\s(?:Sonder|Bei|Themen)heft\s\d",
        unless="container",
    ),
    rule("heft ", r"(?P<issue>(?:Sonder|Bei|Themen)heft\s(?:Nr\.\s)?\d{1,3})(?!\d)"),
    # 2007 Oct 16;4(10):e297   2019;42(Suppl 1):S1–S193   2009;151:264-9
    rule(
        ";",
        rf"(?<!\d)(?P<date>(?:19|"
        rf"20)\d\d(?:\s{_MONTH}(?:[-–]{_MONTH})?(?:\s\d{{1,2}})?)?)\s?;\s?(?P<volume>{NUMBER})?\s?"
        rf"(?:\((?P<issue>[^();:]{{1,24}})\))?\s?:\s?(?P<pages>(?:[IVX]+-)?{RANGE})",
    ),
    # 46(2), 301–309   25 (6): 595–600   71(2), pp. 143–164
    rule(
        "(",
        r"(?P<volume>\d(?<![\w(/.].)\d{0,3}[A-Z]?)\s?\((?P<issue>(?!(?:19|20)\d\d[)/])(?:\d{1,4}(?:\s?[-–/]\s?\d{1,4})?|"
        r"[Ss]uppl\.?\s?\d*))\)"
        r"\s?[,:]\s?(?:pp?\.\s?|S\.\s?|s\.\s?)?(?P<pages>[A-Za-z]?\d+\s?[-–—]\s?[A-Za-z]?\d+)(?!\d)",
        unless="doi url",
    ),
    # Vol. 23, no. 2. 101–115   Jg. 41 (1999), H. 2, S. 280–299   årg. 39, nr. 1, s. 5-24   Т. 5. № 3. С. 12–20
    rule(
        "vol|jg|jahrg|bd|årg|т.|v.",
        r"(?<!\w)(?P<volume>(?:[Vv]ol(?:ume|\.)?|v\.|Jg\.|Jahrg\.|Bd\.|[Åå]rg\.|"
        r"Т\.)\s?\d{1,4})(?:\s?\((?P<date>(?:19|20)\d\d)\))?[,.;\s]{1,3}"
        r"(?P<issue>(?:[Nn][or]s?\.?|n\.?|n\s?[°ºo]\.?|núm\.|№|H\.|Heft|[Ii]ssue|"
        r"[Hh]äfte)\s?\d{1,4}(?:\s?[-–/]\s?\d{1,4})?)",
        unless="doi url",
    ),
    # № 4. С. 3–17   no. 3 (1988): 572–603   H. 2, S. 217–236
    rule(
        "№|no.|nr|n°|h.|heft|núm",
        r"(?<!\w)(?P<issue>(?:[Nn][or]\.|n°|№|H\.|Heft|núm\.)\s?\d{1,3}(?:\s?[-–/]\s?\d{1,3})?)(?!\d|/)"
        r"(?:\s?\((?P<date>[^()]{0,12}(?:19|20)\d\d)\))?[,.:]\s?(?:(?P<date2>(?:19|20)\d\d)[,.]\s?)?"
        r"(?P<pages>(?:(?:pp?\.|S\.|s\.|С\.|págs?\.)\s?)?\d{1,5}\s?[-–—]\s?\d{1,5})(?!\d)",
        unless="doi url volume",
    ),
    # pp. 390–409   S. 12–20   С. 45–48   págs. 101-123
    rule(
        "pp|s.|с.|pág|blz",
        r"(?<![\w.])(?P<pages>(?:[Pp]p\.?|[SsС]\.|págs?\.|blz\.)\s?[A-Za-z]?\d{1,5}\s?[-–—]\s?[A-Za-z]?\d{1,5})(?!\d)",
        unless="doi url",
    ),
    # Revue de synthèse historique XLVI (1928)   , xi–xv.
    rule("i (|v (|x (|l (|c (", r"(?<=[^\W\d_.]\s)(?P<volume>[IVXLC]{2,8})\s\((?P<date>(?:1[5-9]|20)\d\d)\)"),
    rule("i-|i–|v-|v–|x-|x–", r"(?<=,\s)(?P<pages>[ivxl]{1,6}[-–][ivxl]{1,7})(?=[.,)])"),
    # CTF: Karlstad. (SKL, 2010; SKL, 2016).   a citation of other works
    rule(
        "; ",
        r"(?<=[.,]\s)(?P<other>\((?:[^\W\d_][\w&. -]{0,40},?\s(?:19|20)\d\d[a-z]?;\s)+"
        r"[^\W\d_][\w&. -]{0,40},?\s(?:19|20)\d\d[a-z]?\))\.?$",
    ),
    # Theorie des kommunikativen Handelns, 2 Bde.,   Quaderni del carcere, 4 voll.,   2 Teilbde.,
    rule(
        "bde|bände|voll.",
        r"(?<=[.,]\s)(?P<volume>\d{1,2}\s(?:(?:Teil)?[Bb]de|(?:Teil)?[Bb]ände|voll))(?=[.,:;])",
        unless="volume",
    ),
    # J. Chem. Soc. Chem. Commun. 1087 (1979).   which had no volumes
    rule(
        "(1|(2",
        r"(?<=\s)(?!Proc)(?:[A-Z][a-z]*\.\s){2,6}(?P<pages>[1-9]\d{3})\s\((?P<date>(?:1[89]|20)\d\d)\)[.;]?$",
    ),
    # J Orthop Sports Phys Ther. 2004 34 3 126-131.
    rule(
        "-|–",
        r"(?<=\.\s)(?P<date>(?:19|20)\d\d)\s(?P<volume>\d{1,3})\s(?P<issue>\d{1,2})\s(?P<pages>\d{1,5}\s?[-–]\s?\d{1,5})\.?$",
    ),
    # Dissertation Abstracts International: Section B, 65(7-B), 3710.
    rule(
        "dissertation abstracts",
        r"(?P<container>Dissertation Abstracts International(?:[^\d(]{0,80}?))[,.]?\s(?P<volume>\d{1,3})\s?"
        r"\((?P<issue>\d{1,2}(?:-?[ABC])?)\)[,:]\s(?P<pages>\d+(?:[-–]\d+)?)",
    ),
    # Population, 47ème année, n°1
    rule("année", r"(?<=,\s)(?P<volume>\d{1,3}\s?(?:e|ème|è|re)\sannée)"),
    # Der Steppenwolf. Vol. 4 of Gesammelte Dichtungen.
    rule(
        " of ",
        r"(?<=[^.]\.\s)(?P<volume>[Vv]ol\.\s\d{1,3})\s(?P<other>of)\s(?P<collection>[A-ZÀ-Þ][^.,:;]{3,80})(?=\.\s)",
        unless="container",
    ),
    # № 4
    rule("№", r"(?P<issue>№\s?\d{1,4}(?:\s?[-–/]\s?\d{1,4})?)(?!\d)"),
    # 제22권, 제3호   第12卷第3期
    rule("권|집|卷|巻", r"[제第]?(?P<volume>\d+)(?:권|집|卷|巻)"),
    rule("호|期|号|號", r"[제第]?(?P<issue>\d+(?:[-.·]\d+)?)(?:호|期|号|號)"),
)

_DATES: Final = (
    # (1995), … Proceedings of a Workshop, Luxembourg, 14–16 December 1994: the days of the meeting
    rule(
        "workshop|conference|symposium|congress|meeting|proceedings|tagung|kongress",
        r"\((?:19|20)\d\d[a-z]?\).{20,400}?[,(]\s?(?P<other>(?:\d{1,2}\s?[-–]\s?\d{1,2}\.?\s[A-Z][a-zä]{2,8}\.?,?|"
        r"[A-Z][a-z]{2,8}\.?\s\d{1,2}\s?[-–]\s?\d{1,2},)\s(?:19|20)\d\d)(?=[,.);]|$)",
    ),
    # (im Druck)   (à paraître)   (i tryck)   (в печати)   (forthcoming)   (in press)
    rule(
        "im druck|in press|i tryck|à para|в печати|forthcoming|en prensa|no prelo|sous presse|im erscheinen|"
        "under utgivning|in preparation|to appear",
        r"(?i)[(\[]\s?(?P<date>im druck|in press|i tryck|à paraître|в печати|forthcoming|en prensa|no prelo|"
        r"sous presse|im erscheinen|"
        r"under utgivning|in preparation|to appear)\s?[)\]]",
    ),
    # in press at the end, outside of brackets
    rule(
        "in press|im druck|forthcoming|à para|soumis|en prensa|no prelo|sous presse|to appear|i tryck|в печати",
        r"(?i)[.,]\s(?P<date>in press|im druck|forthcoming|à paraître|soumis(?:\sà\spublication)?|en prensa|no prelo|sous presse|"
        r"to appear|i tryck|в печати)\.?$",
    ),
    # 2018–04–12
    rule(
        "-0|-1|–0|–1",
        r"(?P<date>[12](?<![\w/.–-].)(?:(?<=1)9|(?<=2)0)\d\d[-–](?:0[1-9]|1[0-2])[-–](?:0[1-9]|[12]\d|3[01]))(?![\w/–-])",
        unless="accessed url doi",
    ),
    # Epub 2001 Oct 25
    rule("epub", r"(?P<other>Epub)(?=\s(?:ahead|\d{4}))"),
    # Voors AA. 2016 ESC guidelines for … failure. Eur Heart J. 2016;37:2129
    rule(
        ";",
        r"(?<=[^\W\d_]\.\s)(?P<title>(?:19|20)\d\d)(?=\s[^\W\d_][^;]{10,300}?\.\s(?:19|20)\d\d(?:\s[^;:.]{2,9})?;\s?\d)",
    ),
    # in: Frankfurter Allgemeine Zeitung vom 3. 5. 2011
    rule(
        "vom ",
        r"(?<=\w\s)(?P<other>vom)\s(?P<date>\d{1,2}\.\s?(?:\d{1,2}\.|[^\W\d_]{3,9}\.?)\s?(?:19|20)\d\d)",
        unless="title",
    ),
    # Folha de S. Paulo, São Paulo, 28 jun. 1999. Folha Turismo, Caderno 8, p. 13.
    rule(
        ", p.",
        r"(?<=[.?!]\s)(?P<container>[A-ZÀ-Þ](?:[^,.\d]|(?<=\s[A-Z])\.){2,40}),\s(?P<place>[A-ZÀ-Þ][^,.\d]{2,30}),\s"
        r"(?P<date>\d{1,2}\s[^\W\d_]{3,9}\.?\s(?:19|20)\d\d)[.,]\s(?:(?P<other>[^\d][^;:]{0,60}),\s)?"
        r"(?P<pages>p\.\s[A-Z]?\d+(?:-[A-Z]?\d+)?)(?!\d)",
    ),
    # Título. 2010. 120 f. Dissertação
    rule(" f.| p.| с.", r"(?<=[^\W\d]\.\s)(?P<date>(?:19|20)\d\d)\.\s(?P<pages>\d{2,4}\s[fpс])\."),
    # SOSFS (2011:9)
    rule("fs (", r"(?<!\w)[A-ZÅÄÖ]+FS\s?\((?P<date>(?:19|20)\d\d)(?P<other>:\d{1,4})\)"),
    # (o. J.)   (n.d.)   (s.d.)   (u.å.)
    rule(
        "o. j|o.j|n.d|n. d|s.d|s. d|u.å|u. å|б.г|б. г",
        r"(?i)[(\[](?P<date>o\.\s?j\.?|n\.\s?d\.?|s\.\s?d\.?|u\.\s?å\.?|б\.\s?г\.?)[)\]]",
    ),
    # (2001, first published 1944)   (1988d/ Orig. 1921)   (1976 [1900])   (2010, 5 de marzo)   (2004/05)
    rule(
        "(1|(2",
        r"\((?P<date>(?:1[5-9]|20)\d\d[a-z]?(?:\s?[/,;]?\s?\[?(?:[^\W\d_]{2,12}\.?\s){0,2}(?:1[5-9]|20)\d\d\]?|"
        r"\s?,\s?\d{1,2}\.?\s(?:de\s)?[^\W\d_]{3,10}|"
        r"\s?,\s?[^\W\d_]{3,10}\.?(?:\s\d{1,2})?|/\d{2}))\)",
    ),
    # [accessed 2020–02–21]   (Zugriff am 3.4.2012)   (дата обращения: 15.03.2021)   Acesso em: 12 jun. 2014.
    rule(
        "access|zugriff|abgerufen|abruf|hämtad|consult|обращения|acesso|cited 2|retrieved|besökt|stand|lest|hentet",
        r"(?i)(?P<accessed>(?:(?:last\s|date\s)?accessed(?:\son)?|zugriff(?:\sam)?|"
        r"(?:zuletzt\s)?abgerufen(?:\sam)?|abruf(?:\sam)?|hämtad|hentet|besökt|"
        r"consult(?:é|ed|ado|ato)\s(?:le|on|el|em|il)|дата\sобращения|acesso\sem|cited(?=\s(?:19|20)\d\d)|"
        r"retrieved(?:\son)?)\s?:?\s?"
        r"(?:\d{4}\s?[-–./]\s?\d{1,2}\s?[-–./]\s?\d{1,2}|\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}|\d{1,2}(?:st|"
        r"nd|rd|th|er|\.)?\s(?:de\s|of\s)?[^\W\d_]{3,10}\.?,?\s(?:de\s)?\d{4}|"
        r"[^\W\d_]{3,10}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}|\d{4}\s[^\W\d_]{3,10}\.?(?:\s\d{1,2})?|"
        r"[^\W\d_]{3,10}\.?\s\d{4}))",
    ),
    # http://www.forsea.de (1. Juli 2007)
    rule(
        "http|www.",
        r"(?:https?://|www\.)\S+\s?[(\[](?P<accessed>\d{1,2}\.\s?(?:\d{1,2}\.|[^\W\d_]{3,10})\s?\d{4})[)\]]",
    ),
)

_BRACKETED: Final = (
    # (Version 3.3.070)   . Version 4.1.2.
    rule("version ", r"(?<=[(.,;]\s|.[(])(?P<edition>[Vv]ersion\s\d+(?:\.\d+)*[a-z]?)(?=[).,;]|$)"),
    # Cochrane handbook for systematic reviews of interventions version 5.1.0.
    rule("version ", r"(?<=\w\s)(?P<edition>[Vv]ersion\s\d+(?:\.\d+)+)(?=[).,;]|$)"),
    # Learning to read [Paper presentation]. American Psychological Association Annual Convention, Chicago, IL.
    rule(
        "presentation]|poster]|session]|address]",
        r"\[(?:[^\[\]]*)(?:presentation|[Pp]oster|session|address)\]\.\s(?P<event>[^\W\d_][^,\[\]]{3,140}?),\s"
        r"(?P<place>[A-ZÀ-Þ][^.\d]{2,60})(?=\.(?:\s|$)|$)",
    ),
    # [Paper presentation]   [Tweet]   [Conference session]   [Mobile app]
    rule(
        "[",
        r"(?i)\[(?P<genre>(?:(?:conference|keynote|paper|poster|oral|symposium)\s)?(?:presentation|session|poster|address|paper)|"
        r"tweet|thread|(?:facebook|instagram|linkedin|reddit|blog|online\sforum|mastodon)\s(?:post|update|photograph|comment)|"
        r"status\supdate|mobile\sapp|(?:computer\s)?software(?:\sapplication)?|statistical\ssoftware|source\scode|"
        r"(?:powerpoint\s)?slides|lecture(?:\snotes)?|webinar|tv\s(?:series|episode)[^\[\]]{0,30}|radio\s(?:broadcast|program)|"
        r"(?:audio|video)\s?(?:podcast|recording|file)?|press\srelease|fact\ssheet|unpublished\s(?:manuscript|paper)[^\[\]]{0,60}|"
        r"manuscript\s(?:submitted|in\spreparation)[^\[\]]{0,60})\]",
    ),
    # [Computer software]. Biostat.
    rule(
        "software].",
        r"(?i:software\]\.)\s(?P<publisher>[A-ZÀ-Þ][^.,\d]{2,60})(?=\.\s(?:http|$)|\.?$)",
    ),
    # (Publication No. 3612345) [Doctoral dissertation, University of Virginia]. ProQuest Dissertations.
    rule("no. ", r"\((?P<other>(?:UMI|Publication|Order|Accession))\s(?P<number>No\.\s\w+)\)"),
    rule(
        "dissertation, |thesis, ",
        r"\[(?P<genre>[^\[\],]{0,40}(?:[Dd]issertation|[Tt]hesis)),\s(?P<publisher>[^\[\]]{3,100})\]"
        r"(?:\.\s(?P<note>[A-ZÀ-Þ][^.:/]{2,80}))?",
    ),
    # @BarackObama, the name of an account
    rule("[@", r"\[(?P<other>@\w+)\]"),
)

_GENRES: Final = (
    # (Report)   [White paper]   [Brochure]
    rule(
        "report)|report]|paper)|paper]|brief]|brief)|brochure",
        r"(?i)[\[(](?P<genre>(?:research\s|technical\s)?report|white\spaper|policy\s(?:brief|paper)|brochure)[\])]",
    ),
    # . Submitted for publication.
    rule("submitted", r"(?<=[.,;]\s)(?P<note>[Ss]ubmitted(?:\sfor\spublication|\sto\s[^.,;]{3,60})?)\.?$"),
    # Methoden der empirischen Sozialforschung, 6.A. München: Oldenbourg.
    rule(". a.|.a.", r"(?<=[,;.]\s)(?P<edition>\d{1,2}\.\s?A\.)(?=\.?,?\s[A-ZÄÖÜ])", unless="author editor"),
    # Tese (Doutorado em Sociologia) – Faculdade de Filosofia, Universidade de São Paulo, São Paulo, 2001.
    rule(
        "tese (|dissertação (|monografia (|curso (",
        r"(?P<genre>(?:Tese|Dissertação|Monografia|Trabalho\sde\s[Cc]onclusão\sde\s[Cc]urso)\s\([^()]*\))\s?[–—.,-]{1,2}\s?"
        r"(?P<publisher>[A-ZÀ-Þ][^\d()]{4,200}?),\s(?P<place>[A-ZÀ-Þ][^,\d]{2,30}),\s(?P<date>(?:19|20)\d\d)",
    ),
    # Valcan, 2001. cap. 3.
    rule("cap.", r"(?<=[.,;]\s)(?P<pages>[Cc]ap\.\s(?:\d{1,3}|[IVXLC]+))(?=\W*$|[,;.])"),
    # [dissertation]   (Doktorsavhandling)   [Computer software]   [Data set]   [Internet]
    rule(
        "[|(",
        r"(?i)[\[(](?P<genre>(?:unpublished\s|doctoral\s|master['’]?s\s|phd\s|ph\.?\s?d\.?\s)*(?:dissertation|"
        r"thesis|doktorsavhandling|licentiatavhandling|avhandling|tesis(?:\sdoctoral)?|"
        r"thèse(?:\sde\sdoctorat)?|diss\.?|diplomarbeit|masterarbeit|masteruppsats)|computer\s(?:software|program)|"
        r"data\s?set|preprint|film|motion\spicture|video|podcast|podcast episode)[\])]",
    ),
    rule("[internet]|[online]|[elektronisk", r"(?i)\[(?P<other>internet|online|elektronisk resurs)\]"),
    # . Tesis doctoral.   . Unpublished PhD thesis.   Diss. Universität …   . Ph.d.-afhandling.
    rule(
        "thesis|diss|tesis|tese |thèse|avhandling|afhandling|arbeit|дис|praca|uppsats",
        r"(?<=[.,:;–?!»”\"]\s)(?P<genre>(?:Unpublished\s|unpublished\s|Unveröffentlichte\s|"
        r"Inaugural-)?(?:(?:Ph\.?\s?[Dd]\.?|M\.?\s?(?:Sc|A|Phil)\.?|[Dd]octoral|[Mm]aster(?:['’]?s)?|"
        r"[Ll]icentiate)[\s-]?"
        r"(?:[Tt]hesis|[Dd]issertation|afhandling|avhandling)|[Tt]esis(?:\s(?:doctoral|de\s[^\W\d_]+))?|"
        r"[Tt]ese\s\((?:Doutorado|Mestrado)[^()]*\)|[Dd]issertação\s\([^()]*\)|Thèse(?:\sde\sdoctorat)?|"
        r"(?:Doktors|Licentiat)?[Aa]vhandling|(?:Master|Magister|Kandidat)uppsats|Dissertation|Diss\.(?:\sphil\.)?|Diplomarbeit|Magisterarbeit|"
        r"Masterarbeit|Habilitationsschrift|дис\.[\s.…]*(?:канд|д-ра|докт)\..{1,24}?наук\.?))"
        r"(?=[.,:;\s]|$)(?!\sAbstracts)",
    ),
    # NBER Working Paper No. 4509   WZB Discussion Paper SP I 2003-101   Technical Report STAN-CS-80-828
    rule(
        "working paper|discussion paper|briefing paper|policy brief|policy paper|occasional paper|technical report|"
        "research report|arbeitspapier|documento de trabajo",
        r"(?<=[.,:;(]\s)(?P<genre>(?:[A-Z][\w&-]*\s){0,4}(?:[Ww]orking [Pp]apers?(?:\s[Ss]eries)?|"
        r"[Dd]iscussion [Pp]apers?(?:\s[Ss]eries)?|[Bb]riefing [Pp]aper|[Pp]olicy (?:[Bb]rief|[Pp]aper)|[Oo]ccasional [Pp]aper|[Tt]echnical [Rr]eport|[Rr]esearch [Rr]eport|Arbeitspapier|"
        r"Documento de [Tt]rabajo))"
        r"[,\s]{1,2}(?P<number>(?:(?:No|Nr|no|n)\.?\s?)?(?:[A-Z]{1,5}[\s-])*[A-Z]{0,6}[-/]?\d[\w/.-]*(?<![.]))",
        unless="container volume",
    ),
    # Report No. CERN-TH-2016-114
    rule(
        "report no",
        r"(?<=[\w.,)]\s)(?P<genre>(?:Internal\s|Technical\s)?Report)\s(?P<number>No\.?\s?[A-Z][\w/-]*\d[\w/-]*)",
    ),
    # U.S. Patent 174,465
    rule(
        "patent",
        r"(?P<genre>(?:U\.?S\.?|US|European|German|Japanese)\s[Pp]atent)(?:\s(?:No\.|"
        r"no\.))?\s(?P<number>(?:[A-Z]{2})?[\d,./]*\d)",
    ),
    rule("personal comm", r"(?<=[.,)]\s)(?P<genre>[Pp]ersonal [Cc]ommunication)"),
    # Bilaga till tjänsteskrivelse, 2018–04–12.
    rule(
        "bilaga|skrivelse|promemoria|pressemitteilung|pressmeddelande|press release",
        r"(?<=[.;]\s)(?P<genre>Bilaga(?:\still\s[^\W\d_]+)?|Tjänsteskrivelse|Promemoria|Pressemitteilung|Pressmeddelande|"
        r"[Pp]ress [Rr]elease)(?=[.,;])",
    ),
    # SOU 2018:38   NOU 2004:13   SFS 1998:808   Prop. 2011/12:1
    rule(
        "sou |nou |fs |ds |prop. ",
        r"(?<!\w)(?P<number>(?:SOU|NOU|Ds|[A-ZÅÄÖ]{1,5}FS|HSLF-FS|Prop\.|Dir\.|Skr\.)\s(?:19|"
        r"20)\d\d(?:/\d\d)?:\s?\d{1,4})(?!\d)",
    ),
    # . 3e éd.   4e druk.   2:a uppl.   , 2. utg.   3. Aufl.   17. ed.
    rule(
        "éd|druk|uppl|utg|udg|aufl|изд| ed|wyd|painos",
        r"(?P<edition>\d(?:(?<=[.,;»?!]\s.)|(?<=\(.))\d?(?:\s?(?:st|nd|rd|th|d|e|er|ère|ème|:a|:e|ª|º|a|-е)|"
        r"\.)?,?\s(?:[^\W\d_]{2,14}\.?\s){0,3}(?:Aufl(?:age|\.)|éd(?:ition|\.)|ed(?:n|\.|ition)|ed\.|utg(?:ave|åva|"
        r"\.)|"
        r"udg(?:ave|\.)|uppl(?:aga|agan|\.)|druk|wyd\.|изд\.|painos)"
        r"(?:\smit\s(?:einem\s)?(?:neuen?m?\s)?(?:Vor|Nach|Geleit)wort)?)(?=[\s,;:.)]|$)",
    ),
)

_ROLE = r"(?:[Ee]ds?|[Ee]ditors?|[Hh]rsgg?|[Hh]gg?|[Rr]ed|[Dd]irs?|[Cc]oords?|[Oo]rgs?|a\scura\sdi|[Éé]ds?|[Uu]tg|[Tt]oim)\.?"
_WITHIN = r"(?:In|in|I|En|en|Em|Dans|dans|В|Teoksessa|teoksessa)"
_PERSON = rf"{_CAPITAL}(?:-{_CAPITAL})?"
_PARTS: Final = (
    # Opp/Friedrichs (1996: 556)   Biffl (2003, S. 4)   Ajzen and Fishbein (1980: 32).   all there is of a short citation
    rule(
        "(1|(2",
        rf"^(?:\d{{1,3}}\s)?(?P<author>{_PERSON}(?:(?:\s?/\s?|,\s|\s(?:and|und|&|et)\s){_PERSON}){{0,4}}(?:\s(?:et\sal\.|u\.\s?a\.))?)\s"
        r"\((?P<date>(?:1[89]|20)\d\d[a-z]?)[:,]\s?(?P<pages>(?:S\.|pp?\.)?\s?\d{1,4}(?:\s?[-–,]\s?\d{1,4})*(?:\sff?\.?)?)\)\.?$",
    ),
    # Ortmann, Anthony L. and Tristram R. Kidder 2013 Building Mound A
    rule(
        " 19| 20",
        rf"^(?P<author>[A-ZÀ-Þ][^()\d]{{3,120}}?(?:\s(?:and|&|und|et)|,)\s{_PERSON}(?:\s[A-Z]\.){{1,3}}\s{_PERSON})\s"
        r"(?P<date>(?:19|20)\d\d[a-z]?)(?=[,.:]?\s[A-ZÀ-Þ‘“\"«„])",
    ),
    # Culture Theory and Critique, of which it is a special issue
    rule("special issue", r"(?<=[.,]\s)(?P<note>Special [Ii]ssue)(?=,\s[A-ZÀ-Þ])"),
    # Proceedings of the … Conference on Computational Linguistics (COLING)   Design Automation & Test in Europe (DATE 2003)
    rule(
        "proceedings|conference|symposium|workshop|congress",
        r"(?:Proceedings|Conference|Symposium|Workshop|Congress)[^.():]{0,120}\s(?P<container>\([A-Z]+\w*[A-Z]\w*(?:[ '’-]{1,2}\d{2,4})?\))",
        unless="title",
    ),
    # Gershgorin and His Circles. ser. Springer Series in Computational Mathematics
    rule(" ser. ", r"(?<=[.,]\s)(?P<other>ser\.)(?=\s[A-Z])"),
    # Jones CD, on behalf of the XYZ Study Group.   Jones CD; for the XYZ Investigators.
    rule(
        "on behalf of|for the",
        r"(?<=[\w.)][,;]\s)(?:and\s)?(?P<organisation>(?:on\sbehalf\sof|for\sthe)\s[^.,;:()]{3,80}?"
        r"(?:[Gg]roup|[Ii]nvestigators|[Cc]ollaborat\w+|[Cc]onsortium|[Nn]etwork|[Tt]eam|[Cc]ommittee|[Tt]rialists))"
        r"(?=[.;]\s|\s\()",
    ),
    # Navarro, V. (coord.) (2004)   Ferrera, M. (a cura di)   Higgins JPT, Thomas J, editors.
    rule(
        "(ed|(hrsg|(hg|(red|(dir|(coord|(org|(a cura|(éd|(utg|editor",
        rf"^\W*(?P<editor>{_INVERTED}(?=,?\s?\({_ROLE}\)|,\s(?:editors?|eds?)\.))",
        unless="title",
    ),
    rule(
        "(ed|(hrsg|(hg|(red|(dir|(coord|(org|(a cura|(éd|(utg|editor",
        rf"^[^()]{{3,200}}?(?P<editor>\({_ROLE}\)|(?<=,\s)(?:editors?|eds?)\.)",
    ),
    # ISTAT, Rapporto annuale 2018
    rule(
        "rapport|report|bericht|relazione|informe|relatório",
        r"^\W*(?P<organisation>[A-ZÀ-Þ]{3,8}),\s(?P<title>(?:[A-ZÀ-Þ][\w-]*\s)?(?:[Rr]apporto?|[Rr]eport|(?:Jahres)?[Bb]ericht|Relazione|Informe|"
        r"Relatório)\s?[^.,:;()\d]{0,60}(?:(?:19|20)\d\d)?)(?=[.,]|$)",
        unless="container",
    ),
    # Directive 2004/38/EC of the European Parliament and of the Council of 29 April 2004
    rule(
        "directive|regulation|decision",
        r"^(?P<title>(?:Council\s|Commission\s)?(?:Directive|Regulation|Decision)\s(?:\(\w+\)\s)?(?:[Nn]o\.?\s)?"
        r"\d{2,4}/\d+(?:/E[CUG]{1,2})?[^.,(]{0,120}?)(?=\s(?:of|on)\s\d|\s\(|[.,])",
    ),
    # 785-7. Norwegian.
    rule(
        "norwegian|german|french|spanish|swedish|danish|italian|russian|chinese|japanese|polish|portuguese|dutch",
        r"(?<=\d[.)]\s)(?P<other>\[?(?:Article in )?(?:Norwegian|German|French|Spanish|Swedish|Danish|Italian|Russian|"
        r"Chinese|Japanese|Polish|Portuguese|Dutch)\]?)\.?$",
    ),
    # bioRxiv [Preprint]
    rule("rxiv [", r"(?P<container>(?:bio|med|chem|psy|soc|ar)R?[Xx]iv)(?=\s\[)"),
    # FOCS 1987. LNCS, vol. 279
    rule(
        "lncs|lnai|ccis|lecture notes in",
        r"(?<=[.,;:(]\s)(?P<collection>LNCS|LNAI|LNBIP|CCIS|Lecture Notes in [A-Z]\w+(?: [A-Z]\w+)?)(?=[,.:;\s(])",
        unless="container title",
    ),
    # Сорокин П. А. Человек. Цивилизация. Общество / общ. ред. А. Ю. Согомонова
    rule(
        " / ",
        r"^(?:\d{1,3}\.?\s)?(?P<author>[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?,?\s(?:[А-ЯЁ]\.\s?){1,2}(?:,\s[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?\s"
        r"(?:[А-ЯЁ]\.\s?){1,2}){0,3})\s?(?P<title>[А-ЯЁ«][^/]{4,250}?)\s/\s(?=[^/])",
    ),
    # / общ. ред., сост. и предисл. А. Ю. Согомонова
    rule(
        "/ ",
        r"/\s(?P<editor>(?:под\s|общ\.\s|отв\.\s|науч\.\s){0,3}ред\.(?:,?\s(?:и|сост\.|предисл\.|вступ\.|ст\.|коммент\.)){0,6}"
        r"\s(?:[А-ЯЁ]\.\s?){1,2}[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)(?=[.,;\s])",
    ),
    # Гумилёв Л. Н. Этногенез и биосфера Земли / Л. Н. Гумилёв. – М.
    rule(
        "/ ",
        r"^(?:\d{1,3}\.?\s)?([А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?),?\s(?:[А-ЯЁ]\.\s?){1,2}.{5,300}?\s/\s"
        r"(?P<author>(?:[А-ЯЁ]\.\s?){1,2}\1(?:,\s(?:[А-ЯЁ]\.\s?){1,2}[А-ЯЁ][а-яё-]+){0,4})(?=[.;\s])",
    ),
    # Lander ES, Linton LM, Birren B, et al; International Human Genome Sequencing Consortium. Initial …
    rule(
        "et al; |et al., |et al.; |et al. (|et al. [",
        r"et\sal\.?(?:[;,]\s|\s[(\[])(?P<organisation>(?:the\s|for\sthe\s)?[A-Z][^.,;:()]{3,80}?(?:Group|Investigators|Collaborat\w+|Consortium|"
        r"Network|Team|Committee|Trialists))(?=\.\s|[)\]])",
    ),
    # Smith v. Jones, 123 F.3d 456 (9th Cir. 1997).
    rule(
        " v. ",
        r"^\W*(?P<title>[A-Z][\w.,&'’ ]{1,70}?\sv\.\s[A-Z][\w.,&'’ ]{1,70}?),\s(?P<volume>\d{1,4})\s(?P<container>[A-Z][A-Za-z.\s]{0,14}"
        r"(?:[23]d|4th)?)\s(?P<pages>\d{1,5})(?:,\s\d{1,5})?\s\((?P<other>[^()\d]*(?:\dth\s|\d[nr]?d\s|1st\s)?[^()\d]*)?(?P<date>1[789]\d\d|20\d\d)\)",
    ),
    # DIN EN ISO 9001:2015-11, Qualitätsmanagementsysteme – Anforderungen. Beuth, Berlin.   ISO 690:2010. Information …
    rule(
        "iso|din|ieee |astm|iec|гост",
        r"^\W*(?P<number>(?:(?:DIN|EN|ISO|IEC|IEEE|ASTM|ANSI|NF|BS|ГОСТ)(?:/IEC|/IEEE|/TR|/TS)?\s(?:Std\s|Р\s|VDE\s)?){1,3}[A-Z]?\d[\d.-]*)"
        r"(?:\s?[:—–-]\s?(?P<date>(?:19|20)\d\d(?:-\d\d)?))?[.,:]?\s[«“\"]?(?P<title>[^\W\d_][^.]{8,200}?)[»”\"]?"
        r"(?:\.\s(?P<publisher>[A-ZÀ-Þ][^.,:\d]{2,40}),\s(?P<place>[A-ZÀ-Þ][^.,\d]{2,25})(?=\.?$)|(?=\.|,\s(?:19|20)\d\d))",
    ),
    # М.: Прогресс, 1990   СПб.: Искусство, 1994
    rule(
        "м.:|спб.:|л.:|м. :",
        r"(?<=[.\]]\s)(?P<place>(?:М|СПб|Л|Пг)\.(?:;\s(?:М|СПб|Л)\.)?)\s?:\s?(?P<publisher>[^,.():;]{2,60})(?=[,.(])",
    ),
    # King ML Jr, Foster DP 3rd. Rehabilitation …
    rule("3rd|2nd|4th", r"(?<=[A-Z]\s)(?P<author>2nd|3rd|4th)(?=[,.;]\s[A-ZÀ-Þ])", unless="title edition"),
    # Thompson, op. cit., p. 212   Weber, a. a. O., S. 5
    rule(
        "op. cit|op.cit|loc. cit|art. cit|a.a.o|a. a. o|указ. соч",
        r"(?<=[\s,])(?P<other>(?:[Oo]p|[Ll]oc|[Aa]rt)\.\s?cit\.|[Aa]\.\s?a\.\s?O\.|[Уу]каз\.\sсоч\.)",
    ),
    # “Clues,” in Clues, Myths, and the Historical Method, trans. …
    rule(
        '” in |" in ',
        r"[“\"](?P<title>[^”\"]{3,200}?)[,.]?[”\"][,.]?\s(?P<other>[Ii]n)\s(?P<container>[A-ZÀ-Þ][^(“\".:]{3,120}?)"
        r"(?=,\s(?:trans|eds?|edited|vol)\b|\s\()",
        unless="author editor container publisher place",
    ),
    # Disponível em: https://…
    rule(
        "http|www.",
        r"(?i)(?P<other>disponível em|disponible en|disponible sur|available (?:online )?(?:at|from)|"
        r"retrieved from|tillgänglig(?:t)?(?: på| via)?|verfügbar unter|"
        r"online(?: verfügbar)?(?: unter)?|url)(?=:?\s?<?(?:https?:|www))",
    ),
    # title // container. 2010.   title // container. Казань, 2012.
    rule(
        "//",
        r"(?<!:)//\s?(?P<container>(?!www)[^/\s][^/]*?)(?=\.\s(?:[–—-]\s)?(?:(?:19|20)\d\d|[ТВСNV№]|Vol|"
        r"[А-ЯЁA-Z][\w-]+[,:]))",
    ),
    # . I: Knudsen, T. (red.), Regering …   In: Navarro, M. y Porras, A. (Eds.), Gobernanza
    rule(
        "(ed|(hrsg|(hg|(red|(dir|(coord|(org|(a cura|(éd|(toim",
        rf"(?:^|[.,?!»”\"’']\s|\s–\s)(?P<other>{_WITHIN}\s?:?)\s(?P<editor>{_INVERTED},?\s?\({_ROLE}\))",
    ),
    # in: ders. (Hg.)   In: idem (ed.),
    rule(
        "ders.|dies.|idem|eadem",
        rf"(?<!\w){_WITHIN}\s?:?\s(?P<editor>(?:[Dd]ers\.|[Dd]ies\.|[Ii]dem|[Ee]adem),?\s\({_ROLE}\))",
    ),
    # In: Smith, A., Jones, B. (eds.) FOCS 1987. LNCS
    rule(
        "(ed|(hrsg|(hg|(red|(dir|(coord|(org|(a cura|(éd|(toim",
        rf"(?:^|[\s.,?!»”\"’']){_WITHIN}\s?:?\s[^()]{{3,160}}\({_ROLE}\)[,:.]?\s(?P<container>[^\W\d_][^.,(:]{{2,140}})(?=[.,(:])",
        unless="place publisher date title",
    ),
    # Reformer och organisering. I: …
    rule(" i:| in:| en:| em:| dans:| v:", r"(?<=[.,?!»”\"’'])\s(?P<other>(?:In|in|I|i|En|Em|Dans|dans|V|В):)"),
    # edited by Cary Nelson and Lawrence Grossberg,   besorgt von Johannes Winckelmann.   Translated by Terence Irwin.   trans. John and Anne Tedeschi (
    rule(
        "edited by|hrsg. v|herausgegeben von|redigerad av|hg. v|besorgt von|a cura di|edición de",
        rf"(?P<editor>(?:[Ee]dited\sby|[Hh]rsg\.\s(?:von|v\.)|[Hh]g\.\s(?:von|v\.)|[Hh]erausgegeben\svon|"
        rf"[Rr]edigerad\sav|[Bb]esorgt\svon|(?<![(\w])[Aa]\scura\sdi|(?<!\w)[Ee]dición\sde)\s{_NAMES})(?=[.,(;:]|$)",
    ),
    rule(
        "translat|trans.|übers|traduit|trad.|övers|пер. с",
        rf"(?<=[.,;:(]\s)(?P<translator>(?:[Tt]ranslated\sby|[Tt]rans\.(?:\sby)?|[Üü]bers\.\s(?:von|v\.)|"
        rf"[Üü]bersetzt\svon|[Tt]raduit\spar|[Tt]rad\.(?:\s(?:par|de|por))?|"
        rf"[Öö]vers\.(?:\sav)?)\s{_NAMES})(?=[.,(;:]|$)",
    ),
    # The interpretation of dreams (J. Strachey, Trans.).
    rule("trans.)|trad.)", rf"\((?P<translator>{_NAMES},\s(?:[Tt]rans|[Tt]rad)\.)\)"),
    # COSTA, R. dos. A escola
    rule(
        " da.| de.| do.| das.| dos.| del.| von.| van.",
        r"(?<=[^\W\d_]\.\s)(?P<author>d[ao]s?|del?|von|van)(?=\.\s[A-ZÀ-Þ])",
    ),
    # aus dem Amerikanischen von Christa Krüger   traduit de l’anglais par Pierre Dupont
    rule(
        "aus dem |traduit d|traducción del ",
        rf"(?P<other>[Aa]us\sdem\s[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)?(?:\s(?:übersetzt|übertragen))?\svon|"
        rf"[Tt]raduit\sd(?:e\sl['’]|u\s)[^\W\d_]+(?:\s\([^()]*\))?\spar|[Tt]raducción\sdel\s[^\W\d_]+(?:\sde|\spor))\s"
        rf"(?P<translator>{_NAMES})(?=[.,(;:)\]]|$)",
    ),
    # Creare capacità, trad. it. Il Mulino, Bologna 2012.
    rule("trad.", r"(?P<other>[Tt]rad\.\s(?:it|fr|esp?|cast|port|ingl?|al|ted)\.)"),
    rule("пер. с", r"/\s?(?P<other>пер\.\sс\s[а-я]+\.)"),
    rule("directed by", rf"(?P<director>[Dd]irected\sby\s{_NAMES})(?=[.,(;:]|$)"),
    # Frankfurt a. M.   Freiburg i. Br.   Washington, D.C.
    rule(
        "a. m|a.m|i. br|i.br|/m|/br",
        r"(?P<place>Frankfurt\s?(?:a\.\s?M\.?|/\s?M\.?|am Main)|Freiburg\s?(?:i\.\s?Br\.?|/\s?Br\.?)|"
        r"Halle\s?a\.\s?d\.\s?S\.)",
    ),
)

# Acts have dates and numbers in their titles, reprints names and places, so that these come last
_LAST: Final = (
    # BVerfG, Urteil vom 15.12.1983 – 1 BvR 209/83, BVerfGE 65, 1.
    rule(
        "urteil|beschl|urt.",
        r"^\W*(?P<organisation>[A-ZÄÖÜ][\w.]{1,15}(?:\s[A-ZÄÖÜ][\w.-]+)?),?\s(?P<genre>Urteil|Beschlu(?:ss|ß)|Urt\.|Beschl\.)\s(?P<other>vom|v\.)\s"
        r"(?P<date>\d{1,2}\.\s?(?:\d{1,2}\.|[^\W\d_]{3,9})\s?(?:19|20)\d\d)(?:\s?[–,-]{1,2}\s?(?P<number>(?:Az\.:?\s)?[\w .]{1,12}\d+/\d{2,4}))?",
    ),
    # BRASIL. Lei nº 9.394, de 20 de dezembro de 1996. Estabelece … . Diário Oficial da União, Brasília, DF, 23 dez. 1996.
    rule(
        "lei |decreto|portaria|resolução|medida prov",
        r"^\W*(?P<organisation>[A-ZÀ-Þ]{4,}(?:\s[A-ZÀ-Þ]{2,}){0,3}(?:\s\([^)]*\))?)\.\s(?P<title>(?:Lei|Decreto|Portaria|Resolução|Medida\sProvisória)"
        r"[^\d]{0,30}?[nN]\.?\s?[ºo°]?\s?[\d.]+(?:/\d+)?,?\sde\s\d{1,2}º?\sde\s[^\W\d_]+\sde\s(?:19|20)\d\d)\.\s"
        r"(?:(?P<note>[^.]{5,400})\.\s)?(?:(?:In:\s)?(?P<container>Diário\sOficial[^,.]*),\s(?P<place>[^,.\d]+(?:,\s[A-Z]{2})?),)?",
    ),
    # Meld. St. 19 (2014–2015)   Ot.prp. nr. 35 (2004–2005)
    rule(
        "meld|prp|innst",
        r"(?<!\w)(?P<number>(?:Meld\.\sSt\.|St\.\s?meld\.|Ot\.\s?prp\.|Innst\.)\s(?:nr\.\s)?\d{1,3}\s?[LSO]?\s\((?:19|20)\d\d[–-](?:19|20)?\d\d\))",
    ),
    # pp. 77–84. … Reprinted in Minsky (ed.), Semantic Information Processing   189-208. Also in (Allen et al., 1990).
    rule(
        "also in|reprinted in|see also|published as",
        r"\d[^()\d]{0,60}[.)]\s(?P<note>(?:Also|Reprinted|See also:?|Published)\s(?:in\s|as\s)?[A-Z(].*?)\.?$",
    ),
    # Lag (1993:387) om stöd och service till vissa funktionshindrade.
    rule(
        "lag (|ordning (|görelse (|lov (",
        r"^\W*(?P<title>(?:Lag|Förordning|Kungörelse|Lov|Forordning|Bekendtgørelse)\s\((?:1[89]|20)\d\d:\d+\)[^.;]{5,200}?)(?=[.;]|$)",
    ),
    # Федеральный закон от 29.12.2012 № 273-ФЗ «Об образовании» // СЗ РФ. 2012. № 53. Ст. 7598
    rule(
        "закон|кодекс|указ|постановление|приказ|распоряжение",
        r"^\W*(?:\d+\.\s)?(?P<title>(?:[А-ЯЁ][а-яё]+\s){0,3}(?:[Зз]акон|[Кк]одекс|Указ|Постановление|Приказ|Распоряжение)\s[^/]{5,300}?)"
        r"(?=\s?//|\s?\[|\.\s[–—-]\s|\.?$)",
    ),
    # // СЗ РФ. 2012. № 53. Ст. 7598
    rule(
        "//",
        r"(?<!:)//\s?(?P<container>[^/.]{2,80})\.\s(?:[–—-]\s)?(?P<date>(?:19|20)\d\d)\.\s(?:[–—-]\s)?(?P<issue>№\s?\d+)(?:\s?\([^()]*\))?"
        r"(?:[.,]\s(?:[–—-]\s)?(?:[СC]т\.\s)(?P<pages>\d+))?",
    ),
)

RULES: Final = (*_GENRES, *_BRACKETED, *_PARTS, *_DATES, *_LOCATORS, *EAST_ASIAN, *_LAST)
