"""The pictures, videos and recordings of a post as HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert import Post, safe_url
from twconvert.html import escaped
from twconvert.media.types import EVERY_BROWSER, element_of
from twconvert.wording import SEE_ONLINE, STILL_ONLINE, absence_of, alt_of, gettext, label_of, sentence
from twconvert_html.addresses import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from twconvert import ChatMessage, Document, Media, Message, OtherMedium
    from twconvert_html.media_files import MediaFiles

_IN_ROW = 2
_TOO_TALL = 0.4
_TOO_WIDE = 2.5
"""The width of a picture divided by its height; those beyond stand alone, for beside others they would be slivers."""


class Figures:
    """Writes the media of posts and messages, and counts them.

    Args:
        document: The document that the media are in.
        files: The files of the media.
    """

    def __init__(self, document: Document, files: MediaFiles) -> None:
        self._document = document
        self._files = files
        self.pictures = self.films = self.absent = 0

    def thumbnail(self, media: Iterable[Media]) -> str | None:
        """Return the file of the first of some media that is a picture, below the folder of the site."""
        pictures = (each for each in media if each.kind == "image" and each.media_type in EVERY_BROWSER)
        return next(filter(None, map(self._files.address, pictures)), None)

    def of(self, post: Post | Message | ChatMessage | OtherMedium) -> str:
        """Return the media of a post or message: pictures in rows, then all else."""
        pictures: list[tuple[Media, str]] = []
        others = []
        online = post.url if isinstance(post, Post) else None
        for number, media in enumerate(post.media):
            address = self._files.address(media)
            alt = alt_of(self._document, post, number)
            if address is None:
                self.absent += 1
                others.append(_absent_picture(media) if media.kind == "image" else _box(media, online))
            elif element_of(media) == "img" and media.media_type in EVERY_BROWSER:
                self.pictures += 1
                pictures.append((media, _picture(media, ROOT + address, alt)))
            elif element_of(media) == "img":
                self.pictures += 1
                others.append(_rare_picture(media, ROOT + address, alt))
            else:
                self.films += 1
                others.append(_player(media, ROOT + address))
        return "".join((*_rows(pictures), *others))


def thumbnail_html(picture: str | None, root: str = "") -> str:
    """Return a picture small: as it is, for it need not be decoded to be written.

    Args:
        picture: The file of the picture, below the folder of the site; ``None`` where there is none.
        root: What leads from the page to the folder of the site.
    """
    return f'<img class="thumbnail" src="{root}{picture}" alt="" loading="lazy" decoding="async">' if picture else ""


def _rows(pictures: Sequence[tuple[Media, str]]) -> Iterator[str]:
    """Yield rows of one or two pictures, those of a row equally high."""
    waiting: list[tuple[Media, str]] = []
    for media, html in pictures:
        if len(pictures) == 1 or not _TOO_TALL <= _shape(media) <= _TOO_WIDE:
            yield f'<div class="row">{html}</div>\n'
            continue
        waiting.append((media, html))
        if len(waiting) == _IN_ROW:
            # Classes, because a `style` attribute needs 'unsafe-inline' in the Content-Security-Policy of the pages.
            cells = [f'<div class="share-{round(_shape(media) * 10)}">{html}</div>' for media, html in waiting]
            yield f'<div class="row">{"".join(cells)}</div>\n'
            waiting = []
    for _, html in waiting:
        yield f'<div class="row">{html}</div>\n'


def _picture(media: Media, address: str, alt: str) -> str:
    return (
        f'<a href="{address}"><img src="{address}" alt="{escaped(alt)}"{_size(media)} loading="lazy" '
        'decoding="async"></a>'
    )


def _rare_picture(media: Media, address: str, alt: str) -> str:
    """Return a picture that not every browser shows, with a link below it."""
    picture = _picture(media, address, alt)
    return f'<figure>{picture}<figcaption><a href="{address}">{label_of(media)}</a></figcaption></figure>\n'


def _player(media: Media, address: str) -> str:
    tag = element_of(media)
    attributes = "" if tag == "audio" else f"{_size(media)} playsinline{' loop muted' * (media.kind == 'animation')}"
    link = f'<a href="{address}">{label_of(media)}</a>'
    # What cannot play a film shows an empty place.
    label = label_of(media) if media.media_type in EVERY_BROWSER else link
    words = f"{sentence(label)} {escaped(media.alt)}" if media.alt else label
    return (
        f'<figure><{tag} controls preload="none"{attributes} src="{address}">{link}</{tag}>'
        f"<figcaption>{words}</figcaption></figure>\n"
    )


def _absent_picture(media: Media) -> str:
    alt = " " + escaped(gettext("It shows: {description}").format(description=media.alt)) if media.alt else ""
    return f'<p class="note">{absence_of(media)}{alt}{_link(media.remote_url, sentence(gettext(STILL_ONLINE)))}</p>\n'


def _box(media: Media, online: str | None) -> str:
    """Return what is shown instead of a video or recording that is missing."""
    alt = f" {escaped(media.alt)}" if media.alt else ""
    return (
        f'<p class="box">{sentence(label_of(media))}{alt}{_link(online or media.remote_url, gettext(SEE_ONLINE))}</p>\n'
    )


def _link(url: str | None, words: str) -> str:
    address = safe_url(url) if url else None
    return f' <a href="{escaped(address)}">{words}</a>' if address else ""


def _size(media: Media) -> str:
    return f' width="{media.width}" height="{media.height}"' if media.width and media.height else ""


def _shape(media: Media) -> float:
    return media.width / media.height if media.width and media.height else 1.0
