"""The media of an archive: which there are, what their files are called, and their bytes."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from twconvert.closing import Closing
from twconvert.file_names import FileNames
from twconvert.media.members import MediaMembers
from twconvert.media.types import SUFFIXES
from twconvert_mastodon.writing.addresses import safe
from twconvert_mastodon.writing.format import AbsentMedium, Attachment, MediumFacts, Picture

if TYPE_CHECKING:
    from collections.abc import Sequence
    from zipfile import ZipFile

    from twconvert import Document, Media

_DIGITS = 9
_UNKNOWN = "a media file is of an unknown kind, which no server takes; a sentence stands in its place"


class MediaFiles(Closing):
    """Gives each file a place in the archive once, and writes all of them at the end."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._file_names = FileNames()
        self._members = MediaMembers(document)

    def check_ahead(self) -> None:
        """Begin to check the files of all posts in the background."""
        self._document.check_media(media for post in self._document.posts for media in post.media)

    def of_post(
        self, media: Sequence[Media]
    ) -> tuple[tuple[Attachment, ...], tuple[AbsentMedium, ...], Sequence[Media]]:
        """Return the media of a post that are there, and those that are not, for programs and for people."""
        if not media:
            return (), (), ()
        attachments, absent, missing = [], [], []
        for place, each in enumerate(media):
            name = self._members.place(each, self._name)
            if name:
                attachments.append(_attachment(each, name))
            else:
                facts = (safe(each.remote_url), each.alt, each.width, each.height, _duration(each))
                absent.append(AbsentMedium(place, each.kind, *facts))
                missing.append(each)
        return tuple(attachments), tuple(absent), missing

    def of_account(self, picture: Media | None, name: str) -> Picture | None:
        """Return the picture of a profile as it is in the archive, which is called ``avatar`` or ``header``."""
        if picture is None:
            return None
        remote = safe(picture.remote_url)
        if picture.path is None or picture.media_type not in SUFFIXES or not self._document.is_intact(picture):
            return Picture(None, remote) if remote else None
        path = f"{name}{SUFFIXES[picture.media_type]}"
        self._members.add(picture, path)
        return Picture(picture.media_type, path, MediumFacts(url=remote) if remote else None)

    def write(self, output: ZipFile) -> None:
        """Write all files."""
        self._members.write_to(output)

    def close(self) -> None:
        """Give the space of the lists back."""
        self._members.close()

    def _name(self, media: Media) -> str | None:
        if not self._document.is_intact(media):
            return None
        if media.media_type not in SUFFIXES:
            if media.media_type:
                self._document.leave_out(media, _UNKNOWN)
            return None
        number = f"{len(self._members) + 1:0{_DIGITS}}"
        folder = "/".join(number[place : place + 3] for place in range(0, _DIGITS, 3))
        # Sharkey and Firefish find a file by the end of its name alone, so no two have the same.
        base = self._file_names.take(PurePosixPath(media.path or "").stem, SUFFIXES[media.media_type])
        return f"media_attachments/files/{folder}/original/{base}"


def _attachment(media: Media, name: str) -> Attachment:
    # An animation is a film to Mastodon, and a WebM without pictures too.
    kind = None if (media.media_type or "").startswith(media.kind) else media.kind
    facts = MediumFacts(kind, safe(media.remote_url))
    return Attachment(
        mediaType=media.media_type or "",
        url=f"/{name}",
        name=media.alt,
        width=media.width,
        height=media.height,
        duration=_duration(media),
        facts=facts if facts != MediumFacts() else None,
    )


def _duration(media: Media) -> str | None:
    """Return how long a film or recording is, as ISO 8601 writes it: ``PT12.5S``."""
    return None if media.duration is None else f"PT{media.duration:.3f}".rstrip("0").rstrip(".") + "S"
