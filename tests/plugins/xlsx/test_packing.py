"""Rows are packed as they come, and stand in the zip behind what is known only at the end."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from twconvert.background import Background
from twconvert_xlsx.packing import ENOUGH, PackedRows, crc_of_both

if TYPE_CHECKING:
    from pathlib import Path


@given(before=st.binary(), behind=st.binary())
@example(before=b"a", behind=b"b" * 200_000)
def test_the_crc_of_two_pieces_is_that_of_their_bytes(before: bytes, behind: bytes) -> None:
    found = crc_of_both(zlib.crc32(before), zlib.crc32(behind), len(behind))
    assert found == zlib.crc32(before + behind)


@pytest.mark.parametrize("sizes", [[], [10], [ENOUGH, ENOUGH, 10]])
def test_a_member_is_what_was_added(sizes: list[int], tmp_path: Path) -> None:
    rows = [bytes([65 + number]) * size for number, size in enumerate(sizes)]
    with Background(1) as threads, PackedRows(threads.submit) as packed, ZipFile(tmp_path / "a.zip", "w") as output:
        for each in rows:
            packed.add(each)
        packed.append_to(output, "a.xml", b"<a>", [b"</", b"a>"])
    with ZipFile(tmp_path / "a.zip") as found:
        assert found.testzip() is None
        assert found.read("a.xml") == b"".join((b"<a>", *rows, b"</a>"))
        assert found.getinfo("a.xml").compress_type == ZIP_DEFLATED


def test_what_cannot_be_packed_is_told() -> None:
    with Background(1) as threads, PackedRows(threads.submit) as packed:
        packed.close()
        packed.add(bytes(ENOUGH))
        with pytest.raises(ValueError, match="closed"):
            packed.add(b"")
