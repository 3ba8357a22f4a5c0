"""Threads hold every post once, parents before children, whatever answers what."""

from __future__ import annotations

from array import array
from itertools import chain, pairwise

from hypothesis import given
from hypothesis import strategies as st

from twconvert.number_list import NumberList
from twconvert.store.threads import ThreadOrder


@st.composite
def forests(draw: st.DrawFn) -> tuple[int, dict[int, int]]:
    """Return a number of posts and, of some, which earlier one they answer."""
    size = draw(st.integers(0, 40))
    parents = {child: draw(st.integers(0, child - 1) | st.none()) for child in range(1, size)}
    return size, {child: parent for child, parent in parents.items() if parent is not None}


@st.composite
def tangles(draw: st.DrawFn) -> tuple[int, dict[int, int]]:
    """Return the same, but anything may answer anything, itself included."""
    size = draw(st.integers(1, 30))
    place = st.integers(0, size - 1)
    return size, draw(st.dictionaries(place, place))


def threads_of(size: int, parents: dict[int, int]) -> list[list[int]]:
    order = ThreadOrder(size, parents.items())
    threads = [list(members) for members in order.members(range(len(order)))]
    assert threads == [list(order.members([number])[0]) for number in range(len(order))]
    for number, members in enumerate(threads):
        assert all(order.thread_of(member) == number for member in members)
    assert list(order.threads_of_positions()) == [order.thread_of(position) for position in range(size)]
    keys = NumberList("i")
    keys.extend(memoryview(array("i", range(size))))
    for counted in (range(size), range(0, size, 2), range(size // 3, size // 2)):
        several = [[post for post in members if post in counted] for members in threads if len(members) > 1]
        is_counted = bytearray(post in counted for post in range(size))
        found = [(post, number) for post, number in order.sizes(keys, is_counted) if number > 1]
        assert found == [(members[0], len(members)) for members in several if len(members) > 1]
    return threads


def walked(root: int, children: dict[int, list[int]]) -> list[int]:
    """Return what is below a post, depth first: the obvious way, which a long chain would break."""
    return [root, *(below for child in children.get(root, []) for below in walked(child, children))]


def children_of(parents: dict[int, int]) -> dict[int, list[int]]:
    children: dict[int, list[int]] = {}
    for child, parent in sorted(parents.items()):
        children.setdefault(parent, []).append(child)
    return children


@given(forests())
def test_threads_are_walked_depth_first(forest: tuple[int, dict[int, int]]) -> None:
    size, parents = forest
    roots = [post for post in range(size) if post not in parents]
    assert threads_of(size, parents) == [walked(root, children_of(parents)) for root in roots]


@given(tangles())
def test_every_post_is_there_once(tangle: tuple[int, dict[int, int]]) -> None:
    size, parents = tangle
    threads = threads_of(size, parents)
    assert sorted(member for members in threads for member in members) == list(range(size))
    firsts = [members[0] for members in threads]
    assert firsts == sorted(firsts)


@given(tangles())
def test_what_is_in_no_circle_comes_after_what_it_answers(tangle: tuple[int, dict[int, int]]) -> None:
    size, parents = tangle
    position = {member: place for place, member in enumerate(chain.from_iterable(threads_of(size, parents)))}
    in_circles = {post for post in parents if is_in_circle(post, parents)}
    for child, parent in parents.items():
        if child not in in_circles:
            assert position[parent] < position[child]


def is_in_circle(post: int, parents: dict[int, int]) -> bool:
    current: int | None = parents.get(post)
    for _ in parents:
        if current is None or current == post:
            break
        current = parents.get(current)
    return current == post


def test_a_circle_is_cut_before_its_oldest_post() -> None:
    assert threads_of(4, {0: 2, 1: 0, 2: 1, 3: 3}) == [[0, 1, 2], [3]]


def test_a_parent_may_be_younger_than_its_children() -> None:
    assert threads_of(4, {0: 2, 3: 2}) == [[1], [2, 0, 3]]


def test_a_chain_may_be_very_long() -> None:
    size = 100_000
    assert threads_of(size, dict(pairwise(range(size - 1, -1, -1)))) == [list(range(size))]
    assert threads_of(size, dict(pairwise(range(size)))) == [list(range(size - 1, -1, -1))]
