"""Text that people wrote, as paragraphs that know their language and direction."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from twconvert.html import content_html_pieces, content_html_string, escaped
from twconvert.text import has_right_to_left, is_right_to_left, plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from twconvert import Inline, Service

_CLOSING = "</p>\n"


def paragraph_pieces(content: Sequence[Inline], language: str | None, service: Service) -> Iterator[str]:
    """Yield what `paragraph_html` returns in pieces, for a text that is long, whose beginning tells its direction."""
    yield _opening(language, plain_text(content[:1]))
    yield from content_html_pieces(content, service=service)
    yield _CLOSING


def paragraph_html(content: Iterable[Inline], language: str | None, service: Service) -> str:
    """Return the text of a post as a paragraph, or nothing where there is no text."""
    html = content_html_string(content, service=service)
    if not html:
        return ""
    return f"{_opening(language, html)}{html}{_CLOSING}"


def note_html(words: str) -> str:
    """Return a line that the book says about a post or message, given as XHTML."""
    return f'<p class="note">{words}</p>\n'


def counts_html(words: str) -> str:
    """Return a line under the heading of a chapter that says what is in it, given as XHTML."""
    return f'<p class="counts">{words}</p>\n'


def _opening(language: str | None, words: str) -> str:
    # Old readers do not know "auto". The words have to agree, for Twitter mistakes short texts for Hebrew.
    is_right = language is not None and is_right_to_left(language) and has_right_to_left(words)
    return f'<p class="text"{_attributes(language, "rtl" if is_right else "auto")}>'


@cache
def _attributes(language: str | None, direction: str) -> str:
    if not language:
        return f' dir="{direction}"'
    code = escaped(language)
    return f' lang="{code}" xml:lang="{code}" dir="{direction}"'
