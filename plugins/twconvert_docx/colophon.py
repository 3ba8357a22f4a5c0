"""The last page: how a document came to be, what is in it and what is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.wording import MediaTally, colophon_of, gettext
from twconvert_docx.contents import COLOPHON_BOOKMARK, COLOPHON_TITLE
from twconvert_docx.paragraphs import heading, paragraph_start
from twconvert_docx.runs import PLAIN, runs_xml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert import Document
    from twconvert_docx.volumes import Volume


def colophon(document: Document, volume: Volume, posts: int, tally: MediaTally, number: int) -> Iterator[str]:
    """Yield the paragraphs of the colophon.

    Args:
        document: The document that the output is made of.
        volume: The volume that the colophon closes.
        posts: The number of posts in this volume.
        tally: The numbers of its pictures and videos.
        number: The number of its bookmark, which no other bookmark has.
    """
    yield heading(1, gettext(COLOPHON_TITLE), COLOPHON_BOOKMARK, number)
    for words in colophon_of(document, "document", posts, tally, with_other_kinds=bool(volume.sections)):
        yield f"{paragraph_start('Post')}{runs_xml(words, PLAIN)}</w:p>"
