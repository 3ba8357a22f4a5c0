"""The blocks of an answer as blocks of the template."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.blocks import CodeBlock, Heading, ItemList, Paragraph, Quotation, TableBlock
from twconvert_pdf.markup import block, inlines, text_blocks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert.blocks import Block
    from twconvert_pdf.links import Links
    from twconvert_pdf.markup import Part


def answer_blocks(blocks: Iterable[Block], links: Links) -> Iterator[Part]:
    """Yield the blocks of an answer of an assistant."""
    for each in blocks:
        match each:
            case Paragraph(content):
                yield from text_blocks(content, None, links)
            case Heading(_, content):
                yield block("heading", inlines(content, links))
            case CodeBlock(words):
                yield {"kind": "code", "text": words}
            case Quotation(quoted):
                yield {"kind": "quotation", "blocks": list(answer_blocks(quoted, links))}
            case ItemList(items, start):
                made = [list(answer_blocks(item, links)) for item in items]
                yield {"kind": "items", "start": start, "items": made}
            case TableBlock(rows):
                yield {"kind": "table", "rows": [[inlines(cell, links) for cell in row] for row in rows]}
            case _:
                yield {"kind": "rule"}
