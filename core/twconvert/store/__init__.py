"""The lazy, sorted sequences behind a Document, spooled to a temporary database."""

from twconvert.store.database import temporary_database
from twconvert.store.spool import Spool
from twconvert.store.store import KIND_OF_VISIBILITY, Store

__all__ = ["KIND_OF_VISIBILITY", "Spool", "Store", "temporary_database"]
