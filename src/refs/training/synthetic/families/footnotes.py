"""
What footnotes of the humanities have that lists have not: words before and behind a reference, short forms, `ders.`
"""

from __future__ import annotations

from refs.training.synthetic.forms import Form, marked
from refs.training.synthetic.line import Line
from refs.training.synthetic.wordlists import LANGUAGES
from refs.training.synthetic.works import Work

_POINTERS: dict[str, tuple[str, ...]] = {
    "en": ("See ", "See also ", "Cf. ", "see ", "cf. ", "See, for example, ", "See especially ", "Compare ", "See for instance ", "On this, see ", "Quoted in ", "For a survey see "),
    "de": ("Vgl. ", "Vgl. auch ", "Vgl. dazu ", "Vgl. hierzu auch ", "Siehe ", "Siehe auch ", "So ", "Vgl. etwa ",
           "vgl. ", "S. auch ", "Vgl. hierzu ", "Zit. nach ", "Dazu ",
           "Vgl. dazu auch ", "Vgl. zum Folgenden ", "Zum Folgenden ", "Hierzu ", "Vgl. z. B. ", "Dazu: "),
    "fr": ("Voir ", "Cf. ", "Voir aussi ", "Voir notamment ", "V. ", "cf. ", "Voir à ce sujet ", "Sur ce point, voir ", "Voir par exemple ", "Cité par "),
    "it": ("Cfr. ", "Si veda ", "V. ", "Cfr. anche ", "cfr. "),
    "es": ("Véase ", "Cf. ", "Ver ", "Véase también ", "Cfr. "),
    "pt": ("Ver ", "Cf. ", "Cfr. ", "Veja-se ", "Vide "),
    "sv": ("Se ", "Se även ", "Jfr ", "Se t.ex. ", "Jfr. "),
    "da": ("Se ", "Jf. ", "Se også ", "Jfr. "),
    "no": ("Se ", "Jf. ", "Se også ", "Sjå "),
    "nl": ("Zie ", "Vgl. ", "Zie ook ", "Zie bijvoorbeeld "),
    "pl": ("Zob. ", "Por. ", "Por. też ", "Zob. szerzej ", "Patrz ", "Cyt. za: "),
    "cs": ("Srov. ", "Viz ", "Viz např. ", "K tomu viz ", "Porov. "),
    "tr": ("Bkz. ", "bkz. ", "Bk. ", "Ayrıca bkz. "),
    "uk": ("Див.: ", "Див. ", "Детальніше див.: ", "Пор.: "),
    "hu": ("Lásd ", "Vö. ", "L. ", "Ld. "),
    "fi": ("Ks. ", "Vrt. ", "Ks. myös ", "Ks. esim. "),
    "ro": ("Vezi ", "Cf. ", "Vezi și ", "A se vedea "),
    "hr": ("Vidi ", "Usp. ", "Vidi: ", "Prim. ", "V. "),
    "id": ("Lihat ", "Lih. ", "Bdk. "),
    "el": ("Βλ. ", "Πρβλ. ", "Βλ. και ", "βλ. "),
    "ru": ("См.: ", "См. ", "Ср.: ", "Подробнее см.: ", "См. также: "),
}  # fmt: skip
_CITED: dict[str, tuple[str, ...]] = {
    "de": (", hier S. {n}", ", hier: {n}", ", S. {n} f.", ", S. {n}ff.", ", bes. S. {n}", ", hier {n}–{m}"),
    "fr": (", ici p. {n}", ", p. {n}", ", ici p. {n}-{m}", ", spéc. p. {n}"),
    "it": (", qui p. {n}", ", a p. {n}", ", p. {n}", ", spec. pp. {n}-{m}"),
    "es": (", aquí p. {n}", ", p. {n}", ", esp. pp. {n}-{m}"),
    "pt": (", aqui p. {n}", ", p. {n}", ", esp. p. {n}"),
    "sv": (", här s. {n}", ", särskilt s. {n}–{m}", ", cit. s. {n}"),
    "da": (", her s. {n}", ", især s. {n}-{m}"),
    "no": (", her s. {n}", ", særlig s. {n}–{m}"),
    "nl": (", hier {n}", ", aldaar {n}", ", m.n. {n}-{m}"),
    "pl": (", tu s. {n}", ", zwł. s. {n}–{m}"),
    "ru": (", здесь с. {n}",),
    "en": (", at p. {n}", ", at {n}", ", here {n}", ", esp. pp. {n}–{m}", ", p. {n}", ", {n}–{m}"),
}
_SAME = ("Ders.", "ders.", "Dies.", "dies.", "Idem", "Id.")


def write_pointer(line: Line, form: Form) -> None:
    """
    Write what stands before a reference in a footnote: its number, and `Vgl. auch`.
    """
    random = form.random
    if random.random() < 0.5:
        line.add(str(random.randint(1, 180)), "citation-number").add(random.choice((" ", " ", ". ", ") ")))
    line.add(random.choice(_POINTERS.get(_code(form), _POINTERS["en"])))


def write_cited(line: Line, form: Form) -> None:
    """
    Write which page is meant, behind a reference: `, hier S. 54`; they are its pages where it has no others.
    """
    random = form.random
    first = random.randint(2, 400)
    text = random.choice(_CITED.get(_code(form), _CITED["en"])).format(n=first, m=first + random.randint(1, 9))
    known = any(label == "pages" for label, _ in line.tags)
    start = next(at for at, char in enumerate(text) if char.isalnum())
    named = text.startswith((", S.", ", p.")) or text[start].isdigit()
    if not named:  # the word before the page is no part of it: hier, at, bes.
        start = text.index(" ", start) + 1
    line.separate(text[:start]).add(text[start:], "" if known else "pages")


def write_same(line: Line, form: Form) -> bool:
    """
    Write `Ders.` where the names would stand, which names nobody; return whether that was done.
    """
    if _code(form) not in {"de", "fr", "it"} or form.random.random() > 0.06:
        return False
    line.add(form.random.choice(_SAME[:4] if _code(form) == "de" else _SAME[4:]))
    return True


def short(line: Line, work: Work, form: Form) -> None:
    """
    Write a short form: `Biffl (2003, S. 4)`, `Opp/Friedrichs 1996: 556`, `Thompson, The Making, 12–14`.
    """
    random = form.random
    people = work.authors[: random.choice((1, 1, 2, 2, 3))]
    joint = random.choice(("/", "/", " / ", f" {form.words.conjunctions[0]} ", ", "))
    for nth, person in enumerate(people):
        line.add(joint if nth else "", "author", "other")
        if person.particle:
            line.add(f"{person.particle} ", "author", "particle")
        line.add(person.family, "author", "family" if person.given else "literal")
    if len(people) < len(work.authors) and random.random() < 0.4:
        line.add(f" {random.choice(form.words.others)}", "author", "other")
    if random.random() < 0.15:
        line.add(", ").add(" ".join(work.title.split()[: random.randint(2, 4)]).rstrip(" ,.:"), "title")
    else:
        bracket = random.random() < 0.6
        line.add(" (" if bracket else random.choice((" ", ", "))).add(
            f"{work.year}{random.choice(' ab').strip()}", "date"
        )
        if bracket and random.random() < 0.3:
            line.add(")")
    if random.random() < 0.75:
        page = str(random.randint(2, 500)) + random.choice(("", "", "f.", " f.", "ff.", f"–{random.randint(501, 700)}"))
        line.add(random.choice((": ", ", ", ", ")))
        line.add(marked(random.choice((*form.words.pages[:2], "")), page), "pages")
    line.add(")" if line.text.count("(") > line.text.count(")") else "")


def _code(form: Form) -> str:
    return next(code for code, words in LANGUAGES.items() if words is form.words)
