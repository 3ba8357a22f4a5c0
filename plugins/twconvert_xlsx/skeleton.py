"""The workbook without its rows, as XlsxWriter makes it: sheets with their heads, filters and widths, and styles."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

import xlsxwriter

from twconvert import AccountRef
from twconvert.urls import account_url
from twconvert.wording import maker
from twconvert_xlsx.cells import DAY, HEAD, LINK, TIME

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twconvert import Document
    from twconvert.table_rows import Column
    from twconvert_xlsx.sheets import Sheet

_OLDEST = datetime(1980, 1, 1, tzinfo=UTC)
_WIDTHS = {"text": 70, "url": 24, "link": 40, "shown_as": 30, "title": 40, "description": 40, "people": 25, "bio": 60}
_NARROW = frozenset({"year", "month", "hour", "likes", "reposts", "pictures", "kind", "part", "row", "number"})
_STYLES: dict[int, dict[str, Any]] = {
    HEAD: {"bold": True, "bottom": 1},
    TIME: {"num_format": "yyyy-mm-dd hh:mm:ss"},
    DAY: {"num_format": "yyyy-mm-dd"},
    LINK: {"font_color": "#0563C1", "underline": 1},
}
_ALL_CELLS = "A1:XFD1048576"


def skeleton(document: Document, sheets: Sequence[Sheet]) -> BytesIO:
    """Return the workbook of sheets whose rows are written, and of a last one that says what it was made of."""
    content = BytesIO()
    workbook = xlsxwriter.Workbook(content, {"in_memory": True})
    # Nothing of it may be of the day on which it is made.
    made = (document.generated_at or _OLDEST).replace(tzinfo=None)
    workbook.set_properties({"title": document.title, "created": made})
    styles = {number: workbook.add_format(each) for number, each in _STYLES.items()}
    for sheet in sheets:
        _add_sheet(workbook, sheet, styles[HEAD])
    _add_about(workbook, document, sheets, styles)
    workbook.close()
    # Rows were written with these numbers; XlsxWriter gives them to styles in the order of their first cells.
    if [styles[number].xf_index for number in _STYLES] != list(_STYLES):
        raise RuntimeError("this version of XlsxWriter numbers styles in another order")
    return content


def _add_sheet(workbook: Any, sheet: Sheet, head: Any) -> None:
    shown = workbook.add_worksheet(sheet.name)
    for number, column in enumerate(sheet.columns):
        shown.write_string(0, number, column.name, head)
        shown.set_column(number, number, _width_of(column))
    shown.freeze_panes(1, 0)
    shown.autofilter(0, 0, sheet.rows - 1, len(sheet.columns) - 1)
    # Ids are texts on purpose.
    shown.ignore_errors({"number_stored_as_text": _ALL_CELLS})


def _width_of(column: Column) -> int:
    """Return the width of a column in characters."""
    if column.type == "time" or column.name.endswith("id"):
        return 20
    return 8 if column.name in _NARROW else _WIDTHS.get(column.name, 14)


def _add_about(workbook: Any, document: Document, sheets: Sequence[Sheet], styles: dict[int, Any]) -> None:
    about = workbook.add_worksheet("about")
    about.set_column(0, 1, 30)
    about.write_string(0, 0, "name", styles[HEAD])
    about.write_string(0, 1, "value", styles[HEAD])
    # Each style has a cell here, in the order of their numbers.
    for number, style in styles.items():
        about.write_blank(0, number + 1, None, style)
    owner = document.owner
    url = account_url(document.service, AccountRef(owner.id, owner.handle))
    archived = document.generated_at and document.local(document.generated_at)
    values = {
        "title": document.title,
        "profile": url,
        "archived": archived and archived.isoformat(" ", "seconds"),
        "time_zone": str(document.timezone),
        "made_by": maker(),
        "addresses_without_links": sum(sheet.links.unlinked for sheet in sheets),
    }
    for row, (name, value) in enumerate(values.items(), 1):
        about.write_string(row, 0, name)
        about.write_string(row, 1, "" if value is None else str(value))
