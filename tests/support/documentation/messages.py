"""Collects from the source what twconvert may say to a person."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from support.documentation.pages import ROOT
from twconvert import errors
from twconvert.cli.common_flags import with_flags

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_TOLD = {
    *(name for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, Exception)),
    "ContractError",
    "DataFileError",
    "UnsafeNameError",
}
"""What becomes a line on the terminal."""
_OF_PLUGINS = ROOT / "core/twconvert/registry"
"""What is wrong with a plugin is told whatever type it has."""
_OWN_WORDS = 8
"""Letters that a part of a message has at least, to be looked for."""


class Message(NamedTuple):
    """A message, and the longest part of it that is always the same."""

    place: str
    words: str


def messages(*folders: Path) -> Iterator[Message]:
    """Yield the messages of errors, and those that a report gets, below folders."""
    for folder in folders:
        for file in sorted(folder.rglob("*.py")):
            tree = ast.parse(file.read_text("utf-8"))
            for value in _messages_in(tree, is_plugin_code=_OF_PLUGINS in file.parents):
                words = max(_constant_parts(value), key=len, default="").strip(" :;,")
                if len(words) >= _OWN_WORDS:
                    yield Message(f"{file.relative_to(ROOT)}:{value.lineno}", with_flags(words))


def every_part(*folders: Path) -> Iterator[Message]:
    """Yield each part of each message below folders that is always the same, however short it is."""
    for folder in folders:
        for file in sorted(folder.rglob("*.py")):
            tree = ast.parse(file.read_text("utf-8"))
            for value in _messages_in(tree, is_plugin_code=_OF_PLUGINS in file.parents):
                yield from (
                    Message(f"{file.relative_to(ROOT)}:{value.lineno}", part) for part in _constant_parts(value)
                )


def plain(text: str) -> str:
    """Return a text without line breaks and without the signs around code."""
    return " ".join(text.replace("`", "").split())


def _messages_in(tree: ast.Module, *, is_plugin_code: bool) -> Iterator[ast.expr]:
    """Yield the messages in a module, and what the variables are set to that are messages."""
    nodes = list(ast.walk(tree))
    found = [message for node in nodes if (message := _message_of(node, is_plugin_code=is_plugin_code))]
    yield from found
    variables = {message.id for message in found if isinstance(message, ast.Name)}
    for node in nodes:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if name in variables:
                yield value


def _message_of(node: ast.AST, *, is_plugin_code: bool) -> ast.expr | None:
    match node:
        case ast.Call(func=ast.Name(id="OptionError"), args=[_, message, *_]):
            return message
        case ast.Call(func=ast.Name(id=name), args=[message, *_]) if name in _TOLD:
            return message
        case ast.Raise(exc=ast.Call(args=[message, *_])):
            return message if is_plugin_code else None
        case ast.Call(func=ast.Attribute(attr="problem" | "_note" | "_warn"), args=[_, message, *_]):
            return message
        case ast.Call(func=ast.Name(id="refused" | "duplicate"), args=[_, message]):
            return message
        case ast.Call(func=ast.Name(id="Problem"), keywords=keywords):
            return next((keyword.value for keyword in keywords if keyword.arg == "message"), None)
        case ast.Call(func=ast.Attribute(attr="refuse"), args=[*_, message]):
            return message
        case _:
            return None


def _constant_parts(value: ast.expr) -> Iterator[str]:
    match value:
        case ast.Constant(value=str(text)):
            yield plain(text)
        case ast.JoinedStr(values=parts):
            for part in parts:
                if isinstance(part, ast.Constant):
                    yield plain(str(part.value))
        case ast.BinOp(left=left, right=right):
            yield from _constant_parts(left)
            yield from _constant_parts(right)
