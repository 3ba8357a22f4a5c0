"""The command line."""

from __future__ import annotations

import gc
import sys

from twconvert.cli.stopping import exit_code_of_stop, say_that_it_was_stopped, signals_stop_it
from twconvert.cli.streams import open_closed_streams

TYPE_CHECKING = False  # importing it from typing takes longer than all of this
if TYPE_CHECKING:
    from collections.abc import Sequence

    from twconvert.registry import Plugins

_OBJECTS_BETWEEN_COLLECTIONS = 100_000


def main(arguments: Sequence[str] | None = None, plugins: Plugins | None = None) -> None:
    """Run twconvert, and end the process with its exit code.

    Args:
        arguments: The words of the command line. Without them, those that the process was given.
        plugins: The plugins to use. Without them, those that are installed.
    """
    try:
        with signals_stop_it(at_last=arguments is None):
            open_closed_streams()
            # Modules, records and posts hold few circles. To look for some every 700 objects takes a tenth of the time.
            gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
            # Importing the rest takes most of a short run, and a signal may come meanwhile.
            from twconvert.cli.running import run  # noqa: PLC0415

            exit_code = run(list(sys.argv[1:] if arguments is None else arguments), plugins)
    except KeyboardInterrupt as stop:
        say_that_it_was_stopped()
        exit_code = exit_code_of_stop(stop)
    if arguments is None:
        # The process ends here, and with it all memory: to look for circles once more takes a twentieth of a short run.
        gc.freeze()
    sys.exit(exit_code)
