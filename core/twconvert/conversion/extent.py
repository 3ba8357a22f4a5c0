"""Works out which part of an archive is asked for, whichever way it was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.conversion.options import IMPLIED, filter_arguments
from twconvert.extent import Extent
from twconvert.filters import days_of
from twconvert.kinds import selected_names
from twconvert.registry import options_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from twconvert.conversion.options import ConversionOptions
    from twconvert.registry import Plugins


def extent_of(options: ConversionOptions, plugins: Plugins) -> Extent:
    """Return the part of an archive that options ask for.

    A time zone, handles and alternative texts are no part of it: they put the same document right.

    Raises:
        UsageError: A date or a kind is none.
        OptionError: A value is not allowed.
    """
    arguments = filter_arguments(options, plugins)
    usual, wanted = selected_names(None, None), selected_names(options.include, options.exclude)
    return Extent(
        first_day=days_of(options.since)[0] if options.since else None,
        last_day=days_of(options.until)[1] if options.until else None,
        added=tuple(sorted(wanted - usual)),
        removed=tuple(sorted(usual - wanted - (IMPLIED if options.posts.given() else set()))),
        has_media=options.media,
        posts=options.posts,
        filter_options=tuple(sorted(_filter_options(options, plugins, arguments))),
    )


def _filter_options(
    options: ConversionOptions, plugins: Plugins, arguments: Mapping[str, Mapping[str, object]]
) -> Iterator[tuple[str, str]]:
    """Yield the options of filters of other distributions that are not as usual."""
    for name, each in plugins.filters.items():
        for option in options_of(each):
            value = arguments[name].get(option.name, option.default)
            if option.name in options.filter_options and value != option.default:
                yield option.name, str(value)
