"""Members of a zip are checked in another process, with the same answers as in this one."""

from __future__ import annotations

import subprocess
import sys
import textwrap
import time
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest

from twconvert.archive import background_check, open_archive_tree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.archive import Archive

FOLDER = "data/tweets_media"
CONTENT = bytes(range(256)) * 1000
NAMES = [f"{FOLDER}/{name}" for name in ("deflated.jpg", "stored.jpg", "empty.jpg", "bzip2.jpg")]


@pytest.fixture(autouse=True)
def every_process_pays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(background_check, "_WORTH_A_PROCESS", 1)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "archive.zip"
    with ZipFile(path, "w") as output:
        for name, method in zip(NAMES, (ZIP_DEFLATED, ZIP_STORED, ZIP_STORED, ZIP_BZIP2), strict=True):
            output.writestr(ZipInfo(name), b"" if "empty" in name else CONTENT, method)
        output.writestr("data/tweets.js", "window.YTD.tweets.part0 = []")
    return path


@pytest.fixture
def archive(path: Path) -> Iterator[Archive]:
    with open_archive_tree(path) as archive:
        yield archive


def damage(path: Path, name: str) -> None:
    with ZipFile(path) as archive:
        info = archive.getinfo(name)
    packed = bytearray(path.read_bytes())
    packed[info.header_offset + 30 + len(name) + info.compress_size // 2] ^= 0xFF
    path.write_bytes(packed)


def process_of(archive: Archive) -> subprocess.Popen[bytes] | None:
    checks = archive._ahead  # noqa: SLF001 - nothing else tells whether there is a process
    return checks._process if checks else None  # noqa: SLF001


def test_whole_members_are_found_whole_without_being_read_here(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.check_ahead(NAMES)
    monkeypatch.setattr("twconvert.archive.zip_member.ZipMember.is_intact", lambda _: False)
    asked = [*NAMES, "data/tweets.js"]
    assert [name for name in reversed(asked) if archive.is_intact(name)] == [
        f"{FOLDER}/{name}" for name in ("empty.jpg", "stored.jpg", "deflated.jpg")
    ]


def test_a_member_far_from_those_that_were_checked_is_not_waited_for(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(background_check, "_FAR_AHEAD", 1)
    archive.check_ahead(NAMES)
    monkeypatch.setattr("twconvert.archive.zip_member.ZipMember.is_intact", lambda _: False)
    asked = (NAMES[2], NAMES[1], NAMES[2])
    assert [archive.is_intact(name) for name in asked] == [False, True, True]


@pytest.mark.parametrize("name", NAMES[:2])
def test_damage_is_found(path: Path, name: str) -> None:
    damage(path, name)
    with open_archive_tree(path) as archive:
        archive.check_ahead(NAMES)
        assert process_of(archive)
        assert [each for each in NAMES if not archive.is_intact(each)] == [name]


def test_a_process_that_was_ended_leaves_the_work_to_this_one(archive: Archive, path: Path) -> None:
    archive.check_ahead(NAMES)
    process = process_of(archive)
    assert process
    process.kill()
    damage(path, NAMES[1])
    assert [name for name in NAMES if not archive.is_intact(name)] == [NAMES[1]]


def test_where_no_process_can_be_started_this_one_does_the_work(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(archive.path / "nowhere"))
    archive.check_ahead(NAMES)
    assert process_of(archive) is None
    assert all(map(archive.is_intact, NAMES))


def test_no_process_outlives_the_archive(path: Path) -> None:
    with open_archive_tree(path) as archive:
        archive.check_ahead(NAMES)
        process = process_of(archive)
    assert process
    assert process.returncode is not None


def test_no_process_is_started_where_it_does_not_pay(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(background_check, "_WORTH_A_PROCESS", 1 << 24)
    with open_archive_tree(path) as archive:
        archive.check_ahead(NAMES)
        assert process_of(archive) is None


def test_the_process_ends_with_the_one_that_started_it(path: Path) -> None:
    program = f"""
        import os, signal
        from pathlib import Path
        from twconvert.archive import background_check
        from twconvert.archive import open_archive_tree
        background_check._WORTH_A_PROCESS = 1
        path = Path({str(path)!r})
        with open_archive_tree(path) as archive:
            extent = archive._members[{NAMES[0]!r}].extent_in(path)
        checks = background_check.begin_checks(path, ((number, extent) for number in range(1_000_000)))
        print(checks._process.pid, flush=True)
        os.kill(os.getpid(), signal.SIGTERM)
    """
    started = subprocess.run([sys.executable, "-c", textwrap.dedent(program)], stdout=subprocess.PIPE, check=False)
    assert started.returncode != 0
    deadline = time.monotonic() + 30
    while _runs(int(started.stdout)):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def _runs(process_id: int) -> bool:
    """Say whether a process runs; one that ended may stay listed until somebody asks how it did."""
    if not Path("/proc/self/stat").exists():
        pytest.skip("needs a system that lists its processes in /proc")
    try:
        return Path(f"/proc/{process_id}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
