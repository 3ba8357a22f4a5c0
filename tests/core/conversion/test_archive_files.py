"""Files of archives are looked at no more often than it takes to copy them without what they say of places."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from support.samples import image, picture
from twconvert.archive import open_archive_tree
from twconvert.archive.zip_member import ZipMember
from twconvert.conversion.archive_files import ArchiveFiles
from twconvert.report import Report

if TYPE_CHECKING:
    from pathlib import Path

COMMENT = b"\xff\xfe\0\x08Husum!"
EMPTY_COMMENT = b"\xff\xfe\0\x08\0\0\0\0\0\0"


@pytest.mark.parametrize(("said", "left", "times"), [(b"", b"", 1), (COMMENT, EMPTY_COMMENT, 2)])
def test_the_head_of_a_picture_that_says_nothing_is_read_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: bytes, left: bytes, times: int
) -> None:
    read = []
    head = ZipMember.head

    def note(member: ZipMember, length: int) -> bytes:
        read.append(member.name)
        return head(member, length)

    content = picture()
    names = ["a.jpg", "b.jpg", "c.jpg"]
    with ZipFile(tmp_path / "a.zip", "w", ZIP_DEFLATED) as output:
        for name in names:
            output.writestr(name, content[:2] + said + content[2:])
    copies = ZipFile(BytesIO(), "w")
    monkeypatch.setattr(ZipMember, "head", note)
    with open_archive_tree(tmp_path / "a.zip") as archive, copies:
        files = ArchiveFiles([archive], Report(), with_metadata=False)
        for name in names:
            files.head(image(name), 1_280)
        for name in names:
            files.copy_into(copies, image(name), name)
        assert [copies.read(name) for name in names] == [content[:2] + left + content[2:]] * 3
    assert read == names * times
