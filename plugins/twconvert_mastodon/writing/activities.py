"""A post as an activity of the outbox."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import to_builtins
from msgspec.structs import replace

from twconvert import Hashtag, Link, Mention, Text
from twconvert.text import without_styles
from twconvert_mastodon.addresses import last_part
from twconvert_mastodon.writing.addresses import safe
from twconvert_mastodon.writing.format import (
    PUBLIC,
    Activity,
    Answered,
    Note,
    Place,
    PostFacts,
    Quoted,
    Tag,
    Total,
    Who,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from twconvert import AccountRef, Document, Inline, Post, Quote, Repost
    from twconvert_mastodon.writing.addresses import Addresses
    from twconvert_mastodon.writing.markup import Markup
    from twconvert_mastodon.writing.media import MediaFiles

_NOTHING = PostFacts()
_CREATED = "/activity"
_NAMELESS = frozenset({Text, Link})
"""The parts of a text that name nobody and are no hashtags."""


class ActivityMaker:
    """Makes the activities of an outbox.

    Args:
        document: The document.
        addresses: Knows where everything is.
        media_files: Gets the media.
        markup: Writes the texts.
    """

    def __init__(self, document: Document, addresses: Addresses, media_files: MediaFiles, markup: Markup) -> None:
        self._posts = document.posts
        self._addresses = addresses
        self._media_files = media_files
        self._markup = markup

    def activity(self, post: Post) -> Activity:
        """Return what made a post, or repeated one of somebody else."""
        address = self._addresses.post(post)
        repost = post.repost_of
        made = self._original(post, repost) if repost else self._note(post, address)
        return Activity(
            # Boosts that come from Mastodon are known by the address of the activity.
            id=address if address.endswith(_CREATED) else address + _CREATED,
            type="Announce" if repost else "Create",
            actor=self._addresses.actor,
            published=time(post.created_at) if repost else made.published,
            to=made.to,
            cc=made.cc,
            object=made,
            facts=_facts_of_repost(post, address, repost) if repost else None,
        )

    def _audience(self, post: Post) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return ``to`` and ``cc``. Sharkey reads both as lists, and stops where one is missing."""
        followers = self._addresses.followers
        return ((followers,), ()) if post.visibility == "circle" else ((PUBLIC,), (followers,))

    def _note(self, post: Post, address: str) -> Note:
        """Return a post of the owner's."""
        answered = self._posts.find(post.reply_to.id) if post.reply_to and post.reply_to.id else None
        if answered and answered.visibility == "deleted":
            answered = None
        facts = self._facts(post, address, is_answer_known=answered is not None)
        # One that is not in the archive Sharkey would ask the web for, and slurp would drop this post.
        known = self._addresses.post(answered) if answered else None
        return self._made(post, facts, address, self._addresses.actor, answered=known)

    def _of_somebody(self, post: Post) -> Note:
        """Return a post of somebody else that a post quotes."""
        address = self._addresses.post(post)
        facts = replace(self._facts(post, address, is_answer_known=False), author=_who(post.author))
        return self._made(post, facts, address, self._addresses.account(post.author))

    def _facts(self, post: Post, address: str, *, is_answer_known: bool) -> PostFacts:
        return PostFacts(
            id=_id_beside(address, post),
            precision="day" if post.precision == "day" else None,
            visibility=None if post.visibility == "public" else post.visibility,
            source=post.source,
            reply_to=None if is_answer_known else _answered(post),
            quote=self._quoted(post.quote) if post.quote else None,
            versions=post.versions,
            revisions=tuple([self._note(each, self._addresses.post(each)) for each in post.revisions]),
        )

    def _original(self, post: Post, repost: Repost) -> Note:
        """Return the post of somebody else that a post repeats."""
        author = self._addresses.account(repost.author)
        return self._made(post, _NOTHING, self._addresses.original(post), author, published=repost.created_at)

    def _made(
        self,
        post: Post,
        facts: PostFacts,
        address: str,
        author: str,
        *,
        published: datetime | None = None,
        answered: str | None = None,
    ) -> Note:
        to, cc = self._audience(post)
        attachments, absent, missing = self._media_files.of_post(post.media)
        html = self._markup.content(post.content, post.quote, missing)
        tags, mentions = _named_in(post.content)
        if absent or mentions:
            facts = replace(facts, absent_media=absent, mentions=mentions)
        quote = safe(post.quote.url) if post.quote else None
        return Note(
            id=address,
            summary=None,
            inReplyTo=answered,
            published=time(published or post.created_at),
            updated=time(post.edited_at) if post.edited_at else None,
            url=address,
            attributedTo=author,
            to=to,
            cc=cc,
            sensitive=post.sensitive,
            content=html,
            contentMap={post.language: html} if post.language else None,
            attachment=attachments,
            tag=tuple([Tag(self._addresses.tag(tag), f"#{tag}") for tag in tags]),
            quote=quote,
            quoteUrl=quote,
            location=_place(post),
            likes=None if post.likes is None else Total(post.likes),
            shares=None if post.reposts is None else Total(post.reposts),
            facts=None if facts == _NOTHING else facts,
        )

    def _quoted(self, quote: Quote) -> Quoted:
        return Quoted(quote.id, quote.handle, self._of_somebody(quote.post) if quote.post else None)


def time(moment: datetime) -> str:
    """Return a time in UTC as Mastodon writes it."""
    # `datetime.isoformat` takes ten times as long.
    return f"{to_builtins(moment)[:19]}Z"


def _facts_of_repost(post: Post, address: str, repost: Repost) -> PostFacts:
    original = Answered(
        repost.id,
        safe(repost.url),
        _who(repost.author),
        time(repost.created_at) if repost.created_at else None,
        truncated=repost.truncated,
    )
    return PostFacts(
        id=_id_beside(address, post),
        url=safe(post.url),
        precision="day" if post.precision == "day" else None,
        visibility=None if post.visibility == "public" else post.visibility,
        source=post.source,
        repost_of=original,
    )


def _id_beside(address: str, post: Post) -> str | None:
    """Return the id of a post, unless its address tells it."""
    # Most addresses end so, and need no closer look.
    return None if address.endswith(f"/{post.id}") or last_part(address) == post.id else post.id


def _answered(post: Post) -> Answered | None:
    reply = post.reply_to
    return Answered(reply.id, safe(reply.url), _who(reply.author)) if reply else None


def _named_in(content: Sequence[Inline]) -> tuple[tuple[str, ...], tuple[Who, ...]]:
    """Return the hashtags of a text, and those mentioned of whom more is known than a handle, which the text tells."""
    if _NAMELESS.issuperset(map(type, content)):
        return (), ()
    tags: dict[str, None] = {}
    people: dict[Who, None] = {}
    for each in without_styles(content):
        if type(each) is Hashtag:
            tags[each.tag] = None
        elif type(each) is Mention and (each.account_id or each.name or "@" in each.handle):
            people[Who(each.account_id, each.handle, each.name)] = None
    return tuple(tags), tuple(people)


def _who(account: AccountRef) -> Who:
    return Who(account.id, account.handle, account.name)


def _place(post: Post) -> Place | None:
    where = post.location
    if where:
        return Place(post.place, where.latitude, where.longitude)
    return Place(post.place) if post.place else None
