"""An archive as Mastodon writes it: what importers need of it, and that our loader finds everything again."""

from __future__ import annotations

import json
from copy import deepcopy
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

import twconvert_mastodon
from clients.nasty_archive import write_nasty_archive
from make_sample_archive import DESTINATION as SAMPLE_ARCHIVE
from support.mastodon_archives import make_archive, note, write_hard_archive
from support.mastodon_rules import Written, faults_of, is_taken_by_slurp, read_archive, taken_by_sharkey
from support.samples import BOB, FILES, image, post, reply
from twconvert import (
    AccountRef,
    Cashtag,
    Hashtag,
    Link,
    Media,
    Mention,
    Quote,
    Reply,
    Repost,
    Strong,
    Text,
    UsageError,
    convert,
    open_archive,
)
from twconvert.report import Report
from twconvert.testing import make_document, make_post
from twconvert.urls import safe_url

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from twconvert import Account, Document, Inline, Post

HILLS = image("hills.jpg", alt="Hills at dawn")
"""A picture with a description."""
POSTS = (
    post(1, (Text("See "), Link("https://example.org/a/long/path/to/something", "example.org/a/long/pa\u2026"))),
    reply(2, 1, "and\nmore\n\nof it"),
    post(3, (Mention("bob", "2000"), Text(" is at "), Hashtag("home"))),
    post(4, "", media=(HILLS,)),
    post(5, "Yes!", quote=Quote(url="https://twitter.com/bob/status/77", id="77", handle="bob")),
    post(6, "to a few", visibility="circle"),
    post(7, "gone", visibility="deleted"),
    post(8, "Well", reply_to=Reply(author=BOB, id="78", url="https://twitter.com/bob/status/78")),
    post(9, "Said by Bob", repost_of=Repost(author=BOB, id="79", url="https://twitter.com/bob/status/79")),
)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Written:
    return read_archive(write(tmp_path_factory.mktemp("archive"), POSTS))


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Written:
    folder = tmp_path_factory.mktemp("sample")
    convert(SAMPLE_ARCHIVE, to="mastodon", output_folder=folder)
    return read_archive(next(folder.iterdir()))


def write(folder: Path, posts: Iterable[Post], **options: Any) -> Path:
    with make_document(posts, files=FILES) as document:
        path = folder / twconvert_mastodon.file_name(document)
        twconvert_mastodon.export(document, path, **options)
    return path


def test_it_is_as_all_importers_need_it(written: Written, sample: Written) -> None:
    assert list(faults_of(written)) == []
    assert list(faults_of(sample)) == []


def test_names_have_a_plain_sign_if_that_is_asked_for(tmp_path: Path) -> None:
    plain = read_archive(write(tmp_path, POSTS, mentions="plain"))
    assert list(faults_of(plain, mentions="plain")) == []
    assert list(faults_of(plain)) == ["the sign of a mention"]


def _first(written: Written) -> dict[str, Any]:
    activity: dict[str, Any] = written.outbox["orderedItems"][0]
    return activity


def _rename(written: Written) -> None:
    written.name = "twitter-20200101000000-ada.zip"


def _add_mention(written: Written) -> None:
    written.posts[2]["tag"].append({"type": "Mention", "href": "https://twitter.com/bob", "name": "@bob"})


def _use_base_name_twice(written: Written) -> None:
    again = {**written.posts[3]["attachment"][0], "url": "/media_attachments/files/1/hills.jpg"}
    written.files.append(again["url"][1:])
    written.posts[0]["attachment"].append(again)


FAULTS: list[tuple[str, Callable[[Written], object]]] = [
    ("the name twitter-20200101000000-ada.zip", _rename),
    ("the head of the outbox", lambda it: it.outbox.pop("id")),
    ("the number of items", lambda it: it.outbox.update(totalItems=1)),
    ("an activity that is no line of its own", lambda it: setattr(it, "lines", 1)),
    ("two activities have one id", lambda it: it.outbox["orderedItems"][1].update(id=_first(it)["id"])),
    (
        "likes or bookmarks are not empty",
        lambda it: it.likes["orderedItems"].append("https://twitter.com/bob/status/1"),
    ),
    ("the actor has no followers", lambda it: it.actor.pop("followers")),
    ("the context of the actor", lambda it: it.actor.update({"@context": "https://www.w3.org/ns/activitystreams"})),
    ("the context of the actor", lambda it: it.actor["@context"].append("https://pleroma.example/litepub-0.1.jsonld")),
    ("the actor is no person with an outbox", lambda it: it.actor.update(outbox="https://twitter.com/outbox")),
    ("a picture of the profile that is not there", lambda it: it.actor.update(icon={"url": "avatar.png"})),
    ("an activity has no cc", lambda it: _first(it).pop("cc")),
    ("the audience", lambda it: _first(it).update(to="https://www.w3.org/ns/activitystreams#Public")),
    ("the audience", lambda it: it.posts[0]["cc"].append("https://twitter.com/bob")),
    ("an activity without its post", lambda it: _first(it).update(object="https://twitter.com/ada/status/1")),
    ("a post has no summary", lambda it: it.posts[0].pop("summary")),
    ("no list of tag", lambda it: it.posts[0].pop("tag")),
    ("no list of attachment", lambda it: it.posts[0].update(attachment=None)),
    ("an empty text", lambda it: it.posts[3].update(content="")),
    ("the text by language is another", lambda it: it.posts[0].update(contentMap={"en": "<p>No</p>"})),
    ("a time that is not in UTC", lambda it: it.posts[0].update(published="2020-01-01T00:00:00+02:00")),
    ("a tag of somebody", _add_mention),
    ("the sign of a mention", lambda it: it.posts[2].update(content=it.posts[2]["content"].replace("\uff20", "@"))),
    ("a link that does not show its whole address", lambda it: it.posts[0].update(content='<a href="b:">a://</a>')),
    ("hashtags of the text and beside it differ", lambda it: it.posts[2]["tag"][0].update(name="#Home")),
    ("a quote without its link", lambda it: it.posts[4].update(content="<p>Yes!</p>")),
    ("a quote without its link", lambda it: it.posts[4].pop("quoteUrl")),
    ("a medium whose file is not there", lambda it: it.posts[3]["attachment"][0].update(url="media_attachments/a.jpg")),
    ("a medium without a media type", lambda it: it.posts[3]["attachment"][0].update(mediaType=None)),
    ("a medium has no name", lambda it: it.posts[3]["attachment"][0].pop("name")),
    ("two files have the same base name", _use_base_name_twice),
    (
        "a reply to a post that is not in the archive",
        lambda it: it.posts[0].update(inReplyTo="https://twitter.com/bob/status/78"),
    ),
]


@pytest.mark.parametrize(("fault", "plant"), FAULTS, ids=[each[0] for each in FAULTS])
def test_each_fault_is_found(fault: str, plant: Callable[[Written], object], written: Written) -> None:
    broken = deepcopy(written)
    plant(broken)
    assert fault in list(faults_of(broken))


def test_what_is_for_a_few_is_for_followers_and_what_was_deleted_is_not_there(written: Written) -> None:
    followers = written.actor["followers"]
    audiences = {each["content"]: (each["to"], each["cc"]) for each in written.posts}
    assert audiences["<p>to a few</p>"] == ([followers], [])
    assert "gone" not in json.dumps(written.outbox)


def test_texts_are_written_as_mastodon_does(written: Written) -> None:
    texts = [each["content"] for each in written.posts]
    assert texts[:5] == [
        (
            '<p>See <a href="https://example.org/a/long/path/to/something" target="_blank" rel="nofollow noopener">'
            '<span class="invisible">https://</span><span class="ellipsis">example.org/a/long/pa</span>'
            '<span class="invisible">th/to/something</span></a></p>'
        ),
        "<p>and<br />more</p><p>of it</p>",
        (
            '<p><a href="https://twitter.com/bob" class="u-url mention">\uff20<span>bob</span></a> is at '
            '<a href="https://twitter.com/hashtag/home" class="mention hashtag" rel="tag">#<span>home</span></a></p>'
        ),
        "<p></p>",
        (
            '<p class="quote-inline">RE: <a href="https://twitter.com/bob/status/77" target="_blank" '
            'rel="nofollow noopener"><span class="invisible">https://</span><span class="">twitter.com/bob/status/77'
            '</span><span class="invisible"></span></a></p><p>Yes!</p>'
        ),
    ]


def test_only_answers_to_posts_of_the_archive_name_them(written: Written) -> None:
    answers = {each["content"]: each["inReplyTo"] for each in written.posts}
    assert answers["<p>and<br />more</p><p>of it</p>"] == "https://twitter.com/ada_example/status/1"
    assert answers["<p>Well</p>"] is None


def test_sharkey_takes_every_post_and_every_medium(sample: Written) -> None:
    notes = taken_by_sharkey(sample)
    media = [medium for each in sample.posts for medium in each["attachment"]]
    assert len(notes) == 75
    assert sum(len(files) for _, files in notes) == len(media) == 11
    assert sum(medium["name"] is not None for medium in media) == 10
    assert not any("//t.co/" in text for text, _ in notes)


def test_slurp_takes_all_posts_but_one_with_an_at_sign_of_its_own(sample: Written) -> None:
    refused = [each["content"] for each in sample.posts if not is_taken_by_slurp(each, sample)]
    assert len(refused) == 1
    assert "@" in refused[0]


def test_long_posts_and_those_that_stay_deleted_are_reported(tmp_path: Path) -> None:
    posts = [post(1, "x" * 3_001), post(2, "x" * 5_001), post(3, "gone", visibility="deleted")]
    said: list[str] = []

    def tell(message: str, *, kind: str = "output-limited") -> None:
        assert kind == "output-limited"
        said.append(message)

    with make_document(posts) as document:
        twconvert_mastodon.export(replace(document, tell=tell), tmp_path / "archive.zip")
    assert said == [
        "deleted posts that are not in the archive, since whoever imports it would post them again: 1",
        "posts of more than 3,000 characters: 2; Sharkey cuts them there, unless its administrator allows more",
        "posts of more than 5,000 characters: 1; GoToSocial refuses them",
    ]


@pytest.mark.parametrize("name", ["twitter-2020.zip", "Facebook-ada.zip", "notes-1.zip"])
def test_a_name_that_means_another_service_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="Sharkey takes it for an archive of another service"):
        convert(SAMPLE_ARCHIVE, to="mastodon", output=tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_the_name_tells_when_the_archive_was_made_and_whose_it_is(tmp_path: Path) -> None:
    convert(SAMPLE_ARCHIVE, to="mastodon", output=f"{tmp_path}/")
    assert [each.name for each in tmp_path.iterdir()] == ["archive-20251019155800-ada_example.zip"]


def plain(content: Iterable[Inline]) -> tuple[object, ...]:
    """Return a text without what an archive has no place for: stock symbols, signs of full width, odd addresses."""
    parts: list[Any] = []
    for each in content:
        shown: Any = each
        match each:
            case Cashtag(tag):
                shown = Text(f"${tag}")
            case Hashtag(tag):
                shown = Hashtag(tag)
            case Mention(handle, account_id, name):
                shown = Mention(handle, account_id, name)
            case Link(url, text):
                target = safe_url(url)
                shown = Link(target, text) if target else Text(text)
            case Strong(inner):
                shown = Strong(plain(inner))  # type: ignore[arg-type]
        if parts and isinstance(shown, Text) and isinstance(parts[-1], Text):
            shown = Text(parts.pop().text + shown.text)
        parts.append(shown)
    if parts and isinstance(parts[0], Text):
        parts[0] = Text(parts[0].text.lstrip("\n"))
    return tuple(parts)


def comparable(post: Post) -> Post:
    """Return a post without what differs when it comes back: who is answered is known better, or less well."""
    answered = post.reply_to
    if answered:
        answered = Reply(
            author=msgspec.structs.replace(answered.author, handle=None, name=None, id=None), id=answered.id
        )
    return msgspec.structs.replace(
        post,
        content=plain(post.content),
        reply_to=answered,
        media=tuple(msgspec.structs.replace(each, path="there" if each.path else None) for each in post.media),
        revisions=tuple(map(comparable, post.revisions)),
    )


@pytest.mark.parametrize("archive", ["sample", "nasty", "mastodon"])
def test_our_loader_finds_everything_again(archive: str, tmp_path: Path) -> None:
    path = {
        "sample": lambda: SAMPLE_ARCHIVE,
        "nasty": lambda: write_nasty_archive(tmp_path / "nasty.zip"),
        "mastodon": lambda: write_hard_archive(tmp_path / "archive-20230601000000-0123abcd.zip"),
    }[archive]()
    include = ["circle", "places", "former-handles"]
    convert(path, to="mastodon", output_folder=tmp_path / "moved", include=include)
    (moved,) = (tmp_path / "moved").iterdir()
    report = Report()
    with open_archive(path, include=include) as before, open_archive(moved, include=include, report=report) as after:
        assert [comparable(each) for each in after.posts] == [comparable(each) for each in before.posts]
        assert ids_of_threads(after) == ids_of_threads(before)
        assert (after.service, after.generated_at, after.sources[0].time_zone) == (
            before.service,
            before.generated_at,
            before.sources[-1].time_zone,
        )
        assert described(after) == described(before)
    assert {each.kind for each in report.problems} <= {"media-missing"}


def test_all_that_a_post_may_have_comes_back(tmp_path: Path) -> None:
    quoted = make_post(70, Text("Quoted"), url="https://twitter.com/bob/status/70")
    posts = [
        post(1, (Text("$x "), Mention("Bob", "2000", "Bob"), Text(" and "), Mention("bob", "2000", "Bob"))),
        post(2, "Yes", quote=Quote(url="https://x.com/bob/status/70", id="70", handle="bob", post=quoted)),
        post(
            3, "Late", precision="day", source="A program", visibility="community", likes=3, reposts=4, sensitive=True
        ),
        post(
            4,
            "Right",
            versions=("40", "4"),
            revisions=(post(40, "Wrang", media=(HILLS,)),),
            media=(
                Media(kind="video", remote_url="https://video.example/1.mp4", alt="A film", duration=1.25),
                HILLS,
                Media(kind="animation", path="hills.jpg", media_type="image/jpeg", width=480, height=320),
            ),
        ),
        post(
            5, "Whole", repost_of=Repost(author=BOB, id="79", url="https://twitter.com/bob/status/79", truncated=True)
        ),
    ]
    with open_archive(write(tmp_path, posts)) as after, make_document(posts, files=FILES) as before:
        for each, original in zip(after.posts, before.posts, strict=True):
            assert sized(comparable(each)) == sized(comparable(original))


def test_an_archive_of_another_program_that_moves_tweets_is_one_of_twitter(tmp_path: Path) -> None:
    """There is no ``_twconvert`` in it, and it has both names of the host."""
    x = "https://x.com/ada"
    name = '<a href="https://twitter.com/Bob" class="u-url mention">{}<span>Bob</span></a>'
    activities = [
        note(1, "<p>{} and {}</p>".format(name.format("\uff20"), name.format("@")), id=f"{x}/status/1"),
        note(2, "<p>Two</p>", id="https://twitter.com/ada/status/2", inReplyTo=f"{x}/status/1"),
        note(3, "<p>Three</p>", id=f"{x}/status/3", inReplyTo="https://twitter.com/Bob/status/7"),
        note(4, "<p>Four</p>", id=f"{x}/status/4", quoteUrl="https://twitter.com/ADA/status/2"),
    ]
    actor = {"id": x, "type": "Person", "preferredUsername": "ada", "name": "Ada"}
    path = make_archive(tmp_path / "a.zip", activities, {"actor.json": actor})
    with open_archive(path) as document:
        one, two, three, four = document.posts
        assert (document.owner.handle, document.service.name) == ("ada", "Twitter")
        assert ids_of_threads(document) == [["1", "2"], ["3"], ["4"]]
        assert one.content == (Mention("Bob"), Text(" and "), Mention("Bob"))
        assert two.reply_to == Reply(author=one.author, id="1", url=f"{x}/status/1")
        assert three.reply_to == Reply(author=AccountRef(handle="Bob"), id="7", url="https://twitter.com/Bob/status/7")
        assert four.quote == Quote(url="https://twitter.com/ADA/status/2", id="2", handle="ada")


def ids_of_threads(document: Document) -> list[list[str]]:
    return [[each.id for each in thread.posts] for thread in document.threads]


def described(document: Document) -> Account:
    """Return the owner, whose pictures have other names."""
    pictures = {name: getattr(document.owner, name) for name in ("avatar", "header")}
    shown = {name: each and msgspec.structs.replace(each, path=None) for name, each in pictures.items()}
    return msgspec.structs.replace(document.owner, **shown)


def sized(post: Post) -> Post:
    """Return a post without the sizes of files, which only loaders tell."""
    media = tuple(msgspec.structs.replace(each, size=None, width=None, height=None) for each in post.media)
    return msgspec.structs.replace(post, media=media, revisions=tuple(map(sized, post.revisions)))
