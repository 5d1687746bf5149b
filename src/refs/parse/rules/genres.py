"""
The words in reference strings that tell what a work is: theses, reports, software, editions.
"""

from __future__ import annotations

from typing import Final

from refs.parse.rules.parts import NAMES
from refs.parse.rules.rule import rule

BRACKETED: Final = (
    # Learning to read [Paper presentation]. American Psychological Association Annual Convention, Chicago, IL.
    rule(
        "presentation]|poster]|session]|address]",
        r"\[(?:[^\[\]]*)(?:presentation|[Pp]oster|session|address)\]\.\s(?P<event>[^\W\d_][^,\[\]]{3,140}?),\s"
        r"(?P<place>[A-ZÀ-Þ][^.\d]{2,60})(?=\.(?:\s|$)|$)",
    ),
    # (Publication No. 3612345) [Doctoral dissertation, University of Virginia]. ProQuest Dissertations.
    rule(
        "(umi no. |(publication no. |(order no. |(accession no. ",
        r"\((?P<other>(?:UMI|Publication|Order|Accession))\s(?P<number>No\.\s\w+)\)",
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
    # Vortrag auf der Tagung „Jugend heute“, Bielefeld.   Ponencia presentada en la II Reunión de Ministros de Educación
    rule(
        "vortrag |referat ",
        r"(?<=[.,]\s)(?P<genre>Vortrag|Referat)\s(?P<other>(?:gehalten\s)?(?:auf|bei|an|am|im|beim)"
        r"(?:\s(?:der|dem|den|die))?)\s(?P<event>[^,.]{4,140}?)(?:,\s(?P<eventplace>[A-ZÄÖÜ][^,.\d]{2,40}))?"
        "(?=[.,]|$)",
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
    # , wyd. 7,   . Vyd. 1.   (wydanie 3)   , ediția a II-a   . Изд. 3-е.   edisi ke-3
    rule(
        "wyd. 0|wyd. nowe|wyd. i|wyd. v|wydanie|vyd. 0|изд. 0|вид. 0|ediția|ediţia|ed. a |edisi|cetakan ke",
        r"(?<=[.,(»”]\s)(?P<edition>[Ww]yd\.\snowe|(?:[Ww]yd(?:anie|\.)|[Vv]yd\.|[Ии]зд\.|[Вв]ид\.|[Ee]di[țţ]ia\sa|[Ee]d\.\sa|[Ee]disi(?:\ske-)?|[Cc]etakan\ske-)\s?"
        r"(?:\d{1,2}|[IVX]{1,4})(?:-(?:a|е|тє|ге))?(?:,?\s(?:revăzută|revizuită|adăugită|completată|îmbunătățită)(?:\sși\s[a-zăâîșț]+)?)?)(?=[.,;:)\s]|$)",
    ),
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
        r"[Pp]ress [Rr]elease)(?:,\s(?P<date>(?:19|20)\d\d[–-]\d\d[–-]\d\d))?(?=[.,;])",
    ),
    # SOU 2018:38   NOU 2004:13   SFS 1998:808   Prop. 2011/12:1
    rule(
        "sou |nou |fs |ds |prop. |dir. |skr. ",
        r"(?<!\w)(?P<number>(?:SOU|NOU|Ds|[A-ZÅÄÖ]{1,5}FS|HSLF-FS|Prop\.|Dir\.|Skr\.)\s(?:19|"
        r"20)\d\d(?:/\d\d)?:\s?\d{1,4})(?!\d)",
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
)
