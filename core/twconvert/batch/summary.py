"""What came of all archives of a batch: ``report.jsonl`` for programs, and ``report.csv`` for people."""

from __future__ import annotations

from collections import Counter
from contextlib import closing
from typing import TYPE_CHECKING

import msgspec

from twconvert.batch.record import RowResult
from twconvert.closing import Closing
from twconvert.scratch import Spool
from twconvert.tables import Table, TableFormat, guarded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from twconvert.batch.places import Place

LINES, TABLE = "report.jsonl", "report.csv"
_NUMBERS = ("owner", "posts_found", "posts_exported", "posts_invalid", "errors", "warnings", "bytes_read", "seconds")
_FIRST = ("line", "archive", "out", "status", "is_new", "exit_code", "message")
_LAST = ("source_hash", "options_hash", "version")
_ENCODE = msgspec.json.Encoder().encode
_DECODER = msgspec.json.Decoder(RowResult)
_WORST, _OF_OUTPUT = 4, 5


class Summary(Closing):
    """What came of the archives so far. It is kept on disk, for there may be many."""

    def __init__(self) -> None:
        self._spool = Spool()
        self._places: list[tuple[int, int]] = []
        self.statuses: Counter[str] = Counter()
        """The number of archives of each status; of those that this run did not touch it is ``unchanged``."""
        self._exit_codes: set[int | None] = set()

    def add(self, result: RowResult) -> None:
        """Note what came of an archive."""
        self._places.append((result.line, self._spool.append(_ENCODE(result))))
        self.statuses[result.status if result.is_new or result.status != "converted" else "unchanged"] += 1
        if result.status not in {"withdrawn", "lapsed"}:
            self._exit_codes.add(result.exit_code)

    @property
    def exit_code(self) -> int:
        """That of the batch: 5 where an output could not be written, 4 where not all of an archive was, and else 0."""
        if _OF_OUTPUT in self._exit_codes:
            return _OF_OUTPUT
        return _WORST if self._exit_codes - {0} else 0

    def __iter__(self) -> Iterator[RowResult]:
        """Yield what came of each archive, in the order of the manifest."""
        return (_DECODER.decode(self._spool[number]) for _, number in sorted(self._places))

    def close(self) -> None:
        """Give the disk space back."""
        self._spool.close()

    def write(self, place: Place) -> None:
        """Write both reports, each in one piece."""
        with place.workspace("") as work:
            work.mkdir(exist_ok=True)
            with (work / LINES).open("wb") as lines, closing(_table(work / TABLE)) as table:
                for result in self:
                    lines.write(_ENCODE(result) + b"\n")
                    of_numbers = (getattr(result.numbers, name) for name in _NUMBERS)
                    first, last = ([getattr(result, name) for name in names] for names in (_FIRST, _LAST))
                    # Numbers with decimals stay numbers; no text may be taken for a formula.
                    cells = (guarded(each) if isinstance(each, str) else each for each in (*first, *of_numbers, *last))
                    table.add(cells)
            for name in (LINES, TABLE):
                place.put(work / name, name)


def _table(path: Path) -> Table:
    return Table(path, [*_FIRST, *_NUMBERS, *_LAST], TableFormat(is_guarded=False))
