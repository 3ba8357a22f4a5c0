"""Documents for the tests of plugins, and tests that every exporter passes.

In the tests of a plugin::

    from twconvert.testing import ExporterTests

    class TestWords(ExporterTests):
        exporter = WORDS
"""

from twconvert.testing.documents import FilesInMemory, make_document
from twconvert.testing.exporters import ExporterTests
from twconvert.testing.posts import every_kind_of_post, make_post
from twconvert.testing.records import every_kind_of_record

__all__ = [
    "ExporterTests",
    "FilesInMemory",
    "every_kind_of_post",
    "every_kind_of_record",
    "make_document",
    "make_post",
]
