"""Opens a data file, whatever its form is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.records.stream import RecordStream, open_record_stream
from twconvert.records.table import TableStream

if TYPE_CHECKING:
    from twconvert.archive.tree import Archive
    from twconvert.records.data_file import DataFile


def open_data_file(archive: Archive, file: DataFile) -> RecordStream | TableStream:
    """Return the records of a data file as a stream.

    Args:
        archive: The archive the file is in.
        file: The file.

    Raises:
        DataFileError: The file is not a data file of its form.
        ArchiveError: The file cannot be read.
    """
    if file.is_table:
        return TableStream(archive, file.path)
    return open_record_stream(archive, file.path, is_json=file.is_json, member=file.member)
