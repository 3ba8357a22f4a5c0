"""Which of the words that twconvert knows a person most likely meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_NEAREST = 0.75
"""How much two words must have in common, from 0 to 1, as `difflib` counts: a letter or two may be wrong or missing."""
_SHORTEST_BEGINNING = 3

_USUAL_NAMES = {
    # Kinds of records, as services, archives and people call them.
    "messages": "dm dms direct-message direct-messages directmessages inbox",
    "reposts": "retweet retweets rt rts boost boosts reblogs shares",
    "replies": "reply answers responses comments",
    "likes": "favorite favorites favourite favourites favs faves hearts stars",
    "relations": "follower followers following followed follows followees friends people contacts "
    "block blocks blocked mute mutes muted",
    "chats": "grok grok-chats ai assistant",
    "circle": "circles twitter-circle followers-only",
    "deleted": "deleted-posts deleted-tweets deletions",
    "places": "place location locations geo gps coordinates exif",
    "former-handles": "handles old-handles screen-names usernames",
    "other-media": "recordings audio spaces unused-media",
    "community": "communities",
    "lists": "list",
    "moments": "moment",
    # Formats, as their programs and devices are called.
    "epub": "book ebook e-book kindle kobo mobi azw azw3",
    "docx": "word doc odt rtf",
    "xlsx": "excel xls spreadsheet",
    "html": "website web site webpage htm",
    "markdown": "md text txt obsidian hugo jekyll eleventy blog",
    "tiddlywiki": "wiki tiddly",
    "sqlite": "db database sql sqlite3",
    "jsonfeed": "json feed rss",
    "dayone": "day-one journal",
    # Commands.
    "inspect": "info show stat stats statistics summary",
    "validate": "check verify",
    "convert": "make export",
    "fetch": "download",
    "app": "gui",
}
_USUAL = {word: name for name, words in _USUAL_NAMES.items() for word in words.split()}
_NOT_KINDS = {
    "posts are part of every output": "post posts tweet tweets toots",
    "pictures and videos come with posts, and the option 'media' decides": "photo photos picture pictures image images "
    "video videos media gif gifs",
    "the option 'only' can choose them": "thread threads original originals",
}
"""What people take for a kind of record, by what is said of it."""


def suggestion(word: str, known: Iterable[str], ending: str) -> str:
    """Return, for the end of a message, the question whether a known word was meant, or else what there is.

    Args:
        word: The word that is not known.
        known: The words that are.
        ending: What is returned where none of them is near.
    """
    known = list(known)
    if {"replies", "reposts"}.issubset(known):
        for said, words in _NOT_KINDS.items():
            if word.lower() in words.split():
                return said
    meant = _meant_by(word, known)
    return f"did you mean {meant!r}?" if meant else ending


def _meant_by(word: str, known: list[str]) -> str | None:
    usual = _USUAL.get(word.lower().replace("_", "-"))
    if usual in known:
        return usual
    from difflib import get_close_matches  # noqa: PLC0415 - who makes no mistake needs none of it

    close = get_close_matches(word, known, n=1, cutoff=_NEAREST)
    begun = [each for each in known if each.startswith(word)] if len(word) >= _SHORTEST_BEGINNING else []
    return next(iter(close or begun), None)
