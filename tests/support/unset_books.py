"""PDFs that are not typeset: what Typst would get, as a zip, which is made at once and can be read exactly."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zipfile import ZipFile, ZipInfo

if TYPE_CHECKING:
    from pathlib import Path

    from twconvert import Document
    from twconvert_pdf.media_files import MediaFiles
    from twconvert_pdf.project import Project


def keep_data(document: Document, project: Project, media_files: MediaFiles, file: Path) -> None:
    """Write the data of a book in the place of the book, as `twconvert_pdf.typesetting.typeset` is called."""
    del document, media_files
    with ZipFile(file, "w") as data:
        for each in sorted(project.folder.rglob("*.*")):
            data.writestr(ZipInfo(each.relative_to(project.folder).as_posix()), each.read_bytes())
