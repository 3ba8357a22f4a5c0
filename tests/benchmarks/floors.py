"""What the machine can do at best with an archive: the floors that twconvert is measured against.

    python tests/benchmarks/floors.py (json|validate) archive.zip
    python tests/benchmarks/floors.py write book.epub

Each prints the seconds it took inside, without the start of Python; ``bench.py`` runs them one by one.
"""

from __future__ import annotations

import json
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


def load_json(archive: ZipFile) -> float:
    """Inflate and parse each file of posts as a whole, as most programs do."""
    started = time.perf_counter()
    for _ in _files_of_posts(archive):
        pass
    return time.perf_counter() - started


def write_again(book: ZipFile) -> float:
    """Write a book's bytes with zipfile alone: pages packed, media copied as they are. The least that a book costs."""
    pages = {entry.filename: book.read(entry) for entry in book.infolist() if not _is_media(entry)}
    with tempfile.TemporaryDirectory() as folder, ZipFile(Path(folder) / "copy.epub", "w", ZIP_DEFLATED) as output:
        started = time.perf_counter()
        for entry in book.infolist():
            if _is_media(entry):
                _copy_packed(book, entry, output)
            else:
                output.writestr(entry.filename, pages[entry.filename])
        return time.perf_counter() - started


def validate(archive: ZipFile) -> float:
    """Validate each post as twconvert does, and take the time of that alone."""
    from twconvert.validation import FieldWatch, Validator  # noqa: PLC0415 - the other floors do without twconvert

    validator, fields = Validator("tweet"), FieldWatch("tweet")
    seconds = 0.0
    for records in _files_of_posts(archive):
        started = time.perf_counter()
        for record in records:
            if not validator.knows(record["tweet"]) and validator.is_valid(record["tweet"]):
                fields.new_paths(record["tweet"])
        seconds += time.perf_counter() - started
    return seconds


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


def main() -> None:
    """Run the floor that the command line names."""
    floor = {"json": load_json, "write": write_again, "validate": validate}[sys.argv[1]]
    with ZipFile(sys.argv[2]) as archive:
        print(floor(archive))


if __name__ == "__main__":
    main()
