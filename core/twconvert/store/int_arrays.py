"""Arrays of whole numbers that cost four bytes each, and nothing once they are dropped."""

from mmap import mmap

NONE = -1
"""What every number is at first."""

_BYTES = 4


def numbers(length: int) -> memoryview:
    """Return that many numbers, to be read and written by index.

    They lie in pages of their own. An `array` would lie on the heap, which keeps the place of what was
    dropped: some 12 MB for a million posts.
    """
    pages = mmap(-1, max(1, length * _BYTES))
    pages.write(b"\xff" * len(pages))
    return memoryview(pages)[: length * _BYTES].cast("i")
