"""CSV: an archive as tables, for spreadsheets, databases and programs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

import typer

from twconvert import ALL_KINDS, Document, Exporter, hookimpl


def export(
    document: Document,
    path: Path,
    *,
    delimiter: Annotated[
        Literal["comma", "semicolon", "tab"],
        typer.Option(help="What separates cells. Excel wants semicolons where the comma is the decimal sign."),
    ] = "comma",
    bom: Annotated[bool, typer.Option(help="Begin each file with the mark that tells Excel it is UTF-8.")] = True,
    spreadsheet_safe: Annotated[
        bool,
        typer.Option(
            help="Put an apostrophe before what a spreadsheet would take for a formula, another number or a date. "
            "Without it, open the tables in other programs only."
        ),
    ] = True,
) -> None:
    """Make a folder of tables: posts.csv, links.csv, media.csv, and one for each other kind of record."""
    # What it takes to write them is loaded when there is something to write.
    from twconvert.tables import TableFormat  # noqa: PLC0415
    from twconvert_csv.writing import write_folder  # noqa: PLC0415

    delimiters = {"comma": ",", "semicolon": ";", "tab": "\t"}
    write_folder(document, path, TableFormat(delimiters[delimiter], bom, spreadsheet_safe))


@hookimpl
def twconvert_exporters() -> Iterator[Exporter]:
    """Offer CSV."""
    yield Exporter(name="csv", suffix="", export=export, holds=ALL_KINDS)
