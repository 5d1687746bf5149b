"""
The forms of reprints and translations that name the edition before them: `(1971; repr., London: Penguin, 1991)`, `(ed. or. 1966)`.

The group `original` is the year of that edition, which no label of the network tells.
"""

from __future__ import annotations

from typing import Final

from refs.parse.rules.rule import rule

_YEAR = r"(?:1[4-9]|20)\d\d"
_FIRST = (
    r"(?:[Oo]riginal(?:ly)?\s(?:work\s)?published(?:\s(?:in|as))?|[Ff]irst\spublished(?:\sin)?|"
    r"[Tt]rabajo\soriginal\spublicado|[Oo]bra\soriginal\spublicada|[Pp]ublicad[ao]\soriginalmente"
    r"|[Oo]riginalmente\spublicad[ao]|"
    r"[Œœ]uvre\soriginale\spubliée|[Oo]uvrage\soriginal\spublié|[Oo]riginal(?:arbeit)?\s(?:erschienen|veröffentlicht)|"
    r"[Oo]riginal(?:arbete|verk|et)?\s(?:publicera[td]|utgive[tn]|publisert|utgitt|udgivet)|"
    r"(?:[Zz]uerst|[Ee]rstmals)(?:\s(?:erschienen|veröffentlicht))?|[Ee]rst(?:ausgabe|auflage|veröffentlichung)|"
    r"[Oo]rig(?:inal(?:ausgabe|utgåv[ae]n?|udgave|utgave|e)?|\.)|[Ee]d\.\sor(?:ig(?:inale?)?)?\.?|[Éé]d\.\sorig\.?|"
    r"1(?:\.?[ªa]|re|ère|st|\.|:a)\s(?:[Ee]d|[Éé]d|[Aa]ufl|[Uu]ppl|[Uu]tg|[Uu]dg)[^\W\d_]*\.?|[Pp]rima\sed"
    r"(?:izione|\.)|[Pp]rimera\sedición|"
    r"[Pp]rimeira\sedição|[Pp]remière\sédition|[Öö]vers(?:ättning)?\.?\sav)"
)

REPRINTS: Final = (
    # Oxford: Clarendon Press, 1978 [1739–40].
    rule("0 [0", r"(?<=\d\s\[)(?P<original>1[4-9]\d\d)(?P<other>[–-]\d\d(?:\d\d)?)?(?=\])(?!\d)"),
    # Middlemarch. 1871–72. Edited by David Carroll, Oxford UP, 1997.
    rule(
        "0. edited by|0. translated by",
        r"(?<=[\w?!”]\.\s)(?P<original>1[5-9]\d\d(?:[–-]\d\d(?:\d\d)?)?)(?=\.\s(?:Edited|Translated)\sby\s.*(?:19|20)\d\d)",
    ),
    # Rizzoli, Milano 1991 (ed. or. 1904-05)   La distinzione (1979), trad. it. di G. Viale
    rule("), trad. ", r"\((?P<original>(?:1[5-9]|20)\d\d)\)(?=,\strad\.\s(?:it|fr|esp|port|ingl)\.)"),
    # (1971; repr., London: Penguin, 1991)   (1854–55; Oxford: Oxford University Press, 1998)
    rule(
        "0; ",
        rf"\((?P<original>{_YEAR})(?P<other>(?:[–-]\d{{2,4}})?;\s"
        r"(?:(?:[Rr]epr?\.|[Rr]eprint(?:ed)?|[Rr]pt\.|[Rr]eissued?)(?:\sed\.)?,?\s)?)"
        rf"(?=[A-ZÀ-Þ][^();]{{2,120}},\s{_YEAR}\))",
    ),
    # Originally published as La pensée sauvage (Paris: Plon, 1962).
    rule(
        "originally published as|first published as|erschienen als",
        r"(?<=[.,]\s)(?P<other>(?:[Oo]riginally|[Ff]irst)\spublished\s(?:in\s\w+\s)?as\s[^()]{3,140}\([^()\d]{0,60})(?P<original>(?:1[5-9]|20)\d\d)(?=\)\.?$)",
    ),
    # (New York: Dover, 1977; first publ. London: Constable, 1914)
    rule(
        "; first publ|; orig. publ|; originally publ",
        r"(?<=\d;\s)(?P<other>(?:first|orig(?:\.|inally))\spubl(?:\.|ished)\s[^();\d]{0,80})(?P<original>(?:1[5-9]|20)\d\d)(?=\))",
    ),
    # Paris, Fayard, 1981 ; rééd. Hachette, coll. « Pluriel », 1997.
    rule(
        "; rééd|; réimpr|, rééd|;rééd",
        r"(?<=\d)\s?[;,]\s(?P<note>(?:rééd|réimpr)\.\s(?!\d)[^;()]{3,90}\d{4})(?=\.?$|,\sp\.)",
    ),
    # (London: Chatto & Windus, 1943; repr. Harmondsworth: Penguin, 1972)
    rule(
        "; repr. |; rpt. |; reprinted ",
        r"(?<=\d;\s)(?P<note>(?:[Rr]epr\.|[Rr]pt\.|[Rr]eprinted)\s[A-ZÀ-Þ][^();:]{2,40}:\s[^();:]{2,60},\s(?:1[5-9]|20)\d\d)(?=\))",
    ),
    # “Mourning and Melancholia.” 1917. The Standard Edition …, 1957.
    rule(
        '” 0. |" 0. ',
        r"(?<=[.?!][”\"]\s)(?P<original>(?:1[5-9]|20)\d\d)(?=\.\s[A-ZÀ-Þ][^.]{3,120}\.\s(?:Trans|Ed|Vol)\b.{5,200}\s(?:19|20)\d\d(?:[.,]|$))",
    ),
    # (Trabajo original publicado en 1975)   (ed. or. Les mots et les choses, Gallimard, Paris 1966)   (1.ª ed. inglesa, 1963)
    rule(
        "orig|publi|zuerst|(erst|ed. or|(0.|(0ª|(0a|(0r|(0è|(0s|(0:|[0.|[0ª|[0r|[0è|(prim|[prim|(prem|[prem|(öv",
        rf"(?P<other>[(\[]{_FIRST}(?:\W[^()\[\]]{{0,120}}?)?\W)(?P<original>{_YEAR})(?=[)\]])",
    ),
    # Leipzig 1890 (ND Hildesheim 1965)
    rule(
        "(nd |(nachdr|(ristampa|(rist.|(repr|(reimpr",
        r"(?<=\d\s)(?P<other>\((?:ND|Nachdr(?:uck|\.)|[Rr]ist(?:ampa|\.)|[Rr]eimpr(?:esión|essão|\.)|[Rr]epr"
        r"(?:int|\.))[^()]{0,60}\))",
    ),
)
