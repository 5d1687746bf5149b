"""
The forms of people and of what stands around the parts of a reference: credits, `In`, series, notes.
"""

from __future__ import annotations

from typing import Final

from refs.parse.rules.rule import each, rule

_CAPITAL = r"[A-ZÀ-Þ][a-zß-ÿ'’]+(?:[A-ZÀ-Þ][a-zß-ÿ]+)?"
_PERSON = rf"{_CAPITAL}(?:-{_CAPITAL})?"
_WORD = r"(?:(?:[A-ZÀ-ÞА-ЯЁ]\.-?)+|(?:Th|Ch|Ph|Chr|Wm)\.|[A-ZÀ-ÞА-ЯЁ][\w'’-]+|van|von|des|de|der|den|la|del|di|da|du)"
_AND = r"(?:and|und|et|y|e|och|og|&|i|и)"
# John Tedeschi   Cary Nelson and Lawrence Grossberg   Graham Burchell, Colin Gordon, and Peter Miller
NAME = rf"{_WORD}(?:\s{_WORD}){{0,4}}"
NAMES = rf"{NAME}(?:(?:,\s{NAME}){{0,8}},?\s{_AND}\s{NAME})?"
# Navarro, M. y Porras, A.   Beyme, Klaus von/Offe, Claus   Higgins JPT, Green S
_INVERTED = rf"{_WORD}(?:(?:,?\s{_AND}\s|,\s?|;\s?|\s?/\s?|\s)(?:{_WORD}|[A-ZÀ-Þ](?=,))){{0,24}}"
_ROLE = (
    r"(?:[Ee]ds?|[Ee]ditors?|[Hh]rsgg?|[Hh]gg?|[Rr]ed|[Dd]irs?|[Cc]oords?|[Oo]rgs?|a\scura\sdi|[Éé]ds?|[Uu]tg"
    r"|[Tt]oim|[Bb]egr|[Rr]eds|[Ee]dt|[Dd]er|[Hh]az|[Ss]zerk|[Uu]r|[Pp]rir|[Oo]prac|[Εε]πιμ|[Pp]eny|ред)\.?"
)
_WITHIN = (
    r"(?:In|in|I|En|en|Em|Dans|dans|В|Teoksessa|teoksessa|[Dd]alam|[İi]çinde|[Îî]n|Στο|στο|[UuVvWw](?=:)|\[[Ww]:\])"
)

_HOUSE_END = r"(?:,\s(?P<place>[A-ZÀ-ÞĂÂÎȘȚŁÓŚŻŹČŠŽİÇŞÖÜ][^\W\d_]+(?:[-\s][A-ZÀ-ÞȘȚ][^\W\d_]+)?)(?=,?\s(?:19|20)\d\d))?(?=[.,]|\s\(|\s(?:19|20)\d\d|$)"

PARTS: Final = (
    # Opp/Friedrichs (1996: 556)   Biffl (2003, S. 4)   Ajzen and Fishbein (1980: 32).   all there is of a short citation
    rule(
        each("0)|f)|f.)", "\n|.\n"),
        rf"^(?=.{{6,100}}$)(?:\d{{1,3}}\s)?(?P<author>{_PERSON}"
        rf"(?:(?:\s?/\s?|,\s|\s(?:and|und|&|et)\s){_PERSON}){{0,4}}(?:\s(?:et\sal\.|u\.\s?a\.))?)\s"
        r"\((?P<date>(?:1[89]|20)\d\d[a-z]?)[:,]\s?(?P<pages>(?:S\.|pp?\.)?\s?\d{1,4}(?:\s?[-–,]\s?\d{1,4})*"
        r"(?:\sff?\.?)?)\)\.?$",
    ),
    # Culture Theory and Critique, of which it is a special issue
    rule("special issue", r"(?<=[.,]\s)(?P<note>Special [Ii]ssue)(?=,\s[A-ZÀ-Þ])"),
    # Proceedings of the … Conference on Computational Linguistics (COLING)   Design Automation & Test in Europe (DATE 2003)
    rule(
        "proceedings|conference|symposium|workshop|congress",
        r"(?:Proceedings|Conference|Symposium|Workshop|Congress)[^.():]{0,120}\s"
        r"(?P<container>\([A-Z]+\w*[A-Z]\w*(?:[ '’-]{1,2}\d{2,4})?\))",
        unless="title",
    ),
    # ICLR 2015, San Diego, CA, USA, May 7–9, 2015, Conference Track Proceedings
    rule("track proceedings", r"(?<=[,.]\s)(?P<other>(?:Conference|Workshop)\sTrack\sProceedings)"),
    # In: Proceedings of the IEEE Conference on Computer Vision and Pattern Recognition; 2015. p. 1–9.
    rule(
        "in: ",
        r"\sIn:\s(?P<container>(?:Proceedings|Proc\.|[^.;:()]{0,80}(?:Conference|Symposium|Workshop))"
        r"[^;:()]{3,200}?)(?=[;.]\s(?:19|20)\d\d)",
        unless="editor date place",
    ),
    # 127–204. MR2784665, Zbl 1217.15043   which are numbers of reviews
    rule(" mr| zbl", r"(?<=[.,;]\s)(?P<other>(?:MR|Zbl)\s?\d[\d.]{5,}(?:\s?\([^()]*\))?)"),
    # M. Tanabashi, in Proceedings of …, Warsaw, 1996, edited by Z. Ajduk (World Scientific, Singapore, 1997)
    rule(
        ", edited by",
        r"in\s(?<!\w..\s)(?P<container>[A-Z][^()]{10,160}?),\s(?P<other>[A-ZÀ-Þ][^()\d]{2,40},\s(?:19|20)\d\d),\s"
        r"(?P<editor>edited\sby\s[^()]{3,150}?)\s"
        r"\((?P<publisher>[^(),]{2,60}),\s(?P<place>[^()\d]{2,40}),\s(?P<date>(?:19|20)\d\d)\)",
    ),
    # … Conference on Computer and Communications Security (Vienna, Austria). Association for Computing Machinery, New York, NY, 308–318.
    rule(
        "association for computing|acm, |ieee",
        r"(?:Proceedings|Conference|Symposium|Workshop)[^()]*?\s"
        r"(?P<other>\([A-ZÀ-Þ][^()\d]{2,40},\s[A-ZÀ-Þ][^()\d]{2,30}\))(?:\s(?P<other2>\([^()]*\)))?\.\s"
        r"(?P<publisher>Association\sfor\sComputing\sMachinery|ACM|IEEE(?:\s[A-Z]\w+){0,3}),\s"
        r"(?:(?P<place>[A-ZÀ-Þ][^.\d]{2,40}),\s)?(?P<pages>(?:Article\s)?\d+(?:\s?[-–]\s?\d+)?)",
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
        "(ed|(hrsg|(hg|(red|(dir|(coord|(org|(a cura|(éd|(utg|editor|organizador",
        rf"^\W*(?P<editor>{_INVERTED}(?=,?\s?\({_ROLE}\)|,\s(?:editors?|eds?|organizador(?:a|es|as)?)\.))",
        unless="title",
    ),
    # Becker, H. S., & Geer, B. (Eds.)   Müller, Anna (Hrsg.)
    rule(
        "(ed|(hrsg|(hg|(red|(dir|(coord|(org|(a cura|(éd|(utg|editor|organizador",
        rf"^[^()]{{3,200}}?(?P<editor>\({_ROLE}\)|(?<=,\s)(?:editors?|eds?|organizador(?:a|es|as)?)\.)",
    ),
    # ISTAT, Rapporto annuale 2018
    rule(
        "rapport|report|bericht|relazione|informe|relatório",
        r"^\W*(?P<organisation>[A-ZÀ-Þ]{3,8}|Istat|Censis|Eurostat|Svimez|Inps),\s"
        r"(?P<title>(?:\d{1,3}°\s|[A-ZÀ-Þ][\w-]*\s)?(?:[Rr]apporto?|[Rr]eport|"
        "(?:Jahres)?[Bb]ericht|Relazione|Informe|"
        r"Relatório)\s?[^.,:;()\d]{0,60}(?:(?:19|20)\d\d)?)(?=[.,]|$)",
        unless="container",
    ),
    # 785-7. Norwegian.
    rule(
        "norwegian|german|french|spanish|swedish|danish|italian|russian|chinese|japanese|polish|portuguese|dutch",
        r"(?<=\d[.)]\s)(?P<other>\[?(?:Article in )?(?:Norwegian|German|French|Spanish|Swedish|Danish|Italian|Russian|"
        r"Chinese|Japanese|Polish|Portuguese|Dutch)\]?)\.?$",
    ),
    # La naissance du Purgatoire (Bibliothèque des histoires), Paris 1981.
    rule(
        "), ",
        r"\((?<=[\w.]\s\()(?P<collection>[A-ZÀ-Þ][^()]{5,80})\),\s(?P<place>[A-ZÀ-Þ][^\d,.()]{2,30})\s"
        r"(?P<date>(?:1[5-9]|20)\d\d)\.?$",
        unless="editor author",
    ),
    # Piper 1986 (Serie Piper 645).
    rule(
        "serie|reihe|collection|bibliothek|schriften|studien|beiträge|library|studies",
        r"\((?<=\d\s\()(?P<collection>(?:Serie|Schriftenreihe|Reihe|Edition|Collection|Bibliothek|Schriften"
        r"|Studien|Beiträge|Library|Studies)\s[^()]{3,80})\)\.?$",
    ),
    # Incompletely Theorized Agreements, 108 HARV. L. REV. 1733 (1995).
    rule(
        " l. | rev. | u.s.|l.j.|f.",
        r"(?P<volume>\d(?<=,\s.)\d{0,3})\s(?P<container>[A-Z][A-Za-z.&’' ]{3,40}?\.?)\s(?P<pages>\d{1,5})"
        r"(?:,\s\d{1,5}(?:[-–]\d+)?)?\s\((?P<date>(?:1[789]|20)\d\d)\)",
    ),
    # Informe mundial sobre la diabetes. Ginebra: OMS; 2016.
    rule(
        each("; 0", ".|;|\n"),
        r"(?P<place>[A-ZÀ-Þ](?<=[.?!\])]\s.)(?![^:;]*\s(?:Institute|Press|Foundation|Software|Verlag)\s?:)[\w'’-]+(?:,?\s(?:de\s|am\s|of\s)?[A-ZÀ-Þ][\w'’-]*){0,3})\s?:\s"
        r"(?P<publisher>[A-ZÀ-Þ][^:;.\d]{1,80});\s"
        r"(?P<date>(?:19|20)\d\d)(?=[.;]|$)",
    ),
    # [w:] Rodzina we współczesnym świecie, red. J. Nowak
    # Kamińska A., Samotność w sieci, [w:] Młodzież wobec mediów   what stands between the names and [w:], a translator, an edition
    rule(
        "[w:]|przeł. |tłum. |przekł. ",
        r"^\W*(?P<author>[A-ZÀ-ÞŁŚŻŹĆČŠŽ][\w’'-]+\s(?:[A-ZŁŚŻŹĆ]\.[\s-]?){1,2}(?:(?:,|\si)\s[A-ZÀ-ÞŁŚŻŹĆČŠŽ][\w’'-]+\s(?:[A-ZŁŚŻŹĆ]\.[\s-]?){1,2}){0,4}),\s"
        r"(?P<title>(?![^\W\d_]+\s[A-ZŁŚŻŹĆ]\.)[A-ZÀ-ÞŁŚŻŹĆ](?:[^\[\](]|\((?!\d)){4,250}?)[,.]?\s(?=\[[Ww]:\]|(?:przeł|tłum|przekł)\.\s)",
    ),
    # , przeł. S. Obirek, WAM
    rule("przeł. |tłum. |przekł. ", rf"(?<=,\s)(?P<translator>(?:[Pp]rzeł|[Tt]łum|[Pp]rzekł)\.\s{NAMES})(?=,\s|\.\s)"),
    # U: Zbornik radova, ur. Marija Horvat
    rule(
        "[w:]|w: |u: ",
        r"\[?(?P<other>[WwUu]:)\]?\s(?P<container>[A-ZÀ-ÞŁŚŻŹĆČŠŽĐ][^,]{3,150}?)(?=,\s(?:(?:pod\s)?red|ur\.|prir\.|ured|str\.|s\.\s\d))",
    ),
    # , Editura Dacia, Cluj-Napoca, 2001   . Nemzeti Tankönyvkiadó, Budapest   , Wydawnictwo Akademickie „Żak”, Warszawa 2010   . Kapı Yayınları
    rule(
        "editura |ed. |wydawnictw|oficyna |nakladatelství |εκδόσεις |wyd. ",
        r"(?<=[.,:(]\s)(?P<publisher>(?:Editura|Ed\.(?=\s[A-ZĂÂÎȘȚ][^,.]{2,30},\s(?:Bucure|Cluj|Iaşi|Iași|Timi|Craiova|Sibiu|Bra[sș]ov|Oradea|Constan|Arad|Târgu|Pite|Gala))|Wydawnictw[oa]|Oficyna\sWydawnicza|Wyd\.(?!\s[IVX\d])|Nakladatelství|Εκδόσεις)\s[A-ZÀ-ÞŁŚŻŹŠČŘŽΑ-Ω„][^,.:;()\d]{1,60}?)"
        rf"{_HOUSE_END}",
    ),
    rule(
        "kiadó|yayın|kitabevi|basımevi|matbaası",
        r"(?<=[.,:(]\s)(?P<publisher>(?:[A-ZÀ-ÞŐÚŰÇŞİÖÜĞ][\w-]+\s){0,3}[A-ZÀ-ÞŐÚŰÇŞİÖÜĞ]?\w*(?:[Kk]iadó|Yayıncılık|Yayınları|Yayınevi|Kitabevi|Basımevi|Matbaası|Yayın\sDağıtım))"
        rf"{_HOUSE_END}",
        unless="container",
    ),
    # ’, de Volkskrant, 12 maart 2013.   », il manifesto, 3 maggio 2011
    rule(
        each("’, |', |”, |\", |», ", "de |het |il |la |le |el |o "),
        r"[’'”\"»],\s(?P<container>(?:[Dd]e|[Hh]et|[Ii]l|[Ll]a|[Ll]e|[Ee]l|O)\s[A-Za-z]\w+(?:\s\w+){0,2}),\s(?P<date>\d{1,2}\.?\s(?:de\s)?[^\W\d_]{3,10}\s(?:de\s)?(?:19|20)\d\d)"
        r"(?=[.,]|$)",
    ),
    # 12. Ernährungsbericht (S. 40–85)   (Hrsg.) (2013): 14. Kinder- und Jugendbericht. Bericht über …
    rule(
        "bericht",
        r"(?<=[:.]\s)(?P<title>\d{1,2}\.\s[A-ZÄÖÜ][^.:,()]{0,50}?bericht)(?=[.:,])(?<!\),\s)",
    ),
    rule("bericht", r"\)(?:,|:)\s(?P<container>\d{1,2}\.\s[A-ZÄÖÜ][^.:,()\d]{0,50}?bericht)(?=\s\(S)"),
    # , Zakład Narodowy im. Ossolińskich, Wrocław 1982   : Edições 70, 1977
    rule(
        " im. |edições 0|editora 0|grupo 0",
        r"(?<=[,.:]\s)(?P<publisher>(?:Zakład|Wydawnictwo|Instytut|Fundacja)[^,.]{0,40}\sim\.\s[A-ZŁŚŻ][^,.]{2,40}|(?:Edições|Editora|Grupo)\s\d{1,3})(?=,\s|\.|$)",
    ),
    # Svenska kyrkan. (u.å.). Om oss. Hämtad 2 maj 2020 från …
    rule(
        "(u.å|(n.d|(o. j|(o.j|(s.f|(s.d",
        r"^\W*(?P<organisation>[A-ZÀ-Þ][^.()]{2,80})\.\s\((?:[uns]\.\s?[ådf]\.|o\.\s?J\.)\)\.\s"
        r"(?!In\s|Retrieved|Hämtad|http)(?P<title>[^.]{2,200})\.\s"
        r"(?=Hämtad|Retrieved|http|Tillgänglig|Abgerufen|Recuperado|Disponib)",
    ),
    # Ferlie E., The New Public Management in Action, OUP, Oxford 1996.
    rule(
        ", oup|, cup|, puf|, mup",
        r"(?<=,\s)(?P<publisher>OUP|CUP|MUP|PUF|PUG|PUL|PUR),\s(?P<place>[A-ZÀ-Þ][^\d,.:;()]{2,25})"
        r"(?=,?\s\(?(?:19|20)\d\d)",
    ),
    # Darmstadt; trad. it. Comunità e società, Edizioni di Comunità, Milano 1963.
    rule("; trad", r";\s(?P<note>trad\.\s(?:it|fr|esp|cast|port|ingl?|ted)\.\s.{10,300}?)\.?$"),
    # [Smith2001] Smith J., Jones B.
    rule("] ", r"^\[(?P<other>[A-Z][\w+-]{1,14}\d{2,4}[a-z]?)\]\s"),
    # In ICLR, 2015. 2, 5   the pages that cite it
    rule(". in ", r"\.\sIn\s.{3,200}?[,\s](?:19|20)\d\d\.\s(?P<other>\d{1,2}(?:,\s\d{1,2}){0,9})\.?$"),
    # Paris, Éd. de Minuit, 1979.
    rule(
        "éd. de|éd. du|éd. l",
        r"(?<=[,.:]\s)(?P<publisher>Éd\.\s(?:de\sla|de\sl['’]|des|du|de|la|le)\s?[A-ZÀ-Þ][\w'’ -]{2,40})(?=[,.;]|$)",
    ),
    # Paris (trad. it. Sorvegliare e punire, Einaudi, Torino, 1976).
    rule("(trad.", r"\((?P<note>trad\.\s(?:it|fr|esp|cast|port)\.\s[^()]{10,200})\)"),
    # bioRxiv [Preprint]
    rule("rxiv [", r"(?P<container>(?:bio|med|chem|psy|soc|ar)R?[Xx]iv)(?=\s\[)"),
    # FOCS 1987. LNCS, vol. 279
    rule(
        "lncs|lnai|ccis|gtm|lnm|lnp|lecture notes in",
        r"(?<=[.,;:(]\s)(?P<collection>LNCS|LNAI|LNBIP|CCIS|GTM|LNM|LNP|Lecture Notes in [A-Z]\w+(?: [A-Z]\w+)?)"
        r"(?=[,.:;\s(])",
        unless="container title",
    ),
    # Advances in Cryptology. LNCS, vol. 4444.
    rule(
        "lncs, v|lnai, v|ccis, v|lnbip, v|lecture notes in",
        r"[\w’”]\.\s(?P<collection>LNCS|LNAI|LNBIP|CCIS|Lecture Notes in [A-Z][^,.:()]{3,60})"
        r"(?=(?:\s\([^()]*\))?,?\s[Vv]ol)",
    ),
    # King ML Jr, Foster DP 3rd. Rehabilitation …
    rule("0rd|0nd|0th", r"(?<=[A-Z]\s)(?P<author>2nd|3rd|4th)(?=[,.;]\s[A-ZÀ-Þ])", unless="title edition"),
    # Thompson, op. cit., p. 212   Weber, a. a. O., S. 5
    rule(
        "op. cit|op.cit|loc. cit|art. cit|a.a.o|a. a. o|указ. соч",
        r"(?<=[\s,])(?P<other>(?:[Oo]p|[Ll]oc|[Aa]rt)\.\s?cit\.|[Aa]\.\s?a\.\s?O\.|[Уу]каз\.\sсоч\.)",
    ),
    # “Clues,” in Clues, Myths, and the Historical Method, trans. …
    rule(
        '” in |" in ',
        r"[“\"](?:(?<=[,.:;)\d]\s.)|(?<=^.))(?P<title>[^”\"]{3,200}?)[,.]?[”\"][,.]?\s(?P<other>[Ii]n)\s"
        r"(?P<container>[A-ZÀ-Þ][^(“\".:]{3,120}?)"
        r"(?=,\s(?:trans|eds?|edited|vol)\b|\s\()",
        unless="author editor container publisher place",
    ),
    # In Image, Music, Text, translated by Stephen Heath, 142–48.
    rule(
        "translated by|edited by|, ed. |, trans. |, eds. ",
        r"(?<=[.,”\"’]\s)(?P<other>[Ii]n)\s(?P<container>[A-Z][^.;()“”\"]{3,150}?)(?<!\d\d\d\d)"
        r"(?=,\s(?:translated|edited|trans\.|ed\.|eds\.)\s(?:by\s)?[A-Z])",
        unless="editor translator author collection",
    ),
    # ”Högern, högerpartiet och moderaterna”, i: Partiernas århundrade, red. Marie Demker, Göteborg 2010.
    rule(
        ", red. |, hg. v|, hrsg. v|, a cura di |, dir. |, coord. |, utg. ",
        r"(?<=[.,”\"’»]\s)(?P<other>(?:[Ii]|[Ii]n|[Ee]n|[Dd]ans|[Ee]m):?)\s(?P<container>[A-ZÀ-Þ][^;()“”\"«»:]*?\s[a-zß-ÿ]{4}"
        r"[^;()“”\"«»:]{0,100}?)(?=,\s(?:red\.|[Hh](?:rs)?g\.\sv(?:on|\.)|a\scura\sdi|dir\.|coord\.|utg\.)\s(?:av\s)?[A-ZÀ-Þ])",
        unless="translator author volume place",
    ),
    # Hamlet. The Norton Shakespeare, edited by Stephen Greenblatt, 3rd ed., Norton, 2016, pp. 1764–853.
    rule(
        "edited by",
        r"(?<=[a-z]\.\s)(?P<container>[A-Z][^.“”\"()]{3,120})"
        r"(?=,\sedited\sby\s[^()]{3,120},\s(?:19|20)\d\d,\spp?\.\s)",
        unless="author editor",
    ),
    # Kakutani, Michiko. “A Novel of Memory.” Review of Austerlitz, by W. G. Sebald. New York Times
    rule(
        "rev. of|review of",
        rf"(?<=[.?!][”\"]\s)(?P<other>Rev(?:iew|\.)\sof\s[^”\".]{{3,120}},\sby\s{NAMES})(?=[.,]\s)",
    ),
    # Interview with Maria Kowalska, Kraków, 12 June 1998
    rule("interview with", rf"^(?P<title>Interview\swith\s(?:{NAMES}|(?:the\s)?author))(?=,\s)"),
    # Morrison, Toni. Interview by Elissa Schappell. “The Art of Fiction No. 134.”
    rule(
        "interview by|interview with",
        rf"(?<=\.\s)(?P<other>Interview\s(?:by|with)\s{NAMES})\.\s[“\"](?P<title>[^”\"]{{3,200}})[”\"]",
    ),
    # Disponível em: https://…
    rule(
        "repéré à|récupéré d|disponível em|disponible en|disponible sur|available at|available from|"
        "available online|retrieved from|"
        "tillgänglig|verfügbar unter|online|url|hentet fra|hentet frå|hämtad från|hämtat från|tilgjengelig|tilgængelig|lokaliseret|lastet ned|"
        "beschikbaar via|geraadpleegd|verkregen|opgehaald|dostępn|pobrano z|źródło|dostupné|dostupný|dostupno|preuzeto|erişim|disponibil|"
        "recuperado de|obtenido de|saatavi|saatava|luettavissa|режим доступ|διαθέσιμο|ανακτήθηκε|ανάκτηση|diakses|tersedia|elérhető|letöltve|disponibile",
        "(?i)(?P<other>repéré à|récupéré (?:de|du site)|disponível em|disponible en|disponible sur|available "
        "(?:online )?(?:at|from)|"
        r"retrieved from|tillgänglig(?:t)?(?: på| via| från)?|verfügbar unter|(?:hentet|lastet ned) fr[aå]|häm(?:tad|tat) från|til(?:gjengelig|gængelig)(?: fra| på)?|"
        r"lokaliseret på|(?:beschikbaar|geraadpleegd|te raadplegen) (?:via|op)|(?:verkregen|opgehaald) van|dostępn[yae](?: w internecie| na| pod adresem)?|pobrano z|źródło|"
        r"dostupn[éýo](?: na| z| z www)?|preuzeto s(?:a)?|erişim(?: adresi)?|disponibil(?: online)?(?: la| pe)?|recuperado de|obtenido de|"
        r"saatav(?:illa|issa|ana)|luettavissa|режим доступ[ау]|διαθέσιμο στο|ανακτήθηκε από|ανάκτηση από|(?:diakses dari|tersedia(?: di)?)|elérhető|letöltve|"
        r"disponibile (?:su|all['’]indirizzo)|"
        r"online(?: verfügbar)?(?: unter)?|url)(?=\s?:?\s?<?(?:https?:|www))",
    ),
    # title // container. 2010.   title // container. Казань, 2012.
    rule(
        "//",
        r"//(?<!:..)\s?(?P<container>(?!www)[^/\s(](?:\([^()]*\)|[^/(])*?)"
        r"(?=\.\s(?:[–—-]\s)?(?:(?:19|20)\d\d|[ТВСNV№]|Vol|"
        r"(?:М|СПб|Л|Пг)\.\s?[:,;]|[А-ЯЁA-Z][\w-]+[,:])|\s/\s)",
    ),
    # . I: Knudsen, T. (red.), Regering …   In: Navarro, M. y Porras, A. (Eds.), Gobernanza
    rule(
        "(ed|(hrsg|(hg|(red|(dir|(coord|(org|(a cura|(éd|(toim|(der|(haz|(szerk|(ur|(prir|(oprac|(επιμ|(peny|(ред",
        rf"(?:^|[.,?!»”\"’']\s|\s–\s)(?P<other>{_WITHIN}\s?:?)\s(?P<editor>{_INVERTED},?\s?\({_ROLE}\))",
    ),
    # I L. Andersson, M. Persson & J. Thavenius, Skolan och de kulturella förändringarna.   without a word for editors
    rule(
        ". i |. in |? i |? in |. in: |” in |, in ",
        rf"(?<=[.,?!”\"’»]\s)(?P<other>{_WITHIN}:?)\s(?P<editor>(?:(?:[A-ZÀ-Þ]\.[\s-]?){{1,3}}[A-ZÀ-Þ][\w’'-]+,\s){{0,4}}"
        rf"(?:[A-ZÀ-Þ]\.[\s-]?){{1,3}}[A-ZÀ-Þ][\w’'-]+,?\s{_AND}\s(?:[A-ZÀ-Þ]\.[\s-]?){{1,3}}[A-ZÀ-Þ][\w’'-]+),\s"
        r"(?P<container>[A-ZÀ-Þ](?!\.)[^().]{5,140}?)(?=\.\s|\s\(|,\s)",
    ),
    # in: ders. (Hg.)   In: idem (ed.),
    rule(
        "ders.|dies.|idem|eadem| id. (",
        rf"(?<!\w){_WITHIN}\s?:?\s(?P<editor>(?:[Dd]ers\.|[Dd]ies\.|[Ii]dem|[Ii]d\.|[Ee]adem),?\s\({_ROLE}\))",
    ),
    # In: Smith, A., Jones, B. (eds.) FOCS 1987. LNCS
    rule(
        "(ed|(hrsg|(hg|(red|(dir|(coord|(org|(a cura|(éd|(toim|(der|(haz|(szerk|(ur|(prir|(oprac|(επιμ|(peny|(ред",
        rf"(?:^|[\s.,?!»”\"’']){_WITHIN}\s?:?\s[^()]{{3,160}}\({_ROLE}\)[,:.]?\s"
        r"(?P<container>[^\W\d_][^.,(:]{2,140})(?=[.,(:])",
        unless="place publisher date title",
    ),
    # In: REUNIÃO ANUAL DA ANPED, 30., 2007, Caxambu. Anais... Rio de Janeiro: ANPEd, 2007.
    rule(
        "anais|resumos|atas|annals|proceedings|actas|caderno",
        r"(?P<other>In):\s(?P<event>[A-ZÀ-Þ0-9][^.]{6,160}?),\s"
        r"(?:(?P<other2>(?:\d{1,3}\.?[ºª]?|[IVXL]{1,6})\.?),\s)?(?P<other3>(?:19|20)\d\d),\s"
        r"(?P<eventplace>[^.]{3,60})\.\s"
        r"(?P<container>(?:Anais|Resumos|Atas|Actas|Annals|Proceedings|Caderno\sde\s[Rr]esumos)"
        r"(?:\s[^.…\[:\d]{2,80})?)\s?(?P<other4>(?:\.\.\.|…|\[\.\.\.\]|\[…\])?)"
        r"(?:\.?\s(?P<place>[A-ZÀ-Þ][^:.\d]{2,40}):\s(?P<publisher>[^,:;]{2,80}),\s(?P<date>(?:19|20)\d\d))?",
    ),
    # Prevenier, Walter, en Wim Blockmans, De Bourgondische Nederlanden
    rule(
        ", en |, and |, und |, et |, y |, och |, og ",
        rf"^\W*(?P<author>{_PERSON},\s{_PERSON}(?:\s[A-Z]\.)?,?\s(?:en|and|und|et|y|och|og)\s(?:{_PERSON}\s|(?:[A-Z]\.\s){{1,2}}){_PERSON})(?=,\s[A-ZÀ-Þ“«]|\.\s[A-ZÀ-Þ“«])",
        unless="date",
    ),
    # ‘The Rites of Violence’, in her Society and Culture in Early Modern France
    rule(" in her | in his ", r"(?<=\s[Ii]n\s)(?P<other>h(?:er|is))(?=\s(?:[A-ZÀ-Þ]|[“\"]))"),
    # Στο Κ. Δημητρίου (Επιμ.), Διοίκηση της εκπαίδευσης (σσ. 45-67)
    rule(
        "(επιμ",
        r"(?P<other>Στ(?:ο|ον|ην):?)\s(?P<editor>[^().]{0,3}[^()]{3,90}\([Εε]πιμ\.\)),?\s(?P<container>[^().]{5,150}?)"
        r"(?:\s\(|,\s)(?P<pages>σσ?\.\s?\d+[–-]\d+)",
    ),
    # Teoksessa T. Virtanen (toim.) Kunnat murroksessa
    rule("teoksessa", r"(?<=[.,?!»”\"]\s)(?P<other>[Tt]eoksessa)(?=\s[A-ZÅÄÖ])"),
    # rev. of The Renaissance Rediscovery of Linear Perspective, by Samuel Y. Edgerton, Burlington Magazine
    rule(
        "rev. of|review of",
        rf"(?:[Rr]ev\.|[Rr]eview)\sof\s[^,]{{3,140}},\s(?P<other>by\s{NAMES})(?=,\s|\.\s|\sin\s)",
    ),
    # S. Settis, recensione a R. Bianchi Bandinelli, Roma, in «Athenaeum»   Rez. zu: Heinz Schilling, Aufbruch und Krise, in: HZ
    rule(
        "rez.|rezension|besprechung|compte rendu|c. r. de|recensione|rec. a|rec. di|reseña|resenha|recensão|recension av|anmälan",
        r"(?<![^\W\d_]\s)(?P<title>(?:Rez\.|[Rr]ezension|[Bb]esprechung|[Cc]ompte\srendu|C\.\s?[Rr]\.|[Rr]ecensione|[Rr]ec\.|[Rr]eseña"
        r"|[Rr]esenha|[Rr]ecensão|[Rr]ecension|[Aa]nmälan)\s(?:zu|von|de|do|a|di|av):?\s:?\s?[^\W\d_][^“”«»]{5,200}?)"
        r"(?=,\s(?:in|dans|en|i):?\s[«A-ZÀ-Þ])",
    ),
    # Koselleck, R.: Art. „Öffentlichkeit“, in: Geschichtliche Grundbegriffe   Gallino L., voce Sociologia, in Id., Dizionario
    rule(
        "art. |artikel |lemma |stichwort ",
        r"(?<![^\W\d_]\s)(?P<other>Art(?:ikel|\.)|Lemma|Stichwort)\s[„“\"»](?P<title>[^“”\"«]{2,80})[“”\"«]",
    ),
    # Rudolf Vierhaus, Art. Bildung, in: Geschichtliche Grundbegriffe
    rule(
        ", art. |, artikel ",
        rf"^\W*(?P<author>{NAME}),\s(?P<other>Art(?:ikel|\.))\s(?P<title>[A-ZÀ-Þ][^„“”\"«»:()]{{2,60}}?)(?=,\sin:?\s)",
    ),
    # [Art.] Toleranz, in: Theologische Realenzyklopädie
    rule("[art.]", r"\[(?P<other>Art)\.\]"),
    # s.v.   , voce Fascismo, in Enciclopedia italiana
    rule("voce |voz ", r"(?<=,\s)(?P<other>[Vv]oc?[ez])\s[«“]?(?P<title>[A-ZÀ-Þ][^,»”]{2,60})[»”]?(?=,\sin\s|,\sen\s)"),
    # Heidelberg: C. F. Müller 1999, Rn. 290   Art. 14 Rn. 25
    rule(
        "rn. |rdnr|rz. ",
        r"(?<=[,.]\s)(?P<other>(?:(?:Art\.|§)\s\d+[a-z]?\s(?:[A-Z]{2,4}\s)?)?(?:Rn|Rdnr|Rz)\.\s?\d+"
        r"(?:\sff?\.?)?)(?=[.,;]|$)",
    ),
    # I Vad påverkar resultaten i svensk grundskola? Kunskapsöversikt (s. 40–84)
    rule(
        "(s. ",
        r"(?<=[.?!]\s)(?P<other>I)\s(?P<container>[A-ZÅÄÖ](?!\.)[^().]{5,150}?)(?=\s\(s\.\s\d)",
        unless="editor author",
    ),
    # (zugl. Habil., Univ. Darmstadt 1998)   darin: Thomas Lindenberger, Der ABV, S. 165–176
    rule("(zugl", r"\((?P<other>[Zz]ugl(?:\.|eich)[^()]*)\)"),
    rule("darin: ", r"(?<=[,.;]\s)(?P<other>darin:\s.*)$"),
    # Cervantes Saavedra, Miguel de. Don Quijote de la Mancha.
    rule(
        " de. | da. | von. | van. | di. ",
        r"^\W*(?P<author>[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+)?,\s[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+)?\s"
        r"(?:de|da|von|van|di))\.\s(?=[A-ZÀ-Þ])",
    ),
    # Facundo. Ed. Roberto Yahni. Madrid: Cátedra, 1990.
    rule(
        ". ed. ", rf"(?<=[^\W\d_]\.\s)(?P<editor>Ed\.\s(?:(?:de|por|by)\s)?(?=\S+\s\S){NAME})(?=\.\s[A-ZÀ-Þ][\w\s]+:\s)"
    ),
    # Im Auftrag der Bertelsmann Stiftung.   in collaborazione con P. Peluffo,   unter Mitarbeit von Otto Brunner
    rule("im auftrag ", r"(?<=[.,]\s)(?P<other>Im\sAuftrag\s(?:de[rs]|von)\s[^.,:]{3,80})(?=[.,:])"),
    rule(
        "collabora|colabora|zusammenarbeit|mitarbeit|mitwirkung|assistance",
        r"(?<=[\w.,(]\s)(?P<other>(?:[Ii]n\scollaborazione\scon|[Aa]vec\sla\scollaboration\sd"
        r"(?:e\s|['’])|[Ee]n\scolaboración\scon|[Cc]on\sla\scolaboración\sde|[Cc]om\sa\scolaboração\sde|"
        r"[Ii]n\sZusammenarbeit\smit|[Uu]nter\s(?:Mitarbeit|Mitwirkung)\svon|[Ww]ith\sthe\s"
        rf"(?:assistance|collaboration)\sof)\s?{NAMES})(?=[.,(;:)]|$)",
    ),
    # Kluge, Alexander (Regie): Abschied von gestern.   Godard, Jean-Luc (réal.), À bout de souffle, France, 1960, 90 min.
    rule(
        "(regi|(réal|(reg.",
        rf"^\W*(?P<director>{_INVERTED})\s(?P<other>\((?:Regie|Regi|réal(?:\.|isateur|isatrice)|regia"
        r"(?:\sdi)?|reg\.)\))[,:.]?\s(?P<title>[A-ZÀ-Þ][^.,:()]{2,90})"
        r"(?:[.,]\s(?P<place>[A-ZÀ-Þ][^\W\d_]+(?:/[A-ZÀ-Þ][^\W\d_]+)*)"
        r"(?::\s(?P<publisher>[A-ZÀ-Þ][^\d.,:()]{2,40}?))?,?\s(?=(?:19|20)\d\d)|(?=[.,:(]|\s\())",
    ),
    # Paramount, 1958, 128 min.
    rule(" min", r"(?P<other>\d(?<=[.,]\s.)\d{1,2}\s[Mm]in\.?)(?=[.,;)]|$)"),
    # o. V.: Streit um die Maut.
    rule("o. v|o.v|n. n|n.n|o. a|s. n", r"^\W*(?P<other>o\.\s?[VA]\.(?=[:,\s])|(?:N\.\s?N|S\.\s?n|O\.\s?V)\.(?=[:,]))"),
    # Reformer och organisering. I: …
    rule(
        " i:| in:| en:| em:| dans:| v:",
        r"(?<=[.,?!»”\"’'])(?<![Vv]ol\.)(?<!Bd\.)(?<!\st\.)\s(?P<other>(?:In|in|I|i|En|Em|Dans|dans|V|В):)",
    ),
    # edited by Cary Nelson and Lawrence Grossberg,   besorgt von Johannes Winckelmann.   Translated by Terence Irwin.   trans. John and Anne Tedeschi (
    rule(
        "edited by|hrsg. v|herausgegeben von|redigerad av|hg. v|besorgt von|a cura di|edición de|toim. |bearb",
        r"(?P<editor>[ABEHRTabehrt][drego\s](?:(?<=[Ee]d)ited\sby|(?<=[Hh]r)sg\.\s(?:von|v\.)|(?<=[Hh]g)\.\s(?:von|v\.)|"
        r"(?<=[Hh]e)rausgegeben\svon|(?<=[Rr]e)digerad\sav|(?<=[Bb]e)sorgt\svon|(?<=[Aa]\s)(?<![(\w]..)cura\sdi|"
        r"(?<=[Ee]d)(?<!\w..)ición\sde|(?<=[,.]\s[Bb]e)arb(?:eitet|\.)\s(?:von|v\.)|"
        rf"(?<=[,.]\s[Tt]o)im\.)\s{NAMES})(?=\s?[.,(;:]|$)",
    ),
    # … Assessment Report [Core Writing Team, R.K. Pachauri and L.A. Meyer (eds.)]. IPCC, Geneva
    rule("(eds.)]|(ed.)]", r"\[(?P<editor>[A-ZÀ-Þ][^\[\]]{4,300}?\s\([Ee]ds?\.\))\]"),
    # Translated by C. D. C. Reeve   Übersetzt von Anna Weber   Trad. Juan Pérez   пер. с англ. И. Иванова
    rule(
        "translat|trans.|übers|tradu|trad.|övers|overs|пер. с|suom",
        r"(?<=[.,;:(]\s)(?P<translator>(?:[Tt]ranslated\sby|[Tt]rans\.(?:\sby)?"
        r"(?!\s[A-Z][a-z]{1,7}\.|\s[A-Z]{3,6}\b)|[Üü]bers\.(?:\sund\s[a-z]+\.)?\s(?:von|v\.)|"
        r"[Üü]bersetzt\svon|[Üü]bersetzung(?::|\svon)|[Tt]raduit\spar|[Tt]rad\."
        r"(?:\s(?:par|de|por|di))?|[Tt]rad\.\s(?:it|fr|esp?|cast|port)\.\s(?:di|de|par|por)|"
        rf"[Tt]radu(?:ção|cción|ction)(?::|\s(?:de|por|par))|[Tt]raduzione\sdi|[Öö]vers(?:ättning|\.)?(?::|\sav)?|"
        rf"[Öö]versatt\sav|[Oo]versatt?\sa[fv]|[Ss]uom(?:\.|entanut))\s{NAMES})(?=\s?[.,(;:]|$|\sco[mn]\s)",
    ),
    # Prólogo de Mario Vargas Llosa.   with an introduction by Sally Shuttleworth,   mit einem Vorwort von Jürgen Kocka
    rule(
        "prólogo|prefácio|préface|préf.|prefazione|postfa|posf|introdu|intro. |vorwort|nachwort|einleitung|foreword|"
        "afterword|preface|apresentação|förord|"
        "presentación|forord|вступ",
        r"(?<=[.,;(]\s)(?P<other>(?:(?:[Ww]ith|[Mm]it|[Aa]vec|[Cc]on|[Mm]ed|[Cc]om)\s"
        r"(?:an?\s|eine[mr]\s|une\s|una?\s|ett\s|et\s|uma?\s)?(?:new\s)?)?"
        r"(?:[Pp]rólogo|[Pp]refácio|[Pp]réf(?:ace|\.)|[Pp]refazione|[Pp]ostfa"
        "(?:ce|zione)|[Pp]osf[áa]cio|[Ii]ntrodu(?:ction|cción|ção|zione)|[Vv]orwort|"
        "[Nn]achwort|[Ee]inleitung|[Ff]oreword|[Aa]fterword|[Ii]ntro[.]|[Pp]reface|[Aa]presentação|[Pp]resentación"
        r"|[Ff]örord|[Ff]orord)\s"
        rf"(?:(?:by|de|du|d[aoi]|par|por|von|av|af|et\s[a-z]+\sde)\s|d['’]){NAMES})(?=\s?[.,(;:]|$)",
    ),
    # The interpretation of dreams (J. Strachey, Trans.).   (J. Weinsheimer & D. G. Marshall, Trans.; 2nd rev. ed.)
    rule(
        "trans.)|trad.)|trans.;",
        rf"\((?P<translator>{NAMES},\s(?:[Tt]rans|[Tt]rad)\.)(?:;\s(?P<edition>[^();]{{3,30}}))?\)",
    ),
    # COSTA, R. dos. A escola
    rule(
        " da.| de.| do.| das.| dos.| del.| von.| van.",
        r"(?<=[^\W\d_]\.\s)(?P<author>d[ao]s?|del?|von|van)(?=\.\s[A-ZÀ-Þ])",
    ),
    # aus dem Amerikanischen von Christa Krüger   traduit de l’anglais par Pierre Dupont
    rule(
        "aus dem |traduit d|trad. d|traducción del ",
        rf"(?P<other>[Aa]us\sdem\s[A-ZÄÖÜ][\w-]+\.?(?:\s[A-ZÄÖÜ][\w-]+\.?)?(?:\s(?:übersetzt|übertragen))?\svon|"
        rf"[Tt]rad(?:uit|\.)\sd(?:e\sl['’]|u\s)[^\W\d_]+(?:\s\([^()]*\))?(?:\set\s[a-zé]+)?\spar|[Tt]raducción\sdel\s[^\W\d_]+(?:\sde|\spor))\s"
        rf"(?P<translator>{NAMES})(?=[.,(;:)\]]|$)",
    ),
    # Translated from the second French edition by Leonard L. Scott.
    rule(
        "translated from",
        rf"(?P<other>[Tt]ranslated\sfrom\sthe\s[^.,;()]{{3,60}}?\sby)\s(?P<translator>{NAMES})(?=[.,(;:)\]]|$)",
    ),
    # Creare capacità, trad. it. Il Mulino, Bologna 2012.
    rule(
        "trad. it|tr. it",
        r"\b(?P<other>[Tt]r(?:ad)?\.\sit\.)\s(?P<publisher>[A-ZÀ-Þ](?!\.)[^,.\d]{2,40}),\s"
        r"(?P<place>[A-ZÀ-Þ][^,.\d]{2,25}),?\s(?P<date>(?:19|20)\d\d)(?=[.,;)]|$)",
    ),
    # Opera aperta, trad. fr.   / пер. с англ.   ; пер. с англ.
    rule("trad.|tr. ", r"(?<!;\s)(?<!\()(?P<other>\b[Tt]r(?:ad)?\.\s(?:it|fr|esp?|cast|port|ingl?|al|ted)\.)"),
    rule("пер. с", r"[/;]\s?(?P<other>пер\.\sс\s[а-я]+\.)(?!\s[А-ЯЁ]\.\s[А-ЯЁ])"),
    # Vertigo. Directed by Alfred Hitchcock.
    rule("directed by", rf"(?P<director>[Dd](?<=[.,;(”\"»]\s.)irected\sby\s(?=\S+\s[A-Z]){NAMES})(?=[.,(;:]|$)"),
    # Frankfurt a. M.   Freiburg i. Br.   Washington, D.C.
    rule(
        "a. m|a.m|i. br|i.br|/m|/br",
        r"(?P<place>Frankfurt\s?(?:a\.\s?M\.?|/\s?M\.?|am Main)|Freiburg\s?(?:i\.\s?Br\.?|/\s?Br\.?)|"
        r"Halle\s?a\.\s?d\.\s?S\.)",
    ),
    # Harvard University Press, Cambridge (Mass.) 1999
    rule("(mass|(ma)", r"(?P<place>Cambridge,?\s\((?:Mass\.?|MA)\))"),
    # Arles, Actes Sud, 1992   whose name is not that of proceedings
    rule("actes sud", r"(?:(?<=,\s)(?P<place>Arles),\s)?(?P<publisher>Actes\sSud)(?=[,.]|$)"),
    # Trans. S. G. C. Middlemore. Intro. Peter Burke. London: …
    rule(". intro. ", rf"(?<=\.\s)(?P<other>Intro\.(?:\sby)?\s{NAMES})(?=\.\s|,\s)"),
    # General editor Larry D. Benson. 3rd ed.
    rule(
        "general ed|gen. ed",
        rf"(?<=[.,]\s)(?P<other>[Gg]en(?:eral|\.)\s[Ee]d(?:itors?|s?\.))\s(?P<editor>(?!of\s){NAMES})(?=[.,])",
    ),
    # Shakespearean Negotiations, U of California P, 1988
    rule(
        "u of |u p of ",
        r"(?<=[,:.]\s)(?P<publisher>U(?:\sP)?\sof\s[A-Z][^\W\d_]+(?:\s[A-Z][^\W\d_]*)?(?:\sP)?)(?=[,.])",
    ),
    # Gaslighting. In Merriam-Webster.com dictionary. Retrieved …
    rule(
        "dictionary. |encyclopedia. |encyclopaedia. |wikipedia. ",
        r"(?<=[.?!]\s)(?P<other>In)\s(?P<container>[A-Z](?:[^.\d]|\.com)*(?:[Dd]ictionary|[Ee]ncyclopa?edia|Wikipedia)[^.\d]{0,40})"
        r"(?=\.\s(?:Retrieved|http|Accessed))",
    ),
    # 3. udg. Kbh.: Reitzel, 2007   Sthlm: Norstedts
    rule(
        "kbh|sthlm|gbg|ffm|hki",
        r"(?P<place>Kbh\.?|Sthlm\.?|Gbg\.?|Ffm\.?|Hki\.?)\s?:\s(?P<publisher>[A-ZÀ-Þ][^.,:;()\d]{1,60})(?=[.,])",
    ),
    # Suomi 1914–1920. Painatuskeskus, Helsinki 1995.
    rule(
        "helsinki|tampere|turku|jyväskylä|porvoo|joensuu|espoo|oulu",
        r"(?P<publisher>[A-ZÅÄÖ](?<=[.?!]\s.)[^\W\d_]+(?:[\s-][A-ZÅÄÖ]?[^\W\d_]+){0,2}),\s"
        r"(?P<place>Helsinki|Tampere|Turku|Jyväskylä|Porvoo|Joensuu|Espoo|Oulu),?\s(?P<date>(?:19|20)\d\d)\.?$",
    ),
)
