"""The store gives posts back sorted, each once, whatever the order they came in."""

from __future__ import annotations

import gc
import weakref
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twconvert import AccountRef, Mention, Post, Reply, Text
from twconvert.scratch import temporary_database
from twconvert.store import Store, int_arrays
from twconvert.store.post_order import PostOrder

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

ADA = AccountRef(id="1000", handle="ada_example")
BOB = AccountRef(id="2000", handle="bob")
START = datetime(2022, 11, 20, 10, tzinfo=UTC)


def post(number: int, minute: int | None = None, **fields: Any) -> Post:
    at = START + timedelta(minutes=number if minute is None else minute)
    return Post(**{"id": str(number), "author": ADA, "created_at": at, "content": (Text(f"post {number}"),), **fields})


def reply_to(number: int, author: AccountRef = ADA) -> Reply:
    return Reply(author=author, id=str(number))


@contextmanager
def stored(posts: Iterable[Post]) -> Iterator[Store]:
    with Store() as store:
        for each in posts:
            store.add(each)
        store.finish()
        yield store


def threads(store: Store) -> list[list[str]]:
    return [[each.id for each in thread.posts] for thread in store.threads]


def test_work_grows_with_edited_posts_and_no_faster(monkeypatch: pytest.MonkeyPatch) -> None:
    """The steps of the database are counted, by the hundred: they are the same on every machine."""
    steps = 0

    def count() -> int:
        nonlocal steps
        steps += 1
        return 0

    def counting_database(schema: str) -> sqlite3.Connection:
        database = temporary_database(schema)
        database.set_progress_handler(count, 100)
        return database

    monkeypatch.setattr("twconvert.store.store.temporary_database", counting_database)
    taken = []
    for length in (500, 2000):
        steps = 0
        versions = [(str(number), str(number + 1)) for number in range(0, length, 2)]
        with stored(post(int(each), versions=pair) for pair in versions for each in pair):
            taken.append(steps)
    assert taken[1] < 6 * taken[0]


@given(st.lists(st.tuples(st.integers(1, 2000), st.integers(0, 5)), unique_by=lambda pair: pair[0]), st.randoms())
def test_any_order_of_adding_gives_one_sequence(numbers: list[tuple[int, int]], chance: Any) -> None:
    posts = [post(number, minute) for number, minute in numbers]
    chance.shuffle(posts)
    with stored(posts) as store:
        assert [each.id for each in store.posts] == [
            str(number) for number, _ in sorted(numbers, key=lambda pair: (pair[1], pair[0]))
        ]
        assert list(store.posts) == sorted(posts, key=lambda each: (each.created_at, int(each.id)))


@given(st.integers(0, 12), st.slices(12), st.slices(5))
def test_slices_are_those_of_a_list(length: int, first: slice, second: slice) -> None:
    with stored(post(number) for number in range(length)) as store:
        plain = list(store.posts)
        assert list(store.posts[first]) == plain[first]
        assert list(store.posts[first][second]) == plain[first][second]
        assert [thread.posts[0] for thread in store.threads[first]] == plain[first]
        assert list(reversed(store.posts)) == plain[::-1]


@given(st.integers(0, 5), st.integers(-8, 8))
def test_indices_are_those_of_a_list(length: int, index: int) -> None:
    with stored(post(number) for number in range(length)) as store:
        plain = list(store.posts)
        if -length <= index < length:
            assert store.posts[index] == plain[index]
            assert store.threads[index].posts == (plain[index],)
            assert store.posts[:][index] == plain[index]
        else:
            for sequence in (store.posts, store.threads, store.posts[:]):
                with pytest.raises(IndexError):
                    sequence[index]


def test_a_later_record_of_a_post_takes_the_place_of_an_earlier_one() -> None:
    with stored([post(1), post(2), post(1, minute=9, likes=5), post(1, minute=8, likes=6)]) as store:
        assert [(each.id, each.likes) for each in store.posts] == [("2", None), ("1", 6)]
        assert list(store.ledger()) == [("posts", 2, 2)]


def test_a_post_that_is_forgotten_is_merged() -> None:
    with Store() as store:
        store.add(post(1))
        store.forget("1")
        store.forget("2")
        store.add(post(3))
        store.finish()
        assert [each.id for each in store.posts] == ["3"]
        assert list(store.ledger()) == [("posts", 1, 1)]


def test_the_ledger_knows_each_kind() -> None:
    posts = [post(1), post(2, visibility="community"), post(2, visibility="community"), post(3, visibility="deleted")]
    with stored(posts) as store:
        assert sorted(store.ledger()) == [("community_posts", 1, 1), ("deleted_posts", 1, 0), ("posts", 1, 0)]


def test_a_post_of_two_kinds_is_of_the_later_one() -> None:
    with stored([post(1), post(1, visibility="community")]) as store:
        assert sorted(store.ledger()) == [("community_posts", 1, 0), ("posts", 0, 1)]


def test_posts_and_threads_are_found_by_id() -> None:
    with stored([post(3, reply_to=reply_to(1)), post(1), post(2)]) as store:
        found = store.posts.find("3")
        assert found is not None
        assert found.id == "3"
        assert store.posts.find("4") is None
        assert [store.threads.index_of(each) for each in ("1", "2", "3", "4")] == [0, 1, 0, None]
        assert threads(store) == [["1", "3"], ["2"]]


@pytest.mark.parametrize(
    ("author", "reply_author", "is_thread"),
    [
        (ADA, ADA, True),
        (ADA, BOB, False),
        (ADA, AccountRef(id="1000", handle="former_handle"), True),
        (ADA, AccountRef(handle="ADA_example"), True),
        (ADA, AccountRef(handle="bob"), False),
        (AccountRef(handle="ada_example"), AccountRef(id="1000"), True),
        (AccountRef(), AccountRef(id="1000"), True),
        (AccountRef(), AccountRef(), True),
    ],
)
def test_who_continues_a_thread(author: AccountRef, reply_author: AccountRef, *, is_thread: bool) -> None:
    posts = [post(1, author=author), post(2, author=author, reply_to=reply_to(1, reply_author))]
    with stored(posts) as store:
        assert threads(store) == ([["1", "2"]] if is_thread else [["1"], ["2"]])


def test_the_newest_version_stays_and_keeps_the_others() -> None:
    versions = ("1", "2", "10")
    posts = [post(10, minute=30, versions=versions), post(1, versions=versions), post(2, versions=versions)]
    with stored([*posts, post(9, minute=5, reply_to=reply_to(1))]) as store:
        assert threads(store) == [["10", "9"]]
        assert [each.id for each in store.threads[0].posts[0].revisions] == ["1", "2"]
        assert [store.posts.find(each) for each in versions] == [store.posts[1]] * 3
        assert [store.threads.index_of(each) for each in versions] == [0, 0, 0]
        assert list(store.ledger()) == [("posts", 2, 2)]


def test_a_version_whose_others_are_missing_is_found_by_their_ids() -> None:
    with stored([post(2, versions=("1", "2", "3"))]) as store:
        assert [each and each.id for each in map(store.posts.find, "123")] == ["2", "2", "2"]
        assert store.posts[0].revisions == ()


def test_a_handle_is_learnt_from_other_posts() -> None:
    unknown = AccountRef(id="3000")
    posts = [
        post(1, reply_to=reply_to(77, unknown)),
        post(2, content=(Mention("carol_new", "3000", "Carol"),)),
        post(0, content=(Mention("carol_old", "3000"),)),
        post(3, reply_to=reply_to(77, AccountRef(id="4000"))),
    ]
    with stored(posts) as store:
        authors = [each.reply_to.author for each in store.posts if each.reply_to]
    assert authors == [AccountRef("3000", "carol_new", "Carol"), AccountRef("4000")]


def test_the_language_most_posts_are_in() -> None:
    with stored([post(1, language="it"), post(2, language="en"), post(3, language="it"), post(4)]) as store:
        assert store.contents()["language"] == "it"
    with stored([post(1)]) as store:
        assert store.contents()["language"] is None


def posts_alive() -> int:
    return sum(isinstance(each, Post) for each in gc.get_objects())


@pytest.mark.slow
def test_few_posts_are_alive_while_all_are_read() -> None:
    before = posts_alive()
    pairs = (post(number, reply_to=reply_to(number - 1) if number % 2 else None) for number in range(2_000))
    with stored(pairs) as store:
        gc.collect()
        most = max(posts_alive() for number, _ in enumerate(store.threads) if number % 100 == 0)
        assert len(store.threads) == 1_000
        assert 0 < most - before < 200


def test_no_array_of_all_posts_stays_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[tuple[int, weakref.ref[memoryview]]] = []

    def numbers(length: int) -> memoryview:
        array = int_arrays.numbers(length)
        made.append((length, weakref.ref(array)))
        return array

    monkeypatch.setattr("twconvert.store.post_order.numbers", numbers)
    monkeypatch.setattr("twconvert.store.threads.numbers", numbers)
    with stored(post(number, minute=-number, reply_to=reply_to(3) if number == 4 else None) for number in range(3_000)):
        gc.collect()
        assert max(length for length, _ in made) == 3_000
        assert max(length for length, array in made if array()) < 10


def test_lists_of_posts_that_are_not_used_any_more_are_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[PostOrder] = []

    class Order(PostOrder):
        def __init__(self, database: sqlite3.Connection, next_key: int) -> None:
            super().__init__(database, next_key)
            opened.append(self)

        def close(self) -> None:
            super().close()
            opened.remove(self)

    monkeypatch.setattr("twconvert.store.store.PostOrder", Order)
    with stored([post(1), post(2)]) as store:
        store.keep_threads([0, 1])
        assert len(opened) == 1
        assert [each.id for each in store.posts] == ["2"]
    assert opened == []


def test_a_full_store_keeps_less_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[sqlite3.Connection] = []

    def database(schema: str) -> sqlite3.Connection:
        made.append(temporary_database(schema))
        return made[-1]

    monkeypatch.setattr("twconvert.store.store.temporary_database", database)
    with stored(()):
        assert made[0].execute("PRAGMA cache_size").fetchall() == [(-500,)]
        # Outside of a transaction, each insertion would be written at once.
        assert made[0].in_transaction
