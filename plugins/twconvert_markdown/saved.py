"""Likes, people, lists and moments as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.urls import account_url
from twconvert.wording import (
    full_name_of,
    like_note,
    list_title,
    lists_of,
    moment_note,
    moment_posts,
    moment_title,
)
from twconvert_markdown.direction import isolated
from twconvert_markdown.escaping import Escaper
from twconvert_markdown.inlines import link
from twconvert_markdown.parts import Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert import Document, Like, Moment, Relation
    from twconvert_markdown.blocks import BlockWriter
    from twconvert_markdown.flavors import Flavor
    from twconvert_markdown.places import Page, Places


class SavedWriter:
    """Writes what an owner kept of others.

    Args:
        document: that it is of.
        flavor: to write it in.
        places: where the posts are that moments hold.
        blocks: writes texts.
    """

    def __init__(self, document: Document, flavor: Flavor, places: Places, blocks: BlockWriter) -> None:
        self._document = document
        self._places = places
        self._blocks = blocks
        self._escaper = Escaper(flavor)

    def like(self, like: Like) -> Part:
        """Return a post that was liked: when it was written, by whom as far as that is known, and its text."""
        heading = f"**{self._blocks.runs(like_note(self._document, like))}**"
        text = self._blocks.text(like.content)
        return Part("\n\n".join(filter(None, [heading, text])) + "\n\n")

    def accounts(self, relations: Iterable[Relation]) -> Iterator[Part]:
        """Yield accounts, a line each."""
        for relation in relations:
            account = relation.account
            yield Part(f"- {link(isolated(self._escaper.line(full_name_of(account))), account_url(account))}\n")

    def lists(self) -> Iterator[Part]:
        """Yield the lists, a line each, with a heading before those of a kind."""
        for title, lists in lists_of(self._document):
            for each in lists:
                words = isolated(self._escaper.line(list_title(each)))
                yield Part(f"- {link(words, each.url)}\n", f"## {title}\n\n")

    def moments(self, page: Page) -> Iterator[Part]:
        """Yield the moments, each with links to its posts."""
        for each in self._document.moments:
            title = isolated(self._escaper.line(moment_title(each)))
            blocks = [f"## {title}", self._blocks.note(moment_note(self._document, each))]
            if each.post_urls:
                blocks.append("\n".join(self._posts(each, page)))
            yield Part("\n\n".join(blocks) + "\n\n")

    def _posts(self, saved: Moment, page: Page) -> Iterator[str]:
        for runs in moment_posts(self._document, saved):
            yield f"- {self._blocks.runs(runs, lambda post_id: self._places.address_of(post_id, page))}"
