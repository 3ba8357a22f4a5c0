"""Claims the name of a format that comes with twconvert."""

from collections.abc import Iterator
from pathlib import Path

from twconvert import Document, Exporter, hookimpl


def export(document: Document, path: Path) -> None:
    """Make a book that is none."""
    path.write_text(document.title, encoding="utf-8")


@hookimpl
def twconvert_exporters() -> Iterator[Exporter]:
    """Offer EPUB."""
    yield Exporter(name="epub", suffix=".epub", export=export)
