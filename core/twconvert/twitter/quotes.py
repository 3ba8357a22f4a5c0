"""Quoted posts: nothing marks them but a post's address as the last link of the text."""

from __future__ import annotations

import re

from twconvert.model import Inline, Link, Quote
from twconvert.twitter.entities import tidy

_STATUS_URL = re.compile(
    r"https?://(?:www\.|mobile\.)?(?:twitter|x)\.com/(?:#!/)?(\w+|i/web)/status(?:es)?/(\d+)/?(?:[?#].*)?",
    re.IGNORECASE,
)

_NOBODY = ("i/web", "i")
"""What stands in the place of a handle that the writer of an address did not know."""


def split_quote(content: tuple[Inline, ...], post_id: str) -> tuple[tuple[Inline, ...], Quote | None]:
    """Take the link to a quoted post off the end of the content: nothing else marks a quote."""
    if not content or not isinstance(content[-1], Link):
        return content, None
    match = _STATUS_URL.fullmatch(content[-1].url)
    if not match or match[2] == post_id:
        return content, None
    return tidy(content[:-1]), Quote(url=content[-1].url, id=match[2], handle=None if match[1] in _NOBODY else match[1])
