"""What the program that has Python in it does with the words that it is started with, and which plugins it finds."""

from __future__ import annotations

import io
import sys
from importlib.metadata import entry_points
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from make_sample_archive import DESTINATION as SAMPLE_ARCHIVE
from twconvert import program
from twconvert.archive import check_members
from twconvert.archive.background_check import begin_checks
from twconvert.registry import how_to_install, plugin_folder

if TYPE_CHECKING:
    from pathlib import Path

ARCHIVE = str(SAMPLE_ARCHIVE.absolute())


@pytest.mark.parametrize(
    ("words", "is_at_terminal", "meant"),
    [
        ([], False, ["app"]),
        ([], True, []),
        ([ARCHIVE], False, ["app", ARCHIVE]),
        ([ARCHIVE, ARCHIVE], True, ["app", ARCHIVE, ARCHIVE]),
        ([ARCHIVE, "--to", "epub"], False, [ARCHIVE, "--to", "epub"]),
        (["inspect", ARCHIVE], True, ["inspect", ARCHIVE]),
        (["sample-archive.zip"], True, ["sample-archive.zip"]),
        ([f"{ARCHIVE}.gone"], False, [f"{ARCHIVE}.gone"]),
        (["a\0b"], False, ["a\0b"]),
        (["--version"], False, ["--version"]),
    ],
)
def test_what_words_mean(words: list[str], meant: list[str], *, is_at_terminal: bool) -> None:
    assert program.words_for(words, is_at_terminal=is_at_terminal) == meant


class Pipe(io.BytesIO):
    """A stream of bytes that has a buffer, as those of a process have."""

    @property
    def buffer(self) -> Pipe:
        return self


def test_it_checks_members_as_the_program_beside_it_does(monkeypatch: pytest.MonkeyPatch) -> None:
    with ZipFile(SAMPLE_ARCHIVE) as packed:
        infos = packed.infolist()
    extents = [
        check_members.EXTENT.pack(
            info.header_offset, info.compress_size, info.file_size, info.CRC + wrong, info.compress_type
        )
        for wrong, info in enumerate(infos[:2])
    ]
    answers = Pipe()
    monkeypatch.setattr(sys, "argv", ["twconvert", "--check-members", ARCHIVE])
    monkeypatch.setattr(sys, "stdin", Pipe(b"".join(extents)))
    monkeypatch.setattr(sys, "stdout", answers)
    program.main()
    assert answers.getvalue() == b"\1\0"


def test_a_program_with_python_in_it_checks_by_itself(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    started: list[list[str]] = []

    class Process:
        stdout = None

        def __init__(self, words: list[str], **_: object) -> None:
            started.append(words)

    monkeypatch.setattr("twconvert.archive.background_check.subprocess.Popen", Process)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    archive = tmp_path / "a.zip"
    with archive.open("wb") as file:
        file.truncate(1 << 30)
    assert begin_checks(archive, [(0, (0, 1 << 30, 1 << 30, 0, 0))])
    assert started == [[sys.executable, "--check-members", str(tmp_path / "a.zip")]]


@pytest.fixture(name="plugins")
def _plugins(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Return the folder of plugins of a program that has Python in it."""
    monkeypatch.setattr(sys, "path", [*sys.path])
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(plugin_folder, "plugin_folder", lambda: tmp_path / "plugins")
    (tmp_path / "plugins").mkdir()
    return tmp_path / "plugins"


def test_wheels_and_folders_of_the_user_are_plugins(plugins: Path) -> None:
    metadata = {"METADATA": "Metadata-Version: 2.1\nName: {}\nVersion: 1\n", "entry_points.txt": "[twconvert]\n{0}=a\n"}
    with ZipFile(plugins / "packed-1-py3-none-any.whl", "w") as wheel:
        for name, text in metadata.items():
            wheel.writestr(f"packed-1.dist-info/{name}", text.format("packed"))
    info = plugins / "a folder" / "unpacked-1.dist-info"
    info.mkdir(parents=True)
    for name, text in metadata.items():
        (info / name).write_text(text.format("unpacked"), "utf-8")
    (plugins / "notes.txt").touch()
    before = len(sys.path)
    plugin_folder.add_plugin_folder()
    plugin_folder.add_plugin_folder()
    assert len(sys.path) == before + 2
    assert {"packed", "unpacked", "epub"} <= {each.name for each in entry_points(group="twconvert")}


def test_without_the_folder_there_are_none(plugins: Path) -> None:
    plugins.rmdir()
    before = [*sys.path]
    plugin_folder.add_plugin_folder()
    assert sys.path == before


def test_where_there_is_no_home_there_are_none(plugins: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> Path:
        raise RuntimeError("could not determine the home directory")

    (plugins / "a folder").mkdir()
    monkeypatch.setattr(plugin_folder, "plugin_folder", fail)
    before = [*sys.path]
    plugin_folder.add_plugin_folder()
    assert sys.path == before


@pytest.mark.parametrize(
    ("extra", "library", "command"),
    [("pdf", "typst", "`uvx 'twconvert[pdf]'`"), ("", "words", "`uvx --with words twconvert`")],
)
def test_nothing_can_be_installed_into_it(
    extra: str, library: str, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert how_to_install(extra, library) == f"it is not in this program; with uv, {command} has it"


@pytest.mark.usefixtures("plugins")
def test_an_ordinary_python_looks_into_no_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(sys, "frozen")
    (plugin_folder.plugin_folder() / "a folder").mkdir()
    before = [*sys.path]
    plugin_folder.add_plugin_folder()
    assert sys.path == before
