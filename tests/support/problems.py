"""Problems as lines that tests compare: everything but the count as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from twconvert.report import Problem


def lines_of(problems: Iterable[Problem]) -> list[str]:
    """Return a line for each problem, such as ``error file-refused data/like.js: it is encrypted``."""
    return [f"{each.severity} {each.kind} {each.in_one_line()}" for each in problems]
