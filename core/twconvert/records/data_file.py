"""A file of records."""

from __future__ import annotations

from msgspec import Struct


class DataFile(Struct, frozen=True):
    """A file of records."""

    path: str
    """The path in the archive."""
    kind: str
    """What the report calls the content of the file, such as ``tweet`` or ``outbox``."""
    declared: int | None = None
    """The number of records that the archive itself says are in it; ``None`` where it does not say."""
    is_wanted: bool = True
    """Whether records that it should hold and does not are lost, and not only fewer than the archive says."""
    is_json: bool = False
    """Whether it is JSON, and not JavaScript that assigns something to a variable."""
    member: str | None = None
    """The member of the object in a JSON file that is the list of records; ``None``: the object is the only record."""
    is_table: bool = False
    """Whether it is a table (CSV), whose rows are the records."""
