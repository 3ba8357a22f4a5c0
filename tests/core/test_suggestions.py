from __future__ import annotations

import pytest

from twconvert.kinds import choosable_kinds
from twconvert.suggestions import suggestion

KINDS = [kind.name for kind in choosable_kinds()]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("dms", "messages"),
        ("DMs", "messages"),
        ("direct_messages", "messages"),
        ("retweets", "reposts"),
        ("followers", "relations"),
        ("following", "relations"),
        ("blocks", "relations"),
        ("mutes", "relations"),
        ("favorites", "likes"),
        ("grok", "chats"),
        ("reply", "replies"),
        ("mesags", "messages"),
        ("comm", "community"),
    ],
)
def test_a_kind_is_found_by_its_usual_names_and_by_names_that_are_near(word: str, meant: str) -> None:
    assert suggestion(word, KINDS, "else") == f"did you mean {meant!r}?"


@pytest.mark.parametrize("word", ["secrets", "x", "me", "epub", ""])
def test_what_is_far_from_every_word_gets_no_suggestion(word: str) -> None:
    assert suggestion(word, KINDS, "else") == "else"


def test_a_usual_name_counts_only_where_what_it_names_is_known() -> None:
    assert suggestion("word", ["docx", "epub"], "else") == "did you mean 'docx'?"
    assert suggestion("word", ["epub"], "else") == "else"


def test_posts_need_no_word() -> None:
    assert suggestion("tweets", KINDS, "else") == "posts are part of every output"
    assert suggestion("tweets", ["month", "year"], "else") == "else"
