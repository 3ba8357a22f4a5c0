"""A schema made strict: it takes no field that it does not list."""

from __future__ import annotations

from typing import Any

_SCHEMAS_BY_NAME = ("properties", "$defs")
_SCHEMAS = ("items", "additionalProperties")


def closed(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the schema without room for unknown fields, where it lists any; it may refer to others like it.

    Looks into the keywords with which our schemas say what is inside a value (`Shape` reads the same).
    """
    copy = dict(schema)
    for keyword in _SCHEMAS_BY_NAME:
        if keyword in copy:
            copy[keyword] = {name: closed(inner) for name, inner in copy[keyword].items()}
    for keyword in _SCHEMAS:
        if isinstance(copy.get(keyword), dict):
            copy[keyword] = closed(copy[keyword])
    if "properties" in copy and not isinstance(copy.get("additionalProperties"), dict):
        copy["additionalProperties"] = False
    return copy
