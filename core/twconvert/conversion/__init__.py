"""From archives to finished outputs: detect, load, filter, export, put in place."""

from twconvert.conversion.api import convert, exporter_named, installed_exporters, open_archive
from twconvert.conversion.destinations import check_report, names_folder, real_path
from twconvert.conversion.detection import find_loader
from twconvert.conversion.document import open_document
from twconvert.conversion.export import Output, export_all, write_report
from twconvert.conversion.finding import archives_here, archives_in, is_archive_folder
from twconvert.conversion.inspection import Inspection, read_everything
from twconvert.conversion.options import ConversionOptions
from twconvert.conversion.progress import Progress

__all__ = [
    "ConversionOptions",
    "Inspection",
    "Output",
    "Progress",
    "archives_here",
    "archives_in",
    "check_report",
    "convert",
    "export_all",
    "exporter_named",
    "find_loader",
    "installed_exporters",
    "is_archive_folder",
    "names_folder",
    "open_archive",
    "open_document",
    "read_everything",
    "real_path",
    "write_report",
]
