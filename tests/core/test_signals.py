from __future__ import annotations

import signal
import sys
from threading import Thread

import pytest

from twconvert.signals import signals_held_back

if sys.platform == "win32":
    pytest.skip("there are no such signals here", allow_module_level=True)


def hold_back(*numbers: int) -> list[str]:
    """Send this process signals in the block, and return what was done."""
    done = []
    with signals_held_back():
        for number in numbers:
            signal.raise_signal(number)
            done.append("went on")
    return [*done, "after"]


def test_a_signal_takes_effect_after_the_block() -> None:
    done = []

    def handle(number: int, _: object) -> None:
        done.append(signal.Signals(number).name)

    before = signal.signal(signal.SIGTERM, handle)
    try:
        done += hold_back(signal.SIGTERM)
        assert signal.getsignal(signal.SIGTERM) is handle
    finally:
        signal.signal(signal.SIGTERM, before)
    assert done == ["SIGTERM", "went on", "after"]


def test_of_several_the_first_one_takes_effect() -> None:
    with pytest.raises(KeyboardInterrupt):
        hold_back(signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def nest(steps: list[str]) -> None:
    """Send a signal in a block within another."""
    with signals_held_back():
        with signals_held_back():
            signal.raise_signal(signal.SIGINT)
            steps.append("inner")
        steps.append("outer")


def test_blocks_may_be_nested() -> None:
    steps: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        nest(steps)
    assert steps == ["inner", "outer"]


def test_what_is_ignored_stays_ignored() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with signals_held_back():
            assert signal.getsignal(signal.SIGHUP) == signal.SIG_IGN
            signal.raise_signal(signal.SIGHUP)
    finally:
        signal.signal(signal.SIGHUP, before)


def test_another_thread_holds_nothing_back() -> None:
    inside = []

    def work() -> None:
        with signals_held_back():
            inside.append(signal.getsignal(signal.SIGINT))

    thread = Thread(target=work)
    thread.start()
    thread.join()
    assert inside == [signal.default_int_handler]
