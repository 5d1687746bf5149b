"""
Formatted citations and bibliographies in the styles of the Citation Style Language.

`citeproc-py` sets them; it and the styles are an extra. It does not know all of CSL, and some items break it: what it
cannot set appears in a plain form, with a warning, and never at the cost of the other items. What is added to it here:
letters behind the years of works that would be cited alike, punctuation within quotation marks, and safe output.
"""

from __future__ import annotations

import re
import warnings
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from refs.cited.nearest import nearest
from refs.errors import InputError, Rejected, UsageError
from refs.model import Item
from refs.styles.elements import mend
from refs.styles.items import plain, prepared
from refs.styles.markup import OUTPUTS, Output, mark, marked, tidied, unmarked, written
from refs.styles.names import available, find

__all__ = ["OUTPUTS", "Cite", "Formatted", "available", "bibliography", "citation", "find"]

_FORMATTER = SimpleNamespace(
    preformat=str,
    Italic=mark("italic"),
    Oblique=mark("italic"),
    Bold=mark("bold"),
    Light=str,
    Underline=mark("underline"),
    Superscript=mark("sup"),
    Subscript=mark("sub"),
    SmallCaps=mark("small-caps"),
)


@dataclass(frozen=True, slots=True)
class Cite:
    """
    One work in a citation.

    Args:
        key: its citation key.
        locator: the place in it, e.g. `33–35`.
        label: what the locator counts, a CSL locator type.
        prefix: what is written before it, e.g. `see `.
        suffix: what is written behind it.
    """

    key: str
    locator: str = ""
    label: str = "page"
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Formatted:
    """
    A formatted text, and what could not be set as the style has it.
    """

    text: str
    warnings: list[Rejected] = field(default_factory=list)


def bibliography(
    entries: Iterable[tuple[str, Item]], style: str | Path = "apa", locale: str | None = None, output: str = "text"
) -> Formatted:
    """
    Return the bibliography of some items, sorted as the style sorts them.

    Args:
        entries: citation keys and items; a style without an order of its own keeps this one.
        style: a style's name, or the path of a `.csl` file.
        locale: a language such as `de` or `en-GB`; the style's own, else American English, without it.
        output: a name in `OUTPUTS`.

    Raises:
        UsageError: the extra is not installed, or style, locale or output are unknown.
        InputError: the style's file cannot be read.
    """
    form = _output(output)
    with _engine():
        processor = _Processor(entries, style, locale)
        if not processor.has_bibliography:
            raise UsageError(f"style {style} has no bibliography", "refs cite --in-text sets its citations")
        texts = [form.entry(key, written(text, form)) for key, text in processor.references()]
    body = form.between.join(texts)
    return Formatted(f"{form.before}{body}{form.after}" if texts else "", processor.warnings)


def citation(
    cites: Iterable[Cite | str],
    entries: Iterable[tuple[str, Item]],
    style: str | Path = "apa",
    locale: str | None = None,
    output: str = "text",
) -> Formatted:
    """
    Return one citation of one or several works as it stands in running text, e.g. `(Doe, 2020; Roe, 1999, p. 3)`.

    Args:
        cites: what is cited; a citation key alone will do. A key that no item has is written with a question mark.
        entries: all that the document cites, for numbers and for the letters behind years.
        style: as for `bibliography`.
        locale: as for `bibliography`.
        output: as for `bibliography`.

    Raises:
        UsageError: as for `bibliography`.
        InputError: as for `bibliography`.
    """
    form = _output(output)
    with _engine():
        processor = _Processor(entries, style, locale)
        cluster = [cite if isinstance(cite, Cite) else Cite(cite) for cite in cites]
        text = processor.citation(cluster)
    about = {cite.key for cite in cluster}
    return Formatted(written(text, form), [warning for warning in processor.warnings if warning.text in about])


def _output(name: str) -> Output:
    try:
        return OUTPUTS[name]
    except KeyError:
        raise UsageError(f"unknown output {name}", f"known: {', '.join(OUTPUTS)}") from None


@contextmanager
def _engine() -> Iterator[None]:
    """
    Keep the processor's warnings to itself: it warns of every variable that it has not heard of.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


@cache
def _mended() -> tuple[type, ...]:
    from citeproc import model

    return mend(model)


def _locale(name: str) -> str:
    from citeproc import LANGUAGE_NAMES, PRIMARY_DIALECTS

    known = {known.casefold(): known for known in LANGUAGE_NAMES}
    known |= {short.casefold(): dialect for short, dialect in PRIMARY_DIALECTS.items()}
    wanted = name.replace("_", "-").casefold()
    if wanted not in known:
        likely = nearest(wanted, LANGUAGE_NAMES)
        raise UsageError(f"unknown locale {name}", f"did you mean {', '.join(likely)}?" if likely else "such as en-GB")
    return str(known[wanted])


def _loaded(style: str | Path, locale: str | None) -> Any:
    path = find(style)
    from citeproc import CitationStylesStyle

    _mended()
    if locale is not None:
        locale = _locale(locale)
    try:
        loaded = CitationStylesStyle(str(path), locale=locale, validate=False)
        if loaded.root.citation is None:
            raise InputError(f"{path}: not a citation style")
    except InputError:
        raise
    except Exception as error:
        raise InputError(
            f"{path}: not a citation style ({str(error).splitlines()[0] if str(error) else error!r})"
        ) from error
    return loaded


class _Processor:
    """
    citeproc-py over a set of items, one at a time wherever that is possible.

    Inside, items are known by their number: citeproc-py takes `Doe2020` and `doe2020` for the same key.
    """

    def __init__(self, entries: Iterable[tuple[str, Item]], style: str | Path, locale: str | None) -> None:
        self.style = _loaded(style, locale)
        self.warnings: list[Rejected] = []
        self.keys: list[str] = []
        self.items: list[Item] = []
        for key, item in dict(entries).items():
            self.keys.append(key)
            self.items.append(item)
        self.ready = [prepared(item) for item in self.items]
        self.texts: dict[int, str] = {}
        self.has_bibliography = bool(self.style.has_bibliography())
        self.numeric = bool(self.style.root.xpath_search(".//cs:*[@variable='citation-number']"))
        self.into_quotes = self._punctuation_in_quote()
        self._register(range(len(self.items)))
        self.good = [number for number in range(len(self.items)) if self._sets(number)]
        self._register(self.good)
        self._sort()
        if self._style_option("citation", "disambiguate-add-year-suffix") == "true":
            self._add_year_suffixes()

    def references(self) -> Iterator[tuple[str, str]]:
        """
        Yield citation key and marked text of every item in the style's order; those it cannot set come last.
        """
        for item in self.sheet.items:
            number = int(item.key)
            if self.numeric or number not in self.texts:
                self.texts[number] = self._reference(item)
            yield self.keys[number], tidied(self.texts[number], into_quotes=self.into_quotes)
        for number in sorted(set(range(len(self.items))) - set(self.good)):
            yield self.keys[number], self._plain(number)

    def _plain(self, number: int) -> str:
        return marked(plain(self.items[number]) or self.keys[number])

    def citation(self, cites: Sequence[Cite]) -> str:
        """
        Return the marked text of a citation.
        """
        good = [cite for cite in cites if self._number(cite.key) in self.good]
        try:
            text = self._cite(good)
        except Exception as error:  # noqa: BLE001
            for cite in good:
                self.warnings.append(Rejected(cite.key, f"{cite.key}: the style cannot set the citation ({error!r})"))
            good, text = [], ""
        others = [self._unset(cite) for cite in cites if cite not in good]
        return "; ".join(filter(None, [tidied(text, into_quotes=self.into_quotes), *others]))

    def _unset(self, cite: Cite) -> str:
        number = self._number(cite.key)
        if number is None:
            self.warnings.append(Rejected(cite.key, f"no item with citation key {cite.key}"))
            return f"{marked(cite.key)}?"
        return self._plain(number)

    def _number(self, key: str) -> int | None:
        return self.keys.index(key) if key in self.keys else None

    def _register(self, numbers: Iterable[int]) -> None:
        """
        Make a sheet of these items, in this order.
        """
        from citeproc import Citation, CitationItem, CitationStylesBibliography
        from citeproc.source.json import CiteProcJSON

        chosen = list(numbers)
        source = CiteProcJSON([])
        for number in chosen:
            try:
                source.update(CiteProcJSON([{**self.ready[number], "id": str(number)}]))
            except Exception as error:  # noqa: BLE001
                self._warn(number, error)
        self.sheet = CitationStylesBibliography(self.style, source, _FORMATTER)
        for number in chosen:
            if str(number) in source:
                self.sheet.register(Citation([CitationItem(str(number))]))

    def _sort(self) -> None:
        """
        Bring the sheet into the style's order, without the items that break it.
        """
        try:
            if self.has_bibliography:
                self.sheet.sort()
        except Exception:  # noqa: BLE001
            self.good = [number for number in self.good if self._sorts(number)]
            self._register(self.good)
            with suppress(Exception):  # what breaks only beside another item leaves the order as it is
                self.sheet.sort()

    def _sorts(self, number: int) -> bool:
        try:
            self.style.sort_bibliography([item for item in self.sheet.items if item.key == str(number)])
        except Exception as error:  # noqa: BLE001
            self._warn(number, error)
            return False
        return True

    def _sets(self, number: int) -> bool:
        """
        Tell whether the style can set an item: citeproc-py raises everything from KeyError to AssertionError.
        """
        item = next((item for item in self.sheet.items if item.key == str(number)), None)
        if item is None:
            return False
        try:
            self.texts[number] = (
                self._reference(item) if self.has_bibliography else self._cite([Cite(self.keys[number])])
            )
        except Exception as error:  # noqa: BLE001
            self._warn(number, error)
            return False
        # A number alone is no reference, but it is a citation.
        if not re.search(r"[^\W\d_]" if self.has_bibliography else r"\w", unmarked(self.texts[number])):
            self._warn(number, None)
            return False
        return True

    def _warn(self, number: int, error: Exception | None) -> None:
        reason = "the style sets nothing of it" if error is None else f"the style cannot set it ({error!r})"
        self.warnings.append(Rejected(self.keys[number], f"{self.keys[number]}: {reason}; it stands in a plain form"))

    def _reference(self, item: Any) -> str:
        layout = self.style.root.bibliography.layout
        layout.repressed = {}
        children = layout.render_children(item)
        if children is None:
            return ""
        if self._style_option("bibliography", "second-field-align"):
            children = self._with_margin(str(children), layout, item)
        return str(layout.format(layout.wrap(children)))

    def _with_margin(self, text: str, layout: Any, item: Any) -> str:
        """
        Set a space behind what the style puts in the margin: `[1] J. Doe`.
        """
        layout.repressed = {}
        margin = str(next(layout.iterchildren()).render(item) or "")
        rest = text.removeprefix(margin)
        return f"{margin} {rest}" if margin and len(rest) < len(text) and not rest.startswith(" ") else text

    def _cite(self, cites: Sequence[Cite]) -> str:
        from citeproc import Citation, CitationItem, Locator

        items = []
        for cite in cites:
            more = {"locator": Locator(cite.label, marked(cite.locator))} if cite.locator else {}
            more |= {"prefix": marked(cite.prefix)} if cite.prefix else {}
            more |= {"suffix": marked(cite.suffix)} if cite.suffix else {}
            items.append(CitationItem(str(self._number(cite.key)), **more))
        if not items:
            return ""
        cluster = Citation(items)
        cluster.bibliography = self.sheet
        self.sheet._cites = []  # noqa: SLF001
        return str(self.sheet.cite(cluster, lambda item: f"{item.key}?"))

    def _add_year_suffixes(self) -> None:
        """
        Give works that would be cited alike a letter behind the year, in the order of the bibliography.
        """
        alike: dict[str, list[int]] = defaultdict(list)
        for item in self.sheet.items:
            number = int(item.key)
            if "issued" in self.ready[number]:
                with suppress(Exception):  # told where it is cited
                    alike[self._cite([Cite(self.keys[number])])].append(number)
        for numbers in alike.values():
            for place, number in enumerate(numbers if len(numbers) > 1 else []):
                self.ready[number]["year-suffix"] = _letters(place)
                self.texts.pop(number)
        if any(len(numbers) > 1 for numbers in alike.values()):
            self._register(self.good)
            self._sort()

    def _style_option(self, element: str, name: str) -> str:
        found = getattr(self.style.root, element)
        return "" if found is None else str(found.get(name, "")).lower()

    def _punctuation_in_quote(self) -> bool:
        try:
            return str(self.style.root.get_locale_option("punctuation-in-quote")).lower() == "true"
        except Exception:  # noqa: BLE001
            return False


def _letters(number: int) -> str:
    """
    Return a, b, …, z, aa, ab, …
    """
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters
