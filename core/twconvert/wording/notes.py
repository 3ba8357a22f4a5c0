"""What is said around a post: what it answers, repeats or quotes, who could see it, how it was received."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.model import Link
from twconvert.wording.dates import day, moment_of
from twconvert.wording.numbers import number_of
from twconvert.wording.sentences import Run

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from twconvert.model import AccountRef, Document, Inline, Location, Post, Quote, Reply, Repost

EDITED = "Edited"
"""Of a post whose earlier versions are not there."""
EDITED_BEFORE = "Edited. Before that it said:"
"""Stands before the earlier versions."""


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
        target = None if _answers_another(post) else _find(document, post.reply_to.id, nearby)
        if target is None or previous is None or target.id != previous.id:
            yield _reply(document, post.reply_to, target)
    if post.visibility != "public":
        yield [Run(_visibility(document, post))]


def notes_after(document: Document, post: Post) -> Iterator[tuple[list[Run], Post | None]]:
    """Yield the notes that follow the text, each with the post that is quoted, if the document or the post holds it."""
    if post.repost_of and post.repost_of.truncated:
        yield _cut(post.repost_of, post.content), None
    if post.quote:
        target = _find(document, post.quote.id, None)
        yield _quote(document, post.quote, target), target or post.quote.post
    if post.edited_at:
        yield [Run(f"{EDITED} on {day(document.local(post.edited_at))}")], None


def facts(post: Post) -> list[str]:
    """Return how a post was received and where it was written, as far as there is anything to say."""
    said = [f"Written in {post.place}"] if post.place else []
    said += [_place(post.location)] if post.location else []
    if post.likes:
        said.append(number_of(post.likes, "like"))
    if post.reposts:
        said.append(number_of(post.reposts, "repost"))
    return said


def account(who: AccountRef, url: str | None = None) -> list[Run]:
    """Return the name and the handle of an account, or what is known of them."""
    names = [each for each in (who.name, who.handle and f"@{who.handle}") if each]
    if not names:
        return [Run("an account that the archive does not name", url)]
    runs = [run for name in names for run in (Run(" ", url), Run(name, url, is_name=True))]
    return runs[1:]


def _repost(document: Document, repost: Repost) -> list[Run]:
    runs = [Run("Reposted from "), *account(repost.author, repost.url)]
    if repost.created_at:
        runs.append(Run(f", {day(document.local(repost.created_at))}", repost.url))
    return runs


def _reply(document: Document, reply: Reply, target: Post | None) -> list[Run]:
    if target is None:
        return [Run("In reply to "), *account(reply.author, reply.url)]
    return [Run("In reply to "), _reference(document, target)]


def _quote(document: Document, quote: Quote, target: Post | None) -> list[Run]:
    if target is not None:
        return [Run("Quotes "), _reference(document, target)]
    if quote.post:
        names = account(quote.post.author, quote.url)
        return [Run("Quotes "), *names, Run(f", {day(document.local(quote.post.created_at))}", quote.url)]
    if quote.handle is None:
        return [Run("Quotes "), Run("a post", quote.url)]
    return [Run("Quotes "), Run("a post by ", quote.url), Run(f"@{quote.handle}", quote.url, is_name=True)]


def _reference(document: Document, target: Post) -> Run:
    return Run(f"the post of {moment_of(document, target)}", post_id=target.id)


def _cut(repost: Repost, content: Sequence[Inline]) -> list[Run]:
    is_address = len(content) == 1 and isinstance(content[0], Link) and content[0].url == repost.url
    words = f"The archive holds only the {'address' if is_address else 'beginning'} of this post"
    if is_address or not repost.url:
        return [Run(f"{words}.")]
    return [Run(f"{words}; "), Run("all of it is at its source", repost.url), Run(".")]


def _visibility(document: Document, post: Post) -> str:
    if post.visibility == "community":
        return "Posted in a community"
    if post.visibility == "circle":
        return f"Posted to {document.service.circle}"
    if post.deleted_at:
        return f"Deleted on {day(document.local(post.deleted_at))}"
    return "Deleted"


def _answers_another(post: Post) -> bool:
    """Say whether a post surely answers somebody else, whose posts no document holds."""
    other = post.reply_to.author.id if post.reply_to else None
    return bool(other and post.author.id) and other != post.author.id


def _find(document: Document, post_id: str | None, nearby: Mapping[str, Post] | None) -> Post | None:
    if post_id is None:
        return None
    return (nearby or {}).get(post_id) or document.posts.find(post_id)


def _place(location: Location) -> str:
    north = f"{abs(location.latitude):.3f}\u00b0 {'N' if location.latitude >= 0 else 'S'}"
    east = f"{abs(location.longitude):.3f}\u00b0 {'E' if location.longitude >= 0 else 'W'}"
    return f"Written at {north}, {east}"
