"""Splitting data files: exact for every layout, chunk size and cut, and tolerant of broken records."""

from __future__ import annotations

import json
import tracemalloc
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.problems import lines_of
from twconvert.archive import open_archive_tree
from twconvert.records import open_record_stream

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

HEAD = b"window.YTD.tweets.part0 = "

scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
nasty_text = st.sampled_from(
    ['},\n  {\n    "tweet"', "\\", '"', "]", "},{", 'a"},{"a":"', "\\\\", "[[[", "\ud83d", "é😀"]
)
values = st.recursive(
    scalars | nasty_text,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from("abc") | st.text(), inner, max_size=4),
    max_leaves=12,
)
records = st.lists(st.fixed_dictionaries({"tweet": values}) | st.dictionaries(st.text(), values) | values, max_size=8)
layouts = st.fixed_dictionaries(
    {
        "indent": st.sampled_from([None, 0, 1, 2, "\t"]),
        "separators": st.sampled_from([None, (",", ":"), (", ", " : "), (",\r\n", ": "), ("\t,\n", "\n:")]),
        "ensure_ascii": st.booleans(),
    }
)
chunk_sizes = st.integers(1, 40) | st.integers(1, 5000)


def encoded(value: object, layout: dict[str, Any]) -> bytes:
    return json.dumps(value, **layout).encode("utf-8", "surrogatepass")


def data_file(folder: Path, content: bytes) -> Path:
    path = folder / "tweets.js"
    path.write_bytes(content)
    return path


def split(path: Path, chunk_size: int, **form: Any) -> tuple[list[bytes], list[str]]:
    with open_archive_tree(path) as archive:
        stream = open_record_stream(archive, path.name, chunk_size, **form)
        found = list(stream)
    assert [record.index for record in found] == list(range(len(found)))
    return [record.data for record in found], lines_of(stream.problems)


def parsed(found: Sequence[bytes]) -> list[object]:
    return [json.loads(record.decode("utf-8", "surrogatepass")) for record in found]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@given(
    records,
    layouts,
    chunk_sizes,
    st.sampled_from([(b"", b""), (b"\xef\xbb\xbf", b"\n"), (b"\r\n ", b" ;\r\n")]),
)
def test_every_layout_gives_the_records_back(
    folder: Path, wanted: list[object], layout: dict[str, Any], chunk_size: int, around: tuple[bytes, bytes]
) -> None:
    path = data_file(folder, around[0] + HEAD + encoded(wanted, layout) + around[1])
    found, problems = split(path, chunk_size)
    assert parsed(found) == wanted
    assert problems == []


@given(records.filter(bool), layouts, chunk_sizes)
def test_a_comma_after_the_last_record_is_tolerated(
    folder: Path, wanted: list[object], layout: dict[str, Any], chunk_size: int
) -> None:
    text = encoded(wanted, layout).removesuffix(b"]") + b",\n]\n"
    found, problems = split(data_file(folder, HEAD + text), chunk_size)
    assert parsed(found) == wanted
    assert problems == [f"warning file-malformed tweets.js #{len(wanted)}: there is one comma too many"]


@given(records, layouts, chunk_sizes, st.data())
def test_a_file_cut_anywhere_gives_what_is_whole_before_the_cut(
    folder: Path, wanted: list[object], layout: dict[str, Any], chunk_size: int, data: st.DataObject
) -> None:
    text = encoded(wanted, layout)
    cut = data.draw(st.integers(1, len(text) - 1))
    found, problems = split(data_file(folder, HEAD + text[:cut]), chunk_size)
    assert parsed(found) == wanted[: len(found)]
    assert len(problems) == 1
    assert problems[0].startswith("error file-incomplete tweets.js: the file ends")


@given(
    st.integers(0, 19),
    st.integers(1, 60),
    st.sampled_from([None, b'"', b"{", b"}", b"[", b"]", b",", b"\\", b"x"]),
    st.integers(600, 5000),
)
def test_one_byte_too_many_or_too_few_costs_one_record(
    folder: Path, which: int, place: int, extra: bytes | None, chunk_size: int
) -> None:
    texts = [json.dumps({"tweet": {"id": str(i), "tags": [{"a": 1}, {"a": 2}]}}, indent=2).encode() for i in range(20)]
    record = texts[which]
    place = min(place, len(record) - 1)
    texts[which] = record[:place] + (extra or b"") + record[place + (extra is None) :]
    content = HEAD + b"[\n" + b",\n".join(texts) + b"\n]"
    found, _ = split(data_file(folder, content), chunk_size)
    intact = [text for index, text in enumerate(texts) if index != which]
    lost = [text for text in intact if text not in found]
    assert len(lost) <= 1


def pretty(wanted: Sequence[object]) -> bytes:
    return json.dumps(wanted, indent=2).encode()


@pytest.mark.parametrize(
    "broken", [b'{"tweet": {"id": "x" "y"}}', b'{"tweet": NaN}', b'{"tweet": "\\ud83d"}', b"nonsense"]
)
def test_what_is_not_json_is_yielded_like_the_rest(tmp_path: Path, broken: bytes) -> None:
    good = [json.dumps({"tweet": {"id": str(i)}}).encode() for i in range(1000)]
    texts = [*good[:500], broken, *good[500:]]
    assert split(data_file(tmp_path, HEAD + b"[" + b",\n".join(texts) + b"]"), 4096) == (texts, [])


def test_a_record_that_is_too_large_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("twconvert.records.splitter.LARGEST_RECORD", 1 << 20)
    wanted = ["a", 'b\\"]' * (1 << 19), "c"]
    with open_archive_tree(data_file(tmp_path, HEAD + pretty(wanted))) as archive:
        stream = open_record_stream(archive, "tweets.js")
        assert [(record.index, json.loads(record.data)) for record in stream] == [(0, "a"), (2, "c")]
    assert lines_of(stream.problems) == [
        "error record-too-large tweets.js #2: a record is larger than 1 MiB and was left out"
    ]
    assert stream.left_out == 1


heads = st.sampled_from(
    [
        HEAD,
        b"window.YTD.tweets.part1=",
        b"// more\nvar tweet = ",
        b"export const tweets_2 = ",
        b"module.exports = ",
        b"",
    ]
)


@given(
    st.lists(st.tuples(heads, records), min_size=2, max_size=4),
    layouts,
    chunk_sizes,
    st.sampled_from([b"", b"\n", b";\n", b" // end of part\n;\n\xef\xbb\xbf", b"\n\xef\xbb\xbf"]),
)
def test_lists_that_were_joined_are_all_read(
    folder: Path, lists: list[tuple[bytes, list[object]]], layout: dict[str, Any], chunk_size: int, between: bytes
) -> None:
    text = between.join(head + encoded(wanted, layout).strip() for head, wanted in lists)
    found, problems = split(data_file(folder, text), chunk_size)
    assert parsed(found) == [record for _, wanted in lists for record in wanted]
    assert problems == [
        "info file-unusual tweets.js: several lists stand one behind the other in it; the records of all were read"
    ]


@pytest.mark.parametrize(
    "rest",
    [
        b"export default tweets;\n",
        b"\nmodule.exports = tweets\n",
        b";\nexport { tweets };\n//# sourceMappingURL=tweets.js.map\n",
        b"\n" * 10_000,
    ],
)
def test_what_follows_the_list_may_hold_no_records(tmp_path: Path, rest: bytes) -> None:
    assert split(data_file(tmp_path, HEAD + b"[1, 2]" + rest), 7) == ([b"1", b"2"], [])


def test_a_list_of_another_kind_is_named(tmp_path: Path) -> None:
    text = HEAD + b"[1]\nwindow.YTD.like.part0 = [2]\nwindow.YTD.tweets.part1 = [3]"
    found, [problem] = split(data_file(tmp_path, text), 7)
    assert found == [b"1"]
    assert problem.startswith("error file-malformed tweets.js: another list, window.YTD.like.part0, follows and was")


def test_what_follows_the_list_is_reported(tmp_path: Path) -> None:
    found, problems = split(data_file(tmp_path, HEAD + b"[1, 2]\n;\nalert(3)"), 4)
    assert found == [b"1", b"2"]
    assert problems == ["error file-malformed tweets.js: something follows the end of the list; it was not read"]


def test_commas_without_records_are_reported(tmp_path: Path) -> None:
    found, problems = split(data_file(tmp_path, HEAD + b"[1,,, 2]"), 100)
    assert found == [b"1", b"2"]
    assert problems == ["warning file-malformed tweets.js #1: there is one comma too many"]


def damage_checksum(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[content.rindex(b"PK\1\2") + 16] ^= 1
    path.write_bytes(content)


@pytest.mark.parametrize("method", [ZIP_STORED, ZIP_DEFLATED])
def test_a_wrong_checksum_costs_no_record(tmp_path: Path, method: int) -> None:
    path = tmp_path / "archive.zip"
    with ZipFile(path, "w", method) as output:
        output.writestr("tweets.js", HEAD + pretty(["a", "b"]))
    damage_checksum(path)
    with open_archive_tree(path) as archive:
        stream = open_record_stream(archive, "tweets.js")
        assert [record.data for record in stream] == [b'"a"', b'"b"']
    [problem] = lines_of(stream.problems)
    assert problem.startswith("error file-incomplete tweets.js: cannot be read (its checksum is wrong)")


def test_damage_in_the_middle_costs_what_follows_it(tmp_path: Path) -> None:
    path = tmp_path / "archive.zip"
    wanted = [{"tweet": {"id": f"{i * 7919 % 100003:x}"}} for i in range(100_000)]
    with ZipFile(path, "w", ZIP_DEFLATED) as output:
        output.writestr("tweets.js", HEAD + pretty(wanted))
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 50] = bytes(50)
    path.write_bytes(content)
    with open_archive_tree(path) as archive:
        stream = open_record_stream(archive, "tweets.js")
        found = [record.data for record in stream]
    assert parsed(found[:10_000]) == wanted[:10_000]
    assert len(found) < 100_000
    [problem] = lines_of(stream.problems)
    assert problem.startswith("error file-incomplete tweets.js: cannot be read")


def test_an_object_is_the_only_record(tmp_path: Path) -> None:
    path = data_file(tmp_path, b'window.__THAR_CONFIG = {\n "userInfo": {}\n};\n')
    with open_archive_tree(path) as archive:
        stream = open_record_stream(archive, "tweets.js")
        assert stream.is_object
        assert [record.data for record in stream] == [b'{\n "userInfo": {}\n}']
        assert stream.problems == []


def test_an_object_that_is_cut_is_reported(tmp_path: Path) -> None:
    assert split(data_file(tmp_path, b'var user_details =  {"id": {"a": 1}'), 10) == (
        [],
        ["error file-incomplete tweets.js: the file ends in the middle of its only record"],
    )


def test_a_stream_can_be_read_twice(tmp_path: Path) -> None:
    with open_archive_tree(data_file(tmp_path, HEAD + b"[1,,2]")) as archive:
        stream = open_record_stream(archive, "tweets.js")
        assert [list(stream), stream.problems] == [list(stream), stream.problems]
        assert len(stream.problems) == 1


@pytest.mark.slow
def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    path = data_file(tmp_path, HEAD + pretty([{"tweet": {"id": str(i), "text": "x" * 1000}} for i in range(20_000)]))
    with open_archive_tree(path) as archive:
        tracemalloc.start()
        assert sum(1 for _ in open_record_stream(archive, "tweets.js")) == 20_000
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert peak < 2 << 20
