"""The ways in which twconvert ends: each with an exit code, and most with a line that says why."""

from __future__ import annotations

import os
import signal
import sys
import threading
import traceback
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from typer.exceptions import TyperException

from twconvert.cli.common_flags import FLAG_NAMES
from twconvert.errors import OutputError, TwconvertError, UnreadableRecordsError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType

    from twconvert.cli.console import Console
    from twconvert.report import Report

_BUG = 1
_BY_SIGNAL = 128
_BROKEN_PIPE = _BY_SIGNAL + 13
_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP")


class StoppedError(KeyboardInterrupt):
    """A signal asked twconvert to stop."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.exit_code = _BY_SIGNAL + number


def exit_code_of(run: Callable[[], None], console: Console) -> int:
    """Run the program and return its exit code.

    Args:
        run: The function that does the work.
        console: The console that gets one line about what went wrong, if anything did.
    """
    try:
        with _signals_stop_it():
            run()
            console.flush()
    except typer.Exit as end:
        return _flushed(end.exit_code, console)
    except BrokenPipeError:
        # The program that read stdout has stopped reading, as `head` does. That is not an error.
        _give_up_stdout()
        return _BROKEN_PIPE
    except KeyboardInterrupt as stop:
        console.error("it was stopped; nothing half-written was left behind")
        return stop.exit_code if isinstance(stop, StoppedError) else _BY_SIGNAL + signal.SIGINT
    except (TwconvertError, TyperException) as error:
        console.error(_message(error))
        return error.exit_code
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
        _give_up_stdout()
        return _BROKEN_PIPE
    except OutputError as error:
        _give_up_stdout()
        console.error(str(error))
        return error.exit_code
    return exit_code


def _message(error: TwconvertError | TyperException) -> str:
    if isinstance(error, TwconvertError):
        return error.message_with(FLAG_NAMES)
    return f"{error.format_message().rstrip('.')}; `twconvert --help` says what there is"


def _about_bug(error: Exception) -> str:
    """Return what happened and where. A note of the error names the plugin that it happened in."""
    whose = " ".join(["a bug", *getattr(error, "__notes__", ())])
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{whose}: {type(error).__name__}: {error} ({Path(last.filename).name}, line {last.lineno})"


def _give_up_stdout() -> None:
    """Point stdout to the null device. Otherwise Python complains when it flushes stdout at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


@contextmanager
def _signals_stop_it() -> Iterator[None]:
    """Let signals end the program as Ctrl-C does, so that nothing half-written stays. Only the first one counts."""

    def stop(number: int, _: FrameType | None) -> None:
        for each in before:
            signal.signal(each, signal.SIG_IGN)
        raise StoppedError(number)

    numbers = [getattr(signal, name) for name in _SIGNALS if hasattr(signal, name)]
    usual = (signal.SIG_DFL, signal.default_int_handler)
    # What is ignored, as nohup does, stays ignored; and only the main thread may set handlers.
    is_main = threading.current_thread() is threading.main_thread()
    before = {each: signal.getsignal(each) for each in numbers if is_main and signal.getsignal(each) in usual}
    for each in before:
        signal.signal(each, stop)
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
