"""Posts as Markdown: date, notes, text, pictures, and how they were received."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from twconvert.wording import (
    EDITED,
    EDITED_BEFORE,
    clock,
    facts,
    moment_of,
    notes_after,
    notes_before,
)
from twconvert_markdown.inlines import link
from twconvert_markdown.places import anchor_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert import Document, Post, Thread
    from twconvert.wording import Run
    from twconvert_markdown.blocks import BlockWriter
    from twconvert_markdown.flavors import Flavor
    from twconvert_markdown.places import Page, Places


class PostWriter:
    """Writes the posts of a document.

    Args:
        document: that they are of.
        flavor: to write them in.
        places: where the others are.
        blocks: writes their texts and media.
    """

    def __init__(self, document: Document, flavor: Flavor, places: Places, blocks: BlockWriter) -> None:
        self._document = document
        self._flavor = flavor
        self._places = places
        self._writer = blocks

    def thread(self, thread: Thread, page: Page, level: int) -> str:
        """Return the posts of a thread.

        Args:
            thread: to write.
            page: that it is written to.
            level: of the heading of its first post; that of the others is one below.
        """
        posts = thread.posts
        nearby = {post.id: post for post in posts} if len(posts) > 1 else None
        parts = []
        for previous, post in pairwise((None, *posts)):
            if post:
                parts.append(self._heading(post, previous, level))
                parts += self._blocks(post, previous, nearby, page)
        return "\n\n".join(parts) + "\n\n"

    def _heading(self, post: Post, previous: Post | None, level: int) -> str:
        words = moment_of(self._document, post)
        if previous and post.precision == previous.precision == "second":
            local = self._document.local_time(post)
            if local.date() == self._document.local_time(previous).date():
                words = clock(local)
        marks = "#" * (level if previous is None else level + 1)
        match self._flavor.anchor:
            case "html":
                return f'{marks} <a id="{anchor_of(post.id)}"></a>{words}'
            case "attribute":
                return f"{marks} {words} {{#{anchor_of(post.id)}}}"
            case "block":
                return f"**{words}** ^{anchor_of(post.id)}"

    def _blocks(self, post: Post, previous: Post | None, nearby: dict[str, Post] | None, page: Page) -> Iterator[str]:
        for runs in notes_before(self._document, post, previous, nearby):
            yield self._note(runs, page)
        if text := self._text(post):
            yield text
        if post.media:
            yield from self._writer.media(post, page)
        for runs, quoted in notes_after(self._document, post):
            note = self._note(runs, page)
            yield _quoted(note, self._text(quoted)) if quoted else note
        if post.revisions:
            earlier = (
                part
                for revision in post.revisions
                for part in (f"*{moment_of(self._document, revision)}:*", self._text(revision))
            )
            yield _quoted(f"*{EDITED_BEFORE}*", *earlier)
        elif len(post.versions) > 1:
            yield f"*{EDITED}*"
        if meta := self._meta(post):
            yield meta

    def _note(self, runs: list[Run], page: Page) -> str:
        return self._writer.note(runs, lambda post_id: self._places.address_of(post_id, page))

    def _text(self, post: Post) -> str:
        return self._writer.text(post.content, post.language)

    def _meta(self, post: Post) -> str:
        said = facts(post)
        original = link("original", post.url)
        if original != "original":
            said.append(original)
        words = " \u00b7 ".join(said)
        return f"*{words}*" if words else ""


def _quoted(*blocks: str) -> str:
    """Return blocks as a quotation."""
    lines = "\n\n".join(filter(None, blocks)).split("\n")
    return "\n".join(f"> {line}" if line else ">" for line in lines)
