"""A post as a tiddler, with the fields of the plugin ``twitter-archivist`` and those that its own templates need.

The fields that the plugin knows are described in its tiddler ``$:/plugins/tiddlywiki/twitter-archivist/spec``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.wording import EDITED, EDITED_BEFORE, facts, moment_of, notes_after, notes_before
from twconvert_tiddlywiki.likes import whose_likes
from twconvert_tiddlywiki.markup import content_wikitext, escape, literal, runs_wikitext
from twconvert_tiddlywiki.names import names_of
from twconvert_tiddlywiki.tiddlers import Tiddler, post_title, said, timestamp, title_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from twconvert import AccountRef, Document, Post, Thread
    from twconvert_tiddlywiki.index import Index
    from twconvert_tiddlywiki.media import MediaWriter, Medium

_TAG = "$:/tags/Tweet"


class PostWriter:
    """Makes the tiddlers of posts."""

    def __init__(self, document: Document, index: Index, media: MediaWriter) -> None:
        self._document = document
        self._index = index
        self._media = media

    def tiddlers(self, thread: Thread) -> Iterator[Medium | Tiddler]:
        """Yield the posts of a thread, each followed by its media."""
        posts = thread.posts
        if len(posts) == 1:
            yield from self._with_media(posts[0], None, {}, {})
            return
        nearby = {i: post for post in posts for i in (post.id, *post.versions)}
        # The first post of a thread lists all of them in reading order.
        place = {"thread": post_title(posts[0].id), "list": title_list(post_title(post.id) for post in posts)}
        for previous, post in zip((None, *posts), posts, strict=False):
            yield from self._with_media(post, previous, nearby, place)
            place.pop("list", None)

    def _with_media(
        self, post: Post, previous: Post | None, nearby: Mapping[str, Post], place: Tiddler
    ) -> Iterator[Medium | Tiddler]:
        media = list(self._media.of(post, post.id, status_id=post.id)) if post.media else []
        yield self._tiddler(post, previous, nearby, media, place)
        yield from media

    def _tiddler(
        self, post: Post, previous: Post | None, nearby: Mapping[str, Post], media: Sequence[Medium], place: Tiddler
    ) -> Tiddler:
        made = timestamp(post.created_at)
        names = names_of(post)
        tags = [_TAG, *map(self._index.hashtag, names.hashtags)]
        tags += [self._index.person(person.id, person.handle) for person in names.people]
        answered = _answered(post, nearby)
        if likes := self._index.likes_with(post.id):
            tags.append(likes)
        return said(
            {
                "title": post_title(post.id),
                "tags": title_list(dict.fromkeys(tags)),
                "text": literal(content_wikitext(post.content, self._index)),
                "status_id": post.id,
                "user_id": post.author.id or post.author.handle,
                "created": made,
                "modified": made,
                "favorite_count": _number(post.likes),
                "retweet_count": _number(post.reposts),
                "liked_by": whose_likes(self._document) if likes else None,
                "in_reply_to_status_id": answered,
                "mention_user_ids": _ids_of(names.people) if names.people else None,
                "date": moment_of(self._document, post),
                "language": post.language,
                "url": post.url,
                "visibility": None if post.visibility == "public" else post.visibility,
                "source": post.source,
                "facts": " \u00b7 ".join(facts(post)),
                "continues": post_title(previous.id) if previous and previous.id == answered else None,
                "media": title_list(medium.tiddler["title"] for medium in media) if media else None,
                "before": self._before(post, previous, nearby),
                **self._after(post),
                **place,
            }
        )

    def _before(self, post: Post, previous: Post | None, nearby: Mapping[str, Post]) -> str:
        if not (post.repost_of or post.reply_to or post.visibility != "public"):
            return ""
        notes = [runs_wikitext(note) for note in notes_before(self._document, post, previous, nearby)]
        return literal("<br>".join(notes))

    def _after(self, post: Post) -> Tiddler:
        """Return what follows the text: notes, earlier versions, and the post of the archive that is quoted."""
        fields, parts = {}, []
        for note, target in notes_after(self._document, post):
            parts.append(f'<div class="twc-note">{runs_wikitext(note)}</div>')
            if target:
                fields["quoted"] = post_title(target.id)
        if post.revisions:
            parts.append(f'<div class="twc-earlier"><div class="twc-note">{EDITED_BEFORE}</div>')
            parts += [self._revision(revision) for revision in post.revisions]
            parts.append("</div>")
        elif len(post.versions) > 1:
            parts.append(f'<div class="twc-note">{EDITED}</div>')
        return fields | {"after": literal("".join(parts))} if parts else fields

    def _revision(self, revision: Post) -> str:
        words = content_wikitext(revision.content, self._index)
        date = escape(moment_of(self._document, revision))
        return f'<div class="twc-note">{date}:</div><div class="twc-text" dir="auto">{words}</div>'


def _answered(post: Post, nearby: Mapping[str, Post]) -> str | None:
    """Return the id of the post that is answered: if it was edited, the version that has a tiddler."""
    if post.reply_to is None or post.reply_to.id is None:
        return None
    target = nearby.get(post.reply_to.id)
    return target.id if target else post.reply_to.id


def _ids_of(people: Sequence[AccountRef]) -> str:
    return " ".join(dict.fromkeys(person.id for person in people if person.id))


def _number(number: int | None) -> str | None:
    return None if number is None else str(number)
