"""What authors of plugins and programs write, as it should be: a type checker has nothing to say."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Literal

import typer

from twconvert import (
    CONTRACT,
    Account,
    AccountRef,
    Archive,
    ArchiveError,
    Conversation,
    Document,
    Exporter,
    Filter,
    Hashtag,
    Inline,
    Like,
    Link,
    Loader,
    Media,
    MediaFolder,
    Mention,
    Message,
    Post,
    Record,
    Report,
    Selection,
    Source,
    Text,
    TwconvertError,
    UsageError,
    content_html,
    convert,
    hookimpl,
    open_archive,
    options_of,
    plain_text,
    safe_url,
    xml_safe,
)
from twconvert.testing import ExporterTests, FilterTests, LoaderTests, make_document, make_post

twconvert_contract = (1, 0)


def export(
    document: Document,
    path: Path,
    *,
    order: Annotated[Literal["old", "new"], typer.Option(help="What comes first.")] = "old",
    width: Annotated[int | None, typer.Option(min=20, help="Characters in a line.")] = None,
) -> None:
    """Make a list."""
    if width and order == "new":
        raise UsageError("--width needs --order old")
    media = MediaFolder(document, path / "media")
    posts = document.posts if order == "old" else reversed(document.posts)
    with path.open("w", encoding="utf-8") as file:
        for post in posts:
            file.write(f"{document.local_time(post):%Y-%m-%d} {plain_text(post.content)[:width]}\n")
            file.writelines(f"{media.place(each)}\n" for each in post.media)
        for thread in document.threads:
            file.write(f"{len(thread.posts)} {content_html(thread.posts[0].content)}\n")
        for conversation in document.conversations:
            file.writelines(f"{each.id}\n" for each in conversation.events if isinstance(each, Message))


def address_of(inline: Inline) -> str | None:
    """Return where a part of a text leads to."""
    match inline:
        case Link(url):
            return safe_url(url)
        case Mention(handle=handle):
            return f"https://twitter.com/{handle}"
        case Hashtag(tag):
            return f"https://twitter.com/hashtag/{tag}"
        case _:
            return None


def size_of(document: Document, media: Media) -> int:
    """Return the bytes of a medium."""
    try:
        with document.open(media) as file:
            return len(file.read())
    except ArchiveError:
        return 0


def detect(archive: Archive) -> bool:
    """Say whether an archive is a diary."""
    return "diary.txt" in archive


def load(archive: Archive, selection: Selection, report: Report) -> Iterator[Record]:
    """Yield the entries of a diary."""
    owner = Account(id="1", handle="ada_example")
    yield Source(path=str(archive.path), layout="diary", owner=owner)
    if "likes" in selection.kinds:
        yield Like(post_id="1", content=(Text("liked"),))
    yield Conversation(id="1-2")
    with archive.open("diary.txt") as file:
        for number, line in enumerate(file):
            report.count("posts", "found")
            content = (Text(xml_safe(line.decode(errors="replace"))),)
            author = AccountRef(id=owner.id, handle=owner.handle)
            yield Post(id=str(number), author=author, created_at=datetime.now(tz=UTC), content=content)


def keep_short(
    records: Iterable[Record], /, *, longest: Annotated[int, typer.Option(help="Characters.")] = 280
) -> Iterator[Record]:
    """Leave out long posts."""
    for record in records:
        if not isinstance(record, Post) or len(plain_text(record.content)) <= longest:
            yield record


LIST = Exporter(name="list", suffix=".list", export=export, holds=frozenset({"posts", "messages"}))
DIARY = Loader(name="diary", detect=detect, load=load, marks=("diary.txt",))
SHORT = Filter(name="short", filter=keep_short)


@hookimpl
def twconvert_exporters() -> Iterable[Exporter]:
    """Offer lists."""
    yield LIST


@hookimpl
def twconvert_loaders() -> Iterable[Loader]:
    """Offer diaries."""
    yield DIARY


@hookimpl
def twconvert_filters() -> Iterable[Filter]:
    """Offer short posts."""
    yield SHORT


class TestList(ExporterTests):
    exporter = LIST
    options = {"order": "new"}  # noqa: RUF012 - the kit only reads it

    def check_result(self, path: Path) -> None:
        assert path.read_text(encoding="utf-8") is not None


class TestDiary(LoaderTests):
    loader = DIARY
    data_files = ("diary.txt",)

    def make_archive(self, folder: Path, texts: Sequence[str]) -> None:
        (folder / "diary.txt").write_text("\n".join(texts), encoding="utf-8")


class TestShort(FilterTests):
    filter = SHORT
    options = {"longest": 10}  # noqa: RUF012


def test_a_post() -> None:
    with make_document([make_post(1, Text("Hello"))], title="Posts") as document:
        assert [post.id for post in document.posts] == ["1"]


class Steps:
    """Remembers how far it is."""

    def __init__(self) -> None:
        self.last: tuple[str, int, int | None] = ("", 0, None)

    def step(self, stage: str, done: int, total: int | None) -> None:
        """Take note of it."""
        self.last = (stage, done, total)


def fields_of(exporter: Exporter) -> list[tuple[str, object]]:
    """Return what a form asks for, and what stands there at first."""
    return [
        (option.help or option.name, option.check(option.default))
        for option in options_of(exporter)
        if option.is_path or option.choices or option.minimum is None
    ]


def use_it_as_a_library(archive: Path) -> int:
    """Convert an archive and count what is in it."""
    assert twconvert_contract <= CONTRACT
    try:
        report = convert(archive, to="epub", output="posts.epub", format_options={"split": "year"}, since="2020")
        convert(
            archive,
            to=["epub", "docx"],
            output_folder=archive.parent,
            format_options={"epub": {"split": "year"}},
            filter_options={"longest": 280},
            include={"likes"},
            free_name=True,
            progress=Steps(),
        )
        with open_archive(str(archive), "older.zip", report=report, include=["likes"]) as document:
            return len(document.posts) + len(document.likes) + report.records["posts"].exported
    except TwconvertError as error:
        return error.exit_code
