"""Archives of Mastodon: recognised wherever they lie, read to the end, and their private parts kept private."""

from __future__ import annotations

import json
import tracemalloc
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import msgspec
import pytest

from support.archives import loaded
from support.mastodon_archives import ADA, BOB, FOLLOWERS, items, make_archive, mention, note, write_hard_archive
from twconvert import AccountRef, Report, Selection
from twconvert.archive import open_archive_tree
from twconvert.errors import NotAnArchiveError, OwnerMismatchError
from twconvert.registry import find_plugins
from twconvert_mastodon import detect, load

if TYPE_CHECKING:
    from pathlib import Path


def unpacked(archive: Path, folder: Path) -> Path:
    with ZipFile(archive) as source:
        source.extractall(folder)
    return folder


@pytest.mark.parametrize("top", ["", "archive-20230301120000-0123abcd/", "a/b/"])
def test_an_archive_may_lie_in_other_folders(top: str, tmp_path: Path) -> None:
    folder = unpacked(make_archive(tmp_path / "a.zip", [note(1, "<p>one</p>")]), tmp_path / "x" / top)
    assert folder.joinpath("outbox.json").exists()
    with loaded(tmp_path / "x") as result:
        assert [post.id for post in result.posts] == ["1"]
        assert result.messages == []


@pytest.mark.parametrize(
    ("files", "is_one"),
    [
        ({"outbox.json": '{"type": "OrderedCollection", "orderedItems": []}'}, True),
        ({"outbox.json": "", "actor.json": "{}"}, True),
        ({"outbox.json": "[]"}, False),
        ({"actor.json": "{}", "likes.json": "{}"}, False),
        ({"data/tweets.js": "window.YTD.tweets.part0 = []"}, False),
    ],
)
def test_an_archive_is_known_by_its_outbox(files: dict[str, str], is_one: bool, tmp_path: Path) -> None:  # noqa: FBT001
    for name, content in files.items():
        tmp_path.joinpath(name).parent.mkdir(exist_ok=True)
        tmp_path.joinpath(name).write_text(content)
    with open_archive_tree(tmp_path) as archive:
        assert detect(archive) == is_one


def test_names_may_be_in_capitals_or_have_an_ending_added(tmp_path: Path) -> None:
    folder = unpacked(make_archive(tmp_path / "a.zip", [note(1, "<p>one</p>")]), tmp_path / "x")
    folder.joinpath("outbox.json").rename(folder / "OUTBOX.JSON.txt")
    folder.joinpath("actor.json").rename(folder / "Actor.json")
    with loaded(folder) as result:
        assert result.document.owner.name == "Ada <&> Example"
        assert len(result.posts) == 1
        assert result.messages == []


def test_without_one_it_says_what_was_looked_for(tmp_path: Path) -> None:
    with pytest.raises(NotAnArchiveError) as caught, loaded(tmp_path):
        pass
    assert "outbox.json (mastodon)" in caught.value.looked_for


def test_a_further_archive_is_named(tmp_path: Path) -> None:
    folder = unpacked(make_archive(tmp_path / "a.zip", [note(1, "<p>one</p>")]), tmp_path / "x")
    unpacked(tmp_path / "a.zip", folder / "older")
    with loaded(folder) as result:
        problems = {problem.file: problem.message for problem in result.report.problems}
        assert "looks like another archive" in problems["older/outbox.json"]


@pytest.mark.parametrize("separators", [None, (",", ":"), (",\n", ": ")])
def test_a_large_outbox_may_name_its_list_twice(separators: tuple[str, str] | None, tmp_path: Path) -> None:
    outbox = json.dumps(items([note(number, "<p>hello</p>") for number in range(1000)]), separators=separators)
    assert len(outbox) > 1 << 19
    files = {"outbox.json": outbox.replace('"orderedItems"', '"orderedItems": [], "orderedItems"').encode()}
    with loaded(make_archive(tmp_path / "a.zip", [], files)) as result:
        assert len(result.posts) == 1000
        assert [problem.severity for problem in result.report.problems] == ["info"]


@pytest.mark.parametrize(
    ("name", "time"),
    [
        ("archive-20230301120000-0123abcd.zip", datetime(2023, 3, 1, 12, tzinfo=UTC)),
        ("archive-20239901120000-0123abcd.zip", None),
        ("mine.zip", None),
    ],
)
def test_the_name_of_an_archive_says_when_it_was_made(name: str, time: datetime | None, tmp_path: Path) -> None:
    with loaded(make_archive(tmp_path / name, [])) as result:
        assert result.document.generated_at == time
        assert result.document.service.name == "Mastodon"


def test_of_two_archives_the_newer_one_counts(tmp_path: Path) -> None:
    new = make_archive(tmp_path / "archive-20230601000000-bb.zip", [note(1, "<p>new</p>"), note(2, "<p>two</p>")])
    old = make_archive(tmp_path / "archive-20230301000000-aa.zip", [note(1, "<p>old</p>"), note(3, "<p>three</p>")])
    with loaded(new, old) as result:
        assert [(post.id, post.content[0].text) for post in result.posts] == [  # type: ignore[union-attr]
            ("1", "new"),
            ("2", "two"),
            ("3", "three"),
        ]


def test_archives_of_two_accounts_are_not_mixed(tmp_path: Path) -> None:
    one = make_archive(tmp_path / "a.zip", [note(1, "<p>one</p>")])
    other = make_archive(tmp_path / "b.zip", [], {"actor.json": {"id": BOB, "preferredUsername": "bob"}})
    with pytest.raises(OwnerMismatchError, match=r"@ada@social\.example"), loaded(one, other):
        pass


@pytest.mark.parametrize(
    ("to", "cc", "kept", "left_out"),
    [
        (["as:Public"], [], 1, {}),
        ([FOLLOWERS], ["Public"], 1, {}),
        ([f"{ADA}/followers"], [BOB], 0, {"circle_posts": 1}),
        (["https://old.example/users/ada/followers"], [], 0, {"circle_posts": 1}),
        ([BOB], [], 0, {"conversations": 1, "messages": 1}),
        ([], [], 0, {"conversations": 1, "messages": 1}),
        (None, None, 0, {"conversations": 1, "messages": 1}),
        (5, {"a": 1}, 0, {"conversations": 1, "messages": 1}),
        (f"{BOB}", None, 0, {"conversations": 1, "messages": 1}),
    ],
)
def test_what_is_not_surely_public_is_private(
    to: object, cc: object, kept: int, left_out: dict[str, int], tmp_path: Path
) -> None:
    with loaded(make_archive(tmp_path / "a.zip", [note(1, "<p>one</p>", to=to, cc=cc)])) as result:
        assert (len(result.posts), dict(result.document.left_out)) == (kept, left_out)


def test_messages_are_put_together_by_whom_they_were_sent_to(tmp_path: Path) -> None:
    cleo = "https://third.example/users/cleo"
    tags = [mention(BOB, "@bob@elsewhere.example"), mention(cleo, "@cleo@third.example")]
    activities = [
        note(1, "<p>to both</p>", to=[BOB, cleo], cc=[], tag=tags),
        note(2, "<p>to Bob</p>", to=[BOB], cc=[], tag=tags[:1]),
        note(3, "<p>to both again</p>", to=[cleo, BOB], cc=[], tag=tags[::-1], inReplyTo=f"{BOB}/statuses/8"),
    ]
    with loaded(make_archive(tmp_path / "a.zip", activities), include=["messages"]) as result:
        both, alone = result.document.conversations
        assert [event.id for event in both.events] == ["1", "3"]  # type: ignore[union-attr]
        assert [event.id for event in alone.events] == ["2"]  # type: ignore[union-attr]
        assert (both.is_group, alone.is_group) == (True, False)
        assert [who.handle for who in both.participants] == [
            "ada@social.example",
            "bob@elsewhere.example",
            "cleo@third.example",
        ]


def test_without_media_no_file_is_looked_for(tmp_path: Path) -> None:
    with loaded(write_hard_archive(tmp_path / "a.zip"), media=False) as result:
        assert not any(media.path for post in result.posts for media in post.media)
        assert not any("media" in message for message in result.messages)


def test_every_record_of_a_hard_archive_is_accounted_for(tmp_path: Path) -> None:
    with loaded(write_hard_archive(tmp_path / "a.zip"), include=["circle", "messages", "likes"]) as result:
        assert result.report.records["posts"].invalid == 0
        assert [problem.message for problem in result.report.problems if problem.severity == "error"] == []
        assert ["1", "2", "3", "4", "5"] in result.threads
        for post in result.posts:
            assert post.author == AccountRef(ADA, "ada@social.example", "Ada <&> Example")
            assert msgspec.json.encode(post)


def test_what_is_wrong_in_a_record_is_told_without_its_words(tmp_path: Path) -> None:
    secret = note(1, "<p>secret</p>", to=[BOB], cc=[], published="secret", sensitive="secret")
    with loaded(make_archive(tmp_path / "a.zip", [secret, {"type": "secret"}], {"likes.json": items([5])})) as result:
        assert len(result.report.problems) == 4
        assert b"secret" not in result.report.to_json()


@pytest.mark.slow
def test_memory_does_not_grow_with_the_outbox(tmp_path: Path) -> None:
    path = make_archive(tmp_path / "a.zip", [note(number, f"<p>{'word ' * 100}</p>") for number in range(10_000)])

    def peak(archive: Path) -> int:
        with open_archive_tree(archive) as tree:
            tracemalloc.start()
            for _ in load(tree, Selection(frozenset()), Report()):
                pass
            _, most = tracemalloc.get_traced_memory()
            tracemalloc.stop()
        return most

    few = make_archive(tmp_path / "b.zip", [note(number, f"<p>{'word ' * 100}</p>") for number in range(1_000)])
    peak(few)
    assert peak(path) < 2 * peak(few)


def test_the_loader_takes_the_same_road_as_others() -> None:
    plugins = find_plugins()
    assert plugins.loaders["mastodon"].detect is detect
    assert {"mastodon": ("loader mastodon", "exporter mastodon")}.items() <= {
        each.name: tuple(each.offers) for each in plugins.installed
    }.items()


def test_numbers_in_the_report_are_json(tmp_path: Path) -> None:
    with loaded(write_hard_archive(tmp_path / "a.zip")) as result:
        report: dict[str, Any] = json.loads(result.report.to_json())
        assert report["records"]["bookmarks"] == {"found": 1, "exported": 0, "filtered": 1, "merged": 0, "invalid": 0}
