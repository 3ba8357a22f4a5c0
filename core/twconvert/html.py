"""The content of posts, and notes about them, as XHTML: the same for every exporter that writes HTML."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from markupsafe import Markup

from twconvert.blocks import CodeBlock, Heading, ItemList, Paragraph, Quotation, Rule, TableBlock
from twconvert.model import Cashtag, Hashtag, Link, Mention, Strong, Text
from twconvert.service import UNKNOWN_SERVICE
from twconvert.spaces import each_with_spaces_kept, with_spaces_kept
from twconvert.urls import link_text, profile_url, safe_url

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from twconvert.blocks import Block, Content
    from twconvert.model import Inline
    from twconvert.service import Service
    from twconvert.wording import Run

__all__ = [
    "blocks_html",
    "content_html",
    "content_html_pieces",
    "content_html_string",
    "escaped",
    "escaped_address",
    "link_html",
    "runs_html",
    "runs_html_string",
]

_SHORT = 64
"""Characters of words that are remembered as XHTML."""


def escaped(text: str, *, quotes: bool = True, apostrophes: bool = True) -> str:
    """Return a text as HTML, as `html.escape` does: it can stand in an attribute, too.

    Most texts have nothing to escape, and to look for each sign takes less time than to replace it.

    Args:
        text: The text.
        quotes: Whether quotation marks are escaped, for attributes.
        apostrophes: Whether apostrophes are escaped, for attributes that stand between such.
    """
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    if quotes and '"' in text:
        text = text.replace('"', "&quot;")
    if apostrophes and "'" in text:
        text = text.replace("'", "&#x27;")
    return text


def content_html(
    content: Iterable[Inline],
    address_of_tag: Callable[[str], str] | None = None,
    service: Service = UNKNOWN_SERVICE,
) -> Markup:
    """Return the content as XHTML phrasing content: no block elements, valid as XML and as HTML.

    Line breaks become ``<br/>``, and spaces that HTML would not show no-break spaces. Links, mentions and tags stand in
    ``<bdi>``, so that a name or address written in one direction does not reorder the text around it. A link whose
    address is not a web address is shown as text.

    Args:
        content: The content of a post.
        address_of_tag: A function that returns the ``href`` of a hashtag, given without its ``#``. Without it,
            hashtags are not links.
        service: The service of the document, which knows where the profiles of accounts are. Without it, a mention
            is a link only where its id is an address or its handle names a host.
    """
    return _markup(content_html_string(content, address_of_tag, service))


def content_html_string(
    content: Iterable[Inline],
    address_of_tag: Callable[[str], str] | None = None,
    service: Service = UNKNOWN_SERVICE,
) -> str:
    """Return what `content_html` returns as a plain string, which is put into others in half the time."""
    kept = with_spaces_kept(tuple(content))
    # Most posts are one text.
    if len(kept) == 1:
        return _inline_html(kept[0], address_of_tag, service)
    return _joined(kept, address_of_tag, service)


def content_html_pieces(
    content: Sequence[Inline],
    address_of_tag: Callable[[str], str] | None = None,
    service: Service = UNKNOWN_SERVICE,
) -> Iterator[str]:
    """Yield what `content_html` returns in pieces, for a content that `is_long`, so that it is never whole in memory.

    Args:
        content: As `content_html` takes it.
        address_of_tag: As `content_html` takes it.
        service: As `content_html` takes it.
    """
    return (_inline_html(inline, address_of_tag, service) for inline in each_with_spaces_kept(content))


def _joined(content: Iterable[Inline], address_of_tag: Callable[[str], str] | None, service: Service) -> str:
    return "".join([_inline_html(inline, address_of_tag, service) for inline in content])


def escaped_address(url: str) -> str | None:
    """Return a web address that every program accepts (see `safe_url`) as it can stand in an attribute, or ``None``."""
    folder, _, name = url.rpartition("/")
    if name.isalnum() and name.isascii() and (beginning := _beginning_of_addresses(folder)):
        return beginning + name
    address = safe_url(url)
    return escaped(address) if address else None


@lru_cache(1024)
def _beginning_of_addresses(folder: str) -> str | None:
    """Return what many addresses begin with, before letters and digits, as it can stand in an attribute."""
    address = f"{folder}/"
    return escaped(address) if safe_url(address) == address else None


def link_html(url: str | None, text: str) -> str:
    """Return a text as a link; as text alone where the address is not a web address (see `safe_url`).

    Args:
        url: The address, or ``None`` where there is none.
        text: What the reader sees, in plain text, as `link_text` makes it.
    """
    target = safe_url(url) if url else None
    return f'<a href="{escaped(target)}"><bdi>{escaped(link_text(target, text))}</bdi></a>' if target else escaped(text)


def _inline_html(inline: Inline, address_of_tag: Callable[[str], str] | None, service: Service) -> str:
    if type(inline) is Text:
        return escaped(inline.text).replace("\n", "<br/>") if "\n" in inline.text else escaped(inline.text)
    if type(inline) is Link:
        return link_html(inline.url, inline.text)
    if type(inline) is Mention:
        return _mention_html(inline.handle, inline.account_id, inline.sign, service)
    if type(inline) is Hashtag:
        html = f"<bdi>{escaped(inline.sign)}{escaped(inline.tag)}</bdi>"
        return f'<a href="{escaped(address_of_tag(inline.tag))}">{html}</a>' if address_of_tag else html
    if type(inline) is Cashtag:
        return f"<bdi>${escaped(inline.tag)}</bdi>"
    name = "strong" if type(inline) is Strong else "em"
    return f"<{name}>{_joined(inline.content, address_of_tag, service)}</{name}>"


@lru_cache(1024)
def _mention_html(handle: str, account_id: str | None, sign: str, service: Service) -> str:
    # People name the same few again and again.
    return link_html(profile_url(service, account_id, handle), f"{sign}{handle}")


def runs_html(runs: Iterable[Run], address_of: Callable[[str], str | None] = lambda _: None) -> Markup:
    """Return a note, as functions of `twconvert.wording` make them, as XHTML phrasing content.

    Args:
        runs: The words of the note.
        address_of: A function that returns the ``href`` of a post of the document by its id, or ``None`` where the
            output has no such post; the words then lead to the web, or nowhere.
    """
    return _markup(runs_html_string(runs, address_of))


def runs_html_string(runs: Iterable[Run], address_of: Callable[[str], str | None] = lambda _: None) -> str:
    """Return what `runs_html` returns as a plain string, which is put into others in half the time."""
    html, open_link = "", None
    post_id = url = None
    for run in runs:
        if run.url != url or run.post_id != post_id:
            post_id, url = run.post_id, run.url
            target = address_of(post_id) if post_id else None
            address = escaped(target) if target else escaped_address(url) if url else None
            if address != open_link:
                html += ("</a>" if open_link else "") + (f'<a href="{address}">' if address else "")
                open_link = address
        words_html = _short_html if len(run.text) <= _SHORT else _words_html
        html += words_html(run.text, run.is_name)
    return f"{html}</a>" if open_link else html


def _markup(html: str) -> Markup:
    """Return XHTML whose every part is escaped. `Markup` itself would first ask whether it is markup."""
    return str.__new__(Markup, html)


def _words_html(words: str, is_name: bool) -> str:  # noqa: FBT001 - keywords slow a cache down
    """Return words of a note; those that repeat what somebody wrote have lines."""
    if is_name:
        return f"<bdi>{escaped(words)}</bdi>"
    return content_html_string((Text(words),)) if "\n" in words or "  " in words else escaped(words)


# Notes say the same few words, and people name the same few others again and again.
_short_html = lru_cache(1024)(_words_html)


def blocks_html(blocks: Iterable[Block], content_html: Callable[[Content], str], heading_level: int) -> str:
    """Return the blocks of a text as XHTML, without a newline but those of code.

    Args:
        blocks: The blocks.
        content_html: A function that returns the content of a paragraph, heading or cell as XHTML.
        heading_level: The level of the highest headings, from 1; those below ``h6`` are ``h6`` too.
    """
    return "".join([_block_html(block, content_html, heading_level) for block in blocks])


def _block_html(block: Block, content_html: Callable[[Content], str], heading_level: int) -> str:
    match block:
        case Paragraph(content):
            return f'<p dir="auto">{content_html(content)}</p>'
        case Heading(level, content):
            name = f"h{min(heading_level + level - 1, 6)}"
            return f'<{name} dir="auto">{content_html(content)}</{name}>'
        case CodeBlock(text, language):
            name = f' class="language-{escaped(language)}"' if language else ""
            return f'<pre dir="ltr"><code{name}>{escaped(text)}</code></pre>'
        case Quotation(blocks):
            return f"<blockquote>{blocks_html(blocks, content_html, heading_level)}</blockquote>"
        case ItemList(items, start):
            name = "ul" if start is None else "ol"
            number = "" if start in {None, 1} else f' start="{start}"'
            each = "".join(_item_html(item, content_html, heading_level) for item in items)
            return f'<{name}{number} dir="auto">{each}</{name}>'
        case TableBlock(rows):
            html = "".join(_row_html(row, content_html, is_head=number == 0) for number, row in enumerate(rows))
            return f"<table>{html}</table>"
        case Rule():
            return "<hr/>"


def _item_html(item: Sequence[Block], content_html: Callable[[Content], str], heading_level: int) -> str:
    """Return an item of a list; a paragraph that begins it needs no element of its own."""
    if item and isinstance(item[0], Paragraph) and not any(isinstance(other, Paragraph) for other in item[1:]):
        rest = blocks_html(item[1:], content_html, heading_level)
        return f"<li>{content_html(item[0].content)}{rest}</li>"
    return f"<li>{blocks_html(item, content_html, heading_level)}</li>"


def _row_html(row: Iterable[Content], content_html: Callable[[Content], str], *, is_head: bool) -> str:
    name = "th" if is_head else "td"
    cells = (f'<{name} dir="auto">{content_html(cell)}</{name}>' for cell in row)
    return f"<tr>{''.join(cells)}</tr>"
