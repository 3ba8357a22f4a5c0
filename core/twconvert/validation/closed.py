"""Makes a schema strict, so that it allows no fields that it does not list."""

from __future__ import annotations

from typing import Any

_SCHEMAS_BY_NAME = ("properties", "$defs")
_SCHEMAS = ("items", "additionalProperties")


def closed(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a copy of a schema that allows no unknown fields in an object whose fields it lists.

    Only the keywords are followed that twconvert's schemas use for what is inside a value: ``properties``, ``$defs``,
    ``items`` and ``additionalProperties``. `Shape` reads the same ones.
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
