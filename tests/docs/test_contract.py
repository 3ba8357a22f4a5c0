"""What docs/contract.md says is so."""

from __future__ import annotations

import ast
import importlib
import re
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import twconvert
from support.kit import failing_tests
from twconvert import hookspecs
from twconvert.registry import exporter_in_file

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[2]
PUBLIC_MODULES = tuple(
    importlib.import_module(name)
    for name in (
        "twconvert",
        "twconvert.autolink",
        "twconvert.background",
        "twconvert.blocks",
        "twconvert.charts",
        "twconvert.closing",
        "twconvert.elsewhere",
        "twconvert.file_names",
        "twconvert.html",
        "twconvert.kinds",
        "twconvert.long_texts",
        "twconvert.media.colors",
        "twconvert.media.cover",
        "twconvert.media.folder",
        "twconvert.media.members",
        "twconvert.media.jpeg",
        "twconvert.media.pictures",
        "twconvert.media.posters",
        "twconvert.media.reader",
        "twconvert.media.renditions",
        "twconvert.media.rows",
        "twconvert.media.types",
        "twconvert.outline",
        "twconvert.records",
        "twconvert.scratch",
        "twconvert.scratch_dict",
        "twconvert.spaces",
        "twconvert.table_rows",
        "twconvert.style_sheets",
        "twconvert.tables",
        "twconvert.testing",
        "twconvert.text",
        "twconvert.urls",
        "twconvert.volumes",
        "twconvert.wording",
        "twconvert.joining",
        "twconvert.zip_output",
    )
)
PUBLIC = {name for module in PUBLIC_MODULES for name in module.__all__}
PLUGINS_OF_OTHERS = [
    *ROOT.glob("tests/core/registry/distributions/*/*.py"),
    ROOT / "tests/core/public_api/modules/right.py",
    *ROOT.glob("docs/examples/twconvert-*/*.py"),
]
OWN_PLUGINS = sorted(ROOT.glob("plugins/**/*.py"))
PAPER = (ROOT / "docs/contract.md").read_text("utf-8")


@pytest.fixture
def example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Mapping[str, Path]:
    """Return the files of the paper, by their names."""
    blocks = re.findall(r"^```\w+\n# (\S+)\n(.*?)^```$", PAPER, re.MULTILINE | re.DOTALL)
    for name, content in blocks:
        (tmp_path / name).write_text(content, "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    return {name: tmp_path / name for name, _ in blocks}


def test_every_public_name_is_listed() -> None:
    listed = set(re.findall(r"`(\w+)`", PAPER.partition("## What is public")[2]))
    assert PUBLIC - listed == set()


def test_every_name_that_is_listed_is_public() -> None:
    table = "\n".join(re.findall(r"^\| .* \|$", PAPER.partition("## What is public")[2], re.MULTILINE))
    listed = set(re.findall(r"`(\w+)`", table))
    assert listed - PUBLIC == set()


def test_every_hook_is_explained() -> None:
    hooks = {name for name in vars(hookspecs) if name.startswith("twconvert_")}
    assert {name for name in hooks if f"`{name}`" not in PAPER} == set()


def test_the_version_is_the_one_of_today() -> None:
    assert f"now `{twconvert.CONTRACT}`" in PAPER


def test_the_plugin_of_the_paper_passes_its_tests(example: Mapping[str, Path], tmp_path: Path) -> None:
    assert exporter_in_file(f"{example['twconvert_words.py']}:export").suffix == ".export"
    entry_points = tomllib.loads(example["pyproject.toml"].read_text("utf-8"))["project"]["entry-points"]
    assert entry_points == {"twconvert": {"words": "twconvert_words"}}
    tests = importlib.import_module("test_words")
    (tmp_path / "results").mkdir()
    assert failing_tests(tests.TestWords, tmp_path / "results") == []
    for name in ("test_words", "twconvert_words"):
        del sys.modules[name]


@pytest.mark.parametrize("file", [*PLUGINS_OF_OTHERS, *OWN_PLUGINS], ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_plugins_get_by_with_public_names(file: Path) -> None:
    """What we hold up as an example, and make ourselves, must not use what may change with any version."""
    lists = {module.__name__: set(module.__all__) for module in PUBLIC_MODULES}
    private = [
        f"{node.module}.{alias.name}"
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "twconvert"
        for alias in node.names
        if alias.name not in lists.get(node.module or "", set())
    ]
    assert private == []
