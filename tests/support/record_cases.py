"""Golden cases of everything besides posts: a JSON file of ``tests/record_cases`` says what a document holds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from support.samples import FILES
from twconvert import Chat, Conversation, KnownAccount, Like, Moment, Post, Relation, UserList
from twconvert.testing import make_document

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from twconvert import Document

CASES = sorted(Path(__file__).parents[1].joinpath("record_cases").glob("*.json"))


class Records(msgspec.Struct, forbid_unknown_fields=True):
    """What is in such a file."""

    accounts: list[KnownAccount] = []
    posts: list[Post] = []
    conversations: list[Conversation] = []
    likes: list[Like] = []
    chats: list[Chat] = []
    relations: list[Relation] = []
    lists: list[UserList] = []
    moments: list[Moment] = []


def document_of(case: Path) -> AbstractContextManager[Document]:
    """Return the document of a case."""
    records = msgspec.json.decode(case.read_bytes(), type=Records)
    return make_document(
        [record for name in records.__struct_fields__ for record in getattr(records, name)], files=FILES
    )
