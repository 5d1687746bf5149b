"""
The CSL type of a work, by the evidence in its reference.

The words that tell a type are one table; the shape of the reference (volume and pages, editor and publisher, …) decides
where no word does.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from refs.patterns import lazy
from refs.text import fold


class _Row(NamedTuple):
    """
    Words that tell a type.

    Args:
        variables: where they are looked for.
        kind: the type.
        pattern: the words, folded.
        hint: a plainer pattern that stands wherever `pattern` does, where looking for that first saves time.
    """

    variables: list[str]
    kind: str
    pattern: re.Pattern[str]
    hint: str


def _row(variables: str, kind: str, pattern: str, hint: str = "") -> _Row:
    return _Row(variables.split(), kind, lazy(pattern), hint or pattern)


# Folded words → type, looked for in the variable named first. Order matters: the first that is found decides.
_TYPED: Final = (
    _row("genre note publisher", "thesis",
     r"(?:ph\.?\s?d|doctoral|master'?s?|m\.?\s?(?:sc|s|a|phil)\.?|bachelor'?s?|diploma|licentiate|"
     r"habil\w*)\W+(?:thesis|diss\w*)|dissertations?|diss\.|\bph\.?\s?d\b\.?|"
     r"diplomarbeit|magisterarbeit|masterarbeit|masterthesis|habilitations(?:schrift)?|(?:doktors|licentiat|"
     r"examens)?avhandling|doktoravhandling|(?:master|magister|kandidat|examens)(?:uppsats|arbete)|"
     r"these\s+de\s+doctorat|these\s+d.\w+|memoire\s+de\s+(?:master|maitrise|dea)|^memoire$|\bthese\b(?=\W*$|,|\.|\s:)|"
     r"\btesis(?:\s+(?:doctoral|de\s+\w+))?|"
     r"tese\s+(?:de\s+|\()?\w+|dissertacao|tesi\s+di\s+\w+|proefschrift|vaitoskirja|lisensiaatintutkimus|pro"
         r"\s+gradu|speciale\b|(?:hoved|master)oppgave|rozprawa\s+doktorska|"
     r"phd-afhandling|afhandling|ph\.?d\.?-afhandling|doktordisputats|(?:bachelor|hoved)oppga?ve|masteroppg[ae]ve|"
     r"(?:rozprawa|praca)\s+(?:doktorska|magisterska|licencjacka|habilitacyjna)|pracy\s+(?:doktorskiej|magisterskiej)|"
     r"(?:diplomov|disertacn|bakalarsk|rigorozn|dizertacn|habilitacn)[ae]\s+prac[ae]|"
     r"(?:yuksek\s+lisans|doktora|uzmanlik|doktora\s+ve)\s+tezi|(?:master|doctoraal)scriptie|masterproef|dissertatie|"
     r"licentiaatsverhandeling|(?:phd|doktori|kandidatusi)[\s-]+(?:ertekezes|disszertacio)|szakdolgozat|diplomamunka|"
     r"(?:amk-)?opinnaytetyo|diplomityo|kandidaatintutkielma|(?:teza|tezei)\s+de\s+doctorat|lucrare\s+de\s+(?:licenta|disertatie)|"
     r"(?:doktorska|magistarska)\s+(?:disertacija|teza)|(?:doktorski|diplomski|magistarski|zavrsni)\s+rad|diplomsko\s+delo|"
     r"διδακτορικη\s+διατριβη|διδ\.?\s+διατριβη|(?:διπλωματικη|μεταπτυχιακη)\s+εργασια|skripsi|disertasi|tugas\s+akhir|"
     r"licentiatuppsats|memoria\s+(?:de\s+titulo|para\s+optar)|trabajo\s+(?:de\s+grado|fin\s+de\s+master)|trabalho\s+de\s+conclusao|monografia\s+de\s+graduacao|"
     r"memoire\s+de\s+(?:licence|fin\s+d)|дисертаці\w+|"
     r"дис\w*\.?\s*(?:на|\.\.\.|…|канд|д-ра|докт)|автореф\w*|диссертаци\w+"),
    _row("genre number title note", "patent", (
        r"\bpatent(?:schrift|skrift|s)?\b(?=\s+(?:no|nr|number|application|[a-z]{2}\s?\d|\d))|\b"
            r"(?:u\.?s\.?|united\s+states|"
        r"ep|wo|chinese|european|german|japanese|korean|british|uk|canadian|australian|french)\s+patent\b"
            r"|^patent$|\bpatentschrift\b|^(?:пат|патент|а\.\s?с)\.?$"
    ), hint="patent|^пат|^а\\."),
    _row("genre note", "personal_communication", (
        r"\bpersonal\s+communication\b|\bpers\.\s+comm\b|\bpersonliche\s+mitteilung\b"
    )),
    _row("title", "personal_communication", "^(?:letter from .* to|lettre (?:de|d['’]).* a|brief von .* an|carta de .* a|lettera di .* a|brev "
        r"(?:fran|fra) .* till?)\s\w"),
    _row("genre", "speech", (
        r"\b(?:vortrag|referat|ponencia|conferencia|foredrag|(?:paper|poster|oral|conference|keynote|symposium)"
            r"\s+(?:presentation|session|address)|poster|lecture|keynote|slides|presentation)\b"
    )),
    _row("title", "legal_case", r"^(?:sentencia|acordao|recurso|habeas\s+corpus|apelacao|mandado\s+de|sumula|acao\s+direta)\s.*\d"),
    _row("genre", "legal_case", r"^(?:urteil|beschluss|urt\b|beschl\b)"),
    _row("genre", "paper-conference", r"^conference\s+paper\b"),
    _row("genre", "post", r"\btweet\b|^thread\b|\b(?:facebook|instagram|linkedin|reddit|forum|mastodon)\s+\w+|\bstatus\s+update\b"),
    _row("genre", "post-weblog", r"\bblog\b"),
    _row("genre note", "software", (
        r"\b(?:computer\s+(?:program|software)|software|r\s+package|version\s+\d|mobile\s+app|source\s+code)\b"
    )),
    _row("genre note", "dataset", r"\b(?:data\s?sets?|data\s+file|databas|database)\b"),
    _row("publisher container-title", "software", r"^(?:github|bitbucket|gitlab)\b"),
    _row("publisher container-title", "dataset", r"^(?:dryad|figshare|harvard\s+dataverse|mendeley\s+data|pangaea)\b"),
    _row("genre", "motion_picture", r"\b(?:film|motion\s+picture|movie|dvd|video)\b"),
    _row("genre", "broadcast", r"\b(?:tv|podd\b|podcasts?\b|horspiel|emission\s+de\s)|televis|radio(?!log|akt|carb)|fernseh|rundfunk"),
    _row("genre", "map", r"\bmap\b"),
    _row("genre note", "manuscript", (
        r"\b(?:unpublished|manuscripts?|unveroffentlicht\w*|manuskript|opublicerat|mimeo\w*|inedit)\b"
    )),
    _row("genre collection-title number container-title note", "report",
     r"\b(?:working\s+papers?|discussion\s+papers?|technical\s+(?:report|note|memo\w*)|tech\.?\s+rep\w*|"
     r"research\s+(?:report|memorandum)|"
     r"evidence\s+reports?|arbeitspapiere?|diskussionspapiere?|forschungsbericht\w*|abschlussbericht|endbericht"
         r"|bilaga|(?:policy|briefing)\s+(?:brief|"
     r"paper)|white\s+paper|rapports?\s+(?:de\s+recherche|technique|nr|no)|"
     r"documento\s+de\s+trabajo|documents?\s+de\s+travail|documentos?\s+de\s+trabalho|textos?\s+para\s+discussao"
         r"|occasional\s+papers?|"
     r"staff\s+papers?|iza\s+dp|nber|swp-studie|stu?dien?papier|rapport)\b|"
     r"^(?:sou|ds|prop\.|(?:regeringens\s+)?proposition\s\d|statens\s+offentliga\s+utredningar|nou|kom|com)"
         r"\s*\(?\d{4}|^\W*report\b|^com\s?\(\d{4}|\bdrucks(?:ache|\.)|\bdrs\."),
    _row("number", "standard", r"^(?:din|en|iso|iec|ieee|astm|ansi|nf|bs|nbr|mil|гост|vdi|onorm|csn|stn|nen|uni|une|msz|sfs-en|дсту|pn-en|pn|ntc|ts)\b.*\d"),
    _row("number", "regulation", r"^(?!sfs)(?:\w+fs|hslf-fs)\s\d{4}:\d"),
    _row("number title", "legislation", (
        r"^(?:sfs|bgbl|lag|lbk|bek)\b|^[\w'’(),-]+(?:\s[\w'’(),-]+){0,12}\sact\s\d{4}$|^(?:lei|decreto|resolucao|portaria|despacho|medida\s+provisoria|parecer|instrucao)"
            r"\b.*\bn[o°º.]*\s?\d|^(?:\w+gesetz(?:buch)?|gesetz|verordnung)\b(?=.*(?:gesetz|ordnung|bgb))|\b"
            "(?:directive|verordnung|regulation|richtlinie|direktiv|decreto|ley|lei|portaria|resolucao|"
        r"loi|decret|ordonnance|arrete|circulaire|federal\s+law|federalnyj\s+zakon)\s+"
            r"(?:\(\w+\)\s*|organica\s+|foral\s+|complementar\s+)?(?:n[o°º.r]*\s*)?\d+[./-]\d+|"
        r"^ley\s.*\bn(?:ro\.|[°ºo.])\s?\d|^(?:ley|decreto)\s\d+\sde\s\d{4}|^"
            r"(?:loi|decret|ordonnance|arrete)\s+du\s\d|^(?:legge|d\.\s?lgs|d\.p\.r|d\.[lm]|decreto|regio\s+decreto)"
            r"\b.{0,40},\sn\.\s\d|"
        r"^(?:lov|(?:lov)?bekendtgorelse|forskrift|\w*laki|\w*asetus)\s+(?:nr\.?\s)?\d|^lov\som\s.*\sa[vf]\s\d|^(?:\w+\s)?(?:\w*laki|\w*asetus)\s.*\d/\d|"
        r"^(?:ustawa|rozporzadzenie|uchwala|zarzadzenie|obwieszczenie|dekret)\b.*\sz\s(?:dnia\s)?\d|"
        r"^(?:ustavni\s)?(?:zakon|vyhlaska|narizeni\s+vlady)\s+c\.\s\d|\bзакон\s+укра\w{1,2}ни\b|"
        r"^(?:legea|ordonanta|hotararea|ordinul)\b.*\bnr\.\s?\d|^(?:zakon|pravilnik|uredba|закон|правилник)\s+[oо]\s|"
        r"^\d+\s+sayili\b.*(?:kanun|kararname|khk|yasa)|^\d{4}\.\s+evi\s+[ivxlc]+\.|\brendelet\b|^(?:νομος|ν\.|π\.δ\.)\s+\d+/\d|"
        r"^(?:undang-undang|peraturan|keputusan)\b.*\btahun\s\d|"
        r"(?:^|:\s)(?:[\w.]+\s){0,3}(?:закон|кодекс|указ|постановление|приказ|распоряжение)\s.*(?:от\s\d|№\s?\d)"
    ), hint=r"[0-9]|sfs|bgbl|lag|gesetz|verordnung|zakon|закон|pravil|правил|uredba"),
    _row("container-title event-title", "paper-conference",
     r"\b(?:neural\s+information\s+processing|proceedings|proc\.?"
         r"(?!\s*(?:natl|nat\.|roy|r\.|\(?london|amer\.?\s+math|am\.?\s+math|inst|phys|london|"
     r"lond|edinb|camb|cambridge|ire|ieee(?:\W*$)|soc|indian|japan|jap|a\b|b\b))|conference|conf\.|symposi\w+|"
     r"symp\.|workshop|congress(?!ional)|kongress\w*|tagung\w*|konferen\w+|"
     r"conferen[cz]a?|congres[so]?o?|colloqu\w+|kolloqui\w+|coloquio|jornadas|simpos\w+|conferencia|seminar(?:io|ium)?|"
     r"anais|atti|actes|actas|verhandlungen\s+de[sr]|труды|материалы|конференц\w+|сборник|сб\.|meeting|"
     r"int'?l?\.?\s+conf\w*)\b"),
    _row("container-title", "paper-conference", (
        r"^(?:ieee\s|acm\s)?(?:cvpr|iccv|eccv|nips|neurips|icml|iclr|emnlp|naacl|aaai|ijcai|kdd|sigir|sosp|osdi|nsdi|stoc|focs"
            "|soda|crypto|eurocrypt|sigmod|vldb|"
        "icalp|asiacrypt|ches|tcc|pkc|cav|tacas|popl|pldi|lics|concur|mfcs|isaac|stacs|ecml|pkdd|accv|bmvc|iswc"
            "|eswc|caise|icsoc|ndss|"
        r"icra|iros|miccai|interspeech|icassp|coling|siggraph|infocom|usenix)\b"
    )),
    _row("container-title", "article", (
        r"\b(?:arxiv|bioarxiv|biorxiv|medrxiv|psyarxiv|socarxiv|ssrn|chemrxiv|research\s+square|"
        r"preprints?(?:\.org)?|osf)\b"
    )),
    _row("container-title", "entry-encyclopedia", (
        r"\b(?:encyclop[a]?edia|\w*enzyklopadie|encyclopedie|enciclopedia|\w*lexi[ck]on|uppslagsverk|nationalencyklopedin|"
        r"энциклопедия|wikipedia)\b"
    )),
    _row("container-title", "entry-dictionary", (
        r"\b(?:dictionary|\w*worterbuch|dictionnaire|diccionario|dicionario|dizionario|ordbok|словарь|"
        r"woordenboek)\b"
    )),
    _row("title", "interview", (
        r"^\W*interviews?\s+(?:with|by|mit|met|med)\s|^\W*(?:entretien\s+(?:de\s+l['’]auteure?\s+)?avec|\w*gesprach\s+(?:de[sr]\s+\w+\s+)?mit|interview\s+auteur\s+met"
        r"|intervista\s+(?:dell['’]autor\w+\s+)?(?:a|con)|entrevista\s+(?:d[eo]l?\s+autora?\s+)?(?:a|con|com)|intervju\s+med|wywiad\s+z|rozmowa\s+z|интервью\s+с)\s"
    ), hint=r"interview|entretien|gesprach|intervista|entrevista|intervju|wywiad|rozmowa|интервью"),
    _row("title", "review-book", (
        r"^\W*(?:review\s+of\s+(?:[\"“‘'<]|.*\sby\b)|rezension|rez\.|besprechung\s+von|compte[- ]rendu|resena"
            r"|recensione?|rec\.\s[ad]|resenha\s|recensao\s|рец\.)(?!\w)"
    ), hint=r"review|rezension|rez\.|besprechung|compte|resen|recens|rec\.|рец\."),
)  # fmt: skip

_ANY: Final = {
    variable: lazy("|".join(row.hint for row in _TYPED if variable in row.variables))
    for variable in sorted({variable for row in _TYPED for variable in row.variables})
}
"""For each variable, whether any of the rows can say something: one look where there are twenty."""

_NOT_PROCEEDINGS = lazy(
    r"^\W*(?:the\s+)?proceedings\s+of\s+the\s+(?:national\s+academy|royal\s+society|ieee\W*$|"
    r"american\s+(?:mathematical|philosophical)|london\s+math|nutrition\s+society|"
    r"institution|zoological|biological|physical|vldb|acm\s+on)|^pnas|^proc\w*\W+(?:natl|nat\.?\s+acad)|"
    r"transactions\s+on"
)
# What makes Proceedings a conference's though they have a volume; `Proceedings of the Prehistoric Society 53` lack it
_GATHERING = lazy(
    r"conf|neural\s+inf|\b(?:kdd|sigmod|vldb|icml|cvpr|iccv|eccv|nips|aaai|ijcai|emnlp|naacl|acl|sigir|chi|stoc"
    r"|focs)\b|symp|workshop|congress|kongress|meeting|tagung|colloq|spie|konferen|seminar|\bint\b|annual|'\d\d|"
    r"\b(?:19|20)\d\d"
)
_NEWSPAPER = lazy(
    r"\b(?:times|post|guardian|tribune|herald|zeitung|tageszeitung|tagesspiegel|rundschau|handelsblatt|telegraph|"
    r"observer|gazette|daily|journal\s+de|le\s+monde|liberation|figaro|"
    r"el\s+pais|el\s+mundo|corriere|repubblica|dagbladet?|tidning(?:en)?|nyheter|svenska\s+dagbladet|aftenposten|"
    r"politiken|presse|standard|faz|die\s+zeit|welt|spiegel|taz|kurier|"
    r"folha|estado|publico|jornal|известия|правда|коммерсант|ведомости|газета|newspaper|news|morgenbladet|"
    r"volkskrant|trouw|nrc|de\s+standaard|de\s+morgen|het\s+parool|rzeczpospolita|lidove\s+noviny|mlada\s+fronta|hospodarske\s+noviny|"
    r"hurriyet|cumhuriyet|milliyet|nepszabadsag|magyar\s+nemzet|nepszava|magyar\s+hirlap|turun\s+sanomat|aamulehti|adevarul|romania\s+libera|"
    r"jutarnji|vecernji|vjesnik|slobodna\s+dalmacija|καθημερινη|το\s+βημα|τα\s+νεα|ελευθεροτυπια|kompas|jyllands-posten|weekendavisen|"
    r"klassekampen|bergens\s+tidende|naeringsliv|el\s+tiempo|el\s+comercio|el\s+mercurio|el\s+universal|el\s+espectador|clarin|la\s+nacion|la\s+vanguardia|"
    r"o\s+globo|zero\s+hora|le\s+soir|le\s+devoir|дзеркало\s+тижня|голос\s+украини|"
    r"berlingske|helsingin\s+sanomat|gazeta|chronicle|economist|newsweek|new\s+yorker|humanite|stampa|wall\s+street\s+journal)\b"
)
_PREPRINT_DOI = lazy(r"10\.(?:48550|1101|31234|31235|2139|26434|21203)/")


class Evidence(NamedTuple):
    """
    What the reference string shows beside the item's variables.

    Args:
        within: whether an `In` stands before the container or its editor.
        carrier: the type that a mark behind the title names, as GB/T 7714 has them: `[J]`.
        online: whether a mark behind the title says so, as *Citing Medicine* has it: `[Internet]`.
        review: whether the title says whose book it reviews: `Review of The Embarrassment of Riches, by Simon Schama`.
    """

    within: bool = False
    carrier: str = ""
    online: bool = False
    review: bool = False


# [Internet]   [en ligne]   [online]
_ONLINE: Final = lazy(
    r"\[(?:internet|en ligne|en línea|online|on-line|elektronisk resurs|nettdokument)\b", re.IGNORECASE
)


def is_online(text: str) -> bool:
    """
    Say whether a mark in brackets says that a work is online: `[Internet]`, `[en ligne]`.
    """
    return "[" in text and _ONLINE.search(text) is not None


def is_newspaper(text: str) -> bool:
    """
    Say whether a title is a newspaper's, by its words: `Dagens Nyheter`, `Die Zeit`.
    """
    return _NEWSPAPER.search(_fold(text)) is not None


# The marks of GB/T 7714
_CARRIERS: Final = {
    "J": "article-journal", "M": "book", "D": "thesis", "C": "paper-conference", "N": "article-newspaper", "R": "report",
    "P": "patent", "S": "standard", "EB": "webpage", "DB": "dataset", "CP": "software",
}  # fmt: skip
# Smith v. Jones
_PARTIES: Final = lazy(r"\s(?<=[\w.]\s)v\.?\s[A-Z]")
_DECISION: Final = lazy(r"ST[CS]\s\d|Corte\s.*\ssent|Cass\.,?\s[a-z]{3,4}\b")
_CARRIER = lazy(r"\[([JMDCNRPS]|EB|DB|CP)(?:/OL)?\](?=[.．]|\s?//)")


def carrier(text: str) -> str:
    """
    Return the type that a mark behind a title names, else the empty string: `城市研究[J]. 地理学报` is an article.
    """
    match = _CARRIER.search(text)
    kind = _CARRIERS[match[1]] if match else ""
    return "chapter" if match and kind == "book" and text[match.end() :].lstrip().startswith("//") else kind


def decide(item: Mapping[str, Any], evidence: Evidence) -> str:
    """
    Return the CSL type that the evidence speaks for, `document` where nothing does.
    """
    return (
        evidence.carrier
        or ("legal_case" if _COURT.match(_leading(item)) and "number" in item else "")
        or ("motion_picture" if "director" in item else "")
        or ("legal_case" if "author" not in item and _is_case(item.get("title", "")) else "")
        or _by_words(item)
        or ("review-book" if evidence.review else "")
        or (_contained(item, evidence) if item.get("container-title") else _alone(item, evidence))
    )


_REVIEW_BY: Final = lazy(r"[Rr]ev(?:iew|\.)\sof\s[^.”\"]{3,140},\s(?:edited\s|ed\.\s)?by\s[A-ZÀ-Þ]")


def is_review(text: str) -> bool:
    """
    Say whether a reference names a review with the book and who wrote it.
    """
    return _REVIEW_BY.search(text) is not None


# Conseil d’État, 19 mai 1933, Benjamin, n° 17413
_COURT: Final = lazy(r"Conseil d['’]État$|CE\b|CEDH$|CJ[UC]E$|Cour de cassation$|B[VGFAS]\w{1,6}[GH]$")


def _is_case(title: str) -> bool:
    return bool(_PARTIES.search(title) or _DECISION.match(title))


def _leading(item: Mapping[str, Any]) -> str:
    """Return the organisation that is the author, or the empty string."""
    return str((item.get("author") or [{}])[0].get("literal", ""))


def _by_words(item: Mapping[str, Any]) -> str | None:
    told = {}
    for variable, pattern in _ANY.items():
        value = item.get(variable)
        if isinstance(value, str) and pattern.search(text := _fold(value)):
            told[variable] = text
    for variables, kind, pattern, _ in _TYPED if told else ():
        for variable in variables:
            text = told.get(variable, "")
            if text and pattern.search(text) and not _excepted(kind, variable, text, item):
                return kind
    return None


def _fold(text: str) -> str:
    return text.lower() if text.isascii() else fold(text)


def _excepted(kind: str, variable: str, text: str, item: Mapping[str, Any]) -> bool:
    """Say where a word does not mean what it says: a journal called Proceedings, a Lexikon with issues."""
    serial = bool(item.get("issue")) or bool(
        item.get("volume") and item.get("page") and not item.get("editor") and not item.get("publisher")
    )
    if kind == "paper-conference" and "container-author" in item:
        return True  # // Успенский Б. А. Избранные труды
    if kind == "paper-conference":
        series = bool(item.get("volume") and item.get("page") and not item.get("publisher")) and not _GATHERING.search(
            text
        )
        return series or bool(_NOT_PROCEEDINGS.search(text)) or bool(item.get("issue") and not _booklike(item))
    if kind in {"entry-encyclopedia", "entry-dictionary"}:
        return bool(item.get("issue")) and not item.get("publisher-place")
    if kind == "interview":
        return not item.keys().isdisjoint({"container-title", "publisher", "DOI"})
    if kind == "legislation":
        return any("family" in name for name in item.get("author", ()))
    if kind == "report" and variable == "container-title":
        return bool(item.get("issue") or item.get("editor"))
    return kind == "article" and serial


def _contained(item: Mapping[str, Any], evidence: Evidence) -> str:
    """Decide by shape what stands in a container."""
    serial = bool(item.get("volume") or item.get("issue"))
    booklike = _booklike(item)
    paper = _NEWSPAPER.search(_fold(item["container-title"]))
    ahead = "ahead of print" in str(item.get("genre", ""))  # JAMA 2020 Feb 21. [Epub ahead of print]
    if (
        _daily(item)
        and (not serial or (paper and not item.get("volume")))
        and (paper or not (item.get("DOI") or ahead))
    ):
        read_online = item.get("URL") and item.get("accessed") and not item.get("page")
        return "webpage" if read_online else "article-newspaper"
    if item.get("container-author") or (item.get("number-of-volumes") and not item.get("issue")):
        return "chapter"
    if (
        evidence.within
        and item.get("page")
        and not (serial or booklike)
        and item["container-title"].count(" ") < _SHORT
    ):
        return "article-journal"  # in: DuD 2001, S. 253–263
    if item.get("editor") or (evidence.within and (booklike or not serial)):
        # Neuroscience, edited by Nouman Ali, vol. 2023, Mar. 2023
        journal = item.get("issue") or (item.get("volume") and _months(item))
        return "chapter" if not journal or item.get("publisher") else "article-journal"
    if booklike and not item.get("issue") and not item.get("page"):
        return "book"  # Ökologische Soziologie Bd. 2, Opladen
    if (
        not (serial or booklike or item.get("title"))
        and item.get("page")
        and _LONG_NAME.fullmatch(item["container-title"])
    ):
        return "chapter"
    if item.keys() >= {"publisher", "publisher-place", "page"} and not item.get("issue") and not _months(item):
        return "chapter"  # The Standard Edition of the … Works. Vol. 14. London: Hogarth, 1957. 237–58.
    if serial or not booklike:
        return (
            "webpage"
            if not serial and not item.get("page") and item.get("URL") and item.get("accessed")
            else "article-journal"
        )
    return "chapter"


def _months(item: Mapping[str, Any]) -> bool:
    """Say whether a work is dated to the month."""
    return any(len(parts) > 1 for parts in item.get("issued", {}).get("date-parts", ()))


def _of_organisation(item: Mapping[str, Any], evidence: Evidence) -> str:
    """Tell a report or page of an organisation from a book: `World Health Organization. Measles: fact sheet [Internet]. Geneva: WHO; 2019 [cited …`."""
    persons = any("literal" not in name for name in item.get("author", ()))
    if persons or any(item.get(name) for name in ("editor", "edition", "ISBN", "collection-title", "number-of-pages")):
        return ""
    if item.get("author") and item.get("publisher") and _REPORT.search(_fold(item.get("title", ""))):
        return "report"
    return "webpage" if evidence.online and item.get("publisher") and item.get("URL") else ""


_REPORT = lazy(
    r"\b(?:report|rapport|(?:jahres|geschafts)?bericht|informe|relatorio|rapporto|raport|(?:vyrocni\s)?zprava|raporu?|jelentes|izvjesce)\b"
)


# RSSDI Textbook of Diabetes Mellitus 2014, 905–917   but J. Chem. Soc., Journal of Cell Science
_LONG_NAME: Final = lazy(r"(?!.*(?:Journal|Bulletin|Annals|Archives|Zeitschrift))(?:[^\s.]+\s){3,}[^\s.]+")
_SHORT: Final = 2
"""How many spaces fewer than that the name of a journal has which stands behind `in:` without a number: `DuD`, `Der Staat`."""


def _booklike(item: Mapping[str, Any]) -> bool:
    return any(item.get(name) for name in ("publisher", "publisher-place", "editor", "ISBN"))


def _daily(item: Mapping[str, Any]) -> bool:
    parts = (item.get("issued") or {}).get("date-parts") or [[]]
    return len(parts[0]) == 3


def _alone(item: Mapping[str, Any], evidence: Evidence) -> str:
    """Decide by shape what a work without a container is."""
    if item.get("archive_location") and item["archive"] != "arXiv" and not item.get("publisher"):
        return "manuscript"
    if item.get("version") and item.keys().isdisjoint({"editor", "number"}):  # but 3GPP TS 38.211, …, V15.2.0
        return "software"
    told = item.keys() >= {"number", "publisher"}  # CERN-2011-002 (CERN, Geneva, 2011), arXiv:1101.0593
    if (item.get("archive") == "arXiv" and not told) or _PREPRINT_DOI.match(item.get("DOI", "")):
        return "article"
    if kind := _of_organisation(item, evidence):
        return kind
    if any(
        item.get(name) for name in ("publisher", "edition", "ISBN", "number-of-pages", "number-of-volumes", "editor")
    ):
        return "report" if item.get("number") and not (item.get("ISBN") or item.get("collection-title")) else "book"
    if item.get("number"):
        return "report"
    if item.get("volume") and item.get("page"):
        return "book" if item.get("title") and item.get("author") else "article-journal"
    if item.get("publisher-place") or item.get("collection-title"):
        return "book"
    if item.get("URL"):
        return "webpage"
    if item.keys() >= {"author", "title", "issued", "page"}:
        return "book"  # P. Collinson, The Elizabethan Puritan Movement (1967), pp. 45–55
    return "manuscript" if item.get("status") in {"in preparation", "submitted"} else "document"
