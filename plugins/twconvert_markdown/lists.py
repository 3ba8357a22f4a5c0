"""Likes, people, lists, moments and other media as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.urls import account_url
from twconvert.wording import Run, full_name_of, gettext, like_note, list_title, moment_note, moment_posts, moment_title
from twconvert_markdown.direction import isolated
from twconvert_markdown.escaping import Escaper
from twconvert_markdown.inlines import link
from twconvert_markdown.page_writer import Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert import Document, Like, Moment, Relation
    from twconvert.outline import Chapter
    from twconvert_markdown.addresses import Page, PageAddresses
    from twconvert_markdown.flavors import Flavor
    from twconvert_markdown.markup import BlockWriter


class ListWriter:
    """Writes what an owner kept of others.

    Args:
        document: The document that holds them.
        flavor: The flavor to write them in.
        addresses: The addresses of the posts that moments hold.
        blocks: Writes the texts.
    """

    def __init__(self, document: Document, flavor: Flavor, addresses: PageAddresses, blocks: BlockWriter) -> None:
        self._document = document
        self._addresses = addresses
        self._blocks = blocks
        self._escaper = Escaper(flavor)

    def like(self, like: Like) -> Piece:
        """Return a post that was liked: when it was written, by whom as far as that is known, and its text."""
        heading = f"**{self._blocks.runs(like_note(self._document, like))}**"
        text = self._blocks.text(like.content)
        notice = self._blocks.note([Run(gettext(like.notice))]) if like.notice else ""
        return Piece("\n\n".join(filter(None, [heading, text, notice])) + "\n\n")

    def accounts(self, relations: Iterable[Relation]) -> Iterator[Piece]:
        """Yield accounts, a line each."""
        for relation in relations:
            words = isolated(self._escaper.line(full_name_of(relation.account)))
            yield Piece(f"- {link(words, account_url(self._document.service, relation.account))}\n")

    def lists(self, chapters: Iterable[Chapter]) -> Iterator[Piece]:
        """Yield lists, a line each, with a heading before those of a kind."""
        for chapter in chapters:
            for each in chapter.records:
                words = isolated(self._escaper.line(list_title(each)))
                yield Piece(f"- {link(words, each.url)}\n", f"## {chapter.title}\n\n")

    def moments(self, moments: Iterable[Moment], page: Page) -> Iterator[Piece]:
        """Yield moments, each with links to its posts."""
        for each in moments:
            title = isolated(self._escaper.line(moment_title(each)))
            blocks = [f"## {title}", self._blocks.note(moment_note(self._document, each))]
            if each.post_urls:
                blocks.append("\n".join(self._posts(each, page)))
            yield Piece("\n\n".join(blocks) + "\n\n")

    def other_media(self, chapters: Iterable[Chapter], page: Page) -> Iterator[Piece]:
        """Yield media that belong to nothing, each below its name, with a heading before those of a kind."""
        for chapter in chapters:
            for each in chapter.records:
                name = f"**{isolated(self._escaper.line(each.id))}**"
                yield Piece("\n\n".join([name, *self._blocks.media(each, page)]) + "\n\n", f"## {chapter.title}\n\n")

    def _posts(self, saved: Moment, page: Page) -> Iterator[str]:
        for runs in moment_posts(self._document, saved):
            yield f"- {self._blocks.runs(runs, lambda post_id: self._addresses.address_of(post_id, page))}"
