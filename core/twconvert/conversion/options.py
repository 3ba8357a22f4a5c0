"""The options of a conversion that do not depend on the format, and their check before any work is done."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from twconvert.errors import OptionError, UsageError
from twconvert.extent import PostSelection
from twconvert.filters import time_zone
from twconvert.kinds import LISTS, MOMENTS
from twconvert.languages import WORDS_OF_POSTS
from twconvert.options import CONVERSION_OPTIONS, SELECTION_OPTIONS, TIMEZONE_OF_ARCHIVE, Option
from twconvert.registry import options_of
from twconvert.suggestions import suggestion

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from twconvert.registry import Plugins

_LISTS = (Option(name="include", is_list=True), Option(name="exclude", is_list=True))
_FREE_NAME = Option(name="free_name", type=bool, default=False)
IMPLIED = frozenset({LISTS.name, MOMENTS.name})
"""The kinds that are left out where only some of the posts are asked for, unless they are asked for, too."""
_OF_FILTERS = ("include", "exclude", "since", "until", "timezone", "handles", "alt_text", "fetched", "media")
"""The fields of `ConversionOptions` that filters get."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConversionOptions:
    """What is asked of a conversion. `twconvert.convert` says what each field means."""

    include: Collection[str] = ()
    exclude: Collection[str] = ()
    posts: PostSelection = field(default_factory=PostSelection)
    since: str | None = None
    until: str | None = None
    timezone: str = TIMEZONE_OF_ARCHIVE
    words: str = WORDS_OF_POSTS
    media: bool = True
    title: str | None = None
    handles: str | Path | None = None
    alt_text: str | Path | None = None
    fetched: str | Path | None = None
    filter_options: Mapping[str, object] = field(default_factory=dict)
    """The options of filters that do not come with twconvert."""
    export_handles: Path | None = None
    output_folder: Path | None = None
    """The folder of outputs that have no path of their own. ``None`` is the current one."""
    strict: bool = False
    force: bool = False
    free_name: bool = False


def options_of_values(values: Mapping[str, Any]) -> ConversionOptions:
    """Return options made of values by name, where those of posts and of other filters stand among the others.

    Args:
        values: The values. ``None`` stands for one that was not given.
    """
    of_posts = {option.name for option in SELECTION_OPTIONS}
    fields = ConversionOptions.__dataclass_fields__.keys()
    return ConversionOptions(
        **{name: value for name, value in values.items() if name in fields and value is not None},
        posts=PostSelection(**{name: value for name, value in values.items() if name in of_posts and value}),
        filter_options={name: value for name, value in values.items() if name not in of_posts | fields},
    )


def checked_options(options: ConversionOptions) -> ConversionOptions:
    """Return the options with every value checked and made the right type.

    Raises:
        OptionError: A value is not allowed.
        UsageError: Two of them exclude each other, or there is no such time zone.
    """
    given = {each: getattr(options, each.name) for each in CONVERSION_OPTIONS}
    values = {each.name: each.check(each.default if value is None else value) for each, value in given.items()}
    lists = {each.name: each.check(getattr(options, each.name) or ()) for each in _LISTS}
    posts = checked_selection(options.posts)
    if posts.given():
        lists["exclude"] += IMPLIED.difference(lists["include"])
    checked = replace(options, **values, **lists, posts=posts, free_name=_FREE_NAME.check(options.free_name))
    if checked.timezone != TIMEZONE_OF_ARCHIVE:
        time_zone(checked.timezone)
    if checked.force and checked.free_name:
        raise UsageError("force replaces what is there, and free_name leaves it: use one of them")
    return checked


def checked_selection(posts: PostSelection) -> PostSelection:
    """Return what was asked of posts with every value checked.

    Raises:
        OptionError: A value is not allowed.
    """
    if not isinstance(posts, PostSelection):
        raise OptionError("posts", f"must be a PostSelection, not {posts!r}")
    values: dict[str, Any] = {}
    for each in SELECTION_OPTIONS:
        value = each.check(getattr(posts, each.name))
        values[each.name] = tuple(value) if each.is_list else value
    return PostSelection(**values)


def filter_arguments(options: ConversionOptions, plugins: Plugins) -> dict[str, dict[str, Any]]:
    """Return the keyword arguments of each filter, by its name.

    Raises:
        UsageError: No filter has an option that was given.
        OptionError: A value is not allowed.
    """
    own = {name: {option.name: option for option in options_of(each)} for name, each in plugins.filters.items()}
    others = sorted({name for each in own.values() for name in each}.difference(_OF_FILTERS))
    for name in options.filter_options:
        if name not in others:
            known = {*others, *ConversionOptions.__dataclass_fields__}
            ending = f"filters that are installed besides have {', '.join(others) or 'none'}"
            raise UsageError(f"there is no option {name!r}; {suggestion(name, known - {name}, ending)}")
    own_values = {name: value for name in _OF_FILTERS if (value := getattr(options, name)) is not None}
    given = {**own_values, **options.filter_options}
    return {
        name: {key: option.check(given[key]) for key, option in each.items() if key in given}
        for name, each in own.items()
    }
