"""
The labelled corpora, mapped onto the one set of labels of `refs.parse.label`.

Where they disagree it is settled here, element by element (`_ANYSTYLE`, `_grobid_labels`, `_excite_labels`), and in
`settle.py`, token by token, in the same way for all of them:

* AnyStyle tags `1994;2(4):` as one volume: cut into date, volume and issue.
* AnyStyle counts punctuation, `In`, `pp.` and `Vol.` into the neighbouring field, the others leave them out:
  punctuation
  at the edge of a field is `other`, and so is `In`; designators (`pp.`, `Vol.`, `no.`, `doi:`, `Hrsg.`) belong to
  their field.
* GROBID's level m is a title where the reference has no other, else a container; level s is a collection beside a
  container or a monograph, else a container. An organisation is the author where there is none, else the publisher.
* EXCITE's `editor` is a name each; without `(Hrsg.)` and without authors it is the author. Its `source` without a
  title is the title, right behind one it may be the subtitle; an edition tagged as volume or issue (`3. Aufl.`) is an
  edition; `other` may be many things: what it may be is a set, and training settles which.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from refs.training.markup import Marked, Span, fingerprint, read_markup

ANY = frozenset({"*"})
"""A label set that leaves a token to the model."""

LOOSE = frozenset(
    "place genre number note date accessed collection event edition pages publisher isbn other url".split()
)
"""What EXCITE's `other` and AnyStyle's `note` may hold."""


@dataclass(frozen=True, slots=True)
class LabelledSpan:
    """
    A stretch of text with the labels that it may have, and the part of a name if that is known.
    """

    start: int
    end: int
    labels: frozenset[str]
    name_part: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """
    A labelled reference string.

    Args:
        text: the string.
        spans: its labelled stretches, in order, not overlapping; what lies between them is `other`.
        corpus: `anystyle`, `grobid`, `excite`, `names`, `dates`, `own` or `synthetic`.
        file: where it comes from.
        names_known: whether the name parts are labelled throughout.
        whole: false for a piece of a reference (a name list, a date).
    """

    text: str
    spans: tuple[LabelledSpan, ...]
    corpus: str
    file: str
    names_known: bool = False
    whole: bool = True


_ANYSTYLE = {
    "author": "author",
    "citation-number": "citation-number",
    "collection-title": "collection",
    "container-title": "container",
    "date": "date",
    "director": "director",
    "doi": "doi",
    "edition": "edition",
    "editor": "editor",
    "genre": "genre",
    "isbn": "isbn",
    "journal": "container",
    "location": "place",
    "medium": "genre",
    "pages": "pages",
    "publisher": "publisher",
    "source": "container",
    "title": "title",
    "translator": "translator",
    "url": "url",
    "volume": "volume",
}

_GROBID = {
    "biblScope": "pages",
    "biblScope chapter": "note",
    "biblScope issue": "issue",
    "biblScope page": "pages",
    "biblScope pages": "pages",
    "biblScope pp": "pages",
    "biblScope vol": "volume",
    "biblScope volume": "volume",
    "biblStruct page": "pages",
    "date": "date",
    "editor": "editor",
    "idno": "number",
    "idno DOI": "doi",
    "idno ISBN": "isbn",
    "idno ISSN": "other",
    "idno PMC": "pmcid",
    "idno PMID": "pmid",
    "idno arXiv": "arxiv",
    "idno arxiv": "arxiv",
    "idno arxive": "arxiv",
    "idno isbn": "isbn",
    "idno issn": "other",
    "idno report": "number",
    "note report": "genre",
    "pubPlace": "place",
    "pubplace": "place",
    "ptr web": "url",
    "publisher": "publisher",
    "title j": "container",
    "title j short": "container",
}


def read_anystyle(folder: Path, files: Iterable[str] = ("core", "good")) -> Iterator[Reference]:
    """
    Read AnyStyle's training files; `bad` and `ugly` follow other conventions and are left out unless asked for.
    """
    for name in files:
        markup = (folder / f"{name}.xml").read_text(encoding="utf-8")
        for match in re.finditer(r"<sequence>(.*?)</sequence>", markup, re.DOTALL):
            marked = read_markup(match[1], "anystyle", f"{name}.xml")
            if marked.spans:
                yield _reference(marked, [_anystyle_labels(marked, span) for span in marked.spans])


def _anystyle_labels(marked: Marked, span: Span) -> frozenset[str]:
    """Map an element; a container that stands alone is the work itself, e.g. a book tagged as container-title."""
    if span.tag in {"note", "producer", "dataset"}:
        return LOOSE | {"genre", "pmid", "pmcid", "doi", "arxiv", "container", "volume"}
    if span.tag == "container-title" and not any(s.tag in {"title", "journal"} for s in marked.spans):
        return frozenset({"title"})
    return frozenset({_ANYSTYLE[span.tag]})


def read_grobid(folder: Path) -> Iterator[Reference]:
    """
    Read GROBID's citation files; a file that is not well-formed costs nothing but the reference that is not.
    """
    for path in sorted(folder.glob("*.xml")):
        markup = re.sub(r"<!--.*?-->", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        for match in re.finditer(r"<bibl\b[^>]*>(.*?)</bibl>", markup, re.DOTALL):
            marked = read_markup(match[1], "grobid", path.name)
            spans = [s for s in marked.spans if s.depth == 0 and s.tag != "lb"]
            if spans:
                flat = Marked(marked.text, tuple(spans), marked.corpus, marked.file)
                yield _reference(flat, [_grobid_labels(flat, span) for span in spans])


def _grobid_labels(marked: Marked, span: Span) -> frozenset[str]:
    tags = {s.tag for s in marked.spans}
    if span.tag in {"title a", "title"}:
        return frozenset({"title"})
    if span.tag == "title m":
        return frozenset({"container"} if tags & {"title a", "title"} or _second(marked, span) else {"title"})
    if span.tag == "title s":
        return frozenset({"collection"} if tags & {"title j", "title m"} else {"container", "collection"})
    if span.tag.startswith(("author", "orgName collaboration")):
        return frozenset({"author"})
    if span.tag.startswith("orgName"):
        return frozenset({"author"} if not tags & {"author"} and span.start < 12 else {"publisher"})
    if span.tag == "date" and re.search(
        r"(cited|accessed?|retrieved|verified)\W*$", marked.text[: span.start], re.IGNORECASE
    ):
        return frozenset({"accessed"})
    if span.tag.startswith("note") and span.tag != "note report":
        return LOOSE | {"arxiv", "pmid", "pmcid", "container", "volume", "issue"}
    return frozenset({_GROBID[span.tag]}) if span.tag in _GROBID else ANY


def _second(marked: Marked, span: Span) -> bool:
    return any(s.tag == span.tag and s.start < span.start for s in marked.spans)


def read_excite(folder: Path) -> Iterator[Reference]:
    """
    Read the EXCITE gold standard, one reference a line in a file for each paper.
    """
    for path in sorted(folder.glob("*/*.xml")):
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            marked = read_markup(line, "excite", f"{path.parent.name}/{path.name}")
            if len(marked.spans) > 1:
                yield _reference(marked, [_excite_labels(marked, span) for span in marked.spans], names_known=True)


_EXCITE = {
    "author": "author",
    "fpage": "pages",
    "given-names": "author",
    "lpage": "pages",
    "publisher": "publisher",
    "surname": "author",
    "title": "title",
    "url": "url",
    "year": "date",
}
_EDITION = re.compile(r"\s*\.?\s*(?:,\s*)?(?:[\w.]+\s+){0,3}(?:aufl|a\.|auflage|ed\b|edn|edition)", re.IGNORECASE)
_EDITOR_MARK = re.compile(
    r"\W{0,3}(?:\(|\[)?\s*(?:hrsg|hg|eds?\b|edit|éd|red)|(?:hrsg|hg|ed|eds)\.? (?:v\.|von|by)", re.IGNORECASE
)


def _excite_labels(marked: Marked, span: Span) -> frozenset[str]:
    tags = {s.tag for s in marked.spans}
    if span.tag == "source" and not tags & {"title"}:
        return frozenset({"title"})
    if span.tag == "source":
        return frozenset({"container", "title"} if _subtitle(marked, span) else {"container"})
    if span.tag in {"volume", "issue"}:
        edition = _EDITION.match(marked.text[span.end :]) is not None
        return frozenset({"edition"} if edition else {span.tag})
    if span.tag == "editor":
        return frozenset({"author" if _corporate(marked, span) else "editor"})
    if span.tag == "identifier":
        return frozenset({"number", "isbn", "doi", "other", "url"})
    return frozenset({_EXCITE[span.tag]}) if span.tag in _EXCITE else LOOSE - {"publisher"}


def _subtitle(marked: Marked, span: Span) -> bool:
    """Tell `Selbstbestimmung als Konstruktion. Alltagstheorien behinderter Frauen, Opladen`, where either may be meant."""
    before = [s for s in marked.spans if s.tag == "title" and s.end <= span.start]
    inside = {s.tag for s in marked.spans} & {"volume", "issue", "fpage", "editor"}
    return (
        bool(before) and not inside and re.fullmatch(r"[\s.:?!]*", marked.text[before[-1].end : span.start]) is not None
    )


def _corporate(marked: Marked, span: Span) -> bool:
    """Tell `Statistisches Bundesamt (1974)`, an author tagged as editor, from `Kommers, P. (Hrsg.) (2006)`."""
    if any(s.tag.startswith("author") for s in marked.spans):
        return False
    editors = [s for s in marked.spans if s.tag == "editor"]
    return span.start < 25 and len(editors) == 1 and not _EDITOR_MARK.search(marked.text[span.end : span.end + 14])


def read_names(folder: Path) -> Iterator[Reference]:
    """
    Read GROBID's name lists: only the author and the parts of the names are known of them.
    """
    parts = {"forename": "given", "middlename": "given", "surname": "family", "lastname": "family", "suffix": "suffix"}
    for path in sorted(folder.glob("*.xml")):
        markup = re.sub(r"<!--.*?-->", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        for match in re.finditer(r"<author>(.*?)</author>", markup, re.DOTALL):
            marked = read_markup(match[1], "names", path.name)
            spans = [LabelledSpan(0, len(marked.text), frozenset({"author"}))]
            spans += [
                LabelledSpan(s.start, s.end, frozenset({"author"}), parts[s.tag])
                for s in marked.spans
                if s.tag in parts
            ]
            yield Reference(marked.text, tuple(spans), "names", path.name, names_known=True, whole=False)


def read_dates(folder: Path) -> Iterator[Reference]:
    """
    Read GROBID's dates: pieces of text that are a date throughout.
    """
    for path in sorted(folder.glob("*.xml")):
        for match in re.finditer(r"<date>(.*?)</date>", path.read_text(encoding="utf-8"), re.DOTALL):
            marked = read_markup(match[1], "dates", path.name)
            if marked.spans:
                span = LabelledSpan(marked.spans[0].start, marked.spans[-1].end, frozenset({"date"}))
                yield Reference(marked.text, (span,), "dates", path.name, whole=False)


def _reference(marked: Marked, labels: list[frozenset[str]], *, names_known: bool = False) -> Reference:
    parts = {"surname": "family", "given-names": "given"}
    spans = []
    for span, allowed in zip(marked.spans, labels, strict=True):
        corporate = span.tag == "editor" and names_known and "author" in allowed
        part = "literal" if corporate else parts.get(span.tag, "")
        spans.append(LabelledSpan(span.start, span.end, allowed, part))
    return Reference(marked.text, tuple(spans), marked.corpus, marked.file, names_known)


def read_corpora(folder: Path) -> Iterator[Reference]:
    """
    Read all the labelled corpora below a folder that holds `anystyle`, `grobid` and `excite`.
    """
    yield from read_anystyle(folder / "anystyle")
    yield from read_grobid(folder / "grobid" / "citation")
    yield from read_excite(folder / "excite")
    yield from read_names(folder / "grobid" / "name-citation")
    yield from read_dates(folder / "grobid" / "date")


@cache
def dev_fingerprints(folder: Path) -> frozenset[str]:
    """
    Return the fingerprints of the development references in a folder of `*.jsonl` in the scorer's form.
    """
    lines = (line for path in sorted(folder.glob("*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines())
    return frozenset(fingerprint(json.loads(line)["raw"]) for line in lines if line.strip())


def is_dev(reference: Reference, folder: Path) -> bool:
    """
    Tell whether a reference is one of the development references, which a model to be measured may not see.
    """
    return fingerprint(reference.text) in dev_fingerprints(folder)
