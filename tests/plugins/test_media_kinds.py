"""Every kind of picture, film and recording is in every format, shown as what it is, or the report says why not."""

from __future__ import annotations

import csv
import json
import re
from html import unescape
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from PIL import Image

from support.archives import account_file, tweet, tweets_file
from support.archives import make_archive as make_twitter_archive
from support.mastodon_archives import attachment, make_archive, note
from support.media_kinds import KINDS, Kind
from twconvert import Report, convert
from twconvert.media.types import SUFFIXES, media_type_of
from twconvert.testing import text_of
from twconvert.testing.probes.results import files_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

FORMATS = ["csv", "docx", "epub", "html", "jsonfeed", "markdown", "tiddlywiki"]
LEFT_OUT = {"media-left-out", "media-unusable"}


class Converted(NamedTuple):
    """The outputs of an archive with a post for each kind of file, which has the description ``A film (mkv).``."""

    folder: Path
    report: Report

    def pages(self, name: str) -> str:
        """Return the text of an output."""
        return text_of(self.folder / f"{name}.out")

    def contents(self, name: str) -> Mapping[str, bytes]:
        """Return the files of an output, those in a zip too."""
        return files_of(self.folder / f"{name}.out")

    def reason(self, kind: Kind, output: str) -> str | None:
        """Return why a file is not in an output."""
        for each in self.report.problems:
            if each.kind == "media-unusable" and each.file.endswith(file_of(kind)):
                return each.message
            if each.kind == "media-left-out" and output in {"epub", "docx"}:
                what = "book" if output == "epub" else "document"
                is_meant = each.file.endswith(file_of(kind)) if each.file else is_counted(kind, each.message)
                if is_meant and what in each.message:
                    return each.message
        return None


def is_counted(kind: Kind, message: str) -> bool:
    """Say whether the report counts a file among others of its sort."""
    media_type = str(kind.media_type)
    return media_type in message or ("videos and recordings" in message and not media_type.startswith("image/"))


def description(kind: Kind) -> str:
    return f"A file ({kind.name})."


def file_of(kind: Kind) -> str:
    """Return the name of a file in the archives, whose suffix says nothing."""
    return f"{KINDS.index(kind):02}.jpg"


def of_twitter(folder: Path) -> Path:
    tweets: list[Mapping[str, Any]] = []
    files: dict[str, str | bytes] = {"data/account.js": account_file()}
    for kind in KINDS:
        post_id = snowflake_of(kind)
        address = f"https://pbs.twimg.com/media/{file_of(kind)}"
        media = {"type": "photo", "media_url_https": address, "url": address, "media_alt": description(kind)}
        tweets.append(tweet(kind.name, id_str=post_id, extended_entities={"media": [media]}))
        files[f"data/tweets_media/{post_id}-{file_of(kind)}"] = kind.content
    return make_twitter_archive(folder, {**files, "data/tweets.js": tweets_file(tweets)})


def snowflake_of(kind: Kind) -> str:
    return str(1594269317329846272 + KINDS.index(kind))


def of_mastodon(folder: Path) -> Path:
    posts, files = [], {}
    for number, kind in enumerate(KINDS, start=1):
        declared = kind.media_type or "image/png"
        one = attachment(file_of(kind), declared, name=description(kind))
        posts.append(note(number, f"<p>{kind.name}</p>", attachment=[one]))
        files[f"media_attachments/files/{file_of(kind)}"] = kind.content
    return make_archive(folder / "mastodon.zip", posts, files)


@pytest.fixture(scope="module", params=[of_twitter, of_mastodon])
def converted(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Converted:
    folder = tmp_path_factory.mktemp("kinds")
    report = Report()
    archive = request.param(folder)
    for name in FORMATS:
        # So the copies are the files, byte by byte.
        convert(archive, to=name, output=folder / f"{name}.out", include=["places"], report=report)
    return Converted(folder, report)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_its_content_tells_what_a_file_is(kind: Kind) -> None:
    media_type = media_type_of(kind.content)
    assert (media_type if media_type in SUFFIXES else None) == kind.media_type


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_is_shown_or_the_report_says_why_not(name: str, converted: Converted) -> None:
    text, contents = converted.pages(name), converted.contents(name)
    lost = [kind.name for kind in KINDS if not SHOWN[name](kind, text, contents) and not converted.reason(kind, name)]
    assert lost == []
    if name in {"html", "jsonfeed", "markdown", "tiddlywiki"}:
        assert [kind.name for kind in KINDS if kind.media_type and not SHOWN[name](kind, text, contents)] == []


def test_what_no_output_has_is_not_present(converted: Converted) -> None:
    counts = converted.report.media
    here = [kind for kind in KINDS if kind.media_type]
    # Each format reads the archive anew.
    assert (counts.present, counts.missing) == (len(here) * len(FORMATS), (len(KINDS) - len(here)) * len(FORMATS))


def test_the_pictures_of_books_and_documents_are_those_that_can_be_decoded(converted: Converted) -> None:
    shown = {"jpg", "mpo", "png", "apng", "gif", "webp", "avif", "bmp", "tif"}
    for name in ("epub", "docx"):
        text, contents = converted.pages(name), converted.contents(name)
        pictures = {kind.name for kind in KINDS if str(kind.media_type).startswith("image/")}
        assert {kind.name for kind in KINDS if SHOWN[name](kind, text, contents)} & pictures == shown


def is_copied(kind: Kind, contents: Mapping[str, bytes]) -> str | None:
    """Return the name of the file with the content of a kind, and the suffix of its type."""
    suffix = SUFFIXES.get(kind.media_type or "", "-")
    return next((path for path, data in contents.items() if data == kind.content and path.endswith(suffix)), None)


def in_html(kind: Kind, text: str, contents: Mapping[str, bytes], element: str | None = None) -> bool:
    """Say whether an element of the right kind shows a copy of a file."""
    path = is_copied(kind, contents)
    family = (kind.media_type or "").partition("/")[0]
    element = element or {"image": "img"}.get(family, family)
    return path is not None and bool(re.search(rf'<{element} [^>]*src="[^"]*{path.rpartition("/")[2]}"', text))


def in_markdown(kind: Kind, text: str, contents: Mapping[str, bytes]) -> bool:
    path = is_copied(kind, contents)
    sign = "!" if str(kind.media_type).startswith("image/") else ""
    return path is not None and bool(re.search(rf"{sign}\[[^\]]*\]\(\S*{path.rpartition('/')[2]}\)", text))


def in_wiki(kind: Kind, _text: str, contents: Mapping[str, bytes]) -> bool:
    path = is_copied(kind, contents) or "-"
    address = f"media/{path.rpartition('/')[2]}"
    tiddlers = next(json.loads(data) for name, data in contents.items() if name.endswith("tiddlers.json"))
    for each in tiddlers:
        if each.get("_canonical_uri") == address:
            return bool(each["type"] == kind.media_type)
    return in_html(kind, "".join(each.get("text", "") for each in tiddlers), contents)


def in_feed(kind: Kind, _text: str, contents: Mapping[str, bytes]) -> bool:
    feed = next(json.loads(data) for name, data in contents.items() if name.endswith("feed.json"))
    attached = {each["url"]: each["mime_type"] for item in feed["items"] for each in item.get("attachments", ())}
    path = is_copied(kind, contents) or "-"
    is_attached = attached.get(f"media/{path.rpartition('/')[2]}") == kind.media_type
    return is_attached and in_html(kind, "".join(item["content_html"] for item in feed["items"]), contents)


def in_book(kind: Kind, text: str, contents: Mapping[str, bytes]) -> bool:
    if str(kind.media_type).startswith("image/"):
        return '<img src="../images/' in text and bool(
            re.search(rf'<img [^>]*alt="{re.escape(description(kind))}"', unescape(text))
        )
    return in_html(kind, text, contents)


def in_document(kind: Kind, text: str, _contents: Mapping[str, bytes]) -> bool:
    return f'descr="{description(kind)}"' in text and str(kind.media_type).startswith("image/")


def in_table(kind: Kind, _text: str, contents: Mapping[str, bytes]) -> bool:
    table = next(data for name, data in contents.items() if name.endswith("media.csv")).decode("utf-8-sig")
    rows = csv.DictReader(table.splitlines())
    return any(row["file"].endswith(file_of(kind)) and row["type"] == kind.media_type for row in rows)


SHOWN: Mapping[str, Callable[[Kind, str, Mapping[str, bytes]], bool]] = {
    "csv": in_table,
    "docx": in_document,
    "epub": in_book,
    "html": in_html,
    "jsonfeed": in_feed,
    "markdown": in_markdown,
    "tiddlywiki": in_wiki,
}
"""Whether a file is in an output and shown, by the name of the format."""


@pytest.mark.parametrize("name", ["epub", "docx"])
def test_the_report_says_of_which_pictures_only_the_first_frame_is_shown(tmp_path: Path, name: str) -> None:
    frames = [Image.new("RGB", (40, 30), color) for color in ("red", "blue")]
    moving = BytesIO()
    frames[0].save(moving, "WEBP", save_all=True, append_images=frames[1:])
    photo = attachment("a.webp", "image/webp")
    files = {"media_attachments/files/a.webp": moving.getvalue()}
    archive = make_archive(tmp_path / "a.zip", [note(1, "<p>Look</p>", attachment=[photo])], files)
    report = convert(archive, to=name, output=tmp_path / "a.out")
    said = [(each.severity, each.message) for each in report.problems if each.kind == "media-left-out"]
    what = "book" if name == "epub" else "document"
    assert said == [("info", f"of moving WebP and AVIF a {what} shows the first frame")]
