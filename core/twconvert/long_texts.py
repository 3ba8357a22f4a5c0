"""Texts far longer than a service allows, which are written in pieces, so that few copies of one are in memory.

X allows 25,000 characters. An archive may hold more all the same: an answer of a machine, or a file that somebody made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from twconvert.model import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from twconvert.model import Inline, Post

__all__ = ["is_long", "json_pieces", "slices"]

_PIECE = 1 << 16
"""Characters."""
_LONG = 1 << 20
"""Characters."""


def in_pieces(post: Post) -> Post:
    """Return a post with a long text divided into several, one after the other; also in the post that it quotes."""
    # A loop, for this is asked of every post, and `any` takes twice the time.
    for inline in post.content:
        if type(inline) is Text and len(inline.text) > _PIECE:
            post = msgspec.structs.replace(post, content=tuple(_pieces(post.content)))
            break
    quote = post.quote
    if quote and quote.post:
        post = msgspec.structs.replace(post, quote=msgspec.structs.replace(quote, post=in_pieces(quote.post)))
    return post


def is_long(content: Sequence[Inline]) -> bool:
    """Say whether the content of a post of a document is to be written in pieces: of more than a million characters."""
    return len(content) > _LONG // _PIECE and sum(len(each.text) for each in content if type(each) is Text) > _LONG


def json_pieces(pieces: Iterable[str]) -> Iterator[bytes]:
    """Yield a string as JSON, with its quotation marks, given in pieces."""
    encoder = msgspec.json.Encoder()
    yield b'"'
    for piece in pieces:
        yield encoder.encode(piece)[1:-1]
    yield b'"'


def _cut(text: str) -> Iterator[str]:
    """Yield a text in pieces that end behind a space or the end of a line where they can: words stay whole."""
    start = 0
    while len(text) - start > _PIECE:
        space = max(text.rfind(" ", start, start + _PIECE), text.rfind("\n", start, start + _PIECE))
        end = start + _PIECE if space < 0 else space + 1
        yield text[start:end]
        start = end
    yield text[start:]


def slices(text: str) -> Iterator[str]:
    """Return a text in pieces of at most 65,536 characters."""
    if len(text) <= _PIECE:
        return iter((text,))
    return (text[start : start + _PIECE] for start in range(0, len(text), _PIECE))


def _pieces(content: Sequence[Inline]) -> Iterator[Inline]:
    for inline in content:
        if type(inline) is Text and len(inline.text) > _PIECE:
            yield from map(Text, _cut(inline.text))
        else:
            yield inline
