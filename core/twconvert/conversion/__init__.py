"""From archives to finished outputs: detect, load, filter, export, put in place."""

from twconvert.conversion.api import convert, exporter_named, installed_exporters, open_archive
from twconvert.conversion.destinations import check_report, free_path, names_folder, real_path
from twconvert.conversion.detection import PACKED, find_loader
from twconvert.conversion.document import open_document
from twconvert.conversion.export import Output, export_all, write_report
from twconvert.conversion.extent import extent_of
from twconvert.conversion.finding import archives_here, archives_in, is_archive_folder
from twconvert.conversion.inspection import Inspection, read_everything
from twconvert.conversion.inspection_json import inspection_as_json
from twconvert.conversion.options import ConversionOptions, checked_options, options_of_values
from twconvert.conversion.progress import Progress
from twconvert.conversion.quick_look import QuickLook, quick_look
from twconvert.conversion.reading import open_records

__all__ = [
    "PACKED",
    "ConversionOptions",
    "Inspection",
    "Output",
    "Progress",
    "QuickLook",
    "archives_here",
    "archives_in",
    "check_report",
    "checked_options",
    "convert",
    "export_all",
    "exporter_named",
    "extent_of",
    "find_loader",
    "free_path",
    "inspection_as_json",
    "installed_exporters",
    "is_archive_folder",
    "names_folder",
    "open_archive",
    "open_document",
    "open_records",
    "options_of_values",
    "quick_look",
    "read_everything",
    "real_path",
    "write_report",
]
