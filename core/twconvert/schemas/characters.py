"""Halves of characters: lone surrogates, which are no Unicode text and which jsonschema-rs refuses to read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.schemas.shape import Path

_SURROGATE = re.compile("[\ud800-\udfff]")


def has_lone_surrogate(value: object) -> bool:
    """Say whether the value is text with half a character in it."""
    return isinstance(value, str) and _SURROGATE.search(value) is not None


def whole_characters(text: str) -> str:
    """Return the text with two fitting halves joined, and U+FFFD for a lone one."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def lone_surrogates(value: object, path: Path = ()) -> Iterator[Path]:
    """Yield the paths of the texts with half a character, and of the members so named."""
    if has_lone_surrogate(value):
        yield path
    elif isinstance(value, dict):
        for key, member in value.items():
            if has_lone_surrogate(key):
                yield (*path, key)
            else:
                yield from lone_surrogates(member, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from lone_surrogates(item, (*path, index))
