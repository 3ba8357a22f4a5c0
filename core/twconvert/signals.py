"""Lets a few steps that belong together run to their end before a signal stops the program."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager

TYPE_CHECKING = False  # importing it from typing takes longer than all of this
if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

ENDING_SIGNALS = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)
)
"""The signals by which people and systems end a program: Ctrl-C, ``kill``, and a terminal that is closed."""


@contextmanager
def signals_held_back() -> Iterator[None]:
    """Hold back signals that end the program until the block has ended. The first of them then takes effect.

    Only the main thread runs handlers of signals, so in another thread there is nothing to hold back.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    waiting: list[int] = []

    def wait(number: int, _: FrameType | None) -> None:
        waiting.append(number)

    before = {}
    try:
        for number in ENDING_SIGNALS:
            handler = signal.getsignal(number)
            # What is ignored stays ignored; None stands for a handler that was not set by Python.
            if handler not in (signal.SIG_IGN, None):
                before[number] = handler
                signal.signal(number, wait)
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        if waiting:
            signal.raise_signal(waiting[0])
