"""
Preprints, trials, package inserts, programs and manuals, as lists of every science have them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

from refs.training.synthetic.families.nlm import FULL_MONTHS, MONTHS, american_day
from refs.training.synthetic.forms import Form, write_date, write_names
from refs.training.synthetic.groups import organisation
from refs.training.synthetic.line import Line
from refs.training.synthetic.people import BODIES, body
from refs.training.synthetic.wordlists import SOFTWARE
from refs.training.synthetic.works import Work

_SERVERS = {
    "bioRxiv": "10.1101/{d}", "medRxiv": "10.1101/{d}", "ChemRxiv": "10.26434/chemrxiv-{y}-{w}", "SSRN": "10.2139/ssrn.{n}", "Research Square": "10.21203/rs.3.rs-{n}/v1",
    "Preprints.org": "10.20944/preprints{y}{m}.{n}.v1", "PsyArXiv": "10.31234/osf.io/{w}", "SocArXiv": "10.31235/osf.io/{w}", "EarthArXiv": "10.31223/{w}",
    "SSRN Electronic Journal": "10.2139/ssrn.{n}", "Authorea": "10.22541/au.{n}", "TechRxiv": "10.36227/techrxiv.{n}", "engrXiv": "10.31224/osf.io/{w}", "OSF": "10.17605/OSF.IO/{w}",
}  # fmt: skip


def deposit(line: Line, work: Work, form: Form) -> None:
    """
    Write what stands on a server or comes with a product: a preprint, a trial, a package insert, a program, a manual.
    """
    kinds: tuple[tuple[int, Callable[[Line, Work, Form], None]], ...] = (
        (38, _preprint),
        (14, _trial),
        (8, _insert),
        (26, _program),
        (22, _manual),
    )
    write = form.random.choices([write for _, write in kinds], [share for share, _ in kinds])[0]
    write(line, work, form)


def _written_day(work: Work, random: Random) -> str:
    month = MONTHS[work.month - 1]
    return random.choice((f"{work.year} {month} {work.day}", american_day(work, random), str(work.year)))


# --- preprints -----------------------------------------------------------------------------------------------------


def _preprint(line: Line, work: Work, form: Form) -> None:
    """
    Write a preprint of a server: `Nguyen T, et al. Title. bioRxiv [Preprint]. 2021 Jun 14. doi:10.1101/2021.06.14.448321`
    """
    random = form.random
    work = replace(work, year=max(work.year, random.randint(2012, 2024)))
    server = random.choice(list(_SERVERS))
    number = f"{work.year}.{work.month:02}.{work.day:02}.{random.randint(10**5, 10**8)}"
    if random.random() < 0.25:
        number = str(random.randint(10**5, 10**6))
    letters = "".join(random.choice("abcdefghjkmnpqrstuvwxyz0123456789") for _ in range(5))
    doi = _SERVERS[server].format(
        d=number, y=work.year, m=f"{work.month:02}", n=random.randint(10**4, 10**7), w=letters
    )
    random.choice((_nlm_preprint, _nlm_preprint, _dated_preprint, _numbered_preprint))(
        line, work, form, (server, number, doi)
    )


def _write_doi(line: Line, doi: str, random: Random) -> None:
    line.add(
        random.choice(("doi:", "doi: ", "https://doi.org/", "https://doi.org/", "DOI: ", "doi.org/", "")) + doi, "doi"
    )


def _nlm_preprint(line: Line, work: Work, form: Form, where: tuple[str, str, str]) -> None:
    """`Wolff M. Title. medRxiv [Preprint]. 2020 Apr 3 [cited 2020 May 1]. doi: 10.1101/…`"""
    random, (server, number, doi) = form.random, where
    names = replace(form, names="vancouver", given="bare", between=", ", last=", ", most=random.choice((1, 3, 6)))
    write_names(line, work.authors, names, "author")
    line.separate(". ").add(work.title, "title").separate(" " if work.title[-1:] in "?!" else ". ").add(
        server, "container"
    )
    opening, closing = random.choice(((" [", "]"), (" [", "]"), (" (", ")"), (". ", "")))
    line.add(opening).add(random.choice(("Preprint", "Preprint", "preprint")), "genre").add(closing)
    line.separate(random.choice((". ", " ", ". Posted online ", ". Posted ")) if closing else " posted online ")
    line.add(_written_day(work, random), "date")
    if random.random() < 0.3:
        seen = f"cited {work.year + 1} {random.choice(MONTHS)} {work.day}"
        line.add(" [").add(seen, "accessed").add("]")
    if random.random() < 0.3:
        line.add(random.choice((":", ": "))).add(number, "number")
    line.separate(random.choice((". ", ". ", "; ")))
    if random.random() < 0.2:
        line.add("Available from: ").add(
            f"https://www.{server.split('.')[0].split()[0].lower()}.org/content/{number}v1", "url"
        )
    else:
        _write_doi(line, doi, random)


def _dated_preprint(line: Line, work: Work, form: Form, where: tuple[str, str, str]) -> None:
    """`Leuker, C., & Hertwig, R. (2018). Title. PsyArXiv. https://doi.org/…`, `… [Preprint]. Available at SSRN 3570239.`"""
    random, (server, _, doi) = form.random, where
    names = replace(form, names="inverted", given="initials", between=", ", last=random.choice((", & ", " and ", ", ")))
    write_names(line, work.authors, names, "author")
    line.separate(" ").add("(").add(
        random.choice((str(work.year), f"{work.year}, {FULL_MONTHS[work.month - 1]} {work.day}")), "date"
    )
    line.add(random.choice((") ", "). "))).add(work.title, "title")
    if random.random() < 0.25:
        line.add(" [").add(
            random.choice(("Preprint", "Manuscript submitted for publication", "Unpublished manuscript")), "genre"
        ).add("]")
    line.separate(" " if work.title[-1:] in "?!" and line.text[-1] in "?!" else ". ")
    if server.startswith("SSRN") and random.random() < 0.6:
        line.add(random.choice(("Available at ", "available at "))).add("SSRN", "container").add(
            random.choice((" ", ": "))
        )
        number = random.randint(10**5, 5 * 10**6)
        if random.random() < 0.5:
            line.add(str(number), "number")
        else:
            line.add(f"https://ssrn.com/abstract={number}", "url")
        return
    line.add(server, "container").separate(random.choice((". ", ", ")))
    _write_doi(line, doi, random)


def _numbered_preprint(line: Line, work: Work, form: Form, where: tuple[str, str, str]) -> None:
    """`Nguyen, T.; Roe, J. Title. bioRxiv 2021, 2021.03.12.435123.`, `T. Nguyen, Title, bioRxiv 2021.03.12.435123 (2021)`"""
    random, (server, number, doi) = form.random, where
    semicolons = random.random() < 0.5
    names = replace(form, names="inverted" if semicolons else "natural", given="initials", between="; " if semicolons else ", ",
                    last="; " if semicolons else random.choice((", and ", ", ", " & ")))  # fmt: skip
    write_names(line, work.authors, names, "author")
    line.separate(" " if line.text.endswith(".") else ". " if semicolons else ", ").add(work.title, "title")
    line.separate(" " if work.title[-1:] in "?!" else ". " if semicolons else random.choice((". ", ", ")))
    line.add(server, "container").add(random.choice((" ", ", ")))
    if semicolons:
        line.add(str(work.year), "date").add(", ").add(
            random.choice((number, f"{number}v{random.randint(1, 3)}")), "number"
        )
    else:
        line.add(number, "number").add(" (").add(str(work.year), "date").add(")")
    if random.random() < 0.5:
        line.separate(random.choice(("; ", ". ", ", ")))
        _write_doi(line, doi, random)


# --- medicine ------------------------------------------------------------------------------------------------------


def _trial(line: Line, work: Work, form: Form) -> None:
    """
    Write a registered trial: `Title. ClinicalTrials.gov identifier: NCT03057977. Updated March 3, 2020. Accessed May 12, 2020. https://…`
    """
    random = form.random
    work = replace(work, year=max(work.year, random.randint(2003, 2024)))
    register, number, address = random.choice(
        (
            (
                "ClinicalTrials.gov",
                f"NCT{random.randint(10**5, 6 * 10**6):08}",
                "https://clinicaltrials.gov/ct2/show/{}",
            ),
            ("ClinicalTrials.gov", f"NCT{random.randint(10**5, 6 * 10**6):08}", "https://clinicaltrials.gov/study/{}"),
            ("ISRCTN registry", f"ISRCTN{random.randint(10**7, 10**8)}", "https://www.isrctn.com/{}"),
            (
                "EU Clinical Trials Register",
                f"{work.year}-{random.randint(1, 9999):06}-{random.randint(10, 99)}",
                "https://www.clinicaltrialsregister.eu/{}",
            ),
            ("PROSPERO", f"CRD42{random.randint(10**6, 10**9)}", "https://www.crd.york.ac.uk/prospero/{}"),
            (
                "Australian New Zealand Clinical Trials Registry",
                f"ACTRN126{random.randint(10**9, 10**10)}",
                "https://anzctr.org.au/{}.aspx",
            ),
        )
    )
    if random.random() < 0.4:
        line.add(
            random.choice((work.publisher, organisation(random), "National Library of Medicine (U.S.)")),
            "author",
            "literal",
        )
        if random.random() < 0.4:
            line.add(" (").add(
                random.choice((str(work.year), f"{work.year}, {FULL_MONTHS[work.month - 1]}")), "date"
            ).add(")")
        line.separate(". ")
    line.add(work.title, "title").separate(" " if work.title[-1:] in "?!" else ". ").add(register, "container")
    how = random.choice(
        (
            " identifier: {}",
            " identifier: {}",
            ". Identifier: {}",
            ", {}",
            " ({})",
            " [{}]",
            " Identifier {}",
            " registration number {}",
            ". {}",
        )
    )
    before, _, behind = how.partition("{}")
    line.add(before).add(number, "number").add(behind).separate(". ")
    if not any(label == "date" for label, _ in line.tags) and random.random() < 0.7:
        line.add(random.choice(("Updated ", "Posted ", "Published ", "", "First posted "))).add(
            american_day(work, random), "date"
        ).separate(". ")
    _write_seen(line, replace(work, url=address.format(number)), random)


def _write_seen(line: Line, work: Work, random: Random) -> None:
    """Write a link and when it was visited, in one of two orders."""
    seen = f"{random.choice(FULL_MONTHS)} {work.day}, {work.year + 1}"
    if random.random() < 0.55:
        line.add(f"{random.choice(('Accessed', 'Accessed on', 'Retrieved'))} {seen}", "accessed")
        line.add(random.choice((". ", ". ", ", from "))).add(work.url, "url")
    else:
        line.add(random.choice(("", "Available at: ", "Available from: ", "Retrieved from "))).add(work.url, "url")
        opening, closing = random.choice(((" (", ")"), (". ", ""), (", ", "")))
        line.add(opening).add(f"accessed {seen}", "accessed").add(closing)


def _insert(line: Line, work: Work, form: Form) -> None:
    """
    Write what lies in a drug's box: `Humira [package insert]. North Chicago, IL: AbbVie Inc; 2018.`
    """
    random = form.random
    drug, maker = random.choice(BODIES["drugs"])
    genre = random.choice(
        (
            "package insert",
            "package insert",
            "prescribing information",
            "Prescribing information",
            "Package insert",
            "product monograph",
            "summary of product characteristics",
        )
    )
    if random.random() < 0.25:
        line.add(maker, "author", "literal" if " " in maker or "-" in maker else "family").add(" (").add(
            str(work.year), "date"
        ).add("). ")
        line.add(drug, "title").add(" [").add(genre, "genre").add("]")
        return
    opening, closing = random.choice(((" [", "]. "), (" [", "]. "), (" (", "). "), (". ", ". ")))
    line.add(drug, "title").add(opening).add(genre, "genre").add(closing)
    if random.random() < 0.75:
        line.add(work.place, "place").add(": ")
    line.add(maker, "publisher").separate(random.choice(("; ", "; ", ", ", ". ")))
    line.add(_written_day(work, random) if random.random() < 0.4 else str(work.year), "date")


def software(line: Line, work: Work, form: Form) -> None:
    """
    Write a program: `R Core Team (2017). R: A language and environment for statistical computing.`
    """
    random = form.random
    maker, title, publisher, place = random.choice(SOFTWARE)
    named = random.random() < 0.6
    line.add(maker, "author", "literal" if " " in maker else "family") if named else write_names(
        line, work.authors, form, "author"
    )
    behind = form.year == "behind"
    line.separate(random.choice((" ", ", ", ". ")) if behind else random.choice((". ", ", ", ": ")))
    if behind:
        write_date(line, work, form, full=0, brackets=form.brackets)
        line.separate(random.choice((". ", ", ", ": ")))
    line.add(title, "title")
    if random.random() < 0.4:
        version = f"{random.randint(1, 9)}.{random.randint(0, 20)}"
        line.add(random.choice((" (", ", ", ". "))).add(
            random.choice(("Version ", "version ", "v")) + version, "edition"
        )
        line.add(")" if line.text.count("(") > line.text.count(")") else "")
    if random.random() < 0.3:
        line.add(" [").add(random.choice(("Computer software", "Software", "Computer program")), "genre").add("]")
    line.separate(random.choice((". ", ", ")))
    if random.random() < 0.7:
        line.add(publisher, "publisher").add(random.choice((", ", ": "))).add(place, "place")
    if not behind:
        line.separate(random.choice((", ", "; ")))
        write_date(line, work, form, full=0, brackets=random.random() < 0.2)


# --- products ------------------------------------------------------------------------------------------------------


def _version(random: Random) -> str:
    number = f"{random.randint(0, 28)}.{random.randint(0, 20)}{random.choice(('', '', '.0', f'.{random.randint(1, 99)}', 'b', '-rc1'))}"
    return (
        random.choice(("Version ", "version ", "Version ", "v", "v. ", "V", "ver. ", "Release ", "rev. ", "Ver. "))
        + number
    )


def _program(line: Line, work: Work, form: Form) -> None:
    """
    Write a program: `GraphPad Prism (Version 8.0) [Computer software]. (2019). San Diego: GraphPad Software.`, `NVivo, version 12; QSR International: Melbourne, 2018.`
    """
    random = form.random
    name, maker, place = random.choice(BODIES["programs"])
    work = replace(work, year=max(work.year, random.randint(1992, 2024)))
    known = random.random()
    if known < 0.35:
        line.add(maker, "author", "literal" if " " in maker else "family")
        line.add(" (").add(str(work.year), "date").add(random.choice(("). ", ") ", "): ")))
    elif known < 0.5:
        write_names(line, work.authors, form, "author")
        line.separate(random.choice((". ", ", "))).add(str(work.year), "date").separate(random.choice((". ", ", ")))
    line.add(name, "title")
    opening, closing = random.choice(((" (", ")"), (", ", ""), (" ", ""), (". ", ""), (" [", "]")))
    line.add(opening).add(_version(random), "edition").add(closing)
    if random.random() < 0.45:
        line.add(random.choice((" [", " ["))).add(
            random.choice(("Computer software", "computer program", "Software", "software", "computer software")),
            "genre",
        ).add("]")
    dated = any(label == "date" for label, _ in line.tags)
    if not dated and random.random() < 0.25:
        line.separate(". ").add("(").add(str(work.year), "date").add(")")
        dated = True
    swapped = random.random() < 0.5
    line.separate(random.choice((". ", ", ", "; ")))
    line.add(place if swapped else maker, "place" if swapped else "publisher").add(": " if swapped else ", ")
    line.add(maker if swapped else place, "publisher" if swapped else "place")
    if not dated:
        line.separate(random.choice(("; ", ", "))).add(str(work.year), "date")
    if random.random() < 0.3:
        line.separate(random.choice((". ", ", "))).add(f"https://www.{maker.split()[0].strip(',').lower()}.com", "url")


def _manual(line: Line, work: Work, form: Form) -> None:
    """
    Write a manual or a brochure by who made it, mostly without another publisher: `3M. (2015). Filtek: product profile. St. Paul, MN.`
    """
    random = form.random
    maker, place = random.choice(BODIES["makers"])
    title = random.choice(BODIES["manuals"]).format(p=random.choice(BODIES["products"]))
    if random.random() < 0.35:
        maker, place, title = body(work.language, random), work.place, work.title
    line.add(maker, "author", "literal" if " " in maker or maker.isupper() else "family")
    early = random.random() < 0.6
    date = random.choice(form.words.undated) if random.random() < 0.15 else str(work.year)
    if early:
        line.separate(random.choice((" (", ". (", " ("))).add(date, "date").add(random.choice(("). ", ") ", "): ")))
    else:
        line.separate(random.choice((". ", ", ", ": ")))
    line.add(title, "title")
    if random.random() < 0.15:
        opening, closing = random.choice(((", ", ""), (" (", ")")))
        line.add(opening).add(_version(random), "edition").add(closing)
    if random.random() < 0.5:
        line.separate(random.choice((". ", ", "))).add(place, "place")
        if random.random() < 0.25:
            line.add(": ").add(random.choice((maker, "Author")), "publisher")
    if not early:
        line.separate(random.choice((". ", ", ", "; "))).add(date, "date")
