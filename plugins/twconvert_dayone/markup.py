"""Markdown as Day One writes it: a newline is a new line, and an empty line parts paragraphs."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from twconvert import Cashtag, Hashtag, Link, Mention, Strong, Text
from twconvert.spaces import with_spaces_kept
from twconvert.urls import link_text, profile_url, safe_url

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from twconvert import Inline, Service
    from twconvert.wording import Run

_SPECIAL = re.compile(r"[\\`*_\[\]<>~|]|&(?=#?\w+;)")
_MAYBE_SPECIAL = re.compile(r"[\\`*_\[\]<>~|&]")
_BLOCK = re.compile(r"^(?:(#{1,6}|[-+=]+)(?=\s|$)|(\d{1,9})([.)])(?=\s|$)|(:))", re.MULTILINE)
"""What begins a heading, a list, a rule or a definition where it begins a line."""
_BLOCK_MARKS = frozenset("#-+=:")
_REFERENCE = re.compile(r"&(?=#?\w+;)")
_NOT_IN_ADDRESSES = re.compile(r"[&()<>\\]")
_TO_ENCODE = str.maketrans({"(": "%28", ")": "%29", "<": "%3C", ">": "%3E", "\\": "%5C"})


def markdown_of(content: Sequence[Inline], service: Service) -> str:
    """Return the content of a post."""
    parts = [
        # Most of a post is text without a sign of Markdown.
        _escaped(each.text) if type(each) is Text else _inline(each, service)
        for each in with_spaces_kept(content)
    ]
    return _lines("".join(parts)).strip("\n")


def plain_markdown(text: str) -> str:
    """Return plain text."""
    return _lines(_escaped(text))


def runs_markdown(runs: Iterable[Run], address_of: Callable[[str], str | None]) -> str:
    """Return a note; what names a post of the journal leads to its entry.

    Args:
        runs: The words of the note.
        address_of: A function that returns the address of the entry that a post is in, by the id of the post.
    """
    parts = []
    for run in runs:
        target = (run.post_id and address_of(run.post_id)) or (safe_url(run.url) if run.url else None)
        parts.append(_link(target, run.text) if target else _escaped(run.text))
    return _lines("".join(parts))


def link_markdown(url: str | None, text: str) -> str:
    """Return a link; text alone where there is no address of the web."""
    target = safe_url(url) if url else None
    return _link(target, link_text(target, text)) if target else _escaped(text)


def quoted(markdown: str) -> str:
    """Return paragraphs as a quotation."""
    return "\n".join(f"> {line}".rstrip() for line in markdown.split("\n"))


def _inline(inline: Inline, service: Service) -> str:
    if type(inline) is Text:
        return _escaped(inline.text)
    if type(inline) is Link:
        return link_markdown(inline.url, inline.text)
    if type(inline) is Mention:
        return _mention(inline.handle, inline.account_id, inline.sign, service)
    if type(inline) is Hashtag:
        return _escaped(f"{inline.sign}{inline.tag}")
    if type(inline) is Cashtag:
        return _escaped(f"${inline.tag}")
    return _styled("**" if type(inline) is Strong else "*", inline.content, service)


@lru_cache(1024)
def _mention(handle: str, account_id: str | None, sign: str, service: Service) -> str:
    # People name the same few again and again.
    return link_markdown(profile_url(service, account_id, handle), f"{sign}{handle}")


def _styled(mark: str, content: Iterable[Inline], service: Service) -> str:
    """Return styled text: a mark beside a blank, or around several paragraphs, would be read as itself."""
    markdown = "".join([_inline(each, service) for each in content])
    lines = (re.fullmatch(r"(\s*)(.*?)(\s*)", line) for line in markdown.split("\n"))
    return "\n".join(f"{line[1]}{mark}{line[2]}{mark}{line[3]}" if line and line[2] else "" for line in lines)


def _link(target: str, text: str) -> str:
    shown = _escaped(text).replace("\n", " ")
    address = _REFERENCE.sub(r"\&", target.translate(_TO_ENCODE)) if _NOT_IN_ADDRESSES.search(target) else target
    return f"[{shown}]({address})"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text) if _MAYBE_SPECIAL.search(text) else text


def _lines(markdown: str) -> str:
    first = markdown[:1]
    may_have_any = "\n" in markdown or first in _BLOCK_MARKS or first.isdecimal()
    return _BLOCK.sub(_unblocked, markdown) if may_have_any else markdown


def _unblocked(found: re.Match[str]) -> str:
    mark, number, dot, colon = found.groups()
    return f"{number}\\{dot}" if number else f"\\{mark or colon}"
