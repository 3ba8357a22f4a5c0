"""What is wrong with a plugin, as far as twconvert itself finds it."""

from twconvert.errors import TwconvertError


class OfferError(TwconvertError):
    """A plugin, or something that it offers, cannot be used. The message says what is wrong with it.

    It never leaves this package: a plugin is left out with a warning, and of a file a `PluginError` is raised.
    """


class ContractError(OfferError):
    """A plugin was made for another version of the contract. The message says whether to upgrade it or twconvert."""
