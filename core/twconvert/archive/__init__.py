"""Archives as they lie on a disk: a folder or a zip as one read-only tree of files."""

from twconvert.archive.opening import open_archive_tree
from twconvert.archive.tree import Archive

__all__ = ["Archive", "open_archive_tree"]
