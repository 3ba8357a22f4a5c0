"""The records that a loader yields."""

from typing import TypeAlias

from twconvert.model.document import Source
from twconvert.model.media import OtherMedium
from twconvert.model.messages import Chat, Conversation
from twconvert.model.people import KnownAccount, Relation, UserList
from twconvert.model.posts import Post
from twconvert.model.saved import Like, Moment

Record: TypeAlias = (
    Source | Post | Like | Conversation | Chat | Relation | UserList | Moment | OtherMedium | KnownAccount
)
"""Anything that a loader yields: the `Source` first, then everything else in any order. An `OtherMedium` is not for
loaders to yield: it is known when all archives of a conversion were read.

A `KnownAccount` is not counted as a record: it says who somebody is. A loader need not yield one for accounts that
posts mention, answer or repost, for these are learnt from the posts.
"""
