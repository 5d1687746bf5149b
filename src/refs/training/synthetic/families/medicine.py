"""
References as medicine writes them, by the NLM's and the AMA's rules: `58(12 Suppl 7):S6-12`, `[Internet]`,
`In: …, editors.`, `[dissertation]`, study groups behind the authors, and what stands behind the pages.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from refs.training.synthetic.agencies import guideline, page
from refs.training.synthetic.families.nlm import FULL_MONTHS, MONTHS, american_day, cited, day, edition, imprint, stop
from refs.training.synthetic.forms import Form, write_names
from refs.training.synthetic.groups import group, organisation
from refs.training.synthetic.journals import abbreviate
from refs.training.synthetic.line import Line
from refs.training.synthetic.meetings import CITIES, meeting
from refs.training.synthetic.works import Work


def medical(line: Line, work: Work, form: Form) -> None:
    """
    Write a reference of a medical list, most often an article.
    """
    kinds = ((60, _article), (9, _book), (10, _chapter), (5, _paper), (3, _thesis), (8, page), (5, guideline))
    write = form.random.choices([write for _, write in kinds], [share for share, _ in kinds])[0]
    write(line, work, replace(form, names="vancouver", given="bare", between=", ", last=", ", most=_most(form.random)))


def _most(random: Random) -> int:
    return random.choice((3, 3, 4, 6, 6, 6, 20))


def _head(line: Line, work: Work, form: Form) -> None:
    """Write authors, now and then a study group behind or instead of them; the list's mark behind that."""
    random = form.random
    if not work.authors or random.random() < 0.06:
        line.add(organisation(random), "author", "literal")
    else:
        write_names(line, work.authors, form, "author")
        if work.authors[0].given and random.random() < 0.06:
            write_group(line, random)
    stop(line, random.choice((". ", ". ", ". ", ". ", ": ", ", ")))


def write_group(line: Line, random: Random) -> None:
    """
    Write a study group behind the authors: `; Diabetes Prevention Program Research Group`, `for the IRIS Investigators`.
    """
    joint = random.choice(
        ("; ", "; ", ", for the ", "; for the ", " for the ", " on behalf of the ", ", on behalf of the ", ", and the ",
         "; on behalf of ", " and the ", "; the ", ", ", " (")
    )  # fmt: skip
    line.add(joint, "author", "other").add(group(random), "author", "literal").add(")" if joint == " (" else "")


def _title(line: Line, work: Work, form: Form) -> None:
    random = form.random
    line.add(work.title, "title")
    if random.random() < 0.05:
        kind = (
            "letter",
            "abstract",
            "editorial",
            "Letter",
            "Abstract",
            "comment",
            "review",
            "in Japanese",
            "published correction",
        )
        word = random.choice(kind)
        line.add(" [").add(word, "" if word[:2] in {"in", "pu"} else "genre").add("]")
    elif work.title[-1:] in "?!":
        line.add(" ")
        return
    stop(line)


def _journal(work: Work, form: Form) -> str:
    random = form.random
    if random.random() < 0.2:
        return work.container
    return abbreviate(work.container, random).replace(".", "" if random.random() < 0.8 else ".")


def _article(line: Line, work: Work, form: Form) -> None:
    random = form.random
    _head(line, work, form)
    _title(line, work, form)
    online = random.random() < 0.06
    line.add(_journal(work, form), "container").add(" [Internet]" if online else "")
    stop(line, random.choice((". ", ". ", " ", ". ", ", ")))
    if random.random() < 0.05:
        _ahead(line, work, random)
        return
    line.add(day(work, random), "date")
    if online:
        line.add(" [").add(cited(work, random), "accessed").add("]")
    line.add(random.choice((";", ";", ";", "; ", ", ")))
    _volume(line, work, random)
    line.add(random.choice((":", ":", ":", ": ")))
    if online and random.random() < 0.5:  # 102(6):[about 1 p.]
        line.add(random.choice(_SHOWN).format(n=random.randint(1, 20)))
    else:
        line.add(_pages(work, random), "pages")
    _behind(line, work, random)
    if online:
        stop(line)
        line.add("Available from: ").add(work.url, "url")


_SHOWN = ("[about {n} p.]", "[about {n} p.]", "[{n} p.]", "[about {n} screens]", "[{n} pages]", "[about {n} pp.]")
"""How much of an article on a web page there is to see."""


def _ahead(line: Line, work: Work, random: Random) -> None:
    """Write what has no volume yet: `Published online May 3, 2019.`, `Forthcoming 2002.`, `2020 May 3 [Epub ahead of print]`."""
    how = random.random()
    if how < 0.4:
        line.add(random.choice(("Published online ", "Epub ", "Published online: ", "Forthcoming ", "In press ")))
        line.add(american_day(work, random), "date")
    else:
        line.add(day(work, random), "date")
        line.add(
            random.choice(
                (
                    " [Epub ahead of print]",
                    ". Epub ahead of print",
                    " [Online ahead of print]",
                    "; published online",
                    " (in press)",
                )
            )
        )


def _volume(line: Line, work: Work, random: Random) -> None:
    """Write volume and issue: `58(12 Suppl 7)`, `42 Suppl 2`, `66 Pt 2`, `(401)`, `45(suppl 1)`, `12`."""
    how = random.random()
    supplement = random.choice(
        (
            "Suppl",
            "Suppl ",
            "Supplement ",
            "suppl. ",
            "suppl ",
            "Suppl. ",
            "Pt ",
            "Suppl_",
            "Part ",
            "Spec No",
            "Suppl ",
        )
    )
    which = supplement + (
        str(random.randint(1, 9)) if supplement[-1] in " _" else random.choice(("", f" {random.randint(1, 9)}"))
    )
    if how < 0.03:
        line.add("(").add(work.issue, "issue").add(")")
        return
    line.add(work.volume, "volume")
    if how < 0.12:
        line.add(" ").add(which, "issue")
    elif how < 0.24:
        inside = random.choice((which, f"{work.issue} {which}", f"{work.issue} {which}", f"{work.issue}, {which}"))
        line.add(random.choice(("(", "(", " (", "[")))
        bracket = line.text[-1]
        line.add(inside.strip(), "issue").add({"(": ")", "[": "]"}[bracket])
    elif how < 0.75:
        line.add(random.choice(("(", "(", "(", " ("))).add(
            random.choice(("", "", "", "", "No. ")) + work.issue, "issue"
        ).add(")")


def _pages(work: Work, random: Random) -> str:
    """Return pages as NLM shortens them, or an article's number: `93-9`, `S93-9`, `e124`, `m3026`, `71-82.e5`, `CD003315`."""
    first, last = work.first, work.last
    how = random.random()
    if how < 0.12:
        letter = random.choice(("e", "e", "m", "n", "h", "CD00", "e10", "E", "f", "P", "0"))
        return letter + first.lstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    if not last:
        return first
    if first.isdigit() and last.isdigit() and len(first) == len(last) and how < 0.7:
        same = next((n for n in range(len(first)) if first[n] != last[n]), len(first) - 1)
        last = last[same:]
    dash = random.choice("--–")
    if first.isdigit() and how < 0.2:
        letter = random.choice(("S", "S", "e", "E", "A", "R", "1S"))
        return f"{letter}{first}{dash}{random.choice((letter, ''))}{last}"
    if first.isdigit() and how > 0.97:
        return random.choice(
            (f"{first}{dash}{last}.e{random.randint(1, 9)}", f"{first}{dash}{last} passim", f"{first}, {last}")
        )
    return f"{first}{dash}{last}"


def _behind(line: Line, work: Work, random: Random) -> None:
    """Write what may stand behind the pages and is no part of the place: when it came out online, discussions, errata."""
    if random.random() > 0.14:
        return
    month, page = MONTHS[work.month - 1], random.randint(100, 900)
    text = random.choice(
        (f". Epub {work.year} {month} {work.day}", f". Epub {work.year} {month} {work.day}", f"; discussion {page}-{page % 7 + 2}",
         f"; quiz {page}", f", {page} pp", f". {page % 90 + 2} pages", f" [published Online First: {work.day} {FULL_MONTHS[work.month - 1]} {work.year}]", ". Review", f". eCollection {work.year}", f". Epub {work.year}/{work.month:02}/{work.day:02}", f", {page} passim", ". (In Japanese)",
         f". Erratum in: {abbreviate(work.container, random)}. {work.year + 1};{work.volume}({work.issue}):{page}",
         f" [Epub {work.year} {month} {work.day}]", f"; author reply {page}-{page % 7 + 1}", f". Print {work.year} {month}", " (Epub ahead of print)")
    )  # fmt: skip
    line.separate(text)


def _book_title(work: Work, random: Random) -> str:
    return (
        random.choice(
            (
                "Textbook of ",
                "Principles of ",
                "Handbook of ",
                "",
                "",
                "The biology of ",
                "Manual of ",
                "Oxford textbook of ",
            )
        )
        + work.container
    )


def _book(line: Line, work: Work, form: Form) -> None:
    random = form.random
    edited = random.random() < 0.25
    if edited:
        write_names(line, work.editors, form, "editor")
        line.add(random.choice((", editors", ", eds", ", editor", ", eds", " (eds)", ", ed")), "editor", "other")
        stop(line)
    else:
        _head(line, work, form)
    if (
        edited and random.random() < 0.25
    ):  # Proceedings of the 2nd Symposium; 1995 Aug 21-23; Fukui, Japan. Tokyo: X; 1995
        line.add(meeting(work.year, random), "title")
        days = f"{MONTHS[work.month - 1]} {work.day}{random.choice('-–')}{work.day + random.randint(1, 4)}"
        line.add(random.choice(("; ", ", "))).add(f"{work.year} {days}; {random.choice(CITIES)}")
    else:
        line.add(work.title, "title")
    stop(line)
    if random.random() < 0.4:
        edition(line, random)
    if random.random() < 0.1:
        line.add(random.choice(("Vol. ", "Vol ", "vol "))[:] + str(random.randint(1, 6)), "volume")
        stop(line)
    imprint(line, work, random)
    if random.random() < 0.25:
        stop(line, random.choice((". ", ":", ", ", ": ")))
        line.add(
            random.choice(
                (
                    f"p. {work.first}-{work.last or work.first}",
                    f"pp {work.first}-{work.last or work.first}",
                    f"{random.randint(90, 999)} p.",
                    f"p {work.first}",
                )
            ),
            "pages",
        )


def _chapter(line: Line, work: Work, form: Form) -> None:
    random = form.random
    _head(line, work, form)
    _title(line, work, form)
    line.add(random.choice(("In: ", "In: ", "In: ", "In ", "in ")))
    if random.random() < 0.85:
        write_names(line, work.editors, form, "editor", inverted=None if random.random() < 0.9 else False)
        line.add(
            random.choice(
                (", editors", ", editors", ", eds", " (eds)", ", ed", ", editor", " (editors)", ", (eds.)", " eds")
            ),
            "editor",
            "other",
        )
        stop(line, random.choice((". ", ". ", ": ", ", ")))
    line.add(_book_title(work, random), "container")
    stop(line, random.choice((". ", ". ", ", ")))
    if random.random() < 0.35:
        edition(line, random)
    if random.random() < 0.12:
        line.add(random.choice(("Vol. ", "Vol ", "vol. ")) + str(random.randint(1, 9)), "volume")
        stop(line)
    imprint(line, work, random)
    if random.random() < 0.9:
        stop(line, random.choice((". ", ". ", ":", ": ", ", ")))
        last = f"-{work.last}" if work.last else ""
        line.add(random.choice(("p. ", "p. ", "pp. ", "pp ", "", "p ")) + work.first + last, "pages")


def _paper(line: Line, work: Work, form: Form) -> None:
    """`In: Foster JA, editor. Proceedings of the 5th Conference on X; 2002 Apr 3-5; Kinsdale, Ireland. Berlin: Springer; 2002. p. 182-91.`"""
    random = form.random
    _head(line, work, form)
    _title(line, work, form)
    line.add("In: ")
    if random.random() < 0.4:
        write_names(line, work.editors, form, "editor")
        line.add(random.choice((", editors", ", editor")), "editor", "other")
        stop(line)
    line.add(meeting(work.year, random), "container")
    month, city = MONTHS[work.month - 1], random.choice(CITIES)
    days = f"{work.day}{random.choice('-–')}{work.day + random.randint(1, 4)}"
    line.add(random.choice((f"; {work.year} {month} {days}; {city}. ", f"; {work.year} {month} {days}; {city}. ", f"; {month} {days}, {work.year}; {city}. ",
                            f", {city}, {days} {FULL_MONTHS[work.month - 1]} {work.year}. ", f"; {city}. ", ". ")))  # fmt: skip
    imprint(line, work, random)
    if random.random() < 0.85:
        stop(line)
        line.add(f"p. {work.first}-{work.last}" if work.last else f"p. {work.first}", "pages")


def _thesis(line: Line, work: Work, form: Form) -> None:
    random = form.random
    write_names(line, work.authors[:1], form, "author")
    stop(line)
    line.add(work.title, "title").add(random.choice((" [", " [", " (")))
    closing = {"[": "]", "(": ")"}[line.text[-1]]
    line.add(
        random.choice(
            ("dissertation", "PhD thesis", "Dissertation", "thesis", "master's thesis", "PhD Thesis", "Internet")
        ),
        "genre",
    ).add(closing)
    if line.text.endswith("Internet]"):
        line.tags[-9:-1] = [("", "")] * 8
        line.add(" [").add(random.choice(("dissertation", "PhD thesis", "Master's thesis")), "genre").add("]")
    stop(line)
    line.add(work.place, "place").add(": ")
    line.add(
        random.choice(("University of {p}", "{p} University", "Karolinska Institutet", "Univ. of {p}")).format(
            p=work.place.split(",")[0].split(" (")[0]
        ),
        "publisher",
    )
    line.add("; ").add(str(work.year), "date")
