"""What goes into which volume, and what the volumes are called."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.samples import BOB, at, image, post, reply
from twconvert import AccountRef, Conversation, Hashtag, Like, Message, Reply, Text
from twconvert.testing import make_document
from twconvert.volumes import write_volumes
from twconvert.volumes.cut import packed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from twconvert import Document, Media, Post, Record

LIMIT = "1MB"
PHOTO = 100_000


class Shelf:
    """Writes volumes as files that are as large as their pictures, and keeps what they say of themselves."""

    def __init__(self, share: float = 1.0) -> None:
        self.volumes: dict[str, Document] = {}
        self.posts: dict[str, list[str]] = {}
        self.others: dict[str, list[object]] = {}
        self._share = share

    def write(self, document: Document, path: Path) -> None:
        records: list[object] = [*document.likes, *document.conversations]
        self.volumes[path.name] = document
        self.posts[path.name] = [each.id for thread in document.threads for each in thread.posts]
        self.others[path.name] = records
        assert sorted(self.posts[path.name]) == sorted(each.id for each in document.posts)
        assert [each.created_at for each in document.posts] == sorted(each.created_at for each in document.posts)
        size = sum(PHOTO for each in document.posts for _ in each.media) * self._share
        path.write_bytes(bytes(int(size) + 10_000 * len(records)))

    @property
    def names(self) -> list[str]:
        return [each.volume.name for each in self.volumes.values() if each.volume]


def bytes_of(media: Media) -> int:
    return media.size or 0


def pictured(number: int, day: str, photos: int = 3) -> Post:
    media = tuple(image(f"{number}-{each}.jpg", size=PHOTO) for each in range(photos))
    return post(number, created_at=at(f"{day}T12:00:00"), media=media)


def shelf_of(
    records: Iterable[Record],
    path: Path,
    volumes: str | None = LIMIT,
    share: float = 1.0,
    most_posts: int | None = None,
) -> Shelf:
    shelf = Shelf(share)
    with make_document(records) as document:
        write_volumes(
            document,
            path / "a",
            volumes,
            suffix=".txt",
            bytes_of=bytes_of,
            write=shelf.write,
            most_posts=most_posts,
        )
    return shelf


def test_each_year_is_a_volume(tmp_path: Path) -> None:
    shelf = shelf_of([pictured(1, "2019-03-01"), pictured(2, "2021-12-31")], tmp_path, "year")
    assert shelf.names == ["2019", "2021"]
    assert list(shelf.posts.items()) == [("ada_example-2019.txt", ["1"]), ("ada_example-2021.txt", ["2"])]
    assert [each.title for each in shelf.volumes.values()] == [
        "Posts of Ada Example, 2019",
        "Posts of Ada Example, 2021",
    ]
    assert len({each.selection for each in shelf.volumes.values()}) == 2


def test_a_year_of_too_many_posts_is_several_volumes(tmp_path: Path) -> None:
    days = ("2018-12-31", "2019-01-05", "2019-05-05", "2019-06-05", "2019-06-05", "2019-06-06", "2020-01-01")
    records: list[Record] = [*(pictured(number, day) for number, day in enumerate(days, start=1)), Like(post_id="99")]
    shelf = shelf_of(records, tmp_path, "year", most_posts=2)
    assert shelf.names == ["2018", "January to May 2019", "5 June 2019", "6 June 2019", "2020", "Likes"]
    assert list(shelf.posts.values()) == [["1"], ["2", "3"], ["4", "5"], ["6"], ["7"], []]
    assert list(shelf.posts)[1] == "ada_example-2019-01-to-2019-05.txt"


def test_a_single_year_of_too_many_posts_is_several_volumes(tmp_path: Path) -> None:
    shelf = shelf_of([pictured(number, f"2019-0{number}-01") for number in range(1, 6)], tmp_path, "year", most_posts=4)
    assert shelf.names == ["January to April 2019", "May 2019"]


def test_years_are_those_of_the_time_zone(tmp_path: Path) -> None:
    shelf = Shelf()
    posts = [pictured(1, "2019-12-31"), post(2, created_at=at("2019-12-31T23:30:00"))]
    with make_document(posts, timezone=ZoneInfo("Europe/Berlin")) as document:
        write_volumes(document, tmp_path / "a", "year", suffix=".txt", bytes_of=bytes_of, write=shelf.write)
    assert shelf.names == ["2019", "2020"]


@pytest.mark.parametrize("volumes", [None, "year", LIMIT])
def test_what_fits_into_one_file_is_the_whole(tmp_path: Path, volumes: str | None) -> None:
    like = Like(post_id="9", content=(Text("Liked"),))
    shelf = shelf_of([pictured(1, "2019-03-01"), pictured(2, "2019-12-31"), like], tmp_path, volumes)
    assert shelf.posts == {"a": ["1", "2"]}
    assert shelf.volumes["a"].volume is None


def test_months_stand_together_while_they_fit(tmp_path: Path) -> None:
    days = ("2018-11-05", "2019-01-05", "2019-02-05", "2019-03-05", "2019-07-05", "2021-08-05", "2022-08-05")
    shelf = shelf_of([pictured(number, day) for number, day in enumerate(days, start=1)], tmp_path)
    assert shelf.names == [
        "November 2018 to January 2019",
        "February to March 2019",
        "July 2019 to August 2021",
        "2022",
    ]
    assert list(shelf.posts)[1] == "ada_example-2019-02-to-2019-03.txt"


def test_volume_of_whole_years_is_named_by_them(tmp_path: Path) -> None:
    days = ("2018-11-05", "2019-01-05", "2020-02-05", "2020-03-05")
    shelf = shelf_of([pictured(number, day) for number, day in enumerate(days, start=1)], tmp_path)
    assert shelf.names == ["2018 to 2019", "2020"]


def test_month_that_is_too_large_is_divided_between_days(tmp_path: Path) -> None:
    days = ("2019-05-31", "2019-06-01", "2019-06-02", "2019-06-14", "2019-06-30", "2019-07-01")
    shelf = shelf_of([pictured(number, day) for number, day in enumerate(days, start=1)], tmp_path)
    assert shelf.names == ["May 2019", "1\u20132 June 2019", "14\u201330 June 2019", "July 2019"]
    assert list(shelf.posts)[1] == "ada_example-2019-06-01-to-2019-06-02.txt"


def test_day_that_is_too_large_is_divided_between_threads(tmp_path: Path) -> None:
    shelf = shelf_of([pictured(number, "2019-06-03") for number in range(1, 6)], tmp_path)
    assert shelf.names == ["3 June 2019 (1)", "3 June 2019 (2)", "3 June 2019 (3)"]
    assert list(shelf.posts.values()) == [["1", "2"], ["3", "4"], ["5"]]


def test_thread_is_never_divided(tmp_path: Path) -> None:
    thread = [
        pictured(1, "2019-06-03"),
        *(reply(n, n - 1, "More", media=pictured(n, "2019-06-03").media) for n in range(2, 8)),
    ]
    shelf = shelf_of([*thread, pictured(9, "2019-06-04")], tmp_path)
    assert list(shelf.posts.values()) == [[str(n) for n in range(1, 8)], ["9"]]


def test_all_that_is_no_post_follows_the_posts(tmp_path: Path) -> None:
    def said(number: int) -> Conversation:
        message = Message(id=f"{number}", sender=AccountRef(id="7"), created_at=at("2019-01-01T00:00:00"), content=())
        return Conversation(id=f"1000-{number}", participants=(AccountRef(id=f"{number}"),), events=(message,))

    posts = [pictured(1, "2019-03-01"), pictured(2, "2021-12-31")]
    records: list[Record] = [*posts, Like(post_id="9", content=()), said(3), said(4)]
    shelf = shelf_of(records, tmp_path, "year")
    assert shelf.names == ["2019", "2021", "Messages and more"]
    assert [len(others) for others in shelf.others.values()] == [0, 0, 3]


def every_size() -> Iterator[Post]:
    number = 0
    for each in range(60):
        day = (at("2019-01-01T00:00:00") + timedelta(days=each * each // 8)).date()
        for _ in range(1 + each % 5):
            number += 1
            yield pictured(number, day.isoformat(), each % 4)


@pytest.mark.parametrize("share", [0.7, 1.0, 1.4, 3.0])
def test_no_volume_is_too_large_and_every_record_is_in_one(tmp_path: Path, share: float) -> None:
    likes = [Like(post_id=f"{number}", content=(Text("Liked"),)) for number in range(300)]
    shelf = shelf_of([*every_size(), *likes], tmp_path, share=share)
    files = [each for each in (tmp_path / "a").iterdir() if not each.name.startswith(".")]
    assert max(each.stat().st_size for each in files) <= 1_000_000
    written = [shelf.posts[each.name] for each in files]
    assert Counter(each for posts in written for each in posts) == Counter(each.id for each in every_size())
    assert sum(len(shelf.others[each.name]) for each in files) == 300
    assert len({shelf.volumes[each.name].selection for each in files}) == len(files)


def test_volume_knows_where_the_posts_of_others_are(tmp_path: Path) -> None:
    shelf = shelf_of([pictured(1, "2019-03-01"), pictured(2, "2021-12-31")], tmp_path, "year")
    first, second = shelf.volumes.values()
    assert first.volume
    assert second.volume
    assert (second.volume.whole.title, second.volume.number, second.volume.names) == (
        "Posts of Ada Example", 2, ("2019", "2021"),
    )  # fmt: skip
    assert second.volume.file_names == ("ada_example-2019.txt", "ada_example-2021.txt")


@given(st.lists(st.integers(0, 50)), st.integers(1, 60))
def test_runs_are_all_items_in_order_within_the_limit(sizes: list[int], limit: int) -> None:
    runs = list(packed(sizes, limit))
    assert [index for run in runs for index in run] == list(range(len(sizes)))
    assert all(len(run) == 1 or sum(sizes[index] for index in run) <= limit for run in runs)


def test_each_volume_has_the_statistics_of_its_own_posts(tmp_path: Path) -> None:
    tagged = [
        post(
            number,
            (Hashtag(f"tag{number % 3}"), Text(" some words")),
            likes=number,
            language="de" if number % 2 else "en",
            created_at=at("2018-12-20T22:30:00") + timedelta(days=7 * number),
            reply_to=Reply(author=BOB, id=f"9{number}") if number % 5 == 1 else None,
        )
        for number in range(1, 120)
    ]
    zone = ZoneInfo("Asia/Tokyo")
    # Of a thread all posts are where its first one is.
    records = [*tagged, reply(500, 1, "again", created_at=at("2020-03-01T12:00:00"))]
    shelf = Shelf()
    with make_document(records, timezone=zone) as document:
        write_volumes(document, tmp_path / "v", "year", suffix=".x", bytes_of=bytes_of, write=shelf.write)
        found = {name: volume.statistics for name, volume in shelf.volumes.items()}
        posts = {name: list(volume.posts) for name, volume in shelf.volumes.items()}
        likes = document.statistics.posts
    assert sum(each.posts for each in found.values()) == likes == 120
    for name, of_volume in posts.items():
        with make_document(of_volume, timezone=zone) as alone:
            assert alone.statistics == found[name]
    (thread,) = [each.longest_thread for each in found.values() if each.longest_thread]
    assert (thread.first.id, thread.posts) == ("1", 2)
