"""What an archive holds besides what was read: all of it is named, so that nothing is lost unseen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.report import FileEntry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.report import Report
    from twconvert.twitter.layout import Layout
    from twconvert.twitter.manifest import Manifest

_MOST_UNKNOWN = 100


def report_other_archives(layout: Layout, report: Report) -> None:
    """Report the folders that look like further archives."""
    for folder in layout.other_folders:
        report.problem(
            "warning", "looks like a further archive and was not read; give it as an archive of its own", file=folder
        )


def report_leftovers(layout: Layout, manifest: Manifest, report: Report) -> None:
    """List the data files of kinds that were not read, and the files that are none of an archive."""
    # By kind, since another archive may have a file of the same name.
    read = {entry.kind for entry in report.files if entry.found is not None}
    for file in layout.files:
        if file.kind not in read:
            report.files.append(FileEntry(path=file.path, kind=file.kind, declared=manifest.declared(file.path)))
    for number, name in enumerate(_unknown_files(layout), start=1):
        if number > _MOST_UNKNOWN:
            report.problem("info", "more files that are none of an archive", file=layout.folder)
            continue
        size = layout.archive.size(name)
        report.problem("info", f"no file of an archive; it was not read (size in bytes: {size:,})", file=name)


def _unknown_files(layout: Layout) -> Iterator[str]:
    known = {file.path for file in layout.files}
    if not layout.folder.endswith("data/"):
        return
    for name in layout.archive.names:
        folder, _, last = name.removeprefix(layout.folder).partition("/")
        is_media = bool(last) and folder.endswith("_media")
        if name.startswith(layout.folder) and name not in known and not is_media and folder != "README.txt":
            yield name
