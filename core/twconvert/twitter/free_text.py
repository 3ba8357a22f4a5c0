"""Texts whose entities nobody listed: those of messages, liked posts and chats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from twconvert.model import Link
from twconvert.twitter.entities import Span, content_of, cut, link_of, places_of, tidy, unescape
from twconvert.twitter.linkify import spans_by_rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

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
    return content_of(text, [*unseen, *known, *_by_rules(text)])


def chat_content(text: str) -> tuple[Inline, ...]:
    """Return the content of a text that is not escaped, with its links alone: a ``#`` begins a heading there."""
    return tidy(cut(text, (span for span in spans_by_rules(text) if isinstance(span.inline, Link))))


def _by_rules(text: str) -> Iterator[Span]:
    for start, end, inline in spans_by_rules(text):
        if isinstance(inline, Link):
            yield Span(start, end, Link(unescape(inline.url), unescape(inline.text)))
        else:
            yield Span(start, end, inline)
