"""Which part of an archive was asked for."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


@dataclass(frozen=True, slots=True)
class Extent:
    """What was asked of a conversion that decides what is in the document."""

    first_day: date | None = None
    """The first day that is taken in; ``None`` where it is that of the archive."""
    last_day: date | None = None
    """The last day that is taken in; ``None`` where it is that of the archive."""
    added: tuple[str, ...] = ()
    """The names of the private kinds that are taken in, sorted."""
    removed: tuple[str, ...] = ()
    """The names of the kinds that are usually taken in, and are left out; sorted."""
    has_media: bool = True
    """Whether pictures and films are taken in."""
    filter_options: tuple[tuple[str, str], ...] = ()
    """The options of filters of other distributions that are not as usual, with their values as text; sorted."""

    def key(self) -> str:
        """Return it as a line of JSON, which is the same for the same extent; empty where all is as usual."""
        parts: Mapping[str, object] = {
            "since": str(self.first_day or ""),
            "until": str(self.last_day or ""),
            "include": self.added,
            "exclude": self.removed,
            "without": () if self.has_media else ("media",),
            "filters": self.filter_options,
        }
        asked = {name: value for name, value in parts.items() if value}
        return json.dumps(asked, separators=(",", ":"), sort_keys=True) if asked else ""
