"""Bad input of every kind: the right exit code, one clear line, the good part kept, nothing left half-written."""

from __future__ import annotations

import gzip
import io
import json
import struct
import tarfile
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from support.archives import account_file, make_archive, tweet, tweets_file, ytd
from support.mastodon_archives import items, note

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from support.commands import Run

GOOD = tweet("Good", id_str="20")
LFS = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def with_tweets(folder: Path, content: str | bytes, **more: str | bytes) -> Path:
    """Make an archive with this as its data/tweets.js."""
    others = {f"data/{name.replace('__', '.')}": each for name, each in more.items()}
    return make_archive(folder, {"data/account.js": account_file(), "data/tweets.js": content, **others})


def encrypted(archive: Path) -> bytes:
    """Return a zip whose members all say that they are encrypted."""
    data = bytearray(archive.read_bytes())
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(signature)
        while place >= 0:
            data[place + flags] |= 1
            place = data.find(signature, place + 4)
    return bytes(data)


def tarball() -> bytes:
    content = json.dumps(items([note(1, "<p>Good</p>")])).encode()
    info = tarfile.TarInfo("archive-20210102031500-1a2b/outbox.json")
    info.size = len(content)
    output = io.BytesIO()
    with tarfile.open(fileobj=output, mode="w") as files:
        files.addfile(info, io.BytesIO(content))
    return output.getvalue()


def zip_of_letters() -> bytes:
    output = io.BytesIO()
    with ZipFile(output, "w") as letters:
        letters.writestr("letter.txt", "Dear Ada")
    return output.getvalue()


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"Dear Ada, here is no archive", "is not a zip; give the archive as it was downloaded"),
        (b"", "is empty; download it again"),
        (b"<!DOCTYPE html><p>Log in", "is a web page, which twconvert does not read"),
        (gzip.compress(tarball(), mtime=0)[:-9], "is compressed, and was cut short or damaged; download it again"),
        (tarball()[:700], "is a tarball that was cut short or damaged; download it again"),
        (
            zip_of_letters(),
            "is not an archive that twconvert knows; give it the zip as it was downloaded",
        ),
    ],
    # Their bytes hold the time of day, and every process has to call a test the same.
    ids=["text", "empty", "page", "tar.gz", "tar", "zip"],
)
@pytest.mark.parametrize("command", [("--to", "texts"), ("inspect",), ("validate",)])
def test_a_file_that_is_no_archive(
    content: bytes, complaint: str, command: tuple[str, ...], run: Run, tmp_path: Path
) -> None:
    (tmp_path / "a.zip").write_bytes(content)
    ended = run(*command, tmp_path / "a.zip")
    assert (ended.code, ended.out) == (3, "")
    assert f"{tmp_path / 'a.zip'}" in ended.error
    assert complaint in ended.error
    assert names_in(tmp_path) == ["a.zip", "here"]
    assert names_in(tmp_path / "here") == []


def test_a_tarball_alone_in_the_current_folder(run: Run, here: Path) -> None:
    (here / "archive.tar.gz").write_bytes(gzip.compress(tarball()))
    assert run("--to", "texts", "-o", "a.txt").code == 0
    assert (here / "a.txt").read_text() == "Good\n"
    assert names_in(here) == ["a.txt", "archive.tar.gz"]


@pytest.mark.parametrize("end", [-1, -30, 100])
def test_a_zip_that_was_cut_short(end: int, run: Run, archive: Path, here: Path) -> None:
    archive.write_bytes(archive.read_bytes()[:end])
    ended = run(archive, "--to", "texts")
    assert (ended.code, "is a zip that was cut short or damaged; download it again" in ended.error) == (3, True)
    assert names_in(here) == []


def test_an_encrypted_zip(run: Run, archive: Path, here: Path) -> None:
    archive.write_bytes(encrypted(archive))
    ended = run(archive, "--to", "texts")
    assert (ended.code, "is encrypted; unpack it with its password first" in ended.error) == (3, True)
    assert names_in(here) == []


def test_a_folder_that_is_no_archive(run: Run, tmp_path: Path, here: Path) -> None:
    (tmp_path / "letters").mkdir()
    ended = run(tmp_path / "letters", "--to", "texts")
    assert (ended.code, "knows; give it the zip" in ended.error) == (3, True)
    told = run(tmp_path / "letters", "--to", "texts", "--verbose").err
    assert "\nit looked for outbox.json (mastodon); data/tweets.js, data/tweet.js" in told
    assert names_in(here) == []


def test_a_path_that_is_not_there(run: Run, here: Path) -> None:
    ended = run("missing.zip", "--to", "texts")
    assert (ended.code, ended.error) == (3, "missing.zip: there is no such file or folder; check its name")
    assert names_in(here) == []


def test_a_wrong_checksum(run: Run, tmp_path: Path, here: Path) -> None:
    archive = with_tweets(tmp_path, tweets_file([GOOD]))
    data = archive.read_bytes()
    archive.write_bytes(data.replace(b'"Good"', b'"Evil"'))
    ended = run(archive, "--to", "texts", "-q")
    assert (ended.code, ended.out) == (4, "ada_example-archive.txt\n")
    assert ended.error.startswith("data/tweets.js: ")
    assert "its checksum is wrong" in ended.error
    assert names_in(here) == ["ada_example-archive.txt"]


HALF = tweets_file([GOOD, tweet("Cut off", id_str="21")])[:-40]

PARTLY_READABLE: dict[str, tuple[str | bytes, str, str]] = {
    # what data/tweets.js is -> its content, the posts that can be read, what is said of it
    "cut in half": (HALF, "Good\n", "data/tweets.js"),
    "empty": ("", "", "data/tweets.js: is empty"),
    "a pointer of Git LFS": (LFS, "", "data/tweets.js: is only a pointer to a file that Git LFS keeps elsewhere"),
    "HTML": ("<!DOCTYPE html><p>Not found", "", "data/tweets.js: is HTML and not a data file"),
    "UTF-16": (tweets_file([GOOD]).encode("utf-16"), "", "data/tweets.js: is in UTF-16; save it as UTF-8"),
    "an object": ('window.YTD.tweets.part0 = {"id_str": 5}', "", "data/tweets.js 5"),
    "a list of other things": (ytd("tweets", [{"tweet": GOOD}, 5, "x", None]), "Good\n", "data/tweets.js #2"),
    "without an id": (tweets_file([GOOD, {**GOOD, "id_str": None}]), "Good\n", "data/tweets.js"),
    "without a text": (tweets_file([GOOD, {**GOOD, "id_str": "21", "full_text": None}]), "Good\n", "21 /full_text"),
    "without a date": (tweets_file([GOOD, {"id_str": "21", "full_text": "x"}]), "Good\n", "21 /created_at"),
    "with a date of no calendar": (
        tweets_file([GOOD, {**GOOD, "id_str": "21", "created_at": "Mon Feb 31 10:00:00 +0000 2022"}]),
        "Good\n",
        "data/tweets.js 21",
    ),
}


@pytest.mark.parametrize("case", PARTLY_READABLE)
def test_the_good_part_is_converted_and_the_rest_is_told(case: str, run: Run, tmp_path: Path, here: Path) -> None:
    content, texts, complaint = PARTLY_READABLE[case]
    ended = run(with_tweets(tmp_path, content), "-qo", "a.txt", "--report", "r.json")
    assert (ended.code, ended.out) == (4, "a.txt\n")
    assert complaint in ended.err.splitlines()[0]
    assert all(line.startswith("twconvert: error: ") for line in ended.err.splitlines())
    assert (here / "a.txt").read_text() == texts
    assert names_in(here) == ["a.txt", "r.json"]
    problems = json.loads((here / "r.json").read_text("utf-8"))["problems"]
    assert any(problem["severity"] == "error" and "data/tweets.js" in problem["file"] for problem in problems)


@pytest.mark.parametrize("case", PARTLY_READABLE)
def test_strict_writes_nothing_but_the_report(case: str, run: Run, tmp_path: Path, here: Path) -> None:
    content, _, complaint = PARTLY_READABLE[case]
    ended = run(with_tweets(tmp_path, content), "-o", "a.txt", "--strict", "--report", "r.json")
    assert (ended.code, ended.out) == (4, "")
    assert ended.error.startswith("nothing was written, because something in the archive could not be read: ")
    assert complaint in ended.error
    assert ended.error.endswith("; without --strict it is left out")
    assert names_in(here) == ["r.json"]


def test_strict_writes_everything_of_a_good_archive(run: Run, archive: Path, here: Path) -> None:
    assert run(archive, "-o", "a.txt", "--strict").code == 0
    assert names_in(here) == ["a.txt"]


ODD: dict[str, tuple[dict[str, Any], str]] = {
    "no entities": ({"entities": None}, "Hello"),
    "entities that are a list": ({"entities": []}, "Hello"),
    "an entity beyond the end": (
        {"entities": {"hashtags": [{"text": "gone", "indices": ["500", "505"]}]}},
        "Hello",
    ),
    "an entity that ends before it begins": (
        {"entities": {"urls": [{"url": "x", "expanded_url": "https://example.org", "indices": [4, 2]}]}},
        "Hello",
    ),
    "indices that are no numbers": (
        {"entities": {"user_mentions": [{"screen_name": "bob", "indices": ["a", None]}]}},
        "Hello",
    ),
    "control characters": ({"full_text": "Hel\x00lo\x1b[31m"}, "Hel\ufffdlo\ufffd[31m"),
    "half a surrogate pair": ({"full_text": "Hello \ud83d"}, "Hello \ufffd"),
    "media without a file": (
        {
            "extended_entities": {
                "media": [{"id_str": "9", "media_url_https": "https://pbs.example/m/x.jpg", "type": "photo"}]
            }
        },
        "Hello",
    ),
}


@pytest.mark.parametrize("case", ODD)
def test_what_is_odd_and_can_be_read_is_read(case: str, run: Run, tmp_path: Path, here: Path) -> None:
    fields, text = ODD[case]
    ended = run(with_tweets(tmp_path, tweets_file([{**tweet("Hello"), **fields}])), "-o", "a.txt")
    assert ended.code == 0, ended.err
    assert (here / "a.txt").read_text("utf-8") == f"{text}\n"


def photo(number: str) -> dict[str, Any]:
    url = f"https://pbs.twimg.com/media/{number}.jpg"
    media = {"id_str": number, "media_url_https": url, "type": "photo", "url": "https://t.co/x", "indices": ["6", "20"]}
    return {
        **tweet("Photo https://t.co/x", id_str="30"),
        "extended_entities": {"media": [media]},
        "entities": {"media": [media]},
    }


NOT_A_PICTURE = {
    "nothing": None,
    "empty": b"",
    "mislabelled": b"%PDF-1.4 no picture at all",
    "undecodable": b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + b"\x00" * 40,
}


@pytest.mark.parametrize("case", NOT_A_PICTURE)
def test_pictures_that_cannot_be_used_do_not_spoil_a_book(case: str, run: Run, tmp_path: Path, here: Path) -> None:
    files: dict[str, str | bytes] = {"data/account.js": account_file(), "data/tweets.js": tweets_file([photo("77")])}
    content = NOT_A_PICTURE[case]
    if content is not None:
        files["data/tweets_media/30-77.jpg"] = content
    ended = run(make_archive(tmp_path, files), "-o", "a.epub")
    assert ended.code in {0, 4}, ended.err
    assert "Traceback" not in ended.err
    assert names_in(here) == ["a.epub"]
    with ZipFile(here / "a.epub") as book:
        assert book.testzip() is None
        assert not any(b"%PDF" in book.read(member) for member in book.namelist())


@pytest.mark.parametrize("name", ["../evil.js", "/evil.js", "C:/evil.js", "data/../../evil.js", "..\\evil.js"])
def test_members_whose_names_lead_elsewhere_are_refused(name: str, run: Run, tmp_path: Path, here: Path) -> None:
    archive = with_tweets(tmp_path, tweets_file([GOOD]))
    with ZipFile(archive, "a") as output:
        output.writestr(ZipInfo(name), ytd("tweets", []))
    ended = run(archive, "-qo", "a.txt")
    assert ended.code == 4
    assert "its name" in ended.error
    assert (here / "a.txt").read_text() == "Good\n"
    assert names_in(here) == ["a.txt"]
    assert names_in(tmp_path) == [archive.name, "here"]


def test_backslashes_are_separators(run: Run, tmp_path: Path, here: Path) -> None:
    archive = make_archive(tmp_path, {})
    with ZipFile(archive, "w") as output:
        output.writestr(ZipInfo("data\\tweets.js"), tweets_file([GOOD]))
    assert run(archive, "-o", "a.txt").code == 0
    assert (here / "a.txt").read_text() == "Good\n"


def test_a_zip_bomb_is_left_alone(run: Run, tmp_path: Path, here: Path) -> None:
    archive = with_tweets(tmp_path, tweets_file([GOOD]))
    with (
        ZipFile(archive, "a", ZIP_DEFLATED, compresslevel=9) as output,
        output.open("data/tweets-part1.js", "w") as bomb,
    ):
        bomb.write(b"window.YTD.tweets.part1 = [")
        for _ in range(80):
            bomb.write(b" " * (1 << 20))
    ended = run(archive, "-qo", "a.txt")
    assert (ended.code, "as only a zip bomb does" in ended.error) == (4, True)
    assert (here / "a.txt").read_text() == "Good\n"


def test_a_member_that_unpacks_to_more_than_it_says(run: Run, tmp_path: Path, here: Path) -> None:
    archive = make_archive(tmp_path, {"data/account.js": account_file()})
    text = tweets_file([GOOD] + [tweet("More", id_str=str(number)) for number in range(100, 200)])
    with ZipFile(archive, "a", ZIP_DEFLATED) as output:
        output.writestr("data/tweets.js", text)
    size = struct.pack("<L", len(text))
    archive.write_bytes(archive.read_bytes().replace(size, struct.pack("<L", 400)))
    ended = run(archive, "-qo", "a.txt")
    assert ended.code == 4
    assert ended.error.startswith("data/tweets.js: ")
    assert names_in(here) == ["a.txt"]


def test_links_that_leave_a_folder_are_not_followed(run: Run, tmp_path: Path, here: Path) -> None:
    secret = tmp_path / "secret.js"
    secret.write_text(tweets_file([tweet("Secret")]))
    folder = tmp_path / "archive" / "data"
    folder.mkdir(parents=True)
    (folder / "account.js").write_text(account_file())
    (folder / "tweets.js").write_text(tweets_file([GOOD]))
    (folder / "tweets-part1.js").symlink_to(secret)
    (folder / "tweets_media").symlink_to(tmp_path)
    ended = run(folder.parent, "-qo", "a.txt")
    assert ended.code == 4
    assert "it is a link that leads out of the folder" in ended.err
    assert (here / "a.txt").read_text() == "Good\n"


def files_of_all_layouts() -> Mapping[str, str]:
    return {
        "data/tweets.js": tweets_file([GOOD]),
        "data/account.js": LFS,
        "data/profile.js": "window.YTD.profile.part0 = [",
        "data/manifest.js": "window.__THAR_CONFIG = {",
        "data/note-tweet.js": "",
    }


def test_posts_are_read_though_all_else_is_broken(run: Run, tmp_path: Path, here: Path) -> None:
    ended = run(make_archive(tmp_path, files_of_all_layouts()), "--to", "texts")
    assert ended.code == 4
    assert (here / "twitter-archive.txt").read_text() == "Good\n"
