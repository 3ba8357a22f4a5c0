"""Tests that every exporter passes."""
# ruff: noqa: S101 - the suite is made of tests, and a test asserts

from __future__ import annotations

import inspect
import threading
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any, ClassVar

from twconvert.conversion import Output
from twconvert.model import Account, Media, Text
from twconvert.registry import check_offer
from twconvert.testing.make.documents import make_document
from twconvert.testing.make.posts import (
    ARABIC,
    HEBREW,
    NASTY_TEXTS,
    every_kind_of_post,
    make_post,
    media_files,
    nasty_posts,
    ordinary_posts,
    right_to_left_posts,
)
from twconvert.testing.make.records import every_kind_of_record
from twconvert.testing.probes.counting import CountedPosts, counted_document
from twconvert.testing.probes.interruptions import Steps, convert_records, error_of, is_interrupted
from twconvert.testing.probes.marks import lost_words, marked_records
from twconvert.testing.probes.measures import FEW, MANY, check_memory, check_work
from twconvert.testing.probes.options import check_options
from twconvert.testing.probes.results import check_files, files_of, text_of
from twconvert.testing.probes.surroundings import clean_surroundings
from twconvert.text import has_right_to_left

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from twconvert.hookspecs import Exporter
    from twconvert.model import Document, Record
    from twconvert.testing.probes.measures import Prepare, Run


class ExporterTests:
    """What every exporter keeps to. Subclass it in a test module; pytest runs its tests."""

    exporter: Exporter
    """The one to test."""
    options: ClassVar[Mapping[str, Any]] = {}
    """Its options, where others than the defaults are to be tested."""
    most_records_at_a_time: ClassVar[int] = 50
    """How many posts, likes, messages and followers it may hold in memory. Some read by the dozen, for speed."""
    most_bytes_for_a_post: ClassVar[int] = 1000
    """How much memory may grow with each post: what an index takes, and not the text."""

    writes_right_to_left: ClassVar[bool] = True
    """Whether it keeps text from right to left. ``False`` is for what takes no text out of posts, or cannot show it."""

    def check_result(self, path: Path) -> None:
        """Raise `AssertionError` where a result is not as it should be. Override it with a checker of the format."""
        check_files(path)

    def text_of(self, path: Path) -> str:
        """Return the text in a result. Override it where the format hides it from `twconvert.testing.text_of`."""
        return text_of(path)

    def test_its_name_and_suffix_are_well_formed(self) -> None:
        """Small letters, digits and dashes; a suffix begins with a dot."""
        check_offer(self.exporter)

    def test_it_has_help(self) -> None:
        """The docstring of the function says in its first line what the format is."""
        about = inspect.getdoc(self.exporter.export)
        assert about, "its function has no docstring"
        assert about.splitlines()[0].endswith("."), "the first line of its docstring is no sentence"

    def test_its_options_have_defaults_and_help(self) -> None:
        """They are keyword-only parameters with types that a command line can show."""
        check_options(self.exporter.export, arguments=2)

    def test_it_makes_what_its_suffix_says(self, tmp_path: Path) -> None:
        """A file where there is a suffix, else a folder."""
        result = self.export(tmp_path, [make_post(1, Text("Hello"))])
        assert result.is_file() if self.exporter.suffix else result.is_dir()

    def test_it_takes_an_empty_document(self, tmp_path: Path) -> None:
        """An archive may be empty."""
        assert self.export(tmp_path, []).exists()

    def test_it_takes_nasty_texts(self, tmp_path: Path) -> None:
        """Whatever people write is text, and no markup."""
        owner = Account(id="1000", handle="ada_example", name=NASTY_TEXTS[0], bio="\n".join(NASTY_TEXTS), website="no")
        with make_document(nasty_posts(), owner=owner, files=media_files(), title=NASTY_TEXTS[0]) as document:
            self.written(tmp_path, document)

    def test_it_takes_every_kind_of_record(self, tmp_path: Path) -> None:
        """Whatever the model can say."""
        self.export(tmp_path, (*every_kind_of_post(), *every_kind_of_record()))

    def test_it_takes_media_that_are_missing_or_damaged(self, tmp_path: Path) -> None:
        """A file may be gone, empty, damaged, or something else than its name says."""
        picture = media_files()["picture.png"]
        files = {"empty.png": b"", "text.png": b"no picture", "cut.png": picture[:20], "bad.png": picture}
        media = [Media(kind="image", path=path, media_type="image/png") for path in (*files, "gone.png")]
        media += [Media(kind="video", remote_url="https://video.example/1.mp4"), Media(kind="image")]
        posts = [make_post(number, media=(each,)) for number, each in enumerate(media)]
        with make_document(posts, files=files, damaged=["cut.png", "bad.png"]) as document:
            self.written(tmp_path, document)

    def test_it_holds_what_it_says(self, tmp_path: Path) -> None:
        """What `Exporter.holds` names is in the result."""
        text = self.text_of(self.export(tmp_path, marked_records()))
        lost = lost_words(self.exporter.holds, text)
        assert not lost, f"these are not there: {', '.join(lost)}"

    def test_it_keeps_text_from_right_to_left(self, tmp_path: Path) -> None:
        """In the order in which it is read; which way it is shown is for the reading program."""
        text = self.text_of(self.export(tmp_path, right_to_left_posts()))
        lost = [word for word in (*HEBREW.split(), *ARABIC.split()) if word not in text]
        expected = self.writes_right_to_left or has_right_to_left(text)
        assert not (expected and lost), f"these words are not as they were: {lost}"

    def test_it_makes_the_same_of_the_same(self, tmp_path: Path) -> None:
        """Two conversions of an archive are equal, byte by byte, whenever they are made."""
        first, second = (self.export(tmp_path / name, ordinary_posts()) for name in ("first", "second"))
        assert files_of(first) == files_of(second)
        assert datetime.now(tz=UTC).strftime("%Y-%m-%d") not in self.text_of(first), "it names the day of today"

    def test_it_writes_only_where_it_is_told(self, tmp_path: Path) -> None:
        """Nothing beside the path, nothing in the current folder, nothing is left in that for temporary files."""
        with clean_surroundings(tmp_path):
            result = self.export(tmp_path, ordinary_posts())
        assert list(result.parent.iterdir()) == [result]

    def test_it_writes_to_a_path_of_any_name(self, tmp_path: Path) -> None:
        """People name their files as they like, with another suffix or none."""
        path = tmp_path / "Ada's posts, 2020 & more.old"
        with make_document([make_post(1, Text("Hello"))]) as document:
            self.run(document, path)
        assert path.exists()

    def test_it_holds_few_records_at_a_time(self, tmp_path: Path) -> None:
        """Archives have hundreds of thousands of posts: each is let go once it is written."""
        posts = CountedPosts(MANY)
        self.run(self.counted(posts), self.place(tmp_path))
        most = self.most_records_at_a_time
        assert posts.most_alive <= most, f"{posts.most_alive} at a time, and not {most}"

    def test_its_memory_does_not_grow_with_the_text(self, tmp_path: Path) -> None:
        """What is written is not kept."""
        check_memory(self._prepare(tmp_path), self.most_bytes_for_a_post)

    def test_its_work_grows_with_the_posts(self, tmp_path: Path) -> None:
        """Four times the posts are four times the work: reads of the document, and calls of functions."""
        check_work(self._prepare(tmp_path))

    def test_it_leaves_nothing_when_interrupted(self, tmp_path: Path) -> None:
        """Ctrl-C is passed on, and nothing but the path, which is removed, is left behind."""
        threads = threading.active_count()
        for number in (1, 10, FEW):
            posts = CountedPosts(FEW, interrupted_at=number)
            path = self.place(tmp_path / f"{number}")
            with clean_surroundings(tmp_path / f"{number}"):
                was_passed_on = is_interrupted(partial(self.run, self.counted(posts), path))
            assert was_passed_on or not posts.was_interrupted, "it went on as if nothing had happened"
            assert set(path.parent.iterdir()) <= {path}
        assert threading.active_count() == threads

    def test_it_leaves_nothing_when_stopped(self, tmp_path: Path) -> None:
        """A caller may raise an error of its own to stop a conversion: it is passed on, and nothing is left behind."""
        threads = threading.active_count()
        whole = Steps()
        self.convert(tmp_path / "whole", whole)
        for number in (1, whole.number // 2, whole.number):
            steps, folder = Steps(last=number), tmp_path / f"{number}"
            with clean_surroundings(folder):
                error = error_of(partial(self.convert, folder, steps))
            assert error is steps.error, "it went on as if nothing had happened, or with another error"
            assert list((folder / "result").iterdir()) == []
        assert threading.active_count() == threads

    def export(self, folder: Path, records: Iterable[Record]) -> Path:
        """Return what the exporter makes of records."""
        generated_at = datetime(2023, 1, 1, tzinfo=UTC)
        with make_document(records, files=media_files(), generated_at=generated_at) as document:
            return self.written(folder, document)

    def written(self, folder: Path, document: Document) -> Path:
        """Return what the exporter makes of a document, in a folder that holds nothing else, and check it."""
        path = self.place(folder)
        self.run(document, path)
        self.check_result(path)
        return path

    def convert(self, folder: Path, progress: Steps) -> None:
        """Convert some records of every kind, as a conversion of an archive does it."""
        archive = folder / "archive"
        archive.mkdir(parents=True)
        output = Output(self.exporter, self.place(folder), self.options)
        posts = [make_post(number, Text("Hello")) for number in range(2, 10)]
        convert_records([*posts, *marked_records()], archive, output, progress)

    def counted(self, posts: CountedPosts) -> Document:
        """Return a document of these posts, and of as many other records that the format has a place for."""
        return counted_document(posts, self.exporter.holds)

    def run(self, document: Document, path: Path) -> None:
        """Let the exporter write to a path."""
        self.exporter.export(document, path, **self.options)

    def place(self, folder: Path) -> Path:
        """Return a path to write to, in a new folder."""
        path = folder / "result" / f"document{self.exporter.suffix}"
        path.parent.mkdir(parents=True)
        return path

    def _prepare(self, folder: Path) -> Prepare:
        def prepare(number: int, words: int) -> Run:
            path = self.place(Path(mkdtemp(dir=folder)))
            return lambda on_read: self.run(self.counted(CountedPosts(number, words=words, on_read=on_read)), path)

        return prepare
