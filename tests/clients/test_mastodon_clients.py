"""What becomes of an archive of Mastodon pleases every checker and opens in every reader, as that of others does."""

from __future__ import annotations

import json
import sysconfig
from pathlib import Path
from typing import Any

import pytest

from clients import accessibility, epub_checker, feed_reader, libreoffice, tiddlywiki, word_checkers
from clients.tools import require_node_package, require_program, run
from support.mastodon_archives import BOB, write_hard_archive
from support.mastodon_rules import PUBLIC, Written, read_archive
from support.nasty_document import nasty_document
from support.reading.markdown import lost, rendered
from twconvert import open_archive
from twconvert.registry import find_plugins

# What reader asks of Beautiful Soup when it makes its index; the text of a boost is an address.
pytestmark = [
    pytest.mark.filterwarnings("ignore:No parser was explicitly specified"),
    pytest.mark.filterwarnings("ignore:The input passed in on this line looks more like a URL"),
]
TWCONVERT = Path(sysconfig.get_path("scripts")) / "twconvert"


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_hard_archive(tmp_path_factory.mktemp("mastodon") / "archive-20230601000000-0123abcd.zip")


def convert(archive: Path, to: str, output: Path) -> Path:
    said = run(TWCONVERT, archive, "--to", to, "-o", output, "--include", "circle", "--include", "messages")
    assert said.returncode == 0, said.stderr
    return output


def test_book(archive: Path, tmp_path: Path) -> None:
    book = convert(archive, "epub", tmp_path / "book.epub")
    assert epub_checker.messages_of(book, tmp_path) == []
    assert accessibility.violations_of(book, tmp_path) == []


def test_document(archive: Path, tmp_path: Path) -> None:
    document = convert(archive, "docx", tmp_path / "posts.docx")
    assert word_checkers.findings_of(document) == []
    text = libreoffice.text_of(libreoffice.pdf_of(document, tmp_path))
    for words in ("Content warning: Squares <3 & more", "@bob@elsewhere.example", "Posted to followers only"):
        assert words in text


def test_pages(archive: Path, tmp_path: Path) -> None:
    pages = rendered(convert(archive, "markdown", tmp_path / "pages"))
    with open_archive(archive, include=["circle"]) as document:
        assert list(lost(document, pages)) == []
    assert list(pages.faults()) == []


def test_feed(archive: Path, tmp_path: Path) -> None:
    folder = convert(archive, "jsonfeed", tmp_path / "feed")
    items = json.loads((folder / "feed.json").read_bytes())["items"]
    with feed_reader.subscribed("feed.json", folder) as reader:
        assert sorted(entry.id for entry in reader.get_entries()) == sorted(item["id"] for item in items)
        assert reader.get_feed("feed.json").link == "https://social.example/users/ada"
    assert len(feed_reader.parsed(folder / "feed.json")["items"]) == len(items)


def test_wiki(archive: Path, tmp_path: Path) -> None:
    folder = convert(archive, "tiddlywiki", tmp_path / "wiki")
    tiddlers = {each["title"]: each for each in json.loads((folder / "tiddlers.json").read_bytes())}
    bob = next(each["title"] for each in tiddlers.values() if each.get("screenname") == "@bob@elsewhere.example")
    assert tiddlers["Mastodon Archive for @ada@social.example"]["icon"] == "$:/core/images/mastodon"
    with tiddlywiki.open_wiki(folder / "wiki.html") as wiki:
        wiki.open(bob)
        assert "View on Mastodon" in wiki.text(bob)
        links = wiki.evaluate("[...document.querySelectorAll('a.tc-tiddlylink-external')].map(each => each.href)")
        assert BOB in links
        assert not any("twitter" in link for link in links)


def test_fedify_reads_every_activity_that_is_written_for_other_servers(tmp_path: Path) -> None:
    with nasty_document() as document:
        find_plugins().exporters["mastodon"].export(document, tmp_path / "archive.zip")
    written = read_archive(tmp_path / "archive.zip")
    found = read_by_fedify(written, tmp_path)
    assert (found["actor"], found["handle"]) == (written.actor["id"], written.actor["preferredUsername"])
    items = written.outbox["orderedItems"]
    for each, item in zip(found["activities"], items, strict=True):
        post = item["object"]
        assert each["type"] == item["type"]
        assert each["content"] == post["content"] != ""
        assert each["public"] == (item["to"] == [PUBLIC])
        assert each["published"] == post["published"]
        assert (each["quote"] is None) == ("quoteUrl" not in post)
        assert (each["reply"] is None) == (post["inReplyTo"] is None)
        media = [(medium["mediaType"], medium["name"]) for medium in post["attachment"]]
        assert [(media_type, name) for _, media_type, name in each["media"]] == media
        assert all(url for url, _, _ in each["media"])
        assert [(kind, name) for kind, name, _ in each["tags"]] == [("Hashtag", tag["name"]) for tag in post["tag"]]


def read_by_fedify(written: Written, folder: Path) -> dict[str, Any]:
    """Return what Fedify's vocabulary makes of an archive, without asking the web for anything."""
    require_node_package("@fedify/vocab")
    paths = [folder / "outbox.json", folder / "actor.json"]
    for path, content in zip(paths, (written.outbox, written.actor), strict=True):
        path.write_text(json.dumps(content), "utf-8")
    done = run(require_program("node", "nodejs"), Path(__file__).parent / "fedify.mjs", *paths)
    assert done.returncode == 0, done.stderr
    result: dict[str, Any] = json.loads(done.stdout)
    return result
