"""The rows of all tables: each sequence of the document is walked once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.elsewhere import Elsewhere
from twconvert.table_rows.contents import rows_of_other_media
from twconvert.table_rows.elsewhere import rows_of_elsewhere
from twconvert.table_rows.likes_and_moments import rows_of_likes, rows_of_moments
from twconvert.table_rows.people import rows_of_accounts, rows_of_lists, rows_of_owner, rows_of_relations
from twconvert.table_rows.posts import rows_of_posts
from twconvert.table_rows.talk import rows_of_chats, rows_of_conversations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.model import Document
    from twconvert.table_rows.cells import TableRow


def rows_of(document: Document) -> Iterator[TableRow]:
    """Yield the rows of all tables, each with the name of its table.

    A row has a cell for each of `TableSpec.columns_in`, by their names and in their order.
    """
    elsewhere = Elsewhere(document)
    yield from rows_of_owner(document)
    yield from rows_of_posts(document, elsewhere)
    yield from rows_of_likes(document, elsewhere)
    yield from rows_of_conversations(document, elsewhere)
    yield from rows_of_chats(document)
    yield from rows_of_relations(document)
    yield from rows_of_lists(document)
    yield from rows_of_moments(document)
    yield from rows_of_other_media(document)
    yield from rows_of_accounts(document)
    yield from rows_of_elsewhere(document, elsewhere)
