"""
What agencies and societies publish, as medical lists write it: web pages, guidelines, reports with a number.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from refs.training.synthetic.families.nlm import FULL_MONTHS, MONTHS, american_day, cited, day, imprint, stop
from refs.training.synthetic.forms import Form
from refs.training.synthetic.groups import organisation
from refs.training.synthetic.line import Line
from refs.training.synthetic.works import Work


def page(line: Line, work: Work, form: Form) -> None:
    """
    Write a web page: `Title [Internet]. Place: Publisher; 2010 [updated 2010 May 3; cited 2011 Jan 2]. Available from: …`
    """
    random = form.random
    writer = organisation(random) if random.random() < 0.8 else ""
    if writer:
        line.add(writer, "author", "literal")
        stop(line)
    line.add(work.title, "title")
    if random.random() < 0.5:
        _american_page(line, work, random)
        return
    line.add(
        random.choice(
            (" [Internet]", " [Internet]", " [online]", " [homepage on the Internet]", " [database on the Internet]")
        )
    )
    stop(line)
    if random.random() < 0.6:
        imprint(line, replace(work, publisher=writer or work.publisher), random)
    else:
        line.add(day(work, random), "date")
    updated = f"updated {work.year + 1} {MONTHS[work.month - 1]} {work.day}; " if random.random() < 0.3 else ""
    line.add(f" [{updated}").add(cited(work, random), "accessed").add("]. ")
    line.add(random.choice(("Available from: ", "Available from: ", "Available at: ", ""))).add(work.url, "url")


def _american_page(line: Line, work: Work, random: Random) -> None:
    """`Cancer stat facts. National Cancer Institute. Published May 3, 2019. Updated June 2, 2020. Accessed June 3, 2021. https://…`"""
    stop(line)
    if random.random() < 0.4:
        line.add(random.choice((work.publisher, organisation(random))), "publisher")
        stop(line)
    if random.random() < 0.6:
        line.add(random.choice(("Published ", "Updated ", "", "Last updated ", "Last reviewed "))).add(
            american_day(work, random), "date"
        )
        stop(line)
    seen = f"{random.choice(FULL_MONTHS)} {random.randint(1, 28)}, {work.year + 1}"
    accessed = random.choice(("Accessed ", "Accessed ", "Accessed on ", "accessed ")) + seen
    if random.random() < 0.6:
        line.add(accessed, "accessed").add(random.choice((". ", ". ", ". Available at: ", ". Available from: "))).add(
            work.url, "url"
        )
    else:
        line.add(random.choice(("Available at: ", "Available from: ", "", "Available at "))).add(work.url, "url")
        line.add(random.choice((". ", " (", ", ")))
        line.add(accessed, "accessed").add(")" if line.text.count("(") > line.text.count(")") else "")


_GUIDELINES = (
    ("NICE guideline", " [", ("NG136", "NG28", "CG181", "NG191")),
    ("Clinical guideline", " ", ("CG90", "CG181", "NG12")),
    ("Technology appraisal guidance", " [", ("TA366", "TA875")),
    ("ACOG Practice Bulletin", " ", ("No. 203", "No. 222", "number 29")),
    ("Committee Opinion", " ", ("No. 756", "No. 804")),
    ("NCHS Data Brief", ", ", ("no 288", "No. 360", "no. 404")),
    ("AHRQ Publication", " ", ("No. 12-EHC099-EF", "No. 05-0026")),
    ("Evidence Report/Technology Assessment", " ", ("No. 47", "No. 208")),
    ("DHHS Publication", " ", ("No. (PHS) 96-1232", "No. (SMA) 13-4801")),
    ("Report", " ", ("No. 18", "no. 104", "MH-12-3")),
    ("Green-top Guideline", " ", ("No. 37a", "No. 52")),
)


def guideline(line: Line, work: Work, form: Form) -> None:
    """
    Write a guideline or an agency's report: `Title. NICE guideline [NG136]. London: NICE; 2019.`
    """
    random = form.random
    line.add(organisation(random), "author", "literal")
    stop(line, random.choice((". ", ". ", ": ")))
    line.add(work.title, "title")
    genre, joint, numbers = random.choice(_GUIDELINES)
    opening = random.choice((". ", ". ", " (", ": "))
    line.separate(opening).add(genre, "genre").add(joint).add(random.choice(numbers), "number")
    line.add("]" if "[" in joint else "").add(")" if "(" in opening else "")
    stop(line)
    imprint(line, replace(work, publisher=organisation(random) if random.random() < 0.5 else work.publisher), random)
