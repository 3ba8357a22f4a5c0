"""A thread as an entry of the journal."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from msgspec import UNSET, to_builtins

from twconvert import Hashtag
from twconvert.outline import edited_line, facts, notes_around, thread_views
from twconvert.text import without_styles
from twconvert.urls import safe_url
from twconvert.wording import STILL_ONLINE, absence_of, alt_of, label_of, moment_of
from twconvert_dayone.format import Entry, Medium, Place
from twconvert_dayone.identifiers import Entries, identifier_of, uuid_of
from twconvert_dayone.markup import link_markdown, markdown_of, plain_markdown, quoted, runs_markdown

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from twconvert import Document, Media, Post, Thread
    from twconvert.outline import Note
    from twconvert.wording import Run
    from twconvert_dayone.media import MediaFiles


@dataclass(slots=True)
class _Parts:
    """What an entry is put together of."""

    text: list[str] = field(default_factory=list)
    tags: dict[str, None] = field(default_factory=dict)
    photos: list[Medium] = field(default_factory=list)
    videos: list[Medium] = field(default_factory=list)
    place: Place | None = None
    changed: datetime | None = None


class EntryMaker:
    """Makes entries of the threads of a document."""

    def __init__(self, document: Document, media_files: MediaFiles) -> None:
        self._document = document
        self._media_files = media_files
        self._entries = Entries(document)
        self._time_zone = str(getattr(document.timezone, "key", "UTC"))

    def entry(self, thread: Thread) -> Entry:
        """Return the entry of a thread, whose media are put among the files."""
        parts, first = _Parts(), thread.posts[0]
        if len(thread.posts) == 1:
            # Most posts stand alone. The entry says when those were made.
            self._add_post(first, *notes_around(self._document, first), parts)
        else:
            for view in thread_views(self._document, thread):
                if view.previous and (time := view.time):
                    parts.text.append(f"*{plain_markdown(time)}*")
                self._add_post(view.post, view.before, view.after, parts)
        created, changed = first.created_at, parts.changed
        created_at = _time(created)
        return Entry(
            uuid=uuid_of(self._document.service, first),
            creationDate=created_at,
            modifiedDate=created_at if changed is None or changed == created else _time(changed),
            timeZone=self._time_zone,
            isAllDay=first.precision == "day",
            text="\n\n".join(filter(None, parts.text)),
            tags=tuple(parts.tags),
            photos=tuple(parts.photos),
            videos=tuple(parts.videos),
            location=parts.place or UNSET,
        )

    def _add_facts(self, post: Post, parts: _Parts) -> None:
        for inline in without_styles(post.content):
            if type(inline) is Hashtag:
                parts.tags[inline.tag] = None
        changed = post.edited_at or post.created_at
        if parts.changed is None or changed > parts.changed:
            parts.changed = changed
        if post.location and not parts.place:
            parts.place = Place(post.location.latitude, post.location.longitude, post.place)

    def _add_post(self, post: Post, before: Sequence[Sequence[Run]], after: Sequence[Note], parts: _Parts) -> None:
        """Add the paragraphs of a post: notes, text, media, notes."""
        text = parts.text
        for runs in before:
            text.append(runs_markdown(runs, self._entries.address_of))
        text.append(self._text(post))
        for place, media in enumerate(post.media):
            text.append(self._medium(post, place, media, parts))
        for note in after:
            text.append(self._note(note))
        if edited := edited_line(post):
            text.append(plain_markdown(edited))
        for each in post.revisions:
            text += plain_markdown(moment_of(self._document, each)), quoted(self._text(each))
        if said := facts(post):
            text.append(plain_markdown(" · ".join(said)))
        self._add_facts(post, parts)

    def _text(self, post: Post) -> str:
        return markdown_of(post.content, self._document.service)

    def _note(self, note: Note) -> str:
        line = runs_markdown(note.runs, self._entries.address_of)
        text = self._text(note.quoted) if note.quoted and note.repeats_text else ""
        return f"{line}\n\n{quoted(text)}" if text else line

    def _medium(self, post: Post, place: int, media: Media, parts: _Parts) -> str:
        file = self._media_files.add(media)
        if file is None:
            return _instead(media, post)
        checksum, kind = file
        identifier = identifier_of(self._document.service, post, place)
        medium = Medium(
            identifier=identifier,
            md5=checksum,
            type=kind,
            orderInEntry=len(parts.photos) + len(parts.videos),
            width=media.width or 0,
            height=media.height or 0,
            fileSize=media.size or 0,
            duration=round(media.duration or 0),
            date=_time(post.created_at),
        )
        is_picture = (media.media_type or "").startswith("image/")
        (parts.photos if is_picture else parts.videos).append(medium)
        link = f"![](dayone-moment:/{'' if is_picture else 'video'}/{identifier})"
        return f"{link}\n\n*{plain_markdown(alt_of(self._document, post, place))}*" if media.alt else link


def _instead(media: Media, post: Post) -> str:
    """Return what stands in the place of a medium that is not there."""
    url = safe_url(media.remote_url or "") or (safe_url(post.url) if post.url else None)
    said = label_of(media) if media.media_type and media.kind == "audio" else absence_of(media)
    link = f" {link_markdown(url, f'{STILL_ONLINE}.')}" if url else ""
    described = f"\n\n*{plain_markdown(media.alt)}*" if media.alt else ""
    return f"{plain_markdown(said)}{link}{described}"


def _time(moment: datetime) -> str:
    # `datetime.isoformat` takes ten times as long.
    return f"{to_builtins(moment)[:19]}Z"
