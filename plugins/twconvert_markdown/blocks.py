"""The blocks of an answer as Markdown: headings, lists, code, tables, quotations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from twconvert import Text
from twconvert.blocks import CodeBlock, Heading, ItemList, Paragraph, Quotation, TableBlock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from twconvert import Inline
    from twconvert.blocks import Block

_LOWEST = 6
_TEMPLATE = re.compile(r"\{[{%#]")
"""What Liquid and Hugo run wherever it stands, in code too."""
_LANGUAGES = re.compile(
    "bash|c|cpp|csharp|css|diff|go|haskell|html|java|javascript|js|json|kotlin|latex|lua|perl|php|powershell|python|r|ruby|"
    "rust|scala|sh|shell|sql|swift|toml|ts|typescript|xml|yaml"
)
"""Those that are coloured. Others may be run: Obsidian's plugins do so with what is called ``dataviewjs``."""
_FENCE = re.compile("~{3,}")


class AnswerWriter:
    """Writes blocks.

    Args:
        paragraph: A function that returns a content as paragraphs.
        line: A function that returns a content as one line, which may be a heading or a cell.
        level: The level of the highest headings, from 1.
    """

    def __init__(
        self, paragraph: Callable[[Sequence[Inline]], str], line: Callable[[Sequence[Inline]], str], level: int
    ) -> None:
        self._paragraph = paragraph
        self._line = line
        self._level = level

    def blocks(self, blocks: Iterable[Block]) -> str:
        """Return blocks, with an empty line between them."""
        return "\n\n".join(self._blocks(blocks))

    def _blocks(self, blocks: Iterable[Block]) -> Iterator[str]:
        bullet = ""
        for block in blocks:
            # Two lists with one kind of bullet would be one list.
            bullet = ("*" if bullet == "-" else "-") if isinstance(block, ItemList) else ""
            yield self._block(block, bullet)

    def _block(self, block: Block, bullet: str) -> str:
        match block:
            case Paragraph(content):
                return self._paragraph(content)
            case Heading(level, content):
                return f"{'#' * min(self._level + level - 1, _LOWEST)} {self._line(content)}"
            case CodeBlock(text, language):
                return self._code(text, language.lower())
            case Quotation(blocks):
                return _indented(self.blocks(blocks), "> ", "> ")
            case ItemList(items, start):
                return "\n".join(self._items(items, start, bullet))
            case TableBlock(rows):
                return "\n".join(self._rows(rows))
            case _:
                return "***"

    def _code(self, text: str, language: str) -> str:
        if _TEMPLATE.search(text):
            return self._paragraph((Text(text),))
        fence = "~" * (1 + max((len(each) for each in _FENCE.findall(text)), default=2))
        return f"{fence}{language if _LANGUAGES.fullmatch(language) else ''}\n{text}\n{fence}"

    def _items(self, items: Iterable[Sequence[Block]], start: int | None, bullet: str) -> Iterator[str]:
        for number, item in enumerate(items, start=start or 0):
            mark = f"{bullet} " if start is None else f"{number}. "
            yield _indented(self._item(item), mark, " " * len(mark))

    def _item(self, item: Sequence[Block]) -> str:
        """Return an item of a list; a list follows its text without an empty line."""
        match item:
            case [Paragraph() as text, ItemList() as others]:
                return f"{self._paragraph(text.content)}\n{self._block(others, '-')}"
            case _:
                return self.blocks(item)

    def _rows(self, rows: Sequence[Sequence[Sequence[Inline]]]) -> Iterator[str]:
        for number, row in enumerate(rows):
            yield f"| {' | '.join(map(self._line, row))} |"
            if number == 0:
                yield f"|{' --- |' * len(row)}"


def _indented(markdown: str, first: str, others: str) -> str:
    """Return Markdown with something before its first line and before the others; none ends in a blank."""
    before = (first, *(others,) * markdown.count("\n"))
    lines = zip(before, markdown.split("\n"), strict=True)
    return "\n".join(f"{each}{line}" if line else each.rstrip() for each, line in lines)
