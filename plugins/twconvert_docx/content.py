"""What people wrote, and what is said about it, as runs and links."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from twconvert import Cashtag, Emphasis, Hashtag, Link, Mention, Strong, Text
from twconvert.text import is_right_to_left, plain_text
from twconvert.urls import profile_url
from twconvert_docx.direction import begins_right_to_left
from twconvert_docx.links import linked
from twconvert_docx.paragraphs import COLUMN, paragraph_start
from twconvert_docx.runs import Look, runs_xml

if TYPE_CHECKING:
    from collections.abc import Iterable

    from twconvert import Inline
    from twconvert.wording import Run
    from twconvert_docx.links import Links
    from twconvert_docx.paragraphs import Place

_LONG = 900
"""Characters. A longer text would leave much of a page empty if it stood on one only."""
_MANY_LINES = 12
LINK = "Hyperlink"
"""The character style of links."""


def text_paragraph(
    content: tuple[Inline, ...],
    language: str | None,
    links: Links,
    place: Place = COLUMN,
    *,
    deeper: bool = False,
    keep_next: bool | None = None,
) -> str:
    """Return the text of a post as a paragraph, or nothing where there is no text.

    Args:
        content: the text.
        language: BCP 47.
        links: make those in it.
        place: see `paragraph_start`.
        deeper: see `paragraph_start`.
        keep_next: see `paragraph_start`.
    """
    if not content:
        return ""
    words = plain_text(content)
    right_to_left = is_right_to_left(language or "") or begins_right_to_left(words)
    start = paragraph_start(
        "Post",
        place,
        right_to_left=right_to_left,
        deeper=deeper,
        keep_next=keep_next,
        may_break=len(words) > _LONG or words.count("\n") > _MANY_LINES,
    )
    return f"{start}{content_xml(content, Look(language, right_to_left=right_to_left), links)}</w:p>"


def content_xml(content: Iterable[Inline], look: Look, links: Links) -> str:
    """Return content as runs and links."""
    return "".join([_inline_xml(inline, look, links) for inline in content])


def note_xml(note: Iterable[Run], links: Links, style: str = LINK) -> str:
    """Return a note (`twconvert.wording`) as runs and links, which are of a character style."""
    xml = ""
    for (url, post_id), words in groupby(note, key=lambda run: (run.url, run.post_id)):
        target = links.to_post(post_id) if post_id else links.to_web(url)
        look = Look(style=style if target else "")
        xml += linked(target, "".join(runs_xml(run.text, look) for run in words))
    return xml


def link_xml(target: str, text: str, look: Look) -> str:
    """Return a text as a link, or as what it would be without one where there is no target."""
    return linked(target, runs_xml(text, look._replace(style=LINK))) if target else runs_xml(text, look)


def _inline_xml(inline: Inline, look: Look, links: Links) -> str:
    match inline:
        case Text(text):
            return runs_xml(text, look)
        case Link(url, text):
            return link_xml(links.to_web(url), text, _apart(text, look))
        case Mention(handle, account_id):
            return link_xml(links.to_web(profile_url(account_id, handle)), f"@{handle}", _apart(handle, look))
        case Hashtag(tag):
            return runs_xml(f"#{tag}", _apart(tag, look))
        case Cashtag(tag):
            return runs_xml(f"${tag}", _apart(tag, look))
        case Strong(content):
            return content_xml(content, look._replace(bold=True), links)
        case Emphasis(content):
            return content_xml(content, look._replace(italic=True), links)


def _apart(text: str, look: Look) -> Look:
    """Return the look of an address or name, whose signs go with its own letters and not with those around it."""
    return look._replace(right_to_left=begins_right_to_left(text)) if look.right_to_left else look
