"""The exit codes, as the README explains them; a test holds the README to the code."""

from __future__ import annotations

import re
from pathlib import Path

_README = Path(__file__).parents[3] / "README.md"


def exit_codes() -> list[tuple[int, str]]:
    """Return each exit code and what it means."""
    rows = re.findall(r"^\| (\d+) \| (.+) \|$", _README.read_text(encoding="utf-8"), re.MULTILINE)
    return [(int(code), f"{meaning[0].upper()}{meaning[1:]}.") for code, meaning in rows]
