"""The records of data files, one at a time: valid, or reported."""

from twconvert.records.decode import decode
from twconvert.records.envelope import DataFileError, read_variable
from twconvert.records.reader import DataFile, RecordReader, report_refused
from twconvert.records.splitter import RawRecord
from twconvert.records.stream import RecordStream

__all__ = [
    "DataFile",
    "DataFileError",
    "RawRecord",
    "RecordReader",
    "RecordStream",
    "decode",
    "read_variable",
    "report_refused",
]
