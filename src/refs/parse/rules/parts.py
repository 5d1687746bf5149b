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
_ROLE = (
    r"(?:[Ee]ds?|[Ee]ditors?|[Hh]rsgg?|[Hh]gg?|[Rr]ed|[Dd]irs?|[Cc]oords?|[Oo]rgs?|a\scura\sdi|[Éé]ds?|[Uu]tg"
    r"|[Tt]oim|[Bb]egr|[Rr]eds|[Ee]dt|[Dd]er|[Hh]az|[Ss]zerk|[Uu]r|[Pp]rir|[Oo]prac|[Εε]πιμ|[Pp]eny|ред)\.?"
)
_WITHIN = (
    r"(?:In|in|I|En|en|Em|Dans|dans|В|Teoksessa|teoksessa|[Dd]alam|[İi]çinde|[Îî]n|Στο|στο|[UuVvWw](?=:)|\[[Ww]:\])"
)


# Он же. Соч. Кн. 1   On že. Dnevniki   Там же. Избранные труды
_SAME = r"(?:(?:[ОВТOV](?:н|на|ни|ін|ам|n|na|ni)|Е(?:го|ё|е)|Eg?o|Ee|Их|Ich|Tam)\s(?:же|že)\.?[,:]?\s)?"

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
        unless="title place",  # INFOCOM, Philadelphia (PA), 2021
    ),
    # ICLR 2015, San Diego, CA, USA, May 7–9, 2015, Conference Track Proceedings
    rule("track proceedings", r"(?<=[,.]\s)(?P<other>(?:Conference|Workshop)\sTrack\sProceedings)"),
    # M. Tanabashi, in Proceedings of …, Warsaw, 1996, edited by Z. Ajduk (World Scientific, Singapore, 1997)
    rule(
        ", edited by",
        r"in\s(?<!\w..\s)(?P<container>[A-Z][^()]{10,160}?),\s(?P<other>[A-ZÀ-Þ][^()\d]{2,40},\s(?:19|20)\d\d),\s"
        r"(?P<editor>edited\sby\s[^()]{3,150}?)\s"
        r"\((?P<publisher>[^(),]{2,60}),\s(?P<place>[^()\d]{2,40}),\s(?P<date>(?:19|20)\d\d)\)",
    ),
    # Gershgorin and His Circles. ser. Springer Series in Computational Mathematics
    rule(" ser. ", r"(?<=[.,]\s)(?P<other>ser\.)(?=\s[A-Z])"),
    # Svenska kyrkan. (u.å.). Om oss. Hämtad 2 maj 2020 från …
    rule(
        "(u.å|(n.d|(o. j|(o.j|(s.f|(s.d",
        r"^\W*(?P<organisation>[A-ZÀ-Þ][^.()]{2,80})\.\s\((?:[uns]\.\s?[ådf]\.|o\.\s?J\.)\)\.\s"
        r"(?!In\s|Retrieved|Hämtad|http)(?P<title>[^.]{2,200})\.\s"
        r"(?=Hämtad|Retrieved|http|Tillgänglig|Abgerufen|Recuperado|Disponib)",
    ),
    # In ICLR, 2015. 2, 5   the pages that cite it
    rule(". in ", r"\.\sIn\s.{3,200}?[,\s](?:19|20)\d\d\.\s(?P<other>\d{1,2}(?:,\s\d{1,2}){0,9})\.?$"),
    # Paris, Éd. de Minuit, 1979.
    rule(
        "éd. de|éd. du|éd. l",
        r"(?<=[,.:]\s)(?P<publisher>Éd\.\s(?:de\sla|de\sl['’]|des|du|de|la|le)\s?[A-ZÀ-Þ][\w'’ -]{2,40})(?=[,.;]|$)",
    ),
    # Advances in Cryptology. LNCS, vol. 4444.
    rule(
        "lncs, v|lnai, v|ccis, v|lnbip, v|lecture notes in",
        r"[\w’”]\.\s(?P<collection>LNCS|LNAI|LNBIP|CCIS|Lecture Notes in [A-Z][^,.:()]{3,60})"
        r"(?=(?:\s\([^()]*\))?,?\s[Vv]ol)",
    ),
    # Kakutani, Michiko. “A Novel of Memory.” Review of Austerlitz, by W. G. Sebald. New York Times
    rule(
        "rev. of|review of",
        rf"(?<=[.?!][”\"]\s)(?P<other>Rev(?:iew|\.)\sof\s[^”\".]{{3,120}},\s(?:edited\s)?by\s{NAMES})(?=[.,]\s)",
    ),
    # title // container. 2010.   title // container. Казань, 2012.
    rule(
        "//",
        rf"//(?<!:..)\s?{_SAME}(?P<container>(?!www)[^/\s(](?:\([^()]*\)|[^/(])*?)"
        r"(?=\.\s(?:[–—-]\s)?(?:(?:19|20)\d\d|[ТВСNV№]|Vol|"
        r"(?:М|СПб|Л|Пг)\.\s?[:,;]|[А-ЯЁA-Z][\w-]+[,:])|\s/\s)",
        unless="editor",
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
    # rev. of The Renaissance Rediscovery of Linear Perspective, by Samuel Y. Edgerton, Burlington Magazine
    rule(
        "rev. of|review of",
        rf"(?:[Rr]ev\.|[Rr]eview)\sof\s[^,]{{3,140}},\s(?P<other>by\s{NAMES})(?=,\s|\.\s|\sin\s)",
    ),
    # Koselleck, R.: Art. „Öffentlichkeit“, in: Geschichtliche Grundbegriffe   Gallino L., voce Sociologia, in Id., Dizionario
    rule(
        "art. |artikel |lemma |stichwort ",
        r"(?<![^\W\d_]\s)(?P<other>Art(?:ikel|\.)|Lemma|Stichwort)\s[„“\"»](?P<title>[^“”\"«]{2,80})[“”\"«]",
    ),
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
        r"(?<=[.,;(]\s)(?<![Ee]d\.\s)(?P<other>(?:(?:[Ww]ith|[Mm]it|[Aa]vec|[Cc]on|[Mm]ed|[Cc]om)\s"
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
    # Translated from the second French edition by Leonard L. Scott.
    rule(
        "translated from",
        rf"(?P<other>[Tt]ranslated\sfrom\sthe\s[^.,;()]{{3,60}}?\sby)\s(?P<translator>{NAMES})(?=[.,(;:)\]]|$)",
    ),
    # Opera aperta, trad. fr.   / пер. с англ.   ; пер. с англ.
    rule("trad.|tr. ", r"(?<!;\s)(?<!\()(?P<other>\b[Tt]r(?:ad)?\.\s(?:it|fr|esp?|cast|port|ingl?|al|ted)\.)"),
)
