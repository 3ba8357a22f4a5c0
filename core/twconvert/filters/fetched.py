"""Media that an archive lacks, and where short links lead, from a folder that ``twconvert fetch`` filled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from twconvert.model import Record


def add_fetched(
    records: Iterable[Record],
    /,
    *,
    fetched: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER",
            help="Use larger pictures, missing media and targets of short links from a folder of twconvert fetch.",
        ),
    ] = None,
    media: bool = True,
) -> Iterator[Record]:
    """Take media and the targets of short links from a folder; what the archive has better stays."""
    return _with_fetched(records, Path(fetched), with_media=media) if fetched else iter(records)


def _with_fetched(records: Iterable[Record], path: Path, *, with_media: bool) -> Iterator[Record]:
    # Most conversions have no such folder.
    from twconvert.fetched import opened_folder, with_fetched  # noqa: PLC0415

    with opened_folder(path) as folder:
        for record in records:
            yield with_fetched(record, folder, with_media=with_media)
