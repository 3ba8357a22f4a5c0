"""Whether the owner of an archive agrees that something is made of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

YES, WITHDRAWN, LAPSED = "yes", "withdrawn", "lapsed"


@dataclass(frozen=True, slots=True)
class Consent:
    """What the column ``consent`` says."""

    is_withdrawn: bool = False
    last_day: date | None = None
    """The last day, in UTC, on which it holds; ``None`` where there is none."""

    def state(self, today: date | None = None) -> str:
        """Return ``yes``, ``withdrawn`` or ``lapsed``."""
        if self.is_withdrawn:
            return WITHDRAWN
        today = today or datetime.now(UTC).date()
        return LAPSED if self.last_day and today > self.last_day else YES


def parsed_consent(text: str) -> Consent:
    """Return what a cell says: ``yes``, ``until 2027-05-31`` or ``withdrawn``.

    Raises:
        ValueError: It says something else. Nothing is guessed where people have to agree.
    """
    words = text.casefold().split()
    match words:
        case ["yes"]:
            return Consent()
        case ["withdrawn"]:
            return Consent(is_withdrawn=True)
        case ["until", day]:
            return Consent(last_day=date.fromisoformat(day))
        case _:
            raise ValueError(text)
