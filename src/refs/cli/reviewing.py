"""
`refs review`: what was not certain, one proposal and one key press at a time.
"""

from __future__ import annotations

import sys
from dataclasses import asdict

from refs.cli import console, options
from refs.cli.showing import value_text
from refs.config import Config
from refs.library import collection, reviewing
from refs.library.collection import Library
from refs.library.reviewing import Decision, Proposal

_DECISIONS = {"y": Decision.YES, "n": Decision.NO}
_SHOWN = (
    "type",
    "title",
    "author",
    "editor",
    "issued",
    "container-title",
    "volume",
    "issue",
    "page",
    "publisher",
    "DOI",
)
_END = ("", "\x04")
"""The end of input: of a closed terminal, and Ctrl-D where keys come singly."""
_QUESTIONS = {"merge": "One work?", "match": "Is this the work?"}


@options.command
def review(config: Config, json: options.Json = False) -> int:
    """
    Decide the merges and matches that were not certain; what is decided stays decided.

    Off a terminal, and with --json, it lists what is undecided; the exit code is then 1 if anything is.
    """
    with collection.open_library(config, "write") as library:
        proposals = reviewing.pending(library)
        if json:
            console.document([asdict(proposal) for proposal in proposals])
        elif not console.can_ask():
            for proposal in proposals:
                console.line(
                    "\t".join((proposal.kind, proposal.key, proposal.other_key or "", "; ".join(proposal.reasons)))
                )
        else:
            return _review(library, proposals)
    return 1 if proposals else 0


def _review(library: Library, proposals: list[Proposal]) -> int:
    """Ask about each proposal in turn; every answer is a batch of its own, so that stopping loses nothing."""
    for position, proposal in enumerate(proposals, 1):
        if proposal.id not in {left.id for left in reviewing.pending(library)}:  # settled by an answer before
            continue
        _present(proposal, f"{position} of {len(proposals)}")
        answer = _key_press(f"{_QUESTIONS[proposal.kind]} [y]es, [n]o, [s]kip, [q]uit: ", "ynsq")
        if answer == "q":
            break
        if answer in _DECISIONS:
            with collection.batch(library, f"refs review {proposal.key}", {"decided": 1}):
                reviewing.decide(library, proposal.id, _DECISIONS[answer])
    left = len(reviewing.pending(library))
    console.say(f"{left} undecided" if left else "nothing is undecided")
    return 1 if left else 0


def _present(proposal: Proposal, position: str) -> None:
    sys.stderr.write(f"\n{position}: {proposal.key} and {proposal.other_key or 'a record'}\n")
    for variable in _SHOWN:
        one, other = (
            value_text(item[variable]) if variable in item else "" for item in (proposal.item, proposal.other)
        )
        if one or other:
            mark = " " if one == other else "≠"
            sys.stderr.write(
                f"  {mark} {variable}: {one}\n" + (f"      {' ' * len(variable)}{other}\n" if one != other else "")
            )
    for reason in proposal.reasons:
        sys.stderr.write(f"  – {reason}\n")


def _key_press(question: str, answers: str) -> str:
    """Wait for one of some keys, without the Enter key; the end of input means the last of them."""
    import termios  # only a terminal has it
    import tty

    terminal = sys.stdin.fileno()
    settings = termios.tcgetattr(terminal)
    try:
        tty.setcbreak(terminal, termios.TCSADRAIN)  # which keeps what is typed ahead
        sys.stderr.write(question)
        sys.stderr.flush()
        pressed = " "
        while pressed not in {*answers, *_END}:
            pressed = sys.stdin.read(1).lower()
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, settings)
    if pressed in _END:
        pressed = answers[-1]
    sys.stderr.write(f"{pressed}\n")
    return pressed
