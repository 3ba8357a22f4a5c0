"""Reads Markdown as blocks: CommonMark with the tables and crossed-out words of GitHub.

Nothing of it can do harm: HTML is text, pictures are links to them, and addresses that lead to no web page are text.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from twconvert.autolink import autolinked
from twconvert.blocks import CodeBlock, Heading, ItemList, Paragraph, Quotation, Rule, TableBlock
from twconvert.model import Emphasis, Link, Strong, Text
from twconvert.text import plain_text
from twconvert.urls import shown_url

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.tree import SyntaxTreeNode

    from twconvert.blocks import Block
    from twconvert.model import Inline

_LONGEST = 100_000
"""Characters. Answers have a tenth of that, and the reading takes up to 0.1 ms for each."""
_DEEPEST = 40
"""Elements within each other, more than anybody can make out; the parser drops what is deeper."""
_LONGEST_OPENING = 4_000
"""Characters among which the first words of a text are looked for."""
_TAG = re.compile(r"</?[A-Za-z!][^<>]*(?:>|\Z)")
_TAG_IN_WORDS = re.compile(r"</?(?:a|b|code|del|em|i|mark|s|small|span|strong|sub|sup|u)\b[^<>]*>", re.IGNORECASE)
_LANGUAGE = re.compile(r"[\w+#.-]{0,20}")
_PIPE = re.compile(r"(?<!\\)\|")
_ROW_MARKS = re.compile(r"\A(?:[>\s]|[-+*]\s|\d+[.)]\s)*\||(?<!\\)\|\s*\Z")
"""What is before the first and behind the last cell of a row, in quotations and lists too."""
_MARKS = re.compile(r"\A\s*(?:(?:#{1,6}|[>*+-])\s+)+")
_STYLED = re.compile(r"(\*\*|__|`)(?=\S)([^*_`]+)(?<=\S)\1")
_CLOSING = {"\\(": "\\)", "\\[": "\\]"}
_OF_FORMULAS = re.compile(r"[\\^_={}+<>*/]")
"""Tells a formula from brackets that have backslashes so that they are no link."""


def blocks_in(markdown: str) -> tuple[Block, ...]:
    """Return the blocks of a text in Markdown; one paragraph, as it is written, where it is too long or too deep."""
    from markdown_it.tree import SyntaxTreeNode  # noqa: PLC0415 - most conversions need none of it

    if len(markdown) <= _LONGEST:
        tokens = _parser().parse(markdown)
        if all(each.level < _DEEPEST - 1 for token in tokens for each in (token, *(token.children or ()))):
            return tuple(_Reader(markdown).blocks(SyntaxTreeNode(tokens).children))
    return (Paragraph(autolinked((Text(markdown),))),)


def source_of(content: Iterable[Inline]) -> str:
    """Return the source of a content that is Markdown, in which addresses were made links."""
    return "".join(inline.url if isinstance(inline, Link) else plain_text((inline,)) for inline in content)


def first_words(markdown: str) -> str:
    """Return the first line that has any words, without marks and without HTML; empty where none has."""
    return _first(line for block in blocks_in(_without_tags(markdown)) for line in _lines(block))


def first_words_of_plain_text(text: str) -> str:
    """Return the first line that has any words, without the HTML and the marks at its beginning that people paste."""
    lines = (_MARKS.sub("", line) for line in _without_tags(text).split("\n"))
    return _first(_STYLED.sub(r"\2", line) for line in lines)


def _first(lines: Iterable[str]) -> str:
    return next(filter(None, (" ".join(line.split()) for line in lines)), "")


def _without_tags(text: str) -> str:
    return _TAG.sub(" ", _TAG_IN_WORDS.sub("", text[:_LONGEST_OPENING]))


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - as above

    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    # Definitions of links that nothing refers to would be lost.
    parser.disable("reference")
    parser.inline.ruler.before("escape", "formula", _formula)
    return parser


def _formula(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - so the parser calls it
    r"""Take a formula of TeX as it is: ``\(a_1\)``, ``\[a * b * c\]``."""
    closing = _CLOSING.get(state.src[state.pos : state.pos + 2])
    if closing is None or state.env.get(closing) is state.src:
        return False
    end = state.src.find(closing, state.pos + 2, state.posMax)
    if end < 0:
        # Whatever opens the next one need not look for it again.
        state.env[closing] = state.src
        return False
    if not _OF_FORMULAS.search(state.src[state.pos + 2 : end]):
        return False
    if not silent:
        state.push("formula", "", 0).content = state.src[state.pos : end + 2]
    state.pos = end + 2
    return True


class _Reader:
    """Makes blocks of what the parser found."""

    def __init__(self, markdown: str) -> None:
        self._lines = markdown.split("\n")
        self._levels: list[int] = []
        """Those of the headings that the place is below."""

    def blocks(self, nodes: Iterable[SyntaxTreeNode]) -> Iterator[Block]:
        for node in nodes:
            match node.type:
                case "heading":
                    yield Heading(self._level(int(node.tag[1])), _in_one_line(_content(node)))
                case "fence" | "code_block":
                    yield _code(node.content.removesuffix("\n"), node.info.strip())
                case "blockquote":
                    yield Quotation(tuple(self.blocks(node.children)))
                case "bullet_list":
                    yield ItemList(self._items(node))
                case "ordered_list":
                    yield ItemList(self._items(node), int(node.attrs.get("start", 1)))
                case "table":
                    yield self._table(node)
                case "hr":
                    yield Rule()
                case _:
                    yield Paragraph(_content(node))

    def _table(self, node: SyntaxTreeNode) -> Block:
        """Return a table, or its lines as they are where one has more cells than the head, which would be lost."""
        rows = tuple(_rows(node))
        start, end = node.map or (0, 0)
        lines = self._lines[start:end]
        if any(len(_PIPE.findall(_ROW_MARKS.sub("", line))) >= len(rows[0]) for line in lines):
            return Paragraph(autolinked((Text("\n".join(lines)),)))
        return TableBlock(rows)

    def _items(self, node: SyntaxTreeNode) -> tuple[tuple[Block, ...], ...]:
        return tuple(tuple(self.blocks(item.children)) for item in node.children)

    def _level(self, level: int) -> int:
        while self._levels and self._levels[-1] >= level:
            self._levels.pop()
        self._levels.append(level)
        return len(self._levels)


def _code(text: str, info: str) -> CodeBlock:
    return CodeBlock(text, info) if _LANGUAGE.fullmatch(info) else CodeBlock(f"{info}\n{text}" if info else text)


def _rows(table: SyntaxTreeNode) -> Iterator[tuple[tuple[Inline, ...], ...]]:
    for part in table.children:
        for row in part.children:
            yield tuple(_in_one_line(_content(cell)) for cell in row.children)


def _content(node: SyntaxTreeNode) -> tuple[Inline, ...]:
    """Return the content of a block that has no blocks in it."""
    inlines = (inline for child in node.children for inline in _inlines(child.children))
    return autolinked(_joined(inlines))


def _inlines(nodes: Sequence[SyntaxTreeNode]) -> Iterator[Inline]:
    for node in nodes:
        match node.type:
            case "strong":
                yield Strong(_joined(_inlines(node.children)))
            case "em":
                yield Emphasis(_joined(_inlines(node.children)))
            case "s":
                yield from (Text("~~"), *_inlines(node.children), Text("~~"))
            case "link":
                yield _link(str(node.attrs["href"]), plain_text(_inlines(node.children)))
            case "image":
                yield _link(str(node.attrs["src"]), plain_text(_inlines(node.children)))
            case "softbreak" | "hardbreak":
                yield Text("\n")
            case _:
                yield Text(node.content)


def _link(url: str, words: str) -> Link:
    words = " ".join(words.split())
    return Link(url, words or shown_url(url))


def _joined(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """Return a content in which texts that touch are one."""
    joined: list[Inline] = []
    texts: list[str] = []
    for inline in inlines:
        if isinstance(inline, Text):
            texts.append(inline.text)
            continue
        if text := "".join(texts):
            joined.append(Text(text))
        texts.clear()
        joined.append(inline)
    if text := "".join(texts):
        joined.append(Text(text))
    return tuple(joined)


def _in_one_line(content: Iterable[Inline]) -> tuple[Inline, ...]:
    return tuple(map(_without_newlines, content))


def _without_newlines(inline: Inline) -> Inline:
    if isinstance(inline, Text):
        return Text(inline.text.replace("\n", " "))
    return type(inline)(_in_one_line(inline.content)) if isinstance(inline, Strong | Emphasis) else inline


def _lines(block: Block) -> Iterator[str]:
    """Yield the lines of a block as plain text."""
    match block:
        case Paragraph(content) | Heading(content=content):
            yield from plain_text(content).split("\n")
        case CodeBlock(text):
            yield from text.split("\n")
        case TableBlock(rows):
            yield from (" ".join(map(plain_text, row)) for row in rows)
        case Quotation(blocks):
            yield from chain.from_iterable(map(_lines, blocks))
        case ItemList(items):
            yield from chain.from_iterable(map(_lines, chain.from_iterable(items)))
