"""What archives list is compared with what was found in all of them."""

from __future__ import annotations

import pytest

from twconvert import Report
from twconvert.expected import ExpectedFile, RecordList
from twconvert.report import FileEntry


def listed(report: Report, *entries: tuple[str, ...], is_wanted: bool = True) -> None:
    records = RecordList("headers.js", "posts", ledger="headers", records="posts", is_wanted=is_wanted)
    for each in entries:
        records.add_entry(*each)
    report.expected.lists.append(records)


def problems(report: Report) -> list[str]:
    report.report_missing()
    return [f"{each.severity} {each.file}: {each.message}" for each in report.problems]


def test_nothing_is_missing_where_all_was_found() -> None:
    report = Report()
    listed(report, ("30",), ("20",))
    for record_id in ("20", "10", "30"):
        report.expected.found(record_id)
    assert problems(report) == []
    assert report.records["headers"].merged == 2


def test_what_was_found_before_the_list_counts_too() -> None:
    report = Report()
    report.expected.found("20")
    listed(report, ("20",))
    assert problems(report) == []


@pytest.mark.parametrize(("is_wanted", "severity"), [(True, "error"), (False, "info")])
def test_missing_records(severity: str, *, is_wanted: bool) -> None:
    report = Report()
    listed(report, ("1", "2"), ("3",), ("4", "5"), is_wanted=is_wanted)
    report.expected.found("1")
    report.expected.found("3")
    assert problems(report) == [f"{severity} headers.js: it lists posts that are not in the archive: 3 of 5"]
    assert (report.records["headers"].merged, report.records["headers"].invalid) == (1, 2)


def test_records_that_could_not_be_read_are_not_missing() -> None:
    report = Report()
    listed(report, ("1",), ("2",))
    report.count("posts", "invalid", 2)
    assert problems(report) == []


@pytest.mark.parametrize("record_id", ["", "x", "-1", "1.5", "9" * 20, "9" * 5_000, "²"])
def test_ids_that_are_no_numbers_of_64_bits_are_not_compared(record_id: str) -> None:
    report = Report()
    listed(report, (record_id,))
    report.expected.found(record_id)
    assert problems(report) == []


def test_a_file_may_lie_in_another_part_of_the_archive() -> None:
    report = Report()
    report.expected.files += [
        ExpectedFile("data/tweets-part1.js", 3, is_wanted=True),
        ExpectedFile("data/tweets-part2.js", 4, is_wanted=True),
        ExpectedFile("data/like.js", 4, is_wanted=False),
    ]
    # Of the same name and number of records, and so the same; that of another export has another number.
    report.files += [
        FileEntry(path="part-2/data/tweets-part1.js", kind="tweet", found=3),
        FileEntry(path="part-2/data/tweets-part2.js", kind="tweet", found=3),
    ]
    assert problems(report) == [
        "error data/tweets-part2.js: the archive says that it holds this file (records: 4), but it is missing",
        "info data/like.js: the archive says that it holds this file (records: 4), but it is missing",
    ]


def test_an_entry_may_come_in_parts() -> None:
    report = Report()
    records = RecordList("headers.js", "messages", ledger="headers", records="messages", is_wanted=True)
    for ids, continues in ((("1", "2"), False), (("3",), True), (("4",), False)):
        records.add_entry(*ids, continues=continues)
    report.expected.lists.append(records)
    for record_id in ("1", "3", "4"):
        report.expected.found(record_id)
    assert problems(report) == ["error headers.js: it lists messages that are not in the archive: 1 of 4"]
    assert (report.records["headers"].merged, report.records["headers"].invalid) == (1, 1)
