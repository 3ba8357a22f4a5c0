"""What every exporter needs to know about text: XML-safe strings, safe URLs, plain text of a post."""

from __future__ import annotations

import re
from ipaddress import AddressValueError, IPv6Address
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, quote, urlsplit, urlunsplit

from twconvert.model import Cashtag, Emphasis, Hashtag, Link, Mention, Strong, Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from twconvert.model import Inline

_NOT_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


def xml_safe(text: str) -> str:
    """Return the text with ``\\n`` newlines, and U+FFFD for what XML 1.0 forbids and for lone surrogates.

    The allowed characters are those of the production ``Char`` in XML 1.0, section 2.2.
    """
    return _NOT_XML.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def safe_url(url: str) -> str | None:
    """Return a web address that any reader accepts, or ``None`` where it is no ``http(s)`` address at all.

    Stray percent signs and characters that RFC 3986 does not allow are percent-encoded; a host in
    another script stays as it is.
    """
    try:
        parts = urlsplit(url.strip())
        port = parts.port
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme.lower() not in {"http", "https"} or not host or not _is_host(host):
        return None
    place = f"[{host}]" if ":" in host else host
    if port is not None:
        place = f"{place}:{port}"
    return urlunsplit(
        SplitResult(
            parts.scheme.lower(),
            place,
            _quoted(parts.path, "/:@!$&'()*+,;=~-._%"),
            _quoted(parts.query, "/?:@!$&'()*+,;=~-._%"),
            _quoted(parts.fragment, "/?:@!$&'()*+,;=~-._%"),
        )
    )


def plain_text(content: Iterable[Inline]) -> str:
    """Return what a reader of the content sees, without any styling."""
    return "".join(_plain(inline) for inline in content)


def _plain(inline: Inline) -> str:
    match inline:
        case Text(text) | Link(text=text):
            return text
        case Mention(handle=handle):
            return f"@{handle}"
        case Hashtag(tag):
            return f"#{tag}"
        case Cashtag(tag):
            return f"${tag}"
        case Strong(content) | Emphasis(content):
            return plain_text(content)


def _quoted(part: str, allowed: str) -> str:
    return quote(_STRAY_PERCENT.sub("%25", part), safe=allowed)


def _is_host(host: str) -> bool:
    if ":" in host:
        try:
            IPv6Address(host)
        except AddressValueError:
            return False
        return True
    return not re.search(r"[\s<>\"'\\^`{|}%@\[\]/?#]", host) and not host.startswith(".") and ".." not in host
