"""What is said of a poll and of a warning is in the language of its post."""

from __future__ import annotations

from typing import Any

import pytest

from twconvert import AccountRef
from twconvert.text import plain_text
from twconvert_mastodon.content import content_of_post
from twconvert_mastodon.people import People

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


def test_an_open_poll_says_until_when() -> None:
    poll = {key: value for key, value in POLL.items() if key != "closed"} | {"endTime": "2023-03-01T12:00:00Z"}
    text = plain_text(content_of_post(poll, PEOPLE, "nl", without_quote=False))
    assert text.endswith("Peiling: 3 stemmers, open tot 1 maart 2023")
