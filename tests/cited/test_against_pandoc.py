"""
The citations that pandoc itself finds, over the snippets and a corpus of tricky sentences.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from refs.cited import cited

FIXTURES = Path(__file__).parents[1] / "fixtures" / "cited"
PANDOC = shutil.which("pandoc")
pytestmark = pytest.mark.skipif(PANDOC is None, reason="pandoc is not installed (apt-get install pandoc)")


def cites(node: Any) -> Iterator[str]:
    """
    Yield the keys of all the citations in pandoc's syntax tree.
    """
    if isinstance(node, dict):
        if node.get("t") == "Cite":
            yield from (citation["citationId"] for citation in node["c"][0])
        for value in node.values():
            yield from cites(value)
    elif isinstance(node, list):
        for value in node:
            yield from cites(value)


def tree(source: str, reader: str = "markdown") -> Any:
    """
    Return the syntax tree that pandoc makes of a document.
    """
    command = [PANDOC or "", "--from", reader, "--to", "json"]
    return json.loads(subprocess.run(command, input=source.encode(), capture_output=True, check=True).stdout)


def pandoc(source: str, reader: str = "markdown") -> set[str]:
    """
    Return the keys that pandoc finds cited.
    """
    return set(cites(tree(source, reader)))


def ours(source: str, suffix: str, folder: Path) -> set[str]:
    """
    Return the keys that we find cited.
    """
    document = folder / f"document{suffix}"
    document.write_text(source, encoding="utf-8")
    found = cited([document])
    return {*found.keys, *(["*"] if found.everything else [])}


def snippets(name: str) -> list[Any]:
    """
    Return the snippets of a fixture file that pandoc reads by the same rules.
    """
    parts = (FIXTURES / f"{name}.txt").read_text(encoding="utf-8").split("\n.\n")[:-1]
    pairs = zip(parts[::3], parts[1::3], strict=True)
    return [pytest.param(source, id=title.strip()) for title, source in pairs if "beyond pandoc" not in title]


@pytest.mark.parametrize("source", snippets("markdown"))
def test_snippets(source: str, tmp_path: Path) -> None:
    """Every Markdown snippet cites for pandoc what it cites for us."""
    assert ours(source, ".md", tmp_path) == pandoc(source)


def test_sentences(tmp_path: Path) -> None:
    """Every sentence of the corpus cites for pandoc what it cites for us; in divisions of their own, in one run."""
    sentences = (FIXTURES / "pandoc.txt").read_text(encoding="utf-8").splitlines()
    divisions = (f"::: {{#s{number}}}\n\n{sentence}\n\n:::\n\n" for number, sentence in enumerate(sentences))
    blocks = tree("".join(divisions))["blocks"]
    assert len(blocks) == len(sentences) > 150
    theirs = {sentence: set(cites(block)) for sentence, block in zip(sentences, blocks, strict=True)}
    assert {sentence: ours(sentence, ".md", tmp_path) for sentence in sentences} == theirs


@pytest.mark.parametrize("source", [
    pytest.param("[cite:@a;@b] [cite/t:see @c p. 3; and @d]", id="citations"),
    pytest.param("#+begin_src org\n[cite:@no]\n#+end_src\n# [cite:@no]\n=[cite:@no]= [cite:@a]", id="code"),
])  # fmt: skip
def test_org(source: str, tmp_path: Path) -> None:
    """Org's own citations are those that pandoc reads."""
    assert ours(source, ".org", tmp_path) == pandoc(source, "org")
