"""Who is who in a post: whom it mentions, whose posts it answers, and the owner of the archive."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from twconvert import AccountRef
from twconvert_mastodon.addresses import TWITTER, account_at, account_of, handle_on_twitter, host_of, last_part

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class People:
    """The accounts that one post names.

    Args:
        server: The server of the owner, which handles of accounts there end in.
        owner: The owner of the archive.
        owner_urls: The beginnings of the addresses of the owner's posts. The first is that of the account.
        tags: The tags of the post.
        known: Accounts that the post mentions without a tag.
    """

    def __init__(
        self,
        server: str,
        owner: AccountRef,
        owner_urls: tuple[str, ...],
        tags: Iterable[dict[str, Any]] = (),
        known: Iterable[AccountRef] = (),
    ) -> None:
        self._server = server
        self._owner = owner
        self._owner_urls = owner_urls
        self.accounts = (*self._accounts(tags), *known)
        """Those mentioned, in order."""

    def with_tags(self, tags: Iterable[dict[str, Any]], known: Iterable[AccountRef]) -> People:
        """Return the accounts that another post of the owner's names."""
        return People(self._server, self._owner, self._owner_urls, tags, known)

    def mentioned(self, name: str, url: str) -> AccountRef:
        """Return whom a mention means.

        Args:
            name: The name as a reader sees it, mostly without the server.
            url: The address of the profile, which need not be the id of the account.
        """
        user, _, server = name.casefold().partition("@")
        named = [each for each in self.accounts if _user(each) == user]
        same = [each for each in named if each.handle == name]
        exact = [each for each in named if server and each.handle and each.handle.casefold().endswith(f"@{server}")]
        near = [each for each in named if each.id and host_of(each.id) == host_of(url)]
        for candidates in (same, exact, near, named):
            if len(candidates) == 1:
                return candidates[0]
        host = "" if self._server == TWITTER else host_of(url) or self._server
        return AccountRef(handle=f"{name}@{host}" if host and not server else name)

    def author_of(self, url: str) -> AccountRef:
        """Return whose post is at an address; nobody, if neither the address nor a mention tells."""
        if url.startswith(self._owner_urls):
            return self._owner
        if self._server == TWITTER:
            return self._on_twitter(handle_on_twitter(url))
        for each in self.accounts:
            if each.id and url.startswith(f"{each.id}/"):
                return each
        known = account_of(url)
        if known:
            return next(
                (each for each in (self._owner, *self.accounts) if each.handle == known.handle and each.handle), known
            )
        # Who answers a post mentions its author.
        there = [each for each in self.accounts if each.id and host_of(each.id) == host_of(url)]
        return there[0] if len(there) == 1 else AccountRef()

    def id_of(self, url: str) -> str:
        """Return by what the model knows a post: on the owner's server the end of its address, else all of it."""
        is_here = bool(self._owner_urls) and host_of(url) == host_of(self._owner_urls[0])
        return last_part(url) if is_here else url

    def _on_twitter(self, handle: str | None) -> AccountRef:
        """Return the account of Twitter that has a handle, which is written in capital or small letters."""
        named = (each for each in (self._owner, *self.accounts) if handle and _user(each) == handle.casefold())
        return next(named, AccountRef(handle=handle))

    def _accounts(self, tags: Iterable[dict[str, Any]]) -> Iterator[AccountRef]:
        for tag in tags:
            url = tag.get("href")
            if tag.get("type") == "Mention" and url:
                name = (tag.get("name") or "").strip().removeprefix("@")
                handle = f"{name}@{self._server}" if name and "@" not in name else name
                yield AccountRef(id=url, handle=handle) if handle else account_at(url)


def _user(account: AccountRef) -> str:
    return (account.handle or "").partition("@")[0].casefold()
