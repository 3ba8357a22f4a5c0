"""What is counted of a post: numbers in the row of the post, and the hashtags, hosts and accounts that it names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from twconvert.kinds import answers_others
from twconvert.model import Emphasis, Hashtag, Link, Mention, Strong, Text
from twconvert.store.answered import with_answered_account
from twconvert.store.occurrences import Occurrences
from twconvert.store.terms import Terms
from twconvert.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from twconvert.model import AccountRef, Inline, Post, Reply

REPLY, REPOST, DAY_ALONE, NOT_COUNTED, PICTURED = 1, 2, 4, 8, 16
"""Bits of `PostFacts.row`."""
ANSWERED, MENTIONED, REPOSTED, QUOTED = range(4)
"""What a post has to do with an account: the two lowest bits of what stands for the post in `PostFacts.people`."""
RELATION_BITS = 2

OF_HANDLE = "@"
"""Stands before a handle, and never before an id."""
_LETTER_WORDS = "\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Letters of scripts that put no spaces between words: kana and Han, as word processors count them."""
_LETTER_WORD = re.compile(f"[{_LETTER_WORDS}]")
_WORD = re.compile(rf"[{_LETTER_WORDS}]|[^\s{_LETTER_WORDS}]+")
_HOST_END = re.compile(r"[/?#]")
_FILMS = frozenset({"video", "animation"})
_SCHEMES = frozenset({"http:", "https:"})

FactsRow = tuple[int, int, int, int, int, int, int]
"""Bits, pictures, films, words, likes, reposts and the number of the language."""


class PostFacts:
    """Takes note of what is counted of posts.

    Args:
        uncounted: The visibilities of posts that do not count.
    """

    def __init__(self, uncounted: Iterable[str] = ()) -> None:
        self._uncounted = frozenset(uncounted)
        self.hashtags = Occurrences(folded)
        self.hosts = Occurrences(_host)
        self.people = Occurrences(_folded_account)
        self.languages = Terms(str)
        self.owner_id: str | None = None
        """The id of the author of the posts."""
        self.has_handles = False
        """Whether an account was noted by its handle because its id is not known."""

    def number_names(self) -> None:
        """Number the names in posts of which `row` took note."""
        for each in (self.hashtags, self.hosts, self.people):
            each.number()

    def row(self, post: Post, key: int) -> FactsRow:
        """Return the numbers of a post, and take note of the names in it; `number_names` has to follow.

        Args:
            post: The post.
            key: A whole number that stands for the post, 0 or greater.
        """
        author, reply, repost = post.author, post.reply_to, post.repost_of
        self.owner_id = author.id
        bits = (
            (REPLY if reply and answers_others(post) else 0)
            | (REPOST if repost else 0)
            | (DAY_ALONE if post.precision == "day" else 0)
            | (NOT_COUNTED if post.visibility in self._uncounted else 0)
        )
        language = self.languages.number(post.language) if post.language else -1
        if repost:
            self._note_account(author, repost.author.id, repost.author.handle, key, REPOSTED)
            return bits, 0, 0, 0, 0, 0, language
        answered = None
        if reply:
            answered = _answered(post, reply)
            self._note_account(author, answered.id, answered.handle, key, ANSWERED)
        if quote := post.quote:
            of_quote = (quote.post.author.id, quote.post.author.handle) if quote.post else (None, quote.handle)
            self._note_account(author, *of_quote, key, QUOTED)
        pictures = films = 0
        for each in post.media:
            if each.kind == "image":
                pictures += 1
                bits |= PICTURED if each.path else 0
            elif each.kind in _FILMS:
                films += 1
        words = self._words(author, post.content, answered, key)
        return bits, pictures, films, words, post.likes or 0, post.reposts or 0, language

    def close(self) -> None:
        """Give the space on disk back."""
        for each in (self.hashtags, self.hosts, self.people, self.languages):
            each.close()

    def _words(self, author: AccountRef, content: Iterable[Inline], answered: AccountRef | None, key: int) -> int:
        """Return the number of words of a text, and take note of the names in it."""
        words = 0
        for inline in content:
            # By how often they come.
            if type(inline) is Text:
                text = inline.text
                # To split at spaces takes a fifth of the time.
                is_spaced = text.isascii() or not _LETTER_WORD.search(text)
                words += len(text.split() if is_spaced else _WORD.findall(text))
            elif type(inline) is Mention:
                if answered is None or not _is_same(inline, answered):
                    self._note_account(author, inline.account_id, inline.handle, key, MENTIONED)
            elif type(inline) is Link:
                scheme, _, rest = inline.url.partition("//")
                if scheme in _SCHEMES or scheme.lower() in _SCHEMES:
                    self.hosts.add((rest.partition("/")[0], key))
            elif type(inline) is Hashtag:
                self.hashtags.add((inline.tag, key))
            elif type(inline) is Strong or type(inline) is Emphasis:
                words += self._words(author, inline.content, answered, key)
        return words

    def _note_account(self, author: AccountRef, account_id: str | None, handle: str | None, key: int, of: int) -> None:
        """Take note of an account and of what the post has to do with it, unless it is that of the author."""
        if account_id:
            if account_id != author.id:
                self.people.add((account_id, key << RELATION_BITS | of))
        elif handle and not (author.handle and handle.casefold() == author.handle.casefold()):
            self.has_handles = True
            self.people.add((f"{OF_HANDLE}{handle}", key << RELATION_BITS | of))


def _answered(post: Post, reply: Reply) -> AccountRef:
    """Return who is answered, as far as the post tells it."""
    author = reply.author
    if author.id is None and author.handle is None:
        reply = with_answered_account(post).reply_to or reply
    return reply.author


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
