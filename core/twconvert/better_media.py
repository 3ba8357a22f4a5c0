"""Which of two pictures is the better one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twconvert.model import Media

_SAME_SHAPE = 0.02
"""How far the ratios of width to height of two pictures may be apart, as a share: sizes are rounded to whole pixels."""


def is_as_good(picture: Media, other: Media) -> bool:
    """Say whether a picture has at least as many pixels as another one, and the same shape.

    One of another shape was cut, or is of something else. A picture whose size is not known is as good as nothing.
    """
    if not (picture.width and picture.height):
        return False
    if not (other.width and other.height):
        return True
    ratio = picture.width * other.height / (picture.height * other.width)
    return picture.width * picture.height >= other.width * other.height and abs(ratio - 1) <= _SAME_SHAPE
