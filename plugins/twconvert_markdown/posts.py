"""Posts as Markdown: date, notes, text, pictures, and how they were received."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from twconvert.long_texts import is_long
from twconvert.outline import RepliesInMarkup, thread_views
from twconvert.wording import Run
from twconvert_markdown.addresses import anchor_of
from twconvert_markdown.inlines import destination_of, link

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twconvert import Document, Post, Thread
    from twconvert.outline import Day, PostView
    from twconvert_markdown.addresses import Page, PageAddresses
    from twconvert_markdown.flavors import Flavor
    from twconvert_markdown.markup import BlockWriter

_BETWEEN_FACTS = " \u00b7 "
_MINUTES = 1_440


class PostWriter:
    """Writes the posts of a document.

    Args:
        document: The document the posts are of.
        flavor: The flavor to write them in.
        addresses: The addresses of the other posts.
        blocks: Writes their texts and media.
    """

    def __init__(self, document: Document, flavor: Flavor, addresses: PageAddresses, blocks: BlockWriter) -> None:
        self._document = document
        self._flavor = flavor
        self._addresses = addresses
        self._writer = blocks
        self._replies = RepliesInMarkup(blocks.runs, destination_of)
        mark = "" if flavor.anchor == "attribute" else "**"
        # Most posts are under the heading of a day, which has 1,440 minutes.
        self._time = lru_cache(_MINUTES)(lambda words: f"{mark}{blocks.runs((Run(words),))}{mark}")

    def thread(self, thread: Thread, page: Page, day: Day, level: int) -> Iterator[str]:
        """Yield the posts of a thread, the first below the heading of its day where that begins.

        A post whose text is long comes in pieces.

        Args:
            thread: The thread to write.
            page: The page that it is written to.
            day: The day that it stands under there.
            level: The level of the heading of a day, from 1.
        """
        heading = (f"{'#' * level} {day.title}",) if day.begins else ()
        for view in thread_views(self._document, thread, day.calendar_date):
            line, blocks = self._line(view, page, level + 1), self._blocks(view, page)
            if is_long(view.content):
                yield from (piece for block in chain(heading, (line,), blocks) for piece in (block, "\n\n"))
            else:
                yield "\n\n".join([*heading, line, *blocks, ""])
            heading = ()

    def _line(self, view: PostView, page: Page, level: int) -> str:
        """Return the line above a post; in Hugo a heading, for it has no other place for the name of a post."""
        above = view.line
        words = link(self._time(above.time.text), above.time.url)
        if above.before or above.after:
            around = self._replies.around(above)
            before, after = around or (self._runs(above.before, page), self._runs(above.after, page))
            words = f"{before}{words}{after}"
        anchor = anchor_of(view.post.id)
        match self._flavor.anchor:
            case "html":
                return f'<a id="{anchor}"></a>{words}'
            case "attribute":
                return f"{'#' * level} {words} {{#{anchor}}}"
            case "block":
                return f"{words} ^{anchor}"

    def _blocks(self, view: PostView, page: Page) -> Iterator[str]:
        post = view.post
        for runs in view.before:
            yield self._note(runs, page)
        if text := self._writer.text(view.content, post.language):
            yield text
        if post.media:
            yield from self._writer.media(post, page)
        for note in view.after:
            line = self._note(note.runs, page)
            yield _quoted(line, self._text(note.quoted) if note.repeats_text else "") if note.quoted else line
        if view.revisions:
            earlier = (part for each in view.revisions for part in (f"*{each.time}:*", self._text(each.post)))
            yield _quoted(f"*{view.edited}*", *earlier)
        elif view.edited:
            yield f"*{view.edited}*"
        if facts := view.facts:
            yield f"*{_BETWEEN_FACTS.join(facts)}*"

    def _note(self, runs: Sequence[Run], page: Page) -> str:
        return self._writer.note(runs, lambda post_id: self._addresses.address_of(post_id, page))

    def _runs(self, runs: Sequence[Run], page: Page) -> str:
        return self._writer.runs(runs, lambda post_id: self._addresses.address_of(post_id, page))

    def _text(self, post: Post) -> str:
        return self._writer.text(post.content, post.language)


def _quoted(*blocks: str) -> str:
    """Return blocks as a quotation."""
    lines = "\n\n".join(filter(None, blocks)).split("\n")
    return "\n".join(f"> {line}" if line else ">" for line in lines)
