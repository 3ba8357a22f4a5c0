"""How many records an archive says it holds, without a look at any of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.kinds import MESSAGES, ROW_NAME_OF_VISIBILITY
from twconvert.records import RecordReader
from twconvert.report import Report
from twconvert.twitter.layout import find_layout
from twconvert.twitter.manifest import read_manifest
from twconvert.twitter.post_files import POST_FILES
from twconvert.twitter.readers import READERS

if TYPE_CHECKING:
    from twconvert.archive import Archive

_ROWS = {
    **{files.kind: ROW_NAME_OF_VISIBILITY[files.visibility] for files in POST_FILES},
    **{kind: reader.kind.ledger[0].name for reader in READERS for kind in reader.files},
}
"""The row of the ledger for the records of each kind of file. Of messages, the files count conversations."""


def declared_records(archive: Archive) -> dict[str, int]:
    """Return the numbers of records by rows of the ledger, as the manifest gives them; nothing where there is none."""
    layout = find_layout(archive)
    if layout is None:
        return {}
    manifest = read_manifest(layout, RecordReader(archive, Report()), ())
    declared = [(file.kind, manifest.declared(file.path)) for file in layout.files if file.kind in _ROWS]
    if all(number is None for _, number in declared):
        return {}
    numbers = dict.fromkeys(_ROWS.values(), 0)
    for kind, number in declared:
        numbers[_ROWS[kind]] += number or 0
    conversations, messages = (row.name for row in MESSAGES.ledger)
    return numbers if numbers[conversations] else {**numbers, messages: 0}
