"""The kinds of records in an archive, and how each is read.

A Mastodon archive tells of messages and of posts for followers in the same file as of public ones, so that the report
must tell no value of any of them.
"""

from twconvert.records import RecordKind

ACTOR = RecordKind("mastodon-actor", is_private=True)
ACTIVITY = RecordKind("mastodon-activity", is_private=True)
"""What a record is, and so what the ledger calls it, is known only when it was read."""


def reference(counted_as: str) -> RecordKind:
    """Return the kind of an item in a list of addresses, which is a string or an object with an ``id``.

    Args:
        counted_as: The row of the ledger that counts them.
    """
    return RecordKind("mastodon-reference", counted_as=counted_as, is_private=True, text_field="id")
