"""The media of a post: copied beside the feed, listed as attachments, and shown in the HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from markupsafe import escape

from twconvert.media.folder import MediaFolder
from twconvert.media.types import EVERY_BROWSER, element_of
from twconvert.urls import safe_url
from twconvert.wording import STILL_ONLINE, absence_of, alt_of, gettext, label_of, sentence
from twconvert_jsonfeed.addresses import MEDIA_FOLDER
from twconvert_jsonfeed.format import Attachment, AttachmentFacts, MissingMedia

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from twconvert import Document, Media, Post


class MediaFile(NamedTuple):
    """A medium, and the address of its file if there is one."""

    media: Media
    url: str | None

    @property
    def is_picture(self) -> bool:
        """Whether its file is a picture."""
        return self.url is not None and str(self.media.media_type).startswith("image/")


class MediaFiles:
    """Copies media.

    Args:
        document: The document the media are of.
        folder: The folder of the feed.
        base: The beginning of all addresses.
    """

    def __init__(self, document: Document, folder: Path, base: str) -> None:
        self._folder = MediaFolder(document, folder / MEDIA_FOLDER)
        self._base = base

    def add(self, media: Media) -> MediaFile:
        """Copy a file, unless that was done, and say where it is."""
        name = self._folder.place(media)
        return MediaFile(media, f"{self._base}{MEDIA_FOLDER}/{name}" if name else None)


def attachments_of(media_files: Iterable[MediaFile]) -> tuple[Attachment, ...]:
    """Return what there are files of. Titles are left out: two that are alike would mean one thing twice."""
    return tuple(
        Attachment(
            url=url,
            mime_type=media.media_type,
            size_in_bytes=media.size,
            duration_in_seconds=media.duration,
            facts=AttachmentFacts(media.alt, media.width, media.height) if media.alt or media.width else None,
        )
        for media, url in media_files
        if url and media.media_type
    )


def missing_of(media_files: Iterable[MediaFile]) -> tuple[MissingMedia, ...]:
    """Return what there are no files of."""
    return tuple(
        MissingMedia(media.kind, safe_url(media.remote_url or ""), media.alt)
        for media, url in media_files
        if url is None
    )


def media_html(document: Document, post: Post, media_files: Iterable[MediaFile]) -> str:
    """Return the media of a post as HTML."""
    return "".join(_figure(each, alt_of(document, post, number)) for number, each in enumerate(media_files))


def _figure(file: MediaFile, alt: str) -> str:
    media, url = file
    if url is None:
        return _absence(media)
    address = escape(url)
    if file.is_picture:
        picture = f'<img src="{address}" alt="{escape(alt)}"{_size(media)}/>'
        if media.media_type not in EVERY_BROWSER:
            picture = f'<a href="{address}">{picture}</a>'
        return f"<figure>{picture}</figure>"
    link = f'<a href="{address}">{escape(label_of(media))}</a>'
    element = element_of(media)
    # What cannot play a film shows an empty place, and a link below it.
    words = [str(escape(media.alt or "")), "" if media.media_type in EVERY_BROWSER else link]
    caption = f"<figcaption>{' '.join(filter(None, words))}</figcaption>" if any(words) else ""
    size = _size(media) if element == "video" else ""
    return f'<figure><{element} src="{address}" controls="controls"{size}>{link}</{element}>{caption}</figure>'


def _absence(media: Media) -> str:
    shown = gettext("It shows: {description}").format(description=media.alt) if media.alt else ""
    description = f" {escape(shown)}" if shown else ""
    url = safe_url(media.remote_url or "")
    link = f' <a href="{escape(url)}">{sentence(gettext(STILL_ONLINE))}</a>' if url else ""
    return f"<p><small>{escape(absence_of(media))}{link}{description}</small></p>"


def _size(media: Media) -> str:
    return f' width="{media.width}" height="{media.height}"' if media.width and media.height else ""
