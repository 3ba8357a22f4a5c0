"""Small archives for tests, of plain values."""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

from twconvert import Report
from twconvert.conversion import open_archive

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from twconvert import Document, Post

OWNER = {"accountId": "1000", "username": "ada_example", "accountDisplayName": "Ada Example"}
_SNOWFLAKE_EPOCH_MS = 1_288_834_974_657


def snowflake(time: datetime, number: int = 0) -> str:
    """Return an id as Twitter would have given it out at this time."""
    return str(((int(time.timestamp() * 1000) - _SNOWFLAKE_EPOCH_MS) << 22) + number)


def tweet(text: str, at: datetime = datetime(2022, 11, 20, 10, tzinfo=UTC), **fields: Any) -> dict[str, Any]:
    """Return a record as data/tweets.js holds it, without its wrapper."""
    post_id = fields.pop("id_str", None) or snowflake(at)
    return {
        "id_str": post_id,
        "created_at": at.strftime("%a %b %d %H:%M:%S +0000 %Y"),
        "full_text": text,
        **fields,
    }


def ytd(kind: str, records: Sequence[object], part: int = 0) -> str:
    """Return a data file of the layouts since 2018."""
    return f"window.YTD.{kind}.part{part} = {json.dumps(records, indent=2)}\n"


def tweets_file(tweets: Sequence[Mapping[str, Any]]) -> str:
    """Return data/tweets.js."""
    return ytd("tweets", [{"tweet": each} for each in tweets])


def account_file(**fields: str) -> str:
    """Return data/account.js."""
    return ytd("account", [{"account": {**OWNER, **fields}}])


def make_archive(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write an archive as a zip into a folder and return its path."""
    path = folder / f"archive-{len(list(folder.iterdir()))}.zip"
    with ZipFile(path, "w") as output:
        for name, content in files.items():
            output.writestr(name, content)
    return path


@dataclass(frozen=True)
class Loaded:
    """A document and its report."""

    document: Document
    report: Report

    @property
    def posts(self) -> list[Post]:
        """All posts."""
        return list(self.document.posts)

    @property
    def threads(self) -> list[list[str]]:
        """The ids of the posts of every thread."""
        return [[post.id for post in thread.posts] for thread in self.document.threads]

    @property
    def messages(self) -> list[str]:
        """What the report has to say."""
        return [problem.message for problem in self.report.problems]


@contextmanager
def loaded(*paths: Path, **options: Any) -> Iterator[Loaded]:
    """Open archives as a document, and check that every record is accounted for."""
    report = Report()
    with open_archive(*paths, report=report, **options) as document:
        check_ledger(document, report)
        yield Loaded(document, report)


def check_ledger(document: Document, report: Report) -> None:
    """Check that the report accounts for every record, and threads for every post."""
    for kind, counts in report.records.items():
        assert counts.found == counts.exported + counts.filtered + counts.merged + counts.invalid, kind
    exported = {kind: counts.exported for kind, counts in report.records.items() if counts.exported}
    assert sum(number for kind, number in exported.items() if kind.endswith("posts")) == len(document.posts)
    held = {
        "likes": len(document.likes),
        "conversations": len(document.conversations),
        "messages": sum(len(each.events) for each in document.conversations),
        "chat_messages": sum(len(each.messages) for each in document.chats),
        "relations": len(document.relations),
        "lists": len(document.lists),
        "moments": len(document.moments),
        "other_media": len(document.other_media),
    }
    assert {kind: number for kind, number in exported.items() if not kind.endswith("posts")} == {
        kind: number for kind, number in held.items() if number
    }
    in_threads = [post.id for thread in document.threads for post in thread.posts]
    assert sorted(in_threads) == sorted(post.id for post in document.posts)
    assert report.media.referenced == report.media.present + report.media.missing
