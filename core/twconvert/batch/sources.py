"""Tells whether an archive is the same as it was when it was converted."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from twconvert.archive.remote import file_system
from twconvert.archive.remote_errors import reason_of
from twconvert.errors import ArchiveError, RemoteReadError
from twconvert.placing.walking import walk
from twconvert.remote_path import archive_path

if TYPE_CHECKING:
    from collections.abc import Iterable

_TAGS = ("ETag", "etag", "md5Hash", "crc32c", "content_md5")
"""What services call the hash that they have of a file."""


class SourceState(NamedTuple):
    """The state of an archive."""

    seen: str
    """What tells quickly whether it has changed: of a file of this machine its size and when it was written."""
    path: Path | None
    """The path of the file to read for a hash, where ``seen`` is no sure sign; ``None`` where it is."""

    def hash(self) -> str:
        """Return a hash of its content, or what its service has instead."""
        if self.path is None:
            return self.seen
        with self.path.open("rb") as file:
            return f"sha256:{hashlib.file_digest(file, 'sha256').hexdigest()}"


def state_of(archive: str) -> SourceState:
    """Return the state of the archive at a path or an address.

    Raises:
        ArchiveError: There is none.
        RemoteReadError: Its server does not say.
    """
    path = archive_path(archive)
    if isinstance(path, Path):
        try:
            stat = path.stat()
            if not path.is_dir():
                return SourceState(f"{stat.st_size}-{stat.st_mtime_ns}", path)
            return SourceState(_hash(_lines_of(path)), None)
        except FileNotFoundError:
            raise ArchiveError("there is no such file or folder", file=path) from None
        except OSError as error:
            raise ArchiveError(f"cannot be read ({error.strerror}); check its permissions", file=path) from error
    assert path is not None  # noqa: S101 - the manifest has been read
    system, place = file_system(path)
    try:
        info = system.info(place)
        if info["type"] != "directory":
            return SourceState(_tag(info), None)
        return SourceState(
            _hash(f"{name} {_tag(each)}" for name, each in system.find(place, detail=True).items()), None
        )
    except FileNotFoundError as error:
        raise ArchiveError(reason_of(error), file=path) from error
    except Exception as error:
        raise RemoteReadError(f"{path}: {reason_of(error)}", "run it again") from error


def _lines_of(folder: Path) -> Iterable[str]:
    for around, _, names in walk(folder):
        for name in names:
            stat = os.lstat(os.path.join(around, name))  # noqa: PTH118 - there may be many
            yield f"{os.path.relpath(around, folder)}/{name} {stat.st_size} {stat.st_mtime_ns}"


def _hash(lines: Iterable[str]) -> str:
    text = "\n".join(sorted(lines))
    return f"files:{hashlib.sha256(text.encode('utf-8', 'surrogateescape')).hexdigest()}"


def _tag(info: dict[str, object]) -> str:
    tag = next((info[name] for name in _TAGS if info.get(name)), None)
    if tag is not None:
        return f"tag:{str(tag).strip(chr(34))}"
    return (
        f"size:{info.get('size')} {info.get('LastModified') or info.get('mtime') or info.get('created') or ''}".strip()
    )
