"""The archive as a zip: posts, the profile, empty lists, and media."""

from __future__ import annotations

from pathlib import PurePath
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING
from zipfile import ZipFile

import msgspec

from twconvert import UsageError
from twconvert.file_names import words_in_name
from twconvert.text import text_with_addresses
from twconvert.zip_output import append_deflated, hold_few_entries
from twconvert_mastodon.writing.activities import ActivityMaker
from twconvert_mastodon.writing.actor import person_of
from twconvert_mastodon.writing.addresses import Addresses
from twconvert_mastodon.writing.format import CONTEXT
from twconvert_mastodon.writing.markup import Markup
from twconvert_mastodon.writing.media import MediaFiles

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from twconvert import Document
    from twconvert_mastodon.writing.markup import Mentions

_OF_OTHERS = ("twitter", "facebook-", "notes-")
"""A file whose name begins so Sharkey takes for an archive of another service (``ImportNotesProcessorService.ts``)."""
_LIMITS = {3_000: "Sharkey cuts them there, unless its administrator allows more", 5_000: "GoToSocial refuses them"}
"""Characters of a post, and what becomes of longer ones (``maxNoteLength``, ``StatusesMaxChars``)."""
_SHORTEST_LIMIT = min(_LIMITS)
_DELETED = "deleted posts that are not in the archive, since whoever imports it would post them again: {:,}"
_PIECE = 1 << 18


def name_of(document: Document) -> str:
    """Return the name of an archive: when the one that it is made from was made, and the handle of the owner.

    Mastodon puts a time there too, and our loader reads it.
    """
    made = document.generated_at or (document.period or (None, None))[1]
    parts = ("archive", made.strftime("%Y%m%d%H%M%S") if made else "", words_in_name(document.owner.handle or "posts"))
    return f"{'-'.join(filter(None, parts))}.zip"


def write_archive(document: Document, path: Path, *, mentions: Mentions) -> None:
    """Write an archive.

    Args:
        document: The document.
        path: The path of the zip.
        mentions: What stands before names.

    Raises:
        UsageError: The name that the archive will have means another service to an importer.
        OSError: It cannot be written.
    """
    check_name(document.destination or path)
    addresses = Addresses(document)
    with ZipFile(path, "w") as output, MediaFiles(document) as media_files, TemporaryFile() as items:
        hold_few_entries(output)
        media_files.check_ahead()
        markup = Markup(document.service, addresses, mentions)
        total = _write_items(document, ActivityMaker(document, addresses, media_files, markup), items)
        append_deflated(output, "outbox.json", _collection("outbox", total, items))
        person = person_of(document, addresses, markup, media_files)
        append_deflated(output, "actor.json", [msgspec.json.encode(person), b"\n"])
        for name in ("likes", "bookmarks"):
            # Wafrn would ask the web for each of them.
            append_deflated(output, f"{name}.json", _collection(name, 0))
        media_files.write(output)


def check_name(path: PurePath) -> None:
    """Raise `UsageError` for the name of a file by which Sharkey takes it for an archive of another service."""
    beginning = next((each for each in _OF_OTHERS if path.name.lower().startswith(each)), None)
    if beginning:
        raise UsageError(
            f"the name {path.name} begins with {beginning!r}, by which Sharkey takes it for an archive of another "
            "service; choose another name for the output, such as archive-ada.zip"
        )


def _write_items(document: Document, maker: ActivityMaker, file: IO[bytes]) -> int:
    """Write the activities, each a line, and return their number. What the importers do not take is reported."""
    encode = msgspec.json.Encoder().encode
    total = deleted = 0
    too_long = dict.fromkeys(_LIMITS, 0)
    for post in document.posts:
        if post.visibility == "deleted":
            deleted += 1
            continue
        file.write(b",\n" if total else b"\n")
        activity = maker.activity(post)
        file.write(encode(activity))
        total += 1
        if post.repost_of is None and len(activity.object.content) > _SHORTEST_LIMIT:
            length = len(text_with_addresses(post.content))
            for most in _LIMITS:
                too_long[most] += length > most
    if deleted:
        document.tell(_DELETED.format(deleted))
    for most, number in too_long.items():
        if number:
            document.tell(f"posts of more than {most:,} characters: {number:,}; {_LIMITS[most]}")
    return total


def _collection(name: str, total: int, items: IO[bytes] | None = None) -> Iterator[bytes]:
    head = {"@context": CONTEXT, "id": f"{name}.json", "type": "OrderedCollection", "totalItems": total}
    yield msgspec.json.encode(head).removesuffix(b"}") + b',"orderedItems":['
    if items:
        items.seek(0)
        while piece := items.read(_PIECE):
            yield piece
    yield b"\n]}\n"
