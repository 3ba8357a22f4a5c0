"""Where ``t.co`` addresses lead, as any post of the archive tells.

A repost that was cut, or an original inside a Grailbird repost, has links without entities; the
entity is often there in another post.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import msgspec

from twconvert.model import Emphasis, Inline, Link, Mention, Post, Strong, Text
from twconvert.scratch import Spool, temporary_database
from twconvert.twitter.entities import media_entities
from twconvert.twitter.quotes import split_quote
from twconvert.urls import shown_url

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert.model import Record

_SHORT = re.compile(r"https?://t\.co/(\w+)")
_SCHEMA = "CREATE TABLE link (code TEXT PRIMARY KEY, target TEXT NOT NULL) WITHOUT ROWID"
_BATCH = 500
_LONGEST_CHAIN = 5


class ShortLinks:
    """Learns from every record, and holds back the posts with links that need what others know."""

    def __init__(self) -> None:
        self._database = temporary_database(_SCHEMA)
        self._learnt: list[tuple[str, str]] = []
        self._waiting = Spool()
        self._decoder = msgspec.msgpack.Decoder(Post)

    def close(self) -> None:
        """Give the space back."""
        self._database.close()
        self._waiting.close()

    def learn_from(self, tweet: dict[str, Any]) -> None:
        """Note where the links of a record lead."""
        entities = tweet.get("entities") or {}
        urls = entities.get("urls")
        if urls or "media" in entities or "extended_entities" in tweet:
            links = (*(urls or ()), *media_entities(tweet))
            self.learn((link.get("url"), link.get("expanded_url")) for link in links)

    def learn(self, links: Iterable[tuple[str | None, str | None]]) -> None:
        """Note where short links lead, given as pairs."""
        for url, target in links:
            match = _SHORT.fullmatch(url or "")
            if match and target and target != url:
                self._learnt.append((match[1], target))
        if len(self._learnt) >= _BATCH:
            self._write()

    def ready(self, records: Iterable[Record]) -> Iterator[Record]:
        """Yield the posts whose links are all known, as they come, and then the others, with what was learnt."""
        waiting_ids = set()
        for post in records:
            # A later record of a post that waits must not overtake it: the last one counts.
            if not isinstance(post, Post):
                yield post
            elif _has_unknown(post.content) or post.id in waiting_ids:
                waiting_ids.add(post.id)
                self._waiting.append(msgspec.msgpack.encode(post))
            else:
                yield post
        self._write()
        for number in range(len(self._waiting)):
            yield self._resolved(self._decoder.decode(self._waiting[number]))

    def _resolved(self, post: Post) -> Post:
        content = self.expanded(post.content)
        if post.quote:
            return msgspec.structs.replace(post, content=content)
        content, quote = split_quote(content, post.id)
        return msgspec.structs.replace(post, content=content, quote=quote)

    def expanded(self, content: Iterable[Inline]) -> tuple[Inline, ...]:
        """Return a content with the links expanded that are known by now: ask when all posts were read."""
        return tuple(map(self._known, content))

    def _known(self, inline: Inline) -> Inline:
        if isinstance(inline, Strong | Emphasis):
            return type(inline)(self.expanded(inline.content))
        if not isinstance(inline, Link):
            return inline
        target = inline.url
        for _ in range(_LONGEST_CHAIN):
            match = _SHORT.fullmatch(target)
            row = match and self._database.execute("SELECT target FROM link WHERE code = ?", (match[1],)).fetchone()
            if not row:
                break
            target = row[0]
        return inline if target == inline.url else Link(target, shown_url(target))

    def _write(self) -> None:
        self._database.executemany("INSERT OR REPLACE INTO link VALUES (?, ?)", self._learnt)
        self._learnt.clear()


def _has_unknown(content: Iterable[Inline]) -> bool:
    for inline in content:
        # By how often they come.
        if type(inline) is Text or type(inline) is Mention:
            continue
        if type(inline) is Link:
            if "//t.co/" in inline.url:
                return True
        elif (type(inline) is Strong or type(inline) is Emphasis) and _has_unknown(inline.content):
            return True
    return False
