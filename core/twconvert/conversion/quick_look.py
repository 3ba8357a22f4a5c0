"""What archives hold as far as they say so themselves: an answer within a second or so, before anything is counted."""

from __future__ import annotations

from collections import Counter
from contextlib import ExitStack
from typing import TYPE_CHECKING, NamedTuple

from twconvert.archive.names import is_in_media_folder
from twconvert.conversion.detection import PACKED, find_loader
from twconvert.conversion.merging import common_owner
from twconvert.conversion.reading import opened_archives
from twconvert.errors import blamed_on
from twconvert.hookspecs import Selection
from twconvert.report import Report

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from twconvert.archive import Archive
    from twconvert.model import Account, Source
    from twconvert.registry import Plugins


class QuickLook(NamedTuple):
    """What archives of one account say of themselves."""

    owner: Account
    sources: tuple[Source, ...]
    """What each of them says of itself, the oldest first."""
    records: Mapping[str, int]
    """The numbers of records by rows of the ledger. They are a hint, for owners remove and add files. A row of which
    any of the archives says nothing is not there."""
    pictures: int
    """The number of files of pictures in folders of media."""
    films: int


def quick_look(paths: Sequence[Path], plugins: Plugins) -> QuickLook | None:
    """Return what archives of one account say of themselves; ``None`` where one would have to be unpacked for it.

    Args:
        paths: The paths of the archives.
        plugins: The plugins whose loaders are used.

    Raises:
        TwconvertError: As ``errors.py`` lists.
    """
    if any(path.name.lower().endswith(PACKED) and path.suffix.lower() != ".zip" for path in paths):
        return None
    with ExitStack() as stack:
        selection = Selection(kinds=frozenset())
        found = opened_archives(paths, plugins, selection, Report(), resources=stack)
        owner = common_owner([each.source for each in found.opened])
        archives = [each.archive for each in found.opened]
        declared = [_declared(archive, plugins) for archive in archives]
        rows = set.intersection(*map(set, declared))
        media = Counter(_is_film(name) for each in archives for name in each.names if is_in_media_folder(name))
        return QuickLook(
            owner=owner,
            sources=tuple(each.source for each in found.opened),
            # Of several archives, most hold the same records.
            records={row: max(each[row] for each in declared) for row in sorted(rows)},
            pictures=media[False],
            films=media[True],
        )


def _declared(archive: Archive, plugins: Plugins) -> Mapping[str, int]:
    loader = find_loader(archive, plugins)
    if loader is None or loader.declared is None:
        return {}
    with blamed_on(f"the loader {loader.name!r}"):
        return loader.declared(archive)


def _is_film(name: str) -> bool:
    from mimetypes import guess_type  # noqa: PLC0415 - conversions need none of it

    return (guess_type(name)[0] or "").startswith(("video/", "audio/"))
