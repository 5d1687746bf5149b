"""
References by ABNT NBR 6023, as Brazilian lists have them.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from refs.training.synthetic.forms import Form, shout, write_names
from refs.training.synthetic.line import Line
from refs.training.synthetic.works import Work, book_title


def abnt(kind: str, line: Line, work: Work, form: Form) -> None:
    """
    Write a work by ABNT NBR 6023: `SILVA, J. Título. Revista, Campinas, v. 28, n. 100, p. 831-855, out. 2007.`

    Args:
        kind: the family of the work, e.g. `article`.
        line: to write on.
        work: what.
        form: how.
    """
    random = form.random
    form = replace(form, names="inverted", between="; ", last="; ", most=max(form.most, 3))
    if random.random() < 0.75:
        work = replace(work, authors=shout(work.authors), editors=shout(work.editors))
    write_names(line, work.authors[: 1 if kind == "thesis" else None], form, "author")
    line.separate(". ").add(work.title, "title").separate(". ")
    KINDS[kind](line, work, form)
    if kind in {"page", "report"} or (kind in {"article", "book", "thesis", "paper"} and random.random() < 0.22):
        _abnt_link(line, work, form)


def _abnt_article(line: Line, work: Work, form: Form) -> None:
    random = form.random
    line.add(work.container, "container").add(", ")
    if random.random() < 0.75:
        line.add(work.place, "place").add(", ")
    line.add(f"v. {work.volume}", "volume").add(", ")
    if random.random() < 0.85:
        line.add(random.choice(("n. ", "n. ", "nº ")) + work.issue, "issue").add(", ")
    line.add(f"p. {work.first}-{work.last}" if work.last else f"p. {work.first}", "pages").add(", ")
    line.add(_abnt_date(work, form), "date")


def _abnt_date(work: Work, form: Form, *, day: bool = False) -> str:
    months, random = form.words.months, form.random
    short = _shortened(months[work.month - 1])
    if day:
        return f"{work.day} {short} {work.year}"
    other = _shortened(months[work.month % 12])
    return random.choice((f"{short} {work.year}", str(work.year), f"{short}/{other} {work.year}", str(work.year)))


def _shortened(month: str) -> str:
    return month if len(month) < 5 else f"{month[:3]}."


def _abnt_book(line: Line, work: Work, form: Form) -> None:
    random = form.random
    if random.random() < 0.45:
        line.add(random.choice(("{n}. ed.", "{n}. ed.", "{n}. ed. rev. e ampl.", "{n}ª ed.")).format(n=random.randint(2, 20)),
                 "edition").separate(". ")  # fmt: skip
    _abnt_publisher(line, work, form)
    if random.random() < 0.2:
        line.separate(". ").add(f"{random.randint(80, 600)}{random.choice((' p.', 'p.'))}", "pages")
    if random.random() < 0.15:
        line.separate(". ").add("(").add(
            random.choice(("Coleção ", "Série ", "")) + book_title(work, random), "collection"
        )
        if random.random() < 0.6:
            line.add(", ").add(random.choice(("v. ", "n. ", "")) + str(random.randint(1, 60)), "volume")
        line.add(")")


def _abnt_publisher(line: Line, work: Work, form: Form) -> None:
    line.add(form.random.choice((work.place, work.place, work.place, "[S.l.]")), "place").add(": ")
    line.add(work.publisher, "publisher").add(", ").add(str(work.year), "date")


def _abnt_chapter(line: Line, work: Work, form: Form) -> None:
    random = form.random
    line.add("In: ")
    if random.random() < 0.85:
        write_names(line, work.editors, form, "editor", inverted=True)
        if random.random() < 0.9:
            role = random.choice(("(Org.)", "(Org.)", "(Orgs.)", "(org.)", "(Ed.)", "(Coord.)", "(Eds.)"))
            line.add(" ", "editor", "other").add(role, "editor", "other")
        line.separate(". ")
    line.add(book_title(work, random), "container").separate(". ")
    _abnt_book(line, work, replace(form, random=Random(random.random())))
    line.separate(random.choice((". ", ". ", ", ")))
    line.add(f"p. {work.first}-{work.last}" if work.last else f"p. {work.first}", "pages")


def _abnt_paper(line: Line, work: Work, form: Form) -> None:
    """`In: CONGRESSO BRASILEIRO DE ENGENHARIA AGRÍCOLA, 38., 2009, Juazeiro. Anais... Juazeiro: SBEA, 2009. p. 1-10.`"""
    random = form.random
    meeting = f"{random.choice(_MEETINGS)} de {random.choice(_FIELDS)}"
    line.add("In: ").add(meeting.upper() if random.random() < 0.8 else meeting, "event").add(", ")
    line.add(f"{random.randint(2, 60)}., {work.year}, ").add(work.place, "place").separate(". ")
    line.add(
        random.choice(("Anais", "Anais eletrônicos", "Resumos", "Proceedings", "Anais", "Trabalhos apresentados")),
        "container",
    )
    line.add(random.choice((" [...]. ", "... ", "... ", ". ", "… ")))
    line.add(work.place, "place")
    line.add(": ").add(
        random.choice((work.publisher, "".join(w[0] for w in meeting.split() if w[0].isupper()))), "publisher"
    )
    line.add(", ").add(str(work.year), "date")
    if random.random() < 0.8:
        line.add(random.choice((". ", ", "))).add(f"p. {work.first}-{work.last or work.first}", "pages")


_MEETINGS = (
    "Congresso Brasileiro", "Simpósio Brasileiro", "Encontro Nacional", "Seminário Internacional", "Reunião Anual",
    "Congresso Nacional", "Jornada", "Encontro Brasileiro", "Congresso Latino-Americano",
)  # fmt: skip
_FIELDS = (
    "Engenharia Agrícola", "Ciência do Solo", "Educação", "Pesquisa em Educação em Ciências", "Engenharia de Produção",
    "Recursos Hídricos", "História", "Informática na Educação", "Sociologia", "Saúde Coletiva", "Geografia Agrária",
)  # fmt: skip


def _abnt_thesis(line: Line, work: Work, form: Form) -> None:
    """`Título. 2010. 120 f. Dissertação (Mestrado em Engenharia) – Universidade de São Paulo, São Paulo, 2010.`"""
    random = form.random
    if random.random() < 0.75:
        line.add(str(work.year), "date").add(". ")
    if random.random() < 0.85:
        line.add(f"{random.randint(60, 400)} {random.choice(('f.', 'p.', 'f'))}", "pages").separate(". ")
    degree = random.choice(
        (("Dissertação", "Mestrado"), ("Dissertação", "Mestrado"), ("Tese", "Doutorado"), ("Monografia", "Graduação"))
    )
    field = random.choice(
        ("Engenharia", "Educação", "Saúde Pública", "Letras", "Ciências", "História Social", "Agronomia", "Enfermagem",
         "Administração", "Ciência da Computação", "Zootecnia", "Psicologia", "Engenharia Civil", "Serviço Social")
    )  # fmt: skip
    line.add(f"{degree[0]} ({degree[1]} em {field})", "genre").add(random.choice((" – ", " - ", ". ", ", ")))
    unit = random.choice(
        (f"Faculdade de {field}, ", f"Instituto de {field}, ", "Programa de Pós-Graduação, ", "", "", "")
    )
    line.add(f"{unit}Universidade {random.choice(('de', 'Federal de', 'Estadual de'))} {work.place}", "publisher")
    line.add(", ").add(work.place, "place")
    if random.random() < 0.8:
        line.add(", ").add(str(work.year), "date")


def _abnt_newspaper(line: Line, work: Work, form: Form) -> None:
    """`Folha de S.Paulo, São Paulo, 12 mar. 2014. Cotidiano, p. C3.`"""
    random = form.random
    line.add(random.choice(("Folha de S.Paulo", "O Estado de S. Paulo", "O Globo", "Zero Hora", "Jornal do Brasil", "Valor Econômico",
                            "Correio Braziliense", "Gazeta do Povo")), "container").add(", ")  # fmt: skip
    line.add(work.place, "place").add(", ").add(_abnt_date(work, form, day=True), "date")
    if random.random() < 0.4:
        section = random.choice(("Cotidiano", "Opinião", "Caderno 2", "Mais!", "Ilustrada", "Economia", "Caderno B"))
        line.separate(". ").add(section)
    if random.random() < 0.75:
        line.separate(", ").add(f"p. {random.choice(('', 'A', 'B', 'C'))}{random.randint(1, 40)}", "pages")


def _abnt_web(line: Line, work: Work, form: Form) -> None:
    if form.random.random() < 0.6:
        _abnt_publisher(line, work, form)
    else:
        line.add(str(work.year), "date")


def _abnt_link(line: Line, work: Work, form: Form) -> None:
    random = form.random
    opening = random.choice(("", "<", "<"))
    line.separate(". ").add(f"Disponível em: {opening}").add(work.url, "url").add(">" if opening else "").separate(". ")
    visited = f"{work.day:02} {_shortened(form.words.months[work.month - 1])} {work.year + 1}"
    line.add(random.choice(("Acesso em: ", "Acesso em: ", "Acesso em ", "Acessado em: ")) + visited, "accessed")


KINDS = {
    "article": _abnt_article,
    "book": _abnt_book,
    "chapter": _abnt_chapter,
    "paper": _abnt_paper,
    "thesis": _abnt_thesis,
    "newspaper": _abnt_newspaper,
    "page": _abnt_web,
    "report": _abnt_web,
}
