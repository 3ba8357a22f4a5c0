"""Finds links, mentions and hashtags in text that came without entities, by Twitter's own rules.

The rules are those of the twitter-text library, as far as posts show them: what may stand before
and after, and which characters a tag has. Those of links are in `twconvert.autolink`.
"""

# ruff: noqa: RUF001 - signs and quotation marks that look alike are what this is about
from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import category

from twconvert.model import Hashtag, Mention
from twconvert.twitter.entities import Span, address_spans

if TYPE_CHECKING:
    from collections.abc import Iterator

_MENTION = re.compile(
    r"(?:(?<![A-Za-z0-9_!#$%&*@＠])|(?<=\b[Rr][Tt]))[@＠]([A-Za-z0-9_]{1,20})(?![A-Za-z0-9_@＠\u00c0-\u024f]|://)"
)
_HASH = re.compile("[#＃](?![\ufe0f\u20e3])")
_OTHERS_IN_TAG = frozenset(
    "_\u200c\u200d\ua67e\u05be\u05f3\u05f4\uff5e\u301c\u309b\u309c\u30a0\u30fb\u3003\u0f0b\u0f0c\u00b7"
)
_LETTERS = ("L", "M")
"""Letters and marks; at least one must be in a tag."""


def spans_by_rules(text: str) -> Iterator[Span]:
    """Yield the spans that Twitter would have marked; links come first."""
    yield from address_spans(text)
    for match in _MENTION.finditer(text):
        yield Span(*match.span(), Mention(match[1], sign=match[0][0]))
    for match in _HASH.finditer(text):
        end = _end_of_tag(text, match.end())
        if end is not None and not _continues(text, match.start()):
            yield Span(match.start(), end, Hashtag(text[match.end() : end], match[0]))


def _end_of_tag(text: str, start: int) -> int | None:
    end = start
    while end < len(text) and _is_in_tag(text[end]):
        end += 1
    has_letter = any(category(character).startswith(_LETTERS) for character in text[start:end])
    is_followed = text.startswith(("#", "＃", "://"), end)
    return end if has_letter and not is_followed else None


def _continues(text: str, start: int) -> bool:
    """Say whether what stands before a sign makes it part of a word or of an escape."""
    before = text[start - 1 : start] if start else ""
    return before == "&" or (before not in {"", "\ufe0e", "\ufe0f"} and _is_in_tag(before))


def _is_in_tag(character: str) -> bool:
    return character in _OTHERS_IN_TAG or category(character).startswith((*_LETTERS, "Nd"))
