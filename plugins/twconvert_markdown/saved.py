"""Likes, people, lists and moments as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.text import account_url
from twconvert.wording import day, full_name_of, list_title, lists_of, moment
from twconvert_markdown.direction import isolated
from twconvert_markdown.escaping import Escaper
from twconvert_markdown.inlines import link
from twconvert_markdown.parts import Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert import AccountRef, Document, Like, Relation
    from twconvert_markdown.blocks import BlockWriter
    from twconvert_markdown.flavors import Flavor
    from twconvert_markdown.places import Page, Places


def account_link(account: AccountRef, escaper: Escaper) -> str:
    """Return the name of an account, linked to where it is."""
    return link(isolated(escaper.line(full_name_of(account))), account_url(account))


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
        if like.created_at:
            words = moment(self._document, like.created_at)
        else:
            words = self._escaper.line(like.url or f"Post {like.post_id}")
        heading = f"**{link(words, like.url)}**"
        if like.author:
            heading += f" {account_link(like.author, self._escaper)}"
        text = self._blocks.text(like.content)
        return Part("\n\n".join(filter(None, [heading, text])) + "\n\n")

    def accounts(self, relations: Iterable[Relation]) -> Iterator[Part]:
        """Yield accounts, a line each."""
        for relation in relations:
            yield Part(f"- {account_link(relation.account, self._escaper)}\n")

    def lists(self) -> Iterator[Part]:
        """Yield the lists, a line each, with a heading before those of a kind."""
        for title, lists in lists_of(self._document):
            for each in lists:
                words = isolated(self._escaper.line(list_title(each)))
                yield Part(f"- {link(words, each.url)}\n", f"## {title}\n\n")

    def moments(self, page: Page) -> Iterator[Part]:
        """Yield the moments, each with links to its posts."""
        for each in self._document.moments:
            title = isolated(self._escaper.line(each.title or "A moment without a title"))
            blocks = [f"## {title}", link(f"Made on {day(self._document.local(each.created_at))}", each.url)]
            if each.post_urls:
                blocks.append("\n".join(f"- {self._post(url, page)}" for url in each.post_urls))
            yield Part("\n\n".join(blocks) + "\n\n")

    def _post(self, url: str, page: Page) -> str:
        """Return a link to a post: in the document, if it is there."""
        post = self._document.posts.find(url.rpartition("/")[2])
        address = post and self._places.address_of(post.id, page)
        if post and address:
            return f"[The post of {moment(self._document, post.created_at)}]({address})"
        return link(self._escaper.line(url), url)
