"""Media: beside the wiki, inside it, or missing."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from support.nasty_document import nasty_document
from support.reading.tiddlywiki import stores_of, titles_in, written
from support.samples import FILES, OWNER, image, post
from twconvert import Media
from twconvert.testing import make_document

if TYPE_CHECKING:
    from pathlib import Path

HILLS = image("hills.jpg", alt='Hills & "dawn"')
FILM = Media(kind="video", path="film.mp4", media_type="video/mp4")
OLD = image("old.bmp", 120, 90, media_type="image/bmp")


def test_a_file_lies_beside_the_wiki(tmp_path: Path) -> None:
    with make_document([post(1, media=(HILLS,))], files=FILES, owner=OWNER) as document:
        tiddlers = written(document, tmp_path / "wiki")
    medium = tiddlers["Tweet Media - 1-hills.jpg"]
    assert medium["_canonical_uri"] == "media/hills.jpg"
    assert (medium["type"], medium["alt"], medium["status_id"]) == ("image/jpeg", 'Hills & "dawn"', "1")
    assert "text" not in medium
    assert (tmp_path / "wiki" / "media" / "hills.jpg").read_bytes() == FILES["hills.jpg"]
    archive = tiddlers["Twitter Archive for @ada_example"]
    assert tiddlers[archive["avatar"]]["_canonical_uri"] == "media/portrait.jpg"
    assert tiddlers[archive["header"]]["_canonical_uri"] == "media/banner.jpg"


def test_a_file_of_two_posts_is_there_once_with_a_tiddler_for_each(tmp_path: Path) -> None:
    posts = [post(1, media=(HILLS, HILLS)), post(2, media=(HILLS,))]
    with make_document(posts, files=FILES) as document:
        tiddlers = written(document, tmp_path / "wiki")
    assert titles_in(tiddlers["Tweet - 1"]["media"]) == ["Tweet Media - 1-hills.jpg"]
    assert titles_in(tiddlers["Tweet - 2"]["media"]) == ["Tweet Media - 2-hills.jpg"]
    assert [file.name for file in (tmp_path / "wiki" / "media").iterdir()] == ["hills.jpg"]


def test_a_file_that_is_described_twice_is_shown_twice(tmp_path: Path) -> None:
    again = image("hills.jpg", alt="The same hills")
    with make_document([post(1, media=(HILLS, HILLS, again))], files=FILES) as document:
        tiddlers = written(document, tmp_path / "wiki")
    media = titles_in(tiddlers["Tweet - 1"]["media"])
    assert [tiddlers[title]["alt"] for title in media] == [HILLS.alt, "The same hills"]


def test_embedded_media_are_in_the_wiki(tmp_path: Path) -> None:
    files = FILES | {"film.mp4": bytes(range(256)) * 2000}
    with make_document([post(1, media=(HILLS, FILM)), post(2)], files=files) as document:
        tiddlers = written(document, tmp_path / "wiki", embed_media=True)
    for name in ("hills.jpg", "film.mp4"):
        medium = tiddlers[f"Tweet Media - 1-{name}"]
        assert base64.b64decode(medium["text"], validate=True) == files[name]
        assert "_canonical_uri" not in medium
    assert "Tweet - 2" in tiddlers
    assert not (tmp_path / "wiki" / "media").exists()
    posts = {each["title"]: each for each in stores_of(tmp_path / "wiki" / "wiki.html")[1]}
    assert posts == tiddlers


def test_a_damaged_file_is_not_embedded(tmp_path: Path) -> None:
    with make_document([post(1, media=(HILLS,))], files=FILES, damaged=["hills.jpg"]) as document:
        tiddlers = written(document, tmp_path / "wiki", embed_media=True)
    (title,) = titles_in(tiddlers["Tweet - 1"]["media"])
    assert "A picture is missing here" in tiddlers[title]["text"]
    assert "Hills &amp; &quot;dawn&quot;" in tiddlers[title]["text"]


def test_a_file_that_a_wiki_takes_for_text_is_shown_by_an_element(tmp_path: Path) -> None:
    for number, embed in enumerate((False, True)):
        with make_document([post(1, media=(OLD,))], files=FILES) as document:
            folder = tmp_path / str(number)
            medium = written(document, folder, embed_media=embed)["Tweet Media - 1-old.bmp"]
        assert "type" not in medium
        assert '<img src="media/old.bmp"' in medium["text"]
        assert (folder / "media" / "old.bmp").exists()


def test_every_medium_of_every_post_has_a_tiddler(tmp_path: Path) -> None:
    with nasty_document() as document:
        tiddlers = written(document, tmp_path / "wiki")
        for each in document.posts:
            titles = titles_in(tiddlers[f"Tweet - {each.id}"].get("media", ""))
            assert len(titles) == len(each.media)
            assert all(tiddlers[title]["status_id"] == each.id for title in titles)
