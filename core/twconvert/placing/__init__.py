"""Outputs are made in a scratch folder, and put in place when they are whole, over nothing that is not twconvert's."""

from twconvert.placing.file_list import check_folder, is_result
from twconvert.placing.output_errors import output_errors
from twconvert.placing.placing import place_of, put_in_place, scratch_for, size_of
from twconvert.placing.scratch_folder import ScratchFolder, delete_leftovers

__all__ = [
    "ScratchFolder",
    "check_folder",
    "delete_leftovers",
    "is_result",
    "output_errors",
    "place_of",
    "put_in_place",
    "scratch_for",
    "size_of",
]
