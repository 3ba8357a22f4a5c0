"""Defaults of options in files called ``twconvert.toml``."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from twconvert.cli.defaults import places

if TYPE_CHECKING:
    from support.commands import Run


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder for settings of the user, which is empty."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    folder = tmp_path / "config/twconvert"
    folder.mkdir(parents=True)
    return folder


def keep(text: str, folder: Path = Path()) -> None:
    """Write the file."""
    (folder / "twconvert.toml").write_text(text, "utf-8")


def test_a_file_has_defaults_that_are_told(run: Run, archive: Path) -> None:
    keep("to = 'texts'\nsince = 2022-11-20\nmedia = false\nexclude = ['lists', 'replies']\nmax_image_size = 500\n")
    ended = run(archive)
    assert (ended.code, ended.out) == (0, "ada_example-archive.txt\n")
    # The size is an option of EPUB, which is not made.
    told = "--to=texts --since=2022-11-20 --no-media --exclude=lists --exclude=replies"
    assert ended.err.startswith(f"defaults of twconvert.toml: {told}\n2 posts of 2022\n")
    assert run(archive, "-q", "--force").err == ""


def test_the_command_line_outweighs_the_file(run: Run, archive: Path, here: Path) -> None:
    keep("to = ['texts', 'pages']\ntitle = 'Mine'\nmax-image-size = 500\ntop = 1\n")
    assert "defaults of twconvert.toml: --title=Mine --max-image-size=500 --top=1\n" in run(
        archive, "-o", "a.epub"
    ).err.replace("--top=1 --max-image-size=500", "--max-image-size=500 --top=1")
    assert "--top=1" not in run("convert", archive, "--to", "texts", "--top", "2").err
    assert (here / "ada_example-archive.txt").read_text().count("\n") == 2


def test_the_file_of_the_folder_outweighs_that_of_the_user(run: Run, archive: Path, home: Path) -> None:
    keep("to = 'texts'\ntitle = 'Everywhere'\n", home)
    keep("title = 'Here'\n")
    ended = run(archive)
    assert ended.err.startswith(
        f"defaults of twconvert.toml: --title=Here\ndefaults of {home / 'twconvert.toml'}: --to=texts\n"
    )


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("sinse = 2019", "there is no option sinse; did you mean 'since'?"),
        ("to = 'epup'", "to: there is no format 'epup'; did you mean 'epub'?"),
        ("timezone = 'Berlin'", "timezone: there is no time zone 'Berlin'; names look like Europe/Berlin"),
        ("since = 'yesterday'", "since: 'yesterday' is not a date; write 2019, 2019-05 or 2019-05-31"),
        ("include = ['dms']", "include cannot be 'dms'; did you mean 'messages'?"),
        ("title = 5", "title must be a text, not 5"),
        ("top = 0", "top must be at least 1, not 0"),
        ("split = 'week'", "split must be month or year, not 'week'"),
        ("force = true", "force is an option for the command line, and not for a file"),
        ("to = 'mine.py:words'", "to cannot be a Python file; name it on the command line"),
        ("to = 'texts", "is not TOML ("),
    ],
)
def test_what_is_wrong_in_a_file_is_told_with_file_and_key(text: str, complaint: str, run: Run, archive: Path) -> None:
    keep(text)
    ended = run(archive, *(() if text.startswith("to") else ("--to", "texts")))
    assert (ended.code, ended.error.startswith(f"twconvert.toml: {complaint}")) == (2, True), ended.error


def test_other_commands_and_help_do_not_look_at_it(run: Run, archive: Path) -> None:
    keep("nonsense")
    assert run("--help").code == run("version").code == run("inspect", archive).code == 0


def test_the_defaults_are_shown_with_the_file_they_are_from(run: Run, home: Path, here: Path) -> None:
    keep("timezone = 'Asia/Tokyo'\n", home)
    keep("media = false\nsplit = 'year'\n")
    ended = run("config")
    rows = [line.split() for line in ended.out.splitlines()]
    assert ["timezone", "Asia/Tokyo", str(home / "twconvert.toml")] in rows
    assert ["media", "no", str(here / "twconvert.toml")] in rows
    assert ["split", "year", str(here / "twconvert.toml")] in rows
    assert ["words", "auto"] in rows
    assert ended.err == f"{here / 'twconvert.toml'}\n{home / 'twconvert.toml'}\n"
    written = json.loads(run("config", "--json").out)
    options = {each["name"]: each for each in written["options"]}
    assert options["media"] == {"name": "media", "value": False, "file": str(here / "twconvert.toml")}
    assert options["words"] == {"name": "words", "value": "auto", "file": None}
    assert [each["exists"] for each in written["files"]] == [True, True]


@pytest.mark.parametrize(
    ("platform", "variables", "place"),
    [
        ("win32", {"APPDATA": "roaming"}, "roaming/twconvert/twconvert.toml"),
        ("darwin", {}, "Library/Application Support/twconvert/twconvert.toml"),
        ("linux", {"XDG_CONFIG_HOME": "relative"}, ".config/twconvert/twconvert.toml"),
    ],
)
def test_each_system_has_a_folder_for_settings(
    platform: str, variables: dict[str, str], place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    own, of_user = places()
    assert own == Path("twconvert.toml")
    assert of_user.as_posix().endswith(place)
