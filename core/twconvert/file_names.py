"""Names for files that Linux, macOS and Windows all take, made of what people and archives call things."""

from __future__ import annotations

import re
import unicodedata

from twconvert.scratch_dict import ScratchDict

__all__ = ["FileNames", "file_name", "name_of_id", "shortened", "words_in_name"]

_LONGEST = 255
"""Bytes of a name: what ext4, XFS, Btrfs and APFS take in UTF-8. NTFS takes as many units of UTF-16."""
_OUTSIDE_ASCII_NAME = re.compile(r"[^A-Za-z0-9_.-]+")
_DEVICE = re.compile(r"(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9¹²³]) *(?:\.|$)", re.IGNORECASE)
"""What Windows takes for a device, whatever its suffix ("Naming Files, Paths, and Namespaces" of Win32)."""
_PLAIN_ID = re.compile(r"[0-9a-z]+(?:-[0-9a-z]+)*")
_LONGEST_ID = 100
_LONGEST_WORDS = 50


def file_name(stem: str, suffix: str = "") -> str:
    """Return a name of at most 255 bytes, in ASCII letters, digits and ``._-``, that is no device of Windows.

    Neither the stem nor a name without a suffix begins or ends with a dot or a dash.

    Args:
        stem: The words to begin the name with, which are shortened where they are too long.
        suffix: The end of the name, which stays as it is, such as ``.jpg`` or ``-2.jpg``.
    """
    # A site generator may pass over names that begin with an underscore, as Jekyll does.
    stem = _OUTSIDE_ASCII_NAME.sub("-", stem).lstrip("._-")
    stem = shortened(stem, suffix).rstrip(".-") or "file"
    return shortened(f"file-{stem}", suffix) + suffix if _DEVICE.match(f"{stem}{suffix}") else f"{stem}{suffix}"


def shortened(beginning: str, end: str) -> str:
    """Return the beginning of a name, without as many characters at its end as make the name 255 bytes long."""
    room = max(0, _LONGEST - len(end.encode(errors="surrogateescape")))
    # Half a character may be left.
    return beginning.encode(errors="surrogateescape")[:room].decode(errors="ignore")


class FileNames:
    """Gives each file of a folder a name of its own, also where case does not count, as on Windows and macOS."""

    def __init__(self) -> None:
        self._next = ScratchDict[int]()
        """The number to try next, by the name without a number, or that with it."""

    def take(self, stem: str, suffix: str) -> str:
        """Return the name of another file, as `file_name` makes it, with a number where the name is taken.

        Args:
            stem: The words to begin the name with.
            suffix: The end of the name, such as ``.jpg``.
        """
        name = file_name(stem, suffix)
        wanted = name.lower()
        number = self._next.get(wanted, 1)
        while name.lower() in self._next:
            number += 1
            name = file_name(stem, f"-{number}{suffix}")
        self._next[wanted] = number
        self._next.setdefault(name.lower(), 1)
        return name


def name_of_id(record_id: str) -> str:
    """Return the id of a record as part of a name: as it is, if it is short and in small letters, digits and dashes.

    Any other becomes hexadecimal digits, of which there are at most 200. So the names of two ids differ, unless one id
    consists of the digits that the other one becomes.
    """
    # Most ids are numbers, for which no pattern is needed.
    if record_id.isdecimal() and record_id.isascii() and len(record_id) <= _LONGEST_ID:
        return record_id
    if len(record_id) <= _LONGEST_ID and _PLAIN_ID.fullmatch(record_id) and not _DEVICE.match(record_id):
        return record_id
    content = record_id.encode(errors="surrogatepass")
    if len(content) <= _LONGEST_ID:
        return content.hex()
    from hashlib import sha256  # noqa: PLC0415 - it loads OpenSSL, which takes 3 MB

    return sha256(content).hexdigest()


def words_in_name(text: str) -> str:
    """Return words, such as a handle, as the beginning of a name: their first 50 letters and digits, of any script.

    Whatever is between these becomes ``_``. What follows must begin with a dash or the like: ``con`` is a device.
    """
    return re.sub(r"\W+", "_", unicodedata.normalize("NFC", text))[:_LONGEST_WORDS]
