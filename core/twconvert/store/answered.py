"""Who was answered, where a record gives no name and the text begins with one.

On Twitter a reply names the account that it answers, and nearly always first. Records leave the name out where the
account is gone, and then no entity marks it in the text either.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from twconvert.model import AccountRef
from twconvert.opening_names import opening_names

if TYPE_CHECKING:
    from twconvert.model import Mention, Post


def with_answered_account(post: Post) -> Post:
    """Return a post that names the account that it answers, if its text surely tells that.

    The first name of the text is that of the answered account, if the id of that is unknown, or if no other name at
    the beginning of the text may belong to that id.

    Args:
        post: A post that answers none of the owner's.
    """
    reply = post.reply_to
    if reply is None or reply.author.handle:
        return post
    account_id = reply.author.id
    names = [name.mention for name in opening_names(post.content)]
    if not names or (account_id and not _may_be(names[0], account_id)):
        return post
    first, *others = names
    is_marked = account_id is None or first.account_id == account_id
    if not is_marked and any(_may_be(other, account_id) for other in others):
        return post
    author = AccountRef(account_id or first.account_id, first.handle, reply.author.name or first.name)
    return msgspec.structs.replace(post, reply_to=msgspec.structs.replace(reply, author=author))


def _may_be(mention: Mention, account_id: str | None) -> bool:
    return mention.account_id in {None, account_id}
