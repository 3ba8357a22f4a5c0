"""From archives to finished outputs: detect, load, filter, export, put in place."""

from twconvert.conversion.api import convert, exporter_named, installed_exporters, open_archive
from twconvert.conversion.destinations import check_report, names_folder, real_path
from twconvert.conversion.detection import PACKED, find_loader, marks_of
from twconvert.conversion.document import open_document
from twconvert.conversion.export import Output, export_all, write_report
from twconvert.conversion.inspection import Inspection, read_everything
from twconvert.conversion.options import ConversionOptions
from twconvert.conversion.parts import are_parts
from twconvert.conversion.progress import Progress

__all__ = [
    "PACKED",
    "ConversionOptions",
    "Inspection",
    "Output",
    "Progress",
    "are_parts",
    "check_report",
    "convert",
    "export_all",
    "exporter_named",
    "find_loader",
    "installed_exporters",
    "marks_of",
    "names_folder",
    "open_archive",
    "open_document",
    "read_everything",
    "real_path",
    "write_report",
]
