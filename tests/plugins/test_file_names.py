"""Names of media, ids and handles never stop an export, and links lead to the files, whatever an archive calls them."""

from __future__ import annotations

import unicodedata
from io import BytesIO
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote
from zipfile import ZipFile, is_zipfile

import pytest
from PIL import Image

from support.mastodon_archives import attachment, make_archive, note
from support.reading.markdown import rendered
from twconvert import Account, convert
from twconvert.conversion.destinations import default_destination, free_path
from twconvert.model import Media
from twconvert.registry import find_plugins
from twconvert.testing import make_document, make_post, text_of

if TYPE_CHECKING:
    from pathlib import Path

    from twconvert import Exporter

EXPORTERS = find_plugins().exporters
RUNS = [
    ("tiddlywiki", {}),
    ("html", {}),
    ("jsonfeed", {}),
    ("csv", {}),
    ("docx", {"split": "year"}),
    ("epub", {}),
    *(("markdown", {"flavor": flavor, "layout": "thread"}) for flavor in ("plain", "jekyll", "hugo", "obsidian")),
]
MEDIA = [
    "a/" + "l" * 251 + ".jpg",
    "a/" + "L" * 251 + ".jpg",
    *(f"a/{name}" for name in ("CON.png", "aux.png", "nul.PNG", "com1.png", "con.foto.png", "COM\u00b9.png")),
    *(f"a/{name}" for name in ("x.png", "X.png", "caf\u00e9.png", "cafe\u0301.png", "_x.png", "end. .png")),
    "b/x.png",
    "b/" + "\U0001f426" * 63 + ".png",
]
IDS = ["aB", "Ab", "con", "a" * 300, "https://social.example/" + "9" * 300, "https://social.example/1", "17", "18"]


def picture(number: int) -> bytes:
    file = BytesIO()
    Image.new("RGB", (16, 16), (number, 9, 9)).save(file, "PNG")
    return file.getvalue()


FILES = {path: picture(number) for number, path in enumerate(MEDIA)}


def written(exporter: Exporter, options: dict[str, object], folder: Path) -> Path:
    """Return an output of posts with these media and these ids."""
    posts = [
        make_post(number * 100, id=IDS[number % len(IDS)] if number < len(IDS) else f"{number}", media=(media,))
        for number, media in enumerate(Media(kind="image", path=path, media_type="image/png") for path in MEDIA)
    ]
    owner = Account(id="1000", handle="\U00020000" * 300)
    with make_document(posts, owner=owner, files=FILES) as document:
        place = default_destination(document, exporter, [], folder)
        # A page of pictures would have another copy of each.
        exporter.export(document, place, **options | ({"aids": ["none"]} if "flavor" in options else {}))
    return place


@pytest.mark.parametrize(("name", "options"), RUNS, ids=str)
def test_files_of_any_name_are_in_every_output(name: str, options: dict[str, object], tmp_path: Path) -> None:
    written(EXPORTERS[name], options, tmp_path)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    names = [path.relative_to(tmp_path).as_posix() for path in files]
    members = [f"{file.name}:{name}" for file in files if is_zipfile(file) for name in ZipFile(file).namelist()]
    assert [name for name in names + members if any(map(is_refused, name.split("/")))] == []
    assert len({unicodedata.normalize("NFD", name).casefold() for name in names + members}) == len(names + members)
    if name not in {"csv", "docx", "epub"}:
        copies = [path for path in files if path.suffix == ".png"]
        assert sorted(path.read_bytes() for path in copies) == sorted(FILES.values())
        said = unquote(text_of(tmp_path))
        assert [path.name for path in copies if path.name not in said] == []
    if options.get("flavor") == "plain":
        assert list(rendered(next(tmp_path.iterdir())).faults()) == []
        assert len([path for path in files if path.parent.name.startswith("20") and path.suffix == ".md"]) >= len(MEDIA)


def is_refused(name: str) -> bool:
    """Say whether Windows or Linux could not make a file of this name."""
    beginning = PurePosixPath(name).name.partition(".")[0].rstrip().upper()
    return (
        len(name.encode()) > 255 or beginning in {"CON", "AUX", "NUL", "COM1", "COM\u00b9"} or name[-1:] in {".", " "}
    )


def test_a_free_name_is_not_too_long(tmp_path: Path) -> None:
    path = tmp_path / ("\u00e9" * 125 + ".epub")
    path.touch()
    free = free_path(path, ".epub")
    free.touch()
    assert (free.suffix, free.stem[-2:], len(free.name.encode()) <= 255) == (".epub", "-2", True)


def test_an_archive_may_have_a_name_that_no_output_could_have(tmp_path: Path) -> None:
    """A picture whose suffix is wrong gets a longer one."""
    file = "l" * 251 + ".jpg"
    with BytesIO() as output:
        Image.new("RGB", (9, 9)).save(output, "WEBP")
        content = output.getvalue()
    post = note(1, "<p>Long</p>", attachment=[attachment(file, "image/webp")])
    archive = make_archive(tmp_path / "archive.zip", [post], {f"media_attachments/files/{file}": content})
    report = convert(archive, to=["markdown", "jsonfeed", "tiddlywiki"], output_folder=tmp_path)
    assert len(report.outputs) == 3
    assert [path.read_bytes() for path in tmp_path.rglob("*.webp")] == [content] * 3
