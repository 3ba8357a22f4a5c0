"""Long records are read in parts, and of broken ones the items that can be read."""

from __future__ import annotations

import json
import tracemalloc
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.archives import account_file, check_ledger, make_archive, ytd
from support.problems import lines_of
from twconvert import Report, open_archive
from twconvert.archive import open_archive_tree
from twconvert.records import DataFile, InnerList, RecordKind, RecordReader, open_record_stream
from twconvert.records.dividing import Part

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from twconvert.records import RawRecord

MESSAGES = InnerList("messages", behind="id", counted_as="messages")
KIND = RecordKind("record", wrapper="talk", counted_as="talks", is_private=True, inner_list=MESSAGES)

texts = st.text() | st.sampled_from(['"messages": [', "]}},", '},\n  {\n    "talk"', "\\", '"', "\ud83d"])
items = st.recursive(texts | st.integers(), lambda inner: st.lists(inner) | st.dictionaries(texts, inner), max_leaves=5)
talks = st.lists(
    st.fixed_dictionaries({"id": texts, "messages": st.lists(items, max_size=12)}, optional={"more": items}), max_size=4
)
layouts = st.sampled_from([{"indent": 2}, {"indent": None}, {"separators": (",", ":")}, {"indent": 0}])


class Read(NamedTuple):
    """What was read of a file."""

    parts: list[RawRecord]
    problems: list[str]

    def talks(self) -> list[dict[str, Any]]:
        """Return the records, each made of its parts."""
        found: list[dict[str, Any]] = []
        for part in self.parts:
            value = json.loads(part.data.decode("utf-8", "surrogatepass"))
            talk = value.get("talk", value)
            if isinstance(part, Part):
                known = len(found[-1]["messages"]) if part.continues else 0
                assert part.first == known + part.unread
            if isinstance(part, Part) and part.continues:
                found[-1]["messages"] += talk["messages"]
            else:
                found.append(talk)
        return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


def read(folder: Path, text: bytes, chunk_size: int = 1 << 18) -> Read:
    folder.joinpath("talks.js").write_bytes(b"window.YTD.talks.part0 = " + text)
    with open_archive_tree(folder) as archive:
        stream = open_record_stream(archive, "talks.js", chunk_size, inner_list=MESSAGES)
        return Read(list(stream), lines_of(stream.problems))


@given(wanted=talks, layout=layouts, chunk_size=st.integers(1, 60), is_wrapped=st.booleans())
def test_the_parts_of_a_record_are_the_record(
    folder: Path, wanted: list[dict[str, Any]], layout: dict[str, Any], chunk_size: int, *, is_wrapped: bool
) -> None:
    records = [{"talk": each} if is_wrapped else each for each in wanted]
    found = read(folder, json.dumps(records, **layout).encode(), chunk_size)
    assert not found.problems
    kept = [{name: each[name] for name in ("id", "messages")} for each in wanted]
    assert [{name: each[name] for name in ("id", "messages")} for each in found.talks()] == kept


def checked(folder: Path, text: str) -> tuple[list[object], Report]:
    folder.joinpath("talks.js").write_text(f"window.YTD.talks.part0 = {text}")
    report = Report()
    with open_archive_tree(folder) as archive:
        records = RecordReader(archive, report).read(KIND, DataFile("talks.js", "talks"))
        return [each for record in records for each in record["messages"]], report


def talk(number: int, length: int) -> dict[str, Any]:
    return {"talk": {"id": str(number), "messages": [{"text": f"{number}, {each}"} for each in range(length)]}}


@given(st.integers(1, 4000), st.sampled_from([50, 1 << 18]))
def test_what_stands_before_the_end_of_a_cut_file_is_read(folder: Path, length: int, chunk_size: int) -> None:
    records = [talk(number, 20) for number in range(3)]
    text = json.dumps(records, indent=2).encode()
    cut = text[:length]
    found = read(folder, cut, chunk_size)
    said = [each["text"] for record in found.talks() for each in record["messages"]]
    every = [each["text"] for record in records for each in record["talk"]["messages"]]
    assert said == every[: len(said)]
    whole = cut.count(b'"\n        }')
    assert len(said) in {whole, whole - 1}
    assert (len(cut) == len(text)) != bool(found.problems)


@pytest.mark.parametrize("chunk_size", [60, 1 << 18])
@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text.replace('"1, 7"', '"1, 7'),
        lambda text: text.replace('"1, 7"', "1, 7"),
        lambda text: text.replace('"1, 7"', '"1, 7"}'),
        lambda text: text.replace('"text": "1, 7"', '"text" "1, 7"'),
        lambda text: text.replace('"1, 7"', r'"1, 7\q"'),
    ],
)
def test_a_broken_item_takes_no_others_with_it(
    tmp_path: Path, chunk_size: int, damage: Callable[[str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_record_stream, "__defaults__", (chunk_size,))
    messages, report = checked(tmp_path, damage(json.dumps([talk(number, 12) for number in range(3)], indent=2)))
    assert len(messages) == 35
    assert {"text": "1, 7"} not in messages
    talks, items = report.records["talks"], report.records["messages"]
    assert (talks.found, talks.invalid, items.found, items.invalid) == (3, 0, 1, 1)
    assert {(problem.kind, problem.record, problem.pointer) for problem in report.problems} == {
        ("record-invalid", "#2", "/messages/7")
    }


@pytest.mark.parametrize("chunk_size", [60, 1 << 18])
@pytest.mark.parametrize("damage", [("      ]\n", ""), ("      ]\n    }\n", "      ]\n"), ("      ]\n", "      ]]\n")])
def test_a_record_without_a_right_end_is_an_error(
    tmp_path: Path, chunk_size: int, damage: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_record_stream, "__defaults__", (chunk_size,))
    messages, report = checked(
        tmp_path, json.dumps([talk(number, 3) for number in range(3)], indent=2).replace(*damage, 1)
    )
    assert {"text": "0, 1"} in messages
    assert report.has_unreadable


def message(number: int) -> dict[str, Any]:
    at = f"2020-01-{1 + number // 1000:02}T00:00:00.000Z"
    said = {"id": str(10_000 + number), "senderId": "77", "text": f"Good morning {number}", "createdAt": at}
    return {"messageCreate": said}


def test_a_long_conversation_is_one_in_the_ledger(tmp_path: Path) -> None:
    messages = [message(number) for number in range(20_000)]
    messages[15_000]["messageCreate"]["createdAt"] = "noon"
    messages[16_000] = {"unheardOf": {}}
    record = {"dmConversation": {"conversationId": "42-77", "messages": messages}}
    files = {"data/account.js": account_file(), "data/direct-messages.js": ytd("direct_messages", [record])}
    path = make_archive(tmp_path, files)
    for since, kept in (None, 19_998), ("2020-01-18", 3_000), ("2021", 0):
        report = Report()
        with open_archive(path, include=["messages"], report=report, since=since) as document:
            check_ledger(document, report)
            assert [len(each.events) for each in document.conversations] == [kept] * bool(kept)
        conversations, counts = report.records["conversations"], report.records["messages"]
        assert (conversations.found, conversations.exported) == (1, bool(kept))
        assert (counts.found, counts.exported, counts.invalid) == (20_000, kept, 2)
        assert "/messages/15000/messageCreate/createdAt" in {problem.pointer for problem in report.problems}


def test_memory_does_not_grow_with_a_record(tmp_path: Path) -> None:
    peaks = []
    for length in (20_000, 80_000):
        tmp_path.joinpath("talks.js").write_text(f"window.YTD.talks.part0 = {json.dumps([talk(1, length)], indent=2)}")
        with open_archive_tree(tmp_path) as archive:
            reader = RecordReader(archive, Report())
            tracemalloc.start()
            assert sum(len(each["messages"]) for each in reader.read(KIND, DataFile("talks.js", "talks"))) == length
            peaks.append(tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()
    assert peaks[1] < 1.2 * peaks[0]
