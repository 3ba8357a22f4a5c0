"""Says of files that are larger than most services for readers take, and which option helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.errors import UsageError
from twconvert.registry import options_of
from twconvert.volumes import size_in_words, size_of_volumes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from twconvert.hookspecs import Exporter
    from twconvert.report import Report

MOST_OF_A_SERVICE = 200_000_000
"""Bytes of a file that Send to Kindle takes."""
_SMALLER = 1_600
"""Pixels of pictures that fill the page of every reader."""


def report_large_files(place: Path, exporter: Exporter, values: Mapping[str, object], report: Report) -> None:
    """Report the files of an output that are too large, where the format has the option ``volumes``.

    Args:
        place: The path of the output.
        exporter: The exporter that made it.
        values: The values of the options of the exporter.
        report: The report that gets the problems.
    """
    names = {option.name for option in options_of(exporter)}
    if "volumes" not in names:
        return
    limit = _limit(values)
    for file, size in _files(place):
        if limit is not None and size > limit:
            message = (
                f"{file.name} is {size_in_words(size)}, more than the option 'volumes' says: "
                "a single thread or conversation is not divided"
            )
            report.problem("warning", message, kind="output-large")
        elif limit is None and size > MOST_OF_A_SERVICE:
            help_ = ["the option 'volumes' divides it (200MB)"]
            if "max_image_size" in names and not values.get("max_image_size"):
                help_.insert(0, f"the option 'max_image_size' makes its pictures smaller ({_SMALLER})")
            message = f"{file.name} is {size_in_words(size)}, and Send to Kindle takes 200 MB: {', '.join(help_)}"
            report.problem("info", message, kind="output-large")


def _limit(values: Mapping[str, object]) -> int | None:
    try:
        return size_of_volumes(str(values.get("volumes") or "year"))
    except UsageError:
        # Another format may mean something else.
        return None


def _files(place: Path) -> Iterator[tuple[Path, int]]:
    files = sorted(place.iterdir()) if place.is_dir() else [place]
    return ((file, file.stat().st_size) for file in files if file.is_file())
