"""Opens a data file, whatever its form is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.records.stream import RecordStream, open_record_stream
from twconvert.records.table import TableStream

if TYPE_CHECKING:
    from twconvert.archive.tree import Archive
    from twconvert.records.data_file import DataFile
    from twconvert.records.dividing import InnerList


def open_data_file(archive: Archive, file: DataFile, inner_list: InnerList | None = None) -> RecordStream | TableStream:
    """Return the records of a data file as a stream.

    Args:
        archive: The archive the file is in.
        file: The file.
        inner_list: The list in its records by which long ones are divided; ``None`` where none is.

    Raises:
        DataFileError: The file is not a data file of its form.
        ArchiveError: The file cannot be read.
    """
    if file.is_table:
        return TableStream(archive, file.path)
    return open_record_stream(archive, file.path, is_json=file.is_json, member=file.member, inner_list=inner_list)
