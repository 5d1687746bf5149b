"""
Citations in LaTeX sources: natbib, biblatex, apacite, csquotes, REVTeX, and commands a document defines itself.

LaTeX can only be read truly by running it (`refs.cited.auxiliary` reads what a run leaves); this reads what is written.
Code, comments and what follows the document's end are left out first, then every citation command is read with its
arguments.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from refs.cited.document import Include, Lines, Mention, Piece, Scope, decoded, masked, split_keys

VERBATIM = frozenset(
    """
    BVerbatim LVerbatim Verbatim comment filecontents lstlisting minted tcblisting tcboutputlisting verbatim verbatimtab
    """.split()
)
"""Environments whose text is no LaTeX, without their star."""

NO_CITATION = re.compile(
    r"(?:At|Declare|Define|if|mk|new|set|the|use)[A-Za-z]*|shortcites?|defcitealias|nocitemeta"
    r"|cite(?:bracket|close|color|dash|index|left|mid|num(?:font|format)|open|punct|reset|right|sep|setup|style|text)[a-z]*"
    r"|[A-Za-z]*(?:delim|format|hook|wrapper)"
)
"""Commands named like citations that cite nothing by their first argument."""

KEY_ARGUMENT = {
    **dict.fromkeys("foreigntextcquote hyphentextcquote foreignblockcquote hyphenblockcquote".split(), 1),
    **dict.fromkeys("hybridblockcquote foreigndisplaycquote hyphendisplaycquote".split(), 1),
    **dict.fromkeys("textcquote blockcquote displaycquote bibentry".split(), 0),
}
r"""Citation commands not named so, and those with the keys elsewhere: the position of the keys among the arguments in
braces, from 0. (csquotes manual, 3.3 and 3.4: integrated interfaces; `\volcite` and its kin: `_VOLUME`.)"""

_VOLUME = re.compile(r"[pfst]?t?[vV]olcites?|[PSTFA]volcites?|avolcites?")  # \volcite{volume}[page]{key}
_CITE = re.compile(r"[A-Za-z]*[cC]ite[A-Za-z]*")
_SEVERAL = re.compile(r"[A-Za-z]*(?:cites|citetexts)")
_DEFINES = re.compile(
    r"\\(?:(?:(?:re)?new|provide)(?:robustcmd|command)\*?|DeclareRobustCommand\*?|[egx]?def|(?:global)?let"
    r"|(?P<xparse>(?:New|Renew|Provide|Declare)(?:Expandable)?DocumentCommand)|(?P<biblatex>Declare(?:Multi)?CiteCommand)\*?)"
    r"\s*\{?\s*\\(?P<name>[A-Za-z@]+)\*?"
)
_HEAD = re.compile(r"\s*\}?(?P<options>(?:\s*\[[^\]]*\]|#\d)*)(?:\s*=?\s*\\(?P<like>[A-Za-z@]+))?")
_DECLARES = re.compile(
    r"\\(?:lstnewenvironment|excludecomment|DefineVerbatimEnvironment|newtcblisting|newminted(?:\[(?P<minted>\w+)\])?"
    r"|newverbatim)\s*\{(?P<name>[^{}]+)\}"
)

_NO_TEXT = re.compile(
    r"""
    \\(?:verb|Verb|lstinline|mintinline(?:\[[^\]\n]*\])?\{[^{}\n]*\})\*?(?![A-Za-z@])(?:\[[^\]\n]*\])?
        (?P<mark>[^\sA-Za-z{*])(?:(?!(?P=mark))[^\n])*(?P=mark)
    | \\(?:lstinline|mintinline(?:\[[^\]\n]*\])?\{[^{}\n]*\}|url|path|nolinkurl|href)(?![A-Za-z@])(?:\[[^\]\n]*\])?
        (?P<brace>\{)
    | \\begin\s*\{(?P<environment>[A-Za-z@]+)\*?\}
    | \\(?P<if>iffalse)(?![A-Za-z@])
    | \\(?P<stop>endinput(?![A-Za-z@])|end\s*\{document\})
    | \\(?:[A-Za-z@]+|.)
    | (?P<comment>%[^\n]*)
    """,
    re.VERBOSE | re.DOTALL,
)
_CONDITIONAL = re.compile(
    r"\\(?:(?P<open>if(?!f(?![A-Za-z@])|thenelse|defined)[A-Za-z@]*)|(?P<close>fi|else)(?![A-Za-z@]))"
)

_INCLUDE = re.compile(
    r"""
    \\(?:
        (?P<two>(?:sub)?(?:import|inputfrom|includefrom))\*?\s*\{(?P<folder>[^{}]*)\}\s*\{(?P<file>[^{}]*)\}
      | (?:input|include|subfile(?:include)?)\s*\{(?P<path>[^{}]*)\}
      | (?P<perhaps>InputIfFileExists)\s*\{(?P<optional>[^{}]*)\}
      | input\s+(?P<bare>[^\s{}\\%]+)
    )
    """,
    re.VERBOSE,
)
_COMMAND = re.compile(
    rf"""
    (?P<include>{_INCLUDE.pattern})
    | \\begin\s*\{{(?P<environment>[a-z]*displaycquote)\*?\}}
    | \\(?P<name>[A-Za-z@]+)\*?
    | \\[^A-Za-z@]
    """,
    re.VERBOSE | re.DOTALL,
)
_REACH = 20_000  # how far the end of an argument is looked for: a brace forgotten in a long document costs no more
_PARAMETER = re.compile(r"#(\d)")


def read(data: bytes, scope: Scope) -> Iterator[Piece]:
    """
    Yield the citations and inclusions of a LaTeX source in order.
    """
    text = decoded(data)
    scope.environments |= {match["minted"] or match["name"] for match in _DECLARES.finditer(text)}
    scope.environments |= {f"{match['name']}code" for match in _DECLARES.finditer(text) if "newminted" in match[0]}
    text = source(text, scope.environments)
    text = masked(text, *_definitions(text, scope))
    lines = Lines(text)
    for match in _COMMAND.finditer(text):
        if match["include"]:
            yield _include(match, lines)
        elif name := match["name"] or match["environment"]:
            yield from _citations(name, text, match.end(), lines, scope)


def source(text: str, environments: set[str]) -> str:
    r"""
    Return LaTeX with all that is not typeset blanked out: comments, verbatim, `\iffalse`, what follows the end.

    Args:
        text: a LaTeX source.
        environments: verbatim environments beside those everyone has.
    """
    spans, position = [], 0
    while match := _NO_TEXT.search(text, position):
        end = _end_of_hidden(match, text, environments)
        if end is not None:
            spans.append((match.start(), end))
        position = match.end() if end is None else max(end, match.end())
    return masked(text, *spans)


def _end_of_hidden(match: re.Match[str], text: str, environments: set[str]) -> int | None:
    if match["mark"] or match["comment"]:
        return match.end()
    if match["brace"]:
        return _balanced(text, match.end() - 1, "{}")
    if match["stop"]:
        return len(text)
    if match["if"]:
        return _end_of_false(text, match.end())
    name = match["environment"]
    if name in VERBATIM or name in environments:
        end = re.compile(rf"\\end\s*\{{{re.escape(name)}\*?\}}").search(text, match.end())
        return end.end() if end else len(text)
    return None


def _end_of_false(text: str, position: int) -> int:
    depth = 0
    for match in _CONDITIONAL.finditer(text, position):
        if match["open"]:
            depth += 1
        elif depth == 0:
            return match.end()
        elif match["close"] == "fi":
            depth -= 1
    return len(text)


def _balanced(text: str, start: int, pair: str) -> int | None:
    """
    Return the offset behind the group that begins at `start`, or None where it never ends.

    Inside `[…]` and `(…)`, groups in braces hide closing brackets, as TeX has it.
    """
    opening, closing = pair[0], pair[1]
    depth, braces, position = 0, 0, start
    for _ in range(_REACH):
        if position >= len(text):
            return None
        char = text[position]
        if char == "\\":
            position += 1
        elif char == opening and not braces:
            depth += 1
        elif char == closing and not braces:
            depth -= 1
            if depth == 0:
                return position + 1
        elif char == "{":
            braces += 1
        elif char == "}":
            braces -= 1
        position += 1
    return None


def _argument(text: str, position: int, pair: str) -> tuple[int, int] | None:
    """
    Return the span inside a group that begins at `position`, spaces and one line end aside; None if there is none.
    """
    start = _skip_blank(text, position)
    if not text.startswith(pair[0], start):
        return None
    end = _balanced(text, start, pair)
    return (start + 1, end - 1) if end else None


def _skip_blank(text: str, position: int) -> int:
    blank = re.compile(r"[^\S\n]*(?:\n[^\S\n]*)?").match(text, position)
    return blank.end() if blank else position


def _include(match: re.Match[str], lines: Lines) -> Include:
    path = (match["file"] or match["path"] or match["optional"] or match["bare"] or "").strip().strip('"')
    folder = (match["folder"] or "").strip() or None
    return Include(path, lines.at(match.start()), folder, optional=bool(match["perhaps"]) or _computed(path))


def _computed(path: str) -> bool:
    r"""
    Tell whether a path is made by macros, so that only TeX knows it: `\input{\jobname-extra}`.
    """
    return not path or "\\" in path or "#" in path


def _citations(name: str, text: str, position: int, lines: Lines, scope: Scope) -> Iterator[Mention]:
    argument = _key_argument(name, scope)
    if argument is None:
        return
    for start, end in _key_spans(text, position, argument, several=bool(_SEVERAL.fullmatch(name))):
        for mention in split_keys(text[start:end], start, lines):
            if _is_key(mention.key, name):
                yield mention


def _key_argument(name: str, scope: Scope) -> int | None:
    if name in scope.commands:
        return scope.commands[name]
    if name in KEY_ARGUMENT:
        return KEY_ARGUMENT[name]
    if _VOLUME.fullmatch(name):
        return 1
    return 0 if _CITE.fullmatch(name) and not NO_CITATION.fullmatch(name) else None


def _is_key(key: str, command: str) -> bool:
    # A parameter (#1) or a macro is a key only when TeX runs; * is the whole library only for \nocite.
    return not re.search(r"[\#{}%~^]", key) and (key != "*" or command.startswith("nocite"))


def _key_spans(text: str, position: int, argument: int, *, several: bool) -> Iterator[tuple[int, int]]:
    r"""
    Yield where the keys stand after a citation command, once per group for `\cites(…)(…)[…]{…}[…]{…}`.
    """
    if several:
        position = _skip_options(text, position, "()")
    while True:
        span: tuple[int, int] | None = None
        for _ in range(argument + 1):
            span = _argument(text, _skip_options(text, position, "[]", "<>"), "{}")
            if span is None:
                return
            position = span[1] + 1
        if span:
            yield span
        if not several:
            return


def _skip_options(text: str, position: int, *pairs: str) -> int:
    while spans := [span for pair in pairs if (span := _argument(text, position, pair))]:
        position = spans[0][1] + 1
    return position


def _definitions(text: str, scope: Scope) -> Iterator[tuple[int, int]]:
    r"""
    Note the citation commands that a document defines, and yield the spans of their heads, which cite nothing.

    `\newcommand{\see}[2][]{\citep[see][#1]{#2}}` makes `\see` a citation command: `#1` is its option, so the key is
    its first argument in braces.
    """
    for match in _DEFINES.finditer(text):
        argument = _defined_argument(match, text, scope)
        if argument is not None:
            scope.commands[match["name"]] = argument
        yield match.span()


def _defined_argument(match: re.Match[str], text: str, scope: Scope) -> int | None:
    """
    Return which argument in braces of a command just being defined holds keys, None where none does.
    """
    head = _HEAD.match(text, match.end())
    if match["biblatex"] or head is None:
        return 0
    if head["like"]:
        return _key_argument(head["like"], scope)
    optional = [True] * (head["options"].count("[") - 1)
    position = head.end()
    if match["xparse"] and (kinds := _argument(text, position, "{}")):
        optional = [kind not in "mr" for kind in re.findall(r"[A-Za-z]", re.sub(r"\{.*?\}", "", text[slice(*kinds)]))]
        position = kinds[1] + 1
    body = _argument(text, position, "{}")
    parameter = _key_parameter(text[slice(*body)], scope) if body else None
    return None if parameter is None else parameter - 1 - sum(optional[: parameter - 1])


def _key_parameter(body: str, scope: Scope) -> int | None:
    """
    Return the number of the parameter that a definition hands to a citation command as its keys.
    """
    for match in _COMMAND.finditer(body):
        name = match["name"] or ""
        argument = _key_argument(name, scope)
        for start, end in () if argument is None else _key_spans(body, match.end(), argument, several=False):
            if parameter := _PARAMETER.search(body[start:end]):
                return int(parameter[1])
    return None
