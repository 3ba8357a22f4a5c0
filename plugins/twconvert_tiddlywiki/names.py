"""The accounts and hashtags that a post names; their tiddlers list it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from twconvert import AccountRef, Emphasis, Hashtag, Mention, Strong, Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from twconvert import Inline, Post


class Names(Struct, frozen=True, gc=False):
    """What a post names, in the order in which it does. A name may come twice."""

    hashtags: list[str]
    people: list[AccountRef]


def names_in(post: Post) -> Names:
    """Return the hashtags of a post and of its earlier versions, and the accounts it mentions, answers or repeats.

    An answer to the author's own post does not name the author.
    """
    names = Names([], [])
    # Most posts are plain text, and have no earlier versions.
    if len(post.content) != 1 or type(post.content[0]) is not Text:
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
        if type(inline) is Mention:
            names.people.append(AccountRef(inline.account_id, inline.handle, inline.name))
        elif type(inline) is Hashtag:
            names.hashtags.append(inline.tag)
        elif type(inline) is Strong or type(inline) is Emphasis:
            _collect(inline.content, names)


def _is_author(person: AccountRef, post: Post) -> bool:
    """Say whether an account is the author of the post. One of which nothing is known counts as the author."""
    if person.id and post.author.id:
        return person.id == post.author.id
    return not person.handle or person.handle.casefold() == (post.author.handle or "").casefold()
