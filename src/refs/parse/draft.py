"""
The item in the making, and what its variables settle among themselves once all are read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from refs.model import Item, date, ordered
from refs.parse import dates, order, places, titles, types
from refs.parse.calibration import calibrated
from refs.parse.label import Token
from refs.parse.runs import Span, confidence
from refs.patterns import lazy


@dataclass(frozen=True, slots=True)
class Assembled:
    """
    An item read from a reference string.

    Args:
        item: the work as CSL-JSON; its `type` is always set.
        confidence: how sure each variable is, 0 to 1.
        spans: where each variable stands in the reference string, as (start, end) offsets.
    """

    item: Item
    confidence: dict[str, float] = field(default_factory=dict)
    spans: dict[str, list[Span]] = field(default_factory=dict)


BY_FORM: Final = 0.99
"""The confidence of what a form alone tells: an identifier that validates, a number in an official series."""

_NUMBERED: Final = lazy(r"[12]\d{3}(?:/\d\d)?:\s?\d")
_OFFICIAL: Final = lazy(
    r"(?<!\w)(?P<series>SOU|NOU|Ds|HSLF-FS|[A-ZÅÄÖ]{1,5}FS|Prop\.|Dir\.|Skr\.|(?:Regeringens\s)?[Pp]roposition|(?:Regeringens\s)?[Ss]krivelse)\s*\(?(?P<number>(?:19|20)\d\d(?:/\d\d)?:\s?\d{1,4})(?!\d)"
)


_ACT: Final = lazy(
    r"(?i)(?:^|:\s)(?:[\w.]+\s){0,3}(?:закон|указ|постановление|приказ|распоряжение)\s[^№]{0,80}?(?:от\s(?P<date>\d[^№]{5,20})\s)?№\s?(?P<number>\d[\w/-]*)"
    r"|^(?:Council\s|Commission\s)?(?:Directive|Regulation|Decision)\s(?:\(\w+\)\s)?(?:no\.?\s)?(?P<european>\d{2,4}/\d+(?:/E[ECUG]{1,2})?)"
    r"(?:.*?\sof\s(?P<of>\d{1,2}\s\w+\s\d{4}))?"
    r"|^(?:Lag|Förordning|Kungörelse|Lov|Forordning|Bekendtgørelse)\s\((?P<scandinavian>(?P<year>\d{4}):\d+)\)"
)


def _calibrated(variable: str, tokens: Sequence[Token]) -> float:
    """Return how sure a value is that is read from these tokens."""
    return calibrated(variable, confidence(tokens))


# The Art of Computer Programming, Vol. 1: Fundamental Algorithms
VOLUME_BETWEEN: Final = lazy(
    r"\W{1,3}(?:vol(?:ume)?|bd|band|tome?|teil|part|t|том|т|ч)\b\.?\s?(?:\d{1,3}|[IVXLC]+)(?:\s\(\w+\sed\.\))?\W{1,3}",
    re.IGNORECASE,
)
_VOLUME_BEFORE: Final = lazy(
    r"(?i)[.,]\s(?:vol(?:ume)?|bd|band|tome?|teil|t|том|т)\b\.?\s?(?:\d{1,3}|[IVXLC]+)\W{1,3}$"
)
# 12. december 2003   11 février 2005   39/2006, de 14 de diciembre   628/1998
_ACT_DATE: Final = lazy(
    r"(?P<full>(?<!\d)\d{1,2}(?:er|\.|º)?\s(?:de\s)?[^\W\d_]{3,10}\s(?:de\s)?(?P<year>(?:1[6-9]|20)\d\d))"
    r"|(?<!\d)\d{1,5}/(?P<late>(?:19|20)\d\d)(?:,\sde\s(?P<day>\d{1,2}\sde\s[^\W\d_]{3,10}))?"
)
_ACT_GROUPS: Final = (("number", "date"), ("european", "of"), ("scandinavian", "year"))


class Draft:
    """
    An item in the making, with the tokens that each of its variables was read from.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.item: Item = {}
        self.confidence: dict[str, float] = {}
        self.spans: dict[str, list[Span]] = {}
        self.within = False

    def put(self, variable: str, value: Any, tokens: Sequence[Token], certainty: float = 1.0) -> None:
        """
        Set a variable that has no value yet.

        Args:
            variable: a CSL variable.
            value: its value; an empty one sets nothing.
            tokens: what it was read from.
            certainty: how sure the reading is, given that the labels are right.
        """
        if value and variable not in self.item and tokens:
            self.item[variable] = value
            self.confidence[variable] = _calibrated(variable, tokens) * certainty
            self.spans[variable] = [(tokens[0].start, tokens[-1].end)]

    def extend(self, variable: str, value: Any, tokens: Sequence[Token], certainty: float = 1.0) -> None:
        """
        Add one more value to a variable that is a list, a name to its names.
        """
        if variable not in self.item:
            self.put(variable, [value], tokens, certainty)
            return
        self.item[variable].append(value)
        span = (tokens[0].start, tokens[-1].end)
        if span != self.spans[variable][-1]:  # names read from one run of text share it
            self.confidence[variable] = min(self.confidence[variable], _calibrated(variable, tokens) * certainty)
            self.spans[variable].append(span)

    def tell(self, variable: str, value: Any, span: Span) -> None:
        """
        Set a variable to what a form alone tells, whatever it was before.
        """
        self.item[variable], self.confidence[variable], self.spans[variable] = value, BY_FORM, [span]

    def _exchange(self, one: str, other: str) -> None:
        """Let two variables have each other's values, or one the value of the other that has one."""
        for table in self._tables():
            exchanged = {other: table.pop(one, None), one: table.pop(other, None)}
            table.update({variable: value for variable, value in exchanged.items() if value is not None})

    def _divide(self, variable: str, kept: Any, other: str, taken: Any) -> None:
        """Give another variable a part of a value; it was read from the same text, and is as sure."""
        self.item[variable], self.item[other] = kept, taken
        self.confidence[other], self.spans[other] = self.confidence[variable], self.spans[variable]

    def _tables(self) -> tuple[dict[str, Any], ...]:
        """What there is of each variable: its value, how sure it is, and where it stands."""
        return self.item, self.confidence, self.spans

    def _settle_place(self) -> None:
        """Let a city be the place and the other the publisher, whichever the labels took for which."""
        first, comma, rest = self.item.get("publisher-place", "").partition(", ")
        region, behind, publisher = rest.partition(", ")
        if behind and places.is_region(region):
            first, rest = f"{first}, {region}", publisher  # México, D. F., Grijalbo
        if (
            comma
            and "publisher" not in self.item
            and (places.is_place(first) or _ACRONYM.fullmatch(rest))
            and not places.is_place(f"{first}, {rest}")
            and not places.is_region(rest)
        ):
            self._divide("publisher-place", first, "publisher", rest)  # Paris, Fayard
        self._divide_publisher()
        publisher, place = self.item.get("publisher", ""), self.item.get("publisher-place", "")
        if publisher and places.is_place(publisher) and not (place and places.is_place(place)):
            self._exchange("publisher-place", "publisher")

    def _divide_publisher(self) -> None:
        """Take the place off a publisher that is written as one with it: `Lunds universitet: Socialhögskolan`."""
        place, colon, publisher = self.item.get("publisher", "").partition(": ")
        if colon and places.is_place(publisher) and places.is_region(self.item.get("publisher-place", "")):
            self.item["publisher"] = place  # Springer: Cham, Switzerland
            self.item["publisher-place"] = f"{publisher}, {self.item['publisher-place']}"
            return
        if colon and "publisher-place" not in self.item and publisher[:1].isupper():
            self._divide("publisher", publisher, "publisher-place", place)
        publisher, comma, place = self.item.get("publisher", "").rpartition(", ")
        if comma and "publisher-place" not in self.item and places.is_place(place):
            self._divide("publisher", publisher, "publisher-place", place)  # 2. udg. Hans Reitzels Forlag, København.
        series = _SERIES_LAST.fullmatch(self.item.get("publisher", ""))
        if series and "collection-title" not in self.item and not places.is_place(series[2]):
            self._divide("publisher", series[1], "collection-title", series[2])

    def _divide_container(self) -> None:
        """Let a university and its department be place and publisher: `Lunds universitet: Socialhögskolan`."""
        place, colon, publisher = self.item.get("container-title", "").partition(": ")
        if (
            colon
            and _UNIVERSITY.search(place)
            and self.item.keys().isdisjoint({"volume", "issue", "page", "editor", "publisher"})
        ):
            self._exchange("container-title", "publisher")
            self._divide("publisher", publisher, "publisher-place", place)

    def _settle_newspaper(self) -> None:
        """Let a newspaper be the container, not the publisher (`Dagens Nyheter, 17 februari`), a person or the title's end."""
        parts = (self.item.get("issued") or {}).get("date-parts") or [[]]
        if "container-title" in self.item or len(parts[0]) < 3:
            return
        title, stop, paper = self.item.get("title", "").rpartition(". ")
        author = " ".join(self.item.get("author", [{}])[0].get(part, "") for part in ("given", "family")).strip()
        if types.is_newspaper(self.item.get("publisher", "")):
            self._exchange("publisher", "container-title")
        elif len(self.item.get("author", ())) == 1 and types.is_newspaper(author) and author in self.text:
            self._exchange("author", "container-title")
            self.item["container-title"] = author
        elif stop and len(paper) < _LONGEST_PAPER and types.is_newspaper(paper):
            self._divide("title", title, "container-title", paper)

    def _settle_book(self) -> None:
        """Let what is published without a title of its own be one: `Quaderni del carcere, 4 voll., Einaudi, Torino 1975`."""
        container = self.item.get("container-title", "")
        journal = "." in container or "status" in self.item or types.is_newspaper(container)
        edited = (
            self.item.keys() >= {"editor", "publisher-place"} and not self.within
        )  # Werke. Nationalausgabe, hg. v. …, Bd. 20, S. 309
        book = self.item.keys() >= {"publisher", "publisher-place"} or not journal or edited
        undated = "issued" not in self.item and not journal
        short = {"title", "issue"} if undated or edited else {"title", "volume", "issue", "page"}
        if container and book and self.item.keys().isdisjoint(short):
            self._exchange("container-title", "title")

    def _settle_container(self) -> None:
        """Let what has volume or issue and pages, or an editor behind `in:`, be the container: `Curviva, H. 10, S. 6–11`."""
        if "container-title" in self.item or "title" not in self.item:
            self._settle_review()
            return
        place = self.item.get("publisher-place", "")
        counted = "page" in self.item and not self.item.keys().isdisjoint({"volume", "issue"})
        if place and counted and "publisher" not in self.item and not places.is_place(place):
            self._exchange("publisher-place", "container-title")
        elif self.within and "editor" in self.item and "publisher" in self.item:
            self._exchange("publisher", "container-title")

    def _settle_report(self) -> None:
        """Let what an organisation's work ends with be its publisher: `SCB (2017) Befolkningsstatistik. Statistiska centralbyrån.`"""
        numbered = not self.item.keys().isdisjoint(
            {"volume", "issue", "page", "publisher", "editor", "event-title", "DOI"}
        )
        if numbered or not self.item.keys() >= {"container-title", "title", "issued"} or self.within:
            return
        last = not self.text[self.spans["container-title"][0][1] :].strip(" .")
        if (
            last
            and "literal" in (self.item.get("author") or [{}])[0]
            and not types.is_newspaper(self.item["container-title"])
        ):
            self._exchange("container-title", "publisher")

    def _settle_volume(self) -> None:
        """Give a title that of its volume, which a label took for a container: `La era de la información. Vol. 1. La sociedad red.`"""
        book = self.item.keys() >= {"title", "container-title", "volume"} and self.item.keys().isdisjoint(
            {"page", "issue"}
        )
        if not book or self.item.keys().isdisjoint({"publisher", "publisher-place"}):
            return
        (start, between), behind = self.spans["title"][0], self.spans["container-title"][0][0]
        if _VOLUME_BEFORE.search(self.text, between + 2, behind) and "editor" in self.item and not self.within:
            self._exchange(
                "container-title", "volume-title"
            )  # Werke. Hg. v. Erich Trunz. Bd. 3: Dramatische Dichtungen
        elif VOLUME_BETWEEN.fullmatch(self.text, between, behind):
            end = self.text.find(". ", behind)
            self.item["title"] = titles.title(self.text[start : end if end > 0 else len(self.text)])
            self.spans["title"] = [(start, end if end > 0 else len(self.text))]
            for table in self._tables():
                del table["container-title"]

    def _settle_part(self) -> None:
        """Give a book back its title that a label took for a container: `Temps et récit, tome 3 : Le temps raconté, Paris : Seuil`."""
        book = self.item.keys() >= {"title", "container-title", "volume"} and not self.within
        if not book or not self.item.keys().isdisjoint({"issue", "editor"}) or "publisher-place" not in self.item:
            return
        (start, between), (behind, end) = self.spans["container-title"][0], self.spans["title"][0]
        if VOLUME_BETWEEN.fullmatch(self.text, between, behind):
            self.item["title"] = titles.title(self.text[start:end])
            self.spans["title"] = [(start, end)]
            for table in self._tables():
                del table["container-title"]

    def _settle_subtitle(self) -> None:
        """Give a book the end of its title that a label took for a container: `Der Schleier der Erinnerung. Grundzüge …, München 2004, S. 80`."""
        book = self.item.keys() >= {"title", "container-title", "publisher-place"} and not self.within
        within = {"volume", "issue", "editor"} if "author" in self.item else {"volume", "issue"}
        if not book or not self.item.keys().isdisjoint(within):
            return
        series = (
            "collection-title" in self.item and "page" not in self.item
        )  # Wahrheit und Methode. Grundzüge … (Gesammelte Werke, Bd. 1)
        (start, between), (behind, end) = self.spans["title"][0], self.spans["container-title"][0]
        place = self.item["publisher-place"]
        house = f", {place}, " if "publisher" in self.item else f", {place} "
        italian = (
            f", {self.item.get('publisher')}, {place} "  # Medioevo e Rinascimento. Studi e ricerche, Laterza, Bari 1954
        )
        follows = self.text[end:].startswith((house, italian)) and places.is_place(place)
        # FAO. The State of World Fisheries. Sustainability in action. Rome.
        if all("literal" in name for name in self.item.get("author", [{}])):
            follows |= self.text[end:].startswith(f". {place}")
        colon = (
            self.text[between:behind].endswith(": ") and self.text[behind].islower() and "//" not in self.text[:end]
        )  # «Наивное письмо»: опыт чтения. М.: …
        if colon or (self.text[between:behind] == ". " and (follows or series)):
            self.item["title"] = titles.title(self.text[start:end])
            self.spans["title"] = [(start, end)]
            for table in self._tables():
                del table["container-title"]

    def _settle_series(self) -> None:
        """Let what a book has behind its title, with a number, be its series: `Japans technische Intelligenz. Studien zur Japanforschung. Band 7. München: …`."""
        if "collection-title" in self.item and self.item.keys().isdisjoint({"container-title", "collection-number"}):
            self._exchange("issue", "collection-number")  # Graduate Texts in Mathematics, No. 52
        book = self.item.keys() >= {"title", "container-title", "volume", "publisher-place"} and not self.within
        alone = self.item.keys().isdisjoint({"issue", "page", "editor", "collection-title", "DOI"})
        if book and alone and self.spans["title"][0][1] < self.spans["container-title"][0][0]:
            self._exchange("container-title", "collection-title")
            self._exchange("volume", "collection-number")

    def _settle_note(self) -> None:
        """Let what stands between a title without quotes and a bracket with the place be a series: `Provincializing Europe, Princeton Studies in … (Princeton: …`."""
        book = (
            self.item.keys() >= {"title", "container-title", "publisher", "publisher-place", "issued"}
            and not self.within
        )
        if not book or not self.item.keys().isdisjoint({"volume", "issue", "editor", "collection-title"}):
            return
        (start, end), (first, last) = self.spans["title"][0], self.spans["container-title"][0]
        quoted = self.text[max(0, start - 1) : start] in {"“", '"', "‘", "«", "'"}
        bracket = self.text.startswith(f" ({self.item['publisher-place']}: ", last)
        if self.text[end:first] == ", " and bracket and not quoted:
            self._exchange("container-title", "collection-title")

    def _settle_review(self) -> None:
        """Let what is named like a journal and stands behind a place be the publisher: `Madrid, Revista de Occidente, 1930`."""
        alone = self.item.keys().isdisjoint({"publisher", "volume", "issue", "page", "editor"}) and not self.within
        if alone and "title" in self.item and "publisher-place" in self.item:
            place_end, start = self.spans["publisher-place"][-1][1], self.spans["container-title"][0][0]
            if 0 < start - place_end < _NEXT and self.text[place_end] in ",:":
                self._exchange("container-title", "publisher")

    def _settle_title(self) -> None:
        """Let a journal in press be no end of a title, and the year of a yearly report its date: `Rapporto annuale 2018`."""
        year = _YEARLY.search(self.item.get("title", "")) if "issued" not in self.item else None
        if year and "literal" in (self.item.get("author") or [{}])[0]:
            self._divide("title", self.item["title"], "issued", date((int(year[1]),)))
        title, stop, first = self.item.get("title", "").rpartition(". ")
        issued = (self.item.get("issued") or {}).get("date-parts") or [[0]]
        if stop and _YEAR.fullmatch(first) and int(first) < issued[0][0] and "original-date" not in self.item:
            self._divide("title", title, "original-date", date((int(first),)))  # Ways of Escape. 1980
        match = _WRITTEN.fullmatch(self.item.get("title", ""))
        if match and int(match[2]) < issued[0][0] and (self.within or match[0].endswith("]")):
            self._divide("title", match[1], "original-date", date((int(match[2]),)))
        title, stop, journal = self.item.get("title", "").rpartition(". ")
        unpublished = self.item.get("status") in {"in press", "forthcoming", "accepted"}
        alone = self.item.keys().isdisjoint({"container-title", "publisher", "publisher-place"})
        if stop and unpublished and alone and (_JOURNAL.match(journal) or _TITLE_CASE.fullmatch(journal)):
            self._divide("title", title, "container-title", journal)

    def _settle_abbreviation(self) -> None:
        """Give a journal its first word back that the title took: `Erosion by water, Hydrol. | Earth Syst. Sci., 5`."""
        title, comma, word = self.item.get("title", "").rpartition(", ")
        container = self.item.get("container-title", "")
        if (
            not comma
            or "." not in container
            or not word.isalpha()
            or not word.istitle()
            or len(word) > _LONGEST_ABBREVIATION
        ):
            return
        end, start = self.spans["title"][0][1], self.spans["container-title"][0][0]
        if self.text[end:start] == ". ":
            self.item["title"], self.item["container-title"] = title, f"{word}. {container}"
            self.spans["container-title"] = [(end - len(word), self.spans["container-title"][0][1])]

    def _settle_accessed(self) -> None:
        """Let a day be that of publication where nothing stands that could have been looked up: `GBE kompakt 5/2010`."""
        if self.item.keys().isdisjoint({"issued", "URL", "DOI"}) and not _LOOKED_UP.search(self.text):
            self._exchange("accessed", "issued")

    def _settle_order(self) -> None:
        """Let the given name of an only author of a French list stand last, where it is the one that is a given name: `Dewerpe Alain, Espion`."""
        author = self.item["author"][0] if len(self.item.get("author", ())) == 1 else {}
        family, given = author.get("family", ""), author.get("given", "")
        crossed = given.isalpha() and order.is_given(family) and not order.is_given(given)
        if crossed and f"{given} {family}," in self.text and _FRENCH.search(self.text):
            author |= {"family": given, "given": family}

    def _settle_persons(self) -> None:
        """Let a person who is author and editor be the same: `Juliá, Santos, «Raíces», en Santos Juliá, Javier Pradera y … (coords.)`."""
        for author in self.item["author"]:
            crossed = author.get("given", ""), author.get("family", "")
            for editor in self.item["editor"]:
                if "" not in crossed and crossed == (editor.get("family"), editor.get("given")):
                    commas = f"{crossed[1]}, {crossed[0]}" in self.text
                    right = (
                        author
                        if commas or (order.is_given(crossed[0]) and f"{crossed[0]}, {crossed[1]}" not in self.text)
                        else editor
                    )
                    author |= {"family": right["family"], "given": right["given"]}
                    editor |= {"family": right["family"], "given": right["given"]}

    def _number_official(self) -> None:
        """Give what stands in an official series its number whole: `SOSFS (2011:9)` is SOSFS 2011:9, of 2011."""
        if _NUMBERED.search(self.text) and (match := _OFFICIAL.search(self.text)):
            self.tell("number", f"{match['series']} {match['number'].replace(' ', '')}", match.span())
            if "issued" not in self.item:
                self.tell("issued", date((int(match["number"][:4]),)), match.span("number"))

    def _number_act(self) -> None:
        """Give an act the number and the date that its title names: `Федеральный закон от 29.12.2012 № 273-ФЗ …`, `Lag (1993:387) om …`."""
        if match := _ACT.search(self.item.get("title", "")):
            number, day = next(pair for pair in _ACT_GROUPS if match[pair[0]])
            found = {"number": match[number], "issued": dates.read_one(match[day] or "")}
            for variable, group in (("number", number), ("issued", day)):
                if found[variable] and (variable == "number" or "issued" not in self.item):
                    start = self.text.find(match[group])
                    self.tell(variable, found[variable], (start, start + len(match[group])))

    def _date_act(self) -> None:
        """Give an act the date in its title, where no gazette's is: `Lov nr. 1099 af 12. december 2003`, `Ley 39/2006, de 14 de diciembre`."""
        if match := _ACT_DATE.search(self.item.get("title", "")):
            year = match["year"] or match["late"]
            written = f"{match['day']} {year}" if match["late"] and match["day"] else match["full"] or year
            start = self.text.find(match.group())
            if start >= 0:
                self.tell("issued", dates.read_one(written), (start, start + len(match.group())))

    def done(self) -> Assembled:
        """
        Return the finished item, its type decided.
        """
        self._settle_order()
        if self.item.keys() >= {"author", "editor"}:
            self._settle_persons()
        self._settle_place()
        self._number_official()
        self._number_act()
        self._settle_newspaper()
        self._divide_container()
        self._settle_volume()
        self._settle_part()
        self._settle_series()
        self._settle_note()
        self._settle_book()
        self._settle_report()
        self._settle_subtitle()
        self._settle_container()
        self._settle_title()
        self._settle_abbreviation()
        self._settle_accessed()
        self.item["type"] = types.decide(
            self.item, types.Evidence(self.within, types.carrier(self.text), "[Internet" in self.text)
        )
        if self.item["type"] == "legislation" and "issued" not in self.item:
            self._date_act()
        return Assembled(ordered(self.item), self.confidence, self.spans)


# BSAVA, which is no region
_ACRONYM: Final = lazy(r"[A-Z]{4,8}")
_LOOKED_UP: Final = lazy(r"(?i)access|retriev|visited|abgeruf|abruf|zugriff|hämtad|besökt|consult|acesso|hentet|обращ")
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
    r"[A-ZÀ-Þ][\w&-]+(?:\s(?:of|and|for|in|the|de|für|und|&)){0,2}(?:\s[A-ZÀ-Þ][\w&-]+(?:\s(?:of|and|for|in|the|&)){0,2}){1,5}"
)
# Things to come. Journal of Futures, which is in press
_JOURNAL: Final = lazy(
    r"(?:[^\W\d_][\w&’'-]*\s){0,4}(?:Journal|Review|Annals|Quarterly|Bulletin|Archives?|Zeitschrift|Jahrbuch|Revue|Revista|Rivista|"
    r"Tidskrift|Tidsskrift|Вестник|Журнал)(?:\s[^.]{1,60})?$"
)
_UNIVERSITY: Final = lazy(r"(?i)universit|university|högskola|hochschule|università|universidad")
_LONGEST_ABBREVIATION: Final = 8
"""How long the first word of an abbreviated journal is at most: `Hydrol.`"""
_NEXT: Final = 4
"""How far behind a place the publisher begins at most."""

_LONGEST_PAPER: Final = 30
"""How long the name of a newspaper is at most, which a label took for the end of the title."""
