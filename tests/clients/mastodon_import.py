"""The import of Mastodon, as far as it reads a file: its Ruby code uses the csv library that comes with Ruby."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from clients.tools import require_program, run

_PROGRAM = Path(__file__).with_suffix(".rb")


class MastodonImportError(Exception):
    """Mastodon would refuse the file."""


class Imported(NamedTuple):
    """What Mastodon makes of a file."""

    type: str | None
    """What it guesses that the file holds: ``following``."""
    rows: list[dict[str, Any]]
    """By the names of those columns that it knows."""


def imported(file: Path) -> Imported:
    """Return what Mastodon would import.

    Raises:
        MastodonImportError: it would refuse the file.
    """
    said = run(require_program("ruby", "ruby"), _PROGRAM, file, LANG="C.UTF-8")
    if said.returncode:
        raise MastodonImportError(said.stderr)
    return Imported(**json.loads(said.stdout))
