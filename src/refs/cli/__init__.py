"""
The command line: commands by name, options that stand before them, and the one place where errors become exit codes.
"""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from pathlib import Path

from refs import __version__


def main() -> None:
    """
    Run the command line and end the process with its exit code.
    """
    _open_streams()
    if sys.argv[1:] == ["--version"]:  # builds ask often, and nothing has to be loaded to answer
        with suppress(OSError):  # the application tells what is wrong
            os.write(sys.stdout.fileno(), f"refs {__version__}\n".encode())
            sys.exit(0)
    gc.set_threshold(100_000, 20, 20)  # what is loaded stays: looking through it for garbage is a tenth of a start
    try:
        from refs.cli.app import run  # see above
    except KeyboardInterrupt:
        sys.exit(130)  # so early that the name for it is not there yet
    code = run(sys.argv[1:])
    gc.freeze()  # or all of it would be looked through once more at the end
    sys.exit(code)


def _open_streams() -> None:
    """Open the null device in the place of a closed stream, so that no file which is opened later takes its number."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115
