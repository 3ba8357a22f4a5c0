"""Whose archive it is, and when it was made."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING, Any

from twconvert import Account, AccountRef, ArchiveError, Link, Service
from twconvert.records import decode, open_record_stream
from twconvert_mastodon.addresses import TWITTER, account_of, address_in, handle_on_twitter, host_of
from twconvert_mastodon.content import content_of, text_of
from twconvert_mastodon.facts import facts_of, owner_in, service_in
from twconvert_mastodon.people import People
from twconvert_mastodon.record_kinds import ACTOR
from twconvert_mastodon.times import time_or_none

if TYPE_CHECKING:
    from twconvert.records import RecordReader
    from twconvert_mastodon.layout import Layout

_MADE = re.compile(r"archive-(\d{14})")
"""What Mastodon calls an archive: the time in UTC, and some letters that nobody can guess."""
_MOST_LOOKED_AT = 100
_MASTODON = Service("Mastodon", circle="followers only")
"""On its many servers, ids are addresses and handles name the server."""
_TWITTER = Service("Twitter", profile_url=f"https://{TWITTER}/{{handle}}")


@dataclass(frozen=True, slots=True)
class Owner:
    """The owner of an archive, and what tells the owner's posts from others'."""

    account: Account
    followers: str | None
    """The address that stands for all followers."""
    people: People
    """Knows the owner, and nobody else yet."""
    pictures: tuple[dict[str, Any] | None, dict[str, Any] | None]
    """What the profile says of its avatar and its header."""
    service: Service
    """The service that the posts were written on."""
    server: str | None
    """The server where media may be that the archive lacks; ``None`` where the archive was made of another one."""
    generated_at: datetime | None
    """When the archive was made, or that of which it was made."""
    time_zone: str | None
    """The owner's time zone, as in ``Europe/Berlin``."""

    @property
    def ref(self) -> AccountRef:
        """The owner as the author of a post."""
        return AccountRef(self.account.id, self.account.handle, self.account.name)


def read_owner(layout: Layout, reader: RecordReader) -> Owner:
    """Return what the profile says; without one, what the posts say of their author."""
    actor = _read_actor(layout, reader)
    actor_id = actor.get("id") or _actor_of_posts(layout)
    server = _server(actor, actor_id)
    facts = facts_of(actor)
    account = owner_in(facts)
    ref = AccountRef(account.id, account.handle, account.name) if account else _ref(actor, actor_id, server)
    own = tuple(f"{url}/" for url in (actor_id, actor.get("url")) if url)
    people = People(server or "", ref, own)
    return Owner(
        account=account or _account(actor, ref, people),
        followers=actor.get("followers") or (f"{actor_id}/followers" if actor_id else None),
        people=people,
        pictures=(actor.get("icon"), actor.get("image")),
        service=service_in(facts) or (_TWITTER if server == TWITTER else _MASTODON),
        server=None if facts else host_of(ref.id or ""),
        generated_at=time_or_none(facts.get("generated_at")) if facts else _time_of(layout),
        time_zone=facts.get("time_zone"),
    )


def _ref(actor: dict[str, Any], actor_id: str | None, server: str | None) -> AccountRef:
    known = account_of(actor_id or "") or AccountRef(id=actor_id)
    name, display_name = actor.get("preferredUsername"), actor.get("name") or None
    if server == TWITTER:
        return AccountRef(handle=name or handle_on_twitter(actor_id or ""), name=display_name)
    handle = actor.get("webfinger") or (f"{name}@{server}" if name and server else known.handle)
    return AccountRef(actor_id, handle, display_name)


def _time_of(layout: Layout) -> datetime | None:
    """Return when the archive was made, as the name of its file or folder says; nothing in it does."""
    for name in (layout.top, layout.archive.path.absolute().name):
        match = _MADE.search(name)
        if match:
            try:
                return datetime.strptime(match[1], "%Y%m%d%H%M%S").replace(tzinfo=UTC)
            except ValueError:
                continue
    return None


def _account(actor: dict[str, Any], ref: AccountRef, people: People) -> Account:
    fields = [field for field in actor.get("attachment") or () if field.get("name") and field.get("value")]
    lines = [f"{field['name']}: {text_of(field['value'], people)}" for field in fields]
    bio = "\n\n".join(filter(None, (text_of(actor.get("summary") or "", people), "\n".join(lines))))
    links = (part for field in fields for part in content_of(field["value"], people))
    return Account(
        id=ref.id,
        handle=ref.handle,
        name=ref.name,
        bio=bio or None,
        website=next((link.url for link in links if isinstance(link, Link)), None),
        created_at=time_or_none(actor.get("published")),
    )


def _read_actor(layout: Layout, reader: RecordReader) -> dict[str, Any]:
    if layout.actor is None:
        return {}
    records = list(reader.read(ACTOR, layout.actor))
    return records[0] if records else {}


def _actor_of_posts(layout: Layout) -> str | None:
    """Return who made the first activities; they are not validated yet, so anything may be anywhere."""
    try:
        stream = open_record_stream(layout.archive, layout.outbox.path, is_json=True, member=layout.outbox.member)
        for raw in islice(stream, _MOST_LOOKED_AT):
            value, _ = decode(raw.data)
            maker = (value.get("actor") or value.get("attributedTo")) if isinstance(value, dict) else None
            url = address_in(maker)
            if url:
                return url
    except (ArchiveError, ValueError):
        pass  # Whoever reads the file for its posts says what is wrong with it.
    return None


def _server(actor: dict[str, Any], actor_id: str | None) -> str | None:
    _, _, server = (actor.get("webfinger") or "").partition("@")
    return server or host_of(actor_id or "")
