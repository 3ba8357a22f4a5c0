"""Signals that end the program, from its first line on. Nothing large is imported here, for that takes time."""

from __future__ import annotations

import signal
import sys
import threading
from contextlib import contextmanager, suppress

from twconvert.signals import ENDING_SIGNALS

TYPE_CHECKING = False  # importing it from typing takes longer than all of this
if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

WHAT_IT_SAYS = "it was stopped; nothing half-written was left behind"
BY_SIGNAL = 128
"""What is added to the number of the signal that ended a program, for its exit code."""


class StoppedError(KeyboardInterrupt):
    """A signal asked twconvert to stop."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.exit_code = BY_SIGNAL + number


@contextmanager
def signals_stop_it(*, at_last: bool = False) -> Iterator[None]:
    """Let signals raise `StoppedError` in the block. Only the first one counts, so that cleaning up is not disturbed.

    Args:
        at_last: Whether the program ends after the block, in which case signals are ignored from then on.
    """

    def stop(number: int, _: FrameType | None) -> None:
        for each in before:
            signal.signal(each, signal.SIG_IGN)
        raise StoppedError(number)

    usual = (signal.SIG_DFL, signal.default_int_handler)
    # What is ignored, as nohup does, stays ignored; and only the main thread may set handlers.
    is_main = threading.current_thread() is threading.main_thread()
    before = {each: signal.getsignal(each) for each in ENDING_SIGNALS if is_main and signal.getsignal(each) in usual}
    try:
        for each in before:
            signal.signal(each, stop)
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, signal.SIG_IGN if at_last else handler)


def exit_code_of_stop(stop: KeyboardInterrupt) -> int:
    """Return the exit code of a program that was stopped: 128 and the number of the signal."""
    return stop.exit_code if isinstance(stop, StoppedError) else BY_SIGNAL + signal.SIGINT


def say_that_it_was_stopped() -> None:
    """Write a line to stderr, if that can be."""
    with suppress(OSError):
        sys.stderr.write(f"twconvert: error: {WHAT_IT_SAYS}\n")
        sys.stderr.flush()
