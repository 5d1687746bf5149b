"""LaTeX to Unicode and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refs.latex import is_formula, to_latex, to_unicode

DECODED = {
    "umlaut in braces": (r"{\"U}ber", "Über"),
    "umlaut with inner braces": (r"\"{o}", "ö"),
    "umlaut bare": (r"G\"odel", "Gödel"),
    "accent over dotless i": (r"na{\"\i}ve and \'{\i}", "naïve and í"),
    "cedilla with space": (r"\c c and {\c C}", "ç and Ç"),
    "caron": (r"{\v{C}}esk{\'a}", "Česká"),
    "double acute": (r"Erd{\H o}s", "Erdős"),
    "ogonek": (r"\k{a}", "ą"),
    "letter commands": (r"{\ss}{\o}{\L}\ae{} \aa", "ßøŁæ å"),
    "command swallows its space": (r"\O sterbro", "Østerbro"),
    "dashes": ("1990--2000 --- a", "1990–2000 — a"),
    "broken ligature": ("a-{}-b", "a--b"),
    "quotes": ("``a'' `b c', `d'", "“a” ‘b c’, ‘d’"),
    "no quotes": ("don't, the ` alone, rock 'n' roll", "don't, the ` alone, rock 'n' roll"),
    "tie": ("Part~II", "Part\u00a0II"),
    "escapes": (r"\& \% \# \_ \$ \{ \}", "& % # _ $ { }"),
    "emphasis": (r"\emph{E. coli} and {\em x}", "<i>E. coli</i> and <i>x</i>"),
    "bold": (r"\textbf{b} {\bfseries c}", "<b>b</b> <b>c</b>"),
    "small capitals": (r"\textsc{dna}", '<span style="font-variant:small-caps;">dna</span>'),
    "sub and superscript": (r"H\textsubscript{2}O\textsuperscript{+}", "H<sub>2</sub>O<sup>+</sup>"),
    "script in math": (r"H$_2$O and Ca$^{2+}$", "H<sub>2</sub>O and Ca<sup>2+</sup>"),
    "one symbol in math": (r"$\alpha$-helix", "α-helix"),
    "formula stays": (r"on $L^2(\mathbb{R})$ spaces", r"on $L^2(\mathbb{R})$ spaces"),
    "url": (r"\url{http://a.b/c_d%20~e}", "http://a.b/c_d%20~e"),
    "href": (r"\href{http://a.b}{text}", "text"),
    "enquote": (r"\enquote{x}", "“x”"),
    "unknown command": (r"\foo{bar} baz", "bar baz"),
    "unknown command of pylatexenc": (r"\textmusicalnote\textnumero", "♪№"),
    "double backslash": (r"a\\b", "a b"),
    "protecting braces": ("The {DNA} of {S}chrödinger", "The DNA of Schrödinger"),
    "unbalanced": ("a { b", "a  b"),
    "lone dollar": ("costs $5", "costs $5"),
    "code": ('{\\char"4E2D}', "中"),
}


@pytest.mark.parametrize(("latex", "text"), DECODED.values(), ids=DECODED)
def test_decodes(latex: str, text: str) -> None:
    """A LaTeX value becomes the text that TeX would print."""
    assert to_unicode(latex) == text


ESCAPED = {
    "specials": ("& % # _ $", r"\& \% \# \_ \$"),
    "braces never unbalance": ("a { b", r"a {\textbraceleft} b"),
    "commands": (r"\input{x}", r"{\textbackslash}input{\textbraceleft}x{\textbraceright}"),
    "tilde and caret": ("~^", r"{\textasciitilde}{\textasciicircum}"),
    "runs of ticks": ("``` ''' ?``", "`{}`{}` '{}'{}' ?{}`{}`"),
    "tick before an apostrophe": ("`a'", "`{}a'"),
    "price": ("from $5 to $10", r"from \$5 to \$10"),
    "formula": ("on $L^2$ and $x$", "on {$L^2$} and $x$"),
    "formula with a command that acts": (
        r"$\input{x}$",
        r"\${\textbackslash}input{\textbraceleft}x{\textbraceright}\$",
    ),
    "formula with an open brace": (r"$\frac{1$", r"\${\textbackslash}frac{\textbraceleft}1\$"),
    "dashes": ("1990–2000 — a--b", "1990--2000 --- a-{}-b"),
    "quote ligatures": ("``a''", "`{}`a'{}'"),
    "italics": ("<i>E. coli</i>", r"\emph{E. coli}"),
    "lone tag": ("a <i> b", r"a {\textless}i{\textgreater} b"),
    "nocase": ('<span class="nocase">de</span> x', "{de} x"),
    "unicode stays": ("Łódź 中文", "Łódź 中文"),
}


@pytest.mark.parametrize(("text", "latex"), ESCAPED.values(), ids=ESCAPED)
def test_encodes(text: str, latex: str) -> None:
    """Whatever TeX would act on is escaped."""
    assert to_latex(text) == latex


ASCII = {
    "accents": ("öéñç", r"{\"o}{\'e}{\~n}{\c{c}}"),
    "letters": ("ßøł", r"{\ss}{\o}{\l}"),
    "quotes": ("“a” ’", r"{\textquotedblleft}a{\textquotedblright} {\textquoteright}"),
    "greek": ("α", r"{$\alpha$}"),
    "chinese": ("中", '{\\char"4E2D}'),
}


@pytest.mark.parametrize(("text", "latex"), ASCII.values(), ids=ASCII)
def test_spells_letters_out(text: str, latex: str) -> None:
    """On request nothing outside ASCII is written."""
    assert to_latex(text, ascii=True) == latex


def test_puts_protected_words_in_braces() -> None:
    """The given spans, and only they, are put in braces."""
    assert to_latex("The DNA & RNA", protected=[(4, 7), (10, 13)]) == r"The {DNA} \& {RNA}"


@pytest.mark.parametrize("text", ["$x$", r"$\alpha_1 + \beta$", r"$\mathrm{CO}_2$", r"$O(n \log n)$"])
def test_takes_formulas_for_formulas(text: str) -> None:
    """Known commands, letters and signs make a formula."""
    assert is_formula(text)


@pytest.mark.parametrize(
    "text", [r"$\write18{ls}$", r"$\def\a{}$", "$a } b$", "$some words here$", "$50%$", r"$\csname x$", "$x_$"]
)
def test_takes_nothing_else_for_a_formula(text: str) -> None:
    """A command that could act, words, and what does not balance are text."""
    assert not is_formula(text)


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co", "Zl", "Zp"]), max_size=40)


@given(TEXT)
def test_plain_text_comes_back(text: str) -> None:
    """Text without formulas and tags survives the way into LaTeX and back, in NFC."""
    import unicodedata

    text = unicodedata.normalize("NFC", text.replace("$", "€").replace("<", "‹"))
    assert unicodedata.normalize("NFC", to_unicode(to_latex(text))) == text


@given(TEXT)
def test_ascii_text_is_ascii_and_comes_back(text: str) -> None:
    """Spelled out, text is ASCII and still the same."""
    import unicodedata

    text = unicodedata.normalize("NFC", text.replace("$", "€").replace("<", "‹"))
    latex = to_latex(text, ascii=True)
    assert latex.isascii()
    assert unicodedata.normalize("NFC", to_unicode(latex)) == text


@given(st.text(st.sampled_from("ab$\\{}%#&_^~<>/i\"'`- \n"), max_size=30))
def test_braces_always_balance(text: str) -> None:
    """No value can end its field early or swallow the next: braces balance at every point, and no lone % or # is left."""
    import re

    depth = 0
    for found in re.finditer(r"\\.|[{}]", to_latex(text), re.DOTALL):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        assert depth >= 0
    assert depth == 0
    assert not re.search(r"(?<!\\)[%#]", to_latex(text))


@pytest.mark.parametrize("text", [r"\textbf{" * 5_000 + "x" + "}" * 5_000, r"\'" * 50_000], ids=["styles", "accents"])
def test_what_is_nested_too_deeply_stays(text: str) -> None:
    """Its text is not lost, and the entries beside it are read."""
    assert to_unicode(text) == text


@given(st.text(st.sampled_from("ab${}\\\"'`^~=.cuvk -i"), max_size=30))
def test_never_fails_on_odd_latex(text: str) -> None:
    """Whatever stands in a value is decoded somehow."""
    assert isinstance(to_unicode(text), str)
