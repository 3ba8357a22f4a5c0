"""Finds the installed plugins, checks what they offer, and gives it by name."""

from twconvert.registry.checking import check_offer
from twconvert.registry.files import exporter_in_file, is_in_file
from twconvert.registry.finding import find_plugins
from twconvert.registry.installed import Plugin, Plugins
from twconvert.registry.libraries import check_libraries, how_to_install, what_is_missing
from twconvert.registry.parameters import check_values, options_of, options_of_function

__all__ = [
    "Plugin",
    "Plugins",
    "check_libraries",
    "check_offer",
    "check_values",
    "exporter_in_file",
    "find_plugins",
    "how_to_install",
    "is_in_file",
    "options_of",
    "options_of_function",
    "what_is_missing",
]
