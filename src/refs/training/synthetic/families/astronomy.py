"""
References as astronomers write them, with a comma between all parts: `Springel V., et al., 2018, MNRAS, 475, 676`.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from refs.training.synthetic.forms import Form, write_names
from refs.training.synthetic.journals import abbreviate
from refs.training.synthetic.line import Line
from refs.training.synthetic.tails import arxiv_number
from refs.training.synthetic.works import Work

_JOURNALS = (
    "ApJ", "ApJ", "ApJL", "ApJS", "A&A", "A&A", "A&AS", "MNRAS", "MNRAS", "AJ", "PASP", "PASJ", "ARA&A", "Nature", "Nat", "Science",
    "Icarus", "Phys. Rev. D", "PhRvD", "PhRvL", "JCAP", "SSRv", "Ap&SS", "BAAS", "AN", "NewA", "Astrophys. J.", "Sol. Phys.", "RMxAA",
    "J. Cosmology Astropart. Phys.", "Nature Astronomy", "GeCoA", "P&SS", "RAA", "AcA", "Acta Astron.", "GCN Circ.", "The Astrophysical Journal",
    "Space Sci. Rev.", "Astron. Nachr.", "ATel", "IAU Circ.", "J. Astron. Telesc. Instrum. Syst.", "Living Reviews in Relativity", "RNAAS",
)  # fmt: skip
_GROUPS = ("Planck Collaboration", "Gaia Collaboration", "Astropy Collaboration", "LIGO Scientific Collaboration", "Fermi-LAT Collaboration",
           "H.E.S.S. Collaboration", "Event Horizon Telescope Collaboration", "DES Collaboration", "GRAVITY Collaboration", "IceCube Collaboration")  # fmt: skip
_SERIES = ("ASP Conf. Ser.", "ASP Conf. Ser.", "Proc. SPIE Conf. Ser.", "AIP Conf. Proc.", "IAU Symp.", "Astrophysics and Space Science Library",
           "Proc. IAU Symp.", "Lecture Notes in Physics", "ESA SP", "Astrophys. Space Sci. Library", "ASP Conf. Ser", "IAU Colloq.")  # fmt: skip
_TITLES = ("Galaxies and Galactic Structure", "Stellar Populations", "Peculiar versus Normal Phenomena in A-type and Related Stars", "Protostars and Planets VI",
           "Astronomical Data Analysis Software and Systems XI", "Supernovae and Gamma-Ray Bursters", "Information Handling in Astronomy - Historical Vistas",
           "The Interstellar Medium in Galaxies", "Binaries as Tracers of Stellar Formation", "Space Telescopes and Instrumentation 2014", "Molecular Clouds")  # fmt: skip
_HOUSES = (("San Francisco", "ASP"), ("San Francisco, CA", "ASP"), ("San Francisco", "Astron. Soc. Pac."), ("Cambridge", "Cambridge Univ. Press"),
           ("Dordrecht", "Kluwer"), ("Dordrecht", "Reidel"), ("Tucson, AZ", "Univ. Arizona Press"), ("Princeton, NJ", "Princeton Univ. Press"),
           ("New York", "AIP"), ("Melville, NY", "Am. Inst. Phys."), ("Berlin", "Springer"), ("Garching", "ESO"), ("Noordwijk", "ESA"))  # fmt: skip


def astronomical(line: Line, work: Work, form: Form) -> None:
    """
    Write a reference of an astronomer's list.
    """
    random = form.random
    spaced = random.random() < 0.4
    if spaced:  # Binney J., Tremaine S., 2008
        names = replace(
            form,
            names="spaced",
            given=random.choice(("initials", "tight")),
            between=", ",
            last=", ",
            most=random.choice((1, 3, 8)),
        )
    else:
        names = replace(form, names="inverted", given=random.choice(("initials", "initials", "tight")), between=", ",
                        last=random.choice((", & ", ", & ", " & ", ", and ", ", ")), most=random.choice((1, 3, 3, 8)))  # fmt: skip
    year = _head(line, work, names, comma=spaced)
    random.choices((_article, _chapter, _book, _preprint), (68, 16, 9, 7))[0](line, work, names)
    if year == "behind":
        line.add(f" ({work.year})")
        line.tags[-5:-1] = [("date", "")] * 4


def _head(line: Line, work: Work, form: Form, *, comma: bool) -> str:
    """Write names, collaboration and year; return `behind` if the year is to stand at the end."""
    random = form.random
    if random.random() < 0.1:
        line.add(random.choice(_GROUPS), "author", "literal")
        if work.authors and random.random() < 0.6:
            opening = random.choice((", ", " (", ", "))
            line.add(opening, "author", "other")
            write_names(line, work.authors, form, "author")
            line.add(")" if opening == " (" else "", "author", "other")
        elif random.random() < 0.4:
            line.add(random.choice((" VI", " I", " XIII", " 2018", " et al.")), "author", "literal")
    else:
        write_names(line, work.authors, form, "author")
    if random.random() < 0.04:
        line.separate(", ")
        return "behind"
    line.separate(random.choice((", ", ", ", " ")) if comma else random.choice((" ", " ", ", ")))
    bracket = not comma and random.random() < 0.15
    line.add("(" if bracket else "").add(str(work.year) + random.choice(("", "", "", "", "a", "b")), "date").add(
        "), " if bracket else ", "
    )
    return "told"


def _page(work: Work, random: Random) -> str:
    return random.choice(
        (
            work.first,
            work.first,
            work.first,
            f"L{random.randint(1, 99)}",
            f"A{random.randint(1, 260)}",
            f"{random.randint(10**4, 10**6):06}",
        )
    )


def _article(line: Line, work: Work, form: Form) -> None:
    random = form.random
    if random.random() < 0.12:
        line.add(work.title, "title").separate(", ")
    if random.random() < 0.02:
        line.add("VizieR Online Data Catalog", "container").add(", ").add(
            f"{random.choice(('II', 'V', 'J'))}/{work.volume}", "volume"
        )
        return
    journal = random.choice(_JOURNALS) if random.random() < 0.8 else abbreviate(work.container, random)
    line.add(journal, "container").separate(random.choice((", ", ", ", ", ", " ")))
    line.add("" if line.text.endswith(" ") else " ")
    if random.random() < 0.05:
        line.add(random.choice(("in press", "submitted", "accepted", "in preparation")))
        if random.random() < 0.5:
            line.add(" (").add(arxiv_number(random), "arxiv").add(")")
        return
    line.add(work.volume, "volume").add(random.choice((", ", ", ", ", ", " "))).add(_page(work, random), "pages")
    if random.random() < 0.03:  # what the text calls it
        line.add(random.choice((" (Paper I)", " (D80)", " (hereafter Paper II)", " (P14)", " (Erratum: 550, 493)")))


def _place(line: Line, random: Random) -> None:
    place, house = random.choice(_HOUSES)
    how = random.random()
    if how < 0.6:
        line.separate(" (" if line.text[-1] not in " ," else "(").add(place, "place").add(": ").add(
            house, "publisher"
        ).add(")")
    else:
        line.separate(random.choice((". ", ", "))).add(house, "publisher").add(", ").add(place, "place")


def _chapter(line: Line, work: Work, form: Form) -> None:
    """`in ASP Conf. Ser. 44, Peculiar versus Normal Phenomena, ed. M. M. Dworetsky (San Francisco: ASP), 87` and three other orders."""
    random = form.random
    if random.random() < 0.2:
        line.add(work.title, "title").separate(", ")
    line.add("in ")
    series, title = random.choice(_SERIES), random.choice(_TITLES) if random.random() < 0.7 else work.container
    volume = str(random.randint(2, 520))
    before = random.random() < 0.35
    if before:  # Dworetsky M. M., Castelli F., eds, ASP Conf. Ser. Vol. 44, Title. Publisher, Place, p. 87
        write_names(line, work.editors, replace(form, names="spaced", last=", "), "editor", inverted=True)
        line.add(random.choice((", eds", ", ed.", " eds.", ", eds.")), "editor", "other").add(", ")
    how = random.random()
    if how < 0.4:
        line.add(series, "collection").add(random.choice((", ", " ", " "))).add(
            random.choice(("Vol. ", "Vol. ", "", "")) + volume, "volume"
        ).add(", ")
    line.add(title, "container")
    if 0.4 <= how < 0.55:
        line.add(", ").add(series, "collection").add(" ").add(volume, "volume")
    if not before and random.random() < 0.8:
        line.add(", ").add(random.choice(("ed. ", "eds. ", "ed. ", "edited by ")), "editor", "other")
        write_names(line, work.editors, replace(form, last=" & "), "editor", inverted=False)
    _place(line, random)
    line.add(", ").add(random.choice(("", "", "p. ")) + _page(work, random), "pages")


def _book(line: Line, work: Work, form: Form) -> None:
    random = form.random
    line.add(work.title, "title")
    if random.random() < 0.25:
        line.add(", ").add(random.choice(("2nd edn.", "2nd edn", "3rd ed.", "2nd ed.")), "edition")
    _place(line, random)


def _preprint(line: Line, work: Work, form: Form) -> None:
    random = form.random
    if random.random() < 0.4:
        line.add(work.title, "title").separate(", ")
    how = random.random()
    if how < 0.5:
        line.add("preprint").add(random.choice((" (", ", "))).add(arxiv_number(random), "arxiv")
        line.add(")" if line.text.count("(") > line.text.count(")") else "")
    elif how < 0.8:
        line.add(arxiv_number(random), "arxiv")
    else:
        line.add(random.choice(("PhD thesis", "Ph.D. thesis")), "genre").add(random.choice((", ", " ", ", "))).add(
            random.choice(
                ("Univ. Leiden", "Univ. of California, Berkeley", "Universität Wien", "MIT", "Princeton Univ.")
            ),
            "publisher",
        )
