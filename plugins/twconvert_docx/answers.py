"""The blocks of an answer as paragraphs and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert import Text
from twconvert.blocks import CodeBlock, Heading, ItemList, Paragraph, Quotation, TableBlock
from twconvert_docx.markup import content_xml, text_paragraph
from twconvert_docx.paragraphs import SPACER, paragraph_start
from twconvert_docx.runs import PLAIN, TextStyle, runs_xml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from twconvert import Inline
    from twconvert.blocks import Block
    from twconvert_docx.links import Links
    from twconvert_docx.paragraphs import Indentation

_DEEPER = 200
"""Twentieths of a point that items and quotations are moved in."""
_DEEPEST = 2
"""Levels of that. The line beside a paragraph may be 31 points away at most, and moves in with what is deeper."""
_BULLET = "\u2022"
_RULE = "*  *  *"
_TABLE_WIDTH = 7_200
"""Twentieths of a point: what is left of the narrowest column that messages have."""
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="C7D0D9"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


class AnswerWriter:
    """Writes blocks.

    Args:
        links: Makes the links in them.
        indentation: The indentation of the messages of who answers.
    """

    def __init__(self, links: Links, indentation: Indentation) -> None:
        self._links = links
        self._indentation = indentation

    def paragraphs(self, blocks: Iterable[Block], depth: int = 0) -> Iterator[str]:
        """Yield the XML of blocks that are so many levels deep in lists and quotations."""
        for block in blocks:
            match block:
                case Paragraph(content):
                    yield self._text(content, depth)
                case Heading(_, content):
                    words = content_xml(content, TextStyle(bold=True), self._links)
                    yield f"{paragraph_start('Post', self._at(depth), keep_next=True)}{words}</w:p>"
                case CodeBlock(text):
                    start = paragraph_start("Post", self._at(depth), may_break=True)
                    yield f"{start}{runs_xml(text, TextStyle(monospaced=True))}</w:p>"
                case Quotation(quoted):
                    yield from self.paragraphs(quoted, depth + 1)
                case ItemList(items, start_number):
                    for number, item in enumerate(items, start=start_number or 0):
                        mark = _BULLET if start_number is None else f"{number}."
                        yield from self._item(mark, item, depth + 1)
                case TableBlock(rows):
                    yield from (self._table(rows), SPACER)
                case _:
                    yield f"{paragraph_start('Post', self._at(depth))}{runs_xml(_RULE, PLAIN)}</w:p>"

    def _item(self, mark: str, item: Sequence[Block], depth: int) -> Iterator[str]:
        """Yield an item of a list, whose mark stands before its first words."""
        match item:
            case [Paragraph(content), *others]:
                yield self._text((Text(f"{mark} "), *content), depth)
                yield from self.paragraphs(others, depth)
            case _:
                yield self._text((Text(mark),), depth)
                yield from self.paragraphs(item, depth)

    def _text(self, content: tuple[Inline, ...], depth: int) -> str:
        return text_paragraph(content, None, self._links, self._at(depth))

    def _at(self, depth: int) -> Indentation:
        return self._indentation._replace(left=self._indentation.left + _DEEPER * min(depth, _DEEPEST))

    def _table(self, rows: Sequence[Sequence[tuple[Inline, ...]]]) -> str:
        """Return a table, in the order that ISO/IEC 29500-1, 17.4.60 prescribes."""
        width = _TABLE_WIDTH // max(1, len(rows[0]))
        grid = f'<w:gridCol w:w="{width}"/>' * len(rows[0])
        properties = (
            f'<w:tblW w:w="0" w:type="auto"/><w:tblInd w:w="{self._indentation.left}" w:type="dxa"/>'
            f"<w:tblBorders>{_BORDERS}</w:tblBorders>"
        )
        made = "".join(self._row(row, width, is_head=number == 0) for number, row in enumerate(rows))
        return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{made}</w:tbl>"

    def _row(self, row: Iterable[tuple[Inline, ...]], width: int, *, is_head: bool) -> str:
        paragraph = paragraph_start("PostDetails", space_before=0)
        start = f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraph}'
        style = TextStyle(bold=is_head)
        cells = "".join([f"{start}{content_xml(cell, style, self._links)}</w:p></w:tc>" for cell in row])
        return f"<w:tr>{'<w:trPr><w:tblHeader/></w:trPr>' if is_head else ''}{cells}</w:tr>"
