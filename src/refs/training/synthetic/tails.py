"""
What stands behind a reference: identifiers, links and when they were visited, what a web page adds.
"""

from __future__ import annotations

import re
from random import Random

from refs.training.synthetic.forms import Form
from refs.training.synthetic.line import Line
from refs.training.synthetic.wordlists import CRUFT
from refs.training.synthetic.works import Work


def write_link(line: Line, work: Work, form: Form, *, sure: bool = False) -> None:
    """
    Write a link, and before or behind it when it was visited, if that is `sure` or happens to be told.
    """
    random = form.random
    accessed = _access(work, form) if sure or random.random() < 0.5 else ""
    before = bool(accessed) and random.random() < 0.3
    if before:
        line.add(accessed, "accessed").separate(random.choice((", ", ". ", " ")))
    line.add(random.choice(form.words.available) if random.random() < 0.7 else "").add(work.url, "url")
    if accessed and not before:
        opening = random.choice((" (", ", ", ". ", " [", " "))
        line.add(opening).add(accessed, "accessed").add({" (": ")", " [": "]"}.get(opening, ""))


def _access(work: Work, form: Form) -> str:
    random = form.random
    month = form.words.months[work.month - 1]
    day = random.choice(
        (
            f"{work.day} {month} {work.year + 2}",
            f"{work.day}.{work.month:02}.{work.year + 2}",
            f"{work.day}. {month} {work.year + 2}",
            f"{work.day:02} {month[:3].lower()}. {work.year + 2}",
            f"{month} {work.day}, {work.year + 2}",
            f"{work.year + 2}-{work.month:02}-{work.day:02}",
            f"{work.day}/{work.month}/{work.year + 2}",
            f"{work.year + 2} {month[:3]} {work.day}",
        )
    )
    return random.choice(form.words.accessed).format(d=day).strip("()")


def cited(work: Work, form: Form) -> str:
    """
    Return when a page was visited as it stands in brackets: `cit. 2014-03-21`.
    """
    month = form.words.months[work.month - 1]
    day = form.random.choice(
        (
            f"{work.year + 2}-{work.month:02}-{work.day:02}",
            f"{work.day}. {work.month}. {work.year + 2}",
            f"{work.day}.{work.month}.{work.year + 2}",
            f"{work.day} {month} {work.year + 2}",
        )
    )
    return form.random.choice(form.words.accessed).format(d=day).strip("()[]")


def bare(line: Line, work: Work, form: Form) -> None:
    """
    Write nothing but an identifier, or a short title and one.
    """
    if form.random.random() < 0.3:
        line.add(work.title, "title").separate(". ")
    write_identifier(line, work, form)


def arxiv_number(random: Random) -> str:
    """
    Return an arXiv number as written: old or new, with or without the archive's name.
    """
    new = f"{random.randint(7, 23):02}{random.randint(1, 12):02}.{random.randint(1000, 19999)}"
    archive = random.choice(("hep-th", "astro-ph", "cond-mat", "math", "hep-ph", "quant-ph", "gr-qc"))
    old = f"{archive}/{random.randint(9101000, 9912999)}"
    before = random.choice(("arXiv:", "arXiv: ", "arXiv preprint arXiv:", "arXiv e-prints, arXiv:", "", ""))
    return before + random.choice((new, new, old))


def write_identifier(line: Line, work: Work, form: Form) -> None:
    """
    Write what identifies a work: its DOI, its numbers in MEDLINE, at arXiv, its ISBN.
    """
    random = form.random
    kind = random.random()
    if kind < 0.17:
        _write_numbers(line, work, form)
    elif kind < 0.62 and work.doi:
        before = random.choice(
            ("doi:", "doi: ", "DOI: ", "https://doi.org/", "http://dx.doi.org/", "DOI ", "", "doi ", "https://doi.org/")
        )
        line.add(before + work.doi, "doi")
    elif kind < 0.75:
        line.add(
            random.choice(("PMID: ", "PMID ", "PubMed PMID: ", "PMID:")) + str(random.randint(1_000_000, 39_999_999)),
            "pmid",
        )
        if random.random() < 0.5:
            line.add(random.choice(("; ", ". ", " "))).add(
                random.choice(("PMCID: PMC", "PMC", "PMCID:PMC")) + str(random.randint(10**5, 10**7)), "pmcid"
            )
    elif kind < 0.9:
        bracketed = random.random() < 0.4
        line.add("[" if bracketed else "").add(arxiv_number(random), "arxiv")
        line.add(random.choice(("]", " [hep-ph]]", "]")) if bracketed else random.choice(("", " [cs.LG]", "")))
    else:
        number = "-".join(str(random.randint(low, high)) for low, high in ((0, 9), (100, 999), (10000, 99999), (0, 9)))
        line.add(random.choice(("ISBN ", "ISBN: ", "ISBN-13: ")) + f"978-{number}", "isbn")


def _write_numbers(line: Line, work: Work, form: Form) -> None:
    """Write what MEDLINE knows a work by: `doi: 10.1000/1. PMID: 30865796; PMCID: PMC6542345.`"""
    random = form.random
    numbers = [
        (random.choice(("PMID: ", "PubMed PMID: ", "PMID:", "PMID ")) + str(random.randint(10**6, 4 * 10**7)), "pmid"),
        (random.choice(("PMCID: PMC", "PMCID:PMC", "PMC")) + str(random.randint(10**5, 10**7)), "pmcid"),
    ][: random.choice((1, 2, 2))]
    if random.random() < 0.2:
        numbers.reverse()
    if work.doi and random.random() < 0.7:
        doi = (random.choice(("doi: ", "doi:", "https://doi.org/", "DOI: ")) + work.doi, "doi")
        numbers.insert(0 if random.random() < 0.65 else random.randint(1, len(numbers)), doi)
    if random.random() < 0.18:  # nothing but numbers: 10.1136/bmj.m3026 32784198
        numbers = [(re.sub(r"^\D+(?=10\.|PMC|\d)", "", text), label) for text, label in numbers]
    between = random.choice((". ", "; ", " ", ", "))
    for nth, (text, label) in enumerate(numbers):
        line.add(between if nth else "").add(text, label)


_IDENTIFIERS = {"doi", "url", "arxiv", "pmid"}
"""What a reference has once."""


def write_tail(line: Line, work: Work, form: Form) -> None:
    """Write what stands behind the reference: identifiers, a link, the end, what a web page adds."""
    random = form.random
    known = any(label in _IDENTIFIERS for label, _ in line.tags)
    if not known and random.random() < 0.25:
        line.separate(random.choice((". ", ", ", ". ", " ", ".")))
        write_identifier(line, work, form)
    elif not known and random.random() < 0.07:
        line.separate(". ")
        write_link(line, work, form)
    if random.random() < 0.85:
        line.separate(".")
    if random.random() < 0.06:
        glued = random.random() < 0.3 and line.tags[-1][0] not in {"doi", "url"}
        line.add("" if glued else " ").add(random.choice(CRUFT))
        while random.random() < 0.3:  # [Google Scholar] [CrossRef] [Green Version]
            line.add(" ").add(random.choice(CRUFT))
