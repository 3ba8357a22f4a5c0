"""Texts whose entities nobody listed: those of messages, liked posts and chats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from twconvert.autolink import autolinked
from twconvert.model import Text
from twconvert.twitter.entities import Span, content_of, link_of, places_of, tidy
from twconvert.twitter.linkify import spans_by_rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from twconvert.model import Inline


def free_content(text: str, links: Iterable[Mapping[str, Any]] = (), hidden: Iterable[str] = ()) -> tuple[Inline, ...]:
    """Return the content of a text, with links, mentions and tags found by Twitter's own rules.

    Args:
        text: The text as the archive has it, escaped.
        links: ``url``, ``expanded_url`` and ``display_url`` of addresses that stand in it.
        hidden: Addresses that stand for a medium and are not shown.
    """
    unseen = [Span(*place, None) for address in hidden for place in places_of(text, {"url": address})]
    known = [Span(*place, link_of(link)) for link in links for place in places_of(text, link)]
    return content_of(text, [*unseen, *known, *spans_by_rules(text)])


def chat_content(text: str) -> tuple[Inline, ...]:
    """Return the content of a text that is not escaped, with its links alone: a ``#`` begins a heading there."""
    return tidy(autolinked((Text(text),)))
