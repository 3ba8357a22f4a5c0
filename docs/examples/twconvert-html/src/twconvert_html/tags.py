"""Hashtags: a page for each, with the posts that have it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

from twconvert import Emphasis, Hashtag, Strong
from twconvert_html.gathering import Gathering
from twconvert_html.places import anchor_of, file_of_tag
from twconvert_html.words import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert import Inline, Post
    from twconvert_html.pages import Pages

_PAGE_SIZE = 500


class Tag(NamedTuple):
    """A hashtag of the site."""

    name: str
    """As it was spelt first, without its ``#``."""
    file: str
    posts: int


class Tags(Gathering):
    """Remembers where hashtags are; several spellings of one are one."""

    def add_post(self, post: Post, page: str, moment: str, beginning: str) -> None:
        """Take the hashtags of a post.

        Args:
            post: the post.
            page: that it is on.
            moment: when it was made.
            beginning: of its text.
        """
        spelt: dict[str, str] = {}
        for tag in _tags(post.content):
            spelt.setdefault(folded(tag), " ".join(tag.split()))
        for key, tag in spelt.items():
            self.add(
                key,
                f'{tag}\0<li><a href="../{page}#{anchor_of(post.id)}">{moment}</a> '
                f'<span dir="auto">{escape(beginning)}</span></li>\n',
            )

    def write(self, pages: Pages) -> Iterator[Tag]:
        """Write the pages, and yield the hashtags in alphabetical order."""
        for _, texts in self:
            lines = texts.removesuffix("\n").split("\n")
            name = lines[0].partition("\0")[0]
            items = [line.partition("\0")[2] for line in lines]
            for start in range(0, len(items), _PAGE_SIZE):
                part = start // _PAGE_SIZE + 1
                pages.write(
                    file_of_tag(name, part),
                    "tag.html",
                    title=f"#{name}" if part == 1 else f"#{name} ({part})",
                    posts=len(items),
                    items=items[start : start + _PAGE_SIZE],
                    earlier=file_of_tag(name, part - 1) if part > 1 else None,
                    later=file_of_tag(name, part + 1) if start + _PAGE_SIZE < len(items) else None,
                )
            yield Tag(name, file_of_tag(name), len(items))


def _tags(content: Iterable[Inline]) -> Iterator[str]:
    for inline in content:
        if isinstance(inline, Hashtag):
            yield inline.tag
        elif isinstance(inline, Strong | Emphasis):
            yield from _tags(inline.content)
