"""What the person at the terminal sees: results on stdout, everything else on stderr."""

from __future__ import annotations

import io
import os
import re
import sys
import time
from typing import TYPE_CHECKING

from twconvert.cli.common_flags import with_flags
from twconvert.cli.streams import give_up, stdout_errors_for_people

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from twconvert.report import Report

_MOST_PROBLEMS_SHOWN = 10
_SECONDS_BETWEEN_STEPS = 0.1
_OF_BYTES = frozenset({"unpacking", "copying", "reading"})
"""The stages whose numbers are bytes."""
_CLEAR_LINE = "\r\x1b[2K"
_CONTROL_CHARACTER = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class Console:
    """Writes messages, and a progress line where stderr is a terminal.

    Args:
        is_quiet: Whether to write nothing but results and errors.
        is_verbose: Whether to write all there is to say.
    """

    def __init__(self, *, is_quiet: bool = False, is_verbose: bool = False) -> None:
        self.is_verbose = is_verbose
        self._is_quiet = is_quiet
        is_terminal = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self.shows_progress = is_terminal and not self._is_quiet
        self._next_step = 0.0
        self._has_line = False
        self._at_file = ("", 0, "")
        self._is_utf_8 = getattr(sys.stdout, "encoding", "").lower().replace("-", "") == "utf8"
        if isinstance(sys.stdout, io.TextIOWrapper):
            # File names need not be text; what the terminal cannot show must not end the program.
            sys.stdout.reconfigure(errors="surrogateescape" if self._is_utf_8 else "backslashreplace")

    def result(self, text: str) -> None:
        """Write the result of a command to stdout, as text.

        Raises:
            OutputError: Nothing can be written to stdout, because its disk is full or the like.
        """
        self._write(_harmless(text))

    def json(self, value: object) -> None:
        """Write the result of a command to stdout, as JSON.

        Raises:
            OutputError: Nothing can be written to stdout, because its disk is full or the like.
        """
        import json  # noqa: PLC0415 - help needs none of it

        self._write(json.dumps(value, indent=2, ensure_ascii=not self._is_utf_8))

    def table(self, rows: Sequence[tuple[str, str, str]]) -> None:
        """Write the result of a command to stdout, as rows whose columns are aligned.

        Raises:
            OutputError: Nothing can be written to stdout, because its disk is full or the like.
        """
        widths = [max((len(cell) for cell in column), default=0) for column in zip(*rows, strict=True)]
        for row in rows:
            self.result("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())

    def flush(self) -> None:
        """Write to stdout what is still in its buffer.

        Raises:
            OutputError: Nothing can be written to stdout, because its disk is full or the like.
        """
        with stdout_errors_for_people():
            sys.stdout.flush()

    def note(self, text: str) -> None:
        """Write a message to stderr, unless the console is quiet."""
        if not self._is_quiet:
            self._message(text)

    def warning(self, text: str) -> None:
        """Write a warning to stderr, unless the console is quiet."""
        self.note(f"twconvert: warning: {text}")

    def error(self, text: str) -> None:
        """Write to stderr, in one line, why the program failed."""
        self._message(f"twconvert: error: {' '.join(text.split())}")

    def at_file(self, name: str, records: int, noun: str) -> None:
        """Take note of the file that is read, for the progress line; see `ShowsFiles`."""
        self._at_file = (name, records, noun)

    def step(self, stage: str, done: int, total: int | None) -> None:
        """Show how far the work is, ten times a second at most.

        Args:
            stage: What is being done: ``writing epub``.
            done: The number of items that are done.
            total: The number of all items, for a percentage. Without it the number of done items is shown.
        """
        if not self.shows_progress or time.monotonic() < self._next_step:
            return
        self._next_step = time.monotonic() + _SECONDS_BETWEEN_STEPS
        self._has_line = True
        words = self._what_is_read() if stage == "reading" else stage
        unit = f" of {total / 10**6:,.0f} MB" if total and total >= 10**6 and words in _OF_BYTES else ""
        share = f"{done * 100 // total} %{unit}" if total else f"{done:,}"
        self._write_to_stderr(f"{_CLEAR_LINE}{words}  {share}")

    def end_progress(self) -> None:
        """Remove the progress line from the terminal."""
        if self._has_line:
            self._write_to_stderr(_CLEAR_LINE)
            self._has_line = False

    def problems(self, report: Report, without: Collection[str] = ()) -> None:
        """Write the problems of a report to stderr, errors first.

        There are ten at most unless the console is verbose. A quiet console shows errors alone, a verbose one also
        what is good to know.

        Args:
            report: The report.
            without: Kinds of warnings that are told in another way, unless the console is verbose.
        """
        wanted = {"error"} if self._is_quiet else {"error", "warning"} | ({"info"} if self.is_verbose else set())
        shown = [problem for problem in report.problems if problem.severity in wanted]
        if not self.is_verbose:
            shown = [each for each in shown if each.severity == "error" or each.kind not in without]
        shown.sort(key=lambda problem: ("error", "warning", "info").index(problem.severity))
        most = len(shown) if self.is_verbose else _MOST_PROBLEMS_SHOWN
        for problem in shown[:most]:
            self._message(f"twconvert: {problem.severity}: {with_flags(problem.in_one_line())}")
        if len(shown) > most:
            self._message(f"twconvert: {len(shown) - most:,} more problems; --verbose or --report FILE shows them")

    def _what_is_read(self) -> str:
        """Return ``reading tweets.js  28,428 posts``, or ``reading`` where that is not known."""
        file, records, noun = self._at_file
        if not file:
            return "reading"
        from twconvert.wording.numbers import number_of  # noqa: PLC0415 - help needs no words around documents

        return f"reading {_harmless(file)}  {number_of(records, noun)}" if noun else f"reading {_harmless(file)}"

    def _write(self, text: str) -> None:
        self.end_progress()
        with stdout_errors_for_people():
            sys.stdout.write(f"{text}\n")

    def _message(self, text: str) -> None:
        self.end_progress()
        self._write_to_stderr(f"{_harmless(text)}\n")

    def _write_to_stderr(self, text: str) -> None:
        try:
            sys.stderr.write(text)
            sys.stderr.flush()
        except OSError:
            # What cannot be told is no reason to do no work.
            give_up(sys.stderr)


def _harmless(text: str) -> str:
    """Return a text with control characters escaped: terminals obey them, and texts of an archive may hold any."""
    return _CONTROL_CHARACTER.sub(lambda match: f"\\x{ord(match[0]):02x}", text)
