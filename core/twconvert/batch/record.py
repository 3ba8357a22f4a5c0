"""What a batch notes beside the outputs of an archive, in ``batch.json``: it says what is there, and of what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

import msgspec
from msgspec import Struct

from twconvert.errors import OutputError

if TYPE_CHECKING:
    from twconvert.batch.places import Place

RECORD, REPORT = "batch.json", "report.json"
Status: TypeAlias = Literal["writing", "converted", "failed", "killed", "withdrawn", "lapsed"]
"""``writing``: nobody knows which of the files are there. ``killed``: twice its worker ended before it was done."""


class Numbers(Struct, kw_only=True):
    """What came of an archive, in numbers."""

    owner: str | None = None
    """The handle of the owner."""
    posts_found: int = 0
    posts_exported: int = 0
    posts_invalid: int = 0
    errors: int = 0
    """The number of problems by which something was lost."""
    warnings: int = 0
    """The number of problems by which the result differs from what one might expect."""
    bytes_read: int | None = None
    """The number of bytes that were fetched of an archive that lies elsewhere."""
    seconds: float = 0.0


class Made(Struct, kw_only=True):
    """An output."""

    format: str
    path: str
    """The path of the file or folder, below that of the batch."""
    bytes: int


class RowRecord(Struct, kw_only=True):
    """What a batch knows of an archive that it has seen before."""

    status: Status
    exit_code: int | None = None
    """That of the conversion; ``None`` where there was none."""
    message: str = ""
    """What went wrong, in one line."""
    source_hash: str = ""
    seen: str = ""
    """The state of the source by which it is told quickly that it is the same."""
    options_hash: str = ""
    version: str = ""
    numbers: Numbers = msgspec.field(default_factory=Numbers)
    outputs: list[Made] = []
    files: list[str] = []
    """All files that the batch has put there, or was about to, besides this one and the report."""


class RowResult(Struct, kw_only=True):
    """A line of ``report.jsonl``: what came of an archive in this run of a batch."""

    line: int
    """The line of the manifest."""
    archive: str
    out: str
    status: Status
    is_new: bool
    """Whether this run did it; else it was there, and archive, options and version were the same."""
    exit_code: int | None
    message: str
    numbers: Numbers
    source_hash: str
    options_hash: str
    version: str
    outputs: list[Made]


_DECODER = msgspec.json.Decoder(RowRecord)


def read_record(place: Place, out: str) -> RowRecord | None:
    """Return what was noted beside the outputs of an archive; ``None`` where nothing was.

    Raises:
        OutputError: Something else is in its place.
    """
    data = place.read(f"{out}/{RECORD}")
    if data is None:
        return None
    try:
        return _DECODER.decode(data)
    except msgspec.MsgspecError:
        raise OutputError(
            f"{out}/{RECORD} already exists, and no batch wrote it", "give the row another 'out'"
        ) from None


def write_record(place: Place, out: str, record: RowRecord) -> None:
    """Note what is there."""
    place.write(f"{out}/{RECORD}", msgspec.json.format(msgspec.json.encode(record), indent=2) + b"\n")
