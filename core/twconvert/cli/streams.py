"""stdin, stdout and stderr, where they are closed, full, or a pipe that nobody reads."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, suppress

TYPE_CHECKING = False  # importing it from typing takes longer than all of this
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO

_STREAMS = (0, 1, 2)


def open_closed_streams() -> None:
    """Point closed streams to the null device.

    Otherwise the next file that is opened, an output say, gets the number of stderr, and what C libraries write there
    ends up in it. Python has ``None`` for such a stream, and so have programs with a window on Windows.
    """
    for number in _STREAMS:
        try:
            os.fstat(number)
        except OSError:
            with suppress(OSError):
                os.open(os.devnull, os.O_RDWR)
    # They are open until the process ends.
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115


def is_terminal() -> bool:
    """Return whether a person sits at a terminal: both stdin and stdout are one."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))


def give_up(stream: TextIO) -> None:
    """Point a stream to the null device. Otherwise Python fails again when it flushes the stream at exit."""
    with suppress(OSError, ValueError):
        number = stream.fileno()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, number)
        os.close(nowhere)


@contextmanager
def stdout_errors_for_people() -> Iterator[None]:
    """Raise an error of stdout in the block as an `OutputError`. A pipe that nobody reads is no error of ours."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        from twconvert.errors import OutputError  # noqa: PLC0415 - needed in this case alone

        raise OutputError(f"the result could not be written to stdout: {error.strerror or error}") from error
