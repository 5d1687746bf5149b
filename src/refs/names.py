"""
Names of people and organisations: a written name, or a written list of them, becomes CSL names.

CSL 1.0.2 keeps `family`, `given`, `suffix`, `non-dropping-particle`, `dropping-particle`, or `literal` alone. A
particle written before the family name (`van der Berg, Jan`) is non-dropping, one written behind the given name
(`Courtin, Antoine de`) is dropping; one with a capital letter (`Di Francesco`) belongs to the family name.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from refs.others import ET_AL
from refs.patterns import lazy

Name = dict[str, str]

PARTICLES: Final = frozenset(
    "a af al am auf aus aus'm av ben bin d da dal dalla dalle das de degli dei del dela della delle delli dello "
    "den der des "
    "di do dos du e el het ibn im in la las le les lo los of op s st 't t te ten ter thoe tho til to tot und van vande "
    "v v. vanden vander vom von y zu zum zur 'd d' 's l' d’ l’ ’t".split()
)

TITLES: Final = frozenset(
    "Graf Gräfin Grf Freiherr Freifrau Freiin Frhr Frh Frfr Edler Edle Prinz Prinzessin Ritter Fürst Fürstin Herzog "
    "Herzogin Erzherzog Landgraf Markgraf Reichsgraf Reichsfreiherr Baron Baronin Baroness".split()
)
"""What nobles are called before their particle, to which it belongs: `Graf von`, `Frhr. v.`"""

# `Jr.`, `III`, `fils`: what stands behind a name and is no part of it
SUFFIX: Final = lazy(
    r"(?:jr|jnr|sr|snr|junior|senior|filho|neto|júnior|esq|m\.?d|ph\.?d|2nd|3rd|4th|I{2,3}|IV)\.?", re.IGNORECASE
)
# Filho, Neto and Júnior belong to the family name: `Castro Neto, A. H.`
_SUFFIX_CASED = lazy(r"(?:[Jj]n?r|[Ss]n?r|JR|SR|2nd|3rd|4th|I{2,3}|IV)\.?")

# Words that make a name an organisation's, alone or together
_ORGANISATIONS: Final = frozenset(
    """
    administration centers centres subgroup trialists secretariat directorate
    university universitet universität universitat universitét universitàt università universita universidad
    universidade université department departamento ministry committee commission council center centre centro
    association asociación associação associazione society société sociedad agency agence agencia bureau office group
    groupe grupo team panel consortium organization organisation federation foundation fundación fundação stiftung stiftelse
    stiftelsen bank board authority inc ltd gmbh corp corporation company network initiative program programme project
    government parliament nations union kommun stad region regione kommission verband verein partei academy library
    academia accademia académie consejo conseil consiglio conselho comisión comissão commissione comité tribunal secretaría secretaria
    gobierno governo gouvernement congreso senado sénat parlamento parlement confederación confederação sindicato syndicat sekretariat konferenz
    organización organização ethikrat wissenschaftsrat konsortium consorcio consorzio autorengruppe projektgruppe arbeitsgruppe bundestag landtag bundesrat senat ayuntamiento prefeitura
    gesellschaft urząd urzędu inspekcja úřad úrad inspekce ústav urad zavod banka banca kementerian departemen kurumu bakanlığı teşkilatı hivatal bizottság
    universiteit univerzita univerzitet uniwersytet sveučilište egyetem üniversitesi yliopisto raad inspectie genootschap vereniging forening forbund selskab selskap selskabet selskapet sällskap seura
    υπουργείο ινστιτούτο πανεπιστήμιο τράπεζα міністерство інститут університет министерство институт университет академия академія
    museum press service services survey college school hospital forum alliance trust investigators
    """.split()
)
_PARTIES: Final = (frozenset({"task", "force"}), frozenset({"working", "party"}))
_SECOND_WORDS: Final = frozenset({"force", "party"})
_BEGINNINGS: Final = (
    "institut", "minister", "ministèr", "ministar", "ministér", "collaborat", "landsting", "akademi", "laborator", "observator",
)  # fmt: skip
# Naturvårdsverket, Bundesministerium
_ENDINGS: Final = (
    "verket", "styrelsen", "nämnden", "departementet", "förvaltningen", "myndigheten", "rådet", "kassan", "byrån",
    "ministerium", "bundesamt", "instituttet", "institutet", "direktoratet", "tilsynet", "koncern", "anstalt",
    "gesellschaft", "kammer", "institut", "institutt", "inspektionen", "hallitus", "ministeriö", "ministeriet", "laitos", "virasto",
    "utskottet", "ombudsmannen", "sekretariatet", "planbureau", "raad", "foreningen", "förbundet", "forbundet", "förening", "forening",
)  # fmt: skip
_WORD = lazy(r"\w+")
_LETTER = r"[^\W\d_]"
_HAS_LETTER = lazy(_LETTER)
UPPER: Final = r"[A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽА-ЯЁІЇЄΑ-Ω]"
"""A capital letter: Latin with its marks, Cyrillic or Greek."""
# `J.`, `J.-P.`, `A-K.`, `Ch.`, `Ph.`, `J.J.`, `Ю.`, `Th.M.`
_DOTTED = lazy(rf"(?:{UPPER}[a-zа-я]{{0,2}}\.[-‐–]?)+(?:{UPPER}\.?)?|{UPPER}(?:[-‐–]{UPPER})?\.?(?:[-‐–]{UPPER}\.)*")
# Vancouver initials without dots: `JJ`, `A-K`, `JMB`
_BUNCHED = lazy(rf"{UPPER}{{1,3}}\.?|{UPPER}{{1,2}}[-‐–]{UPPER}{{1,2}}")
_CAPITALS = lazy(rf"(?:{UPPER}|[-'’‐–]){{2,}}")
_CONJUNCTION = lazy(
    r"\s{0,9}(?:[,;]\s*)?(?<![\w.])(?:&amp;|&|and|und|och|og|et|y|e|ed|en|i|ja|a|и|oraz|sowie|ve|és|și|with)(?![\w.])[\s,]*"
)
_STRONG = lazy(r"\s{0,9}(?:;|\s/\s|(?<=[\w.])/(?=\w)|•|·(?=\s))\s*")


# Chinese, Japanese and Korean names have no space within: `김강원. 김발호` are two
_IDEOGRAPHS: Final = (("\u3040", "\u30ff"), ("\u3400", "\u9fff"), ("\uac00", "\ud7af"))


def begins_ideographic(text: str) -> bool:
    """
    Say whether the first letter of a text is Chinese, Japanese or Korean.
    """
    if text.isascii():
        return False
    first = _HAS_LETTER.search(text)  # a class of so many characters would take longest of all to compile
    return first is not None and any(low <= first[0] <= high for low, high in _IDEOGRAPHS)


def is_ideographic(text: str) -> bool:
    """
    Say whether a list of names is written in Chinese, Japanese or Korean, with no space within a name: `张三, 李四`.
    """
    return begins_ideographic(text) and _SPACED_IDEOGRAPHS.search(text) is None


_SPACED_IDEOGRAPHS = lazy(
    r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]\s+[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[A-Za-z]"
)


def is_organisation(text: str) -> bool:
    """
    Say whether a name is an organisation's, by its words: `WHO Collaborating Centre`, `Naturvårdsverket`, `SOSFS`.
    """
    text = text.strip(" .,")
    if names_organisation(text):
        return True
    return (
        " " not in text and "." not in text and len(text) > 2 and text.isalpha() and text.isupper() and "," not in text
    )


def names_organisation(text: str) -> bool:
    """
    Say whether a word in a name is one that only organisations have: `WHO Collaborating Centre`, `Naturvårdsverket`.
    """
    words = _WORD.findall(text.lower())
    if any(map(_is_organisations, words)):
        return True
    return not _SECOND_WORDS.isdisjoint(words) and any(party.issubset(words) for party in _PARTIES)


@lru_cache(maxsize=1 << 14)
def _is_organisations(word: str) -> bool:
    """Say whether only organisations have a word in their names; the same family and given names come again and again."""
    return word in _ORGANISATIONS or word.startswith(_BEGINNINGS) or word[1:].endswith(_ENDINGS)


def is_initials(text: str) -> bool:
    """
    Say whether a text is nothing but initials, with dots or bunched: `J.-P. M.`, `JJ`, `Ю. В.`, `Ch.`
    """
    words = text.split()
    return bool(words) and all(_DOTTED.fullmatch(word) or _BUNCHED.fullmatch(word) for word in words)


def organisation(text: str) -> Name:
    """
    Make the name of an organisation, without the words that others act for it with: `on behalf of the XYZ Study Group`.
    """
    return {"literal": _ON_BEHALF.sub("", text)}


_ON_BEHALF = lazy(
    r"^(?:and\s+)?(?:(?:up)?on\s+behalf\s+of|for(?=\s+the\b)|im\s+(?:Namen|Auftrag)\s+de[rs]|au\s+nom\s+d[eu])\s+(?:the\s+|la\s+)?",
    re.IGNORECASE,
)


def clean(text: str) -> str:
    """
    Return a part of a name without the punctuation around it, one space between words, line-end hyphens joined.

    `Aaramo- Immonen` was broken behind its hyphen; `Smith ,` and `(Smith` carry the punctuation of the list.
    """
    text = " ".join(text.split()).strip(_AROUND)
    if " " not in text:
        return text
    return _SPACED_MARK.sub("", _BROKEN_HYPHEN.sub(r"\1", text)).strip(_AROUND)


_AROUND: Final = ' ,;:()[]{}&/*†‡"“”„«»…|='
_BROKEN_HYPHEN = lazy(r"(?<=\w)([-‐])\s+(?=\w)(?!(?:und|oder|och|eller|og|en|ja|and|or)\s)")
_SPACED_MARK = lazy(r"\s+(?=[.,]|[’'](?!t(?:\s|$)))")  # but van 't Hof


def person(family: str, given: str = "", suffix: str = "", particle: str = "", dropping: str = "") -> Name:
    """
    Make a CSL name of its parts, leaving out those that are empty.
    """
    parts = {
        "family": family,
        "given": given,
        "suffix": suffix,
        "non-dropping-particle": particle,
        "dropping-particle": dropping,
    }
    return {key: value for key, value in parts.items() if value}


def parse_name(text: str) -> Name | None:
    """
    Read one name in whatever order it is written; None where there is no letter in it.

    `van der Berg, Jan, Jr.`, `Berg, Jr., Jan`, `Jan van der Berg`, `Pérez-Higueras JJ`, `Hall P. A.`, `WHO`, `{WHO}`.
    """
    text = text.strip()
    if text.startswith("{") and text.endswith("}"):
        return {"literal": text[1:-1].strip()}
    text = clean(ET_AL.sub("", text))
    if not _HAS_LETTER.search(text):
        return None
    parts = [part for part in (clean(part) for part in text.split(",")) if part]
    if len(parts) > 1:
        return _inverted(parts)
    if is_organisation(text):
        return organisation(text)
    return _natural(text.split())


def _inverted(parts: list[str]) -> Name:
    """Read `Family, Given`, `Family, Suffix, Given` (BibTeX) and `Family, Given, Suffix` (RIS)."""
    suffixes = [part for part in parts[1:] if SUFFIX.fullmatch(part)]
    rest = [part for part in parts[1:] if not SUFFIX.fullmatch(part)]
    if not rest and " " in parts[0]:
        return {**_natural(parts[0].split()), "suffix": suffixes[0]}
    if len(rest) > 1 or (rest and names_organisation(parts[0]) and not is_initials(rest[0])):
        return {"literal": ", ".join(parts)}
    return compose(parts[0], rest[0] if rest else "", suffixes[0] if suffixes else "")


def compose(family: str, given: str = "", suffix: str = "", particle: str = "") -> Name:
    """
    Make a CSL name of its written parts, taking particles out of the family name and the given names.

    Args:
        family: the family name as written, with its particles or without: `van der Berg`.
        given: the given names or initials, with the particles that are written behind them: `Antoine de`.
        suffix: `Jr.`, `III`; also taken from the end of the family name or the given names where it stands there.
        particle: a particle that is already known to be one.
    """
    before, family = _split_particle(family)
    given = given if _HAS_LETTER.search(given) else ""
    given, dropping = _trailing_particle(given)
    given, family, suffix = _trailing_suffix(given, family, suffix)
    particle = " ".join(filter(None, (particle, before)))
    if particle and not particle[:1].islower() and not particle.startswith(("'", "’")) and not _begins_title(particle):
        family, particle = _join_particle(particle, family), ""
    return person(family, given, suffix, particle, dropping)


def _begins_title(text: str) -> bool:
    """Say whether a text begins with a noble's title: `Graf von`, `Frhr. v.`"""
    return text.partition(" ")[0].rstrip(".") in TITLES


def _join_particle(particle: str, family: str) -> str:
    return f"{particle}{family}" if particle.endswith(("'", "’")) else f"{particle} {family}"


def _split_particle(family: str) -> tuple[str, str]:
    """Split `van der Berg` into `van der` and `Berg`, and `d'Alembert` into `d'` and `Alembert`."""
    words = family.split()
    count = 1 if len(words) > 2 and words[1] in PARTICLES and _begins_title(family) else 0  # Edler von Bodman
    while count < len(words) - 1 and words[count] in PARTICLES:
        count += 1
    elided = _ELIDED.fullmatch(words[count]) if words and count == len(words) - 1 else None
    if elided:
        return " ".join([*words[:count], elided[1]]), elided[2]
    return " ".join(words[:count]), " ".join(words[count:])


_ELIDED = lazy(rf"([dl]['’])({UPPER}.*)")


def _trailing_particle(given: str) -> tuple[str, str]:
    words = given.split()
    count = len(words)
    while count > 1 and words[count - 1] in PARTICLES:
        count -= 1
    if 1 < count < len(words) and _begins_title(words[count - 1]):
        count -= 1  # Guttenberg, Karl Graf von
    return " ".join(words[:count]), " ".join(words[count:])


def _trailing_suffix(given: str, family: str, suffix: str) -> tuple[str, str, str]:
    """Take a suffix off the end of the given names (`King ML Jr`) or of the family name (`Davis Jr., Sammy`)."""
    if suffix:
        return given, family, suffix
    for text in (given, family):
        head, _, last = text.rpartition(" ")
        if (
            head
            and _SUFFIX_CASED.fullmatch(last)
            and not is_initials(last.strip(".")[:1] if text is given and len(last) < 2 else "x")
        ):
            return (head.strip(" ,"), family, last) if text is given else (given, head.strip(" ,"), last)
    return given, family, ""


def _natural(words: list[str]) -> Name:
    """Read a name without a comma: family first if in capitals or before initials (`Hall P. A.`), else last."""
    suffix = words.pop() if len(words) > 2 and _SUFFIX_CASED.fullmatch(words[-1]) else ""
    first = _capitals_to(words) or _initials_from(words)
    if 0 < first < len(words):
        return compose(" ".join(words[:first]), " ".join(words[first:]), suffix)
    cut = _family_from(words)
    return compose(" ".join(words[cut:]), " ".join(words[:cut]), suffix)


def _capitals_to(words: list[str]) -> int:
    """Return where a family name in capitals ends that stands first: `ADIGARD DES GAUTRIES Jean` gives 3, else 0."""
    count = next((at for at, word in enumerate(words) if not _CAPITALS.fullmatch(word)), len(words))
    particle = words[0].lower() in PARTICLES and any(
        len(word) > 3 for word in words[1:count]
    )  # LE GOFF, VAN DER LINDEN
    if not particle and len(words[0]) < 4:
        return 0
    return count if count < len(words) and not is_initials(words[count]) else 0


def _initials_from(words: list[str]) -> int:
    """Return where the initials begin that end a name, or its length where none do: `de la Macorra JC` gives 3."""
    first = len(words)
    while first > 0 and is_initials(words[first - 1]):
        first -= 1
    return first


def _initials_to(words: list[str]) -> int:
    """Return where the initials end that begin a name: `A. M. Chiavacci Leonardi` gives 2."""
    return next((at for at, word in enumerate(words) if not word.endswith(".") or not is_initials(word)), len(words))


_CAPITAL_PARTICLES: Final = frozenset("De Di Del Della Dal Dalla D’ Lo La Le Du Van Von".split())


def _family_from(words: list[str]) -> int:
    """Return where the family name begins in `Given … Family`: at its first particle, `VAN DER HEIJDE` too."""
    initials = _initials_to(words)
    behind = len(words) - initials
    if initials and behind > 2 and words[initials + 1] in {"del", "y"}:
        return initials  # A. Garzón del Camino
    if sum(map(str.isupper, "".join(words[:initials]))) > 1 and behind == 2 and words[initials] not in PARTICLES:
        return initials  # A. M. Chiavacci Leonardi
    for at in range(1, len(words) - 1):
        if words[at] in PARTICLES and words[at] != "e":
            return at - 1 if at > 1 and _begins_title(words[at - 1]) else at
    cut = max(len(words) - 1, 0)
    while cut > 1 and words[cut - 1] in _CAPITAL_PARTICLES:
        cut -= 1  # D. De Robertis
    while cut > 1 and words[cut - 1].isupper() and words[cut - 1].lower() in PARTICLES and len(words[cut - 1]) > 1:
        cut -= 1
    return cut


def split_names(text: str) -> list[Name]:
    """
    Read a written list of names in any of the usual forms, the orders mixed or not.

    `Smith, J., and J. Doe`, `Pérez-Higueras JJ, de la Macorra JC`, `Fox, C., Baines, S.; Berg, A.`.
    "et al." is left out: CSL has no place for it.
    """
    names: list[Name] = []
    if begins_ideographic(text):
        return [{"literal": name} for name in re.split(r"[\s.,·・、;，；（）]+", text) if _HAS_LETTER.search(name)]
    for part in _STRONG.split(ET_AL.sub(" ; ", text)):
        for chunk in _conjunction_chunks(part):
            names.extend(name for name in map(parse_name, _comma_names(chunk)) if name)
    return names


def _conjunction_chunks(text: str) -> list[str]:
    """Split at "and" in its languages, but not inside an organisation: `Ministry of Health and Welfare`."""
    if names_organisation(text) and "," not in text:
        return [text]
    return [chunk for chunk in _CONJUNCTION.split(text) if chunk.strip(" ,.;")]


def _comma_names(chunk: str) -> list[str]:
    """Group the comma-separated parts of a list into names: `Fox, C., Baines, S.` is two, `Fox C, Baines S` is two."""
    parts = [part for part in map(str.strip, chunk.split(",")) if part.strip(" .")]
    if not parts or names_organisation(parts[0]):
        people = len(parts) > 1 and all(map(_NATURAL.fullmatch, parts[1:]))
        return parts if people else [", ".join(parts)] if parts else []
    names: list[str] = []
    at = 0
    while at < len(parts):
        taken = _name_length(parts, at)
        names.append(", ".join(parts[at : at + taken]))
        at += taken
    return names


# Core Writing Team, R.K. Pachauri
_NATURAL = lazy(rf"(?:{UPPER}\.[\s-]?){{1,4}}(?:[a-z]+\s)?{UPPER}[\w'’-]+")


def _name_length(parts: list[str], at: int) -> int:
    """Return how many of the parts from `at` make one name."""
    taken = 1
    rest = parts[at + 1 :]
    if rest and SUFFIX.fullmatch(rest[0]) and not is_initials(rest[0]):
        taken += 1
        rest = rest[1:]
    if rest and _goes_with(parts[at], rest[0], alone=len(parts) == 2):
        taken += 1
        rest = rest[1:]
    if rest and _SUFFIX_CASED.fullmatch(rest[0]):
        taken += 1
    return taken


_TRAILING: Final = frozenset("de da do dos von van di".split())
"""The particles that stand behind given names, where the name ends."""


def _goes_with(family: str, given: str, *, alone: bool) -> bool:
    """Say whether `given` can be the given names to this family name: initials are, `John A.` behind `Smith` is."""
    written = family.split()
    complete = 0 < _initials_from(written) < len(written) or is_initials(written[0]) or _capitals_to(written)
    if complete:
        return False
    if is_initials(given) or (" " in given and given.rsplit(maxsplit=1)[-1] in _TRAILING):
        return True  # Cervantes Saavedra, Miguel de
    words = [word for word in family.split() if word not in PARTICLES]
    if len(words) > 1:
        return alone and len(given.split()) == 1  # Nederveen Pieterse, Jan
    return alone or len(given.split()) == 1 or is_initials(given.rsplit(maxsplit=1)[-1])
