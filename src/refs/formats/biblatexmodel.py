"""
Which fields BibLaTeX's default data model allows in which entry types (biblatex 3.x, `blx-dm.def`).
"""

from __future__ import annotations

from typing import Final

_EVERYWHERE: Final = frozenset(
    """
    abstract annotation authortype bookpagination crossref day doi eprint eprintclass eprinttype entryset entrysubtype
    execute file gender ids
    indextitle indexsorttitle isan ismn iswc keywords label langid langidopts library month nameaddon options origdate
    origlocation
    origpublisher origtitle pagination presort related relatedoptions relatedstring relatedtype shortauthor
    shorteditor shorthand
    shorthandintro shortjournal shortseries shorttitle sortkey sortname sortshorthand sorttitle sortyear url urldate
    usera userb userc userd
    usere userf verba verbb verbc xdata xref year date
    """.split()
)
_SHARED: Final = "addendum author note pubstate subtitle title titleaddon language"
_EDITORS: Final = "editor editora editorb editorc editortype editoratype editorbtype editorctype"
_BOOK: Final = (
    f"{_SHARED} {_EDITORS} afterword annotator chapter commentator edition eid foreword introduction isbn location "
    "maintitle maintitleaddon "
    "mainsubtitle number origlanguage pages part publisher series translator volume volumes"
)
_EVENT: Final = "eventdate eventtitle eventtitleaddon venue"

_FIELDS: Final = {
    "article": f"{_SHARED} {_EDITORS} annotator commentator eid issn issue issuetitle issuesubtitle "
    "journalsubtitle journaltitle number "
    "origlanguage pages series translator version volume",
    "book": f"{_BOOK} pagetotal",
    "booklet": f"{_SHARED} chapter editor editortype eid howpublished location pages pagetotal type",
    "dataset": f"{_SHARED} edition editor editortype location number organization publisher series type version",
    "inbook": f"{_BOOK} bookauthor booktitle booksubtitle booktitleaddon",
    "incollection": f"{_BOOK} booktitle booksubtitle booktitleaddon",
    "inproceedings": f"{_SHARED} {_EVENT} booktitle booksubtitle booktitleaddon chapter editor editortype eid "
    "isbn location maintitle number "
    "organization pages part publisher series volume volumes",
    "inreference": f"{_BOOK} booktitle booksubtitle booktitleaddon",
    "misc": f"{_SHARED} editor editortype howpublished location organization type version",
    "online": f"{_SHARED} editor editortype organization version",
    "patent": f"{_SHARED} holder location number type version",
    "periodical": f"addendum {_EDITORS} issn issue issuetitle issuesubtitle language note number pubstate series "
    "subtitle title titleaddon volume",
    "report": f"{_SHARED} chapter eid institution isrn location number pages pagetotal type version",
    "software": f"{_SHARED} editor editortype howpublished location organization type version",
    "thesis": f"{_SHARED} chapter eid institution location pages pagetotal type",
    "unpublished": f"{_SHARED} {_EVENT} howpublished location type",
}
_ALLOWED: Final = {kind: _EVERYWHERE | frozenset(fields.split()) for kind, fields in _FIELDS.items()}
NAMES: Final = frozenset().union(*_ALLOWED.values())
"""Every field of the data model."""


def allows(kind: str, field: str) -> bool:
    """
    Say whether the data model has the field in this entry type; types that it lists without fields take those of
    `misc`.
    """
    return field in _ALLOWED.get(kind, _ALLOWED["misc"])
