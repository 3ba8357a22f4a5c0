"""What is counted of posts: their numbers, and the hashtags, hosts and accounts that they name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from twconvert.kinds import answers_others
from twconvert.model import Emphasis, Hashtag, Link, Mention, Strong, Text
from twconvert.store.answered import with_answered_account
from twconvert.store.occurrences import Occurrences
from twconvert.store.post_numbers import DAY_ALONE, FILM, NOT_COUNTED, PICTURE, PICTURED, REPLY, REPOST, PostNumbers
from twconvert.store.terms import Terms
from twconvert.store.word_count import number_of_words
from twconvert.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from twconvert.model import AccountRef, Inline, Post, Reply

ANSWERED, MENTIONED, REPOSTED, QUOTED = range(4)
"""What a post has to do with an account: the two lowest bits of what stands for the post in `PostFacts.people`."""
RELATION_BITS = 2

OF_HANDLE = "@"
"""Stands before a handle, and never before an id."""
_HOST_END = re.compile(r"[/?#]")
_FILMS = frozenset({"video", "animation"})
_SCHEMES = frozenset({"http:", "https:"})


class PostFacts:
    """Takes note of what is counted of posts.

    Args:
        uncounted: The visibilities of posts that do not count.
    """

    def __init__(self, uncounted: Iterable[str] = ()) -> None:
        self._uncounted = frozenset(uncounted)
        self.numbers = PostNumbers()
        self.hashtags = Occurrences(folded)
        self.hosts = Occurrences(_host)
        self.people = Occurrences(_folded_account)
        self.languages = Terms(str)
        self.owner_id: str | None = None
        """The id of the author of the posts."""
        self.has_handles = False
        """Whether an account was noted by its handle because its id is not known."""

    def add(self, posts: Sequence[Post], times: Iterable[float], first_key: int) -> None:
        """Take note of posts.

        Args:
            posts: The posts.
            times: Their times, in seconds since 1970.
            first_key: A whole number that stands for the first of them, and those after it for the others. It is one
                more than that of the last post that was added, or 0.
        """
        languages = self.languages.numbers([post.language or "" for post in posts])
        keys = range(first_key, first_key + len(posts))
        self.numbers.extend(times, *zip(*map(self._facts, posts, keys), strict=True), languages)
        for each in (self.hashtags, self.hosts, self.people):
            each.number()

    def _facts(self, post: Post, key: int) -> tuple[int, int, int, int]:
        """Return the shape, words, likes and reposts of a post, and take note of the names in it."""
        author, reply, repost = post.author, post.reply_to, post.repost_of
        self.owner_id = author.id
        shape = DAY_ALONE if post.precision == "day" else 0
        if post.visibility in self._uncounted:
            shape |= NOT_COUNTED
        if reply and answers_others(post):
            shape |= REPLY
        if repost:
            self._note_account(author, repost.author.id, repost.author.handle, key, REPOSTED)
            return shape | REPOST, 0, 0, 0
        answered = None
        if reply:
            answered = reply.author
            if answered.id is None and answered.handle is None:
                answered = _answered(post, reply)
            self._note_account(author, answered.id, answered.handle, key, ANSWERED)
        if quote := post.quote:
            of_quote = (quote.post.author.id, quote.post.author.handle) if quote.post else (None, quote.handle)
            self._note_account(author, *of_quote, key, QUOTED)
        for each in post.media:
            if each.kind == "image":
                shape += PICTURE
                shape |= PICTURED if each.path else 0
            elif each.kind in _FILMS:
                shape += FILM
        return shape, self._words(author, post.content, answered, key), post.likes or 0, post.reposts or 0

    def close(self) -> None:
        """Give the space on disk back."""
        for each in (self.numbers, self.hashtags, self.hosts, self.people, self.languages):
            each.close()

    def _words(self, author: AccountRef, content: Iterable[Inline], answered: AccountRef | None, key: int) -> int:
        """Return the number of words of a text, and take note of the names in it."""
        words = 0
        for inline in content:
            if type(inline) is Text:
                words += number_of_words(inline.text)
            elif type(inline) is Strong or type(inline) is Emphasis:
                words += self._words(author, inline.content, answered, key)
            else:
                self._note_name(author, inline, answered, key)
        return words

    def _note_name(self, author: AccountRef, inline: Inline, answered: AccountRef | None, key: int) -> None:
        """Take note of the account, the host or the hashtag that a part of a text names."""
        # By how often they come.
        if type(inline) is Mention:
            account_id = inline.account_id
            if account_id and (answered is None or answered.id):
                if account_id != author.id and (answered is None or account_id != answered.id):
                    self.people.add((account_id, key << RELATION_BITS | MENTIONED))
            elif answered is None or not _is_same(inline, answered):
                self._note_account(author, account_id, inline.handle, key, MENTIONED)
        elif type(inline) is Link:
            scheme, _, rest = inline.url.partition("//")
            if scheme in _SCHEMES or scheme.lower() in _SCHEMES:
                self.hosts.add((rest.partition("/")[0], key))
        elif type(inline) is Hashtag:
            self.hashtags.add((inline.tag, key))

    def _note_account(self, author: AccountRef, account_id: str | None, handle: str | None, key: int, of: int) -> None:
        """Take note of an account and of what the post has to do with it, unless it is that of the author."""
        if account_id:
            if account_id != author.id:
                self.people.add((account_id, key << RELATION_BITS | of))
        elif handle and not (author.handle and handle.casefold() == author.handle.casefold()):
            self.has_handles = True
            self.people.add((f"{OF_HANDLE}{handle}", key << RELATION_BITS | of))


def _answered(post: Post, reply: Reply) -> AccountRef:
    """Return who is answered, as far as the text tells it."""
    return (with_answered_account(post).reply_to or reply).author


def _folded_account(text: str) -> str:
    return folded(text) if text.startswith(OF_HANDLE) else text


def _host(address: str) -> str:
    """Return the host of what stands between the slashes of a web address, without ``www.``."""
    host = _HOST_END.split(address, 1)[0].rpartition("@")[2].partition(":")[0]
    return host.casefold().rstrip(".").removeprefix("www.")


def _is_same(mention: Mention, account: AccountRef) -> bool:
    if mention.account_id and account.id:
        return mention.account_id == account.id
    return account.handle is not None and mention.handle.casefold() == account.handle.casefold()
