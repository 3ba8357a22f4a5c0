"""Documents for the tests of exporters, and tests that every exporter passes.

In the tests of a plugin::

    from twconvert.testing import ExporterSuite

    class TestWords(ExporterSuite):
        exporter = WORDS
"""
# ruff: noqa: S101 - the suite is made of tests, and a test asserts

from __future__ import annotations

import io
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, BinaryIO
from zipfile import ZipInfo

from twconvert.model import (
    Account,
    AccountRef,
    Document,
    Hashtag,
    Link,
    Media,
    Mention,
    Post,
    Quote,
    Reply,
    Repost,
    Source,
    Strong,
    Text,
)
from twconvert.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import tzinfo
    from pathlib import Path
    from zipfile import ZipFile

    from twconvert.hookspecs import Exporter
    from twconvert.model import Inline, Record


class FilesInMemory:
    """Media files as bytes; those in ``damaged`` pretend to be broken."""

    def __init__(self, files: Mapping[str, bytes], damaged: Iterable[str] = ()) -> None:
        self._files = files
        self._damaged = frozenset(damaged)

    def open(self, path: str) -> BinaryIO:
        """Open a file."""
        return io.BytesIO(self._files[path])

    def is_intact(self, path: str) -> bool:
        """Say whether the file was not declared damaged."""
        return path not in self._damaged

    def copy_into(self, output: ZipFile, path: str, name: str) -> None:
        """Store the file in a zip, with the date that a `ZipInfo` has by itself."""
        output.writestr(ZipInfo(name), self._files[path])


@contextmanager
def make_document(
    records: Iterable[Record],
    *,
    owner: Account | None = None,
    files: Mapping[str, bytes] | None = None,
    damaged: Iterable[str] = (),
    title: str = "Posts of Ada Example",
    generated_at: datetime | None = None,
    left_out: Mapping[str, int] | None = None,
    timezone: tzinfo = UTC,
) -> Iterator[Document]:
    """Make a document of records, sorted and threaded as a conversion does it.

    Args:
        records: posts, likes, conversations ... in any order.
        owner: Ada Example where not given.
        files: the bytes of every ``Media.path``.
        damaged: paths of files whose content does not survive a check.
        title: of the document.
        generated_at: when the archive was made, in UTC.
        left_out: numbers of records by kind, for the colophon.
        timezone: of the document.
    """
    owner = owner or Account(id="1000", handle="ada_example", name="Ada Example")
    with Store() as store:
        for record in records:
            store.add(record)
        store.finish()
        yield Document(
            title=title,
            owner=owner,
            files=FilesInMemory(files or {}, damaged),
            sources=(Source(path="archive.zip", layout="test", owner=owner, generated_at=generated_at),),
            left_out=left_out or {},
            timezone=timezone,
            **store.contents(),
        )


class ExporterSuite:
    """What every exporter keeps to. Subclass it in a test module; pytest runs its tests."""

    exporter: Exporter
    """The one to test."""

    def test_it_makes_what_its_suffix_says(self, tmp_path: Path) -> None:
        """A file where there is a suffix, else a folder, and nothing beside it."""
        result = self.export(tmp_path, [_post(1, Text("Hello"))])
        assert result.is_file() if self.exporter.suffix else result.is_dir()
        assert list(result.parent.iterdir()) == [result]

    def test_it_makes_something_of_no_posts(self, tmp_path: Path) -> None:
        """An archive may be empty."""
        assert self.export(tmp_path, []).exists()

    def test_it_makes_the_same_of_the_same(self, tmp_path: Path) -> None:
        """Two conversions of an archive are equal, byte by byte."""
        posts = [_post(number, Text(f"Post {number}")) for number in range(20)]
        first = self.export(tmp_path / "first", posts)
        assert _content(first) == _content(self.export(tmp_path / "second", posts))

    def test_it_takes_every_kind_of_content(self, tmp_path: Path) -> None:
        """Whatever people write, answer, quote and pass on."""
        assert self.export(tmp_path, every_kind_of_post()).exists()

    def test_it_takes_media_that_are_missing_or_damaged(self, tmp_path: Path) -> None:
        """A file may be gone, empty, damaged, or something else than its name says."""
        pictures = [
            Media(kind="image", path=path, media_type="image/png") for path in ("empty.png", "text.png", "bad.png")
        ]
        gone = Media(kind="video", remote_url="https://video.example/1.mp4")
        posts = [_post(number, media=(each,)) for number, each in enumerate([*pictures, gone])]
        files = {"empty.png": b"", "text.png": b"no picture", "bad.png": b"\x89PNG\r\n\x1a\n"}
        with make_document(posts, files=files, damaged=["bad.png"]) as document:
            assert self.written(tmp_path, document).exists()

    def export(self, folder: Path, posts: Iterable[Post]) -> Path:
        """Return what the exporter makes of posts."""
        with make_document(posts, generated_at=datetime(2023, 1, 1, tzinfo=UTC)) as document:
            return self.written(folder, document)

    def written(self, folder: Path, document: Document) -> Path:
        """Return what the exporter makes of a document, in a folder that holds nothing else."""
        path = folder / "result" / f"document{self.exporter.suffix}"
        path.parent.mkdir(parents=True)
        self.exporter.export(document, path)
        return path


def every_kind_of_post() -> Iterator[Post]:
    """Yield posts with everything that the model can say."""
    other = AccountRef(id="2000", handle="bob_example", name="Bob Example")
    yield _post(1, Text("<b>&amp; ]]> \"'`*_[]()#|~$\\ {{ }} %s\n\n\n  two  spaces\ttab\n"))
    yield _post(2, Text("שלום עולם مرحبا 👩‍👩‍👧‍👦 e\u0301 \U0010fffd \ufffd"), language="he")
    yield _post(3, Link("https://example.org/?a=1&b=(2)#c", "example.org/…"), Strong((Hashtag("Straße"),)))
    yield _post(4, Mention("bob_example", "2000"), reply_to=Reply(author=other, id="1999"))
    yield _post(5, Text("The same thread"), reply_to=Reply(author=_ADA, id="1"))
    yield _post(6, Text("Cut off…"), repost_of=Repost(author=other, id="1998", truncated=True))
    yield _post(7, quote=Quote(url="https://twitter.com/bob_example/status/1997", id="1997", handle="bob_example"))
    yield _post(8, Text("x" * 30_000))
    yield _post(9, precision="day", visibility="deleted", deleted_at=datetime(2021, 1, 1, tzinfo=UTC))
    yield _post(10, Text("Newest"), versions=("9", "10"), revisions=(_post(9, Text("Older")),), likes=0, reposts=1)


_ADA = AccountRef(id="1000", handle="ada_example", name="Ada Example")


def _post(number: int, *content: Inline, **fields: Any) -> Post:
    time = datetime(2020, 1, 1, tzinfo=UTC) + timedelta(days=number)
    return Post(id=str(number), author=_ADA, created_at=time, content=content, **fields)


def _content(path: Path) -> list[tuple[str, bytes]]:
    files = sorted(path.rglob("*")) if path.is_dir() else [path]
    return [(file.relative_to(path).as_posix(), file.read_bytes()) for file in files if file.is_file()]
