"""A text that is longer than any service allows is written in pieces, and says what it would say in one."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from support.archives import account_file, make_archive, tweet, tweets_file
from twconvert import convert
from twconvert.store import store

if TYPE_CHECKING:
    from pathlib import Path

LINES = """two  spaces & <tags>
{% raw %} "quotes" 🍞
  an   indentation
https://www.example.org/a_b_c

שלום"""
TEXTS = {"lines": "\n".join([LINES] * 11_000), "one line": f"word &amp; {'x' * 70_000} " * 17}
FORMATS = ("docx", "epub", "jsonfeed", "markdown", "tiddlywiki")


def contents(path: Path) -> dict[str, object]:
    """Return what is in an output, by the name of the file; of what may be divided in other ways, the text alone."""
    if path.is_file():
        with ZipFile(path) as package:
            files = {name: package.read(name) for name in package.namelist()}
    else:
        files = {str(file.relative_to(path)): file.read_bytes() for file in path.rglob("*") if file.is_file()}
    found: dict[str, object] = dict(files)
    if "word/document.xml" in files:  # A run for each piece.
        found["word/document.xml"] = re.sub(rb"<[^>]+>", b"", files["word/document.xml"])
    if "tiddlers.json" in files:  # The order of the fields is another.
        found = {"tiddlers.json": json.loads(files["tiddlers.json"])}
    return found


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("format_name", FORMATS)
def test_pieces_say_the_same(format_name: str, text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    posts = [
        tweet("Look", id_str="20"),
        tweet(text, id_str="21", in_reply_to_status_id_str="20", in_reply_to_user_id_str="1000"),
        tweet(text[:70_000], id_str="30"),
    ]
    archive = make_archive(tmp_path, {"data/account.js": account_file(), "data/tweets.js": tweets_file(posts)})
    outputs = []
    for name in ("pieces", "whole"):
        output = tmp_path / name
        convert(archive, to=format_name, output=output)
        (made,) = tmp_path.glob(f"{name}*")
        outputs.append(contents(made))
        monkeypatch.setattr(store, "in_pieces", lambda post: post)
    assert outputs[0] == outputs[1]
