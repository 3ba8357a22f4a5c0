"""Paragraphs, by the names of their styles in ``template/word/styles.xml``."""

from __future__ import annotations

from functools import cache

THREAD_INDENT = 284
"""Twentieths of a point that the posts of a thread are moved in."""
_DEEPER = 340
"""And the words of another post."""
_LINE_AT = 80
"""Where the line beside a thread runs."""

SPACER = '<w:p><w:pPr><w:pStyle w:val="SectionEnd"/></w:pPr></w:p>'
"""Keeps apart the lines beside two threads, which would run together."""


@cache
def paragraph_start(
    style: str,
    *,
    right_to_left: bool = False,
    in_thread: bool = False,
    deeper: bool = False,
    keep_next: bool | None = None,
    new_page: bool = False,
    space_before: int | None = None,
) -> str:
    """Return the opening tag and the properties of a paragraph.

    Args:
        style: its id.
        right_to_left: whether it runs so.
        in_thread: whether it has a line beside it, as the posts of a thread have.
        deeper: whether it is moved in, as words of another post are.
        keep_next: whether it stays on the page of the next one, if not as its style says.
        new_page: whether it begins a page.
        space_before: twentieths of a point, if not as its style says.
    """
    indent = (THREAD_INDENT if in_thread else 0) + (_DEEPER if deeper else 0)
    # In the order that ISO/IEC 29500-1, 17.3.1.26 prescribes. Borders are on the left whatever the direction of the
    # text, while "left" of an indent is where lines begin.
    properties = (
        f'<w:pStyle w:val="{style}"/>',
        "" if keep_next is None else f'<w:keepNext w:val="{int(keep_next)}"/>',
        "<w:pageBreakBefore/>" if new_page else "",
        _line(indent - _LINE_AT) if in_thread else "",
        "<w:bidi/>" if right_to_left else "",
        "" if space_before is None else f'<w:spacing w:before="{space_before}"/>',
        f'<w:ind w:{"right" if right_to_left else "left"}="{indent}"/>' if indent else "",
    )
    return f"<w:p><w:pPr>{''.join(properties)}</w:pPr>"


def heading(level: int, title: str, bookmark: str, number: int, *, new_page: bool = False) -> str:
    """Return a heading that the table of contents leads to.

    Args:
        level: 1 or 2.
        title: words that need no escaping.
        bookmark: its name.
        number: that no other bookmark of the document has.
        new_page: whether it begins a page.
    """
    start = paragraph_start(f"Heading{level}", new_page=new_page)
    return f"{start}{bookmarks([bookmark], number)}<w:r><w:t>{title}</w:t></w:r></w:p>"


def bookmarks(names: list[str], first_number: int) -> str:
    """Return bookmarks for links to lead to."""
    return "".join(
        f'<w:bookmarkStart w:id="{number}" w:name="{name}"/><w:bookmarkEnd w:id="{number}"/>'
        for number, name in enumerate(names, first_number)
    )


def _line(distance: int) -> str:
    return f'<w:pBdr><w:left w:val="single" w:sz="12" w:space="{distance // 20}" w:color="C7D0D9"/></w:pBdr>'
