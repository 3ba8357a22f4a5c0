"""The rows of all tables: each sequence of the document is walked once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.table_rows.contents import rows_of_other_media
from twconvert.table_rows.likes_and_moments import rows_of_likes, rows_of_moments
from twconvert.table_rows.people import rows_of_accounts, rows_of_lists, rows_of_owner, rows_of_relations
from twconvert.table_rows.posts import rows_of_posts
from twconvert.table_rows.talk import rows_of_chats, rows_of_conversations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.model import Document
    from twconvert.table_rows.cells import TableRow

_PARTS = (
    rows_of_owner,
    rows_of_posts,
    rows_of_likes,
    rows_of_conversations,
    rows_of_chats,
    rows_of_relations,
    rows_of_lists,
    rows_of_moments,
    rows_of_other_media,
    rows_of_accounts,
)


def rows_of(document: Document) -> Iterator[TableRow]:
    """Yield the rows of all tables, each with the name of its table.

    A row has a cell for each of `TableSpec.columns_in`, by their names and in their order.
    """
    for rows in _PARTS:
        yield from rows(document)
