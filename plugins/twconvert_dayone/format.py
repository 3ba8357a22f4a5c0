"""The parts of a journal, as Day One exports and imports them.

They are those that dayone-to-obsidian (``models.py``) and Day One's importer need.
"""

from __future__ import annotations

from msgspec import UNSET, Struct, UnsetType


class Medium(Struct, frozen=True, kw_only=True, gc=False):
    """A picture or a film of an entry."""

    identifier: str
    """The text names it by this: 32 hexadecimal digits."""
    md5: str
    """The checksum of the file, which is its name too."""
    type: str
    """The suffix of its name: ``jpeg``, ``mp4``."""
    orderInEntry: int  # noqa: N815 - the word of Day One
    width: int
    height: int
    fileSize: int  # noqa: N815 - the word of Day One
    duration: int
    date: str
    creationDevice: str = ""  # noqa: N815 - the word of Day One
    favorite: bool = False
    isSketch: bool = False  # noqa: N815 - the word of Day One


class Place(Struct, frozen=True, omit_defaults=True):
    """Where an entry was written."""

    latitude: float
    longitude: float
    placeName: str | None = None  # noqa: N815 - the word of Day One


class Entry(Struct, frozen=True, kw_only=True, gc=False):
    """An entry: a thread."""

    uuid: str
    creationDate: str  # noqa: N815 - the word of Day One
    modifiedDate: str  # noqa: N815 - the word of Day One
    timeZone: str  # noqa: N815 - the word of Day One
    isAllDay: bool  # noqa: N815 - the word of Day One
    isPinned: bool = False  # noqa: N815 - the word of Day One
    starred: bool = False
    text: str
    tags: tuple[str, ...]
    photos: tuple[Medium, ...]
    videos: tuple[Medium, ...]
    location: Place | UnsetType = UNSET
