"""What an archive says it holds: a hint, for owners remove and add files."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from twconvert.records import RecordReader
from twconvert.twitter.dates import parse_iso_time
from twconvert.twitter.files import DataFile, file_by_variable
from twconvert.twitter.whole_numbers import whole_number

if TYPE_CHECKING:
    from datetime import datetime

    from twconvert.report import Report
    from twconvert.twitter.layout import Layout

_KINDS_OF_POSTS = frozenset(
    {"tweet", "community_tweet", "twitter_circle_tweet", "deleted_tweet", "note_tweet", "deleted_note_tweet"}
)


class Manifest:
    """``data/manifest.js``, or Grailbird's ``tweet_index.js``."""

    def __init__(self, layout: Layout, report: Report) -> None:
        self._layout = layout
        self._report = report
        self.user: dict[str, Any] = {}
        self.generated_at: datetime | None = None
        self._declared: dict[str, int] = {}
        self._with_posts: set[str] = set()
        self._read_kinds = {"manifest", "grailbird_index"}
        self._read_manifest()
        self._read_index()

    def declared(self, path: str) -> int | None:
        """Return the number of records it gives for a file."""
        return self._declared.get(path)

    def files(self, kind: str) -> list[DataFile]:
        """Return the data files of a kind, each with the number of records it should hold, to be read."""
        self._read_kinds.add(kind)
        return [replace(file, declared=self.declared(file.path)) for file in self._layout.of(kind)]

    def unread_kinds(self) -> list[str]:
        """Return the kinds of data files that nobody asked for yet."""
        return [
            kind for kind in dict.fromkeys(file.kind for file in self._layout.files) if kind not in self._read_kinds
        ]

    def report_differences(self) -> None:
        """Report files that it names and that are gone, and data files that it does not name."""
        for path, count in self._declared.items():
            if path not in self._layout.archive:
                self._report.problem(
                    "warning" if path in self._with_posts and count else "info",
                    f"the archive says that it holds this file (records: {count}), but it is missing",
                    file=path,
                )
        if not self._declared:
            return
        for file in self._layout.files:
            if file.path not in self._declared and not file.kind.startswith(("manifest", "grailbird_")):
                self._report.problem(
                    "warning" if file.kind in _KINDS_OF_POSTS else "info",
                    "the archive's manifest does not name this file; it may be of another export",
                    file=file.path,
                )

    def _read_manifest(self) -> None:
        reader = RecordReader(self._layout.archive, "manifest", "", None, self._report)
        for file in self._layout.of("manifest"):
            for manifest in reader.read(file):
                self.user = manifest.get("userInfo") or self.user
                self.generated_at = _time((manifest.get("archiveInfo") or {}).get("generationDate"))
                for data_type in (manifest.get("dataTypes") or {}).values():
                    for entry in data_type.get("files") or ():
                        self._add(
                            entry["fileName"], whole_number(entry.get("count")) or 0, entry.get("globalName") or ""
                        )

    def _read_index(self) -> None:
        reader = RecordReader(self._layout.archive, "grailbird-index", "", None, self._report)
        for file in self._layout.of("grailbird_index"):
            for month in reader.read(file):
                self._add(month["file_name"], whole_number(month.get("tweet_count")) or 0, "YTD.tweet.part0")

    def _add(self, file_name: str, count: int, variable: str) -> None:
        path = self._layout.path_of(file_name)
        self._declared[path] = count
        file = file_by_variable(path, variable)
        if file and file.kind in _KINDS_OF_POSTS:
            self._with_posts.add(path)


def _time(text: str | None) -> datetime | None:
    try:
        return parse_iso_time(text) if text else None
    except (ValueError, OverflowError):
        return None
