"""Where an archive keeps what, in every layout since 2012.

========== ====================== =============================================================
layout     exported               known by
========== ====================== =============================================================
grailbird  2012-12 to 2019-08     ``data/js/tweet_index.js`` or ``data/js/tweets/2013_04.js``;
                                  where neither is, ``tweets.csv``
root       2018-05 to 2019-12     ``tweet.js``, ``account.js`` with no ``data/`` around them
singular   2020-01 to 2022-09     ``data/tweet.js``, ``data/tweet_media/``
plural     2022-10 to 2023-03     ``data/tweets.js``, ``data/tweets_media/``
notes      2023-04 and later      ``data/note-tweet.js``
========== ====================== =============================================================

The name is for people: what a file is, is decided file by file, by the variable it assigns to, for
owners rename files and unpack one archive over another. Where they changed or removed that variable, the name of the
file decides.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from twconvert.archive import Archive
from twconvert.records import read_variable
from twconvert.records.table import columns_of
from twconvert.twitter.csv_rows import is_table_of_posts
from twconvert.twitter.files import DataFile, file_by_name, file_by_variable, usual_path

if TYPE_CHECKING:
    from collections.abc import Iterator


_DATA_FOLDERS = ("data/js/tweets/", "data/js/", "data/")
_SUFFIXES = (".js", ".json", ".txt")
_HEAD_LENGTH = 4096
_WRAPPED_POST = re.compile(rb'"tweet"\s*+:\s*+\{')


class Layout(Struct, frozen=True, dict=True):
    """The data files of an archive."""

    archive: Archive
    top: str
    """The folder that ``data/`` is in, or the files themselves: empty, or ending in a slash."""
    folder: str
    """Where the files and the folders of media are."""
    files: tuple[DataFile, ...]
    """In the order in which they are read; of two records with one id, the later one counts."""
    copies: tuple[DataFile, ...] = ()
    """Files that are passed over, for one of ``files`` is the same in the form that Twitter gave it."""
    other_folders: tuple[str, ...] = ()
    """Folders that look like further archives."""

    @cached_property
    def name(self) -> str:
        """What this generation of archive is called."""
        kinds = {file.kind for file in self.files}
        if not kinds.isdisjoint({"grailbird_tweets", "grailbird_index", "tweets_csv"}):
            return "grailbird"
        if "note_tweet" in kinds:
            return "notes"
        if any(file.is_plural for file in self.files):
            return "plural"
        return "singular" if self.is_data_folder else "root"

    @property
    def is_data_folder(self) -> bool:
        """Whether the files lie in ``data/``, so that everything there is part of the archive."""
        return self.folder.lower().endswith("data/")

    def of(self, *kinds: str) -> list[DataFile]:
        """Return the files of these kinds, in the order of their parts."""
        return [file for file in self.files if file.kind in kinds]

    def path_of(self, named: str) -> str:
        """Return the path of a file that the archive calls ``data/...``; somebody may have given that folder only."""
        paths = [self.top + named, self.folder + named.removeprefix("data/")]
        renamed = [self._renamed[usual] for path in paths if (usual := usual_path(path)) in self._renamed]
        return next((path for path in paths if path in self.archive), (renamed or paths)[0])

    def media_folders(self, *names: str) -> tuple[str, ...]:
        """Return the paths of those folders that hold anything, else of the first, where it should be.

        Behind them are the paths of those in archives that are read together with this one.
        """
        paths = [f"{self.folder}{name}" for name in names]
        own = tuple(dict.fromkeys(found for path in paths if (found := self._folder_of(path)))) or paths[:1]
        return (*own, *self.archive.folders_of_others(*names))

    @cached_property
    def _renamed(self) -> dict[str, str]:
        return {usual_path(file.path): file.path for file in self.files}

    def _folder_of(self, path: str) -> str | None:
        """Return the path of a folder that holds anything; its name may be in capitals."""
        return next((each for each in (path, _in_capitals(path)) if _holds(self.archive, each + "/")), None)


def find_layout(archive: Archive) -> Layout | None:
    """Return the layout of the archive nearest to the top, or ``None`` where there is none."""
    names: dict[str, list[str]] = {}
    for name in archive.names:
        if name.lower().endswith(_SUFFIXES):
            names.setdefault(_folder_of(name), []).append(name)
    by_depth = sorted(names, key=_depth)
    found = [folder for folder in by_depth if any(_is_certain(archive, name) for name in names[folder])]
    # Nothing that can be read, but something called tweets.js: the report will say what is wrong with it.
    found = found or [folder for folder in by_depth if any(_is_called_one(name) for name in names[folder])]
    if not found:
        return _tables(archive)
    base = _base(found[0])
    beside = [folder for folder in by_depth if _base(folder) == base and folder != base]
    # An index may lie in one folder, and files of posts, none of which can be read, in another.
    with_posts = [folder for folder in beside if folder in found or any(map(_is_called_one, names[folder]))]
    folders = list(dict.fromkeys([found[0], *with_posts]))
    found_files = [file for folder in folders for file in _data_files(archive, folder, names[folder])]
    files, copies = _without_copies(archive, found_files)
    return Layout(
        archive=archive,
        top=base,
        folder=next((folder for folder in folders if folder.lower() == f"{base}data/".lower()), folders[0]),
        files=tuple(sorted(files, key=lambda file: (file.kind, file.is_plural, file.part, file.path))),
        copies=tuple(copies),
        other_folders=tuple(folder for folder in found if folder not in folders),
    )


def _tables(archive: Archive) -> Layout | None:
    """Return the layout of an archive of which nothing was kept but tweets.csv."""
    found = [name for name in archive.names if _is_table(archive, name)]
    if not found:
        return None
    top = min(map(_folder_of, found), key=_depth)
    files = tuple(DataFile(name, "tweets_csv", is_table=True) for name in found if _folder_of(name) == top)
    return Layout(archive=archive, top=top, folder=top, files=files)


def _is_table(archive: Archive, name: str) -> bool:
    return name.lower().endswith(".csv") and is_table_of_posts(columns_of(archive, name))


def _is_certain(archive: Archive, name: str) -> bool:
    """Say whether a file tells by itself that it is of an archive."""
    variable = read_variable(archive, name)
    if variable is None:
        return False
    if file_by_variable(name, variable):
        return True
    guess = file_by_name(name)
    if guess is None or not guess.is_of_posts:
        return False
    head = archive.head(name, _HEAD_LENGTH)
    return _WRAPPED_POST.search(head) is not None or (b'"id_str"' in head and b'text"' in head)


def _is_called_one(name: str) -> bool:
    file = file_by_name(name)
    return file is not None and file.is_of_posts and not name.lower().endswith(_SUFFIXES[1:])


def _data_files(archive: Archive, folder: str, names: list[str]) -> Iterator[DataFile]:
    for name in names:
        variable = read_variable(archive, name)
        known, guess = file_by_variable(name, variable), file_by_name(name)
        is_script = folder.lower().endswith("data/") and name.lower().endswith(".js")
        if known:
            yield known
        elif guess and variable is None and (guess.is_of_posts or (guess.is_read and is_script)):
            # It cannot be read, and the report will say why.
            yield replace(guess, is_guessed=False)
        elif guess and variable is not None and (guess.is_read or is_script):
            yield guess


def _without_copies(archive: Archive, found: list[DataFile]) -> tuple[list[DataFile], list[DataFile]]:
    """Return the files to read, and those that only repeat one of them in a form of the owner's own."""
    forms: dict[str, list[DataFile]] = {}
    for file in found:
        forms.setdefault(usual_path(file.path), []).append(file)
    files, copies = [], []
    for same in forms.values():
        readable = [file for file in same if len(same) == 1 or read_variable(archive, file.path) is not None]
        kept = [file for file in readable if not file.is_guessed] or readable[:1] or same[:1]
        files += kept
        copies += [file for file in same if file not in kept]
    return files, copies


def _base(folder: str) -> str:
    return next((folder[: -len(data)] for data in _DATA_FOLDERS if folder.lower().endswith(data)), folder)


def _folder_of(name: str) -> str:
    return name[: name.rfind("/") + 1]


def _depth(folder: str) -> tuple[int, str]:
    return folder.count("/"), folder


def _holds(archive: Archive, prefix: str) -> bool:
    return next(archive.names_beginning(prefix), None) is not None


def _in_capitals(path: str) -> str:
    folder, slash, name = path.rpartition("/")
    return folder + slash + name.upper()
