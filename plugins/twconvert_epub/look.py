"""What was asked of a book."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Embedding: TypeAlias = Literal["auto", "all", "none"]
"""Which videos and recordings are put into a book: those of less than 2 MB, all, or none."""

_VARIANTS = {"auto": "", "all": "films", "none": "no films"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The values of the options that decide what a book is like."""

    split: Literal["month", "year"]
    with_cover: bool
    max_image_size: int | None
    embed_video: Embedding
    style: bytes
    """The style sheet."""

    @property
    def variant(self) -> str:
        """What tells books with other films in them apart, as text for programs; empty for the usual one."""
        return _VARIANTS[self.embed_video]
