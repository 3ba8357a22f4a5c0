"""Tests that every exporter, loader and filter has to pass, and documents for further tests of a plugin.

In a test module of the plugin::

    from twconvert.testing import ExporterTests

    class TestWords(ExporterTests):
        exporter = WORDS
"""

from twconvert.testing.exporters import ExporterTests
from twconvert.testing.filters import FilterTests
from twconvert.testing.loaders import NASTY_TEXT, LoaderTests
from twconvert.testing.loading import load_archive
from twconvert.testing.make.documents import FilesInMemory, make_document
from twconvert.testing.make.posts import every_kind_of_post, make_post, media_files, nasty_posts, right_to_left_posts
from twconvert.testing.make.records import every_kind_of_record
from twconvert.testing.probes.counting import CountedPosts, counted_document
from twconvert.testing.probes.results import check_files, text_of

__all__ = [
    "NASTY_TEXT",
    "CountedPosts",
    "ExporterTests",
    "FilesInMemory",
    "FilterTests",
    "LoaderTests",
    "check_files",
    "counted_document",
    "every_kind_of_post",
    "every_kind_of_record",
    "load_archive",
    "make_document",
    "make_post",
    "media_files",
    "nasty_posts",
    "right_to_left_posts",
    "text_of",
]
