"""
What citeproc-py does otherwise than CSL 1.0.2 says, put right in the elements of a style.

citeproc-py makes an element of each direct subclass of its `CitationStylesElement`, by the class's name, and the last
one defined wins: so every class here stands in the place of the one it inherits from.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from refs.styles.markup import unmarked

STOP_WORDS = ("v.", "vs.")
"""Words that title case leaves alone beside those citeproc-py knows: `Roe v. Wade`."""


def mend(model: Any) -> tuple[type, ...]:
    """
    Define the elements; without effect on styles that were loaded before.

    Args:
        model: the module `citeproc.model`.
    """
    record = Record()
    return (*_recording(model, record), *_grouping(model, record), *_details(model, record))


@dataclass(slots=True)
class Record:
    """
    The variables that were called, and tag and variable of those that had a value; and what is slow to find again.
    """

    called: int = 0
    rendered: list[tuple[str, str]] = field(default_factory=list)
    macros: dict[tuple[Any, str], Any] = field(default_factory=dict)
    calls: dict[Any, bool] = field(default_factory=dict)
    options: dict[tuple[Any, Any, str], Any] = field(default_factory=dict)

    def note(self, element: Any, variables: Iterable[str], text: Any) -> None:
        """
        Note what became of the variables that an element called.
        """
        if text:
            self.rendered.extend((element.tag, variable) for variable in variables)


def _recording(model: Any, record: Record) -> tuple[type, ...]:
    """
    Elements that set a variable note it down, and set none that a substitution has used already.
    """
    element, missing = model.CitationStylesElement, model.VariableError

    class Text(model.Text, element):  # type: ignore[misc, valid-type]
        _stop_words = (*model.Text._stop_words, *STOP_WORDS)  # noqa: SLF001

        def get_macro(self, name: str) -> Any:
            place = (self.get_root(), name)
            if place not in record.macros:
                record.macros[place] = super().get_macro(name)
            return record.macros[place]

        def case(self, text: Any, language: Any = None) -> Any:
            if self.get("text-case") != "title" or language != "en":
                return super().case(text, language)
            return " ".join(_title_case(text.words(), self._stop_words))

        def calls_variable(self) -> bool:
            if self not in record.calls:
                record.calls[self] = bool(super().calls_variable())
            return record.calls[self]

        def _variable(self, item: Any, context: Any) -> Any:
            record.called += self.get("variable") not in self.generated_variables
            text = super()._variable(item, context)
            record.note(self, [self.get("variable")], text)
            return text

    class Number(model.Number, element):  # type: ignore[misc, valid-type]
        def process(self, item: Any, context: Any = None, **more: Any) -> Any:
            record.called += 1
            text = super().process(item, context=context, **more)
            record.note(self, [self.get("variable")], text)
            return text

    class Names(model.Names, element):  # type: ignore[misc, valid-type]
        def process(self, item: Any, names_context: Any = None, context: Any = None, **more: Any) -> Any:
            layout = (context if context is not None else self).get_layout()
            present = [name for name in self.get("variable").split() if name.replace("-", "_") in item.reference]
            record.called += 1
            if present and set(present) <= set(layout.repressed.get(self.tag, ())):
                raise missing
            text = super().process(item, names_context=names_context, context=context, **more)
            record.note(self, present, text)
            return text

    return Text, Number, Names


def _title_case(words: Iterable[Any], small: Collection[str]) -> Iterator[Any]:
    """
    Yield the words of a title as CSL sets them: small ones stay so but for the first one and behind a colon.

    A full stop alone begins no title: it is mostly that of an abbreviation, `Proc. of the Society`.
    """
    begins = True
    for word in words:
        large = begins or str(word) not in small
        yield (word.capitalize_first() if large else word.soft_lower()) if word.islower() else word
        begins = word[-1] == ":"


def _grouping(model: Any, record: Record) -> tuple[type, ...]:
    """
    A group is empty if none of its variables has a value; what stands for missing names does not appear again.
    """
    element, missing = model.CitationStylesElement, model.VariableError

    class Group(model.Group, element):  # type: ignore[misc, valid-type]
        def process(self, item: Any, context: Any = None, **more: Any) -> Any:
            called, rendered = record.called, len(record.rendered)
            text = super().process(item, context=context, **more)
            if record.called > called and len(record.rendered) == rendered:
                raise missing
            return text

    class Date(model.Date, element):  # type: ignore[misc, valid-type]
        def process(self, item: Any, variable: Any = None, **more: Any) -> Any:
            record.called += 1
            name = variable or self.get("variable")
            date = item.reference.get(name.replace("-", "_"))
            # A date in words stands where its year would, once.
            if isinstance(date, model.LiteralDate) and not self._shows_year(more.get("show_parts")):
                return None
            text = super().process(item, variable=variable, **more)
            record.note(self, [name], text)
            return text

        def _shows_year(self, parts: Any) -> bool:
            given = self.get("date-parts") if self.get("form") else None
            own = given.split("-") if given else [part.get("name") for part in self.iterchildren()]
            return "year" in (parts or own or ["year"])

        def render_single_date(self, date: Any, show_parts: Any = None, context: Any = None) -> Any:
            # A localized date has its delimiter in the locale: "2021 Aug 26", not "2021Aug26".
            parts = self.parts(date, show_parts, None if context is self else context)
            own = context is None or context.get("delimiter") is None
            return (self if own else context).join(parts) if parts else None

    class Substitute(model.Substitute, element):  # type: ignore[misc, valid-type]
        def render(self, item: Any, context: Any = None, **more: Any) -> Any:
            before = len(record.rendered)
            text = super().render(item, context=context, **more)
            repressed = context.get_layout().repressed
            for tag, variable in record.rendered[before:]:
                repressed.setdefault(tag, []).append(variable)
            return text

    return Group, Date, Substitute


def _details(model: Any, record: Record) -> tuple[type, ...]:
    element = model.CitationStylesElement

    class Name(model.Name, element):  # type: ignore[misc, valid-type]
        def get_option(self, name: str, context: Any = None, sort_options: Any = None) -> Any:
            if sort_options:
                return super().get_option(name, context, sort_options)
            place = (self, context, name)
            if place not in record.options:
                record.options[place] = super().get_option(name, context)
            return record.options[place]

        def initialize(self, given: Any, mark: Any, context: Any) -> Any:
            # Names without a capital have no initials: 太郎, bell (hooks).
            if not str(given)[:1].isupper() or self._keeps_given_names(context):
                return given
            return super().initialize(given, mark, context)

        def _keeps_given_names(self, context: Any) -> bool:
            # Chicago: initials that are there are set with stops, but names stay whole.
            expression = "./ancestor::*[self::cs:citation or self::cs:bibliography][1]"
            holder = (context if context is not None else self).xpath_search(expression)
            settings = [element.get("initialize") for element in (self, *holder, self.get_root())]
            return next((setting for setting in settings if setting), "true") == "false"

    class Date_Part(model.Date_Part, element):  # type: ignore[misc, valid-type]  # noqa: N801
        def process(self, date: Any, context: Any = None) -> Any:
            try:
                return super().process(date, context)
            except AssertionError:  # a season has no number
                return None

    class Key(model.Key, element):  # type: ignore[misc, valid-type]
        def sort_keys(self, items: Any, context: Any) -> list[Any]:
            return [_sort_key(key) for key in super().sort_keys(items, context)]

    return Name, Date_Part, Key


def _sort_key(key: Any) -> Any:
    """
    Return a sort key without accents, marks and leading quotation marks: Östlund stands between Olsen and Otto.
    """
    if key is None or isinstance(key, int):
        return key
    text = unicodedata.normalize("NFKD", unmarked(str(key)))
    return "".join(char for char in text if not unicodedata.combining(char)).lstrip("“”‘’«»\"'([ ").casefold()
