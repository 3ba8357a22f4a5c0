"""How a picture is turned, and Exif without all else that it says (CIPA DC-008, sections 4.5 and 4.6)."""

from __future__ import annotations

from struct import Struct, error

_ORIENTATION = 0x0112
_HARMLESS = frozenset({_ORIENTATION, 0x011A, 0x011B, 0x0128, 0x0213})
"""Tags that say nothing of a person: how a picture is turned, its resolution, and where samples of colour lie."""
_SHORT = 3
_ENTRIES_AT = 2
_ENTRY_LENGTH = 12
_UPRIGHT = 1
_ORDERS = {b"II*\0": "<", b"MM\0*": ">"}
_WITH_ONE_ENTRY = ">4sIHHHIHHI"


def orientation_in(exif: bytes) -> int:
    """Return how a picture is turned, as a number from 1, which is upright, to 8; 1 where the Exif does not say.

    Args:
        exif: The Exif, which begins as a TIFF does.
    """
    order = _ORDERS.get(exif[:4])
    if order is None:
        return _UPRIGHT
    try:
        _, orientation, _ = _read(exif, order)
    except error:
        return _UPRIGHT
    return orientation if _UPRIGHT <= orientation <= 8 else _UPRIGHT  # noqa: PLR2004 - there are eight


def is_surely_upright(exif: bytes) -> bool:
    """Say whether Exif says in no way that a picture is turned, not even in one that no program should understand.

    Args:
        exif: The Exif, which begins as a TIFF does.
    """
    order = _ORDERS.get(exif[:4])
    if order is None:
        return False
    try:
        entries, _ = _entries(exif, order)
    except error:
        return False
    return all(entry[1:] == (_SHORT, 1, _UPRIGHT) for entry in entries if entry[0] == _ORIENTATION)


def only_orientation(exif: bytes) -> bytes | None:
    """Return the bytes of Exif that say no more than how a picture is turned; none where it is upright.

    Args:
        exif: The Exif, which begins as a TIFF does.

    Returns:
        The bytes, no more of them than there were; ``None`` where the Exif says nothing that matters.
    """
    order = _ORDERS.get(exif[:4])
    if order is None:
        return b""
    try:
        tags, orientation, has_more = _read(exif, order)
    except error:
        return b""
    if tags <= _HARMLESS and not has_more:
        return None
    if not _UPRIGHT < orientation <= 8:  # noqa: PLR2004 - there are eight
        return b""
    made = Struct(_WITH_ONE_ENTRY).pack(b"MM\0*", 8, 1, _ORIENTATION, _SHORT, 1, orientation, 0, 0)
    return made if len(made) <= len(exif) else b""


def _read(exif: bytes, order: str) -> tuple[set[int], int, bool]:
    """Return the tags of the first directory, the orientation, and whether another directory follows."""
    entries, has_more = _entries(exif, order)
    orientation = next((value for tag, kind, _, value in entries if (tag, kind) == (_ORIENTATION, _SHORT)), _UPRIGHT)
    return {tag for tag, *_ in entries}, orientation, has_more


def _entries(exif: bytes, order: str) -> tuple[list[tuple[int, ...]], bool]:
    """Return the entries of the first directory, and whether another directory follows.

    Each is its tag, the type of its values, their number, and the first of them where they are short.
    """
    (start,) = Struct(f"{order}I").unpack_from(exif, 4)
    (count,) = Struct(f"{order}H").unpack_from(exif, start)
    entry = Struct(f"{order}HHIH2x")
    entries = [entry.unpack_from(exif, start + _ENTRIES_AT + _ENTRY_LENGTH * number) for number in range(count)]
    end = start + _ENTRIES_AT + _ENTRY_LENGTH * count
    (following,) = Struct(f"{order}I").unpack_from(exif, end)
    return entries, bool(following)
