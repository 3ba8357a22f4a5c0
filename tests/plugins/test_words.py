"""The words of outputs in another language: nothing of them is left in English."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import msgspec
import pytest
from lxml import etree

from support.pages_to_find_by import FILES, posts_to_find
from twconvert import Account, installed_exporters
from twconvert.testing import every_kind_of_post, every_kind_of_record, make_document, make_post
from twconvert.wording import gettext, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_RECORDS = [*every_kind_of_post(), *every_kind_of_record(), *posts_to_find(40, "777")]
"""With enough posts for every page to find posts by."""
_WORD = re.compile("[A-Za-z]{4,}")
_SAID = frozenset({*_WORD.findall(msgspec.json.encode(_RECORDS).decode()), "twconvert", "Twitter", "Grok", "nbsp"})
"""Words of people, and names."""
_SHOWN = ("alt", "title", "aria-label", "placeholder", "descr")
"""Attributes that people read or hear."""


def _texts(content: bytes, parser: etree.HTMLParser | None = None) -> Iterator[str]:
    for element in etree.fromstring(content, parser).iter():
        if isinstance(element.tag, str) and etree.QName(element).localname not in {"style", "script"}:
            yield from filter(None, (element.text, *(element.get(name) for name in _SHOWN)))
        yield element.tail or ""


def _texts_of(path: Path, suffix: str) -> Iterator[str]:
    if suffix in {".epub", ".docx"}:
        with ZipFile(BytesIO(path.read_bytes())) as package:
            for name in package.namelist():
                if name.endswith((".xhtml", ".ncx", "document.xml", "core.xml")):
                    yield from _texts(package.read(name))
    for file in path.rglob("*.md"):
        yield from (line for line in file.read_text("utf-8").splitlines() if not line.startswith(("<", "---")))
    for file in path.rglob("*.html"):
        # That of a wiki has the words of TiddlyWiki itself, which are English.
        if file.name != "wiki.html":
            yield from _texts(file.read_bytes(), etree.HTMLParser(encoding="utf-8"))
    for file in path.rglob("tiddlers.json"):
        for tiddler in json.loads(file.read_bytes()):
            yield from (
                tiddler.get(name, "")
                for name in ("caption", "posts", "size", "facts", "date", "before", "after", "entries")
            )


@pytest.mark.parametrize("name", ["docx", "epub", "html", "markdown", "tiddlywiki"])
def test_no_english_word_is_left(name: str, tmp_path: Path) -> None:
    exporter = installed_exporters()[name]
    path = tmp_path / f"made{exporter.suffix}"
    with make_document(_RECORDS, files=FILES) as document, words_in("ar"):
        exporter.export(document, path)
        said = _SAID.union(_WORD.findall(document.title))
    left = set()
    for text in _texts_of(path, exporter.suffix):
        shown = re.sub(r"\]\([^)]*\)|https?://\S+|<[^>]*>|\[\[.*?\]\]|\{\{.*?\}\}|\\rules .*", " ", text)
        left |= set(_WORD.findall(shown)) - said
    assert left == set()


@pytest.mark.parametrize("owner", [Account(), Account(id="1000", handle="ada_example")])
def test_a_book_is_the_same_in_every_language(owner: Account, tmp_path: Path) -> None:
    identifiers = set()
    for tag in ("en", "ja"):
        path = tmp_path / f"{tag}.epub"
        with words_in(tag), make_document([make_post(1)], owner=owner) as document:
            installed_exporters()["epub"].export(replace(document, title=gettext("Posts")), path)
        with ZipFile(path) as book:
            identifiers |= set(re.findall(r"urn:uuid:[^<]*", book.read("OEBPS/content.opf").decode()))
    assert len(identifiers) == 1
