"""XLSX: an archive as a workbook, for Excel and other spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from twconvert import ALL_KINDS, Document, Exporter, hookimpl


def export(document: Document, path: Path) -> None:
    """Make a workbook: a sheet of posts to sort and to filter, and one for each other kind of record."""
    # What it takes to write one is loaded when there is something to write.
    from twconvert_xlsx.writing import write_workbook  # noqa: PLC0415

    write_workbook(document, path)


@hookimpl
def twconvert_exporters() -> Iterator[Exporter]:
    """Offer XLSX."""
    yield Exporter(name="xlsx", suffix=".xlsx", export=export, holds=ALL_KINDS, library="xlsxwriter", extra="xlsx")
