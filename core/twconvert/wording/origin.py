"""How an output came to be, and what is not in it."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from twconvert.kinds import MESSAGES, kinds_besides_posts
from twconvert.wording.dates import day
from twconvert.wording.messages import number_spoken
from twconvert.wording.numbers import number_of, number_of_kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.model import Document


def origin_of(document: Document, what: str) -> str:
    """Return what made the output, from what.

    Args:
        document: The document that it was made of.
        what: What the output is: ``book``, ``document`` ...
    """
    handle = f" of @{document.owner.handle}" if document.owner.handle else ""
    count = len(document.sources)
    archives = f"a {document.service} archive" if count == 1 else number_of(count, f"{document.service} archive")
    made = document.generated_at
    date = f", {'made' if count == 1 else 'the last of them made'} on {day(document.local(made))}" if made else ""
    chosen = f" Posts in it: {document.chosen}; threads are whole." if document.chosen else ""
    return f"This {what} was made by {maker()} from {archives}{handle}{date}.{chosen}"


def clock_of(document: Document) -> str:
    """Return which clock the times are of."""
    zone = str(document.timezone)
    source = ", as the archive says" if any(zone == each.time_zone for each in document.sources) else ""
    return f"Times are in the time zone {zone}{source}. Where no time is given, the archive knows the day alone."


def holdings_of(document: Document) -> list[str]:
    """Return how much of each kind a document holds: ``1,986 posts``, ``1 conversation`` ..."""
    others = other_holdings_of(document)
    posts = len(document.posts)
    return [number_of(posts, "post"), *others] if posts or not others else others


def other_holdings_of(document: Document) -> list[str]:
    """Return how much a document holds besides posts."""
    # Conversations in which nothing happened are told by `silent_text`.
    counts = (
        (number_spoken(document) if kind is MESSAGES else len(getattr(document, kind.field)), kind.noun)
        for kind in kinds_besides_posts()
    )
    return [number_of(count, noun) for count, noun in counts if count]


def left_out_of(document: Document, what: str) -> Iterator[str]:
    """Yield what the archive holds and the output does not, a line for each kind."""
    for kind, count in document.left_out.items():
        if count:
            yield f"{number_of_kind(kind, count)}: in the archive, but not in this {what}"


def maker() -> str:
    """Return the name and version of this program."""
    try:
        return f"twconvert {version('twconvert')}"
    except PackageNotFoundError:
        return "twconvert"
