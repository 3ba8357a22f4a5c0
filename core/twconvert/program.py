"""The program that has Python in it: what it does with the words that it is started with.

A double click gives it none, and a file that is dropped onto its icon is one: then it opens the page.
"""

from __future__ import annotations

import sys

from twconvert.archive.check_members import VERB
from twconvert.archive.check_members import main as check_members

TYPE_CHECKING = False  # importing it from typing takes longer than all of this
if TYPE_CHECKING:
    from collections.abc import Sequence

APP = "app"
"""The command that opens the page."""


def main() -> None:
    """Run the program, and end the process with its exit code."""
    words = sys.argv[1:]
    if words[:1] == [VERB]:
        check_members(words[1])
        return
    from twconvert.cli import main as run  # noqa: PLC0415 - checking members needs none of it

    run(words_for(words, is_at_terminal=_is_at_terminal()))


def words_for(words: Sequence[str], *, is_at_terminal: bool) -> list[str]:
    """Return the words of the command line that are meant by those that the program was started with.

    Args:
        words: The words.
        is_at_terminal: Whether it was started at a terminal.
    """
    if words:
        return [APP, *words] if all(map(_is_archive_path, words)) else list(words)
    return [] if is_at_terminal else [APP]


def _is_archive_path(word: str) -> bool:
    from pathlib import Path  # noqa: PLC0415 - see main

    try:
        return not word.startswith("-") and Path(word).is_absolute() and Path(word).exists()
    except ValueError:
        return False


def _is_at_terminal() -> bool:
    # In a program with a window, and in one that a double click started, there may be none at all.
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))
