"""Finds the installed plugins, checks them, and names what they offer."""

from twconvert.plugins.files import exporter_in_file, is_in_file
from twconvert.plugins.finding import find_plugins
from twconvert.plugins.installed import Plugin, Plugins
from twconvert.plugins.offers import check_offer
from twconvert.plugins.parameters import own_parameters

__all__ = ["Plugin", "Plugins", "check_offer", "exporter_in_file", "find_plugins", "is_in_file", "own_parameters"]
