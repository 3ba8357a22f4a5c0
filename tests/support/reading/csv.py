"""Reads tables back, as the guide says."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from twconvert.tables import unguarded
from twconvert_csv import export

if TYPE_CHECKING:
    from pathlib import Path

    from twconvert import Document

DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t"}


def read_table(
    file: Path, *, delimiter: str = "comma", bom: bool = True, spreadsheet_safe: bool = True
) -> list[list[str]]:
    """Return the rows of a table, the names of the columns first."""
    with file.open(encoding="utf-8-sig" if bom else "utf-8", newline="") as lines:
        rows = list(csv.reader(lines, delimiter=DELIMITERS[delimiter], strict=True))
    return [[unguarded(cell) for cell in row] for row in rows] if spreadsheet_safe else rows


def read_records(file: Path) -> list[dict[str, str]]:
    """Return the rows of a table by the names of the columns."""
    columns, *rows = read_table(file)
    return [dict(zip(columns, row, strict=True)) for row in rows]


def tables_of(document: Document, folder: Path) -> dict[str, list[dict[str, str]]]:
    """Return the tables that a document becomes, by their names."""
    export(document, folder)
    return {file.stem: read_records(file) for file in sorted(folder.iterdir())}
