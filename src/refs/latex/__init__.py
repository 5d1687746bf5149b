"""
LaTeX to Unicode and back, for the values of bibliographies.

`to_unicode` gives CSL rich text; formulas stay as `$…$` unless they are one symbol or a plain sub- or superscript.
`to_latex` escapes whatever TeX would act on, so that no value can run a command or break a build: the only commands in
its output are its own.
"""

from __future__ import annotations

from refs.latex.decode import accented, accents_resolved, formula, to_unicode
from refs.latex.encode import is_formula, spelled, to_latex

__all__ = ["accented", "accents_resolved", "formula", "is_formula", "spelled", "to_latex", "to_unicode"]
