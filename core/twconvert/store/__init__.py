"""The lazy, sorted sequences behind a Document, spooled to a temporary database."""

from twconvert.store.store import Store

__all__ = ["Store"]
