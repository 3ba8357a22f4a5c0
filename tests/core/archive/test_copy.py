"""Copying members into another zip without packing them anew."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twconvert.archive import open_archive_tree
from twconvert.errors import ArchiveError

names = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8)
contents = st.binary() | st.binary(min_size=1).map(lambda piece: piece * 5000)
members = st.dictionaries(st.tuples(names, st.sampled_from([".js", ".jpg"])).map("".join), contents, max_size=5)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "archive"


def make_zip(path: Path, wanted: dict[str, bytes], method: int) -> None:
    with ZipFile(path, "w", method) as output:
        for name, content in wanted.items():
            output.writestr(name, content)


def make_folder(path: Path, wanted: dict[str, bytes]) -> None:
    path.mkdir()
    for name, content in wanted.items():
        (path / name).write_bytes(content)


def copy(path: Path) -> bytes:
    """Copy every member, between members that are written in the usual way."""
    file = io.BytesIO()
    with open_archive_tree(path) as archive, ZipFile(file, "w", ZIP_DEFLATED) as output:
        output.writestr(zipfile.ZipInfo("first"), "first")
        for name in archive.names:
            archive.copy_into(output, name, f"media/{name}")
        output.writestr(zipfile.ZipInfo("last"), "last")
    return file.getvalue()


@given(members, st.sampled_from([None, ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2]))
def test_what_is_copied_reads_the_same(wanted: dict[str, bytes], method: int | None) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "archive")
        if method is None:
            make_folder(path, wanted)
        else:
            make_zip(path, wanted, method)
        copied = copy(path)
        assert copied == copy(path)
    with ZipFile(io.BytesIO(copied)) as output:
        assert output.testzip() is None
        assert {name: output.read(name) for name in output.namelist()} == {
            "first": b"first",
            **{f"media/{name}": content for name, content in wanted.items()},
            "last": b"last",
        }


def test_members_stay_packed(path: Path) -> None:
    make_zip(path, {"a.js": bytes(1000)}, ZIP_DEFLATED)
    with ZipFile(path) as before, ZipFile(io.BytesIO(copy(path))) as after:
        assert after.getinfo("media/a.js").compress_type == ZIP_DEFLATED
        assert after.getinfo("media/a.js").compress_size == before.getinfo("a.js").compress_size
        assert after.getinfo("media/a.js").date_time == (1980, 1, 1, 0, 0, 0)


def test_pictures_of_a_folder_are_stored_and_text_is_packed(tmp_path: Path) -> None:
    make_folder(tmp_path / "archive", {"a.JPG": bytes(1000), "a.js": bytes(1000)})
    with ZipFile(io.BytesIO(copy(tmp_path / "archive"))) as output:
        assert output.getinfo("media/a.JPG").compress_type == ZIP_STORED
        assert output.getinfo("media/a.js").compress_type == ZIP_DEFLATED


def test_copies_in_zip64(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_zip(path, {"a.js": bytes(1000)}, ZIP_DEFLATED)
    with monkeypatch.context() as limits:
        limits.setattr(zipfile, "ZIP64_LIMIT", 5)
        copied = copy(path)
    with ZipFile(io.BytesIO(copied)) as output:
        assert output.testzip() is None
        assert output.read("media/a.js") == bytes(1000)


def test_reading_the_output_meanwhile_does_no_harm(path: Path) -> None:
    make_zip(path, {"a.js": b"a", "b.js": b"b"}, ZIP_DEFLATED)
    file = io.BytesIO()
    with open_archive_tree(path) as archive, ZipFile(file, "w") as output:
        archive.copy_into(output, "a.js", "a.js")
        assert output.read("a.js") == b"a"
        archive.copy_into(output, "b.js", "b.js")
    with ZipFile(file) as output:
        assert output.testzip() is None
        assert output.namelist() == ["a.js", "b.js"]


def test_a_member_that_cannot_be_copied_leaves_nothing(path: Path) -> None:
    make_zip(path, {"a.js": b"a", "b.js": b"b"}, ZIP_DEFLATED)
    path.write_bytes(b"XXXX" + path.read_bytes()[4:])
    file = io.BytesIO()
    with open_archive_tree(path) as archive, ZipFile(file, "w") as output:
        with pytest.raises(ArchiveError, match=r"a\.js: cannot be read"):
            archive.copy_into(output, "a.js", "a.js")
        archive.copy_into(output, "b.js", "b.js")
    with ZipFile(file) as output:
        assert output.testzip() is None
        assert output.namelist() == ["b.js"]


@pytest.mark.skipif(shutil.which("unzip") is None, reason="needs unzip")
def test_unzip_reads_copies(path: Path, tmp_path: Path) -> None:
    make_zip(path, {"a.js": bytes(1000), "pictüre.jpg": b"\xff\xd8"}, ZIP_DEFLATED)
    (tmp_path / "copy.zip").write_bytes(copy(path))
    subprocess.run(["unzip", "-t", tmp_path / "copy.zip"], check=True, capture_output=True)
