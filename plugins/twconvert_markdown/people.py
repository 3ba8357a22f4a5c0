"""Notes of Obsidian for the people that most posts have to do with: what links to a note are its backlinks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from twconvert.urls import account_url

if TYPE_CHECKING:
    from twconvert import AccountRef, Document

_HANDLE = re.compile(r"\w+(?:[.-]\w+)*(?:@\w+(?:[.-]\w+)*)?")
"""What may stand in a link of Obsidian and in the name of a file."""
_LONGEST = 200
"""Bytes of a handle."""


class People:
    """The accounts that have notes: those of ``document.statistics.people``, at most 200.

    Args:
        document: The document that the accounts are of; ``None`` if there are to be no notes.
    """

    def __init__(self, document: Document | None) -> None:
        self.accounts: dict[str, AccountRef] = {}
        """The accounts by the names of their notes, the most frequent first."""
        self._names = set[str]()
        """The handles in small letters."""
        self._document = document
        for each in document.statistics.people if document else ():
            handle = each.account.handle
            if handle and _is_name(handle) and handle.lower() not in self._names:
                self._names.add(handle.lower())
                self.accounts[f"@{handle}"] = each.account

    def link(self, handle: str) -> str | None:
        """Return a link to the note of an account, with the handle as it is spelled; ``None`` where it has no note.

        Obsidian finds a note in capitals or small letters.
        """
        return f"[[@{handle}]]" if handle.lower() in self._names else None

    def profile(self, name: str) -> str | None:
        """Return the address of the profile of an account, by the name of its note."""
        return account_url(self._document.service, self.accounts[name]) if self._document else None


def _is_name(handle: str) -> bool:
    return len(handle.encode()) <= _LONGEST and _HANDLE.fullmatch(handle) is not None
