"""The content of a post, and the notes around it, as Markdown within lines."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from twconvert import Cashtag, Emphasis, Hashtag, Link, Mention, Strong, Text
from twconvert.spaces import with_spaces_kept
from twconvert.text import is_right_to_left, plain_text
from twconvert.urls import link_text, profile_url, safe_url
from twconvert.wording import Run, language_of_words
from twconvert_markdown.direction import ISOLATE, POP, isolated
from twconvert_markdown.escaping import REFERENCES, Escaper
from twconvert_markdown.people import People

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from twconvert import AccountRef, Inline, Service
    from twconvert_markdown.flavors import Flavor

_PLAIN_ADDRESS = re.compile(r"https?://[\w/.?=%#@+,;-]+", re.ASCII)
_NEEDS_BRACKETS = re.compile(r"[^\w:/.?=&%#@+,;-]", re.ASCII)
_SPECIAL = re.compile(r"&(?=#?[A-Za-z0-9]+;)|(?<!\d):(?=[\w+-]+:)")
_OBSIDIAN_TAG = re.compile(r"(?=.*[^\d])[^\W_](?:\w*[^\W_])?")
_IN_PAIRS = frozenset("-.=>")
"""What means something twice in a row, and may come together where one part of the content ends."""
_SHORT = 64
"""Characters of words that are remembered as Markdown."""
_STYLE = {Strong: "**", Emphasis: "*"}


def link(markdown: str, url: str | None) -> str:
    """Return a link around Markdown, or that alone where there is no web address."""
    target = destination_of(url) if url else None
    return f"[{markdown}]({target})" if target else markdown


def destination_of(url: str) -> str | None:
    """Return a web address as `destination` does; ``None`` where it is none."""
    # Letters and digits stay as they are behind what many addresses begin with.
    folder, _, name = url.rpartition("/")
    if name.isalnum() and name.isascii() and _is_plain_beginning(folder):
        return url
    address = safe_url(url)
    return destination(address) if address else None


@lru_cache(1024)
def _is_plain_beginning(folder: str) -> bool:
    address = f"{folder}/"
    return safe_url(address) == address and _PLAIN_ADDRESS.fullmatch(address) is not None


def destination(address: str) -> str:
    """Return an address as the part of a link between the parentheses.

    Args:
        address: An address that is safe already, so that it holds no blanks and no angle brackets.
    """
    if _PLAIN_ADDRESS.fullmatch(address):
        return address
    escaped = _SPECIAL.sub(lambda match: REFERENCES[match[0]], address)
    return f"<{escaped}>" if _NEEDS_BRACKETS.search(address) else escaped


def is_tag(tag: str) -> bool:
    """Say whether Obsidian takes this for a tag: letters, digits and underscores, and not digits alone."""
    return _OBSIDIAN_TAG.fullmatch(tag) is not None


class InlineWriter:
    """Writes content and notes.

    Args:
        flavor: The flavor to write them in.
        service: The service that the accounts are on that are mentioned.
        people: The people that have notes.
    """

    def __init__(self, flavor: Flavor, service: Service, people: People | None = None) -> None:
        self._people = people or People(None)
        self._escape = Escaper(flavor).inline
        self._has_tags = flavor.has_tags
        # Notes say the same few words, and the same few people are named again and again.
        self._short_words = lru_cache(1024)(self._words)
        self._mention = lru_cache(1024)(
            lambda account_id, handle, sign: (
                (sign == "@" and self._people.link(handle))
                or link(self._escape(f"{sign}{handle}"), profile_url(service, account_id, handle))
            )
        )

    def content(self, content: Sequence[Inline]) -> str:
        """Return the content of a post, with its newlines and with no-break spaces where others would not show."""
        return self._content(with_spaces_kept(content))

    def _content(self, content: Sequence[Inline]) -> str:
        if len(content) == 1 and type(content[0]) is Text:
            return self._escape(content[0].text)
        # A list would be a second copy in memory, and a text may be long.
        markdown = last = ""
        for number, inline in enumerate(content):
            if type(inline) is Strong or type(inline) is Emphasis:
                after = plain_text(content[number + 1 : number + 2])[:1]
                part = self._styled(inline, last[-1:], after)
            else:
                part = self._inline(inline)
            if part:
                markdown += _apart(last, part) if last else ""
                last = part
        markdown += last
        return markdown

    def note(self, runs: Iterable[Run], address_of: Callable[[str], str | None]) -> str:
        """Return a note in italics, line by line; see `runs`."""
        lines = [self.runs(line, address_of).strip(" ") for line in _lines_of(runs)]
        return "  \n".join(f"*{line}*" if line else "" for line in lines)

    def runs(self, runs: Iterable[Run], address_of: Callable[[str], str | None]) -> str:
        """Return words, some of which are links.

        Args:
            runs: The runs of the words.
            address_of: Returns the address of a post of the document, given its id.
        """
        return "".join([self._linked(linked, address_of) for linked in _together(runs)])

    def _linked(self, runs: Sequence[Run], address_of: Callable[[str], str | None]) -> str:
        """Return words that lead to one address, or nowhere."""
        first = runs[0]
        if len(runs) == 1:
            if first.account and (note := self._note_of(first.account, first.text)):
                return note
            to_words = self._short_words if len(first.text) <= _SHORT else self._words
            words = to_words(first.text, first.is_name)
        else:
            words = self._escape("".join([_run_text(run.text, run.is_name) for run in runs]).replace("\n", " "))
        address = address_of(first.post_id) if first.post_id else None
        return f"[{words}]({address})" if address else link(words, first.url) if first.url else words

    def _words(self, text: str, is_name: bool) -> str:  # noqa: FBT001 - keywords slow a cache down
        return self._escape(_run_text(text, is_name).replace("\n", " "))

    def _note_of(self, account: AccountRef, words: str) -> str | None:
        """Return a link to the note of an account, where its handle is all that the words say."""
        handle = account.handle
        return self._people.link(handle) if handle is not None and words == f"@{handle}" else None

    def _inline(self, inline: Inline) -> str:
        if type(inline) is Text:
            return self._escape(inline.text)
        if type(inline) is Link:
            return self._link(inline.url, link_text(inline.url, inline.text))
        if type(inline) is Mention:
            return self._mention(inline.account_id, inline.handle, inline.sign)
        if type(inline) is Hashtag:
            is_one = self._has_tags and inline.sign == "#" and is_tag(inline.tag)
            return f"#{inline.tag}" if is_one else self._escape(f"{inline.sign}{inline.tag}")
        if type(inline) is Cashtag:
            return self._escape(f"${inline.tag}")
        return self._content(inline.content)

    def _link(self, url: str, text: str) -> str:
        """Return a link; blanks around its text are none of it."""
        words = text.strip()
        if not words:
            return self._escape(text)
        before, _, after = text.partition(words)
        return before + link(self._escape(words.replace("\n", " ")), url) + after

    def _styled(self, inline: Strong | Emphasis, before: str, after: str) -> str:
        """Return bold or italic text, line by line, or the text alone where asterisks would not style it."""
        mark = _STYLE[type(inline)]
        lines = self._content(inline.content).split("\n")
        styled = []
        for number, line in enumerate(lines):
            words = line.strip()
            start, end = line.find(words), line.find(words) + len(words)
            left = line[:start][-1:] or ("\n" if number else before)
            right = line[end:][:1] or ("\n" if number + 1 < len(lines) else after)
            if words and _opens(words[0], left) and _opens(words[-1], right):
                line = f"{line[:start]}{mark}{words}{mark}{line[end:]}"  # noqa: PLW2901
            styled.append(line)
        return "\n".join(styled)


def _apart(part: str, following: str) -> str:
    """Return a part of a content so that it means nothing together with the one that follows."""
    first = following[0]
    if first == "[" and part.endswith("!"):
        return f"{part[:-1]}\\!"
    return f"{part}\\" if first in _IN_PAIRS and part.endswith(first) else part


def _lines_of(runs: Iterable[Run]) -> list[list[Run]]:
    """Return the lines of a note; it has more than one where it repeats what somebody wrote."""
    lines: list[list[Run]] = [[]]
    for run in runs:
        if run.is_name or "\n" not in run.text:
            lines[-1].append(run)
            continue
        (kept,) = with_spaces_kept((Text(run.text),))
        first, *others = (msgspec.structs.replace(run, text=line) for line in plain_text((kept,)).split("\n"))
        lines[-1].append(first)
        lines += ([line] for line in others)
    return lines


def _together(runs: Iterable[Run]) -> list[list[Run]]:
    """Return words in groups, each of which leads to one address, or nowhere."""
    groups: list[list[Run]] = []
    last = None
    for run in runs:
        if last and run.url == last.url and run.post_id == last.post_id:
            groups[-1].append(run)
        else:
            groups.append([run])
        last = run
    return groups


def _run_text(text: str, is_name: bool) -> str:  # noqa: FBT001 - as above
    if not is_name:
        return text
    name = isolated(text)
    is_left_to_right = name == text
    return f"{ISOLATE}{name}{POP}" if is_left_to_right and is_right_to_left(language_of_words()) else name


def _opens(inner: str, outer: str) -> bool:
    """Say whether an asterisk between these characters belongs to the inner one, in every dialect.

    CommonMark 0.31, section 6.2: after punctuation outside, it must not stand between a word and punctuation.
    """
    return outer != "*" and (inner.isalnum() or not outer or outer.isspace())
