"""What is known of a kind of record. `twconvert.kinds` has the table of all kinds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, NamedTuple

from msgspec import Struct


class LedgerRow(NamedTuple):
    """A row of the ledger of a conversion."""

    name: str
    """The name in the report: ``chat_messages``."""
    one: str
    """What people call one of the things counted: ``message of a chat``."""
    many: str
    """What people call several of them: ``messages of chats``."""
    counts_parts: bool = False
    """Whether it counts the parts of records, such as the messages of a chat, and not the records."""


class PostKind(Struct, frozen=True, kw_only=True):
    """Posts that people can choose apart from other posts."""

    name: str
    """What ``--include`` and ``--exclude`` call them. With a `ledger_row` it is their `Post.visibility` too."""
    title: str
    """What people call them, where they choose."""
    ledger_row: LedgerRow | None = None
    """How the ledger counts them; ``None`` where it counts them with all posts."""
    is_private: bool = False
    """Whether they are left out unless they are asked for."""


class Detail(Struct, frozen=True, kw_only=True):
    """Something that other records and files say, which people can choose to have or not."""

    name: str
    """What ``--include`` and ``--exclude`` call it."""
    title: str
    """What people call it, where they choose."""
    is_private: bool = True
    """Whether it is left out unless it is asked for."""


class Kind(Struct, frozen=True, kw_only=True):
    """A kind of record."""

    name: str
    """What ``--include``, ``--exclude`` and `Exporter.holds` call it: ``messages``."""
    title: str
    """What people call its records, where they choose: ``Direct messages``."""
    model_type: type
    """The type of its records: `Conversation`."""
    field: str
    """The field of `Document` that holds them: ``conversations``."""
    noun: str
    """What people call a record: ``conversation``. Several are called the same with an ``s``."""
    ledger: tuple[LedgerRow, ...]
    """How the ledger counts them."""
    schemas: tuple[str, ...]
    """The JSON Schemas of the data that loaders make them of, as ``twconvert schema`` names them."""
    order: str
    """A sentence that says how a document sorts them."""
    id_of: Callable[[Any], str]
    """Returns what two records of the same thing have in common."""
    time_of: Callable[[Any], datetime | None] | None = None
    """Returns when a record was made, if that is known; ``None`` where records of the kind have no time.

    Records are sorted by it, and ``--since`` and ``--until`` look at it.
    """
    parts: str = ""
    """The field with the parts of a record, each of which has a ``created_at``. Empty where records have no parts."""
    groups: tuple[str, ...] = ()
    """The values of the field ``kind`` of its records, in the order in which a document has them.

    Such records stay in the order in which the archives list them, and the first of several that are the same stays.
    Without groups, records are sorted by time, and the last of several that are the same stays.
    """
    account: str = ""
    """The field with the account that a record is about, for its handle and name to be looked up. May be empty."""
    is_private: bool = False
    """Whether nobody but the owner could see them, or was meant to. They are left out unless they are asked for."""
