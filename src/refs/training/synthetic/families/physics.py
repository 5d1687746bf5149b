"""
References as physics and chemistry write them: letters without titles, and IOP's form, which has hardly a comma.
"""

from __future__ import annotations

from dataclasses import replace

from refs.training.synthetic.forms import Form, date, pages, write_date, write_names
from refs.training.synthetic.journals import abbreviate
from refs.training.synthetic.line import Line
from refs.training.synthetic.tails import arxiv_number
from refs.training.synthetic.works import Work

_COLLABORATIONS = (
    "ATLAS", "CMS", "LHCb", "ALICE", "Belle", "BaBar", "Planck", "Fermi-LAT", "DES, Fermi-LAT", "H.E.S.S.", "IceCube",
    "LIGO Scientific", "Super-Kamiokande", "Particle Data Group", "DELPHI", "STAR", "CDF", "Daya Bay", "XENON100",
)  # fmt: skip
_LETTERED = ("Phys. Rev.", "Phys. Lett.", "Nucl. Phys.", "Phys.Rev.", "Z. Phys.", "Proc. R. Soc.", "Eur. Phys. J.")
_JOURNALS = (
    "Phys. Rev. Lett.", "J. High Energy Phys.", "JHEP", "JCAP", "JINST", "Astrophys. J.", "ApJ", "MNRAS", "A&A", "ApJL",
    "Mon. Not. R. Astron. Soc.", "Rev. Mod. Phys.", "J. Chem. Phys.", "J. Am. Chem. Soc.", "Ann. Phys. (NY)", "EPL",
    "Ann. Phys. (Leipzig)", "Proc. Natl. Acad. Sci. USA", "Proc. Natl. Acad. Sci. U.S.A.", "Comput. Phys. Commun.",
    "J. Phys. A: Math. Theor.", "J. Phys. A: Math. Gen.", "J. Phys.: Condens. Matter", "Int. J. Mod. Phys. A",
    "C. R. Acad. Sci.", "J. Chem. Soc., Perkin Trans. 1", "Sov. Phys. JETP", "Physica", "Tetrahedron Lett.",
    "Europhys. Lett.", "J. Geom. Phys.", "Class. Quantum Grav.", "J. Stat. Mech.", "Acta Phys. Pol.", "Nature", "SIGMA",
    "Adv. Theor. Math. Phys.", "Commun. Math. Phys.", "Nucl. Instrum. Meth.", "Chem. Ber.", "Science (Washington, DC)",
)  # fmt: skip
_SERIES = (
    "Springer Monographs in Mathematics", "Graduate Texts in Mathematics", "Lecture Notes in Physics",
    "Cambridge Tracts in Mathematics", "London Mathematical Society Lecture Note Series",
)  # fmt: skip


def _journal(work: Work, form: Form) -> str:
    random = form.random
    kind = random.random()
    if kind < 0.3:
        return random.choice(_JOURNALS)
    if kind < 0.42:
        return f"{random.choice(_LETTERED)} {random.choice('ABCDEA')}"
    return abbreviate(work.container, random) if kind < 0.9 else work.container


def _write_authors(line: Line, work: Work, form: Form) -> None:
    """Write the names, now and then with their collaboration, or that alone."""
    random = form.random
    group = random.choice(_COLLABORATIONS)
    if random.random() < 0.06:
        line.add(f"{group} Collaboration", "author", "literal")
        return
    write_names(line, work.authors, form, "author")
    if random.random() < 0.08:
        opening, closing = random.choice(("()", "[]", "()"))
        line.add(f" {opening}").add(group + random.choice((" Collaboration", " Collab.", "")), "author", "literal")
        line.add(closing)


def letter(line: Line, work: Work, form: Form) -> None:
    """
    Write an article as physics and chemistry do, without its title.
    """
    random = form.random
    _write_authors(line, work, form)
    line.separate(random.choice((", ", ", ", " ", ". ", ": ")))
    how = random.randrange(6)
    if how == 0:
        line.add(date(work, form, full=0), "date").add(random.choice((", ", " ", ". ")))
    line.add(_journal(work, form), "container").separate(random.choice((" ", ", ", " ", ". ", " ", "")))
    if how == 1:
        write_date(line, work, form, full=0, brackets=random.random() < 0.3)
        line.add(", ")
    if (
        how not in {0, 1} and line.text[-2:-1] not in set("ABCDE,") and random.random() < 0.3
    ):  # Phys. Rev. D59, which is the journal's
        line.add(random.choice("ABCD"), "container").add(work.volume, "volume")
    else:
        line.add(random.choice(("", "", "", "", "vol. ")) + work.volume, "volume")
    if random.random() < 0.12:
        line.add(" (").add(work.issue, "issue").add(")")
    if how == 2:
        line.add(" ")
        write_date(line, work, form, full=0, brackets=True)
        line.add(random.choice((" ", " ", "")))
    else:
        line.add(random.choice((", ", ", ", ": ", " ", ":")))
    line.add(pages(work, form, plain=0.8) if random.random() < 0.35 else work.first, "pages")
    if how >= 3:
        line.add(random.choice((" ", ", ", " ")))
        write_date(line, work, form, full=0, brackets=random.random() < 0.85)
    _write_more(line, work, form)


def _write_more(line: Line, work: Work, form: Form) -> None:
    """Write what stands behind a letter and is no part of it: an erratum, a second place, INSPIRE's caption; its number at arXiv."""
    random = form.random
    kind, page = random.random(), random.randint(1, 9999)
    if kind < 0.1:
        line.add("; ").add(
            random.choice(("ibid. ", "", "erratum ")) + work.issue + ", " + work.first + f" ({work.year + 1})"
        )
    elif kind < 0.14:
        more = f"{random.randint(2, 400)}, {page}"
        line.add(
            random.choice(
                (
                    f"; {more}(E) ({work.year + 1})",
                    f" [Erratum-ibid. {more} ({work.year + 1})]",
                    f" [Erratum: {random.choice(_JOURNALS)} {more} ({work.year + 1})]",
                    f" [{random.choice(_JOURNALS)} {more} ({work.year})]",
                    f"; {random.choice(_JOURNALS)} {more} ({work.year})",
                )
            )
        )
    if random.random() < 0.1:
        opening = random.choice((" [", ", ", " [", " ["))
        line.add(opening).add(arxiv_number(random), "arxiv").add(
            "]" if "[" in opening else random.choice(("", " [hep-ex]"))
        )
        line.add(random.choice(("", " [INSPIRE]", " [hep-th]") if "[" in opening else ("",)))


def titled(line: Line, work: Work, form: Form) -> None:
    """
    Write an article, a chapter or a book as physics does where it tells titles: `G. Aad et al. [ATLAS], Search for squarks, Phys. Rev. D 97 (2018) 112001 [arXiv:1712.02332] [INSPIRE].`
    """
    random = form.random
    names = replace(form, names="natural", given=random.choice(("initials", "initials", "tight")), between=", ", last=random.choice((", and ", " and ", ", ")),
                    most=random.choice((1, 3, 10)))  # fmt: skip
    _write_authors(line, work, names)
    line.separate(", ")
    opening, closing = random.choice((("", ", "), ("", ", "), ("“", ",” "), ("", ". "), ('"', '," '), ("‘‘", ",’’ ")))
    kind = random.random()
    if kind < 0.6:
        line.add(opening).add(work.title, "title").add(closing)
        line.add(_journal(work, form), "container").separate(random.choice((" ", " ", " ", ", ")))
        line.add(work.volume, "volume")
        if random.random() < 0.5:
            line.add(" (").add(str(work.year), "date").add(") ").add(work.first, "pages")
        else:
            line.add(", ").add(pages(work, form, plain=1), "pages").add(" (").add(str(work.year), "date").add(")")
        _write_more(line, work, form)
        return
    if kind < 0.8:
        if random.random() < 0.4:
            line.add(opening).add(work.title, "title").add(closing)
        line.add("in ").add(
            random.choice(("Proceedings of the ", "", "", "Handbook of ")) + work.container, "container"
        )
        if random.random() < 0.25:
            line.add(", ").add(random.choice(_SERIES), "collection").add(", ").add(
                f"Vol. {random.randint(2, 900)}", "volume"
            )
        if random.random() < 0.6:
            line.add(", ").add(random.choice(("edited by ", "edited by ", "eds. ", "ed. ")), "editor", "other")
            write_names(line, work.editors, names, "editor", inverted=False)
    else:
        line.add(work.title, "title")
        if random.random() < 0.35:
            line.add(", ").add(random.choice(("2nd ed.", "3rd ed.", "2nd edn.")), "edition")
    line.add(" (").add(work.publisher, "publisher").add(", ").add(work.place, "place").add(", ").add(
        str(work.year), "date"
    ).add(")")
    line.add(
        random.choice(("", "", "", ", Sec. 42", ", Chap. 5", ", Vol. 2") if kind >= 0.8 else ("", "", ", Chap. 5"))
    )
    if random.random() < 0.5:
        line.add(", ").add(pages(work, form, plain=0) if random.random() < 0.5 else f"p. {work.first}", "pages")


def iop(line: Line, work: Work, form: Form) -> None:
    """
    Write an article or a book as IOP does: `Cardy J 2013 Logarithmic conformal field theories J. Phys. A 46 494001`.
    """
    random = form.random
    conjunction = random.choice((" and ", " and ", ", "))
    spaced = replace(form, names="spaced", given=random.choice(("bare", "bare", "initials")), between=", ")
    write_names(line, work.authors, replace(spaced, last=conjunction), "author")
    line.add(" ").add(f"{work.year}{random.choice(('', '', '', 'a', 'b'))}", "date").add(" ").add(work.title, "title")
    if random.random() < 0.25:
        if random.random() < 0.4:
            series = random.choice(_SERIES)
            line.add(" (").add(series, "collection")
            line.add(" " if series.endswith("Physics") else "").add(
                "vol 762" if series.endswith("Physics") else "", "volume"
            )
            line.add(")")
        if random.random() < 0.2:
            line.add(" ").add(random.choice(("2nd edn", "3rd edn", "2 edn")), "edition")
        line.add(" (").add(work.place, "place").add(": ").add(work.publisher, "publisher").add(")")
        return
    line.add(" ").add(_journal(work, form), "container").add(random.choice((" ", " ", " ", "")))
    line.add(work.volume, "volume").add(" ").add(f"{work.first}–{work.last}" if work.last else work.first, "pages")


def preprint(line: Line, work: Work, form: Form) -> None:
    """
    Write what has a number but no journal: a preprint, a note of an experiment.
    """
    random = form.random
    _write_authors(line, work, form)
    line.separate(random.choice((", ", ", ", ". ", " ")))
    if random.random() < 0.2:
        write_date(line, work, form, full=0)
        line.add(", ")
    if random.random() < 0.8:
        quoted = random.random() < 0.2
        line.add("“" if quoted else "").add(work.title, "title").add(",” " if quoted else random.choice((", ", ". ")))
    if random.random() < 0.5:
        group = random.choice(_COLLABORATIONS[:4])
        kind = random.choice(("CONF", "TDR", "DP", "PAS-TOP", "NOTE", "PUB", "PAPER", "PHYS-PUB"))
        number = random.choice((f"{work.year}-{random.randint(1, 160):03}", f"{random.randint(1, 40)}"))
        line.add(random.choice((f"{group}-{kind}-{number}", f"CERN-LHCC-{work.year}-{number[-3:]}")), "number")
    else:
        line.add(arxiv_number(random), "arxiv")
    if random.random() < 0.6:
        line.add(random.choice((", ", " ")))
        write_date(line, work, form, full=0.1, brackets=random.random() < 0.6)
