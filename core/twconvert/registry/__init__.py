"""Finds the installed plugins, checks them, and names what they offer."""

from twconvert.registry.checking import check_offer
from twconvert.registry.files import exporter_in_file, is_in_file
from twconvert.registry.finding import find_plugins
from twconvert.registry.installed import Plugin, Plugins
from twconvert.registry.parameters import own_parameters

__all__ = ["Plugin", "Plugins", "check_offer", "exporter_in_file", "find_plugins", "is_in_file", "own_parameters"]
