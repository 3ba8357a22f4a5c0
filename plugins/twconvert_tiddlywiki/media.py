"""Media as tiddlers: files beside the wiki, or inside it."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from twconvert import MediaFolder
from twconvert.media.types import EVERY_BROWSER, element_of
from twconvert.urls import link_text
from twconvert.wording import absence_of, alt_of
from twconvert_tiddlywiki.markup import escape, literal, web_link
from twconvert_tiddlywiki.tiddlers import Tiddler, media_title, tiddler

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from twconvert import ChatMessage, Document, Media, Message, OtherMedium, Post

_TAG = "$:/tags/TweetMedia"
_FOLDER = "media"
_SHOWN = frozenset(
    {
        *("image/jpeg", "image/png", "image/gif", "image/webp"),
        *("image/avif", "image/x-icon", "image/heic", "image/heif"),
        *("audio/mpeg", "audio/mp4", "audio/ogg", "video/mp4", "video/webm", "video/ogg"),
    }
)
"""What TiddlyWiki has parsers for; it takes files of other types for text. See `registerFileType` in its boot.js."""


class Medium(NamedTuple):
    """The tiddler of a medium."""

    tiddler: Tiddler
    embedded: Media | None = None
    """The medium, if its content is to become the text of the tiddler."""


class MediaWriter:
    """Makes the tiddlers of media, and copies their files.

    Args:
        document: The document that the media are in.
        folder: The folder of the wiki.
        embed: Whether files are put into the tiddlers, as far as TiddlyWiki can show them.
    """

    def __init__(self, document: Document, folder: Path, *, embed: bool) -> None:
        self._document = document
        self._files = MediaFolder(document, folder / _FOLDER)
        self._embed = embed

    def of(self, post: Post | Message | ChatMessage | OtherMedium, key: str, **belongs: str) -> Iterator[Medium]:
        """Yield the media of a post or message. One that is missing becomes a tiddler that says so.

        Args:
            post: The post or message.
            key: The string that the titles begin with; it identifies the post or message.
            belongs: The fields that say what the media belong to.
        """
        seen: dict[str, str | None] = {}
        for number, media in enumerate(post.media):
            medium = self._medium(media, alt_of(self._document, post, number), key, **belongs)
            if medium is None:
                medium = Medium(_absence(media, media_title(f"{key}-{number + 1}"), **belongs))
            title, alt = medium.tiddler["title"], medium.tiddler.get("alt")
            if title in seen and seen[title] != alt:
                # The same file with another description.
                title = f"{title}-{number + 1}"
                medium.tiddler["title"] = title
            if title not in seen:
                seen[title] = alt
                yield medium

    def of_owner(self, media: Media | None, alt: str) -> Medium | None:
        """Return a picture of the owner's profile; ``None`` if there is none that can be read."""
        return self._medium(media, alt) if media else None

    def _medium(self, media: Media, alt: str, key: str | None = None, **belongs: str) -> Medium | None:
        embedded = self._embed and media.media_type in _SHOWN and media.path is not None
        if embedded:
            name = PurePosixPath(media.path or "").name if self._document.is_intact(media) else None
        else:
            name = self._files.place(media)
        if name is None:
            return None
        made = tiddler(
            media_title(name if key is None or name.startswith(key) else f"{key}-{name}"),
            [_TAG],
            **belongs,
            alt=alt,
            width=str(media.width or ""),
            height=str(media.height or ""),
        )
        if media.media_type not in _SHOWN:
            return Medium(made | {"text": literal(_element(media, f"{_FOLDER}/{name}", escape(" ".join(alt.split()))))})
        made["type"] = media.media_type or ""
        return Medium(made, media) if embedded else Medium(made | {"_canonical_uri": f"{_FOLDER}/{name}"})


def _element(media: Media, address: str, alt: str) -> str:
    """Return the element that shows a file; below it a link, for browsers that leave its place empty."""
    link = f'<a href="{address}" target="_blank">{alt}</a>'
    element = element_of(media)
    if element == "img":
        shown = f'<img src="{address}" alt="{alt}">'
        return shown if media.media_type in EVERY_BROWSER else f"{shown}<br>{link}"
    return f'<{element} src="{address}" controls="controls"></{element}><br>{link}'


def _absence(media: Media, title: str, **belongs: str) -> Tiddler:
    words = f"<em>{escape(absence_of(media))}</em>"
    if media.alt:
        words += f"<br>{escape(media.alt)}"
    if media.remote_url:
        words += f"<br>{web_link(media.remote_url, escape(link_text(media.remote_url, media.remote_url)))}"
    return tiddler(title, [_TAG], **belongs, text=literal(words), alt=media.alt)
