"""Text that people wrote, as paragraphs that know their language and direction."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from twconvert import Hashtag, Mention, Text, has_right_to_left, is_right_to_left, plain_text
from twconvert.html import content_html_string, escaped
from twconvert.text import without_styles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

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
    html = content_html_string(content, address_of_tag, service)
    if not html:
        return ""
    # The letters have to agree with the language, for Twitter mistakes short texts for Hebrew.
    is_right = language is not None and is_right_to_left(language) and has_right_to_left(html)
    return f'<p class="text"{_attribute(language)} dir="{"rtl" if is_right else "auto"}">{html}</p>\n'


@lru_cache(256)
def _attribute(language: str | None) -> str:
    """Return the attribute for a language."""
    return f' lang="{escaped(language)}"' if language else ""


def text_and_names(content: Sequence[Inline]) -> tuple[str, Sequence[Mention | Hashtag]]:
    """Return a text as plain text, and the mentions and hashtags in it."""
    # Most posts are plain text.
    if len(content) == 1 and type(content[0]) is Text:
        return content[0].text, ()
    names = [each for each in without_styles(content) if type(each) is Mention or type(each) is Hashtag]
    return plain_text(content), names


def beginning_of(text: str, longest: int = 280) -> str:
    """Return the beginning of a text in one line, cut after so many characters."""
    # Most texts are one such line. No string of a document has other control characters, for XML 1.0 forbids them.
    if len(text) <= longest and text.isascii() and not ("\n" in text or "  " in text or "\t" in text or "\r" in text):
        return text.strip()
    # No more of a long text is taken apart than can be shown, even where every other character is a space.
    line = " ".join(text.lstrip()[: 4 * longest].split())
    return line if len(line) <= longest else f"{line[:longest]}…"
