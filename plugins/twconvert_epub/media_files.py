"""The pictures and videos of the book: each file once, named, checked, and written when the zip is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from twconvert import Media
from twconvert.closing import Closing
from twconvert.media.pictures import UNREADABLE, PictureTooLargeError
from twconvert.media.posters import Posters
from twconvert.media.renditions import SUFFIXES_OF_PICTURES, is_shown_everywhere, rendered, rendition_of
from twconvert.media.types import is_film
from twconvert.scratch import Spool
from twconvert.scratch_dict import ScratchDict
from twconvert.wording import MediaTally
from twconvert_epub.pictures import SUFFIXES, fitted, placeholder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from zipfile import ZipFile

    from twconvert import Document
    from twconvert.media.posters import Poster
    from twconvert_epub.look import Embedding

_RECORDINGS = {"video/mp4": ".mp4", "video/webm": ".webm", "audio/mpeg": ".mp3", "audio/mp4": ".m4a"}
_SMALL = 2_000_000
"""Bytes; most films of posts have fewer."""
_SMALL_COPY = 320
"""Pixels of the longer side."""
_REASON = "videos and recordings that are not put into a book ({}): their first frames or names stand in their places"


class MediaFile(Struct, frozen=True, gc=False, array_like=True):
    """A media file as it is in the book."""

    name: str
    """Path from the folder of the package document."""
    media: Media
    media_type: str
    """In the book; the archive may have another."""
    size: tuple[int, int] | None
    """Width and height in the book, if they are known."""
    was_read: bool = True
    """Whether all of it was read already, so that it is known to be whole."""
    made: int | None = None
    """The number of its content among those that were made, of a picture that stands for a film."""
    poster: str | None = None
    """The name of the picture that is there until a film plays."""

    @property
    def is_still(self) -> bool:
        """Whether it is a picture that stands for a film."""
        return self.made is not None


def check_ahead(document: Document, embed_video: Embedding) -> None:
    """Begin to check the pictures and videos of posts in the background: `MediaFiles.write` asks for them."""
    media = (media for post in document.posts for media in post.media)
    document.check_media(each for each in media if each.media_type in SUFFIXES or is_embedded(each, embed_video))


def is_embedded(media: Media, embed_video: Embedding) -> bool:
    """Return whether a video or recording is put into a book."""
    is_small = media.size is not None and media.size < _SMALL
    is_wanted = embed_video == "all" or (embed_video == "auto" and is_small)
    return is_wanted and media.media_type in _RECORDINGS


class MediaFiles(Closing):
    """Takes the media of posts in reading order."""

    def __init__(self, document: Document, *, max_image_size: int | None, embed_video: Embedding) -> None:
        self.tally = MediaTally()
        self._embedding = embed_video
        self._document = document
        self._posters = Posters(document)
        self._made = Spool()
        self._longest = max_image_size
        self._numbers = ScratchDict[int]()
        """The number in the spool of each file."""
        self._spool = Spool()
        self._encode = msgspec.msgpack.Encoder().encode
        self._decoder: msgspec.msgpack.Decoder[MediaFile | None] = msgspec.msgpack.Decoder(MediaFile | None)

    def __iter__(self) -> Iterator[MediaFile]:
        files = map(self._file, range(len(self._spool)))
        return (media_file for media_file in files if media_file)

    def add(self, media: Media) -> MediaFile | None:
        """Return how a file stands in the book, or ``None`` where no reader could show it."""
        file = media.file
        if file is None:
            return None
        key = "{}/{}".format(*file)
        number = self._numbers.get(key)
        if number is not None:
            return self._file(number)
        media_file = self._placed(media)
        self._numbers[key] = self._spool.append(self._encode(media_file))
        return media_file

    def small_copy(self, media: Media) -> MediaFile | None:
        """Return a small copy of a picture, or the picture where that is small; ``None`` where none can be shown."""
        whole = self.add(media)
        if whole is None or whole.size is None or max(whole.size) <= _SMALL_COPY:
            return whole
        size = fitted(whole.size, _SMALL_COPY)
        try:
            data = rendered(self._document, media, "image/jpeg", size)
        except UNREADABLE:
            return None
        if data is None:
            return whole
        name = f"images/{len(self._spool) + 1}.jpg"
        copy = MediaFile(name, media, "image/jpeg", size, made=self._made.append(data))
        self._spool.append(self._encode(copy))
        return copy

    def write(self, media_file: MediaFile, output: ZipFile, name: str) -> None:
        """Write a file as a member of the book's zip."""
        data = self._changed(media_file)
        if data is None:
            self._document.copy_into(output, media_file.media, name)
        else:
            output.writestr(name, data)

    def _file(self, number: int) -> MediaFile | None:
        return self._decoder.decode(self._spool[number])

    def close(self) -> None:
        """Give the space of the lists back."""
        self._posters.close()
        self._numbers.close()
        self._spool.close()
        self._made.close()

    def _placed(self, media: Media) -> MediaFile | None:
        media_type = media.media_type or ""
        size = (media.width, media.height) if media.width and media.height else None
        if media_type in SUFFIXES_OF_PICTURES:
            return self._picture(media, media_type, size, was_read=False)
        if media_type.startswith("image/"):
            return self._converted(media)
        if is_embedded(media, self._embedding):
            return self._embedded(media) if self._document.is_intact(media) else None
        return self._still(media) if media_type else None

    def _embedded(self, media: Media) -> MediaFile:
        media_type = media.media_type or ""
        poster = self._made_of(media, self._posters.cover(media)) if is_film(media) else None
        if poster:
            self._spool.append(self._encode(poster))
        name = f"video/{len(self._spool) + 1}{_RECORDINGS[media_type]}"
        return MediaFile(name, media, media_type, None, poster=poster.name if poster else None)

    def _still(self, media: Media) -> MediaFile | None:
        """Return the picture that stands for a film, or ``None`` of a recording."""
        playable = media.media_type in _RECORDINGS
        reason = f"the option 'embed_video' is {self._embedding}" if playable else f"books play no {media.media_type}"
        self._document.leave_out(media, _REASON.format(reason), is_usual=True)
        return self._made_of(media, self._posters.still(media)) if is_film(media) else None

    def _made_of(self, media: Media, poster: Poster) -> MediaFile:
        name = f"images/{len(self._spool) + 1}{SUFFIXES[poster.media_type]}"
        return MediaFile(name, media, poster.media_type, poster.size, made=self._made.append(poster.data))

    def _picture(
        self, media: Media, media_type: str, size: tuple[int, int] | None, *, was_read: bool = True
    ) -> MediaFile:
        name = f"images/{len(self._spool) + 1}{SUFFIXES[media_type]}"
        return MediaFile(name, media, media_type, size and fitted(size, self._longest), was_read)

    def _converted(self, media: Media) -> MediaFile | None:
        """Return how a picture of a type that few readers show stands in the book."""
        try:
            rendition = rendition_of(self._document, media)
        except UNREADABLE as error:
            if isinstance(error, PictureTooLargeError) and media.media_type in SUFFIXES:
                # Some readers show a WebP.
                return self._picture(media, media.media_type, None, was_read=False)
            if self._document.is_intact(media):
                self._document.leave_out(media, "a picture cannot be shown in a book; its address stands in its place")
            return None
        if rendition.is_first_frame:
            self._document.leave_out(media, "of moving WebP and AVIF a book shows the first frame", is_usual=True)
        return self._picture(media, rendition.media_type, rendition.size)

    def _changed(self, media_file: MediaFile) -> bytes | None:
        """Return what stands in the book for a file, or ``None`` where it is that file."""
        media, media_type, size = media_file.media, media_file.media_type, media_file.size
        if media_file.made is not None:
            return self._made[media_file.made]
        if not media_file.was_read and not self._document.is_intact(media):
            return placeholder(media_type, size)
        if media_type not in SUFFIXES_OF_PICTURES or size is None:
            return None
        if media_type != media.media_type:
            return rendered(self._document, media, media_type, size)
        if size == (media.width, media.height) and is_shown_everywhere(self._document, media):
            return None
        try:
            return rendered(self._document, media, media_type, size)
        except UNREADABLE:
            return None
