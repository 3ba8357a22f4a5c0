"""Feeds made from a friendly and from a nasty archive are read to the last entry by programs that read feeds."""

from __future__ import annotations

import json
import sysconfig
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from clients import feed_reader
from clients.nasty_archive import write_nasty_archive
from clients.tools import run
from make_sample_archive import DESTINATION as SAMPLE_ARCHIVE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader import Entry, Reader

# What reader asks of Beautiful Soup when it makes its index.
pytestmark = pytest.mark.filterwarnings("ignore:No parser was explicitly specified")
TWCONVERT = Path(sysconfig.get_path("scripts")) / "twconvert"


@pytest.fixture(scope="session")
def sample_feed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return convert(SAMPLE_ARCHIVE, tmp_path_factory.mktemp("sample") / "feed")


@pytest.fixture(scope="session")
def nasty_feed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("nasty")
    return convert(write_nasty_archive(folder / "nasty.zip"), folder / "feed")


@pytest.fixture(params=["sample_feed", "nasty_feed"])
def feed(request: pytest.FixtureRequest) -> Path:
    found: Path = request.getfixturevalue(request.param)
    return found


def convert(archive: Path, folder: Path, *options: str) -> Path:
    said = run(TWCONVERT, archive, "--to", "jsonfeed", "-o", folder, *options)
    assert said.returncode in {0, 4}, said.stderr
    return folder


def items_of(folder: Path) -> dict[str, dict[str, Any]]:
    items = json.loads((folder / "feed.json").read_bytes())["items"]
    return {item["id"]: item for item in items}


def check_entries(reader: Reader, items: dict[str, dict[str, Any]], base: str = "") -> None:
    entries = {entry.id: entry for entry in reader.get_entries()}
    assert entries.keys() == items.keys()
    for post_id, item in items.items():
        check_entry(entries[post_id], item, base)


def check_entry(entry: Entry, item: dict[str, Any], base: str) -> None:
    assert entry.link == item["url"]
    assert f"{entry.published:%Y-%m-%dT%H:%M:%SZ}" == item["date_published"]
    words = [content.value for content in entry.content if content.type == "text/plain"]
    assert words == [item["content_text"]] or (words == [] and not item["content_text"])
    enclosures = [(each.href.removeprefix(base), each.type, each.length) for each in entry.enclosures]
    attachments = item.get("attachments", [])
    assert enclosures == [(each["url"], each["mime_type"], each["size_in_bytes"]) for each in attachments]


def found(reader: Reader, words: str) -> Iterable[str]:
    return [result.id for result in reader.search_entries(words)]


def test_reader_reads_every_entry_from_a_file(feed: Path) -> None:
    with feed_reader.subscribed("feed.json", feed) as reader:
        check_entries(reader, items_of(feed))


def test_reader_reads_every_entry_from_a_server(feed: Path, tmp_path: Path) -> None:
    with feed_reader.served(feed) as address, feed_reader.subscribed(f"{address}feed.json", tmp_path) as reader:
        check_entries(reader, items_of(feed))


def test_reader_reads_absolute_addresses(tmp_path: Path) -> None:
    with feed_reader.served(tmp_path) as address:
        folder = convert(SAMPLE_ARCHIVE, tmp_path / "feed", "--base-url", f"{address}feed")
        with feed_reader.subscribed(f"{address}feed/feed.json", tmp_path) as reader:
            check_entries(reader, items_of(folder))


def test_reader_reads_the_pages_of_a_feed_one_by_one(sample_feed: Path, tmp_path: Path) -> None:
    folder = convert(SAMPLE_ARCHIVE, tmp_path / "feed", "--page-size", "30")
    read = []
    for name in ("feed.json", "feed-2.json", "feed-3.json"):
        with feed_reader.subscribed(name, folder) as reader:
            read += [entry.id for entry in reader.get_entries()]
    assert sorted(read) == sorted(items_of(sample_feed))


def test_reader_knows_whose_feed_it_is(sample_feed: Path) -> None:
    with feed_reader.subscribed("feed.json", sample_feed) as reader:
        feed = reader.get_feed("feed.json")
    assert feed.authors_str is not None
    assert feed.authors_str.startswith("Ada Example")
    assert (feed.version, feed.link) == ("json11", "https://twitter.com/ada_example")


def test_reader_finds_what_was_written(sample_feed: Path) -> None:
    with feed_reader.subscribed("feed.json", sample_feed) as reader:
        (owl,) = found(reader, '"very surprised owl"')
        assert "owl" in items_of(sample_feed)[owl]["content_text"]
        assert found(reader, "zeppelin") == []


def test_reader_refuses_a_torn_feed(sample_feed: Path, tmp_path: Path) -> None:
    from reader import ParseError  # noqa: PLC0415

    content = (sample_feed / "feed.json").read_bytes()
    (tmp_path / "feed.json").write_bytes(content[: len(content) // 2])
    with pytest.raises(ParseError), feed_reader.subscribed("feed.json", tmp_path):
        pass


def test_feedsmith_reads_every_item(feed: Path) -> None:
    items = list(items_of(feed).values())
    read = feed_reader.parsed(feed / "feed.json")["items"]
    assert len(read) == len(items)
    for ours, theirs in zip(items, read, strict=True):
        for name in ("id", "url", "content_html", "content_text", "date_published", "tags", "language", "image"):
            assert theirs.get(name) == trimmed(ours.get(name)), name
        assert [each["url"] for each in theirs.get("attachments", [])] == [
            each["url"] for each in ours.get("attachments", [])
        ]


def trimmed(value: Any) -> Any:
    """Return a member as feedsmith gives it: no blanks around, and nothing that is empty."""
    return (value.strip() if isinstance(value, str) else value) or None


def test_feedsmith_refuses_what_is_no_feed(tmp_path: Path) -> None:
    (tmp_path / "feed.json").write_text('{"version": "1"}')
    with pytest.raises(ValueError, match="feed"):
        feed_reader.parsed(tmp_path / "feed.json")
