"""The lazy, sorted sequences behind a Document, spooled to a temporary database."""

from twconvert.store.scratch import Spool, temporary_database
from twconvert.store.store import Store

__all__ = ["Spool", "Store", "temporary_database"]
