"""The forms of a page are made of the options that there are, those of other plugins among them."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path  # noqa: TC003 - options are made of the annotations
from typing import Annotated, Any, Literal, get_args

import msgspec
import pytest
import typer

from support.commands import own_plugins
from twconvert import Document, Exporter, Filter
from twconvert.app.forms import ValueName, conversion_options, field_of, format_items, kind_items
from twconvert.kinds import choosable_kinds, kinds_besides_posts, ledger_rows
from twconvert.options import CONVERSION_OPTIONS, SELECTION_OPTIONS, OptionKind
from twconvert.registry import find_plugins, options_of


def export(
    document: Document,
    path: Path,
    *,
    mark: str = "-",
    size: Annotated[int, typer.Option(min=1, max=9, help="How large.")] = 3,
    share: float | None = None,
    wide: bool = False,
    style: Literal["plain", "grand"] = "plain",
    sheet: Path | None = None,
    day: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    tags: list[str] | None = None,
    parts: list[Literal["a", "b"]] | None = None,
    sizes: list[int] | None = None,
    sheets: list[Path] | None = None,
) -> None:
    """Make a list of posts."""


def keep(records: Any, /, *, mood: str = "fine") -> Any:
    """Keep what is of a mood."""
    del mood
    return records


WORDS = Exporter(name="words", suffix=".words", export=export, library="no_such_library", holds=frozenset({"posts"}))
FIELDS = {
    "mark": ("text", "text", False, False),
    "size": ("number", "number", False, True),
    "share": ("number", "number", False, False),
    "wide": ("flag", "flag", False, False),
    "style": ("choice", "text", False, False),
    "sheet": ("path", "path", False, False),
    "day": ("date", "text", False, False),
    "tags": ("list", "text", True, False),
    "parts": ("choices", "text", True, False),
    "sizes": ("list", "number", True, True),
    "sheets": ("list", "path", True, False),
}


def test_a_format_of_somebody_else_has_a_form() -> None:
    (item,) = (each for each in format_items(own_plugins(WORDS)) if each.name == "words")
    assert {each.name: (each.kind, each.of, each.many, each.whole) for each in item.options} == FIELDS
    assert item.description == "Make a list of posts."
    assert item.missing
    assert "no_such_library" in item.missing
    size = next(each for each in item.options if each.name == "size")
    assert (size.minimum, size.maximum, size.default, size.help) == (1, 9, 3, "How large.")


def test_the_page_asks_for_no_kind_of_option_that_there_is_not() -> None:
    text = (files("twconvert.app") / "page" / "fields.js").read_text("utf-8")
    assert set(re.findall(r'option\.kind === "(\w+)"', text)) <= set(get_args(OptionKind))
    assert set(re.findall(r'option\.of === "(\w+)"', text)) <= set(get_args(ValueName))


def test_a_filter_of_somebody_else_has_its_options() -> None:
    plugins = find_plugins(own_only=True)
    plugins.filters["mood"] = Filter(name="mood", filter=keep)
    assert conversion_options(plugins)["mood"].default == "fine"


def test_every_option_of_a_conversion_has_a_field_but_those_that_say_where_to_write() -> None:
    plugins = find_plugins(own_only=True)
    of_filters = {option.name for each in plugins.filters.values() for option in options_of(each)}
    all_names = {each.name for each in (*CONVERSION_OPTIONS, *SELECTION_OPTIONS)} | of_filters
    assert all_names - conversion_options(plugins).keys() == {"export_handles", "fetched", "force"}


def test_what_a_page_gets_is_json() -> None:
    plugins = find_plugins(own_only=True)
    fields = [field_of(each) for each in conversion_options(plugins).values()]
    decoded = msgspec.json.decode(msgspec.json.encode([fields, format_items(plugins), kind_items()]))
    assert all(field["kind"] for field in decoded[0])
    assert [each["name"] for each in decoded[1]] == sorted(plugins.exporters)


@pytest.mark.parametrize("item", kind_items(), ids=lambda item: item.name)
def test_rows_of_kinds_are_those_of_the_ledger(item: Any) -> None:
    assert set(item.rows) <= {row.name for row in ledger_rows()}
    assert item.title
    assert {each.name: each.is_private for each in choosable_kinds()}[item.name] == item.is_private
    assert item.is_whole == (item.name in {each.name for each in kinds_besides_posts()})
