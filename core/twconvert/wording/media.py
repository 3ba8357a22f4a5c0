"""What is said of pictures, videos and recordings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.model import OtherMedium

if TYPE_CHECKING:
    from twconvert.model import ChatMessage, Document, Media, Message, Post

SEE_ONLINE = "See it in the post online"
"""Links to the post of a medium that an output cannot show."""
STILL_ONLINE = "It may still be online"
"""Links to the address of a medium that is missing."""

_LABELS = {"image": "Picture", "video": "Video", "animation": "Animation", "audio": "Recording"}


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
        return f"{_LABELS[media.kind]} {name} in the folder {folder}"
    of_several = f" {number + 1} of {len(post.media)}" if len(post.media) > 1 else ""
    return f"{_LABELS[media.kind]}{of_several}"


def label_of(media: Media) -> str:
    """Return ``Video, 0:34``."""
    return f"{_LABELS[media.kind]}, {duration_of(media)}" if media.duration else _LABELS[media.kind]


def holding_text(media: Media) -> str | None:
    """Return ``It is in the archive as film.mp4``, of a film that an output does not play; ``None`` where it is not."""
    return media.path and f"It is in the archive as {media.path.rpartition('/')[2]}"


def absence_of(media: Media) -> str:
    """Return why a medium is not shown."""
    kind = _LABELS[media.kind].lower()
    kind = f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"
    reason = (
        "the archive does not hold it" if media.path is None else f"its file in the archive could not be read as {kind}"
    )
    return f"{kind.capitalize()} is missing here: {reason}."


def duration_of(media: Media) -> str:
    """Return ``0:34``; of less than a second ``0:01``."""
    minutes, rest = divmod(max(1, round(media.duration or 0)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
