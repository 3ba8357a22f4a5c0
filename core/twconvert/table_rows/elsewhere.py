"""People's addresses on other services as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.table_rows.cells import times

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.elsewhere import Elsewhere
    from twconvert.model import Document
    from twconvert.table_rows.cells import TableRow


def rows_of_elsewhere(document: Document, elsewhere: Elsewhere) -> Iterator[TableRow]:
    """Yield the addresses that were found in the texts."""
    for each in elsewhere.found():
        author = each.author
        yield (
            "elsewhere",
            {
                "service": each.service,
                "address": each.address,
                "url": each.url,
                "found_in": each.place,
                **times(document, each.time, "found_on"),
                "written_by": (author.handle or author.id) if author else None,
                "times": each.times,
            },
        )
