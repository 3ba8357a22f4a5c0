"""Finds the installed plugins, checks what they offer, and gives it by name."""

from twconvert.registry.checking import check_offer
from twconvert.registry.files import exporter_in_file, is_in_file
from twconvert.registry.finding import find_plugins
from twconvert.registry.installed import Plugin, Plugins
from twconvert.registry.parameters import own_parameters

__all__ = ["Plugin", "Plugins", "check_offer", "exporter_in_file", "find_plugins", "is_in_file", "own_parameters"]
