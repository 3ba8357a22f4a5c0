"""What an archive must be for all programs that import Mastodon's: Sharkey, WordPress, GoToSocial (slurp) and Wafrn."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PUBLIC = "https://www.w3.org/ns/activitystreams#Public"
_NAME = re.compile(r"archive-\d{14}-\w+\.zip")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_OF_ACTIVITY = ("id", "type", "actor", "published", "to", "cc", "object")
_OF_POST = ("id", "type", "published", "url", "attributedTo", "content", "summary", "sensitive", "inReplyTo")
_OF_ACTOR = ("id", "type", "preferredUsername", "name", "summary", "url", "followers", "inbox", "outbox")
_OF_MEDIUM = ("type", "mediaType", "url", "name")


@dataclass
class Written:
    """An archive, as a program reads it."""

    name: str
    outbox: dict[str, Any]
    actor: dict[str, Any]
    likes: dict[str, Any]
    bookmarks: dict[str, Any]
    lines: int
    """Those of the outbox that hold an activity."""
    files: list[str]

    @property
    def posts(self) -> list[dict[str, Any]]:
        """The posts that the owner made."""
        posts = (each["object"] for each in self.outbox["orderedItems"] if each["type"] == "Create")
        return [each for each in posts if isinstance(each, dict)]


@dataclass
class Anchor:
    """A link in the text of a post."""

    href: str
    classes: list[str]
    text: str = ""


class _Anchors(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Anchor] = []
        self._is_open = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            values = dict(attrs)
            self.found.append(Anchor(values["href"] or "", (values.get("class") or "").split()))
            self._is_open = True

    def handle_endtag(self, tag: str) -> None:
        self._is_open = self._is_open and tag != "a"

    def handle_data(self, data: str) -> None:
        if self._is_open:
            self.found[-1].text += data


def read_archive(path: Path) -> Written:
    """Return what is in an archive."""
    with ZipFile(path) as archive:
        outbox = archive.read("outbox.json")
        actor, likes, bookmarks = (json.loads(archive.read(f"{each}.json")) for each in ("actor", "likes", "bookmarks"))
        lines = sum(line.startswith(b'{"id":') for line in outbox.splitlines())
        return Written(path.name, json.loads(outbox), actor, likes, bookmarks, lines, archive.namelist())


def anchors_in(html: str) -> list[Anchor]:
    """Return the links of a text."""
    reader = _Anchors()
    reader.feed(html)
    return reader.found


def faults_of(written: Written, *, mentions: str = "fullwidth") -> Iterator[str]:
    """Yield what is wrong with an archive."""
    if not _NAME.fullmatch(written.name):
        yield f"the name {written.name}"
    yield from _faults_of_outbox(written)
    yield from _faults_of_actor(written)
    followers = written.actor.get("followers")
    ids = {each["id"] for each in written.posts}
    names = [
        medium["url"].rpartition("/")[2].lower() for post in written.posts for medium in post.get("attachment") or ()
    ]
    if len(set(names)) < len({medium["url"] for post in written.posts for medium in post.get("attachment") or ()}):
        yield "two files have the same base name"
    for activity in written.outbox["orderedItems"]:
        yield from _faults_of_activity(activity, followers)
        if isinstance(activity.get("object"), dict):
            yield from _faults_of_post(activity["object"], followers, written.files, mentions)
            if activity["object"].get("inReplyTo") not in {None, *ids}:
                yield "a reply to a post that is not in the archive"


def _faults_of_outbox(written: Written) -> Iterator[str]:
    outbox = written.outbox
    if outbox.get("id") != "outbox.json" or outbox.get("type") != "OrderedCollection" or "@context" not in outbox:
        yield "the head of the outbox"
    if outbox.get("totalItems") != len(outbox["orderedItems"]):
        yield "the number of items"
    if written.lines != len(outbox["orderedItems"]):
        yield "an activity that is no line of its own"
    addresses = [each.get("id") for each in outbox["orderedItems"]]
    if len(set(addresses)) < len(addresses):
        yield "two activities have one id"
    for each in (written.likes, written.bookmarks):
        if each["orderedItems"] or each["totalItems"]:
            yield "likes or bookmarks are not empty"


def _faults_of_actor(written: Written) -> Iterator[str]:
    actor = written.actor
    yield from (f"the actor has no {name}" for name in _OF_ACTOR if name not in actor)
    if not isinstance(actor.get("@context"), list) or "litepub" in json.dumps(actor["@context"]):
        yield "the context of the actor"
    if actor.get("type") != "Person" or actor.get("outbox") != "outbox.json":
        yield "the actor is no person with an outbox"
    for name in ("icon", "image"):
        url = actor.get(name, {}).get("url", "https://")
        if not url.startswith("https://") and url not in written.files:
            yield "a picture of the profile that is not there"


def _faults_of_activity(activity: dict[str, Any], followers: str | None) -> Iterator[str]:
    yield from (f"an activity has no {name}" for name in _OF_ACTIVITY if name not in activity)
    if not isinstance(activity.get("object"), dict):
        yield "an activity without its post"
    yield from _faults_of_audience(activity, followers)


def _faults_of_audience(holder: dict[str, Any], followers: str | None) -> Iterator[str]:
    audience = (holder.get("to"), holder.get("cc"))
    if audience not in (([PUBLIC], [followers]), ([followers], [])):
        yield "the audience"


def _faults_of_post(post: dict[str, Any], followers: str | None, files: list[str], mentions: str) -> Iterator[str]:
    yield from (f"a post has no {name}" for name in _OF_POST if name not in post)
    yield from _faults_of_audience(post, followers)
    yield from (f"no list of {name}" for name in ("attachment", "tag") if not isinstance(post.get(name), list))
    if not post.get("content"):
        yield "an empty text"
    if any(text != post.get("content") for text in post.get("contentMap", {}).values()):
        yield "the text by language is another"
    if not _TIME.fullmatch(post.get("published") or ""):
        yield "a time that is not in UTC"
    yield from _faults_of_links(post, mentions)
    yield from _faults_of_quote(post)
    for medium in post.get("attachment") or ():
        yield from (f"a medium has no {name}" for name in _OF_MEDIUM if name not in medium)
        url = medium.get("url") or ""
        if not url.startswith("/media_attachments/files/") or url.removeprefix("/") not in files:
            yield "a medium whose file is not there"
        if not medium.get("mediaType"):
            yield "a medium without a media type"


def _faults_of_links(post: dict[str, Any], mentions: str) -> Iterator[str]:
    tags = {(tag["href"], tag["name"]) for tag in post.get("tag") or () if tag["type"] == "Hashtag"}
    if any(tag["type"] != "Hashtag" for tag in post.get("tag") or ()):
        yield "a tag of somebody"
    shown = set()
    sign = "\uff20" if mentions == "fullwidth" else "@"
    for each in anchors_in(post.get("content") or ""):
        if "hashtag" in each.classes:
            shown.add((each.href, each.text))
        elif "mention" in each.classes and not each.text.startswith(sign):
            yield "the sign of a mention"
        elif not each.classes and "://" in each.text and each.text != each.href:
            yield "a link that does not show its whole address"
    if shown != tags:
        yield "hashtags of the text and beside it differ"


def _faults_of_quote(post: dict[str, Any]) -> Iterator[str]:
    quote = post.get("quote")
    begins = (post.get("content") or "").startswith('<p class="quote-inline">RE: <a href=')
    if quote != post.get("quoteUrl") or bool(quote) != begins:
        yield "a quote without its link"


def is_taken_by_slurp(post: dict[str, Any], written: Written) -> bool:
    """Say whether slurp passes a post on to GoToSocial (``internal/archive/archive.go``)."""
    allowed = {PUBLIC, "as:Public", written.actor["id"], written.actor["followers"]}
    text = re.sub("<[^>]*>", "", post["content"])
    ids = {each["id"] for each in written.posts}
    return (
        {*post["to"], *post["cc"]} <= allowed
        and not re.search(r"@\w", text)
        and post["inReplyTo"] in {None, *ids}
        and len(text) <= 5_000
    )


def taken_by_sharkey(written: Written) -> list[tuple[str, list[str]]]:
    """Return the notes that Sharkey makes, with the files of each (``ImportNotesProcessorService.ts``)."""
    assert not any("litepub" in str(each) for each in written.actor["@context"])
    base_names = {name.rpartition("/")[2]: name for name in written.files}
    notes = []
    for activity in written.outbox["orderedItems"]:
        post = activity["object"]
        if activity["type"] == "Create" and post["type"] == "Note":
            is_public = any(each == PUBLIC for each in post["to"])
            assert is_public or PUBLIC not in post["cc"]
            files = [base_names[medium["url"].rpartition("/")[2]] for medium in post["attachment"]]
            notes.append((post["content"], files))
    return notes
