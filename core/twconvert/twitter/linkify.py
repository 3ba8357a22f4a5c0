"""Finds links, mentions and hashtags in text that came without entities, by Twitter's own rules."""

import re
from collections.abc import Iterator

from twconvert.model import Hashtag, Link, Mention
from twconvert.twitter.entities import Span

_LINK = re.compile(r"https?://[^\s<>\"“”]+[^\s<>\"“”.,;:!?'’)\]}…]")  # noqa: RUF001 - a closing quotation mark
_MENTION = re.compile(r"(?<![\w@＠/])[@＠](\w{1,15})(?![\w@＠])", re.ASCII)  # noqa: RUF001 - full-width signs are typed
_HASHTAG = re.compile(r"(?<![\w&/])[#＃](\w*[^\W\d_]\w*)")  # noqa: RUF001 - full-width signs are typed


def spans_by_rules(text: str) -> Iterator[Span]:
    """Yield the spans that Twitter would have marked; links come first."""
    for match in _LINK.finditer(text):
        yield Span(*match.span(), Link(match[0], re.sub(r"^https?://(www\.)?", "", match[0])))
    for match in _MENTION.finditer(text):
        yield Span(*match.span(), Mention(match[1]))
    for match in _HASHTAG.finditer(text):
        yield Span(*match.span(), Hashtag(match[1]))
