"""A document as a book: everything is written once, cut into chapters and packed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from twconvert.wording import month_number
from twconvert_epub.binding import Binding
from twconvert_epub.chapters import Cutter
from twconvert_epub.figures import Figures
from twconvert_epub.fragments import Fragments
from twconvert_epub.other_parts import other_parts
from twconvert_epub.posts import PostWriter
from twconvert_epub.shelf import Shelf
from twconvert_epub.years import Years

if TYPE_CHECKING:
    from pathlib import Path

    from twconvert import Document


def write_book(
    document: Document,
    path: Path,
    *,
    split: Literal["month", "year"],
    with_cover: bool,
    max_image_size: int | None,
    embed_video: bool,
) -> None:
    """Write the book.

    Raises:
        OSError: where it cannot be written.
    """
    shelf = Shelf(document, max_image_size=max_image_size, embed_video=embed_video)
    figures = Figures(document, shelf)
    with Fragments() as fragments:
        cutter = Cutter(fragments.limit)
        years = Years(split, cutter)
        writer = PostWriter(document, figures)
        for thread in document.threads:
            month = month_number(document.local_time(thread.posts[0]))
            years.add(month, len(thread.posts), fragments.add_thread(writer.articles(thread)))
        parts = years.finish()
        others = other_parts(document, figures, fragments, cutter)
        Binding(document, shelf, fragments, parts, others).write(path, with_cover=with_cover)
