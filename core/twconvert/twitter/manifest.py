"""What an archive says it holds: a hint, for owners remove and add files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from twconvert.expected import ExpectedFile
from twconvert.twitter.dates import parse_iso_time, parse_post_time
from twconvert.twitter.files import DataFile, file_by_variable
from twconvert.twitter.record_kinds import GRAILBIRD_INDEX, GRAILBIRD_PAYLOAD, MANIFEST
from twconvert.twitter.whole_numbers import whole_number

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable
    from datetime import datetime

    from twconvert.records import RecordReader
    from twconvert.report import FileEntry, Report
    from twconvert.twitter.layout import Layout

_KINDS_OF_POSTS = frozenset(
    {"tweet", "community_tweet", "twitter_circle_tweet", "deleted_tweet", "note_tweet", "deleted_note_tweet"}
)


def read_manifest(layout: Layout, reader: RecordReader, wanted: Container[str]) -> Manifest:
    """Return what ``data/manifest.js``, or Grailbird's ``tweet_index.js``, says; nothing where there is neither.

    Args:
        layout: The files of the archive.
        reader: Reads them.
        wanted: The kinds of the files whose records were asked for.
    """
    manifest = Manifest(layout, wanted)
    for file in layout.of("manifest"):
        for record in reader.read(MANIFEST, file):
            manifest.add(record)
    for file in layout.of("grailbird_index"):
        for month in reader.read(GRAILBIRD_INDEX, file):
            manifest.add_month(month)
    for file in layout.of("grailbird_payload"):
        for record in reader.read(GRAILBIRD_PAYLOAD, file):
            manifest.add_payload(record, file.path)
    return manifest


class Manifest:
    """What an archive says of itself: its owner, its time, and the files in it with their numbers of records."""

    def __init__(self, layout: Layout, wanted: Container[str]) -> None:
        self._layout = layout
        self._wanted = wanted
        self.user: dict[str, Any] = {}
        self.generated_at: datetime | None = None
        self._declared: dict[str, int] = {}
        self._with_wanted_records: set[str] = set()
        self._payload: tuple[str, int] | None = None
        self._read_kinds = {"manifest", "grailbird_index", "grailbird_payload"}

    def declared(self, path: str) -> int | None:
        """Return the number of records it gives for a file."""
        return self._declared.get(path)

    def files(self, kind: str) -> list[DataFile]:
        """Return the data files of a kind, each with the number of records it should hold, to be read."""
        self._read_kinds.add(kind)
        is_wanted = kind in self._wanted
        return [replace(file, declared=self.declared(file.path), is_wanted=is_wanted) for file in self._layout.of(kind)]

    def unread_kinds(self) -> list[str]:
        """Return the kinds of data files that nobody asked for yet."""
        return [
            kind for kind in dict.fromkeys(file.kind for file in self._layout.files) if kind not in self._read_kinds
        ]

    def add(self, record: dict[str, Any]) -> None:
        """Take in the record of ``data/manifest.js``."""
        self.user = record.get("userInfo") or self.user
        self.generated_at = _time((record.get("archiveInfo") or {}).get("generationDate"))
        for data_type in (record.get("dataTypes") or {}).values():
            for entry in data_type.get("files") or ():
                self._add(entry["fileName"], whole_number(entry.get("count")) or 0, entry.get("globalName") or "")

    def add_month(self, record: dict[str, Any]) -> None:
        """Take in a record of ``data/js/tweet_index.js``: a file with the posts of a month."""
        self._add(record["file_name"], whole_number(record.get("tweet_count")) or 0, "YTD.tweet.part0")

    def add_payload(self, record: dict[str, Any], path: str) -> None:
        """Take in the record of ``data/js/payload_details.js``.

        Its number of posts is that of the account, and some 1 % higher than that of the posts in the archive.
        """
        self.generated_at = self.generated_at or _time(record.get("created_at"), _post_time)
        self._payload = path, whole_number(record.get("tweets")) or 0

    def report_missing_files(self, report: Report) -> None:
        """Report files that it names and that are gone."""
        for path, count in self._declared.items():
            if path not in self._layout.archive:
                is_wanted = path in self._with_wanted_records and count > 0
                report.expected.files.append(ExpectedFile(path, count, is_wanted))
        if self._payload and self._payload[1] and not self._layout.of("grailbird_tweets", "tweet", "tweets_csv"):
            path, count = self._payload
            message = f"the archive says that its owner wrote {count:,} posts, and it holds no file of posts"
            report.problem("error", message, file=path, kind="file-missing")

    def report_unlisted(self, entries: Iterable[FileEntry], report: Report) -> None:
        """Report data files that it does not name.

        Args:
            entries: The files of the archive that were read. One without a record is nothing to warn of.
            report: The report.
        """
        if not self._declared:
            return
        empty = {entry.path for entry in entries if not entry.found}
        for file in self._layout.files:
            if file.path not in self._declared and not file.kind.startswith(("manifest", "grailbird_")):
                report.problem(
                    "warning" if file.kind in _KINDS_OF_POSTS and file.path not in empty else "info",
                    "the archive's manifest does not name this file; it may come from another archive",
                    file=file.path,
                    kind="file-not-listed",
                )

    def _add(self, file_name: str, count: int, variable: str) -> None:
        path = self._layout.path_of(file_name)
        self._declared[path] = count
        file = file_by_variable(path, variable)
        if file and file.kind in self._wanted:
            self._with_wanted_records.add(path)


def _time(text: str | None, parse: Callable[[str], datetime] = parse_iso_time) -> datetime | None:
    try:
        return parse(text) if text else None
    except (ValueError, OverflowError):
        return None


def _post_time(text: str) -> datetime:
    return parse_post_time(text)[0]
