"""Words for what a page shows."""

from __future__ import annotations


def page_words() -> dict[str, object]:
    """Return the words that a page is given when it is opened."""
    return {}
