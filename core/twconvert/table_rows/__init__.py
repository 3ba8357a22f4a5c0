"""An archive as tables: which there are, their columns and their rows. CSV, databases and spreadsheets share them."""

from twconvert.table_rows.cells import Row, TableRow
from twconvert.table_rows.columns import TABLES, CellType, Column, TableSpec
from twconvert.table_rows.rows import rows_of

__all__ = ["TABLES", "CellType", "Column", "Row", "TableRow", "TableSpec", "rows_of"]
