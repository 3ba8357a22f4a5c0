"""From archives to finished outputs: detect, load, filter, export, put in place."""

from twconvert.conversion.api import convert, exporter_named, open_archive
from twconvert.conversion.document import open_document, parameters_from
from twconvert.conversion.export import Output, export_all, write_report
from twconvert.conversion.inspection import read_everything
from twconvert.conversion.progress import Progress

__all__ = [
    "Output",
    "Progress",
    "convert",
    "export_all",
    "exporter_named",
    "open_archive",
    "open_document",
    "parameters_from",
    "read_everything",
    "write_report",
]
