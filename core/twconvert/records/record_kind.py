"""What a reader has to know of a kind of record."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec import Struct

from twconvert.records.dividing import InnerList


class RecordKind(Struct, frozen=True):
    """A kind of record, as data files hold it. A loader has a table of them.

    The moments of Twitter, ``[{"moment": {"momentId": "7", ...}}, ...]``, are::

        MOMENT = RecordKind("moment", wrapper="moment", counted_as="moments", id_fields=("momentId",))
    """

    schema: str
    """The name of the JSON Schema that a record has to meet."""
    wrapper: str | None = None
    """The key around each record. A record without it is taken as it is, and so are all where this is ``None``."""
    counted_as: str | None = None
    """The row of the ledger that counts the records; ``None`` where they are not counted, for they are no content."""
    id_fields: tuple[str, ...] = ("id",)
    """The fields that may hold the id of a record, the best first."""
    is_private: bool = False
    """Whether the report must tell no value of a record: neither its id nor one that is wrong."""
    text_field: str | None = None
    """The field to put a record in that is a string; ``None`` where a record has to be an object."""
    usual_form: Callable[[dict[str, Any]], dict[str, Any]] | None = None
    """Returns a record in the form that the schema describes, where some archives have it in another one. It gets every
    record before it is validated, so that anything may be wrong in it."""
    inner_list: InnerList | None = None
    """The list in a record that may be too long to be read as a whole; ``None`` where records are read as a whole."""
