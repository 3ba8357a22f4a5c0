"""A document as a book: everything is written once, cut into chapters and packed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from twconvert.outline import Day, Days, by_month
from twconvert_epub.chapters import ChapterDivider
from twconvert_epub.contents import Contents
from twconvert_epub.fragments import Fragments
from twconvert_epub.media import Figures
from twconvert_epub.media_files import MediaFiles
from twconvert_epub.posts import PostWriter, day_heading
from twconvert_epub.sections import section_parts
from twconvert_epub.years import Years

if TYPE_CHECKING:
    from pathlib import Path

    from twconvert import Document, Thread
    from twconvert_epub.media_files import Embedding

_VARIANTS = {"auto": "", "all": "films", "none": "no films"}
"""What tells books with other films in them apart."""


def write_book(
    document: Document,
    path: Path,
    *,
    split: Literal["month", "year"],
    with_cover: bool,
    max_image_size: int | None,
    embed_video: Embedding,
) -> None:
    """Write the book.

    Raises:
        OSError: The book cannot be written.
    """
    with (
        MediaFiles(document, max_image_size=max_image_size, embed_video=embed_video) as media_files,
        Fragments() as fragments,
    ):
        media_files.check_ahead()
        figures = Figures(document, media_files)
        divider = ChapterDivider(fragments.limit)
        years = Years(split, divider)
        writer = PostWriter(document, figures)
        days = Days(document)
        for month, thread in by_month(document):
            day = days.next(thread)
            heading = day_heading(day) if day.begins else ""
            pieces = fragments.add_thread(writer.articles(thread, day), heading)
            under = [day, *(_day_before(document, thread, piece.first_post) for piece in pieces[1:])]
            years.add(month, under, len(thread.posts), [piece.size for piece in pieces])
        parts = years.finish()
        others = section_parts(document, figures, fragments, divider)
        contents = Contents(document, media_files, fragments, parts, others)
        contents.write(path, with_cover=with_cover, variant=_VARIANTS[embed_video])


def _day_before(document: Document, thread: Thread, index: int) -> Day:
    """Return the day that a post within a thread does not say: that of the post before it."""
    return Day(document.local_time(thread.posts[index - 1]).date(), begins=False)
