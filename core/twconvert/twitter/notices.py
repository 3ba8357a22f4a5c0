"""What Twitter writes in the place of a text that it does not show."""

from __future__ import annotations

import re

from twconvert.wording import gettext_noop

_LINK = re.compile(r"\{learn[ _]?more\}", re.IGNORECASE)
"""Ends such a sentence where a page has a link: in about 3 % of the likes of an archive."""
_UNABLE = re.compile("You[’']re unable to view this (?:Post|Tweet) ")  # noqa: RUF001 - so it is written
_REASONS = (
    (re.compile("suspended", re.IGNORECASE), gettext_noop("This post is from a suspended account.")),
    (
        re.compile("no longer exists?", re.IGNORECASE),
        gettext_noop("This post is from an account that no longer exists."),
    ),
    (
        re.compile("limits who can", re.IGNORECASE),
        gettext_noop("This post is from an account that limits who can see its posts."),
    ),
    (re.compile("deleted by", re.IGNORECASE), gettext_noop("This post was deleted by its author.")),
)
_POST = re.compile(r"\b(?:Post|Tweet)(s?)\b")


def notice_in(text: str) -> str | None:
    """Return what a text says of why the post itself is not shown, as a sentence; ``None`` where it is the post."""
    words, link, rest = text.rpartition("{")
    if not _LINK.fullmatch(f"{link}{rest.rstrip()}"):
        if not _UNABLE.match(text):
            return None
        words = text
    known = (sentence for reason, sentence in _REASONS if reason.search(words))
    return next(known, None) or _POST.sub(r"post\1", " ".join(words.split()))
