"""Tests that every loader has to pass."""
# ruff: noqa: S101 - the suite is made of tests, and a test asserts

from __future__ import annotations

import shutil
from collections.abc import Generator
from functools import partial
from itertools import islice, product
from pathlib import Path, PurePath
from tempfile import mkdtemp
from typing import TYPE_CHECKING, ClassVar

from twconvert.archive import open_archive_tree
from twconvert.conversion import ConversionOptions, open_document
from twconvert.kinds import all_kinds, counts_of, private_names
from twconvert.model import Media, Post, Source
from twconvert.registry import Plugins, check_offer, find_plugins
from twconvert.report import Report
from twconvert.testing.loading import EVERYTHING, load_archive
from twconvert.testing.probes.damage import cut, scrambled
from twconvert.testing.probes.interruptions import interrupted_at, is_interrupted
from twconvert.testing.probes.invariants import check_kind, check_strings, check_times, check_types
from twconvert.testing.probes.measures import check_memory, check_work
from twconvert.testing.probes.surroundings import clean_surroundings, content_of
from twconvert.text import plain_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from twconvert.hookspecs import Loader
    from twconvert.model import Document, Record
    from twconvert.testing.probes.measures import Prepare, Run

NASTY_TEXT = "Quokka \0\x1b\ud800 \ufffe <b>&amp; ]]> \r\n שלום 👩‍👩‍👧‍👦"
"""A text with everything that a string in JSON may contain and a text of a document may not."""


class LoaderTests:
    r"""The tests that every loader has to pass.

    Subclass it in a test module, name the loader, and say how to make an archive for it; pytest then runs the
    tests. A whole example, for archives with a file of JSON lines::

        import json
        from datetime import UTC, datetime, timedelta

        from twconvert import Account, AccountRef, Loader, Post, Source, Text, xml_safe
        from twconvert.testing import LoaderTests

        FILE = "diary.jsonl"

        def detect(archive):
            return FILE in archive

        def load(archive, selection, report):
            yield Source(path=str(archive.path), layout="diary", owner=Account(handle="ada"))
            with archive.open(FILE) as file:
                for number, line in enumerate(file):
                    report.count("posts", "found")
                    try:
                        text = json.loads(line)["text"]
                    except ValueError as error:
                        report.count("posts", "invalid")
                        report.problem("error", f"an entry cannot be read: {error}", file=FILE)
                        continue
                    yield Post(
                        id=str(number),
                        author=AccountRef(handle="ada"),
                        created_at=datetime(2024, 1, 1, tzinfo=UTC) + timedelta(days=number),
                        content=(Text(xml_safe(text)),),
                    )

        class TestDiary(LoaderTests):
            loader = Loader(name="diary", detect=detect, load=load, marks=(FILE,))
            data_files = (FILE,)

            def make_archive(self, folder, texts):
                lines = (json.dumps({"text": text}) for text in texts)
                (folder / FILE).write_text("\n".join(lines), "utf-8")
    """

    loader: Loader
    """The loader to test."""
    data_files: ClassVar[Sequence[str]]
    """The files with records in an archive that `make_archive` makes, by their paths in it: ``data/tweets.js``."""
    most_bytes_for_a_post: ClassVar[int] = 1000
    """The number of bytes by which its memory may grow with each post: enough for an index, and not for the text."""

    def make_archive(self, folder: Path, texts: Sequence[str]) -> None:
        """Write the files of an archive.

        Args:
            folder: An empty folder, which becomes the archive.
            texts: The texts of the posts in it, from the oldest to the newest. Records of other kinds may be added.
        """
        raise NotImplementedError

    def test_its_name_is_well_formed(self) -> None:
        """The name consists of small letters, digits and dashes."""
        check_offer(self.loader)

    def test_it_knows_its_archives(self, tmp_path: Path) -> None:
        """It detects its archives, as a folder and as a zip, and no other folder."""
        folder = self._archive(tmp_path, "Hello")
        packed = self._packed(folder)
        other = tmp_path / "other"
        other.mkdir()
        assert not self._detects(other), "it takes an empty folder for an archive"
        (other / "notes.txt").write_text("Quokka")
        assert not self._detects(other), "it takes any folder for an archive"
        assert self._detects(folder)
        assert self._detects(packed)

    def test_its_marks_are_in_its_archives(self, tmp_path: Path) -> None:
        """Each of its archives has one of the files of `Loader.marks`, for which the current folder is searched."""
        folder = self._archive(tmp_path, "Hello")
        assert any(any(folder.glob(mark)) for mark in self.loader.marks)

    def test_it_yields_the_source_first(self, tmp_path: Path) -> None:
        """The first record is the `Source`, and no other record is one."""
        records = self._load(self._archive(tmp_path, "Hello"))
        assert [isinstance(record, Source) for record in records] == [True] + [False] * (len(records) - 1)

    def test_it_yields_records_of_the_model(self, tmp_path: Path) -> None:
        """Every record is of a type of the model, and the posts have their texts."""
        records = self._load(self._archive(tmp_path, "Quokka", "Numbat"))
        for record in records:
            check_kind(record)
        text = " ".join(plain_text(record.content) for record in records if isinstance(record, Post))
        assert {"Quokka", "Numbat"} <= set(text.split())

    def test_its_fields_have_the_types_of_the_model(self, tmp_path: Path) -> None:
        """Every field has the type that the model says; ids are strings."""
        for record in self._load(self._archive(tmp_path, "Hello")):
            check_types(record)

    def test_its_strings_are_safe(self, tmp_path: Path) -> None:
        r"""No string has a character that XML 1.0 forbids, a lone surrogate, or another newline than ``\n``."""
        for record in self._load(self._archive(tmp_path, NASTY_TEXT)):
            check_strings(record)

    def test_its_times_are_in_utc(self, tmp_path: Path) -> None:
        """Every time is aware and in UTC."""
        for record in self._load(self._archive(tmp_path, "Hello")):
            check_times(record)

    def test_its_media_are_in_the_archive(self, tmp_path: Path) -> None:
        """`Media.path` is the path of a file in the archive, or ``None`` where that file is missing."""
        folder = self._archive(tmp_path, "Hello")
        with open_archive_tree(folder) as archive:
            for record in self.loader.load(archive, EVERYTHING, Report()):
                assert [each.path for each in _media_of(record) if each.path and each.path not in archive] == []

    def test_it_accounts_for_every_record(self, tmp_path: Path) -> None:
        """The report counts each record as found, and as one of exported, filtered, merged and invalid.

        As many records are in the document as are counted as exported.
        """
        folder = self._archive(tmp_path, "Hello", "Hello again", NASTY_TEXT)
        for include in ((), private_names()):
            report, written = Report(), dict[str, int]()
            with open_document([folder], self._plugins(), ConversionOptions(include=include), report) as document:
                for record in _records_of(document):
                    for kind, number in counts_of(record):
                        written[kind] = written.get(kind, 0) + number
            assert sum(each.found for each in report.records.values()), "it counts nothing as found"
            for kind, counts in report.records.items():
                assert counts.found == counts.exported + counts.filtered + counts.merged + counts.invalid, kind
                assert counts.exported == written.get(kind, 0), kind

    def test_it_reports_a_broken_file(self, tmp_path: Path) -> None:
        """It reports a file of `data_files` that is cut off or scrambled as an error, and reads the others.

        It must still detect one of these archives at least.
        """
        known = 0
        for number, (name, damage) in enumerate(product(self.data_files, (cut, scrambled))):
            folder = self._archive(tmp_path / f"{number}", "Hello", "Hello again", "And again")
            (folder / name).write_bytes(damage((folder / name).read_bytes()))
            report = Report()
            if self._detects(folder):
                known += 1
                self._load(folder, report)
                blamed = {each.file for each in report.problems if each.severity == "error"}
                assert name in blamed, f"{name} was {damage.__name__}, and the report says nothing of it"
        assert known, "it knows none of its archives once a file in them is damaged"

    def test_it_takes_archives_that_lack_a_file(self, tmp_path: Path) -> None:
        """It reads an archive without one of `data_files`: people take out what they do not want to show.

        It must still detect one of these archives at least, unless there is only one such file.
        """
        known = 0
        for number, name in enumerate(self.data_files):
            folder = self._archive(tmp_path / f"{number}", "Hello")
            (folder / name).unlink()
            if self._detects(folder):
                known += 1
                self._load(folder)
        # What consists of one file is no archive without it.
        assert known or len(self.data_files) == 1, "it knows none of its archives once a file is taken out of them"

    def test_it_extracts_nothing(self, tmp_path: Path) -> None:
        """It extracts no file of a zip, and changes nothing in the archive or beside it."""
        folder = self._archive(tmp_path, "Hello")
        packed = self._packed(folder)
        before = content_of(tmp_path)
        with clean_surroundings(tmp_path / "around"), open_archive_tree(packed) as archive:
            members = {PurePath(name).name for name in archive.names}
            for _ in self.loader.load(archive, EVERYTHING, Report()):
                found = {path.name for path in (tmp_path / "around").rglob("*")}
                assert not members & found, "it extracts files while it reads"
            self._run(folder)
        assert content_of(tmp_path) == before

    def test_it_loads_the_same_again(self, tmp_path: Path) -> None:
        """It yields the same records again, and from a zip the same as from a folder, with the same report."""
        folder = self._archive(tmp_path, "Hello", NASTY_TEXT)
        packed = self._packed(folder)
        first, second, third = Report(), Report(), Report()
        records = self._load(folder, first)
        assert self._load(folder, second) == records
        assert first.to_json() == second.to_json()
        others = [record for record in self._load(packed, third) if not isinstance(record, Source)]
        assert others == [record for record in records if not isinstance(record, Source)]

    def test_its_memory_does_not_grow_with_the_text(self, tmp_path: Path) -> None:
        """Four times the posts take no more memory, apart from what an index of them needs."""
        check_memory(self._prepare(tmp_path), self.most_bytes_for_a_post)

    def test_its_work_grows_with_the_posts(self, tmp_path: Path) -> None:
        """Four times the posts take four times the calls of functions, and no more."""
        check_work(self._prepare(tmp_path))

    def test_it_leaves_nothing_when_interrupted(self, tmp_path: Path) -> None:
        """It passes Ctrl-C on, whichever file is being opened, and leaves no temporary file."""
        packed = self._packed(self._archive(tmp_path, "Hello"))
        with interrupted_at(0) as opened:
            self._run(packed)
        assert opened.files, "it reads an archive in another way than with Archive.open"
        for number in range(1, opened.files + 1):
            with clean_surroundings(tmp_path / f"{number}"), interrupted_at(number):
                assert is_interrupted(partial(self._run, packed)), "it went on after Ctrl-C"

    def test_it_leaves_nothing_when_stopped(self, tmp_path: Path) -> None:
        """It leaves no temporary file where a conversion ends after any of its records."""
        folder = self._archive(tmp_path, "Hello")
        for number in range(1, len(self._load(folder)) + 1):
            with clean_surroundings(tmp_path / f"{number}"), open_archive_tree(folder) as archive:
                records = self.loader.load(archive, EVERYTHING, Report())
                assert len(list(islice(records, number))) == number
                if isinstance(records, Generator):
                    records.close()

    def _archive(self, folder: Path, *texts: str) -> Path:
        archive = folder / "archive"
        archive.mkdir(parents=True)
        self.make_archive(archive, texts)
        return archive

    def _packed(self, folder: Path) -> Path:
        return Path(shutil.make_archive(str(folder.with_name("packed")), "zip", folder))

    def _detects(self, path: Path) -> bool:
        with open_archive_tree(path) as archive:
            return self.loader.detect(archive)

    def _load(self, path: Path, report: Report | None = None) -> list[Record]:
        return load_archive(self.loader, path, report or Report())

    def _run(self, path: Path, after_each: Callable[[], None] = lambda: None) -> None:
        with open_archive_tree(path) as archive:
            for _ in self.loader.load(archive, EVERYTHING, Report()):
                after_each()

    def _prepare(self, folder: Path) -> Prepare:
        def prepare(number: int, words: int) -> Run:
            return partial(self._run, self._archive(Path(mkdtemp(dir=folder)), *["word " * words] * number))

        return prepare

    def _plugins(self) -> Plugins:
        return Plugins(loaders={self.loader.name: self.loader}, filters=find_plugins(own_only=True).filters)


def _media_of(record: Record) -> Iterator[Media]:
    match record:
        case Source():
            yield from filter(None, (record.owner.avatar, record.owner.header))
        case Post():
            yield from record.media


def _records_of(document: Document) -> Iterator[object]:
    for kind in all_kinds():
        yield from getattr(document, kind.field)
