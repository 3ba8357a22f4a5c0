"""The schemas that `twconvert schema` prints."""

from __future__ import annotations

from typing import Any

import msgspec

import twconvert_schemas
from twconvert.errors import UsageError, suggestion
from twconvert.model import Account, Post, Thread

_DOCUMENT = "document"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_names() -> list[str]:
    """Return the names there are."""
    return sorted([*twconvert_schemas.names(), _DOCUMENT])


def schema_named(name: str) -> dict[str, Any]:
    """Return a JSON Schema.

    Raises:
        UsageError: there is none of this name.
    """
    if name == _DOCUMENT:
        return _schema_of_document()
    if name not in twconvert_schemas.names():
        known = schema_names()
        ending = f"there are {', '.join(known)}"
        raise UsageError(f"there is no schema {name!r}; {suggestion(name, known, ending)}")
    return twconvert_schemas.load(name)


def _schema_of_document() -> dict[str, Any]:
    """Return the schema of what every exporter gets, made of the types themselves."""
    (account, post, thread), definitions = msgspec.json.schema_components([Account, Post, Thread])
    return {
        "$schema": _DIALECT,
        "title": "the document that an exporter gets",
        "type": "object",
        "required": ["title", "owner", "posts", "threads"],
        "properties": {
            "title": {"type": "string"},
            "owner": account,
            "posts": {"description": "Oldest first.", "type": "array", "items": post},
            "threads": {
                "description": "Ordered by their first posts; every post is in one of them.",
                "type": "array",
                "items": thread,
            },
            "language": {"description": "That most posts are in (BCP 47).", "type": ["string", "null"]},
        },
        "$defs": definitions,
    }
