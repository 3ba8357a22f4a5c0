"""Sentences with runs in them."""

from __future__ import annotations

from functools import lru_cache
from string import Formatter
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from twconvert.model import AccountRef
from twconvert.wording.language import gettext

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class Run(Struct, frozen=True, gc=False):
    """Words of a note that belong together; neighbours with one target are one link."""

    text: str
    url: str | None = None
    """Where they lead outside the document."""
    post_id: str | None = None
    """The post of the document that they lead to."""
    is_name: bool = False
    """A name may be written in another direction than the words around it."""
    account: AccountRef | None = None
    """The account that they name, for an output that has a place for each account. ``url`` leads to its profile."""


class _Piece(NamedTuple):
    text: str
    place: str | None
    """The name of the place that follows the text; ``None`` where none does."""
    is_linked: bool


def runs_in(sentence: str, link: Run | None = None, **places: Sequence[Run] | str) -> list[Run]:
    """Return a sentence with what it is about in its places, in whatever order its language has them.

    Args:
        sentence: The sentence, as `gettext` returns it: ``"In reply to {name}"``, ``"Quotes [a post by {name}]"``.
        link: Where the words between brackets lead; its text makes no difference. The brackets are not shown.
        places: What takes the places, by their names: runs, or words.
    """
    return list(_runs(sentence, link or Run(""), places))


def run_text(runs: Iterable[Run]) -> str:
    """Return a note as plain text."""
    return "".join(run.text for run in runs)


def sentence(words: str) -> str:
    """Return words with a full stop. They may be markup."""
    return gettext("{words}.").format(words=words)


def _runs(sentence: str, link: Run, places: dict[str, Sequence[Run] | str]) -> Iterator[Run]:
    words, was_linked = "", False
    for text, place, is_linked in _pieces(sentence):
        if is_linked != was_linked and words:
            yield _words(words, link, is_linked=was_linked)
            words = ""
        filling = places[place] if place else ""
        was_linked = is_linked
        if isinstance(filling, str):
            words += text + filling
            continue
        if words or text:
            yield _words(words + text, link, is_linked=is_linked)
        words = ""
        yield from filling
    if words:
        yield _words(words, link, is_linked=was_linked)


def _words(text: str, link: Run, *, is_linked: bool) -> Run:
    return Run(text, link.url, link.post_id) if is_linked else Run(text)


@lru_cache(maxsize=256)
def _pieces(sentence: str) -> tuple[_Piece, ...]:
    pieces, is_linked = [], False
    for text, place, _, _ in Formatter().parse(sentence):
        *before, last = text.replace("]", "[").split("[")
        for each in before:
            pieces.append(_Piece(each, None, is_linked))
            is_linked = not is_linked
        pieces.append(_Piece(last, place, is_linked))
    return tuple(pieces)
