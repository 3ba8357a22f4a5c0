"""The schemas that `twconvert schema` prints."""

from __future__ import annotations

import json
from typing import Any

import msgspec

import twconvert_schemas
from twconvert.errors import UsageError
from twconvert.kinds import all_kinds
from twconvert.model import Account, KnownAccount, Thread
from twconvert.suggestions import suggestion

_DOCUMENT = "document"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_names() -> list[str]:
    """Return the names of all schemas, in alphabetical order."""
    return sorted([*twconvert_schemas.names(), _DOCUMENT])


def schema_named(name: str) -> dict[str, Any]:
    """Return a JSON Schema.

    Raises:
        UsageError: There is none of this name.
    """
    if name == _DOCUMENT:
        return _schema_of_document()
    if name not in twconvert_schemas.names():
        known = schema_names()
        ending = f"there are {', '.join(known)}"
        raise UsageError(f"there is no schema {name!r}; {suggestion(name, known, ending)}")
    return _bundled(twconvert_schemas.load(name))


def _bundled(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema that contains those it refers to, so that it can be used alone (JSON Schema 2020-12, 9.3)."""
    text = json.dumps(schema)
    parts = {
        name: twconvert_schemas.load(name) for name in twconvert_schemas.names() if f'"{name}.schema.json#' in text
    }
    return {**schema, "$defs": {**schema.get("$defs", {}), **parts}} if parts else schema


def _schema_of_document() -> dict[str, Any]:
    """Return the schema of the document that exporters get. It is made from the types of the model."""
    types = [Account, Thread, *(kind.model_type for kind in all_kinds()), KnownAccount]
    (account, thread, *records, known), definitions = msgspec.json.schema_components(types)
    sequences = {
        kind.field: {"description": kind.order, "type": "array", "items": record}
        for kind, record in zip(all_kinds(), records, strict=True)
    }
    return {
        "$schema": _DIALECT,
        "title": "the document that an exporter gets",
        "type": "object",
        "required": ["title", "owner", "posts", "threads"],
        "properties": {
            "title": {"type": "string"},
            "owner": account,
            **sequences,
            "threads": {
                "description": "Ordered by their first posts; every post is in one of them.",
                "type": "array",
                "items": thread,
            },
            "accounts": {
                "description": "Everybody that the document names, by id.",
                "type": "object",
                "additionalProperties": known,
            },
            "language": {"description": "That most posts are in (BCP 47).", "type": ["string", "null"]},
        },
        "$defs": definitions,
    }
