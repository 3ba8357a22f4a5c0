"""Paragraphs, by the names of their styles in ``template/word/styles.xml``."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from twconvert.text import begins_right_to_left, is_right_to_left
from twconvert.wording import language_of_words
from twconvert_docx.runs import plain_style, runs_xml

_DEEPER = 340
"""Twentieths of a point that the words of another post are moved in."""
_BELOW_MONTH = 120
"""Twentieths of a point above the first day of a month."""
_LINE_AT = 80
"""Where the line beside a paragraph runs."""

_WITHOUT_RULE = '<w:pBdr><w:top w:val="nil"/></w:pBdr>'


class Indentation(NamedTuple):
    """Where in the column a paragraph stands, whatever the direction of its text."""

    left: int = 0
    """Twentieths of a point from the edge, as ``right``."""
    right: int = 0
    line: Literal["", "left", "right"] = ""
    """The side on which a line runs beside it."""


COLUMN = Indentation()
"""All of it."""
IN_THREAD = Indentation(284, 0, "left")
OTHERS_MESSAGE = Indentation(284, 850, "left")
OWN_MESSAGE = Indentation(1134, 284, "right")

SPACER = '<w:p><w:pPr><w:pStyle w:val="SectionEnd"/></w:pPr></w:p>'
"""Keeps apart the lines beside two threads, which would run together."""


def paragraph_start(
    style: str,
    indentation: Indentation = COLUMN,
    *,
    right_to_left: bool | None = None,
    deeper: bool = False,
    keep_next: bool | None = None,
    may_break: bool = False,
    new_page: bool = False,
    space_before: int | None = None,
    without_rule: bool = False,
) -> str:
    """Return the opening tag and the properties of a paragraph.

    Args:
        style: The id of the style.
        indentation: The indentation in the column.
        right_to_left: Whether the text runs from right to left. ``None``: as the language of the words does.
        deeper: Whether the paragraph is moved in, as words of another post are.
        keep_next: Whether it stays on the page of the next paragraph; ``None``: as its style says.
        may_break: Whether it may continue on the next page even if its style says otherwise.
        new_page: Whether it begins a page.
        space_before: The space above it in twentieths of a point; ``None``: as its style says.
        without_rule: Whether the rule above it is left out that its style has.
    """
    runs_so = is_right_to_left(language_of_words()) if right_to_left is None else right_to_left
    # Keywords slow a cache down.
    return _start(style, indentation, runs_so, deeper, keep_next, may_break, new_page, space_before, without_rule)


@cache
def _start(  # noqa: PLR0917 - as above
    style: str,
    indentation: Indentation,
    right_to_left: bool,  # noqa: FBT001
    deeper: bool,  # noqa: FBT001
    keep_next: bool | None,  # noqa: FBT001
    may_break: bool,  # noqa: FBT001
    new_page: bool,  # noqa: FBT001
    space_before: int | None,
    without_rule: bool,  # noqa: FBT001
) -> str:
    # In the order that ISO/IEC 29500-1, 17.3.1.26 prescribes.
    properties = (
        f'<w:pStyle w:val="{style}"/>',
        "" if keep_next is None else f'<w:keepNext w:val="{int(keep_next)}"/>',
        '<w:keepLines w:val="0"/>' if may_break else "",
        "<w:pageBreakBefore/>" if new_page else "",
        _WITHOUT_RULE if without_rule else _line(indentation, deeper=deeper),
        "<w:bidi/>" if right_to_left else "",
        "" if space_before is None else f'<w:spacing w:before="{space_before}"/>',
        _indent(indentation.left + (_DEEPER if deeper else 0), indentation.right, right_to_left=right_to_left),
    )
    return f"<w:p><w:pPr>{''.join(properties)}</w:pPr>"


def heading(level: int, title: str, bookmark: str, number: int, *, new_page: bool = False) -> str:
    """Return a heading that the table of contents leads to.

    Args:
        level: The level, 1 or 2.
        title: The words of the heading.
        bookmark: The name of its bookmark.
        number: A number that no other bookmark of the document has.
        new_page: Whether it begins a page.
    """
    right_to_left = begins_right_to_left(title)
    start = paragraph_start(f"Heading{level}", right_to_left=right_to_left, new_page=new_page)
    return f"{start}{bookmark_xml(bookmark, number)}{runs_xml(title, plain_style(right_to_left=right_to_left))}</w:p>"


def day_heading(title: str, *, is_first: bool) -> str:
    """Return the heading of a day, which no table of contents leads to.

    Args:
        title: The words of the heading.
        is_first: Whether it is the first of a month, below the heading of that and its rule.
    """
    right_to_left = begins_right_to_left(title)
    start = paragraph_start(
        "Heading3", right_to_left=right_to_left, space_before=_BELOW_MONTH if is_first else None, without_rule=is_first
    )
    return f"{start}{runs_xml(title, plain_style(right_to_left=right_to_left))}</w:p>"


def bookmark_xml(name: str, number: int) -> str:
    """Return a bookmark for links to lead to."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/><w:bookmarkEnd w:id="{number}"/>'


def _line(indentation: Indentation, *, deeper: bool) -> str:
    if not indentation.line:
        return ""
    distance = indentation.right if indentation.line == "right" else indentation.left + (_DEEPER if deeper else 0)
    space = (distance - _LINE_AT) // 20
    return f'<w:pBdr><w:{indentation.line} w:val="single" w:sz="12" w:space="{space}" w:color="C7D0D9"/></w:pBdr>'


def _indent(left: int, right: int, *, right_to_left: bool) -> str:
    # Borders are on the left whatever the direction of the text, while "left" of an indent is where lines begin.
    begin, end = (right, left) if right_to_left else (left, right)
    sides = (f' w:left="{begin}"' if begin else "") + (f' w:right="{end}"' if end else "")
    return f"<w:ind{sides}/>" if sides else ""
