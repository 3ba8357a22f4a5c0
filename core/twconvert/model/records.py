"""What a loader yields."""

from typing import TypeAlias

from twconvert.model.document import Source
from twconvert.model.messages import Chat, Conversation
from twconvert.model.people import KnownAccount, Relation, UserList
from twconvert.model.posts import Post
from twconvert.model.saved import Like, Moment

Record: TypeAlias = Source | Post | Like | Conversation | Chat | Relation | UserList | Moment | KnownAccount
"""The `Source` comes first, then everything else in any order.

A `KnownAccount` is no record of an archive, but says who somebody is. Accounts that posts mention, answer or repost
are learnt from the posts.
"""
