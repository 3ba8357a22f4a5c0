"""Who and what a post names: the accounts and the hashtags it is found under."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from twconvert.model import AccountRef, Cashtag, Emphasis, Hashtag, Link, Mention, Strong, Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from twconvert import Inline, Post


class Names(Struct, frozen=True):
    """In the order in which a post names them; some may come twice."""

    hashtags: list[str]
    people: list[AccountRef]


def names_of(post: Post) -> Names:
    """Return the hashtags of a post and of its earlier versions, and whom it mentions, answers or repeats.

    That people answer themselves says nothing.
    """
    names = Names([], [])
    _collect(post.content, names)
    for revision in post.revisions:
        _collect(revision.content, names)
    if post.reply_to and not _is_author(post.reply_to.author, post):
        names.people.append(post.reply_to.author)
    if post.repost_of:
        names.people.append(post.repost_of.author)
    return names


def _collect(content: Iterable[Inline], names: Names) -> None:
    for inline in content:
        match inline:
            case Text() | Link() | Cashtag():
                pass
            case Mention(handle, account_id, name):
                names.people.append(AccountRef(account_id, handle, name))
            case Hashtag(tag):
                names.hashtags.append(tag)
            case Strong(inner) | Emphasis(inner):
                _collect(inner, names)


def _is_author(person: AccountRef, post: Post) -> bool:
    """Say whether a person wrote the post, or is not named at all."""
    if person.id and post.author.id:
        return person.id == post.author.id
    return not person.handle or person.handle.casefold() == (post.author.handle or "").casefold()
