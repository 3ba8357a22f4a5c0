"""The pictures and videos of a post or message as XHTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.html import escaped
from twconvert.urls import safe_url
from twconvert.wording import SEE_ONLINE, STILL_ONLINE, absence_of, alt_of, gettext, holding_text, label_of, sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twconvert import ChatMessage, Document, Media, Message, OtherMedium, Post
    from twconvert_epub.media_files import MediaFile, MediaFiles

_IN_ROW = 2
_ROW_WIDTH = 98.0
"""Percent of the page that the pictures of a row take together; the rest is what lies between them."""
_TOO_TALL = 0.4
_TOO_WIDE = 2.5
"""Width by height of pictures that stand alone, since beside others they would be slivers."""
_HIGHEST = 60
"""Percent of the height of a page that pictures may take."""
_WIDE = 1.5
"""Width by height of pictures that are lower than that on every page."""


class Figures:
    """Writes the media of posts and messages, and counts them."""

    def __init__(self, document: Document, media_files: MediaFiles) -> None:
        self._document = document
        self._media_files = media_files

    def of(self, post: Post | Message | ChatMessage | OtherMedium, url: str | None = None) -> str:
        """Return the media of a post or message: pictures in rows, then a note or box for all else.

        Args:
            post: The post or message.
            url: The address where its media may be seen online.
        """
        pictures: list[tuple[MediaFile, str]] = []
        others = []
        for number, media in enumerate(post.media):
            media_file = self._media_files.add(media)
            if media_file and not media_file.is_still and media_file.media_type.startswith("image/"):
                pictures.append((media_file, alt_of(self._document, post, number)))
                self._media_files.tally.pictures += 1
                self._media_files.tally.undescribed += not media.alt
            elif media.kind == "image" and not media_file:
                others.append(self._absent_picture(media))
            else:
                others.append(self._recording(media, media_file, alt_of(self._document, post, number), url))
        return "".join((*_rows(pictures), *others))

    def _recording(self, media: Media, media_file: MediaFile | None, alt: str, url: str | None) -> str:
        self._media_files.tally.videos += 1
        if media_file and not media_file.is_still:
            return _player(media, media_file, alt, url)
        self._media_files.tally.boxed += 1
        self._media_files.tally.absent += media.path is None
        return _still(media, media_file.name, alt, url) if media_file else _box(media, url)

    def _absent_picture(self, media: Media) -> str:
        self._media_files.tally.count_absence(media)
        alt = " " + escaped(gettext("It shows: {description}").format(description=media.alt)) if media.alt else ""
        url = safe_url(media.remote_url or "")
        link = f' <a href="{escaped(url)}">{sentence(gettext(STILL_ONLINE))}</a>' if url else ""
        return f'<p class="note absent">{absence_of(media)}{alt}{link}</p>\n'


def _rows(pictures: Sequence[tuple[MediaFile, str]]) -> Iterator[str]:
    """Yield rows of one or two pictures, those of a row equally high."""
    waiting: list[tuple[MediaFile, str]] = []
    for media_file, alt in pictures:
        if len(pictures) == 1 or not _TOO_TALL <= _shape(media_file) <= _TOO_WIDE:
            yield _alone(media_file, alt)
            continue
        waiting.append((media_file, alt))
        if len(waiting) == _IN_ROW:
            yield _row(waiting)
            waiting = []
    for media_file, alt in waiting:
        yield _alone(media_file, alt)


def _row(pictures: Sequence[tuple[MediaFile, str]]) -> str:
    shape = sum(_shape(media_file) for media_file, _ in pictures)
    cells = [
        _figure(media_file, alt, f' style="width:{_ROW_WIDTH * _shape(media_file) / shape:.1f}%"')
        for media_file, alt in pictures
    ]
    return f'<div class="row"{_narrowed(shape)}>\n{" ".join(cells)}</div>\n'


def _alone(media_file: MediaFile, alt: str) -> str:
    return _figure(media_file, alt, _narrowed(_shape(media_file)))


def _narrowed(shape: float) -> str:
    """Return what keeps pictures from being higher than the style sheet lets them be.

    Some reading programs (foliate-js, Readest) put the height of the page in the place of a greatest height.
    """
    return f' style="max-width:{_HIGHEST * shape:.0f}vh"' if shape < _WIDE else ""


def _figure(media_file: MediaFile, alt: str, attributes: str) -> str:
    # Without a width and a height: calibre makes of them CSS that stretches the picture where the page is smaller.
    return f'<figure{attributes}><img src="../{media_file.name}" alt="{escaped(alt)}"/></figure>\n'


def _player(media: Media, media_file: MediaFile, alt: str, post_url: str | None) -> str:
    """Return a film or a recording; inside it, what readers show that play none."""
    tag = "audio" if media_file.media_type.startswith("audio/") else "video"
    poster = media_file.poster
    instead = _still(media, poster, alt, post_url) if poster else _box(media, post_url)
    attributes = f' poster="../{poster}"' if poster else ""
    if media.alt:
        attributes += f' aria-label="{escaped(media.alt)}"'
    return (
        f'<figure><{tag} src="../{media_file.name}"{attributes} controls="controls" preload="metadata">'
        f"{instead}</{tag}></figure>\n"
    )


def _still(media: Media, name: str, alt: str, post_url: str | None) -> str:
    """Return a picture of a film, and below it what the film is and where."""
    picture = f'<img src="../{name}" alt="{escaped(alt)}"/>'
    return f'<div class="still">{picture}<p class="note">{" ".join(_words(media, post_url))}</p></div>\n'


def _box(media: Media, post_url: str | None) -> str:
    """Return what stands for something that is no picture and does not play."""
    alt = f"<p>{escaped(media.alt)}</p>" if media.alt else ""
    return f'<div class="film"><p>{" ".join(_words(media, post_url))}</p>{alt}</div>\n'


def _words(media: Media, post_url: str | None) -> Iterator[str]:
    """Yield sentences: how long a film or recording is, and where it is. The post may go before the file does."""
    yield sentence(label_of(media))
    held = holding_text(media)
    if held:
        yield sentence(escaped(held))
    for address, words in ((media.remote_url, STILL_ONLINE), (post_url, SEE_ONLINE)):
        url = safe_url(address or "")
        if url:
            yield sentence(f'<a href="{escaped(url)}">{gettext(words)}</a>')


def _shape(media_file: MediaFile) -> float:
    return media_file.size[0] / media_file.size[1] if media_file.size else 1.0
