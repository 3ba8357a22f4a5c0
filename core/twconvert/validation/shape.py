"""Reads a schema as a tree that can be walked along with a record."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import urljoin

from msgspec import Struct, field

import twconvert_schemas

if TYPE_CHECKING:
    from collections.abc import Mapping

Path: TypeAlias = tuple[str | int, ...]
"""The keys of objects and the indexes of lists that lead to a place in a record: ``("entities", "urls", 0)``."""

_BASE = "https://twconvert.invalid/schemas/"
_TYPES_IN_WORDS = {
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "array": "a list",
    "object": "an object",
}


class Shape(Struct, eq=False):
    """What a schema says of one place in a record. Without arguments, anything may be there."""

    wording: str = "something else"
    """What should be there, in words for people: ``text or a whole number``."""
    types: frozenset[str] = frozenset()
    """The types that JSON Schema allows there, such as ``string``; none where it allows all."""
    pattern: re.Pattern[str] | None = None
    """What a text there looks like; ``None`` where any text may be there."""
    required: frozenset[str] = frozenset()
    """The members that must be there."""
    alternatives: tuple[tuple[str, ...], ...] = ()
    """Groups of members: at least one of each group must be there."""
    fewest_items: int = 0
    """The least number of items in a list."""
    members: dict[str, Shape] = field(default_factory=dict)
    """The shapes of the members that the schema lists."""
    others: Shape | None = None
    """The shape of any other member; ``None`` where the schema does not say."""
    items: Shape | None = None
    """The shape of each item of a list; ``None`` where the schema does not say."""

    def below(self, key: str | int) -> Shape:
        """Return the shape of a member, by its key, or of an item, by its index."""
        shape = self.items if isinstance(key, int) else self.members.get(key, self.others)
        return shape or Shape()

    def can_lose(self, key: str | int) -> bool:
        """Return whether a value may still meet the schema without this member or item."""
        return self.fewest_items == 0 if isinstance(key, int) else key not in self.required

    def missing(self, value: Mapping[str, object]) -> list[str]:
        """Return the members that must be in an object and are not; of a group of alternatives, the first."""
        first_choices = [names[0] for names in self.alternatives if not any(name in value for name in names)]
        return [*sorted(self.required - value.keys()), *first_choices]


def own_schema(address: str) -> dict[str, Any]:
    """Return the schema that has an address. Nothing is fetched.

    Raises:
        LookupError: It is not the address of one of twconvert's schemas.
    """
    if not address.startswith(_BASE):
        raise LookupError(f"{address} is not one of twconvert's schemas")
    return twconvert_schemas.load(address.removeprefix(_BASE).removesuffix(".schema.json"))


def read_shape(kind: str) -> Shape:
    """Return the shape of a kind of record.

    Args:
        kind: The name of its schema, such as ``tweet``.

    Raises:
        LookupError: There is no schema of that name.
    """
    return _ShapeReader().read_from(f"{_BASE}{kind}.schema.json")


class _ShapeReader:
    """Reads the keywords that twconvert's schemas use. Each part is read once, for a post may hold a post."""

    def __init__(self) -> None:
        self._documents: dict[str, dict[str, Any]] = {}
        self._shapes: dict[int, Shape] = {}

    def read_from(self, address: str) -> Shape:
        schema, document = self._find(address)
        return self._read(schema, document)

    def _find(self, address: str) -> tuple[dict[str, Any], str]:
        document, _, pointer = address.partition("#")
        if document not in self._documents:
            self._documents[document] = own_schema(document)
        schema = self._documents[document]
        for name in pointer.split("/")[1:]:
            schema = schema[name]
        return schema, document

    def _read(self, schema: dict[str, Any], document: str) -> Shape:
        if id(schema) not in self._shapes:
            self._shapes[id(schema)] = Shape()
            self._fill(self._shapes[id(schema)], schema, document)
        return self._shapes[id(schema)]

    def _fill(self, shape: Shape, schema: dict[str, Any], document: str) -> None:
        while "$ref" in schema:
            target, document = self._find(urljoin(document, schema["$ref"]))
            schema = {**target, **{key: value for key, value in schema.items() if key != "$ref"}}
        types = schema.get("type", ())
        shape.types = frozenset([types] if isinstance(types, str) else types)
        shape.wording = schema.get("title") or _wording(schema, shape.types)
        shape.pattern = re.compile(schema["pattern"]) if "pattern" in schema else None
        shape.required = frozenset(schema.get("required", ()))
        shape.alternatives = tuple(
            tuple(choice["required"][0] for choice in part["anyOf"]) for part in schema.get("allOf", ())
        )
        shape.fewest_items = schema.get("minItems", 0)
        shape.members = {name: self._read(part, document) for name, part in schema.get("properties", {}).items()}
        shape.others = self._read_if_any(schema.get("additionalProperties"), document)
        shape.items = self._read_if_any(schema.get("items"), document)

    def _read_if_any(self, schema: object, document: str) -> Shape | None:
        return self._read(schema, document) if isinstance(schema, dict) else None


def _wording(schema: dict[str, Any], types: frozenset[str]) -> str:
    if "enum" in schema:
        return "one of " + ", ".join(str(value) for value in schema["enum"])
    return " or ".join(words for name, words in _TYPES_IN_WORDS.items() if name in types) or "anything"
