"""
Regular expressions that are compiled when they are first used.

There are hundreds, some as long as the list of words that name an editor in a dozen languages; compiling them all costs
more than parsing many a reference does, and most references need few of them.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Lazy:
    """A regular expression that is compiled as soon as one of the methods of a compiled one is asked for."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        method = getattr(re.compile(self.pattern, self._flags), name)
        setattr(self, name, method)  # found at once from now on
        return method


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """
    Return a regular expression to be used as if `re.compile` had made it.

    Args:
        pattern: the expression; a mistake in it shows at its first use.
        flags: those of `re`.
    """
    return cast("re.Pattern[str]", _Lazy(pattern, flags))
