"""Needs what the contract of a later twconvert brings."""

from twconvert import CONTRACT, hookimpl

twconvert_contract = (CONTRACT[0] + 1, 0)


@hookimpl
def twconvert_dreams() -> None:
    """Offer what nobody offers yet."""
