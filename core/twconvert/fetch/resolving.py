"""Looks up hosts, and keeps to addresses of the public internet: a name may lead into the network of the reader."""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import TYPE_CHECKING

from twconvert.fetch.errors import NotReachedError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_TRANSLATED = IPv6Network("64:ff9b::/96")
"""IPv4 addresses as networks that know IPv6 alone write them (RFC 6052)."""


def public_addresses(host: str, lookup: Callable[..., Sequence[tuple[object, ...]]] = socket.getaddrinfo) -> list[str]:
    """Return the addresses of a host that are public, in the order in which to try them.

    Args:
        host: The name of the host.
        lookup: Looks a name up, as `socket.getaddrinfo` does.

    Raises:
        NotReachedError: It cannot be looked up, or has private addresses alone.
    """
    try:
        found = [str(info[4][0]) for info in lookup(host, 443, type=socket.SOCK_STREAM)]  # type: ignore[index]
    except (OSError, UnicodeError) as error:
        raise NotReachedError(f"{host} could not be looked up") from error
    public = [each for each in dict.fromkeys(found) if is_public(each)]
    if not public:
        raise NotReachedError(f"{host} leads to {', '.join(found) or 'nothing'}, which is not on the public internet")
    return public


def is_public(address: str) -> bool:
    """Say whether an IP address is one of the public internet, and so is what is written inside of it."""
    try:
        made = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return all(each.is_global and not each.is_multicast and not each.is_reserved for each in _inside(made))


def _inside(address: IPv4Address | IPv6Address) -> list[IPv4Address | IPv6Address]:
    if isinstance(address, IPv4Address):
        return [address]
    if address in _TRANSLATED:
        return [IPv4Address(int(address) & 0xFFFFFFFF)]
    if address.ipv4_mapped:
        return [address.ipv4_mapped]
    return [address, *filter(None, (address.sixtofour, *(address.teredo or ())))]
