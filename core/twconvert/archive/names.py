"""Which names of members are offered, and in what form."""

import re

_UNSPEAKABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_DRIVE = re.compile(r"[A-Za-z]:")


class UnsafeNameError(ValueError):
    """A name that may lead out of the archive, or that no system can hold."""


def member_name(name: str) -> str:
    """Return the name with ``/`` separators and without empty parts; raises `UnsafeNameError`."""
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
    """Return a name that is safe to show, with U+FFFD for what is not."""
    return _UNSPEAKABLE.sub("\ufffd", name)


def is_noise(name: str) -> bool:
    """Say whether a file is what macOS or Windows leaves in folders, and no part of an archive."""
    *folders, last = name.split("/")
    return "__MACOSX" in folders or last.startswith("._") or last in {"__MACOSX", ".DS_Store", "Thumbs.db"}


def is_media_zip(name: str) -> bool:
    """Say whether a file is a zip of media inside the archive (as archives of 2019 are)."""
    folder, _, last = name.rpartition("/")
    return folder.endswith("_media") and last.lower().endswith(".zip")
