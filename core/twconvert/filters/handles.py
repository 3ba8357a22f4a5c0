"""Who is behind which id, from a table that a person, or another program, has filled in."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from twconvert.errors import UsageError
from twconvert.model import KnownAccount

if TYPE_CHECKING:
    from twconvert.model import Record

_DELIMITERS = ",;\t"
"""Spreadsheets write a semicolon where the comma is the decimal sign."""
_LAST_WORD = datetime(9999, 12, 31, tzinfo=UTC)
"""Newer than anything an archive says."""
_HANDLE = re.compile(r"[A-Za-z0-9_]+(?:[.-]+[A-Za-z0-9_]+)*(?:@[\w.-]+)?")
"""That of an account on another server than Twitter names the server (Mastodon's app/models/account.rb)."""


def add_handles(
    records: Iterable[Record],
    /,
    *,
    handles: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Use names of accounts from a CSV with the columns id, handle and name."),
    ] = None,
) -> Iterator[Record]:
    """Add the accounts of a table, which has the last word on who is who."""
    # A program may name the file by a string.
    return chain(read_handles(Path(handles)), records) if handles else iter(records)


def read_handles(file: Path) -> Iterator[KnownAccount]:
    """Yield the accounts of a table; rows without a handle, which nobody has filled in yet, are passed over.

    Raises:
        UsageError: the file cannot be read, or is no such table.
    """
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            head = lines.readline()
            lines.seek(0)
            table = csv.DictReader(lines, delimiter=max(_DELIMITERS, key=head.count), strict=True)
            if not {"id", "handle"} <= set(table.fieldnames or ()):
                raise UsageError(f"{file}: its first line must name the columns id and handle; name is optional")
            for row in table:
                if row["handle"]:
                    yield _account(row, f"{file}, line {table.line_num}")
    except (OSError, UnicodeError, csv.Error) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise UsageError(f"{file}: cannot be read as a table ({reason}); save it as CSV in UTF-8") from error


def _account(row: dict[str, Any], place: str) -> KnownAccount:
    # Help needs no tables, and none of the patterns of texts.
    from twconvert.tables import unguarded  # noqa: PLC0415
    from twconvert.text import xml_safe  # noqa: PLC0415

    account_id = unguarded((row["id"] or "").strip())
    handle = unguarded(row["handle"].strip()).removeprefix("@")
    if not account_id.isdecimal() and not account_id.startswith(("https://", "http://")):
        raise UsageError(
            f"{place}: {account_id!r} is not an id, which has digits only; "
            "a spreadsheet may have rounded it: read the column as text"
        )
    if not _HANDLE.fullmatch(handle):
        raise UsageError(f"{place}: {handle!r} is not a handle, which has letters, digits and _ only")
    name = unguarded(xml_safe(row.get("name") or "").strip()) or None
    return KnownAccount(id=account_id, handle=handle, name=name, seen_at=_LAST_WORD)
