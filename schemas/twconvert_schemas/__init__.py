"""The JSON Schemas of the records in an archive and of what twconvert itself writes as JSON (draft 2020-12)."""

import json
from importlib.resources import files
from typing import Any

_SUFFIX = ".schema.json"


def names() -> list[str]:
    """Return the name of every schema, in order."""
    entries = (entry.name for entry in files(__name__).iterdir())
    return sorted(name.removesuffix(_SUFFIX) for name in entries if name.endswith(_SUFFIX))


def load(name: str) -> dict[str, Any]:
    """Return the schema of this name; raises `LookupError` where there is none."""
    if name not in names():
        raise LookupError(f"no schema is called {name!r}: there are {', '.join(names())}")
    schema: dict[str, Any] = json.loads((files(__name__) / (name + _SUFFIX)).read_text("utf-8"))
    return schema
