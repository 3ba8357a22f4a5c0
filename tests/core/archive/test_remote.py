from __future__ import annotations

import random
import sys
import tarfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import fsspec
import pytest
from PIL import Image
from upath import UPath

from support.archives import account_file, make_archive, tweet, tweets_file
from twconvert import ArchiveError, Report, TwconvertError, convert, open_archive
from twconvert.archive import remote
from twconvert.errors import OptionError, RemoteReadError
from twconvert.remote_path import RemotePath, archive_path

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = "ada's archive #1 [50 %] ü.zip"
_MEDIA = 6


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an archive of 100 posts, six of which have a picture of 1 MiB that nothing is seen on."""
    noise = random.Random(1)  # noqa: S311 - it makes no secrets
    posts = [tweet(f"Post {number}", id_str=str(100 + number)) for number in range(100)]
    picture = BytesIO()
    Image.new("RGB", (8, 8)).save(picture, "jpeg")
    files: dict[str, str | bytes] = {"data/account.js": account_file()}
    for number in range(_MEDIA):
        post = posts[number]
        address = f"https://pbs.twimg.com/media/a{number}.jpg"
        medium = {"media_url_https": address, "url": "https://t.co/a", "type": "photo", "id_str": str(number)}
        post["extended_entities"] = {"media": [medium]}
        files[f"data/tweets_media/{post['id_str']}-a{number}.jpg"] = picture.getvalue() + noise.randbytes(1 << 20)
    files["data/tweets.js"] = tweets_file(posts)
    return make_archive(tmp_path_factory.mktemp("archive"), files)


@pytest.fixture
def in_memory(archive: Path) -> Iterator[Any]:
    """Return the file system ``memory://`` with the archive in it."""
    system = fsspec.filesystem("memory")
    system.put_file(str(archive), f"/{_NAME}")
    yield system
    system.store.clear()
    system.pseudo_dirs[:] = [""]


def _texts(*archives: Any, **options: Any) -> tuple[list[str], Report]:
    report = Report()
    with open_archive(*archives, report=report, **options) as document:
        texts = [str(post.content) for post in document.posts]
    return texts, report


def test_of_an_archive_in_an_object_store_only_the_parts_are_read_that_a_format_without_media_needs(
    archive: Path, s3: Any, tmp_path: Path
) -> None:
    s3.put_file(str(archive), f"lab/{_NAME}")
    report = convert(f"s3://lab/{_NAME}", to="csv", output=tmp_path / "elsewhere", media=False)
    convert(archive, to="csv", output=tmp_path / "here", media=False)
    size = archive.stat().st_size
    assert report.archives[0].path == _NAME
    assert report.archives[0].bytes_read is not None
    assert report.archives[0].bytes_read <= 2 << 20 < size / 2
    for table in ("posts.csv", "media.csv"):
        here, elsewhere = ((tmp_path / name / table).read_bytes() for name in ("here", "elsewhere"))
        assert elsewhere.replace(_NAME.encode(), archive.name.encode()) == here


def test_with_media_an_archive_is_read_once_and_whole(archive: Path, s3: Any, tmp_path: Path) -> None:
    s3.put_file(str(archive), f"lab/{_NAME}")
    stages = []

    class _Progress:
        def step(self, stage: str, done: int, total: int | None) -> None:
            stages.append((stage, done == total))

    report = convert(f"s3://lab/{_NAME}", to="jsonfeed", output=tmp_path / "a.json", progress=_Progress())
    assert report.archives[0].bytes_read == archive.stat().st_size
    assert report.media.present == _MEDIA
    assert ("copying", True) in stages


def test_where_an_archive_is_on_this_machine_no_bytes_are_counted(archive: Path) -> None:
    assert _texts(archive)[1].archives[0].bytes_read is None


@pytest.mark.parametrize("media", [True, False])
def test_archives_are_read_from_memory_whatever_their_names(in_memory: Any, archive: Path, media: bool) -> None:  # noqa: FBT001
    assert in_memory.exists(f"/{_NAME}")
    texts, report = _texts(f"memory://{_NAME}", media=media)
    assert texts == _texts(archive)[0]
    assert report.archives[0].path == _NAME


def test_paths_of_universal_pathlib_are_taken(in_memory: Any) -> None:
    assert in_memory.exists(f"/{_NAME}")
    assert len(_texts(UPath(f"memory://{_NAME}"))[0]) == 100


@pytest.mark.parametrize("media", [True, False])
def test_a_folder_elsewhere_is_an_archive_too(in_memory: Any, tmp_path: Path, archive: Path, media: bool) -> None:  # noqa: FBT001
    fsspec.filesystem("zip", fo=str(archive)).get("/", str(tmp_path), recursive=True)
    in_memory.put(str(tmp_path), "/my archive/", recursive=True)
    report = convert("memory://my archive/", to="csv", output=tmp_path / "elsewhere", media=media)
    here = convert(tmp_path, to="csv", output=tmp_path.parent / f"here-{media}", media=media)
    assert (report.records, report.media) == (here.records, here.media)
    assert report.archives[0].path == "my archive"
    read = report.archives[0].bytes_read
    assert read is not None
    assert (read > _MEDIA << 20) == media


def test_a_tarball_elsewhere_is_an_archive_too(in_memory: Any, tmp_path: Path, archive: Path) -> None:
    fsspec.filesystem("zip", fo=str(archive)).get("/", str(tmp_path / "in"), recursive=True)
    with tarfile.open(tmp_path / "a.tar.gz", "w:gz") as tarball:
        tarball.add(tmp_path / "in", ".")
    in_memory.put_file(str(tmp_path / "a.tar.gz"), "/a.tar.gz")
    assert len(_texts("memory://a.tar.gz", media=False)[0]) == 100


def test_a_server_that_gives_no_parts_of_files_gives_all_of_it(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "a b.zip").write_bytes(archive.read_bytes())

    class _Handler(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(tmp_path)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        address = f"http://127.0.0.1:{server.server_port}"
        texts, report = _texts(f"{address}/a%20b.zip?signature=secret", media=False)
        with pytest.raises(ArchiveError, match="no such file") as missing:
            _texts(f"{address}/none.zip?signature=secret")
    finally:
        server.shutdown()
        server.server_close()
    assert len(texts) == 100
    assert report.archives[0].path == "a b.zip"
    assert report.archives[0].bytes_read == archive.stat().st_size
    assert "secret" not in str(missing.value)


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("s3://no-such-bucket/a.zip", "s3://no-such-bucket/a.zip: there is no such bucket; check its name"),
        ("s3://lab/none.zip", "s3://lab/none.zip: there is no such file or folder; check its name"),
        ("memory://none.zip", "memory://none.zip: there is no such file or folder; check its name"),
        ("gopher://host/a.zip", "gopher://host/a.zip: no library reads gopher://; give the address of"),
        ("https://127.0.0.1:1/a.zip", "https://127.0.0.1:1/a.zip: the server cannot be reached"),
        ("file:///none%20here.zip", "/none here.zip: there is no such file or folder"),
    ],
)
@pytest.mark.usefixtures("s3")
def test_what_is_wrong_is_told_in_one_line(address: str, message: str) -> None:
    with pytest.raises(ArchiveError) as error:
        _texts(address)
    assert str(error.value).startswith(message)
    assert "\n" not in str(error.value)


@pytest.mark.usefixtures("s3")
def test_missing_credentials_are_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.delenv(name)
    for name in ("AWS_SHARED_CREDENTIALS_FILE", "AWS_CONFIG_FILE"):
        monkeypatch.setenv(name, str(tmp_path / "none"))
    with pytest.raises(ArchiveError, match="there are no credentials for it"):
        _texts("s3://lab/a.zip")


@pytest.mark.parametrize("library", ["fsspec.core", "s3fs"])
def test_a_missing_library_is_told_with_its_extra(library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    # What was loaded before is known to it.
    monkeypatch.delitem(vars(sys.modules["fsspec.registry"])["_registry"], "s3", raising=False)
    with pytest.raises(ArchiveError, match=r"s3:// is not installed; pip install 'twconvert\[remote\]'"):
        _texts("s3://lab/a.zip")


def test_a_server_that_is_lost_ends_the_conversion_and_leaves_nothing(
    archive: Path, s3: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    s3.put_file(str(archive), "lab/a.zip")
    monkeypatch.setattr(remote, "_PIECE", 1 << 20)

    class _Lost:
        def step(self, stage: str, done: int, total: int | None) -> None:
            del done, total
            if stage == "copying":
                monkeypatch.setattr("s3fs.core._fetch_range", _lose)

    def _lose(*_: object, **__: object) -> bytes:
        raise ConnectionError("reset by peer")

    with pytest.raises(RemoteReadError, match=r"s3://lab/a.zip: the server cannot be reached \(reset by peer\)"):
        convert("s3://lab/a.zip", to="csv", output=tmp_path / "out", progress=_Lost())
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_ends_early_is_no_archive(in_memory: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    size = in_memory.size(f"/{_NAME}")
    monkeypatch.setattr(type(in_memory), "info", lambda *_, **__: {"type": "file", "size": size + 1})
    with pytest.raises(RemoteReadError, match="ended after"):
        _texts(f"memory://{_NAME}")


def test_addresses_and_paths_are_told_apart(tmp_path: Path) -> None:
    assert archive_path("s3://bucket/a b.zip") == RemotePath("s3://bucket/a b.zip")
    assert archive_path("simplecache::s3://bucket/a.zip") == RemotePath("simplecache::s3://bucket/a.zip")
    assert archive_path("C:\\a.zip") == Path("C:\\a.zip")
    assert archive_path("C://a.zip") == Path("C://a.zip")
    assert archive_path(tmp_path) == tmp_path
    assert archive_path("file:///tmp/a%20b%231.zip") == Path("/tmp/a b#1.zip")  # noqa: S108 - nothing is written there
    assert [archive_path(each) for each in (7, "", "a\0b", b"a")] == [None] * 4
    with pytest.raises(OptionError, match="must be a path"):
        _texts(7)


def test_an_address_is_shown_without_its_secrets() -> None:
    path = RemotePath("https://ada:secret@example.com/a%20b.zip?key=secret#x")
    assert (str(path), path.name, path.stem, path.suffix) == ("https://example.com/a%20b.zip", "a b.zip", "a b", ".zip")
    assert str(path / "data" / "b.zip") == "https://example.com/a%20b.zip/data/b.zip"
    assert (path / "data" / "b.zip").name == "b.zip"


def test_a_damaged_archive_elsewhere_is_named_by_its_address(in_memory: Any) -> None:
    in_memory.pipe_file("/cut.zip", in_memory.cat_file(f"/{_NAME}")[:-5000])
    with pytest.raises(TwconvertError, match=r"^memory://cut.zip: is a zip that was cut short"):
        _texts("memory://cut.zip", media=False)
