"""Which posts were chosen, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.text import without_sign
from twconvert.wording.language import gettext, gettext_noop, ngettext
from twconvert.wording.numbers import comma, grouped, listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twconvert.extent import PostSelection

_ONLY = {
    "threads": gettext_noop("in threads of two or more"),
    "originals": gettext_noop("without replies and reposts"),
    "pictures": gettext_noop("with pictures"),
}


def words_for(selection: PostSelection) -> str:
    """Return which posts are asked for: ``with at least 10 likes, with #bread``. Empty where all are."""
    return comma().join(_parts(selection))


def _parts(selection: PostSelection) -> Iterator[str]:
    if selection.only:
        yield gettext(_ONLY[selection.only])
    if selection.match:
        yield _with([gettext("“{text}”").format(text=text) for text in selection.match])
    if selection.hashtag:
        yield _with(["#" + without_sign(tag) for tag in selection.hashtag])
    if selection.with_account:
        yield _with(["@" + without_sign(handle) for handle in selection.with_account])
    if selection.language:
        yield gettext("in {languages}").format(languages=listed(selection.language, "or"))
    if selection.min_likes:
        one, many = "with at least {count} like", "with at least {count} likes"
        yield ngettext(one, many, selection.min_likes).format(count=grouped(selection.min_likes))
    if selection.top:
        one, many = "the one with the most likes", "the {count} with the most likes"
        yield ngettext(one, many, selection.top).format(count=grouped(selection.top))


def _with(words: Sequence[str]) -> str:
    return gettext("with {words}").format(words=listed(words, "or"))
