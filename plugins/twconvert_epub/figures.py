"""The pictures and videos of a post or message as XHTML."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from twconvert.urls import safe_url
from twconvert.wording import SEE_ONLINE, STILL_ONLINE, absence_of, alt_of, label_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twconvert import ChatMessage, Document, Media, Message, Post
    from twconvert_epub.shelf import Holding, Shelf

_IN_ROW = 2
_ROW_WIDTH = 98.0
"""Percent of the page that the pictures of a row take together; the rest is what lies between them."""
_TOO_TALL = 0.4
_TOO_WIDE = 2.5
"""Width by height of pictures that stand alone, since beside others they would be slivers."""


class Figures:
    """Writes the media of posts and messages, and counts them."""

    def __init__(self, document: Document, shelf: Shelf) -> None:
        self._document = document
        self._shelf = shelf

    def of(self, post: Post | Message | ChatMessage, url: str | None = None) -> str:
        """Return the media of a post or message: pictures in rows, then a note or box for all else.

        Args:
            post: or message.
            url: where its media may be seen online.
        """
        pictures: list[tuple[Holding, str]] = []
        others = []
        for number, media in enumerate(post.media):
            holding = self._shelf.place(media)
            if holding and holding.media_type.startswith("image/"):
                pictures.append((holding, alt_of(self._document, post, number)))
                self._shelf.tally.pictures += 1
                self._shelf.tally.undescribed += not media.alt
            elif media.kind == "image" and not holding:
                others.append(self._absent_picture(media))
            else:
                others.append(self._recording(media, holding, url))
        return "".join((*_rows(pictures), *others))

    def _recording(self, media: Media, holding: Holding | None, url: str | None) -> str:
        self._shelf.tally.videos += 1
        if holding:
            return _player(media, holding, url)
        self._shelf.tally.boxed += 1
        return _box(media, url)

    def _absent_picture(self, media: Media) -> str:
        if media.path is None:
            self._shelf.tally.missing += 1
        else:
            self._shelf.tally.unreadable += 1
        alt = f" It shows: {escape(media.alt)}" if media.alt else ""
        url = safe_url(media.remote_url or "")
        link = f' <a href="{escape(url)}">{STILL_ONLINE}.</a>' if url else ""
        return f'<p class="note absent">{absence_of(media)}{alt}{link}</p>\n'


def _rows(pictures: Sequence[tuple[Holding, str]]) -> Iterator[str]:
    """Yield rows of one or two pictures, those of a row equally high."""
    waiting: list[tuple[Holding, str]] = []
    for holding, alt in pictures:
        if len(pictures) == 1 or not _TOO_TALL <= _shape(holding) <= _TOO_WIDE:
            yield _figure(holding, alt)
            continue
        waiting.append((holding, alt))
        if len(waiting) == _IN_ROW:
            yield _row(waiting)
            waiting = []
    for holding, alt in waiting:
        yield _figure(holding, alt)


def _row(pictures: Sequence[tuple[Holding, str]]) -> str:
    shapes = [_shape(holding) for holding, _ in pictures]
    cells = [
        _figure(holding, alt, f' style="width:{_ROW_WIDTH * shape / sum(shapes):.1f}%"')
        for (holding, alt), shape in zip(pictures, shapes, strict=True)
    ]
    return f'<div class="row">\n{" ".join(cells)}</div>\n'


def _figure(holding: Holding, alt: str, attributes: str = "") -> str:
    return f'<figure{attributes}><img src="../{holding.name}" alt="{escape(alt)}"{_size(holding)}/></figure>\n'


def _player(media: Media, holding: Holding, post_url: str | None) -> str:
    tag = "audio" if holding.media_type.startswith("audio/") else "video"
    size = "" if tag == "audio" else _size(holding)
    return (
        f'<figure><{tag} src="../{holding.name}" controls="controls" preload="metadata"{size}>'
        f"{_box(media, post_url)}</{tag}></figure>\n"
    )


def _box(media: Media, post_url: str | None) -> str:
    """Return what stands for something that paper cannot show."""
    alt = f"<p>{escape(media.alt)}</p>" if media.alt else ""
    url = safe_url(post_url or media.remote_url or "")
    link = f'<p><a href="{escape(url)}">{SEE_ONLINE if post_url else STILL_ONLINE}</a></p>' if url else ""
    return f'<div class="film"><p>{label_of(media)}</p>{alt}{link}</div>\n'


def _size(holding: Holding) -> str:
    return f' width="{holding.size[0]}" height="{holding.size[1]}"' if holding.size else ""


def _shape(holding: Holding) -> float:
    return holding.size[0] / holding.size[1] if holding.size else 1.0
