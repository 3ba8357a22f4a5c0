"""What can be found out about a result of any format: whether its files are valid, and the text in them."""

from __future__ import annotations

import json
import tomllib
from html import unescape
from html.parser import HTMLParser
from io import BytesIO
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from zipfile import ZipFile, is_zipfile

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ELEMENT = "kit-nasty"
"""The name of the element that a text of `nasty_posts` becomes if it is not escaped."""

_XML = frozenset({".xml", ".xhtml", ".svg", ".opf", ".ncx", ".rels", ".rss", ".atom", ".opml"})
_HTML = frozenset({".html", ".htm"})
_TEXT = frozenset({".txt", ".md", ".css", ".csv", ".tsv", ".js", ".yaml", ".yml", ".tid", ".tex", ".rst", ".org"})


def files_of(path: Path) -> dict[str, bytes]:
    """Return the contents of the files of a result, by their paths; a zip is replaced by the files in it."""
    files = [each for each in sorted(path.rglob("*")) if each.is_file()] if path.is_dir() else [path]
    whole = {each.relative_to(path.parent).as_posix(): each.read_bytes() for each in files}
    return {name: content for each, bytes_ in whole.items() for name, content in _unpacked(each, bytes_)}


def text_of(path: Path) -> str:
    """Return all text of a result, with its markup.

    It reads files in a zip, escapes of JSON, and character references of HTML and XML, such as ``&amp;``.

    Args:
        path: The file or folder that an exporter wrote.
    """
    return "\n".join(_text(name, content) for name, content in files_of(path).items())


def check_files(path: Path) -> None:
    """Raise `AssertionError` if a file of a result is not valid for its suffix, or a nasty text became an element.

    XML, HTML, JSON, JSON lines, TOML and plain text are checked, in a zip too. Files with other suffixes are not.

    Args:
        path: The file or folder that an exporter wrote.
    """
    for name, content in files_of(path).items():
        problem = _problem(PurePosixPath(name).suffix.lower(), content)
        if problem:
            raise AssertionError(f"{name}: {problem}")


def _problem(suffix: str, content: bytes) -> str:
    try:
        if suffix in _XML:
            etree.fromstring(content)
        elif suffix == ".json":
            json.loads(content)
        elif suffix in {".jsonl", ".ndjson"}:
            list(map(json.loads, content.splitlines()))
        elif suffix == ".toml":
            tomllib.loads(content.decode())
        elif suffix in _HTML | _TEXT:
            content.decode()
    except (ValueError, etree.XMLSyntaxError) as error:
        return f"is not valid {suffix.removeprefix('.')}: {error}"
    return "a text of a post became an element" if suffix in _XML | _HTML and _has_element(content) else ""


class _Elements(HTMLParser):
    """Looks for the element that a nasty text must not become."""

    found = False

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - the parser calls it so
        self.found = self.found or tag == ELEMENT


def _has_element(content: bytes) -> bool:
    if ELEMENT.encode() not in content:
        return False
    elements = _Elements()
    elements.feed(content.decode())
    elements.close()
    return elements.found


def _unpacked(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    if not is_zipfile(BytesIO(content)):
        yield name, content
        return
    with ZipFile(BytesIO(content)) as packed:
        for info in packed.infolist():
            yield f"{name}/{info.filename}", packed.read(info)


def _text(name: str, content: bytes) -> str:
    text = content.decode(errors="replace")
    if name.endswith((".json", ".jsonl", ".ndjson")):
        # What is behind escapes of JSON may be escaped for HTML once more.
        escapes = text.encode().decode("raw_unicode_escape")
        text += escapes.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return f"{text}\n{unescape(text)}" if "&" in text else text
