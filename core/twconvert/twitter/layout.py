"""Where an archive keeps what, in every layout since 2012.

========== ====================== =============================================================
layout     exported               known by
========== ====================== =============================================================
grailbird  2012-12 to 2019-08     ``data/js/tweet_index.js`` or ``data/js/tweets/2013_04.js``
root       2018-05 to 2019-12     ``tweet.js``, ``account.js`` with no ``data/`` around them
singular   2020-01 to 2022-09     ``data/tweet.js``, ``data/tweet_media/``
plural     2022-10 to 2023-03     ``data/tweets.js``, ``data/tweets_media/``
notes      2023-04 and later      ``data/note-tweet.js``
========== ====================== =============================================================

The name is for people: what a file is, is decided file by file, by the variable it assigns to, for
owners rename files and unpack one archive over another.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from twconvert.records import read_variable
from twconvert.twitter.files import DataFile, file_by_name, file_by_variable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.archive import Archive

_DATA_FOLDERS = ("data/js/tweets/", "data/js/", "data/")


@dataclass(frozen=True)
class Layout:
    """The data files of an archive."""

    archive: Archive
    top: str
    """The folder that ``data/`` is in, or the files themselves: empty, or ending in a slash."""
    folder: str
    """Where the files and the folders of media are."""
    files: tuple[DataFile, ...]
    """In the order in which they are read; of two records with one id, the later one counts."""
    other_folders: tuple[str, ...] = ()
    """Folders that look like further archives."""

    @cached_property
    def name(self) -> str:
        """What this generation of archive is called."""
        kinds = {file.kind for file in self.files}
        if "grailbird_tweets" in kinds or "grailbird_index" in kinds:
            return "grailbird"
        if "note_tweet" in kinds:
            return "notes"
        if any(file.is_plural for file in self.files):
            return "plural"
        return "singular" if self.folder.endswith("data/") else "root"

    def of(self, *kinds: str) -> list[DataFile]:
        """Return the files of these kinds, in the order of their parts."""
        return [file for file in self.files if file.kind in kinds]

    def path_of(self, named: str) -> str:
        """Return the path of a file that the archive calls ``data/...``; somebody may have given that folder only."""
        path = self.top + named
        inside = self.folder + named.removeprefix("data/")
        return inside if path not in self.archive and inside in self.archive else path

    def media_folders(self, *names: str) -> tuple[str, ...]:
        """Return the paths of those folders that hold anything; else of the first, where it should be."""
        paths = tuple(f"{self.folder}{name}" for name in names)
        return tuple(path for path in paths if _holds(self.archive, path + "/")) or paths[:1]


def find_layout(archive: Archive) -> Layout | None:
    """Return the layout of the archive nearest to the top, or ``None`` where there is none."""
    scripts: dict[str, list[str]] = {}
    for name in archive.names:
        if name.endswith(".js"):
            folder, _, _ = name.rpartition("/")
            scripts.setdefault(f"{folder}/" if folder else "", []).append(name)
    by_depth = sorted(scripts, key=_depth)
    found = [folder for folder in by_depth if any(_by_variable(archive, scripts[folder]))]
    # Nothing that can be read, but something called tweets.js: the report will say what is wrong with it.
    found = found or [folder for folder in by_depth if any(file_by_name(name) for name in scripts[folder])]
    if not found:
        return None
    base = _base(found[0])
    folders = [folder for folder in found if folder == found[0] or (_base(folder) == base and folder != base)]
    files = [file for folder in folders for file in _data_files(archive, scripts[folder])]
    return Layout(
        archive=archive,
        top=base,
        folder=base + "data/" if base + "data/" in folders else folders[0],
        files=tuple(sorted(files, key=lambda file: (file.kind, file.is_plural, file.part, file.path))),
        other_folders=tuple(folder for folder in found if folder not in folders),
    )


def _by_variable(archive: Archive, names: list[str]) -> Iterator[DataFile]:
    for name in names:
        file = file_by_variable(name, read_variable(archive, name))
        if file:
            yield file


def _data_files(archive: Archive, names: list[str]) -> Iterator[DataFile]:
    for name in names:
        variable = read_variable(archive, name)
        file = file_by_variable(name, variable) or (None if variable else file_by_name(name))
        if file:
            yield file


def _base(folder: str) -> str:
    return next((folder.removesuffix(data) for data in _DATA_FOLDERS if folder.endswith(data)), folder)


def _depth(folder: str) -> tuple[int, str]:
    return folder.count("/"), folder


def _holds(archive: Archive, prefix: str) -> bool:
    place = bisect_left(archive.names, prefix)
    return place < len(archive.names) and archive.names[place].startswith(prefix)
