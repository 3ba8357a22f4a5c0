"""LibreOffice Calc, a spreadsheet that runs without a screen: what it makes of a table."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from clients.libreoffice import LibreOfficeError
from clients.tools import require, require_program, run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_ADDRESS = "{http://www.w3.org/1999/xlink}href"
_MOST_REPEATED = 1000
"""The empty cells that fill the rest of a sheet are one cell that is repeated."""


class SheetCell(NamedTuple):
    """What a cell became."""

    kind: str
    """``string``, ``float``, ``date`` ...; empty where there is nothing in it."""
    text: str
    """As it is shown."""
    formula: str | None = None


LANGUAGES = {"en": 1033, "de": 1031, "fr": 1036}
"""Windows' numbers of languages, which LibreOffice takes, too."""


def sheets_of(
    tables: Sequence[Path], work: Path, delimiter: str = ",", language: str = "en"
) -> dict[str, list[list[SheetCell]]]:
    """Return the rows of the sheets that tables become where everything is taken for more than text if it can be.

    The options of the filter are: delimiter, quotation mark, UTF-8, the first line, types of columns, language,
    quoted cells are no more text than others, dates and the like are recognized.
    """
    _convert(tables, work, "fods", f"--infilter=CSV:{ord(delimiter)},34,76,1,,{LANGUAGES[language]},false,true")
    return {table.stem: _rows(work / f"{table.stem}.fods") for table in tables}


def sheets_of_workbook(workbook: Path, work: Path) -> tuple[dict[str, list[list[SheetCell]]], list[str]]:
    """Return the rows of the sheets of a workbook, and the addresses of all links in it."""
    _convert([workbook], work, "fods")
    tree = etree.parse(work / f"{workbook.stem}.fods", etree.XMLParser(huge_tree=True))
    rows = {
        str(table.get(f"{_TABLE}name")): [_without_end(list(_cells(row))) for row in table.iter(f"{_TABLE}table-row")]
        for table in tree.iter(f"{_TABLE}table")
    }
    return rows, [str(link.get(_ADDRESS)) for link in tree.iter(f"{_TEXT}a")]


def saved_again(table: Path, work: Path) -> Path:
    """Return the table that a person saves who opened one and changed nothing; with semicolons, as many programs do."""
    saved_as = "csv:Text - txt - csv (StarCalc):59,34,76,1"
    _convert([table], work, saved_as, "--infilter=CSV:44,34,76,1,,0,false,true")
    return work / f"{table.stem}.csv"


def _convert(tables: Sequence[Path], work: Path, suffix: str, *options: str) -> None:
    package = "libreoffice-calc-nogui"
    office = require_program("soffice", package)
    program = office.resolve().parent
    if sys.platform == "linux" and program.name == "program":
        # There, the parts of LibreOffice are packages of their own.
        require(program / "libsclo.so", "LibreOffice Calc", f"install the package {package} of your system")
    # A profile of its own, so that two of them can run at a time.
    profile = f"-env:UserInstallation={(work / 'profile').as_uri()}"
    said = run(office, profile, "--headless", *options, "--convert-to", suffix, "--outdir", work, *tables)
    ending = suffix.partition(":")[0]
    if said.returncode != 0 or not all((work / f"{table.stem}.{ending}").exists() for table in tables):
        raise LibreOfficeError(said.stdout[-2000:] + said.stderr[-2000:])


def _rows(sheet: Path) -> list[list[SheetCell]]:
    parser = etree.XMLParser(huge_tree=True)
    return [_without_end(list(_cells(row))) for row in etree.parse(sheet, parser).iter(f"{_TABLE}table-row")]


def _cells(row: etree._Element) -> Iterator[SheetCell]:
    for cell in row.iter(f"{_TABLE}table-cell"):
        kind = cell.get(f"{_OFFICE}value-type", "")
        made = SheetCell(kind, "\n".join(map(_paragraph, cell.iter(f"{_TEXT}p"))), cell.get(f"{_TABLE}formula"))
        number = int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
        yield from [made] * (number if number < _MOST_REPEATED else 1)


def _paragraph(element: etree._Element) -> str:
    """Return the text of a paragraph, in which spaces and tabs may be elements."""
    text = element.text or ""
    for child in element:
        if child.tag == f"{_TEXT}s":
            text += " " * int(child.get(f"{_TEXT}c", "1"))
        elif child.tag == f"{_TEXT}tab":
            text += "\t"
        else:
            text += _paragraph(child)
        text += child.tail or ""
    return text


def _without_end(cells: list[SheetCell]) -> list[SheetCell]:
    while cells and not cells[-1].kind:
        cells.pop()
    return cells
