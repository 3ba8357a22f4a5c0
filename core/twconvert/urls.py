"""Web addresses: making them safe, and those of accounts and posts."""

from __future__ import annotations

import re
from functools import lru_cache
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, quote, urlsplit, urlunsplit

from twconvert.errors import UsageError

if TYPE_CHECKING:
    from twconvert.model import AccountRef
    from twconvert.service import Service

__all__ = ["account_url", "checked_base_url", "link_text", "post_url", "profile_url", "safe_url", "shown_url"]

_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_IN_PATH = "/:@!$&'()*+,;=~-._%"
_IN_QUERY = f"?{_IN_PATH}"
# The ASCII of the "forbidden domain code points" of WHATWG URL, section 3.5, and a little more.
_NOT_IN_HOST = re.compile(r"[\x00-\x20\x7f\"#%'/:<>?@\[\\\]^`{|}]")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_NOT_SHOWN = re.compile(r"(?:https?://)?(?:www\.)?", re.IGNORECASE)
# What most addresses look like. Those need no repair, which takes ten times as long as this look at them.
_ALREADY_SAFE = re.compile(
    r"https?://(?![^/?]{64})(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{2,}"
    r"(?:/[\w/:@!$&'()*+,;=~.-]*(?:%[0-9A-Fa-f]{2}[\w/:@!$&'()*+,;=~.-]*)*)?"
    r"(?:\?(?:[\w/:@!$&'()*+,;=~.?-]|%[0-9A-Fa-f]{2})+)?",
    re.ASCII,
)

_SHOWN_ADDRESS = re.compile(
    r"https?://([^\s/?#\u2026<>\"'()\[\]{}|\\^`]+)(\u2026?)"
    r"|(?<![^\s(\[\"'])((?:[^\s/?#@:]+@)?(?:[\w-]+\.)+[^\W\d_]{2,}(?::\d+)?)(?=/|\Z)",
    re.IGNORECASE,
)
"""An address as people write one in a text, with or without its beginning, and whether its host is cut off."""


def safe_url(url: str) -> str | None:
    """Return a web address that every program accepts, or ``None`` where it is not an ``http(s)`` address.

    Stray percent signs and characters that RFC 3986 does not allow are percent-encoded, and a user name and password
    are left out. A host in another script stays as it is. For example, ``https://example.org/two words`` becomes
    ``https://example.org/two%20words``, and ``javascript:alert(1)`` becomes ``None``.
    """
    folder, _, name = url.rpartition("/")
    if name.isalnum() and name.isascii() and _is_safe_folder(folder):
        return url
    return url if _ALREADY_SAFE.fullmatch(url) else _repaired(url)


@lru_cache(1024)
def _is_safe_folder(address: str) -> bool:
    """Say whether an address is safe when a slash, letters and digits follow: many posts share such a beginning."""
    return _ALREADY_SAFE.fullmatch(f"{address}/") is not None


def link_text(url: str, text: str) -> str:
    """Return what a link is to be called: its text, with the host behind it where the text promises another one.

    It does where it shows the address of another host, or a user name that looks like a host. For example, the text
    ``good.example`` of a link to ``https://evil.example/`` becomes ``good.example (evil.example)``. Addresses of one
    domain, such as ``example.org`` and ``blog.example.org``, are not told apart.

    Args:
        url: The address that the link leads to.
        text: The text of the link.
    """
    if "@" not in text and shown_url(url).startswith(shown_url(text).removesuffix("\u2026")):
        return text
    shown = _SHOWN_ADDRESS.findall(text)
    target = safe_url(url) if shown else None
    host = urlsplit(target).hostname if target else None
    if not host or all(_is_of_host(http or bare, host, is_cut=bool(cut)) for http, cut, bare in shown):
        return text
    said = f" ({host})"
    return text if text.endswith(said) else text + said


def _is_of_host(shown: str, host: str, *, is_cut: bool) -> bool:
    """Say whether a reader who is shown this host, perhaps with a user name and a port, expects to come to a host."""
    user, _, name = shown.rpartition("@")
    name, host = (_uniform(each) for each in (name.partition(":")[0], host))
    is_same = host.startswith(name) if is_cut else f".{host}".endswith(f".{name}") or f".{name}".endswith(f".{host}")
    return is_same and "." not in user


def _uniform(host: str) -> str:
    """Return a host in the form in which two can be compared."""
    host = host.casefold().removeprefix("www.").rstrip(".,;:!")
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return host


def checked_base_url(base_url: str | None) -> str:
    """Return what the addresses of files begin with: a web address that ends in a slash, or an empty string.

    Args:
        base_url: The value of the option ``--base-url``: where the files will be on the web, if they will be there.

    Raises:
        UsageError: It is not a web address that a name can be put behind.
    """
    if base_url is None:
        return ""
    address = safe_url(base_url)
    if address is None or not address.isascii() or urlsplit(address)[3:] != ("", ""):
        raise UsageError(
            f"the option 'base_url' must be an address that files can be at, not {base_url!r}: give one like "
            "https://example.org/archive/, in ASCII and without ? and #"
        )
    return address if address.endswith("/") else f"{address}/"


def profile_url(service: Service, account_id: str | None, handle: str | None) -> str | None:
    """Return the address of an account's profile (not yet a `safe_url`); ``None`` where neither id nor handle tells.

    An id that is a web address is that of the profile (ActivityPub, section 3.1). A handle with a host is that of an
    account there, as WebFinger and Mastodon write it; any other one is the service's own.

    Args:
        service: The service that the account is named on.
        account_id: The id of the account, if it is known.
        handle: The handle of the account without the ``@``, if it is known: ``ada`` or ``ada@social.example``.
    """
    if account_id and account_id.startswith(("https://", "http://")):
        return account_id
    if not handle:
        return None
    name, _, host = handle.partition("@")
    if host:
        return f"https://{host}/@{name}"
    return service.profile_url.replace("{handle}", name) if service.profile_url else None


def account_url(service: Service, account: AccountRef) -> str | None:
    """Return the address of an account as `profile_url` does, also where a number is all that is known of it."""
    return profile_url(service, account.id, account.handle) or _numbered(service.account_url, account.id)


def shown_url(url: str) -> str:
    """Return an address without ``https://`` and ``www.``, as people read it: ``example.org/a``."""
    return _NOT_SHOWN.sub("", url, count=1)


def post_url(service: Service, post_id: str) -> str | None:
    """Return the address of a post of which a number is all that is known; ``None`` for any other id."""
    return _numbered(service.post_url, post_id)


def _numbered(template: str | None, number: str | None) -> str | None:
    return template.replace("{id}", number) if template and number and number.isdecimal() else None


def _repaired(url: str) -> str | None:
    try:
        parts = urlsplit(url.strip())
        port = parts.port
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not host or not _is_host(host):
        return None
    place = f"[{host}]" if ":" in host else host
    return urlunsplit(
        SplitResult(
            parts.scheme,
            place if port is None else f"{place}:{port}",
            _quoted(parts.path, _IN_PATH),
            _quoted(parts.query, _IN_QUERY),
            _quoted(parts.fragment, _IN_QUERY),
        )
    )


def _quoted(part: str, allowed: str) -> str:
    return quote(_STRAY_PERCENT.sub("%25", part), safe=allowed, errors="replace")


def _is_host(host: str) -> bool:
    if ":" in host:
        return "%" not in host and _is_address(IPv6Address, host)
    try:
        # What a browser makes of it, with compatible characters replaced and punycode decoded.
        name = host.encode("idna").decode("idna")
    except UnicodeError:
        return False
    last_label = name.removesuffix(".").rpartition(".")[2]
    return not _NOT_IN_HOST.search(name) and (not _NUMBER.fullmatch(last_label) or _is_address(IPv4Address, name))


def _is_address(kind: type[IPv4Address | IPv6Address], host: str) -> bool:
    try:
        kind(host)
    except AddressValueError:
        return False
    return True
