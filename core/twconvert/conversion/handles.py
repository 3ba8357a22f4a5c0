"""The table of all accounts that an archive names, for people or programs to fill in and give back as ``handles``."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from twconvert.hookspecs import Exporter
from twconvert.kinds import ALL_KINDS
from twconvert.model import AccountRef
from twconvert.scratch import full_disk_is_an_output_error, temporary_database
from twconvert.urls import account_url

if TYPE_CHECKING:
    from pathlib import Path

    from twconvert.model import Document

COLUMNS = ("id", "handle", "name", "former_handles", "relations", "url")
"""`twconvert.filters.handles` reads the first three."""

_RELATIONS = "CREATE TABLE relation (id TEXT, kind TEXT, PRIMARY KEY (id, kind)) WITHOUT ROWID"


def write_handles(document: Document, path: Path) -> None:
    """Make a CSV of all accounts that a document names. The handle of an unknown account is empty."""
    from twconvert.tables import Table, TableFormat  # noqa: PLC0415 - few conversions write this table

    with closing(temporary_database(_RELATIONS)) as database, Table(path, COLUMNS, TableFormat()) as table:
        relations = ((each.account.id, each.kind) for each in document.relations if each.account.id)
        with full_disk_is_an_output_error():
            database.executemany("INSERT OR IGNORE INTO relation VALUES (?, ?)", relations)
        for each in document.accounts.values():
            kinds = database.execute("SELECT kind FROM relation WHERE id = ? ORDER BY kind", (each.id,))
            table.add(
                (
                    each.id,
                    each.handle,
                    each.name,
                    " ".join(each.former_handles),
                    " ".join(kind for (kind,) in kinds),
                    account_url(document.service, AccountRef(each.id, each.handle)),
                )
            )


# It is checked, put in place and reported as a format is, so it is written as one. Every kind of record names accounts.
HANDLES = Exporter(name="handles", suffix=".csv", export=write_handles, holds=ALL_KINDS)
