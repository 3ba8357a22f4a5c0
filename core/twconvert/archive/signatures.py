"""What people take for an archive and is something else, and by what it is known.

twconvert names it, so that nobody looks for a fault in an archive that is none.
"""

from __future__ import annotations

import re
from heapq import nsmallest
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.archive.tree import Archive

HEAD_LENGTH = 1 << 13
"""The number of bytes at the beginning of a file that are looked at."""
_MOST_FILES = 100
"""So many files of a folder, those nearest to its top, are looked into."""


class Signature(Struct, frozen=True):
    """What one kind of file, or folder, is known by."""

    what: str
    """What it is: ``an export of Pixelfed``."""
    path: str
    """A pattern for the path of a file in it."""
    contents: tuple[bytes, ...] = ()
    """Patterns that are all found in the first bytes of that file."""


_ANY = r".*"
_JSON = r".*\.json(?:\.txt)?"
_LINES = r".*\.(?:jsonl?|ndjson|txt)"
SIGNATURES = (
    Signature("an export of Instagram or Threads", r"(?:.*/)?your_instagram_activity/.*"),
    Signature("an export of Instagram", r"(?:.*/)?content/posts_\d+\.(?:json|html)"),
    Signature("an export of Facebook", r"(?:.*/)?your_facebook_activity/.*"),
    Signature("an export of Facebook", r"(?:.*/)?posts/your_posts\w*\.(?:json|html)"),
    Signature("an export of Pixelfed (statuses)", _JSON, (rb'"media_attachments"', rb'"content_text"')),
    Signature(
        "an export of Misskey or of one of its forks (notes)", _JSON, (rb'"renoteId"', rb'"(?:fileIds|localOnly)"')
    ),
    Signature(
        "a copy made by the tool mastodon-archive", r"(?:.*/)?[^/]+\.user\.[^/]+\.json", (rb'\A\s*\{\s*"account"',)
    ),
    Signature("a copy made by the tool mastodon-archive", _JSON, (rb'\A\s*\{\s*"account"', rb'"statuses"')),
    Signature(
        "a collection of posts out of Twitter's API, as twarc makes it",
        _LINES,
        (rb"\A\s*\{", rb'"id_str"', rb'"full_text"'),
    ),
    Signature(
        "a collection of posts out of Twitter's API, as twarc makes it",
        _LINES,
        (rb"\A\s*\{", rb'"edit_history_tweet_ids"'),
    ),
    Signature("a copy of an account of Bluesky (CAR)", _ANY, (rb"\A[\s\S]{1,2}\xa2eroots",)),
    Signature(
        "only a pointer to a file that Git LFS keeps elsewhere (fetch it with `git lfs pull`)",
        _ANY,
        (rb"\Aversion https://git-lfs",),
    ),
    Signature("a list of accounts that Mastodon exports", r".*\.csv", (rb"\A(?:\xef\xbb\xbf)?Account address\b",)),
    Signature("a table of statistics of Twitter", r".*\.csv", (rb'\A(?:\xef\xbb\xbf)?"?Tweet id"?,',)),
    Signature(
        "the page for looking at an archive of Twitter, without the folder data beside it",
        r"(?:.*/)?(?:Your archive|index)\.html",
        (rb"(?i)twitter archive|your archive|grailbird|__THAR_CONFIG",),
    ),
    Signature(
        "a page that a browser saved", _ANY, (rb"\A\s*(?:From: <Saved by|MIME-Version:)|Snapshot-Content-Location:",)
    ),
    Signature("a page that a browser saved", _ANY, (rb"\Abplist00", rb"WebMainResource")),
    Signature("a page that a browser saved", _ANY, (rb"<!--\s*saved from url=",)),
    Signature("a web page", _ANY, (rb"(?i)\A(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head)\b",)),
)
"""The first that fits counts."""


def named_file(path: str, head: bytes) -> str | None:
    """Return what a file is, or ``None`` where nobody knows.

    Args:
        path: Its path.
        head: Its first bytes, `HEAD_LENGTH` of them where there are so many.
    """
    return next((signature.what for signature in SIGNATURES if _fits(signature, path, head)), None)


def named_archive(archive: Archive) -> str | None:
    """Return what a folder, a packed folder or a file is that no loader knows, or ``None`` where nobody knows."""
    by_name = [signature for signature in SIGNATURES if not signature.contents]
    for signature in by_name:
        if any(re.fullmatch(signature.path, name) for name in archive.names):
            return signature.what
    return next(filter(None, _named_files(archive)), None)


def _named_files(archive: Archive) -> Iterator[str | None]:
    for name in nsmallest(_MOST_FILES, archive.names, key=lambda name: (name.count("/"), name)):
        yield named_file(name, archive.head(name, HEAD_LENGTH))


def _fits(signature: Signature, path: str, head: bytes) -> bool:
    return re.fullmatch(signature.path, path) is not None and all(
        re.search(content, head) for content in signature.contents
    )
