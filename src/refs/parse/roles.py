"""
The words for what people did for a work, in the languages that lists are written in.
"""

from __future__ import annotations

import re
from typing import Final

from refs.patterns import lazy

# Role words by CSL variable, folded to lower case; they stand before the names or behind them, in brackets or not.
_WORDS: Final = {
    "editor": (
        r"eds?|edits?|editors?|edited(?:\s+by)?|editada?|hrsg|hrg|hrsgg|hg|hgg|hrgs|herausgeber"
        r"(?:in)?|herausgegeben(?:\s+von)?|éds?|édits?|éditeurs?|édité|"
        "dirs?|directeurs?|coords?|coordinador(?:es|as)?|coordenador(?:es|as?)?|coordonné|orgs?|organizador"
        "(?:es|as?)?|red|redaktör(?:er)?|redaktør|"
        r"redigerad|redaktion|besorgt|ved|edición|organizaç[aã]o|organización|utg|a\s+cura\s+di|cur|curatori|(?:под\s+)?"
        r"(?:общ(?:ей)?|отв|науч|гл)?\.?\s*ред(?:акцией)?|сост|"
        r"(?:и\s+)?(?:предисл|коммент|примеч|вступ\.\s*ст)|toim|pod\s+red|"
        r"comps?|compilers?|bearb|begr|onder\s+redactie\s+van|"
        r"reds|redactie|redaktører|redigert|redigeret|edt|editör(?:ler)?|hazırlayan|derleyen|(?<=[\[(])(?:der|haz|peny)|szerk|szerkesztette|"
        r"ur(?=\W|$)|ured(?:nik|nica|io|ila)?|prir(?:edio|edila)?|oprac|(?:επιστ\.\s*)?επιμ(?:έλεια)?|coordonator(?:i)?|coordonat(?:\s+de)?|penyunting|"
        r"за\s+(?:заг\.?\s*)?ред|упоряд|pod\s+redakcją|red\.?\s*nauk"
    ),
    "translator": (
        r"trans|transl|translators?|translated(?:\s+by)?|tr|übers|übersetzer|übersetzt"
        r"(?:\s+von)?|übertragen|övers|översättning|övers\.?\s+av|trad|traducción|"
        r"traduction|tradução|traduit(?:\s+par)?|traduttore|traductor|overs|oversatt|oversættelse|пер|перевод"
        "|vertaald|vert|suom|suomentanut|tłum|przeł|przekł|přel|přeložil[ai]?|çev(?:iren)?|ford|fordította|prev(?:eo|ela)?|μτφρ?|μετάφραση|terj|penerjemah"
    ),
    "director": r"dir(?:ected)?(?:\s+by)|regie|regia|regi|réal(?:isé)?|réalisateur|director",
}
_AFTER = r"(?:\s+(?:von|(?-i:v)|by|par|por|av|af|di|de|van|da|u|und|and|&|с\s+\w+)\b\.?)*"
ROLES: Final = {
    role: lazy(rf"(?<!\w)[\[(]?\s{{0,9}}(?:{words})(?!\w)\.?{_AFTER}\s*[\])]?[:,]?", re.IGNORECASE)
    for role, words in _WORDS.items()
}
"""What tells a role, before names or behind them: `(Eds.)`, `Hrsg. v.`, `под ред.`"""
# Barron, D., Heyman, D. (Producers), & Yates, D. (Director).   Moore, M. (Writer/Director).
FILM_ROLES: Final = {
    "director": lazy(r"\((?:[Ww]riters?(?:\s?[/&]\s?|\sand\s))?[Dd]irectors?\)"),
    "producer": lazy(r"\((?:[Ee]xecutive\s)?[Pp]roducers?\)"),
    "host": lazy(r"\([Hh]osts?\)"),
}
"""What tells the role of those who made a film."""
