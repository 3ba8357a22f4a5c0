"""Finds the files of attachments."""

from __future__ import annotations

from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from twconvert import Media
from twconvert.media.reader import MediaReader
from twconvert.scratch_dict import ScratchDict
from twconvert_mastodon.addresses import address_in, host_of
from twconvert_mastodon.counts import whole_number
from twconvert_mastodon.facts import facts_of, kind_in
from twconvert_mastodon.times import parse_duration

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert import Report
    from twconvert_mastodon.layout import Layout

MediaKind: TypeAlias = Literal["image", "video", "audio"]

_FOLDER = "media_attachments/"
_WEB = ("https://", "http://")
_KINDS: dict[str, MediaKind] = {"image": "image", "video": "video", "audio": "audio"}
_SUFFIXES: dict[str, MediaKind] = {
    **dict.fromkeys((".mp4", ".m4v", ".mov", ".webm"), "video"),
    **dict.fromkeys((".mp3", ".ogg", ".oga", ".opus", ".flac", ".m4a", ".wav", ".aac"), "audio"),
}


class MediaFinder:
    """The media files of an archive.

    Args:
        layout: The layout of the archive.
        server: The server that the post is from, where a file may be that the archive lacks.
        report: Gets the numbers of media, and what is wrong with their files.
        is_wanted: Whether files are looked for at all.
    """

    def __init__(self, layout: Layout, server: str | None, report: Report, *, is_wanted: bool) -> None:
        self._layout = layout
        self._server = server
        self._reader = MediaReader(layout.archive, report)
        self._is_wanted = is_wanted

    def of_post(self, post: dict[str, Any], post_id: str) -> tuple[Media, ...]:
        """Return the pictures, films and recordings of a post."""
        media = [self._describe(attachment, kind, post_id) for attachment, kind in _media_in(post)]
        for absent in facts_of(post).get("absent_media") or ():
            media.insert(absent["place"], self._absent(absent, post_id))
        return tuple(media)

    def of_account(self, picture: dict[str, Any] | None, name: str) -> Media | None:
        """Return the picture of a profile: ``avatar`` or ``header``, whatever its suffix."""
        url = (picture or {}).get("url") or ""
        wanted = self._layout.top + url
        if wanted not in self._layout.archive:
            beginning = f"{self._layout.top}{name}."
            wanted = next((each for each in self._layout.archive.names if each.startswith(beginning)), "")
        remote = url if url.startswith(_WEB) else facts_of(picture or {}).get("url")
        return self._reader.of_account(wanted or None, remote) if wanted or remote else None

    def _describe(self, attachment: dict[str, Any], kind: MediaKind, post_id: str) -> Media:
        url = address_in(attachment.get("url")) or address_in(attachment.get("href")) or ""
        facts = facts_of(attachment)
        declared = Media(
            kind=kind_in(facts) or kind,
            remote_url=facts.get("url") or self._remote(url),
            width=whole_number(attachment.get("width")) or None,
            height=whole_number(attachment.get("height")) or None,
            duration=parse_duration(attachment.get("duration")),
            alt=attachment.get("name") or attachment.get("summary") or None,
        )
        if not self._is_wanted:
            return self._reader.of_post(None, declared, post_id, None)
        # What lies on another server was never put into the archive.
        folder = None if url.startswith(_WEB) else self._layout.top + _FOLDER
        return self._reader.of_post(self._path(url), declared, post_id, folder)

    def _absent(self, absent: dict[str, Any], post_id: str) -> Media:
        declared = Media(
            kind=kind_in(absent) or "image",
            remote_url=absent.get("url"),
            width=whole_number(absent.get("width")) or None,
            height=whole_number(absent.get("height")) or None,
            duration=parse_duration(absent.get("duration")),
            alt=absent.get("alt") or None,
        )
        return self._reader.of_post(None, declared, post_id, None)

    def _path(self, url: str) -> str | None:
        """Return the file of an attachment.

        Servers with files in a bucket write ``/bucket/media_attachments/...``, and archives made before 2019 hold
        the files under their whole paths on the server.
        """
        path = self._layout.top + url.lstrip("/")
        if path in self._layout.archive:
            return path
        _, found, inside = url.rpartition(_FOLDER)
        return self._by_end.get(found + inside) if found else None

    @cached_property
    def _by_end(self) -> ScratchDict[str]:
        archive = self._layout.archive
        by_end = ScratchDict[str]()
        for name in chain(archive.media_of_others(), archive.names):
            if _FOLDER in name:
                by_end[_FOLDER + name.rpartition(_FOLDER)[2]] = name
        return by_end

    def _remote(self, url: str) -> str | None:
        """Return where a file may be online: ``/system/`` was taken from the path of those on the server itself."""
        if url.startswith(_WEB):
            return url
        return f"https://{self._server}/system/{url}" if url.startswith(_FOLDER) and self._server else None


def other_attachments(post: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the addresses and names of attachments that are no media but files elsewhere."""
    for attachment in post.get("attachment") or ():
        url = address_in(attachment.get("url")) or ""
        if _kind_of(attachment) is None and attachment.get("type") != "Link" and host_of(url):
            yield url, attachment.get("name") or url


def _media_in(post: dict[str, Any]) -> Iterator[tuple[dict[str, Any], MediaKind]]:
    for attachment in post.get("attachment") or ():
        kind = _kind_of(attachment)
        if kind:
            yield attachment, kind


def _kind_of(attachment: dict[str, Any]) -> MediaKind | None:
    """Return what an attachment is; ``None`` for a preview of a page, and for files such as PDFs."""
    if attachment.get("type") == "Link":
        return None
    media_type = attachment.get("mediaType") or ""
    if not media_type:
        url = address_in(attachment.get("url")) or ""
        suffix = f".{url.rpartition('.')[2].lower()}"
        return _KINDS.get((attachment.get("type") or "").lower()) or _SUFFIXES.get(suffix, "image")
    return _KINDS.get(media_type.partition("/")[0])
