"""The schema of the database, as SQL. A change of it takes a new `VERSION`.

What points to a row of another table is a foreign key where that row is sure to be there. A post may answer a post that
no archive holds, so ``reply_to_id`` is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from twconvert.table_rows import TABLES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from twconvert import Document
    from twconvert.table_rows import CellType, TableSpec

Tokenizer: TypeAlias = Literal["unicode61", "trigram"]

VERSION = 1
"""``PRAGMA user_version``: the version of this schema."""
APPLICATION_ID = int.from_bytes(b"TWCV")
"""``PRAGMA application_id``: says which program's file it is, in its bytes 68 to 71."""

_TYPES: dict[CellType, str] = {
    "text": "TEXT",
    "time": "TEXT",
    "integer": "INTEGER",
    "boolean": "INTEGER",
    "number": "REAL",
}
_IN_POSTS = ("links", "hashtags", "mentions", "media")
"""What is found in posts and elsewhere. A column of their own says in which post."""
ADDED = {**dict.fromkeys(_IN_POSTS, ("post_id",)), "links": ("post_id", "domain")}
"""Columns behind those that every format has, by table."""
_CONSTRAINTS = {
    ("posts", "id"): "PRIMARY KEY",
    ("posts", "replaced_by"): "REFERENCES posts(id)",
    ("conversations", "id"): "PRIMARY KEY",
    ("messages", "id"): "UNIQUE",
    ("messages", "conversation"): "REFERENCES conversations(id)",
    ("reactions", "message"): "REFERENCES messages(id)",
    ("accounts", "id"): "PRIMARY KEY",
    # Services take tags and handles for the same whether their letters are small or capital.
    ("hashtags", "hashtag"): "COLLATE NOCASE",
    ("mentions", "handle"): "COLLATE NOCASE",
    **{(name, "post_id"): "REFERENCES posts(id)" for name in _IN_POSTS},
}
_INDEXED = (
    *(("posts", column) for column in ("time", "thread", "reply_to_id", "repost_of_id", "replaced_by")),
    ("links", "domain"),
    ("hashtags", "hashtag"),
    ("mentions", "handle"),
    *((name, "post_id") for name in _IN_POSTS),
    ("likes", "time"),
    *(("messages", column) for column in ("conversation", "time")),
    ("reactions", "message"),
)
_SEARCHED = ("posts", "likes", "messages", "chats")
"""Tables with an index of the words of their column ``text``."""
_TOKENIZERS: dict[Tokenizer, str] = {
    "unicode61": "unicode61 remove_diacritics 2",
    "trigram": "trigram",
}
_VIEWS = """
CREATE VIEW tweets AS
SELECT
    id,
    time AS created_at,
    text AS full_text,
    CASE kind WHEN 'repost' THEN (SELECT id FROM profile) ELSE author_id END AS user,
    reply_to_id AS in_reply_to_status_id,
    likes AS favorite_count,
    reposts AS retweet_count
FROM posts
WHERE replaced_by IS NULL;
CREATE VIEW users AS
SELECT id, handle AS screen_name, name, url FROM accounts;
"""
"""The tables of twitter-to-sqlite that queries of others ask, by its names."""


def tables(document: Document) -> Iterator[str]:
    """Yield the statements that make the tables. All are there, whatever the document holds."""
    for spec in TABLES:
        columns = [_column(spec, each.name, _TYPES[each.type]) for each in spec.columns_in(document)]
        columns += [_column(spec, name, "TEXT") for name in ADDED.get(spec.name, ())]
        between = ",\n    "
        yield f"CREATE TABLE {table_name(spec.name)} (\n    {between.join(columns)}\n)"


def combined_table(spec: TableSpec) -> str:
    """Return the statement that makes a table for the rows of many archives. Ids are those of one archive."""
    columns = ["owner TEXT NOT NULL"]
    constraints = []
    for name, column_type in (
        *((each.name, _TYPES[each.type]) for each in spec.columns),
        *((name, "TEXT") for name in ADDED.get(spec.name, ())),
    ):
        constraint = _CONSTRAINTS.get((spec.name, name), "")
        if constraint.startswith("REFERENCES"):
            constraints.append(f"FOREIGN KEY (owner, {name}) {constraint.replace('(', '(owner, ')}")
        elif constraint in {"PRIMARY KEY", "UNIQUE"}:
            constraints.append(f"{constraint} (owner, {name})")
        columns.append(f"{name} {column_type}{' COLLATE NOCASE' if constraint == 'COLLATE NOCASE' else ''}")
    between = ",\n    "
    return f"CREATE TABLE {table_name(spec.name)} (\n    {between.join([*columns, *constraints])}\n)"


def what_is_made_last(tokenizer: Tokenizer, *, with_owner: bool = False) -> Iterator[str]:
    """Yield the statements that make indexes and views, which is quickest when all rows are there.

    Args:
        tokenizer: How texts are divided for the search.
        with_owner: Whether the tables hold the rows of many archives, with a column that names the archive.
    """
    owner = ", owner UNINDEXED" if with_owner else ""
    for table, column in _INDEXED:
        yield f"CREATE INDEX {table}_{column} ON {table} ({column})"
    for table in _SEARCHED:
        # Datasette and sqlite-utils look for the double quotes to know which table it is an index of.
        asked = f'text{owner}, content="{table}", tokenize="{_TOKENIZERS[tokenizer]}"'
        yield f"CREATE VIRTUAL TABLE {table}_fts USING fts5({asked})"
        yield f"INSERT INTO {table}_fts ({table}_fts) VALUES ('rebuild')"  # noqa: S608 - a name of our own
    views = _with_owner(_VIEWS) if with_owner else _VIEWS
    yield from filter(None, map(str.strip, views.split(";")))


def _with_owner(views: str) -> str:
    views = views.replace("SELECT\n    id,", "SELECT\n    owner,\n    id,").replace(
        "SELECT id, handle", "SELECT owner, id, handle"
    )
    return views.replace("FROM profile)", "FROM profile WHERE profile.owner = posts.owner)")


def insertion(table: str, columns: Collection[str]) -> str:
    """Return the statement that adds a row to a table, whose other columns stay empty."""
    values = ", ".join("?" * len(columns))
    return f"INSERT INTO {table_name(table)} ({', '.join(columns)}) VALUES ({values})"  # noqa: S608 - names of our own


def table_name(name: str) -> str:
    """Return the name of a table, which SQL takes without quotes."""
    return name.replace("-", "_")


def _column(spec: TableSpec, name: str, column_type: str) -> str:
    return " ".join(filter(None, (name, column_type, _CONSTRAINTS.get((spec.name, name)))))
