"""Finds the loader that can read an archive, also where the archive lies packed in what was given."""

from __future__ import annotations

from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING, NoReturn

from twconvert.archive import open_archive_tree, open_inside
from twconvert.archive.names import is_in_media_folder
from twconvert.archive.signatures import named_archive
from twconvert.conversion.parts import are_parts, holds_media
from twconvert.errors import ArchiveError, NotAnArchiveError, blamed_on
from twconvert.text import xml_safe

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert.archive import Archive
    from twconvert.archive.unpacking import Unpacking
    from twconvert.conversion.parts import Found
    from twconvert.hookspecs import Loader
    from twconvert.registry import Plugins
    from twconvert.remote_path import ArchivePath, RemoteAccess
    from twconvert.report import Report

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
    paths: Iterable[ArchivePath],
    plugins: Plugins,
    resources: ExitStack,
    progress: Unpacking | None,
    report: Report,
    *,
    access: RemoteAccess,
) -> Iterator[Found]:
    """Yield the archives that were given, and parts of them that hold nothing but media.

    Each may be a packed file in the folder, or the zip, that was given, and so may all parts of one archive.

    Args:
        paths: The paths that were given.
        plugins: The plugins whose loaders are asked.
        resources: Closes the archives.
        progress: A function that is told how far a compressed tarball is unpacked.
        report: The report that gets the archives that lie in another one and are not read.
        access: How those are read that lie elsewhere.

    Raises:
        NotAnArchiveError: A path holds none, or several that are not said to be one, or all hold nothing but media.
        ArchiveError: A path cannot be read.
    """
    found = [each for path in paths for each in _open_known(path, plugins, resources, progress, report, access=access)]
    if not any(loader for _, loader in found):
        _refuse(found[0][0], plugins)
    yield from found


def _open_known(
    path: ArchivePath,
    plugins: Plugins,
    resources: ExitStack,
    progress: Unpacking | None,
    report: Report,
    *,
    access: RemoteAccess,
) -> list[Found]:
    archive = resources.enter_context(open_archive_tree(path, progress, access))
    known = _known(archive, plugins)
    if known:
        return [known, *_parts_inside(archive, plugins, resources, progress, report)]
    inside = list(_open_inside(archive, plugins, resources, progress, _DEEPEST))
    if len(inside) > 1 and not are_parts([found.path.name for found, _ in inside]):
        names = ", ".join(found.path.name for found, _ in inside)
        raise NotAnArchiveError(f"{path} holds several archives: {names}; unpack it, and name those of one account")
    if not inside:
        _refuse(archive, plugins)
    return inside


def _parts_inside(
    archive: Archive, plugins: Plugins, resources: ExitStack, progress: Unpacking | None, report: Report
) -> Iterator[Found]:
    """Yield parts with nothing but media that lie packed in an archive, and report further archives in it."""
    with suppress(ArchiveError):  # What is no zip is no part.
        for found, loader in _open_inside(archive, plugins, resources, progress, depth=1):
            if loader is None:
                yield found, None
            else:
                message = "looks like another archive and was not read; name it separately"
                # It is mostly the zip that this folder was unpacked from.
                report.problem("info", message, file=xml_safe(found.path.name), kind="archive-inside")


def _known(archive: Archive, plugins: Plugins) -> Found | None:
    """Return an archive with its loader, or without one where it holds nothing but media of an archive."""
    loader = find_loader(archive, plugins)
    return (archive, loader) if loader or holds_media(archive) else None


def marks_of(plugins: Plugins) -> str:
    """Return, for a message, the files by which the installed loaders recognise an archive."""
    loaders = [loader for loader in plugins.loaders.values() if loader.marks]
    return "; ".join(f"{', '.join(loader.marks)} ({loader.name})" for loader in loaders) or "nothing"


def _open_inside(
    outer: Archive, plugins: Plugins, resources: ExitStack, progress: Unpacking | None, depth: int
) -> Iterator[Found]:
    packed = [name for name in outer.names if name.lower().endswith(PACKED) and not is_in_media_folder(name)]
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
            known = _known(inner, plugins)
            found = [known] if known else list(_open_inside(inner, plugins, stack, progress, depth - 1))
            if found:
                resources.enter_context(stack.pop_all())
                yield from found


def _refuse(archive: Archive, plugins: Plugins) -> NoReturn:
    what = named_archive(archive)
    if what:
        raise NotAnArchiveError(f"{archive.path} is {what}, which twconvert does not read")
    raise NotAnArchiveError(
        f"{archive.path} is not an archive that twconvert knows; "
        "give it the zip as it was downloaded, or the folder that was unpacked from it",
        looked_for=marks_of(plugins),
    )
