"""Finds the files of a post's media, and says what they are by their content."""

from __future__ import annotations

import io
import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Any, BinaryIO, Literal, NamedTuple

from twconvert.errors import ArchiveError
from twconvert.model import Media
from twconvert.twitter.whole_numbers import whole_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert.archive import Archive
    from twconvert.report import Report

MediaKind = Literal["image", "video", "animation", "audio"]
MediaEntity = dict[str, Any]

_KINDS: dict[str, MediaKind] = {"photo": "image", "video": "video", "animated_gif": "animation"}
_KIND_OF_THUMBNAIL: tuple[tuple[str, MediaKind], ...] = (
    ("/tweet_video_thumb/", "animation"),
    ("/ext_tw_video_thumb/", "video"),
    ("/amplify_video_thumb/", "video"),
)
_FILMS = (".mp4", ".m4v", ".mov", ".webm", ".m3u8", ".ts")
_HEAD = 4_096
_READ_BY_PILLOW = frozenset({"image/bmp", "image/gif", "image/jpeg", "image/png", "image/tiff", "image/webp"})
"""Where Pillow finds no size in one of these, nothing will find a picture."""


class Looks(NamedTuple):
    """What the content of a file says of it."""

    media_type: str | None
    width: int | None = None
    height: int | None = None


class MediaFinder:
    """The media files of an archive, found as 3,325 of 3,326 in real archives are named."""

    def __init__(self, archive: Archive, report: Report) -> None:
        self._archive = archive
        self._report = report
        self._first_of_size: dict[int, str] = {}
        self._first_of_content: dict[tuple[int, int], str] = {}

    def of_post(self, post_id: str, entities: Iterable[MediaEntity], folders: tuple[str, ...]) -> tuple[Media, ...]:
        """Return the media of a post.

        Args:
            post_id: what the names of its files begin with.
            entities: of ``extended_entities.media`` where there is one.
            folders: where to look; empty where the archive holds no media at all.
        """
        entities = list(entities)
        paths = [self._exact(post_id, entity, folders) for entity in entities]
        taken = {path for path in paths if path}
        for number, entity in enumerate(entities):
            if paths[number] is None:
                paths[number] = path = self._any_left(post_id, _kind_of(entity), folders, taken)
                taken.add(path or "")
        return tuple(
            self._describe(post_id, entity, path, folders) for entity, path in zip(entities, paths, strict=True)
        )

    def of_account(self, account_id: str | None, url: str | None, folder: str) -> Media | None:
        """Return an avatar or a header picture; a header's address lacks the suffix its file may have."""
        base = _basename(url or "")
        if not url or not base:
            return None
        wanted = f"{folder}/{account_id}-{base}"
        path = wanted if wanted in self._archive else next(self._beginning(wanted), None)
        looks = self._looks(path, "image") if path else Looks(None)
        if not looks.media_type:
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

    def _exact(self, post_id: str, entity: MediaEntity, folders: tuple[str, ...]) -> str | None:
        for folder in folders:
            for address in _addresses(entity):
                path = f"{folder}/{post_id}-{_basename(address)}"
                if path in self._archive:
                    return path
        return None

    def _any_left(self, post_id: str, kind: MediaKind, folders: tuple[str, ...], taken: set[str]) -> str | None:
        """Return a file of the post that no other medium has: a picture for a picture, a film for a film."""
        for folder in folders:
            for path in self._beginning(f"{folder}/{post_id}-"):
                if path not in taken and path.lower().endswith(_FILMS) == (kind != "image"):
                    return path
        return None

    def _beginning(self, prefix: str) -> Iterator[str]:
        names = self._archive.names
        for place in range(bisect_left(names, prefix), len(names)):
            if not names[place].startswith(prefix):
                return
            yield names[place]

    def _describe(self, post_id: str, entity: MediaEntity, path: str | None, folders: tuple[str, ...]) -> Media:
        kind = _kind_of(entity)
        looks = self._looks(path, kind) if path else Looks(None)
        if path and looks.media_type is None:
            is_empty = self._archive.size(path) == 0
            what = "is empty" if is_empty else "is neither a picture nor a film"
            self._warn(f"a media file {what}; its address stands in its place", post_id, path)
            path = None
        elif not path and folders:
            self._warn("a media file is missing; its address stands in its place", post_id, folders[0])
        self._count(is_present=path is not None)
        width, height = (looks.width, looks.height) if looks.width else _declared_size(entity)
        size = self._archive.size(path) if path else None
        return Media(
            kind="video" if kind == "image" and (looks.media_type or "").startswith("video/") else kind,
            path=self._first_copy(path, size) if path and size else None,
            remote_url=next(_addresses(entity), None),
            media_type=looks.media_type,
            width=width,
            height=height,
            duration=_duration(entity),
            alt=entity.get("media_alt") or entity.get("ext_alt_text") or None,
            size=size,
        )

    def _count(self, *, is_present: bool) -> None:
        counts = self._report.media
        counts.referenced += 1
        if is_present:
            counts.present += 1
        else:
            counts.missing += 1

    def _warn(self, message: str, post_id: str, file: str) -> None:
        self._report.problem("warning", message, file=file, record=post_id)

    def _first_copy(self, path: str, size: int) -> str:
        """Return the first file with the same content: a picture that was posted twice lies there twice.

        Only files of one size are compared, for in a folder that means to read them.
        """
        first = self._first_of_size.setdefault(size, path)
        if first == path:
            return path
        self._first_of_content.setdefault(self._archive.fingerprint(first), first)
        return self._first_of_content.setdefault(self._archive.fingerprint(path), path)

    def _looks(self, path: str, kind: MediaKind) -> Looks:
        try:
            head = self._archive.head(path, _HEAD)
            looks = _picture_looks(io.BytesIO(head)) if kind == "image" else None
            if looks is None:
                looks = Looks(_type(head))
            if looks.width is None and looks.media_type in _READ_BY_PILLOW:
                # A colour profile or a thumbnail may stand before the size.
                with self._archive.open(path) as stream:
                    looks = _picture_looks(stream) or Looks(None)
        except ArchiveError as error:
            self._report.problem("error", str(error), file=path)
            return Looks(None)
        return looks


def _addresses(entity: MediaEntity) -> Iterator[str]:
    """Yield where the medium may be found, the likeliest first. The address of a video names its thumbnail."""
    variants = (entity.get("video_info") or {}).get("variants") or ()
    videos = [variant for variant in variants if variant.get("content_type") == "video/mp4" and variant.get("url")]
    for variant in sorted(videos, key=lambda variant: -(whole_number(variant.get("bitrate")) or 0)):
        yield variant["url"]
    address = entity.get("media_url_https") or entity.get("media_url")
    if address and not videos:
        yield address


def _basename(address: str) -> str:
    # Not by a parser of addresses: what owners redact may be no address at all.
    return re.split("[?#]", address, maxsplit=1)[0].rpartition("/")[2]


def _kind_of(entity: MediaEntity) -> MediaKind:
    kind = _KINDS.get(entity.get("type") or "")
    if kind and kind != "image":
        return kind
    address = entity.get("media_url_https") or entity.get("media_url") or ""
    return next((kind for mark, kind in _KIND_OF_THUMBNAIL if mark in address), "image")


def _declared_size(entity: MediaEntity) -> tuple[int | None, int | None]:
    """Return the width and height of the largest size; an object by name holds them, in Grailbird a list."""
    sizes = entity.get("sizes") or ()
    each = sizes.values() if isinstance(sizes, dict) else sizes
    known = [(whole_number(size.get("w")), whole_number(size.get("h"))) for size in each if isinstance(size, dict)]
    return max(((width, height) for width, height in known if width and height), default=(None, None))


def _duration(entity: MediaEntity) -> float | None:
    milliseconds = whole_number((entity.get("video_info") or {}).get("duration_millis"))
    return milliseconds / 1000 if milliseconds else None


def _picture_looks(stream: BinaryIO) -> Looks | None:
    # Imported here: not every run meets a picture.
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415

    try:
        with Image.open(stream) as picture:
            return Looks(picture.get_format_mimetype(), *picture.size)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return None


def _type(head: bytes) -> str | None:
    import filetype  # type: ignore[import-untyped]  # noqa: PLC0415

    media_type: str | None = filetype.guess_mime(head)
    return media_type
