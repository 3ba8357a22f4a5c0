"""Misspells its hook."""

from collections.abc import Iterator

from twconvert import Exporter, hookimpl


@hookimpl
def twconvert_exportres() -> Iterator[Exporter]:
    """Offer nothing that anybody would find."""
    yield from ()
