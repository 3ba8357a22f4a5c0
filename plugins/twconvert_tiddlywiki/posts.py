"""A post as a tiddler, with the fields of the plugin ``twitter-archivist`` and those that its own templates need.

The fields that the plugin knows are described in its tiddler ``$:/plugins/tiddlywiki/twitter-archivist/spec``.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from twconvert.long_texts import is_long
from twconvert.outline import Days, Month, RepliesInMarkup, thread_views
from twconvert.urls import safe_url
from twconvert.wording import day_with_clock, moment_of
from twconvert_tiddlywiki.likes import whose_likes
from twconvert_tiddlywiki.markup import content_wikitext, escape, literal, literal_pieces, note_wikitext, runs_wikitext
from twconvert_tiddlywiki.names import names_in
from twconvert_tiddlywiki.sections import KnownTitles
from twconvert_tiddlywiki.tiddlers import LongTiddler, PostTiddler, month_day, post_title, timestamp, title_list

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
        self._service = document.service
        self._index = index
        self._titles = KnownTitles(index)
        self._replies = RepliesInMarkup(self._runs, safe_url)
        self._media = media
        self._with_days = with_days
        self._days = defaultdict[Month, Days](lambda: Days(document))
        """Those of each month, which has a page of its own."""

    def tiddlers(self, month: Month, thread: Thread) -> Iterator[Medium | PostTiddler | LongTiddler]:
        """Yield the posts of a thread, each followed by its media.

        Args:
            month: The month on whose page the thread is.
            thread: The thread.
        """
        day = self._days[month].next(thread)
        heading, first = day.title, ""
        for view in thread_views(self._document, thread, day.calendar_date):
            tiddler = self._tiddler(view, heading)
            if view.previous is None and day.begins:
                # The heading above the post on the page of its month.
                tiddler.day = heading
            if len(thread.posts) > 1:
                tiddler.thread = first = first or tiddler.title
                if view.previous is None:
                    # The first post of a thread lists all of them in reading order.
                    tiddler.list = title_list([post_title(post.id) for post in thread.posts])
            post = view.post
            media = list(self._media.of(post, post.id, status_id=post.id)) if post.media else []
            if media:
                tiddler.media = title_list(medium.tiddler["title"] for medium in media)
            if is_long(post.content):
                pieces = literal_pieces(post.content, self._index, self._service)
                yield LongTiddler(tiddler, "text", pieces)
            else:
                text = self._content(view.content)
                if view.named:
                    # The text without the names that the line says, where both are shown; a long text stays whole.
                    tiddler.below = literal(text) or None
                    text = self._content(view.named) + text
                tiddler.text = literal(text) or None
                yield tiddler
            yield from media

    def _tiddler(self, view: PostView, heading: str) -> PostTiddler:
        """Return the tiddler of a post without its text, its media and its place in a thread.

        Args:
            view: The post.
            heading: The day that its thread stands under, in words.
        """
        post = view.post
        made = timestamp(post.created_at)
        names = names_in(post)
        tags = [_TAG, *map(self._index.hashtag, names.hashtags)]
        tags += [self._index.person(person.id, person.handle) for person in names.people]
        if likes := self._index.likes_with(post.id):
            tags.append(likes)
        tiddler = PostTiddler(
            title=post_title(post.id),
            tags=title_list(dict.fromkeys(tags)) if len(tags) > 1 else _TAG,
            status_id=post.id,
            user_id=post.author.id or post.author.handle or None,
            created=made,
            modified=made,
            favorite_count=None if post.likes is None else str(post.likes),
            retweet_count=None if post.reposts is None else str(post.reposts),
            date=self._date(view, heading),
            month_day=month_day(self._document.local_time(post)) if self._with_days else None,
            clock=view.line.time.text,
            language=post.language or None,
            url=safe_url(post.url) if post.url else None,
            source=post.source or None,
            facts=_BETWEEN_FACTS.join(view.facts) or None,
        )
        # Most posts have little of what follows.
        if likes:
            tiddler.liked_by = whose_likes(self._document) or None
        if post.reply_to:
            tiddler.in_reply_to_status_id = _answered_id(view) or None
        if names.people:
            tiddler.mention_user_ids = _ids_of(names.people) or None
        self._add_notes(tiddler, view)
        return tiddler

    def _date(self, view: PostView, heading: str) -> str:
        # Most posts are the first of their thread, and made on the day that it stands under: its words are there.
        if view.previous or view.day or not view.clock:
            return moment_of(self._document, view.post)
        return day_with_clock(heading, view.clock)

    def _add_notes(self, tiddler: PostTiddler, view: PostView) -> None:
        """Add what is said around a post."""
        post, line = view.post, view.line
        if line.before or line.after:
            before, after = self._replies.around(line) or (self._runs(line.before), self._runs(line.after))
            tiddler.line_before, tiddler.line_after = before or None, after or None
        if post.visibility != "public":
            tiddler.visibility = post.visibility
        if view.previous:
            tiddler.continues = _continued(view)
        if view.before:
            tiddler.before = literal("<br>".join(map(runs_wikitext, view.before)))
        if view.after:
            tiddler.quoted = _quoted_title(view.after)
        if view.after or post.revisions or post.versions:
            tiddler.after = self._after(view)

    def _content(self, content: Iterable[Inline]) -> str:
        return content_wikitext(content, self._index, self._service)

    def _runs(self, runs: Sequence[Run]) -> str:
        return literal(runs_wikitext(runs, self._titles))

    def _after(self, view: PostView) -> str | None:
        return literal("".join((*map(self._note, view.after), self._edited(view)))) or None

    def _note(self, note: Note) -> str:
        """Return a line below a post, with a quoted post that has no tiddler of its own."""
        line = note_wikitext(note.runs)
        if note.quoted is None or not note.is_elsewhere:
            return line
        words = content_wikitext(note.quoted.content, self._titles, self._service)
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
    return " ".join(dict.fromkeys([person.id for person in people if person.id]))
