from __future__ import annotations

import threading
from io import BytesIO
from zipfile import ZipFile

from twconvert_epub.packing import Packing

LONG = bytes(range(256)) * 400
PAGES = {"a": LONG, "b": b"short", "c": LONG[::-1], "d": b"", "e": b"short again"}


def test_pages_are_packed_in_order_whether_a_thread_packs_them_or_not() -> None:
    packed = BytesIO()
    with ZipFile(packed, "w") as output, Packing(output) as packing:
        for name, page in PAGES.items():
            packing.add(name, page)
        packing.finish()
    with ZipFile(packed) as book:
        assert book.testzip() is None
        assert {name: book.read(name) for name in book.namelist()} == PAGES
        assert book.namelist() == [*PAGES]


def test_short_pages_need_no_thread() -> None:
    before = threading.active_count()
    with ZipFile(BytesIO(), "w") as output, Packing(output) as packing:
        packing.add("a", b"short")
        assert threading.active_count() == before
        packing.add("b", LONG)
        assert threading.active_count() == before + 1
        packing.finish()
