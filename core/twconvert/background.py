"""Work in other threads, where the system gives any."""

from __future__ import annotations

import contextvars
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

from twconvert.closing import Closing

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Background"]

_Result = TypeVar("_Result")


class Background(Closing):
    """Calls functions in other threads, or at once in this one where the system gives no further thread.

    A container with a small limit on its processes, for example, gives none.

    Args:
        threads: The number of threads at most.
        name: What the threads are called, for debuggers.
    """

    def __init__(self, threads: int, name: str = "") -> None:
        self._threads: ThreadPoolExecutor | None = ThreadPoolExecutor(threads, name)

    def submit(self, function: Callable[..., _Result], *arguments: object) -> Future[_Result]:
        """Return the future of a call. It has the result, or raises what the function raised.

        The function sees the context variables as they are here and now, such as the language of the words.
        """
        if self._threads:
            try:
                return self._threads.submit(contextvars.copy_context().run, function, *arguments)
            except RuntimeError:
                # "can't start new thread". A call that was taken by a thread before is still done.
                self.close()
                self._threads = None
        future: Future[_Result] = Future()
        try:
            future.set_result(function(*arguments))
        except Exception as error:  # noqa: BLE001 - it is raised where the result is asked for
            future.set_exception(error)
        return future

    def close(self) -> None:
        """End the threads, without the calls that wait."""
        if self._threads:
            self._threads.shutdown(cancel_futures=True)
