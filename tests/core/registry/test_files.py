"""Formats out of a file that nobody packaged: --to FILE.py:NAME."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support.archives import account_file, make_archive, tweet, tweets_file
from support.commands import run_here, run_process
from twconvert import convert
from twconvert.errors import PluginError
from twconvert.registry import exporter_in_file

if TYPE_CHECKING:
    from pathlib import Path

FILE = """
from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer
from twconvert import Document, Exporter

@dataclass
class Line:
    text: str

def text_list(
    document: Document, path: Path, *, mark: Annotated[str, typer.Option(help="Before each post.")] = "-"
) -> None:
    "Make a list."
    path.write_text("".join(f"{mark} {post.content[0].text}\\n" for post in document.posts))

def pages(document, path):
    path.mkdir()
    for post in document.posts:
        (path / post.id).write_text("a post")

folders = Exporter(name="a-folder", suffix="", export=pages)
epub = Exporter(name="epub", suffix=".epub", export=pages)
number = 3
nameless = Exporter(name="No Name", suffix=".x", export=pages)

def alone(document): ...
def careless(document, path, *, size): ...
def Text_Upper(document, path): ...
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    folder = tmp_path / "my formats"
    folder.mkdir()
    path = folder / "mine.py"
    path.write_text(FILE, "utf-8")
    return path


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    files = {"data/account.js": account_file(), "data/tweets.js": tweets_file([tweet("Hello")])}
    return make_archive(tmp_path, files)


def test_a_function_is_a_format_of_its_name(file: Path, archive: Path, tmp_path: Path) -> None:
    ended = run_process(archive, "--to", f"{file}:text_list", "--mark", "*", "-q", folder=tmp_path)
    assert ended == (0, "ada_example-archive.text-list\n", "")
    assert (tmp_path / "ada_example-archive.text-list").read_text() == "* Hello\n"


def test_it_may_be_named_by_a_path_from_here_and_write_to_any_name(file: Path, archive: Path) -> None:
    ended = run_process(archive, "-tmine.py:text_list", "-o", "posts.md", "-q", folder=file.parent)
    assert ended == (0, "posts.md\n", "")
    assert (file.parent / "posts.md").read_text() == "- Hello\n"


def test_an_exporter_has_the_name_and_suffix_it_says(file: Path, archive: Path, tmp_path: Path) -> None:
    ended = run_process(archive, "--to", f"{file}:folders", "-q", folder=tmp_path)
    assert ended == (0, "ada_example-archive-a-folder\n", "")
    assert (tmp_path / "ada_example-archive-a-folder").is_dir()


def test_nothing_is_written_beside_it(file: Path, archive: Path, tmp_path: Path) -> None:
    assert run_process(archive, "--to", f"{file}:folders", folder=tmp_path).code == 0
    assert list(file.parent.iterdir()) == [file]


def test_its_help_has_its_options(file: Path, tmp_path: Path) -> None:
    ended = run_process("--to", f"{file}:text_list", "--help", folder=tmp_path)
    common, heading, own = ended.out.partition("\nOptions of text-list:\n")
    assert (ended.code, bool(heading), ended.err) == (0, True, "")
    assert "text-list: Make a list." in common
    assert own.split()[:5] == ["--mark", "<str>", "Before", "each", "post."]


def test_it_stands_beside_installed_formats_and_without_plugins(file: Path, archive: Path, tmp_path: Path) -> None:
    words = ("--to", f"{file}:text_list", "--to", "epub", "--no-plugins", "-q")
    ended = run_process(archive, *words, folder=tmp_path)
    assert ended == (0, "ada_example-archive.text-list\nada_example-archive.epub\n", "")


def test_a_second_format_of_a_name_is_refused(file: Path, archive: Path, tmp_path: Path) -> None:
    ended = run_process(archive, "--to", "epub", "--to", f"{file}:epub", folder=tmp_path)
    assert (ended.code, ended.error) == (
        2,
        f"{file}:epub is a second format called 'epub'; give it another name",
    )


def test_the_library_takes_it_too(file: Path, archive: Path, tmp_path: Path) -> None:
    output = tmp_path / "posts.txt"
    report = convert(archive, to=f"{file}:text_list", output=output, format_options={"mark": "+"})
    assert output.read_text() == "+ Hello\n"
    assert [each.format for each in report.outputs] == ["text-list"]


@pytest.mark.parametrize(
    ("reference", "complaint"),
    [
        (
            "none.py:html",
            "none.py cannot be read: No such file or directory; name an installed format, or FILE.py:NAME",
        ),
        ("folder.py:html", "folder.py cannot be read: Is a directory; name an installed format, or FILE.py:NAME"),
        ("mine.py", "mine.py does not say which exporter in it; write FILE.py:NAME"),
        ("mine.py:", "mine.py: does not say which exporter in it; write FILE.py:NAME"),
        ("mine.py:text_lst", "mine.py has no 'text_lst'; did you mean 'text_list'?"),
        ("mine.py:zzz", "mine.py has no 'zzz'; check what the exporter is called in it"),
        (
            "mine.py:number",
            "mine.py:number cannot be used as an exporter: its type is int; make it an Exporter, or a function of",
        ),
        (
            "mine.py:Line",
            "mine.py:Line cannot be used as an exporter: its type is type; make it an Exporter, or a function of",
        ),
        ("mine.py:alone", "mine.py:alone cannot be used as an exporter: alone must take (document, path): too many"),
        ("mine.py:careless", "mine.py:careless cannot be used as an exporter: its option 'size' has no default"),
        (
            "mine.py:nameless",
            "mine.py:nameless cannot be used as an exporter: the name 'No Name' must be made of lowercase letters",
        ),
        ("raises.py:html", "raises.py cannot be run: ZeroDivisionError: division by zero (raises.py, line 2)"),
        ("leaves.py:html", "leaves.py cannot be run: SystemExit: 3 (leaves.py, line 2)"),
        ("typo.py:html", "typo.py cannot be run: SyntaxError: invalid syntax (typo.py, line 1)"),
        ("lacks.py:html", "lacks.py cannot be run: ModuleNotFoundError: No module named 'nothing_like_this'"),
        ("binary.py:html", "binary.py cannot be run: "),
        (
            "newer.py:html",
            "newer.py:html cannot be used as an exporter: it needs contract 1.9, and this twconvert offers 1.1",
        ),
    ],
)
def test_what_is_wrong_is_told_in_one_line(
    reference: str, complaint: str, file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = file.parent
    monkeypatch.chdir(folder)
    (folder / "folder.py").mkdir()
    (folder / "raises.py").write_text("def html(document, path): ...\nprint(1 / 0)\n")
    (folder / "leaves.py").write_text("import sys\nsys.exit(3)\n")
    (folder / "typo.py").write_text("def html(document path): ...\n")
    (folder / "lacks.py").write_text("import nothing_like_this\n")
    (folder / "binary.py").write_bytes(b"\xff\xfe\x00")
    (folder / "newer.py").write_text("twconvert_contract = (1, 9)\ndef html(document, path): ...\n")
    ended = run_here(capsys, "--to", reference, "archive.zip")
    assert (ended.code, ended.out) == (2, "")
    assert ended.error.startswith(complaint)


def test_the_name_of_a_function_becomes_one_of_a_format(file: Path) -> None:
    exporter = exporter_in_file(f"{file}:Text_Upper")
    assert (exporter.name, exporter.suffix) == ("text-upper", ".text-upper")


def test_a_program_catches_it_as_wrong_usage(file: Path) -> None:
    with pytest.raises(PluginError):
        exporter_in_file(f"{file}:number")
