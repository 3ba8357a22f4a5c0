"""What is said to a person who typed nothing but ``twconvert``: which archive is here, and how to go on."""

from __future__ import annotations

import shlex
from datetime import datetime
from typing import TYPE_CHECKING

from twconvert.conversion import archives_in, is_archive_folder
from twconvert.volumes import size_in_words
from twconvert.wording import day, number_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from twconvert.registry import Plugins

_MOST_LISTED = 5
_TARBALLS = (".tar", ".tar.gz", ".tgz")
_ABOUT = "twconvert makes a book, a web site or other formats from a Twitter/X or Mastodon archive."
_WHERE_TO_GET_IT = """\
On X, ask for your archive under Settings, Your account, "Download an archive of your data";
on Mastodon, under Preferences, Import and export. When it is there:

  cd FOLDER                     go to the folder that it is in, and type twconvert again
  twconvert ZIP --to epub       or name it, and make a book
  twconvert app                 or find and choose it in your browser"""


def first_steps(folder: Path, plugins: Plugins) -> Iterator[str]:
    """Yield lines that say which archives lie in a folder, and the commands to go on with.

    Args:
        folder: The current folder.
        plugins: The plugins whose loaders know archives.
    """
    yield f"{_ABOUT}\n"
    if is_archive_folder(folder, plugins):
        yield "This folder is an archive.\n"
        yield from _commands()
        return
    found = archives_in(folder, plugins)
    if found:
        yield "This archive is here:" if len(found) == 1 else f"{len(found)} archives are here, the newest first:"
        yield from (f"  {_described(paths)}" for paths in found[:_MOST_LISTED])
        if len(found) > _MOST_LISTED:
            yield f"  and {len(found) - _MOST_LISTED} more"
        yield ""
        yield from _commands(*(path.name for path in found[0] if len(found) > 1))
        return
    tarball = next((path for path in sorted(folder.iterdir()) if path.name.lower().endswith(_TARBALLS)), None)
    if tarball:
        # To look into it, it would have to be unpacked.
        yield f"This may be an archive: {tarball.name}\n"
        yield from _commands(tarball.name)
        return
    yield f"There is no archive in this folder.\n\n{_WHERE_TO_GET_IT}"


def _described(paths: Sequence[Path]) -> str:
    first, *others = paths
    time = datetime.fromtimestamp(first.stat().st_mtime).astimezone()
    size = "a folder" if first.is_dir() else size_in_words(sum(path.stat().st_size for path in paths))
    name = f"{first.name} and {number_of(len(others), 'other part')}" if others else first.name
    return f"{name} ({size}, {day(time.date())})"


def _commands(*names: str) -> Iterator[str]:
    rows = [
        (shlex.join(["twconvert", *names, "--to", "epub"]), "make a book"),
        (shlex.join(["twconvert", "inspect", *names]), "show what is in it"),
        ("twconvert app", "see it, and choose what to make, in your browser"),
    ]
    width = max(len(command) for command, _ in rows)
    yield from (f"  {command:<{width}}   {what}" for command, what in rows)
    yield "\n`twconvert formats` lists what it can make, `twconvert --help` all options."
