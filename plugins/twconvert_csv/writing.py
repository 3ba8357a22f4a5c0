"""A document as a folder of tables: each sequence of the document is walked once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert_csv.contents import add_other_media
from twconvert_csv.likes_and_moments import add_likes, add_moments
from twconvert_csv.people import add_accounts, add_lists, add_owner, add_relations
from twconvert_csv.posts import add_posts
from twconvert_csv.tables import Tables
from twconvert_csv.talk import add_chats, add_conversations

if TYPE_CHECKING:
    from pathlib import Path

    from twconvert import Document
    from twconvert.tables import TableFormat


def write_folder(document: Document, path: Path, table_format: TableFormat) -> None:
    """Write the folder.

    Raises:
        OSError: where it cannot be written.
    """
    path.mkdir()
    with Tables(document, path, table_format) as tables:
        add_owner(tables)
        add_posts(tables)
        add_likes(tables)
        add_conversations(tables)
        add_chats(tables)
        add_relations(tables)
        add_lists(tables)
        add_moments(tables)
        add_other_media(tables)
        add_accounts(tables)
