"""The kinds of record, a row for each: what it is called, where a document has it, and how it is counted and sorted.

Options, filters, the store, the ledger and the words around a document ask this table. A kind is added with a row
here, a type in `twconvert.model` with a field in `Document`, a schema, and a loader that reads it.
"""

from __future__ import annotations

from collections import Counter
from operator import attrgetter
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

from twconvert.errors import PluginError, UsageError
from twconvert.kind_types import Detail, Kind, LedgerRow, PostKind
from twconvert.model import (
    Chat,
    Conversation,
    KnownAccount,
    Like,
    ListKind,
    Moment,
    OtherMediaKind,
    OtherMedium,
    Post,
    Relation,
    RelationKind,
    Source,
    UserList,
)
from twconvert.suggestions import suggestion

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from twconvert.model import Visibility

__all__ = ["counts_of"]

KindName: TypeAlias = Literal[
    "replies",
    "reposts",
    "community",
    "circle",
    "deleted",
    "messages",
    "likes",
    "relations",
    "lists",
    "moments",
    "chats",
    "other-media",
    "places",
    "former-handles",
]
"""The names of the kinds that people can choose, as `choosable_kinds` lists them."""

POSTS = Kind(
    name="posts",
    title="Posts",
    model_type=Post,
    field="posts",
    noun="post",
    ledger=(LedgerRow("posts", "post", "posts"),),
    schemas=("tweet", "tweet-grailbird", "tweet-csv", "note-tweet", "mastodon-activity"),
    order="Oldest first.",
    id_of=attrgetter("id"),
    time_of=attrgetter("created_at"),
)
MESSAGES = Kind(
    name="messages",
    title="Direct messages",
    model_type=Conversation,
    field="conversations",
    noun="conversation",
    ledger=(
        LedgerRow("conversations", "conversation", "conversations"),
        LedgerRow("messages", "message", "messages", counts_parts=True),
    ),
    parts="events",
    schemas=("dm-conversation", "dm-event", "mastodon-activity"),
    order="In the order in which they began; those without any event come last.",
    id_of=attrgetter("id"),
    is_private=True,
)
LIKES = Kind(
    name="likes",
    title="Posts that you liked",
    model_type=Like,
    field="likes",
    noun="liked post",
    ledger=(LedgerRow("likes", "liked post", "liked posts"),),
    schemas=("like", "mastodon-reference"),
    order="In the order in which the liked posts were written.",
    id_of=attrgetter("post_id"),
    time_of=attrgetter("created_at"),
    is_private=True,
)
RELATIONS = Kind(
    name="relations",
    title="People you follow, who follow you, and whom you blocked or muted",
    model_type=Relation,
    field="relations",
    noun="account",
    ledger=(
        LedgerRow(
            "relations",
            "follower, followed, blocked or muted account",
            "followers, followed, blocked and muted accounts",
        ),
    ),
    schemas=("account-ref", "mastodon-reference"),
    order="Followers, followed, blocked and muted accounts.",
    id_of=lambda relation: str(relation.account.id or relation.account.handle),
    groups=get_args(RelationKind),
    account="account",
    is_private=True,
)
LISTS = Kind(
    name="lists",
    title="Lists of people",
    model_type=UserList,
    field="lists",
    noun="list",
    ledger=(LedgerRow("lists", "list", "lists"),),
    schemas=("user-list",),
    order="Those that the owner made, subscribed to, and is a member of.",
    id_of=attrgetter("url"),
    groups=get_args(ListKind),
)
MOMENTS = Kind(
    name="moments",
    title="Moments",
    model_type=Moment,
    field="moments",
    noun="moment",
    ledger=(LedgerRow("moments", "moment", "moments"),),
    schemas=("moment",),
    order="Oldest first.",
    id_of=attrgetter("id"),
    time_of=attrgetter("created_at"),
)
CHATS = Kind(
    name="chats",
    title="Chats with an assistant, such as Grok",
    model_type=Chat,
    field="chats",
    noun="chat",
    ledger=(LedgerRow("chat_messages", "message of a chat", "messages of chats", counts_parts=True),),
    parts="messages",
    schemas=("grok-chat-item",),
    order="In the order in which they began.",
    id_of=attrgetter("id"),
    is_private=True,
)

OTHER_MEDIA = Kind(
    name="other-media",
    title="Pictures and recordings that no post or message shows",
    model_type=OtherMedium,
    field="other_media",
    noun="other file",
    ledger=(LedgerRow("other_media", "other picture or recording", "other pictures and recordings"),),
    schemas=(),
    order="Those of posts, messages, chats and the profile, recordings, and others.",
    id_of=attrgetter("id"),
    groups=get_args(OtherMediaKind),
    is_private=True,
)

_KINDS = (POSTS, MESSAGES, LIKES, RELATIONS, LISTS, MOMENTS, CHATS, OTHER_MEDIA)

_POST_KINDS = (
    PostKind(name="replies", title="Replies to others"),
    PostKind(name="reposts", title="Reposts of others"),
    PostKind(
        name="community",
        title="Posts in communities",
        ledger_row=LedgerRow("community_posts", "community post", "community posts"),
    ),
    PostKind(
        name="circle",
        title="Posts for your circle alone",
        ledger_row=LedgerRow("circle_posts", "circle post", "circle posts"),
        is_private=True,
    ),
    PostKind(
        name="deleted",
        title="Posts that you deleted",
        ledger_row=LedgerRow("deleted_posts", "deleted post", "deleted posts"),
        is_private=True,
    ),
)

PLACES = Detail(name="places", title="Where posts were written, and places and cameras in pictures")
"""Where posts were written, and what pictures and videos say of places, cameras and owners."""
FORMER_HANDLES = Detail(name="former-handles", title="Names that your account had before")
"""The handles that the owner had before."""

_DETAILS = (PLACES, FORMER_HANDLES)

ALL_KINDS = frozenset(kind.name for kind in _KINDS)
"""The names of all kinds: every value that `Exporter.holds` may have. A later version may add one."""

_NOT_READ = (
    LedgerRow("encrypted_messages", "encrypted message", "encrypted messages"),
    LedgerRow("bookmarks", "bookmark", "bookmarks"),
    LedgerRow("articles", "article", "articles"),
    LedgerRow("community_notes", "community note", "community notes"),
    LedgerRow("spaces", "Space", "Spaces"),
    LedgerRow("other_records", "other record", "other records"),
)
"""What loaders count and do not read."""
_ROW_OF_VISIBILITY = {
    "public": POSTS.ledger[0],
    **{each.name: each.ledger_row for each in _POST_KINDS if each.ledger_row},
}
ROW_NAME_OF_VISIBILITY = {visibility: row.name for visibility, row in _ROW_OF_VISIBILITY.items()}
"""The names of the rows of the ledger that count posts, by their visibilities: this is asked of every post."""
_COUNTS_OF_POST = {visibility: ((row.name, 1),) for visibility, row in _ROW_OF_VISIBILITY.items()}


def all_kinds() -> tuple[Kind, ...]:
    """Return every kind, posts first, in the order in which they are listed for people."""
    return _KINDS


def kinds_besides_posts() -> tuple[Kind, ...]:
    """Return the kinds that people can choose as a whole: all but posts."""
    return tuple(kind for kind in _KINDS if kind is not POSTS)


def kind_of(record: object) -> Kind | None:
    """Return the kind of a record; ``None`` for a `KnownAccount`, a `Source` and what is not a record at all."""
    return next((kind for kind in _KINDS if isinstance(record, kind.model_type)), None)


def ledger_row_of_post(visibility: Visibility) -> LedgerRow:
    """Return the row of the ledger that counts posts of a visibility."""
    return _ROW_OF_VISIBILITY[visibility]


def answers_others(post: Post) -> bool:
    """Return whether a post is a reply. One that answers its own author continues a thread, and is none."""
    reply = post.reply_to
    return reply is not None and not (post.author.id and reply.author.id == post.author.id)


class Tally:
    """Counts records by the rows of the ledger, and the pieces of a conversation that follow each other as one."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        """How many were counted, by the name of the row."""
        self._last_id = ""

    def add(self, record: object) -> None:
        """Count a record.

        Raises:
            PluginError: It is of a type that no kind has.
        """
        if isinstance(record, Post):
            # Nearly all records are posts.
            self.counts[ROW_NAME_OF_VISIBILITY[record.visibility]] += 1
            return
        for name, number in counts_of(record):
            self.counts[name] += number
        if isinstance(record, Conversation):
            if record.continues and record.id == self._last_id:
                self.counts[MESSAGES.ledger[0].name] -= 1
            self._last_id = record.id


def counts_of(record: object) -> Sequence[tuple[str, int]]:
    """Return the names of the rows of the ledger that count a record, each with what the record adds to it.

    A `KnownAccount` and a `Source` add to none, for they are not records of an archive.

    Raises:
        PluginError: It is of a type that no kind has.
    """
    if isinstance(record, Post):
        return _COUNTS_OF_POST[record.visibility]
    kind = kind_of(record)
    if kind:
        return [(row.name, len(getattr(record, kind.parts)) if row.counts_parts else 1) for row in kind.ledger]
    if isinstance(record, KnownAccount | Source):
        return []
    name = f"{type(record).__module__}.{type(record).__qualname__}"
    raise PluginError(
        f"a loader or a filter yields a {name}, and twconvert knows no such kind of record; "
        "upgrade twconvert, or the plugin that yields it"
    )


def ledger_row_named(name: str) -> LedgerRow | None:
    """Return the row of the ledger with this name; ``None`` where only one loader knows what it counts."""
    return next((row for row in ledger_rows() if row.name == name), None)


def ledger_rows() -> tuple[LedgerRow, ...]:
    """Return the rows of the ledger that this package knows."""
    of_posts = (each.ledger_row for each in _POST_KINDS if each.ledger_row)
    return (*(row for kind in _KINDS for row in kind.ledger), *of_posts, *_NOT_READ)


def choosable_kinds() -> tuple[PostKind | Kind | Detail, ...]:
    """Return the kinds that ``--include`` and ``--exclude`` take, in the order in which they are listed."""
    return (*_POST_KINDS, *kinds_besides_posts(), *_DETAILS)


def private_names() -> tuple[str, ...]:
    """Return the names of the kinds that are left out unless ``--include`` names them."""
    return tuple(each.name for each in choosable_kinds() if each.is_private)


def selected_names(include: Iterable[str] | None, exclude: Iterable[str] | None) -> frozenset[str]:
    """Return the names of the kinds that are wanted besides plain posts.

    Args:
        include: Names of private kinds to take in.
        exclude: Names of kinds to leave out; it outweighs ``include``.

    Raises:
        UsageError: A name is that of no kind.
    """
    known = [each.name for each in choosable_kinds()]
    asked, refused = frozenset(include or ()), frozenset(exclude or ())
    if unknown := sorted((asked | refused).difference(known)):
        ending = f"the kinds are {', '.join(known)}"
        raise UsageError(f"there is no kind {unknown[0]!r}; {suggestion(unknown[0], known, ending)}")
    return frozenset(known).difference(private_names()).union(asked).difference(refused)
