"""The ways in which twconvert ends: each with an exit code, and most with a line that says why."""

from __future__ import annotations

import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from typer.exceptions import TyperException

from twconvert.cli.common_flags import FLAG_NAMES, with_flags
from twconvert.cli.stopping import BY_SIGNAL, WHAT_IT_SAYS, exit_code_of_stop
from twconvert.cli.streams import give_up
from twconvert.errors import NotAnArchiveError, OutputError, TwconvertError, UnreadableRecordsError

if TYPE_CHECKING:
    from collections.abc import Callable

    from twconvert.cli.console import Console
    from twconvert.report import Report

_BUG = 1
_BROKEN_PIPE = BY_SIGNAL + 13


def exit_code_of(run: Callable[[], None], console: Console) -> int:
    """Run the program and return its exit code.

    Args:
        run: The function that does the work.
        console: The console that gets one line about what went wrong, if anything did.
    """
    try:
        run()
        console.flush()
    except typer.Exit as end:
        return _flushed(end.exit_code, console)
    except BrokenPipeError:
        # The program that read stdout has stopped reading, as `head` does. That is not an error.
        give_up(sys.stdout)
        return _BROKEN_PIPE
    except KeyboardInterrupt as stop:
        console.error(WHAT_IT_SAYS)
        return exit_code_of_stop(stop)
    except (TwconvertError, TyperException) as error:
        console.error(_message(error))
        if console.is_verbose and isinstance(error, NotAnArchiveError) and error.looked_for:
            console.note(f"it looked for {error.looked_for}")
        return error.exit_code
    except MemoryError:
        console.error("there is not enough memory; close other programs, or convert fewer years at a time with --since")
        return OutputError.exit_code
    except Exception as error:  # noqa: BLE001 - the last line of defence
        if console.is_verbose:
            traceback.print_exc()
        console.error(f"{_about_bug(error)}; please report it, best with what --verbose adds")
        return _BUG
    return 0


def end_with(report: Report) -> None:
    """End the program with exit code 4 if something in the archive could not be read.

    Args:
        report: The report of what was read.

    Raises:
        typer.Exit: Something could not be read.
    """
    if report.has_unreadable:
        raise typer.Exit(UnreadableRecordsError.exit_code)


def _flushed(exit_code: int, console: Console) -> int:
    try:
        console.flush()
    except BrokenPipeError:
        give_up(sys.stdout)
        return _BROKEN_PIPE
    except OutputError as error:
        give_up(sys.stdout)
        console.error(str(error))
        return error.exit_code
    return exit_code


def _message(error: TwconvertError | TyperException) -> str:
    if isinstance(error, TwconvertError):
        return with_flags(error.message_with(FLAG_NAMES))
    from twconvert.cli.unknown_options import about_unknown_option  # noqa: PLC0415 - needed in this case alone

    if about := about_unknown_option(error):
        return about
    return f"{error.format_message().rstrip('.')}; `twconvert --help` says what there is"


def _about_bug(error: Exception) -> str:
    """Return what happened and where. A note of the error names the plugin that it happened in."""
    whose = " ".join(["a bug", *getattr(error, "__notes__", ())])
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{whose}: {type(error).__name__}: {error} ({Path(last.filename).name}, line {last.lineno})"
