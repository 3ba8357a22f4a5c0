"""Words that run from right to left: Word does not find them by itself, it must be told of each run."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Hebrew, Arabic and the scripts around them: the blocks that Unicode's DerivedBidiClass.txt lists as R and AL.
_RIGHT = "\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_LEFT = rf"[^\W\d_{_RIGHT}]"
_FIRST_LETTER = re.compile(f"([{_RIGHT}])|{_LEFT}")
_RIGHT_STRETCH = re.compile(rf"[{_RIGHT}](?:(?:(?!{_LEFT}).)*[{_RIGHT}])?", re.DOTALL)
_LEFT_STRETCH = re.compile(rf"{_LEFT}(?:[^{_RIGHT}]*{_LEFT})?")


def begins_right_to_left(text: str) -> bool:
    """Say whether the first letter is of such a script, which by the rules of Unicode decides for its paragraph."""
    first = _FIRST_LETTER.search(text)
    return first is not None and first[1] is not None


def stretches(text: str, *, in_right_to_left: bool) -> Iterator[tuple[str, bool]]:
    """Yield the stretches of a text that run in one direction, each with whether that is from right to left.

    What has no direction of its own (spaces, punctuation, digits) goes with the letters on both sides of it, or else
    with the paragraph.

    Args:
        text: of one paragraph.
        in_right_to_left: whether its paragraph runs so.
    """
    done = 0
    for other in (_LEFT_STRETCH if in_right_to_left else _RIGHT_STRETCH).finditer(text):
        if other.start() > done:
            yield text[done : other.start()], in_right_to_left
        yield other[0], not in_right_to_left
        done = other.end()
    if done < len(text):
        yield text[done:], in_right_to_left
