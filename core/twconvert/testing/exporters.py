"""Tests that every exporter has to pass."""
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
    r"""The tests that every exporter has to pass.

    Subclass it in a test module and name the exporter; pytest then runs the tests. A whole example::

        import json

        from twconvert import Exporter, plain_text
        from twconvert.testing import ExporterTests

        def export(document, path):
            '''Make a line of JSON of each post.'''
            with path.open("w", encoding="utf-8") as file:
                for post in document.posts:
                    file.write(json.dumps({"id": post.id, "text": plain_text(post.content)}) + "\n")

        class TestLines(ExporterTests):
            exporter = Exporter(name="lines", suffix=".jsonl", export=export)

            def check_result(self, path):
                with path.open(encoding="utf-8") as file:
                    assert all(json.loads(line).keys() == {"id", "text"} for line in file)
    """

    exporter: Exporter
    """The exporter to test."""
    options: ClassVar[Mapping[str, Any]] = {}
    """The options to test it with, by their names. Those that are not given have their defaults."""
    most_records_at_a_time: ClassVar[int] = 50
    """The number of posts, likes, messages and followers that it may hold at the same time."""
    most_bytes_for_a_post: ClassVar[int] = 1000
    """The number of bytes by which its memory may grow with each post: enough for an index, and not for the text."""
    writes_right_to_left: ClassVar[bool] = True
    """Whether it keeps text in scripts that are written from right to left.

    Set it to ``False`` for a format that has no place for the text of posts, or cannot hold such scripts.
    """

    def check_result(self, path: Path) -> None:
        """Raise `AssertionError` if a result is not valid. Override it to ask a real checker of the format.

        Args:
            path: The file or folder that the exporter wrote.
        """
        check_files(path)

    def text_of(self, path: Path) -> str:
        """Return all text of a result. Override it if `twconvert.testing.text_of` does not find the text.

        Args:
            path: The file or folder that the exporter wrote.
        """
        return text_of(path)

    def test_its_name_and_suffix_are_well_formed(self) -> None:
        """The name consists of small letters, digits and dashes, and the suffix is empty or begins with a dot."""
        check_offer(self.exporter)

    def test_it_has_help(self) -> None:
        """The first line of the docstring of its function is a sentence that says what it makes."""
        about = inspect.getdoc(self.exporter.export)
        assert about, "its function has no docstring"
        assert about.splitlines()[0].endswith("."), "the first line of its docstring does not end with a full stop"

    def test_its_options_have_defaults_and_help(self) -> None:
        """Its options are keyword-only, and have a default, a help text, and a type that the command line knows."""
        check_options(self.exporter.export, arguments=2)

    def test_it_makes_what_its_suffix_says(self, tmp_path: Path) -> None:
        """It makes a file if it has a suffix, and a folder if not."""
        result = self.export(tmp_path, [make_post(1, Text("Hello"))])
        assert result.is_file() if self.exporter.suffix else result.is_dir()

    def test_it_takes_an_empty_document(self, tmp_path: Path) -> None:
        """A document without any record is written like any other."""
        assert self.export(tmp_path, []).exists()

    def test_it_takes_nasty_texts(self, tmp_path: Path) -> None:
        """Texts, names and addresses that look like markup stay text, and the result is valid."""
        owner = Account(id="1000", handle="ada_example", name=NASTY_TEXTS[0], bio="\n".join(NASTY_TEXTS), website="no")
        with make_document(nasty_posts(), owner=owner, files=media_files(), title=NASTY_TEXTS[0]) as document:
            self.written(tmp_path, document)

    def test_it_does_not_write_what_is_unknown(self, tmp_path: Path) -> None:
        """Where one thing alone is known of the owner, the others are left out: no result says ``None``."""
        owners = [
            Account(
                id="1000", handle="ada_example", name="Ada", bio="Hills", location="Hill", website="https://a.example"
            ),
            Account(id="1000"),
            Account(handle="ada_example"),
            Account(name="Ada"),
            Account(bio="Hills"),
            Account(location="Hill"),
            Account(website="https://a.example"),
        ]
        counts = []
        for number, owner in enumerate(owners):
            with make_document([make_post(1, Text("Hello"))], owner=owner) as document:
                counts.append(self.text_of(self.written(tmp_path / f"{number}", document)).count("None"))
            # A program within the result may well say it.
            assert counts[-1] <= counts[0], f"it says None of {owner}"

    def test_it_takes_every_kind_of_record(self, tmp_path: Path) -> None:
        """Posts and other records with everything that the model can express are written."""
        self.export(tmp_path, (*every_kind_of_post(), *every_kind_of_record()))

    def test_it_takes_media_that_are_missing_or_damaged(self, tmp_path: Path) -> None:
        """A media file that is missing, empty, damaged, or of another type than it claims does not stop it."""
        picture = media_files()["picture.png"]
        files = {"empty.png": b"", "text.png": b"no picture", "cut.png": picture[:20], "bad.png": picture}
        media = [Media(kind="image", path=path, media_type="image/png") for path in (*files, "gone.png")]
        media += [Media(kind="video", remote_url="https://video.example/1.mp4"), Media(kind="image")]
        posts = [make_post(number, media=(each,)) for number, each in enumerate(media)]
        with make_document(posts, files=files, damaged=["cut.png", "bad.png"]) as document:
            self.written(tmp_path, document)

    def test_it_holds_what_it_says(self, tmp_path: Path) -> None:
        """The result has the words of each kind of record that `Exporter.holds` names, in whatever script they are."""
        text = self.text_of(self.export(tmp_path, marked_records()))
        lost = lost_words(self.exporter.holds, text)
        assert not lost, f"these are not in the result: {', '.join(lost)}"

    def test_it_keeps_text_from_right_to_left(self, tmp_path: Path) -> None:
        """Hebrew and Arabic words are in the result, letter by letter in the order in which they are read."""
        text = self.text_of(self.export(tmp_path, right_to_left_posts()))
        lost = [word for word in (*HEBREW.split(), *ARABIC.split()) if word not in text]
        expected = self.writes_right_to_left or has_right_to_left(text)
        assert not (expected and lost), f"these words are not as they were: {lost}"

    def test_it_makes_the_same_of_the_same(self, tmp_path: Path) -> None:
        """Two results of the same document are equal, byte by byte, and do not name the day on which they were made."""
        first, second = (self.export(tmp_path / name, ordinary_posts()) for name in ("first", "second"))
        assert files_of(first) == files_of(second)
        assert datetime.now(tz=UTC).strftime("%Y-%m-%d") not in self.text_of(first), "it names the current date"

    def test_it_writes_only_where_it_is_told(self, tmp_path: Path) -> None:
        """It writes nothing beside the path or in the current folder, and leaves no temporary file."""
        with clean_surroundings(tmp_path):
            result = self.export(tmp_path, ordinary_posts())
        assert list(result.parent.iterdir()) == [result]

    def test_it_writes_to_a_path_of_any_name(self, tmp_path: Path) -> None:
        """It writes to exactly the path that it is given, whatever its name and suffix are."""
        path = tmp_path / "Ada's posts, 2020 & more.old"
        with make_document([make_post(1, Text("Hello"))]) as document:
            self.run(document, path)
        assert path.exists()

    def test_it_holds_few_records_at_a_time(self, tmp_path: Path) -> None:
        """It lets go of records once they are written: archives have hundreds of thousands of posts."""
        posts = CountedPosts(MANY)
        self.run(self.counted(posts), self.place(tmp_path))
        most = self.most_records_at_a_time
        assert posts.most_alive <= most, f"{posts.most_alive} at a time, and not {most}"

    def test_its_memory_does_not_grow_with_the_text(self, tmp_path: Path) -> None:
        """Four times the posts take no more memory, apart from what an index of them needs."""
        check_memory(self._prepare(tmp_path), self.most_bytes_for_a_post)

    def test_its_work_grows_with_the_posts(self, tmp_path: Path) -> None:
        """Four times the posts take four times the reads of records and calls of functions, and no more."""
        check_work(self._prepare(tmp_path))

    def test_it_leaves_nothing_when_interrupted(self, tmp_path: Path) -> None:
        """It passes Ctrl-C on, and leaves no thread and no file except at the path, which is removed for it."""
        threads = threading.active_count()
        for number in (1, 10, FEW):
            posts = CountedPosts(FEW, interrupted_at=number)
            path = self.place(tmp_path / f"{number}")
            with clean_surroundings(tmp_path / f"{number}"):
                was_passed_on = is_interrupted(partial(self.run, self.counted(posts), path))
            assert was_passed_on or not posts.was_interrupted, "it went on after Ctrl-C"
            assert set(path.parent.iterdir()) <= {path}
        assert threading.active_count() == threads

    def test_it_leaves_nothing_when_stopped(self, tmp_path: Path) -> None:
        """An error with which the caller stops the conversion comes out unchanged, and nothing is left behind.

        The caller raises it while the exporter reads the document, when it is told how far the conversion is.
        """
        threads = threading.active_count()
        whole = Steps()
        self._convert(tmp_path / "whole", whole)
        for number in (1, whole.number // 2, whole.number):
            steps, folder = Steps(last=number), tmp_path / f"{number}"
            with clean_surroundings(folder):
                error = error_of(partial(self._convert, folder, steps))
            assert error is steps.error, "it went on, or raised another error"
            assert list((folder / "result").iterdir()) == []
        assert threading.active_count() == threads

    def export(self, folder: Path, records: Iterable[Record]) -> Path:
        """Return the path of what the exporter makes of records, after `check_result`."""
        generated_at = datetime(2023, 1, 1, tzinfo=UTC)
        with make_document(records, files=media_files(), generated_at=generated_at) as document:
            return self.written(folder, document)

    def written(self, folder: Path, document: Document) -> Path:
        """Return the path of what the exporter makes of a document, after `check_result`, in a folder of its own."""
        path = self.place(folder)
        self.run(document, path)
        self.check_result(path)
        return path

    def counted(self, posts: CountedPosts) -> Document:
        """Return a document of these posts, and of as many records of each kind that the format has a place for."""
        return counted_document(posts, self.exporter.holds)

    def run(self, document: Document, path: Path) -> None:
        """Write a document to a path, with the options."""
        self.exporter.export(document, path, **self.options)

    def place(self, folder: Path) -> Path:
        """Return a path to write to, in a new folder."""
        path = folder / "result" / f"document{self.exporter.suffix}"
        path.parent.mkdir(parents=True)
        return path

    def _convert(self, folder: Path, progress: Steps) -> None:
        archive = folder / "archive"
        archive.mkdir(parents=True)
        output = Output(self.exporter, self.place(folder), self.options)
        posts = [make_post(number, Text("Hello")) for number in range(2, 10)]
        convert_records([*posts, *marked_records()], archive, output, progress)

    def _prepare(self, folder: Path) -> Prepare:
        def prepare(number: int, words: int) -> Run:
            path = self.place(Path(mkdtemp(dir=folder)))
            return lambda on_read: self.run(self.counted(CountedPosts(number, words=words, on_read=on_read)), path)

        return prepare
