"""The service that posts were written on: its name, its web addresses, and its words for things."""

from __future__ import annotations

from msgspec import Struct


class Service(Struct, frozen=True, gc=False, cache_hash=True):
    """A service, as a loader describes it in the `Source` of an archive.

    The fields that end in ``_url`` are templates of web addresses with one placeholder, ``{handle}`` or ``{id}``;
    ``None`` where there is no such address. Services of many servers need none of them: there an account's id is an
    address, and its handle names a server.

    Raises:
        ValueError: A template lacks its placeholder, or ``identity_url`` does not end in it.
    """

    name: str
    """What the service calls itself: ``Twitter``, ``Mastodon``."""
    profile_url: str | None = None
    """The profile of an account by its ``{handle}``, without the ``@``: ``https://social.example/{handle}``."""
    account_url: str | None = None
    """The profile of an account of which only the ``{id}`` is known, a number."""
    identity_url: str | None = None
    """The address that stands for an account for good, whatever its handle: it ends in ``{id}``."""
    post_url: str | None = None
    """A post of which only the ``{id}`` is known, a number."""
    circle: str = "a circle"
    """Whom posts of the visibility ``circle`` reach, as it follows "Posted to"."""
    assistant: str = "an assistant"
    """What the service calls the assistant that owners can chat with."""

    def __post_init__(self) -> None:
        for url, placeholder in ((self.profile_url, "{handle}"), (self.account_url, "{id}"), (self.post_url, "{id}")):
            if url and placeholder not in url:
                raise ValueError(f"the address {url} of the service {self.name} lacks {placeholder}")
        if self.identity_url and not self.identity_url.endswith("{id}"):
            raise ValueError(f"the address {self.identity_url} of the service {self.name} does not end in {{id}}")

    def __str__(self) -> str:
        return self.name


UNKNOWN_SERVICE = Service("social media")
"""What is known of a service where a loader does not say: it has no addresses."""
