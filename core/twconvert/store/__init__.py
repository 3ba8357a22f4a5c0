"""The lazy, sorted sequences behind a Document, spooled to a temporary database."""

from twconvert.store.database import temporary_database
from twconvert.store.ledger import kinds_of
from twconvert.store.spool import Spool
from twconvert.store.store import Store

__all__ = ["Spool", "Store", "kinds_of", "temporary_database"]
