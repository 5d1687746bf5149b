"""The manual page refs(1)."""

from __future__ import annotations

import os
import subprocess
import tomllib

from conftest import ROOT, consumer
from refs.cli import app, manual

PAGE = ROOT / "src" / "refs" / "cli" / "refs.1"


def test_it_is_current() -> None:
    """If not: python -m refs.cli.manual > src/refs/cli/refs.1."""
    assert PAGE.read_text(encoding="ascii") == manual.page()


def test_it_is_installed() -> None:
    """Where man looks for it."""
    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel["shared-data"] == {str(PAGE.relative_to(ROOT)): "share/man/man1/refs.1"}


def test_man_shows_it() -> None:
    """Without a warning; every command has its part, and signs that roff knows are text."""
    environment = {**os.environ, "MANWIDTH": "100", "LC_ALL": "C.UTF-8", "MANROFFOPT": "-ww", "MAN_KEEP_FORMATTING": ""}
    command = [consumer("man"), "--warnings=w", "--local-file", str(PAGE)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    for name in app.COMMANDS:
        assert f"\n   refs {name} [OPTIONS]" in done.stdout
    assert "Only works that this document cites (.aux, .tex, .md, …)." in done.stdout
    assert "--depfile-target NAME" in done.stdout
    assert "source <(refs completion bash)" in " ".join(done.stdout.split())
