"""What happens to files on their way: each function returns the content that is left."""

from __future__ import annotations


def cut(content: bytes) -> bytes:
    """Return the first half, as of a file that was not copied to its end."""
    return content[: len(content) // 2]


def scrambled(content: bytes) -> bytes:
    """Return other bytes of the same number, as of a file on a bad disk."""
    return bytes(each ^ 0xA5 for each in content)
