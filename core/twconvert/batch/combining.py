"""One output of all archives of a batch. It never holds an archive whose owner does not agree any more.

It is made anew of the outputs of the archives, so that nothing is left in it of one that is gone: what a database
deletes, it may keep in its file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from twconvert.batch.record import RECORD
from twconvert.conversion import exporter_named
from twconvert.errors import OutputError
from twconvert.registry import find_plugins

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from twconvert.batch.places import Place
    from twconvert.batch.summary import Summary

NAME = "all-archives"


class _Member(Struct, frozen=True):
    path: str
    """The path of the output of an archive."""
    hashes: tuple[str, str, str]
    """Those of the archive and the options, and the version."""


class _CombinedRecord(Struct, kw_only=True):
    format: str = ""
    path: str = ""
    is_stale: bool = False
    """Whether it must be made anew."""
    members: dict[str, _Member] = {}


_DECODER = msgspec.json.Decoder(_CombinedRecord)


class Combined:
    """The output of all archives.

    Args:
        place: The folder of the batch.
        format_name: The format to make; empty where none is asked for.
    """

    def __init__(self, place: Place, format_name: str) -> None:
        self._place = place
        self._format = format_name
        data = place.read(RECORD)
        try:
            self._record = _DECODER.decode(data) if data else _CombinedRecord()
        except msgspec.MsgspecError:
            raise OutputError(f"{RECORD} already exists, and no batch wrote it", "choose another --out") from None
        self.note = ""
        """What was done, in a sentence."""

    def forget(self, gone: Iterable[str]) -> None:
        """Delete it if it holds one of these archives. It is made anew when the others are done."""
        members = self._record.members
        if not members:
            return
        out = [each for each in gone if each in members]
        if out:
            self._place.delete([self._record.path])
            for each in out:
                del members[each]
            self._record.is_stale = True
            self._save()

    def write(self, summary: Summary) -> bool:
        """Make it, where it was asked for or has to be made anew, and return whether it was made."""
        record = self._record
        if not (self._format or record.is_stale):
            return False
        exporter = exporter_named(self._format or record.format, find_plugins())
        path = f"{NAME}{exporter.suffix}"
        members = _members(summary, exporter.name) if self._format else record.members
        if not (members or record.members or record.is_stale):
            return False
        if not record.is_stale and record.path == path and members == record.members and path in self._place.files(""):
            return False
        if record.path != path and path in self._place.files(""):
            raise OutputError(f"{path} already exists, and was not made by a batch", "choose another --out")
        # Should the run be killed from here on, the next one knows what may be in it.
        self._record = _CombinedRecord(
            format=exporter.name, path=path, is_stale=True, members={**record.members, **members}
        )
        self._save()
        with self._place.workspace("") as work:
            work.mkdir(exist_ok=True)
            if members and exporter.combine:
                exporter.combine(self._fetched(members, work), work / path)
                self._place.put(work / path, path)
            else:
                self._place.delete([path])
        if record.path not in {"", path}:
            self._place.delete([record.path])
        self._record.is_stale, self._record.members = False, dict(members)
        self._save()
        self.note = f"{path} holds {len(members):,} archives"
        return True

    def _fetched(self, members: Mapping[str, _Member], work: Path) -> Iterator[tuple[str, Path]]:
        """Yield the name of each archive, and its output on this machine, for as long as it is looked at."""
        for out, member in sorted(members.items()):
            path = work / "part"
            self._place.fetch(member.path, path)
            yield out, path
            path.unlink()

    def _save(self) -> None:
        self._place.write(RECORD, msgspec.json.format(msgspec.json.encode(self._record), indent=2) + b"\n")


def _members(summary: Summary, format_name: str) -> dict[str, _Member]:
    members = {}
    for result in summary:
        paths = [each.path for each in result.outputs if each.format == format_name]
        if result.status == "converted" and paths:
            hashes = (result.source_hash, result.options_hash, result.version)
            members[result.out] = _Member(paths[0], hashes)
    return members
