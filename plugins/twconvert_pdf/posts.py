"""Posts as data for the template."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from twconvert.outline import Days, thread_views
from twconvert_pdf.links import label_of
from twconvert_pdf.markup import block, head, line, runs, text, text_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert import Document, Thread
    from twconvert.outline import PostView
    from twconvert_pdf.heights import Heights
    from twconvert_pdf.index import Index
    from twconvert_pdf.links import Links
    from twconvert_pdf.markup import Content, Part
    from twconvert_pdf.media import Figures

_BETWEEN = "  \u00b7  "
_POSTS_IN_PART = 20
"""The number of posts of a thread that are shown together; more fit no page."""


class PostWriter:
    """Makes data of the posts of a volume."""

    def __init__(self, document: Document, links: Links, figures: Figures, heights: Heights, index: Index) -> None:
        self._document = document
        self._links = links
        self._figures = figures
        self._heights = heights
        self._index = index
        self._days = Days(document)
        self.posts = 0
        """The number of posts so far."""

    def thread(self, thread: Thread) -> Iterator[Part]:
        """Yield a thread, below the heading of its day; a long one in several parts, so that few are in memory."""
        day = self._days.next(thread)
        if day.begins:
            yield {"kind": "day", "level": 3, "content": text(day.title)}
        views = thread_views(self._document, thread, day.calendar_date)
        is_alone, begins = len(thread.posts) == 1, True
        while posts := [self._post(view) for view in islice(views, _POSTS_IN_PART)]:
            blocks = (part for post in posts for part in post["blocks"])
            is_kept = len(posts) == len(thread.posts) and self._heights.fit(blocks)
            yield {"kind": "thread", "is-alone": is_alone, "begins": begins, "is-kept": is_kept, "posts": posts}
            begins = False

    def _post(self, view: PostView) -> dict[str, Any]:
        self.posts += 1
        self._index.add(view.post)
        return {"names": [label_of(name) for name in view.ids], "blocks": list(self._blocks(view))}

    def _blocks(self, view: PostView) -> Iterator[Part]:
        post = view.post
        yield self._head(view)
        yield from text_blocks(view.content, post.language, self._links)
        yield from self._figures.of(post, post.url)
        for note in view.after:
            yield block("note", runs(note.runs, self._links))
            if note.quoted and note.repeats_text:
                quoted = note.quoted
                yield from text_blocks(quoted.content, quoted.language, self._links, depth=1)
        if view.edited:
            yield line("note", view.edited)
        for revision in view.revisions:
            yield line("note", f"{revision.time}:", depth=1)
            earlier = revision.post
            yield from text_blocks(earlier.content, earlier.language, self._links, depth=1)

    def _head(self, view: PostView) -> Part:
        """Return the line above a post: when, and what a reader needs to know before reading it."""
        line = view.line
        moment = self._links.to_web(line.time.url, [["dark", text(line.time.text)]])
        said: list[Content] = [[*runs(line.before, self._links), *moment, *runs(line.after, self._links)]]
        said += [runs(note, self._links) for note in view.before]
        said += [text(fact) for fact in view.facts]
        content = [part for number, each in enumerate(said) for part in ([_BETWEEN] if number else []) + each]
        return head(content)
