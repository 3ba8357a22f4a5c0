"""Polls, as lines of text."""

from __future__ import annotations

from typing import Any

from twconvert.wording import comma, day, gettext, number_of, words_of_post
from twconvert_mastodon.counts import total_of, whole_number
from twconvert_mastodon.times import time_or_none

_BULLET = "\u2022 "


def poll_text(post: dict[str, Any], language: str | None) -> str:
    """Return the options of a poll with their votes, and who voted until when; nothing where there is no poll.

    Args:
        post: The post.
        language: Its language as a BCP 47 tag. The poll is a part of its text, and in the same language unless a person
            chose another one.
    """
    options = post.get("oneOf") or post.get("anyOf")
    if not options:
        return ""
    with words_of_post(language):
        lines = [f"{_BULLET}{option.get('name') or ''}{_votes(option)}" for option in options]
        return "\n".join([*lines, *_result(post)])


def _votes(option: dict[str, Any]) -> str:
    count = total_of(option.get("replies"))
    return "" if count is None else f" ({number_of(count, 'vote')})"


def _result(post: dict[str, Any]) -> list[str]:
    voters, end = whole_number(post.get("votersCount")), time_or_none(post.get("closed") or post.get("endTime"))
    said = []
    if voters is not None:
        said.append(number_of(voters, "voter"))
    if end:
        words = gettext("closed on {day}") if post.get("closed") else gettext("open until {day}")
        said.append(words.format(day=day(end)))
    return [gettext("Poll: {facts}").format(facts=comma().join(said))] if said else []
