"""The links of a sheet, which stand behind its rows, and in a part of their own."""

from __future__ import annotations

import re
import tempfile
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING

from twconvert.closing import Closing
from twconvert.urls import safe_url

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_LINKS = 65_530
"""Links of a sheet. What is beyond is an address that is not a link."""
_LONGEST_LINK = 2_079
"""Characters of the address of a link."""
_NOT_IN_ADDRESSES = str.maketrans({sign: f"%{ord(sign):02X}" for sign in ' "<>[]^`{}|\\'})
_TO_WRITE_OTHERWISE = re.compile(r"""[] "<>[^`{}|\\&'#]|_x""")
"""What is not in addresses, what is escaped, where a place in a page begins, and what texts of cells have for signs."""
_OF_A_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_REMEMBERED = 1024


class SheetLinks(Closing):
    """The links of a sheet that is being written.

    Args:
        letter: The letter of the column whose addresses become links.
    """

    def __init__(self, letter: str) -> None:
        self.count = 0
        self.unlinked = 0
        """The number of addresses for which there was no room among the links."""
        self._letter = letter
        self._elements: list[str] = []
        self._targets: list[str] = []
        self.elements = tempfile.TemporaryFile()  # noqa: SIM115 - closed by `close`
        self.relationships = tempfile.TemporaryFile()  # noqa: SIM115 - as above

    def add(self, row: int, address: str) -> bool:
        """Make a link of an address, and say whether it is one.

        Args:
            row: The number of the row that it is in.
            address: The address.
        """
        url = safe_url(address)
        if url is None or len(url) > _LONGEST_LINK:
            return False
        if not _TO_WRITE_OTHERWISE.search(url):
            return self.add_plain(row, url)
        target, _, place = url.partition("#")
        location = f' location="{escape(place)}"' if place else ""
        return self.add_plain(row, escape(target.translate(_NOT_IN_ADDRESSES)), location)

    def add_plain(self, row: int, target: str, location: str = "") -> bool:
        """Do the same with an address that `is_plain_address`, or was made fit for an attribute.

        Args:
            row: The number of the row that it is in.
            target: The address.
            location: An attribute with the place in the page.
        """
        count = self.count + 1
        if count > MOST_LINKS:
            self.unlinked += 1
            return False
        self.count = count
        self._elements.append(f'<hyperlink ref="{self._letter}{row}" r:id="rId{count}"{location}/>')
        self._targets.append(
            f'<Relationship Id="rId{count}" Type="{_OF_A_LINK}" Target="{target}" TargetMode="External"/>'
        )
        return True

    def takes_all_or_none(self, addresses: Sequence[str]) -> bool:
        """Say whether there is room for links of all addresses, or for none."""
        return not 0 < MOST_LINKS - self.count < len(addresses)

    def add_all_plain(self, first: int, addresses: Sequence[str]) -> bool:
        """Make links of plain addresses, if there is room, and say whether they are links.

        Args:
            first: The number of the row of the first one; the others are in the rows behind it.
            addresses: The addresses, of which the sheet `takes_all_or_none`.
        """
        if self.count == MOST_LINKS:
            self.unlinked += len(addresses)
            return False
        start, letter = self.count + 1, self._letter
        self.count += len(addresses)
        self._elements += [
            f'<hyperlink ref="{letter}{row}" r:id="rId{number}"/>'
            for row, number in zip(range(first, first + len(addresses)), range(start, self.count + 1), strict=True)
        ]
        self._targets += [
            f'<Relationship Id="rId{number}" Type="{_OF_A_LINK}" Target="{address}" TargetMode="External"/>'
            for number, address in enumerate(addresses, start)
        ]
        return True

    def flush(self) -> None:
        """Write the links that wait."""
        for file, waiting in ((self.elements, self._elements), (self.relationships, self._targets)):
            file.write("".join(waiting).encode())
            waiting.clear()

    def close(self) -> None:
        """Let go of what was written."""
        self.elements.close()
        self.relationships.close()


def is_plain_address(address: str) -> bool:
    """Say whether an address is a link, and stands in XML as it is, also as the text of a cell: most are."""
    folder, _, name = address.rpartition("/")
    return _has_letters_and_digits_alone(name) and len(address) <= _LONGEST_LINK and _is_plain_folder(folder)


def are_plain_addresses(addresses: Sequence[str]) -> bool:
    """Say the same of all addresses, which takes fewer steps than to ask about each."""
    parts = [address.rpartition("/") for address in addresses]
    names = [name for _, _, name in parts]
    joined = "".join(names)
    return (
        _has_letters_and_digits_alone(joined)
        and "" not in names
        and max(map(len, addresses)) <= _LONGEST_LINK
        and all(map(_is_plain_folder, {folder for folder, _, _ in parts}))
    )


def _has_letters_and_digits_alone(text: str) -> bool:
    # Of ids, which have digits alone, this is known soonest.
    return text.isascii() and (text.isdecimal() or text.isalnum())


@lru_cache(_REMEMBERED)
def _is_plain_folder(address: str) -> bool:
    """Say whether an address is plain when a slash, letters and digits follow: many posts share such a beginning."""
    followed = f"{address}/0"
    return safe_url(followed) == followed and not _TO_WRITE_OTHERWISE.search(followed)
