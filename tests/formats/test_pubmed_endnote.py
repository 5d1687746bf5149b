"""Formats that are only read: NBIB, EndNote tagged, EndNote XML."""

from __future__ import annotations

import pytest

from refs import formats
from refs.errors import Rejected
from refs.formats import Entry
from refs.formats.nbib import date

NBIB = """
PMID- 24174127
OWN - NLM
STAT- MEDLINE
DCOM- 20140911
IS  - 1460-2156 (Electronic)
IS  - 0006-8950 (Linking)
VI  - 136
IP  - Pt 11
DP  - 2013 Nov
TI  - Genetic variation and beta-amyloid in a very long title that goes on over the
      end of the line.
PG  - 3474-88
LID - 10.1093/brain/awt254 [doi]
AB  - BACKGROUND: First. RESULTS:
      Second.
CI  - (c) 2013 The authors
FAU - Smith, John A
AU  - Smith JA
AD  - Somewhere.
FAU - van der Berg, Jan
AU  - van der Berg J
CN  - ADNI
LA  - eng
PT  - Journal Article
PL  - England
TA  - Brain
JT  - Brain : a journal of neurology
PMC - PMC3808686
OT  - alpha
OT  - *beta
MH  - *Humans

PMID- 2
TI  - [Title in translation].
AU  - Müller HJ Jr
DP  - 2013 Nov-Dec

junk without tags
"""


def test_reads_nbib() -> None:
    """Continuation lines, full and short names, corporate authors, identifiers and keywords."""
    first, second, junk = formats.read(NBIB, "nbib")
    assert isinstance(first, Entry)
    assert first.item == {
        "type": "article-journal", "PMID": "24174127", "ISSN": "1460-2156", "volume": "136", "issue": "Pt 11",
        "issued": {"date-parts": [[2013, 11]]},
        "title": "Genetic variation and beta-amyloid in a very long title that goes on over the end of the line",
        "page": "3474-88", "DOI": "10.1093/brain/awt254", "abstract": "BACKGROUND: First. RESULTS: Second.",
        "license": "(c) 2013 The authors",
        "author": [{"family": "Smith", "given": "John A"}, {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"}, {"literal": "ADNI"}],
        "language": "en", "publisher-place": "England", "container-title-short": "Brain",
        "container-title": "Brain : a journal of neurology", "PMCID": "PMC3808686", "keyword": "alpha, beta, Humans",
    }  # fmt: skip
    assert isinstance(second, Entry)
    assert second.item["title"] == "Title in translation"
    assert second.item["author"] == [{"family": "Müller", "given": "H. J.", "suffix": "Jr"}]
    assert isinstance(junk, Rejected)
    assert formats.detect(NBIB) == "nbib"


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("2013", {"date-parts": [[2013]]}),
        ("2013 May 12", {"date-parts": [[2013, 5, 12]]}),
        ("2013 Nov-Dec", {"date-parts": [[2013, 11], [2013, 12]]}),
        ("1998 Dec-1999 Jan", {"date-parts": [[1998, 12], [1999, 1]]}),
        ("2013 Spring", {"date-parts": [[2013]], "season": 1}),
        ("20130512", {"date-parts": [[2013, 5, 12]]}),
        ("in press", {"literal": "in press"}),
    ],
)
def test_reads_medline_dates(text: str, made: dict) -> None:
    """MEDLINE's dates have English months and ranges."""
    assert date(text) == made


ENW = """stray
%0 Journal Article
%A Doe, Jane
%A World Health Organization,
%D 2013
%8 May 12
%T A title
%J Journal
%V 3
%N 4
%P 12–20
%@ 1234-5679
%R doi:10.1/x
%K alpha
beta
%X Abstract

%0 Report
%A Roe, R.
%T Report
%N 12
%I Publisher

%0 Book
%T Book
%@ 978-3-16-148410-0
"""


def test_reads_endnote_tags() -> None:
    """EndNote's tagged records, with a stray line that is reported."""
    stray, article, report, book = formats.read(ENW, "enw")
    assert isinstance(article, Entry)
    assert article.item == {
        "type": "article-journal", "author": [{"family": "Doe", "given": "Jane"}, {"literal": "World Health Organization"}],
        "issued": {"date-parts": [[2013, 5, 12]]}, "title": "A title", "container-title": "Journal", "volume": "3", "issue": "4",
        "page": "12-20", "ISSN": "1234-5679", "DOI": "10.1/x", "keyword": "alpha, beta", "abstract": "Abstract",
    }  # fmt: skip
    assert isinstance(report, Entry)
    assert (report.item["number"], report.item["publisher"]) == ("12", "Publisher")
    assert isinstance(stray, Rejected)
    assert isinstance(book, Entry)
    assert book.item["ISBN"] == "978-3-16-148410-0"
    assert formats.detect(ENW, ".enw") == "enw"


XML = """<?xml version="1.0" encoding="UTF-8"?><xml><records>
<record><ref-type name="Journal Article">17</ref-type><contributors><authors>
<author><style face="normal">Doe, Jane</style></author></authors></contributors>
<titles><title><style face="normal">Growth of </style><style face="italic">E. coli</style><style face="normal"> &amp; more</style></title>
<secondary-title>Journal</secondary-title></titles><pages>1-2</pages><volume>3</volume><number>4</number>
<keywords><keyword>alpha</keyword><keyword>beta</keyword></keywords>
<dates><year>2013</year><pub-dates><date>May 12</date></pub-dates></dates><isbn>1234-5679</isbn>
<electronic-resource-num>10.1/x</electronic-resource-num><urls><related-urls><url>https://example.org</url></related-urls></urls></record>
<record><ref-type name="Book">6</ref-type><titles><title>Broken</titles></record>
<record><ref-type name="Book">6</ref-type><titles><title>Book</title></titles><isbn>978-3-16-148410-0</isbn><label>key1</label></record>
</records></xml>"""


def test_reads_endnote_xml() -> None:
    """Styled text becomes rich text; a record that is no XML loses no neighbour."""
    article, broken, book = formats.read(XML, "endnotexml")
    assert isinstance(article, Entry)
    assert article.item == {
        "type": "article-journal", "author": [{"family": "Doe", "given": "Jane"}], "title": "Growth of <i>E. coli</i> & more",
        "container-title": "Journal", "page": "1-2", "volume": "3", "issue": "4", "keyword": "alpha, beta",
        "issued": {"date-parts": [[2013, 5, 12]]}, "ISSN": "1234-5679", "DOI": "10.1/x", "URL": "https://example.org",
    }  # fmt: skip
    assert isinstance(broken, Rejected)
    assert broken.line == 9
    assert isinstance(book, Entry)
    assert (book.key, book.item["ISBN"]) == ("key1", "978-3-16-148410-0")
    assert formats.detect(XML, ".xml") == "endnotexml"


def test_xml_entities_are_not_expanded() -> None:
    """A file that defines entities is refused, not expanded."""
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><xml><records><record><titles><title>&b;</title></titles></record></records></xml>'
    assert [entry.reason for entry in formats.read(bomb, "endnotexml") if isinstance(entry, Rejected)] == [
        "entity definitions are not read"
    ]
