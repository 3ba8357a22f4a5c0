"""The folder that a book is made in: the template, and JSON files with all that stands in the book."""

from __future__ import annotations

import json
from importlib.resources import files
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

MAIN = "book.typ"
_TEMPLATE = (MAIN, "blocks.typ")
_PARTS_IN_FILE = 200


class Project:
    """Writes the files of the folder.

    Args:
        folder: The path of it, which exists and is empty.
    """

    def __init__(self, folder: str) -> None:
        self.folder = Path(folder)
        self.characters: set[str] = set()
        """All characters that stand in the book besides those of ASCII."""
        self.size = 0
        """The number of characters in all files that were written."""
        for name in _TEMPLATE:
            content = files("twconvert_pdf").joinpath("template", name).read_bytes()
            self.folder.joinpath(name).write_bytes(content)

    def write_json(self, name: str, content: Any) -> str:
        """Write a file, and return its name."""
        words = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        if not words.isascii():
            self.characters.update(words)
        self.size += len(words)
        # A half of a surrogate pair is in no text of a document, and would be in no file.
        self.folder.joinpath(name).write_text(words, encoding="utf-8")
        return name

    def write_parts(self, name: str, parts: Iterable[Any]) -> list[str]:
        """Write parts to files, so that few are in memory at a time, and return the names of the files."""
        names: list[str] = []
        remaining = iter(parts)
        while some := list(islice(remaining, _PARTS_IN_FILE)):
            names.append(self.write_json(f"{name}.{len(names)}.json", some))
        return names
