"""Where people are on other services: their addresses, as texts and links name them."""

from twconvert.elsewhere.fediverse import FediverseAddress, fediverse_address_in_url, fediverse_addresses_in
from twconvert.elsewhere.owner import own_addresses, own_names
from twconvert.elsewhere.search import Elsewhere, Found

__all__ = [
    "Elsewhere",
    "FediverseAddress",
    "Found",
    "fediverse_address_in_url",
    "fediverse_addresses_in",
    "own_addresses",
    "own_names",
]
