"""Reads the records of data files one at a time: each is yielded as valid, or reported."""

from twconvert.records.data_file import DataFile
from twconvert.records.decoding import decode
from twconvert.records.dividing import InnerList
from twconvert.records.envelope import DataFileError, read_variable
from twconvert.records.reader import RecordReader, report_refused
from twconvert.records.record_kind import RecordKind
from twconvert.records.splitter import RawRecord
from twconvert.records.stream import RecordStream, open_record_stream

__all__ = [
    "DataFile",
    "DataFileError",
    "InnerList",
    "RawRecord",
    "RecordKind",
    "RecordReader",
    "RecordStream",
    "decode",
    "open_record_stream",
    "read_variable",
    "report_refused",
]
