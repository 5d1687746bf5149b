"""
BibTeX and BibLaTeX against CSL, as tables: entry types, fields, roles, languages.

Sources: *BibTeXing* (types and fields of the standard styles); biblatex manual, sections on entry types and fields;
    CSL 1.0.2, appendices III and IV.

What BibTeX cannot say in a field of its own stands in `usera`, a field that no style prints, as `variable: value |
variable: value`. What is lost on the way CSL → BibTeX → CSL: `dropping-particle` (comes back as
`non-dropping-particle`), `nocase` spans (become braces), a family name of several words alone (comes back as a
literal name), line breaks, EDTF marks of a date's second half.
"""

from __future__ import annotations

from typing import Final

# BibTeX and BibLaTeX entry types, and those of JabRef, as CSL types
TYPES_READ: Final = {
    "article": "article-journal", "book": "book", "booklet": "pamphlet", "conference": "paper-conference",
    "inbook": "chapter",
    "incollection": "chapter", "inproceedings": "paper-conference", "manual": "report", "mastersthesis": "thesis",
    "misc": "document",
    "phdthesis": "thesis", "proceedings": "book", "techreport": "report", "unpublished": "manuscript",
    "artwork": "graphic", "audio": "song", "bookinbook": "chapter", "collection": "book", "commentary": "book",
    "dataset": "dataset",
    "electronic": "webpage", "image": "figure", "inreference": "entry-encyclopedia", "jurisdiction": "legal_case",
    "legal": "treaty",
    "legislation": "legislation", "letter": "personal_communication", "movie": "motion_picture", "music": "song",
    "mvbook": "book",
    "mvcollection": "book", "mvproceedings": "book", "mvreference": "book", "online": "webpage", "patent": "patent",
    "performance": "performance", "periodical": "periodical", "reference": "book", "report": "report",
    "review": "review",
    "software": "software", "standard": "standard", "suppbook": "chapter", "suppcollection": "chapter",
    "suppperiodical": "article-journal", "thesis": "thesis", "video": "motion_picture", "webpage": "webpage",
    "www": "webpage",
    "bachelorsthesis": "thesis", "candthesis": "thesis", "newspaper": "article-newspaper",
    "magazine": "article-magazine",
    "unpublishedtalk": "speech", "map": "map", "bookreview": "review-book",
}  # fmt: skip

GENRES_READ: Final = {
    "phdthesis": "PhD thesis",
    "mastersthesis": "Master's thesis",
    "bachelorsthesis": "Bachelor's thesis",
    "candthesis": "Candidate thesis",
}
"""The genre that an entry type says by itself."""

KEYS: Final = GENRES_READ | {
    "mathesis": "Master's thesis", "bathesis": "Bachelor's thesis", "techreport": "Technical report",
    "resreport": "Research report",
    "datacd": "CD-ROM", "audiocd": "Audio CD", "patentus": "U.S. patent", "patenteu": "European patent",
    "patentde": "German patent",
    "patentuk": "British patent", "patentfr": "French patent",
}  # fmt: skip
"""BibLaTeX's localisation keys for `type`, in English."""

# CSL types as (BibTeX, BibLaTeX); where the way back would give another CSL type, `entrysubtype` names it. BibLaTeX
# lists types such as `movie`
# or `legal`, but its data model gives them no fields, and biber warns of every one: they are `misc` here.
TYPES_WRITTEN: Final = {
    "article": ("misc", "online"),
    "article-journal": ("article", "article"),
    "article-magazine": ("article", "article"),
    "article-newspaper": ("article", "article"),
    "bill": ("misc", "misc"),
    "book": ("book", "book"),
    "broadcast": ("misc", "misc"),
    "chapter": ("incollection", "incollection"),
    "classic": ("book", "book"),
    "collection": ("misc", "misc"),
    "dataset": ("misc", "dataset"),
    "document": ("misc", "misc"),
    "entry": ("incollection", "inreference"),
    "entry-dictionary": ("incollection", "inreference"),
    "entry-encyclopedia": ("incollection", "inreference"),
    "event": ("misc", "misc"),
    "figure": ("misc", "misc"),
    "graphic": ("misc", "misc"),
    "hearing": ("misc", "misc"),
    "interview": ("misc", "misc"),
    "legal_case": ("misc", "misc"),
    "legislation": ("misc", "misc"),
    "manuscript": ("unpublished", "unpublished"),
    "map": ("misc", "misc"),
    "motion_picture": ("misc", "misc"),
    "musical_score": ("misc", "misc"),
    "pamphlet": ("booklet", "booklet"),
    "paper-conference": ("inproceedings", "inproceedings"),
    "patent": ("misc", "patent"),
    "performance": ("misc", "misc"),
    "periodical": ("misc", "periodical"),
    "personal_communication": ("misc", "misc"),
    "post": ("misc", "online"),
    "post-weblog": ("misc", "online"),
    "regulation": ("manual", "manual"),
    "report": ("techreport", "report"),
    "review": ("article", "article"),
    "review-book": ("article", "article"),
    "software": ("misc", "software"),
    "song": ("misc", "misc"),
    "speech": ("misc", "unpublished"),
    "standard": ("misc", "misc"),
    "thesis": ("phdthesis", "thesis"),
    "treaty": ("misc", "misc"),
    "webpage": ("misc", "online"),
}

SUBTYPES: Final = {"newspaper": "article-newspaper", "magazine": "article-magazine"}
"""`entrysubtype` values of the biblatex manual, as CSL types; any CSL type's own name is understood too."""

ARTICLES: Final = frozenset({"article", "suppperiodical", "review", "newspaper", "magazine", "bookreview"})
PARTS: Final = frozenset(
    {"inbook", "incollection", "inproceedings", "conference", "inreference", "suppbook", "suppcollection", "bookinbook"}
)
WHOLE: Final = frozenset(
    {
        "book",
        "collection",
        "proceedings",
        "reference",
        "mvbook",
        "mvcollection",
        "mvproceedings",
        "mvreference",
        "manual",
        "periodical",
    }
)
NUMBERED: Final = frozenset(
    {
        "techreport",
        "report",
        "manual",
        "patent",
        "misc",
        "standard",
        "dataset",
        "software",
        "online",
        "thesis",
        "phdthesis",
        "mastersthesis",
        "unpublished",
        "jurisdiction",
        "legal",
        "legislation",
        "booklet",
        "artwork",
        "image",
        "letter",
        "electronic",
        "audio",
        "video",
        "movie",
        "music",
        "performance",
        "set",
    }
)
"""Entry types whose `number` is the item's own; elsewhere it is the issue (articles) or the number in the series."""

# Fields that are two spellings of one: the classic name, or another program's, and BibLaTeX's
ALIASES: Final = {
    "journal": "journaltitle",
    "address": "location",
    "school": "institution",
    "annote": "annotation",
    "archiveprefix": "eprinttype",
    "primaryclass": "eprintclass",
    "hyphenation": "langid",
    "pdf": "file",
    "key": "sortkey",
    "journalabbr": "shortjournal",
    "lastchecked": "urldate",
    "accessed": "urldate",
    "origyear": "origdate",
    "eventyear": "eventdate",
    "keyword": "keywords",
}
CLASSIC: Final = {
    "journaltitle": "journal",
    "location": "address",
    "annotation": "annote",
    "eprinttype": "archiveprefix",
    "eprintclass": "primaryclass",
}
"""BibLaTeX's names of fields as the standard BibTeX styles and arXiv have them."""

GROUPS: Final = {
    "year": "date",
    "month": "date",
    "day": "date",
    "endyear": "date",
    "endmonth": "date",
    "endday": "date",
}

# Fields whose value is one CSL variable, whatever the type
TEXT: Final = {
    "shorttitle": "title-short",
    "shortjournal": "container-title-short",
    "series": "collection-title",
    "volume": "volume",
    "chapter": "chapter-number",
    "edition": "edition",
    "part": "part-number",
    "volumes": "number-of-volumes",
    "pagetotal": "number-of-pages",
    "version": "version",
    "publisher": "publisher",
    "eventtitle": "event-title",
    "venue": "event-place",
    "abstract": "abstract",
    "keywords": "keyword",
    "note": "note",
    "annotation": "annote",
    "library": "call-number",
    "type": "genre",
    "origtitle": "original-title",
    "origpublisher": "original-publisher",
    "origlocation": "original-publisher-place",
    "pubstate": "status",
    "location": "publisher-place",
}
VERBATIM: Final = {"doi": "DOI", "isbn": "ISBN", "issn": "ISSN", "url": "URL", "pmid": "PMID", "pmcid": "PMCID"}
NAMES: Final = {"author": "author", "editor": "editor", "translator": "translator", "bookauthor": "container-author"}
DATES: Final = {"urldate": "accessed", "eventdate": "event-date", "origdate": "original-date"}

EDITOR_TYPES: Final = {
    "compiler": "compiler",
    "organizer": "organizer",
    "director": "director",
    "producer": "producer",
    "illustrator": "illustrator",
    "curator": "curator",
    "collaborator": "contributor",
    "seriescreator": "series-creator",
}
"""`editortype` and `editoratype` values against CSL's roles."""

TITLES: Final = frozenset({"title", "shorttitle", "booktitle", "maintitle", "eventtitle"})
"""Fields that styles turn to sentence case, so that capitals must be protected in them."""


PUBLISHERS: Final = {
    "techreport": "institution", "report": "institution", "phdthesis": "institution", "mastersthesis": "institution",
    "thesis": "institution",
    "online": "organization", "software": "organization", "misc": "howpublished", "booklet": "howpublished",
    "unpublished": "howpublished",
    "manual": "organization",
}  # fmt: skip
"""
The field that holds the publisher, by entry type, where it is not `publisher`: the one that the standard styles
print.
"""

LANGUAGES: Final = {
    "english": "en", "american": "en-US", "british": "en-GB", "german": "de", "ngerman": "de", "austrian": "de-AT",
    "french": "fr",
    "francais": "fr", "spanish": "es", "italian": "it", "portuguese": "pt", "brazilian": "pt-BR", "dutch": "nl",
    "danish": "da",
    "swedish": "sv", "norwegian": "nb", "norsk": "nb", "nynorsk": "nn", "finnish": "fi", "polish": "pl",
    "czech": "cs", "slovak": "sk",
    "slovene": "sl", "croatian": "hr", "serbian": "sr", "hungarian": "hu", "romanian": "ro", "bulgarian": "bg",
    "russian": "ru",
    "ukrainian": "uk", "greek": "el", "turkish": "tr", "latin": "la", "catalan": "ca", "estonian": "et",
    "latvian": "lv",
    "lithuanian": "lt", "icelandic": "is", "hebrew": "he", "arabic": "ar", "japanese": "ja", "chinese": "zh",
    "korean": "ko",
}  # fmt: skip
"""babel's names of languages, as BibLaTeX's `langid` and `language` have them, as language tags."""

WRITTEN_LANGUAGES: Final = {tag: name for name, tag in reversed(LANGUAGES.items())} | {
    "de": "german",
    "fr": "french",
    "nb": "norwegian",
}

# The order of fields in a new entry, by BibLaTeX's names
ORDER: Final = (
    "author editor editortype editora editoratype editorb editorbtype editorc editorctype translator bookauthor "
    "title shorttitle "
    "journaltitle shortjournal booktitle series volume number issue eid pages chapter part edition version type "
    "howpublished institution "
    "organization publisher location date year month day eventtitle eventdate venue volumes pagetotal isbn issn "
    "doi eprint eprinttype "
    "eprintclass pmid pmcid url urldate origdate origtitle origpublisher origlocation pubstate langid language "
    "library keywords abstract "
    "note annotation entrysubtype usera"
).split()
