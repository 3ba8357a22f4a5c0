"""The schemas that `twconvert schema` prints."""

import json

import msgspec

import twconvert_schemas
from twconvert.errors import UsageError
from twconvert.model import Post, Thread

_DOCUMENT = "document"


def schema_names() -> list[str]:
    """Return the names there are."""
    return sorted([*twconvert_schemas.names(), _DOCUMENT])


def schema_text(name: str) -> str:
    """Return a schema as JSON.

    Raises:
        UsageError: there is none of this name.
    """
    if name == _DOCUMENT:
        _, definitions = msgspec.json.schema_components([Post, Thread])
        schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$defs": definitions}
        return json.dumps(schema, indent=2)
    if name not in twconvert_schemas.names():
        raise UsageError(f"there is no schema {name!r}; there are {', '.join(schema_names())}")
    return json.dumps(twconvert_schemas.load(name), indent=2, ensure_ascii=False)
