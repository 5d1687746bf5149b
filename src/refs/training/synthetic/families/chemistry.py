"""
References as chemistry writes them: ACS and MDPI with semicolons, RSC and Angewandte with commas.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from refs.training.synthetic.families.nlm import FULL_MONTHS
from refs.training.synthetic.families.patents import patent
from refs.training.synthetic.forms import Form, write_names
from refs.training.synthetic.journals import abbreviate
from refs.training.synthetic.line import Line
from refs.training.synthetic.meetings import CITIES, meeting
from refs.training.synthetic.works import Work, school

_JOURNALS = (
    "J. Am. Chem. Soc.", "J. Org. Chem.", "Org. Lett.", "Angew. Chem., Int. Ed.", "Angew. Chem., Int. Ed. Engl.", "Chem. Rev.",
    "J. Organomet. Chem.", "Chem. Commun.", "Chem. Soc. Rev.", "Tetrahedron", "Tetrahedron Lett.", "J. Phys. Chem. B", "Nature",
    "Inorg. Chem.", "Angew. Chem. Int. Ed.", "Chem.–Eur. J.", "J. Chem. Soc., Dalton Trans.", "J. Chem. Soc., Chem. Commun.",
    "Macromolecules", "Adv. Mater.", "ACS Nano", "Nano Lett.", "Dalton Trans.", "Phys. Chem. Chem. Phys.", "Acc. Chem. Res.",
    "Adv. Funct. Mater.", "Eur. J. Org. Chem.", "Acta Crystallogr., Sect. C: Cryst. Struct. Commun.", "Science", "Green Chem.",
    "Justus Liebigs Ann. Chem.", "Bull. Chem. Soc. Jpn.", "Helv. Chim. Acta", "Org. Biomol. Chem.", "Anal. Chem.", "J. Catal.",
)  # fmt: skip
_BOOKS = (
    "Comprehensive Organic Synthesis", "Flavonoid Compounds", "Metal-Catalyzed Cross-Coupling Reactions", "Organic Reactions",
    "The Chemistry of Heterocyclic Compounds", "Vogel's Textbook of Practical Organic Chemistry", "Comprehensive Polymer Science",
    "Handbook of Metathesis", "Ullmann’s Encyclopedia of Industrial Chemistry", "Kirk-Othmer Encyclopedia of Chemical Technology",
)  # fmt: skip


_PLACES = ("Philadelphia, PA, USA", "New York, NY, USA", "Oxford, UK", "Basel, Switzerland", "Boca Raton, FL, USA", "Cham, Switzerland", "Beijing, China",
           "Berlin/Heidelberg, Germany", "Singapore", "Amsterdam, The Netherlands", "London, UK", "Hoboken, NJ, USA", "Geneva, Switzerland")  # fmt: skip


def chemical(line: Line, work: Work, form: Form) -> None:
    """
    Write a reference of a chemist's list.
    """
    if form.random.random() < 0.06 and line.text[-1:] in {"", " "}:
        line.add("(a) ")
    form.random.choices((_acs, _acs_book, _acs_chapter, _mdpi, _rsc, _angewandte, patent), (32, 9, 9, 18, 16, 10, 6))[
        0
    ](line, work, form)


def _pages(work: Work, random: Random) -> str:
    return f"{work.first}{random.choice('––-−')}{work.last}" if work.last and random.random() < 0.7 else work.first


def _names(line: Line, work: Work, form: Form, *, given: str = "initials", between: str = "; ") -> None:
    people = replace(
        form, names="inverted", given=given, between=between, last=between, most=form.random.choice((10, 20, 3))
    )
    write_names(line, work.authors, people, "author")
    if line.text:
        line.add(form.random.choice((" ", " ", "; ")) if line.text.endswith(".") else ". ")


def _journal(work: Work, random: Random) -> str:
    return random.choice(_JOURNALS) if random.random() < 0.6 else abbreviate(work.container, random)


def _acs(line: Line, work: Work, form: Form) -> None:
    """`Chatterjee, A. K.; Grubbs, R. H. A General Model. J. Am. Chem. Soc. 2003, 125 (37), 11360–11370.`"""
    random = form.random
    _names(line, work, form)
    if random.random() < 0.55:
        line.add(work.title, "title").separate(" " if work.title[-1:] in "?!" else ". ")
    line.add(_journal(work, random), "container").separate(random.choice((" ", " ", ", "))).add(
        str(work.year), "date"
    ).add(", ")
    line.add(work.volume, "volume")
    if random.random() < 0.4:
        line.add(" (").add(work.issue, "issue").add(")")
    line.add(", ").add(_pages(work, random), "pages")
    if random.random() < 0.15:
        line.add(random.choice((". ", ", "))).add(
            f"{random.choice(('DOI: ', 'https://doi.org/', 'DOI '))}{work.doi or '10.1021/jo00408a041'}", "doi"
        )


def _edition(line: Line, random: Random) -> None:
    if random.random() < 0.35:
        line.add(random.choice((", ", ", ", "; "))).add(
            random.choice(("2nd ed.", "3rd ed.", "6th ed.", "5th ed", "Rev. ed.")), "edition"
        )


def _house(line: Line, work: Work, random: Random) -> None:
    line.add("; ").add(work.publisher, "publisher").add(": ").add(work.place, "place").add(", ").add(
        str(work.year), "date"
    )
    if random.random() < 0.35:
        line.add("; ").add(f"Vol. {random.randint(1, 12)}", "volume")
    line.add(random.choice(("", "", "", ", Chapter 4", "; Chapter 2")))
    if random.random() < 0.5:
        line.add(random.choice(("; ", ", "))).add(
            random.choice((f"pp {_pages(work, random)}", f"p {work.first}", f"pp. {_pages(work, random)}")), "pages"
        )


def _acs_book(line: Line, work: Work, form: Form) -> None:
    """`Armarego, W. L. F.; Chai, C. L. L. Purification of Laboratory Chemicals, 6th ed.; Elsevier: Oxford, U.K., 2009; pp 88–95.`"""
    random = form.random
    edited = random.random() < 0.2
    if edited:
        line.add(work.title, "title")
        _edition(line, random)
        line.separate("; ")
        _editors(line, work, form)
    else:
        _names(line, work, form)
        line.add(work.title, "title")
        _edition(line, random)
        if random.random() < 0.15:
            line.add("; ").add(
                random.choice(("ACS Symposium Series", "Lecture Notes in Physics", "Topics in Current Chemistry")),
                "collection",
            ).add(" ")
            line.add(str(random.randint(2, 999)), "volume")
    _house(line, work, random)


def _editors(line: Line, work: Work, form: Form) -> None:
    names = replace(form, names="inverted", given="initials", between=form.random.choice((", ", "; ")), last=", ")
    write_names(line, work.editors, replace(names, last=names.between), "editor", inverted=True)
    line.add(form.random.choice((", Eds.", ", Ed.", ", Eds")), "editor", "other")


def _acs_chapter(line: Line, work: Work, form: Form) -> None:
    """`Smith, A. B. In Comprehensive Organic Synthesis; Trost, B. M., Fleming, I., Eds.; Pergamon: Oxford, 1991; Vol. 2, pp 133–179.`"""
    random = form.random
    _names(line, work, form)
    if random.random() < 0.55:
        line.add(work.title, "title").separate(" " if work.title[-1:] in "?!" else ". ")
    line.add(random.choice(("In ", "In ", "in "))).add(
        random.choice(_BOOKS) if random.random() < 0.5 else work.container, "container"
    )
    _edition(line, random)
    if random.random() < 0.75:
        line.separate("; ")
        _editors(line, work, form)
    _house(line, work, random)


def _mdpi(line: Line, work: Work, form: Form) -> None:
    """`Rothman, K.J.; Lash, T.L. Modern Epidemiology, 3rd ed.; Wolters: Philadelphia, PA, USA, 2008; ISBN 978-0-7817-5564-1.`"""
    random = form.random
    _names(line, work, form, given="tight")
    line.add(work.title, "title")
    random.choices(
        (_mdpi_article, _mdpi_book, _mdpi_paper, _mdpi_page, _mdpi_preprint, _mdpi_thesis), (62, 18, 11, 6, 3, 4)
    )[0](line, work, random)
    if random.random() < 0.03:
        line.separate(". ").add("(In Chinese)")


def _mdpi_article(line: Line, work: Work, random: Random) -> None:
    line.separate(" " if work.title[-1:] in "?!" else ". ").add(
        abbreviate(work.container, random), "container"
    ).separate(" ")
    line.add("" if line.text.endswith(" ") else " ").add(str(work.year), "date").add(", ").add(
        work.volume, "volume"
    ).add(", ")
    line.add(random.choice((work.first, _pages(work, random))), "pages")


def _mdpi_book(line: Line, work: Work, random: Random) -> None:
    _edition(line, random)
    line.add("; ").add(work.publisher, "publisher").add(": ").add(random.choice(_PLACES), "place").add(", ").add(
        str(work.year), "date"
    )
    if random.random() < 0.5:
        line.add("; ").add(f"pp. {_pages(work, random)}", "pages")
    elif random.random() < 0.5:
        number = f"978-{random.randint(0, 9)}-{random.randint(100, 9999)}-{random.randint(1000, 9999)}-{random.randint(0, 9)}"
        line.add("; ").add(f"ISBN {number}", "isbn")


def _mdpi_paper(line: Line, work: Work, random: Random) -> None:
    """`. In Proceedings of the X, Lake Tahoe, NV, USA, 3–6 December 2012; pp. 1097–1105.`"""
    line.separate(" " if work.title[-1:] in "?!" else ". ").add("In ").add(meeting(work.year, random), "container").add(
        ", "
    )
    line.add(random.choice(CITIES), "place").add(", ")
    line.add(f"{work.day}–{work.day + random.randint(1, 4)} {FULL_MONTHS[work.month - 1]} {work.year}", "date")
    if random.random() < 0.8:
        line.add("; ").add(f"pp. {_pages(work, random)}" if work.last else f"p. {work.first}", "pages")


def _mdpi_page(line: Line, work: Work, random: Random) -> None:
    line.separate(" " if work.title[-1:] in "?!" else ". ")
    if random.random() < 0.3:
        line.add(str(work.year), "date").add(". ")
    seen = f"accessed on {work.day} {FULL_MONTHS[work.month - 1]} {work.year + 1}"
    line.add("Available online: ").add(work.url, "url").add(" (").add(seen, "accessed").add(")")


def _mdpi_preprint(line: Line, work: Work, random: Random) -> None:
    line.separate(" " if work.title[-1:] in "?!" else ". ").add("arXiv ", "arxiv").add(str(work.year), "date").add(", ")
    line.add(f"arXiv:{random.randint(10, 23)}{work.month:02}.{random.randint(1000, 19999):05}", "arxiv")


def _mdpi_thesis(line: Line, work: Work, random: Random) -> None:
    """`. Ph.D. Thesis, University of Leeds, Leeds, UK, 12 May 2015.`"""
    line.separate(" " if work.title[-1:] in "?!" else ". ")
    line.add(
        random.choice(
            (
                "Ph.D. Thesis",
                "Ph.D. Thesis",
                "Master’s Thesis",
                "Ph.D. Dissertation",
                "Diploma Thesis",
                "Habilitation Thesis",
            )
        ),
        "genre",
    )
    place = random.choice(_PLACES)
    line.add(", ").add(random.choice((school(work, random), f"University of {place.split(',')[0]}")), "publisher").add(
        ", "
    )
    line.add(place, "place").add(", ")
    day = f"{work.day} {FULL_MONTHS[work.month - 1]} {work.year}"
    line.add(day if random.random() < 0.2 else str(work.year), "date")


def _rsc(line: Line, work: Work, form: Form) -> None:
    """`H. Li, M. Eddaoudi and O. M. Yaghi, Nature, 1999, 402, 276–279.`"""
    random = form.random
    write_names(
        line,
        work.authors,
        replace(form, names="natural", given="initials", between=", ", last=" and ", most=20),
        "author",
    )
    line.separate(", " if line.text else "")
    if random.random() < 0.25:
        line.add(work.title, "title").separate(", ").add(work.publisher, "publisher").add(", ").add(
            work.place, "place"
        ).add(", ")
        if random.random() < 0.5:
            line.add(random.choice(("2nd edn", "3rd edn", "1st edn")), "edition").add(", ")
        line.add(str(work.year), "date")
        if random.random() < 0.4:
            line.add(", ").add(f"pp. {_pages(work, random)}", "pages")
        elif random.random() < 0.2:
            line.add(", ").add(f"vol. {random.randint(1, 9)}", "volume")
        return
    if random.random() < 0.2:
        line.add(work.title, "title").separate(", ")
    line.add(_journal(work, random), "container").add(", ").add(str(work.year), "date").add(", ")
    if random.random() < 0.95:
        line.add(work.volume, "volume").add(", ")
    line.add(_pages(work, random), "pages")


def _angewandte(line: Line, work: Work, form: Form) -> None:
    """`K. C. Nicolaou, D. Sarlah, Angew. Chem. Int. Ed. 2005, 44, 4442–4489; Angew. Chem. 2005, 117, 4516–4563.`"""
    random = form.random
    write_names(
        line, work.authors, replace(form, names="natural", given="initials", between=", ", last=", ", most=20), "author"
    )
    line.separate(", " if line.text else "").add(_journal(work, random), "container").add(
        random.choice((" ", " ", ", "))
    )
    line.add(str(work.year), "date").add(", ").add(work.volume, "volume").add(", ").add(_pages(work, random), "pages")
    if random.random() < 0.2:
        line.add(f"; Angew. Chem. {work.year}, {random.randint(20, 136)}, {random.randint(100, 9000)}")
