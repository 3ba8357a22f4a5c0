"""Archives as they lie on a disk: their files, and the records of their data files, one at a time."""

from twconvert.archive.decode import decode
from twconvert.archive.envelope import DataFileError, read_variable
from twconvert.archive.opening import open_archive_tree
from twconvert.archive.records import RecordStream
from twconvert.archive.splitter import RawRecord
from twconvert.archive.tree import Archive

__all__ = [
    "Archive",
    "DataFileError",
    "RawRecord",
    "RecordStream",
    "decode",
    "open_archive_tree",
    "read_variable",
]
