"""Which posts were chosen, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.text import without_sign
from twconvert.wording.numbers import listed, number_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.extent import PostSelection

_ONLY = {
    "threads": "in threads of two or more",
    "originals": "without replies and reposts",
    "pictures": "with pictures",
}


def words_for(selection: PostSelection) -> str:
    """Return which posts are asked for: ``with at least 10 likes, with #bread``. Empty where all are."""
    return ", ".join(_parts(selection))


def _parts(selection: PostSelection) -> Iterator[str]:
    if selection.only:
        yield _ONLY[selection.only]
    if selection.match:
        yield f"with {listed([f'“{text}”' for text in selection.match], 'or')}"
    if selection.hashtag:
        yield f"with {listed(['#' + without_sign(tag) for tag in selection.hashtag], 'or')}"
    if selection.with_account:
        yield f"with {listed(['@' + without_sign(handle) for handle in selection.with_account], 'or')}"
    if selection.language:
        yield f"in {listed(selection.language, 'or')}"
    if selection.min_likes:
        yield f"with at least {number_of(selection.min_likes, 'like')}"
    if selection.top:
        yield "the one with the most likes" if selection.top == 1 else f"the {selection.top:,} with the most likes"
