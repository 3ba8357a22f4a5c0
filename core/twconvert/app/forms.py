"""What a page needs to make its forms: the formats and the options that there are, as data."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from msgspec import Struct

from twconvert.kinds import ALL_KINDS, all_kinds, choosable_kinds
from twconvert.options import CONVERSION_OPTIONS, SELECTION_OPTIONS, Option, OptionKind, ValueType
from twconvert.registry import options_of, what_is_missing

if TYPE_CHECKING:
    from twconvert.hookspecs import Exporter
    from twconvert.registry import Plugins

_WRITES = frozenset({"export_handles", "force"})
"""Options that name where to write, or replace what is there: results never do that."""
_FOLDERS = frozenset({"fetched"})
"""Options that take a folder: a page can choose files alone."""

ValueName: TypeAlias = Literal["text", "number", "flag", "path"]
_NAMES: dict[ValueType, ValueName] = {str: "text", int: "number", float: "number", bool: "flag", Path: "path"}


class Field(Struct, frozen=True, kw_only=True):
    """An option, as a field of a form."""

    name: str
    kind: OptionKind
    many: bool
    """Whether its value is a list."""
    of: ValueName
    """What its value is, or each of them."""
    whole: bool
    """Whether it takes whole numbers alone."""
    choices: tuple[str | int, ...]
    default: Any
    help: str
    minimum: float | None
    maximum: float | None
    metavar: str


class FormatItem(Struct, frozen=True, kw_only=True):
    """A format that can be made."""

    name: str
    suffix: str
    description: str
    missing: str | None
    """What has to be installed first; ``None`` where nothing is missing."""
    holds: tuple[str, ...]
    """The kinds of records that it has a place for, sorted."""
    options: tuple[Field, ...]


class KindItem(Struct, frozen=True, kw_only=True):
    """A kind of records that can be chosen."""

    name: str
    title: str
    """What people call it."""
    is_private: bool
    is_whole: bool
    """Whether formats say if they have a place for it, as they do for all but kinds and details of posts."""
    rows: tuple[str, ...]
    """The rows of the ledger that count it."""


def conversion_options(plugins: Plugins) -> dict[str, Option]:
    """Return the options of every conversion that a page may set, by their names: its own, and those of filters."""
    of_filters = (option for each in plugins.filters.values() for option in options_of(each))
    options: dict[str, Option] = {}
    for option in (*CONVERSION_OPTIONS, *of_filters, *SELECTION_OPTIONS):
        if option.name not in _WRITES | _FOLDERS:
            options.setdefault(option.name, option)
    return options


def format_items(plugins: Plugins) -> list[FormatItem]:
    """Return the formats that there are, sorted by name."""
    return [_format(each) for _, each in sorted(plugins.exporters.items())]


def kind_items() -> list[KindItem]:
    """Return the kinds of records that can be chosen."""
    of_kinds = {kind.name: tuple(row.name for row in kind.ledger) for kind in all_kinds()}
    items = []
    for each in choosable_kinds():
        row = getattr(each, "ledger_row", None)
        rows = (row.name,) if row else of_kinds.get(each.name, ())
        items.append(
            KindItem(
                name=each.name,
                title=each.title,
                is_private=each.is_private,
                is_whole=each.name in ALL_KINDS,
                rows=rows,
            )
        )
    return items


def field_of(option: Option) -> Field:
    """Return an option as a field of a form."""
    return Field(
        name=option.name,
        kind=option.kind,
        many=option.is_list,
        of=_NAMES[option.type],
        whole=option.type is int,
        choices=option.choices,
        default=None if option.is_path else option.default,
        help=option.help,
        minimum=option.minimum,
        maximum=option.maximum,
        metavar=option.metavar,
    )


def _format(exporter: Exporter) -> FormatItem:
    return FormatItem(
        name=exporter.name,
        suffix=exporter.suffix,
        description=exporter.about,
        missing=what_is_missing(exporter) or None,
        holds=tuple(sorted(exporter.holds)),
        options=tuple(map(field_of, options_of(exporter))),
    )
