"""The loader for archives of Twitter and X, from 2012 to today."""

from collections.abc import Iterable

from twconvert.hookspecs import Loader, hookimpl
from twconvert.twitter.load import detect, load


@hookimpl
def twconvert_loaders() -> Iterable[Loader]:
    """Yield the loader."""
    yield Loader(name="twitter", detect=detect, load=load)
