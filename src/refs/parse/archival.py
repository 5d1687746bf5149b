"""
What lies in archives: the houses that keep it and the marks on their shelves, which labels have as publishers and numbers.
"""

from __future__ import annotations

from typing import Final

from refs.parse import titles
from refs.parse.draft import Draft
from refs.patterns import lazy

_LETTERED: Final = frozenset(
    "AAN AAV ACA ACDF ACS AD ADP AGAD AGI AGN AGNM AGS AHM AHN AHPM AHU AIPN AM AN ANC ANK ANOM ANTT AP APAN APESP APK ARA ARAB ARBARK ASF ASM ASN "
    "ASR ASV ASFi ASMi ASTo ASVe ASBo AdK ArkDes BA BAR BArch BAV BJ BL BN BNE BNF BNM BStU BnF BCzart CADN CAW GLA GStA HHStA HStA IfZ KB KrA LA LAK LHA LUB "
    "MAE NA NARA NB NLS PRO RA SAA SAPMO SHD StA StAZ TNA UBB UKNA UUB ÖStA "
    "АВПРИ АРАН ГАРФ ИРЛИ НИОР ОР РГАДА РГАЛИ РГАСПИ РГБ РГВА РГИА РНБ ЦГАМ ЦГИА ЦДІАК ЦДАВО "
    "AVPRI ARAN GARF IRLI NIOR OR RGADA RGALI RGASPI RGB RGVA RGIA RNB CGAM".split()
)
"""The letters that archives go by: `TNA`, `GStA PK`, `HStA Dresden`, `НИОР РГБ`."""
# Rigsarkivet   Nationaal Archief   Archivo General de Indias   Arch. mun. Bordeaux   Bodleian Library   Det Kgl. Bibliotek
_NAMED: Final = lazy(
    r"(?i)archi[vefw]|arkiv|arquivo|архив|архів|\blibrary$|\blibrary,\s|bibliot[eh]|bibliothèque|record office|service historique|^arch\.\s"
)
# Add. MS 809   Cod. 814   rkps 9311   NKS 454 4°   Ф. 460. Оп. 4   leg. 6160   Box 4, Folder 1   Best. 310, A 12   N. Smith Papers   DD/SP 73/2
_SHELVED: Final = lazy(
    r"(?:^|[\s,.])(?:Add\.?\s|MSS?\b|[Mm]ss?\.|Ms\b|Cod\.|[Cc]ód\.|[Hh]s\.|rkps\b|NKS\s|NAF\s|Cgm\s|Clm\s|[Ff]ols?\.|Bl\.|sygn\.|dz\.\s|zespół\s|teczka\s|leg\.|legajo"
    r"|caja\s|cajón\s|[Bb]ox\s|[Ff]older\s|reel\s|doos\s|eske\s|boks\s|mappe\s|pk\.|cartons?\s|[Bb]usta\s|filza\s|fasc\.|liasse|pièce\s|Rep\.|Best(?:\.|and)\s"
    r"|Nachlass\s|Nachlaß\s|Loc\.|RG\s|maço\s|mç\.|cx\.|lata\s|proc\.|inv\.\s?nr|[Ff]onds?\s|Ф\.\s?\d|[Фф]онд\s|F\.\s\d+\.\s(?:Op|№)|[Оо]п\.\s?\d|vol\.\s\d+,\sn)"
    r"|\b(?:Papers\b|Collection\b|archief\b|Saml\.)|\w(?:arkiv|samlingen)\b|\barkiv\b|^[A-Z]{1,4}(?:/[A-Z]{1,3})?\s\d{1,4}(?:/\d+)+$"
)


def names_archive(house: str) -> bool:
    """
    Say whether a house is an archive or a library, by its words or its letters: `Rigsarkivet`, `HHStA Wien`.
    """
    return house.replace(".", "").partition(" ")[0].rstrip(",") in _LETTERED or _NAMED.search(house) is not None


def settle_archive(draft: Draft) -> None:
    """
    Let an archive that is no publisher, and the number on its shelf, be what they are: `Landesarchiv Speyer, F 7 Nr. 1432`.
    """
    house, mark = draft.item.get("publisher", ""), draft.item.get("number", "")
    if house and mark and draft.item.get("archive", "arXiv") == "arXiv":
        shelved, named = _SHELVED.search(mark) is not None, names_archive(house)
        alone = draft.item.keys().isdisjoint(_PUBLISHED)
        if (shelved and (named or alone)) or (named and alone and draft.item.keys().isdisjoint({"author", "genre"})):
            for variable in {"archive", "archive_location"} & draft.item.keys():
                draft.drop(variable)
            draft.exchange("publisher", "archive")
            draft.exchange("number", "archive_location")
            if draft.item.get("genre") == "Add" and not mark.startswith("Add"):
                draft.item["archive_location"] = f"Add. {mark}"
                draft.drop("genre")
            behind = draft.text[draft.spans["archive_location"][0][1] :][:1]
            if behind in {".", "°"}:  # Л. 12–14 об.   fol. 23 r°
                draft.item["archive_location"] = titles.plain(mark + behind)
    if "archive_location" in draft.item and draft.item.keys().isdisjoint(
        {"publisher", "archive-place", "container-title"}
    ):
        draft.exchange("publisher-place", "archive-place")


_PUBLISHED: Final = frozenset({"container-title", "collection-title", "ISBN", "DOI", "edition"})
