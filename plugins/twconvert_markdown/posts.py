"""Posts as Markdown: date, notes, text, pictures, and how they were received."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from twconvert.long_texts import is_long
from twconvert.outline import thread_views
from twconvert.wording import gettext
from twconvert_markdown.addresses import anchor_of
from twconvert_markdown.inlines import link

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twconvert import Document, Post, Thread
    from twconvert.outline import PostView
    from twconvert.wording import Run
    from twconvert_markdown.addresses import Page, PageAddresses
    from twconvert_markdown.flavors import Flavor
    from twconvert_markdown.markup import BlockWriter


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

    def thread(self, thread: Thread, page: Page, level: int) -> Iterator[str]:
        """Yield the posts of a thread, one whose text is long in pieces.

        Args:
            thread: The thread to write.
            page: The page that it is written to.
            level: The level of the heading of its first post, from 1; that of the others is one below.
        """
        for view in thread_views(self._document, thread):
            blocks = chain((self._heading(view, level),), self._blocks(view, page))
            if is_long(view.post.content):
                yield from (piece for block in blocks for piece in (block, "\n\n"))
            else:
                yield "\n\n".join((*blocks, ""))

    def _heading(self, view: PostView, level: int) -> str:
        words, anchor = view.time, anchor_of(view.post.id)
        marks = "#" * (level if view.previous is None else level + 1)
        match self._flavor.anchor:
            case "html":
                return f'{marks} <a id="{anchor}"></a>{words}'
            case "attribute":
                return f"{marks} {words} {{#{anchor}}}"
            case "block":
                return f"**{words}** ^{anchor}"

    def _blocks(self, view: PostView, page: Page) -> Iterator[str]:
        post = view.post
        for runs in view.before:
            yield self._note(runs, page)
        if text := self._text(post):
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
        if meta := self._meta(view):
            yield meta

    def _note(self, runs: Sequence[Run], page: Page) -> str:
        return self._writer.note(runs, lambda post_id: self._addresses.address_of(post_id, page))

    def _text(self, post: Post) -> str:
        return self._writer.text(post.content, post.language)

    def _meta(self, view: PostView) -> str:
        said = [*view.facts]
        words = gettext("original")
        original = link(words, view.post.url)
        if original != words:
            said.append(original)
        words = " \u00b7 ".join(said)
        return f"*{words}*" if words else ""


def _quoted(*blocks: str) -> str:
    """Return blocks as a quotation."""
    lines = "\n\n".join(filter(None, blocks)).split("\n")
    return "\n".join(f"> {line}" if line else ">" for line in lines)
