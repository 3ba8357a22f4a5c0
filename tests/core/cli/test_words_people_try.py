"""What people type before they have read anything."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from twconvert.app import opening
from twconvert.cli.group import COMMANDS, EXAMPLES
from twconvert.registry import find_plugins

if TYPE_CHECKING:
    from pathlib import Path

    from support.commands import Run


def test_help_has_three_names(run: Run) -> None:
    assert run("-h") == run("help") == run("--help")
    assert run("help", "inspect") == run("inspect", "-h") == run("inspect", "--help")
    assert run("version") == run("--version")


def test_help_ends_with_examples_that_can_be_run(run: Run) -> None:
    assert run("--help").out.endswith("\nExamples:\n" + "".join(f"  {each}\n" for each in EXAMPLES))
    for words in (each.split() for each in EXAMPLES):
        ended = run(*words[1:], plugins=find_plugins(own_only=True))
        assert ended.error.startswith("twitter-2025-01-22.zip: there is no such file or folder"), words


def test_several_formats_and_kinds_may_have_commas_between_them(run: Run, archive: Path, here: Path) -> None:
    ended = run(archive, "--to", "texts,pages", "--exclude", "replies,lists", "-q")
    assert (ended.code, ended.err) == (0, "")
    assert sorted(path.name for path in here.iterdir()) == ["ada_example-archive-pages", "ada_example-archive.txt"]


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("--include", "dms"), "--include cannot be 'dms'; did you mean 'messages'?"),
        (("--include", "likes,dms"), "--include cannot be 'dms'; did you mean 'messages'?"),
        (("--exclude", "tweets"), "--exclude cannot be 'tweets'; posts are part of every output"),
        (
            ("--exclude", "photos"),
            "--exclude cannot be 'photos'; pictures and videos come with posts, and --media decides",
        ),
        (("--include", "threads"), "--include cannot be 'threads'; --only can choose them"),
        (("--newest", "3"), "there is no option --newest; `twconvert convert --help` lists them"),
        (("--max-image-size", "900"), "--max-image-size is an option of epub; add --to epub"),
    ],
)
def test_a_word_that_is_wrong_leads_to_one_that_is_right(
    words: tuple[str, ...], complaint: str, run: Run, archive: Path
) -> None:
    ended = run(archive, "--to", "texts", *words)
    assert (ended.code, ended.error) == (2, complaint)


def test_an_archive_is_suggested_by_the_beginning_of_its_name(run: Run, archive: Path, here: Path) -> None:
    (here / "archive1.zip").write_bytes(archive.read_bytes())
    (here / "archive1.epub").touch()
    assert run("arch", "--to", "texts").error == "arch: there is no such file or folder; did you mean 'archive1.zip'?"
    assert run("Archive1.zip", "--to", "texts").error.endswith("did you mean 'archive1.zip'?")
    # That something is missing matters more than that no format was named.
    assert run("cnovert").error == "cnovert: there is no such file or folder; did you mean 'convert'?"


def test_patterns_are_expanded_where_no_shell_does_it(
    run: Run, archive: Path, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "a.zip").write_bytes(archive.read_bytes())
    (here / "b.zip").write_bytes(archive.read_bytes())
    assert run("*.zip", "--to", "texts").code == 3
    monkeypatch.setattr(sys, "platform", "win32")
    assert run("*.zip", "--to", "texts", "-q") == (0, "ada_example-archive.txt\n", "")
    assert run("*.tar", "--to", "texts").error.startswith("*.tar: there is no such file or folder")


def test_the_result_is_opened(run: Run, archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = []
    monkeypatch.setattr("twconvert.app.opening.open_path", lambda path: opened.append(path.name))
    assert run(archive, "--to", "texts,pages", "--open", "-q").code == 0
    assert opened == ["ada_example-archive.txt", "ada_example-archive-pages"]


def test_where_nothing_opens_a_result_a_line_says_so(run: Run, archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(opening, "_was_opened", lambda _: False)
    ended = run(archive, "--to", "texts", "--open")
    assert ended.code == 0
    assert "no program of this system opens ada_example-archive.txt\n" in ended.err


def test_words_that_are_commands_are_no_formats() -> None:
    assert set(COMMANDS).isdisjoint(find_plugins().exporters)
