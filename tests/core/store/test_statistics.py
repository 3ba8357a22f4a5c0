"""The statistics of a document, against posts that are counted here one by one, and by hand."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.samples import ADA, BOB, at, image, post, reply
from twconvert import (
    AccountRef,
    Emphasis,
    Hashtag,
    KnownAccount,
    Link,
    Media,
    Mention,
    Quote,
    Reply,
    Repost,
    Statistics,
    Text,
)
from twconvert.store import Store, occurrences
from twconvert.store.calendar import Calendar
from twconvert.testing import make_document

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from twconvert import Document, Inline, Post
    from twconvert.store.post_numbers import Numbers

EVE = AccountRef(id="3000", handle="eve")
ZONES = [UTC, ZoneInfo("America/Sao_Paulo"), ZoneInfo("Pacific/Auckland"), ZoneInfo("Asia/Kathmandu")]


def statistics(posts: Iterable[Post], **how: Any) -> Statistics:
    with make_document(posts, **how) as document:
        return document.statistics


INLINES: st.SearchStrategy[Inline] = st.one_of(
    st.sampled_from(["one two", " three", "日本 語", "tab\tand\nline ", ""]).map(Text),
    st.sampled_from(["Bread", "bread", "BREAD", "Straße", "STRASSE", "rye"]).map(Hashtag),
    st.sampled_from(["https://www.Example.org/a", "http://example.org:80", "https://a@b.example?x", "mailto:a"]).map(
        lambda url: Link(url, "link")
    ),
    st.sampled_from([Mention("Bob", "2000"), Mention("bob"), Mention("eve", "3000"), Mention("ada_example", "1000")]),
)
TIMES = st.datetimes(datetime(2011, 12, 28), datetime(2012, 4, 5), timezones=st.just(UTC))  # noqa: DTZ001


@st.composite
def posts_of_any_kind(draw: st.DrawFn) -> list[Post]:
    made = []
    for number in range(1, draw(st.integers(1, 12))):
        fields: dict[str, Any] = {
            "created_at": draw(TIMES).replace(microsecond=0),
            "precision": draw(st.sampled_from(["second", "second", "day"])),
            "likes": draw(st.sampled_from([None, 0, 1, 7])),
            "reposts": draw(st.sampled_from([None, 0, 1, 7])),
            "language": draw(st.sampled_from([None, "en", "de"])),
            "media": draw(st.sampled_from([(), (image(None), Media(kind="video")), (Media(kind="audio"),)])),
        }
        kind = draw(st.sampled_from(["post", "reply", "own", "repost", "quote"]))
        if kind == "reply":
            fields["reply_to"] = Reply(author=draw(st.sampled_from([BOB, EVE, AccountRef(handle="BOB")])), id="999")
        elif kind == "own":
            fields["reply_to"] = Reply(author=ADA, id=str(draw(st.integers(1, 12))))
        elif kind == "repost":
            fields |= {"repost_of": Repost(author=draw(st.sampled_from([BOB, ADA]))), "likes": None, "reposts": None}
        elif kind == "quote":
            fields["quote"] = Quote(url="https://x.example/1", id="998", handle=draw(st.sampled_from(["Bob", "eve"])))
        content = tuple(draw(st.lists(INLINES, max_size=4)))
        # A later record of the same post takes the place of an earlier one.
        made.append(post(draw(st.sampled_from([number, max(1, number - 1)])), content, **fields))
    return made


def recount(document: Document) -> dict[str, Any]:
    """Count the posts of a document once more, in the plainest way."""
    local = [(document.local_time(each), each) for each in document.posts]
    own = [each for each in document.posts if not each.repost_of]
    days = sorted({time.date() for time, _ in local})
    rows: list[list[date]] = []
    for day in days:
        if rows and day - rows[-1][-1] == timedelta(days=1):
            rows[-1].append(day)
        else:
            rows.append([day])
    of_day = Counter(time.date() for time, _ in local)
    hashtags: Counter[str] = Counter()
    for each in own:
        hashtags.update({inline.tag.casefold() for inline in each.content if isinstance(inline, Hashtag)})
    hosts: Counter[str] = Counter()
    for each in own:
        hosts.update({host_of(inline) for inline in each.content if isinstance(inline, Link) and "//" in inline.url})
    liked = sorted((each for each in own if each.likes), key=lambda each: (-(each.likes or 0), -(each.reposts or 0)))
    lengths = [len(thread.posts) for thread in document.threads]
    return {
        "posts": len(local),
        "reposts": len(local) - len(own),
        "replies": sum(each.reply_to is not None and each.reply_to.author.id != "1000" for _, each in local),
        "pictures": sum(medium.kind == "image" for each in own for medium in each.media),
        "films": sum(medium.kind == "video" for each in own for medium in each.media),
        "months": sorted(Counter((time.year, time.month) for time, _ in local).items()),
        "weekdays": [sum(time.weekday() == weekday for time, _ in local) for weekday in range(7)],
        "hours": [sum(each.precision == "second" and time.hour == hour for time, each in local) for hour in range(24)],
        "busiest": min((-count, day) for day, count in of_day.items()) if of_day else None,
        "streak": max((len(row), -row[0].toordinal()) for row in rows)[0] if rows else None,
        "hashtags": {name.replace("ß", "ss"): count for name, count in sorted(hashtags.items())},
        "hosts": dict(hosts),
        "liked": [each.id for each in liked],
        "languages": sorted(Counter(each.language for _, each in local if each.language).items()),
        "threads": sum(length > 1 for length in lengths),
        "longest": max(lengths, default=0),
        "people": people_of(document),
    }


def host_of(link: Link) -> str:
    return {"https://www.Example.org/a": "example.org", "http://example.org:80": "example.org"}.get(
        link.url, "b.example"
    )


def people_of(document: Document) -> dict[str, list[int]]:
    """Return how many posts answer, mention, repost and quote an account, and how many do any of it."""
    found: dict[str, list[set[str]]] = {}
    for each in document.posts:
        for name, relation in relations(each):
            sets = found.setdefault(name, [set() for _ in range(5)])
            sets[relation].add(each.id)
            sets[4].add(each.id)
    return {name: [len(posts) for posts in sets] for name, sets in sorted(found.items())}


def relations(each: Post) -> Iterable[tuple[str, int]]:
    if each.repost_of:
        named = [((each.repost_of.author.handle or "").casefold(), 2)]
    else:
        answered = (each.reply_to.author.handle or "").casefold() if each.reply_to else ""
        named = [(answered, 0)] if answered else []
        named += [((each.quote.handle or "").casefold(), 3)] if each.quote else []
        mentions = (inline.handle.casefold() for inline in each.content if isinstance(inline, Mention))
        named += [(name, 1) for name in mentions if name != answered]
    return [pair for pair in named if pair[0] != "ada_example"]


def told(found: Statistics) -> dict[str, Any]:
    """Return statistics in the shape of `recount`."""
    return {
        "posts": found.posts,
        "reposts": found.reposts,
        "replies": found.replies,
        "pictures": found.pictures,
        "films": found.films,
        "months": [((each.year, each.month), each.posts) for each in found.months],
        "weekdays": list(found.weekdays),
        "hours": list(found.hours),
        "busiest": (-found.busiest_day.posts, found.busiest_day.day) if found.busiest_day else None,
        "streak": found.longest_streak.days if found.longest_streak else None,
        "hashtags": dict(sorted((each.name.casefold(), each.posts) for each in found.hashtags)),
        "hosts": {each.name: each.posts for each in found.hosts},
        "liked": [each.id for each in found.most_liked],
        "languages": sorted((each.name, each.posts) for each in found.languages),
        "threads": found.threads,
        "longest": found.longest_thread.posts if found.longest_thread else min(found.posts, 1),
        "people": {
            (each.account.handle or "").casefold(): [
                each.answered, each.mentioned, each.reposted, each.quoted, each.posts,
            ]
            for each in sorted(found.people, key=lambda each: (each.account.handle or "").casefold())
        },
    }  # fmt: skip


KNOWN = [KnownAccount(id="2000", handle="bob"), KnownAccount(id="3000", handle="eve")]


@given(posts_of_any_kind(), st.sampled_from(ZONES), st.booleans())
def test_they_are_those_of_the_posts_of_the_document(posts: list[Post], zone: Any, is_large: bool) -> None:  # noqa: FBT001
    with pytest.MonkeyPatch.context() as patched:
        if is_large:
            patched.setattr("twconvert.store.terms._MOST_IN_MEMORY", 1)
            patched.setattr("twconvert.store.occurrences._MOST_IN_MEMORY", 4)
        with make_document([*KNOWN, *posts], timezone=zone) as document:
            assert told(document.statistics) == recount(document)


def test_an_empty_document_has_none() -> None:
    assert statistics([]) == Statistics()
    assert Statistics().busiest_hour is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("one", 1),
        (" one  two\nthree ", 3),
        ("naïve café", 2),
        ("日本語", 3),
        ("カレーを eat", 5),
        ("don't stop", 2),
    ],
)
def test_words_are_counted(text: str, words: int) -> None:
    styled = (Text(text), Emphasis((Text("bold move"),)), Link("https://example.org/", "not these words"))
    assert statistics([post(1, styled)]).words == words + 2
    assert statistics([post(1, text, repost_of=Repost(author=BOB))]).words == 0


def test_a_hashtag_is_called_as_it_is_written_most() -> None:
    posts = [post(number, (Hashtag(tag),)) for number, tag in enumerate(["bread", "Bread", "Bread", "BREAD"], 1)]
    (bread,) = statistics(posts).hashtags
    assert (bread.name, bread.posts) == ("Bread", 4)


def test_equal_ones_are_in_the_order_of_their_names() -> None:
    posts = [post(number, (Hashtag(tag),)) for number, tag in enumerate(["rye", "Oats", "barley"], 1)]
    assert [each.name for each in statistics(posts).hashtags] == ["barley", "Oats", "rye"]


def test_of_very_many_only_the_most_frequent_are_named() -> None:
    posts = [post(number, (Hashtag(f"tag{number:03}"),)) for number in range(150)]
    posts += [post(200 + number, (Hashtag(f"tag{number:03}"),)) for number in range(140, 150)]
    found = statistics(posts)
    names = [each.name for each in found.hashtags]
    assert names == [f"tag{number:03}" for number in (*range(140, 150), *range(90))]
    assert found.distinct_hashtags == 150


@pytest.mark.parametrize(("posts", "examples"), [(1, 1), (12, 12), (13, 12), (500, 12)])
def test_examples_are_spread_from_the_first_post_to_the_last(posts: int, examples: int) -> None:
    (bread,) = statistics(post(number, (Hashtag("bread"), Hashtag("bread"))) for number in range(posts)).hashtags
    assert bread.posts == posts
    ids = [int(each.id) for each in bread.examples]
    assert (len(ids), ids[0], ids[-1]) == (examples, 0, posts - 1)
    assert all(0 < second - first <= posts // max(1, examples - 1) + 1 for first, second in pairwise(ids))


def test_somebody_whose_id_comes_later_is_one_account() -> None:
    posts = [
        post(1, quote=Quote(url="https://x.example/1", id="91", handle="BOB")),
        post(2, reply_to=Reply(author=AccountRef(id="2000"), id="92")),
        post(3, (Text("with "), Mention("bob", "2000"))),
    ]
    (bob,) = statistics(posts).people
    assert (bob.account.handle, bob.posts, bob.answered, bob.mentioned, bob.quoted) == ("bob", 3, 1, 1, 1)
    assert [each.id for each in bob.examples] == ["1", "2", "3"]


def test_a_name_that_only_the_text_of_an_answer_tells_is_told() -> None:
    (eve,) = statistics([post(1, "@eve yes", reply_to=Reply(author=AccountRef(id="3000"), id="92"))]).answered
    assert eve.account == AccountRef("3000", "eve")


def test_the_mention_of_who_is_answered_is_none() -> None:
    answer = post(
        1, (Mention("bob", "2000"), Text(" and "), Mention("eve", "3000")), reply_to=Reply(author=BOB, id="9")
    )
    found = statistics([answer])
    assert [each.account.handle for each in found.answered] == ["bob"]
    assert [each.account.handle for each in found.mentioned] == ["eve"]


def test_more_posts_of_a_year_are_ranked_than_the_year_itself_has() -> None:
    found = statistics([post(number, likes=100 - number) for number in range(1, 9)])

    assert [each.id for each in found.most_liked] == [str(number) for number in range(1, 9)]
    assert [each.id for each in found.years[0].most_liked] == [str(number) for number in range(1, 6)]


def test_years_have_their_most_liked_posts_by_the_clock_of_the_document() -> None:
    posts = [post(1, likes=9, created_at=at("2012-12-31T23:30:00")), post(2, likes=3, created_at=at("2012-06-01"))]
    found = statistics(posts, timezone=ZoneInfo("Asia/Tokyo"))
    assert [(each.year, [liked.id for liked in each.most_liked]) for each in found.years] == [
        (2012, ["2"]),
        (2013, ["1"]),
    ]
    assert found.busiest_hour == 8


def test_at_most_five_of_a_year_and_fifty_of_all_are_ranked() -> None:
    posts = [post(number, likes=number % 60, reposts=number % 7, created_at=at("2012-06-01")) for number in range(99)]
    found = statistics(posts)
    likes = [each.likes for each in found.most_liked]
    assert len(likes) == len(found.most_reposted) == 50
    assert likes == sorted(likes, reverse=True)
    assert found.years[0].most_liked == found.most_liked[:5]
    assert found.most_reposted[0].reposts == 6


def test_posts_with_pictures_of_the_archive_are_ranked_also_without_likes() -> None:
    posts = [
        post(1, media=(image("a.jpg"),)),
        post(2, media=(image(None),), likes=9),
        post(3, media=(image("b.jpg"),), likes=4),
        post(4, media=(Media(kind="video", path="c.mp4"),), likes=9),
    ]
    assert [each.id for each in statistics(posts).pictured] == ["3", "1"]


def test_times_at_the_ends_of_the_calendar_are_counted() -> None:
    ends = [datetime(1, 1, 1, 2, tzinfo=UTC), datetime(9999, 12, 31, 23, tzinfo=UTC)]
    posts = [post(number, created_at=time) for number, time in enumerate(ends, 1)]
    for zone in ZONES:
        with make_document(posts, timezone=zone) as document:
            assert [(each.year, each.month) for each in document.statistics.months] == [(1, 1), (9999, 12)]
            assert list(document.statistics.hours) == recount(document)["hours"]


def test_earlier_versions_and_forgotten_posts_do_not_count() -> None:
    with Store() as store:
        store.add_all([
            post(1, (Hashtag("old"),), versions=("1", "2")),
            post(2, (Hashtag("new"),), versions=("1", "2"), likes=2),
            post(3, (Hashtag("gone"),), likes=9),
        ])  # fmt: skip
        store.forget("3")
        store.finish()
        found = store.statistics
    assert (found.posts, [each.name for each in found.hashtags], [each.id for each in found.most_liked]) == (
        1, ["new"], ["2"],
    )  # fmt: skip


def test_what_a_newer_archive_lacks_counts_once() -> None:
    whole = post(1, (Text("a long text with "), Hashtag("bread")), likes=5)
    with Store() as store:
        store.add(whole)
        store.begin_next_archive()
        store.add(post(1, "a long\u2026", likes=6))
        store.finish()
        found = store.statistics
    assert (found.posts, found.words, found.most_liked[0].likes) == (1, 4, 6)
    assert [(each.name, each.posts) for each in found.hashtags] == [("bread", 1)]


def test_threads_that_are_dropped_do_not_count() -> None:
    with Store() as store:
        store.add_all(
            [post(1, (Hashtag("a"),), language="de"), reply(2, 1, "b", language="de"), post(3, language="en")]
        )
        store.finish()
        assert (store.statistics.threads, store.contents()["language"]) == (1, "de")
        store.keep_threads([0, 1])
        assert (store.statistics.posts, store.statistics.hashtags, store.statistics.threads) == (1, (), 0)
        assert store.contents()["language"] == "en"


def test_posts_that_are_not_to_count_do_not() -> None:
    with Store(uncounted=["deleted"]) as store:
        store.add_all([
            post(1, (Hashtag("open"),)),
            reply(2, 1, "hidden", visibility="deleted", likes=9),
            post(3, (Hashtag("hidden"), Mention("bob", "2000")), visibility="deleted", language="fr"),
        ])  # fmt: skip
        store.finish()
        found = store.statistics
    assert (found.posts, [each.name for each in found.hashtags], found.people, found.threads) == (1, ["open"], (), 0)
    assert (found.languages, found.most_liked) == ((), ())


def test_for_some_posts_no_more_is_counted_than_what_lies_around_them(monkeypatch: pytest.MonkeyPatch) -> None:
    counted = []
    add = Calendar.add

    def note(calendar: Calendar, keys: Sequence[int], positions: Sequence[int], numbers: Numbers) -> Sequence[int]:
        counted.append(len(keys))
        return add(calendar, keys, positions, numbers)

    with Store() as store:
        store.add_all(post(number) for number in range(5_000))
        store.finish()
        monkeypatch.setattr(Calendar, "add", note)
        assert store.posts.statistics_of(range(2_000, 2_010)).posts == 10
    assert counted == [10]


def test_names_are_looked_for_around_some_posts_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    read = []
    decode = occurrences._decode  # noqa: SLF001 - what reads from the disk

    def note(data: bytes) -> tuple[list[int], list[int]]:
        read.append(len(data))
        return decode(data)

    with Store() as store:
        store.add_all(post(number, content=(Hashtag(f"t{number // 5_000}"),)) for number in range(20_000))
        store.finish()
        monkeypatch.setattr(occurrences, "_decode", note)
        (found,) = store.posts.statistics_of(range(9_990, 9_999)).hashtags
    assert (found.name, found.posts, len(found.examples)) == ("t1", 9, 9)
    # Once to count them and once for examples.
    assert len(read) == 2
