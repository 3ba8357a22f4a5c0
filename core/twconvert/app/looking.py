"""A look at archives, as a page shows it: first what they say of themselves, then what they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from twconvert.text import xml_safe

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from twconvert.conversion import QuickLook


def look_as_json(look: QuickLook, paths: Sequence[Path]) -> dict[str, Any]:
    """Return a quick look in the shape of ``inspection.schema.json``, as far as it goes.

    What nobody has counted yet is ``null``, or is not there.

    Args:
        look: The look.
        paths: The paths of the archives.
    """
    made = [each.generated_at for each in look.sources if each.generated_at]
    return {
        "owner": {"id": look.owner.id, "handle": look.owner.handle, "name": look.owner.name},
        "made": max(made).isoformat() if made else None,
        "bytes": sum(_size_of(path) for path in paths),
        "archives": [{"path": xml_safe(each.path), "time_zone": each.time_zone} for each in look.sources],
        "records": {row: {"found": number} for row, number in look.records.items()},
        "media": {"missing": 0},
        "statistics": {
            "posts": look.records.get("posts"),
            "replies": None,
            "reposts": None,
            "threads": None,
            "pictures": look.pictures,
            "films": look.films,
            "years": [],
        },
        "problems": [],
    }


def _size_of(path: Path) -> int:
    """Return the size of a file in bytes; 0 of a folder, whose files would have to be looked at one by one."""
    return 0 if path.is_dir() else path.stat().st_size
