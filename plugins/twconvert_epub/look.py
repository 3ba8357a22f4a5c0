"""What was asked of a book."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twconvert.outline import AidChoice

Embedding: TypeAlias = Literal["auto", "all", "none"]
"""Which videos and recordings are put into a book: those of less than 2 MB, all, or none."""

_VARIANTS = {"auto": "", "all": "films", "none": "no films"}


class Look(NamedTuple):
    """The values of the options that decide what a book is like."""

    split: Literal["month", "year"]
    with_cover: bool
    max_image_size: int | None
    embed_video: Embedding
    style: bytes
    """The style sheet."""
    aids: Sequence[AidChoice] | None
    """Which of the pages are wanted that help to find posts; all of them where it is ``None``."""

    @property
    def variant(self) -> str:
        """What tells books with other films in them apart, as text for programs; empty for the usual one."""
        return _VARIANTS[self.embed_video]
