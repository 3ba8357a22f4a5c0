"""Headers: files that list the posts and messages of an archive, whose content is in other files.

In 13 of 13 archives they listed exactly the posts of ``tweets.js``, so what they list and is not there is missing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from twconvert.expected import RecordList
from twconvert.kinds import MESSAGES, POSTS, ledger_row_of_post
from twconvert.twitter.record_kinds import unread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from twconvert.hookspecs import Selection
    from twconvert.records import RecordReader
    from twconvert.report import Report
    from twconvert.twitter.manifest import Manifest

Record = dict[str, Any]

LEDGER = "headers"
"""The row of the ledger that counts headers."""
_MESSAGES = ("messageCreate", "welcomeMessageCreate")


class _HeaderFiles(NamedTuple):
    kind: str
    ledger: str
    """The row of the ledger that counts what they list."""
    noun: str
    needs: str
    """The kind that has to be asked for, so that what they list is read; empty where it always is."""
    ids_of: Callable[[Record], Iterator[str]]


def _id_of_post(record: Record) -> Iterator[str]:
    tweet = record.get("tweet", record)
    if isinstance(tweet, dict):
        # README.txt of the archives calls it so, and in all archives seen it is called otherwise.
        yield str(tweet.get("tweet_id") or tweet.get("tweetId") or "")


def _ids_of_messages(record: Record) -> Iterator[str]:
    conversation = record.get("dmConversation", record)
    events = conversation.get("messages") if isinstance(conversation, dict) else None
    for event in events if isinstance(events, list) else ():
        for name in _MESSAGES:
            message = event.get(name) if isinstance(event, dict) else None
            if isinstance(message, dict):
                yield str(message.get("id") or "")


_POST, _DELETED, _MESSAGE = POSTS.ledger[0], ledger_row_of_post("deleted"), MESSAGES.ledger[1]
_FILES = (
    _HeaderFiles("tweet_headers", _POST.name, _POST.many, "", _id_of_post),
    _HeaderFiles("deleted_tweet_headers", _DELETED.name, _DELETED.many, "deleted", _id_of_post),
    _HeaderFiles("direct_message_headers", _MESSAGE.name, _MESSAGE.many, MESSAGES.name, _ids_of_messages),
    _HeaderFiles("direct_message_group_headers", _MESSAGE.name, _MESSAGE.many, MESSAGES.name, _ids_of_messages),
)


def read_headers(manifest: Manifest, reader: RecordReader, selection: Selection, report: Report) -> None:
    """Note what the headers list, for `Report.report_missing` to compare with what was read."""
    for files in _FILES:
        if files.needs == MESSAGES.name not in selection.kinds:
            # Nobody asked for messages, so none is read that could be compared.
            continue
        is_wanted = not files.needs or files.needs in selection.kinds
        for file in manifest.files(files.kind):
            listed = RecordList(file.path, files.noun, ledger=LEDGER, records=files.ledger, is_wanted=is_wanted)
            for record in reader.read(unread(LEDGER), file):
                listed.add_entry(*files.ids_of(record), continues=reader.continues)
            report.expected.lists.append(listed)
