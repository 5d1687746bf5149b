"""
RIS against CSL, as tables: reference types, tags, roles.

Sources: the RIS format specification of Research Information Systems (2001) and its successor in EndNote's and
    RefMan's documentation; the tags that Zotero, Mendeley, Web of Science, Scopus and PubMed are seen to write.

What RIS cannot say in a tag of its own stands in `U5`, a tag for the user's own purposes, as `variable: value |
variable: value`. What is lost on the way CSL → RIS → CSL: the line between particle and family name where CSL has
both in `family`, `dropping-particle` (comes back as `non-dropping-particle`), a given name without a family name,
names' `comma-suffix` and `static-ordering`.
"""

from __future__ import annotations

from typing import Final

TYPES_READ: Final = {
    "ABST": "article-journal", "ADVS": "motion_picture", "AGGR": "dataset", "ANCIENT": "classic", "ART": "graphic",
    "BILL": "bill",
    "BLOG": "post-weblog", "BOOK": "book", "CASE": "legal_case", "CHAP": "chapter", "CHART": "figure",
    "CLSWK": "classic",
    "COMP": "software", "CONF": "paper-conference", "CPAPER": "paper-conference", "CTLG": "book", "DATA": "dataset",
    "DBASE": "dataset",
    "DICT": "entry-dictionary", "EBOOK": "book", "ECHAP": "chapter", "EDBOOK": "book", "EJOUR": "article-journal",
    "ELEC": "webpage",
    "ENCYC": "entry-encyclopedia", "EQUA": "figure", "FIGURE": "figure", "GEN": "document", "GOVDOC": "report",
    "GRANT": "document",
    "GRNT": "document", "HEAR": "hearing", "ICOMM": "personal_communication", "INPR": "article-journal",
    "JFULL": "periodical",
    "JOUR": "article-journal", "LEGAL": "regulation", "MANSCPT": "manuscript", "MAP": "map", "MGZN": "article-magazine",
    "MPCT": "motion_picture", "MULTI": "webpage", "MUSIC": "musical_score", "NEWS": "article-newspaper",
    "PAMP": "pamphlet",
    "PAT": "patent", "PCOMM": "personal_communication", "POD": "broadcast", "PRESS": "article-newspaper",
    "RPRT": "report",
    "SER": "book", "SLIDE": "speech", "SOUND": "song", "STAND": "standard", "STAT": "legislation", "STD": "standard",
    "THES": "thesis",
    "UNBILL": "bill", "UNBIL": "bill", "UNPB": "manuscript", "UNPD": "manuscript", "VIDEO": "motion_picture",
    "WEB": "webpage",
}  # fmt: skip

TYPES_WRITTEN: Final = {
    "article": "UNPB", "article-journal": "JOUR", "article-magazine": "MGZN", "article-newspaper": "NEWS",
    "bill": "BILL", "book": "BOOK",
    "broadcast": "MPCT", "chapter": "CHAP", "classic": "CLSWK", "collection": "GEN", "dataset": "DATA",
    "document": "GEN",
    "entry": "ENCYC", "entry-dictionary": "DICT", "entry-encyclopedia": "ENCYC", "event": "GEN", "figure": "FIGURE",
    "graphic": "ART",
    "hearing": "HEAR", "interview": "PCOMM", "legal_case": "CASE", "legislation": "STAT", "manuscript": "UNPB",
    "map": "MAP",
    "motion_picture": "MPCT", "musical_score": "MUSIC", "pamphlet": "PAMP", "paper-conference": "CPAPER",
    "patent": "PAT",
    "performance": "GEN", "periodical": "JFULL", "personal_communication": "PCOMM", "post": "ELEC",
    "post-weblog": "BLOG",
    "regulation": "LEGAL", "report": "RPRT", "review": "JOUR", "review-book": "JOUR", "software": "COMP",
    "song": "SOUND",
    "speech": "SLIDE", "standard": "STAND", "thesis": "THES", "treaty": "LEGAL", "webpage": "ELEC",
}  # fmt: skip
"""Where the way back would give another CSL type, `U5` names it."""

# Tags with one value that is one CSL variable; the first tag of a variable is the one that is written
TEXT: Final = {
    "TI": "title", "T1": "title", "CT": "title",
    "T2": "container-title", "JF": "container-title", "JO": "container-title", "BT": "container-title",
    "J2": "container-title-short", "JA": "container-title-short", "J1": "container-title-short",
    "T3": "collection-title", "ST": "title-short", "OP": "original-title",
    "VL": "volume", "ET": "edition", "NV": "number-of-volumes", "SE": "section",
    "PB": "publisher", "CY": "publisher-place", "PP": "publisher-place", "C1": "event-place",
    "DO": "DOI", "UR": "URL", "AB": "abstract", "N2": "abstract", "LA": "language", "M3": "genre",
    "CN": "call-number", "DB": "archive", "AN": "archive_location", "DP": "source", "N1": "note",
}  # fmt: skip

NAMES: Final = {
    "AU": "author", "A1": "author", "ED": "editor", "A2": "editor", "A3": "collection-editor", "A4": "translator",
    "TA": "translator",
}  # fmt: skip

BY_TYPE: Final = {
    "JOUR": {"IS": "issue", "M1": "number", "C2": "PMCID", "C7": "number", "A2": "", "C1": ""},
    "EJOUR": {"IS": "issue", "M1": "number", "C2": "PMCID", "C7": "number", "A2": "", "C1": ""},

    "BOOK": {
        "SP": "number-of-pages", "T2": "collection-title", "BT": "title", "IS": "collection-number",
        "M1": "collection-number", "C1": "",
    },
    "CHAP": {"IS": "collection-number", "T3": "collection-title", "C1": "", "M1": "collection-number"},
    "CPAPER": {"C3": "container-title", "T2": "container-title", "IS": "issue", "M1": "number"},
    "CONF": {"C3": "event-title", "IS": "issue", "M1": "number"},
    "RPRT": {"SN": "number", "IS": "number", "M1": "number", "T2": "collection-title", "C1": ""},
    "THES": {"M1": "number", "C1": ""},
    "PAT": {"IS": "number", "M1": "number"},
    "STAND": {"M1": "number", "IS": "number"},
}  # fmt: skip
"""
What tags mean in one reference type where it is not what they mean elsewhere; an empty name is a tag that says
nothing to CSL.
"""

NUMBERED: Final = {"M1": "number", "IS": "issue"}

BOOKS: Final = frozenset(
    """
    BOOK CHAP EDBOOK EBOOK ECHAP CONF CPAPER SER DICT ENCYC CTLG CLSWK ANCIENT COMP MUSIC PAMP MAP ART THES RPRT GOVDOC
    """.split()
)
"""Reference types whose `SN` is an ISBN where the number does not tell."""

GROUPS: Final = {
    "T1": "TI", "CT": "TI", "JF": "T2", "JO": "T2", "BT": "T2", "C3": "T2", "JA": "J2", "J1": "J2", "Y1": "PY",
    "DA": "PY", "A1": "AU",
    "A2": "ED", "N2": "AB", "EP": "SP", "PP": "CY", "L3": "DO",
}  # fmt: skip
"""Tags that are two spellings of one."""

ORDER: Final = (
    "TY AU ED A3 A4 TI ST T2 J2 T3 PY DA VL IS M1 SP EP ET NV SE PB CY C1 SN DO UR AN DB DP CN M3 OP LA AB KW N1 Y2 C2 "
    "U5"
).split()
