"""What is said of a poll and of a warning is in the language of its post, or in one that was chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from support.archives import loaded
from support.mastodon_archives import make_archive, note
from twconvert import AccountRef, convert
from twconvert.text import plain_text
from twconvert_mastodon.content import content_of_post
from twconvert_mastodon.people import People

if TYPE_CHECKING:
    from pathlib import Path

PEOPLE = People("social.example", AccountRef(handle="ada"), ("https://social.example/@ada",))
POLL: dict[str, Any] = {
    "type": "Question",
    "summary": "Brot",
    "content": "<p>Hm?</p>",
    "oneOf": [
        {"name": "Ja", "replies": {"totalItems": 1}},
        {"name": "Nein", "replies": {"totalItems": 2}},
    ],
    "votersCount": 3,
    "closed": "2023-03-01T12:00:00Z",
}


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("de-AT", "Inhaltswarnung: Brot|Hm?|• Ja (1 Stimme)|• Nein (2 Stimmen)|Umfrage: 3 Teilnehmer, beendet am"),
        ("ja", "閲覧注意\uff1aBrot|Hm?|• Ja (1票)|• Nein (2票)|アンケート\uff1a投票者3人、2023年3月1日に終了"),
        ("xx", "Content warning: Brot|Hm?|• Ja (1 vote)|• Nein (2 votes)|Poll: 3 voters, closed on 1 March 2023"),
        (None, "Content warning: Brot|Hm?|• Ja (1 vote)|• Nein (2 votes)|Poll: 3 voters, closed on 1 March 2023"),
    ],
)
def test_a_poll_speaks_the_language_of_its_post(language: str | None, expected: str) -> None:
    text = plain_text(content_of_post(POLL, PEOPLE, language, without_quote=False))
    assert text.replace("\n\n", "\n").replace("\n", "|").startswith(expected)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("fr", "Sondage\xa0: 3 votants, clos le 1 mars 2023"),
        ("auto", "Umfrage: 3 Teilnehmer, beendet am 1. März 2023"),
        ("en", "Poll: 3 voters, closed on 1 March 2023"),
    ],
)
def test_a_chosen_language_is_that_of_polls_too(words: str, expected: str, tmp_path: Path) -> None:
    poll = note(1, **{**POLL, "contentMap": {"de": POLL["content"]}})
    path = make_archive(tmp_path / "archive.zip", [poll, note(2, "<p>Tea</p>"), note(3, "<p>Bread</p>")])
    with loaded(path, words=words) as read:
        assert plain_text(read.document.posts[0].content).endswith(expected)
    convert(path, to="csv", output=tmp_path / "tables", words=words)
    assert expected in (tmp_path / "tables" / "posts.csv").read_text(encoding="utf-8")


def test_an_open_poll_says_until_when() -> None:
    poll = {key: value for key, value in POLL.items() if key != "closed"} | {"endTime": "2023-03-01T12:00:00Z"}
    text = plain_text(content_of_post(poll, PEOPLE, "nl", without_quote=False))
    assert text.endswith("Peiling: 3 stemmers, open tot 1 maart 2023")
