"""Makes a post, or a direct message, of an activity."""

from __future__ import annotations

import re
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from twconvert import AccountRef, Conversation, Link, Location, Message, Post, Quote, Reply, Repost
from twconvert.urls import shown_url
from twconvert_mastodon.addresses import account_at, address_in, last_part
from twconvert_mastodon.audience import addressees_of, audience_of
from twconvert_mastodon.content import content_of_post, html_of
from twconvert_mastodon.counts import total_of
from twconvert_mastodon.facts import accounts_in, facts_of, fields_in, ref_of, reply_in, repost_in
from twconvert_mastodon.times import parse_time, time_in_address, time_or_none

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from twconvert_mastodon.audience import Audience
    from twconvert_mastodon.media import MediaFinder
    from twconvert_mastodon.owner import Owner
    from twconvert_mastodon.people import People

Activity = dict[str, Any]

_LANGUAGE = re.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_NO_LANGUAGE = frozenset({"und", "zxx", "mul"})
_QUOTES = ("quote", "quoteUrl", "quoteUri", "_misskey_quote")


class RecordMaker:
    """Makes the records of an outbox.

    Args:
        owner: The owner of the archive.
        media: Finds the files of attachments.
    """

    def __init__(self, owner: Owner, media: MediaFinder) -> None:
        self._owner = owner
        self._media = media

    def audience_of(self, activity: Activity) -> Audience:
        """Return who could see what an activity made."""
        return audience_of(activity, self._owner.followers)

    def make(self, activity: Activity) -> Post | Conversation | None:
        """Return what an activity made; ``None`` where it made neither a post nor a boost.

        Raises:
            ValueError: its time is none.
            OverflowError: its time is outside the calendar.
        """
        audience = self.audience_of(activity)
        made = activity["object"]
        facts = facts_of(activity)
        if activity["type"] == "Announce":
            post = self._boost(activity)
        elif activity["type"] != "Create":
            return None
        elif isinstance(made, str):
            post = self._unknown(activity, made)
        elif audience == "direct" or made.get("type") == "ChatMessage":
            return self._conversation(activity)
        else:
            post, facts = self._post(activity, made), facts_of(made)
        # A boost that nobody but the owner sees is no message to anybody.
        public: Literal["public", "community"] = "community" if facts.get("visibility") == "community" else "public"
        return msgspec.structs.replace(post, visibility=public if audience == "public" else "circle")

    def _post(self, activity: Activity, made: Activity) -> Post:
        facts, people = facts_of(made), self._people(made)
        post_id = facts.get("id") or last_part(made.get("id") or activity["id"])
        quote = self._quote(made, people)
        location, place = place_of(made)
        language = language_of(made)
        post = Post(
            id=post_id,
            author=ref_of(facts["author"]) if facts.get("author") else self._owner.ref,
            created_at=_published(made, activity),
            url=address_in(made.get("url")) or made.get("id"),
            content=content_of_post(made, people, language, without_quote=quote is not None),
            language=language,
            reply_to=reply_of(made, people) or reply_in(facts),
            quote=quote,
            media=self._media.of_post(made, post_id),
            location=location,
            place=place,
            likes=total_of(made.get("likes")),
            reposts=total_of(made.get("shares")),
            source=_program(made.get("generator")),
            sensitive=bool(made.get("sensitive")),
            edited_at=time_or_none(made.get("updated")),
            revisions=tuple(self._post(each, each) for each in facts.get("revisions") or () if isinstance(each, dict)),
        )
        return msgspec.structs.replace(post, **fields_in(facts, post)) if facts else post

    def _quote(self, made: Activity, people: People) -> Quote | None:
        """Return what a post quotes, and that post itself where the archive holds it."""
        quote, facts = quote_of(made, people), facts_of(made).get("quote")
        if quote is None or not facts:
            return quote
        note = facts.get("note")
        return Quote(
            url=quote.url,
            id=facts.get("id") or quote.id,
            handle=facts.get("handle"),
            post=self._post(note, note) if isinstance(note, dict) else None,
        )

    def _boost(self, activity: Activity) -> Post:
        """Return a boost: of what was boosted, there mostly is the address alone."""
        made = activity["object"]
        url = address_in(made)
        if not url:
            raise ValueError("it does not say what it boosts")
        facts, people = facts_of(activity), self._people({})
        author = people.author_of(url)
        if author == AccountRef():
            author = next(self._receivers(activity), author)
        is_whole = isinstance(made, dict) and bool(made.get("content") or made.get("attachment"))
        post = Post(
            id=last_part(activity["id"]),
            author=self._owner.ref,
            created_at=_published(activity),
            url=activity["id"],
            content=(Link(url, shown_url(url)),),
            repost_of=repost_in(facts)
            or Repost(
                author=author,
                id=people.id_of(url),
                url=url,
                created_at=time_in_address(url),
                truncated=not is_whole and author != self._owner.ref,
            ),
        )
        if facts:
            post = msgspec.structs.replace(post, **fields_in(facts, post))
        if not is_whole:
            return post
        original = self._post(activity, made)
        shown = {name: getattr(original, name) for name in ("content", "media", "language", "sensitive", "quote")}
        return msgspec.structs.replace(post, **shown)

    def _unknown(self, activity: Activity, url: str) -> Post:
        """Return a post of which there is the address alone."""
        return Post(
            id=last_part(url),
            author=self._owner.ref,
            created_at=_published(activity),
            url=url,
            content=(Link(url, shown_url(url)),),
        )

    def _conversation(self, activity: Activity) -> Conversation:
        """Return a direct message as a piece of a conversation with whom it was sent to."""
        post = self._post(activity, activity["object"])
        named = self._people(activity["object"]).accounts
        others = {each.id: each for each in (*self._receivers(activity), *named)}
        others.pop(self._owner.ref.id, None)
        members = "\n".join(sorted(filter(None, others)))
        message = Message(
            id=post.id, sender=post.author, created_at=post.created_at, content=post.content, media=post.media
        )
        return Conversation(
            id=blake2b(members.encode(), digest_size=8).hexdigest(),
            is_group=len(others) > 1,
            participants=(self._owner.ref, *others.values()),
            events=(message,),
        )

    def _receivers(self, activity: Activity) -> Iterator[AccountRef]:
        """Yield the accounts that something was sent to."""
        for url in addressees_of(activity):
            if url.startswith("http") and "#" not in url and not url.endswith("/followers"):
                yield account_at(url)

    def _people(self, made: Activity) -> People:
        tags = (tag for tag in made.get("tag") or () if isinstance(tag, dict))
        return self._owner.people.with_tags(tags, accounts_in(facts_of(made)))


def reply_of(made: Activity, people: People) -> Reply | None:
    """Return what a post answers."""
    url = address_in(made.get("inReplyTo"))
    return Reply(author=people.author_of(url), id=people.id_of(url), url=url) if url else None


def quote_of(made: Activity, people: People) -> Quote | None:
    """Return what a post quotes; that is written in four ways, and in a fifth as a link among the tags (FEP-e232)."""
    links = [tag for tag in made.get("tag") or () if isinstance(tag, dict) and tag.get("type") == "Link"]
    linked = [tag.get("href") for tag in links if "quote" in str(tag.get("rel"))]
    url = next(filter(None, (*(address_in(made.get(name)) for name in _QUOTES), *linked)), None)
    return Quote(url=url, id=people.id_of(url), handle=people.author_of(url).handle) if url else None


def place_of(made: Activity) -> tuple[Location | None, str | None]:
    """Return where a post was written (ActivityStreams 2.0, section 4.4 of its vocabulary)."""
    place = made.get("location")
    if not isinstance(place, dict):
        return None, None
    latitude, longitude = place.get("latitude"), place.get("longitude")
    if latitude is None or longitude is None:
        return None, place.get("name") or None
    return Location(float(latitude), float(longitude)), place.get("name") or None


def language_of(made: Activity) -> str | None:
    """Return the language that the text of a post is in (BCP 47), where the author chose one.

    A post may be there in several languages. The text that is shown is one of them.
    """
    texts = made.get("contentMap") or {}
    shown = html_of(made)
    codes = [code for code, text in texts.items() if text == shown or len(texts) == 1]
    return next((code for code in codes if _LANGUAGE.fullmatch(code) and code not in _NO_LANGUAGE), None)


def _published(*holders: Activity) -> datetime:
    for holder in holders:
        if holder.get("published"):
            return parse_time(holder["published"])
    raise ValueError("it has no time")


def _program(generator: object) -> str | None:
    return (generator.get("name") or None) if isinstance(generator, dict) else None
