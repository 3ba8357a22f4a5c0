"""What authors of plugins and programs get wrong: a type checker finds each line that says so."""
# ruff: noqa: B018, T201 - each line is a mistake, and does nothing besides

from collections.abc import Iterable, Iterator
from pathlib import Path

from twconvert import (
    Archive,
    Document,
    Exporter,
    Filter,
    Link,
    Loader,
    Post,
    Record,
    Report,
    Selection,
    Text,
    convert,
    open_archive,
    options_of,
    plain_text,
)
from twconvert.testing import ExporterTests, make_document


def export(document: Document, path: Path) -> None:
    """Make a list."""
    for post in document.posts:
        print(post.text)  # error
        print(post.created_at.tz)  # error
        print(post.likes + 1)  # error
        print(plain_text(post))  # error
    print(document.post)  # error
    print(document.open("picture.png"))  # error
    path.write(document.title)  # error


def export_without_path(document: Document) -> None:
    raise NotImplementedError


def export_to_text(document: Document, path: str) -> None:
    raise NotImplementedError


def export_posts(posts: Iterable[Post], path: Path) -> None:
    raise NotImplementedError


Exporter(name="list", suffix=".list", export=export_without_path)  # error
Exporter(name="list", suffix=".list", export=export_to_text)  # error
Exporter(name="list", suffix=".list", export=export_posts)  # error
Exporter(name="list", sufix=".list", export=export)  # error
Exporter(name="list", export=export)  # error
Exporter(name="list", suffix=None, export=export)  # error
Exporter(name="list", suffix=".list", export=export, holds={"posts"})  # error


def detect(archive: Archive) -> bool:
    """Say whether an archive is a diary."""
    return archive.has("diary.txt")  # error


def load_texts(archive: Archive, selection: Selection, report: Report) -> Iterator[str]:
    raise NotImplementedError


def load_paths(archive: Path, selection: Selection, report: Report) -> Iterator[Record]:
    raise NotImplementedError


def load(archive: Archive, selection: Selection, report: Report) -> Iterator[Record]:
    raise NotImplementedError


Loader(name="diary", detect=detect, load=load_texts)  # error
Loader(name="diary", detect=detect, load=load_paths)  # error
Loader(name="diary", find=detect, load=load)  # error


def keep_texts(texts: Iterable[str], /) -> Iterator[Record]:
    raise NotImplementedError


def keep_none(records: Iterable[Record], /) -> None:
    raise NotImplementedError


Filter(name="texts", filter=keep_texts)  # error
Filter(name="none", filter=keep_none)  # error

Post(id=1, author="ada_example", created_at="2020-01-01")  # error
Text(7)  # error
Link("https://example.org")  # error

convert("archive.zip", to=Path("list"))  # error
convert("archive.zip", format="epub")  # error
convert("archive.zip", to="epub", sinse="2019")  # error
convert("archive.zip", to="epub", since=2019)  # error
convert("archive.zip", to="epub", include="likes", froce=True)  # error
convert("archive.zip", to=["epub", "docx"], output_folder=None, free_name="yes")  # error
open_archive("archive.zip", exclud=["replies"])  # error
open_archive("archive.zip", force=True)  # error


class Steps:
    def step(self, stage: str, done: str) -> None:
        raise NotImplementedError


convert("archive.zip", to="epub", progress=Steps())  # error
options_of(Exporter(name="list", suffix=".list", export=export))[0].nmae  # error
open_archive("archive.zip").posts  # error

with make_document(["Hello"]) as made:  # error
    made.title = "Other"  # error


class TestList(ExporterTests):
    exporter = export  # error
