from __future__ import annotations

import base64
import json
from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st

from twconvert_tiddlywiki.tiddlers_file import TiddlersFile


class InPieces(BytesIO):
    """A file that gives less at a time than it is asked for, as files in archives may."""

    def __init__(self, content: bytes, piece: int) -> None:
        super().__init__(content)
        self._piece = piece

    def read(self, size: int | None = -1, /) -> bytes:
        assert size
        return super().read(min(size, self._piece))


@given(content=st.binary(max_size=40), piece=st.integers(1, 8))
def test_a_file_is_whole_in_whatever_pieces_it_is_read(content: bytes, piece: int) -> None:
    output = BytesIO()
    with TiddlersFile(output) as file:
        file.add({"title": "before"})
        file.add_embedded({"title": "file"}, InPieces(content, piece))
        file.add({"title": "after"})
    before, embedded, after = json.loads(output.getvalue())
    assert (before["title"], after["title"]) == ("before", "after")
    assert base64.b64decode(embedded["text"], validate=True) == content
