"""Settings: each place over the one before, and a clear word on what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from refs import config
from refs.errors import UsageError


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a folder below, in which the test stands."""
    below = tmp_path / "paper" / "chapters"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)
    return tmp_path / "paper"


def test_flags_over_environment_over_project_over_user(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The last place that names a setting decides."""
    user = config.config_home() / "refs"
    user.mkdir(parents=True)
    (user / "config.toml").write_text('mailto = "user@x.org"\nkey-pattern = "{year}"\nuncertain-below = 0.3\n')
    assert config.load().mailto == "user@x.org"
    (project / "refs.toml").write_text('mailto = "project@x.org"\nkey-pattern = "{title}"\n')
    assert config.load().mailto == "project@x.org"
    monkeypatch.setenv("REFS_MAILTO", "environment@x.org")
    assert config.load().mailto == "environment@x.org"
    loaded = config.load(mailto="flag@x.org")
    assert (loaded.mailto, loaded.key_pattern, loaded.uncertain_below) == ("flag@x.org", "{title}", 0.3)


def test_the_library_is_the_nearest_one(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Flag, environment, refs.db here or above, and the user's own, in this order."""
    assert config.load().store_path() == config.data_home() / "refs" / "refs.db"
    (project / "refs.db").touch()
    assert config.load().store_path() == project / "refs.db"
    monkeypatch.setenv("REFS_LIBRARY", "/tmp/env.db")
    assert config.load().store_path() == Path("/tmp/env.db")
    assert config.load(library=Path("flag.db")).store_path() == Path("flag.db")


def test_a_library_in_a_file_is_relative_to_that_file(project: Path) -> None:
    """A project's settings mean the same from every folder below."""
    (project / "refs.toml").write_text('library = "bib/refs.db"\n')
    assert config.load().store_path() == project / "bib" / "refs.db"


def test_relative_xdg_folders_are_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    """As the XDG specification asks."""
    monkeypatch.setenv("XDG_DATA_HOME", "relative")
    assert config.data_home() == Path.home() / ".local/share"
    monkeypatch.setenv("XDG_DATA_HOME", "/absolute")
    assert config.data_home() == Path("/absolute")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("mailto = ", "is not valid TOML", id="syntax"),
        pytest.param('mail = "x"', "unknown setting 'mail'", id="name"),
        pytest.param('crossref-rate = "fast"', "setting 'crossref-rate' cannot be 'fast'", id="number"),
        pytest.param('crossref-url = "crossref"', "setting 'crossref-url' cannot be 'crossref'", id="address"),
        pytest.param('offline = "maybe"', "setting 'offline' cannot be 'maybe'", id="flag"),
        pytest.param("crossref-rate = -1", "cannot be -1", id="negative"),
        pytest.param("crossref-rate = nan", "cannot be nan", id="no-number"),
        pytest.param('mailto = "me"', "setting 'mailto' cannot be 'me'", id="no-address"),
        pytest.param('mailto = "jörg@example.org"', "setting 'mailto' cannot be 'jörg@example.org'", id="no-ascii"),
        pytest.param('precedence = ["nobody"]', "setting 'precedence' cannot be", id="source"),
        pytest.param("uncertain-below = 7", "setting 'uncertain-below' cannot be 7", id="no-share"),
        pytest.param('export = "bibtex"', "setting 'export' cannot be", id="table"),
    ],
)
def test_wrong_settings_name_the_file(project: Path, text: str, message: str) -> None:
    """A person is told which file to look at."""
    (project / "refs.toml").write_text(text)
    with pytest.raises(UsageError, match=message) as caught:
        config.load()
    assert str(project / "refs.toml") in caught.value.message


def test_a_precedence_of_ones_own_goes_first() -> None:
    """Sources that it does not name follow in the usual order."""
    loaded = config.load(precedence=["crossref"])
    assert loaded.precedence[0] == "crossref"
    assert set(loaded.precedence) == set(config.PRECEDENCE)
