"""A document as one file, or as a folder of volumes."""

from __future__ import annotations

from collections import deque
from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Literal
from zipfile import ZIP_DEFLATED, ZipFile

from twconvert.background import Background
from twconvert.media.types import is_picture
from twconvert.outline import aids_of
from twconvert.volumes import write_volumes
from twconvert.zip_output import COMPRESSION_LEVEL, hold_few_entries
from twconvert_docx.chart import CHART, chart_part
from twconvert_docx.links import Links
from twconvert_docx.media_files import MediaFiles, bytes_of
from twconvert_docx.paper import PAPERS
from twconvert_docx.relationships import Relationships
from twconvert_docx.template import RELATIONSHIPS, TEXT, Template
from twconvert_docx.volume_text import VolumeText
from twconvert_docx.volumes import volume_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from concurrent.futures import Future
    from pathlib import Path

    from twconvert import Document
    from twconvert.outline import AidChoice
    from twconvert_docx.paper import Paper

_FOLDER = PurePosixPath(TEXT).parent
_PIECES_AHEAD = 1
"""Pieces of the text that wait to be packed. More would only wait in memory."""


def write_documents(
    document: Document,
    path: Path,
    *,
    page_size: Literal["a4", "letter"],
    volumes: str | None,
    aids: Sequence[AidChoice] | None,
) -> None:
    """Write the document, or several as `write_volumes` divides it.

    Raises:
        OSError: where it cannot be written.
    """
    media = (media for post in document.posts for media in post.media)
    document.check_media(filter(is_picture, media))
    paper = PAPERS[page_size]
    write = partial(_write_document, paper, Template(paper), aids)
    write_volumes(document, path, volumes, suffix=".docx", bytes_of=bytes_of, write=write)


def _write_document(
    paper: Paper, template: Template, choice: Sequence[AidChoice] | None, document: Document, file: Path
) -> None:
    aids = aids_of(document, choice)
    charts = [chart_part(aid.months) for aid in aids if aid.months]
    frame = template.frame(document, has_chart=bool(charts))
    with (
        Relationships(frame.relationships) as relationships,
        MediaFiles(document, relationships) as media_files,
        ZipFile(file, "w", ZIP_DEFLATED, compresslevel=COMPRESSION_LEVEL) as package,
    ):
        hold_few_entries(package)
        for name, content in frame.parts.items():
            _write_part(package, name, [content])
        for content in charts:
            _write_part(package, CHART, [content])
        links = Links(document, relationships)
        chart = relationships.chart(PurePosixPath(CHART).relative_to(_FOLDER)) if charts else None
        text = VolumeText(document, volume_of(document), links, media_files, paper=paper, aids=aids, chart=chart)
        _write_text(package, text.pieces(frame))
        _write_part(package, RELATIONSHIPS, relationships.pieces())
        media_files.write(package, _FOLDER)


def _write_part(package: ZipFile, name: str, pieces: Iterable[bytes]) -> None:
    """Write a part with the date of all parts, so that the same document is the same bytes."""
    with package.open(name, "w") as output:
        for piece in pieces:
            output.write(piece)


def _write_text(package: ZipFile, pieces: Iterable[bytes]) -> None:
    """Write the text; another thread packs what is made, for zlib lets other code run."""
    waiting: deque[Future[int]] = deque()
    with package.open(TEXT, "w") as output, Background(1, "packing") as threads:
        for piece in pieces:
            waiting.append(threads.submit(output.write, piece))
            if len(waiting) > _PIECES_AHEAD:
                waiting.popleft().result()
        for written in waiting:
            written.result()
