"""What a data file holds, as its variable says, or failing that its name."""

from __future__ import annotations

import re

from twconvert import records

_ROOT = re.compile(r"(?:window|globalThis|self|this)\.")
_YTD = re.compile(r"YTD\.(\w+?)\.part(\d+)$")
_GRAILBIRD = re.compile(r"Grailbird\.data\.tweets_\d{4}_\d\d$")
_OTHER_VARIABLES = {
    "__THAR_CONFIG": "manifest",
    "tweet_index": "grailbird_index",
    "user_details": "grailbird_user",
    "payload_details": "grailbird_payload",
}
_SUFFIX = r"\.js(?:on)?(?:\.txt)?"
"""Owners make JSON of JavaScript, and mail programs and Windows add ``.txt``."""
_NAME = re.compile(rf"(?:.*/)?(?:(\d{{4}}_\d\d)|([a-z][\w-]*?)(?:[-_]part(\d+))?){_SUFFIX}", re.IGNORECASE | re.ASCII)
_SAME_KIND = {"tweets": "tweet", "deleted_tweets": "deleted_tweet"}
"""Types that changed their name in 2022, and what both are called here."""
_OF_POSTS = frozenset(
    {
        "grailbird_tweets",
        "tweet",
        "note_tweet",
        "community_tweet",
        "twitter_circle_tweet",
        "deleted_tweet",
        "deleted_note_tweet",
        "account",
        "profile",
    }
)
"""Types with posts, or with what tells of their author."""
_OTHER_TYPES = frozenset(
    {
        *_OTHER_VARIABLES.values(),
        "account_timezone",
        "block",
        "direct_message",
        "direct_message_group_headers",
        "direct_message_headers",
        "direct_messages",
        "direct_messages_group",
        "follower",
        "following",
        "grok_chat_item",
        "like",
        "lists_created",
        "lists_member",
        "lists_subscribed",
        "moment",
        "mute",
        "screen_name_change",
        "tweet_headers",
    }
)
"""Types with anything else that is read."""


class DataFile(records.DataFile, frozen=True):
    """A data file; its kind is the type in the variable (``tweet`` ...), ``grailbird_tweets``, ``manifest`` ..."""

    part: int = 0
    is_plural: bool = False
    """Whether it has the name of 2022 and later, and so is the newer of two such files."""
    is_guessed: bool = False
    """Whether its name alone says what it holds, for its beginning was changed or removed."""

    @property
    def is_of_posts(self) -> bool:
        """Whether it holds posts, or tells of their author."""
        return self.kind in _OF_POSTS

    @property
    def is_read(self) -> bool:
        """Whether a document has a place for anything in it."""
        return self.kind in _OF_POSTS | _OTHER_TYPES

    @property
    def is_unusual(self) -> bool:
        """Whether its name or its beginning is not as Twitter made it."""
        return self.is_guessed or not (self.is_table or self.path.lower().endswith(".js"))


def file_by_variable(path: str, variable: str | None) -> DataFile | None:
    """Return the data file that assigns to a variable, or ``None`` where that is none of an archive."""
    if not variable:
        return None
    variable = _ROOT.sub("", variable, count=1)
    known = _YTD.match(variable)
    if known:
        return _of_type(path, known[1].lower(), int(known[2]))
    if _GRAILBIRD.match(variable):
        return DataFile(path, "grailbird_tweets")
    return DataFile(path, _OTHER_VARIABLES[variable]) if variable in _OTHER_VARIABLES else None


def file_by_name(path: str) -> DataFile | None:
    """Return what a data file should be going by its name alone, or ``None`` where no data file is called so."""
    match = _NAME.fullmatch(path)
    if not match:
        return None
    if match[1]:
        return DataFile(path, "grailbird_tweets", is_guessed=True)
    name = match[2].lower().replace("-", "_")
    known = _OTHER_VARIABLES.get(name)
    return (
        DataFile(path, known, is_guessed=True) if known else _of_type(path, name, int(match[3] or 0), is_guessed=True)
    )


def usual_path(path: str) -> str:
    """Return what Twitter calls a file whose name was changed: ``data/tweets.js`` for ``Data/Tweets.js.txt``."""
    return re.sub(rf"{_SUFFIX}$", ".js", path.lower())


def _of_type(path: str, name: str, part: int, *, is_guessed: bool = False) -> DataFile:
    kind = _SAME_KIND.get(name, name)
    return DataFile(path, kind, part=part, is_plural=name in _SAME_KIND, is_guessed=is_guessed)
