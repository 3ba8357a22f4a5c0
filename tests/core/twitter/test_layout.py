"""Archives are known by what their files assign to, wherever they lie and whatever they are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support.archives import account_file, make_archive, tweet, tweets_file, ytd
from twconvert.archive import open_archive_tree
from twconvert.twitter.files import DataFile, file_by_name, file_by_variable
from twconvert.twitter.layout import find_layout
from twconvert.twitter.post_files import POST_FILES
from twconvert.twitter.readers import READERS

if TYPE_CHECKING:
    from pathlib import Path

LFS = "version https://git-lfs.github.com/spec/v1"
MONTH = "Grailbird.data.tweets_2013_04 = \n[]\n"
TWEETS = tweets_file([tweet("hello")])
SINGULAR = ytd("tweet", [{"tweet": tweet("hello")}])


def layout_of(folder: Path, **files: str) -> tuple[str, str, list[str], tuple[str, ...]]:
    """Return the name, the folder, the paths of the data files and the other archives."""
    with open_archive_tree(make_archive(folder, files)) as archive:
        layout = find_layout(archive)
        assert layout is not None
        return layout.name, layout.folder, [file.path for file in layout.files], layout.other_folders


@pytest.mark.parametrize(
    ("files", "name", "folder"),
    [
        ({"data/js/tweet_index.js": "var tweet_index =  []"}, "grailbird", "data/js/"),
        ({"data/js/tweets/2013_04.js": MONTH}, "grailbird", "data/js/tweets/"),
        ({"tweet.js": SINGULAR, "account.js": account_file()}, "root", ""),
        ({"data/tweet.js": SINGULAR}, "singular", "data/"),
        ({"data/tweets.js": TWEETS}, "plural", "data/"),
        ({"data/tweets.js": TWEETS, "data/note-tweet.js": ytd("note_tweet", [])}, "notes", "data/"),
        ({"tweets.js": TWEETS}, "plural", ""),
        ({"my/old/twitter/data/tweets.js": TWEETS}, "plural", "my/old/twitter/data/"),
        ({"data/posts of 2020.js": SINGULAR}, "singular", "data/"),
        ({"data/manifest.js": "window.__THAR_CONFIG = {}"}, "singular", "data/"),
    ],
)
def test_eras(files: dict[str, str], name: str, folder: str, tmp_path: Path) -> None:
    assert layout_of(tmp_path, **files)[:2] == (name, folder)


def test_files_are_read_in_the_order_in_which_the_last_counts(tmp_path: Path) -> None:
    files = {
        "data/tweets.js": TWEETS,
        "data/tweets-part1.js": ytd("tweets", [], 1),
        "data/tweets-part10.js": ytd("tweets", [], 10),
        "data/tweets-part2.js": ytd("tweets", [], 2),
        "data/tweet.js": SINGULAR,
        "data/tweet-part1.js": ytd("tweet", [], 1),
        "data/account.js": account_file(),
    }
    assert layout_of(tmp_path, **files)[2] == [
        "data/account.js",
        "data/tweet.js",
        "data/tweet-part1.js",
        "data/tweets.js",
        "data/tweets-part1.js",
        "data/tweets-part2.js",
        "data/tweets-part10.js",
    ]


def test_the_archive_nearest_to_the_top_is_read(tmp_path: Path) -> None:
    name, folder, files, others = layout_of(
        tmp_path, **{"a/b/data/tweets.js": TWEETS, "z/data/tweet.js": SINGULAR, "a/script.js": "alert()"}
    )
    assert (name, folder, files, others) == ("singular", "z/data/", ["z/data/tweet.js"], ("a/b/data/",))


@pytest.mark.parametrize("name", ["data/tweets.js", "tweet.js", "data/js/tweets/2013_04.js", "data/tweets-part1.js"])
def test_a_file_that_cannot_be_read_is_known_by_its_name(name: str, tmp_path: Path) -> None:
    assert layout_of(tmp_path, **{name: "version https://git-lfs.github.com/spec/v1"})[2] == [name]


@pytest.mark.parametrize(
    "files",
    [
        {},
        {"a.txt": ""},
        {"data/app.js": "module.exports = {}"},
        {"eslint.config.js": "module.exports = []"},
        {"data/tweets.json": "[]"},
        {"data/x.js": "window.YTD = []"},
    ],
)
def test_other_things_are_no_archive(files: dict[str, str], tmp_path: Path) -> None:
    with open_archive_tree(make_archive(tmp_path, {**files, "readme": ""})) as archive:
        assert find_layout(archive) is None


@pytest.mark.parametrize(
    ("variable", "file"),
    [
        ("window.YTD.tweets.part3", DataFile("x.js", "tweet", part=3, is_plural=True)),
        ("YTD.tweet.part0", DataFile("x.js", "tweet")),
        ("window.YTD.deleted_tweets.part0", DataFile("x.js", "deleted_tweet", is_plural=True)),
        ("window.YTD.like.part12", DataFile("x.js", "like", part=12)),
        ("Grailbird.data.tweets_2013_04", DataFile("x.js", "grailbird_tweets")),
        ("user_details", DataFile("x.js", "grailbird_user")),
        ("window.YTD.tweets", None),
        ("module.exports", None),
        ("anything", None),
        (None, None),
    ],
)
def test_variables(variable: str | None, file: DataFile | None) -> None:
    assert file_by_variable("x.js", variable) == file


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("data/note-tweet.js", DataFile("data/note-tweet.js", "note_tweet", is_guessed=True)),
        ("tweets-part2.js", DataFile("tweets-part2.js", "tweet", part=2, is_plural=True, is_guessed=True)),
        ("tweet_part1.js", DataFile("tweet_part1.js", "tweet", part=1, is_guessed=True)),
        ("Data/Like-Part1.JS.TXT", DataFile("Data/Like-Part1.JS.TXT", "like", part=1, is_guessed=True)),
        ("data/js/tweets/2013_04.json", DataFile("data/js/tweets/2013_04.json", "grailbird_tweets", is_guessed=True)),
        ("user_details.json", DataFile("user_details.json", "grailbird_user", is_guessed=True)),
        ("tweets.txt", None),
        ("my tweets.js", None),
    ],
)
def test_names(name: str, file: DataFile | None) -> None:
    assert file_by_name(name) == file


@pytest.mark.parametrize("head", ["", "module.exports = ", "export const mine = ", "// mine\nexport default "])
@pytest.mark.parametrize("name", ["tweets.js", "data/Tweets.json", "old/DATA/tweets.js.txt"])
def test_posts_without_their_variable_are_known_by_name_and_content(name: str, head: str, tmp_path: Path) -> None:
    records = TWEETS.partition("= ")[2]
    assert layout_of(tmp_path, **{name: head + records, "a/tweets.json": "[1]"})[2] == [name]


def test_of_a_file_and_its_copy_the_one_that_can_be_read_is_read(tmp_path: Path) -> None:
    files = {"data/tweets.js": TWEETS, "data/tweets.json": "[]", "data/like.js": LFS, "data/like.json": "[]"}
    assert layout_of(tmp_path, **files)[2] == ["data/like.json", "data/tweets.js"]
    files = {"data/tweets.js": LFS, "data/tweets.json": "[]", "data/account.js": account_file()}
    assert layout_of(tmp_path, **files)[2] == ["data/account.js", "data/tweets.json"]


def test_what_is_read_is_known_by_its_name_too() -> None:
    types = {
        *(kind for reader in READERS for kind in reader.files),
        *(each.kind for each in POST_FILES if not each.is_table),
    }
    paths = [f"{kind.replace('_', '-')}.js" for kind in types if not kind.startswith("grailbird")]
    guesses = [file_by_name(path) for path in paths]
    assert [path for path, guess in zip(paths, guesses, strict=True) if not (guess and guess.is_read)] == []


def test_module_exports_is_known_by_the_name_of_its_file(tmp_path: Path) -> None:
    assert layout_of(tmp_path, **{"data/tweets.js": "module.exports = []"})[0] == "plural"
