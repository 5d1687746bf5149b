"""
The command line: commands by name, options that stand before them, and the one place where errors become exit codes.
"""

from __future__ import annotations

import sys

from refs import __version__


def main() -> None:
    """
    Run the command line and end the process with its exit code.
    """
    if sys.argv[1:] == ["--version"]:  # builds ask often, and nothing has to be loaded to answer
        sys.stdout.write(f"refs {__version__}\n")
        sys.exit(0)
    try:
        from refs.cli.app import run  # see above
    except KeyboardInterrupt:
        sys.exit(130)  # so early that the name for it is not there yet
    sys.exit(run(sys.argv[1:]))
