"""
What the variables of an item settle among themselves once all are read: who made it, where, in what, and of what type it is.
"""

from __future__ import annotations

from typing import Final

from refs.model import date, ordered
from refs.parse import order, places, types
from refs.parse.acts import date_act, number_act, number_official
from refs.parse.archival import settle_archive
from refs.parse.books import (
    settle_book,
    settle_inner_volume,
    settle_note,
    settle_part,
    settle_series,
    settle_subtitle,
    settle_volume,
)
from refs.parse.contained import settle_contained
from refs.parse.draft import Assembled, Draft
from refs.parse.edges import settle_edges
from refs.patterns import lazy


def finished(draft: Draft) -> Assembled:
    """
    Return the item with what its variables settle among themselves, its type decided.
    """
    _settle_order(draft)
    if draft.item.keys() >= {"author", "editor"}:
        _settle_persons(draft)
    _settle_page(draft)
    _settle_superscript(draft)
    _settle_place(draft)
    settle_archive(draft)
    _settle_acronym(draft)
    number_official(draft)
    number_act(draft)
    _settle_newspaper(draft)
    _divide_container(draft)
    settle_inner_volume(draft)
    settle_volume(draft)
    settle_part(draft)
    settle_series(draft)
    settle_note(draft)
    settle_book(draft)
    settle_contained(draft)
    _settle_report(draft)
    settle_subtitle(draft)
    _settle_container(draft)
    _settle_title(draft)
    _settle_year_in_title(draft)
    _settle_marks(draft)
    _settle_abbreviation(draft)
    _settle_sentence(draft)
    settle_edges(draft)
    _settle_accessed(draft)
    draft.item["type"] = types.decide(
        draft.item,
        types.Evidence(
            draft.within, types.carrier(draft.text), types.is_online(draft.text), types.is_review(draft.text)
        ),
    )
    if draft.item["type"] == "legislation" and "issued" not in draft.item:
        date_act(draft)
    return Assembled(ordered(draft.item), draft.confidence, draft.spans)


def _settle_superscript(draft: Draft) -> None:
    """Part the number of the edition from the year that it is glued to, as it was raised: `München 21963`, `Tübingen ²1975`, `Bari 1976³`."""
    undated = "issued" not in draft.item or "literal" in draft.item["issued"]
    if undated and (behind := _RAISED_BEHIND.search(draft.text)):
        draft.tell("issued", date((int(behind[1]),)), behind.span(1))
        if "edition" not in draft.item:
            draft.tell("edition", behind[2].translate(_LOWERED), behind.span(2))
        return
    match = _RAISED.search(draft.text) if undated else None
    if match is None:
        return
    for variable in ("page", "volume"):
        if draft.item.get(variable) == match.group():
            draft.drop(variable)
    place, _, glued = draft.item.get("publisher-place", "").rpartition(" ")
    if glued == match.group():
        draft.item["publisher-place"] = place
    draft.tell("issued", date((int(match[2]),)), match.span(2))
    if "edition" not in draft.item:
        draft.tell("edition", str(int(match[1].translate(_LOWERED))), match.span(1))


_LOWERED: Final = str.maketrans("²³⁴⁵⁶⁷⁸⁹", "23456789")
_RAISED_BEHIND: Final = lazy(r"(?<!\d)((?:1[5-9]|20)\d\d)([²³⁴-⁹])(?=[.,;:)]|$)")
_RAISED: Final = lazy(r"(?<=[^\W\d_]\s)([2-9]|1\d|[²³⁴-⁹])((?:1[5-9]|20)\d\d)(?=[.,;)]|$)")


def _settle_place(draft: Draft) -> None:
    """Let a city be the place and the other the publisher, whichever the labels took for which."""
    first, comma, rest = draft.item.get("publisher-place", "").partition(", ")
    region, behind, publisher = rest.partition(", ")
    if behind and places.is_region(region):
        first, rest = f"{first}, {region}", publisher  # México, D. F., Grijalbo
    if (
        comma
        and "publisher" not in draft.item
        and (places.is_place(first) or _ACRONYM.fullmatch(rest))
        and not places.is_place(f"{first}, {rest}")
        and not places.is_region(rest)
    ):
        draft.divide("publisher-place", first, "publisher", rest)  # Paris, Fayard
    place, colon, house = draft.item.get("publisher-place", "").partition(": ")
    if colon and "publisher" not in draft.item and places.is_place(place):
        draft.divide("publisher-place", place, "publisher", house)  # Frankfurt/New York: Campus
    _divide_publisher(draft)
    publisher, place = draft.item.get("publisher", ""), draft.item.get("publisher-place", "")
    known = places.is_place(place) or places.is_region(place.rpartition(", ")[2])  # Oxford, National Harbor, MD
    if publisher and places.is_place(publisher) and not (place and known):
        draft.exchange("publisher-place", "publisher")


def _settle_acronym(draft: Draft) -> None:
    """Take the volume off a lexicon that is written as its letters: `in: TRE V, Berlin/New York 1980, S. 318–334`."""
    named = _LETTERED.fullmatch(draft.item.get("container-title", ""))
    if named and draft.within and draft.item.keys().isdisjoint({"volume", "issue"}):
        draft.divide("container-title", named[1], "volume", named[2])


_LETTERED: Final = lazy(r"([A-Z]{2,5}[a-z]?[A-Z]?)\s(\d{1,3}|[IVXLC]{1,7})")


def _divide_publisher(draft: Draft) -> None:
    """Take the place off a publisher that is written as one with it: `Lunds universitet: Socialhögskolan`."""
    place, colon, publisher = draft.item.get("publisher", "").partition(": ")
    if colon and places.is_place(publisher) and places.is_region(draft.item.get("publisher-place", "")):
        draft.item["publisher"] = place  # Springer: Cham, Switzerland
        draft.item["publisher-place"] = f"{publisher}, {draft.item['publisher-place']}"
        return
    if colon and "publisher-place" not in draft.item and publisher[:1].isupper():
        draft.divide("publisher", publisher, "publisher-place", place)
    publisher, comma, place = draft.item.get("publisher", "").rpartition(", ")
    if comma and "publisher-place" not in draft.item and places.is_place(place):
        draft.divide("publisher", publisher, "publisher-place", place)  # 2. udg. Hans Reitzels Forlag, København.
    publisher = draft.item.get("publisher", "")
    series = _SERIES_LAST.fullmatch(publisher) if "(" in publisher else None
    named = any(
        series and name.get("literal") == publisher for name in draft.item.get("author", ())
    )  # BMG (Bundesministerium für Gesundheit)
    if series and not named and "collection-title" not in draft.item and not places.is_place(series[2]):
        draft.divide("publisher", series[1], "collection-title", series[2])


def _divide_container(draft: Draft) -> None:
    """Let a university and its department be place and publisher: `Lunds universitet: Socialhögskolan`."""
    place, colon, publisher = draft.item.get("container-title", "").partition(": ")
    if (
        colon
        and _UNIVERSITY.search(place)
        and draft.item.keys().isdisjoint({"volume", "issue", "page", "editor", "publisher"})
    ):
        draft.exchange("container-title", "publisher")
        draft.divide("publisher", publisher, "publisher-place", place)


def _settle_newspaper(draft: Draft) -> None:
    """Let a newspaper be the container, not the publisher (`Dagens Nyheter, 17 februari`), a person or the title's end."""
    parts = (draft.item.get("issued") or {}).get("date-parts") or [[]]
    if "container-title" in draft.item or len(parts[0]) < 3:
        return
    title, stop, paper = draft.item.get("title", "").rpartition(". ")
    author = " ".join(
        draft.item.get("author", [{}])[0].get(part, "") for part in ("given", "family", "literal")
    ).strip()
    place = draft.item.get("publisher-place", "")
    if types.is_newspaper(draft.item.get("publisher", "")) or (
        draft.item.keys().isdisjoint({"publisher-place", "genre", "number", "URL", "event-title", "edition"})
        and _dated_behind_quotes(draft)
    ):
        draft.exchange("publisher", "container-title")
    elif len(draft.item.get("author", ())) == 1 and types.is_newspaper(author) and author in draft.text:
        draft.exchange("author", "container-title")
        draft.item["container-title"] = author
    elif _behind_title(draft, place):
        draft.exchange("publisher-place", "container-title")  # “On Self-Respect.” Vogue, 22 Oct. 2014
    elif stop and len(paper) < _LONGEST_PAPER and types.is_newspaper(paper):
        draft.divide("title", title, "container-title", paper)


def _dated_behind_quotes(draft: Draft) -> bool:
    """Say whether a publisher stands between a title in quotes and a day, as newspapers do: `‘A Soldier’s Declaration’, Bradford Pioneer, 27 July 1917`."""
    if "publisher" not in draft.item or "title" not in draft.item:
        return False
    (start, end), (first, last) = draft.spans["publisher"][0], draft.spans["title"][0]
    quoted = draft.text[max(0, first - 1) : first] in _OPENING_QUOTES
    return quoted and draft.text[last:start].strip(' .,’”"»“') == "" and draft.spans["issued"][0][0] - end <= len(", ")


_OPENING_QUOTES: Final = frozenset('“‘"«„”')


def _behind_title(draft: Draft, place: str) -> bool:
    """Say whether what a label took for a place stands right behind the title and is none."""
    if not place or "title" not in draft.item or "publisher" in draft.item or "," in place or places.is_place(place):
        return False
    return 0 < draft.spans["publisher-place"][0][0] - draft.spans["title"][0][1] < _NEXT


def _settle_container(draft: Draft) -> None:
    """Let what has volume or issue and pages, or an editor behind `in:`, be the container: `Curviva, H. 10, S. 6–11`."""
    if "container-title" in draft.item or "title" not in draft.item:
        _settle_review(draft)
        return
    place = draft.item.get("publisher-place", "")
    counted = "page" in draft.item and not draft.item.keys().isdisjoint({"volume", "issue"})
    if place and counted and "publisher" not in draft.item and not places.is_place(place) and not _is_city(draft):
        draft.exchange("publisher-place", "container-title")
    elif draft.within and "editor" in draft.item and "publisher" in draft.item:
        draft.exchange("publisher", "container-title")


def _is_city(draft: Draft) -> bool:
    """Say whether what is labelled as a place is one of one letter or none, or has the year right behind it: `M.; L. 1887`, `n.p. 1944`, `, Берлин 1997`."""
    end = draft.spans["publisher-place"][0][1]
    return bool(_LETTERS.fullmatch(draft.item["publisher-place"]) or _YEAR_RIGHT_BEHIND.match(draft.text, end))


# М.; Л.   M.–L.   n.p.   S. l.
_LETTERS: Final = lazy(r"(?:[^\W\d_]{1,3}\.[\s;,–-]{0,2})+[^\W\d_]?")
_YEAR_RIGHT_BEHIND: Final = lazy(r"\.?\s(?:1[5-9]|20)\d\d(?=[,.;)]|$)")


def _settle_report(draft: Draft) -> None:
    """Let what an organisation's work ends with be its publisher: `SCB (2017) Befolkningsstatistik. Statistiska centralbyrån.`"""
    numbered = not draft.item.keys().isdisjoint(
        {"volume", "issue", "page", "publisher", "editor", "event-title", "DOI"}
    )
    if numbered or not draft.item.keys() >= {"container-title", "title", "issued"} or draft.within:
        return
    last = not draft.text[draft.spans["container-title"][0][1] :].strip(" .")
    if (
        last
        and "literal" in (draft.item.get("author") or [{}])[0]
        and not types.is_newspaper(draft.item["container-title"])
    ):
        draft.exchange("container-title", "publisher")


def _settle_review(draft: Draft) -> None:
    """Let what is named like a journal and stands behind a place be the publisher: `Madrid, Revista de Occidente, 1930`."""
    alone = draft.item.keys().isdisjoint({"publisher", "volume", "issue", "page", "editor"}) and not draft.within
    if alone and "title" in draft.item and "publisher-place" in draft.item:
        place_end, start = draft.spans["publisher-place"][-1][1], draft.spans["container-title"][0][0]
        if 0 < start - place_end < _NEXT and draft.text[place_end] in ",:":
            draft.exchange("container-title", "publisher")


def _settle_title(draft: Draft) -> None:
    """Let a journal in press be no end of a title, and the year of a yearly report its date: `Rapporto annuale 2018`."""
    year = _YEARLY.search(draft.item.get("title", "")) if "issued" not in draft.item else None
    if year and "literal" in (draft.item.get("author") or [{}])[0]:
        draft.divide("title", draft.item["title"], "issued", date((int(year[1]),)))
    title, stop, first = draft.item.get("title", "").rpartition(". ")
    issued = (draft.item.get("issued") or {}).get("date-parts") or [[0]]
    if stop and _YEAR.fullmatch(first) and int(first) < issued[0][0] and "original-date" not in draft.item:
        draft.divide("title", title, "original-date", date((int(first),)))  # Ways of Escape. 1980
    title = draft.item.get("title", "")
    match = _WRITTEN.fullmatch(title) if title.endswith((")", "]")) else None
    if match and int(match[2]) < issued[0][0] and (draft.within or match[0].endswith("]")):
        draft.divide("title", match[1], "original-date", date((int(match[2]),)))
    title, stop, journal = draft.item.get("title", "").rpartition(". ")
    unpublished = draft.item.get("status") in {"in press", "forthcoming", "accepted"}
    alone = draft.item.keys().isdisjoint({"container-title", "publisher", "publisher-place"})
    if stop and unpublished and alone and (_JOURNAL.match(journal) or _TITLE_CASE.fullmatch(journal)):
        draft.divide("title", title, "container-title", journal)


def _settle_year_in_title(draft: Draft) -> None:
    """Give a title the year that it begins with, where the work has another: `2001: | a space odyssey. Oxford: OUP, 2020.`"""
    start = draft.spans["title"][0][0] if draft.item.get("title", "")[:1].islower() else 0
    before = _YEAR_BEFORE.search(draft.text, max(0, start - 8), start)
    last = _YEAR_LAST.search(draft.text, start) if before else None
    if before and last:
        draft.item["title"] = f"{before[0]}{draft.item['title']}"
        draft.tell("issued", date((int(last[1]),)), last.span(1))


_YEAR_BEFORE: Final = lazy(r"(?<=\.\s)(?:1[5-9]|20)\d\d:\s$")
_YEAR_LAST: Final = lazy(r",\s((?:1[5-9]|20)\d\d)\.?$")


def _settle_marks(draft: Draft) -> None:
    """Close what is quoted at the end of a publisher, and end no title within a word: `Oficyna Wydawnicza „Impuls|”`, `dysfunction|/failure`."""
    house = draft.item.get("publisher", "")
    if house and (closing := _CLOSING.get(_OPENING.sub("", house)[-1:])):
        end = draft.spans["publisher"][-1][1]
        if draft.text[end : end + 1] == closing:
            draft.item["publisher"] = house + closing
    end = draft.spans["title"][-1][1] if "title" in draft.item else len(draft.text)
    end -= draft.text[end - 1 : end] == "/"
    if draft.text[end : end + 1] == "/" and (rest := _WITHIN_WORD.match(draft.text, end)):
        draft.item["title"] += rest[0]


_OPENING: Final = lazy(r"[^„“«\"”»]|„[^„”“]*[”“]|«[^»]*»|“[^”]*”|\"[^\"]*\"")
_CLOSING: Final = {"„": "”", "«": "»", "“": "”", '"': '"'}
_WITHIN_WORD: Final = lazy(r"/[^\W\d_]+(?=[.,]\s)")


def _settle_abbreviation(draft: Draft) -> None:
    """Give a journal its first word back that the title took: `Erosion by water, Hydrol. | Earth Syst. Sci., 5`."""
    title, comma, word = draft.item.get("title", "").rpartition(", ")
    container = draft.item.get("container-title", "")
    if not comma or not container or not word.isalpha() or not word.istitle():
        return
    (begin, end), start = draft.spans["title"][0], draft.spans["container-title"][0][0]
    dotted, region = "." in container, places.is_region(word)
    # where a comma parts author and title, a full stop behind the title is that of an abbreviation: `a case report, Otolaryngol. Case Rep.`
    commas = draft.text[:begin].rstrip(" “\"'")[-1:] == ","
    if region or not dotted or (not commas and len(word) > _LONGEST_ABBREVIATION):
        return  # Cape Breton Island, Nova Scotia, Canada. Can. J. Earth Sci.
    if draft.text[end:start] == ". ":
        draft.item["title"], draft.item["container-title"] = title, f"{word}. {container}"
        draft.spans["container-title"] = [(end - len(word), draft.spans["container-title"][0][1])]


def _settle_sentence(draft: Draft) -> None:
    """Give a journal its first word back that the title ends with, where it is no word but an abbreviation: `Embolism. Semin. | Respir. Crit. Care Med.`"""
    title, stop, word = draft.item.get("title", "").rpartition(". ")
    container = draft.item.get("container-title", "")
    short = 3 < len(word) < _LONGEST_FIRST and word.isalpha() and word.istitle() and word[-1] not in "aeiouyst"
    if (
        not stop
        or not short
        or word in _LAST_WORDS
        or container.count(".") < 1
        or draft.item.keys().isdisjoint({"volume"})
    ):
        return
    end, start = draft.spans["title"][0][1], draft.spans["container-title"][0][0]
    if draft.text[end:start] == ". ":
        draft.item["title"], draft.item["container-title"] = title, f"{word}. {container}"
        draft.spans["container-title"] = [(end - len(word), draft.spans["container-title"][0][1])]


_LONGEST_FIRST: Final = 12
_LAST_WORDS: Final = frozenset(
    "Introduction Correction Erratum Question Conclusion Discussion Italian German Russian English".split()
)
"""Words, not abbreviations, that a title's last sentence may be."""


def _settle_accessed(draft: Draft) -> None:
    """Let a day be that of publication where nothing stands that could have been looked up: `GBE kompakt 5/2010`."""
    published = draft.item.keys().isdisjoint({"issued", "URL", "DOI"})
    if "accessed" in draft.item and published and not _LOOKED_UP.search(draft.text):
        draft.exchange("accessed", "issued")


def _settle_page(draft: Draft) -> None:
    """Let a number that ends a reference right behind the volume be the page: `Nature, 580, 9.`, where issues stand in brackets."""
    if draft.item.keys() >= {"volume", "issued", "container-title"} and draft.item.keys().isdisjoint({"page", "issue"}):
        (_, date), (start, end) = draft.spans["issued"][-1], draft.spans["volume"][0]
        months = len(draft.item["issued"].get("date-parts", [[]])[0]) > 1
        if (
            months
            and draft.text[date:start] == ", "
            and draft.text[end:] in {"", "."}
            and draft.item["volume"].isdecimal()
        ):
            draft.exchange("volume", "page")  # Poetry, April 1913, 12.
    if draft.item.keys() >= {"volume", "issue"} and "page" not in draft.item:
        (_, volume), (issue, end) = draft.spans["volume"][-1], draft.spans["issue"][0]
        if draft.text[volume:issue] == ", " and draft.text[end:] in {"", "."} and draft.item["issue"].isdecimal():
            draft.exchange("issue", "page")


def _settle_order(draft: Draft) -> None:
    """Let the given name of an only author of a French list stand last, where it is the one that is a given name: `Dewerpe Alain, Espion`."""
    author = draft.item["author"][0] if len(draft.item.get("author", ())) == 1 else {}
    family, given = author.get("family", ""), author.get("given", "")
    crossed = given.isalpha() and order.is_given(family) and not order.is_given(given)
    if crossed and f"{given} {family}," in draft.text and _FRENCH.search(draft.text):
        author |= {"family": given, "given": family}


def _settle_persons(draft: Draft) -> None:
    """Let a person who is author and editor be the same: `Juliá, Santos, «Raíces», en Santos Juliá, Javier Pradera y … (coords.)`."""
    for author in draft.item["author"]:
        crossed = author.get("given", ""), author.get("family", "")
        for editor in draft.item["editor"]:
            if "" not in crossed and crossed == (editor.get("family"), editor.get("given")):
                commas = f"{crossed[1]}, {crossed[0]}" in draft.text
                right = (
                    author
                    if commas or (order.is_given(crossed[0]) and f"{crossed[0]}, {crossed[1]}" not in draft.text)
                    else editor
                )
                author |= {"family": right["family"], "given": right["given"]}
                editor |= {"family": right["family"], "given": right["given"]}


# BSAVA, which is no region
_ACRONYM: Final = lazy(r"[A-Z]{4,8}")
_LOOKED_UP: Final = lazy(
    r"(?i)access|retriev|visited|abgeruf|abruf|zugriff|hämtad|besökt|consult|acesso|hentet|обращ|зверн|geraadpl|dostęp|erişim|letölt|pristup|ανακτ|diakses"
)
_YEAR: Final = lazy(r"(?:1[5-9]|20)\d\d")
# Das Kunstwerk im Zeitalter seiner technischen Reproduzierbarkeit [1936], in: …
_WRITTEN: Final = lazy(r"(.{3,}\w[?!.”“»\"]?),?\s[\[(]((?:1[4-9]|20)\d\d)[\])]")
# Paris, Gallimard   « …   coll.
_FRENCH: Final = lazy(r"«\s|, Paris[,. ]|\bcoll\.|\(dir\.\)|Presses universitaires|, Seuil,")
# La Découverte (Textes à l’appui)
_SERIES_LAST: Final = lazy(r"(.*[^\W\d_])\s\(([A-ZÀ-Þ][^()\d]{2,}\s[^()\d]{3,50})\)?")
_YEARLY: Final = lazy(r"(?i)(?:rapporto?|report|bericht|relazione|informe|relatório)\b.*\s((?:19|20)\d\d)$")
# West European Politics
_TITLE_CASE: Final = lazy(
    r"[A-ZÀ-Þ][\w&-]+(?:\s(?:of|and|for|in|the|de|für|und|&)){0,2}"
    r"(?:\s[A-ZÀ-Þ][\w&-]+(?:\s(?:of|and|for|in|the|&)){0,2}){1,5}"
)
# Things to come. Journal of Futures, which is in press
_JOURNAL: Final = lazy(
    r"(?:[^\W\d_][\w&’'-]*\s){0,4}(?:Journal|Review|Annals|Quarterly|Bulletin|Archives?|Zeitschrift|Jahrbuch"
    "|Revue|Revista|Rivista|"
    r"Tidskrift|Tidsskrift|Вестник|Журнал)(?:\s[^.]{1,60})?$"
)
_UNIVERSITY: Final = lazy(r"(?i)universit|university|högskola|hochschule|università|universidad")
_LONGEST_ABBREVIATION: Final = 8
"""How long the first word of an abbreviated journal is at most: `Hydrol.`"""
_NEXT: Final = 4
"""How far behind a place the publisher begins at most."""
_LONGEST_PAPER: Final = 30
"""How long the name of a newspaper is at most, which a label took for the end of the title."""
