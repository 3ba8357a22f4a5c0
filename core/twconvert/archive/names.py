"""The names of the files of an archive: made uniform, and refused where they are dangerous."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

_UNSPEAKABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_DRIVE = re.compile(r"[A-Za-z]:")
_DATA = re.compile(r"(?:.*?/)?data/", re.IGNORECASE)
_MEDIA_FOLDER = re.compile(r"(?:^|/)(\w+_media|media_attachments)(?:/|$)", re.IGNORECASE | re.ASCII)


class UnsafeNameError(ValueError):
    """A name that may lead out of the archive, or that no system can hold. The message says which."""


def member_name(name: str) -> str:
    r"""Return a name with ``/`` between its parts and without empty parts: ``data/a.js`` for ``.\data\a.js``.

    Raises:
        UnsafeNameError: The name is absolute, has a part ``..``, or holds control characters.
    """
    name = name.replace("\\", "/")
    if _UNSPEAKABLE.search(name):
        raise UnsafeNameError("its name holds control characters or is not valid Unicode")
    if name.startswith("/") or _DRIVE.match(name):
        raise UnsafeNameError("its name is an absolute path")
    parts = [part for part in name.split("/") if part not in {"", "."}]
    if ".." in parts:
        raise UnsafeNameError("its name leads out of the archive")
    if not parts:
        raise UnsafeNameError("it has no name")
    return "/".join(parts)


def shown_name(name: str) -> str:
    """Return a name with U+FFFD for each character that must not be shown."""
    return _UNSPEAKABLE.sub("\ufffd", name)


def is_noise(name: str) -> bool:
    """Return whether a file is one that macOS or Windows leaves in folders, and not part of an archive."""
    *folders, last = name.split("/")
    return "__MACOSX" in folders or last.startswith("._") or last in {"__MACOSX", ".DS_Store", "Thumbs.db"}


def is_media_zip(name: str) -> bool:
    """Return whether a file is a zip of media inside an archive, such as ``tweet_media/tweet-media-part1.zip``."""
    folder, _, last = name.rpartition("/")
    return folder.endswith("_media") and last.lower().endswith(".zip")


def is_in_media_folder(name: str) -> bool:
    """Return whether a file is in a folder of media, such as ``data/tweets_media`` or ``media_attachments``."""
    return _MEDIA_FOLDER.search(name) is not None


def media_folder_of(name: str) -> str | None:
    """Return the folder of media that a file is in: ``data/tweets_media``; ``None`` where it is in none."""
    found = _MEDIA_FOLDER.search(name)
    return name[: found.end(1)] if found else None


def name_from_media_folder(name: str) -> str:
    """Return the name of a file in a folder of media from that folder on: ``tweets_media/1-a.jpg``."""
    found = _MEDIA_FOLDER.search(name)
    return name[found.start(1) :] if found else name


def root_of(names: Collection[str]) -> str:
    """Return the folder that data files and folders of media are in: empty, or with a slash at its end.

    It is the one that is called ``data``, else the one around the folders of media, or the one nearest to the top.

    Args:
        names: The names of the files of an archive.
    """
    roots = {found[0] for found in map(_DATA.match, names) if found}
    roots = roots or {name[: found.start(1)] for name in names if (found := _MEDIA_FOLDER.search(name))}
    roots = roots or {name[: name.rfind("/") + 1] for name in names}
    return min(roots, key=lambda root: (root.count("/"), root), default="")
