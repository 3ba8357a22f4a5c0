"""SQLite: an archive as a database, for Datasette, for SQL, and for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Literal

import typer

from twconvert import ALL_KINDS, Document, Exporter, hookimpl


def export(
    document: Document,
    path: Path,
    *,
    tokenizer: Annotated[
        Literal["unicode61", "trigram"],
        typer.Option(
            help="How texts are divided for the search: into words, without regard to accents, or into three "
            "characters each, which finds words of Chinese, Japanese and Thai, too, and makes a larger file."
        ),
    ] = "unicode61",
) -> None:
    """Make a SQLite database with the tables of CSV, an index of all texts, and views."""
    # What it takes to write one is loaded when there is something to write.
    from twconvert_sqlite.writing import write_database  # noqa: PLC0415

    write_database(document, path, tokenizer)


def combine(parts: Iterable[tuple[str, Path]], path: Path) -> None:
    """Make one database of those of many archives, with a column that names the archive."""
    from twconvert_sqlite.combining import combine_databases  # noqa: PLC0415

    combine_databases(parts, path)


@hookimpl
def twconvert_exporters() -> Iterator[Exporter]:
    """Offer SQLite."""
    yield Exporter(name="sqlite", suffix=".sqlite", export=export, holds=ALL_KINDS, combine=combine)
