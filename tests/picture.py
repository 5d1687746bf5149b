"""
The picture of a terminal in the README, drawn from what the commands show now: python tests/picture.py.

The commands run at a pseudo-terminal, in a folder with `data/` and the document below; rich draws what they show.
"""

from __future__ import annotations

import html
import os
import pty
import re
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
PICTURE = ROOT / "data" / "terminal.svg"
WIDTH = 104
PAPER = "Policies learn [@hall1993, p. 276], and so do services [@tuurnas2061].\n"
COMMANDS = (
    "sed -n '23p;31p' data/reference-list.txt | fold -s -w 100",
    "refs init",
    "refs import data/reference-list.txt",
    "refs list author:torfing or author:hall",
    "refs export --cited paper.md --output paper.bib",
    "sed -i s/2061/2016/ paper.md && refs export --cited paper.md --output paper.bib && grep @ paper.bib",
)
_DRAWING = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{
  font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace;
  font-size: {char_height}px; line-height: {line_height}px; font-variant-east-asian: full-width;
}}
.{unique_id}-title {{ font-size: 18px; font-family: sans-serif; font-weight: bold; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" />
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""
"""Rich's own drawing, without fonts from the net: a picture in a README loads nothing."""


def shown() -> str:
    """Return what a person sees who types the commands, colours as a terminal is told them."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "data", folder / "data")
        (folder / "paper.md").write_text(PAPER, encoding="utf-8")
        return "".join(
            f"\x1b[1;32m$\x1b[0m \x1b[1m{command}\x1b[0m\n{at_terminal(command, folder)}" for command in COMMANDS
        )


def at_terminal(command: str, folder: Path) -> str:
    """Run a command at a pseudo-terminal in a folder, and return what it shows."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {
        "PATH": path,
        "HOME": str(folder),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "COLUMNS": str(WIDTH),
    }
    leader, follower = pty.openpty()
    with subprocess.Popen(
        ["bash", "-c", command], cwd=folder, env=environment, stdin=follower, stdout=follower, stderr=follower
    ):
        os.close(follower)
        told = b"".join(iter(lambda: _read(leader), b""))
    os.close(leader)
    return told.decode().replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # how Linux says that the other side has closed
        return b""


def drawn(screen: str) -> str:
    """Return the picture of what a terminal shows."""
    from rich.console import Console
    from rich.text import Text

    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        console = Console(record=True, width=WIDTH, file=nowhere, force_terminal=True, color_system="truecolor")
        console.print(Text.from_ansi(screen), crop=True, no_wrap=True, overflow="crop")
    return console.export_svg(title="refs", code_format=_DRAWING, unique_id="refs")


def text(picture: str) -> str:
    """Return the text in a picture, line by line, as it is read."""
    rows: dict[str, list[str]] = {}
    for row, words in re.findall(r'<text [^>]*clip-path="url\(#refs-line-(\d+)\)"[^>]*>([^<]*)</text>', picture):
        rows.setdefault(row, []).append(html.unescape(words).replace("\xa0", " "))
    return "\n".join("".join(words).rstrip() for words in rows.values())


if __name__ == "__main__":
    PICTURE.write_text(drawn(shown()), encoding="utf-8")
