"""Finds the files of a post's media."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import msgspec

from twconvert.media.reader import MediaReader
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


class MediaFinder:
    """The media files of an archive, found as 3,325 of 3,326 in real archives are named."""

    def __init__(self, archive: Archive, report: Report) -> None:
        self._archive = archive
        self._reader = MediaReader(archive, report)

    def of_post(self, post_id: str, entities: Iterable[MediaEntity], folders: tuple[str, ...]) -> tuple[Media, ...]:
        """Return the media of a post.

        Args:
            post_id: The id of the post, which the names of its files begin with.
            entities: The items of ``extended_entities.media``, where there is one.
            folders: The folders to look in; empty where the archive holds no media at all. A file should be in the
                first of them, unless that is of another archive.
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

    def of_account(self, account_id: str | None, url: str | None, folders: tuple[str, ...]) -> Media | None:
        """Return an avatar or a header picture; a header's address lacks the suffix its file may have."""
        base = _basename(url or "")
        if not url or not base:
            return None
        wanted = [f"{folder}/{account_id}-{base}" for folder in folders]
        found = (path if path in self._archive else next(self._archive.names_beginning(path), None) for path in wanted)
        return self._reader.of_account(next(filter(None, found), None), url)

    def _exact(self, post_id: str, entity: MediaEntity, folders: tuple[str, ...]) -> str | None:
        for folder in folders:
            for address in _addresses(entity):
                path = f"{folder}/{post_id}-{_basename(address)}"
                # An empty file may be whole in another archive.
                if path in self._archive and (self._archive.size(path) or folder == folders[-1]):
                    return path
        return None

    def _any_left(self, post_id: str, kind: MediaKind, folders: tuple[str, ...], taken: set[str]) -> str | None:
        """Return a file of the post that no other medium has: a picture for a picture, a film for a film."""
        for folder in folders:
            for path in self._archive.names_beginning(f"{folder}/{post_id}-"):
                if path not in taken and path.lower().endswith(_FILMS) == (kind != "image"):
                    return path
        return None

    def _describe(self, post_id: str, entity: MediaEntity, path: str | None, folders: tuple[str, ...]) -> Media:
        declared = Media(
            kind=_kind_of(entity),
            remote_url=next(_addresses(entity), None),
            duration=_duration(entity),
            alt=entity.get("media_alt") or entity.get("ext_alt_text") or None,
        )
        is_expected = bool(folders) and not self._archive.is_of_other(folders[0])
        media = self._reader.of_post(path, declared, post_id, folders[0] if is_expected else None)
        if media.width:
            return media
        width, height = _declared_size(entity)
        return msgspec.structs.replace(media, width=width, height=height)


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
    return address.partition("?")[0].partition("#")[0].rpartition("/")[2]


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
