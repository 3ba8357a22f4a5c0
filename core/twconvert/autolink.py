"""Finds web addresses in plain text, as Twitter and Mastodon find them.

The rules are those of the library twitter-text 3.1, with three differences. Any top-level domain will do, for a list
of them is soon out of date. Words in other alphabets belong to an address, where that writing puts blanks between
words. And ``www.`` begins an address, as it did on Twitter until 2010.
"""

# ruff: noqa: RUF001 - signs that look alike are what this is about
from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from twconvert.model import Emphasis, Link, Strong, Text
from twconvert.patterns import NO_OTHER
from twconvert.urls import shown_url

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert.model import Inline

__all__ = ["addresses_in", "autolinked", "link_to"]

_NO_BLANKS = (
    "\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7ff"
    "\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
)
"""Writing that puts no blanks between words: Thai, Lao, Burmese, Khmer, Chinese, Japanese, and Korean endings."""
_LETTER = rf"[^\W\d_{_NO_BLANKS}]"
_LABEL = r"[^\W_](?:[\w-]*[^\W_])?"
# Twitter put a blank without width into some hosts of messages, which browsers pass over.
_HOST = rf"(?:{_LABEL}\u200b?\.)+(?:[Xx][Nn]--[A-Za-z0-9-]{{1,59}}|{_LETTER}{{2,63}})(?![A-Za-z0-9@+-])"
# Every repetition keeps what it took, so that no text makes it try again: the time is linear in the length.
_CHARACTERS = rf"(?:[^\W{_NO_BLANKS}]|[!*';:=+,.$/%#\[\]–_~@|?-]|&(?![lg]t;)|{NO_OTHER})"
_IN_PARENTHESES = rf"\((?:{_CHARACTERS}++|\({_CHARACTERS}*+\)|{NO_OTHER})*+\)"
_ADDRESS = (
    rf"(?:(?<![A-Za-z0-9@＠$#＃])[Hh][Tt][Tt][Pp][Ss]?://|(?<![\w@＠$#＃./:-])(?=[Ww]{{3}}\.{_LABEL}\u200b?\.))"
    rf"(?:(?P<short>[Tt]\.[Cc][Oo]/[A-Za-z0-9]++)|{_HOST}(?::\d{{1,5}})?(?P<rest>[/?#](?:{_CHARACTERS}++|{_IN_PARENTHESES}|{NO_OTHER})*+)?)"
)
_MAY_END = re.compile(r"[\w+=/#)-]")


@cache
def _address() -> re.Pattern[str]:
    """Return the pattern of an address. To compile it takes longer than to read many a small archive."""
    return re.compile(_ADDRESS)


def addresses_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each web address in a text begins and ends.

    ``&lt;`` and ``&gt;`` end an address, so that texts may be escaped as Twitter does it. An address before the
    ellipsis that ends a text was cut with the text, and is left out; a short one of ``t.co`` shows that it is whole.
    """
    if "://" not in text and "ww." not in text.lower():
        return
    for match in _address().finditer(text):
        start, end = match.span()
        first = match.start("rest")
        while 0 <= first < end and not _MAY_END.match(text, end - 1):
            end -= 5 if text.endswith("&amp;", first, end) else 1
        if match["short"] or text[end : end + 2] != "…":
            yield start, end


def link_to(address: str) -> Link:
    """Return the link that an address in a text stands for; one that begins with ``www.`` leads to ``http://``."""
    return Link(f"http://{address}" if address[:4].lower() == "www." else address, shown_url(address))


def autolinked(content: Iterable[Inline]) -> tuple[Inline, ...]:
    """Return the content with links in the place of the addresses in its plain text."""
    return tuple(part for inline in content for part in _parts(inline))


def _parts(inline: Inline) -> Iterator[Inline]:
    if isinstance(inline, Text):
        position = 0
        for start, end in addresses_in(inline.text):
            if start > position:
                yield Text(inline.text[position:start])
            yield link_to(inline.text[start:end])
            position = end
        if position < len(inline.text):
            yield Text(inline.text[position:])
    elif isinstance(inline, Strong | Emphasis):
        yield type(inline)(autolinked(inline.content))
    else:
        yield inline
