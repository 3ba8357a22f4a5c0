"""Text that people wrote, as paragraphs that know their language and direction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import escape

from twconvert.html import content_html
from twconvert_epub.languages import is_right_to_left

if TYPE_CHECKING:
    from collections.abc import Iterable

    from twconvert import Inline


def paragraph_html(content: Iterable[Inline], language: str | None) -> str:
    """Return the text of a post as a paragraph, or nothing where there is no text."""
    html = content_html(content)
    if not html:
        return ""
    if not language:
        return f'<p class="text" dir="auto">{html}</p>\n'
    # Old readers do not know "auto".
    direction = "rtl" if is_right_to_left(language) else "auto"
    code = escape(language)
    return f'<p class="text" lang="{code}" xml:lang="{code}" dir="{direction}">{html}</p>\n'


def note_html(words: str) -> str:
    """Return a line that the book says about a post, given as XHTML."""
    return f'<p class="note">{words}</p>\n'
