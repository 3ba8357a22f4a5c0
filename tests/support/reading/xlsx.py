"""Reads workbooks back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from openpyxl import load_workbook

from twconvert_xlsx import export

if TYPE_CHECKING:
    from pathlib import Path

    from twconvert import Document


def sheets_in(path: Path) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of all sheets but the last, by the names of sheets and columns."""
    workbook = load_workbook(path, read_only=True)
    found = {}
    for sheet in workbook.worksheets[:-1]:
        columns, *rows = sheet.iter_rows(values_only=True)
        found[sheet.title] = [dict(zip(columns, row, strict=True)) for row in rows]
    workbook.close()
    return found


def workbook_of(document: Document, path: Path) -> Path:
    """Return the path of the workbook that a document becomes."""
    export(document, path)
    return path
