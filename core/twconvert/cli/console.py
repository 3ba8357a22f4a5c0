"""What the person at the terminal sees: results on stdout, everything else on stderr."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twconvert.report import Problem, Report

_MOST_PROBLEMS_SHOWN = 10
_SECONDS_BETWEEN_STEPS = 0.1
_CLEAR_LINE = "\r\x1b[2K"


class Console:
    """Writes messages, and a progress line where stderr is a terminal."""

    def __init__(self, *, is_quiet: bool = False, is_verbose: bool = False) -> None:
        self.is_verbose = is_verbose
        self._is_quiet = is_quiet
        self._shows_progress = sys.stderr.isatty() and not is_quiet
        self._next_step = 0.0
        self._has_line = False

    def result(self, text: str) -> None:
        """Write what the command was asked for."""
        self.end_progress()
        sys.stdout.write(f"{text}\n")

    def note(self, text: str) -> None:
        """Write something good to know."""
        if not self._is_quiet:
            self._message(text)

    def warning(self, text: str) -> None:
        """Write a warning."""
        if not self._is_quiet:
            self._message(f"twconvert: warning: {text}")

    def error(self, text: str) -> None:
        """Write why it failed, in one line."""
        self._message(f"twconvert: error: {' '.join(text.split())}")

    def step(self, doing: str, done: int, total: int | None) -> None:
        """Show how far it is, ten times a second at most."""
        if not self._shows_progress or time.monotonic() < self._next_step:
            return
        self._next_step = time.monotonic() + _SECONDS_BETWEEN_STEPS
        self._has_line = True
        share = f" {done * 100 // total:3d} %" if total else f" {done:,}"
        sys.stderr.write(f"{_CLEAR_LINE}{doing}{share}")
        sys.stderr.flush()

    def end_progress(self) -> None:
        """Take the progress line away."""
        if self._has_line:
            sys.stderr.write(_CLEAR_LINE)
            self._has_line = False

    def problems(self, report: Report) -> None:
        """Write the problems found: the worst first, and not all of them unless that was asked for."""
        shown = [problem for problem in report.problems if self.is_verbose or problem.severity != "info"]
        shown.sort(key=lambda problem: ("error", "warning", "info").index(problem.severity))
        most = len(shown) if self.is_verbose else _MOST_PROBLEMS_SHOWN
        for problem in shown[:most]:
            self.note(f"twconvert: {problem.severity}: {in_one_line(problem)}")
        if len(shown) > most:
            self.note(f"twconvert: {len(shown) - most} more problems; -v or --report FILE shows them")

    def _message(self, text: str) -> None:
        self.end_progress()
        sys.stderr.write(f"{text}\n")


def in_one_line(problem: Problem) -> str:
    """Return a problem as one line: where, what, how often."""
    place = " ".join(part for part in (problem.file, problem.record, problem.pointer) if part)
    times = f" ({problem.count} times)" if problem.count > 1 else ""
    message = " ".join(problem.message.split())
    return f"{place}: {message}{times}" if place else f"{message}{times}"
