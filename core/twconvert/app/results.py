"""What conversions have written, by number: nothing else can be opened or shown."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

from twconvert.app.failures import UnknownError
from twconvert.app.files import shown_folder
from twconvert.app.state import OutputItem
from twconvert.conversion import free_path, write_report
from twconvert.report import OutputEntry, Report
from twconvert.text import xml_safe

if TYPE_CHECKING:
    from collections.abc import Iterable

_REPORT = "report"
_NAME_OF_REPORT = "twconvert-report.json"


class Results:
    """The outputs of this run of the app, and the report of the last conversion."""

    def __init__(self) -> None:
        self._paths: list[Path] = []
        self._items: list[OutputItem] = []
        self._report = Report()
        self._known = 0
        self._lock = threading.Lock()

    def begin(self, report: Report) -> None:
        """Begin with the outputs of another conversion. Those before keep their numbers.

        Args:
            report: The report that the conversion fills in.
        """
        with self._lock:
            self._items, self._report, self._known = [], report, 0

    def found(self) -> dict[str, Any]:
        """Return the fields of `State` that say what was written so far."""
        with self._lock:
            written = self._report.outputs[self._known :]
            self._known += len(written)
            self._add(written)
            return {
                "outputs": tuple(self._items),
                "has_report": bool(self._report.archives),
                "problems": sum(each.severity == "error" for each in self._report.problems),
            }

    def path(self, number: int) -> Path:
        """Return the path of an output.

        Raises:
            UnknownError: There is no such output, or it is not where it was written.
        """
        if not 0 <= number < len(self._paths):
            raise UnknownError("there is no such output")
        path = self._paths[number]
        if not path.exists():
            raise UnknownError(f"{path.name} was moved, renamed or deleted")
        return path

    def report(self) -> Report:
        """Return the report of the last conversion.

        Raises:
            UnknownError: There is none.
        """
        if not self._report.archives:
            raise UnknownError("nothing has been converted yet")
        return self._report

    def save_report(self, folder: Path) -> OutputItem:
        """Write the report of the last conversion to a folder, under a name that is free.

        Raises:
            UnknownError: There is none.
            OutputError: It could not be written.
        """
        place = free_path(folder / _NAME_OF_REPORT, ".json")
        write_report(self.report(), place)
        with self._lock:
            self._add([OutputEntry(format=_REPORT, path=str(place), bytes=place.stat().st_size)])
            return self._items[-1]

    def _add(self, written: Iterable[OutputEntry]) -> None:
        for each in written:
            path = Path(each.path)
            item = OutputItem(
                number=len(self._paths),
                format=each.format,
                name=xml_safe(path.name),
                folder=shown_folder(path.parent),
                bytes=each.bytes,
                is_folder=path.is_dir(),
            )
            self._paths.append(path)
            self._items.append(item)
