"""Archives that were given together: which are parts of one, and which of them a file of media is in."""

from __future__ import annotations

import re
from contextlib import ExitStack
from typing import TYPE_CHECKING, TypeAlias

from twconvert.archive.names import is_in_media_folder, root_of
from twconvert.conversion.merging import read_source
from twconvert.report import Report
from twconvert.text import xml_safe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from twconvert.archive import Archive
    from twconvert.hookspecs import Loader, Selection
    from twconvert.model import Source
    from twconvert.remote_path import ArchivePath

Found: TypeAlias = "tuple[Archive, Loader | None]"
"""An archive, and the loader that knows it; ``None`` where it holds nothing but media."""

_PART = re.compile(r"(|.*?[ ._-])part[ ._-]*(\d{1,3})(?:\.\w+)*", re.IGNORECASE)
_DATA_SUFFIXES = (".js", ".json", ".csv", ".txt")
_MEDIA_FOLDER = re.compile(r"\w+_media", re.ASCII)


def join_parts(found: Sequence[Found], selection: Selection, report: Report) -> list[tuple[Archive, Loader]]:
    """Put the parts of one archive together, and let each archive read the media of the others.

    A part holds nothing but media, or data files without a word of whose they are, which another archive lacks.

    Args:
        found: The archives; those without a loader hold nothing but media.
        selection: What the loaders are to read.
        report: The report that gets what was put together.
    """
    known = [(archive, loader) for archive, loader in found if loader]
    if len(found) > 1:
        known = _joined([archive for archive, loader in found if not loader], known, selection, report)
    for archive, _ in known:
        others = [other for other, _ in known if other is not archive]
        archive.attach(dict(zip(_distinct(_name_of(other) for other in others), others, strict=True)))
    return known


def report_missing_parts(paths: Iterable[ArchivePath], report: Report) -> None:
    """Report the parts that are missing between those that were given, as their names tell."""
    for name in missing_parts(xml_safe(path.absolute().name) for path in paths):
        message = "this part of the archive was not given; give all of them together"
        report.problem("warning", message, file=name, kind="part-missing")


def missing_parts(names: Iterable[str]) -> Iterator[str]:
    """Yield the parts that are missing between others, as the names of archives tell: ``twitter-part2``.

    Args:
        names: The names of the files and folders that were given.
    """
    numbers: dict[str, list[int]] = {}
    for name in names:
        if match := _PART.fullmatch(name):
            numbers.setdefault(match[1], []).append(int(match[2]))
    for whole, present in sorted(numbers.items()):
        first = 0 if 0 in present else 1
        yield from (f"{whole}part{number}" for number in range(first, max(present)) if number not in present)


def are_parts(names: Sequence[str]) -> bool:
    """Return whether names are those of the parts of one archive: they differ in nothing but its number."""
    matches = [_PART.fullmatch(name) for name in names]
    return len({match[1] if match else None for match in matches}) == 1 and None not in matches


def holds_media(archive: Archive) -> bool:
    """Return whether an archive has a folder of media, or is one."""
    return _is_media_folder(archive) or any(map(is_in_media_folder, archive.names))


def _is_media_folder(archive: Archive) -> bool:
    return _MEDIA_FOLDER.fullmatch(_name_of(archive)) is not None


def _joined(
    only_media: Sequence[Archive], known: Sequence[tuple[Archive, Loader]], selection: Selection, report: Report
) -> list[tuple[Archive, Loader]]:
    sources = [_source_of(archive, loader, selection) for archive, loader in known]
    by_age = sorted(zip(known, sources, strict=True), key=lambda each: (_age(each[1]), each[0][0].path.absolute().stem))
    wholes = [each for each, source in reversed(by_age) if source.owner.id or source.owner.handle]
    left = []
    for archive, loader in known:
        whole = None
        if (archive, loader) not in wholes:
            whole = next((each for each, of in wholes if of is loader and _lacks_all(each, archive)), None)
        if whole is None:
            left.append((archive, loader))
        else:
            _join(whole, archive, report)
    for archive in only_media:
        _join((wholes or left)[0][0], archive, report)
    return left


def _source_of(archive: Archive, loader: Loader, selection: Selection) -> Source:
    """Return what an archive says of itself. What is wrong with it is told when it is read for good."""
    with ExitStack() as stack:
        return stack.enter_context(read_source(loader, archive, selection, Report())).source


def _age(source: Source) -> float:
    return source.generated_at.timestamp() if source.generated_at else 0.0


def _lacks_all(whole: Archive, part: Archive) -> bool:
    """Return whether none of the data files of a part is in an archive, unless it is the same."""
    place, root = _placed(whole, part), root_of(part.names)
    data_files = (name for name in part.names if name.rpartition("/")[0] == root.removesuffix("/"))
    placed = ((name, place(name)) for name in data_files if name.lower().endswith(_DATA_SUFFIXES))
    return all(there not in whole or whole.fingerprint(there) == part.fingerprint(name) for name, there in placed)


def _join(whole: Archive, part: Archive, report: Report) -> None:
    whole.join(part, _placed(whole, part))
    message = f"was read as a part of {_name_of(whole)}"
    report.problem("info", message, file=_name_of(part), kind="part-joined")


def _placed(whole: Archive, part: Archive) -> Callable[[str], str]:
    """Return a function that says where a file of a part belongs."""
    root, old = root_of(whole.names), root_of(part.names)
    if _is_media_folder(part) and not any(map(is_in_media_folder, part.names)):
        root += f"{_name_of(part)}/"
    return lambda name: root + name.removeprefix(old) if name.startswith(old) else name


def _name_of(archive: Archive) -> str:
    return xml_safe(archive.path.absolute().name)


def _distinct(names: Iterable[str]) -> list[str]:
    """Return the names with a number behind one that was there before."""
    distinct: dict[str, None] = {}
    for name in names:
        free = next(each for each in _numbered(name) if each not in distinct)
        distinct[free] = None
    return list(distinct)


def _numbered(name: str) -> Iterator[str]:
    yield name
    number = 2
    while True:
        yield f"{name} ({number})"
        number += 1
