"""The files of the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from twconvert_html.navigation import HASHTAGS
from twconvert_html.pages import Pages

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("base_url", ["", "https://posts.example/"])
def test_pages_that_are_alike_are_what_their_templates_make(base_url: str, tmp_path: Path) -> None:
    remembering, rendering = (
        Pages(tmp_path / name, base_url, "light", site_title="Posts & more", navigation=()) for name in ("one", "other")
    )
    texts = [
        {"title": "#bread", "counts": "", "earlier": "", "later": ""},
        {"title": "#bread & <butter>", "counts": '"2" posts', "earlier": "tags/bread.html", "later": ""},
        {"title": "title", "counts": "counts", "earlier": "", "later": "tags/title.2.html"},
        {"title": "#butter", "counts": "", "earlier": "", "later": ""},
    ]
    names = [f"{folder}{number}.html" for folder in ("", "tags/") for number in range(len(texts))]
    for name in names:
        own = texts[int(name[-6])]
        pieces = [f"<li>{name}</li>\n", "é\x7f"]
        values = {"kind": "found", "up": HASHTAGS if own["counts"] else None, "has_items": True}
        remembering.write_alike(name, "list.html", pieces=pieces, texts=own, **values)
        rendering.write(name, "list.html", pieces=pieces, **own, **values)
    for name in names:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "other" / name).read_bytes()
    assert remembering.names == rendering.names == names
