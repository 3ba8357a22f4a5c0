"""Plugins as pip installs them: found, checked, named, and left out where they are broken."""

from __future__ import annotations

from importlib.metadata import EntryPoint, entry_points
from typing import TYPE_CHECKING

import pytest

import twconvert
from support.archives import account_file, make_archive, tweet, tweets_file
from support.commands import run_process
from support.distributions import WORDS, install
from twconvert.conversion import exporter_named
from twconvert.errors import PluginError
from twconvert.options import Option
from twconvert.registry import find_plugins, options_of_function

if TYPE_CHECKING:
    from pathlib import Path

    from twconvert.registry import Plugin

HEAD = """
from twconvert import Exporter, Filter, Loader, hookimpl

def export(document, path):
    path.write_text("x")

"""

BROKEN = {
    "needs a newer contract": (
        "twconvert_contract = (1, 9)\n@hookimpl\ndef twconvert_hook_of_tomorrow(): ...",
        "needs contract 1.9, and this twconvert offers 1.1; upgrade twconvert: pip install --upgrade twconvert",
    ),
    "needs an older contract": (
        "twconvert_contract = (0, 9)",
        "needs contract 0.9, and this twconvert offers 1.1; upgrade the plugin",
    ),
    "needs what is no contract": (
        "twconvert_contract = '1.0'",
        "its twconvert_contract is '1.0'; it must be two numbers, as in (1, 0)",
    ),
    "cannot be imported": ("import nothing_like_this_exists", "No module named 'nothing_like_this_exists'"),
    "raises when imported": ("raise RuntimeError('no\\nway')", "RuntimeError: no way"),
    "imports in a way of its own what is not there": (
        "import importlib; importlib.import_module('nothing_like_this')",
        "ModuleNotFoundError: No module named 'nothing_like_this' (broken_thing.py, line 7)",
    ),
    "leaves when imported": ("import sys; sys.exit('goodbye')", "SystemExit: goodbye"),
    "misspells a hook": (
        "@hookimpl\ndef twconvert_exporter():\n    return []",
        "there is no hook 'twconvert_exporter' (did you mean 'twconvert_exporters'?); upgrade or uninstall broken",
    ),
    "wants what twconvert has not": (
        "from twconvert import Telegraph",
        (
            "cannot import name 'Telegraph' from 'twconvert' ({init}) (broken_thing.py, line 7); "
            "it may need a newer twconvert; upgrade twconvert: pip install --upgrade twconvert"
        ),
    ),
    "has an exporter with a place for nothing known": (
        (
            "@hookimpl\ndef twconvert_exporters():\n"
            "    yield Exporter(name='x', suffix='.x', export=export, holds=frozenset({'post'}))"
        ),
        "it holds 'post'; the kinds of records are chats, likes, lists, messages, moments, other-media,",
    ),
    "has a loader with a strange mark": (
        (
            "@hookimpl\ndef twconvert_loaders():\n"
            "    yield Loader(name='x', detect=lambda archive: True, load=export, marks=('/etc',))"
        ),
        "the mark '/etc' is not like 'data/posts.json'",
    ),
    "has an exporter that takes too much": (
        (
            "def other(document, path, title): ...\n@hookimpl\ndef twconvert_exporters():\n"
            "    yield Exporter(name='x', suffix='.x', export=other)"
        ),
        "other must take (document, path): missing a required argument: 'title'",
    ),
    "has a loader that takes too little": (
        (
            "def other(archive): ...\n@hookimpl\ndef twconvert_loaders():\n"
            "    yield Loader(name='x', detect=other, load=other)"
        ),
        "other must take (archive, selection, report): too many positional arguments",
    ),
    "asks a hook for more": ("@hookimpl\ndef twconvert_exporters(settings):\n    return []", "settings"),
    "raises in its hook": ("@hookimpl\ndef twconvert_exporters():\n    raise KeyError('lost')", "KeyError: 'lost'"),
    "offers nothing at all": (
        "@hookimpl\ndef twconvert_exporters():\n    pass",
        "its twconvert_exporters returns None; it must",
    ),
    "offers something else": (
        "@hookimpl\ndef twconvert_exporters():\n    yield 'epub'",
        "it offers 'epub' where an object of type Exporter was expected",
    ),
    "offers it in the wrong place": (
        "@hookimpl\ndef twconvert_filters():\n    yield Exporter(name='x', suffix='.x', export=export)",
        "where an object of type Filter was expected",
    ),
    "has a bad name": (
        "@hookimpl\ndef twconvert_exporters():\n    yield Exporter(name='My Format', suffix='.x', export=export)",
        "the name 'My Format' must be made of lowercase letters",
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
        "the type of an option is not known: name 'Size' is not defined",
    ),
}


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
    assert problem.format(init=twconvert.__file__) in plugins.warnings[0]
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
        (
            "plugin 'words' of words 1.0 is not used: words is named by another entry point already; "
            "upgrade or uninstall words, or tell its author"
        )
    ]
    assert plugins.exporters["words"].suffix == ".words"


def test_twconverts_own_keeps_its_name(site: Path) -> None:
    install(site, "my-epub", WORDS.replace('name="words"', 'name="epub"'))
    plugins = find_plugins()
    (own,) = (each for each in plugins.installed if each.name == "epub")
    assert plugins.exporters["epub"].suffix == ".epub"
    assert plugins.warnings == [
        f"plugin 'my-epub' of my-epub 1.0 is not used: the exporter 'epub' is that of {own}; uninstall my-epub"
    ]
    assert exporter_named("epub", plugins) is plugins.exporters["epub"]


def test_of_others_that_claim_one_name_none_has_it(site: Path) -> None:
    for name in ("words", "more-words", "yet-more-words"):
        install(site, name, WORDS)
    plugins = find_plugins()
    remedy = "uninstall one of them, or name the one to use in TWCONVERT_PLUGINS"
    first, second, third = (f"plugin '{each}' of {each} 1.0" for each in ("more-words", "words", "yet-more-words"))
    assert plugins.warnings == [
        f"{first} is not used: {second} offers the exporter 'words' too; {remedy}",
        f"{second} is not used: {first} offers the exporter 'words' too; {remedy}",
        f"{third} is not used: {first} offers the exporter 'words' too; {remedy}",
    ]
    assert "words" not in plugins.exporters
    with pytest.raises(PluginError) as error:
        exporter_named("words", plugins)
    assert str(error.value) == f"{first} and {second} both offer the exporter 'words'; {remedy}"


def test_one_that_is_left_out_takes_no_name_from_another(site: Path) -> None:
    both = f"{WORDS}        yield Exporter(name='epub', suffix='.epub', export=export)\n"
    install(site, "epub-and-words", both)
    install(site, "words", WORDS)
    plugins = find_plugins()
    assert [warning.split("'")[1] for warning in plugins.warnings] == ["epub-and-words"]
    assert "words" in plugins.exporters


def test_a_plugin_of_no_distribution_is_found() -> None:
    plugins = find_plugins([EntryPoint(name="epub", value="twconvert_epub", group="twconvert")])
    assert plugins.installed[0].distribution == "an unknown distribution"
    assert list(plugins.exporters) == ["epub"]


def test_types_of_options_are_looked_up_and_those_of_other_parameters_are_not() -> None:
    def export(document: Unknown, path: Unknown, *, size: int | None = None, plain=True) -> None: ...  # type: ignore[name-defined, no-untyped-def] # noqa: ANN001, F821

    assert options_of_function(export) == (
        Option(name="size", type=int, default=None),
        Option(name="plain", type=bool, default=True),
    )


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
        "twconvert: warning: plugin 'broken-thing' of broken-thing 1.0 is not used: RuntimeError: no way "
        "(broken_thing.py, line 1); upgrade or uninstall broken-thing, or tell its author"
    )


def test_the_command_refuses_a_name_that_two_claim(site: Path, tmp_path: Path) -> None:
    install(site, "words", WORDS)
    install(site, "more-words", WORDS)
    assert run_process("formats", folder=tmp_path, modules=site).code == 0
    ended = run_process("--to", "words", "--help", "-q", folder=tmp_path, modules=site)
    assert (ended.code, ended.out) == (2, "")
    assert ended.error.endswith(
        "both offer the exporter 'words'; uninstall one of them, or name the one to use in TWCONVERT_PLUGINS"
    )
    chosen = {"TWCONVERT_PLUGINS": "words"}
    ended = run_process("--to", "words", "--help", folder=tmp_path, modules=site, environment=chosen)
    assert (ended.code, ended.err) == (0, "")


def test_the_command_says_whose_a_bug_is(site: Path, tmp_path: Path) -> None:
    source = (
        "@hookimpl\ndef twconvert_loaders():\n    yield Loader(name='odd', detect=lambda archive: 1 / 0, load=export)\n"
    )
    install(site, "odd", HEAD.replace("export(document, path)", "export(archive, selection, report)") + source)
    archive = make_archive(tmp_path, {"notes.txt": "Nothing"})
    ended = run_process("inspect", archive, folder=tmp_path, modules=site)
    assert ended.code == 1
    assert ended.error.startswith("a bug in the loader 'odd': ZeroDivisionError: division by zero (odd.py, line ")
