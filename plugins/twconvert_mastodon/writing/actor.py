"""The profile of the owner: ``actor.json``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert import Text
from twconvert.autolink import autolinked
from twconvert_mastodon.writing.activities import time
from twconvert_mastodon.writing.addresses import safe
from twconvert_mastodon.writing.format import CONTEXT, FormerHandle, OwnerFacts, Person

if TYPE_CHECKING:
    from twconvert import Document
    from twconvert_mastodon.writing.addresses import Addresses
    from twconvert_mastodon.writing.markup import Markup
    from twconvert_mastodon.writing.media import MediaFiles


def person_of(document: Document, addresses: Addresses, markup: Markup, media_files: MediaFiles) -> Person:
    """Return the profile of the owner, whose pictures are put among the files."""
    owner = document.owner
    created = time(owner.created_at) if owner.created_at else None
    return Person(
        context=CONTEXT,
        id=addresses.actor,
        preferredUsername=(owner.handle or "").partition("@")[0] or owner.id or "owner",
        name=owner.name or owner.handle or "",
        summary=markup.content(autolinked((Text(owner.bio or ""),))),
        url=addresses.actor,
        followers=addresses.followers,
        inbox=f"{addresses.actor}/inbox",
        outbox="outbox.json",
        published=created,
        icon=media_files.of_account(owner.avatar, "avatar"),
        image=media_files.of_account(owner.header, "header"),
        facts=_facts(document, created),
    )


def _facts(document: Document, created: str | None) -> OwnerFacts:
    owner = document.owner
    archived = document.generated_at
    return OwnerFacts(
        id=owner.id,
        handle=owner.handle,
        name=owner.name,
        bio=owner.bio,
        location=owner.location,
        website=owner.website if safe(owner.website) else None,
        created_at=created,
        former_handles=tuple(FormerHandle(time(e.changed_at), e.old, e.new) for e in owner.handle_changes),
        service=document.service,
        generated_at=time(archived) if archived else None,
        time_zone=document.sources[-1].time_zone,
    )
