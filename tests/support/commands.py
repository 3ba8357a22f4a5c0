"""Runs the command, in this process or in one of its own, and makes small formats to run it with."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, NamedTuple, Protocol

import pytest

from twconvert import Document, Exporter
from twconvert.cli import main
from twconvert.registry import Plugins, find_plugins
from twconvert.text import plain_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


class Ended(NamedTuple):
    """How a command ended, and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def error(self) -> str:
        """The one line on stderr that says what went wrong."""
        lines = self.err.splitlines()
        assert len(lines) == 1, self.err
        return lines[0].removeprefix("twconvert: error: ")


class Run(Protocol):
    """Runs the command in a folder of its own."""

    def __call__(self, *words: str | Path, plugins: Plugins = ...) -> Ended:
        """Run it; without plugins, with twconvert's own and two small formats."""
        ...


def run_here(capsys: pytest.CaptureFixture[str], *words: str | Path, plugins: Plugins | None = None) -> Ended:
    """Run the command in this process."""
    capsys.readouterr()
    with pytest.raises(SystemExit) as end:
        main([str(word) for word in words], plugins)
    out, err = capsys.readouterr()
    assert isinstance(end.value.code, int)
    return Ended(end.value.code, out, err)


def run_process(
    *words: str | Path, folder: Path, modules: Path | None = None, environment: Mapping[str, str] | None = None
) -> Ended:
    """Run the command in a process of its own, in a folder, and with a folder of further plugins."""
    done = subprocess.run(
        [sys.executable, "-m", "twconvert", *map(str, words)],
        cwd=folder,
        env=environment_with(modules, environment or {}),
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    return Ended(done.returncode, done.stdout, done.stderr)


def environment_with(modules: Path | None, more: Mapping[str, str]) -> dict[str, str]:
    """Return the environment of a process that finds modules in a folder too."""
    folders = [str(modules)] if modules else []
    found = os.pathsep.join([*folders, *filter(None, [os.environ.get("PYTHONPATH")])])
    return {**os.environ, "PYTHONWARNINGS": "default", "PYTHONPATH": found, **more}


def own_plugins(*exporters: Exporter) -> Plugins:
    """Return twconvert's own plugins, but of its formats EPUB alone, and further formats."""
    own = [each for each in entry_points(group="twconvert") if each.dist and each.dist.name == "twconvert"]
    plugins = find_plugins(own)
    plugins.exporters = {each.name: each for each in (plugins.exporters["epub"], *exporters)}
    return plugins


def export_texts(document: Document, path: Path) -> None:
    """Write the text of each post on a line."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(f"{plain_text(post.content)}\n" for post in document.posts)


def export_pages(document: Document, path: Path) -> None:
    """Write a file for each post."""
    path.mkdir()
    for post in document.posts:
        (path / f"{post.id}.txt").write_text(plain_text(post.content), "utf-8")


TEXTS = Exporter(name="texts", suffix=".txt", export=export_texts)
PAGES = Exporter(name="pages", suffix="", export=export_pages)


def failing_with(error: Callable[[], BaseException]) -> Exporter:
    """Return a format, failing.bad, that fails in the middle of its work."""

    def export(document: Document, path: Path) -> None:
        """Fail."""
        path.write_text(f"half of {len(document.posts)} posts", "utf-8")
        raise error()

    return Exporter(name="failing", suffix=".bad", export=export)
