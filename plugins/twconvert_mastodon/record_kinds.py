"""The kinds of records in an archive, and how each is read.

A Mastodon archive tells of messages and of posts for followers in the same file as of public ones, so that the report
must tell no value of any of them.
"""

from __future__ import annotations

from typing import Any

from twconvert.records import RecordKind

_POSTS = frozenset(
    {"Note", "Question", "Article", "Page", "Image", "Audio", "Video", "Document", "Event", "ChatMessage"}
)
"""The types of posts (ActivityStreams 2.0, section 3.3 of its vocabulary), and that of messages of Pleroma."""
_OF_BOTH = ("id", "published", "to", "cc")
"""Members that a post and the activity that made it have alike."""


def _as_activity(record: dict[str, Any]) -> dict[str, Any]:
    """Return the activity that made a post, where an outbox holds the post itself, as of old Misskey."""
    if "object" in record or str(record.get("type")) not in _POSTS:
        return record
    alike = {name: record[name] for name in _OF_BOTH if name in record}
    return {**alike, "type": "Create", "object": record}


ACTOR = RecordKind("mastodon-actor", is_private=True)
ACTIVITY = RecordKind("mastodon-activity", is_private=True, usual_form=_as_activity)
"""What a record is, and so what the ledger calls it, is known only when it was read."""


def reference(counted_as: str) -> RecordKind:
    """Return the kind of an item in a list of addresses, which is a string or an object with an ``id``.

    Args:
        counted_as: The row of the ledger that counts them.
    """
    return RecordKind("mastodon-reference", counted_as=counted_as, is_private=True, text_field="id")
