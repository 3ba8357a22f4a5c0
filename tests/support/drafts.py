"""A plugin with a kind of record of its own: drafts, which somebody wrote and never posted.

It has what "Add a kind of record" in CONTRIBUTING.md asks for and nothing else: a type, a field of the document, a row,
a schema, a loader that reads it and an exporter that shows it.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_args
from zipfile import ZipFile

from msgspec import Struct

import twconvert_schemas
from twconvert import Account, Document, Exporter, Loader, Source
from twconvert.kind_types import Kind, LedgerRow
from twconvert.kinds import KindName, all_kinds
from twconvert.records import DataFile, RecordKind, RecordReader
from twconvert.registry import parameters

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pytest

    from twconvert import Archive, Report, Selection

_FILE = "drafts.json"
_SCHEMA = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://twconvert.invalid/schemas/draft.schema.json",
    "title": "a draft",
    "type": "object",
    "required": ["id", "text"],
    "properties": {"id": {"type": "string"}, "text": {"type": "string"}, "time": {"type": "string"}},
}


class Draft(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """A post that was never posted."""

    id: str
    text: str
    created_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class DocumentWithDrafts(Document):
    """A document as it is once there is a field for drafts."""

    drafts: Sequence[Draft] = ()


DRAFTS = Kind(
    name="drafts",
    title="Drafts",
    model_type=Draft,
    field="drafts",
    noun="draft",
    ledger=(LedgerRow("drafts", "post never posted", "posts never posted"),),
    schemas=("draft",),
    order="In the order in which they were written.",
    id_of=attrgetter("id"),
    time_of=attrgetter("created_at"),
    is_private=True,
)


def load(archive: Archive, selection: Selection, report: Report) -> Iterator[Any]:
    """Yield the source, and the drafts."""
    assert selection.media
    yield Source(path=archive.path.name, layout="drafts", owner=Account(handle="ada_example"))
    kind = RecordKind("draft", counted_as="drafts", is_private=True)
    for record in RecordReader(archive, report).read(kind, DataFile(_FILE, "drafts", is_json=True, member="drafts")):
        time = datetime.fromisoformat(record["time"]) if "time" in record else None
        yield Draft(id=record["id"], text=record["text"], created_at=time)


def export(document: Document, path: Path) -> None:
    """Write the drafts, one on a line."""
    assert isinstance(document, DocumentWithDrafts)
    path.write_text("".join(f"{draft.text}\n" for draft in document.drafts), "utf-8")


LOADER = Loader(name="drafts", detect=lambda archive: _FILE in archive, load=load, marks=(_FILE,))
EXPORTER = Exporter(name="drafts", suffix=".drafts", export=export, holds=frozenset({"drafts"}))


def add_kind(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Add to twconvert, for a test, what a kind needs: its schema, its row, and its field in the document.

    Args:
        monkeypatch: Takes it away again when the test ends.
        folder: The folder to write the schemas into.
    """
    add_schema(monkeypatch, folder)
    monkeypatch.setattr("twconvert.kinds._KINDS", (*all_kinds(), DRAFTS))
    monkeypatch.setattr("twconvert.filters.kinds.KindName", Literal[*get_args(KindName), DRAFTS.name])
    # Else the options of filters would be those from before, or these after the test.
    monkeypatch.setattr(parameters, "_options_of_plain", parameters._options)  # noqa: SLF001 - which reads them anew
    monkeypatch.setattr("twconvert.conversion.document.Document", DocumentWithDrafts)


def add_schema(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Add the schema alone."""
    schemas = folder / "schemas"
    shutil.copytree(Path(twconvert_schemas.__file__).parent, schemas)
    (schemas / "draft.schema.json").write_text(json.dumps(_SCHEMA), "utf-8")
    monkeypatch.setattr("twconvert_schemas.files", lambda _: schemas)


def make_archive_of_drafts(path: Path, *drafts: dict[str, str]) -> Path:
    """Write an archive with drafts in it, and return its path."""
    with ZipFile(path, "w") as archive:
        archive.writestr(_FILE, json.dumps({"drafts": drafts}))
    return path
