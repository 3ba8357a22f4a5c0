"""The journal as a zip: a file of entries, and folders of pictures and films."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zipfile import ZipFile

import msgspec

from twconvert.file_names import words_in_name
from twconvert.zip_output import append_deflated, hold_few_entries
from twconvert_dayone.entries import EntryMaker
from twconvert_dayone.media import MediaFiles

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from twconvert import Document

_VERSION = "1.0"


def write_journal(document: Document, path: Path) -> None:
    """Write a journal, which Day One calls as the file of its entries.

    Raises:
        OSError: It cannot be written.
    """
    with ZipFile(path, "w") as output, MediaFiles(document) as media_files:
        hold_few_entries(output)
        name = f"{words_in_name(document.service.name)}.json"
        append_deflated(output, name, _entries(document, EntryMaker(document, media_files)))
        media_files.write(output)


def _entries(document: Document, maker: EntryMaker) -> Iterator[bytes]:
    encode = msgspec.json.Encoder().encode
    yield b'{"metadata":' + encode({"version": _VERSION}) + b',"entries":['
    for number, thread in enumerate(document.threads):
        yield (b",\n" if number else b"\n") + encode(maker.entry(thread))
    yield b"\n]}\n"
