from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import msgspec
import pytest
from jsonschema import Draft202012Validator

import twconvert_schemas
from support.archives import account_file, make_archive, tweet, tweets_file, ytd
from support.commands import own_plugins
from twconvert import Document, Exporter, open_archive
from twconvert.registry import Plugin

if TYPE_CHECKING:
    from support.commands import Run

ANSWER = {"in_reply_to_user_id_str": "2000", "in_reply_to_screen_name": "bob", "in_reply_to_status_id_str": "7"}


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """Return an archive with a bad record, a missing file and one that nobody reads."""
    manifest = {
        "archiveInfo": {"generationDate": "2022-11-21T08:00:00.000Z"},
        "dataTypes": {
            "tweets": {
                "files": [
                    {"fileName": "data/tweets.js", "globalName": "YTD.tweets.part0", "count": "3"},
                    {"fileName": "data/tweets-part1.js", "globalName": "YTD.tweets.part1", "count": "7"},
                ]
            },
        },
    }
    bad = {"tweet": {**tweet("Bad", id_str="22"), "full_text": ["not", "text"]}}
    files = {
        "data/manifest.js": f"window.__THAR_CONFIG = {json.dumps(manifest)}",
        "data/account.js": account_file(),
        "data/tweets.js": ytd(
            "tweets", [{"tweet": tweet("One", id_str="20")}, bad, {"tweet": tweet("Two", id_str="21")}]
        ),
        "data/ageinfo.js": ytd("ageinfo", [{"ageMeta": {}}]),
    }
    return make_archive(tmp_path, files)


def test_inspect_tells_a_person_what_is_there(run: Run, archive: Path) -> None:
    ended = run("inspect", archive)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.splitlines()[:5] == [
        "@ada_example, Ada Example",
        archive.name,
        "2 posts, 20 November 2022",
        "",
        f"  2022         2  {'█' * 40}",
    ]
    assert "\n\n  2 posts of your own; 0 replies to others; 0 reposts\n" in ended.out
    assert "  busiest day: 20 November 2022 (2 posts); busiest hour: 10:00 to 11:00\n" in ended.out
    assert ended.out.endswith(f"\nNext: twconvert {archive} --to epub\n")
    more = run("inspect", archive, "-v").out
    assert f"\nArchives\n  {archive.name}: plural layout\n\nWhat is in it\n         2 posts\n" in more


def test_inspect_names_the_option_that_takes_in_what_is_private(run: Run, tmp_path: Path) -> None:
    files = {
        "data/tweets.js": tweets_file([tweet("New")]),
        "data/like.js": ytd("like", [{"like": {"tweetId": str(number)}} for number in range(1200)]),
        "data/follower.js": ytd("follower", [{"follower": {"accountId": "7", "userLink": "https://x.com/i/7"}}]),
    }
    archive = make_archive(tmp_path, {"data/account.js": account_file(), **files})
    private = """
Private, and left out unless you ask
    1,200 liked posts   --include likes
        1 person        --include relations   (1 follower)
"""
    assert private in run("inspect", archive).out
    said = "private, and left out: 1 person, 1,200 liked posts (--include relations,likes)\n"
    assert said in run(archive, "--to", "texts").err
    others = run(archive, "--to", "epub", "--include", "likes").err
    assert "also in it: 1,200 liked posts\nprivate, and left out: 1 person (--include relations)\n" in others


def test_inspect_tells_followers_from_others(run: Run, tmp_path: Path) -> None:
    numbers = {"follower": 1200, "following": 2, "block": 3, "mute": 0}
    words = {"follower": "follower", "following": "following", "block": "blocking", "mute": "muting"}
    files = {
        f"data/{name}.js": ytd(name, [{words[name]: {"accountId": str(each)}} for each in range(1, number + 1)])
        for name, number in numbers.items()
    }
    archive = make_archive(tmp_path, {"data/account.js": account_file(), **files})
    parts = "(1,200 followers, 2 following, 3 blocked)"
    assert f"    1,205 people   --include relations   {parts}\n" in run("inspect", archive).out
    found = json.loads(run("inspect", archive, "--json").out)
    assert found["relations"] == {"follower": 1200, "following": 2, "blocked": 3, "muted": 0}
    assert found["records"]["relations"]["found"] == 1205


def test_inspect_shows_years_between_and_what_there_is_most_of(run: Run, tmp_path: Path) -> None:
    hashtag = {"entities": {"hashtags": [{"text": "Bread", "indices": ["0", "6"]}]}}
    posts = [
        tweet("#Bread", datetime(2012, 1, 1, tzinfo=UTC), id_str="1", **hashtag),
        *(tweet("@bob yes", datetime(2014, 1, day, tzinfo=UTC), id_str=f"2{day}", **ANSWER) for day in (1, 2)),
    ]
    deleted = ytd(
        "deleted_tweets", [{"tweet": tweet("#Gone", datetime(2013, 1, 1, tzinfo=UTC), id_str="9", **hashtag)}]
    )
    files = {"data/tweets.js": tweets_file(posts), "data/account.js": account_file(), "data/deleted-tweets.js": deleted}
    lines = run("inspect", make_archive(tmp_path, files)).out.splitlines()
    years = lines.index("")
    assert lines[years + 1 : years + 4] == [
        f"  2012         1  {'█' * 20}",
        "  2013         0",
        f"  2014         2  {'█' * 40}",
    ]
    assert "  1 post of your own; 2 replies to others; 0 reposts" in lines
    assert "  most days in a row: 2, from 1 January 2014 to 2 January 2014" in lines
    assert "  hashtags: #Bread (1)" in lines
    assert "  most answered: @bob (2)" in lines


def test_inspect_tells_what_is_missing_unread_and_wrong(run: Run, damaged: Path) -> None:
    assert "error: data/tweets.js 22 /full_text: a record cannot be read: expected" in run("inspect", damaged).out
    ended = run("inspect", damaged, "--verbose")
    assert ended.code == 4
    lines = [" ".join(line.split()) for line in ended.out.splitlines()]
    assert f"{damaged.name}, archive of 21 November 2022" in lines
    assert "data/tweets.js 3 records, 1 invalid" in lines
    problems = lines[lines.index("Problems") :]
    assert problems[1].startswith("error: data/tweets.js 22 /full_text: a record cannot be read: expected")
    assert any("data/tweets-part1.js" in line and "missing" in line for line in problems)
    assert any("data/ageinfo.js" in line and "does not name" in line for line in problems)


def test_inspect_gathers_files_of_a_kind(run: Run, tmp_path: Path) -> None:
    parts = {f"data/tweets-part{part}.js": ytd("tweets", [{"tweet": tweet(str(part))}], part) for part in range(5)}
    lines = run("inspect", make_archive(tmp_path, parts), "-v").out.splitlines()
    assert "  data/ (5 files)         5 records" in lines


def test_inspect_tells_programs_the_same(run: Run, damaged: Path) -> None:
    facts = json.loads(run("inspect", damaged, "--json").out)
    assert facts["owner"] == {"id": "1000", "handle": "ada_example", "name": "Ada Example"}
    assert facts["period"] == {"first": "2022-11-20T10:00:00Z", "last": "2022-11-20T10:00:00Z"}
    assert facts["archives"][0]["generated_at"] == "2022-11-21T08:00:00Z"
    assert facts["records"]["posts"] == {"found": 3, "exported": 2, "filtered": 0, "merged": 0, "invalid": 1}
    assert set(facts) == {
        *("version", "archives", "files", "media", "owner", "period", "problems", "records", "relations", "statistics")
    }
    assert (facts["statistics"]["posts"], facts["statistics"]["months"][0]["month"]) == (2, 11)
    assert {file["path"]: file["found"] for file in facts["files"]}["data/ageinfo.js"] == 1


def test_an_archive_without_posts_has_no_period(run: Run, tmp_path: Path) -> None:
    archive = make_archive(tmp_path, {"data/account.js": account_file()})
    assert json.loads(run("inspect", archive, "--json").out)["period"] is None
    assert run("inspect", archive).out.startswith(f"@ada_example, Ada Example\n{archive.name}\n\nNext:")


def test_inspect_counts_what_a_conversion_leaves_out(run: Run, tmp_path: Path) -> None:
    gone = ytd("deleted_tweets", [{"tweet": {**tweet("Gone", id_str="5"), "deleted_at": "2022-12-01T00:00:00Z"}}])
    archive = make_archive(tmp_path, {"data/tweets.js": tweets_file([]), "data/deleted-tweets.js": gone})
    records = json.loads(run("inspect", archive, "--json").out)["records"]
    assert records["deleted_posts"]["exported"] == 1


def test_what_a_terminal_would_obey_is_shown_instead(run: Run, archive: Path) -> None:
    odd = archive.with_name("a\x1b[31m.zip")
    missing = run("inspect", odd)
    assert missing.error.endswith("a\\x1b[31m.zip: there is no such file or folder; check its name")
    archive.rename(odd)
    assert "\x1b" not in run("inspect", odd).out


def test_inspect_finds_the_archive_here(run: Run, archive: Path, here: Path) -> None:
    (here / "a.zip").write_bytes(archive.read_bytes())
    assert "\na.zip\n" in run("inspect").out


def test_validate_names_file_record_place_found_and_expected(run: Run, damaged: Path) -> None:
    ended = run("validate", damaged)
    assert ended.code == 4
    first, *_, last = ended.out.splitlines()
    assert first == "error: data/tweets.js 22 /full_text: a record cannot be read: expected text, found a list"
    assert last == "1 of 4 records cannot be read or is missing (above)"


def test_validate_tells_programs_the_same(run: Run, damaged: Path) -> None:
    ended = run("validate", damaged, "--json")
    assert ended.code == 4
    problem = json.loads(ended.out)["problems"]
    assert {
        "severity": "error",
        "kind": "record-invalid",
        "message": "a record cannot be read: expected text, found a list",
        "file": "data/tweets.js",
        "record": "22",
        "pointer": "/full_text",
        "count": 1,
    } in problem


def test_validate_is_content_with_a_good_archive(run: Run, archive: Path) -> None:
    assert run("validate", archive) == (0, "All 2 records are as they should be\n", "")


def test_validate_says_which_files_are_missing(run: Run, tmp_path: Path) -> None:
    def named(count: int) -> Path:
        like = {"files": [{"fileName": "data/like.js", "globalName": "YTD.like.part0", "count": str(count)}]}
        manifest = f"window.__THAR_CONFIG = {json.dumps({'dataTypes': {'like': like}})}"
        files = {"data/manifest.js": manifest, "data/tweets.js": tweets_file([tweet("New")])}
        return make_archive(tmp_path, {"data/account.js": account_file(), **files})

    told = run("validate", named(7)).out
    assert told.endswith("\nThe one record is as it should be; 1 file that the archive names is missing (above)\n")
    # Nothing is lost where there was nothing.
    assert "like.js" not in run("validate", named(0)).out


def test_formats_are_listed(run: Run) -> None:
    ended = run("formats")
    assert ended.code == 0
    lines = {line.split()[0]: line for line in ended.out.splitlines()}
    assert list(lines) == sorted(lines)
    assert {"epub", "pages", "texts"} <= lines.keys()
    assert lines["pages"].split(maxsplit=1)[1] == "a folder  Write a file for each post."
    listed = json.loads(run("formats", "--json").out)["formats"]
    assert [each["name"] for each in listed] == list(lines)
    assert {
        "name": "pages",
        "suffix": "",
        "about": "Write a file for each post.",
        "missing": None,
        "options": [],
    } in listed
    (options,) = (each["options"] for each in listed if each["name"] == "epub")
    assert [each["name"] for each in options] == [
        "split",
        "cover",
        "max_image_size",
        "embed_video",
        "theme",
        "css",
        "volumes",
        "aids",
    ]
    assert options[0] == {
        "name": "split",
        "kind": "choice",
        "type": "string",
        "default": "month",
        "choices": ["month", "year"],
        "minimum": None,
        "maximum": None,
        "is_path": False,
        "is_list": False,
        "help": "Begin a new chapter with each month or with each year.",
    }
    assert (options[2]["type"], options[2]["minimum"], options[2]["default"]) == ("integer", 100, None)


def test_every_kind_of_option_can_be_told_to_programs(run: Run) -> None:
    def export(
        document: Document,
        path: Path,
        *,
        template: Path = Path("a/b.html"),
        ratio: float = 1.5,
        fonts: list[str] | None = None,
        size: Literal[1, 2] = 2,
    ) -> None:
        raise NotImplementedError

    plugins = own_plugins(Exporter(name="all", suffix=".all", export=export))
    answer = json.loads(run("formats", "--json", plugins=plugins).out)
    Draft202012Validator(twconvert_schemas.load("formats")).validate(answer)
    (options,) = (each["options"] for each in answer["formats"] if each["name"] == "all")
    assert [(each["type"], each["default"], each["is_path"], each["is_list"]) for each in options] == [
        ("string", "a/b.html", True, False),
        ("number", 1.5, False, False),
        ("string", None, False, True),
        ("integer", 2, False, False),
    ]


def test_plugins_are_listed_with_what_is_wrong_with_them(run: Run) -> None:
    plugins = own_plugins()
    plugins.installed.append(Plugin("broken", "broken-thing", "0.1", problem="ImportError: no module"))
    ended = run("plugins", plugins=plugins)
    assert ended.out.splitlines()[-1].split(maxsplit=3) == [
        "broken",
        "broken-thing",
        "0.1",
        "not used: ImportError: no module",
    ]
    assert ended.error == (
        "twconvert: warning: plugin 'broken' of broken-thing 0.1 is not used: ImportError: no module"
    )
    listed = {each["name"]: each for each in json.loads(run("plugins", "--json", plugins=plugins).out)["plugins"]}
    assert listed["epub"]["offers"] == ["exporter epub"]
    assert listed["broken"]["problem"] == "ImportError: no module"


@pytest.mark.parametrize(
    ("words", "schema"),
    [
        (("inspect", "ARCHIVE", "--json"), "inspection"),
        (("validate", "ARCHIVE", "--json"), "validation"),
        (("formats", "--json"), "formats"),
        (("plugins", "--json"), "plugins"),
        (("config", "--json"), "config"),
    ],
)
def test_what_is_written_for_programs_has_its_shape(
    words: tuple[str, ...], schema: str, run: Run, damaged: Path
) -> None:
    written = json.loads(run(*(damaged if word == "ARCHIVE" else word for word in words)).out)
    validator = Draft202012Validator(json.loads(run("schema", schema).out))
    validator.validate(written)
    spoilt = [*written, "?"] if isinstance(written, list) else {**written, "mood": "fine"}
    assert not validator.is_valid(spoilt)


def test_a_schema_can_be_used_alone(run: Run) -> None:
    post = {"id_str": "20", "full_text": "Hello", "created_at": "Sat Jan 05 10:00:00 +0000 2019"}
    validator = Draft202012Validator(json.loads(run("schema", "tweet").out))
    assert validator.is_valid(post)
    assert not validator.is_valid({**post, "created_at": "long ago"})


def test_schemas_are_listed(run: Run) -> None:
    ended = run("schema")
    assert ended.out.splitlines() == sorted([*twconvert_schemas.names(), "document"])


@pytest.mark.parametrize("name", [*twconvert_schemas.names(), "document"])
def test_every_schema_is_a_valid_one(name: str, run: Run) -> None:
    schema = json.loads(run("schema", name).out)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema)


def test_a_schema_that_is_not_there_is_told(run: Run) -> None:
    assert run("schema", "twet").error == "there is no schema 'twet'; did you mean 'tweet'?"
    assert run("schema", "letter").code == 2


def as_json(value: object) -> Any:
    return msgspec.json.decode(msgspec.json.encode(value))


def test_the_schema_of_the_document_describes_it(run: Run, archive: Path) -> None:
    validator = Draft202012Validator(json.loads(run("schema", "document").out))
    with open_archive(archive) as document:
        value: dict[str, Any] = {
            "title": document.title,
            "owner": as_json(document.owner),
            "posts": [as_json(post) for post in document.posts],
            "threads": [as_json(thread) for thread in document.threads],
        }
    validator.validate(value)
    value["posts"][0]["content"] = [{"type": "unheard-of"}]
    assert not validator.is_valid(value)
