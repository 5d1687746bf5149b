"""
The words in reference strings that tell what a work is: theses, reports, software, editions.
"""

from __future__ import annotations

from typing import Final

from refs.parse.rules.parts import NAMES
from refs.parse.rules.rule import rule

BRACKETED: Final = (
    # (Version 3.3.070)   . Version 4.1.2.
    rule("version ", r"(?<=[(.,;]\s|.[(])(?P<edition>[Vv]ersion\s\d+(?:[.-]\d+)*[a-z]?)(?=[),;]|\.(?!\d)|\s\(R|$)"),
    # Cochrane handbook for systematic reviews of interventions version 5.1.0.
    rule("version ", r"(?<=\w\s)(?P<edition>[Vv]ersion\s\d+(?:\.\d+)+)(?=[),;]|\.(?!\d)|\s[(\[]|$)"),
    # version 6.2 (updated February 2021). Cochrane, 2021.
    rule("(updated|[updated", r"[(\[](?P<other>updated\s(?:[A-Z][a-z]+\s)?\d{4})[)\]](?=.*(?:19|20)\d\d)"),
    # Software available from tensorflow.org
    rule("available from", r"(?<=[.,]\s)(?P<note>[Ss]oftware\savailable\sfrom\s[^\s,]+\w)", unless="url"),
    # Learning to read [Paper presentation]. American Psychological Association Annual Convention, Chicago, IL.
    rule(
        "presentation]|poster]|session]|address]",
        r"\[(?:[^\[\]]*)(?:presentation|[Pp]oster|session|address)\]\.\s(?P<event>[^\W\d_][^,\[\]]{3,140}?),\s"
        r"(?P<place>[A-ZÀ-Þ][^.\d]{2,60})(?=\.(?:\s|$)|$)",
    ),
    # [Paper presentation]   [Tweet]   [Conference session]   [Mobile app]
    rule(
        "[",
        r"(?i)\[(?P<genre>(?:(?:conference|keynote|paper|poster|oral|symposium)\s)?"
        "(?:presentation|session|poster|address|paper)|"
        r"tweet|thread|(?:facebook|instagram|linkedin|reddit|blog|online\sforum|mastodon)\s"
        "(?:post|update|photograph|comment)|"
        r"status\supdate|mobile\sapp|(?:computer\s)?software(?:\sapplication)?|statistical\ssoftware|source\scode|"
        r"(?:powerpoint\s)?slides|lecture(?:\snotes)?|webinar|tv\s(?:series|episode)[^\[\]]{0,30}|radio\s"
        "(?:broadcast|program)|"
        r"película|filme|pellicola|(?:audio|video)\s?(?:podcast(?:\sepisode)?|recording|file)?|press\srelease|fact\ssheet"
        r"|unpublished\s(?:manuscript|paper)[^\[\]]{0,60}|"
        r"manuscript\s(?:submitted|in\spreparation)[^\[\]]{0,60})\]",
    ),
    # (Publication No. 3612345) [Doctoral dissertation, University of Virginia]. ProQuest Dissertations.
    rule(
        "(umi no. |(publication no. |(order no. |(accession no. ",
        r"\((?P<other>(?:UMI|Publication|Order|Accession))\s(?P<number>No\.\s\w+)\)",
    ),
    # Title [Doctoral dissertation, University of Virginia]. ProQuest Dissertations
    rule(
        "dissertation, |thesis, ",
        r"\[(?P<genre>[^\[\],]{0,40}(?:[Dd]issertation|[Tt]hesis)),\s(?P<publisher>[^\[\]]{3,100})\]"
        r"(?:\.\s(?P<note>[A-ZÀ-Þ][^.:/]{2,80}))?",
    ),
)

_THESES = (
    r"(?:[Nn]iepublikowana\s)?(?:[Rr]ozprawa|[Pp]raca)\s(?:doktorska|magisterska|licencjacka|habilitacyjna)|"
    r"(?:[Dd]iplomov[áa]|[Dd]isertační|[Dd]izertačná|[Bb]akalářská|[Rr]igorózn[íá]|[Hh]abilitačn[íá])\spráce?a?|"
    r"(?:[Yy]ay[ıi][mn]lanmamış\s|[Bb]asılmamış\s)?(?:[Yy]üksek\s[Ll]isans|[Dd]oktora|[Uu]zmanlık)\s[Tt]ezi|"
    r"(?:[Aa]cademisch\s)?[Pp]roefschrift|(?:[Oo]ngepubliceerde\s)?(?:[Mm]aster|[Dd]octoraal)scriptie|[Mm]asterproef|"
    r"(?:PhD|[Dd]oktori|[Kk]andidátusi)[\s-](?:értekezés|disszertáció)|[Ss]zakdolgozat|[Dd]iplomamunka|"
    r"(?:AMK-)?[Oo]pinnäytetyö|[Dd]iplomityö|[Kk]andidaatintutkielma|[Tt]eză\sde\sdoctorat|[Ll]ucrare\sde\s(?:licență|disertație)|"
    r"(?:[Nn]eobjavljena\s)?(?:[Dd]oktorska|[Mm]agistarska)\s(?:disertacija|teza)|(?:[Dd]oktorski|[Dd]iplomski|[Mm]agistarski|[Zz]avršni)\srad|"
    r"[Dd]iplomsko\sdelo|(?:[Αα]δημοσίευτη\s)?[Δδ]ιδακτορική\s[Δδ]ιατριβή|(?:[Δδ]ιπλωματική|[Μμ]εταπτυχιακή)\s[Εε]ργασία|"
    r"[Ss]kripsi|[Dd]isertasi|[Tt]ugas\s[Aa]khir|(?:[Mm]aster|[Bb]achelor|[Hh]oved)oppg[aå]ve|[Dd]oktor(?:grads)?avhandling|"
    r"[Ee]xamensarbete|(?:[Kk]andidat|[Mm]aster)uppsats|(?:[Kk]andidat)?[Ss]peciale|[Bb]achelorprojekt|[Dd]isputats"
)
"""Theses in the languages whose lists write them in brackets or between full stops."""
_SCHOOL = (
    r"(?=[A-ZÀ-ÞČŠŽŁİ])[^.()\[\]\d]{0,60}?(?:[Uu]niver|[Üü]niver|[Uu]niwer|[Yy]liopisto|[Aa]mmattikorkeakoulu|[Ee]gyetem|[Ss]veučili|[Hh]ø[gj]skol|[Hh]ögskol|"
    r"[Pp]olitechn|[Vv]ysok|[Ee]nstitü|[Ii]nstitut)[^.,()\[\]\d]{0,60}"
)

GENRES: Final = (
    # edited by Ben Rafoth, Heinemann, 2000, pp. 24-34
    rule(
        "edited by",
        r"edited\sby\s[^,()]{5,80},\s(?P<publisher>(?![A-Z]\.)[A-Z][^,.()\d]{2,40}),\s(?=(?:19|20)\d\d,\spp?\.)",
    ),
    # NOVA Rapport 8/2009   Skolverkets rapport 2005:3
    rule(
        "rapport ",
        r"(?<=[.?!,]\s)(?P<genre>(?:[A-ZÅÄÖÆØ][\w-]*?[\s-]){0,2}[Rr]apport)\s(?:(?P<other>nr\.?)\s)?"
        r"(?P<number>\d{1,3}/(?:19|20)\d\d|(?:19|20)\d\d[:/]\d{1,3}|(?<=nr\s)\d{1,4}(?:/\d{1,2})?)(?=[.,]|$)",
    ),
    # IW-Report 12/2016   DIW Wochenbericht 3/2019
    rule(
        "report |bericht |papier |studie |trends |dossier ",
        r"(?<=[.?!,]\s)(?P<genre>(?:[A-ZÄÖÜ][\w-]*[-\s])?(?:Report|[\w]*[Bb]ericht|Trends|[\w]*[Pp]apier|Studie"
        r"|Dossier|Policy\sBrief))\s(?:Nr\.\s)?(?P<number>\d{1,3}/(?:19|20)\d\d)(?=[.,]|$)",
    ),
    # Vortrag auf der Tagung „Jugend heute“, Bielefeld.   Ponencia presentada en la II Reunión de Ministros de Educación
    rule(
        "vortrag |referat ",
        r"(?<=[.,]\s)(?P<genre>Vortrag|Referat)\s(?P<other>(?:gehalten\s)?(?:auf|bei|an|am|im|beim)"
        r"(?:\s(?:der|dem|den|die))?)\s(?P<event>[^,.]{4,140}?)(?:,\s(?P<eventplace>[A-ZÄÖÜ][^,.\d]{2,40}))?"
        "(?=[.,]|$)",
    ),
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
        r"(?P<genre>(?:Tese|Dissertação|Monografia|Trabalho\sde\s[Cc]onclusão\sde\s[Cc]urso)\s\([^()]*\))"
        r"\s?[–—.,-]{1,2}\s?"
        r"(?P<publisher>[A-ZÀ-Þ][^\d()]{4,200}?),\s(?P<place>[A-ZÀ-Þ][^,\d]{2,30}),\s(?P<date>(?:19|20)\d\d)",
    ),
    # Valcan, 2001. cap. 3.   (Cambridge: Cambridge University Press, 1969), chap. 3.
    rule(
        "cap.|chap.|kap.| ch. 0", r"(?<=[.,;]\s)(?P<pages>(?:[Cc]h?ap|[Kk]ap|ch)\.\s(?:\d{1,3}|[IVXLC]+))(?=\W*$|[,;.])"
    ),
    # ; Cornell University Press: Ithaca, NY, 1973; Chapter 12.   (Pergamon Press, Oxford, 1977), Sec. 42, p. 150.
    rule(
        "chapter 0|section 0|sec. 0|sect. 0",
        r"(?<=[\d)][.,;]\s)(?P<pages>(?:[Cc]hapter|[Ss]ection|[Ss]ect?\.)\s\d{1,3})(?=\W*$|[,;.]\s)",
        unless="title container",
    ),
    # [Masteroppgave]   (proefschrift)   (Yayımlanmamış yüksek lisans tezi)   (Examensarbete, Linnéuniversitetet)
    rule(
        "prac|rozpraw|proef|script|tezi|értekezés|disszert|dolgozat|munka|näytetyö|diplom|tutkielma|teză|lucrare|disert|teza| rad|δια|εργασ|skripsi|tugas|"
        "oppg|avhandling|arbete|uppsats|speciale|projekt|disputats",
        rf"[(\[](?P<genre>{_THESES})(?:,\s(?P<publisher>{_SCHOOL}))?[)\]](?:[.,]\s(?P<publisher2>{_SCHOOL})(?=[.,]|$))?",
    ),
    # . Opinnäytetyö. Tampereen ammattikorkeakoulu.   . Skripsi. Universitas Negeri Semarang.   , rozprawa doktorska, Uniwersytet Łódzki
    rule(
        "prac|rozpraw|proef|script|tezi|értekezés|disszert|dolgozat|munka|näytetyö|diplom|tutkielma|teză|lucrare|disert|teza| rad|δια|εργασ|skripsi|tugas|"
        "oppg|avhandling|arbete|uppsats|projekt|disputats",
        rf"(?<=[.,:]\s)(?P<genre>{_THESES})[.,:]\s(?P<publisher>{_SCHOOL})(?=[.,]|$)",
    ),
    # [dissertation]   (Doktorsavhandling)   [Computer software]   [Data set]   [Internet]
    rule(
        "diss|thesis|tesis|thèse|avhandling|arbeit|uppsats|software|program|data set|dataset|preprint|film|"
        "picture|video|podcast",
        r"(?i)[\[(](?P<genre>(?:unpublished\s|doctoral\s|master['’]?s\s|phd\s|ph\.?\s?d\.?\s)*(?:dissertation|"
        r"thesis|doktorsavhandling|licentiatavhandling|avhandling|tesis(?:\sdoctoral)?|"
        r"thèse(?:\sde\sdoctorat)?|diss\.?|diplomarbeit|(?:master|bachelor|magister)arbeit|(?:master|magister|kandidat|examens|[abcd]-)"
        r"(?:uppsats|arbete)|bachelor['’]?s?\sthesis)|computer\s(?:software|program)|"
        r"data\s?set|preprint|film|motion\spicture|video|podcast|podcast episode)[\])]",
    ),
    # BMJ [Internet]. 2002
    rule(
        "[internet]|[online]|[elektronisk|[verkko|[en l|[nettdok",
        r"(?i)\[(?P<other>internet|online|elektronisk resurs|verkkojulkaisu|en ligne|en línea|nettdokument)\]",
    ),
    # . Tesis doctoral.   . Unpublished PhD thesis.   Diss. Universität …   . Ph.d.-afhandling.
    rule(
        "thesis|diss|tesis|tese |thèse|avhandling|afhandling|arbeit|дис|praca|uppsats|väitös|gradu|speciale|oppgave",
        r"(?<=[.,:;–?!»”\"]\s)(?P<genre>(?:Unpublished\s|unpublished\s|Unveröffentlichte\s|"
        r"Inaugural-)?(?:(?:Ph\.?\s?[Dd]\.?|M\.?\s?(?:Sc|S|A|Phil)\.?|[Dd]octoral|[Mm]aster(?:['’]?s)?|"
        r"[Ll]icentiate)[\s-]?"
        r"(?:[Tt]hesis|[Dd]issertation|afhandling|avhandling)|[Tt]esis(?:\s(?:doctoral|de\s[^\W\d_]+))?|"
        r"[Tt]ese\s\((?:Doutorado|Mestrado)[^()]*\)|[Dd]issertação\s\([^()]*\)|Thèse(?:\sde\sdoctorat)?|"
        r"(?:Doktors|Licentiat)?[Aa]vhandling|(?:Master|Magister|Kandidat)uppsats|Dissertation|Diss\."
        r"(?:\sphil\.)?|Diplomarbeit|Magisterarbeit|"
        r"Masterarbeit|Habilitationsschrift|Väitöskirja|Lisensiaatintutkimus|Pro\sgradu"
        r"(?:\s?-tutkielma)?|Speciale(?:afhandling)?|(?:Hoved|Master)oppgave|(?:[Аа]втореф\.\s)?дис\.[\s.…]*"
        r"(?:(?:канд|докт)\.|д-ра\s).{1,24}?наук\.?))"
        r"(?=[.,:;\s]|$)(?!\sAbstracts)",
    ),
    # thèse de doctorat d’histoire, sous la direction de François Lebrun, Université Rennes 2, 1992
    rule(
        "thèse|mémoire de|memoria |tesi di|tesis|tese ",
        r"(?<=[,.:;(»”]\s)(?P<genre>(?:[Tt]hèse(?:\s(?:de\sdoctorat|d’État|d'État|de\s3e\scycle|nouveau\srégime"
        r"|pour\sle\sdoctorat))?|[Mm]émoire\sde\s(?:master|maîtrise|DEA|M[12])(?:\s\d)?|"
        r"[Tt]esi\sdi\s(?:laurea|dottorato)|[Tt]esis\s(?:doctoral|de\s(?:doctorado|maestría|licenciatura|grado))"
        r"|[Tt]ese\sde\sdoutora(?:mento|do)|[Mm]emoria\s(?:de\stítulo|para\soptar\sal\s(?:título|grado)))"
        r"(?:\s(?:inédita|magistrale|triennale|specialistica|dactylographiée|soutenue|non\spubblicata))?"
        r"(?:\s(?:d[’']|en\s|de\s|in\s|em\s)[^\W\d_]+(?:\s[A-Za-zÀ-ÿ]+){0,3})?"
        r"(?:\s?:\s[A-ZÀ-Þ][a-zà-ÿ’']+(?:\s[a-zà-ÿ]+){0,3}(?=\.\s[A-ZÀ-Þ]))?)(?=[,.:;)]|\s\()",
    ),
    # NBER Working Paper No. 4509   WZB Discussion Paper SP I 2003-101   Technical Report STAN-CS-80-828
    rule(
        "working paper|discussion paper|briefing paper|policy brief|policy paper|occasional paper|technical report|"
        "research report|arbeitspapier|documento de trabajo",
        r"(?<=[.,:;(”\"]\s)(?P<genre>(?:[A-Z][\w&-]*\s){0,4}(?:[Ww]orking [Pp]apers?(?:\s[Ss]eries)?|"
        r"[Dd]iscussion [Pp]apers?(?:\s[Ss]eries)?|[Bb]riefing [Pp]aper|[Pp]olicy "
        "(?:[Bb]rief|[Pp]aper)|[Oo]ccasional [Pp]aper|[Tt]echnical [Rr]eport|[Rr]esearch [Rr]eport"
        "|Arbeitspapier|"
        r"Documento de [Tt]rabajo))"
        r"[,\s]{1,2}(?P<number>(?:(?:No|Nr|no|n)\.?\s?)?(?:[A-Z]{1,5}[\s/-])*[A-Z]{0,6}[-/]?\d[\w/.-]*(?<![.]))",
        unless="container volume publisher",
    ),
    # “Transmission control protocol,” Internet Eng. Task Force, RFC 793, Sep. 1981.
    rule("task force, rfc", r"(?P<publisher>Internet\sEng(?:ineering|\.)\sTask\sForce),\s(?P<number>RFC\s\d+)"),
    # Mindfulness in schools. Paper presented at the meeting of the American Psychological Association, Toronto, Canada.
    rule(
        "presented at the ",
        r"(?<=[.?!]\s)(?P<other>(?:(?:Paper|Poster)(?:\ssession)?\s)?[Pp]resented\sat\sthe)\s"
        r"(?P<event>(?:[a-z]+\s){0,3}(?:meeting|conference|convention|symposium|congress|workshop)\sof\s(?:the\s)?[A-Z][^,.]{4,120}),\s"
        r"(?P<eventplace>[A-Z][^.\d]{3,50})(?=\.?$)",
    ),
    # Report No. CERN-TH-2016-114
    rule(
        "report no",
        r"(?<=[\w.,)]\s)(?P<genre>(?:Internal\s|Technical\s)?Report)\s(?P<number>No\.?:?\s?[A-Z][\w/-]*\d[\w/-]*)",
    ),
    # U.S. Patent 174,465   EP Patent No. 2,345,678 B1
    rule(
        "patent",
        r"(?P<genre>(?:U\.?S\.?|US|EP|European|German|Japanese|Chinese|World|WO)\s[Pp]atent"
        r"(?:\s[Aa]pplication)?)(?:\s(?:No|no|Nr)\.)?\s"
        r"(?P<number>(?:[A-Z]{2})?[\d,./]*\d(?:\s?[A-Z]\d?(?!\w))?)",
    ),
    # RFC 3986. RFC Editor
    rule(
        "rfc ",
        r"(?P<number>RFC\s\d{1,5})(?=[.,;]|$)(?:[.,]\s(?P<publisher>RFC\sEditor|IETF|Internet\sEngineering\sTask"
        r"\sForce))?",
    ),
    # quantreg: Quantile Regression. R package version 5.85
    rule("r package", r"(?P<genre>R package),?\s(?P<edition>version\s[\d.-]*\d)"),
    # Gaussian 09, Revision D.01; Gaussian, Inc.: Wallingford, CT
    rule("revision ", r"\d(?:,\s|\s\()(?P<edition>[Rr]evision\s[A-E]\.\d{1,2})(?=[;,.)])"),
    # "Physical channels and modulation (Release 15)," V15.2.0, Jun. 2018
    rule("v0.0|v. 0.0|v 0.0", r"(?<=[\"”]\s)(?P<edition>[Vv]\.?\s?\d{1,2}(?:\.\d{1,2}){1,3})(?=[,.;])"),
    # Exh. cat., National Gallery, London, 2014.   Ausst.-Kat. Staatsgalerie Stuttgart
    rule(
        "exh. cat|exhibition cat|ausst.-kat|ausst. kat|catalogo della mostra|cat. exp|catalogue d",
        r"(?<=[.,(]\s)(?P<genre>[Ee]xh(?:ibition|\.)\s[Cc]at(?:alogue|\.)|Ausst\.[\s-]Kat\.|[Cc]atalogo\sdella\smostra|[Cc]at\.\sexpo?\."
        r"|[Cc]atalogue\sd['’]exposition)(?=[.,:\s])",
    ),
    # The condition of education 2021 (NCES 2021-144).
    rule("-0). ", r"\((?P<number>[A-Z]{2,8}(?:-[A-Z]{1,4})?\s\d{2,4}-\d{2,5})\)(?=\.\s[A-Z])"),
    # , wyd. 7,   . Vyd. 1.   (wydanie 3)   , ediția a II-a   . Изд. 3-е.   edisi ke-3
    rule(
        "wyd. 0|wyd. nowe|wyd. i|wyd. v|wydanie|vyd. 0|изд. 0|вид. 0|ediția|ediţia|ed. a |edisi|cetakan ke",
        r"(?<=[.,(»”]\s)(?P<edition>[Ww]yd\.\snowe|(?:[Ww]yd(?:anie|\.)|[Vv]yd\.|[Ии]зд\.|[Вв]ид\.|[Ee]di[țţ]ia\sa|[Ee]d\.\sa|[Ee]disi(?:\ske-)?|[Cc]etakan\ske-)\s?"
        r"(?:\d{1,2}|[IVX]{1,4})(?:-(?:a|е|тє|ге))?(?:,?\s(?:revăzută|revizuită|adăugită|completată|îmbunătățită)(?:\sși\s[a-zăâîșț]+)?)?)(?=[.,;:)\s]|$)",
    ),
    # (Edisi Revisi VI)
    rule("edisi revisi", r"[(,.]\s?(?P<edition>[Ee]disi\s[Rr]evisi(?:\s[IVX]+|\s\d{1,2})?)(?=[),.])"),
    # Vertigo, directed by Alfred Hitchcock (1958; …   Central do Brasil. Direção: Walter Salles.   Lola rennt. Regie: Tom Tykwer.
    rule(
        "directed by|direção|dirección|regie|regi:|regia|réal|instruktion",
        r"^\W*(?:\d+\W+)?(?P<title>[^.:(]{2,90}?)[,.]\s(?:\(?(?:19|20)\d\d\)?[,.]?\s)?"
        r"(?P<other>[Dd]irected\sby|[Dd]irec?ção:|[Dd]irección:|[Rr]egie:|[Rr]egi:|[Rr]egi\sav|[Rr]egia\s?"
        "(?:di|:)|"
        rf"[Rr]éal(?:isation|isé\spar|\.)?:?|[Ii]nstruktion:)\s(?P<director>{NAMES})(?=[.,(;:]|\s[(\[]|$)",
    ),
    # Bilaga till tjänsteskrivelse, 2018–04–12.
    rule(
        "bilaga|skrivelse|promemoria|pressemitteilung|pressmeddelande|press release",
        r"(?<=[.;]\s)(?P<genre>Bilaga(?:\still\s[^\W\d_]+)?|Tjänsteskrivelse|Promemoria|Pressemitteilung"
        "|Pressmeddelande|"
        r"[Pp]ress [Rr]elease)(?=[.,;])",
    ),
    # SOU 2018:38   NOU 2004:13   SFS 1998:808   Prop. 2011/12:1
    rule(
        "sou |nou |fs |ds |prop. |dir. |skr. ",
        r"(?<!\w)(?P<number>(?:SOU|NOU|Ds|[A-ZÅÄÖ]{1,5}FS|HSLF-FS|Prop\.|Dir\.|Skr\.)\s(?:19|"
        r"20)\d\d(?:/\d\d)?:\s?\d{1,4})(?!\d)",
    ),
    # 6., völlig überarbeitete und erweiterte Auflage
    rule(
        "auflage|aufl.",
        r"(?P<edition>\d{1,2}(?:(?<=[.,;(]\s\d)|(?<=[a-zäöüß]\s\d)(?=\.,))\.,?\s(?:[a-zäöüß]+[.,]?\s){1,6}(?:Aufl|Neuaufl)(?:age|\.))(?=[.,;:)]|\s|$)",
    ),
    # übers. v. Brigitte Granzow, Neuausgabe, München 2011
    rule(
        "ausgabe",
        r"(?<=[,.]\s)(?P<edition>Neuausgabe|Studienausgabe|Sonderausgabe|Taschenbuchausgabe|Lizenzausgabe)(?=[,.])",
        unless="container",
    ),
    # Drucksache 17/12200
    rule(
        "drucks|drs.",
        r"(?<=[.,:(]\s)(?P<genre>(?:(?:BT|BR|Bundestags?|Bundesrats?|Landtags?)-?\s?)?"
        r"(?:[Dd]rucks(?:ache|\.)|Drs\.))\s(?:Nr\.\s)?(?P<number>\d{1,3}/\d{1,5})",
    ),
    # . 3e éd.   4e druk.   2:a uppl.   , 2. utg.   3. Aufl.   17. ed.
    rule(
        "éd|druk|uppl|utg|udg|aufl|изд| ed|wyd|painos|vyd|izd|bask|basım|kiadás|kiad.|вид|laitos|έκδ",
        r"(?P<edition>\d(?:(?<=[.,;»?!]\s.)(?<![Vv]ol\.\s.)(?<![Nn]o\.\s.)(?<!Ser\.\s.)|(?<=\(.))\d?"  # Vol. 43, ed. A. Luger
        r"(?:\s?(?:st|nd|rd|th|d|e|er|ère|ème|:a|:e|\.?ª|\.?º|a|-е|de|ste|-?ге|-?тє|η)|"
        r"\.)?,?\s(?:[^\W\d_]{2,14}\.?\s){0,3}(?:Aufl(?:age|\.)|éd(?:ition|\.)|ed(?:n|\.|ition)|ed\.|utg(?:ave|åva|"
        r"\.)|"
        r"udg(?:ave|\.)|uppl(?:aga|agan|\.)|druk|wyd\.(?!\s\d)|изд\.(?!\s\d)|painos|laitos|vyd(?:ání|\.(?!\s\d))|izd(?:anje|\.)|[Bb]askı|[Bb]asım|"
        r"kiadás|kiad\.|вид(?:ання|\.(?!\s\d))|έκδ(?:οση|\.))"
        r"(?:\smit\s(?:einem\s)?(?:neuen?m?\s)?(?:Vor|Nach|Geleit)wort)?)(?=[\s,;:.)]|$)",
    ),
)
