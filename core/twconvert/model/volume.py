"""One of the volumes that a document is divided into, and what it knows of the others."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from msgspec import Struct

from twconvert.model.document import Document


class Volume(Struct, frozen=True):
    """Which volume a document is. Each volume is a document of its own, with the posts of some months or days."""

    whole: Document
    """The document that was divided. Its title is that of the series."""
    names: tuple[str, ...]
    """What the volumes are called, in their order: ``2019``, ``January to June 2020``, ``Likes``."""
    file_names: tuple[str, ...]
    """The names of their files, in one folder: ``ada-2019.epub``."""
    number: int
    """The number of this one, from 1."""
    first_threads: Sequence[int]
    """The index in ``whole.threads`` of the first thread of each volume that holds posts; these volumes come first."""

    @property
    def name(self) -> str:
        """What this one is called."""
        return self.names[self.number - 1]

    def number_of(self, post_id: str) -> int | None:
        """Return the number of the volume that holds the post with this id, or ``None``; ids are as in `Posts.find`."""
        thread = self.whole.threads.index_of(post_id)
        return None if thread is None else bisect_right(self.first_threads, thread)
