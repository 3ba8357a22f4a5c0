"""A post as a tiddler, with the fields of the plugin ``twitter-archivist`` and those that its own templates need.

The fields that the plugin knows are described in its tiddler ``$:/plugins/tiddlywiki/twitter-archivist/spec``.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from twconvert.long_texts import is_long
from twconvert.outline import Days, Month, month_of, thread_views
from twconvert.urls import safe_url
from twconvert.wording import moment_of
from twconvert_tiddlywiki.likes import whose_likes
from twconvert_tiddlywiki.markup import content_wikitext, escape, literal, literal_pieces, note_wikitext, runs_wikitext
from twconvert_tiddlywiki.names import names_in
from twconvert_tiddlywiki.sections import KnownTitles
from twconvert_tiddlywiki.tiddlers import LongTiddler, Tiddler, post_title, timestamp, title_list, without_empty

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from twconvert import AccountRef, Document, Inline, Thread
    from twconvert.outline import Note, PostView, Revision
    from twconvert.wording import Run
    from twconvert_tiddlywiki.index import Index
    from twconvert_tiddlywiki.media import MediaWriter, Medium

_TAG = "$:/tags/Tweet"
_BETWEEN_FACTS = " \u00b7 "


class PostWriter:
    """Makes the tiddlers of posts.

    Args:
        document: The document that they are in.
        index: The titles of people and hashtags.
        media: The writer of their media.
        with_days: Whether each has the field ``month_day``, by which *On this day* finds it.
    """

    def __init__(self, document: Document, index: Index, media: MediaWriter, *, with_days: bool = False) -> None:
        self._document = document
        self._index = index
        self._titles = KnownTitles(index)
        self._media = media
        self._with_days = with_days
        self._days = defaultdict[Month, Days](lambda: Days(document))
        """Those of each month, which has a page of its own."""

    def tiddlers(self, thread: Thread) -> Iterator[Medium | Tiddler | LongTiddler]:
        """Yield the posts of a thread, each followed by its media."""
        titles = [post_title(post.id) for post in thread.posts]
        day = self._days[month_of(self._document, thread)].next(thread)
        for view in thread_views(self._document, thread, day.calendar_date):
            fields = {"thread": titles[0]} if len(titles) > 1 else {}
            if fields and view.previous is None:
                # The first post of a thread lists all of them in reading order.
                fields["list"] = title_list(titles)
            if day.begins and view.previous is None:
                # The heading above the post on the page of its month.
                fields["day"] = day.title
            post = view.post
            media = list(self._media.of(post, post.id, status_id=post.id)) if post.media else []
            if is_long(post.content):
                pieces = literal_pieces(post.content, self._index, self._document.service)
                yield LongTiddler(self._tiddler(view, "", media, fields), "text", pieces)
            else:
                text = literal(self._content(post.content))
                yield self._tiddler(view, text, media, fields)
            yield from media

    def _tiddler(self, view: PostView, text: str, media: Sequence[Medium], thread_fields: Tiddler) -> Tiddler:
        post = view.post
        made = timestamp(post.created_at)
        local = self._document.local_time(post)
        names = names_in(post)
        tags = [_TAG, *map(self._index.hashtag, names.hashtags)]
        tags += [self._index.person(person.id, person.handle) for person in names.people]
        if likes := self._index.likes_with(post.id):
            tags.append(likes)
        # Most posts have nothing of what is asked for before it is put together.
        return without_empty(
            {
                "title": post_title(post.id),
                "tags": title_list(dict.fromkeys(tags)),
                "text": text,
                "status_id": post.id,
                "user_id": post.author.id or post.author.handle,
                "created": made,
                "modified": made,
                "favorite_count": _number(post.likes),
                "retweet_count": _number(post.reposts),
                "liked_by": whose_likes(self._document) if likes else None,
                "in_reply_to_status_id": _answered_id(view),
                "mention_user_ids": _ids_of(names.people) if names.people else None,
                "date": moment_of(self._document, post),
                "month_day": f"{local.month:02}-{local.day:02}" if self._with_days else None,
                "clock": view.line.time.text,
                "line_before": self._runs(view.line.before) if view.line.before else None,
                "line_after": self._runs(view.line.after) if view.line.after else None,
                # The text without the names that the line says, where both are shown; a long text stays whole.
                "below": literal(self._content(view.content)) if view.named and text else None,
                "language": post.language,
                "url": safe_url(post.url) if post.url else None,
                "visibility": None if post.visibility == "public" else post.visibility,
                "source": post.source,
                "facts": _BETWEEN_FACTS.join(view.facts),
                "continues": _continued(view),
                "media": title_list(medium.tiddler["title"] for medium in media) if media else None,
                "before": literal("<br>".join(map(runs_wikitext, view.before))) if view.before else None,
                "quoted": _quoted_title(view.after) if view.after else None,
                "after": literal("".join((*map(self._note, view.after), self._edited(view)))),
                **thread_fields,
            }
        )

    def _content(self, content: Iterable[Inline]) -> str:
        return content_wikitext(content, self._index, self._document.service)

    def _runs(self, runs: Sequence[Run]) -> str:
        return literal(runs_wikitext(runs, self._titles))

    def _note(self, note: Note) -> str:
        """Return a line below a post, with a quoted post that has no tiddler of its own."""
        line = note_wikitext(note.runs)
        if note.quoted is None or not note.is_elsewhere:
            return line
        words = content_wikitext(note.quoted.content, self._titles, self._document.service)
        return f'<div class="twc-earlier">{line}<div class="twc-text" dir="auto">{words}</div></div>'

    def _edited(self, view: PostView) -> str:
        """Return that a post was edited, and what it said before; nothing of any other post."""
        if view.edited is None:
            return ""
        note = f'<div class="twc-note">{escape(view.edited)}</div>'
        earlier = "".join(map(self._revision, view.revisions))
        return f'<div class="twc-earlier">{note}{earlier}</div>' if earlier else note

    def _revision(self, revision: Revision) -> str:
        words = self._content(revision.post.content)
        return f'<div class="twc-note">{revision.time}:</div><div class="twc-text" dir="auto">{words}</div>'


def _answered_id(view: PostView) -> str | None:
    """Return the id of the post that is answered: if it was edited, that of the version that has a tiddler."""
    if view.answered:
        return view.answered.id
    return view.post.reply_to.id if view.post.reply_to else None


def _quoted_title(notes: Iterable[Note]) -> str | None:
    """Return the title of the quoted post, where it has a tiddler of its own."""
    return next((post_title(note.quoted.id) for note in notes if note.quoted and not note.is_elsewhere), None)


def _continued(view: PostView) -> str | None:
    """Return the title of the post that is answered, where it is the one right before."""
    if view.answered and view.previous and view.answered.id == view.previous.id:
        return post_title(view.answered.id)
    return None


def _ids_of(people: Sequence[AccountRef]) -> str:
    return " ".join(dict.fromkeys(person.id for person in people if person.id))


def _number(number: int | None) -> str | None:
    return None if number is None else str(number)
