"""What people wrote, and what is said about it, as runs and links."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from twconvert import Cashtag, Hashtag, Link, Mention, Strong, Text
from twconvert.text import begins_right_to_left, is_right_to_left, plain_text
from twconvert.urls import link_text
from twconvert.wording import language_of_words
from twconvert_docx.links import linked
from twconvert_docx.paragraphs import COLUMN, paragraph_start
from twconvert_docx.runs import LINK, TextStyle, runs_xml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert import Inline
    from twconvert.wording import Run
    from twconvert_docx.links import Links
    from twconvert_docx.paragraphs import Indentation

_LONG = 900
"""Characters. A longer text would leave much of a page empty if it stood on one only."""
_MANY_LINES = 12
_KNOWN_BEGINNINGS = 500
"""Posts of an archive may name any number of languages."""
_MANY_PARTS = 100
"""Parts of a content that are more than a page."""
_LEFT_TO_RIGHT, _RIGHT_TO_LEFT = "\u200e", "\u200f"
"""Marks that have a direction and no width."""


def text_paragraph(
    content: tuple[Inline, ...],
    language: str | None,
    links: Links,
    indentation: Indentation = COLUMN,
    *,
    deeper: bool = False,
    keep_next: bool | None = None,
) -> str:
    """Return the text of a post as a paragraph, or nothing where there is no text.

    Args:
        content: The text.
        language: BCP 47.
        links: Makes the links in the text.
        indentation: As `paragraph_start` takes it.
        deeper: As `paragraph_start` takes it.
        keep_next: As `paragraph_start` takes it.
    """
    if not content:
        return ""
    # Most posts are one text, of which no list is made.
    text = content[0].text if len(content) == 1 and type(content[0]) is Text else None
    words = plain_text(content[:_MANY_PARTS]) if text is None else text
    start, text_style = _beginning(words, language, indentation, deeper=deeper, keep_next=keep_next)
    runs = content_xml(content, text_style, links) if text is None else runs_xml(text, text_style)
    return f"{start}{runs}</w:p>"


def text_pieces(
    content: tuple[Inline, ...],
    language: str | None,
    links: Links,
    indentation: Indentation = COLUMN,
    *,
    keep_next: bool | None = None,
) -> Iterator[str]:
    """Yield what `text_paragraph` returns in pieces, one for each part of a content that `is_long`."""
    words = plain_text(content[:_MANY_PARTS])
    start, text_style = _beginning(words, language, indentation, deeper=False, keep_next=keep_next)
    yield start
    for inline in content:
        yield _inline_xml(inline, text_style, links)
    yield "</w:p>"


def _beginning(
    words: str, language: str | None, indentation: Indentation, *, deeper: bool, keep_next: bool | None
) -> tuple[str, TextStyle]:
    """Return the beginning of the paragraph of a text with some words, and the look of these."""
    begins_so = not words.isascii() and begins_right_to_left(words)
    may_break = len(words) > _LONG or words.count("\n") > _MANY_LINES
    # Keywords slow a cache down.
    return _known_beginning(language, begins_so, may_break, indentation, deeper, keep_next)


@lru_cache(_KNOWN_BEGINNINGS)
def _known_beginning(  # noqa: PLR0917 - as above
    language: str | None,
    begins_so: bool,  # noqa: FBT001 - as above
    may_break: bool,  # noqa: FBT001
    indentation: Indentation,
    deeper: bool,  # noqa: FBT001
    keep_next: bool | None,  # noqa: FBT001
) -> tuple[str, TextStyle]:
    right_to_left = begins_so or (language is not None and is_right_to_left(language))
    start = paragraph_start(
        "Post", indentation, right_to_left=right_to_left, deeper=deeper, keep_next=keep_next, may_break=may_break
    )
    return start, TextStyle(language, right_to_left=right_to_left)


def content_xml(content: Iterable[Inline], text_style: TextStyle, links: Links) -> str:
    """Return content as runs and links."""
    return "".join(
        [
            # Most parts are texts, and a call for each of them takes its time.
            runs_xml(inline.text, text_style) if type(inline) is Text else _inline_xml(inline, text_style, links)
            for inline in content
        ]
    )


def words_style(style: str = "") -> TextStyle:
    """Return the look of words around posts, which run as their language does.

    Args:
        style: The id of a character style.
    """
    return _words_style(style, language_of_words())


@cache
def _words_style(style: str, language: str) -> TextStyle:
    return TextStyle(style=style, right_to_left=is_right_to_left(language))


def note_xml(note: Iterable[Run], links: Links, style: str = LINK, *, plain: str = "") -> str:
    """Return a note (`twconvert.wording`) as runs and links.

    Args:
        note: The note.
        links: Makes the links.
        style: The id of the character style of links.
        plain: The id of the character style of all else.
    """
    xml = words = target = ""
    url = post_id = None
    language = language_of_words()
    look = _words_style(plain, language)
    for run in note:
        if run.url != url or run.post_id != post_id:
            xml += linked(target, words) if words else ""
            words = ""
            url, post_id = run.url, run.post_id
            target = links.to_post(post_id) if post_id else links.to_web(url) if url else ""
            look = _words_style(style if target else plain, language)
        words += _name_xml(run.text, look) if run.is_name and look.right_to_left else runs_xml(run.text, look)
    return xml + linked(target, words) if words else xml


def _name_xml(name: str, text_style: TextStyle) -> str:
    """Return a name among words that run from right to left, which may run in the other direction.

    Marks hold signs at its ends, such as that of a handle, and a number behind it in their places. Isolates would, too,
    but older versions of Word show them as boxes.
    """
    apart = _apart(name, text_style)
    if apart.right_to_left == text_style.right_to_left:
        return runs_xml(name, text_style)
    return runs_xml(f"{_LEFT_TO_RIGHT}{name}{_LEFT_TO_RIGHT}", apart) + runs_xml(_RIGHT_TO_LEFT, text_style)


def link_xml(target: str, text: str, text_style: TextStyle) -> str:
    """Return a text as a link, or as what it would be without one where there is no target."""
    return linked(target, runs_xml(text, text_style.of_link)) if target else runs_xml(text, text_style)


def _inline_xml(inline: Inline, text_style: TextStyle, links: Links) -> str:
    if type(inline) is Text:
        return runs_xml(inline.text, text_style)
    if type(inline) is Link:
        text = inline.text
        return link_xml(links.to_web(inline.url), link_text(inline.url, text), _apart(text, text_style))
    if type(inline) is Mention:
        target = links.to_account(inline.account_id, inline.handle)
        return link_xml(target, f"{inline.sign}{inline.handle}", _apart(inline.handle, text_style))
    if type(inline) is Hashtag:
        return runs_xml(f"{inline.sign}{inline.tag}", _apart(inline.tag, text_style))
    if type(inline) is Cashtag:
        return runs_xml(f"${inline.tag}", _apart(inline.tag, text_style))
    if type(inline) is Strong:
        return content_xml(inline.content, replace(text_style, bold=True), links)
    return content_xml(inline.content, replace(text_style, italic=True), links)


def _apart(text: str, text_style: TextStyle) -> TextStyle:
    """Return the look of an address or name, whose signs go with its own letters and not with those around it."""
    return replace(text_style, right_to_left=begins_right_to_left(text)) if text_style.right_to_left else text_style
