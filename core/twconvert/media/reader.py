"""Media types and sizes of the media of an archive, by the content of their files."""

from __future__ import annotations

import io
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, BinaryIO, Literal, TypeAlias

import msgspec
from msgspec import Struct

from twconvert.errors import ArchiveError
from twconvert.media.durations import seconds_of
from twconvert.media.jpeg import is_cut_off, jpeg_size
from twconvert.media.types import SUFFIXES, media_type_of, same_type
from twconvert.model import Media
from twconvert.scratch_dict import ScratchDict

if TYPE_CHECKING:
    from twconvert.archive import Archive
    from twconvert.report import ProblemKind, Report

__all__ = ["MediaReader"]

MediaKind: TypeAlias = Literal["image", "video", "animation", "audio"]

_HEAD_OF_JPEG = 1_280
"""Bytes that most JPEGs need to say their size, with a small colour profile."""
_LONG_HEAD_OF_JPEG = 1 << 18
"""Bytes within which the others say it, behind large colour profiles, thumbnails and comments."""
_HEAD = 4_096
_TYPE_OF_SUFFIX = {".ts": "video/mp2t", ".aac": "audio/aac"}
"""Media types that the beginning of a file does not tell for sure; audio rooms of Twitter are kept in these."""
_READ_BY_PILLOW = frozenset({"image/bmp", "image/gif", "image/jpeg", "image/png", "image/tiff", "image/webp"})
"""Where Pillow finds no size in one of these, nothing will find a picture."""
_AVIF = "image/avif"
"""Not every build of Pillow reads it."""


class Looks(Struct, frozen=True):
    """What the content of a file says of it."""

    media_type: str | None
    """The media type; ``None`` where the content does not tell."""
    width: int | None = None
    """Pixels, as ``height``."""
    height: int | None = None
    seconds: float | None = None
    is_damaged: bool = False
    """Whether the file cannot be read, which the report says already."""


class MediaReader:
    """Makes media of what records say of them and of what their files hold.

    Args:
        archive: The archive that the files are in.
        report: The report that gets the numbers of media and the problems of their files.
    """

    def __init__(self, archive: Archive, report: Report) -> None:
        self._archive = archive
        self._report = report
        self._first_of_size = ScratchDict[str]()
        self._first_of_content = ScratchDict[str]()
        """By the size and the checksum."""

    def of_post(self, path: str | None, declared: Media, post_id: str, folder: str | None) -> Media:
        """Return a medium of a post, and count it as present or missing.

        Args:
            path: The name of its file in the archive; ``None`` where there is none.
            declared: The medium as the record describes it.
            post_id: The id of the post, for the report.
            folder: The folder that the file should be in; ``None`` where nobody looked for the file.
        """
        if path:
            self._archive.mark_used(path)
        looks = self._looks(path, declared.kind) if path else Looks(None)
        if looks.is_damaged:
            path = None
        elif path and looks.media_type is None:
            self._report_unusable(path, declared.remote_url, post_id)
            path = None
        elif not path and folder is not None:
            message = "a media file is missing; its address stands in its place"
            if not declared.remote_url:
                message = "a media file is missing; where it is online is not known either"
            elif not any(self._archive.names_beginning(f"{folder.removesuffix('/')}/")):
                message = (
                    "a media file is missing, and all of its folder; give all parts of the archive if there are more"
                )
            self._warn("media-missing", message, post_id, folder)
        self._count(is_present=path is not None)
        width, height = (looks.width, looks.height) if looks.width else (declared.width, declared.height)
        size = self._archive.size(path) if path else None
        return msgspec.structs.replace(
            declared,
            kind=_kind_of(looks.media_type, declared.kind),
            path=self._first_copy(path, size) if path and size else None,
            media_type=looks.media_type,
            width=width,
            height=height,
            duration=declared.duration or looks.seconds,
            size=size,
        )

    def of_account(self, path: str | None, url: str | None) -> Media:
        """Return a picture of a profile. It is not counted.

        Args:
            path: The name of its file in the archive; ``None`` where there is none.
            url: The web address of the picture, if there is one.
        """
        if path:
            self._archive.mark_used(path)
        looks = self._looks(path, "image") if path else Looks(None)
        if path and not looks.media_type:
            if not looks.is_damaged:
                self._report_unusable(path, url)
            path = None
        return Media(
            kind="image",
            path=path,
            remote_url=url,
            media_type=looks.media_type,
            width=looks.width,
            height=looks.height,
            size=self._archive.size(path) if path else None,
        )

    def by_itself(self, path: str, *, is_recording: bool) -> Media:
        """Return a medium of which nothing but its file is known. It is not counted.

        Args:
            path: The name of its file in the archive.
            is_recording: Whether it is sound where its content does not tell.
        """
        suffix = PurePosixPath(path).suffix.lower()
        looks = self._looks(path, "image")
        media_type = looks.media_type or (None if looks.is_damaged else _TYPE_OF_SUFFIX.get(suffix))
        if media_type is None and not looks.is_damaged:
            self._report_unusable(path, None)
        family = (media_type or "").partition("/")[0]
        kind: MediaKind = "image"
        if family == "audio" or (is_recording and family != "image"):
            kind = "audio"
        elif family == "video":
            kind = "video"
        size = self._archive.size(path)
        return Media(
            kind=kind,
            path=path,
            media_type=media_type,
            width=looks.width,
            height=looks.height,
            duration=looks.seconds,
            size=size,
        )

    def _count(self, *, is_present: bool) -> None:
        counts = self._report.media
        counts.referenced += 1
        if is_present:
            counts.present += 1
        else:
            counts.missing += 1

    def _report_unusable(self, path: str, url: str | None, post_id: str = "") -> None:
        is_empty = self._archive.size(path) == 0
        what = "is empty" if is_empty else "is not a picture, video or recording of a known kind"
        instead = "its address stands in its place" if url else "its address is not known"
        self._warn("media-unusable", f"a media file {what}; {instead}", post_id, path)

    def _warn(self, kind: ProblemKind, message: str, post_id: str, file: str) -> None:
        self._report.problem("warning", message, file=file, record=post_id, kind=kind)

    def _first_copy(self, path: str, size: int) -> str:
        """Return the first file with the same content: the archive holds a picture once for each post it is in.

        Only files of the same size are compared, because in a folder that means to read them.
        """
        first = self._first_of_size.setdefault(str(size), path)
        if first == path:
            return path
        self._first_of_content.setdefault(self._content_of(first), first)
        return self._first_of_content.setdefault(self._content_of(path), path)

    def _content_of(self, path: str) -> str:
        size, checksum = self._archive.fingerprint(path)
        return f"{size} {checksum}"

    def _looks(self, path: str, kind: str) -> Looks:
        try:
            # To unpack no more than it takes is worth a second look at the others.
            if size := jpeg_size(self._archive.head(path, _HEAD_OF_JPEG)):
                return Looks("image/jpeg", *size)
            head = self._archive.head(path, _HEAD)
            if len(head) < min(self._archive.size(path), _HEAD):
                # It is damaged at its beginning, and reading it says how.
                with self._archive.open(path) as stream:
                    stream.read(_HEAD)
            if is_cut_off(head) and (size := jpeg_size(self._archive.head(path, _LONG_HEAD_OF_JPEG))):
                return Looks("image/jpeg", *size)
            looks = _picture_looks(io.BytesIO(head)) if kind == "image" else None
            if looks is None:
                media_type = media_type_of(head)
                seconds = seconds_of(head, media_type)
                looks = Looks(media_type, seconds=seconds) if media_type in SUFFIXES else Looks(None)
            if looks.width is None and looks.media_type in _READ_BY_PILLOW | {_AVIF}:
                # A colour profile or a thumbnail may stand before the size, and an AVIF is known as a whole.
                with self._archive.open(path) as stream:
                    looks = _picture_looks(stream) or Looks(_AVIF if looks.media_type == _AVIF else None)
        except ArchiveError as error:
            self._report.problem("error", error.reason, file=path, kind="media-damaged")
            return Looks(None, is_damaged=True)
        return looks


def _picture_looks(stream: BinaryIO) -> Looks | None:
    # Imported here: not every run meets a picture.
    from twconvert.media.pictures import PictureError, picture_head  # noqa: PLC0415

    try:
        media_type, size = picture_head(stream)
    except PictureError:
        return None
    return Looks(same_type(media_type), *size)


def _kind_of(media_type: str | None, declared: MediaKind) -> MediaKind:
    """Return what a medium is by its file. Sound may be in a container of films, and a picture may move."""
    match (media_type or "").partition("/")[0]:
        case "image" if declared != "animation":
            return "image"
        case "audio":
            return "audio"
        case "video" if declared == "image":
            return "video"
    return declared
