"""Archives in several parts are one archive, in whatever order and form the parts are given."""

from __future__ import annotations

import json
from itertools import permutations
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias
from zipfile import ZipFile

import pytest

from support.archives import account_file, loaded, tweet, tweets_file, ytd
from support.mastodon_archives import ADA, note
from support.samples import FILES
from twconvert import convert
from twconvert.conversion.parts import are_parts, missing_parts
from twconvert.errors import NotAnArchiveError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from twconvert import Report

    Files: TypeAlias = Mapping[str, str | bytes]

PICTURE = FILES["hills.jpg"]
MEDIA = {"media": [{"type": "photo", "media_url_https": "https://pbs.twimg.com/media/a.jpg"}]}
POSTS = tweets_file([tweet("one", id_str="11", extended_entities=MEDIA)])
MORE_POSTS = ytd("tweets", [{"tweet": tweet("two", id_str="12")}], part=1)
DATA = {"data/account.js": account_file(), "data/tweets.js": POSTS}
ONLY_MEDIA = {"data/tweets_media/11-a.jpg": PICTURE}


def as_folder(folder: Path, name: str, files: Files) -> Path:
    for inner, content in files.items():
        path = folder / name / inner
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder / name


def as_zip(folder: Path, name: str, files: Files) -> Path:
    path = folder / f"{name}.zip"
    with ZipFile(path, "w") as output:
        for inner, content in files.items():
            output.writestr(inner, content)
    return path


def as_nested_zip(folder: Path, name: str, files: Files) -> Path:
    return as_zip(folder, name, {f"{name}/{inner}": content for inner, content in files.items()})


def kinds(report: Report) -> list[str]:
    return [problem.kind for problem in report.problems if problem.severity != "info"]


def check(paths: Sequence[Path], posts: Sequence[str]) -> None:
    with loaded(*paths) as result:
        assert [post.id for post in result.posts] == list(posts)
        assert all(post.url == f"https://twitter.com/ada_example/status/{post.id}" for post in result.posts)
        ((media,),) = [post.media for post in result.posts if post.media]
        with result.document.open(media) as file:
            assert file.read() == PICTURE
        assert (result.report.media.present, result.report.media.missing) == (1, 0)
        assert kinds(result.report) == []


@pytest.mark.parametrize("pack_data", [as_folder, as_zip, as_nested_zip])
@pytest.mark.parametrize("pack_media", [as_folder, as_zip, as_nested_zip])
def test_a_part_may_hold_nothing_but_media(
    pack_data: Callable[..., Path], pack_media: Callable[..., Path], tmp_path: Path
) -> None:
    parts = [pack_data(tmp_path, "one", DATA), pack_media(tmp_path, "two", ONLY_MEDIA)]
    check(parts, ["11"])
    check(parts[::-1], ["11"])


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_posts_and_media_may_be_in_any_part(order: tuple[int, ...], tmp_path: Path) -> None:
    parts = [
        as_zip(tmp_path, "twitter-part1", DATA),
        as_folder(tmp_path, "twitter-part2", {"data/tweets-part1.js": MORE_POSTS}),
        as_zip(tmp_path, "twitter-part3", ONLY_MEDIA),
    ]
    check([parts[number] for number in order], ["11", "12"])


def test_each_part_may_say_whose_it_is(tmp_path: Path) -> None:
    other: Files = {"data/account.js": account_file(), "data/tweets-part1.js": MORE_POSTS, **ONLY_MEDIA}
    parts = [as_zip(tmp_path, "one", DATA), as_zip(tmp_path, "two", other)]
    check(parts, ["11", "12"])
    check(parts[::-1], ["11", "12"])


def test_media_may_be_a_folder_by_themselves(tmp_path: Path) -> None:
    check([as_zip(tmp_path, "one", DATA), as_folder(tmp_path, "tweets_media", {"11-a.jpg": PICTURE})], ["11"])


def test_media_of_2019_may_be_zips_in_another_part(tmp_path: Path) -> None:
    inner = as_zip(tmp_path, "inner", {"11-a.jpg": PICTURE})
    media = as_zip(tmp_path, "two", {"tweet_media/tweet-media-part1.zip": inner.read_bytes()})
    check([as_zip(tmp_path, "one", {"account.js": account_file(), "tweet.js": POSTS}), media], ["11"])


def test_a_folder_may_hold_all_parts(tmp_path: Path) -> None:
    folder = tmp_path / "Downloads"
    folder.mkdir()
    as_zip(folder, "twitter-part1", DATA)
    as_zip(folder, "twitter-part2", ONLY_MEDIA)
    check([folder], ["11"])


@pytest.mark.parametrize("folder", ["", "twitter/"])
def test_a_part_may_lie_packed_beside_what_was_unpacked(folder: str, tmp_path: Path) -> None:
    as_folder(tmp_path, "Downloads", {f"{folder}{name}": content for name, content in DATA.items()})
    as_zip(tmp_path / "Downloads", "media", ONLY_MEDIA)
    (tmp_path / "Downloads" / "broken.zip").write_bytes(b"PK\3\4")
    check([tmp_path / "Downloads"], ["11"])


def test_a_further_archive_beside_what_was_unpacked_is_named(tmp_path: Path) -> None:
    as_folder(tmp_path, "Downloads", {**DATA, **ONLY_MEDIA})
    as_zip(tmp_path / "Downloads", "other", {"data/tweets.js": tweets_file([tweet("other", id_str="12")])})
    with loaded(tmp_path / "Downloads") as result:
        assert len(result.posts) == 1
        assert [(each.kind, each.file) for each in result.report.problems] == [("archive-inside", "other.zip")]


def test_a_part_takes_the_place_of_no_file(tmp_path: Path) -> None:
    other = {"data/tweets.js": tweets_file([tweet("other", id_str="12")])}
    with loaded(as_zip(tmp_path, "one", DATA), as_zip(tmp_path, "two", other)) as result:
        assert [post.id for post in result.posts] == ["11", "12"]
        assert len(result.document.sources) == 2


def test_a_picture_of_the_profile_is_taken_from_another_archive(tmp_path: Path) -> None:
    profile = ytd(
        "profile",
        [{"profile": {"description": {}, "avatarMediaUrl": "https://pbs.twimg.com/profile_images/1/face.jpg"}}],
    )
    newer = as_zip(tmp_path, "2-newer", {**DATA, "data/profile.js": profile})
    older = as_zip(tmp_path, "1-older", {**DATA, **ONLY_MEDIA, "data/profile_media/1000-face.jpg": PICTURE})
    with loaded(older, newer) as result:
        avatar = result.document.owner.avatar
        assert avatar is not None
        with result.document.open(avatar) as file:
            assert file.read() == PICTURE


def test_an_empty_file_is_looked_for_in_the_other_archive(tmp_path: Path) -> None:
    newer = as_zip(tmp_path, "newer", {**DATA, "data/tweets_media/11-a.jpg": b""})
    older = as_zip(
        tmp_path, "older", {"data/account.js": account_file(), "data/tweets.js": ytd("tweets", []), **ONLY_MEDIA}
    )
    check([newer, older], ["11"])


def test_a_medium_of_mastodon_is_taken_from_another_archive(tmp_path: Path) -> None:
    attachment = {"type": "Document", "mediaType": "image/jpeg", "url": "/media_attachments/files/1/original/a.jpg"}
    outbox = json.dumps({"type": "OrderedCollection", "orderedItems": [note(1, "<p>x</p>", attachment=[attachment])]})
    actor = json.dumps({"id": ADA, "preferredUsername": "ada"})
    whole = as_zip(tmp_path, "one", {"outbox.json": outbox, "actor.json": actor})
    for name, files in (
        ("two", {"outbox.json": outbox, "actor.json": actor}),
        ("only-media", {}),
    ):
        other = as_zip(tmp_path, name, {**files, "media_attachments/files/1/original/a.jpg": PICTURE})
        for paths in ([whole, other], [other, whole]):
            with loaded(*paths) as result:
                (medium,) = result.posts[0].media
                with result.document.open(medium) as file:
                    assert file.read() == PICTURE
                assert kinds(result.report) == []


def test_every_format_copies_media_of_another_part(tmp_path: Path) -> None:
    parts = [as_zip(tmp_path, "one", DATA), as_zip(tmp_path, "two", ONLY_MEDIA)]
    folder = tmp_path / "out"
    folder.mkdir()
    results = convert(*parts, to=["epub", "docx", "markdown", "tiddlywiki", "jsonfeed"], output_folder=folder)
    for path in [Path(output.path) for output in results.outputs]:
        files = [path] if path.is_file() else [each for each in path.rglob("*") if each.suffix == ".jpg"]
        assert files
        for each in files:
            if each.suffix == ".jpg":
                assert each.read_bytes() == PICTURE
            else:
                with ZipFile(each) as book:
                    assert any(name.endswith((".jpg", ".jpeg")) for name in book.namelist() if "cover" not in name)


def test_media_alone_are_no_archive(tmp_path: Path) -> None:
    with pytest.raises(NotAnArchiveError, match="is not an archive"), loaded(as_zip(tmp_path, "two", ONLY_MEDIA)):
        pass


def test_a_folder_of_media_that_nobody_gave_is_named(tmp_path: Path) -> None:
    with loaded(as_zip(tmp_path, "one", DATA)) as result:
        (problem,) = [each for each in result.report.problems if each.kind == "media-missing"]
    assert problem.file == "data/tweets_media"
    assert "all of its folder" in problem.message


def test_a_part_between_others_that_nobody_gave_is_named(tmp_path: Path) -> None:
    parts = [
        as_zip(tmp_path, "ada-part1", {**DATA, **ONLY_MEDIA}),
        as_zip(tmp_path, "ada-part3", {"data/tweets-part1.js": MORE_POSTS}),
    ]
    with loaded(*parts) as result:
        (problem,) = [each for each in result.report.problems if each.kind == "part-missing"]
    assert problem.file == "ada-part2"
    assert problem.severity == "warning"


@pytest.mark.parametrize(
    ("names", "missing"),
    [
        (["a-part1.zip", "a-part2.zip"], []),
        (["a-part2.zip"], ["a-part1"]),
        (["a-part0.zip", "a-part2.zip"], ["a-part1"]),
        (["a_part1.tar.gz", "b part 3", "part2"], ["part1", "b part1", "b part2"]),
        (["a.zip", "b-2.zip", "part", "party3.zip", "a-part1234.zip", "Rampart2.zip"], []),
    ],
)
def test_names_tell_which_parts_are_missing(names: list[str], missing: list[str]) -> None:
    assert list(missing_parts(names)) == missing


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["a-part1.zip", "a-part2.zip"], True),
        (["a-part1.zip", "b-part2.zip"], False),
        (["a.zip", "a-part2.zip"], False),
        (["a.zip", "b.zip"], False),
    ],
)
def test_names_tell_which_archives_are_parts_of_one(names: list[str], *, expected: bool) -> None:
    assert are_parts(names) is expected
