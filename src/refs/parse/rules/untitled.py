"""
The forms of physicists' and chemists' lists in which an abbreviated journal stands right behind the names, or right behind the title.
"""

from __future__ import annotations

from typing import Final

from refs.parse.rules.rule import rule

_FAMILY = (
    r"(?:(?:van|von|de|der|den|del|di|la|le|da|dos|ten|ter)\s){0,2}(?:[A-ZÀ-Þ]['’])?[A-ZÀ-Þ][\w’'-]+"
    r"(?:[\s-][A-ZÀ-Þ][\w’'-]+)?"
)
# Jones, R. G. | J. Am. Chem. Soc.   where the last letter with a full stop is the journal's
_JOURNAL_LETTER = (
    r"J\.\s(?:Am|Appl|Biol|Biochem|Catal|Chem|Chromatogr|Clin|Colloid|Comput|Cryst|Electroanal|Electrochem|Eur"
    "|Fluid|Fluorine|Food|Geophys|Heterocycl|"
    "High|Immunol|Inorg|Lumin|Magn|Mater|Math|Med|Membr|Mol|Nat|Neurosci|Nucl|Opt|Org|Organomet|Pharm|Phys"
    "|Physiol|Polym|Power|Sci|Solid|Struct|"
    r"Supercond|Theor|Virol)\b|Z\.\s(?:Phys|Anorg|Naturforsch|Kristallogr|Chem)\b|J\.\s[A-Z][\w-]+\.,?\s"
    r"(?:(?:19|20)\d\d,|\d+,\s\w+\s\()|C\.\s?R\.\s|N\.\s(?:Engl|Z)\b|S\.\sAfr\b"
)
_SECTION = r"(?:,\s(?:Sect|Ser|Part)\.?)?"
_ABBREVIATED = (
    rf"(?P<container>(?:[A-Z]{{2,6}}\s)?(?:(?={_JOURNAL_LETTER})[A-Z]\.|[A-ZÀ-Þ][\w'’-]+\.|[A-ZÀ-Þ][\w'’-]+"
    rf"(?=(?:\s[A-ZÀ-Þ][\w-]*\.){{1,5}},?\s\d)){_SECTION}"
    rf"(?::?\s(?:[A-ZÀ-Þ][\w'’-]*\.?|of|in|on|de|des|der|für|sobre|&){_SECTION}){{0,8}}?)"
)
# Björck S and Digerfeldt G 1985   before a title, as physicists have it
_DATED = rf"^\W*{_FAMILY}(?:\s[A-ZÀ-Þ](?:-[A-ZÀ-Þ])?){{1,4}}(?:,\s|\sand\s|\set\sal\s|\s)[^()]*?\b(?:19|20)\d\d\s"
_CAPITALS = r"[A-ZÀ-Þ][\w'’-]*(?:\s(?:(?:of|and|in|for|the|on|et|de|der|für|und|&)\s){0,3}[A-ZÀ-Þ][\w'’-]*){0,8}"
_BARE = r"\s(?P<volume>\d{1,4})\s(?P<pages>[A-Za-z]?\d+(?:\s?[-–]\s?\d*)?)\.?"

UNTITLED: Final = (
    # Baciewicz F. A., 2023, Semin. Thorac. Cardiovasc. Surg., 35, 65   as astronomers have it
    rule(
        ", 0, ",
        r"(?P<date>[12](?:(?<=[A-ZÀ-Þ]\.,\s.)|(?<=[A-ZÀ-Þ]\.\s.)|(?<=\sal\.,\s.)|(?<=\sal\.\s.))"
        rf"(?:(?<=1)9|(?<=2)0)\d\d[a-z]?),\s{_ABBREVIATED},\s"
        r"(?P<volume>\d{1,4}),\s(?P<pages>[A-Z]?\d+)(?=[.;,]?$|,\s(?:doi|DOI|arXiv|http)|;|\s[(\[])",
    ),
    # … multi-model inference in ecology PeerJ 6 e4794   … in crop fields Thermal Science and Engineering Progress 39 101753
    rule(
        " 0 ",
        rf"{_DATED}(?P<title>[\w'’-]+[,:]?\s(?:.+?\s)?(?!(?:of|and|in|for|the|on|to|by|with|from|at|a|an|de|la|et)\s)"
        rf"[a-zà-ÿ(][^\s,]*)\s(?P<container>{_CAPITALS}){_BARE}$",
    ),
    # Björck S 1985 Deglaciation chronology and revegetation in northwestern Ontario Can. J. Earth Sci. 22 850–71
    rule(
        " 0 ",
        rf"{_DATED}(?P<title>[\w'’-]+[,:]?\s.+?)\s(?P<container>(?:(?:Acta|Folia|New|Nano|Plasma|Smart|Quantum|[A-Z]{{3,5}})\s)?"
        rf"[A-ZÀ-Þ][\w-]*\.:?(?:\s(?:(?:and|of)\s)?[A-ZÀ-Þ][\w-]*\.?:?){{0,6}}){_BARE}$",
    ),
)
