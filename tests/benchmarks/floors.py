"""What the machine can do at best with an archive: the floors that twconvert is measured against.

    python tests/benchmarks/floors.py (json|validate|unpack) archive.zip
    python tests/benchmarks/floors.py write book.epub
    python tests/benchmarks/floors.py copy output

Each prints the seconds it took inside, without the start of Python, by the clock and of the processor; ``bench.py``
runs them one by one.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOCAL_HEADER = 30
_BLOCK = 2**20


class Stopwatch:
    """Adds up what the blocks of its ``with`` statements take."""

    def __init__(self) -> None:
        self.seconds = self.cpu_seconds = 0.0

    def __enter__(self) -> None:
        self.seconds -= time.perf_counter()
        self.cpu_seconds -= time.process_time()

    def __exit__(self, *_: object) -> None:
        self.seconds += time.perf_counter()
        self.cpu_seconds += time.process_time()


def load_json(archive: Path, watch: Stopwatch) -> None:
    """Inflate and parse each file of posts as a whole, as most programs do."""
    with ZipFile(archive) as opened, watch:
        for _ in _files_of_posts(opened):
            pass


def write_again(path: Path, watch: Stopwatch) -> None:
    """Write a book's bytes with zipfile alone: pages packed, media copied as they are. The least that a book costs."""
    with ZipFile(path) as book, tempfile.TemporaryDirectory() as folder:
        pages = {entry.filename: book.read(entry) for entry in book.infolist() if not _is_media(entry)}
        with ZipFile(Path(folder) / "copy.epub", "w", ZIP_DEFLATED) as output, watch:
            for entry in book.infolist():
                if _is_media(entry):
                    _copy_packed(book, entry, output)
                else:
                    output.writestr(entry.filename, pages[entry.filename])


def validate(archive: Path, watch: Stopwatch) -> None:
    """Validate each post as twconvert does, and take the time of that alone."""
    from twconvert.validation import FieldWatch, Validator  # noqa: PLC0415 - the other floors do without twconvert

    validator, fields = Validator("tweet"), FieldWatch("tweet")
    with ZipFile(archive) as opened:
        for records in _files_of_posts(opened):
            with watch:
                for record in records:
                    if not validator.knows(record["tweet"]) and validator.is_valid(record["tweet"]):
                        fields.new_paths(record["tweet"])


def unpack(archive: Path, watch: Stopwatch) -> None:
    """Unpack the media of an archive to nowhere: what it costs to know that they are whole, and to write them anew."""
    with ZipFile(archive) as opened, watch:
        for entry in filter(_is_media, opened.infolist()):
            with opened.open(entry) as media:
                while media.read(_BLOCK):
                    pass


def copy(output: Path, watch: Stopwatch) -> None:
    """Copy a file, or a folder as files, to a place beside it: the least that an output costs to write."""
    with tempfile.TemporaryDirectory(dir=output.parent) as folder, watch:
        if output.is_dir():
            shutil.copytree(output, Path(folder) / "copy", copy_function=shutil.copyfile)
        else:
            shutil.copyfile(output, Path(folder) / "copy")


def _is_media(entry: ZipInfo) -> bool:
    return entry.filename.endswith((".jpg", ".jpeg", ".png", ".gif", ".webp", ".mp4"))


def _files_of_posts(archive: ZipFile) -> Iterator[list[dict[str, Any]]]:
    for name in archive.namelist():
        if name.startswith("data/tweets") and name.endswith(".js"):
            content = archive.read(name)
            yield json.loads(content[content.index(b"[") :])


def _copy_packed(archive: ZipFile, entry: ZipInfo, output: ZipFile) -> None:
    source, target = archive.fp, output.fp
    assert source is not None
    assert target is not None
    source.seek(entry.header_offset)
    header = source.read(_LOCAL_HEADER)
    names = int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
    source.seek(names, 1)
    copied = ZipInfo(entry.filename, entry.date_time)
    copied.compress_type, copied.CRC = entry.compress_type, entry.CRC
    copied.file_size, copied.compress_size = entry.file_size, entry.compress_size
    copied.header_offset = output.start_dir
    target.seek(output.start_dir)
    target.write(copied.FileHeader())
    left = entry.compress_size
    while left:
        block = source.read(min(left, _BLOCK))
        target.write(block)
        left -= len(block)
    output.start_dir = target.tell()
    output.filelist.append(copied)
    output.NameToInfo[copied.filename] = copied
    output._didModify = True  # type: ignore[attr-defined]  # noqa: SLF001 - zipfile has no other way to copy packed


FLOORS = {"json": load_json, "write": write_again, "validate": validate, "unpack": unpack, "copy": copy}


def main() -> None:
    """Run the floor that the command line names."""
    name, path = sys.argv[1:]
    watch = Stopwatch()
    FLOORS[name](Path(path), watch)
    print(watch.seconds, watch.cpu_seconds)


if __name__ == "__main__":
    main()
