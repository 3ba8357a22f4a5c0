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

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from twconvert.archive import read_variable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.archive import Archive

_YTD = re.compile(r"(?:window\.)?YTD\.(\w+?)\.part(\d+)$")
_GRAILBIRD = re.compile(r"Grailbird\.data\.tweets_\d{4}_\d\d$")
_OTHER_VARIABLES = {
    "window.__THAR_CONFIG": "manifest",
    "tweet_index": "grailbird_index",
    "user_details": "grailbird_user",
    "payload_details": "grailbird_payload",
}
_SAME_KIND = {"tweets": "tweet", "deleted_tweets": "deleted_tweet"}
"""Types that changed their name in 2022, and what this module calls both."""
_DATA_FOLDERS = ("data/js/tweets/", "data/js/", "data/")


@dataclass(frozen=True, slots=True)
class DataFile:
    """A data file: its path in the archive, what its records are, and which part of them it holds."""

    path: str
    kind: str
    """The type in the variable (``tweet``, ``note_tweet`` ...), ``grailbird_tweets``, ``manifest`` ..."""
    part: int = 0


@dataclass(frozen=True)
class Layout:
    """The data files of an archive."""

    archive: Archive
    top: str
    """The folder that ``data/`` is in, or the files themselves: empty, or ending in a slash."""
    folder: str
    """Where the files and the folders of media are."""
    files: tuple[DataFile, ...]
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
        if any(file.path.endswith("/tweets.js") for file in self.files):
            return "plural"
        return "singular" if self.folder.endswith("data/") else "root"

    def of(self, *kinds: str) -> list[DataFile]:
        """Return the files of these kinds, in the order of their parts."""
        return [file for file in self.files if file.kind in kinds]

    def existing_folders(self, *names: str) -> tuple[str, ...]:
        """Return the paths of those media folders that hold anything."""
        paths = (f"{self.folder}{name}" for name in names)
        return tuple(path for path in paths if _holds(self.archive, path + "/"))


def find_layout(archive: Archive) -> Layout | None:
    """Return the layout of the archive nearest to the top, or ``None`` where there is none."""
    scripts: dict[str, list[str]] = {}
    for name in archive.names:
        if name.endswith(".js"):
            folder, _, _ = name.rpartition("/")
            scripts.setdefault(f"{folder}/" if folder else "", []).append(name)
    found = [folder for folder in sorted(scripts, key=_depth) if any(_data_files(archive, scripts[folder]))]
    if not found:
        return None
    base = _base(found[0])
    folders = [folder for folder in found if folder == found[0] or (_base(folder) == base and folder != base)]
    files = [file for folder in folders for file in _data_files(archive, scripts[folder])]
    return Layout(
        archive=archive,
        top=base,
        folder=base + "data/" if base + "data/" in folders else folders[0],
        files=tuple(
            sorted(files, key=lambda file: (file.kind, file.path.endswith("/tweets.js"), file.part, file.path))
        ),
        other_folders=tuple(folder for folder in found if folder not in folders),
    )


def _data_files(archive: Archive, names: list[str]) -> Iterator[DataFile]:
    for name in names:
        variable = read_variable(archive, name)
        if not variable:
            continue
        known = _YTD.match(variable)
        if known:
            kind = known[1].lower()
            yield DataFile(name, _SAME_KIND.get(kind, kind), int(known[2]))
        elif _GRAILBIRD.match(variable):
            yield DataFile(name, "grailbird_tweets")
        elif variable in _OTHER_VARIABLES:
            yield DataFile(name, _OTHER_VARIABLES[variable])


def _base(folder: str) -> str:
    return next((folder.removesuffix(data) for data in _DATA_FOLDERS if folder.endswith(data)), folder)


def _depth(folder: str) -> tuple[int, str]:
    return folder.count("/"), folder


def _holds(archive: Archive, prefix: str) -> bool:
    place = bisect_left(archive.names, prefix)
    return place < len(archive.names) and archive.names[place].startswith(prefix)
