"""
What a book’s title, volume and series settle among themselves: parts of a title that labels took for containers, and the reverse.
"""

from __future__ import annotations

import re
from typing import Final

from refs.parse import locators, places, titles, types
from refs.parse.draft import Draft
from refs.patterns import lazy

# The Art of Computer Programming, Vol. 1: Fundamental Algorithms
VOLUME_BETWEEN: Final = lazy(
    r"\W{1,3}(?:vol(?:ume)?|bd|band|tome?|teil|part|t|том|т|ч)\b\.?\s?(?:\d{1,3}|[IVXLC]+)(?:\s\(\w+\sed\.\))?\W{0,3}",
    re.IGNORECASE,
)
VOLUME_BEFORE: Final = lazy(r"(?i)[.,]\s(?:vol(?:ume)?|bd|band|tome?|teil|t|том|т)\b\.?\s?(?:\d{1,3}|[IVXLC]+)\W{1,3}$")


def settle_volume(draft: Draft) -> None:
    """
    Give a title that of its volume, which a label took for a container: `La era de la información. Vol. 1. La sociedad red.`
    """
    book = draft.item.keys() >= {"title", "container-title", "volume"} and "issue" not in draft.item
    if not book or draft.item.keys().isdisjoint({"publisher", "publisher-place"}):
        return
    (start, between), behind = draft.spans["title"][0], draft.spans["container-title"][0][0]
    if "page" in draft.item and ":" not in draft.text[between:behind]:
        return  # Deutsche Geschichte, Bd. 4: Die religiösen Kräfte, … S. 62–97
    if VOLUME_BEFORE.search(draft.text, between + 2, behind) and "editor" in draft.item and not draft.within:
        draft.exchange("container-title", "volume-title")  # Werke. Hg. v. Erich Trunz. Bd. 3: Dramatische Dichtungen
    elif VOLUME_BETWEEN.fullmatch(draft.text, between, behind):
        last = draft.spans["container-title"][0][1]
        end = last if draft.text[last : last + 1] == "," else draft.text.find(". ", behind)
        _join(draft, start, end if end > 0 else len(draft.text))


def settle_inner_volume(draft: Draft) -> None:
    """
    Take the volume and its title off a container: `dans Faire de l’histoire, t. I, Nouveaux problèmes`, `in Les Lieux de mémoire, I`.
    """
    within = draft.within or draft.item.keys() >= {"title", "editor"}
    inner = _INNER_VOLUME.fullmatch(draft.item.get("container-title", "")) if within else None
    if inner is None or not draft.item.keys().isdisjoint({"volume", "issue"}):
        return
    draft.divide("container-title", inner["title"], "volume", inner["number"] or inner["bare"])
    if inner["part"]:
        draft.divide("container-title", inner["title"], "volume-title", inner["part"])


_INNER_VOLUME: Final = lazy(
    r"(?P<title>.{6,}?),\s(?:(?:t|vol|Bd|[Tt]ome|[Vv]olume)\.?\s(?P<number>[IVXLC]{1,6}|\d{1,3})(?:[,:]\s(?P<part>[^,]{4,}))?|(?P<bare>[IVXLC]{1,4}))"
)


def _join(draft: Draft, start: int, end: int) -> None:
    """Make what stands here the title, with what was the container."""
    draft.item["title"] = titles.title(draft.text[start:end])
    draft.spans["title"] = [(start, end)]
    draft.drop("container-title")
    first, last = draft.spans.get("page", [(0, 0)])[0]
    if locators.total_pages(draft.text[first:last]):
        draft.exchange("page", "number-of-pages")  # Une cité assiégée, Paris, Fayard, 1978, 485 p.


def settle_part(draft: Draft) -> None:
    """
    Give a book back its title that a label took for a container: `Temps et récit, tome 3 : Le temps raconté, Paris : Seuil`.
    """
    book = draft.item.keys() >= {"title", "container-title", "volume"} and not draft.within
    if not book or not draft.item.keys().isdisjoint({"issue", "editor"}) or "publisher-place" not in draft.item:
        return
    (start, between), (behind, end) = draft.spans["container-title"][0], draft.spans["title"][0]
    if VOLUME_BETWEEN.fullmatch(draft.text, between, behind):
        _join(draft, start, end)


def settle_subtitle(draft: Draft) -> None:
    """
    Give a book the end of its title that a label took for a container: `Der Schleier der Erinnerung. Grundzüge …, München 2004, S. 80`.
    """
    book = draft.item.keys() >= {"title", "container-title", "publisher-place"} and not draft.within
    within = {"volume", "issue", "editor"} if "author" in draft.item else {"volume", "issue"}
    if "number-of-volumes" in draft.item:
        within = within - {"volume"}  # Études de psychologie historique, 2 tomes, Paris, Maspero, 1965, t. 1
    if not book or not draft.item.keys().isdisjoint(within):
        return
    series = (
        "collection-title" in draft.item and "page" not in draft.item
    )  # Wahrheit und Methode. Grundzüge … (Gesammelte Werke, Bd. 1)
    (start, between), (behind, end) = draft.spans["title"][0], draft.spans["container-title"][0]
    place = draft.item["publisher-place"]
    house = f", {place}, " if "publisher" in draft.item else f", {place} "
    italian = (
        f", {draft.item.get('publisher')}, {place} "  # Medioevo e Rinascimento. Studi e ricerche, Laterza, Bari 1954
    )
    rest = _COUNTED.sub("", draft.text[end:], count=1)
    follows = rest.startswith((house, italian)) and places.is_place(place)
    # FAO. The State of World Fisheries. Sustainability in action. Rome.
    if all("literal" in name for name in draft.item.get("author", [{}])):
        follows |= draft.text[end:].startswith(f". {place}")
    colon = (
        draft.text[between:behind].endswith(": ") and draft.text[behind].islower() and "//" not in draft.text[:end]
    )  # «Наивное письмо»: опыт чтения. М.: …
    if colon or (draft.text[between:behind] == ". " and (follows or series)):
        _join(draft, start, end)


_COUNTED: Final = lazy(r"^,\s\d{1,2}\s(?:vols?|voll|tomes?|tomos|Bde|dln|bd)\.?(?=,\s)")


def settle_series(draft: Draft) -> None:
    """
    Let what a book has behind its title, with a number, be its series: `Japans technische Intelligenz. Studien zur Japanforschung. Band 7. München: …`.
    """
    edited = (
        draft.within and "editor" in draft.item
    )  # in Particles and Fields, edited by C. E. Carlson, AIP Conf. Proc. No. 23
    if "collection-title" in draft.item and draft.item.keys().isdisjoint(
        {"collection-number"} if edited else {"container-title", "collection-number"}
    ):
        draft.exchange("issue", "collection-number")  # Graduate Texts in Mathematics, No. 52
    book = draft.item.keys() >= {"title", "container-title", "volume", "publisher-place"} and not draft.within
    # Random graphs, second ed., Cambridge Stud. Adv. Math. 73, Cambridge Univ. Press
    book |= draft.item.keys() >= {"title", "container-title", "edition", "publisher"} and not draft.within
    alone = draft.item.keys().isdisjoint({"issue", "page", "editor", "collection-title", "DOI"})
    works = "volume" in draft.item and COLLECTED.search(draft.item.get("container-title", ""))
    if book and alone and not works and draft.spans["title"][0][1] < draft.spans["container-title"][0][0]:
        draft.exchange("container-title", "collection-title")
        if "volume" in draft.item and locators.number_in_series(draft.text, *draft.spans["volume"][0]) != "volume":
            draft.exchange("volume", "collection-number")


# Le Rouge et le Noir, Dits et écrits, t. 6, Lyon: …   Русская идея // Соч. Кн. 1
COLLECTED: Final = lazy(
    r"(?i)(?:^|\s)(?:(?:Gesammelte|Sämtliche|Ausgewählte|Collected|Complete|Selected|Obras|Œuvres|Oeuvres|Opere|Opera|Izbrannye|Избранные|Полное|Polnoe"
    r"|Собрание|Sobranie|Вибрані|Dzieła|Samlede|Samlade)\s|(?:Werke|Studienausgabe|Briefe|(?:Dits\set\s)?écrits|diary|letters|correspondence|writings"
    r"|Соч(?:инения|\.)|Собр\.\sсоч\.|Sočinenija|Soč\.|Sobr\.\ssoč\.|Переписка|Perepiska|Дневники?|Dnevniki?|Письма|Pis['’]ma)(?!\w))"
)
"""The words of a writer's collected works, in which the work stands that has a title of its own."""


def settle_note(draft: Draft) -> None:
    """
    Let what stands between a title without quotes and a bracket with the place be a series: `Provincializing Europe, Princeton Studies in … (Princeton: …`.
    """
    book = (
        draft.item.keys() >= {"title", "container-title", "publisher", "publisher-place", "issued"} and not draft.within
    )
    if not book or not draft.item.keys().isdisjoint({"volume", "issue", "editor", "collection-title"}):
        return
    (start, end), (first, last) = draft.spans["title"][0], draft.spans["container-title"][0]
    quoted = draft.text[max(0, start - 1) : start] in {"“", '"', "‘", "«", "'"}
    bracket = draft.text.startswith(f" ({draft.item['publisher-place']}: ", last)
    if draft.text[end:first] == ", " and bracket and not quoted:
        draft.exchange("container-title", "collection-title")


def _is_periodical(draft: Draft) -> bool:
    """Say whether what stands alone is one: `Le Petit Parisien, 26.7.1862`, `AN, accepted`."""
    if not draft.item.keys().isdisjoint({"publisher", "publisher-place", "editor", "edition", "URL", "genre"}):
        return False
    end = draft.spans["container-title"][0][1]
    daily = len((draft.item.get("issued") or {}).get("date-parts", [[]])[0]) == len(("year", "month", "day"))
    daily &= draft.text.startswith((", ", " ("), end)
    return daily or _UNPUBLISHED.match(draft.text, end) is not None


_UNPUBLISHED: Final = lazy(r",\s(?:accepted|submitted|in\spress|in\sprep(?:aration|\.)|forthcoming)(?=[.,;\s]|$)")


def settle_book(draft: Draft) -> None:
    """
    Let what is published without a title of its own be one: `Quaderni del carcere, 4 voll., Einaudi, Torino 1975`.
    """
    container = draft.item.get("container-title", "")
    if not container or "title" in draft.item or (draft.within and "author" in draft.item):
        return  # Swain, A. M. In Review of Palaeobotany; Swinehart, J. H., Ed.; Blackwell: Oxford, 1985
    journal = "." in container or "status" in draft.item or types.is_newspaper(container) or _is_periodical(draft)
    edited = (
        draft.item.keys() >= {"editor", "publisher-place"} and not draft.within
    )  # Werke. Nationalausgabe, hg. v. …, Bd. 20, S. 309
    book = draft.item.keys() >= {"publisher", "publisher-place"} or not journal or edited
    undated = "issued" not in draft.item and not journal
    short = {"issue"} if undated or edited else {"volume", "issue", "page"}
    if "author" in draft.item and not journal and container.count(" ") > 1:
        short = {"volume", "issue"}  # P. Collinson, The Elizabethan Puritan Movement (1967), pp. 45–55
    if book and draft.item.keys().isdisjoint(short):
        draft.exchange("container-title", "title")
