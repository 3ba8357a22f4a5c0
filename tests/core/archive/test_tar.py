"""Tarballs as archives come in, and those that are damaged or out to do harm."""

from __future__ import annotations

import gzip
import io
import tarfile
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from support.problems import lines_of
from twconvert.archive import open_archive_tree
from twconvert.errors import ArchiveError, OutputError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXT = b"window.YTD.tweets.part0 = [ ]\n" * 500


def member(name: str, size: int = 0, **fields: object) -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.size = size
    for field, value in fields.items():
        setattr(info, field, value)
    return info


def tarball(*members: tuple[tarfile.TarInfo, bytes], form: int = tarfile.PAX_FORMAT) -> bytes:
    output = io.BytesIO()
    with tarfile.open(fileobj=output, mode="w", format=form) as tar:
        for info, content in members:
            info.size = len(content)
            tar.addfile(info, io.BytesIO(content))
    return output.getvalue()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "archive.tar"


@pytest.mark.parametrize("form", [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_files_are_read_in_any_form(path: Path, form: int, pack: Callable[[bytes], bytes]) -> None:
    long = f"media_attachments/{'folder/' * 12}picture.png"
    content = tarball(
        (member("a", type=tarfile.DIRTYPE), b""),
        (member("a/outbox.json"), TEXT),
        (member("./a//empty.json"), b""),
        (member(f"a/{long}"), b"picture"),
        (member("a/._outbox.json"), b"noise"),
        form=form,
    )
    path.write_bytes(pack(content))
    with open_archive_tree(path) as archive:
        assert list(archive.names) == sorted(["a/outbox.json", "a/empty.json", f"a/{long}"])
        assert archive.refused == ()
        assert archive.size("a/outbox.json") == len(TEXT)
        assert archive.head("a/outbox.json", 7) == TEXT[:7]
        assert archive.location("a/outbox.json") is None
        with archive.open("a/outbox.json") as file:
            assert file.read(10) + file.read() + file.read() == TEXT
        with ZipFile(path.with_suffix(".zip"), "w") as output:
            archive.copy_into(output, f"a/{long}", "copy.png")
            assert output.read("copy.png") == b"picture"


def test_of_several_files_with_one_name_the_last_counts(path: Path) -> None:
    path.write_bytes(tarball((member("a.json"), b"first"), (member("a.json"), b"second")))
    with open_archive_tree(path) as archive:
        assert archive.open("a.json").read() == b"second"
        assert lines_of(archive.refused) == [
            "info file-duplicate a.json: another file of the same name comes later in the tarball"
        ]


def test_a_second_name_of_a_file_is_read(path: Path) -> None:
    path.write_bytes(
        tarball((member("a.json"), TEXT), (member("b.json", type=tarfile.LNKTYPE, linkname="a.json"), b""))
    )
    with open_archive_tree(path) as archive:
        assert archive.open("b.json").read() == TEXT


@pytest.mark.parametrize(
    ("info", "reason"),
    [
        (member("../evil.js"), "its name leads out of the archive"),
        (member("/evil.js"), "its name is an absolute path"),
        (member("evil.js", type=tarfile.SYMTYPE, linkname="/etc/passwd"), "it is a symbolic link"),
        (member("evil.js", type=tarfile.LNKTYPE, linkname="/etc/passwd"), "it is a link that leads nowhere"),
        (member("evil.js", type=tarfile.LNKTYPE, linkname="nowhere"), "it is a link that leads nowhere"),
        (member("evil.js", type=tarfile.FIFOTYPE), "it is not a regular file"),
        (member("evil.js", type=tarfile.GNUTYPE_SPARSE), "it is a file with holes, which cannot be read"),
    ],
)
def test_what_is_dangerous_is_refused(path: Path, info: tarfile.TarInfo, reason: str) -> None:
    path.write_bytes(tarball((info, b""), (member("like.js"), b"x"), form=tarfile.GNU_FORMAT))
    with open_archive_tree(path) as archive:
        assert list(archive.names) == ["like.js"]
        [problem] = archive.refused
        assert (problem.severity, problem.kind, problem.message) == ("error", "file-refused", reason)


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
@pytest.mark.parametrize("kept", [0.3, 0.5, 0.8])
def test_a_download_that_was_cut_short(path: Path, pack: Callable[[bytes], bytes], kept: float) -> None:
    content = pack(tarball(*((member(f"{number}.json"), TEXT) for number in range(20))))
    path.write_bytes(content[: int(len(content) * kept)])
    with pytest.raises(ArchiveError, match=r"archive\.tar: is .* cut short or damaged; download it again"):
        open_archive_tree(path)


def test_a_damaged_header_ends_nothing_without_a_word(path: Path) -> None:
    content = bytearray(tarball((member("a.json"), b"a"), (member("b.json"), b"b"), form=tarfile.USTAR_FORMAT))
    content[1024 + 10] ^= 1
    path.write_bytes(content)
    with pytest.raises(ArchiveError, match="is a tarball that was cut short or damaged"):
        open_archive_tree(path)


BACK_TO_ITSELF = (256**12 - 512).to_bytes(12, "big")


@pytest.mark.parametrize("size", [b"77777777777", b"\xff" * 12, BACK_TO_ITSELF, b"\x80" + b"\x7f" * 11])
@pytest.mark.parametrize("kind", [tarfile.REGTYPE, tarfile.GNUTYPE_LONGNAME, tarfile.XHDTYPE])
def test_a_size_that_cannot_be_is_damage(path: Path, kind: bytes, size: bytes) -> None:
    content = bytearray(tarball((member("a.json"), b"a"), (member("b.json"), b"b"), form=tarfile.GNU_FORMAT))
    header = content[1024:1536]
    header[124 : 124 + len(size)] = size
    header[156:157] = kind
    header[148:156] = b" " * 8
    header[148:155] = b"%06o\0" % sum(header)
    content[1024:1536] = header
    path.write_bytes(content)
    with pytest.raises(ArchiveError, match="is a tarball that was cut short or damaged"):
        open_archive_tree(path)


def test_a_name_of_megabytes_is_not_read(path: Path) -> None:
    path.write_bytes(tarball((member("a" * (2 << 20)), b"a"), form=tarfile.GNU_FORMAT))
    with pytest.raises(ArchiveError, match="is a tarball that was cut short or damaged"):
        open_archive_tree(path)


def test_a_bomb_is_given_up(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("twconvert.archive.unpacking.HARMLESS_SIZE", 1 << 20)
    path.write_bytes(gzip.compress(bytes(3 << 20)))
    with pytest.raises(ArchiveError, match="would unpack to more than 1,048,576 bytes, as only a bomb does"):
        open_archive_tree(path)


def test_a_full_temporary_folder_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.write_bytes(gzip.compress(tarball((member("a.json"), TEXT))))
    monkeypatch.setattr("tempfile.tempdir", str(path.parent / "nowhere"))
    with pytest.raises(OutputError, match="the temporary folder has no room for what is packed in the archive"):
        open_archive_tree(path)


def test_the_progress_is_told_how_far_it_is(path: Path) -> None:
    path.write_bytes(gzip.compress(tarball(*((member(f"{number}.json"), TEXT) for number in range(200)))))
    steps: list[tuple[int, int]] = []
    open_archive_tree(path, lambda done, total: steps.append((done, total))).close()
    size = path.stat().st_size
    assert steps
    assert steps == sorted(steps)
    assert {total for _, total in steps} == {size}
    assert steps[-1][0] <= size


def test_one_data_file_may_be_compressed(tmp_path: Path) -> None:
    path = tmp_path / "tweets.js.gz"
    path.write_bytes(gzip.compress(TEXT))
    with open_archive_tree(path) as archive:
        assert list(archive.names) == ["tweets.js"]
        assert archive.open("tweets.js").read() == TEXT
