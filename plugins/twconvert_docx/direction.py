"""Words that run from right to left: Word does not find them by itself, it must be told of each run."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from twconvert.text import RIGHT_TO_LEFT_LETTERS

if TYPE_CHECKING:
    from collections.abc import Iterator

_RIGHT = RIGHT_TO_LEFT_LETTERS
_LEFT = rf"[^\W\d_{_RIGHT}]"
_RIGHT_STRETCH = re.compile(rf"[{_RIGHT}](?:(?:(?!{_LEFT}).)*[{_RIGHT}])?", re.DOTALL)
_LEFT_STRETCH = re.compile(rf"{_LEFT}(?:[^{_RIGHT}]*{_LEFT})?")


def stretches(text: str, *, in_right_to_left: bool) -> Iterator[tuple[str, bool]]:
    """Yield the stretches of a text that run in one direction, each with whether that is from right to left.

    What has no direction of its own (spaces, punctuation, digits) goes with the letters on both sides of it, or else
    with the paragraph.

    Args:
        text: The text of one paragraph.
        in_right_to_left: Whether its paragraph runs from right to left.
    """
    done = 0
    for other in (_LEFT_STRETCH if in_right_to_left else _RIGHT_STRETCH).finditer(text):
        if other.start() > done:
            yield text[done : other.start()], in_right_to_left
        yield other[0], not in_right_to_left
        done = other.end()
    if done < len(text):
        yield text[done:], in_right_to_left
