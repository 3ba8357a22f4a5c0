"""The messages that outputs say, found in the sources, and the catalogues that translate them.

Run as a program, it brings the catalogues up to date: messages that are new have no translation yet, and those that are
gone are left out.
"""

from __future__ import annotations

import ast
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from jinja2 import Environment
from jinja2.ext import extract_from_ast

from twconvert.kinds import all_kinds, ledger_rows
from twconvert.languages import ENGLISH, LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "core" / "twconvert" / "wording" / "locale"
_SOURCES = (ROOT / "core" / "twconvert", ROOT / "plugins")
_NOT_SAID = ("testing", "cli")
"""Folders whose words are no output's."""
_NUMBERS = ROOT / "core" / "twconvert" / "wording" / "numbers.py"
"""Says numbers of things, whose nouns stand where it is called."""
_SAYING = frozenset({"gettext", "gettext_noop", "ngettext", "number_of"})
_TEMPLATES = ("*.html", "*.xml")


class Message(NamedTuple):
    """Something that outputs say."""

    one: str
    many: str | None
    """What is said of several things; ``None`` where no number is in it."""


class NotConstantError(ValueError):
    """A message is put together while the program runs, so that no catalogue can have it."""


def messages() -> dict[Message, list[str]]:
    """Return the messages of the program and the files that say them, sorted by the files and by their order there."""
    found: dict[Message, list[str]] = {}
    for folder in _SOURCES:
        for file in sorted(folder.rglob("*.py")):
            if not set(_NOT_SAID).intersection(file.parts) and file != _NUMBERS:
                for message in messages_of(file.read_text(encoding="utf-8"), str(file)):
                    found.setdefault(message, []).append(file.relative_to(ROOT).as_posix())
        for pattern in _TEMPLATES:
            for file in sorted(folder.rglob(pattern)):
                for message in _messages_of_template(file.read_text(encoding="utf-8")):
                    found.setdefault(message, []).append(file.relative_to(ROOT).as_posix())
    for kind in all_kinds():
        found.setdefault(_counted(kind.noun, f"{kind.noun}s"), []).append("core/twconvert/kinds.py")
    for row in ledger_rows():
        found.setdefault(_counted(row.one, row.many), []).append("core/twconvert/kinds.py")
    return found


def catalogue(tag: str) -> Catalog:
    """Return the catalogue of a language."""
    with file_of(tag).open("rb") as file:
        return read_po(file, locale=tag.replace("-", "_"))


def file_of(tag: str) -> Path:
    """Return the file of a catalogue."""
    return FOLDER / f"{tag.replace('-', '_')}.po"


def template() -> Catalog:
    """Return a catalogue with the messages that there are, and no translations."""
    made = Catalog(project="twconvert", fuzzy=False)
    for message, files in messages().items():
        made.add(
            message.one if message.many is None else (message.one, message.many),
            locations=[(file, 0) for file in dict.fromkeys(files)],
        )
    return made


def updated(tag: str) -> bytes:
    """Return a catalogue with the messages that there are."""
    made = catalogue(tag)
    made.update(template(), no_fuzzy_matching=True)
    made.obsolete.clear()
    output = BytesIO()
    write_po(output, made, width=120, omit_header=False, include_lineno=False)
    return output.getvalue().rstrip() + b"\n"


def messages_of(source: str, name: str) -> Iterator[Message]:
    """Yield the messages of a module.

    Raises:
        NotConstantError: One is made while the program runs.
    """
    tree = ast.parse(source)
    scopes = [tree, *(node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))]
    texts_of_calls = {}
    for scope in scopes:
        texts = list(_named_texts(scope))
        texts_of_calls.update({id(node): texts for node in ast.walk(scope) if isinstance(node, ast.Call)})
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            # The same name may have another text further down.
            known = {each.name: each.text for each in texts_of_calls[id(node)] if each.line <= node.lineno}
            yield from _said_by(node, known, name)


def _said_by(call: ast.Call, texts: dict[str, str], name: str) -> Iterator[Message]:
    function = getattr(call.func, "id", getattr(call.func, "attr", ""))
    arguments = [*call.args]
    if function == "partial" and isinstance(arguments[0], ast.Name) and arguments[0].id == "number_of":
        function, arguments = "number_of", [arguments[0], *(each.value for each in call.keywords)]
    if function not in _SAYING:
        return
    if function == "ngettext":
        one, many = (_text(each, texts, f"{name}:{call.lineno}") for each in arguments[:2])
        if one is not None and many is not None:
            yield Message(one, many)
    elif function == "number_of":
        nouns = [_text(each, texts, f"{name}:{call.lineno}") for each in arguments[1:3]]
        if nouns and nouns[0] is not None:
            yield _counted(nouns[0], nouns[-1] if len(nouns) > 1 and nouns[-1] else f"{nouns[0]}s")
    else:
        text = _text(arguments[0], texts, f"{name}:{call.lineno}")
        if text is not None:
            yield Message(text, None)


def _counted(one: str, many: str) -> Message:
    return Message(f"{{count}} {one}", f"{{count}} {many}")


def _text(node: ast.expr, texts: dict[str, str], place: str) -> str | None:
    """Return a text of the source; ``None`` for a value whose texts are marked by `gettext_noop` where they stand."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr | ast.BinOp | ast.IfExp):
        raise NotConstantError(f"{place}: a message is put together: {ast.unparse(node)}")
    return texts.get(node.id) if isinstance(node, ast.Name) else None


class _NamedText(NamedTuple):
    line: int
    name: str
    text: str


def _named_texts(scope: ast.AST) -> Iterator[_NamedText]:
    """Yield the texts that a function or a module gives names, as in ``one, many = "...", "..."``."""
    for node in sorted(ast.walk(scope), key=lambda each: getattr(each, "lineno", 0)):
        if isinstance(node, ast.Assign):
            target, value = node.targets[0], node.value
            targets = target.elts if isinstance(target, ast.Tuple) else [target]
            values = value.elts if isinstance(value, ast.Tuple) else [value]
            for each, text in zip(targets, values, strict=False):
                if isinstance(each, ast.Name) and isinstance(text, ast.Constant) and isinstance(text.value, str):
                    yield _NamedText(node.lineno, each.id, text.value)


def _messages_of_template(source: str) -> Iterator[Message]:
    for _, function, texts in extract_from_ast(Environment(autoescape=True).parse(source), ("gettext", "ngettext")):
        one, many = texts[:2] if isinstance(texts, tuple) and function == "ngettext" else (texts, None)
        if one is not None:
            yield Message(str(one), None if many is None else str(many))


if __name__ == "__main__":
    for language in LANGUAGES:
        if language != ENGLISH:
            file_of(language).write_bytes(updated(language))
