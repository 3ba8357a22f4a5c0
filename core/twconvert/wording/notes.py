"""What is said around a post: what it answers, repeats or quotes, who could see it, how it was received."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.model import Link
from twconvert.wording.dates import day, moment_of
from twconvert.wording.language import gettext, gettext_noop
from twconvert.wording.numbers import number_of
from twconvert.wording.sentences import Run, runs_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from twconvert.model import AccountRef, Document, Inline, Location, Post, Quote, Reply, Repost

EDITED = gettext_noop("Edited")
"""Of a post whose earlier versions are not there."""
EDITED_BEFORE = gettext_noop("Edited. Before that it said:")
"""Stands before the earlier versions."""
_AUDIENCES = (gettext_noop("a circle"), gettext_noop("followers only"))
"""What services say of whom posts reach that are not for all; see `Service.circle`."""


def notes_before(
    document: Document, post: Post, previous: Post | None = None, nearby: Mapping[str, Post] | None = None
) -> Iterator[list[Run]]:
    """Yield the notes that a reader needs before the text.

    Args:
        document: The document that the post is in.
        post: The post.
        previous: The post that stands right before it in its thread: nothing is said of an answer to that one.
        nearby: Posts that are at hand, by id, so that the document need not be searched for them.
    """
    if post.repost_of:
        yield _repost(document, post.repost_of)
    if post.reply_to:
        target = target_of(document, post, post.reply_to, nearby)
        if target is None or previous is None or target.id != previous.id:
            yield _reply(document, post.reply_to, target)
    yield from audience(document, post)


def audience(document: Document, post: Post) -> list[list[Run]]:
    """Return a note that says who could see a post; none if everybody could."""
    return [] if post.visibility == "public" else [[Run(_visibility(document, post))]]


def target_of(document: Document, post: Post, reply: Reply, nearby: Mapping[str, Post] | None = None) -> Post | None:
    """Return the post of the document that a post answers.

    Args:
        document: The document that the post is in.
        post: The post.
        reply: What it says of the post that it answers.
        nearby: Posts that are at hand, by id, so that the document need not be searched for them.
    """
    return None if _answers_another(post, reply) else _find(document, reply.id, nearby)


def notes_after(document: Document, post: Post) -> Iterator[tuple[list[Run], Post | None]]:
    """Yield the notes that follow the text, each with the post that is quoted, if the document or the post holds it."""
    if post.repost_of and post.repost_of.truncated:
        yield _cut(post.repost_of, post.content), None
    if post.quote:
        target = _find(document, post.quote.id, None)
        yield _quote(document, post.quote, target), target or post.quote.post
    if post.edited_at:
        yield [Run(gettext("Edited on {day}").format(day=day(document.local(post.edited_at))))], None


def reference(document: Document, target: Post, here: str, elsewhere: str) -> Run:
    """Return words that lead to a post of the document; in another volume, to its web address.

    Args:
        document: The document, or the volume, that the words are in.
        target: The post, which may be in another volume.
        here: The words for a post of the same volume, with ``{moment}``.
        elsewhere: The words for a post of another volume, with ``{moment}`` and ``{volume}``.
    """
    moment, volume = moment_of(document, target), document.volume
    number = volume.number_of(target.id) if volume else None
    if volume is None or number in {None, volume.number}:
        return Run(here.format(moment=moment), post_id=target.id)
    return Run(elsewhere.format(moment=moment, volume=volume.names[number - 1]), target.url, target.id)


def facts(post: Post) -> list[str]:
    """Return how a post was received and where it was written, as far as there is anything to say."""
    said = []
    if post.place:
        said.append(gettext("Written in {place}").format(place=post.place))
    if post.location:
        said.append(_place(post.location))
    if post.likes:
        said.append(number_of(post.likes, "like"))
    if post.reposts:
        said.append(number_of(post.reposts, "repost"))
    return said


def account(who: AccountRef, url: str | None = None) -> list[Run]:
    """Return the name and the handle of an account, or what is known of them."""
    names = [each for each in (who.name, who.handle and f"@{who.handle}") if each]
    if not names:
        return [Run(gettext("an account that the archive does not name"), url)]
    runs = [run for name in names for run in (Run(" ", url), Run(name, url, is_name=True))]
    return runs[1:]


def _repost(document: Document, repost: Repost) -> list[Run]:
    names, link = account(repost.author, repost.url), Run("", repost.url)
    if repost.created_at is None:
        return runs_in(gettext("Reposted {account}"), account=names)
    made = day(document.local(repost.created_at))
    return runs_in(gettext("Reposted {account}[, {day}]"), link, account=names, day=made)


def _reply(document: Document, reply: Reply, target: Post | None) -> list[Run]:
    if target is None:
        return runs_in(gettext("In reply to {account}"), account=account(reply.author, reply.url))
    return runs_in(gettext("In reply to {post}"), post=[post_reference(document, target)])


def _quote(document: Document, quote: Quote, target: Post | None) -> list[Run]:
    if target is not None:
        return runs_in(gettext("Quotes {post}"), post=[post_reference(document, target)])
    link = Run("", quote.url)
    if quote.post:
        names, made = account(quote.post.author, quote.url), day(document.local(quote.post.created_at))
        return runs_in(gettext("Quotes {account}[, {day}]"), link, account=names, day=made)
    if quote.handle is None:
        return runs_in(gettext("Quotes [a post]"), link)
    return runs_in(
        gettext("Quotes [a post by {handle}]"), link, handle=[Run(f"@{quote.handle}", quote.url, is_name=True)]
    )


def post_reference(document: Document, target: Post) -> Run:
    """Return words that lead to a post of the document, or say which volume it is in."""
    return reference(
        document, target, gettext("the post of {moment}"), gettext("the post of {moment}, in the volume {volume}")
    )


def _cut(repost: Repost, content: Sequence[Inline]) -> list[Run]:
    is_address = len(content) == 1 and isinstance(content[0], Link) and content[0].url == repost.url
    if is_address:
        return [Run(gettext("The archive holds only the address of this post."))]
    if not repost.url:
        return [Run(gettext("The archive holds only the beginning of this post."))]
    sentence = gettext("The archive holds only the beginning of this post; [the full post is online].")
    return runs_in(sentence, Run("", repost.url))


def _visibility(document: Document, post: Post) -> str:
    if post.visibility == "community":
        return gettext("Posted in a community")
    if post.visibility == "circle":
        return gettext("Posted to {audience}").format(audience=gettext(document.service.circle))
    if post.deleted_at:
        return gettext("Deleted on {day}").format(day=day(document.local(post.deleted_at)))
    return gettext("Deleted")


def _answers_another(post: Post, reply: Reply) -> bool:
    """Say whether a post surely answers somebody else, whose posts no document holds."""
    other = reply.author.id
    return bool(other and post.author.id) and other != post.author.id


def _find(document: Document, post_id: str | None, nearby: Mapping[str, Post] | None) -> Post | None:
    if post_id is None:
        return None
    return (nearby or {}).get(post_id) or document.posts.find(post_id)


def _place(location: Location) -> str:
    latitude, longitude = (f"{abs(each):.3f}" for each in (location.latitude, location.longitude))
    north = gettext("{degrees}° N") if location.latitude >= 0 else gettext("{degrees}° S")
    east = gettext("{degrees}° E") if location.longitude >= 0 else gettext("{degrees}° W")
    north, east = north.format(degrees=latitude), east.format(degrees=longitude)
    return gettext("Written at {latitude}, {longitude}").format(latitude=north, longitude=east)
