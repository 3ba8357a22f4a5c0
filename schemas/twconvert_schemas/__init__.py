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
    """Return a schema.

    Args:
        name: The name of one of these schemas, such as ``tweet``. A plugin that brings its own puts the name of its
            package in front: ``twconvert_diary:entry`` is ``entry.schema.json`` in the package `twconvert_diary`.

    Raises:
        LookupError: There is no such schema.
    """
    package, _, own_name = name.rpartition(":")
    if not package and name not in names():
        raise LookupError(f"no schema is called {name!r}: there are {', '.join(names())}")
    try:
        text = (files(package or __name__) / (own_name + _SUFFIX)).read_text("utf-8")
    except (FileNotFoundError, ModuleNotFoundError):
        raise LookupError(f"no schema is called {name!r}: {package} holds no {own_name}{_SUFFIX}") from None
    schema: dict[str, Any] = json.loads(text)
    return schema
