"""What may go wrong with a request, and is tried again."""

from __future__ import annotations


class NotReachedError(Exception):
    """A host could not be reached at all: its name is not known, it refuses connections, or it cannot be trusted."""


class CutOffError(Exception):
    """A host began to answer, and did not end."""
