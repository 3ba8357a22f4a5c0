"""Whose archive it is, and when it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from twconvert.model import Account, HandleChange, Source
from twconvert.twitter.authorship import author_of_posts
from twconvert.twitter.dates import parse_iso_time, parse_post_time
from twconvert.twitter.ids import account_id_of
from twconvert.twitter.record_kinds import ACCOUNT, ACCOUNT_TIMEZONE, GRAILBIRD_USER, PROFILE, SCREEN_NAME_CHANGE
from twconvert.twitter.service import TWITTER
from twconvert.twitter.time_zones import iana_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from twconvert.records import RecordKind, RecordReader
    from twconvert.twitter.files import DataFile
    from twconvert.twitter.layout import Layout
    from twconvert.twitter.manifest import Manifest
    from twconvert.twitter.media import MediaFinder

Record = dict[str, Any]


def read_source(layout: Layout, manifest: Manifest, media: MediaFinder, reader: RecordReader) -> Source:
    """Return what the archive says of itself; every file that says it may be missing."""
    account = _first(reader, ACCOUNT, manifest.files("account"))
    zone = _first(reader, ACCOUNT_TIMEZONE, manifest.files("account_timezone"))
    profile = _first(reader, PROFILE, manifest.files("profile"))
    details = _first(reader, GRAILBIRD_USER, manifest.files("grailbird_user"))
    owner = _from_details(details) if details else _from_account(account, manifest)
    if not owner.id and not owner.handle:
        author = author_of_posts(layout)
        owner = msgspec.structs.replace(owner, id=author.id, handle=author.handle, name=owner.name or author.name)
    changes = _handle_changes(reader, manifest, owner.id)
    owner = _with_profile(owner, profile, media, layout.media_folders("profile_media"))
    time_zone = zone.get("timeZone") or account.get("timeZone")
    return Source(
        path=layout.archive.path.name,
        layout=layout.name,
        owner=msgspec.structs.replace(owner, handle_changes=changes) if changes else owner,
        generated_at=manifest.generated_at,
        time_zone=iana_name(time_zone) if time_zone else None,
        service=TWITTER,
    )


def _first(reader: RecordReader, kind: RecordKind, files: Iterable[DataFile]) -> Record:
    # All are read, for what is wrong in any of them goes to the report.
    records = [record for file in files for record in reader.read(kind, file)]
    return records[0] if records else {}


def _handle_changes(reader: RecordReader, manifest: Manifest, account_id: str | None) -> tuple[HandleChange, ...]:
    changes = []
    for file in manifest.files("screen_name_change"):
        for record in reader.read(SCREEN_NAME_CHANGE, file):
            change = record.get("screenNameChange") or {}
            changed_at = _time(parse_iso_time, change.get("changedAt") or "")
            is_own = record.get("accountId") in {None, account_id}
            if is_own and changed_at and change.get("changedFrom") and change.get("changedTo"):
                changes.append(HandleChange(changed_at, change["changedFrom"], change["changedTo"]))
    return tuple(sorted(changes, key=lambda change: change.changed_at))


def _from_account(account: Record, manifest: Manifest) -> Account:
    created = account.get("createdAt")
    return Account(
        id=account.get("accountId") or manifest.user.get("accountId") or None,
        handle=account.get("username") or manifest.user.get("userName") or None,
        name=account.get("accountDisplayName") or manifest.user.get("displayName") or None,
        created_at=_time(parse_iso_time, created) if created else None,
    )


def _from_details(details: Record) -> Account:
    created = details.get("created_at")
    return Account(
        id=account_id_of(details),
        handle=details.get("screen_name") or None,
        name=details.get("full_name") or None,
        bio=details.get("bio") or None,
        location=details.get("location") or None,
        website=details.get("expanded_url") or details.get("url") or None,
        created_at=_time(lambda text: parse_post_time(text)[0], created) if created else None,
    )


def _with_profile(owner: Account, profile: Record, media: MediaFinder, folders: tuple[str, ...]) -> Account:
    if not profile:
        return owner
    description = profile.get("description") or {}
    return msgspec.structs.replace(
        owner,
        bio=description.get("bio") or owner.bio,
        location=description.get("location") or owner.location,
        website=description.get("website") or owner.website,
        avatar=media.of_account(owner.id, profile.get("avatarMediaUrl"), folders),
        header=media.of_account(owner.id, profile.get("headerMediaUrl"), folders),
    )


def _time(parse: Callable[[str], datetime], text: str) -> datetime | None:
    """Return the time; one that nobody can read is no reason to refuse an archive."""
    try:
        return parse(text)
    except (ValueError, OverflowError):
        return None
