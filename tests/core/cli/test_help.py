from __future__ import annotations

import subprocess
import sys
from importlib import metadata
from typing import TYPE_CHECKING

import pytest

from support.commands import environment_with

if TYPE_CHECKING:
    from pathlib import Path

    from support.commands import Run

HEAVY = {
    *("ebooklib", "docx", "jsonschema", "jsonschema_rs", "referencing", "lxml", "PIL", "jinja2", "rich"),
    *("email", "http", "ssl", "zoneinfo"),
}
OF_DOCUMENTS = {"json", "twconvert.conversion", "twconvert.text", "twconvert.wording"}
"""What is imported where a format is named, and not otherwise."""

UNUSED_BY_A_BOOK = {
    *("concurrent", "faulthandler", "fractions", "html", "jinja2", "markdown_it", "pickle", "tarfile"),
    *("twconvert.archive.remote", "twconvert.archive.tar", "twconvert.media.films", "twconvert.tables"),
}
"""What a small book needs nothing of."""

SHOW_MODULES = """
import sys
from twconvert.cli import main
try:
    main(sys.argv[1:])
finally:
    names = (name for name in sys.modules if "." not in name or name.startswith("twconvert."))
    print(*names, file=sys.stderr)
"""


def test_help_shows_commands_common_options_and_the_way_to_those_of_a_format(run: Run) -> None:
    ended = run("--help")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("Usage: twconvert [ARCHIVE]... --to FORMAT [-o PATH] [OPTIONS]\n")
    for command in ("convert", "inspect", "validate", "formats", "plugins", "schema"):
        assert f"\n  {command} " in ended.out
    for option in ("--to", "--output", "--since", "--include", "--report", "--strict", "--force", "--version"):
        assert option in ended.out
    assert "`twconvert --to FORMAT --help`" in " ".join(ended.out.split())
    assert "--split" not in ended.out


@pytest.mark.parametrize("words", [("--to", "epub"), ("-o", "a.epub"), ("convert", "-tepub")])
def test_help_for_a_format_shows_its_options_in_a_section_of_its_own(words: tuple[str, ...], run: Run) -> None:
    ended = run(*words, "--help")
    common, heading, own = ended.out.partition("\nOptions of epub:\n")
    assert (ended.code, bool(heading)) == (0, True)
    assert "--strict" in common
    assert "--max-image-size" not in common
    assert "--max-image-size" in own
    assert "--split <month|year>" in own


@pytest.mark.parametrize("command", ["inspect", "validate", "formats", "plugins", "schema"])
def test_each_command_has_help(command: str, run: Run) -> None:
    ended = run(command, "--help")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith(f"Usage: twconvert {command} ")


def test_the_version_is_that_of_the_distribution(run: Run) -> None:
    assert run("--version") == (0, f"twconvert {metadata.version('twconvert')}\n", "")


def imported_by(*words: str, here: Path) -> set[str]:
    """Return the names of the modules that a run of twconvert imports."""
    done = subprocess.run(
        [sys.executable, "-c", SHOW_MODULES, *words],
        cwd=here,
        capture_output=True,
        check=True,
        encoding="utf-8",
        env=environment_with(None, {}),
    )
    return set(done.stderr.split())


@pytest.mark.parametrize("words", [["--help"], ["--to", "epub", "--help"], ["formats"], ["plugins"]])
def test_help_imports_nothing_heavy(words: list[str], here: Path) -> None:
    imported = imported_by(*words, here=here)
    assert {"twconvert", "typer"} <= imported
    assert imported & HEAVY == set()
    assert (imported & OF_DOCUMENTS == set()) != ("--to" in words)


def test_a_conversion_loads_no_library_that_it_does_not_use(archive: Path, here: Path) -> None:
    imported = imported_by(str(archive), "--to", "csv", here=here)
    assert "jsonschema_rs" in imported
    # OpenSSL alone takes 3 MB of memory.
    assert imported & {"_hashlib", "PIL", "concurrent", "jinja2", "lxml"} == set()


def test_a_document_without_pictures_is_made_without_pillow(archive: Path, here: Path) -> None:
    imported = imported_by(str(archive), "--to", "docx", here=here)
    assert "docx" in imported
    assert "PIL" not in imported


def test_a_conversion_would_show_that_heavy_modules_are_seen(archive: Path, here: Path) -> None:
    imported = imported_by(str(archive), "--to", "epub", here=here)
    assert {"jsonschema_rs", "ebooklib"} <= imported
    # It would take as long to load as all of twconvert.
    assert "pydantic" not in imported
    assert imported & UNUSED_BY_A_BOOK == set()


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ((), "say what to make: --to epub (a book), "),
        (
            ("-o", "a.pdf"),
            "a.pdf does not say which format it is; say what to make: --to epub (a book), ",
        ),
        (("--to", "epup"), "there is no format 'epup'; did you mean 'epub'?"),
        (("--to", "kindle"), "there is no format 'kindle'; did you mean 'epub'?"),
        (("--to", "svg"), "there is no format 'svg'; the formats are "),
        (("--to", "texts", "--sinse", "2020"), "there is no option --sinse; did you mean '--since'?"),
        (("--to", "texts", "--since", "yesterday"), "'yesterday' is not a date; write 2019, 2019-05 or 2019-05-31"),
        (("--to", "texts", "--until", "2019-02-30"), "'2019-02-30' is not a date"),
        (("--to", "texts", "--include", "secrets"), "--include must be replies, reposts, "),
        (("--to", "texts", "--timezone", "Berlin"), "there is no time zone 'Berlin'; names look like Europe/Berlin"),
        (("--to",), "Option '--to' requires an argument"),
        (("--to", "texts", "--force=yes"), "Option '--force' does not take a value"),
    ],
)
def test_wrong_usage_is_told_in_one_line(
    words: tuple[str, ...], complaint: str, run: Run, archive: Path, here: Path
) -> None:
    ended = run(archive, *words)
    assert (ended.code, ended.out) == (2, "")
    assert ended.error.startswith(complaint)
    assert list(here.iterdir()) == []


def test_a_command_that_was_misspelt_is_told(run: Run) -> None:
    ended = run("inspct", "--to", "texts")
    assert (ended.code, ended.error) == (
        3,
        "inspct: there is no such file or folder; did you mean 'inspect'?",
    )


@pytest.mark.parametrize(("call", "is_frozen"), [("main()", True), ("main(['--version'])", False)])
def test_only_a_process_that_ends_looks_for_no_more_circles(call: str, is_frozen: bool) -> None:  # noqa: FBT001
    program = f"""
import atexit, gc, sys
from twconvert.cli import main
sys.argv[1:] = ["--version"]
atexit.register(lambda: print(gc.get_freeze_count() > 0))
{call}
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, encoding="utf-8")
    assert done.stdout.splitlines()[-1] == str(is_frozen)
