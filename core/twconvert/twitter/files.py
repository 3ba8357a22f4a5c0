"""What a data file holds, as its variable says, or failing that its name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from twconvert import records

_YTD = re.compile(r"(?:window\.)?YTD\.(\w+?)\.part(\d+)$")
_GRAILBIRD = re.compile(r"Grailbird\.data\.tweets_\d{4}_\d\d$")
_OTHER_VARIABLES = {
    "window.__THAR_CONFIG": "manifest",
    "tweet_index": "grailbird_index",
    "user_details": "grailbird_user",
    "payload_details": "grailbird_payload",
}
_NAME = re.compile(
    r"(?:.*/)?(?:(\d{4}_\d\d)|(tweets?|note-tweet|community-tweet|twitter-circle-tweet|deleted-tweets?"
    r"|deleted-note-tweet|account|profile)(?:[-_]part(\d+))?)\.js"
)
_SAME_KIND = {"tweets": "tweet", "deleted_tweets": "deleted_tweet"}
"""Types that changed their name in 2022, and what both are called here."""
_NAMELESS = "module.exports"
"""What some owners assign to, for programs of their own."""


@dataclass(frozen=True, slots=True)
class DataFile(records.DataFile):
    """A data file; its kind is the type in the variable (``tweet`` ...), ``grailbird_tweets``, ``manifest`` ..."""

    part: int = 0
    is_plural: bool = False
    """Whether it has the name of 2022 and later, and so is the newer of two such files."""


def file_by_variable(path: str, variable: str | None) -> DataFile | None:
    """Return the data file that assigns to a variable, or ``None`` where that is none of an archive."""
    if not variable:
        return None
    if variable == _NAMELESS:
        return file_by_name(path)
    known = _YTD.match(variable)
    if known:
        return _of_type(path, known[1].lower(), int(known[2]))
    if _GRAILBIRD.match(variable):
        return DataFile(path, "grailbird_tweets")
    return DataFile(path, _OTHER_VARIABLES[variable]) if variable in _OTHER_VARIABLES else None


def file_by_name(path: str) -> DataFile | None:
    """Return what a file with posts, or about their author, should be going by its name alone."""
    match = _NAME.fullmatch(path)
    if not match:
        return None
    if match[1]:
        return DataFile(path, "grailbird_tweets")
    return _of_type(path, match[2].replace("-", "_"), int(match[3] or 0))


def _of_type(path: str, name: str, part: int) -> DataFile:
    return DataFile(path, _SAME_KIND.get(name, name), part=part, is_plural=name in _SAME_KIND)
