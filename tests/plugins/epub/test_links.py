"""Links between posts are filled in, wherever the XHTML is cut."""

from __future__ import annotations

import pytest

from twconvert_epub.links import fill_links, open_link

XHTML = f'<a href="{open_link(3, "20")}">one</a> and <a href="{open_link(12, "21")}">another</a>'.encode()
FILLED = b'<a href="file-3.xhtml#p20">one</a> and <a href="file-12.xhtml#p21">another</a>'


@pytest.mark.parametrize("size", range(1, len(XHTML) + 1))
def test_links_are_filled_in_pieces_of_any_size(size: int) -> None:
    pieces = (XHTML[start : start + size] for start in range(0, len(XHTML), size))
    assert b"".join(fill_links(pieces, lambda thread, _: f"file-{thread}.xhtml")) == FILLED
