"""Divides a document into volumes, by years or so that no file is larger than a size, and writes each to a file."""

from twconvert.volumes.size import size_in_words, size_of_volumes
from twconvert.volumes.writing import write_volumes

__all__ = ["size_in_words", "size_of_volumes", "write_volumes"]
