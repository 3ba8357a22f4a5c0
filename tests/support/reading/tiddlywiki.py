"""A written folder, as TiddlyWiki reads it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import twconvert_tiddlywiki

if TYPE_CHECKING:
    from pathlib import Path

    from twconvert import Document

Tiddlers = dict[str, dict[str, str]]
_STORE = re.compile(r'<script class="tiddlywiki-tiddler-store" type="application/json">(.*?)</script>', re.DOTALL)


def written(document: Document, folder: Path, **flags: Any) -> Tiddlers:
    """Write a document to a folder, and return its tiddlers by title."""
    twconvert_tiddlywiki.export(document, folder, **flags)
    return tiddlers_in(folder / "tiddlers.json")


def tiddlers_in(file: Path) -> Tiddlers:
    """Return the tiddlers of a JSON file by title; no two have one title."""
    tiddlers = json.loads(file.read_text(encoding="utf-8"))
    by_title = {each["title"]: each for each in tiddlers}
    assert len(by_title) == len(tiddlers)
    return by_title


def stores_of(wiki: Path) -> list[list[dict[str, str]]]:
    """Return the tiddlers of each store of a wiki."""
    return [json.loads(store) for store in _STORE.findall(wiki.read_text(encoding="utf-8"))]


def titles_in(field: str) -> list[str]:
    """Return the titles of a field that lists them."""
    return [long or short for long, short in re.findall(r"\[\[(.*?)\]\]|(\S+)", field)]
