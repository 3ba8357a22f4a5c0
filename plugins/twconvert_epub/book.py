"""A document as a book: every thread is written once, then they are cut into chapters and packed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from twconvert.wording import month_number
from twconvert_epub.binding import Binding
from twconvert_epub.chapters import Parts
from twconvert_epub.fragments import Fragments
from twconvert_epub.posts import PostWriter
from twconvert_epub.shelf import Shelf

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
    with Fragments() as fragments:
        parts = Parts(split, fragments.limit)
        writer = PostWriter(document, shelf)
        for thread in document.threads:
            month = month_number(document.local_time(thread.posts[0]))
            parts.add(month, len(thread.posts), fragments.add_thread(writer.articles(thread)))
        Binding(document, shelf, fragments, parts.finish()).write(path, with_cover=with_cover)
