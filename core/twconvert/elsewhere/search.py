"""Gathers the addresses of people on other services while the texts of a document go by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twconvert.autolink import autolinked
from twconvert.elsewhere.fediverse import fediverse_addresses_in, may_be_fediverse_address
from twconvert.elsewhere.owner import own_addresses, own_names, profile_text
from twconvert.elsewhere.services import may_be_profile, profiles_in
from twconvert.long_texts import is_long
from twconvert.model import Link, Text
from twconvert.text import plain_text, without_styles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from twconvert.model import AccountRef, Document, Inline

_FEDIVERSE = "Fediverse"
# A pattern that begins with a certain sign skips all others at once.
_AT_SIGN_IN_WORD = re.compile(r"@(?<=\w@)\w")
_WIDE_AT_SIGN_IN_WORD = re.compile("\uff20(?<=\\w\uff20)\\w")


@dataclass(slots=True)
class Found:
    """An address, and where it was found first."""

    service: str
    """The name of the service: ``Fediverse`` for all servers of it."""
    address: str
    """The name of somebody there: ``ada@social.example`` in the Fediverse."""
    url: str
    """The address of the profile."""
    place: str
    """The address of the text, or else its kind and its id."""
    time: datetime | None
    """When that was written."""
    author: AccountRef | None
    """Who wrote that: of a repost, its author."""
    times: int = 1
    """How often it is in the document."""


class Elsewhere:
    """The addresses in texts, in the order in which they are found; the owner's own are left out.

    Args:
        document: The document that the texts are of.
    """

    def __init__(self, document: Document) -> None:
        profile = autolinked((Text(profile_text(document)),))
        self._own = {f"{_FEDIVERSE} {address}" for address in own_addresses(document)}
        self._own |= {f"{each.service} {each.user}".lower() for each in profiles_in(profile)}
        self._own_names = own_names(document)
        self._found: dict[str, Found] = {}

    def look_at(self, content: Sequence[Inline], place: str, time: datetime | None, author: AccountRef | None) -> None:
        """Search a text.

        Args:
            content: The text.
            place: Its address, or else its kind and its id.
            time: When it was written.
            author: Who wrote it.
        """
        # Most texts are short, and name nobody.
        if not (is_long(content) or _may_name_somebody(content)):
            return
        for service, address, name, url in _addresses_in(content):
            key = f"{service} {address}".lower()
            known = self._found.get(key)
            if known:
                known.times += 1
            elif key not in self._own and name.lower() not in self._own_names:
                self._found[key] = Found(service, address, url, place, time, author)

    def found(self) -> Iterator[Found]:
        """Yield what was found so far."""
        return iter(self._found.values())


def _may_name_somebody(content: Sequence[Inline]) -> bool:
    """Say whether a text is worth a search: most texts name nobody, which shows at a glance."""
    text = plain_text(content)
    if (
        "://" in text
        or "/@" in text
        or ("@" in text and _AT_SIGN_IN_WORD.search(text))
        or ("\uff20" in text and _WIDE_AT_SIGN_IN_WORD.search(text))
        or ("." in text and ".bsky.social" in text.lower())
    ):
        return True
    for each in without_styles(content):
        if type(each) is Link and (may_be_fediverse_address(each.url) or may_be_profile(each.url)):
            return True
    return False


def _addresses_in(content: Sequence[Inline]) -> Iterator[tuple[str, str, str, str]]:
    """Yield service, address, name and web address of everybody whom a text names."""
    # The parts of a long text are copied one at a time.
    for part in ((each,) for each in content) if is_long(content) else (content,):
        if not _may_name_somebody(part):
            continue
        for address in fediverse_addresses_in(part):
            yield _FEDIVERSE, str(address), address.user, f"https://{address.host}/@{address.user}"
        for service, user, url in profiles_in(part):
            yield service, user, user.partition(".")[0], url
