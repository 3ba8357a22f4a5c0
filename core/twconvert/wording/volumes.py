"""What is said of volumes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.wording.language import gettext

if TYPE_CHECKING:
    from twconvert.model import Document


def volume_text(document: Document) -> str | None:
    """Return ``Volume 2 of 5``, or ``None`` for a document that is not divided."""
    volume = document.volume
    if volume is None:
        return None
    sentence = gettext("Volume {number} of {count}")
    return sentence.format(number=volume.number, count=len(volume.names))
