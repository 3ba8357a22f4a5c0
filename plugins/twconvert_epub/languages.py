"""Languages that are written from right to left."""

from __future__ import annotations

_RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
"""Those that Twitter knows, and languages close to them."""


def is_right_to_left(language: str) -> bool:
    """Say whether a language (BCP 47) is written from right to left."""
    return language.partition("-")[0].lower() in _RIGHT_TO_LEFT
