"""Enrichment from a server that answers as Crossref does: completed, never swapped, never asked twice."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from conftest import DATA, ROOT, Ran, Refs
from standin import Behaviour, StandIn, read_records

LIST = DATA / "reference-list.txt"
CITED = read_records(ROOT / "tests" / "fixtures" / "crossref" / "works.json")
DOIS = {
    item["id"]: item["DOI"].lower() for item in json.loads((DATA / "reference-list.json").read_text()) if "DOI" in item
}

ANSWERS = "SELECT count(*) FROM responses"

Serve = Callable[..., StandIn]


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Start a stand-in for Crossref and doi.org; limits are counted but not enforced unless asked for."""
    with ExitStack() as stack:

        def start(records: list[dict[str, Any]] = CITED, **behaviour: Any) -> StandIn:
            return stack.enter_context(StandIn(records, Behaviour(**{"enforce": False, **behaviour})))

        yield start


@pytest.fixture
def ask(refs: Refs) -> Callable[..., Ran]:
    """Run refs against a stand-in, without a limit on the rate, as with one's own mirror."""

    def run(server: StandIn | None, *arguments: object, **more: Any) -> Ran:
        env = {"REFS_CROSSREF_RATE": "0", **more.pop("env", {})}
        if server:
            env |= {"REFS_CROSSREF_URL": server.url, "REFS_DOI_URL": server.doi_url}
        return refs(*arguments, env=env, **more)

    return run


def listed(refs: Refs) -> dict[str, dict]:
    return {one["key"]: one for one in json.loads(refs("list", "--json").out)}


def test_the_ten_dois_of_the_sample_are_completed(sample: Refs, serve: Serve, ask: Callable[..., Ran]) -> None:
    """Every one is confirmed by its record, and has what the list did not say."""
    server = serve()
    ran = ask(server, "enrich", "has:doi", "--no-search", "--json")
    assert ran.code == 0, ran.err
    assert json.loads(ran.out)["counts"] == {"found": 10}
    assert {key: one["match"]["outcome"] for key, one in listed(sample).items() if key in DOIS} == dict.fromkeys(
        DOIS, "found"
    )
    assert server.counts["list"] == 1


def test_a_second_run_asks_nothing(sample: Refs, serve: Serve, ask: Callable[..., Ran]) -> None:
    """Neither does an offline one, which builds the same library from what was answered."""
    server = serve()
    assert ask(server, "enrich").code == 0
    asked, enriched = len(server.asked), sample("export").out
    assert ask(server, "enrich").code == 0
    assert len(server.asked) == asked
    sample("undo")
    assert sample("export").out != enriched
    assert ask(server, "enrich", "--offline").code == 0
    assert (len(server.asked), sample("export").out) == (asked, enriched)


def test_offline_never_asks(sample: Refs, serve: Serve, ask: Callable[..., Ran]) -> None:
    """Not even for what nobody knows."""
    server = serve()
    assert ask(server, "enrich", "--offline", "--json").code == 0
    assert sample("enrich", env={"REFS_OFFLINE": "1", "REFS_CROSSREF_URL": server.url}).code == 0
    assert server.asked == []


def test_a_swapped_doi_is_caught(library: Refs, serve: Serve, ask: Callable[..., Ran]) -> None:
    """Nothing of the other work gets onto the item, both are shown, and a person decides."""
    text = LIST.read_text(encoding="utf-8")
    one, other = DOIS["alves2013"], DOIS["antonovsky1996"]
    swapped = text.replace(one, "SWAP").replace(other, one).replace("SWAP", other)
    library("import", "-", stdin=swapped)
    before = listed(library)
    ran = ask(serve(), "enrich", "alves2013", "antonovsky1996")
    assert f"alves2013: found but differs: the DOI {other} belongs to another work: Antonovsky 1996, The " in ran.err
    assert "; the title is another one; Antonovsky not among its authors; " in ran.err
    assert ran.err.count("→ refs review") == 2
    for key in ("alves2013", "antonovsky1996"):
        after = listed(library)[key]
        assert after["item"] == before[key]["item"]
        assert after["match"]["outcome"] == "found but differs"
        assert after["match"]["candidate"]["DOI"] == after["item"]["DOI"].lower()
    assert "belongs to another work" in library("show", "alves2013").out
    assert "alves2013\twarning\treview\t\tits DOI belongs to another work" in library("check").out
    proposals = json.loads(library("review", "--json").out)
    assert {proposal["kind"] for proposal in proposals} == {"match"}


def test_a_persons_word_stays(sample: Refs, serve: Serve, ask: Callable[..., Ran]) -> None:
    """Enrichment changes no variable that a person set, and undo takes all of it back."""
    sample(
        "set",
        "alves2013",
        "volume=99",
        "publisher=",
        "title=My own title of co-creation and innovation in public services",
    )
    before = sample("export", "--format", "csljson").out
    assert ask(serve(), "enrich", "alves2013").code == 0
    item = listed(sample)["alves2013"]["item"]
    assert (item["volume"], item.get("publisher"), item["title"][:6]) == ("99", None, "My own")
    assert sample("undo").code == 0
    assert sample("export", "--format", "csljson").out == before


def test_import_can_enrich(library: Refs, serve: Serve, ask: Callable[..., Ran]) -> None:
    """A bare DOI becomes a whole item in one command."""
    ran = ask(serve(), "import", "--enrich", DOIS["hall1993"])
    assert ran.code == 0, ran.err
    (one,) = listed(library).values()
    assert one["item"]["title"].startswith("Policy Paradigms")
    assert one["item"]["author"][0]["family"] == "Hall"


def test_no_network_is_one_line_and_exit_code_4(library: Refs, ask: Callable[..., Ran]) -> None:
    """The import is kept, the enrichment can be done later."""
    ran = ask(None, "import", "--enrich", DOIS["hall1993"])
    assert ran.code == 4
    assert [line for line in ran.err.splitlines() if line.startswith("refs: ")] == [ran.err.splitlines()[-2]]
    assert "1 left for the next run" in ran.err
    assert len(listed(library)) == 1


def test_a_retraction_is_told(sample: Refs, serve: Serve, ask: Callable[..., Ran]) -> None:
    """By enrich, list, show and export, from the record of the work itself."""
    notice = {
        "DOI": "10.1000/notice",
        "type": "retraction",
        "label": "Retraction",
        "source": "retraction-watch",
        "updated": {"date-parts": [[2020, 1, 31]], "date-time": "2020-01-31T00:00:00Z", "timestamp": 0},
    }
    records = [
        {**record, "updated-by": [notice]} if record["DOI"].lower() == DOIS["hall1993"] else record for record in CITED
    ]
    told = "retraction (retraction-watch, 2020-01-31): 10.1000/notice"
    assert told in ask(serve(records), "enrich", "hall1993").err
    assert "retraction" in sample("list", "hall1993").out
    assert told in sample("show", "hall1993").out
    assert told in sample("export", "hall1993").err
    assert told in sample("export", "hall1993", "--mark-retracted").out
    assert sample("list", "has:retraction", "--keys").out == "hall1993\n"


def test_faults_change_nothing_in_the_end(sample: Refs, serve: Serve, ask: Callable[..., Ran]) -> None:
    """A source that fails now and then gives the same library as one that does not."""
    assert ask(serve(), "enrich", "--no-search").code == 0
    good = sample("list", "--json").out
    sample("undo")
    server = serve(fault_rate=0.3, faults=("cut", "html"), in_a_row=1)
    assert ask(server, "enrich", "--no-search", "--refresh").code == 0
    assert json.loads(sample("list", "--json").out) == json.loads(good)


def test_an_interrupted_run_keeps_what_was_answered(sample: Refs, serve: Serve, tmp_path: Path) -> None:
    """Ctrl-C ends with 130; the next run goes on and asks nothing twice."""
    server = serve(
        pools={
            "public": {"single": 1e9, "list": 1e9, "at-once": 1e9},
            "polite": {"single": 1e9, "list": 1e9, "at-once": 1e9},
        }
    )
    env = {"REFS_CROSSREF_URL": server.url, "REFS_DOI_URL": server.doi_url, "REFS_CROSSREF_RATE": "2"}
    process = subprocess.Popen(
        [sys.executable, "-m", "refs", "enrich"], cwd=tmp_path, env={**os.environ, **env}, stderr=subprocess.PIPE
    )
    while len(server.answered) < 2:
        assert process.poll() is None
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert (process.returncode, b"Traceback" in errors) == (130, False)
    assert b"left for the next run" in errors
    assert sample("enrich", env={**env, "REFS_CROSSREF_RATE": "0"}).code == 0
    assert len(server.answered) == len(set(server.answered))


def test_a_killed_run_keeps_what_was_answered(sample: Refs, serve: Serve, tmp_path: Path) -> None:
    """Killed again and again, each run goes on where the last one was, and no answered request is made twice."""
    server = serve()
    env = {"REFS_CROSSREF_URL": server.url, "REFS_DOI_URL": server.doi_url, "REFS_CROSSREF_RATE": "4"}
    command, store = [sys.executable, "-m", "refs", "enrich"], tmp_path / "refs.db"
    for kept in (2, 4):
        process = subprocess.Popen(command, cwd=tmp_path, env={**os.environ, **env}, stderr=subprocess.DEVNULL)
        while sqlite3.connect(f"{store.as_uri()}?mode=ro", uri=True).execute(ANSWERS).fetchone()[0] < kept + 9:
            assert process.poll() is None
        process.kill()
        process.wait()
    assert all(one["match"] is None for one in listed(sample).values())
    assert sample("enrich", env={**env, "REFS_CROSSREF_RATE": "0"}).code == 0
    assert len(server.answered) == len(set(server.answered))


def test_git_s_address_is_used_where_it_was_asked_for(
    sample: Refs, serve: Serve, ask: Callable[..., Ran], tmp_path: Path
) -> None:
    """`mailto = "git"` opens the polite pool; without the setting nobody's address is sent."""
    (tmp_path / "gitconfig").write_text("[user]\nemail = someone@example.org\n")
    env = {"GIT_CONFIG_GLOBAL": str(tmp_path / "gitconfig")}
    server = serve()
    for setting, pool in (("", "public"), ('mailto = "git"\n', "polite")):
        (tmp_path / "refs.toml").write_text(setting)
        assert ask(server, "enrich", "hall1993", "--refresh", env=env).code == 0
        assert server.pools[-1] == pool
