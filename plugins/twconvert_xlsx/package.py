"""The finished workbook: the skeleton, with the rows and the links of each sheet put in as they are read."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

from xlsxwriter.utility import xl_col_to_name

from twconvert_xlsx.packing import LEVEL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from io import BytesIO
    from pathlib import Path
    from typing import IO

    from twconvert_xlsx.sheets import Sheet

_PIECE = 1 << 16
_RELATIONSHIPS = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
)
_DIMENSION = re.compile(rb'<dimension ref="[^"]*"/>')
_END_OF_ROWS = b"</sheetData>"
_BEHIND_LINKS = b"<pageMargins"


def write_package(path: Path, skeleton: BytesIO, sheets: Sequence[Sheet]) -> None:
    """Write a workbook.

    Args:
        path: The path to write to.
        skeleton: The workbook without rows.
        sheets: Its sheets, in its order. It may have further ones.

    Raises:
        OSError: It cannot be written.
    """
    names = {f"xl/worksheets/sheet{number}.xml": sheet for number, sheet in enumerate(sheets, 1)}
    with ZipFile(skeleton) as made, ZipFile(path, "w", ZIP_DEFLATED, compresslevel=LEVEL) as output:
        for name in made.namelist():
            content, sheet = made.read(name), names.get(name)
            if sheet:
                _write_sheet(output, name, content, sheet)
            else:
                _write(output, name, [content])
        for number, sheet in enumerate(sheets, 1):
            if sheet.links.count:
                pieces = chain((_RELATIONSHIPS,), _pieces(sheet.links.relationships), (b"</Relationships>",))
                _write(output, f"xl/worksheets/_rels/sheet{number}.xml.rels", pieces)


def _write(output: ZipFile, name: str, pieces: Iterable[bytes]) -> None:
    # Named by its name alone, a member has the level of the zip, and the date 1980-01-01.
    with output.open(name, "w") as target:
        for piece in pieces:
            target.write(piece)


def _write_sheet(output: ZipFile, name: str, content: bytes, sheet: Sheet) -> None:
    last = f"{xl_col_to_name(len(sheet.columns) - 1)}{sheet.rows}"
    content = _DIMENSION.sub(f'<dimension ref="A1:{last}"/>'.encode(), content)
    head, end, rest = content.partition(_END_OF_ROWS)
    behind, margins, tail = rest.partition(_BEHIND_LINKS)
    links = chain((b"<hyperlinks>",), _pieces(sheet.links.elements), (b"</hyperlinks>",)) if sheet.links.count else ()
    sheet.data.append_to(output, name, head, chain((end, behind), links, (margins, tail)))


def _pieces(file: IO[bytes]) -> Iterator[bytes]:
    file.seek(0)
    while piece := file.read(_PIECE):
        yield piece
