"""Text that people wrote, as paragraphs that know their language and direction."""

from __future__ import annotations

from functools import cache
from html import escape
from typing import TYPE_CHECKING

from twconvert.html import content_html
from twconvert.text import is_right_to_left

if TYPE_CHECKING:
    from collections.abc import Iterable

    from twconvert import Inline


def paragraph_html(content: Iterable[Inline], language: str | None) -> str:
    """Return the text of a post as a paragraph, or nothing where there is no text."""
    html = content_html(content)
    if not html:
        return ""
    return f'<p class="text"{_attributes(language)}>{html}</p>\n'


def note_html(words: str) -> str:
    """Return a line that the book says about a post, given as XHTML."""
    return f'<p class="note">{words}</p>\n'


@cache
def _attributes(language: str | None) -> str:
    if not language:
        return ' dir="auto"'
    # Old readers do not know "auto".
    direction = "rtl" if is_right_to_left(language) else "auto"
    code = escape(language)
    return f' lang="{code}" xml:lang="{code}" dir="{direction}"'
