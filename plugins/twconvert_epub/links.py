"""Links to the web, and links between posts: known by thread until it is known which file a thread is in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from twconvert.html import escaped_address, runs_html_string

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from twconvert import Document
    from twconvert.wording import Run

# No string of a document holds U+001A, which XML forbids. The number is wider than the name of any file,
# so that a chapter never grows when its links are filled in.
_OPENING = b"\x1a"
_OPEN_LINK = re.compile(rb'\x1a0*(\d+)#([^"]*)')


def linked(url: str | None, html: str) -> str:
    """Return a link around XHTML, or that alone where there is no web address."""
    address = escaped_address(url) if url else None
    return f'<a href="{address}">{html}</a>' if address else html


def linked_runs(document: Document, runs: Iterable[Run]) -> str:
    """Return a note (`twconvert.wording`) as XHTML, with links to the posts that it names."""

    def address_of(post_id: str) -> str | None:
        thread = document.threads.index_of(post_id)
        return None if thread is None else open_link(thread, post_id)

    return runs_html_string(runs, address_of)


def anchor_of(post_id: str) -> str:
    """Return the ``id`` attribute of a post: a letter and what identifies it, in ASCII."""
    if post_id.isascii() and post_id.isalnum():
        return f"p{post_id}"
    return f"p-{post_id.encode().hex()}"


def open_link(thread: int, post_id: str) -> str:
    """Return an ``href`` for a post of this thread, to be filled in by `fill_links`."""
    return f"\x1a{thread:020}#{anchor_of(post_id)}"


def fill_links(pieces: Iterable[bytes], file_of: Callable[[int, bytes], str]) -> Iterator[bytes]:
    """Point every open link to the file that ``file_of(thread, anchor)`` names.

    Args:
        pieces: XHTML, which may be cut anywhere.
        file_of: The function that returns the name of the file.
    """

    def href(link: re.Match[bytes]) -> bytes:
        return b"%s#%s" % (file_of(int(link[1]), link[2]).encode(), link[2])

    rest = b""
    for piece in pieces:
        xhtml = rest + piece if rest else piece
        last = xhtml.rfind(_OPENING)
        end = len(xhtml) if last < 0 or b'"' in xhtml[last:] else last
        yield _OPEN_LINK.sub(href, xhtml[:end])
        rest = xhtml[end:]
    yield rest
