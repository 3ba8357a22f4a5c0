"""The lazy, sorted sequences behind a Document, spooled to a temporary database."""

from twconvert.store.ledger import kinds_of
from twconvert.store.scratch import Spool, temporary_database
from twconvert.store.store import Store

__all__ = ["Spool", "Store", "kinds_of", "temporary_database"]
