"""Media files as members of a zip: each once, named once, written after the texts."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING
from zipfile import ZipFile

from twconvert import Media
from twconvert.media.members import MediaMembers
from twconvert.testing import make_document, make_post

if TYPE_CHECKING:
    from collections.abc import Callable

FILES = {"a.jpg": b"first", "b.jpg": b"second", "c.jpg": b"first again"}


def written(
    places: list[tuple[str | None, Callable[[Media], str | None]]],
) -> tuple[list[str | None], dict[str, bytes]]:
    """Return the names that files were given, and the zip."""
    output = io.BytesIO()
    with make_document([make_post(1)], files=FILES) as document, MediaMembers(document) as members:
        media = [Media(kind="image", path=path, media_type="image/jpeg") for path, _ in places]
        names = [members.place(each, choose) for each, (_, choose) in zip(media, places, strict=True)]
        with ZipFile(output, "w") as packed:
            members.write_to(packed)
            assert len(members) == len(packed.namelist())
    with ZipFile(output) as packed:
        return names, {name: packed.read(name) for name in packed.namelist()}


def test_files_are_members_in_the_order_in_which_they_are_named() -> None:
    names, packed = written([("b.jpg", lambda media: f"x/{media.path}"), ("a.jpg", lambda media: f"y/{media.path}")])
    assert names == ["x/b.jpg", "y/a.jpg"]
    assert list(packed.items()) == [("x/b.jpg", b"second"), ("y/a.jpg", b"first")]


def test_a_file_is_named_and_written_once() -> None:
    asked: list[Media] = []

    def name(media: Media) -> str:
        asked.append(media)
        return "one.jpg"

    names, packed = written([("a.jpg", name), ("a.jpg", name), ("c.jpg", name)])
    assert names == ["one.jpg"] * 3
    assert packed == {"one.jpg": b"first"}
    assert [media.path for media in asked] == ["a.jpg", "c.jpg"]


def test_what_gets_no_name_is_not_written() -> None:
    names, packed = written([("a.jpg", lambda _: None), (None, lambda _: "never.jpg"), ("b.jpg", lambda _: "b.jpg")])
    assert names == [None, None, "b.jpg"]
    assert list(packed) == ["b.jpg"]
