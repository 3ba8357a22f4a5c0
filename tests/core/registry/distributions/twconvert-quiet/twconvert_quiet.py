"""Leaves out what was shouted: a whole filter of another distribution."""

from collections.abc import Iterable, Iterator
from typing import Annotated

import typer

from twconvert import Filter, Post, Record, hookimpl, plain_text


def keep_quiet(
    records: Iterable[Record],
    /,
    *,
    quiet_posts: Annotated[bool, typer.Option("--quiet-posts", help="Leave out posts in capital letters.")] = False,
) -> Iterator[Record]:
    """Leave out posts that are written in capital letters."""
    for record in records:
        if not (quiet_posts and isinstance(record, Post) and plain_text(record.content).isupper()):
            yield record


@hookimpl
def twconvert_filters() -> Iterator[Filter]:
    """Offer quiet."""
    yield Filter(name="quiet", filter=keep_quiet)
