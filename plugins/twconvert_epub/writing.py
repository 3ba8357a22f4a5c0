"""A document as a book: everything is written once, cut into chapters and packed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from twconvert.media.cover import cover_of
from twconvert.outline import Day, Days
from twconvert.volumes import write_volumes
from twconvert_epub.aids import AidPages
from twconvert_epub.chapters import ChapterDivider
from twconvert_epub.contents import Contents
from twconvert_epub.fragments import Fragments
from twconvert_epub.media import Figures
from twconvert_epub.media_files import MediaFiles, check_ahead
from twconvert_epub.media_sizes import MediaSizes
from twconvert_epub.part_pictures import PartPictures
from twconvert_epub.posts import PostWriter, day_heading, is_short
from twconvert_epub.sections import section_parts
from twconvert_epub.years import Years

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from twconvert import Document, Thread
    from twconvert_epub.chapters import Part
    from twconvert_epub.look import Look

_PARTS_AT_ONCE = 64
"""Parts of the texts of threads that are written together: some twenty-five posts."""


def write_books(document: Document, path: Path, look: Look, volumes: str | None) -> None:
    """Write the book, or several as `write_volumes` divides the document.

    Raises:
        OSError: A book cannot be written.
    """
    check_ahead(document, look.embed_video)
    write_volumes(
        document, path, volumes, suffix=".epub", bytes_of=MediaSizes(look).of, write=partial(_write_book, look)
    )


def _write_book(look: Look, document: Document, path: Path) -> None:
    with (
        MediaFiles(document, max_image_size=look.max_image_size, embed_video=look.embed_video) as media_files,
        Fragments() as fragments,
    ):
        # A cover is drawn in some 20 MB, for which there is room before the chapters are made.
        cover = cover_of(document) if look.with_cover else None
        figures = Figures(document, media_files)
        divider = ChapterDivider(fragments.limit)
        pictures = PartPictures(document, media_files)
        writer = PostWriter(document, figures, pictures)
        parts = _write_posts(document, writer, fragments, Years(look.split, divider))
        others = section_parts(document, figures, fragments, divider)
        aids = AidPages(document, media_files, look.aids)
        contents = Contents(document, media_files, fragments, parts, others, cover=cover, pictures=pictures, aids=aids)
        contents.write(path, look)


def _write_posts(document: Document, writer: PostWriter, fragments: Fragments, years: Years) -> list[Part]:
    """Write the threads, and return the parts that they make."""
    days = Days(document)
    for few in _few_at_a_time(document.threads):
        under = list(map(days.next, few))
        for thread, day, articles in zip(few, under, writer.articles(few, under), strict=True):
            first, *others = fragments.add_thread(articles, day_heading(day) if day.begins else "")
            years.add(day, len(thread.posts), first.size)
            for piece in others:
                years.continue_thread(_day_before(document, thread, piece.first_post), piece.size)
    return years.finish()


def _few_at_a_time(threads: Iterable[Thread]) -> Iterator[list[Thread]]:
    """Yield threads in lists, which are emptied when the next one is asked for.

    Code that does one thing many times stays in the cache of the processor: it takes a quarter less time. A long
    thread is the last of its list, and a list of long texts is short, so that little is in memory at a time.
    """
    few, size = [], 0
    for thread in threads:
        few.append(thread)
        if is_short(thread):
            # A text has a part for every 65,536 characters.
            for post in thread.posts:
                size += len(post.content) + 1
        else:
            size = _PARTS_AT_ONCE
        if size >= _PARTS_AT_ONCE:
            yield few
            few.clear()
            size = 0
    if few:
        yield few


def _day_before(document: Document, thread: Thread, index: int) -> Day:
    """Return the day that a post within a thread does not say: that of the post before it."""
    return Day(document.local_time(thread.posts[index - 1]).date(), begins=False)
