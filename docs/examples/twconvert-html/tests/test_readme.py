"""What the README says is so."""

from __future__ import annotations

import re
from inspect import signature
from pathlib import Path

from twconvert_html import export

FOLDER = Path(__file__).parents[1]
README = FOLDER.joinpath("README.md").read_text("utf-8")


def test_every_option_is_listed() -> None:
    parameters = signature(export).parameters.values()
    options = {f"--{each.name.replace('_', '-')}" for each in parameters if each.kind is each.KEYWORD_ONLY}
    assert set(re.findall(r"^\| `(--[a-z-]+)", README, re.MULTILINE)) == options


def test_every_file_has_its_place() -> None:
    listed = set(re.findall(r"`([\w/.]+\.(?:py|js|css)|\w+/)`", README.partition("## What is where")[2]))
    code = FOLDER / "src" / "twconvert_html"
    files = {file.relative_to(code).as_posix() for file in code.rglob("*") if file.suffix in {".py", ".js", ".css"}}
    assert files - listed == {"__init__.py"}
    assert all(code.joinpath(name).exists() for name in listed)


def test_links_lead_to_files() -> None:
    assert all(FOLDER.joinpath(target).exists() for target in re.findall(r"\]\((?!https?:)([^)]+)\)", README))
