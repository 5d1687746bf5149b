"""
References as engineering and computing write them: IEEE, BibTeX's plain styles, ACM, LNCS.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from refs.training.synthetic.families.ieee import FULL_MONTHS, MONTHS, SCHOOLS, extent, ieee
from refs.training.synthetic.families.standards import standard
from refs.training.synthetic.forms import Form, write_names
from refs.training.synthetic.journals import abbreviate
from refs.training.synthetic.line import Line
from refs.training.synthetic.meetings import CITIES, meeting
from refs.training.synthetic.tails import arxiv_number
from refs.training.synthetic.works import Work

_SERIES = ("LNCS", "Lecture Notes in Computer Science", "LNAI", "CCIS", "LNBIP", "IFIP AICT", "JMLR Proceedings", "CEUR Workshop Proceedings",
           "Proceedings of Machine Learning Research", "AISC", "LIPIcs", "Springer Series in Statistics")  # fmt: skip
_HOUSES = ("ACM", "IEEE", "Springer", "USENIX Association", "AAAI Press", "Morgan Kaufmann", "PMLR", "Curran Associates, Inc.", "MIT Press",
           "IEEE Computer Society", "ACM Press", "Association for Computational Linguistics", "Springer-Verlag", "IOS Press", "SPIE")  # fmt: skip


def engineering(line: Line, work: Work, form: Form) -> None:
    """
    Write a reference of engineering or computing in one of its styles.
    """
    random = form.random
    random.choices((ieee, _plain, _acm, _springer, standard), (36, 32, 14, 14, 4))[0](line, work, form)


# --- BibTeX's plain styles ---------------------------------------------------------------------------------------


def _plain(line: Line, work: Work, form: Form) -> None:
    """`Jeffrey Dean and Sanjay Ghemawat. MapReduce: Simplified data processing. In OSDI, pages 137–150. USENIX Association, 2004.`"""
    random = form.random
    natural = replace(form, names=random.choice(("natural", "natural", "natural", "inverted")), given=random.choice(("full", "initials")),
                      between=", ", last=random.choice((", and ", ", and ", " and ")), most=random.choice((3, 10, 20, 20)))  # fmt: skip
    write_names(line, work.authors, natural, "author")
    stop = random.choice((". ", ". ", ". ", ", "))
    if stop == ". " and random.random() < 0.15:
        line.separate(random.choice((" ", ". "))).add("(").add(str(work.year), "date").add(")")
    line.separate(stop if line.text else "")
    kind = random.random()
    dated = any(tag[0] == "date" for tag in line.tags)
    if kind < 0.35:
        _plain_article(line, work, random, stop)
    elif kind < 0.75:
        _plain_paper(line, work, random)
    elif kind < 0.87:
        _plain_book(line, work, random, stop)
    else:
        _plain_other(line, work, random, stop)
    if not dated:
        line.separate(", ").add(
            random.choice(
                (
                    str(work.year),
                    str(work.year),
                    f"{FULL_MONTHS[work.month - 1]} {work.year}",
                    f"{MONTHS[work.month - 1]} {work.year}",
                )
            ),
            "date",
        )
    if random.random() < 0.05:  # where it is cited, as CVPR's lists say
        line.separate(". ").add(", ".join(str(n) for n in sorted(random.sample(range(1, 16), random.randint(1, 4)))))


def _titled(line: Line, work: Work, stop: str) -> None:
    line.add(work.title, "title")
    line.separate(" " if work.title[-1:] in "?!" else stop)


def _plain_article(line: Line, work: Work, random: Random, stop: str) -> None:
    _titled(line, work, stop)
    line.add(work.container if random.random() < 0.7 else abbreviate(work.container, random), "container").separate(
        ", "
    )
    line.add(work.volume, "volume")
    if random.random() < 0.75:
        line.add("(").add(work.issue, "issue").add(")")
    line.add(":").add(extent(work, random.choice(("–", "-", "--"))), "pages")


def _plain_paper(line: Line, work: Work, random: Random) -> None:
    _titled(line, work, ". ")
    line.add(random.choice(("In ", "In ", "In ", "In: ")))
    line.add(meeting(work.year, random, short=random.random() < 0.35), "container")
    if random.random() < 0.18:
        line.add(", ").add(f"volume {work.volume}", "volume")
        if random.random() < 0.6:
            line.add(" of ").add(random.choice(_SERIES), "collection")
    if random.random() < 0.55:
        line.add(", ").add(f"{random.choice(('pages ', 'pages ', 'pp. '))}{extent(work)}", "pages")
    if random.random() < 0.25:
        line.add(", ").add(random.choice(CITIES), "place")
    if random.random() < 0.4:
        line.separate(". ").add(random.choice(_HOUSES), "publisher")


def _plain_book(line: Line, work: Work, random: Random, stop: str) -> None:
    line.add(work.title, "title")
    if random.random() < 0.12:
        line.add(", ").add(f"volume {random.randint(1, 90)}", "volume").add(" of ").add(
            random.choice(_SERIES), "collection"
        )
    line.separate(stop).add(work.publisher, "publisher")
    if random.random() < 0.5:
        line.separate(", ").add(work.place, "place")
    if random.random() < 0.25:
        line.separate(", ").add(
            random.choice(("second edition", "2nd edition", "third edition", "first edition")), "edition"
        )


def _plain_other(line: Line, work: Work, random: Random, stop: str) -> None:
    """Write a thesis, a technical report or a preprint."""
    _titled(line, work, stop)
    kind = random.random()
    if kind < 0.4:
        line.add(random.choice(("PhD thesis", "Master’s thesis", "Ph.D. thesis", "Ph.D. dissertation")), "genre").add(
            ", "
        ).add(random.choice(SCHOOLS), "publisher")
    elif kind < 0.7:
        line.add(random.choice(("Technical Report", "Technical report", "Tech. Rep.")), "genre").add(" ").add(
            work.number, "number"
        )
        line.add(", ").add(random.choice(SCHOOLS), "publisher")
    else:
        line.add(arxiv_number(random), "arxiv").add(random.choice(("", "", " [cs.CL]")))


# --- ACM and Springer's computing series -------------------------------------------------------------------------


def _acm(line: Line, work: Work, form: Form) -> None:
    """`Michael Reiter and Jay Wylie. 2005. Fault-scalable services. In Proceedings of … (SOSP '05). ACM, New York, NY, USA, 59–74.`"""
    random = form.random
    natural = replace(
        form, names="natural", given="full", between=", ", last=", and " if len(work.authors) > 2 else " and ", most=20
    )
    write_names(line, work.authors, natural, "author")
    line.separate(". " if line.text else "").add(str(work.year), "date").add(". ")
    _titled(line, work, ". ")
    if random.random() < 0.45:
        line.add(abbreviate(work.container, random) if random.random() < 0.6 else work.container, "container").separate(
            " "
        )
        line.add("" if line.text.endswith(" ") else " ").add(work.volume, "volume").add(", ").add(work.issue, "issue")
        line.add(
            random.choice(
                (
                    f" ({FULL_MONTHS[work.month - 1]} {work.year})",
                    f" ({MONTHS[work.month - 1]} {work.year})",
                    f" ({work.year})",
                    "",
                )
            )
        )
        line.add(", ").add(random.choice((extent(work), extent(work), f"Article {random.randint(1, 180)}")), "pages")
        line.add(random.choice(("", "", f" ({MONTHS[work.month - 1]} {work.year}), {random.randint(8, 40)} pages")))
        return
    line.add("In ").add(meeting(work.year, random), "container").separate(random.choice((". ", ", ", ". ")))
    if random.random() < 0.7:
        line.add(random.choice(_HOUSES), "publisher").separate(", ")
        if random.random() < 0.75:
            line.add(random.choice(("New York, NY, USA", "New York, NY", "Berkeley, CA", *CITIES[:4])), "place").add(
                ", "
            )
    line.add(extent(work), "pages")


def _springer(line: Line, work: Work, form: Form) -> None:
    """`Brox, T.: U-Net. In: Navab, N., Frangi, A.F. (eds.) MICCAI 2015. LNCS, vol. 9351, pp. 234–241. Springer, Cham (2015)`"""
    random = form.random
    names = replace(
        form,
        names="inverted",
        given="tight",
        between=", ",
        last=random.choice((", ", ", ", " and ")),
        most=random.choice((3, 20)),
    )
    write_names(line, work.authors, names, "author")
    line.separate(": " if line.text else "").add(work.title, "title")
    line.separate(" " if work.title[-1:] in "?!" else ". ")
    kind = random.random()
    if kind < 0.4:
        line.add(abbreviate(work.container, random) if random.random() < 0.7 else work.container, "container").add(" ")
        line.add(work.volume, "volume")
        if random.random() < 0.8:
            line.add("(").add(work.issue, "issue").add(")")
        line.add(", ").add(extent(work), "pages").add(" (").add(str(work.year), "date").add(")")
        return
    if kind < 0.8:
        line.add("In: ")
        if random.random() < 0.6:
            write_names(line, work.editors, names, "editor", inverted=True)
            line.add(random.choice((" (eds.)", " (eds.)", " (ed.)", " (Eds.)")), "editor", "other").add(" ")
        line.add(meeting(work.year, random), "container")
        if random.random() < 0.6:
            line.separate(random.choice((". ", ", "))).add(random.choice(_SERIES), "collection").add(
                random.choice((", ", " "))
            )
            line.add(f"vol. {random.randint(100, 13000)}", "volume")
        line.add(", ").add(f"pp. {extent(work)}" if work.last else f"p. {work.first}", "pages").separate(". ")
        line.add(random.choice(_HOUSES), "publisher")
    else:
        if random.random() < 0.3:
            line.add(random.choice(("2nd edn.", "3rd edn.", "2nd ed.")), "edition").add(" ")
        line.add(work.publisher, "publisher")
    if random.random() < 0.7:
        line.separate(", ").add(
            random.choice(("Cham", "Heidelberg", "Berlin, Heidelberg", "New York", "Singapore", work.place)), "place"
        )
    line.add(" (").add(str(work.year), "date").add(")")
