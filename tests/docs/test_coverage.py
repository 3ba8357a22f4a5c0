"""Nothing that a person or a program can use is missing from the documentation."""

from __future__ import annotations

import inspect
import json
import re
from typing import TYPE_CHECKING, get_args

import pytest

import twconvert
import twconvert_schemas
from sphinx_twconvert.exit_codes import exit_codes
from sphinx_twconvert.layers import drawing, layers
from sphinx_twconvert.program import commands, formats, options_of_format, options_of_program
from sphinx_twconvert.schema_pages import fields_of, page_of
from sphinx_twconvert.types import described
from support.documentation.pages import DOCS, directives, names_flag, pages
from twconvert import Document, errors, hookspecs
from twconvert.cli.group import COMMANDS
from twconvert.kinds import choosable_kinds
from twconvert.registry import find_plugins
from twconvert.report import ProblemKind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from sphinx_twconvert.program import Option

PAGES = pages()
WRITTEN = "\n".join(PAGES.values())
FORMATS = [each.name for each in formats()]
FLAG = re.compile(r"--[a-z][a-z-]+")
OF_EVERY_COMMAND = {"--help"}
"""What needs no explanation."""


def not_explained(options: Iterable[Option], text: str) -> list[str]:
    """Return the flags of options that a text does not name."""
    flags = {flag for option in options for flag in FLAG.findall(option.names)} - OF_EVERY_COMMAND
    return sorted(flag for flag in flags if not names_flag(text, flag))


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_explained(command: str) -> None:
    assert f"twconvert {command}" in WRITTEN


def test_every_option_of_a_command_is_explained() -> None:
    assert not_explained([option for each in commands() for option in each.options], WRITTEN) == []
    assert not_explained(options_of_program(), WRITTEN) == []


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_has_a_page_with_a_picture_and_its_options(name: str) -> None:
    page = PAGES[f"formats/{name}.md"]
    assert re.search(r"!\[.+\]\(\.\./images/[\w-]+\.png\)", page)
    assert "## What is lost" in page
    assert name in directives("format-options")
    # The options are listed there by the program itself; a person has to say more about each.
    assert not_explained(options_of_format(name), page) == []


def export_with_a_new_option(document: Document, path: Path, *, glitter: bool = False) -> None:
    """Make something new."""


def test_an_option_that_is_not_explained_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    plugins = find_plugins(own_only=True)
    plugins.exporters["epub"] = twconvert.Exporter(name="epub", suffix=".epub", export=export_with_a_new_option)
    monkeypatch.setattr("sphinx_twconvert.program.find_plugins", lambda **_: plugins)
    assert not_explained(options_of_format("epub"), PAGES["formats/epub.md"]) == ["--glitter", "--no-glitter"]
    assert not_explained(options_of_format("epub"), WRITTEN) == ["--glitter", "--no-glitter"]


@pytest.mark.parametrize("kind", [kind.name for kind in choosable_kinds()])
def test_every_kind_is_explained(kind: str) -> None:
    assert f"| `{kind}` |" in PAGES["guide/choosing.md"]


def test_every_exit_code_is_explained() -> None:
    explained = {
        int(code) for code in re.findall(r"^## Exit code (\d+)", PAGES["guide/troubleshooting.md"], re.MULTILINE)
    }
    assert explained | {0} == {code for code, _ in exit_codes()}


def test_every_error_is_explained() -> None:
    found = [each for _, each in inspect.getmembers(errors, inspect.isclass)]
    classes = [each for each in found if issubclass(each, errors.TwconvertError)]
    page = PAGES["plugins/library.md"]
    assert [each.__name__ for each in classes if f"| `{each.__name__}` | {each.exit_code} |" not in page] == []


@pytest.mark.parametrize("kind", get_args(ProblemKind))
def test_every_kind_of_problem_is_explained(kind: str) -> None:
    assert f"| `{kind}` |" in PAGES["reference/json.md"]


def test_every_hook_is_explained() -> None:
    hooks = [name for name in vars(hookspecs) if name.startswith("twconvert_")]
    assert len(hooks) == 3
    for hook in hooks:
        assert hook in PAGES["plugins/writing.md"]
        assert hook in PAGES["contract.md"]


def test_every_public_name_is_explained() -> None:
    made = "".join(described(module) for module in directives("types"))
    shown = {*re.findall(r"\}\s(?:twconvert\.)(\w+)$", made, re.MULTILINE)}
    shown |= set(re.findall(r"auto(?:function|class):: twconvert\.(?:\w+\.)*(\w+)", WRITTEN))
    for module in re.findall(r"automodule:: (twconvert\.\w+)", WRITTEN):
        shown |= {name for name in twconvert.__all__ if getattr(getattr(twconvert, name), "__module__", "") == module}
    written = {name for name in twconvert.__all__ if f"`{name}`" in WRITTEN}
    assert set(twconvert.__all__) - shown - written == set()


def test_every_type_and_field_of_the_model_is_on_its_page() -> None:
    page = "".join(described(module) for module in directives("types") if module.startswith("twconvert.model"))
    for name in twconvert.model.__all__:
        value = getattr(twconvert.model, name)
        assert re.search(rf"\}} twconvert\.(?:model\.)?{name}$", page, re.MULTILINE), name
        for field in getattr(value, "__struct_fields__", ()):
            assert re.search(rf"\}} twconvert\.(?:model\.)?{name}\.{field}$", page, re.MULTILINE), (name, field)


@pytest.mark.parametrize("name", twconvert_schemas.names())
def test_every_schema_has_a_page_with_its_fields(name: str) -> None:
    page = page_of(name)
    schema = twconvert_schemas.load(name)
    assert page.startswith(f"# `{name}`\n")
    assert "| field | what it is | type | required |" in page or name == "common"
    for field in schema.get("properties", {}):
        assert f"| `{field}` |" in page
    for field in schema.get("required", []):
        assert re.search(rf"^\| `{field}` \|.*\| yes \|$", page, re.MULTILINE), field
    examples = schema.get("examples", [])
    shown = re.findall(r"^## An example\n\n```json\n(.+?)\n```$", page, re.MULTILINE | re.DOTALL)
    assert [json.loads(example) for example in shown] == examples
    assert all(examples)
    assert examples or name == "common"


def test_fields_of_a_schema_are_told_at_every_depth() -> None:
    schema = twconvert_schemas.load("tweet")
    paths = [field.path for field in fields_of(schema, schema)]
    assert {"id_str", "entities.urls[].url", "extended_entities.media[].video_info"} <= set(paths)
    assert len(paths) == len(set(paths))


def test_the_drawing_has_every_layer() -> None:
    assert layers()[-1] == ["errors"]
    assert [name for row in layers() for name in row if f">{name}</text>" not in drawing()] == []


def test_every_picture_is_used_and_small() -> None:
    used = set(re.findall(r"images/([\w-]+\.(?:png|svg))", WRITTEN))
    there = {file.name for file in (DOCS / "images").iterdir() if file.suffix in {".png", ".svg"}}
    assert used == there
    assert [file for file in there if (DOCS / "images" / file).stat().st_size > 150_000] == []


def test_every_picture_is_described() -> None:
    assert re.findall(r"!\[\s*\]\(", WRITTEN) == []
