"""Text that people wrote, as paragraphs that know their language and direction."""

from __future__ import annotations

from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING

from twconvert import content_html, has_right_to_left, is_right_to_left

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from twconvert import Inline, Service


def paragraph_html(
    content: Iterable[Inline],
    service: Service,
    language: str | None = None,
    address_of_tag: Callable[[str], str] | None = None,
) -> str:
    """Return a text as a paragraph; an empty string where there is no text.

    Args:
        content: The text.
        service: The service of the document, which knows where accounts are.
        language: Its language as an IETF tag, if it is known.
        address_of_tag: The ``href`` of a hashtag. Hashtags are not links where it is not given.
    """
    html = content_html(content, address_of_tag, service)
    if not html:
        return ""
    lang, may_be_right = _language(language)
    # The letters have to agree with the language, for Twitter mistakes short texts for Hebrew.
    is_right = may_be_right and has_right_to_left(html)
    return f'<p class="text"{lang} dir="{"rtl" if is_right else "auto"}">{html}</p>\n'


@lru_cache(256)
def _language(language: str | None) -> tuple[str, bool]:
    """Return the attribute for a language, and whether it is written from right to left."""
    return (f' lang="{escape(language)}"', is_right_to_left(language)) if language else ("", False)


def beginning_of(text: str, longest: int = 280) -> str:
    """Return the beginning of a text in one line, cut after so many characters."""
    # No more of a long text is taken apart than can be shown, even where every other character is a space.
    line = " ".join(text.lstrip()[: 4 * longest].split())
    return line if len(line) <= longest else f"{line[:longest]}…"
