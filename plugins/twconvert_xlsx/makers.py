"""What makes the cells of a column: those of many rows at a time, which takes fewer steps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from twconvert_xlsx.cells import LINK, SURELY_FITS, fits, plain_cell, text_cell
from twconvert_xlsx.links import are_plain_addresses, is_plain_address

if TYPE_CHECKING:
    from twconvert_xlsx.links import SheetLinks

Maker: TypeAlias = Callable[[Sequence[Any], int], Sequence[str]]
"""Returns the cells of a column as XML, empty ones as nothing. It gets what is in them, and the number of the first
row."""
Cut: TypeAlias = Callable[[str, int], str]
"""Returns what stands in the cell of a text that does not fit, given the number of its row."""


def maker_of(make: Callable[[str, Any], str], beginning: str) -> Maker:
    """Return what makes the cells of a column that holds no texts.

    Args:
        make: What makes one of them.
        beginning: How they begin, up to the reference.
    """

    def made(cells: Sequence[Any], _first: int) -> list[str]:
        return ["" if cell is None else make(beginning, cell) for cell in cells]

    return made


def text_maker(beginning: str, cut: Cut) -> Maker:
    """Return what makes the cells of a column of texts."""

    def made(texts: Sequence[str | None], first: int) -> list[str]:
        return ["" if text is None else text_cell(beginning, text) for text in _fitting(texts, first, cut)]

    return made


def address_maker(beginning: str, cut: Cut) -> Maker:
    """Return what makes the cells of a column of addresses that are no links."""

    def made(addresses: Sequence[str | None], first: int) -> list[str]:
        return [
            "" if text is None else (plain_cell if is_plain_address(text) else text_cell)(beginning, text)
            for text in _fitting(addresses, first, cut)
        ]

    return made


def link_maker(beginning: str, links: SheetLinks) -> Maker:
    """Return what makes cells with addresses, and links of those that can be some."""
    linked = f'{beginning}" s="{LINK}'

    def made(addresses: Sequence[str | None], first: int) -> list[str]:
        present = [address for address in addresses if address is not None]
        if len(present) == len(addresses) and links.takes_all_or_none(present) and are_plain_addresses(present):
            begun = linked if links.add_all_plain(first, present) else beginning
            return [plain_cell(begun, address) for address in present]
        cells = []
        for row, address in enumerate(addresses, first):
            if address is None:
                cells.append("")
            elif is_plain_address(address):
                cells.append(plain_cell(linked if links.add_plain(row, address) else beginning, address))
            else:
                cells.append(text_cell(linked if links.add(row, address) else beginning, address))
        return cells

    return made


def _fitting(texts: Sequence[str | None], first: int, cut: Cut) -> Sequence[str | None]:
    """Return texts that fit into cells: most do."""
    if max(map(len, filter(None, texts)), default=0) <= SURELY_FITS:
        return texts
    return [text if text is None or fits(text) else cut(text, row) for row, text in enumerate(texts, first)]
