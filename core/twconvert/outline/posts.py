"""What surrounds a post: when it was made, what a reader needs to know before and after its text, earlier versions.

Four rules are decided here for every format:

- Only the clock of a later post of a thread is shown if the post right before it shows a clock of the same day. After
  a post that is known by its day alone, the whole date stands again.
- Under the heading of a day (see `twconvert.outline.Days`) the clock alone is shown, but for a post of another day
  than the post right before it in its thread, or than the heading.
- A post answers the one right above it, by whichever of its versions it is named, without a word said about it.
- A quoted post of the document is repeated if it has a text of at most 1,000 characters; a longer one is a link away.
  One that is not in the document is repeated, if the archive holds it.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from twconvert.model import Inline, Post
from twconvert.outline.lines import PostLine, opening_of
from twconvert.text import plain_text
from twconvert.wording import Run, clock, day, gettext, moment_of
from twconvert.wording.dates import day_with_clock
from twconvert.wording.notes import EDITED, EDITED_BEFORE, audience, facts, notes_after, notes_before
from twconvert.wording.post_lines import time_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from twconvert.model import Document, Thread

_LONGEST_QUOTE = 1_000
"""Characters."""
_LONG_THREAD = 500
"""The number of posts of a thread that are held in memory."""


class Note(NamedTuple):
    """A line that follows the text of a post."""

    runs: Sequence[Run]
    quoted: Post | None = None
    """The post that the line names as quoted: one of the document, or one that the archive holds beside its quote."""
    repeats_text: bool = False
    """Whether the text of the quoted post is to be repeated below the line."""
    is_elsewhere: bool = False
    """Whether the quoted post is none of the document, so that nothing in an output can lead to it."""


class Revision(NamedTuple):
    """An earlier version of a post."""

    time: str
    """When it was made, in words: ``5 January 2019, 14:03``."""
    post: Post


class PostView(Struct, frozen=True, gc=False):
    """A post, and what is said around it. What follows from the post alone is worked out when it is asked for."""

    post: Post
    previous: Post | None
    """The post that stands right before it in its thread; ``None`` for the first one."""
    answered: Post | None
    """The post at hand that it answers, by whichever id it names that post; ``None`` if it answers none of them."""
    day: str | None
    """The day it was made: ``5 January 2019``. ``None`` where the clock alone is shown."""
    clock: str | None
    """The time of day it was made: ``14:03``. ``None`` where the archive knows the day alone."""
    before: Sequence[Sequence[Run]]
    """The lines that stand before the text: whose post is repeated, what is answered, who could see it.

    Under the heading of a day, they are those that come below `line` and say what it does not."""
    after: Sequence[Note]
    """The lines that follow the text."""
    revisions: Sequence[Revision]
    """The earlier versions that the archive holds, oldest first."""
    line: PostLine
    """The line above the text. Without the heading of a day, it is `time` alone."""
    named: tuple[Inline, ...]
    """The names at the beginning of the text that the line stands for; empty without the heading of a day."""
    content: tuple[Inline, ...]
    """The text without those names, as it is to be shown below the line."""

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids by which other posts may name it: its own, then those of its other versions, oldest first."""
        return ids_of(self.post)

    @property
    def edited(self) -> str | None:
        """The line that says that it was edited; above the earlier versions, if there are any."""
        return edited_line(self.post)

    @property
    def facts(self) -> Sequence[str]:
        """How it was received and where it was written, such as ``12 likes``."""
        return facts(self.post)

    @property
    def time(self) -> str:
        """The day and the clock, as far as they are shown: ``5 January 2019, 14:03``."""
        return day_with_clock(self.day, self.clock) if self.day and self.clock else self.day or self.clock or ""


def thread_views(document: Document, thread: Thread, under: date | None = None) -> Iterator[PostView]:
    """Return the posts of a thread in reading order, each with what is said around it.

    Args:
        document: The document that the thread is in.
        thread: The thread.
        under: The day whose heading it stands under; see `post_view`.
    """
    posts = thread.posts
    # Most posts stand alone.
    if len(posts) == 1:
        return iter((post_view(document, posts[0], None, None, under),))
    if len(posts) > _LONG_THREAD:
        return _views_of_long_thread(document, posts, under)
    return _views_of_thread(document, thread, under)


def _views_of_thread(document: Document, thread: Thread, under: date | None) -> Iterator[PostView]:
    nearby = posts_by_id(thread)
    previous = None
    for post in thread.posts:
        yield post_view(document, post, previous, nearby, under)
        previous = post


def _views_of_long_thread(document: Document, posts: Sequence[Post], under: date | None) -> Iterator[PostView]:
    nearby = _PostsNearby(document, document.threads.index_of(posts[0].id))
    previous = None
    for post in posts:
        nearby.add(post)
        yield post_view(document, post, previous, nearby, under)
        previous = post


class _PostsNearby(Mapping[str, "Post"]):
    """The posts of a long thread by id. Few are in memory: those that were added or asked for last.

    Args:
        document: The document.
        thread: The index of the thread; ``None`` where the document does not hold it.
    """

    def __init__(self, document: Document, thread: int | None) -> None:
        self._document = document
        self._thread = thread
        self._last: OrderedDict[str, Post] = OrderedDict()

    def add(self, post: Post) -> None:
        for each in ids_of(post):
            self._last[each] = post
            self._last.move_to_end(each)
        while len(self._last) > _LONG_THREAD:
            self._last.popitem(last=False)

    def __getitem__(self, post_id: str) -> Post:
        post = self._last.get(post_id)
        if post is None and post_id and self._document.threads.index_of(post_id) == self._thread:
            post = self._document.posts.find(post_id)
        if post is None:
            raise KeyError(post_id)
        self.add(post)
        return post

    def __iter__(self) -> Iterator[str]:
        return iter(self._last)

    def __len__(self) -> int:
        return len(self._last)


def post_view(
    document: Document,
    post: Post,
    previous: Post | None = None,
    nearby: Mapping[str, Post] | None = None,
    under: date | None = None,
) -> PostView:
    """Return a post with what is said around it.

    Args:
        document: The document that the post is in.
        post: The post.
        previous: The post that stands right before it in its thread. ``None`` where it stands alone or first.
        nearby: Posts that are at hand, by id, so that the document need not be searched for them.
        under: The day whose heading it stands under, as in a diary. Its `PostView.line` then says whom it answers, or
            whose post it repeats. ``None`` where it stands under no such heading.
    """
    local = document.local_time(post)
    shown_day = None if _is_of_day_said(document, post, local, previous, under) else day(local)
    shown_clock = clock(local) if post.precision == "second" else None
    # Most posts answer, repeat and quote nothing, and have the clock alone: nothing is called for those.
    time = Run(shown_clock if shown_clock and not shown_day else time_words(shown_day, shown_clock), post.url)
    reply, repost = post.reply_to, post.repost_of
    before: list[list[Run]] = []
    if under is not None and (reply or repost):
        line, named, content = opening_of(document, post, time, previous, nearby)
        # The line says whose post it is, and not what it answers.
        if reply and repost:
            before = list(notes_before(document, post))[1:]
        elif post.visibility != "public":
            before = audience(document, post)
    else:
        line, named, content = PostLine((), time, ()), (), post.content
        if reply or repost:
            before = list(notes_before(document, post, previous, nearby))
        elif post.visibility != "public":
            before = audience(document, post)
    # In the order of the fields: names would take a third of the time of all this.
    return PostView(
        post,
        previous,
        nearby.get(reply.id or "") if nearby and reply else None,
        shown_day,
        shown_clock,
        before,
        _notes_after(document, post),
        [Revision(moment_of(document, each), each) for each in post.revisions] if post.revisions else (),
        line,
        named,
        content,
    )


def notes_around(
    document: Document, post: Post, nearby: Mapping[str, Post] | None = None
) -> tuple[Sequence[Sequence[Run]], Sequence[Note]]:
    """Return the lines before and after the text of a post that stands alone, as `post_view` has them.

    Args:
        document: The document that the post is in.
        post: The post.
        nearby: Posts that are at hand, by id, so that the document need not be searched for them.
    """
    # Most posts answer, repeat and quote nothing: nothing is called for those.
    is_plain = not (post.reply_to or post.repost_of)
    before = audience(document, post) if is_plain else list(notes_before(document, post, None, nearby))
    return before, _notes_after(document, post)


def edited_line(post: Post) -> str | None:
    """Return the line that says that a post was edited; above the earlier versions, if there are any."""
    if post.revisions:
        return gettext(EDITED_BEFORE)
    return gettext(EDITED) if len(post.versions) > 1 else None


def _notes_after(document: Document, post: Post) -> Sequence[Note]:
    if post.quote or post.repost_of or post.edited_at:
        return [_note(post, runs, quoted) for runs, quoted in notes_after(document, post)]
    return ()


def _is_of_day_said(document: Document, post: Post, local: datetime, previous: Post | None, under: date | None) -> bool:
    """Say whether the day of a post is that of the post before it, or else of the heading that it stands under."""
    if previous is None:
        return under == local.date()
    if under is None and "day" in {post.precision, previous.precision}:
        return False
    return document.local_time(previous).date() == local.date()


def ids_of(post: Post) -> tuple[str, ...]:
    """Return the ids by which other posts may name a post: its own first, then those of its other versions."""
    return (post.id, *(each for each in post.versions if each != post.id)) if post.versions else (post.id,)


def posts_by_id(thread: Thread) -> dict[str, Post]:
    """Return the posts of a thread by every id that other posts may name them by."""
    return {each: post for post in thread.posts for each in ids_of(post)}


def _note(post: Post, runs: Sequence[Run], quoted: Post | None) -> Note:
    is_elsewhere = quoted is not None and post.quote is not None and quoted is post.quote.post
    return Note(runs, quoted, is_elsewhere or _is_repeated(quoted), is_elsewhere)


def _is_repeated(quoted: Post | None) -> bool:
    return quoted is not None and 0 < len(plain_text(quoted.content)) <= _LONGEST_QUOTE
