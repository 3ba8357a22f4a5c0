"""A document as a folder of tables. Each is made when its first row comes."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from twconvert.table_rows import rows_of
from twconvert.tables import Table

if TYPE_CHECKING:
    from pathlib import Path

    from twconvert import Document
    from twconvert.tables import TableFormat


def write_folder(document: Document, path: Path, table_format: TableFormat) -> None:
    """Write the folder.

    Raises:
        OSError: where it cannot be written.
    """
    path.mkdir()
    tables: dict[str, Table] = {}
    with ExitStack() as opened:
        for name, row in rows_of(document):
            table = tables.get(name)
            if table is None:
                table = opened.enter_context(Table(path / f"{name}.csv", row, table_format))
                tables[name] = table
            table.add(row.values())
