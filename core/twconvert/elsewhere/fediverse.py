"""Finds the Fediverse addresses of people in texts and links.

What counts as one:

- ``@user@host``, ``acct:user@host`` and a mention of somebody on another server, whatever is around it;
- the address of a profile with an ``@``: ``https://host/@user`` and ``https://host/@user@other`` (Mastodon, Misskey);
- the address of a profile without one: ``/users/user`` (Mastodon, Pleroma), ``/profile/user`` (Friendica),
  ``/u/user`` (Lemmy), ``/user/user`` (BookWyrm), ``/a/user`` and ``/accounts/user`` (PeerTube), ``/channel/user``
  (Hubzilla). Other sites have such paths: it counts where the host is called after such software, or the text speaks
  of it;
- ``user@host``, which is what an e-mail address looks like, where the host is called after such software or the text
  has spoken of it before, and nothing in the text speaks of mail.

A link to a post is none, for people link to posts of others for many reasons. `hosts` says which hosts are no servers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urlsplit

from twconvert.elsewhere.hosts import names_software, server_name
from twconvert.model import Link, Mention, Text
from twconvert.text import plain_text, without_styles

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert.model import Inline

# USERNAME_RE of Mastodon's app/models/account.rb.
_USER = r"[A-Za-z0-9_]+(?:[.-]+[A-Za-z0-9_]+)*"
# A host in ASCII may be followed by letters of a script that needs no spaces; else it is in any script. It is atomic,
# for a part of a host that does not fit is another host. In any script it begins where a word does: else a long run of
# letters would be read anew from each of them.
_HOST = (
    r"(?>(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,63}+(?![A-Za-z0-9\u00c0-\u058f_-]|\.[A-Za-z0-9])"
    r"|(?<!\w)(?:[^\W_](?:[\w-]*\w)?\.)+[^\W\d_]{2,63})"
)
_NOT_BEFORE = r"(?<![A-Za-z0-9_\u00c0-\u058f/@\uff20.+=:-])"
_WITH_AT = re.compile(rf"(?:{_NOT_BEFORE}[@\uff20]|\bacct:@?)({_USER})[@\uff20]({_HOST})(?!\u2026|@)")
_BARE = re.compile(rf"{_NOT_BEFORE}({_USER})@({_HOST})(?!\u2026|@|/)")
_URL = re.compile(rf"https?://[^\s<>\"]+|{_NOT_BEFORE}{_HOST}/@[^\s<>\"]+")
_AFTER_URL = ".,;:!?)]}'\u2019\u201d\u00bb"
_FEDIVERSE = re.compile(
    "mastodon|fedivers|pleroma|akkoma|misskey|friendica|hubzilla|pixelfed|peertube|lemmy|gotosocial|activitypub"
    "|\u30de\u30b9\u30c8\u30c9\u30f3|\u30df\u30b9\u30ad\u30fc",
    re.IGNORECASE,
)
_MAIL = re.compile("mail|correo|courriel|\u30e1\u30fc\u30eb|\u90ae|xmpp|jabber", re.IGNORECASE)
_PROFILE = re.compile(rf"@({_USER})(?:@([^@]+))?")
_NAME_OF_PROFILE = re.compile(rf"({_USER})(?:@([^@]+))?")
# Most texts and links have no address, which these show at a glance.
_HINT = re.compile(r"\w[@\uff20]\w|/@|://")
_FOLDERS = frozenset({"a", "accounts", "channel", "profile", "u", "user", "users"})
_HINT_OF_URL = re.compile(f"/(?:@|%|(?:{'|'.join(sorted(_FOLDERS))})/)")
_WEB_CLIENTS = frozenset({"deck", "web"})
_TABS = frozenset({"followers", "following", "media", "with_replies"})
"""What Mastodon shows of a person beside the posts."""


class FediverseAddress(NamedTuple):
    """Of somebody in the Fediverse."""

    user: str
    """As it was written."""
    host: str
    """In small letters and ASCII."""

    def __str__(self) -> str:
        return f"{self.user}@{self.host}"


def fediverse_addresses_in(content: Iterable[Inline]) -> Iterator[FediverseAddress]:
    """Yield every address in a text and its links, as often as it is there."""
    inlines = list(without_styles(content))
    text = "".join(map(_searched, inlines))
    if _HINT.search(text):
        yield from _in_text(text)
    links = [inline for inline in inlines if isinstance(inline, Link) and may_be_fediverse_address(inline.url)]
    is_spoken_of = bool(links and _FEDIVERSE.search(plain_text(inlines)))
    for inline in inlines:
        if isinstance(inline, Link):
            if may_be_fediverse_address(inline.url):
                yield from fediverse_address_in_url(inline.url, is_spoken_of=is_spoken_of)
        elif isinstance(inline, Mention) and "@" in inline.handle:
            yield from _address(*inline.handle.split("@", 1))


def may_be_fediverse_address(url: str) -> bool:
    """Say whether a link may lead to a profile in the Fediverse, as it shows at a glance."""
    return _HINT_OF_URL.search(url) is not None


def fediverse_address_in_url(url: str, *, is_spoken_of: bool) -> Iterator[FediverseAddress]:
    """Yield the address of the person whose profile a link leads to.

    Args:
        url: The address that the link leads to.
        is_spoken_of: Whether the text around it speaks of the Fediverse.
    """
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.")
        if parts.scheme not in {"http", "https"} or parts.port is not None:
            return
    except ValueError:
        return
    folders = [unquote(each) for each in parts.path.split("/") if each]
    if len(folders) > 1 and folders[0] in _WEB_CLIENTS:
        del folders[0]
    if len(folders) > 1 and folders[-1] in _TABS:
        del folders[-1]
    match folders:
        case [name] if profile := _PROFILE.fullmatch(name):
            # The host may say who lives elsewhere, but not be what only looks like a server.
            if server_name(host):
                yield from _address(profile[1], profile[2] or host)
        case [folder, name] if folder in _FOLDERS and (profile := _NAME_OF_PROFILE.fullmatch(name)):
            server = server_name(host)
            if server and not name.isdecimal() and (names_software(server) or is_spoken_of):
                yield from _address(profile[1], profile[2] or host)


def _searched(inline: Inline) -> str:
    """Return what to search of an inline as text: of a link only what may be the host of somebody."""
    match inline:
        case Text(text=text):
            return text
        case Link(text=text) if re.search(r"[/\u2026]", text):
            return " "
        case Mention(handle=handle) if "@" in handle:
            return " "
        case _:
            return plain_text((inline,))


def _in_text(text: str) -> Iterator[FediverseAddress]:
    spoken_of = _FEDIVERSE.search(text)
    for match in _WITH_AT.finditer(text):
        yield from _address(match[1], match[2])
    for match in _URL.finditer(text):
        url = match[0].rstrip(_AFTER_URL)
        yield from fediverse_address_in_url(
            url if "://" in url else f"https://{url}", is_spoken_of=spoken_of is not None
        )
    if not _MAIL.search(text):
        for match in _BARE.finditer(text):
            if names_software(match[2].lower()) or (spoken_of and spoken_of.end() <= match.start()):
                yield from _address(match[1], match[2])


def _address(user: str, host: str) -> Iterator[FediverseAddress]:
    server = server_name(host)
    if server and re.fullmatch(_USER, user):
        yield FediverseAddress(user, server)
