"""Finds the loader that can read an archive, also where the archive lies packed in what was given."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from twconvert.archive import open_archive_tree, open_inside
from twconvert.archive.signatures import named_archive
from twconvert.errors import ArchiveError, NotAnArchiveError, blamed_on

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from twconvert.archive import Archive
    from twconvert.archive.unpacking import Unpacking
    from twconvert.hookspecs import Loader
    from twconvert.registry import Plugins

PACKED = (".zip", ".tar", ".tar.gz", ".tgz")
"""The suffixes of packed archives."""
_DEEPEST = 3
"""How many times an archive may have been packed into another file: a zip may hold itself, and so on for ever."""
_MOST_PACKED = 20
"""The number of packed files beside each other up to which the archive is looked for in them."""


def find_loader(archive: Archive, plugins: Plugins) -> Loader | None:
    """Return the first loader that can read an archive, or ``None``."""
    for loader in plugins.loaders.values():
        with blamed_on(f"the loader {loader.name!r}"):
            if loader.detect(archive):
                return loader
    return None


def open_known(
    path: Path, plugins: Plugins, resources: ExitStack, progress: Unpacking | None
) -> tuple[Archive, Loader]:
    """Open an archive that a loader can read. It may be a packed file in the folder, or the zip, that was given.

    Args:
        path: The path that was given.
        plugins: The plugins whose loaders are asked.
        resources: Closes the archive.
        progress: A function that is told how far a compressed tarball is unpacked.

    Raises:
        NotAnArchiveError: There is none, or there are several.
        ArchiveError: The path cannot be read.
    """
    archive = resources.enter_context(open_archive_tree(path, progress))
    loader = find_loader(archive, plugins)
    if loader:
        return archive, loader
    inside = list(_open_inside(archive, plugins, resources, progress, _DEEPEST))
    if len(inside) > 1:
        names = ", ".join(found.path.name for found, _ in inside)
        raise NotAnArchiveError(f"{path} holds several archives: {names}; unpack it, and name those of one account")
    return inside[0] if inside else _refuse(archive, plugins)


def marks_of(plugins: Plugins) -> str:
    """Return, for a message, the files by which the installed loaders recognise an archive."""
    loaders = [loader for loader in plugins.loaders.values() if loader.marks]
    return "; ".join(f"{', '.join(loader.marks)} ({loader.name})" for loader in loaders) or "nothing"


def _open_inside(
    outer: Archive, plugins: Plugins, resources: ExitStack, progress: Unpacking | None, depth: int
) -> Iterator[tuple[Archive, Loader]]:
    packed = [name for name in outer.names if name.lower().endswith(PACKED)]
    if not depth or len(packed) > _MOST_PACKED:
        return
    for name in packed:
        with ExitStack() as stack:
            try:
                inner = stack.enter_context(open_inside(outer, name, progress))
            except ArchiveError:
                if len(packed) == 1:
                    raise
                continue
            loader = find_loader(inner, plugins)
            found = [(inner, loader)] if loader else list(_open_inside(inner, plugins, stack, progress, depth - 1))
            if found:
                resources.enter_context(stack.pop_all())
                yield from found


def _refuse(archive: Archive, plugins: Plugins) -> tuple[Archive, Loader]:
    what = named_archive(archive)
    if what:
        raise NotAnArchiveError(f"{archive.path} is {what}, which twconvert does not read")
    raise NotAnArchiveError(
        f"{archive.path} is not an archive that twconvert knows: it looked for {marks_of(plugins)}; "
        "give it the zip as it was downloaded, or the folder that was unpacked from it"
    )
