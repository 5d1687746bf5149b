"""
References as mathematicians, geologists and meteorologists write them, and data sets, packages and preprints of all sciences.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from refs.training.synthetic.forms import Form, write_names
from refs.training.synthetic.journals import abbreviate
from refs.training.synthetic.line import Line
from refs.training.synthetic.tails import arxiv_number
from refs.training.synthetic.works import Work

_MATHEMATICS = (
    "Ann. of Math.", "Invent. Math.", "J. Reine Angew. Math.", "Trans. Amer. Math. Soc.", "Proc. Amer. Math. Soc.", "Duke Math. J.",
    "Inst. Hautes Études Sci. Publ. Math.", "Comm. Math. Phys.", "Acta Math.", "Math. Ann.", "C. R. Acad. Sci. Paris Sér. I Math.",
    "J. Differential Geom.", "Tôhoku Math. J.", "Adv. Math.", "Bull. Amer. Math. Soc. (N.S.)", "Izv. Akad. Nauk SSSR Ser. Mat.",
    "Comm. Pure Appl. Math.", "J. Algebra", "Proc. London Math. Soc.", "Math. Z.", "Canad. J. Math.", "Pacific J. Math.", "Israel J. Math.",
    "SIAM J. Numer. Anal.", "Compositio Math.", "Mat. Sb. (N.S.)", "Funktsional. Anal. i Prilozhen.", "J. Amer. Math. Soc.", "Topology",
)  # fmt: skip
_SERIES = (
    "Graduate Texts in Mathematics", "Lecture Notes in Mathematics", "Lecture Notes in Math.", "Ergebnisse der Mathematik und ihrer Grenzgebiete (3)",
    "Progress in Mathematics", "Mathematical Surveys and Monographs", "Annals of Mathematics Studies", "Proc. Sympos. Pure Math.", "Contemp. Math.",
    "London Mathematical Society Lecture Note Series", "Pure and Applied Mathematics", "Die Grundlehren der mathematischen Wissenschaften", "Universitext",
)  # fmt: skip
_SHORT_SERIES = (
    "Cambridge Stud. Adv. Math.", "Wiley-Intersci. Ser. Discrete Math. Optim.", "Grad. Stud. Math.", "Grad. Texts in Math.", "Lecture Notes in Math.",
    "London Math. Soc. Lecture Note Ser.", "Progr. Math.", "Math. Surveys Monogr.", "Ann. of Math. Stud.", "Oxford Math. Monogr.", "CBMS Reg. Conf. Ser. Math.",
    "Trans. Math. Monogr.", "Cambridge Tracts in Math.", "New Mathematical Monographs", "Encyclopaedia Math. Sci.", "AMS/IP Stud. Adv. Math.",
)  # fmt: skip
_PLACES = ("Berlin", "New York", "New York-Berlin", "Providence, RI", "Cambridge", "Princeton, N.J.", "Boston, MA", "Amsterdam-New York", "Basel",
           "Reading, Mass.-London-Don Mills, Ont.", "New York-London", "Providence, R.I.", "Paris", "Berlin-Heidelberg-New York", "Princeton, NJ")  # fmt: skip
_REPORTS = (
    ("U.S. Geological Survey", "Professional Paper", ("1650", "650-C", "725-A")), ("U.S. Geological Survey", "Open-File Report", ("88-237", "2009-1133", "03-420")),
    ("U.S. Geological Survey", "Bulletin", ("1839", "1347-B")), ("USGS", "Scientific Investigations Report", ("2010–5070", "2006-5101")),
    ("Geological Survey of Canada", "Paper", ("71-22", "89-1E")), ("NOAA", "Technical Memorandum", ("NMFS-F/NWC-125", "NESDIS NGDC-24")),
    ("California Division of Mines and Geology", "Bulletin", ("190",)), ("U.S. Geological Survey", "Miscellaneous Investigations Series Map", ("I-2005", "MF-1234")),
    ("USDA Forest Service", "General Technical Report", ("PNW-GTR-506", "INT-122")), ("U.S. Geological Survey", "Water-Supply Paper", ("2254",)),
)  # fmt: skip
_SPECIAL = ("Geological Society of America Special Paper", "Geological Society of London Special Publication", "Smithsonian Miscellaneous Collections",
            "Geological Society of America Memoir", "AAPG Memoir", "SEPM Special Publication", "AGU Geophysical Monograph")  # fmt: skip
_ARCHIVES = ("Zenodo", "Dryad", "Dryad Digital Repository", "Figshare", "figshare", "PANGAEA", "Harvard Dataverse", "Mendeley Data", "NOAA National Centers for Environmental Information",
             "GBIF.org", "UK Data Service", "ICPSR", "Open Science Framework", "NCBI", "Copernicus Climate Change Service (C3S)", "U.S. Geological Survey data release")  # fmt: skip
_KINDS = (
    "Data set",
    "Dataset",
    "dataset",
    "data set",
    "Data file and codebook",
    "Database",
    "Code",
    "Computer software",
    "Software",
)
_SERVERS = (
    "bioRxiv",
    "bioRxiv",
    "medRxiv",
    "SSRN",
    "PsyArXiv",
    "ChemRxiv",
    "Preprints",
    "Research Square",
    "EarthArXiv",
    "SocArXiv",
    "OSF Preprints",
)


def _pages(work: Work, dash: str = "–") -> str:
    return f"{work.first}{dash}{work.last}" if work.last else work.first


# --- mathematics -------------------------------------------------------------------------------------------------


def mathematical(line: Line, work: Work, form: Form) -> None:
    """
    Write a reference by the AMS's rules: `A. Wiles, Modular elliptic curves, Ann. of Math. (2) 141 (1995), no. 3, 443–551. MR 1333035`
    """
    random = form.random
    names = replace(
        form,
        names="natural",
        given=random.choice(("initials", "initials", "full")),
        between=", ",
        last=random.choice((", and ", " and ")),
        most=20,
    )
    write_names(line, work.authors, names, "author")
    line.separate(random.choice((", ", ", ", ", ", ". ", ": ")) if line.text else "")
    random.choices(
        (_mathematical_article, _mathematical_book, _mathematical_chapter, _mathematical_preprint), (62, 20, 10, 8)
    )[0](line, work, names)
    if random.random() < 0.2:
        number = random.randint(10**5, 4 * 10**6)
        line.separate(". ").add(
            random.choice(
                (
                    f"MR {number}",
                    f"MR{number:07}",
                    f"MR{number:07} ({random.randint(1, 90)} #{number % 9999})",
                    f"Zbl {number % 1300:04}.{number % 99999:05}",
                )
            )
        )


def _mathematical_article(line: Line, work: Work, form: Form) -> None:
    random = form.random
    line.add(work.title, "title").separate(random.choice((", ", ", ", ". ")))
    line.add(
        random.choice(_MATHEMATICS) if random.random() < 0.7 else abbreviate(work.container, random), "container"
    ).separate(random.choice((" ", " ", ", ")))
    line.add("" if line.text.endswith(" ") else " ")
    if random.random() < 0.2:  # the series that the volume belongs to
        line.add(f"({random.randint(2, 4)}) ")
    if random.random() < 0.25:
        line.add(work.volume, "volume")
        if random.random() < 0.6:
            line.add("(").add(work.issue, "issue").add(")")
        line.add(":").add(_pages(work), "pages").add(random.choice((", ", " (")))
        bracket = line.text.endswith("(")
        line.add(str(work.year), "date").add(")" if bracket else "")
        return
    line.add(work.volume, "volume").add(" (").add(str(work.year), "date").add(")").add(random.choice((", ", ", ", " ")))
    if random.random() < 0.45:
        line.add(f"no. {work.issue}", "issue").add(", ")
    line.add(_pages(work), "pages")
    if random.random() < 0.06:
        line.add(
            random.choice(
                (
                    " (French)",
                    ", With an appendix by J. Tate",
                    " (electronic)",
                    ". Dedicated to the memory of H. Cartan",
                    " (Russian)",
                )
            )
        )


def _house(line: Line, work: Work, random: Random) -> None:
    line.separate(", ").add(work.publisher, "publisher").separate(", ").add(
        random.choice(_PLACES) if random.random() < 0.7 else work.place, "place"
    )
    line.separate(", ").add(str(work.year), "date")


def _mathematical_book(line: Line, work: Work, form: Form) -> None:
    random = form.random
    line.add(work.title, "title")
    if random.random() < 0.2:
        line.separate(", ").add(random.choice(("second ed.", "2nd ed.", "third ed.", "Second edition")), "edition")
    if random.random() < 0.55:
        _mathematical_series(line, random)
    _house(line, work, random)
    if random.random() < 0.06:
        line.add(", ").add("Translated from the French by ", "translator", "other")
        write_names(line, work.editors[:1], form, "translator", inverted=False)


def _mathematical_series(line: Line, random: Random) -> None:
    """Write a series and mostly its volume: `, Graduate Texts in Mathematics, vol. 67`, `, Cambridge Stud. Adv. Math. 73`, `. Monographs, 10`."""
    line.separate(random.choice((", ", ", ", ". "))).add(
        random.choice(random.choice((_SERIES, _SHORT_SERIES))), "collection"
    )
    if random.random() < 0.85:
        line.add(random.choice((", ", ", ", " "))).add(
            random.choice(("vol. ", "vol. ", "Vol. ", "No. ", "", "")) + str(random.randint(2, 999)), "volume"
        )


def _mathematical_chapter(line: Line, work: Work, form: Form) -> None:
    random = form.random
    line.add(work.title, "title").separate(", ")
    line.add(random.choice(("", "in: ", "in "))).add(
        random.choice(("Proceedings of the Conference on ", "Handbook of ", "Algebraic geometry and ", "Topics in "))
        + work.container,
        "container",
    )
    if random.random() < 0.3:
        line.add(" (").add(
            random.choice(
                (
                    "Proc. Internat. Conf., Berkeley, Calif., 1984",
                    "Paris, 1974",
                    "Madison, WI, 1970",
                    "Kyoto, 1985",
                    "Berkeley, Calif., 1986",
                    "1969/70",
                )
            )
        ).add(")")
    early = random.random() < 0.25
    if early:
        line.add(", ").add(_pages(work), "pages")
    if random.random() < 0.4:
        _mathematical_series(line, random)
    _house(line, work, random)
    if not early:
        line.add(", ").add(random.choice(("pp. ", "pp. ", "")) + _pages(work), "pages")


def _mathematical_preprint(line: Line, work: Work, form: Form) -> None:
    random = form.random
    line.add(work.title, "title").separate(", ")
    how = random.random()
    if how < 0.4:
        line.add(random.choice(("preprint", "Preprint", "Preprint (2005)", "preprint, 2003"))).add(", ").add(
            arxiv_number(random), "arxiv"
        )
    elif how < 0.7:
        line.add(arxiv_number(random), "arxiv").add(random.choice((", ", " ("))).add(str(work.year), "date")
        line.add(")" if line.text.count("(") > line.text.count(")") else "")
    elif how < 0.85:
        line.add("Ph.D. thesis", "genre").add(", ").add(
            random.choice(("Princeton University", "University of Chicago", "Université Paris XI")), "publisher"
        ).add(", ").add(str(work.year), "date")
    else:
        line.add(random.choice(("preprint", "in preparation", "to appear in ", "in preparation")))
        if line.text.endswith("in "):
            line.add(random.choice(_MATHEMATICS), "container")
        else:
            line.add(", ").add(str(work.year), "date")


# --- the earth ---------------------------------------------------------------------------------------------------


def geological(line: Line, work: Work, form: Form) -> None:
    """
    Write a reference by the rules of the GSA, the AGU or the AMS of meteorologists: `1993, Title: Radiocarbon, v. 35, p. 215–230.`
    """
    random = form.random
    mixed = random.random() < 0.5
    names = replace(
        form,
        names="mixed" if mixed else "inverted",
        given=random.choice(("tight", "initials")),
        between=", ",
        last=", and ",
        most=random.choice((1, 7, 20)),
    )
    write_names(line, work.authors, names, "author")
    colon = random.random() < 0.6  # GSA: the title ends in a colon
    line.separate(", " if line.text else "").add(str(work.year), "date").add(
        ", " if colon else random.choice((": ", ". ", ": "))
    )
    line.add(work.title, "title").separate(
        " " if work.title[-1:] in "?!" else ": " if colon else random.choice((". ", ", "))
    )
    volume, page = ("v. ", "p. ") if colon else random.choice((("", ""), ("", ""), ("vol. ", "pp. ")))
    kind = random.random()
    if kind < 0.62:
        line.add(work.container if colon else abbreviate(work.container, random), "container").separate(", ").add(
            volume + work.volume, "volume"
        )
        if random.random() < 0.3:
            line.add(", no. " if colon else "(")
            line.add(work.issue, "issue").add("" if colon else ")")
        line.add(", ").add(page + _pages(work), "pages")
    elif kind < 0.82:
        _numbered(line, random)
        if random.random() < 0.3:
            line.add(random.choice((", scale 1:500,000", ", 1 sheet, scale 1:24,000", ", scale 1:62,500")))
        line.separate(", ").add(
            random.choice((f"{random.randint(4, 320)} p.", f"{random.randint(4, 320)} pp.", page + _pages(work))),
            "pages",
        )
    elif kind < 0.93:
        line.add("in ")
        write_names(line, work.editors, names, "editor", inverted=True)
        line.add(random.choice((", eds.", ", ed.", ", eds.")), "editor", "other").add(", ")
        line.add(work.container, "container").add(": " if colon else ", ").add(work.place, "place").add(", ").add(
            work.publisher, "publisher"
        )
        line.add(", ").add((page or "pp. ") + _pages(work), "pages")
    else:
        line.add(work.place, "place").add(", ").add(work.publisher, "publisher").add(", ").add(
            f"{random.randint(90, 900)} {'p.' if colon else 'pp.'}", "pages"
        )


def _numbered(line: Line, random: Random) -> None:
    """Write a survey's report, which its number tells, or a volume of a society's series."""
    if random.random() < 0.25:
        line.add(random.choice(_SPECIAL), "collection").add(" ").add(str(random.randint(2, 520)), "volume")
        return
    house, genre, numbers = random.choice(_REPORTS)
    line.add(house, "publisher").add(random.choice((" ", " ", " ", ", "))).add(genre, "genre").add(" ")
    line.add(random.choice(("", "", "", "No. ")) + random.choice(numbers), "number")


# --- data sets, packages and preprints ---------------------------------------------------------------------------


def data(line: Line, work: Work, form: Form) -> None:
    """
    Write a data set, a package of a program or a preprint of a server: `Survey of coral bleaching (Version 2) [Data set]. Zenodo.`
    """
    random = form.random
    names = replace(
        form,
        names=random.choice(("inverted", "inverted", "vancouver", "spaced", "natural")),
        between=", ",
        last=random.choice((", & ", ", ", " and ")),
    )
    if names.names == "vancouver":
        names = replace(names, given="bare", last=", ")
    write_names(line, work.authors, names, "author")
    line.separate(random.choice((" ", ". ", ", ")) if line.text else "")
    bracket = random.random() < 0.7
    line.add("(" if bracket else "").add(
        random.choice((str(work.year), str(work.year), f"{work.year}, {form.words.months[work.month - 1]} {work.day}")),
        "date",
    ).add(")" if bracket else "")
    line.add(random.choice((". ", ". ", " ", ": "))).add(work.title, "title")
    random.choice((_data_set, _package, _server))(line, work, random)


def _doi(work: Work, random: Random) -> str:
    number = work.doi or f"10.5281/zenodo.{random.randint(10**4, 10**7)}"
    return (
        random.choice(("https://doi.org/", "https://doi.org/", "doi:", "doi: ", "http://dx.doi.org/", "DOI: ")) + number
    )


def _data_set(line: Line, work: Work, random: Random) -> None:
    if random.random() < 0.3:
        line.add(random.choice((" (", ", ", ". "))).add(
            random.choice(("Version 2", "Version 1.0", "v1.1", "version 3", "V1", "Version 4.1.0")), "edition"
        )
        line.add(")" if line.text.count("(") > line.text.count(")") else "")
    if random.random() < 0.7:
        line.add(" [").add(random.choice(_KINDS), "genre").add("]")
    line.separate(random.choice((". ", ". ", ", "))).add(random.choice(_ARCHIVES), "publisher").separate(
        random.choice((". ", ". ", ", ", " "))
    )
    line.add("" if line.text.endswith(" ") else " ").add(_doi(work, random), "doi")


def _package(line: Line, work: Work, random: Random) -> None:
    line.separate(" " if work.title[-1:] in "?!" else random.choice((". ", ", ")))
    version = f"{random.randint(0, 9)}.{random.randint(0, 20)}{random.choice(('', '-12', '.1', '.0'))}"
    if random.random() < 0.25:  # FigTree v1.3.1. http://tree.bio.ed.ac.uk/software/figtree/
        line.add(random.choice(("v", "ver. ", "version ", "Version ", "Release ")) + version, "edition").separate(". ")
        line.add(random.choice(("", "Available from: ", "Computer program available at "))).add(work.url, "url")
        return
    word = random.choice(
        (
            "R package",
            "R package",
            "R package",
            "Python package",
            "MATLAB toolbox",
            "Stata module",
            "Bioconductor package",
        )
    )
    line.add(word, "genre").add(random.choice((" ", ", "))).add(
        f"{random.choice(('version ', 'version ', 'Version ', 'v'))}{version}", "edition"
    ).separate(random.choice((". ", ", ", ". ")))
    name = random.choice(("nnet", "lme4", "vegan", "survival", "ape", "dplyr", "mgcv", "MuMIn"))
    line.add(random.choice(("", "", "URL ", "Available at: "))).add(
        random.choice(
            (
                f"https://CRAN.R-project.org/package={name}",
                f"http://cran.r-project.org/package={name}",
                f"https://github.com/user/{name}",
            )
        ),
        "url",
    )


def _server(line: Line, work: Work, random: Random) -> None:
    line.separate(" " if work.title[-1:] in "?!" else ". ")
    before = random.random() < 0.3
    line.add("Preprint" if before else "", "genre").add(random.choice((" at ", " at ", ", ")) if before else "")
    line.add(random.choice(_SERVERS), "container")
    if not before and random.random() < 0.4:
        opening, closing = random.choice(((" [", "]"), (" (", ")"), (", ", ""), (" ", "")))
        line.add(opening).add(random.choice(("Preprint", "preprint")), "genre").add(closing)
    if random.random() < 0.3:
        line.separate(random.choice((", ", " "))).add(
            f"{work.year}.{work.month:02}.{work.day:02}.{random.randint(10**5, 10**8)}", "number"
        )
    line.separate(random.choice((". ", ", ", " "))).add(_doi(work, random), "doi")
