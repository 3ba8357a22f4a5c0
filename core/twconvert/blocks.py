"""The blocks of a structured text: paragraphs, headings, lists, code, tables, quotations."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from twconvert.model import Inline

__all__ = ["Block", "CodeBlock", "Heading", "ItemList", "Paragraph", "Quotation", "Rule", "TableBlock"]

Content: TypeAlias = tuple[Inline, ...]


class Paragraph(NamedTuple):
    """A paragraph, whose newlines are line breaks."""

    content: Content


class Heading(NamedTuple):
    """A heading within the text."""

    level: int
    """The level, from 1, counted within the text: no level is passed over on the way down."""
    content: Content
    """Its words, in one line."""


class CodeBlock(NamedTuple):
    """Code, every space and newline of which means something."""

    text: str
    language: str = ""
    """What it is written in, in one word, as its author calls it; empty where it is not said."""


class Quotation(NamedTuple):
    """Blocks that are quoted."""

    blocks: tuple[Block, ...]


class ItemList(NamedTuple):
    """A list."""

    items: tuple[tuple[Block, ...], ...]
    """The blocks of each item."""
    start: int | None = None
    """The number of the first item; ``None`` for a list with bullets."""


class TableBlock(NamedTuple):
    """A table."""

    rows: tuple[tuple[Content, ...], ...]
    """The cells of each row, as many in all of them; the first row is the head."""


class Rule(NamedTuple):
    """A line between two parts of the text."""


Block: TypeAlias = Paragraph | Heading | CodeBlock | Quotation | ItemList | TableBlock | Rule
"""A block."""
