"""Where threads begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.outline import target_of
from twconvert_jsonfeed.addresses import item_id

if TYPE_CHECKING:
    from twconvert import Document, Post


class Beginnings:
    """Follows replies to the post that a thread begins with, for posts that come newest first.

    To decode `Document.threads` for that would read every post of a thread anew for each of them.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known: dict[str, str] = {}
        """The beginnings of the posts that were passed on the way to one, until they come themselves."""

    def answered_by(self, post: Post) -> Post | None:
        """Return the post of the document that a post answers."""
        return target_of(self._document, post, post.reply_to) if post.reply_to else None

    def of(self, post: Post, answered: Post) -> str:
        """Return the ``id`` of the item that a thread begins with.

        Args:
            post: A post of the thread.
            answered: The post that it answers.
        """
        known = self._known.pop(post.id, None)
        if known:
            return known
        passed = {post.id}
        beginning = answered
        while known is None and beginning.id not in passed:
            passed.add(beginning.id)
            before = self.answered_by(beginning)
            if before is None:
                break
            known = self._known.get(beginning.id)
            beginning = before
        found = known or item_id(beginning)
        passed -= {post.id, beginning.id}
        self._known.update(dict.fromkeys(passed, found))
        return found
