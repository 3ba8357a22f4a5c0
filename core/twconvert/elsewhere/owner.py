"""What is the owner's own among addresses: nobody has to be told where they are themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.elsewhere.fediverse import fediverse_address_in_url, fediverse_addresses_in
from twconvert.model import Text

if TYPE_CHECKING:
    from twconvert.model import Document


def own_addresses(document: Document) -> frozenset[str]:
    """Return the Fediverse addresses that the profile tells, in small letters: nobody has any but their own there."""
    owner = document.owner
    found = [*fediverse_addresses_in((Text(profile_text(document)),))]
    for url in filter(None, (owner.website, owner.id)):
        found += fediverse_address_in_url(url, is_spoken_of=True)
    return frozenset(str(address).lower() for address in found)


def own_names(document: Document) -> frozenset[str]:
    """Return the owner's plain handles: who has the same name on any server is most likely the owner."""
    owner = document.owner
    handles = [owner.handle, *(name for each in owner.handle_changes for name in (each.old, each.new))]
    return frozenset(handle.lower() for handle in handles if handle and "@" not in handle)


def profile_text(document: Document) -> str:
    """Return all that the profile says."""
    owner = document.owner
    handle = f"@{owner.handle}" if owner.handle else None
    return "\n".join(filter(None, (handle, owner.name, owner.bio, owner.location, owner.website)))
