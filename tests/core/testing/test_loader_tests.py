"""Every installed loader passes the kit, and each fault is found by the test that is for it."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import msgspec
import pytest

from support.archives import account_file, tweet, tweets_file, ytd
from support.kit import failing_tests, unless
from support.mastodon_archives import write_folder
from twconvert import Account, AccountRef, Loader, Media, Post, Record, Report, Selection, Source, Text
from twconvert.archive import Archive
from twconvert.registry import find_plugins
from twconvert.testing import LoaderTests
from twconvert.text import plain_text, xml_safe

START = datetime(2020, 1, 1, tzinfo=UTC)
LOADERS = find_plugins().loaders


class TestTwitter(LoaderTests):
    loader = LOADERS["twitter"]
    data_files = ("data/account.js", "data/tweets.js", "data/like.js")

    def make_archive(self, folder: Path, texts: Sequence[str]) -> None:
        tweets = [tweet(text, START + timedelta(hours=number)) for number, text in enumerate(texts)]
        (folder / "data").mkdir()
        (folder / "data/account.js").write_text(account_file())
        (folder / "data/tweets.js").write_text(tweets_file(tweets))
        likes = [
            {"like": {"tweetId": "500", "fullText": "Numbat", "expandedUrl": "https://twitter.com/i/web/status/500"}}
        ]
        (folder / "data/like.js").write_text(ytd("like", likes))


class TestMastodon(LoaderTests):
    loader = LOADERS["mastodon"]
    data_files = ("actor.json", "bookmarks.json", "likes.json", "outbox.json")

    def make_archive(self, folder: Path, texts: Sequence[str]) -> None:
        write_folder(folder, texts)


def test_every_installed_loader_is_tested() -> None:
    """Whoever brings a loader brings a class like those above, and names it here."""
    assert set(LOADERS) == {each.loader.name for each in (TestTwitter, TestMastodon)}


def load(archive: Archive, selection: Selection, report: Report) -> Iterator[Record]:
    """Load letters, one on each line of a file."""
    assert selection.kinds
    yield Source(path=str(archive.path), layout="letters", owner=Account(id="1000"))
    for name in FILES:
        if name in archive:
            with archive.open(name) as file:
                yield from posts_in(file, name, report)


def posts_in(lines: Iterable[bytes], file: str, report: Report) -> Iterator[Post]:
    for line in lines:
        report.count("posts", "found")
        try:
            letter = json.loads(line)
        except ValueError as error:
            report.count("posts", "invalid")
            report.problem("error", f"a letter cannot be read: {error}", file=file)
        else:
            yield post_of(letter["number"], xml_safe(letter["text"]))


def post_of(number: int, text: str, **fields: Any) -> Post:
    time = START + timedelta(hours=number)
    ada = AccountRef(id="1000")
    return Post(**{"id": str(number), "author": ada, "created_at": time, "content": (Text(text),), **fields})


FILES = ("letters.jsonl", "drafts.jsonl")
MARK = "letters.txt"
GOOD = Loader(name="letters", detect=lambda archive: MARK in archive, load=load, marks=(MARK,))
Load = Callable[[Archive, Selection, Report], Iterator[Record]]


class LettersTests(LoaderTests):
    data_files = FILES

    def make_archive(self, folder: Path, texts: Sequence[str]) -> None:
        (folder / MARK).write_text("Letters of Ada\n")
        with (folder / FILES[0]).open("w") as file:
            file.writelines(json.dumps({"number": number, "text": text}) + "\n" for number, text in enumerate(texts))
        (folder / FILES[1]).write_text('{"number": 10000, "text": "A draft"}\n')


def changed(change: Callable[[Record], Record | None]) -> Load:
    """Return a loader whose records are changed, or left out."""

    def load_changed(archive: Archive, selection: Selection, report: Report) -> Iterator[Record]:
        yield from filter(None, map(change, load(archive, selection, report)))

    return load_changed


def with_fields(**fields: Any) -> Load:
    """Return a loader whose posts have other fields."""
    return changed(lambda record: msgspec.structs.replace(record, **fields) if isinstance(record, Post) else record)


def tell_a_number_for_a_name(archive: Archive, selection: Selection, report: Report) -> Iterator[Record]:
    for record in load(archive, selection, report):
        yield msgspec.structs.replace(record, layout=7) if isinstance(record, Source) else record


def tell_the_source_twice(archive: Archive, selection: Selection, report: Report) -> Iterator[Record]:
    for record in load(archive, selection, report):
        yield record
        if isinstance(record, Source):
            yield record


def clean_no_text(archive: Archive, selection: Selection, report: Report) -> Iterator[Record]:
    for record in load(archive, selection, report):
        if isinstance(record, Post):
            yield msgspec.structs.replace(record, content=(Text(f"{plain_text(record.content)}\r\n"),))
        else:
            yield record


def count_nothing(archive: Archive, selection: Selection, report: Report) -> Iterator[Record]:
    yield from load(archive, selection, report)
    report.records.clear()


def count_twice(archive: Archive, selection: Selection, report: Report) -> Iterator[Record]:
    report.count("posts", "found")
    return load(archive, selection, report)


def expect_whole_files(archive: Archive, selection: Selection, report: Report) -> Iterator[Record]:
    assert is_whole(archive)
    yield from load(archive, selection, report)


def expect_all_files(archive: Archive, selection: Selection, report: Report) -> Iterator[Record]:
    assert all(map(archive.size, FILES))
    yield from load(archive, selection, report)


def extract_files(archive: Archive, selection: Selection, report: Report) -> Iterator[Record]:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, FILES[0]).touch()
        yield from load(archive, selection, report)


def leave_an_index(archive: Archive, selection: Selection, report: Report) -> Iterator[Record]:
    yield from load(archive, selection, report)
    Path("letters.index").touch()


def count_runs() -> Load:
    runs = count()

    def load_and_count(archive: Archive, selection: Selection, report: Report) -> Iterator[Record]:
        source = f"run {next(runs)}"
        for record in load(archive, selection, report):
            yield msgspec.structs.replace(record, source=source) if isinstance(record, Post) else record

    return load_and_count


def keep_everything(archive: Archive, selection: Selection, report: Report) -> Iterator[Record]:
    yield from list(load(archive, selection, report))


def look_back(archive: Archive, selection: Selection, report: Report) -> Iterator[Record]:
    seen: list[str] = []
    for record in load(archive, selection, report):
        if isinstance(record, Post):
            assert not any(each.startswith(f"{record.id}-") for each in seen)
            seen.append(record.id)
        yield record


def go_on_when_interrupted(archive: Archive, selection: Selection, report: Report) -> Iterator[Record]:
    try:
        yield from load(archive, selection, report)
    except KeyboardInterrupt:
        report.problem("error", "a file cannot be read", file=FILES[0])


def keep_a_temporary_file_at(stop: type[BaseException]) -> Load:
    def load_with_a_file(archive: Archive, selection: Selection, report: Report) -> Iterator[Record]:
        with tempfile.NamedTemporaryFile(delete=False) as file, unless(stop, lambda: Path(file.name).unlink()):
            yield from load(archive, selection, report)

    return load_with_a_file


def read_around_the_archive(archive: Archive, selection: Selection, report: Report) -> Iterator[Record]:
    records = load(archive, selection, report)
    assert isinstance(archive.path, Path)
    if archive.path.is_dir():
        yield from records
    else:
        yield next(records)
        with ZipFile(archive.path) as packed:
            for name in FILES:
                yield from posts_in(packed.open(name), name, report)


def is_whole(archive: Archive) -> bool:
    try:
        for name in FILES:
            if name in archive:
                with archive.open(name) as file:
                    for line in file:
                        json.loads(line)
    except ValueError:
        return False
    return True


FAULTS: list[tuple[str, Loader | Load]] = [
    ("its_name_is_well_formed", replace(GOOD, name="My Loader")),
    ("it_knows_its_archives", replace(GOOD, detect=lambda archive: MARK in archive or not archive.names)),
    ("it_knows_its_archives", replace(GOOD, detect=lambda archive: "notes.txt" in archive or MARK in archive)),
    (
        "it_knows_its_archives",
        replace(GOOD, detect=lambda archive: Path(str(archive.path)).is_dir() and MARK in archive),
    ),
    ("its_marks_are_in_its_archives", replace(GOOD, marks=("*.letter",))),
    ("it_yields_the_source_first", tell_the_source_twice),
    ("it_yields_records_of_the_model", changed(lambda record: None if "Numbat" in str(record) else record)),
    ("its_fields_have_the_types_of_the_model", tell_a_number_for_a_name),
    ("its_strings_are_safe", clean_no_text),
    ("its_times_are_in_utc", with_fields(created_at=datetime(2020, 1, 1))),  # noqa: DTZ001 - that is the fault
    ("its_media_are_in_the_archive", with_fields(media=(Media(kind="image", path="gone.png"),))),
    ("it_accounts_for_every_record", count_nothing),
    ("it_accounts_for_every_record", count_twice),
    ("it_reports_a_broken_file", expect_whole_files),
    ("it_takes_archives_that_lack_a_file", expect_all_files),
    ("it_extracts_nothing", extract_files),
    ("it_extracts_nothing", leave_an_index),
    ("it_loads_the_same_again", count_runs()),
    ("it_reports_a_broken_file", replace(GOOD, detect=lambda archive: MARK in archive and is_whole(archive))),
    ("it_takes_archives_that_lack_a_file", replace(GOOD, detect=lambda archive: {MARK, *FILES} <= {*archive.names})),
    ("its_memory_does_not_grow_with_the_text", keep_everything),
    ("its_work_grows_with_the_posts", look_back),
    ("it_leaves_nothing_when_interrupted", go_on_when_interrupted),
    ("it_leaves_nothing_when_interrupted", keep_a_temporary_file_at(KeyboardInterrupt)),
    ("it_leaves_nothing_when_interrupted", read_around_the_archive),
    ("it_leaves_nothing_when_stopped", keep_a_temporary_file_at(GeneratorExit)),
]


@pytest.mark.slow
@pytest.mark.parametrize(("name", "fault"), FAULTS)
def test_a_fault_is_found_by_the_test_that_is_for_it(
    name: str, fault: Loader | Load, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    class Faulty(LettersTests):
        loader = fault if isinstance(fault, Loader) else replace(GOOD, load=fault)

    assert failing_tests(Faulty, tmp_path) == [f"test_{name}"]


def test_there_is_a_fault_for_each_test() -> None:
    assert {f"test_{name}" for name, _ in FAULTS} == {name for name in dir(LoaderTests) if name.startswith("test_")}


def test_nothing_is_held_against_the_loader_that_the_faulty_ones_are_made_of(tmp_path: Path) -> None:
    class Good(LettersTests):
        loader = GOOD

    assert failing_tests(Good, tmp_path) == []
