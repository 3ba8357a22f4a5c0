"""Plugins as pip installs them: found, checked, named, and left out where they are broken."""

from __future__ import annotations

import importlib
import sys
from importlib.metadata import EntryPoint, entry_points
from typing import TYPE_CHECKING

import pytest

from support.archives import account_file, make_archive, tweet, tweets_file
from support.commands import run_process
from support.distributions import WORDS, install
from twconvert.errors import PluginError
from twconvert.plugins import find_plugins, own_parameters

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from twconvert.plugins import Plugin

HEAD = """
from twconvert import Exporter, Filter, Loader, hookimpl

def export(document, path):
    path.write_text("x")

"""

BROKEN = {
    "needs a newer contract": (
        "twconvert_contract = (1, 9)\n@hookimpl\ndef twconvert_hook_of_tomorrow(): ...",
        "needs contract 1.9, and this twconvert offers 1.0; upgrade twconvert: pip install --upgrade twconvert",
    ),
    "needs an older contract": (
        "twconvert_contract = (0, 9)",
        "needs contract 0.9, and this twconvert offers 1.0; upgrade the plugin",
    ),
    "needs what is no contract": (
        "twconvert_contract = '1.0'",
        "its twconvert_contract is '1.0'; it must be two numbers, as in (1, 0)",
    ),
    "cannot be imported": ("import nothing_like_this_exists", "No module named 'nothing_like_this_exists'"),
    "raises when imported": ("raise RuntimeError('no\\nway')", "RuntimeError: no way"),
    "leaves when imported": ("import sys; sys.exit('goodbye')", "SystemExit: goodbye"),
    "misspells a hook": ("@hookimpl\ndef twconvert_exporter():\n    return []", "twconvert_exporter"),
    "asks a hook for more": ("@hookimpl\ndef twconvert_exporters(settings):\n    return []", "settings"),
    "raises in its hook": ("@hookimpl\ndef twconvert_exporters():\n    raise KeyError('lost')", "KeyError: 'lost'"),
    "offers nothing at all": ("@hookimpl\ndef twconvert_exporters():\n    pass", "'NoneType' object is not iterable"),
    "offers something else": (
        "@hookimpl\ndef twconvert_exporters():\n    yield 'epub'",
        "it offers 'epub' where a Exporter was expected",
    ),
    "offers it in the wrong place": (
        "@hookimpl\ndef twconvert_filters():\n    yield Exporter(name='x', suffix='.x', export=export)",
        "where a Filter was expected",
    ),
    "has a bad name": (
        "@hookimpl\ndef twconvert_exporters():\n    yield Exporter(name='My Format', suffix='.x', export=export)",
        "the name 'My Format' is not made of small letters",
    ),
    "has a bad suffix": (
        "@hookimpl\ndef twconvert_exporters():\n    yield Exporter(name='x', suffix='x/y', export=export)",
        "the suffix 'x/y' is not like '.txt'",
    ),
    "offers a name twice": (
        (
            "@hookimpl\ndef twconvert_exporters():\n    for _ in range(2):\n"
            "        yield Exporter(name='x', suffix='.x', export=export)"
        ),
        "it offers the exporter 'x' twice",
    ),
    "has an option without default": (
        (
            "def other(document, path, *, size): ...\n@hookimpl\ndef twconvert_exporters():\n"
            "    yield Exporter(name='x', suffix='.x', export=other)"
        ),
        "its option 'size' has no default",
    ),
    "has an option of an unknown type": (
        (
            "def other(document, path, *, size: 'Size' = 1): ...\n@hookimpl\ndef twconvert_exporters():\n"
            "    yield Exporter(name='x', suffix='.x', export=other)"
        ),
        "name 'Size' is not defined",
    ),
}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a folder where distributions are found."""
    folder = tmp_path / "site"
    folder.mkdir()
    before = set(sys.modules)
    monkeypatch.syspath_prepend(str(folder))
    importlib.invalidate_caches()
    yield folder
    for name in set(sys.modules) - before:
        if getattr(sys.modules[name], "__file__", "") and str(folder) in str(sys.modules[name].__file__):
            del sys.modules[name]


def installed(name: str) -> Plugin:
    return next(each for each in find_plugins().installed if each.name == name)


def test_a_plugin_of_another_distribution_is_found(site: Path) -> None:
    install(site, "words", WORDS, version="2.5")
    plugins = find_plugins()
    assert plugins.warnings == []
    assert plugins.exporters["words"].suffix == ".words"
    words = installed("words")
    assert (words.distribution, words.version, words.offers, words.problem) == ("words", "2.5", ("exporter words",), "")


def test_twconverts_own_plugins_come_first(site: Path) -> None:
    install(site, "a-words", WORDS)
    assert [each.distribution for each in find_plugins().installed] == [
        *["twconvert"] * len([each for each in entry_points(group="twconvert") if each.value != "a_words"]),
        "a-words",
    ]


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_plugin_is_left_out_and_named(case: str, site: Path) -> None:
    source, problem = BROKEN[case]
    install(site, "broken-thing", HEAD + source, version="0.1")
    install(site, "words", WORDS)
    plugins = find_plugins()
    assert len(plugins.warnings) == 1
    assert plugins.warnings[0].startswith("plugin 'broken-thing' of broken-thing 0.1 is not used: ")
    assert problem in plugins.warnings[0]
    assert "\n" not in plugins.warnings[0]
    assert {"epub", "words"} <= set(plugins.exporters)
    assert "x" not in plugins.exporters


def test_what_a_broken_plugin_left_is_not_held_against_the_next(site: Path) -> None:
    source = "@hookimpl\ndef twconvert_a():\n    pass\n@hookimpl\ndef twconvert_filters(more):\n    pass"
    install(site, "a-broken-thing", HEAD + source)
    install(site, "words", WORDS)
    assert installed("words").problem == ""


def test_two_entry_points_of_one_module_are_used_once(site: Path) -> None:
    install(site, "words", WORDS)
    (site / "words-1.0.dist-info" / "entry_points.txt").write_text("[twconvert]\nwords = words\nagain = words\n")
    plugins = find_plugins()
    assert plugins.warnings == [
        "plugin 'words' of words 1.0 is not used: ValueError: words is named by another entry point already"
    ]
    assert plugins.exporters["words"].suffix == ".words"


@pytest.mark.parametrize("name", ["epub", "words"])
def test_two_plugins_of_one_name_are_an_error_that_names_both(name: str, site: Path) -> None:
    install(site, "words", WORDS)
    install(site, "more-words", WORDS.replace('name="words"', f'name="{name}"'))
    other = "'epub' of twconvert" if name == "epub" else "'more-words' of more-words"
    mine = "'more-words' of more-words" if name == "epub" else "'words' of words"
    with pytest.raises(PluginError) as error:
        find_plugins()
    assert (
        str(error.value) == f"plugin {other} and plugin {mine} both offer the exporter {name!r}; uninstall one of them"
    )


def test_a_plugin_of_no_distribution_is_found() -> None:
    plugins = find_plugins([EntryPoint(name="epub", value="twconvert_epub", group="twconvert")])
    assert plugins.installed[0].distribution == "an unknown distribution"
    assert list(plugins.exporters) == ["epub"]


def test_types_of_options_are_looked_up_and_those_of_other_parameters_are_not() -> None:
    def export(document: Unknown, path: Unknown, *, size: int | None = None, plain=True) -> None: ...  # type: ignore[name-defined, no-untyped-def] # noqa: ANN001, F821

    assert [(each.name, each.annotation) for each in own_parameters(export)] == [("size", int | None), ("plain", str)]


def test_the_command_uses_it_with_its_options(site: Path, tmp_path: Path) -> None:
    install(site, "words", WORDS)
    archive = make_archive(tmp_path, {"data/account.js": account_file(), "data/tweets.js": tweets_file([tweet("Hi")])})
    ended = run_process(archive, "--to", "words", "--shout", "-q", folder=tmp_path, modules=site)
    assert ended == (0, "ada_example-archive.words\n", "")
    assert (tmp_path / "ada_example-archive.words").read_text() == "WORDS"
    assert "--shout / --no-shout" in run_process("--to", "words", "--help", folder=tmp_path, modules=site).out


def test_the_command_warns_of_a_broken_one_and_goes_on(site: Path, tmp_path: Path) -> None:
    install(site, "broken-thing", "raise RuntimeError('no way')")
    ended = run_process("formats", "--json", folder=tmp_path, modules=site)
    assert ended.code == 0
    assert ended.error == (
        "twconvert: warning: plugin 'broken-thing' of broken-thing 1.0 is not used: RuntimeError: no way"
    )


def test_the_command_refuses_two_of_one_name(site: Path, tmp_path: Path) -> None:
    install(site, "words", WORDS)
    install(site, "more-words", WORDS)
    ended = run_process("formats", folder=tmp_path, modules=site)
    assert (ended.code, ended.out) == (2, "")
    assert ended.error.endswith("both offer the exporter 'words'; uninstall one of them")
