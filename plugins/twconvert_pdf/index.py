"""The people and hashtags that a volume is most about, each with its posts."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from twconvert import Hashtag, Mention
from twconvert.text import without_styles
from twconvert_pdf.links import label_of
from twconvert_pdf.markup import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert import Post

_MOST = 150
"""The number of people, and of hashtags, that are in an index."""


class Index:
    """Notes which posts are about whom and what."""

    def __init__(self) -> None:
        self._people: dict[str, list[str]] = defaultdict(list)
        self._tags: dict[str, list[str]] = defaultdict(list)
        self._words: dict[str, str] = {}
        """How a name was first spelled."""

    def add(self, post: Post) -> None:
        """Note a post."""
        for handle in dict.fromkeys(_handles(post)):
            self._note(self._people, f"@{handle}", post)
        for tag in dict.fromkeys(each.tag for each in without_styles(post.content) if isinstance(each, Hashtag)):
            self._note(self._tags, f"#{tag}", post)

    def people(self) -> list[dict[str, Any]]:
        """Return the people as entries of the template, in the order of their names."""
        return self._entries(self._people)

    def hashtags(self) -> list[dict[str, Any]]:
        """Return the hashtags as entries of the template, in the order of their letters."""
        return self._entries(self._tags)

    def _note(self, entries: dict[str, list[str]], words: str, post: Post) -> None:
        key = _folded(words)
        self._words.setdefault(key, words)
        places = entries[key]
        if not places or places[-1] != post.id:
            places.append(post.id)

    def _entries(self, entries: dict[str, list[str]]) -> list[dict[str, Any]]:
        chosen = sorted(entries, key=lambda key: (-len(entries[key]), key))[:_MOST]
        return [
            {"words": text(self._words[key]), "places": [label_of(each) for each in entries[key]]}
            for key in sorted(chosen)
        ]


def _handles(post: Post) -> Iterator[str]:
    """Yield the handles of those whom a post answers, mentions, quotes or reposts."""
    mentioned = (each.handle for each in without_styles(post.content) if isinstance(each, Mention))
    quoted = post.quote.handle if post.quote else None
    others = (each.author.handle for each in (post.reply_to, post.repost_of) if each)
    own = post.author.handle
    return (handle for handle in (*mentioned, quoted, *others) if handle and handle != own)


def _folded(words: str) -> str:
    return unicodedata.normalize("NFKC", words).casefold()
