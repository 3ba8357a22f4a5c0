"""Reads archives where they are: a folder, or a zip without unpacking it, as one tree of files."""

from twconvert.archive.opening import open_archive_tree, open_inside
from twconvert.archive.tree import Archive

__all__ = ["Archive", "open_archive_tree", "open_inside"]
