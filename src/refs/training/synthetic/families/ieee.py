"""
References as IEEE writes them: `[14] Y. LeCun, “Gradient-based learning,” Proc. IEEE, vol. 86, no. 11, pp. 2278–2324, Nov. 1998.`
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from refs.training.synthetic.forms import Form, roman, write_names
from refs.training.synthetic.journals import abbreviate
from refs.training.synthetic.line import Line
from refs.training.synthetic.meetings import CITIES, meeting
from refs.training.synthetic.tails import arxiv_number
from refs.training.synthetic.works import Work

MONTHS = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "Jun.", "Jul.", "Aug.", "Sep.", "Oct.", "Nov.", "Dec.")
FULL_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
         "December")  # fmt: skip
"""The months as IEEE writes them, and in full."""
SCHOOLS = (
    "Dept. Elect. Eng., Harvard Univ.", "Stanford University", "Massachusetts Institute of Technology", "Univ. of Tokyo",
    "Dept. Comput. Sci., Univ. of Texas", "School of Computer Science, Carnegie Mellon University", "ETH Zürich", "EPFL",
    "University of California, Berkeley", "Delft Univ. Technol.", "Technische Universität München", "Tsinghua Univ.",
    "California Institute of Technology", "Imperial College London", "Georgia Inst. Technol.", "Aalto University",
)  # fmt: skip
"""Where theses and reports come from."""


def extent(work: Work, dash: str = "–") -> str:
    """
    Return the first and the last page, or the only one.
    """
    return f"{work.first}{dash}{work.last}" if work.last else work.first


def when(work: Work, random: Random) -> str:
    """
    Return a date as IEEE writes it: `Nov. 1998`.
    """
    month = random.choice((MONTHS, MONTHS, FULL_MONTHS))[work.month - 1]
    return random.choice((f"{month} {work.year}", f"{month} {work.year}", str(work.year), f"{month} {work.day}, {work.year}",
                          f"{month.rstrip('.')}/{MONTHS[work.month % 12]} {work.year}"))  # fmt: skip


def ieee(line: Line, work: Work, form: Form) -> None:
    """
    Write a reference by IEEE's rules: `[14] Y. LeCun, L. Bottou, and P. Haffner, “Gradient-based learning,” Proc. IEEE, vol. 86, no. 11, pp. 2278–2324, Nov. 1998.`
    """
    random = form.random
    last = random.choice((", and ", ", and ", " and "))
    natural = replace(
        form, names="natural", given="initials", between=", ", last=last, most=random.choice((1, 3, 6, 6, 20))
    )
    write_names(line, work.authors, natural, "author")
    line.separate(", " if line.text else "")
    kind = random.choices(
        (_ieee_article, _ieee_paper, _ieee_book, _ieee_thesis, _ieee_online, _ieee_preprint, _ieee_report),
        (40, 26, 9, 7, 8, 6, 4),
    )[0]
    kind(line, work, natural)


def _quoted(line: Line, title: str, random: Random) -> None:
    opening, closing = random.choice((("“", "”"), ("“", "”"), ('"', '"'), ("``", "''"), ("‘‘", "’’")))
    inside = "" if title[-1:] in "?!" else ","
    line.add(opening).add(title, "title")
    line.add(f"{inside}{closing} " if random.random() < 0.85 else f"{closing}{inside} ")


def _ieee_article(line: Line, work: Work, form: Form) -> None:
    random = form.random
    _quoted(line, work.title, random)
    line.add(abbreviate(work.container, random) if random.random() < 0.7 else work.container, "container").separate(
        ", "
    )
    if random.random() < 0.06:
        waiting = random.choice(("early access", "to be published", "in press", "submitted for publication"))
        if random.random() < 0.4:
            line.add(waiting, "" if waiting[0] == "e" else "date")
            return
        line.add(waiting).add(", ")
        line.add(when(work, random), "date").add(", doi: ").add(work.doi or "10.1109/TPAMI.2020.2983686", "doi")
        return
    line.add(f"vol. {_volume(work, random)}", "volume").add(", ")
    if random.random() < 0.8:
        line.add(f"no. {work.issue}", "issue").add(", ")
    if random.random() < 0.8:
        line.add(f"{'pp. ' if work.last else 'p. '}{extent(work)}", "pages").add(", ").add(when(work, random), "date")
        return
    article = f"{random.choice(('Art. no. ', 'Art. no. ', 'p. ', 'Art. ID '))}{random.randint(10**4, 10**7)}"
    date = when(work, random)
    late = random.random() < 0.5  # vol. 5, no. 2, Apr. 2013, Art. no. 2600111
    line.add(date if late else article, "date" if late else "pages").add(", ")
    line.add(article if late else date, "pages" if late else "date")


def _volume(work: Work, random: Random) -> str:
    """Return a volume, now and then with its transactions' letters or as a Roman numeral: `ED-11`, `XIV`."""
    if random.random() < 0.04:
        return f"{random.choice(('ED', 'SAC', 'MTT', 'COM', 'PAMI', 'IT', 'AC', 'QE'))}-{random.randint(1, 40)}"
    if work.volume.isdigit() and 0 < int(work.volume) < 40 and random.random() < 0.04:
        return roman(int(work.volume))
    return work.volume


def _ieee_paper(line: Line, work: Work, form: Form) -> None:
    random = form.random
    _quoted(line, work.title, random)
    line.add(random.choice(("in ", "in ", "in ", "In "))).add(
        meeting(work.year, random, short=random.random() < 0.75), "container"
    )
    line.add(", ")
    if random.random() < 0.12:
        line.add(random.choice(("vol. ", "ser. ")) + work.volume, "volume").add(", ")
    if random.random() < 0.6:
        line.add(random.choice(CITIES), "place").add(", ")
    line.add(when(work, random), "date")
    if random.random() < 0.85:
        line.add(", ").add(f"pp. {extent(work)}" if work.last else f"p. {work.first}", "pages")


def _ieee_book(line: Line, work: Work, form: Form) -> None:
    random = form.random
    line.add(work.title, "title")
    if random.random() < 0.4:
        line.add(", ").add(random.choice(("2nd ed.", "3rd ed.", "4th ed.", "1st ed.", "rev. ed.")), "edition")
    line.separate(". ").add(work.place, "place").add(": ").add(work.publisher, "publisher").add(", ").add(
        str(work.year), "date"
    )
    how = random.random()
    line.add(", ch. 3" if how < 0.1 else ", ch. 2, sec. 4" if how < 0.13 else "")
    if how < 0.3:
        line.add(", ").add(f"pp. {extent(work)}" if work.last else f"p. {work.first}", "pages")


def _ieee_thesis(line: Line, work: Work, form: Form) -> None:
    random = form.random
    _quoted(line, work.title, random)
    line.add(
        random.choice(
            (
                "Ph.D. dissertation",
                "Ph.D. dissertation",
                "M.S. thesis",
                "Ph.D. thesis",
                "Master’s thesis",
                "Doctoral dissertation",
            )
        ),
        "genre",
    )
    line.add(", ").add(random.choice(SCHOOLS), "publisher").add(", ")
    if random.random() < 0.7:
        line.add(random.choice(CITIES) if random.random() < 0.5 else work.place, "place").add(", ")
    line.add(when(work, random), "date")


def _ieee_online(line: Line, work: Work, form: Form) -> None:
    random = form.random
    if random.random() < 0.5:
        _quoted(line, work.title, random)
    else:
        line.add(work.title, "title").separate(". ")
    if random.random() < 0.4:
        line.add(work.publisher, "publisher").separate(random.choice((", ", ". ")))
    if random.random() < 0.6:
        opening = random.random() < 0.4
        line.add("(" if opening else "").add(when(work, random), "date").add(")" if opening else "").separate(". ")
    line.add("" if line.text.endswith(" ") else " ")
    accessed = f"{random.choice(('Accessed: ', 'accessed ', 'Accessed on: '))}{random.choice(MONTHS)} {work.day}, {work.year + 1}"
    first = random.random() < 0.4
    if first:
        line.add(accessed, "accessed").add(". ")
    line.add(random.choice(("[Online]. Available: ", "[Online]. Available: ", "[Online] Available at: ", ""))).add(
        work.url, "url"
    )
    if not first:
        before, behind = random.choice(((". ", ""), (", ", ""), (" (", ")"), (". [", "]"), (". ", "")))
        line.add(before).add(accessed, "accessed").add(behind)


def _ieee_preprint(line: Line, work: Work, form: Form) -> None:
    random = form.random
    _quoted(line, work.title, random)
    number = arxiv_number(random)
    if random.random() < 0.5:
        line.add(str(work.year), "date").add(", ").add(number, "arxiv")
        return
    line.add(number, "arxiv").add(random.choice((", ", " [cs.LG], ", ", "))).add(when(work, random), "date")


def _ieee_report(line: Line, work: Work, form: Form) -> None:
    random = form.random
    _quoted(line, work.title, random)
    line.add(random.choice((*SCHOOLS, work.publisher)), "publisher").separate(", ")
    if random.random() < 0.6:
        line.add(random.choice(CITIES), "place").add(", ")
    line.add(random.choice(("Tech. Rep.", "Tech. Rep.", "Rep.", "White Paper", "Technical Report")), "genre").add(
        " "
    ).add(work.number, "number")
    line.add(", ").add(when(work, random), "date")
