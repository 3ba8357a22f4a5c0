"""The list of a member of a file's object: found whatever stands before it, and read whatever stands behind it."""

from __future__ import annotations

import json
import tracemalloc
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.records.test_stream import chunk_sizes, data_file, encoded, layouts, parsed, records, split, values
from support.problems import lines_of
from twconvert.archive import open_archive_tree
from twconvert.records import DataFileError, open_record_stream

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

# The name of the list itself may stand anywhere else: as a value, and in objects and lists further in.
others = st.dictionaries(
    st.text().filter(lambda key: key != "orderedItems"),
    values | st.sampled_from(["orderedItems", ["orderedItems", 1], {"orderedItems": [1]}, {"a": {"orderedItems": []}}]),
    max_size=3,
)
NOT_AT_END = (
    "error file-malformed tweets.js: the file does not end as it should after its list; what may follow it was not read"
)
TWICE = "info file-unusual tweets.js: it names orderedItems more than once; the items of all those lists were read"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@given(st.tuples(others, records, others), layouts, chunk_sizes, st.sampled_from([b"", b"\xef\xbb\xbf", b"\r\n "]))
def test_the_records_come_back_whatever_stands_around_them(
    folder: Path,
    members: tuple[dict[str, Any], list[object], dict[str, Any]],
    layout: dict[str, Any],
    chunk_size: int,
    start: bytes,
) -> None:
    before, wanted, after = members
    # Several members may have one name.
    whole = encoded({**before, "orderedItems": wanted}, layout)
    if rest := encoded(after, layout).strip()[1:-1].strip():
        whole = whole.rstrip()[:-1] + b"," + rest + b"}"
    found, problems = split(data_file(folder, start + whole + b"\n"), chunk_size, is_json=True, member="orderedItems")
    assert parsed(found) == wanted
    assert problems == []


@given(st.tuples(others, records), layouts, chunk_sizes, st.data())
def test_a_file_cut_anywhere_gives_what_is_whole_before_the_cut(
    folder: Path,
    members: tuple[dict[str, Any], list[object]],
    layout: dict[str, Any],
    chunk_size: int,
    data: st.DataObject,
) -> None:
    before, wanted = members
    head = encoded(before, layout).rstrip()[:-1] + (b"," if before else b"") + b'"orderedItems":['
    text = head + encoded(wanted, layout).strip()[1:] + b"}"
    cut = data.draw(st.integers(0, len(text) - 1))
    try:
        found, problems = split(data_file(folder, text[:cut]), chunk_size, is_json=True, member="orderedItems")
    except DataFileError:
        # It ends before the list begins.
        assert cut < len(head)
        return
    assert cut >= len(head)
    assert parsed(found) == wanted[: len(found)]
    assert len(problems) == 1
    assert "the file " in problems[0]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "outbox.json: is empty"),
        (b"\xef\xbb\xbf \n", "outbox.json: is empty"),
        (b"<html>", "outbox.json: is HTML"),
        (b"[1]", "outbox.json: is not a JSON object"),
        (b"{}", "outbox.json: holds no list called orderedItems"),
        (b'{"orderedItems": 1, "a": [2]}', "outbox.json: holds no list called orderedItems"),
        (b'{"orderedItems": {"a": [2]}}', "outbox.json: holds no list called orderedItems"),
        (b'{"a": "orderedItems", "b": [1]} {"orderedItems": []}', "outbox.json: holds no list called orderedItems"),
    ],
)
def test_a_file_without_the_list_is_none_of_its_kind(tmp_path: Path, content: bytes, problem: str) -> None:
    tmp_path.joinpath("outbox.json").write_bytes(content)
    with open_archive_tree(tmp_path) as archive, pytest.raises(DataFileError, match=problem):
        open_record_stream(archive, "outbox.json", is_json=True, member="orderedItems")


def test_the_object_itself_may_be_the_only_record(tmp_path: Path) -> None:
    path = data_file(tmp_path, b'\xef\xbb\xbf\n{"a": ["{"]}\n')
    assert split(path, 1, is_json=True) == ([b'{"a": ["{"]}'], [])
    assert split(data_file(tmp_path, b'{"a": ['), 100, is_json=True) == (
        [],
        ["error file-incomplete tweets.js: the file ends in the middle of its only record"],
    )
    with pytest.raises(DataFileError, match="is not a JSON object"):
        split(data_file(tmp_path, b"[1]"), 100, is_json=True)


@given(st.lists(st.tuples(others, records), min_size=2, max_size=4), others, layouts, chunk_sizes)
def test_every_list_of_a_member_that_comes_more_than_once_is_read(
    folder: Path,
    lists: list[tuple[dict[str, Any], list[object]]],
    after: dict[str, Any],
    layout: dict[str, Any],
    chunk_size: int,
) -> None:
    objects = [{**before, "orderedItems": wanted} for before, wanted in lists]
    members = [encoded(each, layout).strip()[1:-1] for each in [*objects, after] if each]
    path = data_file(folder, b"{" + b",".join(members) + b"}")
    found, problems = split(path, chunk_size, is_json=True, member="orderedItems")
    assert parsed(found) == [record for _, wanted in lists for record in wanted]
    assert problems == [TWICE]


def test_a_member_that_is_no_list_the_first_time(tmp_path: Path) -> None:
    path = data_file(tmp_path, b'{"orderedItems": null, "orderedItems": {"a": [1]}, "orderedItems": [2]}')
    assert split(path, 7, is_json=True, member="orderedItems") == ([b"2"], [])


def test_a_second_list_that_is_cut_is_no_loss_without_a_word(tmp_path: Path) -> None:
    path = data_file(tmp_path, b'{"orderedItems": [1], "orderedItems": [2, 3')
    found, [twice, cut] = split(path, 7, is_json=True, member="orderedItems")
    assert (found, twice) == ([b"1", b"2"], TWICE)
    assert cut.startswith("error file-incomplete tweets.js: the file ends in the middle of record 3")


@pytest.mark.parametrize("rest", ["", ',"totalItems": 2', "]}", "}}", "} nonsense"])
def test_a_file_that_does_not_end_as_it_should_is_reported(tmp_path: Path, rest: str) -> None:
    path = data_file(tmp_path, f'{{"orderedItems": [1, 2]{rest}'.encode())
    assert split(path, 4, is_json=True, member="orderedItems") == (
        [b"1", b"2"],
        [NOT_AT_END],
    )


@pytest.mark.slow
def test_memory_does_not_grow_with_what_stands_around_the_list(tmp_path: Path) -> None:
    padding = [{"text": "x" * 1000}] * 20_000
    path = data_file(tmp_path, json.dumps({"a": padding, "orderedItems": padding, "b": padding}).encode())
    with open_archive_tree(path) as archive:
        tracemalloc.start()
        stream = open_record_stream(archive, path.name, is_json=True, member="orderedItems")
        assert sum(1 for _ in stream) == 20_000
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert peak < 4 << 20
    assert lines_of(stream.problems) == []
