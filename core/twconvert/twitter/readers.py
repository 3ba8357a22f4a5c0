"""What reads the files of each kind of record besides posts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from twconvert.kinds import CHATS, LIKES, LISTS, MESSAGES, MOMENTS, RELATIONS
from twconvert.twitter.chats import CHAT_FOLDERS, read_chats
from twconvert.twitter.likes import read_likes
from twconvert.twitter.messages import MESSAGE_FILES, MESSAGE_FOLDERS, read_messages
from twconvert.twitter.moments import read_moments
from twconvert.twitter.post_files import POST_FILES
from twconvert.twitter.relations import LIST_FILES, RELATION_FILES, read_lists, read_relations

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from twconvert.hookspecs import Selection
    from twconvert.kind_types import Kind
    from twconvert.model import Record
    from twconvert.twitter.context import Context


class Reader(NamedTuple):
    """A function that reads records of one kind."""

    kind: Kind
    """The kind of the records."""
    files: tuple[str, ...]
    """The kinds of the files that hold them, such as ``direct_messages``."""
    read: Callable[[Context], Iterator[Record]]
    """Yields the records."""
    media_folders: tuple[str, ...] = ()
    """The folders with the media that they name."""


READERS = (
    Reader(LIKES, ("like",), read_likes),
    Reader(MESSAGES, MESSAGE_FILES, read_messages, MESSAGE_FOLDERS),
    Reader(CHATS, ("grok_chat_item",), read_chats, CHAT_FOLDERS),
    Reader(RELATIONS, RELATION_FILES, read_relations),
    Reader(LISTS, tuple(LIST_FILES), read_lists),
    Reader(MOMENTS, ("moment",), read_moments),
)


def wanted_files(selection: Selection) -> frozenset[str]:
    """Return the kinds of the files whose records were asked for."""
    others = (file for reader in READERS if reader.kind.name in selection.kinds for file in reader.files)
    posts = [files for files in POST_FILES if files.visibility in {"public", *selection.kinds}]
    return frozenset((*others, *(files.kind for files in posts), *(files.notes.kind for files in posts)))
