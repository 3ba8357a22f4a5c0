"""Day One: an archive as a journal, for Day One and the programs that read its exports."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from twconvert import Document, Exporter, hookimpl


def export(document: Document, path: Path) -> None:
    """Make a journal for Day One, with an entry for each thread, and its pictures and films."""
    # What it takes to write a journal is loaded when there is one to write.
    from twconvert_dayone.writing import write_journal  # noqa: PLC0415

    write_journal(document, path)


@hookimpl
def twconvert_exporters() -> Iterator[Exporter]:
    """Offer Day One."""
    # Its suffix is longer than .zip, which may be anything.
    yield Exporter(name="dayone", suffix=".dayone.zip", export=export)
