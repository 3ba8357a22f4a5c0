from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING, Protocol

import pytest

from clients.tools import require_program
from support.commands import environment_with
from twconvert.kinds import choosable_kinds

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

DIALECTS = ["bash", "zsh", "fish", "powershell"]
SOURCE = "_TWCONVERT_COMPLETE"

IN_BASH = """
source {script}
COMP_WORDS=({words})
COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
_twconvert_completion twconvert
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
IN_ZSH = """
compdef() {{ }}
_arguments() {{ print -r -- "$1" }}
_files() {{ print files }}
source {script}
words=({words})
CURRENT=${{#words}}
_twconvert_completion
"""
IN_FISH = """
source {script}
complete --do-complete {line}
"""
ALL_KINDS = sorted(kind.name for kind in choosable_kinds())
CASES = [
    (["in"], ["inspect"]),
    (["--sin"], ["--since"]),
    (["--to", "ep"], ["epub"]),
    (["archive.zip", "--to", "ti"], ["tiddlywiki"]),
    (["archive.zip", "--to", "epub", "--spl"], ["--split"]),
    (["archive.zip", "--to", "epub", "--split", ""], ["month", "year"]),
    (["-o", "book.docx", "--page"], ["--page-size"]),
    (["--include", ""], ALL_KINDS),
    (["--exclude", "re"], ["relations", "replies", "reposts"]),
    (["--include", "likes,me"], ["likes,messages"]),
    (["--to", "epub", "--theme", ""], ["classic", "modern", "plain"]),
    (["--timezone", "Europe/Ber"], ["Europe/Berlin"]),
    (["inspect", "--j"], ["--json"]),
    (["schema", "tweet-"], ["tweet-csv", "tweet-grailbird", "tweet-header"]),
]


class Complete(Protocol):
    """Returns how a shell goes on after words."""

    def __call__(self, words: Sequence[str]) -> list[str]: ...


def program_here(folder: Path) -> dict[str, str]:
    """Return an environment in which `twconvert` is the one that is tested."""
    program = folder / "twconvert"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m twconvert "$@"\n', "utf-8")
    program.chmod(0o755)
    return environment_with(None, {"PATH": f"{folder}:/usr/bin:/bin", "HOME": str(folder)})


def script_for(shell: str, folder: Path) -> Path:
    """Return the file that `--show-completion` would have been saved as."""
    done = subprocess.run(
        [folder / "twconvert"],
        env={**program_here(folder), SOURCE: f"source_{shell}"},
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    script = folder / f"completion.{shell}"
    script.write_text(done.stdout, "utf-8")
    return script


@pytest.fixture(params=["bash", "zsh", "fish"])
def complete(request: pytest.FixtureRequest, tmp_path: Path) -> Complete:
    """Return a function that asks a shell."""
    shell: str = request.param
    program = require_program(shell, shell)
    environment = program_here(tmp_path)
    script = script_for(shell, tmp_path)

    def ask(words: Sequence[str]) -> list[str]:
        quoted = " ".join(f"'{word}'" for word in ("twconvert", *words))
        line = f"'{' '.join(('twconvert', *words))}'"
        text = {"bash": IN_BASH, "zsh": IN_ZSH, "fish": IN_FISH}[shell]
        done = subprocess.run(
            [program, "-c", text.format(script=script, words=quoted, line=line)],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            check=True,
            encoding="utf-8",
        )
        assert done.stderr == ""
        if shell == "zsh":
            return re.findall(r'[( ]"([^" ]+)"(?=[: )])', done.stdout)
        return [line.partition("\t")[0] for line in done.stdout.splitlines()]

    return ask


@pytest.mark.client
@pytest.mark.parametrize(("words", "expected"), CASES)
def test_a_shell_completes_commands_options_and_values(
    words: list[str], expected: list[str], complete: Complete
) -> None:
    assert sorted(complete(words)) == expected


@pytest.mark.client
def test_a_shell_offers_every_format(complete: Complete) -> None:
    assert {"docx", "epub", "jsonfeed", "markdown", "tiddlywiki"} <= set(complete(["--to", ""]))


@pytest.mark.parametrize(
    ("typed", "offered"),
    [("--words zh", "zh-Hans\nzh-Hant"), ("--to epub,do", "epub,docx"), ("--to html --theme ''", "auto\nlight\ndark")],
)
def test_values_are_offered(typed: str, offered: str, tmp_path: Path) -> None:
    line = f"twconvert {typed}"
    asked = {SOURCE: "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(len(line.split()) - 1)}
    done = subprocess.run(
        [sys.executable, "-m", "twconvert"],
        env={**program_here(tmp_path), **asked},
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert done.stdout.strip() == offered


def test_what_cannot_be_known_is_left_to_the_shell(tmp_path: Path) -> None:
    environment = program_here(tmp_path)
    for words in (["arch"], ["--to", "epup", "arch"], ["'my arch"], ["--output", ""]):
        line = " ".join(["twconvert", *words])
        asked = {SOURCE: "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(len(words))}
        done = subprocess.run(
            [tmp_path / "twconvert"], env={**environment, **asked}, capture_output=True, check=True, encoding="utf-8"
        )
        assert (done.stdout.strip(), done.stderr) == ("", "")


@pytest.mark.parametrize("shell", DIALECTS)
def test_there_is_a_script_for_each_shell(shell: str, tmp_path: Path) -> None:
    program_here(tmp_path)
    assert "twconvert" in script_for(shell, tmp_path).read_text("utf-8")


@pytest.mark.client
def test_completion_can_be_installed(tmp_path: Path) -> None:
    bash = require_program("bash", "bash")
    environment = program_here(tmp_path)
    done = subprocess.run(
        # A second command keeps the shell from making room for the first.
        [bash, "--norc", "-c", "twconvert --install-completion; true"],
        env=environment,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert "bash completion installed in" in done.stdout
    assert (tmp_path / ".bash_completions/twconvert.sh").exists()
    assert "twconvert.sh" in (tmp_path / ".bashrc").read_text("utf-8")
