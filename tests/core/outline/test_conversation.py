from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from twconvert import AccountRef, ChatMessage, Conversation, Event, Joined, Like, Message
from twconvert.outline import resumed, talk
from twconvert.testing import make_document
from twconvert.wording import period_of, silent_text, years_of
from twconvert.wording.messages import number_spoken

ADA, BOB = AccountRef("1000"), AccountRef("2000", "bob", "Bob")


def said(who: AccountRef, day: int, clock: str) -> Message:
    time = datetime.fromisoformat(f"2020-01-{day:02}T{clock}:30").replace(tzinfo=UTC)
    return Message(id=f"{day}{clock}", sender=who, created_at=time)


EVENTS: list[Event] = [
    said(ADA, 1, "10:00"),
    said(ADA, 1, "10:00"),
    said(ADA, 1, "10:01"),
    said(BOB, 1, "10:01"),
    Joined(created_at=datetime(2020, 1, 1, 10, 1, tzinfo=UTC), accounts=(ADA,)),
    said(BOB, 1, "10:01"),
    said(BOB, 2, "10:01"),
]


def test_a_name_stands_where_another_one_begins_to_speak() -> None:
    with make_document([]) as document:
        lines = list(talk(document, EVENTS))
    assert [line.speaker for line in lines] == ["unknown account (1000)", None, None, "Bob", None, "Bob", "Bob"]
    assert [line.begins_day for line in lines] == [True, False, False, False, False, False, True]
    assert [line.shows_time for line in lines] == [True, False, True, True, True, True, True]
    assert [line.is_own for line in lines] == [True, True, True, False, False, False, False]


def test_days_are_those_of_the_clock_of_the_document() -> None:
    with make_document([], timezone=ZoneInfo("Asia/Tokyo")) as document:
        lines = list(talk(document, [said(ADA, 1, "14:59"), said(ADA, 1, "15:00")]))
    assert [line.begins_day for line in lines] == [True, True]


@pytest.mark.parametrize(
    ("index", "day", "speaker"),
    [(0, False, None), (1, True, "unknown account (1000)"), (3, True, None), (4, True, None), (6, False, None)],
)
def test_who_begins_in_the_middle_is_told_the_day_and_who_speaks(index: int, speaker: str | None, *, day: bool) -> None:
    with make_document([]) as document:
        line = resumed(document, EVENTS, index)
    assert (line.begins_day, line.speaker) == (day, speaker)


def test_speakers_of_a_chat() -> None:
    time = datetime(2020, 1, 1, tzinfo=UTC)
    messages = [ChatMessage(role="user", created_at=time), ChatMessage(role="assistant", created_at=time)]
    with make_document([]) as document:
        lines = list(talk(document, messages))
    assert [(line.speaker, line.is_own) for line in lines] == [("Ada Example", True), ("Grok", False)]


def test_without_posts_the_period_is_that_of_messages_and_else_of_likes() -> None:
    like = Like(post_id="1", created_at=datetime(2015, 1, 1, tzinfo=UTC))
    with make_document([like, Like(post_id="2")]) as document:
        assert (period_of(document), years_of(document)) == ("1 January 2015", "2015")
    with make_document([like, Conversation(id="1-2", events=[EVENTS[0], EVENTS[-1]])]) as document:
        assert (period_of(document), years_of(document)) == ("1 January 2020 to 2 January 2020", "2020")


def test_conversations_without_anything_in_them_are_counted() -> None:
    with make_document([Conversation(id="1-2"), Conversation(id="1-3", events=EVENTS[:1])]) as document:
        assert number_spoken(document) == 1
        assert silent_text(document) == "1 conversation: the archive names them, but holds no message"
    with make_document([]) as document:
        assert silent_text(document) is None
