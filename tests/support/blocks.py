"""The contents of the blocks of an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert import Text
from twconvert.blocks import CodeBlock, Heading, ItemList, Paragraph, Quotation, TableBlock

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert import Inline
    from twconvert.blocks import Block


def contents_of(blocks: Iterable[Block]) -> Iterator[tuple[Inline, ...]]:
    """Yield the content of each paragraph, heading, cell and piece of code."""
    for block in blocks:
        match block:
            case Paragraph(content) | Heading(content=content):
                yield content
            case CodeBlock(text):
                yield (Text(text),)
            case Quotation(inner):
                yield from contents_of(inner)
            case ItemList(items):
                for item in items:
                    yield from contents_of(item)
            case TableBlock(rows):
                for row in rows:
                    yield from row
