"""Which plugins are used at all: --no-plugins and TWCONVERT_PLUGINS."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support.commands import run_process
from support.distributions import WORDS, install
from twconvert.registry import find_plugins

if TYPE_CHECKING:
    from pathlib import Path

LEAVES_A_TRACE = """
    import pathlib
    pathlib.Path("imported").touch()
"""


def names_of_others() -> list[str]:
    return sorted(each.name for each in find_plugins().installed if not each.is_own and not each.refusal)


@pytest.fixture
def others(site: Path) -> Path:
    """Install two distributions; one has a plugin that is called otherwise."""
    install(site, "words", WORDS)
    install(site, "Count_Of.things", WORDS.replace('name="words"', 'name="counts"'), module="counts")
    (site / "counts-1.0.dist-info" / "entry_points.txt").write_text("[twconvert]\ncounts = counts\n")
    return site


@pytest.mark.usefixtures("others")
@pytest.mark.parametrize(
    ("listed", "used"),
    [
        (None, ["counts", "words"]),
        ("words,counts", ["counts", "words"]),
        (" words ", ["words"]),
        ("counts", ["counts"]),
        ("count-of-things", ["counts"]),
        ("COUNT_of.Things,", ["counts"]),
        ("", []),
        (",", []),
    ],
)
def test_the_variable_names_distributions_or_plugins(
    listed: str | None, used: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TWCONVERT_PLUGINS", raising=False)
    if listed is not None:
        monkeypatch.setenv("TWCONVERT_PLUGINS", listed)
    plugins = find_plugins()
    assert names_of_others() == used
    assert "epub" in plugins.exporters
    assert plugins.warnings == []


@pytest.mark.usefixtures("others")
def test_a_name_that_nobody_has_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TWCONVERT_PLUGINS", "wrods,spreadsheets")
    assert find_plugins().warnings == [
        "TWCONVERT_PLUGINS names 'wrods', which is not installed; did you mean 'words'?",
        (
            "TWCONVERT_PLUGINS names 'spreadsheets', which is not installed; "
            "`twconvert plugins` lists those that are installed"
        ),
    ]
    assert find_plugins(own_only=True).warnings == []


@pytest.mark.parametrize(
    "words",
    [
        ("--no-plugins", "formats"),
        ("formats", "--no-plugins"),
        ("plugins", "--no-plugins", "--json"),
        ("--to", "epub", "--help", "--no-plugins"),
        ("--no-plugins", "--to", "epub", "--help"),
        ("inspect", "--help", "--no-plugins"),
        ("validate", "--no-plugins", "--help"),
        ("schema", "--no-plugins"),
    ],
)
def test_no_plugins_holds_for_every_command_and_imports_none(
    words: tuple[str, ...], site: Path, tmp_path: Path
) -> None:
    install(site, "words", LEAVES_A_TRACE + WORDS)
    ended = run_process(*words, folder=tmp_path, modules=site)
    assert ended.code == 0, ended.err
    assert not (tmp_path / "imported").exists()
    assert run_process("formats", folder=tmp_path, modules=site).code == 0
    assert (tmp_path / "imported").exists()


def test_what_is_refused_is_listed_with_the_reason(site: Path, tmp_path: Path) -> None:
    install(site, "words", WORDS)
    ended = run_process("plugins", "--no-plugins", folder=tmp_path, modules=site)
    assert ended.err == ""
    assert "words 1.0        not used: only plugins that come with twconvert were asked for" in ended.out
    ended = run_process("plugins", folder=tmp_path, modules=site, environment={"TWCONVERT_PLUGINS": ""})
    assert ended.err == ""
    assert "words 1.0        not used: TWCONVERT_PLUGINS does not name it" in ended.out


def test_behind_two_dashes_it_is_a_path(site: Path, tmp_path: Path) -> None:
    install(site, "words", WORDS)
    ended = run_process("--to", "words", "--", "--no-plugins", folder=tmp_path, modules=site)
    assert (ended.code, ended.error) == (3, "--no-plugins: there is no such file or folder; check its name")
