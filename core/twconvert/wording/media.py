"""What is said of pictures, videos and recordings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.model import OtherMedium
from twconvert.wording.language import gettext, gettext_noop

if TYPE_CHECKING:
    from twconvert.model import ChatMessage, Document, Media, Message, Post

SEE_ONLINE = gettext_noop("Watch it online")
"""Links to the post of a medium that an output cannot show; `gettext` says it in the language of the words."""
STILL_ONLINE = gettext_noop("It may still be online")
"""Links to the address of a medium that is missing; `gettext` says it in the language of the words."""

_LABELS = {
    "image": gettext_noop("Picture"),
    "video": gettext_noop("Video"),
    "animation": gettext_noop("Animation"),
    "audio": gettext_noop("Recording"),
}
_MISSING = {
    "image": gettext_noop("A picture is missing here: the archive does not hold it."),
    "video": gettext_noop("A video is missing here: the archive does not hold it."),
    "animation": gettext_noop("An animation is missing here: the archive does not hold it."),
    "audio": gettext_noop("A recording is missing here: the archive does not hold it."),
}
_UNREADABLE = {
    "image": gettext_noop("A picture is missing here: its file in the archive could not be read as a picture."),
    "video": gettext_noop("A video is missing here: its file in the archive could not be read as a video."),
    "animation": gettext_noop(
        "An animation is missing here: its file in the archive could not be read as an animation."
    ),
    "audio": gettext_noop("A recording is missing here: its file in the archive could not be read as a recording."),
}


def alt_of(document: Document, post: Post | Message | ChatMessage | OtherMedium, number: int) -> str:  # noqa: ARG001 - exporters of others give it
    """Return the author's description of a medium, or else ``Picture`` or ``Picture 1 of 3``.

    No date is in it: it is the heading right above, and a screen reader would say it with every picture.

    Args:
        document: The document that the post is in. It makes no difference.
        post: The post, or the message, that the medium belongs to; or a medium by itself.
        number: The index of the medium among those of the post, from 0.
    """
    media = post.media[number]
    if media.alt:
        return media.alt
    if isinstance(post, OtherMedium):
        folder, _, name = post.id.rpartition("/")
        sentence = gettext("{medium} {name} in the folder {folder}")
        return sentence.format(medium=gettext(_LABELS[media.kind]), name=name, folder=folder)
    label = gettext(_LABELS[media.kind])
    if len(post.media) == 1:
        return label
    return gettext("{medium} {number} of {count}").format(medium=label, number=number + 1, count=len(post.media))


def label_of(media: Media) -> str:
    """Return ``Video, 0:34``."""
    label = gettext(_LABELS[media.kind])
    return (
        gettext("{medium}, {duration}").format(medium=label, duration=duration_of(media)) if media.duration else label
    )


def holding_text(media: Media) -> str | None:
    """Return ``It is in the archive as film.mp4``, of a film that an output does not play; ``None`` where it is not."""
    return media.path and gettext("It is in the archive as {name}").format(name=media.path.rpartition("/")[2])


def absence_of(media: Media) -> str:
    """Return why a medium is not shown."""
    return gettext((_MISSING if media.path is None else _UNREADABLE)[media.kind])


def duration_of(media: Media) -> str:
    """Return ``0:34``; of less than a second ``0:01``."""
    minutes, rest = divmod(max(1, round(media.duration or 0)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
