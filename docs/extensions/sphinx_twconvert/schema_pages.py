"""A page for each JSON Schema: what may be in a record, field by field."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import twconvert_schemas
from twconvert.cli.schemas import schema_named, schema_names
from twconvert.kinds import all_kinds
from twconvert.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

FOLDER = "reference/schemas"
"""Where the pages are made; git does not keep them."""

_HEAD = """| field | what it is | type | required |
| --- | --- | --- | --- |
"""


class Field(NamedTuple):
    """A field of a record, at whatever depth."""

    path: str
    """As in ``entities.urls[].url``; ``*`` stands for any name."""
    about: str
    types: str
    is_required: bool


def write_schema_pages(app: Sphinx) -> None:
    """Write the pages, but leave one alone that is already as it should be: Sphinx reads what is new."""
    folder = Path(app.srcdir) / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    pages = {f"{name}.md": page_of(name) for name in schema_names()}
    pages["index.md"] = _index()
    for file in set(folder.iterdir()) - {folder / name for name in pages}:
        file.unlink()
    for name, text in pages.items():
        file = folder / name
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8")


def page_of(name: str) -> str:
    """Return the page of a schema."""
    schema = schema_named(name)
    parts = [f"# `{name}`\n", f"{_plain(_sentence(schema.get('title', name)))}\n"]
    if "description" in schema:
        parts.append(f"{_plain(schema['description'])}\n")
    kinds = [f"`{kind.name}`" for kind in all_kinds() if name in kind.schemas]
    if kinds:
        parts.append(f"Loaders make {listed(kinds)} of such records.\n")
    parts.append(f"`twconvert schema {name}` prints it as JSON Schema (draft 2020-12).\n")
    for title, part in _parts_of(name, schema):
        rows = "".join(_row(field) for field in fields_of(part, schema))
        parts.append(f"## {title}\n\n{_HEAD}{rows}" if rows else f"## {title}\n\n{_plain(_types(part, schema))}\n")
    examples = (json.dumps(example, indent=2, ensure_ascii=False) for example in schema.get("examples", []))
    parts.extend(f"## An example\n\n```json\n{example}\n```\n" for example in examples)
    return "\n".join(parts)


def fields_of(part: dict[str, Any], schema: dict[str, Any]) -> Iterator[Field]:
    """Yield the fields of a part of a schema, each followed by those in it.

    Args:
        part: that describes them.
        schema: that it is a part of.
    """
    yield from _fields(part, schema, "", ())


def _fields(part: dict[str, Any], schema: dict[str, Any], path: str, above: tuple[str, ...]) -> Iterator[Field]:
    if part.get("$ref") in above:
        return
    above = (*above, part["$ref"]) if "$ref" in part else above
    part, schema = _followed(part, schema)
    for name, inner in part.get("properties", {}).items():
        inside = f"{path}.{name}" if path else name
        yield _field(inside, inner, schema, is_required=name in part.get("required", ()))
        yield from _fields(inner, schema, inside, above)
    inner = part.get("additionalProperties")
    if isinstance(inner, dict):
        inside = f"{path}.*" if path else "*"
        yield _field(inside, inner, schema, is_required=False)
        yield from _fields(inner, schema, inside, above)
    if isinstance(part.get("items"), dict):
        yield from _fields(part["items"], schema, f"{path}[]", above)
    for keyword in ("anyOf", "oneOf", "allOf"):
        for choice in part.get(keyword, ()):
            yield from _fields(choice, schema, path, above)


def _field(path: str, part: dict[str, Any], schema: dict[str, Any], *, is_required: bool) -> Field:
    whole, around = _followed(part, schema)
    about = part.get("description") or whole.get("description") or whole.get("title") or ""
    return Field(path, about, _types(whole, around), is_required)


def _followed(part: dict[str, Any], schema: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return a part with what it refers to in it, and the schema that this is a part of."""
    while "$ref" in part:
        file, _, pointer = part["$ref"].partition("#")
        if file:
            schema = twconvert_schemas.load(file.removesuffix(".schema.json"))
        target: Any = schema
        for key in pointer.split("/")[1:]:
            target = target[key]
        part = {**target, **{key: value for key, value in part.items() if key != "$ref"}}
    return part, schema


def _types(part: dict[str, Any], schema: dict[str, Any]) -> str:
    part, schema = _followed(part, schema)
    if "const" in part:
        return json.dumps(part["const"])
    if "enum" in part:
        return " or ".join(map(json.dumps, part["enum"]))
    types = part.get("type", [])
    names = [types] if isinstance(types, str) else list(types)
    if "array" in names and isinstance(part.get("items"), dict):
        inner = _types(part["items"], schema)
        names[names.index("array")] = f"array of {inner}" if inner else "array"
    for keyword in ("anyOf", "oneOf"):
        names += [_types(choice, schema) for choice in part.get(keyword, ()) if set(choice) - {"required"}]
    return " or ".join(dict.fromkeys(filter(None, names)))


def _parts_of(name: str, schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the tables of a page: one, but for schemas that are collections of parts one for each part."""
    if name in {"common", "document"}:
        yield from ((f"`{key}`", part) for key, part in schema["$defs"].items())
    if name != "common":
        yield "Fields", schema


def _index() -> str:
    rows = "".join(
        f"| [`{name}`]({name}.md) | {_plain(_sentence(schema_named(name).get('title', '')))} |\n"
        for name in schema_names()
    )
    entries = "\n".join(schema_names())
    return (
        "# Every schema\n\n"
        "Each record of an archive is held to a schema before it is read. What a schema does not name is let pass, "
        "for new archives have new fields.\n"
        "`twconvert schema` lists the schemas, and `twconvert schema NAME` prints one.\n\n"
        f"| schema | of what |\n| --- | --- |\n{rows}\n"
        f"```{{toctree}}\n:hidden:\n\n{entries}\n```\n"
    )


def _row(field: Field) -> str:
    required = "yes" if field.is_required else ""
    return f"| `{field.path}` | {_plain(field.about)} | {_plain(field.types)} | {required} |\n"


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


def _plain(text: str) -> str:
    """Return text that Markdown shows as it is."""
    return re.sub(r"([\\*_<>\[\]|&`~])", r"\\\1", " ".join(text.split()))
