"""Notes: joined to their posts by time and text, with styles and entities of their own."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.archives import snowflake
from twconvert import Emphasis, Inline, Link, Mention, Strong, Text
from twconvert.text import plain_text
from twconvert.twitter.notes import Notes, note_content, with_leading_mentions

NOON = datetime(2023, 5, 1, 12, tzinfo=UTC)
LONG = "A long text that goes on. " * 12 + "The end."

texts = st.text(st.sampled_from("ab é😀👨‍👩‍👧ש日\n<&>#@"), max_size=30)
ranges = st.tuples(st.integers(-3, 40), st.integers(-3, 40))
styles = st.lists(st.tuples(ranges, st.sampled_from(["BOLD", "ITALIC", "Bold", "UNDERLINE"])), max_size=5)
entities = st.dictionaries(
    st.sampled_from(["hashtags", "cashtags", "mentions"]),
    st.lists(st.tuples(ranges, st.text("ab", min_size=1, max_size=2)), max_size=3),
)


def note(text: str, at: datetime = NOON, **core: Any) -> dict[str, Any]:
    return {"noteTweetId": "1", "createdAt": at.strftime("%Y-%m-%dT%H:%M:%S.%fZ"), "core": {"text": text, **core}}


def place(bounds: tuple[int, int]) -> dict[str, str]:
    return {"fromIndex": str(bounds[0]), "toIndex": str(bounds[1])}


def style(bounds: tuple[int, int], *names: str) -> dict[str, Any]:
    return {**place(bounds), "styleTypes": [{"originalName": name} for name in names]}


@given(texts, styles, entities)
def test_nothing_of_a_note_is_lost_or_doubled(
    text: str, styled: list[tuple[tuple[int, int], str]], marked: dict[str, list[tuple[tuple[int, int], str]]]
) -> None:
    key = {"hashtags": "text", "cashtags": "text", "mentions": "screenName"}
    core: dict[str, Any] = {
        kind: [{**place(bounds), key[kind]: name} for bounds, name in each] for kind, each in marked.items()
    }
    content = note_content(note(text, styletags=[style(bounds, name) for bounds, name in styled], **core))
    assert plain_text(content).rstrip() == text.rstrip()


@given(texts, st.lists(ranges, max_size=4))
def test_every_character_has_the_styles_of_its_place(text: str, bold: list[tuple[int, int]]) -> None:
    content = note_content(note(text, styletags=[style(bounds, "BOLD") for bounds in bold]))
    is_bold = [isinstance(inline, Strong) for inline in content for _ in plain_text([inline])]
    expected = [any(low <= position < high for low, high in bold) for position in range(len(text))]
    assert is_bold == expected[: len(is_bold)]


def test_links_replace_the_short_ones() -> None:
    text = "see https://t.co/abc end"
    url = {
        **place((4, 20)),
        "shortUrl": "https://t.co/abc",
        "expandedUrl": "https://example.org/",
        "displayUrl": "example.org",
    }
    content = note_content(note(text, urls=[url], styletags=[style((0, 24), "BOLD", "ITALIC")]))
    link = Link("https://example.org/", "example.org")
    assert content == (Strong((Emphasis((Text("see "), link, Text(" end"))),)),)


def joined(post_text: str, note_text: str, milliseconds: int = 500) -> bool:
    with closing(Notes()) as notes:
        notes.add(note(note_text, NOON))
        notes.sort()
        return notes.take(snowflake(NOON + timedelta(milliseconds=milliseconds)), post_text) is not None


@pytest.mark.parametrize(
    ("post_text", "note_text"),
    [
        (LONG[:270] + "…", LONG),
        (LONG[:270] + "… https://t.co/abcdefghij", LONG),
        ("@bob @carol_e " + LONG[:250] + "…", LONG),
        (LONG[:200].replace(" ", "\n") + "…", LONG),
        ("1 &lt; 2 &amp; so on…", "1 < 2 & so on, as everybody knows"),
        ("short and styled", "short and styled"),
        ("its own ellipsis…", "its own ellipsis…"),
        ("link https://t.co/abcdefghij", "link https://t.co/klmnopqrst"),
    ],
)
def test_a_note_belongs_to_the_post_it_begins_with(post_text: str, note_text: str) -> None:
    assert joined(post_text, note_text)


@pytest.mark.parametrize(
    ("post_text", "note_text"),
    [
        ("something else…", LONG),
        ("A long text", LONG),
        ("…", LONG),
        ("https://t.co/abcdefghij", LONG),
    ],
)
def test_a_note_belongs_to_no_other_post(post_text: str, note_text: str) -> None:
    assert not joined(post_text, note_text)


@pytest.mark.parametrize(("milliseconds", "expected"), [(-1, False), (0, True), (5000, True), (5001, False)])
def test_a_note_is_made_just_before_its_post(milliseconds: int, *, expected: bool) -> None:
    assert joined("A short text …", "A short text that goes on", milliseconds) is expected


@pytest.mark.parametrize(
    ("milliseconds", "expected"), [(-60_001, False), (-60_000, True), (60_000, True), (60_001, False)]
)
def test_a_long_text_proves_it_within_a_minute(milliseconds: int, *, expected: bool) -> None:
    assert joined(LONG[:270] + "…", LONG, milliseconds) is expected


def test_all_versions_of_an_edited_post_have_one_note() -> None:
    versions = [snowflake(NOON + timedelta(minutes=minute)) for minute in (1, 20)]
    with closing(Notes()) as notes:
        notes.add(note(LONG, NOON + timedelta(seconds=59)))
        notes.sort()
        for each in (versions[1], versions[0]):
            assert notes.take(each, LONG[:270] + "…", versions)
        assert list(notes.left_over()) == []
        # A post that is not edited does not get it, too.
        assert notes.take(versions[0], LONG[:270] + "…") is not None
        assert notes.take(snowflake(NOON + timedelta(minutes=1, seconds=1)), LONG[:270] + "…") is None


BEA, CAY, DON = (Mention(handle) for handle in ("bea", "cay", "don"))


@pytest.mark.parametrize(
    ("post", "whole", "expected"),
    [
        ((BEA, Text(" "), CAY, Text(" so it is…")), (Text("so it is."),), (BEA, Text(" "), CAY, Text(" so it is."))),
        (
            (BEA, Text(" "), CAY, Text(" so…")),
            (
                CAY,
                Text(" so it is."),
            ),
            (BEA, Text(" "), CAY, Text(" so it is.")),
        ),
        (
            (BEA, Text(" "), CAY, Text(" so…")),
            (
                BEA,
                Text(" "),
                CAY,
                Text(" so."),
            ),
            (BEA, Text(" "), CAY, Text(" so.")),
        ),
        ((BEA, Text(" @gone so…")), (Text("so."),), (BEA, Text(" @gone so."))),
        ((Text("@gone @lost so…"),), (Text("so."),), (Text("@gone @lost so."),)),
        ((BEA, Text(" so it is, "), DON, Text(" …")), (Text("so it is, "), DON), (BEA, Text(" so it is, "), DON)),
        ((Text("so it is, "), DON, Text("…")), (Text("so it is, "), DON), (Text("so it is, "), DON)),
    ],
)
def test_whom_a_post_answers_is_kept(
    post: tuple[Inline, ...], whole: tuple[Inline, ...], expected: tuple[Inline, ...]
) -> None:
    assert with_leading_mentions(whole, post) == expected


def test_a_note_is_taken_once_and_the_nearest_first() -> None:
    with closing(Notes()) as notes:
        for second in (200, 0, 1):
            notes.add(note(f"{LONG} {second}", NOON + timedelta(seconds=second)))
        notes.sort()
        post_ids = [snowflake(NOON + timedelta(seconds=1, milliseconds=each)) for each in (100, 101, 102)]
        taken = [notes.take(post_id, LONG[:270] + "…") for post_id in post_ids]
        left = [each["core"]["text"] for each in notes.left_over()]
    assert [each["core"]["text"][-1] if each else None for each in taken] == ["1", "0", None]
    assert [text[-3:] for text in left] == ["200"]
    assert len(notes) == 3


def test_a_post_that_comes_twice_has_its_note_both_times() -> None:
    with closing(Notes()) as notes:
        notes.add(note(LONG))
        notes.sort()
        assert all(notes.take(snowflake(NOON), LONG[:270] + "…") for _ in range(2))


def test_a_note_with_a_time_that_is_none_is_refused_and_leaves_no_trace() -> None:
    with closing(Notes()) as notes:
        with pytest.raises(ValueError, match="month"):
            notes.add({**note("bad"), "createdAt": "2023-13-01T00:00:00.000Z"})
        notes.add(note("good"))
        notes.sort()
        assert [each["core"]["text"] for each in notes.left_over()] == ["good"]


def test_posts_before_november_2010_have_no_notes() -> None:
    with closing(Notes()) as notes:
        notes.add(note("text"))
        notes.sort()
        assert notes.take("1234567", "text") is None
