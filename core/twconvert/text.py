"""Text: strings that XML allows, the direction of writing, and the content of posts as plain text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import category, normalize

from twconvert.model import Cashtag, Emphasis, Hashtag, Link, Mention, Strong, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert.model import Inline

__all__ = [
    "RIGHT_TO_LEFT_LETTERS",
    "beginning_of",
    "begins_right_to_left",
    "folded",
    "has_right_to_left",
    "is_right_to_left",
    "plain_text",
    "text_with_addresses",
    "without_styles",
    "xml_safe",
]

_NOT_XML = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
RIGHT_TO_LEFT_LETTERS = "\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
"""The letters of scripts that are written from right to left, for the brackets of a regular expression.

They are Hebrew, Arabic and the scripts around them: the blocks that Unicode's DerivedBidiClass.txt lists as R and AL.
"""
_RIGHT_TO_LEFT_LETTER = re.compile(f"[{RIGHT_TO_LEFT_LETTERS}]")
_FIRST_LETTER = re.compile(rf"([{RIGHT_TO_LEFT_LETTERS}])|[^\W\d_{RIGHT_TO_LEFT_LETTERS}]")
_JOINER = "\u200d"
_RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})


def xml_safe(text: str) -> str:
    r"""Return the text with ``\n`` newlines, and U+FFFD for what XML 1.0 forbids and for lone surrogates.

    The allowed characters are those of the production ``Char`` in XML 1.0, section 2.2.
    """
    return _NOT_XML.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def folded(text: str) -> str:
    """Return a hashtag or word so that its spellings compare equal: in capitals, or in letters of full width.

    It is the compatibility decomposition and composition of Unicode (NFKC, UAX 15), then its case folding.
    """
    # What normalizing does costs more than asking whether there is anything to do.
    return text.casefold() if text.isascii() else normalize("NFKC", text).casefold()


# It is asked of every post, and an archive has few languages.
@lru_cache(256)
def is_right_to_left(language: str) -> bool:
    """Say whether a language, given as a BCP 47 tag such as ``he`` or ``ar-EG``, is written from right to left."""
    return language.partition("-")[0].lower() in _RIGHT_TO_LEFT


def has_right_to_left(text: str) -> bool:
    """Say whether a text has a letter of a script that is written from right to left."""
    return _RIGHT_TO_LEFT_LETTER.search(text) is not None


def begins_right_to_left(text: str) -> bool:
    """Say whether the first letter of a text is of a script that is written from right to left.

    By the Unicode Bidirectional Algorithm (UAX 9, rule P2) it decides the direction of its paragraph.
    """
    first = None if text.isascii() else _FIRST_LETTER.search(text)
    return first is not None and first[1] is not None


def plain_text(content: Iterable[Inline]) -> str:
    """Return the content as plain text: ``@ada``, ``#cats``, the words of links, and nothing of bold and italic."""
    return "".join([inline.text if type(inline) is Text else _plain(inline) for inline in content])


def beginning_of(content: Iterable[Inline], longest: int) -> str:
    """Return the beginning of a text in one line, cut between words where that leaves at least half of it.

    Args:
        content: The text.
        longest: The number of characters that are shown; an ellipsis comes behind them where there is more.
    """
    read = text = ""
    for inline in content:
        read += inline.text if type(inline) is Text else _plain(inline)
        if len(read) > longest:
            text = " ".join(read.split())
            if len(text) > longest:
                break
    else:
        text = " ".join(read.split())
    if len(text) <= longest:
        return text
    words = text[: longest + 1].rpartition(" ")[0]
    return f"{words if len(words) >= longest // 2 else _cut(text, longest)}\u2026"


def text_with_addresses(content: Iterable[Inline]) -> str:
    """Return the content as plain text with whole addresses.

    An address stands in the place of its shortened form, and in parentheses behind other words of a link.
    """
    return "".join([each.text if type(each) is Text else _addressed(each) for each in content])


def without_styles(content: Iterable[Inline]) -> Iterable[Inline]:
    """Return the parts of the content, those of bold and italic text in the place of that."""
    return content if type(content) is tuple and not _has_styles(content) else _taken_apart(content)


def _has_styles(content: tuple[Inline, ...]) -> bool:
    """Say whether a content has parts within parts; few have, and this tells it quickly."""
    for inline in content:  # noqa: SIM110 - `any` takes twice the time
        if type(inline) is Strong or type(inline) is Emphasis:
            return True
    return False


def _taken_apart(content: Iterable[Inline]) -> Iterator[Inline]:
    for inline in content:
        if type(inline) is Strong or type(inline) is Emphasis:
            yield from _taken_apart(inline.content)
        else:
            yield inline


def without_sign(name: str) -> str:
    """Return a handle or a hashtag without its ``@`` or ``#``, also that of full width."""
    return name.lstrip("@#\uff20\uff03")


def _cut(text: str, end: int) -> str:
    """Return the beginning of a text without words, not cut within a letter or an emoji."""
    while end > 1 and (_continues(text[end]) or text[end - 1] == _JOINER):
        end -= 1
    return text[:end]


def _continues(character: str) -> bool:
    """Say whether a character belongs to the one before it."""
    is_skin_tone = "\U0001f3fb" <= character <= "\U0001f3ff"
    return character == _JOINER or is_skin_tone or category(character) in {"Mn", "Me", "Mc"}


def _plain(inline: Inline) -> str:
    if type(inline) is Text or type(inline) is Link:
        return inline.text
    if type(inline) is Mention:
        return f"{inline.sign}{inline.handle}"
    if type(inline) is Hashtag:
        return f"{inline.sign}{inline.tag}"
    if type(inline) is Cashtag:
        return f"${inline.tag}"
    return plain_text(inline.content)


def _addressed(inline: Inline) -> str:
    if type(inline) is Link:
        return _with_address(inline)
    if type(inline) is Strong or type(inline) is Emphasis:
        return text_with_addresses(inline.content)
    return _plain(inline)


def _with_address(link: Link) -> str:
    """Return the address of a link, behind its words where they do not show it, or at least how it begins."""
    is_shown = _bare(link.url).startswith(_bare(link.text).removesuffix("\u2026"))
    return link.url if is_shown else f"{link.text} ({link.url})"


def _bare(url: str) -> str:
    return url.strip().casefold().removeprefix("https://").removeprefix("http://").removeprefix("www.")
