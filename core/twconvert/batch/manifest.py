"""Reads the table that names the archives: a row each. It is read as a stream, for it may be long."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, NoReturn

from twconvert.archive.names import UnsafeNameError, member_name
from twconvert.batch.consent import Consent, parsed_consent
from twconvert.errors import UsageError
from twconvert.remote_path import RemotePath, archive_path
from twconvert.suggestions import suggestion

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from twconvert.remote_path import ArchivePath

COLUMNS = ("archive", "out", "include", "exclude", "since", "until", "consent")
_DELIMITERS = ",;\t"
_RESERVED = ("batch.json", "report.csv", "report.jsonl")
_PACKED = (".zip", ".tar", ".gz", ".tgz")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An archive to convert."""

    line: int
    """The number of the last line of the row in the manifest, from 1."""
    archive: str
    """The path or the address of the archive."""
    out: str
    """The path, below that of the batch, of the folder for what is made of it."""
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    consent: Consent = field(default_factory=Consent)


class Manifest:
    """The table of archives: a CSV in UTF-8 whose first row names the columns.

    Args:
        path: Its path or address. Paths in it begin at the folder that it is in.

    Raises:
        UsageError: It cannot be read, or a row is wrong: before anything is converted.
    """

    def __init__(self, path: ArchivePath) -> None:
        self._path = path
        self._text = _text_of(path)
        self._delimiter = ","
        self.rows = 0
        """The number of rows."""
        try:
            self._delimiter = _delimiter(next(self._text(), ""))
            self._check_columns()
            self._check_rows()
        except (csv.Error, UnicodeDecodeError) as error:
            raise UsageError(f"{path} is not a table in UTF-8 ({error})") from None

    def __iter__(self) -> Iterator[Row]:
        reader = csv.DictReader(self._text(), delimiter=self._delimiter, strict=True)
        for cells in reader:
            yield self._row(reader.line_num, {str(name).strip().casefold(): cell for name, cell in cells.items()})

    def _check_columns(self) -> None:
        columns = [each.strip().casefold() for each in next(csv.reader(self._text(), delimiter=self._delimiter), [])]
        for each in columns:
            if each not in COLUMNS:
                ending = suggestion(each, COLUMNS, f"the columns are {', '.join(COLUMNS)}")
                raise UsageError(f"{self._path} has a column {each!r}, which means nothing here; {ending}")
        if "archive" not in columns or len(set(columns)) < len(columns):
            raise UsageError(
                f"{self._path} needs a first row that names its columns, each once, and 'archive' with them"
            )

    def _check_rows(self) -> None:
        lines: dict[str, int] = {}
        for row in self:
            out = row.out.casefold()
            if out in _RESERVED:
                self._refuse(row.line, f"{out!r} is a file of the batch; give it another 'out'")
            first = lines.setdefault(out, row.line)
            if first != row.line:
                reason = f"its outputs would go to {row.out!r}, as those of line {first}; give it an 'out'"
                self._refuse(row.line, reason)
            self.rows += 1
        for out, line in lines.items():
            around = next((str(each) for each in PurePosixPath(out).parents if str(each) in lines), None)
            if around is not None:
                self._refuse(line, f"its outputs would go into those of line {lines[around]}; give it another 'out'")

    def _row(self, line: int, cells: dict[str, str | None]) -> Row:
        if None in cells.values() or "none" in cells:
            self._refuse(line, "it has more or fewer cells than the first row")
        values = {name: (cell or "").strip() for name, cell in cells.items()}
        archive = archive_path(values["archive"])
        if archive is None:
            self._refuse(line, "it names no archive")
        try:
            out = member_name(values.get("out") or _stem(archive.name))
        except UnsafeNameError as error:
            self._refuse(line, f"'out' is not a name for a folder: {error}")
        try:
            consent = parsed_consent(values["consent"]) if "consent" in values else Consent()
        except ValueError:
            self._refuse(
                line, f"consent is {values['consent']!r}; it must be yes, until DATE (2027-05-31) or withdrawn"
            )
        return Row(
            line=line,
            archive=self._found(archive),
            out=out,
            include=_names(values.get("include")),
            exclude=_names(values.get("exclude")),
            since=values.get("since") or None,
            until=values.get("until") or None,
            consent=consent,
        )

    def _found(self, archive: ArchivePath) -> str:
        """Return the path of an archive as seen from everywhere."""
        if isinstance(archive, RemotePath):
            return archive.address
        if isinstance(self._path, RemotePath):
            if archive.is_absolute():
                return str(archive)
            return f"{self._path.address.rpartition('/')[0]}/{archive.as_posix()}"
        return str(self._path.absolute().parent / archive)

    def _refuse(self, line: int, reason: str) -> NoReturn:
        raise UsageError(f"{self._path}, line {line}: {reason}")


def _text_of(path: ArchivePath) -> Callable[[], Iterator[str]]:
    """Return a function that opens a table."""
    if isinstance(path, RemotePath):
        from twconvert.batch.places import read_remote  # noqa: PLC0415 - a library that not everybody has

        data = read_remote(path)
        return lambda: iter(io.StringIO(data.decode("utf-8-sig"), newline=""))
    if not path.is_file():
        raise UsageError(f"there is no table {path} that names the archives; check its name")
    return lambda: _lines_of(path)


def _lines_of(path: Path) -> Iterator[str]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from file
    except OSError as error:
        raise UsageError(f"{path} cannot be read ({error.strerror}); check its permissions") from error


def _delimiter(first: str) -> str:
    """Return what stands between cells: a comma, or what a spreadsheet made of it."""
    return max(_DELIMITERS, key=first.count)


def _stem(name: str) -> str:
    path = PurePosixPath(name)
    while path.suffix.lower() in _PACKED:
        path = PurePosixPath(path.stem)
    return path.name


def _names(cell: str | None) -> tuple[str, ...]:
    return tuple(sorted((cell or "").replace(",", " ").replace(";", " ").split()))
