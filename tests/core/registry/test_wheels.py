"""Distributions of others as people get them: built to wheels, installed by pip, used by the command."""

from __future__ import annotations

import json
import os
import site
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from clients.tools import require_python_package
from support.archives import account_file, make_archive, tweet, tweets_file
from support.commands import Ended

if TYPE_CHECKING:
    from collections.abc import Mapping

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[3]
DISTRIBUTIONS = sorted(path.parent for path in Path(__file__).parent.glob("distributions/*/pyproject.toml"))
BROKEN = {
    "twconvert-rival 3.1": (
        "the exporter 'epub' is that of plugin 'epub' of twconvert {version}; uninstall twconvert-rival"
    ),
    "twconvert-tomorrow 9.0": (
        "it needs contract 2.0, and this twconvert offers 1.1; upgrade twconvert: pip install --upgrade twconvert"
    ),
    "twconvert-typo 0.1": (
        "there is no hook 'twconvert_exportres' (did you mean 'twconvert_exporters'?); "
        "upgrade or uninstall twconvert-typo, or tell its author"
    ),
    "twconvert-unmade 0.1": (
        "ModuleNotFoundError: No module named 'a_library_that_nobody_has' (twconvert_unmade.py, line 3); "
        "upgrade or uninstall twconvert-unmade, or tell its author"
    ),
}


class Installed:
    """An environment with twconvert and the distributions."""

    def __init__(self, folder: Path) -> None:
        programs = folder / ("Scripts" if os.name == "nt" else "bin")
        self.python = programs / "python"
        self._command = programs / "twconvert"

    def run(self, *words: str | Path, here: Path, environment: Mapping[str, str] | None = None) -> Ended:
        """Run the command in a folder."""
        done = subprocess.run(
            [self._command, *words],
            cwd=here,
            env={**os.environ, **(environment or {})},
            capture_output=True,
            check=False,
            encoding="utf-8",
        )
        return Ended(done.returncode, done.stdout, done.stderr)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """Build and install twconvert itself and all distributions; what they need is there already."""
    for each in ("pip", "hatchling"):
        require_python_package(each)
    wheels = tmp_path_factory.mktemp("wheels")
    for source in (ROOT, *DISTRIBUTIONS):
        _python("-m", "hatchling", "build", "--target", "wheel", "--directory", str(wheels), folder=source)
    folder = tmp_path_factory.mktemp("environment") / "venv"
    venv.create(folder)
    found = Installed(folder)
    options = ("--no-index", "--no-deps", "--no-compile", "--quiet", "--disable-pip-version-check")
    _python("-m", "pip", "--python", str(found.python), "install", *options, *map(str, wheels.iterdir()))
    own = Path(sysconfig.get_path("purelib", "venv", {"base": str(folder)}))
    shared = [each for each in (*site.getsitepackages(), site.getusersitepackages()) if Path(each).is_dir()]
    (own / "libraries.pth").write_text("".join(f"import site; site.addsitedir({each!r})\n" for each in shared))
    return found


def _python(*words: str, folder: Path = ROOT) -> None:
    done = subprocess.run([sys.executable, *words], cwd=folder, capture_output=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Return an archive of two posts."""
    tweets = [tweet("Good morning", id_str="20"), tweet("GOOD MORNING!", id_str="21")]
    return make_archive(tmp_path, {"data/account.js": account_file(), "data/tweets.js": tweets_file(tweets)})


def test_there_is_one_of_each() -> None:
    names = {path.name.removeprefix("twconvert-") for path in DISTRIBUTIONS}
    assert names == {"letter", "diary", "quiet", "unmade", "typo", "rival", "tomorrow"}


def test_broken_ones_are_left_out_and_the_others_used(installed: Installed, archive: Path, tmp_path: Path) -> None:
    ended = installed.run(archive, "--to", "letter", "--greeting", "Hello,", "--quiet-posts", here=tmp_path)
    assert (ended.code, ended.out) == (0, "ada_example-archive.letter\n")
    assert (tmp_path / "ada_example-archive.letter").read_text() == "Hello,\n\nGood morning\n"
    warnings = [line for line in ended.err.splitlines() if line.startswith("twconvert: warning: ")]
    version = installed.run("--version", "--no-plugins", here=tmp_path).out.split()[1]
    assert warnings == [
        f"twconvert: warning: plugin {of.split()[0].removeprefix('twconvert-')!r} of {of} is not used: "
        + problem.format(version=version)
        for of, problem in BROKEN.items()
    ]


def test_they_are_listed(installed: Installed, tmp_path: Path) -> None:
    formats = json.loads(installed.run("formats", "--json", here=tmp_path).out)["formats"]
    (letter,) = (each for each in formats if each["name"] == "letter")
    assert letter["suffix"] == ".letter"
    assert letter["about"] == "Make a letter: a greeting, and a paragraph for each post."
    assert [(each["name"], each["default"]) for each in letter["options"]] == [("greeting", "Dear reader,")]
    plugins = {
        each["name"]: each for each in json.loads(installed.run("plugins", "--json", here=tmp_path).out)["plugins"]
    }
    assert plugins["letter"]["distribution"] == "twconvert-letter"
    assert plugins["letter"]["version"] == "1.2.0"
    assert [plugins[name]["offers"] for name in ("letter", "diary", "quiet", "rival")] == [
        ["exporter letter"],
        ["loader diary"],
        ["filter quiet"],
        [],
    ]
    assert {f"{each['distribution']} {each['version']}" for each in plugins.values() if each["problem"]} == set(BROKEN)


def test_their_options_are_in_the_help(installed: Installed, tmp_path: Path) -> None:
    ended = installed.run("--to", "letter", "--help", "-q", here=tmp_path)
    common, _, own = ended.out.partition("\nOptions of letter:\n")
    assert (ended.code, ended.err) == (0, "")
    assert "--quiet-posts" in common
    assert "--greeting TEXT" in own
    assert "How the letter begins." in own


def test_an_archive_of_another_service_is_read(installed: Installed, tmp_path: Path) -> None:
    (tmp_path / "diary").mkdir()
    (tmp_path / "diary" / "diary.txt").write_text("1843-07-10 Wrote a note.\n1843-07-11 Wrote another.\nno date\n")
    ended = installed.run("diary", "--to", "letter", "--to", "epub", "-q", here=tmp_path)
    assert (ended.code, ended.out) == (4, "ada_example-archive.letter\nada_example-archive.epub\n")
    assert ended.err == "twconvert: error: diary.txt #3: a line does not begin with a date\n"
    text = (tmp_path / "ada_example-archive.letter").read_text()
    assert text == "Dear reader,\n\nWrote a note.\n\nWrote another.\n"
    (tmp_path / "diary" / "diary.txt").write_text("1843-07-10 Wrote a note.\n")
    assert installed.run("--to", "letter", "--force", "-q", here=tmp_path / "diary").code == 0


def test_without_plugins_there_is_what_comes_with_twconvert(
    installed: Installed, archive: Path, tmp_path: Path
) -> None:
    ended = installed.run(archive, "--to", "epub", "--no-plugins", here=tmp_path)
    assert (ended.code, ended.out) == (0, "ada_example-archive.epub\n")
    assert "warning" not in ended.err
    ended = installed.run(archive, "--to", "letter", "--no-plugins", here=tmp_path)
    assert (ended.code, "there is no format 'letter'" in ended.error) == (2, True)


def test_only_those_that_are_named_are_used(installed: Installed, archive: Path, tmp_path: Path) -> None:
    chosen = {"TWCONVERT_PLUGINS": "twconvert-letter, quiet"}
    ended = installed.run(archive, "--to", "letter", "--quiet-posts", here=tmp_path, environment=chosen)
    assert (ended.code, ended.out, "warning" in ended.err) == (0, "ada_example-archive.letter\n", False)
    listed = installed.run("plugins", here=tmp_path, environment=chosen).out.splitlines()
    unused = [line.split()[0] for line in listed if line.endswith("not used: TWCONVERT_PLUGINS does not name it")]
    assert unused == ["diary", "rival", "tomorrow", "typo", "unmade"]
