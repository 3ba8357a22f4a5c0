"""Values are what typer would make of the words, whether or not it is asked."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Annotated, Any

import pytest
import typer
from typer.core import TyperCommand
from typer.exceptions import TyperException

from twconvert.cli.group import SectionedCommand

OPTIONS = {
    "name": (str | None, typer.Option()),
    "names": (list[str] | None, typer.Option()),
    "file": (Path | None, typer.Option()),
    "files": (list[Path] | None, typer.Option()),
    "there": (Path | None, typer.Option(exists=True)),
    "number": (int, typer.Option(min=1)),
    "switch": (bool, typer.Option()),
    "upper": (str, typer.Option(parser=str.upper)),
}
DEFAULTS = {"number": 7, "switch": True, "upper": "x"}


def values(words: list[str], kind: type[TyperCommand]) -> dict[str, Any] | str:
    seen: dict[str, Any] = {}
    app = typer.Typer(add_completion=False)

    def command(**given: Any) -> None:
        seen.update(given)

    parameters = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=DEFAULTS.get(name), annotation=Annotated[each])
        for name, each in OPTIONS.items()
    ]
    command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    command.__annotations__ = {each.name: each.annotation for each in parameters}
    app.command(cls=kind)(command)
    made = typer.main.get_command(app)
    try:
        with made.make_context("command", list(words)) as context:
            made.invoke(context)
    except TyperException as error:
        return error.format_message()
    return seen


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["--name", "Ada", "--names", "a", "--names", "b", "--file", "a.zip", "--files", "a.zip", "--files", "."],
        ["--name", "", "--file", "nowhere", "--no-switch", "--upper", "abc"],
        ["--there", "."],
        ["--there", "nowhere"],
        ["--number", "3"],
        ["--number", "0"],
        ["--number", "three"],
    ],
)
def test_values_are_those_of_typer(words: list[str]) -> None:
    assert values(words, SectionedCommand) == values(words, TyperCommand)


def test_a_file_that_must_not_be_read_is_refused_as_typer_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "file"
    file.touch()
    monkeypatch.setattr("os.access", lambda *_: False)
    words = ["--file", str(file)]
    assert values(words, SectionedCommand) == values(words, TyperCommand)
    assert "not readable" in values(words, SectionedCommand)
