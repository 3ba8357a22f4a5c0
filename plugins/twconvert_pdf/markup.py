"""What people wrote, and what is said about it, as data that the template shows.

A string is text. A list is something else: ``["web", address, content]`` a link, with a fourth part one with a
footnote; ``["post", label, content]`` a link within the book; ``["strong", content]``, ``["emphasis", content]`` and
``["dark", content]`` styles.
"""

from __future__ import annotations

import json
import re
import unicodedata
from itertools import groupby
from typing import TYPE_CHECKING, Any, TypeAlias

from twconvert import Cashtag, Emphasis, Hashtag, Link, Mention, Strong, Text
from twconvert.spaces import with_spaces_kept
from twconvert.text import begins_right_to_left, has_right_to_left, is_right_to_left, plain_text
from twconvert.urls import link_text, shown_url
from twconvert.wording import language_of_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert import Inline
    from twconvert.wording import Run
    from twconvert_pdf.links import Links

Content: TypeAlias = list[Any]
Part: TypeAlias = dict[str, Any]

_LONG_WORD = re.compile(r"[^\s\u3000-\u9fff\uac00-\ud7af]{30,}")
"""Words of Chinese, Japanese and Korean letters are broken anywhere."""
_LONGEST_HEAD = 1_000
"""Characters with the addresses in them. Typst tries for minutes to keep pages of words with what follows them."""
_PIECE = 12
"""Characters of a long word after which it may be broken."""
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""What has no appearance in any font."""
_ZERO_WIDTH_SPACE, _JOINER, _EMOJI = "\u200b", "\u200d", "\U0001f000"
_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"


def block(kind: str, content: Content, *, rtl: bool | None = None, language: str | None = None, depth: int = 0) -> Part:
    """Return a block of the template.

    Args:
        kind: One of those that the template knows: ``text``, ``note`` ...
        content: The words.
        rtl: Whether it runs from right to left; ``None`` where it runs as the words around posts do.
        language: BCP 47.
        depth: The number of times that it is moved in.
    """
    part: Part = {"kind": kind, "content": content}
    if rtl is not None and rtl != is_right_to_left(language_of_words()):
        part["right-to-left"] = rtl
    code = _LANGUAGE.match((language or "").lower())
    if code:
        part["language"] = code[0]
    if depth:
        part["depth"] = depth
    return part


def text_blocks(content: tuple[Inline, ...], language: str | None, links: Links, *, depth: int = 0) -> Iterator[Part]:
    """Yield the text of a post as a block; nothing where there is no text."""
    if content:
        words = plain_text(content)
        rtl = is_right_to_left(language or "") or begins_right_to_left(words)
        yield block("text", inlines(content, links), rtl=rtl, language=language, depth=depth)


def head(content: Content) -> Part:
    """Return a line that stays on the page of what follows it, if it is no longer than such lines are."""
    return block("head" if len(json.dumps(content)) <= _LONGEST_HEAD else "note", content)


def line(kind: str, words: str, depth: int = 0) -> Part:
    """Return a block of plain words."""
    return block(kind, text(words), rtl=begins_right_to_left(words), depth=depth)


def inlines(content: Iterable[Inline], links: Links) -> Content:
    """Return content as data."""
    return [part for inline in with_spaces_kept(tuple(content)) for part in _inline(inline, links)]


def runs(note: Iterable[Run], links: Links) -> Content:
    """Return a note (`twconvert.wording`) as data."""
    made: Content = []
    for (url, post_id), words in groupby(note, key=lambda run: (run.url, run.post_id)):
        body = [part for run in words for part in text(_isolated(run.text) if run.is_name else run.text)]
        made += links.to_post(post_id, body) if post_id else links.to_web(url, body)
    return made


def text(words: str) -> Content:
    """Return plain text as data, which may be broken within long words."""
    words = _LONG_WORD.sub(lambda word: breakable(word[0]), _CONTROL.sub("", words))
    return [words] if words else []


def breakable(word: str) -> str:
    """Return a word with places where it may be broken, which nobody sees: Typst lets long ones run over the margin."""
    pieces = [""]
    for character in word:
        if len(pieces[-1]) >= _PIECE and _begins(character) and not pieces[-1].endswith(_JOINER):
            pieces.append("")
        pieces[-1] += character
    return _ZERO_WIDTH_SPACE.join(pieces)


def _begins(character: str) -> bool:
    """Say whether a piece of a word may begin with a character: it changes nothing of the one before it."""
    return character < _EMOJI and unicodedata.category(character) not in {"Mn", "Mc", "Me", "Cf", "Sk"}


def _inline(inline: Inline, links: Links) -> Content:
    match inline:
        case Text(words):
            return text(words)
        case Link(url, shown):
            words = link_text(url, shown)
            return links.to_web(url, text(words), has_footnote=shown_url(url) not in words)
        case Mention(handle, account_id, sign=sign):
            return links.to_account(account_id, handle, text(_isolated(f"{sign}{handle}")))
        case Hashtag(tag, sign):
            return text(_isolated(f"{sign}{tag}"))
        case Cashtag(tag):
            return text(f"${tag}")
        case Strong(content):
            return [["strong", [part for each in content for part in _inline(each, links)]]]
        case Emphasis(content):
            return [["emphasis", [part for each in content for part in _inline(each, links)]]]


def _isolated(name: str) -> str:
    """Return a name whose direction does not reach beyond it."""
    is_apart = has_right_to_left(name) or is_right_to_left(language_of_words())
    return f"{_FIRST_STRONG_ISOLATE}{name}{_POP_ISOLATE}" if is_apart else name
